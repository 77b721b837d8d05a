"""`rashomon demo`: the bundled example, audited before your eyes."""

from importlib import resources
from pathlib import Path

from rashomon.cli.audit import end_by_failures, tell_outcome
from rashomon.cli.cases import opened
from rashomon.cli.talk import Talk
from rashomon.cli.write import put_file
from rashomon.errors import InputError
from rashomon.pipeline import Settings, audit_paths


def run_demo(talk: Talk, folder: Path) -> None:
    """Put the example's pages into `folder/pages`, audit them, write the report, and say where it is.

    Raises:
        InputError: the example is not there, as in an incomplete installation.
        CaseError: the case in that folder cannot be used.
        OSError: the folder cannot be written.
    """
    from rashomon.present.report import render_report

    pages = _copy_pages(folder / "pages")
    case = folder / "case.db"
    with opened(case, create=True) as store, talk.progress() as progress:
        outcome = audit_paths([str(pages)], store, settings=Settings(), progress=progress)
    tell_outcome(talk, outcome, case)
    report = folder / "report.html"
    put_file(report, render_report(outcome.case))
    talk.say()
    talk.say(str(report))
    end_by_failures(talk, outcome)


def _copy_pages(folder: Path) -> Path:
    bundled = resources.files("rashomon").joinpath("example", "pages")
    if not bundled.is_dir():
        raise InputError("the bundled example is missing; install the package in full")
    folder.mkdir(parents=True, exist_ok=True)
    for page in bundled.iterdir():
        if page.is_file():
            folder.joinpath(page.name).write_bytes(page.read_bytes())
    return folder
