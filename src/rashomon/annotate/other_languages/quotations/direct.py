"""Quoted words and who speaks them: the telling after them, before them or inside them."""

from rashomon.annotate.other_languages.marks import QuotedWords
from rashomon.annotate.other_languages.quotations.cues import CueWords, cue_at, phrase_at
from rashomon.annotate.other_languages.quotations.spoken import Spoken, trimmed
from rashomon.annotate.other_languages.quotations.view import BlockTokens
from rashomon.annotate.other_languages.quotations.voices import VoiceWords, voice_after, voice_at, voice_before

_PAUSES = frozenset({",", "—", "–", "-"})
_ENDS = ".!?…"
_FEWEST_WORDS = 2  # of quoted words with a telling beside them
_FEWEST_ALONE = 6  # of those without one
_LONGEST_TELLING = 25  # tokens before a colon that are searched for a cue


def find_direct(view: BlockTokens) -> list[Spoken]:
    """Return the quoted words of a block that are somebody's, in text order.

    Names of papers, ships and things in quotation marks are none: a telling must stand beside them, or they must
    be a sentence of their own, whose speaker is the one of the sentence before or nobody.
    """
    found: list[Spoken] = []
    last: Spoken | None = None
    for quoted in view.quoted:
        if _words(view, quoted) < _FEWEST_WORDS:
            continue
        spoken = _inside(view, quoted) or _after(view, quoted) or _before(view, quoted) or _alone(view, quoted, last)
        if spoken is not None:
            found.append(spoken)
            last = spoken
    return found


def _words(view: BlockTokens, quoted: QuotedWords) -> int:
    low, high = view.token_at(quoted.inner_start), view.token_at(quoted.inner_end)
    return sum(token.is_word for token in view.tokens[low:high])


def _spoken(
    view: BlockTokens, quoted: QuotedWords, cue: tuple[int, int], voice: VoiceWords, form: str
) -> Spoken | None:
    span = trimmed(view.text, quoted.inner_start, quoted.inner_end)
    if span is None:
        return None
    return Spoken((span,), True, _place(view, *cue), _place(view, voice.first, voice.last), form)


def _place(view: BlockTokens, first: int, last: int) -> tuple[int, int]:
    return view.tokens[first].start, view.tokens[last].end


def _after(view: BlockTokens, quoted: QuotedWords) -> Spoken | None:
    """Read the telling that follows: "», — сказал X", "», a déclaré X", "“, so X"."""
    begin = view.token_at(quoted.end)
    at = begin
    while at < len(view.tokens) and at - begin < 2 and view.tokens[at].text in _PAUSES:
        at += 1
    cue = cue_at(view.tokens, at, view.language)
    if cue is not None:
        voice = voice_after(view, cue)
        return _spoken(view, quoted, (cue.first, cue.last), voice, cue.form) if voice else None
    for section in ("according", "after_quoted"):
        length = phrase_at(view.tokens, at, section, view.language)
        voice = voice_at(view, at + length, subject=section == "after_quoted") if length else None
        if voice is not None:
            return _spoken(view, quoted, (at, at + length - 1), voice, "")
    return _voice_then_cue(view, quoted, at) if at > begin or _closes(view, quoted) else None


def _closes(view: BlockTokens, quoted: QuotedWords) -> bool:
    return view.text[quoted.inner_end - 1] in "!?"


def _voice_then_cue(view: BlockTokens, quoted: QuotedWords, at: int) -> Spoken | None:
    voice = voice_at(view, at)
    if voice is None:
        return None
    for index in range(voice.last + 1, voice.last + 4):
        cue = cue_at(view.tokens, index, view.language)
        if cue is not None and voice_before(view, cue) == voice:
            return _spoken(view, quoted, (cue.first, cue.last), voice, cue.form)
    return None


