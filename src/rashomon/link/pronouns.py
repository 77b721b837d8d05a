"""Pronouns: whom "he", "she", "it" and "they" stand for when they speak."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.lexicons import load_lexicon
from rashomon.link.article_view import ArticleView, Spoken
from rashomon.link.gender import Gender
from rashomon.link.openings import opening_body
from rashomon.model.annotations import Mention, Quotation, Sentence
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor

Resolved = tuple[ChainLink, str | None]

_LOOK_BACK = 4
"""Sentences before a pronoun that are searched for a person."""

_BODY_LOOK_BACK = 2
"""The same for a body: its pronoun is seldom far."""

_GENDERS: dict[str, Gender] = {"he": "male", "she": "female"}
_OBJECT_FORMS = {"him": "he", "her": "she", "them": "they", "his": "he", "its": "it", "their": "they"}
_SPOKE = "the last one to speak before"
_IN_SENTENCE = "named earlier in the sentence"


@dataclass(frozen=True, slots=True)
class _Candidate:
    link: ChainLink
    reason: str


def read_pronoun(words: str) -> str | None:
    """Return the pronoun in its subject form, None for other words."""
    lower = _OBJECT_FORMS.get(words.lower(), words.lower())
    return lower if lower in {"he", "she", "they", "it"} else None


def resolve_pronoun(view: ArticleView, quotation: Quotation, words: Anchor, pronoun: str) -> Resolved:
    """Return whom a pronoun stands for and why; the pronoun alone where nobody fits."""
    gender = _GENDERS.get(pronoun)
    if gender is None:
        return _resolve_body(view, quotation, words, pronoun)
    owned = _owned_by(view, words, pronoun)
    for one in (each for each in _people(view, quotation, words) if each.link.entity not in owned):
        if _may_be(view, one, gender):
            view.remember_gender(one.link, gender)
            return taken_for(view, words, one.link, one.reason)
    bare = _bare_name(view, quotation, gender)
    return taken_for(view, words, bare, _SPOKE) if bare is not None else (ChainLink(words.exact, words, None), None)


def _bare_name(view: ArticleView, quotation: Quotation, gender: Gender) -> ChainLink | None:
    """Return who spoke in the sentence before under one bare name: the pronoun shows it is a person's."""
    at = view.sentence_index(quotation.content[0].start)
    before = view.spoken_in(view.sentence(at - 1)) if at > 0 else []
    links = [one.link for one in before if one.quotation.id != quotation.id]
    if not links or links[0].entity is None or len(links[0].text.split()) > 1 or not links[0].text[0].isupper():
        return None
    entity = view.entity_by_id[links[0].entity]
    is_known = entity.country is not None or entity.kind == "place" or entity.name.isupper()
    return None if is_known or view.gender(links[0]) not in {None, gender} else links[0]


def taken_for(view: ArticleView, words: Anchor, link: ChainLink, reason: str) -> Resolved:
    """Return words linked to whom they stand for: as written where that has a name, else in the fuller words."""
    person = link.entity in view.table.person_of_entity
    name = view.name(link.entity) if link.entity is not None else link.text
    return ChainLink(words.exact if person else link.text, words, link.entity), f"“{words.exact}” is {name}: {reason}"


def _may_be(view: ArticleView, one: _Candidate, gender: Gender) -> bool:
    person = view.table.person_of_entity.get(one.link.entity or "")
    if person is not None and not person.has_full_name and not person.roles and one.reason != _SPOKE:
        return False
    return view.gender(one.link) in {None, gender}


def _owned_by(view: ArticleView, words: Anchor, pronoun: str) -> set[str | None]:
    """Return those whom the sentence so far names as a pronoun's own: after "his lawyer, Ana Ruiz," he is another."""
    sentence = view.sentence(view.sentence_index(words.start)).anchor
    possessive = {"he": "his ", "she": "her "}.get(pronoun, "")
    here = [one for one in view.annotations.mentions if sentence.covers(one.anchor) and one.anchor.end <= words.start]
    own = [one.anchor for one in here if one.described and one.anchor.exact.lower().startswith(possessive)]
    places = {at for one in own for at in (one.start, one.end + 2)}
    return {view.entity_of.get(one.id) for one in view.annotations.mentions if one.anchor.start in places} - {None}


def _people(view: ArticleView, quotation: Quotation, words: Anchor) -> Iterator[_Candidate]:
    """Yield who may be meant, likeliest first: the sentence so far, then sentence by sentence backwards.

    In each, those who spoke come before those it names, and the one named first before the others.
    """
    at = view.sentence_index(words.start)
    content_first = quotation.content[0].start < words.start
    until = quotation.content[0].start if content_first else words.start
    mine = view.sentence(at).anchor
    if words.exact.lower() in {"his", "her"}:
        yield from _subject_of_account(view, mine.start, words)
    if not mine.exact.startswith("Asked "):  # whom somebody was asked about does not answer
        yield from _named(view, mine.start, until, quotation, _IN_SENTENCE)
    first = min(at, view.sentence_index(quotation.content[0].start))
    for back in range(first - 1, max(-1, first - 1 - _LOOK_BACK), -1):
        sentence = view.sentence(back)
        spoken = view.spoken_in(sentence)
        for one in sorted(spoken, key=lambda one: is_told_of(one, spoken)):
            if one.quotation.id != quotation.id and one.kind == "person":
                yield _Candidate(one.link, _SPOKE)
        yield from _named(
            view,
            sentence.anchor.start,
            sentence.anchor.end,
            quotation,
            "the person the text spoke of before",
        )


