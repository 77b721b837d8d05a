"""Named after: whom "the fire chief said" stands for, where the article gives the name only in what follows."""

from rashomon.link.gender import gender_of
from rashomon.link.people import Person
from rashomon.model.annotations import Annotations, Mention

_LOOK_AHEAD = 2
"""Sentences after a description in which its name may follow; farther on names are seldom its own."""

_INTRODUCING = 3
"""Words from which a description may be the first mention of somebody: "the fire chief"."""


def find_named_after(
    annotations: Annotations, unresolved: list[Mention], person_of: dict[str, Person]
) -> dict[str, Person]:
    """Return the person each description stands for who speaks right after it, named for the first time.

    The article has the description speak, and then, with nobody named between, one who has a full name and no
    office in any article: "..., the harbour master said. The tug left late, according to Ana Ruiz."

    Args:
        annotations: of the article.
        unresolved: descriptions of people nobody known fits.
        person_of: the people of the case, by the ids of their mentions.
    """
    named = [one for one in annotations.mentions if one.id in person_of and not one.described]
    found: dict[str, Person] = {}
    for mention in unresolved:
        after = next((one for one in named if one.anchor.start >= mention.anchor.end), None)
        if after is None or not _introduces(mention):
            continue
        person = person_of[after.id]
        is_new = all(person_of[one.id] is not person for one in named if one.anchor.start < after.anchor.start)
        nameless = not person.roles and len(after.name.split()) > 1
        if is_new and nameless and _is_near(annotations, mention, after) and _may_be(person, mention):
            if _speaks(annotations, mention) and _speaks(annotations, after):
                found[mention.id] = person
    return found


def _introduces(mention: Mention) -> bool:
    """Whether a description says which office it is; "the official" takes up one named before."""
    words = mention.anchor.exact.lower().split()
    return words[0] == "the" and len(words) >= _INTRODUCING


def _is_near(annotations: Annotations, mention: Mention, after: Mention) -> bool:
    between = [one for one in annotations.sentences if mention.anchor.end <= one.anchor.start <= after.anchor.start]
    return 1 <= len(between) <= _LOOK_AHEAD


def _may_be(person: Person, mention: Mention) -> bool:
    genders = {gender_of(list(person.names), []), gender_of([], [mention.anchor.exact])} - {None}
    return len(genders) < 2


def _speaks(annotations: Annotations, mention: Mention) -> bool:
    voices = (one.speaker_words for one in annotations.quotations)
    return any(words is not None and words.covers(mention.anchor) for words in voices)
