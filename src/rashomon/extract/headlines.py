"""The headline: which of a page's titles is the one over the report, and where it stands."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from rashomon.extract.facts import PageFacts
from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import divided, ends_in_stop, is_bulleted, word_count
from rashomon.extract.title_words import is_outlet_like, split_page_title
from rashomon.extract.topics import rare_words
from rashomon.text.addresses import title_words_of
from rashomon.text.comparison import letters_of, words_of
from rashomon.text.runs import Run

_ALIKE = 85  # rapidfuzz ratio of two titles that are the same but for an editor's touch
_LONGEST = 40  # words
_OFTEN = 2  # times that a standfirst stands on a page whose body stands there twice
_ENOUGH_SHARED = 2.5  # rare words shared with the text; a headline need not share more than its standfirst does
_FIRST_LINES = 40  # a plain text's headline stands among these
_NAMED = 0.75  # of an address's words that its headline has: systems cut long headlines
_COLUMNS = re.compile(r"\s{3,}|\t+")  # what keeps the parts of a masthead in a plain text apart
_SOON = 3  # lines; a title that stands twice so soon after a line of prose is the headline, the prose is furniture


@dataclass(frozen=True, slots=True)
class Headline:
    """The words of the headline and where they were read; `passage` is None if only mark-up holds them."""

    run: Run
    where: str
    passage: int | None

    @property
    def key(self) -> str:
        """Its letters, for comparing."""
        return letters_of(self.run.text)


def html_headline(lines: Sequence[ReadLine], facts: PageFacts, body: frozenset[int]) -> Headline | None:
    """Return the headline of an HTML page, or None.

    The visible heading that agrees with what the metadata call the title comes first, then a lone heading over
    the body, then the metadata's own words.
    """
    stated = stated_titles(lines, facts)
    keys = [letters_of(run.text) for run, _ in stated]
    if facts.linked.headline is not None:
        keys.insert(0, letters_of(facts.linked.headline.value))
    last = _latest(lines, body)
    headings = [line for line in lines if _may_head(line) and line.passage.number < last]
    agreeing = [line for line in headings if any(_same(letters_of(line.passage.text), key) for key in keys)]
    for found in (_ranked(agreeing), _ranked(_lone(headings, lines, body))):
        if found:
            passage = found[0].passage
            return Headline(passage.run, f"{passage.tag or 'line'} heading", passage.number)
    for run, where in stated:
        if word_count(run.text) >= 3 and run.start < _body_start(lines, body):
            return Headline(run, where, None)
    return None


def text_headline(lines: Sequence[ReadLine], address: str | None = None) -> Headline | None:
    """Return the headline of a plain text, or None.

    It shares words with the paragraphs below it, stands early, is no furniture and no sentence; a line that the
    page repeats is likely to be it, the more so where it repeats it more often than a standfirst; so is one whose words
    the page's address has.
    """
    named = title_words_of(address)
    running = [line for line in lines if line.is_running]
    about = frozenset[str]().union(*(rare_words(line.passage.text) for line in running))
    times = Counter(letters_of(line.passage.text) for line in lines)
    candidates: list[tuple[float, ReadLine]] = []
    for number, line in enumerate(lines[:_FIRST_LINES]):
        repeated = times[letters_of(line.passage.text)] > 1
        if line.is_running and not repeated and _is_prose(line.passage.text):
            soon = lines[number + 1 : number + 1 + _SOON]
            if candidates or not any(_is_repeated_title(other, times) for other in soon):
                break
            continue
        if _may_be_title(line, repeated=repeated):
            shared = len(rare_words(line.passage.text) & about)
            if shared or repeated:
                masthead = is_outlet_like(divided(line.passage.text)[0])
                often = times[letters_of(line.passage.text)] > _OFTEN
                sure = repeated or _is_named(line.passage.text, named)
                score = min(shared, _ENOUGH_SHARED) + 3 * sure + 2 * often - 2 * masthead - 0.6 * len(candidates)
                candidates.append((score, line))
    if not candidates:
        return None
    best = max(candidates, key=lambda pair: pair[0])[1].passage
    others = frozenset(letters_of(line.passage.text) for line in lines if line.passage is not best)
    start, end, _ = split_page_title(best.text, frozenset(), others)
    return Headline(best.run.cut(start, end) or best.run, "first fitting line", best.number)


def _is_named(title: str, words: frozenset[str]) -> bool:
    """Whether a title has the words of the page's address; False where the address has none."""
    return bool(words) and len(words & set(words_of(title))) >= _NAMED * len(words)


