"""Direction: which of two articles that share text is the copy, told by clues that point one way only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from rashomon.deduplicate.naming import find_naming
from rashomon.deduplicate.outlets import credits_publisher, outside_credits, signs_itself
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reuse import Reuse
from rashomon.deduplicate.traces import Traces
from rashomon.text.calendar import days_apart, parse_day

Sign = Literal[
    "credited",
    "named",
    "linked",
    "signed",
    "earlier",
    "earlier_day",
    "earlier_part",
    "broken_off",
    "cut",
    "mark",
    "marks",
    "caution",
    "attribution",
    "misspelling",
    "misspellings",
    "tail",
]
WEIGHTS: dict[Sign, float] = {
    "credited": 4.0,  # stated, not fitted: the page says so itself
    "named": 3.0,
    "linked": 3.0,  # stated: who links to a report has seen it
    "signed": 2.0,  # stated: an agency brings its own text, and others have most of it from there
    "earlier": 2.0,  # stated: alone it just tells the direction
    "earlier_day": 2.0,  # stated: most of one is shared, and the other appeared on an earlier day
    "earlier_part": 1.0,  # stated: of a part, or hours earlier; it may as well be from a third report that both had
    "broken_off": 2.5,
    "cut": 1.0,  # stated: fitted higher, but two copies of an absent report, one cut more, look the same
    "mark": 1.5,  # stated: one pair of marks may as well have been lost, so it does not tell alone
    "marks": 3.0,
    "caution": 0.5,
    "attribution": 0.25,
    "misspelling": 2.0,
    "misspellings": 3.0,
    "tail": 0.5,  # stated
}
"""What each sign weighs: log odds, capped at 3, fitted by `eval/reprints/weights.py` unless stated otherwise."""
_WHOLE, _PART = 0.85, 0.65  # shares between which one of two articles must be the cut one
_MOSTLY = 0.6  # share from which on a text on an earlier day is taken for the origin of one with other edits
_CUT_BY = 0.1  # by which the shares must differ besides
_SEVERAL = 2  # edits of one sort from which on they weigh more
_TAILS = frozenset({"foreign_tail", "machine_translated"})


@dataclass(frozen=True, slots=True)
class Clue:
    """A sign that an article copies another: how much it weighs, and what a reader is told."""

    weight: float
    words: str


def find_clues(traces: Traces, back: Traces) -> list[Clue]:
    """Return the signs that `one` of a reuse copies `other`, heaviest first.

    Weights are log odds, so they add up: 2 makes the direction seven times as likely as its reverse.

    Args:
        traces: of the reuse.
        back: of the same seen from the other article.
    """
    signs = find_signs(traces, back)
    return sorted((Clue(WEIGHTS[kind], words) for kind, words in signs), key=lambda clue: (-clue.weight, clue.words))


def find_signs(traces: Traces, back: Traces) -> list[tuple[Sign, str]]:
    """Return each sign that `one` of a reuse copies `other` with what a reader is told; of a report that appeared
    before the other only a credit can be one.
    """
    reuse = traces.reuse
    signs = [*_credited(reuse)]
    if not _appeared_before(reuse.one, reuse.other):
        signs += [*_named(reuse), *_linked(reuse), *_signed(reuse), *_earlier(reuse), *_broken(traces), *_cut(reuse)]
        signs += [*_marks(traces, back), *_cautions(traces, back), *_attributions(traces, back)]
        signs += [*_spelling(traces, back), *_tail(reuse)]
    return signs


def share_outside_credit(one: Reading, other: Reading) -> str | None:
    """Return the name both credit with their text, where neither is that publisher's own page."""
    credited = [credit.name for credit in outside_credits(one.article)]
    return next((name for name in sorted(credited) if credits_publisher(other.article, name)), None)


