"""When a title, a list of authors, an outlet or a date is right."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from .gold import GoldPage
from .programs import Found

FIELDS = ("title", "byline", "outlet", "date")
"""byline: F1 of the authors; the others: the share of the pages on which it is right."""


def letters(text: str | None) -> str:
    """Return a text's letters and digits, lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text or "")
    return re.sub(r"[\W_]+", "", "".join(char for char in plain if not unicodedata.combining(char))).lower()


def is_right(field: str, gold: GoldPage, found: Found) -> bool:
    """Whether a program's value is that of the gold page; absent where gold knows of none is right."""
    if field == "title":
        return letters(gold.title) == letters(found.title)
    if field == "outlet":
        return _same_outlet(letters(gold.outlet), letters(found.outlet))
    if field == "date":
        return same_day(gold.date, found.moment)
    return {letters(one) for one in gold.authors or ()} == {letters(one) for one in found.authors}


def author_counts(gold: GoldPage, found: Found) -> tuple[int, int, int]:
    """Return how many authors are right, how many gold names, how many the program names."""
    wanted = {letters(one) for one in gold.authors or ()}
    named = {letters(one) for one in found.authors} - {""}
    return len(wanted & named), len(wanted), len(named)


def is_known(field: str, gold: GoldPage) -> bool:
    """Whether the gold page states that field."""
    return {"title": gold.title, "byline": gold.authors or None, "outlet": gold.outlet, "date": gold.date}[
        field
    ] is not None


def same_day(gold: str | None, found: str | None) -> bool:
    """Whether two dates are of one day: as written, or as the same moment in universal time."""
    if not gold or not found:
        return gold is None and found is None
    if gold[:10] == found[:10]:
        return True
    one, other = _moment(gold), _moment(found)
    return one is not None and other is not None and one.date() == other.date()


def _moment(value: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None


def _same_outlet(gold: str, found: str) -> bool:
    gold, found = gold.removeprefix("the"), found.removeprefix("the")
    return bool(gold and found) and (
        gold == found or (min(len(gold), len(found)) > 2 and (gold in found or found in gold))
    )
