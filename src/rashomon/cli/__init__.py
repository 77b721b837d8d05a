"""The command line: a door onto the pipeline and the stores. It holds no analysis.

Importing it is cheap (`--help` answers in under half a second): each command imports what it needs when it
runs.
"""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code; the codes stand in `rashomon --help`.

    Args:
        arguments: those after the program's name; None: those the program was started with.
    """
    from rashomon.cli.app import run

    sys.exit(run(arguments))
