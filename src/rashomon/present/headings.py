"""What a row of the ledger is called: the sentence it is about, cut so that the words compared stay in it."""

from dataclasses import dataclass

from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim
from rashomon.present.cutting import keep_end, keep_start, one_line, shorten
from rashomon.present.dates import with_written_dates
from rashomon.present.sentences import sentence_span
from rashomon.text.words import split_words

_LONGEST = 150  # characters of a heading; two lines of the ledger
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“", "‘": "’"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A row's heading: the words it compares and what is shown of the sentence around them.

    `quoted` tells that all of it stands in an article; else it is words of the ledger, all in `words`.
    """

    before: str
    words: str
    after: str
    quoted: bool

    def __str__(self) -> str:
        return self.before + self.words + self.after


def head_claim(case: Case, claim: Claim) -> Heading:
    """Return what a claim's row is called.

    A number is shown in its sentence, a statement in the sentence it is part of: of the reports that have it, in one
    that is no reprint, can be read alone and need not be cut. A contested statement is called by what is stated, not
    by the denial. The longest heading has about 150 characters.
    """
    if not is_quoted(case, claim):
        return Heading("", with_written_dates(claim.text), "", quoted=False)
    return _cut(case, min(_namesakes(case, claim), key=lambda cell: _leans(case, cell)))


def is_quoted(case: Case, claim: Claim) -> bool:
    """Whether the claim's text is words of one of its articles, perhaps cut short, not words of the ledger."""
    words = claim.text.rstrip(".… ")
    return any(words in case.article_by_id[cell.article].text for cell in claim.cells)


def is_denied(case: Case, cell: Cell) -> bool:
    """Whether the words of a cell are told as denied by their speaker."""
    found = case.quotation_by_id.get(cell.quotation or "")
    return found is not None and found.certainty == "denied"


def _namesakes(case: Case, claim: Claim) -> list[Cell]:
    """Return the cells a row may be called by."""
    if claim.kind == "figure":
        return list(claim.cells)
    stated = [cell for cell in claim.cells if not is_denied(case, cell)] or list(claim.cells)
    return stated[:1] if claim.status == "contested" else stated


def _leans(case: Case, cell: Cell) -> tuple[bool, bool, bool]:
    """Return how badly a cell's sentence serves as a heading: a reprint's, not to be read alone, to be cut before."""
    start, end = sentence_span(case, cell.anchor)
    text = case.article_by_id[cell.article].text[start:end]
    return cell.article in case.reprints, _takes_up(case, cell, text), cell.anchor.end - start > _LONGEST


def _takes_up(case: Case, cell: Cell, text: str) -> bool:
    """Whether a sentence takes up the one before it, or begins inside a quotation."""
    words = split_words(text[:40])
    if not text[:1].isalnum() or not words:
        return True
    language = case.article_by_id[cell.article].language
    return language == "en" and words[0].lower in load_lexicon("function_words").word_set("leaning")


def _cut(case: Case, cell: Cell) -> Heading:
    text, anchor = case.article_by_id[cell.article].text, cell.anchor
    start, end = sentence_span(case, anchor)
    if len(one_line(anchor.exact)) > _LONGEST:
        return Heading("", shorten(anchor.exact, _LONGEST), "", quoted=True)
    words = one_line(anchor.exact)
    before, after = one_line(text[start : anchor.start]), one_line(text[anchor.end : end])
    room = max(_LONGEST - len(words), 0)
    if len(before) > room:
        before = keep_end(before, room // 2)
    after = keep_start(after, max(room - len(before), 0))
    before = before + " " if before and text[anchor.start - 1].isspace() else before
    after = " " + after if after and text[anchor.end].isspace() else after
    return _without_lone_mark(before, words, after)


def _without_lone_mark(before: str, words: str, after: str) -> Heading:
    """Return a heading without the quotation mark it begins with, where the quotation goes on beyond it."""
    mark, whole = (before or words)[:1], before + words + after
    closing = _CLOSING.get(mark)
    if closing is not None and closing not in whole[1:]:
        before, words = (before[1:], words) if before else ("", words[1:])
    return Heading(before, words, after, quoted=True)
