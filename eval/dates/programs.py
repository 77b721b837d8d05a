"""htmldate, as its own evaluation calls it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

FindDay = Callable[[bytes], str | None]


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that gives a page a day; `find` is None where it cannot run here."""

    name: str
    find: FindDay | None


def peers() -> tuple[Peer, ...]:
    """htmldate with all its means, and in its fast mode."""
    try:
        import htmldate
    except ImportError:
        return (Peer("htmldate (not installed: pip install htmldate)", None),)

    def find(raw: bytes, *, extensive: bool) -> str | None:
        return htmldate.find_date(raw, extensive_search=extensive, original_date=True)

    return (
        Peer("htmldate extensive", partial(find, extensive=True)),
        Peer("htmldate fast", partial(find, extensive=False)),
    )
