"""Voices: the phrases of a block that could name a speaker."""

from dataclasses import dataclass

import regex

from rashomon.annotate.quotations.cues import is_cue_form
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.text.words import Word

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_LONGEST_TAIL = 9
_AGED = regex.compile(r"\d+-year-old")


@dataclass(frozen=True, slots=True)
class Voice:
    """Words [first, last] of a block; `kind` is name, description, pronoun, group or thing."""

    first: int
    last: int
    kind: str


def find_voices(words: list[Word], mentions: list[Mention], skipped: list[bool]) -> list[Voice]:
    """Return candidate speakers in text order, longest first where they share words, quoted ones left out."""
    found: list[Voice] = []
    index = 0
    while index < len(words):
        voice = None if skipped[index] else _voice_at(words, index, mentions, skipped)
        if voice is None:
            index += 1
            continue
        found.append(voice)
        index = max(voice.last, index) + 1
    return found


def _voice_at(words: list[Word], index: int, mentions: list[Mention], skipped: list[bool]) -> Voice | None:
    word = words[index]
    if word.lower in _PRONOUNS:
        return Voice(index, index, "pronoun")
    if _is_partitive(words, index):
        whole = _head_at(words, index + 2, mentions, skipped)
        return Voice(index, whole[0], "group") if whole is not None and whole[1] == "group" else None
    head = _head_at(words, index, mentions, skipped)
    if head is None or (head[1] == "name" and word.lower in {"that", "this", "these"}):
        return None
    determiners = load_lexicon("function_words").word_set("determiners")
    if word.lower == "that" and index + 1 < len(words) and words[index + 1].lower in determiners:
        return None
    last, kind = head
    return Voice(index, _extend_right(words, last, kind, mentions), kind)


def _is_partitive(words: list[Word], index: int) -> bool:
    """Whether some of several speak: "one of the drivers", "many of her neighbours"."""
    parts = {"one", "two", "three", "some", "many", "most", "several"}
    return words[index].lower in parts and index + 2 < len(words) and words[index + 1].lower == "of"


def _head_at(words: list[Word], index: int, mentions: list[Mention], skipped: list[bool]) -> tuple[int, str] | None:
    """Return the last word and kind of the noun phrase that begins at `index`, or None."""
    closed = load_lexicon("function_words").word_set("closed")
    at = index
    head: tuple[int, str] | None = None
    while at < len(words) and at - index < 9 and not skipped[at]:
        mention = _mention_at(words[at], mentions)
        if mention is not None:
            last = _last_word(words, mention.anchor.end)
            if not mention.described and not _all_role_words(words, index, at) and not _narrows(words, index, at, last):
                return None
            head = (last, "description" if mention.described else "name")
            at = last + 1
            if at < len(words) and words[at].lower in {"'s", "'"}:
                head = None
                at += 1
                continue
            if mention.described or not _role_follows(words, at):
                break
            continue
        noun = _speaking_noun(words, at)
        if noun is not None:
            head = (at, noun)
            at += 1
            continue
        if words[at].lower in {"'s", "'"} and at > index:
            head = None
            at += 1
            continue
        if head is not None or not _may_precede(words[at], at == index, closed):
            break
        at += 1
    return head


def _all_role_words(words: list[Word], start: int, end: int) -> bool:
    """Whether what stands before a name belongs to it: nothing but determiners, or something with a role."""
    closed = load_lexicon("function_words").word_set("closed")
    honorifics = load_lexicon("roles").word_set("honorifics")
    while end > start and (words[end - 1].lower in honorifics or words[end - 1].text == "."):
        end -= 1
    before = words[start:end]
    return all(not word.is_word or (word.lower in closed and len(word.lower) <= 3) for word in before) or any(
        _speaking_noun(words, i) for i in range(start, end)
    )


def _narrows(words: list[Word], start: int, at: int, last: int) -> bool:
    """Whether a name stands inside a description: "a senior Ruritanian official"."""
    modifiers = load_lexicon("roles").word_set("modifiers")
    determiners = load_lexicon("function_words").word_set("determiners")
    leads = all(word.lower in modifiers or word.lower in determiners for word in words[start:at])
    return leads and _role_follows(words, last + 1)


def _mention_at(word: Word, mentions: list[Mention]) -> Mention | None:
    starting = [one for one in mentions if one.anchor.start == word.start]
    return max(starting, key=lambda one: one.anchor.end) if starting else None


def _last_word(words: list[Word], end: int) -> int:
    return max(index for index, word in enumerate(words) if word.end <= end)


def _role_follows(words: list[Word], at: int) -> bool:
    """Whether role words follow a name: "Lakeside officials", "Harbour Board spokeswoman Ana Ruiz"."""
    for index in range(at, min(at + 3, len(words))):
        if not words[index].is_word:
            return False
        if _speaking_noun(words, index) is not None:
            return True
        if words[index].lower not in load_lexicon("roles").word_set("modifiers"):
            return False
    return False


def _speaking_noun(words: list[Word], at: int) -> str | None:
    roles = load_lexicon("roles")
    word = words[at].lower
    if word in roles.word_set("plural") or (word.endswith("s") and word[:-1] in roles.word_set("singular")):
        return "group"
    if word in roles.word_set("singular") or word in roles.word_set("honorifics"):
        return "description"
    if word in load_lexicon("speakers").word_set("unnamed") or _AGED.fullmatch(word):
        return "description"
    if word in roles.word_set("bodies") or word in load_lexicon("organisations").word_set("media_nouns"):
        return "thing"
    return "group" if word in {"some", "others", "many"} and at + 1 < len(words) else None


