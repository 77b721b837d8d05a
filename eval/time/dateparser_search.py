"""dateparser.search: dates in running text, each as exact as dateparser says it is."""

from __future__ import annotations

import importlib
from datetime import datetime
from typing import Any

from .marked_text import GoldArticle, Time

NEEDS = "pip install dateparser"

_LENGTH_OF = {"year": 4, "month": 7}


class DateparserSearch:
    """The search for English, the past preferred where both fit."""

    def __init__(self) -> None:
        """Load the package.

        Raises:
            ImportError: it is missing.
        """
        self._search: Any = importlib.import_module("dateparser.search").search_dates
        self._parser: Any = importlib.import_module("dateparser.date").DateDataParser

    def find(self, gold: GoldArticle) -> list[Time]:
        """The expressions it finds, with its values."""
        settings = {
            "RELATIVE_BASE": datetime.fromisoformat(gold.day.isoformat()),
            "PREFER_DATES_FROM": "past",
            "RETURN_TIME_AS_PERIOD": True,
        }
        parser = self._parser(languages=["en"], settings=settings)
        found: list[Time] = []
        at = 0
        for words, when in self._search(gold.text, languages=["en"], settings=settings) or ():
            start = gold.text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            period = parser.get_date_data(words).period
            value = when.isoformat(timespec="minutes")
            found.append(Time(start, at, value if period == "time" else value[: _LENGTH_OF.get(period, 10)]))
        return found
