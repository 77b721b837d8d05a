"""The programs that are measured: this one, and those of others that are installed here."""

from __future__ import annotations

from collections.abc import Callable

from ..programs import Program, load_program
from . import dateparser_search, heideltime, recognizers
from .marked_text import GoldArticle, Time
from .ours import find_ours

Find = Callable[[GoldArticle], list[Time]]


def programs() -> tuple[Program[Find], ...]:
    """This program and its peers, loaded where they are installed."""
    return (
        Program("rashomon", find_ours),
        load_program("HeidelTime", lambda: heideltime.HeidelTime().find, heideltime.NEEDS),
        load_program("Recognizers-Text", lambda: recognizers.Recognizers().find, recognizers.NEEDS),
        load_program("dateparser.search", lambda: dateparser_search.DateparserSearch().find, dateparser_search.NEEDS),
    )
