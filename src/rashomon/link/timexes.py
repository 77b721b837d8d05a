"""Resolve time expressions to dates: against the article's reference day, or against the day told before."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.link.time_setting import Resolution, Setting
from rashomon.link.time_values import resolve
from rashomon.model.annotations import Annotations, TimeExpression
from rashomon.model.case import Case
from rashomon.model.links import ReferenceDate, Timex
from rashomon.text.calendar import parse_day, safe_day

_COARSE = re.compile(r"(\d{4})(?:-(\d{2}))?")


def resolve_times(case: Case, references: Sequence[ReferenceDate]) -> tuple[Timex, ...]:
    """Return one timex for every time expression that can be given a value, in case order.

    Without a reference day a value keeps what the words alone say: `XXXX-02-07`, `XXXX-WXX-1`; expressions that
    say nothing alone ("yesterday") are left out. Precision is never finer than the words.
    """
    by_article = {reference.article: reference for reference in references}
    return tuple(
        timex
        for annotations in case.annotations
        for timex in _in_article(annotations, by_article.get(annotations.article))
    )


def _in_article(annotations: Annotations, reference: ReferenceDate | None) -> Iterable[Timex]:
    day = parse_day(reference.value) if reference is not None else None
    blocks = [(one.anchor.start, one.anchor.end, one.block) for one in annotations.sentences]
    setting = Setting(reference=day, told=None)
    last_block = -1
    for expression in annotations.times:
        block = _block_at(blocks, expression)
        if block != last_block:
            setting = _in_next_block(setting) if block == last_block + 1 else Setting(reference=day, told=None)
        last_block = block
        found = resolve(expression, setting)
        if found is None:
            continue
        setting = _told_by(found, setting)
        yield _timex(expression, found, reference)


def _in_next_block(before: Setting) -> Setting:
    """Return the setting a paragraph begins with: a full day told last in the one before may be counted from."""
    if before.told is None or before.told_precision != "day" or not before.told_here:
        return Setting(before.reference, told=None)
    return replace(before, told_here=False)


def _told_by(found: Resolution, before: Setting) -> Setting:
    """Return the setting for what follows: the day, month or year just told, if it has one."""
    day = parse_day(found.value)
    if day is not None:
        return Setting(before.reference, day)
    coarse = _COARSE.fullmatch(found.value)
    if coarse is None:
        return before
    first = safe_day(int(coarse[1]), int(coarse[2] or 1), 1)
    return Setting(before.reference, first, "month" if coarse[2] else "year") if first is not None else before


def _block_at(blocks: Sequence[tuple[int, int, int]], expression: TimeExpression) -> int:
    return next((block for start, end, block in blocks if start <= expression.anchor.start < end), -1)


def _timex(expression: TimeExpression, found: Resolution, reference: ReferenceDate | None) -> Timex:
    counted_from = reference.value if reference is not None and found.counted == "reference" else None
    basis = found.basis
    if counted_from is not None and reference is not None and reference.assumed:
        basis = f"{basis}; the reference day is an assumption"
    return Timex(
        id=expression.id,
        anchor=expression.anchor,
        value=found.value,
        end_value=found.end_value,
        precision=found.precision,
        reference=counted_from if found.told is None else found.told.isoformat(),
        basis=basis,
    )
