"""Statements and events of the ledger against the keys of the stories."""

from __future__ import annotations

from dataclasses import dataclass

from ..story.audit import audit_pages
from ..story.cells import shown_claim
from ..story.gold import GoldSet
from ..story.key import read_key
from ..story.ledger import check_ledger, extra_rows
from ..story.pairing import pair
from ..story.quotations import check_quotations
from ..story.wording import check_wording, outside_wording

_LABELS = ("corroborated", "contested_statements", "told_differently", "same_utterance")


@dataclass(frozen=True, slots=True)
class StoryRows:
    """One story: rows of the key that are met, by label, and rows of the ledger that no key asks for.

    `marked` counts the corroborated and contested rows on statements and events, `outside` those no key knows;
    `told` and `told_outside` count the same for what one speaker is told to have said differently.
    """

    name: str
    met: dict[str, int]
    asked: dict[str, int]
    marked: int
    outside: tuple[str, ...]
    told: int
    told_outside: int


def judge_rows(gold: GoldSet) -> StoryRows:
    """Audit a story and judge its rows on statements and events.

    Raises:
        AuditFailed: the program failed on its pages.
    """
    pairing = pair(audit_pages(gold.pages), read_key(gold.key))
    checks = [*check_ledger(pairing), *check_wording(pairing), *check_quotations(pairing)]
    asked = {label: [one for one in checks if one.label == label] for label in _LABELS}
    rows = [one for one in pairing.case.claims if one.kind != "figure"]
    marked = [one for one in rows if one.status in ("corroborated", "contested")]
    texts = {shown_claim(pairing, one) for one in marked}
    outside = [one.words for one in extra_rows(pairing) if one.words in texts]
    told_outside = [one for one in outside_wording(pairing) if one.record == "told_differently"]
    return StoryRows(
        gold.name,
        {label: sum(one.reason is None for one in of_label) for label, of_label in asked.items()},
        {label: len(of_label) for label, of_label in asked.items()},
        len(marked),
        tuple(outside),
        len(pairing.case.told_differently),
        len(told_outside),
    )
