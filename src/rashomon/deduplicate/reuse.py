"""Reuse: what two articles share word for word, small edits tolerated, and how much of each that is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.outlets import is_same_publisher
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.model.spans import Anchor
from rashomon.text.alignment import Passage, align_words
from rashomon.text.tiles import Tile

Furniture = Mapping[str, bytes]
"""By article, a byte for each word: 1 for those that the publisher puts on all its pages."""

_SHOWN = 3  # words; a cut at a block's edge may leave less, which is not worth showing


@dataclass(frozen=True, slots=True)
class Reuse:
    """Passages that `one` and `other` share; word indices are those of their readings.

    `one_words` and `other_words` have one byte a word: 1 for own words that found their like in the other article.
    """

    one: Reading = field(repr=False)
    other: Reading = field(repr=False)
    passages: tuple[Passage, ...] = field(repr=False)
    one_words: bytes = field(repr=False)
    other_words: bytes = field(repr=False)

    @property
    def one_share(self) -> float:
        """Part of the own words of `one` that stand in `other`, in [0, 1]."""
        return self.one_words.count(1) / max(self.one.own_count, 1)

    @property
    def other_share(self) -> float:
        """Part of the own words of `other` that stand in `one`, in [0, 1]."""
        return self.other_words.count(1) / max(self.other.own_count, 1)

    @property
    def lead_share(self) -> float:
        """Part of the own words of `one` up to the last shared one that stand in `other`, in [0, 1].

        What an outlet sets under its reports, or a second report that hangs on the page, does not count.
        """
        last = max(self.one_words.rfind(1), 0)
        return self.one_words.count(1) / max(self.one.own[: last + 1].count(1), 1)

    @property
    def one_publisher(self) -> bool:
        """Whether both articles are one publisher's."""
        return of_one_publisher(self.one, self.other)

    @property
    def size(self) -> int:
        """Number of shared own words, on the side where there are fewer."""
        return min(self.one_words.count(1), self.other_words.count(1))

    def may_be_linked(self, settings: ReuseSettings) -> bool:
        """Whether enough is shared to say something.

        Articles of one publisher are linked only where one is another version of the other.
        """
        most = max(self.one_share, self.other_share)
        least = settings.reprint_share if self.one_publisher else settings.text_share
        return most >= least and self.size >= (settings.copied if most >= settings.reprint_share else settings.shared)

    def turned(self) -> "Reuse":
        """Return the same reuse seen from the other article."""
        passages = sorted((passage.turned() for passage in self.passages), key=lambda passage: passage.first)
        return Reuse(self.other, self.one, tuple(passages), self.other_words, self.one_words)

    def without(self, furniture: Furniture, settings: ReuseSettings) -> "Reuse":
        """Return the same reuse with words not counted that a publisher puts on all its pages."""
        concerned = self.one.id in furniture or self.other.id in furniture
        return _count(self.one, self.other, self.passages, furniture, settings) if concerned else self

    def spans(self) -> tuple[tuple[Anchor, Anchor], ...]:
        """Return the shared passages as anchors in both articles, cut where either begins a new block."""
        return tuple(
            (self.one.anchor(part[0][0], part[-1][0]), self.other.anchor(part[0][1], part[-1][1]))
            for passage in self.passages
            for part in _cut_at_blocks(passage, self.one, self.other)
            if len(part) >= _SHOWN
        )


def measure_reuse(one: Reading, other: Reading, settings: ReuseSettings) -> Reuse:
    """Align two articles and return what they share; passages with too few own words are left out."""
    (alignment,) = align_words(one.hashes, [other.hashes])
    return _count(one, other, alignment.passages(), {}, settings)


def measure_telling(one: Reading, others: Sequence[Reading], settings: ReuseSettings) -> Iterator[Reuse]:
    """Yield the reuse of an article and each of the others, those left out that share too little to be linked.

    What articles of one publisher share is told in any case: it may be furniture.
    """
    for other, alignment in zip(others, align_words(one.hashes, [each.hashes for each in others]), strict=True):
        mine, its = alignment.most_shared(one.own, other.own, settings.passage)
        is_much = mine >= settings.text_share * one.own_count or its >= settings.text_share * other.own_count
        may_link = is_much and min(mine, its) >= min(settings.copied, settings.shared)
        is_own = of_one_publisher(one, other)
        if may_link or is_own:
            reuse = _count(one, other, alignment.passages(), {}, settings)
            if is_own or reuse.may_be_linked(settings):
                yield reuse


def of_one_publisher(one: Reading, other: Reading) -> bool:
    """Whether both articles are one publisher's."""
    mine, its = one.publisher, other.publisher
    return mine is not None and its is not None and is_same_publisher(mine, its)


def _count(
    one: Reading, other: Reading, passages: Iterable[Passage], furniture: Furniture, settings: ReuseSettings
) -> Reuse:
    kept: list[Passage] = []
    one_words, other_words = bytearray(len(one.own)), bytearray(len(other.own))
    for passage in passages:
        counted = [(tile, *_own_in(tile, one, other, furniture)) for tile in passage.tiles]
        if sum((mine & its).bit_count() for _, mine, its in counted) < settings.passage:
            continue
        kept.append(passage)
        for tile, mine, its in counted:
            one_words[tile.first : tile.first + tile.length] = mine.to_bytes(tile.length, "little")
            other_words[tile.second : tile.second + tile.length] = its.to_bytes(tile.length, "little")
    return Reuse(one, other, tuple(kept), bytes(one_words), bytes(other_words))


def _own_in(tile: Tile, one: Reading, other: Reading, furniture: Furniture) -> tuple[int, int]:
    """Return which words of a tile are own ones of each article, a byte for each, without what is furniture in one."""
    left_out = _read(furniture.get(one.id, b""), tile.first, tile.length)
    left_out |= _read(furniture.get(other.id, b""), tile.second, tile.length)
    mine, its = _read(one.own, tile.first, tile.length), _read(other.own, tile.second, tile.length)
    return mine & ~left_out, its & ~left_out


def _read(words: bytes, start: int, length: int) -> int:
    return int.from_bytes(words[start : start + length], "little")


def _cut_at_blocks(passage: Passage, one: Reading, other: Reading) -> Iterator[list[tuple[int, int]]]:
    part: list[tuple[int, int]] = []
    place: tuple[int, int] | None = None
    for here, there in passage.pairs:
        blocks = one.block_of[here], other.block_of[there]
        if part and blocks != place:
            yield part
            part = []
        part.append((here, there))
        place = blocks
    if part:
        yield part
