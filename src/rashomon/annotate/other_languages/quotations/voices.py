"""Voices: noun phrases that can be who speaks, beside a reporting word."""

from dataclasses import dataclass

from rashomon.annotate.other_languages.inflection import ends_in, stem, stems_of
from rashomon.annotate.other_languages.names.pieces import is_role_word
from rashomon.annotate.other_languages.names.roles import is_verb_like, role_before
from rashomon.annotate.other_languages.names.runs import given_stems
from rashomon.annotate.other_languages.quotations.cues import CueWords
from rashomon.annotate.other_languages.quotations.view import BlockTokens
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.text.tokens import Token

_LONGEST_GAP = 3  # words between a cue and who speaks
_LONGEST_TAIL = 5  # words after a role that say of what
_LONGEST_ASIDE = 9  # tokens of an apposition between commas
_PLURAL_CUES = ("или", "али", "ли", "ють", "ять")


@dataclass(frozen=True, slots=True)
class VoiceWords:
    """Tokens [first, last] that name a speaker."""

    first: int
    last: int


def voice_at(view: BlockTokens, at: int, *, subject: bool = True) -> VoiceWords | None:
    """Return the voice that begins at this token, or None.

    Args:
        subject: only in the case a subject has; after "по словам" any case may stand.
    """
    if not 0 <= at < len(view.tokens):
        return None
    token = view.tokens[at]
    if token.lower in load_lexicon("cues", view.language).word_set("pronouns"):
        return VoiceWords(at, at) if subject else None
    if at in view.names:
        mention, last = view.names[at]
        if mention.kind == "other" and token.text.isascii() and view.language in ("ru", "uk"):
            return None
        return None if subject and _is_oblique(view, mention, at, last) else VoiceWords(at, last)
    return _role_voice(view, at, subject=subject)


def _role_voice(view: BlockTokens, at: int, *, subject: bool) -> VoiceWords | None:
    """Return a role or body with the name it belongs to or the words that say of what."""
    head = _head(view, at)
    if head is None or (subject and not _is_nominative(view.tokens[head], view.language)):
        return None
    for start in range(head + 1, min(head + 9, len(view.tokens))):
        if start not in view.names:
            continue
        mention, last = view.names[start]
        role = role_before(view.tokens, start, view.language)
        if mention.kind == "person" and role is not None and role[0] <= head:
            return VoiceWords(at, last)
    return VoiceWords(at, _tail_end(view, head))


def _head(view: BlockTokens, at: int) -> int | None:
    """Return the role's or body's noun of the phrase that begins here; a determiner and two words may precede."""
    determiners = load_lexicon("function_words", view.language).word_set("determiners")
    first = at + (view.tokens[at].lower in determiners)
    if view.language == "fr" and first == at and not is_role_word(view.tokens[at], view.language):
        return None
    for index in range(first, min(first + 3, len(view.tokens))):
        token = view.tokens[index]
        if not token.is_word or (index in view.names and view.language != "de"):
            return None
        if _is_speaking(token, view.language):
            return index
        adjective = ends_in(token.lower, view.language, "adjectives") or (view.language in ("fr", "de") and index > at)
        if not adjective or is_verb_like(token, view.language):
            return None
    return None


def _is_speaking(token: Token, language: str) -> bool:
    root = stem(token.text, language)
    if is_role_word(token, language):
        return True
    return root in stems_of("roles", language, "bodies") or root in stems_of("roles", language, "groups")


def _is_nominative(token: Token, language: str) -> bool:
    """Whether a role stands in its dictionary form; languages without case endings have no other."""
    if language not in ("ru", "uk"):
        return True
    roles = load_lexicon("roles", language)
    listed = roles.word_set("singular") | roles.word_set("bodies") | roles.word_set("groups")
    return token.lower in listed or token.lower.rpartition("-")[2] in listed


def _tail_end(view: BlockTokens, head: int) -> int:
    """Return the last token of the words after a role that say of what: "le maire de la ville"."""
    last, at = head, head + 1
    language = view.language
    closed = load_lexicon("function_words", language).word_set("closed")
    links = {"fr": {"de", "du", "des", "d'", "l'", "la"}, "de": {"der", "des", "von"}}.get(language, set())
    while at < len(view.tokens) and at - head <= _LONGEST_TAIL:
        token = view.tokens[at]
        if at in view.names:
            last = view.names[at][1]
            at = last + 1
            continue
        if not token.is_word or is_verb_like(token, language):
            break
        if token.lower in closed:
            if token.lower not in links:
                break
        elif links and last == at - 1 and not _goes_on(view.tokens[at - 1], token, language):
            break
        else:
            last = at
        at += 1
    return last


