"""Scenes: what a sentence says happened: a kind of act, a day, who took part, where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.compare.cells import speaker_key
from rashomon.compare.events.act_days import as_dated, is_beside, is_day, nearest_day, other_time, tells_day
from rashomon.compare.events.acts import Act, find_acts, is_denied_act, is_planned, points_back
from rashomon.compare.origins.credited_at_end import credited_at_end
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation, Sentence
from rashomon.model.case import Case
from rashomon.model.links import Timex
from rashomon.model.spans import Anchor
from rashomon.text.words import Word, split_words, stem

_DAY = len("2031-03-05")


@dataclass(frozen=True)
class Scene:
    """One act told in one sentence; `people` and `others` are entity ids, `stems` its content stems.

    `points_back` tells that its words refer to an act that is known already: "the collision".
    """

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
    points_back: bool


def find_scenes(case: Case, article: str, times: Sequence[Timex]) -> Iterator[Scene]:
    """Yield the scenes of one article in text order; headlines, captions and directly quoted acts give none."""
    annotations = case.annotations_of.get(article)
    if annotations is None:
        return
    blocks = case.article_by_id[article].blocks
    direct = [a for one in annotations.quotations if one.kind == "direct" for a in one.content]
    times = as_dated(times, case.article_by_id[article].text)
    for sentence in annotations.sentences:
        if blocks[sentence.block].kind in {"headline", "caption"}:
            continue
        words = split_words(case.article_by_id[article].text, sentence.anchor.start, sentence.anchor.end)
        taken = [*direct, *named_apart(annotations, times)]
        acts = [one for one in find_acts(words) if not any(a.start <= one.start < a.end for a in taken)]
        here = [one for one in times if one.anchor.overlaps(sentence.anchor) and is_day(one) and tells_day(one)]
        if acts and here:
            yield from _scenes(case, annotations, sentence, words, acts, here)


def named_apart(annotations: Annotations, times: Sequence[Timex]) -> list[Anchor]:
    """Return what is a date or a name and no act: "4 March", "the Ostrel Fire Service"."""
    names = [one.anchor for one in annotations.mentions if not one.described and one.kind != "other"]
    return [*names, *(one.anchor for one in times)]


def _scenes(
    case: Case,
    annotations: Annotations,
    sentence: Sentence,
    words: list[Word],
    acts: list[Act],
    times: Sequence[Timex],
) -> Iterator[Scene]:
    seen: set[tuple[str, str]] = set()
    for act in acts:
        start, end = _window(words, act, acts, sentence)
        timex = nearest_day(words, times, act, start, end)
        if timex is not None and points_back(words, act) and not is_beside(words, act, timex):
            continue
        if timex is None or (act.kind, timex.value[:10]) in seen:
            continue
        seen.add((act.kind, timex.value[:10]))
        people, others = find_participants(case, annotations, start, min(end, other_time(case, sentence, act, timex)))
        holder = find_holder(annotations, act)
        if is_denied_act(words, act) or (holder is not None and holder.certainty == "denied"):
            continue
        yield Scene(
            article=annotations.article,
            kind=act.kind,
            day=timex.value[:10],
            precision="day",
            people=people,
            others=others,
            anchor=sentence.anchor,
            stems=stems_between(words, start, end),
            quotation=holder.id if holder is not None else None,
            speaker=speaker_key(case, holder.id) if holder is not None else credited_at_end(case, sentence),
            planned=is_planned(words, act, start) or timex.value[:_DAY] > (timex.reference or timex.value),
            points_back=points_back(words, act),
        )


def _window(words: list[Word], act: Act, acts: list[Act], sentence: Sentence) -> tuple[int, int]:
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


def find_participants(
    case: Case, annotations: Annotations, start: int, end: int
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the people, and the places and bodies, that are named in [start, end) of an article, by entity id."""
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


def find_holder(annotations: Annotations, act: Act) -> Quotation | None:
    """Return the innermost quotation that holds an act."""
    holders = [
        one for one in annotations.quotations if any(a.start <= act.start and act.end <= a.end for a in one.content)
    ]
    return min(holders, key=lambda one: one.length, default=None)


def stems_between(words: Sequence[Word], start: int, end: int) -> frozenset[str]:
    """Return the content stems in [start, end)."""
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
