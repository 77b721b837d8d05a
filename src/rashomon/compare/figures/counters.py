"""Counters: who gives a number that no quotation holds: the subject of a verb of counting, or of a verb left out."""

from collections.abc import Sequence

from rashomon.compare.cells import UNNAMED, voice_key
from rashomon.compare.events.bodies_meant import body_meant
from rashomon.compare.figures.counted import counts_people
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.text.words import Word, fold, split_words, stem

_REACH = 5
"""Words before a number in which a verb of counting stands: "counted a total of 40"."""
_ASIDE = 25
"""Words of a clause between subject and verb: "the union, which has kept a list of its own since May, counted"."""
_WHERE = frozenset({"in", "at"})
_LOCATED = 4
"""Words of where a subject is: "in neighbouring Arv"."""
_OF_WHOM = 4
"""Words of "by the reckoning of"."""
_OTHERS = "others"
_HEADLINED = 2
"""Words of a headline's second subject and the comma before it: "Governor speaks of 134 dead, agency of 97"."""
_OWNED = 4
"""Words between an owner and the count: "the agency's latest official toll"."""
_POSSESSIVES = ("'s", "\u2019s")
_POSSESSIVE = len("'s")
_LINKS = frozenset({"and", "while", "but", ";", "whereas"})
_PUT = 8
"""Words in which a verb that puts something at a number stands: "put its magnitude at"."""
_REVISED = 16
"""Words from a verb that moves a count to the number: "raised its count of the dead and missing this year to"."""
_MOVED_TO = frozenset({"to", "from"})
_OWN = frozenset({"its", "their", "his", "her"})
_AUXILIARIES = frozenset({"has", "have", "had"})
_BETWEEN = frozenset(
    {
        "a",
        "total",
        "its",
        "their",
        "estimate",
        "count",
        "of",
        "on",
        "at",
        "the",
        "it",
        "them",
        "number",
        "figure",
        "toll",
        "crowd",
        "names",
        "list",
    }
)
"""Words between a verb of counting and its number."""
_PREPOSITIONS = frozenset({"at", "on", "of"})


def counter_of(case: Case, figure: Figure, sentence: Sentence) -> str | None:
    """Return the voice key of who counted, None where no subject that can count stands before the number."""
    text = sentence.anchor.exact
    words = split_words(text, 0, max(figure.anchor.start - sentence.anchor.start, 0))
    after = split_words(text, figure.anchor.end - sentence.anchor.start)
    if figure.beside is not None and _is_denied(words):
        return _maintaining(case, after, sentence) or UNNAMED + _OTHERS
    has_counted = is_bare(figure) and counts_people(figure.unit or "")
    if (revised := _revised(words)) is not None:
        return _reviser(case, words, revised, sentence)
    end = _subject_end(words, bare=is_bare(figure), counts=has_counted)
    if end is None:
        return _reckoning(case, after, sentence)
    owner = _owner_end(words, end)
    return voice_of(case, words[: (end if owner is None else owner) + 1], sentence)


def is_bare(figure: Figure) -> bool:
    """Whether a number is told without what it counts, told before: "3.2 million crowns", then "2.1 million"."""
    if figure.unit == "percent":
        return False
    return stem(figure.unit or "") not in {stem(word) for word in fold(figure.anchor.exact).split()}


def _subject_end(words: Sequence[Word], *, bare: bool, counts: bool) -> int | None:
    """Return the place of the last word of the subject, None where there is no such verb.

    Of people `counts` who has a number of them ("the union has 402"); who has a number of things may own them.
    """
    if bare and len(words) > 1 and words[-1].lower in _PREPOSITIONS and _is_gapped(words):
        return len(words) - 2
    if words and words[-1].lower == "at":
        putting = load_lexicon("counted").word_set("placing_verbs")
        put = next(
            (at for at in range(len(words) - 2, max(len(words) - _PUT, 0), -1) if words[at].lower in putting), None
        )
        if put is not None:
            return _before_aside(words, put - 1)
    lexicon = load_lexicon("quantities")
    counting, standing = lexicon.word_set("counting"), lexicon.word_set("standing")
    counting = counting | _AUXILIARIES if counts else counting
    for at in range(len(words) - 1, max(len(words) - 1 - _REACH, 0), -1):
        if words[at].lower in counting:
            return _before_aside(words, at - 1)
        if words[at].lower in standing:
            end = _before_aside(words, at - 1)
            return end if end is not None and _owner_end(words, end) is not None else None
        if words[at].lower not in _BETWEEN:
            return None
    return None


def _revised(words: Sequence[Word]) -> int | None:
    """Return the place of a verb by which a body moves its own count: "raised its count of the dead to 40"."""
    if not words or words[-1].lower not in _MOVED_TO:
        return None
    revising = load_lexicon("counted").word_set("revising_verbs") | load_lexicon("quantities").word_set("moved")
    tallies = load_lexicon("quantities").word_set("tallies")
    for at in range(len(words) - 3, max(len(words) - _REVISED, 0), -1):
        own = words[at + 1].lower in _OWN and any(word.lower in tallies for word in words[at + 2 : at + 2 + _OWNED])
        if own and words[at].lower in revising:
            return at
    return None


def _reviser(case: Case, words: Sequence[Word], verb: int, sentence: Sentence) -> str | None:
    """Return who moved a count, None where nobody is named: then who tells of it says more."""
    end = _before_aside(words, verb - 1)
    found = voice_of(case, words[: end + 1], sentence) if end is not None else None
    return None if found is None or found.startswith(UNNAMED) else found


