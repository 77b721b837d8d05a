"""The task `credits`: agencies found in reports that name one, and how many of those found are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.deduplicate.outlets import is_same_publisher

from ..corpora.places import hash_files
from ..corpora.printed import extract_printed
from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, Settings, Table, TaskResult
from .gold import CreditedReport, files_of_gold, read_credited

GOLD = "polnear"


@dataclass(frozen=True, slots=True)
class Judged:
    """A report and whom the product says it credits.

    `agencies` and `outlets` are from a page with headline, byline, day and text; `bare` are the agencies found in
    headline and text alone, looked for only where there is one to find.
    """

    report: CreditedReport
    agencies: tuple[str, ...]
    outlets: tuple[str, ...]
    bare: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """`met` of `of` under a label; counts alone have no `of`."""

    label: str
    met: int
    of: int

    @property
    def share(self) -> float:
        """The share in [0, 1]."""
        return self.met / max(1, self.of)


def run(settings: Settings) -> TaskResult:
    """Judge the credits of PolNeAR's train and dev parts.

    Raises:
        GoldMissing: the corpus is not on this machine, or another set is asked for.
    """
    if settings.story not in (None, GOLD):
        raise GoldMissing(f"No gold set {settings.story}; there is {GOLD}.")
    judged = [judge(one) for one in read_credited()]
    figures = list(figures_of(judged))
    return TaskResult(
        task="credits",
        table=Table(
            ("label", "met", "of", "share"),
            tuple((one.label, str(one.met), str(one.of), f"{one.share:.3f}") for one in figures),
        ),
        measures=tuple(_measure(one) for one in figures),
        misses=tuple(miss for one in judged for miss in _misses(one)),
        false_hits=tuple(hit for one in judged for hit in _false_hits(one)),
        gold=(Gold(GOLD, hash_files(files_of_gold())),),
    )


def judge(report: CreditedReport) -> Judged:
    """What the product extracts from a plain page of the report."""
    page = extract_printed(report.title, report.authors, report.day, report.paragraphs)
    bare = extract_printed(report.title, (), "", report.paragraphs) if report.agencies else None
    return Judged(
        report,
        tuple(one.name for one in page.credits if one.kind == "agency"),
        tuple(one.name for one in page.credits if one.kind == "outlet"),
        tuple(one.name for one in bare.credits if one.kind == "agency") if bare is not None else (),
    )


def figures_of(judged: Sequence[Judged]) -> Iterator[Figure]:
    """Recall of agencies (named on the page, by agency, in the text alone, all), precision, outlets thanked."""
    asked = [(one, agency) for one in judged for agency in sorted(one.report.agencies)]
    named = [(one, agency) for one, agency in asked if one.report.names(agency)]
    yield Figure("agency_found_of_named", _met(named), len(named))
    yield Figure("agency_found_of_all", _met(asked), len(asked))
    in_text = sum(any(is_same_publisher(found, agency) for found in one.bare) for one, agency in named)
    yield Figure("agency_found_in_text_alone", in_text, len(named))
    for agency in sorted({agency for _, agency in asked}):
        its = [(one, name) for one, name in named if name == agency]
        yield Figure(f"found_{agency}", _met(its), len(its))
    given = [(one, name) for one in judged if one.report.is_known for name in one.agencies]
    right = sum(_is_right(one, name) for one, name in given)
    yield Figure("agency_precision", right, len(given))
    thanks = [one for one in judged if one.report.thanked is not None]
    met = sum(any(is_same_publisher(name, one.report.thanked or "") for name in one.outlets) for one in thanks)
    yield Figure("thanked_outlet_found", met, len(thanks))


def _met(asked: Sequence[tuple[Judged, str]]) -> int:
    return sum(any(is_same_publisher(name, agency) for name in one.agencies) for one, agency in asked)


def _is_right(one: Judged, name: str) -> bool:
    return any(is_same_publisher(name, agency) for agency in one.report.agencies)


def _measure(one: Figure) -> Measure:
    better = "neither" if one.label.startswith("found_") else "higher"
    return Measure(f"{GOLD}.{one.label}", round(one.share, 4), better)


def _misses(one: Judged) -> Iterator[Miss]:
    for agency in sorted(one.report.agencies):
        if one.report.names(agency) and not _met([(one, agency)]):
            yield Miss(GOLD, "agency", f"{one.report.name}: {agency}", ", ".join(one.agencies) or "nothing")


def _false_hits(one: Judged) -> Iterator[FalseHit]:
    for name in one.agencies:
        if one.report.is_known and not _is_right(one, name):
            yield FalseHit(GOLD, "agency", f"{one.report.name}: {name}")
