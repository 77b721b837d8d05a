"""Attacks by length: texts and pages of too many lines, sentences, names, numbers, links or unseen characters."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .made import SENTENCES, Attack, html, text

_GIVEN = ("Ada", "Bert", "Cora", "Dov", "Edda", "Falk", "Gita", "Hugo", "Ines", "Jorn")
_SHORT = ("by", "dell", "gard", "holm", "mark", "quist", "rud", "stad", "tun", "vik")


def by_length() -> Iterator[Attack]:
    """Return the attacks whose text is long."""
    yield from _lines()
    yield from _long_texts()
    yield from _crowds()
    yield from _just_short_enough()
    yield from _unseen()


def _lines() -> Iterator[Attack]:
    tiny = "\n".join(f"line {n} ok" for n in range(60_000))
    yield Attack("lines", "60,000 tiny lines of text", "a.txt", lambda: text(tiny))
    fine = "\n".join(f"Line {n} was fine here." for n in range(60_000))
    yield Attack("sentences", "60,000 lines of one sentence", "a.txt", lambda: text(fine))
    blocks = "".join(f"<p>line {n} ok</p>" for n in range(60_000))
    yield Attack("paragraphs", "60,000 tiny paragraphs", "a.html", lambda: html(blocks))
    said = "".join(f"<p>Line {n} was fine here, she said on Monday.</p>" for n in range(30_000))
    yield Attack("paragraphs-said", "30,000 paragraphs that quote", "a.html", lambda: html(said))


def _long_texts() -> Iterator[Attack]:
    yield Attack("long-line", "one line of 50 MB", "a.txt", lambda: b"word " * 10_000_000)
    yield Attack("long-line-html", "one line of 50 MB of HTML", "a.html", lambda: html("<p>" + "word " * 10_000_000))
    yield Attack("line-19", "one line of 19 MB, just below the limit", "a.txt", lambda: b"word " * 3_800_000)
    yield Attack("word-19", "one word of 19 MB", "a.txt", lambda: b"w" * 19_000_000)
    yield Attack("paragraph-19", "one paragraph of 19 MB", "a.html", lambda: html("<p>" + "word " * 3_700_000))
    report = f"<p>{' '.join(SENTENCES)}</p>" * 13_000
    yield Attack("sentences-5", "a report of 5 MB", "a.html", lambda: html(report))
    yield Attack(
        "sentence-5", "one sentence of 5 MB", "a.txt", lambda: text("the bridge and then " * 250_000 + "ends.")
    )
    yield Attack("sentence-1", "one sentence of 1 MB", "a.txt", lambda: text("the bridge and then " * 50_000 + "ends."))
    yield Attack(
        "sentences-half", "a report of 500 kB", "a.html", lambda: html(f"<p>{' '.join(SENTENCES)}</p>" * 1_300)
    )


def _crowds() -> Iterator[Attack]:
    yield Attack("quotation-marks", "100,000 quotation marks", "a.html", lambda: html("<p>" + "“a” " * 50_000))
    yield Attack("straight-marks", "100,000 straight marks", "a.txt", lambda: text('he said "a" ' * 50_000))
    numbers = ", ".join(f"{n} people" for n in range(50_000))
    yield Attack("numbers-50000", "50,000 numbers with what they count", "a.html", lambda: html(f"<p>{numbers}."))
    numbered = " ".join(f"About {n} people left." for n in range(50_000))
    yield Attack("figures-50000", "50,000 sentences with a number", "a.html", lambda: html(f"<p>{numbered}"))
    days = ", ".join(f"{n % 28 + 1} March {1900 + n % 150}" for n in range(50_000))
    yield Attack("dates-50000", "50,000 dates", "a.html", lambda: html(f"<p>On {days} it closed."))
    names = [
        f"{_GIVEN[n % 10]} {_SHORT[n // 10 % 10].title()}{_SHORT[n // 100 % 10]}{_SHORT[n // 1000 % 10]}"
        for n in range(20_000)
    ]
    listed = ". ".join(f"{name} of the council left" for name in names)
    yield Attack("names-20000", "20,000 names in sentences", "a.html", lambda: html(f"<p>{listed}."))
    yield Attack("names-listed", "20,000 names in one list", "a.html", lambda: html(f"<p>Present: {', '.join(names)}."))
    links = "".join(f'<a href="/page/{n}">Story number {n}</a> ' for n in range(200_000))
    yield Attack("links", "200,000 links", "a.html", lambda: html(links))
    rows = "".join(f'<li><a href="/page/{n}">Story number {n}</a></li>' for n in range(100_000))
    yield Attack("links-listed", "100,000 links in a list", "a.html", lambda: html(f"<ul>{rows}</ul>"))
    yield Attack(
        "bars-head", "a title of 100,000 bars", "a.html", lambda: html("", f"<title>{'a | ' * 100_000}</title>")
    )
    yield Attack("bars-run", "300,000 bars in running text", "a.txt", lambda: text(" | " * 300_000))


def _just_short_enough() -> Iterator[Attack]:
    """Reports of up to 200,000 characters: what is longer is neither annotated nor compared."""
    for name, words, piece in (
        ("figures", "figures", "About {number} people left on Monday. "),
        ("names", "names", "{name} Holmquist of Varnholt left. "),
        ("quotes", "quotations", "“We saw {number} boats,” Mira Tolland said. "),
        ("dates", "dates", "It closed on {number} March 2031, then. "),
        ("words", "plain words", "and then the {name} went by it "),
    ):
        yield Attack(f"short-{name}", f"up to 200,000 characters of {words}", "a.html", _report_of(piece))


def _report_of(piece: str) -> Callable[[], bytes]:
    def write() -> bytes:
        counted = range(170_000 // len(piece))
        filled = (
            piece.format(number=n, name=_GIVEN[n % 10] + _SHORT[n // 10 % 10] + _SHORT[n // 100 % 10]) for n in counted
        )
        return html(f"<p>{''.join(filled)}")

    return write


def _unseen() -> Iterator[Attack]:
    yield Attack("numeric", "2,000,000 numeric references", "a.html", lambda: html("<p>" + "&#97;" * 2_000_000))
    spread = "&#119;&#111;&#114;&#100;&#32;" * 300_000
    yield Attack("numeric-words", "300,000 words of numeric references", "a.html", lambda: html("<p>" + spread))
    huge = f"&#{'9' * 1_000};" * 5_000
    yield Attack("numeric-huge", "5,000 references of 1,000 digits", "a.html", lambda: html("<p>" + huge))
    yield Attack("zero-width", "5,000,000 zero-width characters", "a.html", lambda: html("<p>" + "\u200b" * 5_000_000))
    yield Attack("zero-width-text", "5,000,000 zero-width, as text", "a.txt", lambda: text("\u200b" * 5_000_000))
    yield Attack(
        "direction", "2,000,000 marks of direction", "a.html", lambda: html("<p>" + "\u202e\u202c" * 1_000_000)
    )
    yield Attack("accents", "one letter with 2,000,000 accents", "a.html", lambda: html("<p>e" + "\u0301" * 2_000_000))
    yield Attack("blanks", "15,000,000 blanks", "a.html", lambda: html("<p>a" + " " * 15_000_000 + "b"))
    yield Attack("blanks-text", "15,000,000 blanks, as text", "a.txt", lambda: text("a" + " " * 15_000_000 + "b"))
    yield Attack("blank-lines", "10,000,000 empty lines", "a.txt", lambda: text("a" + "\n" * 10_000_000 + "b"))
    yield Attack("tabs", "5,000,000 tabs and line ends", "a.html", lambda: html("<p>a" + "\t\r\n" * 2_500_000 + "b"))
    yield Attack("replacement", "5,000,000 undecodable bytes", "a.html", lambda: html("<p>") + b"\xff" * 5_000_000)
