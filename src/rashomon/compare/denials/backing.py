"""Backing: the account of its own that a voice gives after it disputes or denies something."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from rashomon.compare.denials.told_voices import ToldVoice, describe_voice
from rashomon.compare.origins.one_side import are_of_one_side
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words

_OPENING = 4
"""Words that open a sentence in which its subject is named by whose it is."""
_POSSESSIVE = frozenset({"'s", "’s", "'"})
_FOR = frozenset({"for", "of"})
_BEFORE = 2
"""Sentences before a denial in which who spoke is no spokesperson of the denier."""


def find_backing(
    case: Case, annotations: Annotations, at: int, end: int, voice: ToldVoice | None, *, is_announced: bool = False
) -> tuple[Quotation, ...]:
    """Return what the denier says after a place, in its sentence or the next; of nobody named, whoever speaks.

    Args:
        is_announced: whether words announce that somebody's own account follows, whoever that is: what that voice goes
            on to say in direct speech belongs to it.
    """
    near = {one.id: place for place, one in enumerate(annotations.sentences[at : at + 3], at)}
    after = [one for one in annotations.quotations if one.sentence in near and one.content[0].start >= end]
    after.sort(key=lambda one: (one.content[0].start, -one.length))
    for place, one in enumerate(after):
        speaker = describe_voice(case, one)
        if near[one.sentence] > at + 1:
            return ()
        if speaker is None:
            continue
        if voice is None:
            return (one,) if near[one.sentence] == at else ()
        is_theirs = is_announced or not speaker.is_apart(voice) or _is_of_the_denier(case, one, voice)
        is_theirs = is_theirs or are_of_one_side(case, annotations, speaker, voice)
        is_theirs = is_theirs or (near[one.sentence] > at and _speaks_up(case, annotations, one, voice))
        is_theirs = is_theirs or (near[one.sentence] > at and _speaks_for_it(case, annotations, one, voice))
        more = _direct_speech(case, one, speaker, after[place + 1 :]) if is_announced else ()
        return (one, *more) if is_theirs else ()
    return ()


def _direct_speech(case: Case, one: Quotation, speaker: ToldVoice, after: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return what a voice goes on to say in direct speech right after what it is reported to have said."""
    later = next((each for each in after if each.content[0].start >= one.content[-1].end), None)
    voice = describe_voice(case, later) if later is not None and one.kind == "indirect" else None
    is_same = voice is not None and voice.key == speaker.key is not None
    return (later,) if later is not None and later.kind == "direct" and is_same else ()


def _is_of_the_denier(case: Case, quotation: Quotation, denier: ToldVoice) -> bool:
    """Whether a sentence comes to somebody of the denier: "its chairman, Lena Vu", "the board's chairman"."""
    opening = [fold(word.text) for word in split_words(case.sentence_by_id[quotation.sentence].anchor.exact)[:_OPENING]]
    speaker = quotation.speaker_words
    is_first = speaker is not None and speaker.start < quotation.content[0].start
    is_owner = any(pair[0] == denier.head and pair[1] in _POSSESSIVE for pair in pairwise(opening))
    return is_first and (opening[0] in load_lexicon("rebuttals").word_set("of_them") or is_owner)


def _speaks_up(case: Case, annotations: Annotations, one: Quotation, denier: ToldVoice) -> bool:
    """Whether direct speech opens the sentence after a body's denial, by a person who has not spoken just before.

    "The company denied it. “The belt was new,” Ana Orr said."
    """
    is_first = one.kind == "direct" and one.content[0].start - case.sentence_by_id[one.sentence].anchor.start <= 1
    return is_first and _is_new_person(case, annotations, one, denier)


def _is_new_person(case: Case, annotations: Annotations, one: Quotation, denier: ToldVoice) -> bool:
    """Whether a person speaks after a body, who has not spoken just before."""
    speaker = describe_voice(case, one)
    heard = {voice.key for voice in _heard_before(case, annotations, one)}
    return speaker is not None and speaker.is_person and not denier.is_person and speaker.key not in heard


def _heard_before(case: Case, annotations: Annotations, one: Quotation, reach: int = _BEFORE) -> list[ToldVoice]:
    place = {each.id: at for at, each in enumerate(annotations.sentences)}
    at = place[one.sentence]
    before = (each for each in annotations.quotations if at - reach <= place[each.sentence] < at)
    return [voice for each in before if (voice := describe_voice(case, each)) is not None]


def _speaks_for_it(case: Case, annotations: Annotations, one: Quotation, denier: ToldVoice) -> bool:
    """Whether the sentence after a body's denial comes to one who speaks, and for nobody else who was heard before.

    "The company denied it. Ana Orr, a spokeswoman, said the belt was new."
    """
    start = case.sentence_by_id[one.sentence].anchor.start
    opening = split_words(case.article_by_id[one.article].text, start, max(start, one.content[0].start))
    titled = [at for at, word in enumerate(opening) if word.lower in load_lexicon("rebuttals").word_set("mouthpieces")]
    if not titled or not _is_new_person(case, annotations, one, denier):
        return False
    after = list(takewhile(lambda word: word.is_word, opening[titled[0] + 1 :]))
    body = {fold(word.text) for word in after[1:]} if after and after[0].lower in _FOR else set[str]()
    others = [voice for voice in _heard_before(case, annotations, one, _BEFORE + 1) if voice.is_apart(denier)]
    is_named = any(word.is_capitalised for word in after[1:])
    return not (is_named and denier.words.isdisjoint(body)) and all(body.isdisjoint(each.words) for each in others)
