"""Places told: where a sentence says that something happened, and which of its places lies in which."""

from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import Gazetteer, load_gazetteer
from rashomon.model.annotations import Annotations, Mention, Sentence
from rashomon.model.case import Case
from rashomon.text.words import POSSESSIVES, Word, fold, split_words

_REACH = 6
"""Words from a preposition to its place: "on two rebel-held southern suburbs of Arv"."""
_SPOKEN = 2
"""Words from a verb of saying to where it was said: "told reporters in Arv"."""
_CARE = 4
"""Words from a hospital to where it is: the hurt are brought there from elsewhere."""
_MARKS = frozenset({",", "(", ")"})
_SIDE = "ern"
"""The ending of a side: "Eastern Arv" is "East Arv"."""
_AND = frozenset({"and", "or", "&"})
_HYPHENS = ("-based", "-led", "-backed", "-born", "-registered")


class PlaceTold(NamedTuple):
    """A place of less than a country as a sentence tells of it.

    `key` is its entity, else its name; `name` the folded words of that; `is_site` whether something is said to have
    happened there.
    """

    key: str
    name: frozenset[str]
    mention: Mention
    is_site: bool


def places_told(case: Case, article: str) -> dict[str, list[PlaceTold]]:
    """Return the places named in the sentences of an article that name any, by sentence id, each in text order.

    Countries and larger parts of the world are left out, and what is only a part of a body's or speaker's name.
    """
    annotations = case.annotations_of[article]
    mentions = deque(_places(case, annotations))
    found: dict[str, list[PlaceTold]] = {}
    for sentence in annotations.sentences:
        while mentions and mentions[0].anchor.start < sentence.anchor.start:
            mentions.popleft()
        inside: list[Mention] = []
        while mentions and mentions[0].anchor.end <= sentence.anchor.end:
            inside.append(mentions.popleft())
        if inside:
            found[sentence.id] = _told(case, sentence, inside)
    return found


def held_by(text: str, told: Sequence[PlaceTold]) -> Iterator[tuple[str, str]]:
    """Yield the keys of places of a sentence that lie in, or at, another one of it: "Arv in Brenn", "Arv, Brenn".

    `text` is that of the article.
    """
    links = [split_words(text, one.mention.anchor.end, other.mention.anchor.start) for one, other in pairwise(told)]
    listed: list[str] = []
    for at, (one, other) in enumerate(pairwise(told)):
        if _is_listed(links[at]) and not _is_comma(links, at):
            listed.append(one.key)
            continue
        if _lies_in(links[at]) or _is_comma(links, at):
            yield from ((key, other.key) for key in (*listed, one.key) if key != other.key)
        elif links[at] and links[at][0].text in POSSESSIVES and _is_plain(links[at][1:]) and one.key != other.key:
            yield other.key, one.key
        listed = []


def _told(case: Case, sentence: Sentence, mentions: Sequence[Mention]) -> list[PlaceTold]:
    text = case.article_by_id[sentence.anchor.article].text
    found: list[PlaceTold] = []
    for mention in mentions:
        key, name = _named(case, mention)
        before = split_words(text, sentence.anchor.start, mention.anchor.start)
        after = split_words(text, mention.anchor.end, sentence.anchor.end)
        linked = split_words(text, found[-1].mention.anchor.end, mention.anchor.start) if found else None
        goes_on = linked is not None and found[-1].is_site and (_is_listed(linked) or _lies_in(linked))
        found.append(PlaceTold(key, name, mention, _is_free(after) and (goes_on or _is_site(before, after))))
    return found


def _places(case: Case, annotations: Annotations) -> list[Mention]:
    """Return the mentions of places that are no part of a body's or a speaker's name, in text order."""
    taken = [one.anchor for one in annotations.mentions if one.kind in {"organisation", "person"}]
    for one in annotations.quotations:
        taken += [anchor for anchor in (one.speaker_words, one.cue, *one.relays) if anchor is not None]
    inside = {at for anchor in taken for at in range(anchor.start, anchor.end)}
    return [
        one
        for one in sorted(annotations.mentions, key=lambda one: one.anchor.start)
        if one.kind == "place"
        and not one.described
        and not one.name.endswith(_HYPHENS)
        and one.anchor.start not in inside
        and _is_local(case, one)
    ]


