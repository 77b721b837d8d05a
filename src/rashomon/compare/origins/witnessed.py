"""Witnessed: who saw for themselves what nobody is credited with: a report's own people, a document, a bystander."""

from collections.abc import Sequence

from rashomon.compare.cells import FIRST_HAND, UNNAMED
from rashomon.compare.figures.beside import words_beside
from rashomon.compare.figures.counters import voice_of
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.text.words import Word, fold, split_words, stem

_REACH = 14
"""Words between what somebody perceives, or a document shows, and the number."""
_FAR = 30
"""Words between "shows that" and the number."""
_PHRASE = 5
"""Words of a noun phrase before its head."""
_BREAKS = frozenset({",", ";", ":", "(", ")", "“", "”", '"'})
_AUXILIARIES = frozenset({"had", "has", "have", "was", "were", "been", "is", "are", "also", "then", "just", "later"})
_OPENERS = frozenset({"and", "but", "when", "while", "as", "because", "after", "before", "that", "where"})
_WE = frozenset({"we", "they"})


def witness_of(
    case: Case, figure: Figure, sentence: Sentence, before: Sentence | None, voice: str | None
) -> str | None:
    """Return the key of who has a number at first hand, None where nobody is told to or a named voice gives it.

    That is a person who saw or heard what is counted, else `FIRST_HAND` with the document that shows it or the report
    whose own people saw it. A document of a body speaks for that body, and is no witness.

    Args:
        before: the sentence before that of the figure.
        voice: the voice that is credited with the number; only one that is not named may be somebody at first hand.
    """
    if voice is not None and not voice.startswith(UNNAMED):
        return None
    told, after = words_beside(figure, sentence)
    own = FIRST_HAND + figure.article
    if voice is not None:
        described = split_words(voice.removeprefix(UNNAMED))
        if _are_reporters(described):
            return own
        earlier = split_words(before.anchor.exact) if before is not None else []
        return _document(earlier if voice == f"{UNNAMED}it" else described)
    if _is_in_sight(told, after) or _is_of_the_dead(told):
        return own
    return _shown(case, told, sentence) or _perceived(case, told, sentence, before)


