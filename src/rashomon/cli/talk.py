"""What the commands say and where: data to stdout, talk to stderr, mistakes on one line with exit code."""

import sys
import traceback
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

import typer

from rashomon.errors import RashomonError
from rashomon.stage import Progress

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import TaskID

READER_GONE = 141
"""The exit code when whoever read our output went away; as a shell reports a program ended by SIGPIPE."""

LONG_WORK = 1.0
"""Seconds after which work is long enough for a progress bar."""


class Talk:
    """The voice of one command; as a context it turns our errors into one line and an exit code."""

    def __init__(self, *, quiet: bool, verbosity: int) -> None:
        self._quiet = quiet
        self._verbosity = verbosity

    def __enter__(self) -> "Talk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(fault, BrokenPipeError):
            raise typer.Exit(READER_GONE) from fault
        if not isinstance(fault, RashomonError | OSError):
            return
        if self._verbosity > 1:
            sys.stderr.write("".join(traceback.format_exception(fault)))
        told = f"{fault.filename}: {fault.strerror}" if isinstance(fault, OSError) else str(fault)
        sys.stderr.write(f"rashomon: {printable(told)}\n")
        raise typer.Exit(fault.exit_code if isinstance(fault, RashomonError) else 2) from fault

    def say(self, text: str = "", *, style: str | None = None) -> None:
        """Say a line of the outcome, on stdout; `style` shows on a terminal."""
        try:
            _console(stderr=False).print(printable(text), style=style)
        except SystemExit as gone:  # how rich ends when nobody reads any more
            raise typer.Exit(READER_GONE) from gone

    def write(self, text: str) -> None:
        """Write data to stdout as it is."""
        sys.stdout.write(text)

    def note(self, text: str) -> None:
        """Tell the person at the terminal something, unless they asked for quiet."""
        if not self._quiet:
            _console(stderr=True).print(printable(text), style="dim")

    def detail(self, text: str) -> None:
        """Tell it only to those who asked for more."""
        if self._verbosity:
            self.note(text)

    def warn(self, text: str) -> None:
        """Tell it whatever was asked."""
        _console(stderr=True).print(printable(text), style="bold")

    @contextmanager
    def progress(self) -> Generator[Progress]:
        """Give a progress callback; a bar appears on a terminal once the work has taken a while."""
        if self._quiet or not sys.stderr.isatty():
            yield lambda stage, done, total: None
            return
        from rich.progress import Progress as Bar

        bar = Bar(console=_console(stderr=True), transient=True)
        tasks: dict[str, TaskID] = {}
        began = monotonic()

        def show(stage: str, done: int, total: int) -> None:
            if monotonic() - began < LONG_WORK:
                return
            bar.start()
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage)
            bar.update(tasks[stage], completed=done, total=total or None)

        try:
            yield show
        finally:
            bar.stop()


def _console(*, stderr: bool) -> "Console":
    from rich.console import Console

    return Console(stderr=stderr, markup=False, highlight=False, emoji=False, soft_wrap=True)


def printable(text: str) -> str:
    """Return `text` safe to show: a page's control characters must not steer the reader's terminal."""
    return "".join([char if char in "\n\t" or not _steers(char) else "\ufffd" for char in text])


def _steers(char: str) -> bool:
    return (
        unicodedata.category(char) in ("Cc", "Cs") or char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
