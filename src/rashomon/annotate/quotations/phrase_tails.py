"""Phrase tails: where a phrase that names a speaker ends: "officials in both countries", "Ana Ruiz of the Board"."""

from rashomon.annotate.quotations.phrase_words import PhraseWords, modifiers
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_CLOCK = frozenset({"noon", "midnight", "today", "yesterday", "now"})
_LEADS = frozenset("the a an his her its their both all several two three four five six".split())
_LONGEST_TAIL = 9


def extend_right(phrase: PhraseWords, last: int, kind: str) -> int:
    """Return the last word of a voice of that kind whose head is word `last`."""
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
            return extend_right(phrase, end, kind) if end - last < _LONGEST_TAIL else end
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
    if at < len(words) and words[at].lower in _LEADS:
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
