"""PolNeAR's metadata: the agency whose text a report is (`wire`), the outlet it thanks (`credit`), its writers."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..corpora.places import corpus
from ..errors import ShapeProblem

PARTS = ("train", "dev")
CORRECTIONS = Path(__file__).resolve().parents[1] / "gold" / "credits" / "polnear.tsv"
_AGENCIES = {"AP": "AP", "UPI": "UPI", "AFP": "AFP", "reuters": "Reuters", "Reuters": "Reuters"}
_NAMES = {
    "AP": r"\bAP\b|\bassociated press\b",
    "UPI": r"\bUPI\b|\bunited press international\b",
    "AFP": r"\bAFP\b|\bagence france[- ]presse\b",
    "Reuters": r"\breuters\b",
}
_NONE = frozenset({"", "None"})
_UNKNOWN = "NA"


@dataclass(frozen=True, slots=True)
class CreditedReport:
    """A report and whom it is from.

    Attributes:
        agencies: whose text the report is, or names in its sign-off; empty for none.
        is_known: whether anybody noted the agency; what is found in other reports counts neither way.
        paragraphs: the text; the line of thanks (`h/t: …`) is put back at its end, where the page had it.
        thanked: the outlet that the report thanks for the story; None for none.
    """

    name: str
    title: str
    authors: tuple[str, ...]
    day: str
    paragraphs: tuple[str, ...]
    agencies: frozenset[str]
    is_known: bool
    thanked: str | None

    def names(self, agency: str) -> bool:
        """Whether headline, byline or text holds a name of the agency."""
        page = "\n".join((self.title, *self.authors, *self.paragraphs))
        return re.search(_NAMES[agency], page, re.IGNORECASE) is not None


def read_credited() -> list[CreditedReport]:
    """The reports of the train and dev parts, by name, with the corrections of whoever read them.

    Raises:
        GoldMissing: the corpus is not on this machine.
        ShapeProblem: a correction is not three columns, or is of no report.
    """
    folder = corpus("data", "polnear", "data")
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t") if row["compartment"] in PARTS]
    corrections = read_corrections()
    strange = sorted(corrections.keys() - {row["filename"] for row in rows})
    if strange:
        raise ShapeProblem(f"{CORRECTIONS.name} names reports that are not there: {', '.join(strange)}.")
    return sorted((_report(folder, row, corrections) for row in rows), key=lambda one: one.name)


def read_corrections(path: Path = CORRECTIONS) -> dict[str, frozenset[str]]:
    """What a reader says of reports that the metadata do not tell rightly: name → agencies credited.

    Raises:
        ShapeProblem: a line is not a name, agencies (divided by commas) and a reason.
    """
    found: dict[str, frozenset[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 3:
            raise ShapeProblem(f"{path.name}: {line!r} is no correction.")
        found[columns[0]] = frozenset(one for one in columns[1].split(",") if one)
    return found


def files_of_gold() -> list[Path]:
    """The metadata, the corrections and the texts."""
    folder = corpus("data", "polnear", "data")
    texts = [path for part in PARTS for path in (folder / part / "text").glob("*.txt")]
    return [folder / "metadata.tsv", CORRECTIONS, *texts]


def _report(folder: Path, row: dict[str, str], corrections: dict[str, frozenset[str]]) -> CreditedReport:
    name, wire = row["filename"], row["wire"]
    text = (folder / row["compartment"] / "text" / f"{name}.txt").read_bytes().decode("utf-8")
    _, _, body = text.strip().partition("\n")  # the headline, with a full stop that no page has
    noted = frozenset((_AGENCIES[wire],)) if wire in _AGENCIES else frozenset[str]()
    lines = [" ".join(line.split()) for line in body.splitlines() if line.strip()]
    thanks = row["credit"] not in _NONE
    return CreditedReport(
        name=name,
        title=row["title"].strip(),
        authors=tuple(_authors(row["author"])),
        day=row["publication_date"],
        paragraphs=(*lines, row["credit"]) if thanks else tuple(lines),
        agencies=corrections.get(name, noted),
        is_known=name in corrections or wire != _UNKNOWN,
        thanked=row["credit"].removeprefix("h/t:").strip() if thanks else None,
    )


def _authors(written: str) -> Sequence[str]:
    bare = re.sub(r"^by\s+", "", written.strip(), flags=re.IGNORECASE)
    return [] if bare in _NONE else [one.strip() for one in re.split(r",| and ", bare) if one.strip()]
