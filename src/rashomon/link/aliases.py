"""Second names a text itself gives: "Long Name (LN)", "A, which the others call B", "A, formerly B"."""

from dataclasses import dataclass
from functools import cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.name_words import to_latin
from rashomon.model.annotations import Mention

_BRACKET = regex.compile(r"\s*\(\s*(?:the\s+)?[\"\u201c\u2018']?$")
_CLOSING = regex.compile(r"[\"\u201d\u2019']?\s*\)")
_WHO_CALLS = r"(?:the\s+)?\p{L}+(?:\s\p{L}+)?\s+calls?\s+(?:the\s+)?[\"\u201c\u2018']?"
_AND_CALLS = regex.compile(rf"\s*,?\s+(?:and|but|while)\s+{_WHO_CALLS}")
_CALLS = regex.compile(rf"\b(?:which|that)\s+{_WHO_CALLS}$")
_GAP = 60
"""Characters between two names within which a text may say that they are one."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Two mentions of one article that its text says are one, with the sentence that says why."""

    one: Mention
    other: Mention
    reason: str


def find_aliases(text: str, mentions: tuple[Mention, ...]) -> list[Alias]:
    """Return the pairs of names that one article's text says are one thing's, in text order.

    Args:
        mentions: the article's mentions, in text order.
    """
    named = [one for one in mentions if not one.described]
    found: list[Alias] = []
    for at, one in enumerate(named):
        for other in named[at + 1 : at + 4]:
            between = text[one.anchor.end : other.anchor.start]
            if other.anchor.start < one.anchor.end or len(between) > _GAP:
                continue
            if _also_called().fullmatch(_without_feature(between)) or _calls_as_well(text, one, between):
                found.append(Alias(one, other, f"the text says “{one.name}{between}{other.name}”"))
            elif _BRACKET.fullmatch(between) and _is_short_for(one, other):
                if _CLOSING.match(text, other.anchor.end):
                    found.append(Alias(one, other, f"the text gives “{other.name}” in brackets after “{one.name}”"))
    return found + _called_after_noun(text, named)


def _without_feature(between: str) -> str:
    """Return what stands between two names without the noun that goes with the first: " plateau, which ..."."""
    noun, comma, rest = between.partition(",")
    return comma + rest if noun.strip() in load_lexicon("places").word_set("features") else between


def _calls_as_well(text: str, one: Mention, between: str) -> bool:
    """Whether a second party's name follows the first one's: "which the north calls A and the south calls B"."""
    if _AND_CALLS.fullmatch(between) is None:
        return False
    before = text[max(0, one.anchor.start - _GAP) : one.anchor.start]
    return _CALLS.search(before) is not None


def _called_after_noun(text: str, named: list[Mention]) -> list[Alias]:
    """Return the names given to a thing that stands as "the valley": the last one named with that noun."""
    found: list[Alias] = []
    for at, other in enumerate(named):
        before = _the_noun_called().search(text[max(0, other.anchor.start - _GAP) : other.anchor.start])
        if before is None:
            continue
        noun = regex.compile(rf"\s+{regex.escape(before.group(1))}\b")
        meant = next((one for one in reversed(named[:at]) if noun.match(text, one.anchor.end)), None)
        if meant is not None and meant.name != other.name:
            said = f"the text says “{before.group().strip()} {other.name}” after “{meant.name} {before.group(1)}”"
            found.append(Alias(meant, other, said))
    return found


def initials_of(name: str) -> set[str]:
    """Return the initials a name may be shortened to: with and without its small words."""
    words = regex.findall(r"\p{L}[\p{L}\p{M}'\u2019]*", to_latin(name))
    large = [word for word in words if word not in {"of", "the", "for", "and", "on", "in"}]
    return {"".join(word[0] for word in part) for part in (words, large) if len(part) >= 2}


def _is_short_for(one: Mention, other: Mention) -> bool:
    """Whether one name is the initials of the other, or a word of it."""
    short, long = sorted((one.name, other.name), key=len)
    letters = to_latin(short).replace(".", "")
    if letters in initials_of(long):
        return True
    return one.kind == other.kind and set(to_latin(short).split()) < set(to_latin(long).split())


@cache
def _also_called() -> regex.Pattern[str]:
    return regex.compile(_also_called_rule())


@cache
def _the_noun_called() -> regex.Pattern[str]:
    return regex.compile(rf"\b[Tt]he\s+(\p{{Ll}}+){_also_called_rule()}$")


def _also_called_rule() -> str:
    """Return the expression for what stands between a name and another name of the same thing."""
    phrases = load_lexicon("bodies").words("also_called")
    who = r"(?:the\s+)?\p{L}+(?:\s\p{L}+)?"
    written = "|".join(regex.escape(one).replace(r"\{\}", who).replace(r"\ ", r"\s+") for one in phrases)
    return rf"\s*[,(\u2013\u2014-]?\s*(?:{written})\s+(?:the\s+)?[\"\u201c\u2018']?"