def _is_denied(words: Sequence[Word]) -> bool:
    """Whether a number is one that somebody else gives: "34 were left below, and not 29"."""
    before = [word.lower for word in words[-2:]]
    return before[-1:] == ["not"] or before in (["rather", "than"], ["instead", "of"])


def _reckoning(case: Case, after: Sequence[Word], sentence: Sentence) -> str | None:
    """Return whose count a number is told to be right after it: "6.8 by the reckoning of the institute"."""
    if len(after) < _OF_WHOM or after[0].lower != "by":
        return None
    tallies = load_lexicon("quantities").word_set("tallies")
    owned = next((at for at in range(2, min(len(after), _REACH)) if after[at].lower in tallies), None)
    if owned is not None and _owner_end(after, owned) is not None:
        return voice_of(case, after[:owned], sentence)
    of = next((at for at, word in enumerate(after[:_OF_WHOM]) if word.lower == "of"), None)
    if of is None or after[of - 1].lower not in tallies | {"that"}:
        return None
    for at in range(of + 2, min(len(after), of + _OF_WHOM + _REACH) + 1):
        if not after[at - 1].is_word:
            return None
        found = voice_of(case, after[of + 1 : at], sentence)
        if found is not None:
            return found
    return None


def _maintaining(case: Case, after: Sequence[Word], sentence: Sentence) -> str | None:
    """Return who is said to maintain a number: "not 8 million as the guild maintains"."""
    if not after or after[0].lower != "as":
        return None
    for at in range(2, min(len(after), _REACH + 2)):
        found = voice_of(case, after[1:at], sentence) if after[at - 1].is_word else None
        if found is not None:
            return found
    return None


def _owner_end(words: Sequence[Word], end: int) -> int | None:
    """Return the last word of whose toll or count stands at a number: "the agency's toll stood at 163"."""
    if words[end].lower not in load_lexicon("quantities").word_set("tallies"):
        return None
    return next((at for at in range(end - 1, max(end - _OWNED, -1), -1) if _is_possessive(words[at])), None)


def _is_possessive(word: Word) -> bool:
    return word.lower.endswith(_POSSESSIVES)


def _is_gapped(words: Sequence[Word]) -> bool:
    """Whether only a subject stands between a link and the preposition: "and the organisers at"."""
    near = [word.lower for word in words[-_REACH:-1]]
    if "," in near[-_HEADLINED:]:
        return True
    return not _LINKS.isdisjoint(near) or _is_possessive(words[-2])


def _before_aside(words: Sequence[Word], end: int) -> int | None:
    """Return the last word of a subject that ends at `end`, before auxiliaries and a clause between commas."""
    while end >= 0 and words[end].lower in _AUXILIARIES:
        end -= 1
    if end < 0 or words[end].is_word:
        return end if end >= 0 else None
    if words[end].text != ",":
        return None
    opening = next((at for at in range(end - 1, max(end - _ASIDE, 0), -1) if words[at].text == ","), None)
    return opening - 1 if opening else None


def _without_place(case: Case, subject: Sequence[Word], sentence: Sentence) -> Sequence[Word]:
    """Return a subject but for where it is: "the agency in Arv", "the ministry in the capital"."""
    end = sentence.anchor.start + subject[-1].end
    mentions = case.annotations_of[sentence.anchor.article].mentions
    is_named = any(one.kind == "place" and one.anchor.start < end <= one.anchor.end for one in mentions)
    if not is_named and subject[-1].lower not in load_lexicon("quantities").word_set("places"):
        return subject
    last = range(len(subject) - 2, max(len(subject) - _LOCATED, 0), -1)
    where = next((at for at in last if subject[at].lower in _WHERE), None)
    return subject if where is None else subject[:where]


def _without_body(case: Case, subject: Sequence[Word], sentence: Sentence) -> Sequence[Word]:
    """Return a subject but for the body somebody named is of: "Captain Ana Orr of the Customs Guard"."""
    start = sentence.anchor.start
    people = {one.anchor.end for one in case.annotations_of[sentence.anchor.article].mentions if one.kind == "person"}
    of = next((at for at, word in enumerate(subject) if at and word.lower == "of"), None)
    return subject if of is None or start + subject[of - 1].end not in people else subject[:of]


def voice_of(case: Case, subject: Sequence[Word], sentence: Sentence) -> str | None:
    """Return the key of the name that ends a subject, else of a noun for people or a body."""
    kept = _without_place(case, _without_body(case, subject, sentence), sentence)
    last = kept[-2] if kept[-1].lower in _POSSESSIVES and len(kept) > 1 else kept[-1]
    end = sentence.anchor.start + last.end - (_POSSESSIVE if _is_possessive(last) else 0)
    for mention in case.annotations_of[sentence.anchor.article].mentions:
        if mention.anchor.start < end <= mention.anchor.end and mention.kind in {"person", "organisation"}:
            entity = case.entity_by_id.get(case.entity_of_mention.get(mention.id, ""))
            if entity is not None:
                return voice_key(entity)
    noun = last.lower[:-_POSSESSIVE] if _is_possessive(last) else last.lower
    singular = noun.removesuffix("s")
    if counts_people(singular) or noun in load_lexicon("quantities").word_set("counters"):
        return body_meant(case, kept, noun, sentence) or UNNAMED + fold(noun)
    return None
