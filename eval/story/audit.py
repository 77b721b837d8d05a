"""Pages into an exported case: the one place that knows how the program is run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from ..errors import AuditFailed
from .case import Case, read_case


def audit_pages(pages: Path) -> Case:
    """The case that the program makes of a folder of pages, through a database that is thrown away.

    Raises:
        AuditFailed: a command ended with an error; the message holds what it said.
        ShapeProblem: the export is not the shape of a case.
    """
    with tempfile.TemporaryDirectory(prefix="rashomon-eval-") as folder:
        database, exported = Path(folder) / "case.db", Path(folder) / "case.json"
        _run("audit", str(pages), "-o", str(database), "-q")
        exported.write_text(_run("export", str(database), "--to", "json"), encoding="utf-8")
        return read_case(exported)


def _run(*arguments: str) -> str:
    """What a command of the program wrote to stdout."""
    command = [sys.executable, "-m", "rashomon", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()[-15:]
        raise AuditFailed(f"rashomon {' '.join(arguments)} ended with {done.returncode}:\n" + "\n".join(said))
    return done.stdout.decode("utf-8")
