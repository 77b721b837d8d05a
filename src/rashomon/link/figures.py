"""Figures in context: whose number it is, and for which day it was given."""

from rashomon.model.annotations import Annotations, Figure, Quotation
from rashomon.model.case import Case
from rashomon.model.links import FigureContext, ReferenceDate, Timex


def place_figures(
    case: Case, references: tuple[ReferenceDate, ...], timexes: tuple[Timex, ...]
) -> tuple[FigureContext, ...]:
    """Return the context of each figure of the case, in case order.

    A figure is attributed to the innermost quotation that holds it. Its day is the latest past day its own
    sentence names, else the article's reference date, assumed or not; None where neither is known.
    """
    reference_of = {one.article: one.value for one in references}
    by_article: dict[str, list[Timex]] = {}
    for timex in timexes:
        by_article.setdefault(timex.anchor.article, []).append(timex)
    found: list[FigureContext] = []
    for annotations in case.annotations:
        reference = reference_of.get(annotations.article)
        for figure in annotations.figures:
            holder = _holder(figure, annotations)
            day = _day(figure, annotations, by_article.get(annotations.article, []), reference)
            found.append(FigureContext(figure.id, holder.id if holder is not None else None, day))
    return tuple(found)


def _holder(figure: Figure, annotations: Annotations) -> Quotation | None:
    holders = [one for one in annotations.quotations if any(a.overlaps(figure.anchor) for a in one.content)]
    return min(holders, key=lambda one: sum(a.end - a.start for a in one.content)) if holders else None


def _day(figure: Figure, annotations: Annotations, timexes: list[Timex], reference: str | None) -> str | None:
    """Return the past time nearest to the figure in its sentence: a day, or a month or year long gone."""
    sentence = next((one for one in annotations.sentences if one.id == figure.sentence), None)
    if sentence is None:
        return reference
    near = [one for one in timexes if sentence.anchor.covers(one.anchor) and one.value[:4].isdigit()]
    near.sort(key=lambda one: (_distance(one, figure), one.anchor.start))
    for timex in near:
        value = timex.value[:10]
        if timex.precision in {"day", "minute", "second"} and (reference is None or value <= reference[:10]):
            return value
        if (
            timex.precision in {"month", "year", "season", "decade"}
            and reference is not None
            and value < reference[: len(value)]
        ):
            return value
    return reference


def _distance(timex: Timex, figure: Figure) -> int:
    return max(timex.anchor.start - figure.anchor.end, figure.anchor.start - timex.anchor.end, 0)
