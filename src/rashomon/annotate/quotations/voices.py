"""Voices: the phrases of a block that could name a speaker."""

from dataclasses import dataclass

from rashomon.annotate.quotations.phrase_words import (
    POSSESSIVES,
    PhraseWords,
    determiners,
    modifiers,
    read_phrase_words,
)
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.text.words import Word

_PRONOUNS = frozenset({"he", "she", "they", "it"})
_PARTS = frozenset({"one", "two", "three", "some", "many", "most", "several"})
_CLOCK = frozenset({"noon", "midnight", "today", "yesterday", "now"})
_LONGEST = 9
_LONGEST_TAIL = 9


@dataclass(frozen=True, slots=True)
class Voice:
    """Words [first, last] of a block; `kind` is name, description, pronoun, group or thing."""

    first: int
    last: int
    kind: str


def find_voices(words: list[Word], mentions: list[Mention], skipped: list[bool]) -> list[Voice]:
    """Return candidate speakers in text order, longest first where they share words, quoted ones left out."""
    phrase = read_phrase_words(words, mentions, skipped)
    found: list[Voice] = []
    index = 0
    while index < len(words):
        voice = None if skipped[index] else _voice_at(phrase, index)
        if voice is None:
            index += 1
            continue
        found.append(voice)
        index = max(voice.last, index) + 1
    return found


def _voice_at(phrase: PhraseWords, index: int) -> Voice | None:
    words, lower = phrase.words, phrase.words[index].lower
    if lower in _PRONOUNS:
        return Voice(index, index, "pronoun")
    if _is_partitive(words, index):
        whole = _head_at(phrase, index + 2)
        return Voice(index, whole[0], "group") if whole is not None and whole[1] == "group" else None
    head = _head_at(phrase, index)
    if head is None or (head[1] == "name" and lower in {"that", "this", "these"}):
        return None
    if lower == "that" and index + 1 < len(words) and words[index + 1].lower in determiners():
        return None
    last, kind = head
    return Voice(index, _extend_right(phrase, last, kind), kind)


def _is_partitive(words: list[Word], index: int) -> bool:
    """Whether some of several speak: "one of the drivers", "many of her neighbours"."""
    return words[index].lower in _PARTS and index + 2 < len(words) and words[index + 1].lower == "of"


def _head_at(phrase: PhraseWords, index: int) -> tuple[int, str] | None:
    """Return the last word and kind of the noun phrase that begins at `index`, or None."""
    words = phrase.words
    first = phrase.reach[index] if phrase.reach[index] == index else phrase.reach[index + 1]
    if first < 0 or first - index >= _LONGEST:
        return None
    at = index
    head: tuple[int, str] | None = None
    while at < len(words) and at - index < _LONGEST and not phrase.skipped[at]:
        mention = phrase.mention_at(at)
        if mention is not None:
            last = phrase.last_word(at, mention)
            if not (mention.described or _all_role_words(phrase, index, at) or _narrows(phrase, index, at, last)):
                return None
            head = (last, "description" if mention.described else "name")
            at = last + 1
            if at < len(words) and words[at].lower in POSSESSIVES:
                head = None
                at += 1
                continue
            if not _role_follows(phrase, at) or (mention.described and mention.kind == "person"):
                break
            continue
        noun = phrase.nouns[at]
        if noun is not None:
            head = (at, noun)
        elif words[at].lower in POSSESSIVES and at > index:
            head = None
        elif not _is_point_of_title(phrase, at) and (
            head is not None or not _may_precede(phrase, at, opens=at == index)
        ):
            break
        at += 1
    return head


def _is_point_of_title(phrase: PhraseWords, at: int) -> bool:
    """Whether a word is the full stop between a title and its name: "Lt. Ana Ruiz"."""
    words = phrase.words
    if words[at].text != "." or at == 0 or at + 1 >= len(words):
        return False
    is_title = words[at - 1].is_capitalised and words[at - 1].lower in load_lexicon("roles").word_set("honorifics")
    return is_title and phrase.mention_at(at + 1) is not None


def _may_precede(phrase: PhraseWords, at: int, *, opens: bool) -> bool:
    return phrase.inner[at] or (opens and phrase.words[at].lower in determiners())


def _all_role_words(phrase: PhraseWords, start: int, end: int) -> bool:
    """Whether what stands before a name belongs to it: nothing but determiners, or something with a role."""
    words = phrase.words
    closed = load_lexicon("function_words").word_set("closed")
    honorifics = load_lexicon("roles").word_set("honorifics")
    while end > start and (words[end - 1].lower in honorifics or words[end - 1].text == "."):
        end -= 1
    before = words[start:end]
    return all(not word.is_word or (word.lower in closed and len(word.lower) <= 3) for word in before) or any(
        phrase.nouns[start:end]
    )


