"""What can go wrong while measuring.

EvalError
├── ShapeProblem     a JSON file lacks a field, or has one nobody reads
├── GoldMissing      the gold set asked for is not there
├── AuditFailed      the program could not turn the pages into a case
└── FloorsProblem    floors.json cannot be read, or a change to it lacks its reason
"""


class EvalError(Exception):
    """Anything that stops a measurement; the message says what to do."""


class ShapeProblem(EvalError):
    """A JSON file does not have the shape it should have; the message names the place in it."""


class GoldMissing(EvalError):
    """No gold set where one was asked for."""


class AuditFailed(EvalError):
    """The command line of the program failed on the pages of a gold set."""


class FloorsProblem(EvalError):
    """The floors cannot be read, or may not be changed as asked."""
