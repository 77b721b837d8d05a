"""Platforms: the social networks on which words were written."""

from functools import cache

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer

Span = tuple[int, int]
_PLACES = frozenset({"on", "in", "via", "his", "her", "its", "their", "through"})
_WRITTEN = frozenset({"wrote", "writes", "posted", "posts", "writing", "posting"})
_UNNAMED = frozenset({"media", "networks", "network"})
_OWNERS = frozenset({"his", "her", "its", "their", "own", "official", "personal"})


def find_platforms(view: BlockView, low: int, high: int, known: list[Span]) -> list[Span]:
    """Return the platforms that the sentence of words [low, high) names as the place of the words.

    Listed ones, and names the sentence says are one: "the social network Murmur", "her Murmur account".
    """
    found: list[Span] = []
    for index in range(low, high):
        word = view.words[index]
        if _is_social(view, index, low) and not any(start < word.end and word.start < end for start, end in known):
            found.append((word.start, view.words[index + 1].end))
        if not word.is_capitalised or view.quoted_at(word.start) is not None:
            continue
        if not (_is_listed(view, index, low) or _is_said_to_be(view, index, low) or _is_written_on(view, index, low)):
            continue
        if not any(start <= word.start < end for start, end in known):
            found.append((word.start, word.end))
    return found


def _is_listed(view: BlockView, index: int, low: int) -> bool:
    if view.words[index].lower not in _names():
        return False
    return any(each.lower in _PLACES for each in view.words[max(low, index - 4) : index])


def _is_written_on(view: BlockView, index: int, low: int) -> bool:
    """Whether somebody "wrote on NAME", whatever it is: no day, place or title of several words."""
    if index < low + 2 or view.words[index - 1].lower != "on":
        return False
    follows = index + 1 < len(view.words) and view.words[index + 1].is_capitalised
    name = view.words[index].lower
    is_other = name in load_lexicon("common_words").word_set("words") or load_gazetteer().is_place(name)
    return view.words[index - 2].lower in _WRITTEN and not follows and not is_other


def _is_social(view: BlockView, index: int, low: int) -> bool:
    """Whether somebody "wrote on social media", no network being named."""
    if index < low + 2 or index + 1 >= len(view.words) or view.words[index].lower != "social":
        return False
    before = view.words[index - 2]
    written = before.lower in _WRITTEN or any(one.last == index - 2 and one.shape != "base" for one in view.cues)
    is_place = view.words[index - 1].lower == "on" and view.words[index + 1].lower in _UNNAMED
    return is_place and written


@cache
def _names() -> frozenset[str]:
    return frozenset(name.lower() for name in load_lexicon("cues").words("platforms"))


def _is_said_to_be(view: BlockView, index: int, low: int) -> bool:
    speakers = load_lexicon("speakers")
    before = " ".join(word.lower for word in view.words[max(low, index - 4) : index])
    if before.endswith(_platform_nouns()):
        return " on " in f" {before} " or " in " in f" {before} " or " via " in f" {before} "
    follows = view.words[index + 1].lower if index + 1 < len(view.words) else ""
    owned = index > low and view.words[index - 1].lower in _OWNERS
    return owned and follows in speakers.word_set("platform_tails")


@cache
def _platform_nouns() -> tuple[str, ...]:
    """Return the nouns that say a name is a platform's, each after a blank."""
    return tuple(f" {noun}" for noun in load_lexicon("speakers").words("platform_nouns"))
