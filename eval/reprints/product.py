"""The product's answer: what the stage that looks for copies says of articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.deduplicate import STAGE, find_derivations
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from rashomon.stage import IssueLog

from .samples import Pair, Sample

_COPIES = ("reprint", "rewrite", "shared_text")
_NOT_TOLD = "cannot be told"
"""How the reason of a shared text ends that states no direction."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is said of one article: its kind, the label it depends on, and whether the direction is stated."""

    copy: str
    parent: str | None
    outside: str | None
    kind: str
    stated: bool

    @property
    def pair(self) -> Pair | None:
        """The two labels where the texts of two articles are said to depend on each other."""
        if self.parent is None or self.kind not in _COPIES:
            return None
        return frozenset((self.copy, self.parent))


def ask_product(samples: Sequence[Sample]) -> list[Found]:
    """What the product finds among articles, without annotations."""
    labels = {one.article.id: one.label for one in samples}
    return [read_derivation(one, labels) for one in derive(one.article for one in samples)]


def derive(articles: Iterable[Article]) -> tuple[Derivation, ...]:
    """The derivations of a case of these articles."""
    return find_derivations(Case(run=None, articles=tuple(articles)), IssueLog(STAGE.name))


def read_derivation(one: Derivation, labels: dict[str, str]) -> Found:
    """A derivation in labels; `labels` by article id."""
    parent = labels[one.parent] if one.parent is not None else None
    stated = parent is not None and not (one.kind == "shared_text" and not _states_direction(one))
    return Found(labels[one.article], parent, one.from_name, one.kind, stated)


def _states_direction(shared: Derivation) -> bool:
    return shared.from_name is None and _NOT_TOLD not in shared.reason
