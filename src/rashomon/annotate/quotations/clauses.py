"""Clauses: the words a cue reports, from where they begin to where they end."""

from dataclasses import dataclass

import regex

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import Cue, helping_words
from rashomon.lexicons import load_lexicon

_ABBREVIATED = regex.compile(r"(?<![\p{L}.])(?:\p{L}\.){2,}$")
_LONGEST_ABBREVIATION = 8

_LINKS = frozenset({",", "and", "but"})


@dataclass(frozen=True, slots=True)
class Content:
    """Text ranges that are reported; `verbatim` where they lie between quotation marks."""

    ranges: tuple[tuple[int, int], ...]
    verbatim: bool


def read_clause(view: BlockView, cue: Cue, at: int, high: int) -> Content | None:
    """Return the words from `at` to the end of what this cue reports."""
    while at < high and view.words[at].text == ",":
        at += 1
    if at >= high:
        return None
    end = _stop(view, cue, at, high)
    start = view.words[at].start
    stop = trim_end(view, start, view.words[end - 1].end)
    if stop - start < 3:
        return None
    first = view.quoted_at(start)
    if first is not None and first.start == start and first.end >= stop - 1:
        return Content(((first.inner_start, trim_end(view, first.inner_start, first.inner_end)),), verbatim=True)
    return Content(((start, stop),), verbatim=False)


def _stop(view: BlockView, cue: Cue, at: int, high: int) -> int:
    """Return the word after the last reported one: the sentence's end, or where the same voice goes on."""
    stops = load_lexicon("cues").word_set("content_stops")
    is_setting = _is_setting(view, cue)
    for index in range(at + 2, high):
        word = view.words[index]
        if view.quoted_at(word.start) is not None:
            continue
        if word.text == "," and index + 1 < high and view.words[index + 1].lower in stops:
            return index
        if _next_cue_takes_over(view, cue, index, at):
            return _back_over_links(view, index, at)
        if word.text == "," and (_newvoice_speaks(view, index) or (is_setting and voice_speaks(view, index + 1))):
            return index
    return high


def _is_setting(view: BlockView, cue: Cue) -> bool:
    """Whether a cue's own clause only sets the scene of its sentence: "A day after the Gazette reported that ..."."""
    low, _ = view.sentence_words(cue.first)
    first = max((at + 1 for at in range(low, cue.first) if view.words[at].text == ","), default=low)
    conjunctions = load_lexicon("cues").word_set("setting_conjunctions")
    return any(word.lower in conjunctions for word in view.words[first : min(first + 4, cue.first)])


def voice_speaks(view: BlockView, at: int) -> bool:
    """Whether a voice begins at a word and its verb of saying follows within a few words."""
    voice = view.voice_beginning(at)
    if voice is None:
        return False
    return any(one.shape == "finite" and voice.last < one.first <= voice.last + 3 for one in view.cues)


def _newvoice_speaks(view: BlockView, comma: int) -> bool:
    """Whether after a comma another voice begins to speak: ", and the union said ..."."""
    if comma + 2 >= len(view.words) or view.words[comma + 1].lower not in {"and", "but", "while"}:
        return False
    voice = view.voice_beginning(comma + 2)
    if voice is None or voice.kind == "pronoun":
        return False
    return any(one.first in (voice.last + 1, voice.last + 2) and one.shape == "finite" for one in view.cues)


def _next_cue_takes_over(view: BlockView, cue: Cue, index: int, at: int) -> bool:
    following = next((one for one in view.cues if one.first == index), None)
    if following is None or following.shape == "base":
        return False
    back = index - 1
    while back > at and view.words[back].lower in helping_words():
        back -= 1
    link = view.words[back]
    if link.lower in {"and", "but"} and any(word.lower == "had" for word in view.words[back + 1 : index]):
        return False  # what was said was put back in time: "said he had left and had told nobody"
    if following.shape == "participle":
        return link.text == "," and following.lemma not in load_lexicon("cues").word_set("quiet_participles")
    if link.lower not in {"and", "but"} or ("clause" not in following.frames and "noun" not in following.frames):
        return False
    weak = load_lexicon("cues").word_set("weak")
    after = view.words[following.last + 1].lower if following.last + 1 < len(view.words) else ""
    return following.lemma not in weak or after in {"that"}


def _back_over_links(view: BlockView, index: int, at: int) -> int:
    while index > at + 1 and (view.words[index - 1].lower in _LINKS or view.words[index - 1].lower in helping_words()):
        index -= 1
    return index


def trim_end(view: BlockView, start: int, end: int) -> int:
    """Return where words end without the marks that close them; the full stop of "p.m." is its own."""
    text = view.article.text
    while end > start + 1 and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        if text[end - 1] == "." and _ABBREVIATED.search(text, max(start, end - _LONGEST_ABBREVIATION), end):
            break
        end -= 1
    return end
