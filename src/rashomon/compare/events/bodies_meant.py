"""Bodies meant: the named body that "the guild" stands for in an article that names one guild."""

from collections.abc import Sequence

from rashomon.compare.cells import voice_key
from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.text.words import Word, fold

_DEFINITE = frozenset({"the", "its", "their", "this", "that"})


def body_meant(case: Case, subject: Sequence[Word], noun: str, sentence: Sentence) -> str | None:
    """Return the key of the one body named before whose name has the noun: "the Ferrymen's Guild", then "the guild".

    None where the subject tells more than the noun, or the article has named none or several.

    Args:
        subject: the words that end with the noun.
    """
    words = [word for word in subject if word.is_word]
    if len(words) > 2 or (len(words) == 2 and words[0].lower not in _DEFINITE):
        return None
    end = sentence.anchor.start + subject[0].start
    found: set[str] = set()
    for mention in case.annotations_of[sentence.anchor.article].mentions:
        if mention.kind != "organisation" or mention.anchor.start >= end:
            continue
        entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
        if entity is not None and fold(noun) in fold(entity.name).split():
            found.add(voice_key(entity))
    return found.pop() if len(found) == 1 else None
