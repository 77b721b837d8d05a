"""Denials told: where an article has somebody dispute what was said before, or deny something, and who that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.compare.rebuttals import Rebuttal, find_rebuttals
from rashomon.compare.told_voices import ToldVoice, describe_named, describe_subject, describe_voice
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Quotation
from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.text.words import Word, fold, split_words

_REACH = 3
"""Sentences before a denial in which what it answers may stand."""
RARE = 3.0
"""Least weight of a word by which a denial answers what was said just before: one report in twenty holds it."""
SOME = 1.0
"""The same where somebody's own account follows in the next sentence."""
_RIGHT_BEFORE = 1
"""The same for a denial of the least of something, which says by other words what it denies."""
_SHORTEST = 4
"""Words of a denial that can be read by itself: "wrongdoing" cannot, so its sentence is shown."""
_OPENING = 4
"""Words that open a sentence in which its subject is named by whose it is."""
_POSSESSIVE = frozenset({"'s", "’s", "'"})
_DIVIDERS = frozenset(",;:")
_UNREAD_BLOCKS = frozenset({"headline", "caption"})


@dataclass(frozen=True, slots=True)
class ToldDenial:
    """What a voice disputes or denies, in the sentence of that number.

    What it answers must have begun before `before`, at most `reach` sentences back, and have a word in common with it
    that tells at least `least_share`. `quotation` holds the denial where one does, `backing` is what the voice says
    next, `named` are the words that may say whose it is: "the union's claims".
    """

    anchor: Anchor
    voice: ToldVoice
    sentence: int
    before: int
    reach: int
    least_share: float
    quotation: Quotation | None
    backing: Quotation | None
    named: frozenset[str] = frozenset()


def find_denials(case: Case, annotations: Annotations) -> Iterator[ToldDenial]:
    """Yield the denials of an article whose voice it names or describes, each kind in text order, rebuttals first."""
    record = case.article_by_id[annotations.article]
    for at, sentence in enumerate(annotations.sentences):
        if record.blocks[sentence.block].kind not in _UNREAD_BLOCKS:
            for rebuttal in find_rebuttals(split_words(record.text, sentence.anchor.start, sentence.anchor.end)):
                denial = _disputing(case, annotations, at, rebuttal)
                if denial is not None:
                    yield denial
    opening = {
        one.sentence: one.id
        for one in sorted(annotations.quotations, key=lambda one: (one.content[0].start, -one.length), reverse=True)
    }
    place = {one.id: at for at, one in enumerate(annotations.sentences)}
    for one in annotations.quotations:
        voice = describe_voice(case, one)
        if one.certainty == "denied" and voice is not None:
            is_answer = opening[one.sentence] == one.id and _is_told_at_once(case, one) and _denies_any(one)
            yield ToldDenial(
                anchor=one.content[0] if len(words_of(one)) >= _SHORTEST else case.sentence_by_id[one.sentence].anchor,
                voice=voice,
                sentence=place[one.sentence],
                before=one.content[0].start,
                reach=_RIGHT_BEFORE if is_answer else _REACH,
                least_share=0.0 if is_answer else RARE,
                quotation=one,
                backing=_backing(case, annotations, place[one.sentence], one.content[-1].end, voice),
            )


def words_of(quotation: Quotation) -> list[str]:
    """Return the words of a quotation, lower case."""
    words: list[Word] = [word for anchor in quotation.content for word in split_words(anchor.exact)]
    return [word.lower for word in words if word.is_word]


def _disputing(case: Case, annotations: Annotations, at: int, rebuttal: Rebuttal) -> ToldDenial | None:
    """Return the denial that a rebuttal of a sentence is; None where nobody is named or described who disputes."""
    holder = _holder(annotations, rebuttal)
    voice = describe_voice(case, holder) if holder is not None else None
    if voice is None and rebuttal.kind != "relative":
        voice = describe_subject(case, annotations, rebuttal.subject, rebuttal.start)
    elif voice is None:
        voice = describe_subject(case, annotations, rebuttal.start, rebuttal.end)
    if voice is None and rebuttal.kind == "spoken":
        voice = describe_named(case, annotations, rebuttal.end, annotations.sentences[at].anchor.end)
    backing = _backing(case, annotations, at, rebuttal.end, voice, is_announced=rebuttal.kind == "otherwise")
    if voice is None and backing is not None:
        voice = describe_voice(case, backing)
    if voice is None:
        return None
    sentence = annotations.sentences[at].anchor
    end = rebuttal.end if rebuttal.kind == "relative" else sentence.end
    article = case.article_by_id[annotations.article]
    named_until = rebuttal.end if rebuttal.kind == "verb" else rebuttal.start
    is_apart = rebuttal.kind == "otherwise" and not split_words(article.text, rebuttal.end, sentence.end)[1:]
    return ToldDenial(
        anchor=article.anchor(rebuttal.subject, end),
        voice=voice,
        sentence=at,
        before=rebuttal.start,
        reach=0 if _says_more(article, sentence, rebuttal) else _REACH,
        least_share=RARE if rebuttal.has_content else SOME if is_apart else 0.0,
        quotation=holder,
        backing=backing,
        named=frozenset(fold(word.text) for word in split_words(article.text, rebuttal.start, named_until)),
    )


