"""Credited at the end: whose word a sentence gives by its last words, where no comma parts them from the rest.

"Two people were killed in an air strike on Friday the observatory said": such a credit makes no quotation, and yet
what stands before it is on that word.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.compare.cells import unnamed_key, voice_key
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.case import Case
from rashomon.text.words import Word, split_words

_REACH = 14
"""Last words of a sentence in which a credit stands."""
_TAIL = 160
"""Characters of these words."""
_LISTENER = 3
"""Words after "told" at the end of a sentence."""
_DESCRIBED = 3
"""Words that describe a voice without a name: "local rescue officials"."""
_WORDS = re.compile(r"[a-z]+")
_TOLD = "told"
_ACCORDING = "according"


def credited_at_end(case: Case, sentence: Sentence) -> str | None:
    """Return the key of the voice that a sentence credits by its last words, None for none and for a pronoun."""
    if load_lexicon("witnesses").word_set("closing").isdisjoint(_WORDS.findall(sentence.anchor.exact[-_TAIL:].lower())):
        return None
    words = _without_time(case, sentence)
    verbs = [at for at in range(max(len(words) - _REACH, 1), len(words)) if _is_saying(words, at)]
    if not verbs:
        return None
    before, after = words[: verbs[-1]], words[verbs[-1] + 1 :]
    verb = words[verbs[-1]].lower
    if verb == "to":
        return next((key for one in _mentions(case, sentence, after) if (key := _key(case, one))), _first_noun(after))
    if not after or (verb == _TOLD and len(after) <= _LISTENER):
        return _ending(case, sentence, before)
    is_turned = verb in load_lexicon("witnesses").word_set("turned")
    return _ending(case, sentence, after) if is_turned and _is_name(case, sentence, after) else None


def _without_time(case: Case, sentence: Sentence) -> list[Word]:
    """Return the words of a sentence in the article's positions, less those that say when it was said."""
    text = case.article_by_id[sentence.anchor.article].text
    words = [word for word in split_words(text, sentence.anchor.start, sentence.anchor.end) if word.is_word]
    times = [one.anchor for one in case.timexes_of.get(sentence.anchor.article, ())]
    links = load_lexicon("witnesses").word_set("said_in")
    while words and (words[-1].lower in links or any(one.start <= words[-1].start < one.end for one in times)):
        words.pop()
    return words


def _is_saying(words: Sequence[Word], at: int) -> bool:
    """Whether a word passes on what stands before it: "said", "according to"."""
    if words[at].lower == "to":
        return words[at - 1].lower == _ACCORDING
    return words[at].lower in load_lexicon("witnesses").word_set("closing")


def _is_name(case: Case, sentence: Sentence, words: Sequence[Word]) -> bool:
    """Whether words after "said" are nothing but what a voice is called; else they are what was said."""
    rest = list(words)
    while rest and rest[0].lower in load_lexicon("function_words").word_set("determiners"):
        rest.pop(0)
    mentions = _mentions(case, sentence, rest[:1])
    if any(one.anchor.start <= rest[0].start and one.anchor.end >= rest[-1].start for one in mentions):
        return True
    is_short = 0 < len(rest) <= _DESCRIBED and rest[-1].lower in _nouns()
    return is_short and not any(word.lower in _nouns() or word.lower.endswith(("ed", "s")) for word in rest[:-1])


def _ending(case: Case, sentence: Sentence, words: Sequence[Word]) -> str | None:
    """Return the voice that words end with: a name, a name and what it is ("the Lake Watch monitor"), or a noun."""
    near = words[-_DESCRIBED:] if _first_noun(words[-1:]) is not None else words[-1:]
    for word in reversed(near):
        for mention in _mentions(case, sentence, [word]):
            if mention.anchor.end == word.end and (key := _key(case, mention)) is not None:
                return key
    return _first_noun(words[-1:])


def _mentions(case: Case, sentence: Sentence, words: Sequence[Word]) -> Iterator[Mention]:
    """Yield the mentions of an article that hold any of some words."""
    for one in case.annotations_of[sentence.anchor.article].mentions:
        if any(one.anchor.start <= word.start < one.anchor.end for word in words):
            yield one


def _key(case: Case, mention: Mention) -> str | None:
    entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
    return voice_key(entity) if entity is not None and entity.kind in {"person", "organisation"} else None


def _first_noun(words: Sequence[Word]) -> str | None:
    """Return the key of a voice that is only described, by the first noun for those who speak: "officials"."""
    noun = next((word.lower for word in words if word.lower in _nouns()), None)
    return unnamed_key(noun) if noun is not None else None


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns of those who speak, one and many."""
    speakers = load_lexicon("counted").word_set("speakers") | load_lexicon("quantities").word_set("counters")
    one = speakers | load_lexicon("person_nouns").word_set("words") | {"network", "media", "television", "radio"}
    return one | {f"{noun}s" for noun in one}
