"""Term choices: what a story's articles call the same thing, kept only where they call it differently."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from rashomon.compare.statements.rarity import load_rarity
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.stories import Story
from rashomon.text.words import fold, split_words, stem

_LEAST_SHARED = 12.0
"""Rarity that sentences of two articles must share beside the terms to be taken for telling of one thing: three words
that one report in fifty has. On eighteen stories of five to nine reports 125 of 207 keyed names are found so with 320
marks; without any bound a tenth more marks, among them walls and fences that have nothing to do with each other."""

_NEXT = 1
"""Sentences to either side that are read with the one a term stands in: a report names the thing in one of them."""

_LIKE = 6
"""Letters by which words are one name: "deported" and "deportations", "protest" and "protesters"."""

_OPENING_MARKS, _CLOSING_MARKS = "“\"«„‘'", "”\"»“’'"
_REASON = "a name in quotation marks; other reports use it without them, or another name"

_DEFINITE = frozenset({"the", "this", "these"})
_BEFORE = 25  # characters before a term that hold a definite determiner and one word
_OPENING = 3
"""Sentences, the headline among them, in which a report tells of what its story is about."""


@dataclass(slots=True)
class _Naming:
    """How one article names one thing: its terms by their stems, and the stems of the sentences they stand in.

    `telling` are the terms that are not the ordinary name, or stand between marks of distance. `opens` says whether
    one stands in the headline or the first sentences: there a report tells of what its story is about.
    """

    terms: set[str] = field(default_factory=set[str])
    telling: set[str] = field(default_factory=set[str])
    words: set[str] = field(default_factory=set[str])
    around: set[str] = field(default_factory=set[str])
    opens: bool = False


def choose_terms(case: Case, stories: tuple[Story, ...]) -> tuple[Wording, ...]:
    """Return the case's wording: scare quotes and loaded terms as found, term choices only where they differ.

    A name that differs and stands alone between quotation marks is a scare quote too, whoever is said to use it: what
    one report calls “volunteers” others call so without marks, or otherwise.

    Two articles differ where their sentences with the terms tell of one thing, and one of them has a term that the
    other has not; of ordinary names for it ("protest", "rally") one must be set against another kind of name.
    """
    kept: list[Wording] = []
    for story in stories:
        here = [one for article in story.articles for one in _of(case, article)]
        differing = _differing(case, here)
        chosen = [one for one in here if one.kind != "term_choice" or (one.concept, one.article) in differing]
        kept += [*chosen, *_held_at_distance(case, chosen)]
    return tuple(sorted(kept, key=lambda one: (one.article, one.anchor.start, one.anchor.end, one.kind)))


def _held_at_distance(case: Case, chosen: list[Wording]) -> Iterator[Wording]:
    """Yield a scare quote for each chosen name between marks that is in none yet."""
    known = {(one.article, one.anchor.start) for one in chosen if one.kind == "scare_quote"}
    for one in chosen:
        start, end = one.anchor.start - 1, one.anchor.end + 1
        if one.kind == "term_choice" and (one.article, start) not in known and _is_marked(case, one):
            known.add((one.article, start))
            anchor = case.article_by_id[one.article].anchor(start, end)
            yield Wording(f"{one.id}q", one.article, "scare_quote", None, anchor, None, _REASON)


def _is_marked(case: Case, one: Wording) -> bool:
    text = case.article_by_id[one.article].told
    before, after = text[one.anchor.start - 1 : one.anchor.start], text[one.anchor.end : one.anchor.end + 1]
    return before != "" and before in _OPENING_MARKS and after != "" and after in _CLOSING_MARKS


def _of(case: Case, article: str) -> tuple[Wording, ...]:
    annotations = case.annotations_of.get(article)
    return annotations.wording if annotations is not None else ()


def _differing(case: Case, found: list[Wording]) -> set[tuple[str | None, str]]:
    """Return each concept with the articles that another article of the story, telling the same, differs from."""
    by_concept: defaultdict[str, list[Wording]] = defaultdict(list)
    for use in found:
        if use.kind == "term_choice" and use.concept is not None:
            by_concept[use.concept].append(use)
    distant: defaultdict[str, list[Wording]] = defaultdict(list)
    for mark in found:
        if mark.kind == "scare_quote":
            distant[mark.article].append(mark)
    kept: set[tuple[str | None, str]] = set()
    for concept, uses in by_concept.items():
        namings = _namings(case, uses, distant)
        for article, second in combinations(namings, 2):
            pair = {(concept, article), (concept, second)}
            one, other = namings[article], namings[second]
            if not pair <= kept and _differ(one, other) and _tell_of_one_thing(one, other):
                kept |= pair
    return kept


def _namings(case: Case, uses: list[Wording], distant: Mapping[str, list[Wording]]) -> dict[str, _Naming]:
    named: defaultdict[str, _Naming] = defaultdict(_Naming)
    for use in uses:
        naming = named[use.article]
        term = " ".join(one[:_LIKE] for one in _stems(use.anchor.exact))
        is_distant = _is_marked(case, use) or any(use.anchor.overlaps(one.anchor) for one in distant[use.article])
        naming.terms.add(f"“{term}”" if is_distant else term)
        naming.words.update(term.split())
        if is_distant or fold(use.anchor.exact) not in _ordinary().get(use.concept or "", ()):
            naming.telling.add(f"“{term}”" if is_distant else term)
        at = _sentence_number(case, use)
        naming.opens |= at < _OPENING or _is_definite(case, use)
        naming.around |= _stems_around(case, use.article, at)
    return named


@cache
def _ordinary() -> dict[str, tuple[str, ...]]:
    return load_lexicon("terms").groups("ordinary")


def _differ(one: _Naming, other: _Naming) -> bool:
    return bool((one.terms ^ other.terms) & (one.telling | other.telling))


def _tell_of_one_thing(one: _Naming, other: _Naming) -> bool:
    if one.opens and other.opens:
        return True
    shared = [each for each in one.around & other.around if each[:_LIKE] not in one.words | other.words]
    return sum(map(load_rarity().of, shared)) >= _LEAST_SHARED


def _sentence_number(case: Case, use: Wording) -> int:
    sentences = case.annotations_of[use.article].sentences
    return bisect_right(sentences, use.anchor.start, key=lambda one: one.anchor.start) - 1


def _is_definite(case: Case, use: Wording) -> bool:
    text = case.article_by_id[use.article].told
    before = split_words(text, max(0, use.anchor.start - _BEFORE), use.anchor.start)
    return any(word.lower in _DEFINITE for word in before[-2:])


def _stems_around(case: Case, article: str, at: int) -> set[str]:
    """Return the stems of the sentence a term stands in, and of those next to it."""
    near = case.annotations_of[article].sentences[max(0, at - _NEXT) : at + _NEXT + 1]
    return {each for one in near for each in _stems(one.anchor.exact)}


def _stems(text: str) -> list[str]:
    return [stem(fold(word.text)) for word in split_words(text) if word.is_word]
