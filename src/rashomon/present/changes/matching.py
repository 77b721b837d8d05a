"""What is the same in two audits: stories by their articles, rows and quotations by the places they rest on."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rashomon.model.snapshots import KeptPlace, KeptQuotation, KeptRow, KeptStory

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matched(Generic[T]):
    """Pairs (then, now) in the order of now, and what has no counterpart on either side, each in its order."""

    pairs: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    new: tuple[T, ...]


def match_stories(then: Sequence[KeptStory], now: Sequence[KeptStory]) -> Matched[KeptStory]:
    """Match each story with the earlier one that shares most articles with it; any shared article will do."""
    homes: defaultdict[str, list[int]] = defaultdict(list)
    for number, story in enumerate(then):
        for article in story.articles:
            homes[article].append(number)
    shared = _count(
        (number, place) for place, story in enumerate(now) for one in story.articles for number in homes[one]
    )
    return _pair(then, now, shared, lambda one, other, common: common > 0)


def match_rows(then: Sequence[KeptRow], now: Sequence[KeptRow]) -> Matched[KeptRow]:
    """Match rows of one kind of which more than half the cells of the smaller stand at the same places."""
    return _pair(then, now, _shared_cells(then, now), _is_same_row)


def row_that_took_up(row: KeptRow, rows: Sequence[KeptRow]) -> KeptRow | None:
    """Return the row that now holds most of the places an earlier row rested on; None where no row holds any."""
    shared = _shared_cells([row], rows)
    if not shared:
        return None
    (_, number), _ = min(shared.items(), key=lambda item: (-item[1], item[0]))
    return rows[number]


def match_quotations(then: Sequence[KeptQuotation], now: Sequence[KeptQuotation]) -> Matched[KeptQuotation]:
    """Match quotations whose pieces overlap in the page, those that share most characters first."""
    places = _PlaceIndex([(piece, number) for number, one in enumerate(now) for piece in one.pieces])
    shared: defaultdict[tuple[int, int], int] = defaultdict(int)
    for number, one in enumerate(then):
        for piece in one.pieces:
            for place, other in places.at(piece):
                shared[number, other] += min(piece.end, place.end) - max(piece.start, place.start)
    return _pair(then, now, shared, lambda one, other, common: common > 0)


def _is_same_row(then: KeptRow, now: KeptRow, shared: int) -> bool:
    return then.kind == now.kind and 2 * shared > min(len(then.cells), len(now.cells))


def _shared_cells(then: Sequence[KeptRow], now: Sequence[KeptRow]) -> dict[tuple[int, int], int]:
    places = _PlaceIndex([(cell.place, number) for number, row in enumerate(now) for cell in row.cells])
    return _count(
        (number, other)
        for number, row in enumerate(then)
        for cell in row.cells
        for other in {found for _, found in places.at(cell.place)}
    )


def _count(pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], int]:
    counted: defaultdict[tuple[int, int], int] = defaultdict(int)
    for pair in pairs:
        counted[pair] += 1
    return counted


def _pair(
    then: Sequence[T],
    now: Sequence[T],
    shared: dict[tuple[int, int], int],
    is_same: Callable[[T, T, int], bool],
) -> Matched[T]:
    """Pair each with one at most: those that share most first, then in the order of then and now."""
    former: dict[int, int] = {}
    taken: set[int] = set()
    for (one, other), common in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if one not in taken and other not in former and is_same(then[one], now[other], common):
            former[other] = one
            taken.add(one)
    return Matched(
        pairs=tuple((then[former[number]], one) for number, one in enumerate(now) if number in former),
        gone=tuple(one for number, one in enumerate(then) if number not in taken),
        new=tuple(one for number, one in enumerate(now) if number not in former),
    )


class _PlaceIndex:
    """Places by article, to find those that overlap another."""

    def __init__(self, places: Iterable[tuple[KeptPlace, int]]) -> None:
        self._places: defaultdict[str, list[tuple[KeptPlace, int]]] = defaultdict(list)
        for place, number in places:
            self._places[place.anchor.article].append((place, number))

    def at(self, place: KeptPlace) -> Iterator[tuple[KeptPlace, int]]:
        """Yield the places that overlap one, with their numbers."""
        for found, number in self._places[place.anchor.article]:
            if found.overlaps(place):
                yield found, number
