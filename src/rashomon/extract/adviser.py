"""trafilatura's opinion on which words of a page are its article."""

import logging
from collections.abc import Callable

from rashomon.text.comparison import letters_of

Advice = Callable[[str], list[str] | None]
"""Given a decoded page, returns the lines of its article's text, or None."""

# What it and the parser below it have been seen to raise on broken pages; anything else is our fault.
_FAILURES = (
    ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RecursionError, RuntimeError, TypeError,
    ValueError,
)  # fmt: skip


def trafilatura_advice(page_text: str) -> list[str] | None:
    """Return the lines trafilatura takes for the article, comments left out; None if it finds or survives nothing.

    The import takes over a second, so it happens on the first HTML page.

    Source:
        trafilatura 2 (Barbaresi 2021), default balance of precision and recall.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(page_text, with_metadata=False, include_comments=False)
    except _FAILURES:
        return None
    text = getattr(found, "text", None)
    if not isinstance(text, str):
        return None
    lines = [line for line in text.split("\n") if letters_of(line)]
    return lines or None
