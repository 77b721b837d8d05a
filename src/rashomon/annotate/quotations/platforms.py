"""Platforms: the social networks on which words were written."""

from rashomon.annotate.quotations.blocks import BlockView
from rashomon.lexicons import load_lexicon

Span = tuple[int, int]


def find_platforms(view: BlockView, low: int, high: int, known: list[Span]) -> list[Span]:
    """Return the platforms that the sentence of words [low, high) names as the place of the words.

    Listed ones, and names the sentence says are one: "the social network Murmur", "her Murmur account".
    """
    found: list[Span] = []
    for index in range(low, high):
        word = view.words[index]
        if not word.is_capitalised or view.quoted_at(word.start) is not None:
            continue
        if not (_is_listed(view, index, low) or _is_said_to_be(view, index, low)):
            continue
        if not any(start <= word.start < end for start, end in known):
            found.append((word.start, word.end))
    return found


def _is_listed(view: BlockView, index: int, low: int) -> bool:
    names = {name.lower() for name in load_lexicon("cues").word_set("platforms")}
    before = {each.lower for each in view.words[max(low, index - 4) : index]}
    places = {"on", "in", "via", "his", "her", "its", "their", "through"}
    return view.words[index].lower in names and bool(before & places)


def _is_said_to_be(view: BlockView, index: int, low: int) -> bool:
    speakers = load_lexicon("speakers")
    before = " ".join(word.lower for word in view.words[max(low, index - 4) : index])
    if any(before.endswith(f" {noun}") for noun in speakers.words("platform_nouns")):
        return " on " in f" {before} " or " in " in f" {before} " or " via " in f" {before} "
    owners = {"his", "her", "its", "their", "own", "official", "personal"}
    follows = view.words[index + 1].lower if index + 1 < len(view.words) else ""
    owned = index > low and view.words[index - 1].lower in owners
    return owned and follows in speakers.word_set("platform_tails")
