"""The main subject: the voice that opens a sentence."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_PREPOSITIONS = frozenset("of with by from for to against between at in on over about after before near during".split())


def main_subject(view: BlockView, word: int) -> Voice | None:
    """Return the voice that opens the sentence holding `word`, past an opening phrase that ends in a comma."""
    low, high = view.sentence_words(word)
    start = low
    opener = view.words[low].lower
    if opener in load_lexicon("cues").word_set("setting_openers"):
        comma = next((i for i in range(low, min(high, low + 25)) if view.words[i].text == ","), None)
        start = comma + 1 if comma is not None else low + 1
    for voice in view.voices:
        before = view.words[voice.first - 1].lower if voice.first > start else ""
        if start <= voice.first < min(high, word, start + 8) and before not in _PREPOSITIONS:
            return voice
    return None