def _says_more(article: Article, sentence: Anchor, rebuttal: Rebuttal) -> bool:
    """Whether a clause of the sentence before a verb reports something itself: that, then, is what is disputed."""
    words = split_words(article.text, sentence.start, rebuttal.start)
    said = load_lexicon("cautions").word_set("attribution")
    comma = max((at for at, word in enumerate(words) if word.text == ","), default=0)
    return rebuttal.kind == "verb" and any(word.lower in said for word in words[:comma])


def _holder(annotations: Annotations, rebuttal: Rebuttal) -> Quotation | None:
    """Return the quotation in which somebody disputes: by its cue, or in the words of whoever speaks."""
    held = [
        one
        for one in annotations.quotations
        if _is_cue(one, rebuttal)
        or (rebuttal.kind == "spoken" and any(a.start <= rebuttal.start < a.end for a in one.content))
    ]
    is_by_cue = rebuttal.kind != "spoken"
    return max(held, key=lambda one: (is_by_cue and _is_cue(one, rebuttal), one.length, one.id), default=None)


def _is_cue(quotation: Quotation, rebuttal: Rebuttal) -> bool:
    cue = quotation.cue
    return cue is not None and rebuttal.start <= cue.start and cue.end <= rebuttal.end


def _backing(
    case: Case, annotations: Annotations, at: int, end: int, voice: ToldVoice | None, *, is_announced: bool = False
) -> Quotation | None:
    """Return what the denier says after a place, in its sentence or the next; of nobody named, whoever speaks.

    Args:
        is_announced: whether words announce that somebody's own account follows, whoever that is.
    """
    near = {one.id: place for place, one in enumerate(annotations.sentences[at : at + 2], at)}
    after = [one for one in annotations.quotations if one.sentence in near and one.content[0].start >= end]
    for one in sorted(after, key=lambda one: (one.content[0].start, -one.length)):
        speaker = describe_voice(case, one)
        if speaker is None:
            continue
        if voice is None:
            return one if near[one.sentence] == at else None
        is_theirs = is_announced or not speaker.is_apart(voice) or _is_of_the_denier(case, one, voice)
        return one if is_theirs else None
    return None


def _is_of_the_denier(case: Case, quotation: Quotation, denier: ToldVoice) -> bool:
    """Whether a sentence comes to somebody of the denier: "its chairman, Lena Vu", "the board's chairman"."""
    opening = [fold(word.text) for word in split_words(case.sentence_by_id[quotation.sentence].anchor.exact)[:_OPENING]]
    speaker = quotation.speaker_words
    is_first = speaker is not None and speaker.start < quotation.content[0].start
    is_owner = any(pair[0] == denier.head and pair[1] in _POSSESSIVE for pair in pairwise(opening))
    return is_first and (opening[0] in load_lexicon("rebuttals").word_set("of_them") or is_owner)


def _is_told_at_once(case: Case, denial: Quotation) -> bool:
    """Whether a sentence comes to the denial at once: "the board denied", not "the board, which had denied"."""
    start = case.sentence_by_id[denial.sentence].anchor.start
    end = denial.cue.start if denial.cue is not None else denial.content[0].start
    words: Sequence[Word] = split_words(case.article_by_id[denial.article].text, start, max(start, end))
    return start <= end and not any(word.text in _DIVIDERS for word in words)


def _denies_any(quotation: Quotation) -> bool:
    """Whether a denial is of the least of something, as one who answers denies: "any limit", "a single soldier"."""
    words = words_of(quotation)
    least = load_lexicon("rebuttals").word_set("least")
    return not least.isdisjoint(words) or any(" ".join(pair) in least for pair in pairwise(words))
