"""What stands at a report's end and is not the report: text about something else, text of another hand."""

from rashomon.extract.foreign_tail import find_foreign_tail
from rashomon.extract.galley import Galley
from rashomon.extract.headlines import Headline
from rashomon.extract.known_furniture import own_kind
from rashomon.extract.shapes import word_count
from rashomon.extract.sign_offs import end_of_signed
from rashomon.model.spans import Span

_WORTH_TELLING = 25  # words below a sign-off from which on a reader should know of them


def strike_foreign(galley: Galley, headline: Headline | None) -> tuple[Span, str] | None:
    """Strike what stands at the end and is not the report; return where it stood and why, None if nothing does.

    A tail whose break is not plain is told of and stays.
    """
    signed = _strike_signed_off(galley)
    if signed is not None:
        return signed
    title = headline.run.text if headline is not None else ""
    number = headline.passage if headline is not None else None
    lines = [line for line in galley.lines() if line.passage.number != number]
    passages = [
        galley.with_gaps(line.passage, least=before is not None and before.credit is not None)
        for before, line in zip([None, *lines], lines, strict=False)
        if line.credit is None
    ]
    tail = find_foreign_tail(passages, title)
    if tail is None:
        return None
    gone = [passage for passage in galley.standing if passage.number >= tail.first]
    for passage in gone if tail.is_plain else ():
        galley.strike(passage, "foreign_tail", f"about something else than the report: {tail.evidence}")
    return Span(gone[0].page_span.start, gone[-1].page_span.end), tail.evidence


def _strike_signed_off(galley: Galley) -> tuple[Span, str] | None:
    """Strike what stands below the line that signs the report off, and tell where it stood."""
    lines = galley.lines()
    end = end_of_signed(lines)
    if end is None:
        return None
    if lines[end].credit is None:
        galley.strike(lines[end].passage, "credit_line", "names the agency whose report ends here")
    gone = lines[end + 1 :]
    for line in gone:
        galley.strike(line.passage, *(own_kind(line) or ("foreign_tail", "stands below the report's own sign-off")))
    if sum(word_count(line.passage.text) for line in gone) < _WORTH_TELLING:
        return None
    span = Span(gone[0].passage.page_span.start, gone[-1].passage.page_span.end)
    return span, "it stands below the line that signs the report off"
