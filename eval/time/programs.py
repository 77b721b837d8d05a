"""The programs that are measured: this one, and those of others that are installed here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from . import dateparser_search, heideltime, recognizers
from .marked_text import GoldArticle, Time
from .ours import find_ours

Find = Callable[[GoldArticle], list[Time]]


@dataclass(frozen=True, slots=True)
class Program:
    """One program; `find` is None where it cannot run here, and `needs` says what it lacks."""

    name: str
    find: Find | None
    needs: str = ""


def programs() -> tuple[Program, ...]:
    """This program and its peers, loaded where they are installed."""
    return (
        Program("rashomon", find_ours),
        _loaded("HeidelTime", lambda: heideltime.HeidelTime().find, heideltime.NEEDS),
        _loaded("Recognizers-Text", lambda: recognizers.Recognizers().find, recognizers.NEEDS),
        _loaded("dateparser.search", lambda: dateparser_search.DateparserSearch().find, dateparser_search.NEEDS),
    )


def _loaded(name: str, load: Callable[[], Find], needs: str) -> Program:
    try:
        return Program(name, load(), needs)
    except (ImportError, OSError) as error:
        return Program(name, None, f"{needs} ({error})")
