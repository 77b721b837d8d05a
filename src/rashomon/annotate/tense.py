"""Past or future: what the verbs around a place in a sentence say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Direction
from rashomon.text.tokens import Token

_REACH_BACK = 30
_REACH_OF_FORECAST = 14
_REACH_AHEAD = 12
_NEAR_REACH = 3
_OWNED_REACH = 5
_RELATIVES = frozenset({"where", "who", "which"})
_JOINERS = frozenset({"and", "or", "but"})
_PRESENT = frozenset({"is", "are"})
_OPEN_ENDED = frozenset({"until", "till"})
_DEADLINES = frozenset({"until", "till", "deadline", "due"})
_INFINITIVE = frozenset({"be", "to", "stay", "remain"})
_SENSED = frozenset({"see", "seen", "count", "counted", "hear", "heard"})
"""After "could": what was there to be sensed was there."""
_NOT_A_VERB_AFTER = frozenset(
    {
        "stay",
        "remain",
        "kept",
        "stays",
        "remains",
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "of",
        "most",
        "more",
        "newly",
        "so",
        "be",
        "by",
    }
)


@dataclass(frozen=True, slots=True)
class TenseWords:
    """Words that show past or future; `phrases` are word pairs and triples that show future."""

    modal: frozenset[str]
    possible: frozenset[str]
    future: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    past: frozenset[str]
    not_past: frozenset[str]
    breaks: frozenset[str]
    appointed: frozenset[str]


@cache
def tense_words() -> TenseWords:
    """Return the tense words of `lexicons/times`.

    Raises:
        LexiconError: the lexicon lacks a section.
    """
    lexicon = load_lexicon("times")
    return TenseWords(
        modal=frozenset(lexicon.words("modal")),
        possible=frozenset(lexicon.words("possible")),
        future=frozenset(lexicon.words("future")),
        phrases=frozenset(tuple(phrase.split()) for phrase in lexicon.words("future_phrases")),
        past=frozenset(lexicon.words("past")),
        not_past=frozenset(lexicon.words("not_past")),
        breaks=frozenset(lexicon.words("clause_breaks")),
        appointed=frozenset(lexicon.words("appointed")),
    )


def read_direction(tokens: Sequence[Token], start: int, end: int) -> Direction:
    """Return the direction the clause around tokens [start, end) points to; `none` where no verb tells.

    The nearest cue before decides, then the nearest after; a verb right after wins over one farther before.
    "May", "could", "is held" tell nothing; "is on Friday" is still to come; "Friday's ruling" was given unless a
    cue for the future stands beside it.
    Reads words, no syntax: a wrong reading moves a weekday by a week, so it is used for nothing finer.
    """
    words = tense_words()
    if end < len(tokens) and tokens[end].lower in words.modal:
        return "future"
    if end < len(tokens) and tokens[end].lower == "'s" and not _is_appointed(tokens, end + 1, words):
        return _read_owned(tokens, start, end, words)
    if start <= 1 and tokens[0].lower in _OPEN_ENDED and _look_ahead(tokens, end, words) == "past":
        return "past"
    behind, distance = _look_back(tokens, start, words, scheduled=True)
    if behind == "none" and distance == 0:
        return "none"
    if distance > _NEAR_REACH:
        joined = end < len(tokens) and tokens[end].lower in _JOINERS
        near, ahead = _look_ahead(tokens, end, words), "none" if joined else _near(tokens, end, words)
        return ahead if ahead != "none" else behind if behind != "none" else near
    return behind


def _is_appointed(tokens: Sequence[Token], start: int, words: TenseWords) -> bool:
    return any(token.lower in words.appointed for token in tokens[start : start + _NEAR_REACH])


def _read_owned(tokens: Sequence[Token], start: int, end: int, words: TenseWords) -> Direction:
    """Return the direction of "Friday's ruling": future only where a cue stands right before or after."""
    if _near(tokens, end + 1, words) == "future":
        return "future"
    behind, distance = _look_back(tokens, start, words, scheduled=True)
    return behind if distance <= _OWNED_REACH else "past"


def is_forecast(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether tokens [start, end) tell something planned, expected or possible rather than a fact.

    "150,000 troops will be sent", "the toll could reach 200"; a deadline ("until") makes no forecast, nor what "may
    have" happened.
    """
    words = tense_words()
    stated = replace(words, modal=words.modal | words.possible, future=words.future - _DEADLINES)
    ahead = _near(tokens, end, stated)
    return ahead == "future" if ahead != "none" else _look_back(tokens, start, stated, scheduled=False)[0] == "future"


