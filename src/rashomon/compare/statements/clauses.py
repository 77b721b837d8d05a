"""Clauses: where a sentence is cut, which words state something, and how a clause is meant."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_DIVIDERS = frozenset(',;:.!?()“”"—–')
_SHORTEST_PAST = 4


def find_clauses(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return the half-open ranges of a sentence's clauses: cut at punctuation and before conjunctions."""
    openers = load_lexicon("clauses").word_set("openers")
    found: list[tuple[int, int]] = []
    start: int | None = None
    end = 0
    for at, word in enumerate(words):
        divides = word.text in _DIVIDERS and not _is_inside_number(words, at)
        if start is not None and (divides or word.lower in openers):
            found.append((start, end))
            start = None
        if word.is_word and not divides:
            start, end = word.start if start is None else start, word.end
    return found if start is None else [*found, (start, end)]


def is_content(word: Word) -> bool:
    """Whether a word says something by itself: no closed class, no number, no verb by which speech is reported."""
    is_empty = word.lower in _empty_words() or word.lower.endswith("n't")
    return word.text[0].isalpha() and len(word.text) > 1 and not is_empty


def has_predicate(words: Sequence[Word]) -> bool:
    """Whether words hold a verb that tells: an auxiliary, a past or present form; "the east gate" tells nothing."""
    verbs = load_lexicon("clauses").word_set("verbs")
    return any(word.lower in verbs or _is_past(word) for word in words) or any(
        is_present(words, at) for at in range(1, len(words))
    )


def is_denied(words: Sequence[Word]) -> bool:
    """Whether a word of negation stands among the words."""
    lexicon = load_lexicon("clauses")
    negations, of_verbs = lexicon.word_set("negations"), lexicon.word_set("negations_of_verbs")
    if any(word.lower in negations or word.lower.endswith("n't") for word in words):
        return True
    return any(one.lower in of_verbs and other.lower == "to" for one, other in pairwise(words))


def is_open(words: Sequence[Word]) -> bool:
    """Whether the words leave open that it happened: a plan, a duty, a doubt; "went on to fall" tells that it did."""
    marks, done = _open_marks(), load_lexicon("clauses").word_set("done")
    infinitive = any(
        is_infinitive(words, at) and (at == 0 or words[at - 1].lower not in done) for at in range(len(words))
    )
    return infinitive or any(word.lower in marks for word in words)


def _is_inside_number(words: Sequence[Word], at: int) -> bool:
    """Whether a mark stands between digits: "1,900", "4:20"."""
    beside = words[at - 1 : at + 2] if at else words[:0]
    return (
        len(beside) == 3
        and beside[0].end == beside[1].start
        and beside[2].text[0].isdecimal()
        and (beside[1].end == beside[2].start and beside[0].text[-1].isdecimal())
    )


def is_doubted(words: Sequence[Word]) -> bool:
    """Whether the words say of what they tell that it is only believed; the month of May says nothing."""
    doubts = load_lexicon("clauses").word_set("doubts")
    return any(word.text in doubts for word in words) or any(word.lower in doubts for word in words[:1])


def is_supposed(words: Sequence[Word]) -> bool:
    """Whether a sentence asks, or says what would be so under a condition: it states nothing."""
    suppositions = load_lexicon("clauses").word_set("suppositions")
    return any(word.lower in suppositions or word.text == "?" for word in words)


def is_limited(words: Sequence[Word]) -> bool:
    """Whether the words tell of a part of something."""
    parts = load_lexicon("clauses").word_set("parts")
    return any(word.lower in parts for word in words)


def is_mutual(words: Sequence[Word]) -> bool:
    """Whether the words tell what two do to each other: "blamed each other"."""
    told = f" {' '.join(word.lower for word in words if word.is_word)} "
    return any(f" {phrase} " in told for phrase in load_lexicon("clauses").words("mutual"))


def has_past_form(word: Word) -> bool:
    """Whether a word that says something has a past form, regular or not."""
    irregular = load_lexicon("clauses").word_set("verbs")
    return _is_past(word) or (word.lower in irregular and is_content(word))


def _is_past(word: Word) -> bool:
    """Whether a word has the form of a regular past: "died", not "need"."""
    has_form = len(word.lower) >= _SHORTEST_PAST and word.lower.endswith("ed") and not word.lower.endswith("eed")
    return has_form and not word.is_capitalised and is_content(word)


def is_present(words: Sequence[Word], at: int) -> bool:
    """Whether a word, not the first, stands where a verb in -s does: "which keeps", "Velm owns the quay"."""
    before, word = words[at - 1], words[at]
    if not (_ends_in_s(word.lower) and word.text[0].islower() and is_content(word)):
        return False
    if before.lower in load_lexicon("clauses").word_set("singular_subjects"):
        return True
    determiners = load_lexicon("function_words").word_set("determiners")
    return before.is_capitalised and any(after.lower in determiners for after in words[at + 1 : at + 2])


def _ends_in_s(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_infinitive(words: Sequence[Word], at: int) -> bool:
    """Whether "to" and a verb begin at a place; "to prison", "to reporters" are no verbs."""
    if words[at].lower != "to" or at + 1 >= len(words):
        return False
    word = words[at + 1]
    bare = load_lexicon("clauses").word_set("bare_nouns")
    is_noun = _ends_in_s(word.lower) or word.lower in bare
    return word.text[0].islower() and not is_noun and (is_content(word) or word.lower in {"be", "have", "do"})


@cache
def _empty_words() -> frozenset[str]:
    numbers = load_lexicon("numbers")
    counts = frozenset(word for section in ("ones", "tens", "scales") for word in numbers.table(section))
    closed = load_lexicon("function_words").word_set("closed")
    return closed | counts | load_lexicon("cautions").word_set("attribution")


@cache
def _open_marks() -> frozenset[str]:
    return load_lexicon("clauses").word_set("open") | load_lexicon("cautions").word_set("doubt")
