"""Entries: what stands in the timeline for a group of tellings: one time, one sentence, all its places."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Event, OtherTime, Story
from rashomon.present.timeline.grouping import Group
from rashomon.present.timeline.periods import DAY, fineness
from rashomon.present.timeline.tellings import Telling
from rashomon.present.timeline.terms import StoryTerms

_LONGEST = 420
"""Characters of the longest sentence that stands for an event where a shorter one does."""
_MOSTLY = 0.5
"""Share of a sentence inside direct quotations from which on it gives somebody's words, not the event."""


@dataclass(frozen=True, slots=True)
class Teller:
    """What the entries of a story are made with.

    `place` says how good an article is to quote, 0 the best; `centrality` in [0, 1] how much a sentence that gives a
    time tells what the others tell.
    """

    case: Case
    story: Story
    terms: StoryTerms
    origin_of: Mapping[str, int]
    place: Mapping[str, int]
    centrality: Mapping[Anchor, float]

    def origins(self, group: Iterable[Telling]) -> int:
        """Return how many origins tell of it."""
        return len({self.origin_of[one.article] for one in group})


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry with the score of its time; of those of one time the one whose `standing` sorts first matters most."""

    event: Event
    standing: tuple[bool, int, bool, bool, float]


def main_first(teller: Teller, groups: Sequence[Group], one: int, other: int) -> tuple[int, int]:
    """Return two groups, by place, that date one event differently: of more origins first, else the earlier date."""
    first, second = sorted((one, other), key=lambda at: (-teller.origins(groups[at]), groups[at][0].period))
    return first, second


def make_draft(teller: Teller, group: Group, others: Sequence[Group], score: float) -> Draft:
    """Return the unranked entry of a group; `others` date the same event otherwise, `score` is that of its time."""
    when, precision = _settle_time(group)
    anchors = _anchors(group)
    sentence = _choose_sentence(teller, group, when)
    spoken, lead = all(one.spoken for one in group), any(one.lead for one in group)
    tellers = teller.origins([one for told in (group, *others) for one in told])
    standing = (group[0].ahead, -tellers, spoken, not lead, -teller.centrality[sentence])
    event = Event(
        id=_name(teller.story, when, anchors),
        story=teller.story.id,
        when=when,
        precision=precision,
        text=sentence.exact,
        anchors=anchors,
        origins=teller.origins(group),
        score=score,
        planned=group[0].ahead,
        dated_otherwise=tuple(OtherTime(*_settle_time(one), _anchors(one), teller.origins(one)) for one in others),
    )
    return Draft(event, standing)


def _settle_time(group: Group) -> tuple[str, str]:
    """Return the most precise time that nothing in the group speaks against, and its precision.

    Two times of day for one event leave the day: zones and rounding are not told apart.
    """
    finest = min(fineness(one.timex.precision) for one in group)
    named = Counter((one.when, one.timex.precision) for one in group if fineness(one.timex.precision) == finest)
    days = {one.period for one in group if fineness(one.timex.precision) == finest}
    if len(named) > 1 and finest < DAY and len(days) == 1:
        return group[0].day, "day"
    return min(named, key=lambda time: (-named[time], time))


def _choose_sentence(teller: Teller, group: Group, when: str) -> Anchor:
    """Return the sentence that stands for the event: of the best kind, the most central one.

    Best is a sentence of moderate length that is not mostly somebody's words, gives the time `when` of the event, not
    of the saying and no other, and tells it as past; of those equally central that of the article best to quote.
    """
    centralities = teller.terms.centralities([one.anchor for one in group])

    def rank(at: int) -> tuple[bool, bool, bool, bool, bool, float, int, Anchor]:
        one = group[at]
        too_long = len(one.anchor.exact) > _LONGEST
        other_time = one.when != when
        untold = one.expression.direction != "past" and not one.ahead
        speech = _is_speech(teller.case, one)
        place = teller.place[one.article]
        return too_long or speech, other_time, one.spoken, not one.alone, untold, -centralities[at], place, one.anchor

    return group[min(range(len(group)), key=rank)].anchor


def _is_speech(case: Case, telling: Telling) -> bool:
    quoted = sum(
        part.end - part.start
        for one in case.annotations_of[telling.article].quotations
        if one.kind == "direct"
        for part in one.content
        if telling.anchor.covers(part)
    )
    return quoted >= _MOSTLY * (telling.anchor.end - telling.anchor.start)


def _anchors(group: Group) -> tuple[Anchor, ...]:
    return tuple(sorted({one.anchor for one in group}))


def _name(story: Story, when: str, anchors: Sequence[Anchor]) -> str:
    key = "|".join(f"{one.article}:{one.start}:{one.end}" for one in anchors)
    return "v-" + hashlib.sha256(f"{story.id}|{when}|{key}".encode()).hexdigest()[:12]
