"""Descriptions that stand for somebody without naming them: "the Ruritanian president", "her deputy"."""

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.names.description_ends import OFFICES, end_of_description, is_one_person
from rashomon.annotate.names.role_phrases import is_role
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention
from rashomon.model.articles import Article
from rashomon.text.words import Word

_OPENERS = frozenset({"the", "his", "her", "their", "its"})
_POSSESSIVES = frozenset({"'s", "'"})
_PRESS = (["press", "service"], ["press", "office"])
_LONGEST = 6


def find_descriptions(divided: DividedArticle, named: list[Mention]) -> list[Mention]:
    """Return descriptions of one person or body, not overlapping `named` ones, in text order.

    "the" and possessives open one, and "a" right after a person's name; it ends with its role noun and an "of ..."
    that follows.
    """
    covered = {offset for one in named for offset in range(one.anchor.start, one.anchor.end)}
    people = {one.anchor.start for one in named if one.kind == "person"}
    ends = {one.anchor.end for one in named if one.kind == "person"}
    owners = {one.anchor.start: one for one in named}
    found: list[Mention] = []
    for words in divided.sentence_words:
        for index, word in enumerate(words):
            owns = word.start in owners and _owns_office(words, index, owners[word.start])
            opens = word.lower in _OPENERS or (word.lower in {"a", "an"} and _is_apposed(words, index, ends))
            if opens or owns:
                found.extend(_describe(divided.article, words, index, covered, people))
            elif word.lower == "this":
                found.extend(_describe_itself(divided.article, words, index))
    return found


def _owns_office(words: list[Word], index: int, owner: Mention) -> bool:
    """Whether a name is followed by what it owns: "Ruritania's water minister", "Ana Ruiz's press service".

    People own bodies. A lone name may be a country's, whatever it was read as: it owns offices of state too.
    """
    at = next((at for at in range(index, len(words)) if words[at].start >= owner.anchor.end), len(words))
    led = index > 0 and words[index - 1].lower in _OPENERS
    end = _role_end(words, at) if at < len(words) and words[at].lower in _POSSESSIVES and not led else None
    if end is None or end <= at + 1:
        return False
    head = words[end - 1].lower
    is_body = head in load_lexicon("roles").word_set("bodies")
    return is_body or owner.kind != "person" or (" " not in owner.name and head in OFFICES)


def _describe_itself(article: Article, words: list[Word], index: int) -> list[Mention]:
    """Return what an article calls its own outlet: "this newspaper", "this news agency"."""
    media = load_lexicon("organisations").word_set("itself")
    for end in (index + 3, index + 2):
        if end <= len(words) and " ".join(word.lower for word in words[index + 1 : end]) in media:
            anchor = article.anchor(words[index].start, words[end - 1].end)
            return [Mention("", "organisation", anchor, anchor.exact, anchor.exact, described=True)]
    return []


def _describe(article: Article, words: list[Word], index: int, covered: set[int], people: set[int]) -> list[Mention]:
    end = _role_end(words, index + 1)
    if end is None or words[end - 1].start in covered:
        return []
    if _names_a_place(words, end):
        return []
    owner = next((at for at in range(index + 1, end) if words[at].lower in _POSSESSIVES), None)
    found = _describe_body(article, words, index, (owner, owner), covered) if owner is not None else []
    pressing = _owned_press_service(article, words, index, end)
    if end < len(words) and words[end].is_capitalised and words[end].is_word:
        return found  # a title before a name: it belongs to that name
    stop = end_of_description(words, end, people)
    if stop < len(words) and words[stop].start in people:
        return found
    if not is_one_person(words[end - 1]):
        return [*(found or _describe_body(article, words, index, (end, stop), covered)), *pressing]
    if _holds_person(words[index + 1 : stop], people) and not _is_of_a_land(words, index, end):
        return found
    anchor = article.anchor(words[index].start, words[stop - 1].end)
    return [*found, Mention("", "person", anchor, anchor.exact, anchor.exact, described=True), *pressing]


def _owned_press_service(article: Article, words: list[Word], index: int, end: int) -> list[Mention]:
    """Return "the ministry's press service" beside "the ministry", of which the words before `end` are."""
    if end >= len(words) or words[end].lower not in _POSSESSIVES:
        return []
    rest = [word.lower for word in words[end + 1 : end + 3]]
    length = 1 if rest[:1] == ["press-service"] else 2 if rest in _PRESS else 0
    if length == 0:
        return []
    anchor = article.anchor(words[index].start, words[end + length].end)
    return [Mention("", "organisation", anchor, anchor.exact, anchor.exact, described=True)]


