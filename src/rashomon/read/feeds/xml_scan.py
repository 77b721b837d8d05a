"""The elements of a feed with the places where they begin and end, however ill-formed the feed is.

Not an XML parser: feeds in the wild are often none for one, and parsers keep no places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.read.faults import Fault

_TOKEN = re.compile(
    r"<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+(?:\]\]>)?|<!--(?:[^-]++|-(?!->))*+(?:-->)?|<\?(?:[^?]++|\?(?!>))*+(?:\?>)?"
    r"|<![a-zA-Z][^<>]*+>?"
    r"|<(?P<end>/)?(?P<name>[a-zA-Z_][\w:.-]*+)(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
# The name spaces that hold what we read, and the prefix we know each by. Source: their own specifications.
_SPACES = {
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/net/rss1.1#": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://search.yahoo.com/mrss/": "media",
    "http://search.yahoo.com/mrss": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
}
_DEEPEST = 256
_MOST_TAGS = 1_000_000
_MOST_ELEMENTS = 200_000


@dataclass(slots=True)
class Element:
    """One element: [start, end) with its tags, [inner_start, inner_end) without; `children` are elements inside.

    `name` is lower case; names of other name spaces than the feed's own have the prefix they are usually given.
    """

    name: str
    attributes: dict[str, str]
    start: int
    inner_start: int
    inner_end: int = -1
    end: int = -1
    children: list["Element"] = field(default_factory=list["Element"], repr=False)

    def child(self, *names: str) -> "Element | None":
        """Return the first child of the first of the names that there is one of."""
        for name in names:
            for child in self.children:
                if child.name == name:
                    return child
        return None

    def all(self, *names: str) -> list["Element"]:
        """Return all children of these names, in order."""
        return [child for child in self.children if child.name in names]


def scan_elements(text: str, kept: frozenset[str]) -> list[Element]:
    """Return the elements named in `kept`, in order, each with the elements inside it, two levels deep.

    An end tag closes the nearest open element of its name and all inside that; one that closes nothing is
    passed over. What the end of the text leaves open ends there.

    Raises:
        Fault: `too_many_members`, there are more tags or elements than a feed needs.
    """
    found: list[Element] = []
    stack: list[Element] = []
    scopes: list[dict[str, str]] = [{}]  # one more than open elements: the name spaces known inside each
    tags = elements = 0
    for token in _TOKEN.finditer(text):
        if token["name"] is None:
            continue
        tags += 1
        if tags > _MOST_TAGS or elements > _MOST_ELEMENTS:
            raise Fault("too_many_members", f"has more than {_MOST_TAGS} tags; save the reports themselves")
        if token["end"]:
            _close(stack, _known_name(token["name"], scopes[-1]), token.start(), token.end())
            del scopes[len(stack) + 1 :]
            continue
        attributes = dict(_attributes(token["attributes"]))
        declared = {key[6:]: value for key, value in attributes.items() if key[:6] in ("xmlns", "xmlns:")}
        spaces = {**scopes[-1], **declared} if declared else scopes[-1]
        element = Element(_known_name(token["name"], spaces), attributes, token.start(), token.end())
        if any(outer.name in kept for outer in stack[-2:]):
            stack[-1].children.append(element)
            elements += 1
        if element.name in kept:
            found.append(element)
        if token["attributes"].rstrip().endswith("/"):
            element.inner_end, element.end = element.inner_start, token.end()
        elif len(stack) < _DEEPEST:
            stack.append(element)
            scopes.append(spaces)
    for element in stack:
        element.inner_end = element.end = len(text)
    return found


def _attributes(words: str) -> Iterator[tuple[str, str]]:
    for found in _ATTRIBUTE.finditer(words):
        yield found.group(1).lower(), found.group(2) if found.group(2) is not None else found.group(3)


def _known_name(name: str, spaces: dict[str, str]) -> str:
    prefix, _, local = name.lower().rpartition(":")
    space = spaces.get(prefix)
    known = prefix if space is None else _SPACES.get(space.strip().lower(), prefix)
    return f"{known}:{local}" if known else local


def _close(stack: list[Element], name: str, start: int, end: int) -> None:
    for at in range(len(stack) - 1, -1, -1):
        if stack[at].name == name:
            for left_open in stack[at:]:
                left_open.inner_end, left_open.end = start, start
            stack[at].end = end
            del stack[at:]
            return
