"""Where a description ends: "the ministry of foreign affairs of Ruritania", "the press office of the mayor"."""

from rashomon.annotate.names.role_phrases import is_role
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

OFFICES = frozenset({"minister", "president", "premier", "chancellor", "ambassador"})
"""Offices of state that a lone name before or behind may be the land of."""


def is_one_person(head: Word) -> bool:
    """Whether a noun describes one person, and no body."""
    return is_role(head.lower) and head.lower not in load_lexicon("roles").word_set("bodies")


def end_of_description(words: list[Word], end: int, people: set[int]) -> int:
    """Return the index after the "of ..." that follows a noun which ends before `end`; `end` where none does.

    `people` has where the names of people begin.
    """
    if end + 1 >= len(words) or words[end].lower not in {"of", "for"}:
        return end
    at = end + 1
    if words[end - 1].lower == "ministry":
        end, at = _portfolio_end(words, end), _portfolio_end(words, end) + 1
        if at >= len(words) or words[end].lower not in {"of", "for"}:
            return end
    if words[at].lower == "the":
        at += 1
    if words[at].lower in {"state", "government"} and words[end - 1].lower in {"head", "chief"}:
        return at + 1  # "the head of state", "the chief of the government"
    body = _body_end(words, at)
    if body > at:
        return body  # "the chair of the public inquiry"
    if is_role(words[at].lower) and words[at].start not in people and not is_one_person(words[end - 1]):
        return _office_end(words, at, people)  # "the press office of the mayor of Harrow"
    stop = at
    while (
        stop < len(words)
        and words[stop].start not in people
        and words[stop].is_word
        and (words[stop].is_capitalised or words[stop].lower == "of")
    ):
        stop += 1
    while stop > at and words[stop - 1].lower == "of":
        stop -= 1
    owns = stop < len(words) and words[stop].lower in {"'s", "'"}
    return _body_end(words, stop) if stop > at and not owns else end


def _portfolio_end(words: list[Word], end: int) -> int:
    """Return the index after what a ministry is of: "the ministry of foreign affairs"; `end` where nothing tells it."""
    known = {
        part
        for group in load_lexicon("bodies").groups("portfolios").values()
        for name in group
        for part in name.split()
    }
    at = end + 2 if end + 1 < len(words) and words[end + 1].lower == "the" else end + 1
    stop = end
    while at < len(words) and words[at].lower in known | {"affairs", "and"}:
        at += 1
        stop = at if words[at - 1].lower != "and" else stop
    return stop


def _office_end(words: list[Word], at: int, people: set[int]) -> int:
    """Return the index after an office and whose it is; a lone name behind a head of state's "of" is a land's."""
    land = at + 2
    is_land = words[at].lower in OFFICES and land < len(words) and words[at + 1].lower == "of"
    if is_land and words[land].start in people and words[land].is_capitalised:
        return land + 1
    return end_of_description(words, at + 1, people)


def _body_end(words: list[Word], stop: int) -> int:
    """Return the index after a body's lower-case noun among the next words: "the chief of the Ostrel fire brigade"."""
    roles = load_lexicon("roles")
    for at in range(stop, min(stop + 3, len(words))):
        if words[at].lower in roles.word_set("bodies"):
            return at + 1
        if words[at].lower not in roles.word_set("modifiers"):
            break
    return stop