def _names_a_place(words: list[Word], end: int) -> bool:
    """Whether a title with a capital owns a name and is part of it: "the Queen's Bridge"."""
    if end + 1 >= len(words) or words[end].lower not in _POSSESSIVES or not words[end - 1].is_capitalised:
        return False
    owned = words[end + 1]
    return owned.is_capitalised and owned.lower not in load_lexicon("roles").word_set("bodies")


def _describe_body(
    article: Article, words: list[Word], start: int, ends: tuple[int, int], covered: set[int]
) -> list[Mention]:
    """Return the description of a body that begins at `start`; `ends` are those of its noun and of what follows."""
    end, stop = ends
    is_body = words[end - 1].lower in load_lexicon("roles").word_set("bodies")
    if not is_body or not _is_telling(words, start, end, stop, covered):
        return []
    anchor = article.anchor(words[start].start, words[stop - 1].end)
    return [Mention("", "organisation", anchor, anchor.exact, anchor.exact, described=True)]


def _is_apposed(words: list[Word], index: int, ends: set[int]) -> bool:
    """Whether a word opens what a person is, right after the name and an age: "Ana Ruiz, 43, a nurse"."""
    at = index - 1
    if at >= 2 and words[at].text == "," and words[at - 1].text.isdigit():
        at -= 2
    return at >= 1 and words[at].text == "," and words[at - 1].end in ends


def _holds_person(words: list[Word], people: set[int]) -> bool:
    """Whether somebody is named inside a description without "of": then the words describe two."""
    return all(word.lower != "of" for word in words) and any(word.start in people for word in words)


def _is_of_a_land(words: list[Word], start: int, end: int) -> bool:
    """Whether one word with a capital stands between "the" and an office of state, whatever it was read as.

    "The Ostreli president", "the Ostreli foreign minister": it is an adjective of a land no list has.
    """
    between = words[start + 1 : end - 1]
    modifiers = load_lexicon("roles").word_set("modifiers")
    is_office = words[end - 1].lower in OFFICES and words[start].lower == "the" and bool(between)
    return is_office and between[0].is_capitalised and all(word.lower in modifiers for word in between[1:])


def _is_telling(words: list[Word], start: int, plain_end: int, end: int, covered: set[int]) -> bool:
    """Whether the description of a body says which one, by a name, a country, an office or "of ...".

    "the" and a noun that takes up bodies named before ("the authority") will do.
    """
    head = words[plain_end - 1].lower
    if head in load_lexicon("cues").word_set("speaking_things"):
        return False
    if head == "press-service":
        return True
    before = words[start + 1 : plain_end - 1]
    is_medium = head in load_lexicon("organisations").word_set("media_nouns")
    if before and before[-1].start in covered and end == plain_end and is_medium:
        return False
    if words[start].lower == "the" and head in load_lexicon("bodies").word_set("short_heads"):
        return True
    if words[start].start in covered:
        return plain_end - start > 2  # a name opens it, which owns it
    modifiers = load_lexicon("roles").word_set("modifiers")
    return end > plain_end or any(word.is_capitalised or word.lower in modifiers for word in before)


def _role_end(words: list[Word], start: int) -> int | None:
    """Return the index after the role noun of the phrase that begins at `start`, or None.

    A body may own the role ("the operator's chief executive"), a person not: "the mayor's aide" names the mayor.
    """
    roles = load_lexicon("roles")
    closed = load_lexicon("function_words").word_set("closed")
    last: int | None = None
    owned = False
    for index in range(start, min(start + _LONGEST, len(words))):
        word = words[index]
        if word.lower in _POSSESSIVES and (last is None or not is_role(words[last - 1].lower)):
            owned = last is not None
        elif owned and _opens_body(words, index):
            break
        elif is_role(word.lower) or (word.lower in roles.word_set("bodies") and not owned):
            last = index + 1
        elif not word.is_word or (last is not None and not (owned and word.lower in roles.word_set("modifiers"))):
            break
        elif word.lower in closed and word.lower not in roles.word_set("modifiers"):
            break
    return last


def _opens_body(words: list[Word], index: int) -> bool:
    """Whether a word belongs to the name of a body: "the army's general staff"."""
    pair = " ".join(word.lower for word in words[index : index + 2])
    return pair in load_lexicon("roles").word_set("bodies")
