"""What is wrong with one item of a saved file; becomes an Issue where the item is left out."""


class Fault(Exception):
    """An item cannot be read; `kind` is that of the Issue, the message follows the item's address."""

    def __init__(self, kind: str, words: str) -> None:
        super().__init__(words)
        self.kind = kind


class ArchiveSpent(Fault):
    """The saved file has used up its limits: nothing more is read from it, at any level."""


class Broken(Fault):
    """The bytes that come next cannot be unpacked; what was unpacked before is sound.

    Raised by streams; `resume` of the stream may find a place to go on.
    """
