"""Plain text: what holds no letters but those of English is read byte by byte, several times as fast."""

import re

_PLAIN = re.compile(r"[\x00-\x7f\xa0\u2010-\u205e]*+\Z")
_APART = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
"""Each byte as it is if it is a letter or digit, else a blank."""

_LETTERS_APART = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))


def is_plain(text: str) -> bool:
    """Whether a text holds no letters or digits but ASCII's; marks, blanks and dashes of all kinds do not count."""
    return text.isascii() or _PLAIN.match(text) is not None


def words_of_plain(text: str) -> list[str]:
    """Return the words and numbers of a plain text in lower case, apostrophes left out."""
    joined = text if text.isascii() else text.replace("’", "")
    return joined.encode("ascii", "replace").lower().translate(_APART, b"'").decode("ascii").split()


def letters_of_plain(text: str) -> list[str]:
    """Return the letters of a plain text in lower case, divided by everything else."""
    return text.encode("ascii", "replace").lower().translate(_LETTERS_APART).decode("ascii").split()
