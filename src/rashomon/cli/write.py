"""`rashomon report` and `rashomon export`: a case as a file, or on stdout."""

import os
from pathlib import Path

from rashomon.cli.cases import opened
from rashomon.cli.talk import Talk
from rashomon.model.case import Case
from rashomon.present.export import export_json
from rashomon.stores.load import load_case


def write_report(talk: Talk, case: Path, output: Path | None) -> None:
    """Write the case as HTML.

    Raises:
        CaseError: the case cannot be used.
        OSError: the file cannot be written; an older one is kept.
    """
    from rashomon.present.report import render_report

    _put(talk, render_report(load_for_reading(talk, case)), output)


def write_export(talk: Talk, case: Path, form: str, output: Path | None) -> None:
    """Write the case in a form for other programs; `json` is the only one so far.

    Raises:
        CaseError: the case cannot be used.
        OSError: the file cannot be written; an older one is kept.
    """
    writers = {"json": export_json}
    _put(talk, writers[form](load_for_reading(talk, case)), output)


def load_for_reading(talk: Talk, path: Path) -> Case:
    """Return the case, after a warning if its last audit was cut off."""
    with opened(path) as store:
        case = load_case(store)
    for issue in case.issues:
        if issue.kind == "audit_unfinished":
            talk.warn(issue.text)
    return case


def _put(talk: Talk, text: str, output: Path | None) -> None:
    if output is None or str(output) == "-":
        talk.write(text)
        return
    put_file(output, text)
    talk.note(f"written: {output}")


def put_file(path: Path, text: str) -> None:
    """Write `text` as UTF-8 so that a reader finds the old file or the new one, never half of it."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
