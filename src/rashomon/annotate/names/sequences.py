"""Capitalised sequences: where a name begins and ends, and the role words that stand with it."""

from functools import cache
from typing import NamedTuple

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.names.bounds import OPENING_MARKS, given_names, is_mid, name_length
from rashomon.annotate.names.role_phrases import is_role, role_after, role_before, split_leading_role
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Mention
from rashomon.model.articles import Article
from rashomon.text.words import Word

_TITLE_CASE_SHARE = 0.6
_HEADINGS = frozenset({"headline", "subhead", "caption"})


class NameSequence(NamedTuple):
    """A possible name with what stands around it.

    `role` are the role words before or after; `before`, `after` and `then` (the second word after) are the
    neighbouring words in lower case;
    `opens` whether it opens its sentence and is one word long; `firm` whether its being a name is certain.
    """

    name: str
    start: int
    end: int
    role: str | None
    before: str
    after: str
    then: str
    opens: bool
    has_article: bool


def part_headings(divided: DividedArticle) -> tuple[list[list[Word]], list[list[Word]]]:
    """Return the words of running sentences, and those of headings in title case, where capitals tell no name."""
    running: list[list[Word]] = []
    titled: list[list[Word]] = []
    for sentence, words in zip(divided.sentences, divided.sentence_words, strict=True):
        heading = divided.article.blocks[sentence.block].kind in _HEADINGS
        if words:
            (titled if heading and _is_title_case(words) else running).append(words)
    return running, titled


def find_sequences(text: str, running: list[list[Word]]) -> list[NameSequence]:
    """Return the name sequences of running sentences, in text order."""
    mid = {word.lower for words in running for at, word in enumerate(words) if is_mid(words, at)}
    plain = {word.lower for words in running for word in words if word.is_word and not word.is_capitalised}
    return [one for words in running for one in _in_sentence(text, words, mid, plain)]


def _is_title_case(words: list[Word]) -> bool:
    """Whether a sentence is written like a headline, with most of its longer words capitalised."""
    content = [word for word in words if word.is_word and len(word.text) > 3 and word.text[0].isalpha()]
    lower = [word for word in content if not word.is_capitalised]
    return len(content) >= 4 and 1 - len(lower) / len(content) > _TITLE_CASE_SHARE


def known_in_headings(article: Article, titled: list[list[Word]], named: list[Mention]) -> list[Mention]:
    """Return mentions in headings in title case of names that the rest of the article holds."""
    known: dict[str, Mention] = {}
    for one in named:
        known.setdefault(one.name, one)
        if one.kind == "person":
            known.setdefault(one.name.split()[-1], one)
    return [one for words in titled for one in _match_known(article, words, known)]


def _match_known(article: Article, words: list[Word], known: dict[str, Mention]) -> list[Mention]:
    found: list[Mention] = []
    index = 0
    while index < len(words):
        for length in (5, 4, 3, 2, 1):
            piece = words[index : index + length]
            text = article.text[piece[0].start : piece[-1].end]
            if len(piece) == length and text in known:
                found.append(Mention("", known[text].kind, article.anchor(piece[0].start, piece[-1].end), text))
                index += length - 1
                break
        index += 1
    return found


def _in_sentence(text: str, words: list[Word], mid: set[str], plain: set[str]) -> list[NameSequence]:
    found: list[NameSequence] = []
    index = 0
    while index < len(words):
        length = name_length(words, index, mid, plain)
        if length == 0:
            index += 1
            continue
        found.extend(cut_sequence(text, words, index, index + length))
        index += length
    return found


def cut_sequence(text: str, words: list[Word], start: int, end: int) -> list[NameSequence]:
    """Split a run of capitalised words into names: a known place before a person, roles before names."""
    pieces: list[NameSequence] = []
    for low, high in _split_places(words, start, end):
        role, name_start = split_leading_role(words, low, high)
        if name_start >= high:
            continue
        before = role_before(words, name_start, high)
        if role is None or (before is not None and before.endswith(role)):
            role = before
        role = role or role_after(words, high)
        pieces.append(_sequence(text, words, name_start, high, role))
    return pieces


def _split_places(words: list[Word], start: int, end: int) -> list[tuple[int, int]]:
    gazetteer = load_gazetteer()
    if _place_before_person(words, start, end):
        return [(start, start + 1), (start + 1, end)]
    if _state_before_person(words, start, end):
        return [(start, end - 2), (end - 2, end)]
    inner = _member_of_body(words, start, end)
    if inner is not None:
        return [(start, inner), (inner + 2 if words[inner + 1].lower == "the" else inner + 1, end)]
    for cut in range(end - 1, start, -1):
        name = " ".join(word.text for word in words[start:cut])
        rest_is_person = _begins_person(words, cut, end)
        known = gazetteer.countries.get(name.lower()) or gazetteer.seats.get(name.lower())
        if known and rest_is_person:
            return [(start, cut), (cut, end)]
    return [(start, end)]


def _place_before_person(words: list[Word], start: int, end: int) -> bool:
    """Whether a run is a place with a person behind it: "the head of the service of Ruritania Ana Ruiz"."""
    if end - start < 3 or start < 2 or words[start - 1].lower != "of" or _begins_person(words, start, end):
        return False
    return (is_role(words[start - 2].lower) or end - start == 3) and _plain_names(words, start, end)


def _state_before_person(words: list[Word], start: int, end: int) -> bool:
    """Whether a run is a state's full name and its officer's: "President of the Republic of Ruritania Ana Ruiz"."""
    forms = load_lexicon("places").word_set("state_forms")
    inner = next((at for at in range(start, end) if words[at].lower == "of"), None)
    if inner is None or end - inner < 4 or words[inner - 1].lower not in forms or start < 3:
        return False
    before = [word.lower for word in words[start - 3 : start] if word.lower != "the"]
    return before[-1] == "of" and is_role(before[-2]) and _plain_names(words, inner + 1, end)


def _member_of_body(words: list[Word], start: int, end: int) -> int | None:
    """Return the "of" between somebody and the body they are of: "Ana Ruiz of the Dock Workers' Union".

    What stands before it is two or three plain capitalised words, and what comes after ends as a body does.
    """
    inner = next((at for at in range(start, end) if words[at].lower == "of"), None)
    if inner is None or inner - start not in (2, 3) or words[end - 1].lower not in _body_nouns():
        return None
    return inner if _plain_names(words, start, inner) else None


@cache
def _body_nouns() -> frozenset[str]:
    return load_lexicon("organisations").word_set("nouns")


def _plain_names(words: list[Word], start: int, end: int) -> bool:
    """Whether no word of a run names a kind of body or place: "Ruritania Ana Ruiz", not "Ruritania State Bank"."""
    return not any(word.lower in _kind_words() or not word.is_word for word in words[start:end])


@cache
def _kind_words() -> frozenset[str]:
    organisations, places = load_lexicon("organisations"), load_lexicon("places")
    return organisations.word_set("nouns") | organisations.word_set("of_nouns") | places.word_set("features")


def _begins_person(words: list[Word], start: int, end: int) -> bool:
    return end - start >= 2 and words[start].lower in given_names()


def _sequence(text: str, words: list[Word], start: int, end: int, role: str | None) -> NameSequence:
    before = words[start - 1].lower if start else ""
    after = words[end].lower if end < len(words) else ""
    then = words[end + 1].lower if end + 1 < len(words) else ""
    begin, stop = words[start].start, words[end - 1].end
    opens = start == 0 or words[start - 1].text in OPENING_MARKS
    return NameSequence(text[begin:stop], begin, stop, role, before, after, then, opens, before == "the")
