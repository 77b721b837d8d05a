"""Asides that say whose words a sentence holds: "according to Ms Vu", "by his own account"; and what they hold."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import is_verb
from rashomon.annotate.quotations.clauses import read_clause
from rashomon.annotate.quotations.cues import Cue
from rashomon.lexicons import load_lexicon

Span = tuple[int, int]

_LEAST_CONTENT = 3


def words_around(view: BlockView, cue: Span, after: int) -> tuple[Span, ...] | None:
    """Return the text ranges of the sentence that an aside of words [cue[0], after) tells of; None where too few.

    It is what stands before the aside, with what goes on behind it; what follows one that opens the sentence; and both
    sides of one that stands between a subject and its verb.
    """
    first = cue[0]
    low, high = part_words(view, first)
    if is_between(view, low, first, after, high):
        right = _ends_of(view, after, high)
        return (_range(view, low, last_word(view, first)), _range(view, *right)) if right is not None else None
    left = first - low > _LEAST_CONTENT
    found = _ends_of(view, low, first) if left else _ends_of(view, _past_aside(view, after, high), high)
    if found is None:
        return None
    content = _unquoted(view, *_range(view, *found))
    rest = _goes_on(view, cue, after, high) if left else None
    return (content, rest) if rest is not None else (content,)


def part_words(view: BlockView, at: int) -> Span:
    """Return the words of the sentence around a word, from the last semicolon before it on."""
    low, high = view.sentence_words(at)
    return next((index + 1 for index in range(at - 1, low, -1) if view.words[index].text == ";"), low), high


def words_behind(view: BlockView, first: int, after: int) -> tuple[Span, ...] | None:
    """Return the words up to the next mark behind an aside between commas: "with, by her estimate, a third of it"."""
    _, high = view.sentence_words(first)
    if first < 2 or after + 1 >= high or view.words[first - 1].text != "," or view.words[after].text != ",":
        return None
    marks = (at for at in range(after + 1, high) if view.words[at].text in {",", ";", ":"})
    end = next((at for at in marks if not _is_in_number(view, at)), high)
    found = _ends_of(view, after, end)
    return (_range(view, *found),) if found is not None else None


def _is_in_number(view: BlockView, at: int) -> bool:
    """Whether a mark stands inside a number: "3,500"."""
    word = view.words[at]
    return at + 1 < len(view.words) and view.words[at + 1].start == word.end and view.words[at - 1].text.isdigit()


def is_between(view: BlockView, low: int, first: int, after: int, high: int) -> bool:
    """Whether commas part words [first, after) from a subject and its verb: "The road, by her account, was"."""
    if first - 1 <= low or after + _LEAST_CONTENT >= high:
        return False
    if view.words[first - 1].text != "," or view.words[after].text != ",":
        return False
    before = view.words[low : first - 1]
    return not any(is_verb(word.lower) and view.quoted_at(word.start) is None for word in before)


def _ends_of(view: BlockView, low: int, high: int) -> Span | None:
    """Return the first and the last word of [low, high) without the marks around them; None where they are too few."""
    while low < high and view.words[low].text in {",", ";"}:
        low += 1
    last = last_word(view, high)
    return (low, last) if last + 1 - low >= _LEAST_CONTENT else None


def _range(view: BlockView, first: int, last: int) -> Span:
    return view.words[first].start, view.words[last].end


def _goes_on(view: BlockView, cue: Span, at: int, high: int) -> Span | None:
    """Return the words behind an aside that go on with its clause: "The road, according to Ms Vu, and was closed"."""
    if at + 3 >= high or view.words[at].text != "," or view.words[at + 1].lower not in {"and", "but"}:
        return None
    verb = at + 2
    while verb < high and view.words[verb].lower in load_lexicon("cues").word_set("adverbs"):
        verb += 1
    if verb >= high or not is_verb(view.words[verb].lower) or any(one.first == verb for one in view.cues):
        return None
    made = Cue(cue[0], cue[1], "say", "finite", frozenset({"clause"}))
    rest = read_clause(view, made, at + 2, high)
    return rest.ranges[0] if rest is not None and not rest.verbatim else None


def _past_aside(view: BlockView, after: int, high: int) -> int:
    """Return the word after ", as quoted by the Gazette," where such words begin at `after`."""
    asides = {"as", "quoted", "cited", "who", "which"}
    if after + 1 >= high or view.words[after].text != "," or view.words[after + 1].lower not in asides:
        return after
    return next((at for at in range(after + 2, high) if view.words[at].text == ","), after)


def _unquoted(view: BlockView, start: int, end: int) -> Span:
    quoted = view.quoted_at(start)
    if quoted is not None and quoted.start == start and quoted.end >= end:
        return quoted.inner_start, quoted.inner_end
    return start, end


def last_word(view: BlockView, high: int) -> int:
    """Return the last word before `high` that is no full stop, comma or colon."""
    last = high - 1
    while last > 0 and view.words[last].text in {",", ".", ";", ":"}:
        last -= 1
    return last
