"""The main subject: the voice that opens a sentence."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import helping_words
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_LONGEST_UNLISTED = 2
_PREPOSITIONS = frozenset(
    "of as with by from for to against between at in on over about after before near during".split()
)


def main_subject(view: BlockView, word: int) -> Voice | None:
    """Return the voice that opens the sentence holding `word`, past an opening phrase that ends in a comma."""
    low, high = view.sentence_words(word)
    start = low
    opener = view.words[low].lower
    if opener in load_lexicon("cues").word_set("setting_openers"):
        comma = next((i for i in range(low, min(high, low + 25)) if view.words[i].text == ","), None)
        start = comma + 1 if comma is not None else low + 1
    opening = unlisted_name(view, start)
    if opening is not None and opening.last + 1 < word:
        return opening
    for voice in view.voices:
        before = view.words[voice.first - 1].lower if voice.first > start else ""
        if start <= voice.first < min(high, word, start + 8) and before not in _PREPOSITIONS:
            return None if _follows_a_verb(view, start, voice) else voice
    return None


def unlisted_name(view: BlockView, start: int) -> Voice | None:
    """Return the capitalised words that open a sentence right before its verb: a name, though no list has it."""
    if start + 1 >= len(view.words) or not view.words[start].is_capitalised:
        return None
    last = start
    while last + 1 < len(view.words) and view.words[last + 1].is_capitalised and last - start < _LONGEST_UNLISTED:
        last += 1
    verb = last + 1
    while verb < len(view.words) and view.words[verb].lower in helping_words():
        verb += 1
    is_subject = any(cue.first == verb and cue.shape == "finite" for cue in view.cues)
    lower = view.words[start].lower
    if not is_subject or _is_known_word(lower) or view.voice_beginning(start) is not None:
        return None
    words = view.article.text[view.words[start].start : view.words[last].end]
    is_plural = words.endswith("s") and not is_medium(words)
    return None if is_plural or len(lower) < 3 else Voice(start, last, "name")


def _is_known_word(word: str) -> bool:
    """Whether a lower-case word is no name: a common word, or one that may stand between voice and cue."""
    if word in load_lexicon("function_words").word_set("closed") or word in helping_words() or word.endswith("ing"):
        return True
    return word in load_lexicon("common_words").word_set("words")


def _follows_a_verb(view: BlockView, start: int, voice: Voice) -> bool:
    """Whether the sentence's own verb comes first, so that the voice is its object: "Ostrel calls them rebels"."""
    verbs = {at for cue in view.cues if cue.shape == "finite" for at in range(cue.first, cue.last + 1)}
    return any(at in verbs for at in range(start + 1, voice.first))
