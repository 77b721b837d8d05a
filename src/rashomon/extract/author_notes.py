"""Author notes: the line below a report that says who wrote it: "Ida Brandt has covered the coast since 2019."."""

import re
from collections.abc import Sequence
from functools import cache

from rashomon.extract.dates.vocabulary import alternatives
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import word_count
from rashomon.lexicons import load_lexicon

_LONGEST = 60  # words


def names_of_writers(lines: Sequence[ReadLine]) -> tuple[str, ...]:
    """Return the people whom the page's bylines name, each once."""
    return tuple(dict.fromkeys(name for line in lines if line.is_byline for name in line.people))


def is_author_note(line: str, writers: Sequence[str]) -> bool:
    """Whether a line is about one of the report's writers: it begins with the name and says what that person does."""
    name = next((one for one in writers if line.startswith(one)), None)
    return name is not None and word_count(line) <= _LONGEST and _follows().match(line, len(name)) is not None


@cache
def _follows() -> re.Pattern[str]:
    words = alternatives(frozenset(load_lexicon("bylines").words("note_follows")))
    return re.compile(rf",?\s+(?:{words})(?!\w)", re.IGNORECASE)
