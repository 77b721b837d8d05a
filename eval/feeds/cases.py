"""The sets of feeds and web archives, and what becomes of each file when it is read as a user would read it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.errors import NothingToRead
from rashomon.read import read_paths
from rashomon.stage import IssueLog

ARCHIVES = (".warc", ".warc.gz", ".arc", ".arc.gz", ".wacz", ".bad")


@dataclass(frozen=True, slots=True)
class CaseSet:
    """One set: its folder among the corpora, and the endings of the files that are cases."""

    name: str
    endings: tuple[str, ...]
    passed_over: tuple[str, ...] = ()

    def files(self, folder: Path) -> list[Path]:
        """The cases, by path."""
        return [
            path
            for path in sorted(folder.rglob("*"))
            if path.is_file()
            and path.name.endswith(self.endings)
            and not path.name.endswith(self.passed_over or ("\0",))
        ]


SETS = (
    CaseSet("feedparser_tests", (".xml", ".json")),
    CaseSet("feedrs_fixtures", (".xml", ".json"), (".serde.json",)),
    CaseSet("miniflux_testdata", (".xml", ".json", ".rss", ".atom", ".rdf", ".html")),
    CaseSet("warc_aut", ARCHIVES),
    CaseSet("warc_pywb", ARCHIVES),
    CaseSet("warc_warcio", ARCHIVES),
)


@dataclass(frozen=True, slots=True)
class Ending:
    """What became of one case; `raised` names an exception that no caller should meet."""

    path: Path
    pages: int
    whole: int
    raised: str | None
    kinds: Counter[str] = field(default_factory=Counter)
    faulty: int = 0

    @property
    def is_named(self) -> bool:
        """Whether it ended as pages or a named Issue."""
        return self.raised is None and (self.pages > 0 or bool(self.kinds))


def read_case(path: Path) -> Ending:
    """Read one file as `rashomon audit` does; check that each page leads back to its bytes."""
    log = IssueLog("read")
    pages = whole = faulty = 0
    raised: str | None = None
    try:
        for page in read_paths([str(path)], log):
            pages += 1
            whole += page.partial is None
            faulty += not page.decoded.text or page.decoded.byte_span(0, len(page.text))[1] > len(page.raw)
    except NothingToRead:
        pages = 0
    except Exception as error:  # noqa: BLE001 - the task is to show that there is none
        raised = f"{type(error).__name__}: {error}"
    return Ending(path, pages, whole, raised, Counter(issue.kind for issue in log.issues), faulty)
