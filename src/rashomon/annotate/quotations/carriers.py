"""Carriers: by what means and through whom words came ("in remarks picked up by ...", "through his lawyer")."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.cues import is_listed
from rashomon.annotate.quotations.media import is_addressed_medium, is_medium
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_REACH = 8
"""Words between what is spoken and the preposition before a medium: who sent it, where and when."""

_FAR = 5
"""Words between what was done to words and its "by": how, when and where."""

_TO_MEDIA = frozenset({"to", "with", "for", "in", "on", "at"})
_SAID = frozenset({"to", "in", "on"})
_THROUGH = frozenset({"through", "via"})
_OF_WORK = frozenset({"in", "by", "from", "of", "on", "to", "with"})
_OWNERS = frozenset({"his", "her", "its", "their", "my"})
_ANSWERING = frozenset({"respond", "reply", "react", "refer", "object"})


def carrying_phrase(view: BlockView, voice: Voice, before: int, low: int) -> int | None:
    """Return the word where a phrase begins that makes a voice a carrier of words, or None.

    Args:
        view: the voice's block.
        voice: who may carry them.
        before: the last word before the voice, its article and what says which kind of medium it is.
        low: the first word of its sentence.
    """
    word = view.words[before].lower
    if word == "by":
        return _relayed(view, before, low)
    if word in _THROUGH:
        leads = before > low and view.words[before - 1].lower in load_lexicon("speakers").word_set("sent")
        return before if leads or _goes_between(view, voice) else None
    if word not in _TO_MEDIA or not _is_told(view, voice):
        return None
    return _spoken(view, before, low)


def taking_over(view: BlockView, voice: Voice, before: int, low: int) -> int | None:
    """Return where "picking up a report in" or "quoting an interview given to" begins that ends at word `before`."""
    speakers = load_lexicon("speakers")
    takes = speakers.word_set("takes_over")
    if maker_of(view, voice) != voice and before > low:
        pair = f"{view.words[before - 1].lower} {view.words[before].lower}"
        return before - 1 if pair in takes else before if view.words[before].lower in takes else None
    if view.words[before].lower not in _OF_WORK:
        return None
    nouns = (speakers.word_set("own_work") - {"'s"}) | speakers.word_set("passed") | speakers.word_set("spoken")
    seen = False
    for at in range(before - 1, max(low - 1, before - _REACH), -1):
        word = view.words[at].lower
        if view.words[at].text in {",", ";", ":"}:
            return None
        seen = seen or word in nouns
        pair = f"{word} {view.words[at + 1].lower}"
        if seen and (word in takes or pair in takes):
            return at
    return None


def maker_of(view: BlockView, voice: Voice) -> Voice:
    """Return whose statement a voice is, where it is one: "a statement from the water board"; else the voice."""
    speakers = load_lexicon("speakers")
    works = speakers.word_set("passed") | (speakers.word_set("own_work") - {"'s"})
    for at in range(voice.first + 1, voice.last):
        if view.words[at].lower in {"from", "by", "in"} and view.words[at - 1].lower in works:
            return Voice(at + 1, voice.last, "description")
    return voice


def names_reporter(view: BlockView, voice: Voice) -> bool:
    """Whether a voice is a reporter of a medium it names: "a Nordwire reporter", "the Gazette's correspondent"."""
    known = load_lexicon("speakers").word_set("reporters")
    inside = view.words[voice.first : voice.last + 1]
    return inside[-1].lower in known and any(word.is_capitalised and is_medium(word.text) for word in inside[:-1])


def is_own(view: BlockView, voice: Voice) -> bool:
    """Whether a voice is the article's own outlet: "this newspaper", "our reporter"."""
    return view.words[voice.first].lower in {"this", "our", "us"} or (
        voice.first > 0 and view.words[voice.first - 1].lower in {"this", "our"}
    )


