"""Groups: articles that are connected by whatever links, told in as many steps as there are links."""

from collections.abc import Iterable


class Groups:
    """Groups of article ids that grow as pairs are joined; an id never joined is a group of its own.

    Source:
        Disjoint sets, Galler and Fischer 1964, with paths halved.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Join the pairs given."""
        self._above: dict[str, str] = {}
        for one, other in pairs:
            self.join(one, other)

    def first_of(self, article: str) -> str:
        """Return the least id of an article's group."""
        above = self._above
        while (next_one := above.get(article, article)) != article:
            above[article] = above.get(next_one, next_one)
            article = above[article]
        return article

    def join(self, one: str, other: str) -> bool:
        """Make the groups of two articles one; return whether they were two."""
        first, last = sorted((self.first_of(one), self.first_of(other)))
        if first != last:
            self._above[last] = first
        return first != last