def _before(view: BlockTokens, quoted: QuotedWords) -> Spoken | None:
    """Read the telling before a colon: "X сказал: «…»", "X a déclaré : « … »"."""
    colon = view.token_at(quoted.start) - 1
    if colon < 1 or view.tokens[colon].text != ":":
        return None
    begin = max(view.token_at(view.sentence_of(view.tokens[colon].start).anchor.start), colon - _LONGEST_TELLING)
    for index in range(colon - 1, begin - 1, -1):
        cue = None if view.inside[index] else cue_at(view.tokens, index, view.language)
        voice = _teller(view, cue) if cue else None
        if cue is not None and voice is not None:
            return _spoken(view, quoted, (cue.first, cue.last), voice, cue.form)
    name = voice_at(view, begin)
    if name is not None and name.last == colon - 1:
        return _without_cue(view, quoted, name)
    return None


def _teller(view: BlockTokens, cue: CueWords) -> VoiceWords | None:
    return voice_before(view, cue) or voice_after(view, cue)


def _without_cue(view: BlockTokens, quoted: QuotedWords, voice: VoiceWords | None) -> Spoken | None:
    span = trimmed(view.text, quoted.inner_start, quoted.inner_end)
    speaker = _place(view, voice.first, voice.last) if voice else None
    return Spoken((span,), True, None, speaker) if span else None


def _alone(view: BlockTokens, quoted: QuotedWords, last: Spoken | None) -> Spoken | None:
    """Read a quoted sentence without telling: its speaker is the last one's if only their telling lies between."""
    closed = view.text[quoted.inner_end - 1] in _ENDS or view.text[quoted.end : quoted.end + 1] in (".", "!", "?")
    if not closed or not view.text[quoted.inner_start].isupper():
        return None
    opens = view.sentence_of(quoted.start).anchor.start in (quoted.start, quoted.inner_start)
    if last is not None and last.speaker is not None and opens and _follows(view, last, quoted.start):
        span = trimmed(view.text, quoted.inner_start, quoted.inner_end)
        return Spoken((span,), True, None, last.speaker) if span else None
    return _without_cue(view, quoted, None) if opens and _words(view, quoted) >= _FEWEST_ALONE else None


def _follows(view: BlockTokens, last: Spoken, start: int) -> bool:
    """Whether no sentence lies between a quotation's telling and what begins at `start`."""
    told = max(end for _, end in (*last.ranges, last.speaker or (0, 0), last.cue or (0, 0)))
    between = [one for one in view.sentences if told <= one.anchor.start < start]
    return not between and told <= start


def _inside(view: BlockTokens, quoted: QuotedWords) -> Spoken | None:
    """Read a telling between the marks: "«…, — сказал X. — …»", "« …, a déclaré X, … »"."""
    low, high = view.token_at(quoted.inner_start), view.token_at(quoted.inner_end)
    if view.tokens[low - 1 : low] and view.tokens[low - 1].end == quoted.start:
        return None
    for index in range(low + 2, high - 1):
        cue = cue_at(view.tokens, index, view.language) if _pauses(view, index) else None
        voice = voice_after(view, cue) if cue else None
        if cue is None or voice is None or voice.last >= high:
            continue
        after = voice.last + 1
        if after < high and view.tokens[after].text not in (",", ".", "—", "–"):
            continue
        return _around(view, quoted, index, cue, voice)
    return None


def _pauses(view: BlockTokens, at: int) -> bool:
    """Whether a telling can begin here: after a comma, or after a dash that follows a comma or an end."""
    before = view.tokens[at - 1].text
    if before in ("—", "–", "-"):
        return view.tokens[at - 2].text in {",", *_ENDS}
    return before == "," and view.language == "fr"


def _around(view: BlockTokens, quoted: QuotedWords, at: int, cue: CueWords, voice: VoiceWords) -> Spoken | None:
    first = trimmed(view.text, quoted.inner_start, view.tokens[at - 1].start)
    second = trimmed(view.text, view.tokens[voice.last].end, quoted.inner_end)
    ranges = tuple(span for span in (first, second) if span is not None)
    if first is None:
        return None
    return Spoken(ranges, True, _place(view, cue.first, cue.last), _place(view, voice.first, voice.last), cue.form)
