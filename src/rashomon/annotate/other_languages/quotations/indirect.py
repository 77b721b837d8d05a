"""Reported speech without quotation marks: "X заявил, что …", "…, a déclaré X", "laut X …"."""

from dataclasses import replace

from rashomon.annotate.other_languages.quotations.cues import CueWords, cue_at, phrase_at
from rashomon.annotate.other_languages.quotations.spoken import Spoken, trimmed
from rashomon.annotate.other_languages.quotations.view import BlockTokens
from rashomon.annotate.other_languages.quotations.voices import VoiceWords, voice_after, voice_at, voice_before
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence

_FEWEST_WORDS = 3  # of a content
_LONGEST_SENTENCE = 300  # tokens; what is longer is a list or a text without full stops
_LONGEST_BRIDGE = 6  # tokens between a French cue and its "que"
_REPORTED_REACH = 14  # tokens after a German comma within which the reported verb stands


def find_indirect(view: BlockTokens) -> list[Spoken]:
    """Return the reported clauses of a block, at most one a sentence, in text order."""
    found: list[Spoken] = []
    for sentence in view.sentences:
        low, high = view.token_at(sentence.anchor.start), view.token_at(sentence.anchor.end)
        if high - low > _LONGEST_SENTENCE:
            continue
        spoken = _according(view, sentence, low, high) or _from_cues(view, sentence, low, high)
        if spoken is not None:
            found.append(spoken)
    return found


def _from_cues(view: BlockTokens, sentence: Sentence, low: int, high: int) -> Spoken | None:
    for index in range(low, high):
        cue = None if view.inside[index] else cue_at(view.tokens, index, view.language)
        if cue is None or cue.last >= high:
            continue
        spoken = (
            _as_told(view, sentence, cue, low, high)
            or _clause_after(view, sentence, cue, high)
            or _clause_before(view, cue, low, high)
        )
        if spoken is not None:
            return spoken
    return None


def _spoken(
    view: BlockTokens, span: tuple[int, int] | None, cue: tuple[int, int], voice: VoiceWords, form: str | None
) -> Spoken | None:
    if span is None or sum(word[0].isalnum() for word in view.text[slice(*span)].split()) < _FEWEST_WORDS:
        return None
    place = view.tokens[cue[0]].start, view.tokens[cue[1]].end
    speaker = view.tokens[voice.first].start, view.tokens[voice.last].end
    return Spoken((span,), False, place, speaker, form)


def _clause_after(view: BlockTokens, sentence: Sentence, cue: CueWords, high: int) -> Spoken | None:
    """Read "X заявил, что …", "X a déclaré que …", "X sagte, dass …", "X sagte, die Lage sei …"."""
    before = voice_before(view, cue)
    after = None if before else voice_after(view, cue)
    voice = before or after
    if not cue.takes_clause or voice is None:
        return None
    at = (after.last if after else cue.last) + 1
    begin = _clause_start(view, at, high)
    if begin is None:
        return None
    span = trimmed(view.text, view.tokens[begin].start, sentence.anchor.end)
    return _spoken(view, span, (cue.first, cue.last), voice, cue.form)


def _clause_start(view: BlockTokens, at: int, high: int) -> int | None:
    """Return the first token of the reported clause: the one after "that", or after a comma in German."""
    that = load_lexicon("cues", view.language).word_set("that")
    if view.language == "fr":
        for index in range(at, min(at + _LONGEST_BRIDGE, high - 1)):
            if view.tokens[index].lower in that:
                return index + 1
            if not view.tokens[index].is_word and not view.tokens[index].is_digits:
                return None
        return None
    bridge = {"de": 5}.get(view.language, 3)
    comma = next((index for index in range(at, min(at + bridge, high - 1)) if view.tokens[index].text == ","), None)
    if comma is None or any(view.inside[at : comma + 1]):
        return None
    if view.tokens[comma + 1].lower in that:
        return comma + 2 if comma + 2 < high else None
    return comma + 1 if view.language == "de" and _is_reported(view, comma + 1, high) else None


