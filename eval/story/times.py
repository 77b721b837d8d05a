"""Labels of when and how many: dates and quantities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .case import FigureRecord, Timex
from .cells import shown_value
from .folding import shown, unit_words
from .pairing import NOT_THERE, Check, Outside, Pairing, overlaps
from .rows import DateKey, QuantityKey, Range


def check_times(pairing: Pairing) -> Iterator[Check]:
    """One check per date, per date that is none, and per quantity of the key."""
    for label, rows in (("dates", pairing.key.dates), ("dates_by_context", pairing.key.dates_by_context)):
        for row in rows:
            yield Check(label, f"{row.article} “{row.words}” {row.value}", _date_problem(pairing, row))
    for row in pairing.key.not_dates:
        wrong = [timex for timex in _timexes_at(pairing, row) if _is_day(timex, row.value)]
        reason = ", ".join(map(_shown_timex, wrong)) or None
        reason = reason if row.article in pairing.articles else NOT_THERE
        yield Check("not_dates", f"{row.article} “{row.words}” not {row.value}", reason)
    for quantity in pairing.key.quantities:
        words = f"{quantity.article} “{quantity.words}” {shown_value(quantity.value)} {quantity.unit}"
        yield Check("quantities", words, _quantity_problem(pairing, quantity))


def outside_times(pairing: Pairing) -> Iterator[Outside]:
    """Time expressions and figures that no row of the key touches."""
    for timex in pairing.case.timexes:
        letter = pairing.letter_of(timex.anchor.article)
        dates = (*pairing.key.dates, *pairing.key.dates_by_context)
        rows = [row.words for row in dates if row.article == letter]
        if not _touches(pairing, letter, rows, timex.anchor.start, timex.anchor.end):
            yield Outside("dates", f"{letter} {_shown_timex(timex)}")
    for figure in pairing.case.figures:
        letter = pairing.letter_of(figure.article)
        rows = [row.words for row in pairing.key.quantities if row.article == letter]
        is_age = any(row.article == letter and row.years == figure.value for row in pairing.key.ages)
        if not is_age and not _touches(pairing, letter, rows, figure.anchor.start, figure.anchor.end):
            yield Outside("quantities", f"{letter} {_shown_figure(figure)}")


def _touches(pairing: Pairing, letter: str, rows: list[str], start: int, end: int) -> bool:
    return any(overlaps(start, end, pairing.spans_of(letter, words)) for words in rows)


def _date_problem(pairing: Pairing, row: DateKey) -> str | None:
    if row.article not in pairing.articles:
        return NOT_THERE
    if not pairing.spans_of(row.article, row.words):
        return "words not in the text"
    timexes = _timexes_at(pairing, row)
    if any(_is_day(timex, row.value) for timex in timexes):
        return None
    return ", ".join(map(_shown_timex, timexes)) or "no time expression"


def _timexes_at(pairing: Pairing, row: DateKey) -> list[Timex]:
    """The time expressions that share a character with the words of a row."""
    article, spans = pairing.articles.get(row.article), pairing.spans_of(row.article, row.words)
    return [
        timex
        for timex in pairing.case.timexes
        if article is not None
        and timex.anchor.article == article.id
        and overlaps(timex.anchor.start, timex.anchor.end, spans)
    ]


def _is_day(timex: Timex, value: str) -> bool:
    """Whether a value is the wanted one or more precise; seasons as TIMEX3 or as EDTF write them."""
    return _seasoned(timex.value or "").startswith(_seasoned(value))


def _seasoned(value: str) -> str:
    for letters, number in (("SP", "21"), ("SU", "22"), ("FA", "23"), ("AU", "23"), ("WI", "24")):
        value = re.sub(rf"^(\d{{4}})-{letters}\b", rf"\1-{number}", value)
    return value


def _quantity_problem(pairing: Pairing, row: QuantityKey) -> str | None:
    if row.article not in pairing.articles:
        return NOT_THERE
    article, spans = pairing.articles[row.article].id, pairing.spans_of(row.article, row.words)
    if not spans:
        return "words not in the text"
    figures = [
        figure
        for figure in pairing.case.figures
        if figure.article == article and overlaps(figure.anchor.start, figure.anchor.end, spans)
    ]
    if any(_is_value(figure, row.value) and _is_unit(figure, row.unit) for figure in figures):
        return None
    return ", ".join(map(_shown_figure, figures)) or "no figure"


def _is_value(figure: FigureRecord, value: float | Range) -> bool:
    if isinstance(value, tuple):
        return (figure.low, figure.high) == value
    return figure.value is not None and abs(figure.value - value) <= 1e-6 * max(1.0, abs(value))


def _is_unit(figure: FigureRecord, unit: str) -> bool:
    """Whether unit or what is counted share a word with the key's unit; words in brackets are a remark."""
    wanted = unit_words(re.sub(r"\([^()]*\)", " ", unit))
    return bool(wanted & unit_words(f"{figure.unit or ''} {figure.counted or ''}"))


def _shown_timex(timex: Timex) -> str:
    return f"“{shown(timex.anchor.exact)}” {timex.value or 'unresolved'}"


def _shown_figure(figure: FigureRecord) -> str:
    value = "?" if figure.value is None else f"{figure.value:g}"
    words = " ".join(filter(None, (value, figure.unit, figure.counted)))
    return f"“{shown(figure.anchor.exact)}” {words}"
