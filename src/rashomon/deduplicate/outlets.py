"""Outlets and agencies: whether two names are one publisher's, and whose report an article is."""

from collections.abc import Iterable
from functools import cache, lru_cache

from rashomon.lexicons import load_lexicon
from rashomon.model.articles import Article, Credit, Removal
from rashomon.model.spans import Span
from rashomon.text.shingles import fold_words
from rashomon.text.words import fold

_ARTICLES = frozenset({"the", "a", "an"})
_SHORT_NAME = 5  # letters; shorter remainders of a name are initials and common words
_BESIDE_NAME = 4  # words: "Source:", "© 2031", "Copyright 2031 by the"


@lru_cache(maxsize=1 << 16)
def is_same_publisher(one: str, other: str) -> bool:
    """Whether two names can be one publisher's: spelling, "The", a domain ending or initials may differ.

    `Borealis` is taken for `Borealis Press Agency`, `BPA` too; `Evening Star` is not `Morning Star`. Two agencies
    that the lexicon lists apart are two.
    """
    agencies = _agencies()
    first, second = agencies.get(fold(one)), agencies.get(fold(other))
    if first is not None and second is not None:
        return first == second
    left, right = _name_words(one), _name_words(other)
    if not left or not right:
        return False
    if left == right or "".join(left) == "".join(right):
        return True
    short, long = sorted((left, right), key=lambda words: (len(words), words))
    if len(short) == 1 and short[0] == "".join(word[0] for word in long):
        return len(long) >= 2
    own_words = [word for word in short if word not in _kind_words()]
    return bool(own_words) and short[0] == long[0] and all(word in long for word in short)


def publisher_keys(name: str) -> frozenset[str]:
    """Return what two names of one publisher share at least one of: words, initials, the agency they mean."""
    words, agency = _name_words(name), _agencies().get(fold(name))
    keys = {*words[:1], "".join(words), "".join(word[0] for word in words), f"agency: {agency}" if agency else ""}
    return frozenset(keys - {""})


def publisher_of(article: Article) -> str | None:
    """Return who publishes the article: its outlet, or the agency that signs its dateline where none is named."""
    if article.outlet:
        return article.outlet
    return next((credit.name for credit in article.credits if is_dateline(article, credit)), None)


def is_dateline(article: Article, credit: Credit) -> bool:
    """Whether the credit is the bracketed name before an agency report: "PORT OSK, May 3 (Wire) - ..."."""
    line, place = article.dateline, credit.page_span
    if line is None or place is None or credit.kind == "person":
        return False
    return Span(*article.map.page_span(line.start, line.end)).covers(place)


def signs_itself(article: Article) -> bool:
    """Whether the dateline bears the name of the outlet that publishes the article, as an agency's own reports do."""
    outlet = article.outlet
    return outlet is not None and any(
        is_dateline(article, credit) and is_same_publisher(credit.name, outlet) for credit in article.credits
    )


def covers_whole(article: Article, credit: Credit) -> bool:
    """Whether the page credits the whole text: in the dateline, or in a line that says little but the name.

    "Wire reporters in Osk contributed" credits a part, "h/t Wire" the idea of the story. Where the credit stands in
    no line of the page, as in metadata, it covers the whole if the page names no writer of its own.
    """
    if is_dateline(article, credit):
        return True
    line = _line_of(article, credit)
    if line is not None:
        thanks = tuple(load_lexicon("bylines").words("thanks"))
        if line.words.casefold().lstrip(" ([").startswith(thanks):
            return False
        return len(line.words.split()) <= len(credit.name.split()) + _BESIDE_NAME
    return article.byline is None or is_same_publisher(article.byline, credit.name)


def _line_of(article: Article, credit: Credit) -> Removal | None:
    """Return the line of the page the credit stands in."""
    place = credit.page_span
    return next((one for one in article.removals if place is not None and one.span.covers(place)), None)


def outside_credits(article: Article) -> list[Credit]:
    """Return the credits that name another agency or outlet than the article's own publisher, each once, by its
    longest name.
    """
    publisher = publisher_of(article)
    named: list[Credit] = []
    for credit in sorted(article.credits, key=lambda one: (-len(one.name), one.name)):
        known = [publisher, *(one.name for one in named)] if publisher else [one.name for one in named]
        if credit.kind != "person" and not any(is_same_publisher(credit.name, name) for name in known):
            named.append(credit)
    return named


def fullest_name(name: str, names: Iterable[str]) -> str:
    """Return the longest of the names that mean the same publisher; the name itself if they mean several."""
    alike = sorted({one for one in names if is_same_publisher(one, name)} | {name}, key=lambda one: (-len(one), one))
    return alike[0] if all(is_same_publisher(alike[0], one) for one in alike) else name


def credits_publisher(article: Article, publisher: str | None) -> Credit | None:
    """Return the article's credit that names this publisher, unless it is its own."""
    if publisher is None:
        return None
    return next((one for one in outside_credits(article) if is_same_publisher(one.name, publisher)), None)


def agency_names() -> tuple[str, ...]:
    """Return the known agencies, each by its first name."""
    return tuple(load_lexicon("agencies").groups("names"))


def agency_named(name: str) -> str | None:
    """Return the known agency that goes by a name, or None."""
    return _agencies().get(fold(name)) or _agencies().get(f"the {fold(name)}")


def publisher_words(name: str) -> tuple[str, ...]:
    """Return the folded words by which a text would name a publisher; none if they say only what kind it is."""
    words = _name_words(name)
    return words if any(word not in _kind_words() for word in words) else ()


@cache
def names_in_text(publisher: str) -> tuple[tuple[str, ...], ...]:
    """Return the folded words of each name by which a text may mean a publisher, longest first.

    An agency goes by all its names; "Borealis Press Agency" is also plain "Borealis". The words have to stand
    where only a publisher would: alone they may mean anything.
    """
    known = _agencies().get(fold(publisher))
    names = {publisher_words(name) for name, agency in _agencies().items() if known is not None and agency == known}
    full = publisher_words(publisher)
    short = tuple(word for word in full if word not in _kind_words())
    names |= {full, short} if sum(map(len, short)) >= _SHORT_NAME else {full}
    return tuple(sorted((name for name in names if name), key=lambda name: (-len(name), name)))


@cache
def _name_words(name: str) -> tuple[str, ...]:
    words = [word for word in fold_words(name).words if word not in _ARTICLES]
    parts = words[0].split(".") if len(words) == 1 else []
    if len(parts) > 1 and parts[-1].isalpha():  # a domain: its last part says where, not who
        return tuple(part for part in parts[:-1] if part != "www")
    return tuple(word.replace(".", "") for word in words)


@cache
def _agencies() -> dict[str, str]:
    """Return the known agencies by each of their names, folded."""
    names = load_lexicon("agencies").groups("names")
    return {fold(known): name for name, others in names.items() for known in (name, *others)}


@cache
def _kind_words() -> frozenset[str]:
    return load_lexicon("organisations").word_set("nouns")
