"""Relays: through whom reported words reached the article ("told the daily ...", "as quoted by ...")."""

from dataclasses import replace

import regex

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold


def find_relays(views: list[BlockView], one: Proposal) -> Proposal:
    """Return the proposal with its relays added, from the article inwards.

    They are looked for in the sentence of the cue, and, for a pronoun speaker, in the sentence before it.
    """
    by_index = {view.index: view for view in views}
    view = by_index[one.block]
    anchor_word = one.cue[0] if one.cue is not None else view.word_at(one.start)
    low, high = view.sentence_words(anchor_word)
    found = _in_words(view, low, high, one)
    if not found and one.voice is not None and _is_pronoun(view, one):
        content_low, _ = view.sentence_words(view.word_at(one.start))
        found = _before(views, view, min(low, content_low), one)
    return replace(one, relays=found) if found else one


def _is_pronoun(view: BlockView, one: Proposal) -> bool:
    return one.voice is not None and one.speaker_block is None and one.voice.kind == "pronoun"


def _before(views: list[BlockView], view: BlockView, low: int, one: Proposal) -> tuple[tuple[int, int], ...]:
    if low > 0:
        earlier_low, earlier_high = view.sentence_words(low - 1)
        return _in_words(view, earlier_low, earlier_high, one)
    earlier = [other for other in views if other.index < view.index]
    if not earlier or view.index - earlier[-1].index > 1:
        return ()
    last = earlier[-1]
    low_, high_ = last.sentence_words(len(last.words) - 1)
    return _in_words(last, low_, high_, one)


def _in_words(view: BlockView, low: int, high: int, one: Proposal) -> tuple[tuple[int, int], ...]:
    taken = one.voice if view.index == one.block else None
    found = [
        (view.words[voice.first].start, view.words[voice.last].end)
        for voice in view.voices
        if low <= voice.first < high and voice != taken and _is_relay(view, voice, low)
    ]
    found.extend(_platforms(view, low, high, found))
    return tuple(sorted(found))


_RELAYING = regex.compile(
    r"(?:(?:as )?(?:quoted|cited|reported|relayed|carried|published|broadcast|told)(?: as saying)? by"
    r"|(?:told|tells|telling)|interview (?:with|to|for)|(?:remarks|comments|statement) (?:to|by|carried by)"
    r"|(?:confirmed|said|stated|announced|reported)\b[^.]{0,90}? to"
    r"|speaking to|speaking on|writing in|wrote in|column for|column in|article for|article in|appearing on)"
    r"(?: the| a| an)?\s*$"
)


def _is_relay(view: BlockView, voice: Voice, low: int) -> bool:
    start = view.words[voice.first].start
    head = view.article.text[view.words[low].start : start].lower()
    words = view.article.text[start : view.words[voice.last].end]
    return _is_medium(words) and _RELAYING.search(head) is not None


def _is_medium(words: str) -> bool:
    organisations = load_lexicon("organisations")
    folded = fold(words).removeprefix("the ")
    parts = folded.split()
    if folded in organisations.word_set("agencies") or any(
        part in organisations.word_set("media_nouns") for part in parts
    ):
        return True
    acronym = len(parts) == 1 and words.isupper() and len(words) >= 3
    return bool(parts) and (
        parts[-1] in load_lexicon("cues").word_set("press_names")
        or acronym
        or any(part in agency_words() for part in parts)
    )


def agency_words() -> tuple[str, ...]:
    """Return single-word names of news agencies, in lower case."""
    return tuple(
        name for name in load_lexicon("organisations").word_set("agencies") if " " not in name and len(name) > 3
    )


def _platforms(view: BlockView, low: int, high: int, known: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the social platforms a sentence names as the place of the words."""
    names = {name.lower() for name in load_lexicon("cues").word_set("platforms")}
    found: list[tuple[int, int]] = []
    for index in range(low, high):
        word = view.words[index]
        if word.lower not in names or not word.is_capitalised or view.quoted_at(word.start) is not None:
            continue
        before = {each.lower for each in view.words[max(low, index - 4) : index]}
        if before & {"on", "in", "via", "his", "her", "its", "their", "through"} and not any(
            s <= word.start < e for s, e in known
        ):
            found.append((word.start, word.end))
    return found