def _is_in_sight(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether anybody could see it: "from the pier you could count 40 boats", "40 boats were visible"."""
    lexicon = load_lexicon("witnesses")
    anybody, able, verbs = (lexicon.word_set(one) for one in ("anybody", "able", "perceiving"))
    lower = [word.lower for word in before[-_REACH:]]
    if any(one in anybody and lower[at + 1 : at + 2] and lower[at + 1] in able for at, one in enumerate(lower)):
        return bool(verbs.union({"count"}).intersection(lower))
    following = f" {' '.join(word.lower for word in after[:_REACH])} "
    return any(f" {phrase} " in following for phrase in lexicon.words("in_sight"))


def _is_of_the_dead(before: Sequence[Word]) -> bool:
    """Whether the dead are counted by what is laid out for all to see: "the coffins of four"."""
    near = [word.lower for word in before[-2:]]
    return len(near) > 1 and near[1] == "of" and near[0] in load_lexicon("witnesses").word_set("seen_of_the_dead")


def _are_reporters(words: Sequence[Word]) -> bool:
    return not {word.lower for word in words}.isdisjoint(load_lexicon("witnesses").word_set("reporters"))


def _document(words: Sequence[Word]) -> str | None:
    """Return the key of the document that words name last, None for none, and for that of a body."""
    at = _last_document(words, len(words))
    return None if at is None or _has_owner(words, at) else FIRST_HAND + stem(words[at].lower)


def _last_document(words: Sequence[Word], end: int) -> int | None:
    """Return the place of the last document before one; a name ("the Ledger") is none."""
    documents = load_lexicon("witnesses").word_set("documents")
    named = (at for at in range(end - 1, -1, -1) if words[at].lower in documents)
    return next((at for at in named if not (at and words[at].is_capitalised)), None)


def _has_owner(words: Sequence[Word], at: int) -> bool:
    """Whether the document at a place is told to be a body's or somebody's: "the ministry's list", "court records"."""
    bodies = load_lexicon("quantities").word_set("counters")
    phrase = [word.lower for word in words[max(at - _PHRASE, 0) : at]]
    opening = max((place for place, word in enumerate(phrase) if word in _OPENERS | _BREAKS), default=-1)
    phrase = phrase[opening + 1 :]
    if "'s" in phrase or not bodies.isdisjoint(phrase):
        return True
    owned = load_lexicon("witnesses").word_set("owned_by")
    following = [word.lower for word in words[at + 1 : at + 1 + _PHRASE]]
    return bool(following) and following[0] in owned and not bodies.isdisjoint(following)


def _shown(case: Case, before: Sequence[Word], sentence: Sentence) -> str | None:
    """Return the key of the document that a sentence says shows a number: "a list seen by the Echo names 19"."""
    near = range(len(before) - 1, max(len(before) - 1 - _FAR, 0), -1)
    verb = next((at for at in near if _shows(before, at)), None)
    head = _last_document(before, verb) if verb is not None else None
    if verb is None or head is None or verb - head > _REACH or any(word.text == ";" for word in before[head:]):
        return None
    is_anothers = _names_another(case, before[max(head - _PHRASE, 0) : verb], sentence)
    return None if is_anothers else _document(before[:verb])


def _shows(before: Sequence[Word], at: int) -> bool:
    """Whether the word at a place tells what a document holds: right before the number, or far before it "that"."""
    if before[at].lower not in load_lexicon("witnesses").word_set("showing"):
        return False
    following = before[at + 1].lower if at + 1 < len(before) else ""
    return following == "that" or not following or (len(before) - at <= _REACH and before[at].lower not in _AUXILIARIES)


def _names_another(case: Case, words: Sequence[Word], sentence: Sentence) -> bool:
    """Whether words name a body that is not the outlet of the report."""
    start, end = (sentence.anchor.start + at for at in (words[0].start, words[-1].end))
    article = case.article_by_id[sentence.anchor.article]
    bodies = [
        one
        for one in case.annotations_of[article.id].mentions
        if one.kind == "organisation" and start <= one.anchor.start < end
    ]
    return any(not _is_outlet(one.name, article.outlet) for one in bodies)


def _is_outlet(name: str, outlet: str | None) -> bool:
    """Whether a name is that of an outlet, or short for it: "the Echo", "VRA"."""
    if outlet is None:
        return False
    words, whole = (split_words(fold(one)) for one in (name, outlet))
    initials = "".join(word.lower[0] for word in whole if word.is_word)
    own = {word.lower for word in whole}
    told = {word.lower for word in words if word.is_word} - {"the"}
    return fold(name) in {initials, initials.removeprefix("t")} or (bool(told) and told <= own)


def _perceived(case: Case, words: Sequence[Word], sentence: Sentence, before: Sentence | None) -> str | None:
    """Return the key of who saw or heard, or was woken by, what is counted."""
    lexicon = load_lexicon("witnesses")
    perceiving, roused = lexicon.word_set("perceiving"), lexicon.word_set("roused")
    for at in range(len(words) - 1, max(len(words) - 1 - _REACH, 0), -1):
        if words[at].text in _BREAKS:
            return None
        is_roused = words[at].lower in roused and at + 1 < len(words) and words[at + 1].lower == "by"
        if is_roused or words[at].lower in perceiving:
            subject = _subject(words, at)
            return _who(case, subject, sentence, before) if subject else None
    return None


def _subject(words: Sequence[Word], verb: int) -> Sequence[Word]:
    """Return the words of the subject of a verb, without what is put in between commas after it."""
    end = verb - 1
    while end >= 0 and words[end].lower in _AUXILIARIES:
        end -= 1
    if end > 0 and words[end].text == ",":
        opening = next((at for at in range(end - 1, 0, -1) if words[at].text == ","), None)
        end = opening - 1 if opening is not None else -1
    cuts = (at for at in range(end, -1, -1) if words[at].text in _BREAKS or words[at].lower in _OPENERS)
    return words[next(cuts, -1) + 1 : end + 1]


def _who(case: Case, subject: Sequence[Word], sentence: Sentence, before: Sentence | None) -> str | None:
    """Return the key of a subject that is a person named, or the report's own people."""
    article = case.article_by_id[sentence.anchor.article]
    if subject[-1].lower in _WE and before is not None:
        subject, sentence = split_words(before.anchor.exact)[:_PHRASE], before
    if _are_reporters(subject):
        return None if _names_another(case, subject, sentence) else FIRST_HAND + article.id
    if subject[-1].is_capitalised and _is_outlet(subject[-1].text, article.outlet):
        return FIRST_HAND + article.id
    found = voice_of(case, subject, sentence)
    entity = case.entity_by_id.get(found or "")
    return found if entity is not None and entity.kind == "person" else None
