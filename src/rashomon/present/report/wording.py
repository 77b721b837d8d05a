"""Wording: word choices side by side, and what changed between an original and its reprint."""

from collections import defaultdict
from dataclasses import dataclass

from rashomon.model.annotations import Wording
from rashomon.model.stories import Story
from rashomon.model.walk import all_wording
from rashomon.present.report.differences import Piece, own_words
from rashomon.present.report.index import Index
from rashomon.present.report.marks import Mark
from rashomon.text.words import fold, stem


@dataclass(frozen=True, slots=True)
class Term:
    """One expression and everywhere it stands, in the order of the articles."""

    words: str
    reason: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and what the reports call it."""

    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of a reprint beside those they replace; `was` is None where nothing stands against them."""

    kind: str
    now: Mark
    was: Mark | None
    now_pieces: tuple[Piece, ...]
    was_pieces: tuple[Piece, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class WordChoices:
    """All word choices of a story."""

    scare_quotes: tuple[Term, ...]
    concepts: tuple[Concept, ...]
    loaded: tuple[Term, ...]
    edits: tuple[Edit, ...]

    def __bool__(self) -> bool:
        return bool(self.scare_quotes or self.concepts or self.loaded or self.edits)


_EDITS = {"reprint_edit": "edited", "hedge_lost": "caution lost"}


def build_wording(index: Index, story: Story) -> WordChoices:
    """Return the word choices of the story's articles."""
    placed = {article: number for number, article in enumerate(story.articles)}
    found = sorted(
        (one for one in all_wording(index.case) if one.article in placed),
        key=lambda one: (placed[one.article], one.anchor.start, one.anchor.end),
    )
    return WordChoices(
        scare_quotes=_terms(index, [one for one in found if one.kind == "scare_quote"]),
        concepts=_concepts(index, [one for one in found if one.kind == "term_choice"]),
        loaded=_terms(index, [one for one in found if one.kind == "loaded_term"]),
        edits=tuple(_edit(index, one) for one in found if one.kind in _EDITS),
    )


def _terms(index: Index, found: list[Wording]) -> tuple[Term, ...]:
    """Gather uses of one expression, whatever its inflection."""
    alike: defaultdict[str, list[Wording]] = defaultdict(list)
    for one in found:
        alike[" ".join(map(stem, fold(one.anchor.exact).split()))].append(one)
    return tuple(
        Term(same[0].anchor.exact, same[0].reason, tuple(index.mark(one.anchor) for one in same))
        for same in alike.values()
    )


def _concepts(index: Index, found: list[Wording]) -> tuple[Concept, ...]:
    """Return what several articles give different names; a concept with one name holds no choice to see."""
    named: defaultdict[str, list[Wording]] = defaultdict(list)
    for one in found:
        named[one.concept or "not named"].append(one)
    concepts = (Concept(name, _terms(index, same)) for name, same in named.items())
    return tuple(one for one in concepts if len(one.terms) > 1 and _articles(one) > 1)


def _articles(concept: Concept) -> int:
    return len({mark.anchor.article for term in concept.terms for mark in term.marks})


def _edit(index: Index, one: Wording) -> Edit:
    now = index.mark(one.anchor)
    was = index.mark(one.against) if one.against else None
    if was is None:
        return Edit(_EDITS[one.kind], now, None, (Piece(now.words, False),), (), one.reason)
    now_pieces, was_pieces = own_words(now.words, [was.words]), own_words(was.words, [now.words])
    return Edit(_EDITS[one.kind], now, was, now_pieces, was_pieces, one.reason)
