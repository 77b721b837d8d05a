"""`rashomon check`: does everything in the case still stand where it says it stands?"""

import json
from pathlib import Path

import typer

from rashomon.cli.cases import opened
from rashomon.cli.talk import Talk
from rashomon.stores.check import CheckReport, check_case
from rashomon.stores.codec import encode

DOES_NOT_HOLD = 1


def check_to(talk: Talk, case: Path, *, as_json: bool) -> None:
    """Check and tell.

    Raises:
        CaseError: the case cannot be used.
        typer.Exit: with code 1 if something does not hold.
    """
    with opened(case) as store:
        checked = check_case(store)
    if as_json:
        talk.write(json.dumps(encode(checked), indent=1) + "\n")
    else:
        _tell(talk, checked)
    if checked.faults:
        raise typer.Exit(DOES_NOT_HOLD)


def _tell(talk: Talk, checked: CheckReport) -> None:
    for fault in checked.faults:
        talk.say(f"{fault.subject}: {fault.text}")
    talk.say(
        f"{checked.anchors} anchors, {checked.segments} segments of {checked.articles} articles, "
        f"{checked.pages} pages: {f'{len(checked.faults)} faults' if checked.faults else 'all hold'}",
        style="bold",
    )