def _may_precede(word: Word, opens: bool, closed: frozenset[str]) -> bool:
    determiners = load_lexicon("function_words").word_set("determiners")
    if word.lower in determiners:
        return opens or word.lower not in {"the", "a", "an", "this", "that", "these"}
    return word.is_word and word.lower not in closed and not _is_verb_like(word)


def _is_verb_like(word: Word) -> bool:
    if word.lower in load_lexicon("roles").word_set("modifiers"):
        return False
    return (word.lower.endswith("ed") and not word.lower.endswith("united")) or is_cue_form(word.lower)


def _extend_right(words: list[Word], last: int, kind: str, mentions: list[Mention]) -> int:
    at = last + 1
    if (
        kind in {"group", "thing", "description"}
        and at < len(words)
        and words[at].lower in {"of", "for", "in", "at", "from", "with", "on"}
    ):
        end = _phrase_end(words, at + 1, mentions)
        if end is not None and words[at].lower != "on":
            return _extend_right(words, end, kind, mentions) if end - last < _LONGEST_TAIL else end
    if kind in {"group", "description"} and _is_close_to(words, at):
        return _known_end(words, at + 2) or last
    media = load_lexicon("organisations").word_set("media_nouns")
    if kind == "name" and _is_numbered(words, last):
        last = at
        at = last + 1
    if kind == "name":
        last = _name_end(words, last, mentions)
        at = last + 1
    titles = load_lexicon("cues").word_set("press_names")
    while kind == "name" and at < len(words) and _names_a_medium(words[at], media, titles):
        last, at = at, at + 1
    return last


def _names_a_medium(word: Word, media: frozenset[str], titles: frozenset[str]) -> bool:
    """Whether a word after a name belongs to an outlet's: "the Ostrel agency", "Ostrel Today"."""
    return word.lower in media or word.lower == "service" or (word.is_capitalised and word.lower in titles)


def _is_close_to(words: list[Word], at: int) -> bool:
    """Whether a voice goes on with what it knows: "sources close to the talks", "a person familiar with the plan"."""
    pair = tuple(word.lower for word in words[at : at + 2])
    return pair in {("close", "to"), ("familiar", "with")}


def _known_end(words: list[Word], start: int) -> int | None:
    """Return the last word of what somebody is close to or familiar with: its article and the words up to a verb."""
    at = start + (start < len(words) and words[start].lower in {"the", "a", "an", "his", "her", "its", "their"})
    last: int | None = None
    while at < len(words) and at - start < 4 and words[at].is_word and not _is_cue_like(words[at]):
        last = at
        at += 1
    return last


def _is_numbered(words: list[Word], last: int) -> bool:
    """Whether a channel's number follows its name: "Kanal 9", "Channel 4"."""
    prefixes = load_lexicon("organisations").word_set("prefixes")
    return last + 1 < len(words) and words[last].lower in prefixes and words[last + 1].text.isdigit()


def _name_end(words: list[Word], last: int, mentions: list[Mention]) -> int:
    """Return the last word of a name and what it belongs to: "Ana Ruiz of the Harbour Board", "Ministry of trade"."""
    at = last + 1
    named = next((one for one in mentions if one.anchor.end == words[last].end), None)
    if named is None or at + 1 >= len(words):
        return last
    if words[last].lower in load_lexicon("roles").word_set("bodies") and words[at].lower == "of":
        end = _phrase_end(words, at + 1, mentions)
        return last if end is None else _name_end(words, end, mentions) if end - last < _LONGEST_TAIL else end
    joins = {"person": {"of", "from", "at", "with"}, "organisation": {"in"}}.get(named.kind, {"of"})
    if words[at].lower not in joins:
        return last
    owner = _mention_at(words[at + 2 if words[at + 1].lower == "the" else at + 1], mentions)
    fits = owner is not None and not owner.described and (owner.kind == "place" or words[at].lower != "in")
    end = _last_word(words, owner.anchor.end) if owner is not None and fits else last
    closes = end + 1 < len(words) and not words[end + 1].is_capitalised and words[end + 1].lower not in {"'s", "'"}
    return end if closes else last


def _phrase_end(words: list[Word], start: int, mentions: list[Mention]) -> int | None:
    """Return the last word of a plain noun phrase that begins at `start`, or None."""
    at = start
    if at < len(words) and words[at].lower in {"the", "a", "an", "his", "her", "its", "their"}:
        at += 1
    last: int | None = None
    closed = load_lexicon("function_words").word_set("closed")
    while at < len(words) and at - start < 5:
        mention = _mention_at(words[at], mentions)
        if mention is not None:
            last = _last_word(words, mention.anchor.end)
            at = last + 1
            if at < len(words) and words[at].lower == "'s":
                at += 1
                continue
            return _body_end(words, last)
        if (
            not words[at].is_word
            or words[at].lower in closed
            or _is_cue_like(words[at])
            or words[at].lower.endswith("ing")
        ):
            break
        last = at
        at += 1
    return last


def _body_end(words: list[Word], last: int) -> int:
    """Return the last word of a body whose lower-case noun follows its name: "the Ostrel fire brigade"."""
    bodies = load_lexicon("roles").word_set("bodies")
    for at in range(last + 1, min(last + 4, len(words))):
        if words[at].lower in bodies:
            return at
        if not words[at].is_word or words[at].lower not in load_lexicon("roles").word_set("modifiers"):
            break
    return last


def _is_cue_like(word: Word) -> bool:
    return word.lower in load_lexicon("cues").word_set("phrase_ends")
