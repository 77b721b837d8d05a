"""Descriptions that stand for somebody without naming them: "the Ruritanian president", "her deputy"."""

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.names.role_phrases import is_role
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention, MentionKind
from rashomon.model.articles import Article
from rashomon.text.words import Word

_OPENERS = frozenset({"the", "his", "her", "their", "its"})
_LONGEST = 6


def find_descriptions(divided: DividedArticle, named: list[Mention]) -> list[Mention]:
    """Return descriptions of one person or body, not overlapping `named` ones, in text order.

    "the" and possessives open one; it ends with its role noun and an "of ..." that follows.
    """
    covered = {offset for one in named for offset in range(one.anchor.start, one.anchor.end)}
    people = {one.anchor.start for one in named if one.kind == "person"}
    found: list[Mention] = []
    for words in divided.sentence_words:
        for index, word in enumerate(words):
            if word.lower in _OPENERS:
                found.extend(_describe(divided.article, words, index, covered, people))
    return found


def _describe(article: Article, words: list[Word], index: int, covered: set[int], people: set[int]) -> list[Mention]:
    end = _role_end(words, index + 1)
    if end is None:
        return []
    head = words[end - 1].lower
    if words[end - 1].start in covered:
        return []
    is_person = is_role(head) and head not in load_lexicon("roles").word_set("bodies")
    if end < len(words) and words[end].is_capitalised and words[end].is_word:
        return []  # a title before a name: it belongs to that name
    plain_end = end
    end = _of_end(words, end, people)
    if end < len(words) and words[end].start in people:
        return []
    if not is_person and not _is_telling(words, index, plain_end, end, covered):
        return []
    if is_person and _holds_person(words[index + 1 : end], people):
        return []
    anchor = article.anchor(words[index].start, words[end - 1].end)
    kind: MentionKind = "person" if is_person else "organisation"
    return [Mention("", kind, anchor, anchor.exact, anchor.exact, described=True)]


def _holds_person(words: list[Word], people: set[int]) -> bool:
    """Whether somebody is named inside a description without "of": then the words describe two."""
    return all(word.lower != "of" for word in words) and any(word.start in people for word in words)


def _is_telling(words: list[Word], start: int, plain_end: int, end: int, covered: set[int]) -> bool:
    """Whether the description of a body says which one: by a name, a country or an office before it, or "of ..."."""
    head = words[plain_end - 1].lower
    if head in load_lexicon("cues").word_set("speaking_things"):
        return False
    before = words[start + 1 : plain_end - 1]
    is_medium = head in load_lexicon("organisations").word_set("media_nouns")
    if before and before[-1].start in covered and end == plain_end and is_medium:
        return False
    modifiers = load_lexicon("roles").word_set("modifiers")
    return end > plain_end or any(word.is_capitalised or word.lower in modifiers for word in before)


def _role_end(words: list[Word], start: int) -> int | None:
    """Return the index after the role noun of the phrase that begins at `start`, or None."""
    roles = load_lexicon("roles")
    closed = load_lexicon("function_words").word_set("closed")
    last: int | None = None
    for index in range(start, min(start + _LONGEST, len(words))):
        word = words[index]
        if not word.is_word and word.lower not in {"'s", "'"}:
            break
        if is_role(word.lower) or word.lower in roles.word_set("bodies"):
            last = index + 1
            continue
        if last is not None or (word.lower in closed and word.lower not in roles.word_set("modifiers")):
            break
    return last


def _of_end(words: list[Word], end: int, people: set[int]) -> int:
    if end + 1 >= len(words) or words[end].lower not in {"of", "for"}:
        return end
    at = end + 1
    if words[at].lower == "the":
        at += 1
    body = _body_end(words, at)
    if body > at:
        return body  # "the chair of the public inquiry"
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


def _body_end(words: list[Word], stop: int) -> int:
    """Return the index after a body's lower-case noun among the next words: "the chief of the Ostrel fire brigade"."""
    roles = load_lexicon("roles")
    for at in range(stop, min(stop + 3, len(words))):
        if words[at].lower in roles.word_set("bodies"):
            return at + 1
        if words[at].lower not in roles.word_set("modifiers"):
            break
    return stop
