"""Led words: who passes words on in a relative clause: "the minister, whose words the agency cites, said"."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_RELATIVES = (("whose",), ("words", "of", "whom"), ("words", "of", "which"), ("words", "of", "who"))
_WORDS = frozenset({"words", "remarks", "statement", "comments"})
_ARTICLES = frozenset({"the", "a", "an"})


def words_led(view: BlockView, voice: Voice, low: int) -> tuple[Voice, int] | None:
    """Return a voice that brings another's words, without its verb, and where "whose words" begins before it.

    "whose words the agency cites" and, as machines put it, "whose words brings the agency", "words of whom ... leads".
    """
    verbs = load_lexicon("speakers").word_set("brings")
    inside = [at for at in range(voice.first, voice.last) if view.words[at].lower in verbs]
    voice = Voice(inside[-1] + 1, voice.last, voice.kind) if inside else voice
    at = _whose(view, voice, low, verbs)
    return (voice, at) if at is not None else None


def _whose(view: BlockView, voice: Voice, low: int, verbs: frozenset[str]) -> int | None:
    before = voice.first - 1
    while before > low and view.words[before].lower in _ARTICLES:
        before -= 1
    if view.words[before].lower in verbs:
        return _relative_ending(view, before - 1, low)
    after = voice.last + 1
    if after < len(view.words) and view.words[after].lower in verbs:
        return _relative_ending(view, before, low)
    return None


def _relative_ending(view: BlockView, last: int, low: int) -> int | None:
    """Return the first word of "whose words" or "words of whom" that ends at word `last`, a comma before it."""
    for phrase in _RELATIVES:
        whole = (*phrase, None) if len(phrase) == 1 else phrase
        first = last - len(whole) + 1
        if first <= low or view.words[first - 1].text != ",":
            continue
        found = [word.lower for word in view.words[first : last + 1]]
        if found[: len(phrase)] == list(phrase) and (len(phrase) > 1 or found[-1] in _WORDS):
            return first
    return None
