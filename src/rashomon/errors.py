"""Every error a caller can meet.

    RashomonError
    ├── AnchorError        the words at a span are not the words that were promised
    ├── LexiconError       a lexicon file is missing or not in the form its reader expects
    ├── InputError         what the caller named cannot be audited
    │   ├── PathNotFound   a path or pattern that matches nothing
    │   └── NothingToRead  paths that exist but hold no page
    ├── CaseError          the case file cannot be used
    │   ├── CaseNotFound   no case lies at that path
    │   ├── NotACase       the file is no case of ours
    │   ├── CaseTooNew     written by a newer Rashomon
    │   ├── CaseBusy       another process is writing it
    │   └── CaseFull       the disk is full; what was stored before is kept
    ├── RecordNotFound     no record has that id
    └── SettingsError      a setting lies outside its stated range

Bad *input* (one page, one quotation) is no error but an `Issue`: it is stored and shown, and the run goes on.
Messages end in what to do.
"""


class RashomonError(Exception):
    """Base of all errors raised on purpose; `exit_code` is what the command line returns for it."""

    exit_code = 2


class AnchorError(RashomonError):
    """The words at a span are not the words promised; carries article id and span in the message."""

    exit_code = 1


class LexiconError(RashomonError):
    """A lexicon file is missing or malformed."""


class InputError(RashomonError):
    """What the caller named cannot be audited."""


class PathNotFound(InputError):
    """A path or pattern that matches nothing."""


class NothingToRead(InputError):
    """Paths that exist but hold no page."""


class CaseError(RashomonError):
    """The case file cannot be used."""

    exit_code = 3


class CaseNotFound(CaseError):
    """No case lies at that path."""


class NotACase(CaseError):
    """The file is no case of ours."""


class CaseTooNew(CaseError):
    """The case was written by a newer Rashomon; install that one."""


class CaseBusy(CaseError):
    """Another process is writing the case."""


class CaseFull(CaseError):
    """The disk is full; what was stored before is kept."""


class RecordNotFound(RashomonError):
    """No record has that id."""


class SettingsError(RashomonError):
    """A setting lies outside its stated range."""
