"""Stated bodies: what JSON-LD calls the body of the report, for comparing with what the page shows."""

import json
import re
from collections.abc import Sequence

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
"""A word or number, as the chooser of bodies counts them."""

_BODY_KEY = '"articleBody"'
_OPENING, _KEY = 300, 80  # characters in which most texts have their first letters, and how many of these are compared


def stated_bodies(page_text: str, scripts: Sequence[tuple[int, int]]) -> str:
    """Return the letters of the bodies that JSON-LD states, one after the other; empty if it states none.

    Args:
        scripts: page ranges of the JSON-LD.
    """
    found: list[str] = []
    for start, end in scripts:
        at = page_text.find(_BODY_KEY, start, end)
        if at < 0:
            continue
        opening = page_text.find('"', at + len(_BODY_KEY), end)
        try:
            body, _ = json.JSONDecoder(strict=False).raw_decode(page_text, opening) if opening > 0 else ("", 0)
        except ValueError:
            continue
        if isinstance(body, str):
            found.append(body)
    return _letters("\n".join(found)) if found else ""


def stands_in(text: str, stated: str) -> float:
    """Return 1 or -1 for whether a stated body holds the passage's words; 0 if none is stated."""
    if not stated:
        return 0.0
    opening = _letters(text[:_OPENING])[:_KEY]
    return 1.0 if (opening if len(opening) == _KEY else _letters(text)[:_KEY]) in stated else -1.0


def _letters(text: str) -> str:
    return "".join(WORD.findall(text.lower()))
