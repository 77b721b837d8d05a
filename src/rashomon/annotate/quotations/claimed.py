"""Claims named with whose they are: "dismissed the allegation of the union that ...", "Ms Vu's claim that ..."."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import has_verb, is_verb
from rashomon.annotate.quotations.clauses import read_clause, trim_end
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon
from rashomon.text.words import POSSESSIVE_MARKS

_PRONOUNS = frozenset({"his", "her", "its", "their"})
_OWNED_BY = frozenset({"by", "of", "from"})
_LEAST_CLAUSE = 3
CLAIMED = "claim of"
"""The lemma of these proposals, as the cue lexicon lists it."""


def find_claimed(view: BlockView) -> list[Proposal]:
    """Return what stands behind "the claim by VOICE that" and "VOICE's claim that"; whose claim it is speaks."""
    nouns = load_lexicon("speakers").word_set("claims")
    found: list[Proposal] = []
    for at, word in enumerate(view.words):
        if word.lower not in nouns or view.quoted_at(word.start) is not None:
            continue
        voice, that = _owner_behind(view, at) or _owner_before(view, at) or (None, at)
        span = _content(view, at, that) if voice is not None else None
        if voice is not None and span is not None:
            found.append(Proposal(view.index, (span,), False, (at, at), voice, CLAIMED))
    return found


def _owner_behind(view: BlockView, noun: int) -> tuple[Voice, int] | None:
    """Return whose claim it is after "by", and where "that" stands right behind."""
    if noun + 3 >= len(view.words) or view.words[noun + 1].lower not in _OWNED_BY:
        return None
    voice = view.voice_beginning(noun + 2)
    if voice is None or voice.kind == "pronoun":
        return None
    at = voice.last + 1
    return (voice, at) if at < len(view.words) and view.words[at].lower == "that" else None


def _owner_before(view: BlockView, noun: int) -> tuple[Voice, int] | None:
    """Return whose claim it is before "'s", where "that" follows the noun."""
    if noun == 0 or noun + 1 >= len(view.words) or view.words[noun + 1].lower != "that":
        return None
    if view.words[noun - 1].lower in _PRONOUNS:
        return Voice(noun - 1, noun - 1, "pronoun"), noun + 1
    if view.words[noun - 1].lower not in POSSESSIVE_MARKS or noun < 2:
        return None
    voice = view.voice_ending(noun - 2) or _name(view, noun - 2)
    return (voice, noun + 1) if voice is not None else None


def _name(view: BlockView, last: int) -> Voice | None:
    first = last
    while first > 0 and view.words[first - 1].is_capitalised and view.words[first - 1].is_word:
        first -= 1
    return Voice(first, last, "name") if view.words[last].is_capitalised and view.words[last].is_word else None


def _content(view: BlockView, noun: int, that: int) -> tuple[int, int] | None:
    """Return the clause behind "that", cut where the sentence's own verb follows a claim that is its subject."""
    low, high = view.sentence_words(noun)
    high = next((at for at in range(that, high) if view.words[at].text in {":", ";"}), high)
    if high - that - 1 < _LEAST_CLAUSE or not has_verb(view, that + 1, high):
        return None
    made = Cue(noun, that, "claim", "finite", frozenset({"clause"}))
    content = read_clause(view, made, that + 1, high)
    if content is None or content.verbatim:
        return None
    start, end = content.ranges[0]
    if any(is_verb(word.lower) for word in view.words[low:noun]):
        return start, end
    own = _own_verb(view, that + 1, high)
    return (start, trim_end(view, start, view.words[own - 1].end)) if own is not None else None


def _own_verb(view: BlockView, first: int, high: int) -> int | None:
    """Return the second verb behind "that": "the claim that it WAS a drill WAS false"; None without one."""
    forms = load_lexicon("cues").word_set("passive_auxiliaries") | {"has", "have", "had", "drew", "met", "remains"}
    verbs = [at for at in range(first + 1, high) if is_verb(view.words[at].lower)]
    return next((at for at in verbs[1:] if view.words[at].lower in forms and at - 1 not in verbs), None)
