"""Words brought: `"We are ready", - quotes the minister the press service`, as machines put who passes words on."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.media import is_medium
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from rashomon.lexicons import load_lexicon

_DASHES = frozenset({"-", "\u2013", "\u2014"})
_LEAST_WORDS = 2


def find_brought(view: BlockView) -> list[Proposal]:
    """Return quoted words that a press service or medium is said to bring; the other voice beside it speaks."""
    verbs = load_lexicon("speakers").word_set("brings")
    found: list[Proposal] = []
    for quoted in view.outer:
        at = view.word_at(quoted.end - 1) + 1
        while at < len(view.words) and (view.words[at].text == "," or view.words[at].text in _DASHES):
            at += 1
        passive = at + 2 < len(view.words) and view.words[at].lower in {"are", "is", "were", "was"}
        at += passive
        if at >= len(view.words) or view.words[at].lower not in verbs:
            continue
        pair = _of_message(view, at + 1) if passive else _voices(view, at + 1)
        words = view.article.text[quoted.inner_start : quoted.inner_end].split()
        if pair is None or len(words) < _LEAST_WORDS:
            continue
        voice, relay = pair
        start, end = quoted.inner_start, quoted.inner_end
        relays = ((view.words[relay.first].start, view.words[relay.last].end),)
        found.append(Proposal(view.index, ((start, end),), True, (at, at), voice, "say", relays))
    return found


def _voices(view: BlockView, at: int) -> tuple[Voice, Voice] | None:
    """Return who speaks and who passes it on: two voices side by side, one of them a press service or medium."""
    first, at = _next(view, at)
    inside = _parted(view, first) if first is not None else None
    if inside is not None:
        return inside
    second, _ = _next(view, at) if first is not None else (None, at)
    if first is None or second is None or _passes_on(view, first) == _passes_on(view, second):
        return None
    return (second, first) if _passes_on(view, first) else (first, second)


def _parted(view: BlockView, voice: Voice) -> tuple[Voice, Voice] | None:
    """Return the two voices of one phrase: "the words of the minister in the press service"."""
    inner = [at for at in range(voice.first + 2, voice.last) if view.words[at].lower == "in"]
    if not inner:
        return None
    speaker = Voice(voice.first, inner[0] - 1, voice.kind)
    relay = Voice(inner[0] + 1, voice.last, "thing")
    return (speaker, relay) if _passes_on(view, relay) and not _passes_on(view, speaker) else None


def _of_message(view: BlockView, at: int) -> tuple[Voice, Voice] | None:
    """Return who speaks and the message that holds it: "are given in the message the words of the minister"."""
    message = view.voice_beginning(at + 1) if at + 1 < len(view.words) and view.words[at].lower == "in" else None
    if message is None or message.kind != "thing":
        return None
    speaker, _ = _next(view, message.last + 1)
    return (speaker, message) if speaker is not None else None


def _next(view: BlockView, at: int) -> tuple[Voice | None, int]:
    """Return the voice at a word, past "the words of", with the last name of a row of titles; and where it ends."""
    if [word.lower for word in view.words[at : at + 3]] == ["the", "words", "of"]:
        at += 3
    voice = view.voice_beginning(at) or _past_verb(view, at)
    if voice is None:
        return None, at
    at = voice.last + 1
    if at + 1 < len(view.words) and view.words[at].text == ",":
        named = view.voice_beginning(at + 1)
        if named is not None and named.kind == "name" and not _passes_on(view, voice):
            return named, named.last + 1
    return voice, at


def _past_verb(view: BlockView, at: int) -> Voice | None:
    """Return the voice that takes in the verb before it: "brings the press service" is no noun phrase."""
    wider = view.voice_beginning(at - 1)
    return Voice(at, wider.last, wider.kind) if wider is not None and wider.last > at else None


def _passes_on(view: BlockView, voice: Voice) -> bool:
    words = view.article.text[view.words[voice.first].start : view.words[voice.last].end]
    lower = words.lower().replace("press-", "press ")
    if "press service" in lower or "press office" in lower:
        return True
    is_named = view.words[voice.last].is_capitalised
    return is_medium(words) and (is_named or lower.split()[-1] in load_lexicon("organisations").word_set("media_nouns"))