def _is_repeated_title(line: ReadLine, times: Counter[str]) -> bool:
    return times[letters_of(line.passage.text)] > 1 and _may_be_title(line, repeated=True)


def last_occurrence(headline: Headline, lines: Sequence[ReadLine], before: int) -> Headline:
    """Return the headline at its last appearance before passage `before`: the one that heads the kept body."""
    same = [
        line.passage
        for line in lines
        if line.passage.number < before and _same(letters_of(line.passage.text), headline.key)
    ]
    if not same or headline.passage is None:
        return headline
    exact = [passage for passage in same if passage.text == headline.run.text]
    chosen = (exact or same)[-1]
    if chosen.number == headline.passage:
        return headline
    return Headline(chosen.run, headline.where, chosen.number)


def says_the_same(text: str, headline: Headline) -> bool:
    """Whether a line repeats the headline, but for a few letters."""
    return _same(letters_of(text), headline.key)


def stated_titles(lines: Sequence[ReadLine], facts: PageFacts) -> list[tuple[Run, str]]:
    """Return what the metadata call the title, without the outlet's name, with its place in the page."""
    names = frozenset(
        letters_of(name)
        for name in (
            *(one.statement.value for one in facts.outlets),
            facts.linked.publisher.value if facts.linked.publisher else "",
            (facts.host or "").rpartition(".")[0],
        )
        if len(letters_of(name)) > 2
    )
    headings = frozenset(letters_of(line.passage.text) for line in lines if line.passage.tag in ("h1", "h2"))
    stated: list[tuple[Run, str]] = []
    runs = [(one.run, one.where) for one in facts.titles]
    if facts.title is not None:
        runs.append((facts.title, "title element"))
    for run, where in runs:
        start, end, _ = split_page_title(run.text, names, headings)
        cut = run.cut(start, end)
        if cut is not None:
            stated.append((cut, where))
    return stated


def _may_head(line: ReadLine) -> bool:
    passage = line.passage
    is_heading = passage.tag in ("h1", "h2", "h3")
    if not is_heading and not passage.marks & {"headline", "heading", "title"}:
        return False
    count = word_count(passage.text)
    return (is_heading or count >= 3) and 0 < count <= _LONGEST and line.label is None


def _ranked(lines: Sequence[ReadLine]) -> list[ReadLine]:
    order = {"h1": 0, "h2": 1}
    return sorted(lines, key=lambda line: (order.get(line.passage.tag, 2), line.passage.number))


def _lone(headings: Sequence[ReadLine], lines: Sequence[ReadLine], body: frozenset[int]) -> list[ReadLine]:
    """Return the headings over the body that may be its title without any metadata saying so."""
    start = min((line.passage.number for line in lines if line.passage.number in body and line.is_running), default=0)
    above = [line for line in headings if line.passage.number < start and word_count(line.passage.text) >= 3]
    above = [line for line in above if not is_outlet_like(line.passage.text)]
    first = [line for line in above if line.passage.tag == "h1"]
    return first if len(first) == 1 else above[-1:]


def _latest(lines: Sequence[ReadLine], body: frozenset[int]) -> int:
    """Return the number of the passage before which the headline has to stand: a quarter of the body's words."""
    counts = [(line.passage.number, word_count(line.passage.text)) for line in lines if line.passage.number in body]
    total, so_far = sum(count for _, count in counts), 0
    for number, count in counts:
        so_far += count
        if so_far > total / 4:
            return number
    return len(lines)


def _body_start(lines: Sequence[ReadLine], body: frozenset[int]) -> int:
    starts = (line.passage.run.start for line in lines if line.passage.number in body and line.is_running)
    return min(starts, default=1 << 60)


def _same(one: str, other: str) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    return min(len(one), len(other)) >= 12 and ratio(one, other, score_cutoff=_ALIKE) >= _ALIKE


def _may_be_title(line: ReadLine, *, repeated: bool) -> bool:
    text = line.passage.text
    count = word_count(text)
    if len(_COLUMNS.split(text.strip())) > 2:
        return False
    if not line.is_plain or is_bulleted(text) or not 3 <= count <= _LONGEST or text.rstrip().endswith(":"):
        return False
    return repeated or not text.rstrip("\"'”’»)] ").endswith(".")


def _is_prose(text: str) -> bool:
    return word_count(text) >= 12 and ends_in_stop(text)