def _is_local(case: Case, mention: Mention) -> bool:
    """Whether a place is smaller than a country, as far as is known, and what was linked to it is a place."""
    entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
    if entity is not None and entity.kind != "place":
        return False
    gazetteer = load_gazetteer()
    names = {fold(mention.name), fold(entity.name if entity is not None else mention.name)}
    wide = (gazetteer.countries, gazetteer.demonyms, gazetteer.regions, gazetteer.seats)
    return not any(name in table or name.removesuffix("s") in table for name in names for table in wide)


def _named(case: Case, mention: Mention) -> tuple[str, frozenset[str]]:
    entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
    name = fold(entity.name if entity is not None else mention.name)
    return entity.id if entity is not None else name, _own_words(name)


def _own_words(name: str) -> frozenset[str]:
    """Return the words of a place's name but for its country and its kind: "Ruritania's Arv province"."""
    kinds, gazetteer = load_lexicon("quantities").word_set("site_nouns"), load_gazetteer()
    words = [word.lower.removesuffix(_SIDE) for word in split_words(name) if word.is_word and word.lower not in kinds]
    own = [word for word in words if not _is_country(word, gazetteer)]
    return frozenset(own or words or name.split())


def _is_country(word: str, gazetteer: Gazetteer) -> bool:
    return any(
        one in table for one in (word, word.removesuffix("s")) for table in (gazetteer.countries, gazetteer.demonyms)
    )


def _is_site(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a place stands after a word that says that something happened there, or before the kind of place."""
    lexicon = load_lexicon("quantities")
    at_site = lexicon.word_set("at_site")
    near = before[-_REACH:]
    if not lexicon.word_set("hospitals").isdisjoint(word.lower for word in before[-_CARE:]):
        return False
    at = next((at for at in range(len(near) - 1, -1, -1) if not _is_filling(near[at])), None)
    if at is not None and near[at].lower in at_site:
        spoken = lexicon.word_set("tag_verbs")
        return spoken.isdisjoint(word.lower for word in near[max(at - _SPOKEN, 0) : at])
    return bool(after) and after[0].lower in lexicon.word_set("site_nouns")


def _is_free(after: Sequence[Word]) -> bool:
    """Whether no verb of saying stands right after a place: "the envoy in Arv said"."""
    return not after or after[0].lower not in load_lexicon("quantities").word_set("tag_verbs")


def _is_filling(word: Word) -> bool:
    """Whether a word says no more of a place than of what kind it is and on which side: "the northern suburbs of"."""
    return word.lower in _filling() or (word.is_word and ("-" in word.text or word.text[0].isdigit()))


@cache
def _filling() -> frozenset[str]:
    lexicon, closed = load_lexicon("quantities"), load_lexicon("function_words")
    return closed.word_set("determiners") | lexicon.word_set("site_nouns") | lexicon.word_set("site_sides") | {"of"}


def _is_plain(words: Sequence[Word]) -> bool:
    return all(_is_filling(word) for word in words)


def _is_listed(words: Sequence[Word]) -> bool:
    """Whether nothing but a comma or "and" stands between two places, and of what kind they are."""
    kept = [word for word in words if not _is_filling(word)]
    return 0 < len(kept) <= 2 and all(word.text == "," or word.lower in _AND for word in kept)


def _is_comma(links: Sequence[Sequence[Word]], at: int) -> bool:
    """Whether a comma alone divides two places, and no list goes on from there: "in Arv, Brenn"."""
    if not links[at] or not all(word.text in _MARKS or _is_filling(word) for word in links[at]):
        return False
    if not any(word.text in _MARKS for word in links[at]):
        return False
    return at + 1 >= len(links) or not _is_listed(links[at + 1])


def _lies_in(words: Sequence[Word]) -> bool:
    """Whether the words between two places say that the first lies in the second: ", a town north of"."""
    lies_in = load_lexicon("quantities").word_set("lies_in")
    if not any(word.lower in lies_in for word in words):
        return False
    return all(word.lower in lies_in or word.text in _MARKS or _is_filling(word) for word in words)
