"""Taken up: a body named before, called by what it is: "Straitline raised its fares. The company said ..."."""

from collections import Counter
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.link.article_view import ArticleView
from rashomon.link.openings import opening_body
from rashomon.link.pronouns import Resolved, taken_for
from rashomon.link.voice_kinds import head_noun
from rashomon.model.annotations import Quotation, Sentence
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor
from rashomon.text.words import fold

_LOOK_BACK = 2
"""Sentences before a description in which the body it takes up is named or speaks."""

_LONGEST = 3
"""Words a description may have: with one that tells more ("the power company") it must take up a sentence's subject."""


def take_up_body(view: ArticleView, quotation: Quotation, words: Anchor) -> Resolved | None:
    """Return the body that a description such as "the company" says again; None where it may be another.

    It is the one body to speak last before, or else the one that the last sentence to name one names, if its own name
    does not say that it is something else ("the Harbour Ministry" is no company). Where the article has named others
    that may be meant, it must have named that one more often than each of them.
    """
    head = head_noun(words.exact) or ""
    nouns = _nouns_for(head)
    parts = words.exact.lower().split()
    if nouns is None or parts[0] != "the" or len(parts) > _LONGEST or parts[-1] != head:
        return None
    at = min(view.sentence_index(words.start), view.sentence_index(quotation.content[0].start))
    for back in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
        found = _in_sentence(view, view.sentence(back), quotation, nouns, only_foremost=len(parts) > 2)
        if found:
            one = found[0] if len({each.entity for each in found}) == 1 else None
            fits = one is not None and _is_foremost(view, one, words, nouns)
            return taken_for(view, words, one, "the last one named") if one is not None and fits else None
    return None


@cache
def _nouns_for(head: str) -> frozenset[str] | None:
    """Return the nouns that a body may bear in its name whom `head` says again; None for other nouns."""
    bodies = load_lexicon("bodies")
    said_again = bodies.groups("said_again")
    if head in said_again:
        more = bodies.word_set("companies") if head in {"company", "firm"} else frozenset[str]()
        return frozenset(said_again[head]) | more
    return frozenset({head, *said_again["company"]}) if head in bodies.word_set("companies") else None


def _in_sentence(
    view: ArticleView, sentence: Sentence, quotation: Quotation, nouns: frozenset[str], *, only_foremost: bool
) -> list[ChainLink]:
    """Return the bodies of a sentence that fit: those that spoke in it, else what it opens with, else all it names."""
    spoken = [one.link for one in view.spoken_in(sentence) if one.quotation.id != quotation.id]
    found = [one for one in spoken if _fits(view, one.entity, nouns)]
    opening = opening_body(view, sentence)
    if not found and opening is not None and _fits(view, opening.entity, nouns):
        found = [opening]
    if found or only_foremost:
        return found
    named = view.named_in(sentence.anchor.start, sentence.anchor.end, quotation)
    links = [ChainLink(one.anchor.exact, one.anchor, view.entity_of[one.id]) for one in named]
    return [one for one in links if _fits(view, one.entity, nouns)]


def _is_foremost(view: ArticleView, found: ChainLink, words: Anchor, nouns: frozenset[str]) -> bool:
    """Whether the article has named a body more often before than any other that fits."""
    counts: Counter[str] = Counter()
    for one in view.annotations.mentions:
        entity = view.entity_of.get(one.id)
        if one.anchor.end <= words.start and entity is not None and _fits(view, entity, nouns):
            counts[entity] += 1
    mine = counts.pop(found.entity or "", 0)
    return all(mine > count for count in counts.values())


def _fits(view: ArticleView, entity: str | None, nouns: frozenset[str]) -> bool:
    if entity is None or entity in view.table.person_of_entity:
        return False
    one = view.entity_by_id[entity]
    return one.kind == "organisation" and one.country is None and _name_fits(one.name, nouns)


@cache
def _name_fits(name: str, nouns: frozenset[str]) -> bool:
    """Whether a name is that of a body the nouns may call, or tells of no kind of body at all."""
    parts = fold(name).replace(".", "").replace("-", " ").split()
    until = parts.index("of") if "of" in parts else len(parts)
    heads = {parts[-1], *parts[max(0, until - 1) : until]}
    bodies, organisations = load_lexicon("bodies"), load_lexicon("organisations")
    is_company = "company" in nouns and parts[-1] in bodies.word_set("company_endings")
    if is_company or heads & nouns:
        return True
    known = bodies.word_set("short_heads") | organisations.word_set("nouns") | bodies.word_set("offices")
    known |= load_lexicon("roles").word_set("bodies")
    return not heads & (known | load_lexicon("outlets").word_set("nouns")) and fold(name) not in _media()


@cache
def _media() -> frozenset[str]:
    organisations = load_lexicon("organisations")
    return frozenset(organisations.word_set("agencies") | organisations.word_set("known"))