def _goes_on(before: Token, token: Token, language: str) -> bool:
    """Whether a word goes on without "de" or "der" before it: an adjective in French, a noun after one in German."""
    if language == "de":
        return token.is_capitalised and before.lower.endswith(("en", "er"))
    return not before.lower.endswith("'") and ends_in(token.lower, "fr", "adjectives")


def _is_oblique(view: BlockTokens, mention: Mention, first: int, last: int) -> bool:
    """Whether a name's form shows that it is no subject: a declined given name, or a longer form of a surname."""
    if view.language not in ("ru", "uk"):
        return False
    token = view.tokens[first]
    given = load_lexicon("names", view.language).word_set("given")
    if first < last and stem(token.text, view.language) in given_stems(view.language):
        return token.text not in given
    if mention.kind != "person" or not ends_in(view.tokens[last].lower, view.language, "oblique"):
        return False
    surname = view.tokens[last].text
    root = stem(surname, view.language)
    return any(other != surname and stem(other, view.language) == root for other in view.spellings)


def voice_after(view: BlockTokens, cue: CueWords) -> VoiceWords | None:
    """Return who speaks after the cue, few adverbs between, or None."""
    if cue.inverted is not None:
        return VoiceWords(cue.inverted, cue.inverted)
    between = load_lexicon("cues", view.language).word_set("between")
    for at in range(cue.last + 1, min(cue.last + 2 + _LONGEST_GAP, len(view.tokens))):
        voice = voice_at(view, at)
        if voice is not None:
            return voice
        if view.tokens[at].lower not in between and view.tokens[at].text not in ("-", "-t-"):
            return None
    return None


def voice_before(view: BlockTokens, cue: CueWords) -> VoiceWords | None:
    """Return the subject that ends right before the cue, an apposition between commas left out, or None."""
    between = load_lexicon("cues", view.language).word_set("between")
    end = cue.first - 1
    while end > cue.first - 2 - _LONGEST_GAP and end >= 0 and view.tokens[end].lower in between:
        end -= 1
    found = _voice_ending(view, end, cue)
    if found is None and end > 1 and view.tokens[end].text == ",":
        opened = next(
            (at for at in range(end - 2, max(-1, end - _LONGEST_ASIDE), -1) if view.tokens[at].text == ","), -1
        )
        found = _voice_ending(view, opened - 1, cue) if opened > 0 else None
    return found


def _voice_ending(view: BlockTokens, end: int, cue: CueWords) -> VoiceWords | None:
    """Return the longest voice whose last token is `end` and that no preposition governs."""
    for first in range(max(0, end - 12), end + 1):
        if view.inside[first]:
            continue
        voice = voice_at(view, first)
        if voice is not None and voice.last == end and _may_be_subject(view, voice, cue):
            return voice
    return None


def _may_be_subject(view: BlockTokens, voice: VoiceWords, cue: CueWords) -> bool:
    if voice.first == 0:
        return True
    before = view.tokens[voice.first - 1]
    if before.lower not in load_lexicon("function_words", view.language).word_set("prepositions"):
        return not _is_of_another(view, voice)
    speaks = voice.first in view.names and view.names[voice.first][0].kind == "organisation"
    return speaks and before.lower in ("в", "во", "у") and cue.form.endswith(_PLURAL_CUES)


def _is_of_another(view: BlockTokens, voice: VoiceWords) -> bool:
    """Whether a name only says of whom the words before it are: "сторонники Корвана"."""
    before = view.tokens[voice.first - 1]
    if voice.first not in view.names or not before.is_word:
        return False
    if view.language == "de":
        return before.is_capitalised and view.names[voice.first][0].kind == "place"
    if view.language == "fr" or before.is_capitalised:
        return False
    closed = load_lexicon("function_words", view.language).word_set("closed")
    return (
        before.lower not in closed
        and not is_verb_like(before, view.language)
        and not is_role_word(before, view.language)
    )
