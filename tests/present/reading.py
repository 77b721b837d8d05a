"""Reads a report the way a browser without script would."""

from collections.abc import Iterator

from lxml import html

_INLINE = frozenset({"a", "b", "span", "time", "svg", "use"})


def parse(report: str) -> html.HtmlElement:
    """Return the report's document."""
    return html.document_fromstring(report)


def text_of(element: html.HtmlElement) -> str:
    """Return an element's text with white space collapsed, paragraph numbers left out, blocks apart."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: html.HtmlElement) -> Iterator[str]:
    if element.get("class") == "number" or not isinstance(element.tag, str):
        return
    apart = "" if element.tag in _INLINE else " "
    yield apart + (element.text or "")
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
    yield apart


def find(page: html.HtmlElement, css: str) -> list[html.HtmlElement]:
    """Return the elements with a class (`.name`), an id (`#name`) or a tag."""
    if css.startswith("#"):
        return list(page.xpath("//*[@id=$name]", name=css[1:]))
    if css.startswith("."):
        return list(page.xpath(".//*[contains(concat(' ', @class, ' '), $name)]", name=f" {css[1:]} "))
    return list(page.iter(css))


def marked_words(page: html.HtmlElement, target: str) -> str:
    """Return the words a mark leads to: the element of that id and its further parts, in page order."""
    parts = page.xpath("//*[@id=$name or @data-part=$name]", name=target)
    return " ".join(text_of(part) for part in parts)