def is_told_of(one: Spoken, others: list[Spoken]) -> bool:
    """Whether a voice stands in what another one says: after "Ms Vu said he had refused", she goes on."""
    told = (part for other in others if other is not one for part in other.quotation.content)
    return any(part.covers(one.anchor) for part in told)


def _subject_of_account(view: ArticleView, start: int, words: Anchor) -> Iterator[_Candidate]:
    """Yield whom the sentence names before "by his own account", the nearest first, though it tells that account."""
    for one in reversed(view.annotations.mentions):
        if start <= one.anchor.start and one.anchor.end <= words.start and one.kind == "person":
            if one.id in view.entity_of and _is_known_here(view, one):
                yield _Candidate(ChainLink(one.anchor.exact, one.anchor, view.entity_of[one.id]), _IN_SENTENCE)


def _named(view: ArticleView, start: int, end: int, quotation: Quotation, reason: str) -> Iterator[_Candidate]:
    named = view.named_in(start, end, quotation)
    for mention in sorted(named, key=lambda one: _is_of_another(view, one)):
        if mention.kind == "person" and _is_known_here(view, mention):
            link = ChainLink(mention.anchor.exact, mention.anchor, view.entity_of[mention.id])
            yield _Candidate(link, reason)


def _is_known_here(view: ArticleView, mention: Mention) -> bool:
    """Whether a mention stands for a person whom the article names: of others it says no more than their office."""
    person = view.table.person_of_entity.get(view.entity_of[mention.id])
    here = view.annotations.article
    return person is not None and (
        not mention.described or any(one.anchor.article == here and not one.described for one in person.mentions)
    )


def _resolve_body(view: ArticleView, quotation: Quotation, words: Anchor, pronoun: str) -> Resolved:
    """Resolve "it" and "they" to the last body that spoke, or opened a sentence, shortly before."""
    at = view.sentence_index(min(words.start, quotation.content[0].start))
    mine = opening_body(view, view.sentence(at)) if pronoun == "it" else None
    if mine is not None and mine.anchor is not None and _is_before(mine.anchor, words, quotation):
        return taken_for(view, words, mine, "what the sentence is about")
    for back in range(at - 1, max(-1, at - 1 - _BODY_LOOK_BACK), -1):
        sentence = view.sentence(back)
        found = last_to_speak(view, sentence, quotation, pronoun)
        if found is not None:
            return taken_for(view, words, found, "the last body to speak before")
        body = opening_body(view, sentence) if pronoun == "it" else None
        if body is not None:
            return taken_for(view, words, body, "what the text spoke of before")
    return ChainLink(words.exact, words, None), None


def _is_before(opening: Anchor, words: Anchor, quotation: Quotation) -> bool:
    """Whether a body opens the pronoun's own sentence and then is spoken of with "and it", before all that is said."""
    return opening.end <= words.start < quotation.content[0].start


def last_to_speak(view: ArticleView, sentence: Sentence, quotation: Quotation, pronoun: str) -> ChainLink | None:
    """Return the last voice of a sentence that "it" or "they" may stand for."""
    for one in view.spoken_in(sentence):
        named_here = one.anchor.overlaps(sentence.anchor)
        if named_here and one.quotation.id != quotation.id and _is_meant(one, pronoun):
            return one.link
    return None


def _is_meant(one: Spoken, pronoun: str) -> bool:
    if one.link.text.lower() in load_lexicon("function_words").word_set("closed") and one.link.entity is None:
        return one.link.text.lower() == pronoun
    if pronoun == "it":
        return one.kind in {"body", "thing"} or (one.kind == "unknown" and one.link.entity is not None)
    return one.kind in {"group", "body"} or (one.kind == "unknown" and one.link.entity is not None)


def _is_of_another(view: ArticleView, mention: Mention) -> bool:
    """Whether a mention says whose somebody else is, or is the title of who is named right after it.

    "The spokesman of the president", "the president's aide", "the president's spokesman Rasmus Tolk".
    """
    sentence = view.sentence(view.sentence_index(mention.anchor.start)).anchor
    before = sentence.exact[: max(0, mention.anchor.start - sentence.start)].lower().split()
    after = sentence.exact[mention.anchor.end - sentence.start :]
    titles = mention.described and any(
        one.kind == "person" and one.anchor.start == mention.anchor.end + 1 for one in view.annotations.mentions
    )
    return titles or before[-1:] == ["of"] or after.startswith(("'s ", "’s "))