def _credited(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    credit = credits_publisher(reuse.one.article, reuse.other.publisher)
    if credit is not None:
        yield "credited", f"it names {credit.name} as where the text is from"


def _named(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    naming = find_naming(reuse.one, reuse.other.publisher)
    if naming is not None:
        yield "named", f"it says itself that {reuse.other.publisher} had the story (“{naming.exact}”)"


def _linked(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    linked = reuse.one.links.get(reuse.other.page_key or "")
    if linked is not None:
        yield "linked", f"it links to the other’s page (“{linked[0].exact}”)"


def _signed(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    one, other = reuse.one.article, reuse.other.article
    if _is_mostly(reuse) and signs_itself(other) and not signs_itself(one):
        yield "signed", f"the other is signed in its dateline by its own publisher, {reuse.other.publisher}"


def _is_mostly(reuse: Reuse) -> bool:
    """Whether most of one of the two stands in the other."""
    return max(reuse.one_share, reuse.other_share) >= _MOSTLY or reuse.lead_share >= _WHOLE


def _earlier(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    here, there = reuse.one.article.published, reuse.other.article.published
    if here is not None and there is not None and _appeared_before(reuse.other, reuse.one):
        told = f"the other appeared before it ({there.value} and {here.value})"
        if max(reuse.one_share, reuse.other_share) >= _WHOLE:
            yield "earlier", told
        else:
            caveat = f"{told}, though a third report may be where both have it from"
            is_day = _is_mostly(reuse) and bool(days_apart(here.value, there.value))
            yield "earlier_day" if is_day else "earlier_part", caveat


def _broken(traces: Traces) -> Iterator[tuple[Sign, str]]:
    if traces.broken_end is not None:
        yield "broken_off", f"it breaks off after “{traces.broken_end}”, where the other goes on"


def _cut(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    if reuse.lead_share >= _WHOLE and reuse.other_share <= min(_PART, reuse.one_share - _CUT_BY):
        yield "cut", "it has little that the other has not, and leaves out part of it"


def _marks(traces: Traces, back: Traces) -> Iterator[tuple[Sign, str]]:
    added = traces.marks
    if len(added) > len(back.marks):
        told = f"it puts quotation marks round words that the other uses plainly (“{added[0]}”)"
        yield "marks" if len(added) >= _SEVERAL else "mark", told


def _cautions(traces: Traces, back: Traces) -> Iterator[tuple[Sign, str]]:
    if traces.cautions > back.cautions:
        yield "caution", "it drops cautions that the other has, such as “about” or “may have”"


def _attributions(traces: Traces, back: Traces) -> Iterator[tuple[Sign, str]]:
    if traces.attributions > back.attributions:
        yield "attribution", "it drops words that say whose claim something is"


def _spelling(traces: Traces, back: Traces) -> Iterator[tuple[Sign, str]]:
    found = traces.misspellings
    if len(found) > len(back.misspellings):
        told = f"it spells {found[0][0]} “{found[0][1]}”, the other does not"
        yield "misspellings" if len(found) >= _SEVERAL else "misspelling", told


def _tail(reuse: Reuse) -> Iterator[tuple[Sign, str]]:
    if _has_tail(reuse.one) and not _has_tail(reuse.other):
        yield "tail", "its page adds foreign matter after the report"


def _has_tail(reading: Reading) -> bool:
    kinds = {removal.kind for removal in reading.article.removals} | {note.kind for note in reading.article.health}
    return not _TAILS.isdisjoint(kinds)


def _appeared_before(one: Reading, other: Reading) -> bool:
    here, there = one.article.published, other.article.published
    return here is not None and there is not None and is_earlier(here.value, there.value)


def is_earlier(one: str, other: str) -> bool:
    """Whether one ISO 8601 value surely lies before the other: in time where both state a time and its zone,
    else by at least a whole day.
    """
    left, right = _moment(one), _moment(other)
    if left is not None and right is not None:
        return left < right
    first, second = parse_day(one), parse_day(other)
    return first is not None and second is not None and first < second


def appeared_later(one: Reading, other: Reading) -> bool:
    """Whether one report surely appeared after another."""
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and is_earlier(second.value, first.value)


def _moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None
