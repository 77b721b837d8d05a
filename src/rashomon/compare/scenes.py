"""Scenes: what a sentence says happened: a kind of act, a day, who took part, where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.compare.cells import speaker_key
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation, Sentence
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.model.spans import Anchor
from rashomon.text.words import Word, split_words, stem

_NEGATION_REACH = 4
"""Words before an act in which a negation means it did not happen."""


@dataclass(frozen=True)
class Scene:
    """One act told in one sentence; `people` and `others` are entity ids, `stems` its content stems."""

    article: str
    kind: str
    day: str
    precision: str
    people: frozenset[str]
    others: frozenset[str]
    anchor: Anchor
    stems: frozenset[str]
    quotation: str | None
    speaker: str | None
    planned: bool


@dataclass(frozen=True, slots=True)
class _Act:
    kind: str
    start: int
    end: int


def find_scenes(case: Case, article: str, times: Sequence[Timex]) -> Iterator[Scene]:
    """Yield the scenes of one article in text order; headlines, captions and directly quoted acts give none."""
    annotations = case.annotations_of.get(article)
    if annotations is None:
        return
    blocks = case.article_by_id[article].blocks
    direct = [a for one in annotations.quotations if one.kind == "direct" for a in one.content]
    for sentence in annotations.sentences:
        if blocks[sentence.block].kind in {"headline", "caption"}:
            continue
        words = split_words(case.article_by_id[article].text, sentence.anchor.start, sentence.anchor.end)
        taken = [*direct, *_named(annotations, times)]
        acts = [one for one in _acts(words) if not any(a.start <= one.start < a.end for a in taken)]
        here = [one for one in times if one.anchor.overlaps(sentence.anchor) and _is_day(one)]
        if acts and here:
            yield from _scenes(case, annotations, sentence, words, acts, here)


def _named(annotations: Annotations, times: Sequence[Timex]) -> list[Anchor]:
    """Return what is a date or a name and no act: "4 March", "the Ostrel Fire Service"."""
    names = [one.anchor for one in annotations.mentions if not one.described and one.kind != "other"]
    return [*names, *(one.anchor for one in times)]


def _is_day(timex: Timex) -> bool:
    return timex.precision in {"day", "minute", "second"} and timex.value[:4].isdigit()


def _acts(words: list[Word]) -> list[_Act]:
    phrases = _phrases()
    none = load_lexicon("acts").word_set("no_acts")
    lower = [word.lower for word in words]
    found = [
        _Act(kind, words[at].start, words[at + len(parts) - 1].end)
        for at, word in enumerate(lower)
        for kind, parts in phrases.get(word, ())
        if tuple(lower[at : at + len(parts)]) == parts and " ".join(lower[at : at + 2]) not in none
    ]
    return sorted(found, key=lambda one: (one.start, one.end, one.kind))


@cache
def _phrases() -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return the words for acts with their kinds, by their first word."""
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for kind, members in load_lexicon("acts").groups("kinds").items():
        for parts in (tuple(member.split()) for member in members):
            found[parts[0]] = (*found.get(parts[0], ()), (kind, parts))
    return found


def _scenes(
    case: Case,
    annotations: Annotations,
    sentence: Sentence,
    words: list[Word],
    acts: list[_Act],
    times: Sequence[Timex],
) -> Iterator[Scene]:
    seen: set[tuple[str, str]] = set()
    for act in acts:
        start, end = _window(words, act, acts, sentence)
        timex = _nearest(times, act, start, end)
        if timex is None or (act.kind, timex.value[:10]) in seen:
            continue
        seen.add((act.kind, timex.value[:10]))
        people, others = _participants(case, annotations, start, end)
        holder = _holder(annotations, act)
        if _is_denied(words, act) or (holder is not None and holder.certainty == "denied"):
            continue
        yield Scene(
            article=annotations.article,
            kind=act.kind,
            day=timex.value[:10],
            precision="day",
            people=people,
            others=others,
            anchor=sentence.anchor,
            stems=_stems(words, start, end),
            quotation=holder.id if holder is not None else None,
            speaker=speaker_key(case, holder.id if holder is not None else None),
            planned=_is_planned(words, act, start),
        )


def _window(words: list[Word], act: _Act, acts: list[_Act], sentence: Sentence) -> tuple[int, int]:
    """Return the stretch of the sentence that belongs to an act.

    It begins after the last comma that divides it from the act before, and ends before the next act of the
    same kind, at the comma that divides them.
    """
    before = [one for one in acts if one.end <= act.start and one.kind == act.kind]
    after = [one for one in acts if one.start >= act.end and one.kind == act.kind]
    start, end = sentence.anchor.start, sentence.anchor.end
    commas = [word.start for word in words if word.text in {",", ";"}]
    if before:
        dividing = [comma for comma in commas if before[-1].end <= comma < act.start]
        start = dividing[0] if dividing else start
    if after:
        dividing = [comma for comma in commas if act.end <= comma < after[0].start]
        end = dividing[-1] if dividing else end
    return start, end


def _nearest(times: Sequence[Timex], act: _Act, start: int, end: int) -> Timex | None:
    inside = [one for one in times if start <= one.anchor.start < end]
    if not inside and len(times) == 1:
        return None
    return min(inside, key=lambda one: (abs(one.anchor.start - act.start), one.anchor.start), default=None)


def _participants(case: Case, annotations: Annotations, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    people: set[str] = set()
    others: set[str] = set()
    for mention in annotations.mentions:
        entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
        if entity is None or not start <= mention.anchor.start < end:
            continue
        if entity.kind == "person":
            people.add(entity.id)
        elif entity.kind in {"place", "organisation"}:
            others.add(entity.id)
    return frozenset(people), frozenset(others)


def _holder(annotations: Annotations, act: _Act) -> Quotation | None:
    holders = [
        one for one in annotations.quotations if any(a.start <= act.start and act.end <= a.end for a in one.content)
    ]
    return min(holders, key=lambda one: one.length, default=None)


def _is_denied(words: list[Word], act: _Act) -> bool:
    """Whether a word of negation stands shortly before an act: "did not meet", "refused to sign"."""
    before = [word.lower for word in words if word.end <= act.start][-_NEGATION_REACH:]
    negations = load_lexicon("stances").word_set("negation")
    return any(word in negations or word.endswith("n't") for word in before)


def _stems(words: list[Word], start: int, end: int) -> frozenset[str]:
    closed = load_lexicon("function_words").word_set("closed")
    return frozenset(
        stem(word.lower)
        for word in words
        if start <= word.start < end
        and word.is_word
        and len(word.lower) > 3
        and word.lower not in closed
        and word.text[0].isalpha()
    )


def _is_planned(words: list[Word], act: _Act, start: int) -> bool:
    marks = set(load_lexicon("acts").words("planned")) - {"to", "next", "set"}
    before = [word.lower for word in words if start <= word.start < act.start][-8:]
    return any(word in marks for word in before)
