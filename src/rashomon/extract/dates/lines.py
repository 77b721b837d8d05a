"""Date lines: short lines that say when a report was published or changed, and often by whom."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.extract.dates.forms import WrittenDate, find_written_dates
from rashomon.extract.dates.vocabulary import alternatives, date_words
from rashomon.extract.shapes import ends_in_stop, word_count
from rashomon.model.articles import DateRole

_LONGEST = 22  # words; the longest date lines name two reporters, two towns and two dates
_REST = 12  # words besides dates and the words that go with them
_SENTENCE_REST = 3
_LONGEST_LABEL = 24  # characters before the date of a line that begins with a role word
_DIVIDERS = re.compile(r"\s*(?:\||•|·|—|–| - |/|\u00a0{2,}|\s{2,}|[,;:()]+(?=\s|$))\s*")


@dataclass(frozen=True, slots=True)
class DateLine:
    """The dates of a line, each with the role its own words give it (None if they give none), and what else
    stands there: the pieces between dates, dividers and fillers.

    `opens_labelled`: the line begins with the word that says what its first date is, and with nothing else.
    """

    dates: tuple[tuple[WrittenDate, DateRole | None], ...]
    rest: tuple[str, ...]
    opens_labelled: bool = False


def read_date_line(line: str) -> DateLine | None:
    """Return what a date line says; None if the line holds no date or reads as a sentence."""
    if word_count(line) > _LONGEST:
        return None
    written = find_written_dates(line)
    if not written:
        return None
    dates: list[tuple[WrittenDate, DateRole | None]] = []
    pieces: list[str] = []
    at = 0
    for one in written:
        before = line[at : one.start]
        dates.append((one, role_before(before)))
        pieces.append(before)
        at = one.end
    pieces.append(line[at:])
    rest = tuple(piece for part in pieces for piece in _rest_of(part))
    labelled = dates[0][1] is not None and written[0].start <= _LONGEST_LABEL
    allowed = _SENTENCE_REST if ends_in_stop(line) and not labelled else _REST
    if sum(map(word_count, rest)) > allowed:
        return None
    opens = dates[0][1] in ("published", "updated") and not _rest_of(line[: written[0].start])
    return DateLine(tuple(dates), rest, opens)


def role_before(words: str) -> DateRole | None:
    """Return the role that the last role word of `words` gives to a date that follows; None if there is none.

    A word of capture counts right before the date only: "saved" and "today" are words of headlines too.
    """
    folded = words.lower()
    found = list(_role_pattern().finditer(folded))
    if not found:
        return None
    role = date_words().roles[found[-1].group()]
    if role in ("published", "updated"):
        return "published" if role == "published" else "updated"
    return "captured" if not _rest_of(folded[found[-1].end() :]) else None


@cache
def _role_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({alternatives(date_words().roles)})(?!\w)")


@cache
def _empty_words() -> re.Pattern[str]:
    words = date_words()
    return re.compile(
        rf"(?<!\w)(?:{alternatives(words.roles)}|{alternatives(words.fillers)}|\d[\d:.,]*)(?!\w)",
        re.IGNORECASE,
    )


def _rest_of(part: str) -> list[str]:
    """Return the pieces of a line between its dates that are more than role words, fillers and numbers."""
    pieces: list[str] = []
    for piece in _DIVIDERS.split(part):
        piece = piece.strip(" ,.;:()[]-–—|\u00a0")
        if re.search(r"[^\W\d_]", _empty_words().sub("", piece)):
            pieces.append(piece)
    return pieces