def closing_adjunct(view: BlockView, at: int, low: int) -> int | None:
    """Return the comma before ", in remarks" that leads to word `at`: there what is said ends; None without one."""
    spoken = load_lexicon("speakers").word_set("spoken") | load_lexicon("speakers").word_set("passed")
    for index in range(at, max(low, at - _REACH), -1):
        if view.words[index].text == ",":
            opening = view.words[index + 1].lower in {"in", "during", "from", "through", "via"}
            nouns = any(word.lower in spoken for word in view.words[index + 1 : at + 2])
            return index if opening and (nouns or view.words[index + 1].lower in _THROUGH) else None
    return None


def _relayed(view: BlockView, by: int, low: int) -> int | None:
    """Return where "picked up by" or "monitored exclusively by" begins."""
    relayed = load_lexicon("speakers").word_set("relayed")
    for at in range(by - 1, max(low, by - _FAR), -1):
        if not view.words[at].is_word or view.words[at].lower in {"by", "and", "or", "that"}:
            return None
        if f"{view.words[at - 1].lower} {view.words[at].lower}" in relayed:
            return at - 1
        if view.words[at].lower in relayed:
            return at
    return None


def _goes_between(view: BlockView, voice: Voice) -> bool:
    if _is_told(view, voice):
        return True
    known = load_lexicon("speakers").word_set("go_betweens")
    return any(word.lower in known for word in view.words[voice.first : voice.last + 1])


def _is_told(view: BlockView, voice: Voice) -> bool:
    """Whether a voice is a medium, and not only named for its work: "commenting on the Gazette report"."""
    if voice.kind not in {"name", "thing"} or is_own(view, voice) or view.words[voice.first].lower in _OWNERS:
        return False
    if voice.kind == "thing" and not _is_medium_kind(view, voice):
        return False
    following = view.words[voice.last + 1].lower if voice.last + 1 < len(view.words) else ""
    first = voice.first - 1 if voice.first > 0 and view.words[voice.first - 1].lower == "the" else voice.first
    words = view.article.text[view.words[first].start : view.words[voice.last].end]
    return following not in load_lexicon("speakers").word_set("own_work") and is_addressed_medium(view, words)


def _is_medium_kind(view: BlockView, voice: Voice) -> bool:
    """Whether the head of a thing is a kind of medium: "state television", and not "a report in the Gazette"."""
    words = [word.lower for word in view.words[voice.first : voice.last + 1]]
    end = next((at for at, word in enumerate(words) if word in {"of", "in", "on", "at", "for", "from"}), len(words))
    return end > 0 and words[end - 1] in load_lexicon("organisations").word_set("media_nouns")


def _spoken(view: BlockView, preposition: int, low: int) -> int | None:
    """Return where what is said to a medium begins: "in an email sent on Monday to", "declared late on Monday on"."""
    speakers = load_lexicon("speakers")
    for at in range(preposition - 1, max(low, preposition - _REACH) - 1, -1):
        word = view.words[at]
        if word.text in {",", ";", ":"} or view.quoted_at(word.start) is not None:
            return None
        if word.lower in speakers.word_set("spoken"):
            nearby = {one.lower for one in view.words[max(low, at - 3) : at]}
            return None if nearby & speakers.word_set("spoken_of") else at
        if _says(view, at, preposition):
            return at
    return None


def _says(view: BlockView, at: int, preposition: int) -> bool:
    """Whether word `at` is a verb of saying, not a passive, that takes the preposition: "said on Radio Ostrel"."""
    cue = next((one for one in view.cues if one.last == at and one.shape != "base"), None)
    if cue is None or cue.lemma in _ANSWERING or "clause" not in cue.frames:
        return False
    if view.words[preposition].lower not in _SAID:
        return False
    passive = at > 0 and view.words[cue.first - 1].lower in load_lexicon("cues").word_set("passive_auxiliaries")
    return not passive and (is_listed("always_speech", cue) or not is_listed("weak", cue))
