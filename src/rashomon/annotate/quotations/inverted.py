"""Inverted subjects: voices behind their cue, where words come before it: `"It is closed," said Ana Ruiz`."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import time_words
from rashomon.annotate.quotations.cues import Cue
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.subject import Subject
from rashomon.lexicons import load_lexicon

_LONGEST_ASIDE = 6
"""Words that may tell where a voice is from before the comma behind it."""

_TOLD = frozenset("tell inform assure remind ask warn promise urge order advise show".split())
"""Lemmas behind which stands who was told: "Ana Ruiz, the director, told reporters at the gate, ..."."""

_PERFECT = frozenset({"has", "have", "had"})


def find_inverted(view: BlockView, cue: Cue) -> Subject | None:
    """Return the voice right after a cue ("..., said Ana Ruiz"), where words come before it."""
    if cue.shape != "finite" or ("clause" not in cue.frames and cue.lemma != "inform"):
        return None
    at = cue.first - 1
    while at > 0 and view.words[at].lower in _PERFECT:
        at -= 1
    at = _before_day(view, at)
    if at < 0 or not (view.words[at].text in {",", "?", "!"} or quote_ends_at(view, at) or _is_dash_after(view, at)):
        return None
    right = _past_time(view, cue.last + 1)
    voice = view.voice_beginning(right) if right < len(view.words) else None
    if voice is None or (voice.kind == "pronoun" and view.words[right].lower == "it"):
        return None
    if (
        voice.kind in {"description", "thing"}
        and voice.last + 2 < len(view.words)
        and view.words[voice.last + 1].text == ","
    ):
        apposed = view.voice_beginning(voice.last + 2)
        closes = apposed is not None and (
            apposed.last + 1 >= len(view.words) or not view.words[apposed.last + 1].is_word
        )
        if apposed is not None and apposed.kind == "name" and closes:
            return Subject(apposed, at + 1, apposed.last, inverted=True)
    return Subject(voice, at + 1, voice.last, inverted=True)


def _before_day(view: BlockView, at: int) -> int:
    """Return the word before "on Tuesday" where it ends at a word: "..., on Tuesday informed the press service"."""
    if at < 2 or view.words[at].lower not in time_words():
        return at
    first = at - 1 if view.words[at - 1].lower == "on" else at
    return first - 1 if view.words[first - 1].text == "," else at


def closes_aside(view: BlockView, cue: Cue, subject: Subject) -> bool:
    """Whether cue and voice are an aside that a comma closes: ", said a foreman at the gate, "."""
    _, high = view.sentence_words(subject.first)
    if cue.lemma in _TOLD:
        return False
    prepositions = {"of", "at", "in", "from", "for"}
    at = subject.last + 1
    while at < high and at <= subject.last + _LONGEST_ASIDE and view.words[at].is_word:
        if at == subject.last + 1 and view.words[at].lower not in prepositions:
            return False
        at += 1
    return at < high - 2 and view.words[at].text == ","


def quote_ends_at(view: BlockView, at: int) -> bool:
    """Whether a word stands between quotation marks."""
    return view.quoted_at(view.words[at].start) is not None


def _is_dash_after(view: BlockView, at: int) -> bool:
    """Whether a word is the dash after quoted words: `"The road is closed," – said Ms Vu`."""
    if at < 2 or view.words[at].text not in {"-", "–", "—"}:
        return False
    return quote_ends_at(view, at - 1) or (view.words[at - 1].text == "," and quote_ends_at(view, at - 2))


def _told_medium(view: BlockView, at: int) -> int | None:
    """Return the last word of a medium that is told something before its speaker: `said to the Gazette the mayor`."""
    voice = view.voice_beginning(at)
    if voice is None or voice.kind not in {"name", "thing"} or view.voice_beginning(voice.last + 1) is None:
        return None
    words = view.article.text[view.words[voice.first].start : view.words[voice.last].end]
    return voice.last if is_medium(words) or voice.kind == "thing" else None


def _past_time(view: BlockView, right: int) -> int:
    """Return the word after adverbs and a day: "informed on Wednesday the press service", as machines write."""
    adverbs = load_lexicon("cues").word_set("adverbs")
    while right + 1 < len(view.words):
        lower = view.words[right].lower
        if lower in adverbs or lower in time_words():
            right += 1
        elif lower == "on" and view.words[right + 1].lower in time_words():
            right += 2
        elif lower == "to" and view.words[right + 1].lower in load_lexicon("cues").word_set("short_addressees"):
            right += 2
        elif lower == "to" and (told := _told_medium(view, right + 1)) is not None:
            right = told + 1
        else:
            break
    return right