def _look_back(tokens: Sequence[Token], start: int, words: TenseWords, *, scheduled: bool) -> tuple[Direction, int]:
    """Return what the nearest cue before tells, and how many tokens away it stands.

    With `scheduled` a present tense right before a time is a plan ("is on Friday"). Without, as for numbers, a
    relative clause stands for itself.
    """
    reach = _REACH_BACK if scheduled else _REACH_OF_FORECAST
    for index in range(start - 1, max(start - 1 - reach, -1), -1):
        word = tokens[index].lower
        cue = _cue_at(tokens, index, words)
        if cue == "past" and scheduled and start - index <= 2 and index and tokens[index - 1].lower in _PRESENT:
            return "none", 0
        if cue != "none":
            return cue, start - index
        if word in words.possible and not _is_name(tokens, index):
            return "none", 0
        if scheduled and word in _PRESENT and start - index <= 2:
            return "future", start - index
        if word in words.breaks and (index < start - 2 or (not scheduled and word in _RELATIVES)):
            break
    return "none", _REACH_BACK


def _look_ahead(tokens: Sequence[Token], end: int, words: TenseWords) -> Direction:
    for index in range(end, min(end + _REACH_AHEAD, len(tokens))):
        if tokens[index].lower in words.breaks and index > end:
            return "none"
        cue = _cue_at(tokens, index, words)
        if cue != "none":
            return cue
    return "none"


def _near(tokens: Sequence[Token], end: int, words: TenseWords) -> Direction:
    """Return what a verb right after tells: "talks on Friday will", "the army on Friday said"."""
    for index in range(end, min(end + _NEAR_REACH, len(tokens))):
        if not tokens[index].is_word:
            return "none"
        cue = _cue_at(tokens, index, words)
        if cue != "none":
            return cue
    return "none"


def _cue_at(tokens: Sequence[Token], index: int, words: TenseWords) -> Direction:
    word = tokens[index].lower
    following = tuple(token.lower for token in tokens[index : index + 3])
    if word == "could" and not _SENSED.isdisjoint(following[1:]):
        return "past"
    if following[1:2] == ("have",) and word in tense_words().possible:
        return "past"
    if following in words.phrases or following[:2] in words.phrases:
        return "future"
    if index > 0 and (tokens[index - 1].lower, word) in words.phrases:
        return "future"
    if word in words.modal or word in words.future:
        return "none" if _is_name(tokens, index) else "future"
    return "past" if _is_past(tokens, index, words) else "none"


def _is_past(tokens: Sequence[Token], index: int, words: TenseWords) -> bool:
    word = tokens[index].lower
    if word in words.past:
        return index == 0 or (tokens[index - 1].lower not in _INFINITIVE and tokens[index - 1].lower not in words.modal)
    if not word.endswith("ed") or len(word) < 4 or word in words.not_past or _is_name(tokens, index):
        return False
    before = tokens[index - 1].lower if index else ""
    if before == "have" and index > 1 and (tokens[index - 2].lower in words.modal | _INFINITIVE):
        return False
    return before not in _NOT_A_VERB_AFTER and before not in words.modal and before != "be"


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital inside the sentence, or a number after it, makes the word a name ("May")."""
    dated = index + 1 < len(tokens) and tokens[index + 1].is_digits
    return tokens[index].is_capitalised and (index > 0 or dated)