def _narrows(phrase: PhraseWords, start: int, at: int, last: int) -> bool:
    """Whether a name stands inside a description: "a senior Ruritanian official"."""
    leads = all(word.lower in modifiers() or word.lower in determiners() for word in phrase.words[start:at])
    return leads and _role_follows(phrase, last + 1)


def _role_follows(phrase: PhraseWords, at: int) -> bool:
    """Whether role words follow a name: "Lakeside officials", "Harbour Board spokeswoman Ana Ruiz"."""
    for index in range(at, min(at + 3, len(phrase.words))):
        if not phrase.words[index].is_word:
            return False
        if phrase.nouns[index] is not None:
            return True
        if phrase.words[index].lower not in modifiers():
            return False
    return False


def _extend_right(phrase: PhraseWords, last: int, kind: str) -> int:
    words = phrase.words
    at = last + 1
    if (
        kind in {"group", "thing", "description"}
        and at < len(words)
        and words[at].lower in {"of", "for", "in", "at", "from", "with", "on", "across"}
        and not (at + 1 < len(words) and words[at + 1].lower in _CLOCK)
    ):
        end = _phrase_end(phrase, at + 1)
        if end is not None and words[at].lower != "on":
            return _extend_right(phrase, end, kind) if end - last < _LONGEST_TAIL else end
    if kind in {"group", "description"} and at < len(words) and _takes_to(words, at):
        return _phrase_end(phrase, at + 1) or last
    if kind in {"group", "description"} and _is_close_to(words, at):
        return _known_end(words, at + 2) or last
    media = load_lexicon("organisations").word_set("media_nouns")
    if kind == "name" and _is_numbered(words, last):
        last = at
        at = last + 1
    if kind == "name":
        last = _name_end(phrase, last)
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
    pair = " ".join(word.lower for word in words[at : at + 2])
    return pair in load_lexicon("speakers").word_set("in_the_know")


def _takes_to(words: list[Word], at: int) -> bool:
    """Whether "to" at a word belongs to the role before it: "an aide to the senator"."""
    return words[at].lower == "to" and words[at - 1].lower in load_lexicon("speakers").word_set("roles_to")


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


def _name_end(phrase: PhraseWords, last: int) -> int:
    """Return the last word of a name and what it belongs to: "Ana Ruiz of the Harbour Board", "Ministry of trade"."""
    words = phrase.words
    at = last + 1
    named = phrase.ends.get(words[last].end)
    if named is None or at + 1 >= len(words):
        return last
    if words[last].lower in load_lexicon("roles").word_set("bodies") and words[at].lower == "of":
        end = _phrase_end(phrase, at + 1)
        return last if end is None else _name_end(phrase, end) if end - last < _LONGEST_TAIL else end
    joins = {"person": {"of", "from", "at", "with"}, "organisation": {"in"}}.get(named.kind, {"of"})
    if words[at].lower not in joins:
        return last
    begin = at + 2 if words[at + 1].lower == "the" else at + 1
    owner = phrase.mention_at(begin)
    fits = owner is not None and not owner.described and (owner.kind == "place" or words[at].lower != "in")
    end = phrase.last_word(begin, owner) if owner is not None and fits else last
    closes = end + 1 < len(words) and not words[end + 1].is_capitalised and words[end + 1].lower not in {"'s", "'"}
    return end if closes else last


def _phrase_end(phrase: PhraseWords, start: int) -> int | None:
    """Return the last word of a plain noun phrase that begins at `start`, or None."""
    words = phrase.words
    at = start
    if at < len(words) and words[at].lower in {"the", "a", "an", "his", "her", "its", "their"}:
        at += 1
    last: int | None = None
    closed = load_lexicon("function_words").word_set("closed")
    while at < len(words) and at - start < 5:
        mention = phrase.mention_at(at)
        if mention is not None:
            last = phrase.last_word(at, mention)
            last += _is_numbered(words, last)
            at = last + 1
            if at < len(words) and words[at].lower == "'s":
                at += 1
                continue
            return _body_end(words, last)
        if (
            not words[at].is_word
            or words[at].lower in closed
            or _is_cue_like(words[at])
            or (words[at].lower.endswith("ing") and (last is not None or at == start))
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
        if not words[at].is_word or words[at].lower not in modifiers():
            break
    return last


def _is_cue_like(word: Word) -> bool:
    return word.lower in load_lexicon("cues").word_set("phrase_ends")
