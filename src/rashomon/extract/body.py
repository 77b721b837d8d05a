"""The body of an HTML page: which of its blocks belong to the report."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract.adviser import Advice
from rashomon.extract.headlines import Headline
from rashomon.extract.labels import furniture_label
from rashomon.extract.passages import Passage
from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.shapes import is_sentence_like, word_count
from rashomon.text.comparison import letters_of, words_of
from rashomon.text.html_elements import Element

_OUTSIDE = frozenset({"aside", "nav", "footer", "form", "figcaption", "figure", "dialog", "menu"})
_SHINGLE = 5  # words
_SAME = 0.7  # share of a block's shingles that the advice must hold
_FEW_LETTERS = 20  # a shorter block must be a whole line of the advice
_DEEPEST, _MOST_ELEMENTS = (
    400,
    60_000,
)  # beyond these a page is not given to trafilatura: it would take minutes


@dataclass(frozen=True, slots=True)
class BodyChoice:
    """Numbers of the passages that belong to the body, and who chose them."""

    numbers: frozenset[int]
    by: str


def choose_body(passages: tuple[Passage, ...], page_text: str, advice: Advice, *, hostile: bool) -> BodyChoice:
    """Return the passages of a page that belong to its report; none for pages without running text.

    trafilatura decides; what it leaves out between and beside its paragraphs although it is built like them is
    taken in. Where it finds nothing, the densest part of the page is taken.

    Args:
        hostile: the page's mark-up is too deep or too much for trafilatura.
    """
    lines = None if hostile else advice(page_text)
    chosen = _matching(passages, lines) if lines else set[int]()
    by = "trafilatura"
    if sum(word_count(one.text) for one in passages if one.number in chosen) < 20:
        chosen, by = _densest(passages), "text density"
    home = _home(passages, chosen)
    if home is not None:
        chosen |= {one.number for one in passages if _is_built_alike(one, home)}
    return BodyChoice(
        frozenset(one.number for one in passages if one.number in chosen and not _is_apart(one, home)), by
    )


def may_be_standfirst(line: ReadLine, lines: Sequence[ReadLine], headline: Headline | None, choice: BodyChoice) -> bool:
    """Whether a passage outside the body is marked, or placed right under the headline, as its standfirst."""
    if headline is None or headline.passage is None or (not line.is_plain and not line.is_running):
        return False
    number, text = line.passage.number, line.passage.text
    first = next(
        (
            one.passage.number
            for one in lines
            if one.passage.number in choice.numbers and one.is_running and one.passage.number > headline.passage
        ),
        -1,
    )
    if not headline.passage < number < first or word_count(text) < 4 or line.passage.link_share > 0.5:
        return False
    if line.passage.element is not None and line.passage.element.inside(*_OUTSIDE, "ul", "ol"):
        return False
    if line.passage.marks & marks("standfirst"):
        return True
    return line.passage.tag in ("h2", "h3", "h4", "h5", "h6") and number <= headline.passage + 2


def is_hostile(deepest: int, elements: int) -> bool:
    """Whether a page's mark-up is beyond what any news page needs."""
    return deepest > _DEEPEST or elements > _MOST_ELEMENTS


def _matching(passages: tuple[Passage, ...], lines: list[str]) -> set[int]:
    """Return the passages whose words the advice holds."""
    keys = Counter(letters_of(line) for line in lines)
    whole = "".join(letters_of(line) for line in lines)
    shingles = _shingles(" ".join(lines))
    chosen: set[int] = set()
    for passage in passages:
        key = letters_of(passage.text)
        if not key:
            continue
        if key in keys or (len(key) >= _FEW_LETTERS and (key in whole or _mostly_in(passage.text, shingles))):
            chosen.add(passage.number)
    return chosen


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)
    return {tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}


def _mostly_in(text: str, shingles: set[tuple[str, ...]]) -> bool:
    own = _shingles(text)
    return len(own) > 3 and len(own & shingles) >= _SAME * len(own)


def _densest(passages: tuple[Passage, ...]) -> set[int]:
    """Return the running text below the element that holds most of it, directly or one level down."""
    weights: Counter[Element] = Counter()
    for passage in passages:
        if _is_running(passage) and passage.element is not None:
            length = word_count(passage.text)
            for rank, element in enumerate(passage.element.lineage()):
                if rank > 2:
                    break
                weights[element] += length * (3 - rank)
    if not weights:
        return set()
    top = max(weights, key=lambda element: (weights[element], -element.start))
    return {one.number for one in passages if _is_running(one) and one.element and top in one.element.lineage()}


def _is_running(passage: Passage) -> bool:
    if passage.element is None or passage.link_share > 0.4 or not is_sentence_like(passage.text):
        return False
    return not passage.element.inside(*_OUTSIDE) and furniture_label(passage.text) is None


def _home(passages: tuple[Passage, ...], chosen: set[int]) -> Element | None:
    """Return the element that holds most of the chosen words directly."""
    weights: Counter[Element] = Counter()
    for passage in passages:
        if passage.number in chosen and passage.element is not None:
            home = passage.element.parent if passage.element.tag == "p" else passage.element
            if home is not None:
                weights[home] += word_count(passage.text)
    return max(weights, key=lambda element: (weights[element], -element.start)) if weights else None


def _is_built_alike(passage: Passage, home: Element) -> bool:
    element = passage.element
    if element is None or not _is_running(passage) or passage.marks & marks("furniture"):
        return False
    return element is home or (element.parent is home and element.tag in ("p", "div", "blockquote"))


def _is_apart(passage: Passage, home: Element | None) -> bool:
    """Whether a chosen passage stands in a box inside the body: aside, caption, form."""
    if passage.element is None:
        return False
    for element in passage.element.lineage():
        if element is home:
            return False
        if element.tag in _OUTSIDE:
            return True
    return False
