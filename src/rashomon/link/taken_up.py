"""Taken up: somebody named before, called by what they are: "Ana Ruiz said ... the engineer added"."""

from itertools import pairwise

import regex

from rashomon.lexicons import load_lexicon
from rashomon.link.article_view import ArticleView, Spoken
from rashomon.link.pronouns import Resolved, taken_for
from rashomon.link.roles import Role, read_role
from rashomon.link.voice_kinds import head_noun, head_word, kind_of_phrase
from rashomon.model.annotations import Mention, Quotation, Sentence
from rashomon.model.links import ChainLink
from rashomon.model.spans import Anchor
from rashomon.text.words import fold, split_words

_LONGEST = 9
"""Words a description may have; longer ones say who somebody new is."""

_STEM = 6
"""Letters that a noun and a word of a known role share where both speak of one office: "inspector", "Inspectorate"."""

_APPOSED = 6
"""Characters between a name and what it is: "Ana Ruiz, 43, a nurse"."""

_OFFICES = frozenset(
    "head premier spokesperson minister mayor governor commander police_chief judge lawyer lawmaker".split()
)
"""Classes of offices that an article may speak of without a name ("the judge"), and whose holder has no other one."""

_UNNAMED = frozenset("official aide spokesman spokeswoman spokesperson representative adviser advisor".split())
"""Nouns that, with a word of whose ("the ministry official"), bring in somebody who stays without a name."""

_PERSONS = ("father of", "mother of", "grandfather of", "grandmother of")


def may_take_up(words: Anchor) -> bool:
    """Whether words can call a person named before by what that person is: "the Harrow coach", "the father of two"."""
    parts = words.exact.lower().split()
    if not 2 <= len(parts) <= _LONGEST or "and" in parts or not _is_definite(words.exact):
        return False
    head = head_word(words.exact)
    if head is None or head.is_capitalised or (head.lower in _UNNAMED and len(parts) > 2):
        return False
    if head.lower in load_lexicon("speakers").word_set("reporters"):
        return False
    if _is_age(head.lower):
        return True
    return kind_of_phrase(words.exact) == "person" or _does_something(words.exact, head.lower)


def _is_age(noun: str) -> bool:
    """Whether a noun calls somebody by an age: "the 34-year-old"."""
    return noun.endswith("-year-old")


def take_up(view: ArticleView, quotation: Quotation, words: Anchor) -> Resolved | None:
    """Return who is meant by a description that no known role fits; None where it may be somebody else.

    It is the one person who speaks in the sentence before, no other voice in it; or else the one person whom that
    sentence names for the first time without saying who that is. Offices that an article may speak of without a name
    ("the judge"), and nouns that it has used of another, are no evidence.
    """
    sentence = _before(view, min(view.sentence_index(words.start), view.sentence_index(quotation.content[0].start)))
    if sentence is not None and _only_takes_up(view, sentence, quotation):
        sentence = _before(view, view.sentence_index(sentence.anchor.start))
    if sentence is None:
        return None
    spoken = [one for one in view.spoken_in(sentence) if one.quotation.id != quotation.id]
    found = _one_voice(spoken) if spoken else _one_named(view, _named(view, sentence, quotation), words)
    if found is None or not _may_be(view, found, words, spoke=bool(spoken)):
        return None
    return taken_for(view, words, found, "the last to speak before" if spoken else "named right before")


def _before(view: ArticleView, at: int) -> Sentence | None:
    """Return the sentence before another; a lone quotation mark is none."""
    before = (view.sentence(back) for back in range(at - 1, -1, -1))
    return next((one for one in before if any(char.isalpha() for char in one.anchor.exact)), None)


def _only_takes_up(view: ArticleView, sentence: Sentence, quotation: Quotation) -> bool:
    """Whether a sentence goes on about one person without a name or a word spoken: "She did not look back."."""
    opens = sentence.anchor.exact.split(maxsplit=1)[0].lower() in {"he", "she"}
    return opens and not view.spoken_in(sentence) and not _named(view, sentence, quotation)


def _is_definite(phrase: str) -> bool:
    """Whether a phrase begins with "the" and is no other person's: "the victim's father" is somebody new."""
    words = [word.lower for word in split_words(phrase)]
    people = load_lexicon("roles").word_set("singular")
    owners = {word for word, mark in pairwise(words) if mark in {"'s", "'"}}
    return words[0] == "the" and owners.isdisjoint(people)


def _does_something(phrase: str, head: str) -> bool:
    """Whether a noun no list has names a person by what they do: "the match winner", "the yachtsman"."""
    speakers = load_lexicon("speakers")
    return (
        kind_of_phrase(phrase) == "unknown"
        and head.endswith(speakers.words("agent_endings"))
        and head not in speakers.word_set("no_agents")
    )


def _one_voice(spoken: list[Spoken]) -> ChainLink | None:
    """Return the one known person who speaks in a sentence; bodies may, too."""
    people = {one.link.entity for one in spoken if one.kind == "person"}
    links = [one.link for one in spoken if one.kind == "person"]
    same = len(people) == 1 and all(one.kind in {"person", "body"} for one in spoken)
    return links[0] if same and links[0].entity is not None else None


def _named(view: ArticleView, sentence: Sentence, quotation: Quotation) -> list[Mention]:
    named = view.named_in(sentence.anchor.start, sentence.anchor.end, quotation)
    return [one for one in named if view.entity_of[one.id] in view.table.person_of_entity]


