"""The systems that are measured, each behind the same call: text in, attributions out."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from rashomon.annotate import annotate_article
from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations import find_quotations
from rashomon.model.annotations import Quotation
from rashomon.model.articles import Article
from rashomon.stage import IssueLog

from ..corpora.attributions import Attribution
from ..corpora.written import article_of
from ..errors import EvalError

_OPENING = "\"'“‘«„`"
_CLOSING = "\"'”’»“`"
_INSIDE = ",.!?…;:-–—"


class AttributionFinder(Protocol):
    """A system: a name for the table, and what it finds in the text of a report."""

    @property
    def name(self) -> str:
        """One word."""

    def find(self, text: str) -> Sequence[Attribution]:
        """The attributions of a report whose first line is its headline."""


@dataclass(frozen=True, slots=True)
class Finder:
    """An `AttributionFinder` made of a function."""

    name: str
    search: Callable[[str], Sequence[Attribution]]

    def find(self, text: str) -> Sequence[Attribution]:
        """The attributions of a report."""
        return self.search(text)


def product() -> AttributionFinder:
    """The product: the trained encoder's own spans where there is one, else its quotation records."""
    return encoder() or Finder("rashomon", _records_of_product)


def encoder() -> AttributionFinder | None:
    """The spans of `rashomon.annotate.encoder.find_attributions`, or None before it is there.

    It is called with the article and gives things with the ranges `cue`, `speaker` and `content`.
    """
    if importlib.util.find_spec("rashomon.annotate.encoder") is None:
        return None
    found = getattr(importlib.import_module("rashomon.annotate.encoder"), "find_attributions", None)
    if found is None:
        return None
    spans = cast("Callable[[Article], Iterable[Attribution]]", found)
    return Finder("rashomon", lambda text: tuple(spans(article_of(text, headline=True))))


def records() -> AttributionFinder:
    """The quotation records of the product, which leave marks and relays out of the content."""
    return Finder("records", _records_of_product)


def rules() -> AttributionFinder:
    """The first method: rules over cues and marks, without a trained model."""
    return Finder("rules", _records_of_rules)


def crf() -> AttributionFinder | str:
    """The conditional random field of `training.baselines`, or why it cannot run here.

    The model is not part of the repository: `python -m training.baselines.crf` trains it in a few minutes.
    """
    from training.baselines.crf import MODEL, load_crfsuite, tag_line
    from training.baselines.sequences import lines_of, linked, runs_of

    crfsuite = load_crfsuite()
    if crfsuite is None:
        return "not installed: pip install python-crfsuite"
    if not MODEL.is_file():
        return "not trained: python -m training.baselines.crf"
    tagger = crfsuite.Tagger()
    tagger.open(str(MODEL))

    def search(text: str) -> list[Attribution]:
        return [one for line in lines_of(text) for one in linked(runs_of(line, tag_line(tagger, line)))]

    return Finder("crf", search)


CITRON = (
    "its cue classifier (models/en_2021-11-15/cue-classifier.pickle) could not be had, and nothing of it runs "
    "without; nor could the trained English pipeline of spaCy that it needs"
)
"""Why the published peer is not in the table."""


def _records_of_product(text: str) -> list[Attribution]:
    article = article_of(text, headline=True)
    return [as_annotated(text, one) for one in annotate_article(article, IssueLog("annotate")).quotations]


def _records_of_rules(text: str) -> list[Attribution]:
    divided = divide_article(article_of(text, headline=True))
    return [as_annotated(text, one) for one in find_quotations(divided, find_mentions(divided))]


def as_annotated(text: str, quotation: Quotation) -> Attribution:
    """A quotation record in the manner of the corpus: marks, the punctuation inside them and "that" belong to it.

    Raises:
        EvalError: the record is of another text.
    """
    content: list[tuple[int, int]] = []
    for piece in quotation.content:
        if text[piece.start : piece.end] != piece.exact:
            raise EvalError(f"{quotation.id}: its words do not stand in the text it was found in.")
        content.append(_widened(text, piece.start, piece.end))
    cue, voice = quotation.cue, quotation.speaker_words
    return Attribution(
        cue=((cue.start, cue.end),) if cue is not None else (),
        speaker=((voice.start, voice.end),) if voice is not None else (),
        content=tuple(content),
    )


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    stop = end
    while stop < len(text) and text[stop] in _INSIDE:
        stop += 1
    if start > 0 and text[start - 1] in _OPENING and stop < len(text) and text[stop] in _CLOSING:
        while start > 0 and text[start - 1] in _OPENING:
            start -= 1
        while stop < len(text) and text[stop] in _CLOSING:
            stop += 1
        end = stop
    that = start - len("that ")
    return (that, end) if that > 0 and text[that:start].lower() == "that " else (start, end)
