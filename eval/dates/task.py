"""The task `dates`: every dated page, every program, and the accuracy of the surest answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..corpora.places import BESIDE, hash_files
from ..errors import GoldMissing
from ..metadata.scoring import same_day
from ..results import Gold, Measure, Miss, Settings, Table, TaskResult
from .evidence import Reading, best_day, read_page
from .fit import fit_weights
from .gold import FOLDS, DatedPage, list_pages
from .programs import peers

NAME = "htmldate"
COVERAGES = (0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Answer:
    """How sure a program is of a page's day, in [0, 1], and whether it is right."""

    confidence: float
    right: bool


def run(settings: Settings) -> TaskResult:
    """Give every page its day, without its address, as htmldate's own evaluation does.

    The curve "by folds" weighs the pages of each fold with weights fitted on the other folds; the answers are those
    of the likeliest day, given or not.

    Raises:
        GoldMissing: the pages are not there.
    """
    folder = settings.folder or BESIDE / "data" / "htmldate_eval"
    pages = list(list_pages(folder)) if (folder / "tests").is_dir() else []
    if not pages or settings.story not in (None, NAME):
        raise GoldMissing(f"No pages in {folder}; it needs a checkout of htmldate with its evaluation.")
    readings = [(page, read_page(page.read())) for page in pages]
    rows = [_row("rashomon", pages, [reading.day for _, reading in readings])]
    for peer in peers():
        found = [peer.find(page.read()) for page in pages] if peer.find is not None else []
        rows.append(_row(peer.name, pages, found) if found else (peer.name, *[""] * 4))
    shipped = [_answer(page, reading, None) for page, reading in readings]
    folds = [answer for fold in range(FOLDS) for answer in _fold(readings, fold)]
    rows += [_curve_row("surest answers, as shipped", shipped), _curve_row("surest answers, by folds", folds)]
    measures = [
        Measure(f"{NAME}.accuracy", round(_share(page.day == reading.day for page, reading in readings), 4)),
        Measure(f"{NAME}.answered", round(_share(reading.day is not None for _, reading in readings), 4)),
        Measure(f"{NAME}.right_of_surest_90", round(_right_of_surest(shipped, 0.9), 4)),
        Measure(f"{NAME}.right_of_surest_90_by_folds", round(_right_of_surest(folds, 0.9), 4)),
        Measure(f"{NAME}.pages", len(pages), "neither"),
    ]
    return TaskResult(
        task="dates",
        table=Table(("program", "pages", "answered", "right of answered", "accuracy"), tuple(rows)),
        measures=tuple(measures),
        misses=tuple(
            Miss(NAME, "date", f"{page.name}: {page.day}", reading.day or "not sure")
            for page, reading in readings
            if page.day != reading.day
        ),
        false_hits=(),
        gold=(Gold(NAME, hash_files([*(folder / "tests").glob("*.json"), *(page.path for page in pages)])),),
    )


def _row(name: str, pages: Sequence[DatedPage], found: Sequence[str | None]) -> tuple[str, ...]:
    right = sum(same_day(page.day, day) for page, day in zip(pages, found, strict=True))
    answered = sum(day is not None for day in found)
    shares = (answered / len(pages), right / max(answered, 1), right / len(pages))
    return (name, str(len(pages)), *(f"{share:.3f}" for share in shares))


def _curve_row(name: str, answers: Sequence[Answer]) -> tuple[str, ...]:
    shares = " ".join(f"{coverage:.0%}: {_right_of_surest(answers, coverage):.3f}" for coverage in COVERAGES)
    return (name, str(len(answers)), "", shares, "")


def _fold(readings: Sequence[tuple[DatedPage, Reading]], fold: int) -> Iterable[Answer]:
    weights = fit_weights([(reading.days, page.day) for page, reading in readings if page.fold != fold])
    return [_answer(page, reading, weights) for page, reading in readings if page.fold == fold]


def _answer(page: DatedPage, reading: Reading, weights: dict[str, float] | None) -> Answer:
    confidence, day = best_day(reading.days, weights)
    return Answer(confidence, day == page.day)


def _right_of_surest(answers: Sequence[Answer], coverage: float) -> float:
    surest = sorted(answers, key=lambda answer: -answer.confidence)[: max(round(coverage * len(answers)), 1)]
    return _share(answer.right for answer in surest)


def _share(facts: Iterable[bool]) -> float:
    counted = list(facts)
    return sum(counted) / max(len(counted), 1)
