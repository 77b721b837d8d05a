"""Web addresses: made whole, freed of the archive that served them, and compared."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

_ARCHIVED = re.compile(r"/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?:/)", re.IGNORECASE)
_OUTER_PARTS = ("www.", "m.", "mobile.", "amp.")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|cmpid|ref|ref_src|source|smid|amp")
_ENDING = re.compile(r"\.[a-z]{3,5}$", re.IGNORECASE)
_FEWEST_TITLE_WORDS = 4  # fewer may be the name of a section
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$|/amp$", re.IGNORECASE)


def whole_address(written: str, base: str | None) -> str | None:
    """Return the http address that a link on the page at `base` leads to, or None: mail, scripts, places of a page.

    An address inside a web archive's own is the archived page's.
    """
    if written.lstrip().startswith("#"):
        return None
    try:
        address = urljoin(base or "", written.strip())
        archived = _ARCHIVED.search(address)
        address = address[archived.end() :] if archived else address
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def host_of(address: str | None) -> str | None:
    """Return an address's host without `www.`; None where there is no address or it has no host."""
    try:
        host = urlsplit(address).hostname if address else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def address_key(address: str) -> str | None:
    """Return the same words for every address of one page, or None where it is no page's own: a host's front page.

    Scheme, `www.` and its like, the place on the page, a last slash and marks of where the reader came from count
    for nothing.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    for outer in _OUTER_PARTS:
        host = host.removeprefix(outer)
    path = _INDEX.sub("", parts.path.rstrip("/"))
    asked = urlencode(sorted((name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.fullmatch(name)))
    if not host or not (path or asked):
        return None
    return f"{host}{path}?{asked}" if asked else f"{host}{path}"


def title_words_of(address: str | None) -> frozenset[str]:
    """Return the words of the last part of an address's path, which systems make of headlines; none of a short one."""
    try:
        path = urlsplit(address or "").path.rstrip("/")
    except ValueError:
        return frozenset()
    words = [one for one in re.split(r"[-_+]", _ENDING.sub("", path.rpartition("/")[2]).casefold()) if one.isalpha()]
    return frozenset(words) if len(words) >= _FEWEST_TITLE_WORDS else frozenset()
