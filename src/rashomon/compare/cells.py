"""What rows of the ledger have in common: ids, and whose words a cell holds."""

import hashlib

from rashomon.model.case import Case
from rashomon.model.stories import Cell
from rashomon.text.words import fold


def claim_id(kind: str, cells: tuple[Cell, ...]) -> str:
    """Return the id of a claim, made from its kind and where its cells stand."""
    places = "|".join(sorted(f"{one.article}:{one.anchor.start}:{one.anchor.end}" for one in cells))
    return "c-" + hashlib.sha256(f"{kind}|{places}".encode()).hexdigest()[:12]


def speaker_key(case: Case, quotation: str | None) -> str | None:
    """Return whose words a quotation holds: an entity id, else the folded words that name the speaker.

    Places speak for their government: a capital and its country are one voice. Bodies of one name count as
    one, for two articles may mean the same ministry: in doubt there are fewer voices, not more.
    """
    attribution = case.attribution_of.get(quotation) if quotation is not None else None
    if attribution is None or attribution.speaker is None:
        return None
    entity = case.entity_by_id.get(attribution.speaker.entity or "")
    if entity is not None and entity.kind == "organisation":
        return entity.stands_for or fold(entity.name)
    if entity is not None:
        return entity.stands_for or entity.id
    return fold(attribution.speaker.text).removeprefix("the ")
