"""The commands, their arguments and their help."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from rashomon import __version__
from rashomon.cli.options import EPILOG, Case, ExportForm, Json, Output, Quiet, Verbose
from rashomon.cli.talk import READER_GONE, Talk

app = typer.Typer(
    name="rashomon",
    help="Audit what many saved reports of the same events say, and from how many independent origins.",
    epilog=EPILOG,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # the plain help is there in half the time
)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        app(args=None if arguments is None else list(arguments), prog_name="rashomon")
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except KeyboardInterrupt:
        code = 130
    else:
        code = 0
    return code if _can_still_say() else READER_GONE


def _can_still_say() -> bool:
    """Send out what is left to say; if nobody reads it any more, let Python's own farewell go nowhere."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def _say_version(asked: bool) -> None:
    if asked:
        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


@app.callback()
def answer(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say the version.")
    ] = False,
) -> None:
    """Audit what many saved reports of the same events say, and from how many independent origins."""


@app.command()
def audit(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="CASE", help="The case file, made or added to.")],
    pages: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PAGES...", help="Saved pages: files, folders or globs; - for stdin.", show_default=False
        ),
    ] = None,
    paths_from: Annotated[
        list[str] | None,
        typer.Option(
            "--paths-from", metavar="FILE", help="Read also what FILE names, a path a line.", show_default=False
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(metavar="ROLE=NAME,…", help="What columns or keys are called: text=body,doc_id=id."),
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Worker processes; as many as pay, if not given.")] = None,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make all results again from the saved bytes.")] = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Read saved pages into a case and compare them.

    Ends, per story, with what is known, from how many independent origins, and what is contested. Pages
    already in the case are not read again. PAGES may be left out with --rebuild.
    """
    from rashomon.cli.audit import AuditOptions, audit_pages

    options = AuditOptions(workers=workers, rebuild=rebuild, lists=tuple(paths_from or ()), columns=columns)
    with Talk(quiet=quiet, verbosity=verbose) as talk:
        audit_pages(talk, pages or [], output, options, as_json=as_json)


@app.command()
def report(case: Case, output: Output = None, quiet: Quiet = False, verbose: Verbose = 0) -> None:
    """Write the case as one HTML file that opens offline."""
    from rashomon.cli.write import write_report

    with Talk(quiet=quiet, verbosity=verbose) as talk:
        write_report(talk, case, output)


@app.command()
def export(
    case: Case,
    to: Annotated[ExportForm, typer.Option("--to", help="The form.")] = ExportForm.JSON,
    output: Output = None,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Write the whole case for other programs."""
    from rashomon.cli.write import write_export

    with Talk(quiet=quiet, verbosity=verbose) as talk:
        write_export(talk, case, to.value, output)


@app.command()
def explain(
    case: Case,
    record: Annotated[str, typer.Argument(metavar="ID", help="The id of any record.", show_default=False)],
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Trace any record back to the saved page.

    Shows its words, the sentence around them, where they stand in article, page and saved bytes, which stage
    made it, and why.
    """
    from rashomon.cli.explain import explain_to

    with Talk(quiet=quiet, verbosity=verbose) as talk:
        explain_to(talk, case, record, as_json=as_json)


@app.command()
def changes(
    case: Case,
    since: Annotated[
        str | None,
        typer.Option(
            "--since", metavar="WHEN", help="Compare with the last audit by that day or time (UTC), not the one before."
        ),
    ] = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Say what changed since an earlier audit of the case.

    Each change with the words it rests on, before and now. What new pages brought is told from what a change of
    the program or of judgements may have done.
    """
    from rashomon.cli.changes import tell_changes

    with Talk(quiet=quiet, verbosity=verbose) as talk:
        tell_changes(talk, case, since, as_json=as_json)


@app.command()
def judge(
    case: Case,
    records: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID ID", help="The ids of two articles or two entities.", show_default=False),
    ] = None,
    are_one: Annotated[
        bool | None, typer.Option("--one/--not-one", help="Whether they are one.", show_default=False)
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so.")] = None,
    when: Annotated[str | None, typer.Option("--when", metavar="DAY", help="When that was decided.")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="Take judgements from a file or an export.")
    ] = None,
    withdraw: Annotated[
        list[str] | None, typer.Option("--withdraw", metavar="ID", help="Drop this judgement; may be repeated.")
    ] = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Say that two articles, or two entities, are one or are not.

    Two articles are one where both rest on one origin. Judgements are kept in the case, change the counts and
    survive every audit. Without anything to change, they are listed.
    """
    from rashomon.cli.judge import JudgeOptions, judge_records

    options = JudgeOptions(
        records=tuple(records or ()),
        are_one=are_one,
        file=file,
        withdraw=tuple(withdraw or ()),
        by=by,
        when=when,
        note=note,
    )
    with Talk(quiet=quiet, verbosity=verbose) as talk:
        judge_records(talk, case, options, as_json=as_json)


@app.command()
def check(case: Case, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = 0) -> None:
    """Verify every anchor down to the saved bytes.

    Every anchor against its text, every text against its page, every page against its bytes and SHA-256.
    """
    from rashomon.cli.check import check_to

    with Talk(quiet=quiet, verbosity=verbose) as talk:
        check_to(talk, case, as_json=as_json)


@app.command()
def demo(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to put pages, case and report.")
    ] = Path("rashomon-demo"),
    quiet: Quiet = False,
    verbose: Verbose = 0,
) -> None:
    """Audit the bundled example, an invented story.

    Ends with the path of its report.
    """
    from rashomon.cli.demo import run_demo

    with Talk(quiet=quiet, verbosity=verbose) as talk:
        run_demo(talk, output)