def _one_named(view: ArticleView, named: list[Mention], words: Anchor) -> ChainLink | None:
    """Return the one person a sentence names, where it is the first time and it does not say who that is.

    What somebody has just done ("the match winner") may be said of one who is known, too.
    """
    if not named:
        return None
    first = named[0]
    entity = view.entity_of[first.id]
    headline = _headline_end(view)
    here = [one for one in view.annotations.mentions if view.entity_of.get(one.id) == entity]
    here = [one for one in here if one.anchor.start >= headline]
    is_new = bool(here) and here[0].id == first.id and not first.described and len(first.name.split()) > 1
    alone = all(view.entity_of[one.id] == entity for one in named)
    explained = any(one.role is not None or one.described for one in here if one.anchor.end <= named[-1].anchor.end)
    fits = is_new and alone and (not explained or _does_something(words.exact, head_noun(words.exact) or ""))
    return ChainLink(first.anchor.exact, first.anchor, entity) if fits else None


def _headline_end(view: ArticleView) -> int:
    """Return where the first block ends if it is a headline, which closes with no full stop; else 0."""
    first = view.annotations.sentences[0]
    block = [one.anchor for one in view.annotations.sentences if one.block == first.block]
    return block[-1].end if not block[-1].exact.rstrip('"\u201d\u2019)').endswith((".", "!", "?")) else 0


def _may_be(view: ArticleView, found: ChainLink, words: Anchor, *, spoke: bool) -> bool:
    mine, theirs = view.gender(ChainLink(words.exact, words, None)), view.gender(found)
    if mine is not None and theirs is not None and mine != theirs:
        return False
    head = head_noun(words.exact) or ""
    own = (one.quotation.content for one in view.spoken if one.link.entity == found.entity)
    if any(part.covers(words) for content in own for part in content):
        return False  # whom she speaks of: "Ms Vu said the driver told her"
    if _is_used_of_another(view, found, words, head):
        return False
    if not spoke:
        return _tells_more(words, head)
    return not _has_another_office(view, found, words, head)


def _tells_more(words: Anchor, head: str) -> bool:
    """Whether a description says more than an office that anybody may hold: "the hospital's head of surgery"."""
    role = read_role(words.exact)
    if words.exact.lower().removeprefix("the ").startswith(_PERSONS):
        return True
    if _is_age(head) or _does_something(words.exact, head):
        return True
    return len(words.exact.split()) > 2 and not (role is not None and _is_office(role))


def _is_office(role: Role) -> bool:
    return bool(role.classes) and role.classes <= _OFFICES and role.head != "leader"


def _has_another_office(view: ArticleView, found: ChainLink, words: Anchor, head: str) -> bool:
    person = view.table.person_of_entity.get(found.entity or "")
    role = read_role(words.exact)
    if person is None or role is None or not _is_office(role) or _is_fresh(words):
        return False
    if any(fold(word.text).startswith(head[:_STEM]) for one in person.roles for word in split_words(one)):
        return False
    known = [one for written in person.roles if (one := read_role(written)) is not None]
    if "spokesperson" in role.classes:
        known = [
            one for one in known if one.classes != frozenset({"commander"})
        ]  # officers speak for armies and coastguards
    return bool(known) and not any(one.classes & role.classes for one in known)


def _is_fresh(words: Anchor) -> bool:
    fresh = load_lexicon("speakers").word_set("fresh_modifiers")
    return any(word.lower in fresh or word.lower.endswith("year-old") for word in split_words(words.exact))


def _is_used_of_another(view: ArticleView, found: ChainLink, words: Anchor, head: str) -> bool:
    """Whether the article has used the noun before of somebody else, named or not: "a driver ... the driver"."""
    spoken = ((one.anchor, one.link.entity) for one in view.spoken)
    described = ((one.anchor, view.entity_of.get(one.id)) for one in view.annotations.mentions if one.described)
    known = ((anchor, entity) for anchor, entity in described if entity is not None)
    others = (anchor for anchor, entity in (*spoken, *known) if entity is None or entity != found.entity)
    if any(one.end <= words.start and _says_the_same(one.exact, words, head) for one in others):
        return True
    return any(_introduces(one.anchor, words, head, view, found) for one in view.annotations.sentences)


def _says_the_same(phrase: str, words: Anchor, head: str) -> bool:
    """Whether a phrase of the same noun holds all words of a description: "the Harrow coach" is not "their coach"."""
    return head_noun(phrase) == head and _written(words.exact) <= _written(phrase)


def _written(phrase: str) -> frozenset[str]:
    return frozenset(fold(word.text) for word in split_words(phrase) if word.is_word) - {"the", "a", "an", "another"}


def _introduces(sentence: Anchor, words: Anchor, head: str, view: ArticleView, found: ChainLink) -> bool:
    """Whether a sentence brings in somebody of that noun who is not named there: "a driver", "another driver"."""
    if sentence.start >= words.start:
        return False
    indefinite = regex.compile(rf"\b(?:an?|another) (?:[\p{{L}}-]+ ){{0,3}}{regex.escape(head)}\b", regex.IGNORECASE)
    matches = [one for one in indefinite.finditer(sentence.exact) if _says_the_same(one.group(), words, head)]
    places = [sentence.start + one.start() for one in matches]
    here = [one.anchor for one in view.annotations.mentions if view.entity_of.get(one.id) == found.entity]
    return any(at < words.start and not any(one.start <= at <= one.end + _APPOSED for one in here) for at in places)
