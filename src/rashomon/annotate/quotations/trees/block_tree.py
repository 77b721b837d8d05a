"""One block's dependency tree: its words, what each depends on, and the stretches that hang together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.encoder import Syntax
from rashomon.annotate.quotations.blocks import BlockView


@dataclass(frozen=True, slots=True)
class BlockTree:
    """The encoder's words of a block; a place is an index into them.

    `heads` has the place each word depends on, -1 for what depends on nothing in the block; `lower` the words in
    lower case; `children` their dependents in text order; `bodies` where in the text names of organisations end.
    """

    view: BlockView
    nodes: tuple[Syntax, ...]
    heads: tuple[int, ...]
    lower: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    bodies: frozenset[int]

    def place_at(self, offset: int) -> int | None:
        """Return the place of the word that holds a text offset."""
        at = bisect_right(self.nodes, offset, key=_start) - 1
        return at if at >= 0 and offset < self.nodes[at].end else None

    def climb(self, place: int) -> Iterator[int]:
        """Yield a place, its head, its head's head and so on; a ring ends it."""
        seen: set[int] = set()
        while place >= 0 and place not in seen:
            seen.add(place)
            yield place
            place = self.heads[place]

    def under(self, place: int) -> list[int]:
        """Return a place and all that depends on it, in text order."""
        found: set[int] = set()
        waiting = [place]
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self.children[at]
        return sorted(found)

    def with_relation(self, place: int, *relations: str) -> list[int]:
        """Return the dependents of a place that stand to it in one of the relations, in text order."""
        return [at for at in self.children[place] if self.nodes[at].relation in relations]

    def cases(self, place: int) -> set[str]:
        """Return the prepositions before a noun, in lower case."""
        return {self.lower[at] for at in self.with_relation(place, "case")}

    def is_passive(self, place: int) -> bool:
        """Whether a verb is a passive participle with an auxiliary."""
        forms = {self.lower[at] for at in self.with_relation(place, "aux")}
        return bool(forms & _BE_FORMS) and not self.lower[place].endswith("ing")

    def text_range(self, first: int, last: int) -> tuple[int, int]:
        """Return the text range of places [first, last]."""
        return self.nodes[first].start, self.nodes[last].end


_BE_FORMS = frozenset({"is", "are", "was", "were", "been", "be", "being", "get", "got", "gets"})


def _start(node: Syntax) -> int:
    return node.start


def grow_tree(view: BlockView, syntax: tuple[Syntax, ...], bodies: frozenset[int]) -> BlockTree:
    """Return the tree of a block, from the syntax of the whole article."""
    first = bisect_left(syntax, view.start, key=_start)
    end = bisect_left(syntax, view.end, key=_start)
    nodes = syntax[first:end]
    heads = tuple(
        node.head - first if first <= node.head < end and node.head != first + at else -1
        for at, node in enumerate(nodes)
    )
    children: list[list[int]] = [[] for _ in nodes]
    for at, head in enumerate(heads):
        if head >= 0:
            children[head].append(at)
    text = view.article.text
    lower = tuple(text[node.start : node.end].lower() for node in nodes)
    return BlockTree(view, nodes, heads, lower, tuple(map(tuple, children)), bodies)
