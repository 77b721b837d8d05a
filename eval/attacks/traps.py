"""Attacks by repetition: pieces that make patterns with nested repeats try every way to divide them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .made import Attack, html

_TRAPS = {
    "spaces": " ",
    "nbsp": "\u00a0",
    "quotes": '"',
    "curly": "“",
    "apostrophes": "a'",
    "digits": "1",
    "letters": "a",
    "capitals": "A",
    "initials": "A. ",
    "numbers": "1,",
    "dates": "January 1, ",
    "slashes": "1/",
    "times": "12:",
    "stamps": "2020-01-01T00:00:00Z ",
    "bylines": "By John ",
    "names": "John Smith, ",
    "hyphens": "John-",
    "and": "Smith and ",
    "credits": "Photo: ",
    "copyright": "© ",
    "dots": ".",
    "ellipses": "…",
    "bars": " | ",
    "brackets": "(",
    "addresses": "https://a.b/c ",
    "mails": "a@b ",
    "unseen": "a\u200b",
    "accents": "e\u0301",
    "said": "he said that ",
    "quoted": "“Yes,” he said. ",
    "of": "of the ",
    "cyrillic": "слово ",
}


def by_traps() -> Iterator[Attack]:
    """Return an attack for each piece, repeated in headline, byline, date, lines and one long paragraph."""
    for name, piece in _TRAPS.items():
        yield Attack(
            f"trap-{name}",
            f"100,000 characters of {piece.strip() or 'blanks'!r}, in all places",
            "a.html",
            _trap(piece),
        )


def _trap(piece: str) -> Callable[[], bytes]:
    words = piece * (100_000 // len(piece))
    short = piece * max(900 // len(piece), 1)
    meta = short.replace('"', "&quot;")
    head = f'<meta name=author content="{meta}"><meta property=article:published_time content="{meta}">'
    lines = "".join(f"<div>{short}{number}</div>" for number in range(40))
    return lambda: html(f"<h2>{short}</h2>{lines}<p>Published {words} on</p>", head)
