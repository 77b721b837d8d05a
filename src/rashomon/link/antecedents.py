"""Descriptions that take up a voice named before: "the ministry", "the engineer", "the statement"."""

from functools import cache

import regex

from rashomon.lexicons import load_lexicon
from rashomon.link.article_view import ArticleView
from rashomon.link.counterparts import find_counterpart
from rashomon.link.openings import opening_body
from rashomon.link.owned import is_owned, is_relative, resolve_owned
from rashomon.link.pronouns import Resolved, is_told_of, last_to_speak, taken_for
from rashomon.link.taken_up import may_take_up, take_up
from rashomon.link.taken_up_bodies import take_up_body
from rashomon.link.voice_kinds import head_noun, is_generic, kind_of_phrase
from rashomon.model.annotations import Mention, Quotation
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor
from rashomon.text.words import fold, split_words

_LONGEST = 4
"""Words a description may have to take up what was named before; longer ones name somebody new."""

_THING_LOOK_BACK = 3
"""Sentences before "the statement" in which its maker spoke."""

_APPOSITION = regex.compile(r"^,? \(?(?:an?|the) [^,.;()]{0,60}")


def resolve_description(view: ArticleView, quotation: Quotation, link: ChainLink) -> Resolved:
    """Return whom a description without a name of its own stands for, and why; the link itself where nobody fits."""
    words = link.anchor
    counterpart = find_counterpart(view, words) if words is not None else None
    if words is not None and counterpart is not None:
        return taken_for(view, words, counterpart, "the one of that country and office")
    head = head_noun(link.text)
    if words is None or head is None:
        return link, None
    if is_relative(words):
        return resolve_owned(view, quotation, words) or (link, None)
    if not _takes_up(link.text):
        return _person(view, quotation, link, words) or (link, None)
    kind = kind_of_phrase(link.text)
    if kind == "thing" and (maker := _spoke_where_named(view, quotation, words, head)) is not None:
        return maker
    named = _named_before(view, words, head) if kind != "body" or not is_owned(words) else None
    if named is not None:
        return taken_for(view, words, named, f"the last {head} named")
    if is_owned(words):
        return resolve_owned(view, quotation, words) or (link, None)
    if kind == "thing":
        return _maker(view, quotation, words) or (link, None)
    if kind == "body" and link.entity is None:
        return take_up_body(view, quotation, words) or (link, None)
    return _person(view, quotation, link, words) or (link, None)


def _person(view: ArticleView, quotation: Quotation, link: ChainLink, words: Anchor) -> Resolved | None:
    return take_up(view, quotation, words) if link.entity is None and may_take_up(words) else None


def _takes_up(text: str) -> bool:
    parts = text.lower().split()
    return parts[0] in load_lexicon("speakers").word_set("definite") and len(parts) <= _LONGEST and is_generic(text)


def _named_before(view: ArticleView, words: Anchor, head: str) -> ChainLink | None:
    """Return the last voice or mention before that has the same head and says more."""
    narrowing = _narrowing(words.exact)
    spoken = [one.link for one in view.spoken if one.anchor.end <= words.start]
    mentioned = [_link_of(view, one) for one in view.annotations.mentions if one.anchor.end <= words.start]
    found = [one for one in (*spoken, *mentioned) if one is not None and _says_more(view, one, words, head, narrowing)]
    place = {id(one): one.anchor.start if one.anchor is not None else 0 for one in found}
    return max(found, key=lambda one: place[id(one)], default=None)


def _link_of(view: ArticleView, mention: Mention) -> ChainLink | None:
    entity = view.entity_of.get(mention.id)
    if entity is None and mention.kind == "person":
        return None
    return ChainLink(mention.anchor.exact, mention.anchor, entity)


def _narrowing(phrase: str) -> frozenset[str]:
    """Return the folded words of a description beside its determiner and head."""
    head = head_noun(phrase)
    definite = load_lexicon("speakers").word_set("definite")
    return frozenset(
        fold(word.text) for word in split_words(phrase) if word.is_word and word.lower not in {*definite, head}
    )


def _says_more(view: ArticleView, link: ChainLink, words: Anchor, head: str, narrowing: frozenset[str]) -> bool:
    name = view.name(link.entity) if link.entity is not None else ""
    own = {fold(word.text) for word in split_words(f"{link.text} {name}")}
    if not narrowing <= own:
        return False
    if link.entity in view.table.person_of_entity:
        return _has_title(view, link, head)
    same_head = head in {head_noun(link.text), head_noun(name) if name else None}
    if same_head and (len(own) > len(narrowing) + 2 or not is_generic(link.text) or not is_generic(name)):
        return True
    return link.entity is not None and not is_generic(name) and _is_apposed(view, link, head)


def _has_title(view: ArticleView, link: ChainLink, head: str) -> bool:
    """Whether a person's title is one the noun takes up: "Dr Vu ... the doctor"."""
    nouns = _title_nouns()
    person = view.table.person_of_entity.get(link.entity or "")
    written = [link.text, *(person.roles if person is not None else [])]
    titles = {word.lower for one in written for word in split_words(one)}
    return any(head in nouns.get(title, ()) for title in titles)


@cache
def _title_nouns() -> dict[str, tuple[str, ...]]:
    return load_lexicon("speakers").groups("title_nouns")


def _is_apposed(view: ArticleView, link: ChainLink, head: str) -> bool:
    """Whether the name is followed by what it is: "Lake Relief, a charity that ..."."""
    if link.anchor is None:
        return False
    sentence = view.sentence(view.sentence_index(link.anchor.start)).anchor
    after = sentence.exact[link.anchor.end - sentence.start :]
    found = _APPOSITION.match(after)
    return found is not None and head_noun(found.group().lstrip(", (")) == head


def _spoke_where_named(view: ArticleView, quotation: Quotation, words: Anchor, head: str) -> Resolved | None:
    """Return the body that spoke in a sentence that names a statement or report: it made it."""
    for one in sorted(reversed(view.spoken), key=lambda one: is_told_of(one, view.spoken)):
        sentence = view.sentence(view.sentence_index(one.anchor.start)).anchor
        named = one.anchor.end <= words.start and one.kind in {"body", "group"} and one.quotation.id != quotation.id
        has_head = regex.search(rf"\b{regex.escape(head)}\b", fold(sentence.exact)) is not None
        if named and has_head and not one.anchor.overlaps(words):
            return taken_for(view, words, one.link, f"who spoke where the {head} was named")
    return None


def _maker(view: ArticleView, quotation: Quotation, words: Anchor) -> Resolved | None:
    """Return who made a statement or report that nobody is said to have made: the last body to speak."""
    at = view.sentence_index(min(words.start, quotation.content[0].start))
    for back in range(at - 1, max(-1, at - 1 - _THING_LOOK_BACK), -1):
        found = last_to_speak(view, view.sentence(back), quotation, "it") or opening_body(view, view.sentence(back))
        if found is not None:
            return taken_for(view, words, found, "the last body to speak before")
    return None
