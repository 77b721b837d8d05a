"""Names that one text spells in several ways, as machine translation does."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import regex
from rapidfuzz.distance import DamerauLevenshtein

from rashomon.extract.plain import is_plain
from rashomon.extract.topics import is_rare
from rashomon.lexicons import load_lexicon
from rashomon.text.words import fold

_NAME = regex.compile(r"\b\p{Lu}\p{Ll}{3,}\b")
_PLAIN_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")  # what _NAME finds in plain text
_MOST_ALIKE = 60  # words with one beginning or ending that are compared with each other
_SENTENCE_START = regex.compile(r"(?:^|[.!?…:\n][\"'”’»)]*\s+|[\"“‘«(])$")


@dataclass(frozen=True, slots=True)
class Spellings:
    """Two spellings of one family name, each with where it first stands [start, end).

    `is_certain` tells that both stand where persons do.
    """

    one: str
    other: str
    one_span: tuple[int, int]
    other_span: tuple[int, int]
    is_certain: bool = True


def find_spellings(text: str) -> list[Spellings]:
    """Return pairs of spellings of one person's name in a text, in text order, each name in one pair.

    At least one has to stand where persons do (after a title or given name, before a verb of speaking); the two
    are alike but for one or two letters (for one, if the other stands nowhere as a person), never share a
    sentence, and do not differ by an ending that makes new words.
    """
    alike = _alike(sorted(set((_PLAIN_NAME if is_plain(text) else _NAME).findall(text))))
    if not alike:
        return []
    places, persons = _persons(text, frozenset(name for pair in alike for name in pair))
    found = sorted(
        (tuple(sorted(pair, key=lambda name: places[name][0])) for pair in alike if places.keys() >= set(pair)),
        key=lambda pair: (places[pair[0]][0], places[pair[1]][0]),
    )
    pairs: list[Spellings] = []
    taken: set[str] = set()
    for one, other in found:
        certain = one in persons and other in persons
        if one in taken or other in taken or not {one, other} & persons:
            continue
        if not _are_spellings(one, other, 2 if certain else 1) or _are_namesakes(text, places[one], places[other]):
            continue
        if not _share_sentence(text, places[one], places[other]):
            pairs.append(Spellings(one, other, places[one][0], places[other][0], certain))
            taken |= {one, other}
    return pairs


def _alike(names: list[str]) -> list[tuple[str, str]]:
    """Return the pairs of words that may be two spellings; only words that begin or end alike are compared."""
    by_edge: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_edge["^" + name[1:3]].append(name)
        by_edge["$" + name[-2:]].append(name)
    pairs = {pair for group in by_edge.values() for pair in combinations(group[:_MOST_ALIKE], 2)}
    return sorted(pair for pair in pairs if abs(len(pair[0]) - len(pair[1])) <= 2 and _are_spellings(*pair, 2))


def _persons(text: str, names: frozenset[str]) -> tuple[dict[str, list[tuple[int, int]]], set[str]]:
    """Return the places of those capitalised words that are no common words, and which stand where a person does."""
    lexicon = load_lexicon("page_health")
    titles, verbs = set(lexicon.words("titles")), set(lexicon.words("reporting"))
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    persons: set[str] = set()
    for found in _NAME.finditer(text):
        word = found.group()
        if word not in names:
            continue
        places[word].append(found.span())
        before = regex.search(r"([\p{L}.]+)\s$", text[max(found.start() - 25, 0) : found.start()])
        after = regex.match(r"\s([\p{L}]+)", text[found.end() : found.end() + 20])
        previous = before.group(1).strip(".") if before else ""
        named = previous.lower() in titles or (
            previous[:1].isupper() and not _SENTENCE_START.search(text[max(found.start() - 3, 0) : found.start()])
        )
        if named or (after is not None and after.group(1) in verbs):
            persons.add(word)
    plain = set(regex.findall(r"\b\p{Ll}{4,}\b", text))
    kept = {word: spans for word, spans in places.items() if word.lower() not in plain and is_rare(word)}
    return kept, persons


def _are_spellings(one: str, other: str, most: int) -> bool:
    first, second = fold(one), fold(other)
    if min(len(first), len(second)) < 5 or (first[0] != second[0] and not _sound_alike(first[0], second[0])):
        return False
    if _differ_by_ending(first, second):
        return False
    distance = DamerauLevenshtein.distance(first, second)
    return 0 < distance <= (1 if min(len(first), len(second)) < 7 else most)


def _sound_alike(one: str, other: str) -> bool:
    return {one, other} in ({"v", "w"}, {"c", "k"}, {"i", "y"}, {"j", "y"}, {"g", "h"}, {"s", "z"})


def _differ_by_ending(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    common = 0
    while common < len(short) and short[common] == long[common]:
        common += 1
    rests = {short[common:], long[common:]}
    return common >= 3 and all(rest == "" or rest in _derivations() for rest in rests)


@cache
def _derivations() -> frozenset[str]:
    return frozenset(load_lexicon("page_health").words("derivations"))


def _are_namesakes(text: str, ones: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool:
    """Whether the two have given names of their own, all different, or are themselves given names."""
    given, other_given = _given_names(text, ones), _given_names(text, others)
    if given and other_given and not given & other_given:
        return True
    return _is_given_name(text, ones) or _is_given_name(text, others)


def _given_names(text: str, places: list[tuple[int, int]]) -> set[str]:
    titles = set(load_lexicon("page_health").words("titles"))
    found = (regex.search(r"(\p{Lu}\p{Ll}+)\s$", text[max(start - 20, 0) : start]) for start, _ in places)
    names = (one.group(1) for one in found if one is not None)
    return {name for name in names if name.lower() not in titles and is_rare(name)}


def _is_given_name(text: str, places: list[tuple[int, int]]) -> bool:
    """Whether another name follows wherever the word stands."""
    return all(regex.match(r"\s\p{Lu}\p{Ll}", text[end : end + 3]) for _, end in places)


def _share_sentence(text: str, ones: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool:
    for one in ones:
        for other in others:
            low, high = min(one[1], other[1]), max(one[0], other[0])
            if not regex.search(r"[.!?…]['\"”’»)]*\s|\n", text[low:high]):
                return True
    return False
