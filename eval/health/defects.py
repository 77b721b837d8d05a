"""The defects, each with the kind of health it should be found as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from . import letters, structure, translation
from .tree import PageTree


@dataclass(frozen=True, slots=True)
class Defect:
    """A way to damage a page.

    Attributes:
        kind: as the program calls it.
        damage: returns the damaged page; None where the page does not suit.
        also: kinds that may be found beside it, for they are true of the damaged page as well.
    """

    kind: str
    damage: Callable[[PageTree, Random, structure.Reports], bytes | None]
    also: frozenset[str] = frozenset()


DEFECTS: tuple[Defect, ...] = (
    Defect("duplicated_body", structure.doubled),
    Defect("mixed_article", structure.mixed),
    Defect("foreign_tail", structure.tailed, frozenset({"mixed_article"})),
    Defect("consent_wall", structure.consent_wall, frozenset({"stub"})),
    Defect("pay_wall", structure.pay_wall, frozenset({"stub"})),
    Defect("stub", structure.stub),
    Defect("error_page", structure.error_page, frozenset({"stub"})),
    Defect("list_page", structure.list_page, frozenset({"stub", "mixed_article", "foreign_tail"})),
    Defect("live_blog", structure.live_blog),
    Defect("machine_translated", translation.translated),
    Defect("hidden_characters", letters.unseen),
    Defect("homoglyph_name", letters.homoglyphs),
    Defect("mojibake", letters.wrong_decoding),
    Defect("run_on_subhead", structure.run_on),
)
