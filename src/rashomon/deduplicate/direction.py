"""Direction: which of two articles that share text is the copy, told by clues that point one way only."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.deduplicate.edits import count_lost_cautions, find_added_marks, find_second_spelling
from rashomon.deduplicate.outlets import credits_publisher, outside_credits
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reuse import Reuse
from rashomon.text.calendar import parse_day

_CREDITED = 4.0
_EARLIER = 2.0
_EARLIER_PART = 1.0  # parts of a text are as likely from a third report that both had
_CUT = 1.0
_EDITED = 1.0
_HINT = 0.5
_WHOLE, _PART = 0.85, 0.65  # shares between which one of two articles must be the cut one
_TAILS = frozenset({"foreign_tail", "machine_translated"})


@dataclass(frozen=True, slots=True)
class Clue:
    """A sign that an article copies another: how much it weighs, and what a reader is told."""

    weight: float
    words: str


def find_clues(reuse: Reuse) -> list[Clue]:
    """Return the signs that `reuse.one` copies `reuse.other`, heaviest first; of a report that appeared before
    the other only a credit can be one.

    Weights: a credit 4, an earlier publication 2 (1 where only parts are shared), a cut 1, marks put round
    words 1, lost cautions 1, a name spelt two ways 1, foreign matter on the page 0.5.
    """
    finders = (_credited,) if _appeared_before(reuse.one, reuse.other) else _FINDERS
    found = [clue for find in finders for clue in find(reuse)]
    return sorted(found, key=lambda clue: (-clue.weight, clue.words))


def share_outside_credit(one: Reading, other: Reading) -> str | None:
    """Return the name both credit with their text, where neither is that publisher's own page."""
    credited = [credit.name for credit in outside_credits(one.article)]
    return next((name for name in sorted(credited) if credits_publisher(other.article, name)), None)


def _credited(reuse: Reuse) -> Iterator[Clue]:
    credit = credits_publisher(reuse.one.article, reuse.other.publisher)
    if credit is not None:
        yield Clue(_CREDITED, f"it names {credit.name} as where the text is from")


def _earlier(reuse: Reuse) -> Iterator[Clue]:
    here, there = reuse.one.article.published, reuse.other.article.published
    if here is not None and there is not None and _appeared_before(reuse.other, reuse.one):
        whole = max(reuse.one_share, reuse.other_share) >= _WHOLE
        weight = _EARLIER if whole else _EARLIER_PART
        yield Clue(weight, f"the other appeared before it ({there.value} and {here.value})")


def _cut(reuse: Reuse) -> Iterator[Clue]:
    if reuse.one_share >= _WHOLE and reuse.other_share <= _PART:
        yield Clue(_CUT, "it has little that the other has not, and leaves out part of it")


def _marks(reuse: Reuse) -> Iterator[Clue]:
    added = find_added_marks(reuse)
    if added and not find_added_marks(reuse.turned()):
        yield Clue(_EDITED, f"it puts quotation marks round words that the other uses plainly (“{added[0]}”)")


def _cautions(reuse: Reuse) -> Iterator[Clue]:
    lost, won = count_lost_cautions(reuse), count_lost_cautions(reuse.turned())
    if lost and not won:
        yield Clue(_EDITED, "it drops cautions that the other has, such as “about” or “may have”")


def _spelling(reuse: Reuse) -> Iterator[Clue]:
    spelt = find_second_spelling(reuse)
    if spelt is not None and find_second_spelling(reuse.turned()) is None:
        yield Clue(_EDITED, f"it spells {spelt[0]} also “{spelt[1]}”, the other does not")


def _tail(reuse: Reuse) -> Iterator[Clue]:
    if _has_tail(reuse.one) and not _has_tail(reuse.other):
        yield Clue(_HINT, "its page adds foreign matter after the report")


def _has_tail(reading: Reading) -> bool:
    kinds = {removal.kind for removal in reading.article.removals} | {note.kind for note in reading.article.health}
    return not _TAILS.isdisjoint(kinds)


_FINDERS: tuple[Callable[[Reuse], Iterator[Clue]], ...] = (
    _credited,
    _earlier,
    _cut,
    _marks,
    _cautions,
    _spelling,
    _tail,
)


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


def _moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None
