"""What rows of the ledger have in common: ids, and whose words a cell holds."""

import hashlib
from collections.abc import Sequence

from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.links import Entity
from rashomon.model.stories import Cell
from rashomon.text.words import fold

UNNAMED = "? "
"""Begins the key of a voice that is described but not named ("? officials"): it may be any other voice."""
FIRST_HAND = "! "
"""Begins the key of what is no voice but is known at first hand: a document ("! list"), a report's own eyes."""


def claim_id(kind: str, cells: tuple[Cell, ...]) -> str:
    """Return the id of a claim, made from its kind and where its cells stand."""
    places = "|".join(sorted(f"{one.article}:{one.anchor.start}:{one.anchor.end}" for one in cells))
    return "c-" + hashlib.sha256(f"{kind}|{places}".encode()).hexdigest()[:12]


def shorten(text: str, most: int = 160) -> str:
    """Return a text of at most `most` characters, its end cut off where it is longer."""
    return text if len(text) <= most else text[: most - 3].rstrip() + "…"


def credit_named(told: Sequence[tuple[str | None, frozenset[str]]]) -> list[str | None]:
    """Return whose word each of several cells is, given whom it credits and whom its sentence names.

    What nobody is credited with, beside the name of a voice that another cell credits, is that voice's.
    """
    given = {voice for voice, _ in told if voice is not None}
    return [voice or min(given & named, default=None) for voice, named in told]


def speaker_key(case: Case, quotation: str | None) -> str | None:
    """Return whose words a quotation holds: a voice's key, else `UNNAMED` and the words that describe it.

    Places speak for their government: a capital and its country are one voice. Bodies of one name count as
    one, for two articles may mean the same ministry: in doubt there are fewer voices, not more.
    """
    attribution = case.attribution_of.get(quotation) if quotation is not None else None
    if attribution is None or attribution.speaker is None:
        return None
    entity = case.entity_by_id.get(attribution.speaker.entity or "")
    return voice_key(entity) if entity is not None else unnamed_key(attribution.speaker.text)


def voice_key(entity: Entity) -> str:
    """Return the key under which an entity's words are counted."""
    return entity.stands_for or (fold(entity.name) if entity.kind == "organisation" else entity.id)


def voices_named(case: Case, sentence: Sentence) -> frozenset[str]:
    """Return the keys of people and bodies a sentence names."""
    entities = [
        case.entity_by_id[case.entity_of_mention[one.id]]
        for one in case.annotations_of[sentence.anchor.article].mentions
        if sentence.anchor.covers(one.anchor) and one.id in case.entity_of_mention
    ]
    return frozenset(voice_key(one) for one in entities if one.kind in {"person", "organisation"})


def unnamed_key(described: str) -> str:
    """Return the key of a voice that is described but not named."""
    return UNNAMED + fold(described).removeprefix("the ")
