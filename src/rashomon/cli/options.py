"""Arguments and options that several commands take, and the help all of them end in."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

EPILOG = """\b
Exit codes
  0  done
  1  check: something in the case does not hold
  2  wrong use, or nothing that can be read
  3  the case cannot be used: not found, no case, newer, busy, or the disk is full
  4  audit: done, but most of what one stage was given gave nothing
  130, 141  interrupted; the reader of the output went away

Data goes to stdout, talk to stderr. NO_COLOR switches colours off."""


class ExportForm(StrEnum):
    """What a case can be exported to."""

    JSON = "json"


Case = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.", show_default=False)]
Json = Annotated[bool, typer.Option("--json", help="Write the outcome as JSON.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the outcome and errors.")]
Verbose = Annotated[
    int,
    typer.Option("--verbose", "-v", count=True, metavar="", help="Say more; twice: show where an error arose."),
]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of to stdout.")]