def _is_reported(view: BlockTokens, at: int, high: int) -> bool:
    """Whether a German clause has its verb in the form of reported speech before the next comma."""
    reported = load_lexicon("cues", view.language).word_set("reported")
    for index in range(at, min(at + _REPORTED_REACH, high)):
        if view.tokens[index].lower in reported:
            return True
        if view.tokens[index].text == ",":
            return False
    return False


def _clause_before(view: BlockTokens, cue: CueWords, low: int, high: int) -> Spoken | None:
    """Read "…, сообщил X." at the end of a sentence; in German only where the verb is one of reported speech."""
    if cue.first - low < _FEWEST_WORDS or view.tokens[cue.first - 1].text != "," or view.inside[cue.first - 2]:
        return None
    voice = voice_after(view, cue)
    if voice is None or _tells(view, low, cue.first):
        return None
    relay = _relay(view, voice.last + 1, high)
    if relay is None and not _ends(view, voice.last + 1, high):
        return None
    reported = load_lexicon("cues", view.language).word_set("reported")
    if view.language == "de" and not any(token.lower in reported for token in view.tokens[low : cue.first]):
        return None
    span = trimmed(view.text, view.tokens[low].start, view.tokens[cue.first - 1].start)
    spoken = _spoken(view, span, (cue.first, cue.last), voice, cue.form)
    if spoken is None or relay is None:
        return spoken
    return replace(spoken, relay=(view.tokens[relay.first].start, view.tokens[relay.last].end))


def _tells(view: BlockTokens, low: int, high: int) -> bool:
    """Whether tokens [low, high) already tell of a speaker: then the verb after them only passes it on."""
    cues = (cue_at(view.tokens, index, view.language) for index in range(low, high) if not view.inside[index])
    return any(cue is not None and (voice_after(view, cue) or voice_before(view, cue)) for cue in cues)


def _relay(view: BlockTokens, at: int, high: int) -> VoiceWords | None:
    """Return who passes on what the speaker said, at the end of a sentence: "…, заявил X, передает Y."."""
    if at >= high or view.tokens[at].text != ",":
        return None
    cue = cue_at(view.tokens, at + 1, view.language)
    voice = voice_after(view, cue) if cue else None
    return voice if voice is not None and _ends(view, voice.last + 1, high) else None


def _ends(view: BlockTokens, at: int, high: int) -> bool:
    """Whether the sentence ends here; the second part of a German verb may come first ("teilte … mit")."""
    if at < high and view.tokens[at].lower in load_lexicon("cues", view.language).word_set("particles"):
        at += 1
    return at >= high or view.tokens[at].text in ".!?…"


def _as_told(view: BlockTokens, sentence: Sentence, cue: CueWords, low: int, high: int) -> Spoken | None:
    """Read "Как сообщил X, …"."""
    if view.tokens[low].lower not in load_lexicon("cues", view.language).word_set("as") or cue.first - low > 3:
        return None
    voice = voice_after(view, cue) or (voice_before(view, cue) if view.language == "de" else None)
    if voice is None:
        return None
    at = max(voice.last, cue.last) + 1
    if at >= high - 1 or view.tokens[at].text != ",":
        return None
    span = trimmed(view.text, view.tokens[at + 1].start, sentence.anchor.end)
    return _spoken(view, span, (cue.first, cue.last), voice, cue.form)


def _according(view: BlockTokens, sentence: Sentence, low: int, high: int) -> Spoken | None:
    """Read "По словам X, …" at the beginning of a sentence and "…, selon X." at its end."""
    for index in range(low, high):
        length = 0 if view.inside[index] else phrase_at(view.tokens, index, "according", view.language)
        voice = voice_at(view, index + length, subject=False) if length else None
        if voice is None or voice.last >= high:
            continue
        phrase, after = (index, index + length - 1), voice.last + 1
        if index == low and after < high - 1 and (view.tokens[after].text == "," or view.language == "de"):
            span = trimmed(view.text, view.tokens[after].start, sentence.anchor.end)
            return _spoken(view, span, phrase, voice, None)
        if index > low and _ends(view, after, high) and not view.inside[index - 1]:
            span = trimmed(view.text, view.tokens[low].start, view.tokens[index - 1].end)
            return _spoken(view, span, phrase, voice, None)
    return None
