"""Passages: the words of a sentence of a report, with those marked that it quotes."""

from rashomon.compare.origins.shared_text import Passage
from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.text.words import split_words

_OPENING = {"“": "”", "‘": "’", "«": "»", "„": "“"}
_EITHER = '"'


def passage_of(case: Case, sentence: Sentence, start: int, end: int) -> Passage:
    """Return the words of a sentence as a passage of which [start, end) of the article is compared closely."""
    anchor = sentence.anchor
    words = split_words(case.article_by_id[anchor.article].text, anchor.start, anchor.end)
    spans = [*_direct(case, anchor), *_in_marks(anchor)]
    quoted = tuple(any(first <= word.start and word.end <= last for first, last in spans) for word in words)
    inside = [at for at, word in enumerate(words) if start <= word.start < end]
    close = (inside[0], inside[-1] + 1) if inside else (0, 0)
    return Passage(tuple(words), quoted, close)


def _direct(case: Case, anchor: Anchor) -> list[tuple[int, int]]:
    """Return where direct quotations lie in a sentence; of one over several sentences the marks stand elsewhere."""
    quotations = case.annotations_of[anchor.article].quotations
    contents = (part for one in quotations if one.kind == "direct" for part in one.content)
    return [(part.start, part.end) for part in contents if part.overlaps(anchor)]


def _in_marks(anchor: Anchor) -> list[tuple[int, int]]:
    """Return where words in quotation marks lie in a sentence."""
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for at, char in enumerate(anchor.exact, anchor.start):
        if opened is not None and char == opened[1]:
            found.append((opened[0], at))
            opened = None
        elif opened is None and (char in _OPENING or char == _EITHER):
            opened = at + 1, _OPENING.get(char, _EITHER)
    return found
