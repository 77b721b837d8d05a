"""Cues: the reporting words of a language, with the auxiliaries before them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Certainty
from rashomon.text.tokens import Token

_REACH = 4  # tokens from an auxiliary to its participle


@dataclass(frozen=True, slots=True)
class CueWords:
    """Tokens [first, last] that report; `form` is the reporting word, `takes_clause` whether "that" may follow.

    `inverted` is the index of a pronoun inside them ("a-t-il déclaré"), None without one.
    """

    first: int
    last: int
    form: str
    takes_clause: bool
    inverted: int | None = None


@cache
def _forms(language: str) -> dict[str, bool]:
    """Return every form that reports by itself, and whether it takes a clause."""
    cues = load_lexicon("cues", language)
    clause = cues.word_set("clause")
    forms = {form: form in clause for form in (*cues.words("finite"), *cues.words("clause"))}
    endings = cues.words("past_endings")
    for past in cues.words("past_stems"):
        forms.update({past + ending: past + endings[0] in clause for ending in endings})
    for participle in cues.words("participles"):
        if participle not in cues.word_set("finite"):
            forms.pop(participle, None)
    return forms


def cue_at(tokens: Sequence[Token], at: int, language: str) -> CueWords | None:
    """Return the cue that begins at this token, or None; names and words in capitals are none."""
    if not 0 <= at < len(tokens) or not tokens[at].is_word:
        return None
    cues = load_lexicon("cues", language)
    if tokens[at].lower in cues.word_set("auxiliaries"):
        return _with_participle(tokens, at, language)
    takes_clause = _forms(language).get(tokens[at].lower)
    if takes_clause is None or (language == "de" and tokens[at].is_capitalised):
        return None
    return CueWords(at, at, tokens[at].lower, takes_clause)


def _with_participle(tokens: Sequence[Token], at: int, language: str) -> CueWords | None:
    cues = load_lexicon("cues", language)
    inverted: int | None = None
    for index in range(at + 1, min(at + 1 + _REACH, len(tokens))):
        lower = tokens[index].lower
        if lower in cues.word_set("participles"):
            return CueWords(at, index, lower, lower in cues.word_set("clause"), inverted)
        if lower in cues.word_set("pronouns"):
            inverted = index
        elif lower not in cues.word_set("between") and lower not in ("-", "-t-"):
            return None
    return None


def certainty_of(form: str | None, language: str) -> Certainty:
    """Return how far the article stands by the words, as its reporting word shows."""
    if form is None:
        return "said"
    cues = load_lexicon("cues", language)
    if any(form.startswith(one) for one in cues.words("denied")):
        return "denied"
    return "claimed" if any(form.startswith(one) for one in cues.words("claimed")) else "said"


def phrase_at(tokens: Sequence[Token], at: int, section: str, language: str) -> int:
    """Return how many tokens the phrase of that section of the cue lexicon has that begins here, 0 without one."""
    best = 0
    for phrase in load_lexicon("cues", language).words(section):
        words = phrase.split()
        if len(words) > best and [token.lower for token in tokens[at : at + len(words)]] == words:
            best = len(words)
    return best
