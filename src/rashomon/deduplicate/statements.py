"""Statements: an index of what articles tell of bodies, so that only those that may tell the same are compared."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.bodies import BodyPhrase
from rashomon.deduplicate.readings import Reading
from rashomon.text.calendar import parse_day

DAYS = 3
"""Most days between two reports of one statement."""
_LIKE = 4  # letters; see `bodies.is_same_body`

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class BodyTelling:
    """What an article tells of bodies: their keys, its numbers, whether a press service speaks, and its day.

    `day` is a day's number in the calendar, or None where the page states none.
    """

    keys: frozenset[_Key] = field(repr=False)
    numbers: frozenset[str] = field(repr=False)
    relayed: bool
    day: int | None


def telling_of(
    reading: Reading, bodies: Sequence[BodyPhrase], numbers: frozenset[str], *, relayed: bool
) -> BodyTelling:
    """Return what an article tells of these bodies.

    Two phrases for one body share a key: the head, and how a telling word begins; the head alone is one too, as a
    translation may put all telling words otherwise.
    """
    keys = frozenset((body.head, word[:_LIKE]) for body in bodies for word in ("", *body.words))
    published = reading.article.published
    day = parse_day(published.value) if published is not None else None
    return BodyTelling(keys, numbers, relayed, day.toordinal() if day is not None else None)


class StatementIndex:
    """Tellings by number, in the order they were added: 0, 1, …"""

    def __init__(self) -> None:
        """Begin empty."""
        self._by_number: defaultdict[tuple[_Key, str], _Days] = defaultdict(_Days)
        self._relayed: defaultdict[_Key, _Days] = defaultdict(_Days)
        self._count = 0

    def add(self, telling: BodyTelling) -> None:
        """Add a telling under the next number."""
        for key in telling.keys:
            for number in telling.numbers:
                self._by_number[key, number].add(telling.day, self._count)
            if telling.relayed and key[1]:
                self._relayed[key].add(telling.day, self._count)
        self._count += 1

    def near(self, telling: BodyTelling, least: int) -> list[int]:
        """Return, in order, the tellings of one of its bodies, of about its day, that have `least` of its numbers;
        of tellings in which a press service speaks also those with none.
        """
        found: set[int] = set()
        for key in telling.keys:
            common: Counter[int] = Counter()
            for number in telling.numbers:
                if (key, number) in self._by_number:
                    common.update(self._by_number[key, number].near(telling.day))
            found.update(at for at, count in common.items() if count >= least)
            if telling.relayed and key in self._relayed:
                found.update(self._relayed[key].near(telling.day))
        return sorted(found)


class _Days:
    """Numbers of tellings by day."""

    def __init__(self) -> None:
        self._at: defaultdict[int | None, list[int]] = defaultdict(list)

    def add(self, day: int | None, at: int) -> None:
        self._at[day].append(at)

    def near(self, day: int | None) -> Iterator[int]:
        """Yield those that lie no more than `DAYS` apart, or of which no day is known."""
        days = self._at if day is None else [one for one in range(day - DAYS, day + DAYS + 1) if one in self._at]
        for one in days:
            yield from self._at[one]
        if day is not None and None in self._at:
            yield from self._at[None]
