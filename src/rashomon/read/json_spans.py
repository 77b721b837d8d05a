"""JSON values with the places where they are written; only what is asked for is looked into."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.read.faults import Fault

_BLANK = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class JsonValue:
    """The value written at [start, end) of `text`."""

    text: str = field(repr=False)
    start: int
    end: int
    value: object = field(repr=False)

    @property
    def own_words(self) -> str:
        """The value as a word: a string as it is, a number as written; nothing for other values."""
        if isinstance(self.value, str):
            return self.value
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        return self.text[self.start : self.end] if is_number else ""

    def words(self, name: str) -> str:
        """Return a member as a word; empty if there is none."""
        member = self.member(name)
        return member.own_words if member is not None else ""

    def member(self, name: str) -> "JsonValue | None":
        """Return the member of that name; of several the last, as JSON readers do."""
        found = None
        for key, value in self.members():
            if key == name:
                found = value
        return found

    def members(self) -> Iterator[tuple[str, "JsonValue"]]:
        """Yield the members of an object in order; none for other values."""
        if not isinstance(self.value, dict):
            return
        at = _blank(self.text, self.start + 1)
        while at < self.end - 1:
            key = read_value(self.text, at)
            at = _blank(self.text, _blank(self.text, key.end) + 1)
            value = read_value(self.text, at)
            yield str(key.value), value
            at = _blank(self.text, _blank(self.text, value.end) + 1)

    def elements(self) -> Iterator["JsonValue"]:
        """Yield the elements of an array in order; none for other values."""
        if not isinstance(self.value, list):
            return
        at = _blank(self.text, self.start + 1)
        while at < self.end - 1:
            value = read_value(self.text, at)
            yield value
            at = _blank(self.text, _blank(self.text, value.end) + 1)


def read_value(text: str, start: int = 0) -> JsonValue:
    """Return the value that begins at `start`, blanks before it passed over.

    Raises:
        Fault: `broken_record`, there is no JSON value, or one nested too deeply.
    """
    start = _blank(text, start)
    try:
        value, end = _DECODER.raw_decode(text, start)
    except (ValueError, RecursionError) as fault:
        words = "is nested too deeply" if isinstance(fault, RecursionError) else f"is no JSON ({fault})"
        raise Fault("broken_record", f"{words}; write it again") from fault
    return JsonValue(text, start, end, value)


def _blank(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
