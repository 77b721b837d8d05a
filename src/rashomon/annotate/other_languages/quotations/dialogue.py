"""Dialogue after dashes: "— Мы ждем, — сказал он. — Мы готовы"."""

from collections.abc import Sequence

from rashomon.annotate.other_languages.marks import QuotedWords
from rashomon.annotate.other_languages.quotations.cues import cue_at
from rashomon.lexicons import load_lexicon
from rashomon.text.tokens import Token

_PAUSES = frozenset(",.!?…")


def find_dialogue(text: str, tokens: Sequence[Token], language: str) -> list[QuotedWords]:
    """Return the spoken stretches of a block that begins with a dash; none without a reporting verb after one.

    The verb shows that it is no list: the words up to it are spoken, and those after a further dash. In French
    a comma is enough before the verb.
    """
    dashes = load_lexicon("quotation_marks", language).word_set("dashes")
    if len(tokens) < 4 or tokens[0].text not in dashes:
        return []
    at = [index for index, token in enumerate(tokens) if token.text in dashes and _parts(tokens, index)]
    commas = [index for index, token in enumerate(tokens) if token.text == "," and language == "fr"]
    told = next((index for index in sorted(at + commas) if index and cue_at(tokens, index + 1, language)), None)
    if told is None:
        return []
    spoken = [_stretch(text, tokens, 0, told)]
    again = next((index for index in at if index > told and tokens[index - 1].text in _PAUSES), None)
    if again is not None:
        spoken.append(_stretch(text, tokens, again, len(tokens)))
    return [one for one in spoken if one is not None]


def _parts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a dash divides speech from telling: at the beginning, or after a comma or the end of a sentence."""
    return at == 0 or (tokens[at - 1].text in _PAUSES and at + 1 < len(tokens))


def _stretch(text: str, tokens: Sequence[Token], dash: int, end: int) -> QuotedWords | None:
    """Return the words between a dash and token `end`, without the comma before the telling."""
    if end - dash < 2:
        return None
    start, stop = tokens[dash + 1].start, tokens[end - 1].end
    while stop > start and text[stop - 1] in ", ":
        stop -= 1
    return QuotedWords(tokens[dash].start, tokens[end - 1].end, start, stop) if stop > start else None
