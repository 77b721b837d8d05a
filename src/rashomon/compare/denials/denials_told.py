"""Denials told: where an article has somebody dispute what was said before, or deny something, and who that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.compare.cells import UNNAMED
from rashomon.compare.denials.backing import find_backing
from rashomon.compare.denials.flat_denials import find_flat_denials
from rashomon.compare.denials.rebuttals import Rebuttal, find_rebuttals
from rashomon.compare.denials.such_things import find_such, kind_denied
from rashomon.compare.denials.told_voices import ToldVoice, describe_named, describe_subject, describe_voice
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
FLAT = 1.5
"""Least weight of the word that is denied by "no" or "not" alone, in what that answers: one report in five holds it."""
_FLAT_REACH = 2
"""Sentences before it in which that stands."""
_RIGHT_BEFORE = 1
"""The same for a denial of the least of something, which says by other words what it denies."""
_SHORTEST = 4
"""Words of a denial that can be read by itself: "wrongdoing" cannot, so its sentence is shown."""
_DIVIDERS = frozenset(",;:")
_CLOSING = ' .!?”"'
"""Marks that close a sentence."""
UNREAD_BLOCKS = frozenset({"headline", "caption"})


@dataclass(frozen=True, slots=True)
class ToldDenial:
    """What a voice disputes or denies, in the sentence of that number.

    What it answers must have begun before `before`, at most `reach` sentences back, and have a word in common with it
    that tells at least `least_share`. `quotation` holds the denial where one does, `backing` is what the voice says
    next, and goes on to say in direct speech, `named` are the words that may say whose it is: "the union's claims".
    `denied` is the meaning of the thing or deed that is denied by "no" or "not" alone, and which it has to answer,
    `such` the kind of thing that it takes up ("any such pledge"), and which that has to be.
    `claim` is what it answers, with its voice, where its own sentence tells that.
    """

    anchor: Anchor
    voice: ToldVoice
    sentence: int
    before: int
    reach: int
    least_share: float
    quotation: Quotation | None
    backing: tuple[Quotation, ...]
    named: frozenset[str] = frozenset()
    claim: tuple[Anchor, ToldVoice] | None = None
    denied: str | None = None
    such: str | None = None


def find_denials(case: Case, annotations: Annotations) -> Iterator[ToldDenial]:
    """Yield the denials of an article whose voice it names or describes, each kind in text order, rebuttals first."""
    record = case.article_by_id[annotations.article]
    for at, sentence in enumerate(annotations.sentences):
        if record.blocks[sentence.block].kind not in UNREAD_BLOCKS:
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
            is_contrast = _is_set_against(case, annotations, one)
            such = None if is_contrast else find_such([word for a in one.content for word in split_words(a.exact)])
            yield ToldDenial(
                anchor=one.content[0] if len(words_of(one)) >= _SHORTEST else case.sentence_by_id[one.sentence].anchor,
                voice=voice,
                sentence=place[one.sentence],
                before=one.content[0].start,
                reach=0 if is_contrast else _RIGHT_BEFORE if is_answer and such is None else _REACH,
                least_share=0.0 if is_contrast or is_answer or such is not None else RARE,
                quotation=one,
                backing=find_backing(case, annotations, place[one.sentence], one.content[-1].end, voice),
                such=such,
            )
        elif voice is not None:
            yield from _flat_denials(case, one, voice, place[one.sentence])


def _flat_denials(case: Case, quotation: Quotation, voice: ToldVoice, at: int) -> Iterator[ToldDenial]:
    """Yield what a quotation denies by itself: "there was no delay"."""
    article = case.article_by_id[quotation.article]
    for piece in quotation.content:
        words = split_words(article.text, piece.start, piece.end)
        for flat in find_flat_denials(words):
            yield ToldDenial(
                anchor=piece,
                voice=voice,
                sentence=at,
                before=piece.start,
                reach=_FLAT_REACH if flat.is_thing else _RIGHT_BEFORE,
                least_share=FLAT,
                quotation=quotation,
                backing=(),
                denied=flat.denied,
                such=kind_denied([one for one in words if flat.start <= one.start < flat.end], flat.denied),
            )


def words_of(quotation: Quotation) -> list[str]:
    """Return the words of a quotation, lower case."""
    words: list[Word] = [word for anchor in quotation.content for word in split_words(anchor.exact)]
    return [word.lower for word in words if word.is_word]


def _disputing(case: Case, annotations: Annotations, at: int, rebuttal: Rebuttal) -> ToldDenial | None:
    """Return the denial that a rebuttal of a sentence is; None where nobody is named or described who disputes."""
    holder = _holder(annotations, rebuttal)
    voice = describe_voice(case, holder) if holder is not None else None
    if voice is None and rebuttal.kind not in {"relative", "passive"}:
        voice = describe_subject(case, annotations, rebuttal.subject, rebuttal.start)
    elif rebuttal.kind == "passive":
        whole = annotations.sentences[at].anchor
        voice = describe_subject(case, annotations, rebuttal.end, whole.start + len(whole.exact.rstrip(_CLOSING)))
    elif voice is None:
        voice = describe_subject(case, annotations, rebuttal.start, rebuttal.end)
    if voice is None and rebuttal.kind == "spoken":
        voice = describe_named(case, annotations, rebuttal.end, annotations.sentences[at].anchor.end)
    is_announced = rebuttal.kind == "otherwise" or (rebuttal.kind == "passive" and is_unnamed(voice))
    backing = find_backing(case, annotations, at, rebuttal.end, voice, is_announced=is_announced)
    if voice is None and backing:
        voice = describe_voice(case, backing[0])
    if voice is None or (rebuttal.kind == "spoken" and _takes_up_its_own(case, annotations, at, rebuttal, voice)):
        return None
    sentence = annotations.sentences[at].anchor
    end = rebuttal.end if rebuttal.kind == "relative" else sentence.end
    article = case.article_by_id[annotations.article]
    named_until = rebuttal.end if rebuttal.kind == "verb" else rebuttal.start
    is_apart = rebuttal.kind == "otherwise" and not split_words(article.text, rebuttal.end, sentence.end)[1:]
    is_last = rebuttal.kind == "verb" and _answers_a_report(
        annotations, at, split_words(article.text, rebuttal.start, end)
    )
    return ToldDenial(
        anchor=article.anchor(rebuttal.subject, end),
        voice=voice,
        sentence=at,
        before=rebuttal.start,
        reach=0 if _says_more(article, sentence, rebuttal) else _REACH,
        least_share=RARE if rebuttal.has_content and not is_last else SOME if is_apart else 0.0,
        quotation=holder,
        backing=backing,
        named=frozenset(fold(word.text) for word in split_words(article.text, rebuttal.start, named_until)),
    )


def _takes_up_its_own(case: Case, annotations: Annotations, at: int, rebuttal: Rebuttal, voice: ToldVoice) -> bool:
    """Whether "nothing of the kind" takes up what its voice has just denied in words: "no paper was signed"."""
    text = case.article_by_id[annotations.article].text
    spoken = split_words(text, rebuttal.start, rebuttal.end)
    if " ".join(word.lower for word in spoken[-4:]) not in load_lexicon("rebuttals").words("denials"):
        return False
    near = {one.id for one in annotations.sentences[max(0, at - 1) : at + 1]}
    own = [one for one in annotations.quotations if one.sentence in near and one.content[0].start < rebuttal.start]
    pieces = [
        (piece.start, min(piece.end, rebuttal.start))
        for one in own
        if (speaker := describe_voice(case, one)) is not None and speaker.key == voice.key
        for piece in one.content
    ]
    return any(find_flat_denials(split_words(text, start, end)) for start, end in pieces if start < end)


def _answers_a_report(annotations: Annotations, at: int, words: Sequence[Word]) -> bool:
    """Whether "denied the report" answers what the sentence before reported by that verb."""
    before = annotations.sentences[at - 1].id if at else None
    cues = {one.cue.exact.lower() for one in annotations.quotations if one.sentence == before and one.cue is not None}
    return [word.lower for word in words if word.is_word][1:] == ["the", "report"] and "reported" in cues


def is_unnamed(voice: ToldVoice | None) -> bool:
    """Whether a voice is only described: "some of those who fled"."""
    return voice is not None and (voice.key is None or voice.key.startswith(UNNAMED))


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


def _is_told_at_once(case: Case, denial: Quotation) -> bool:
    """Whether a sentence comes to the denial at once: "the board denied", not "the board, which had denied"."""
    start = case.sentence_by_id[denial.sentence].anchor.start
    end = denial.cue.start if denial.cue is not None else denial.content[0].start
    words: Sequence[Word] = split_words(case.article_by_id[denial.article].text, start, max(start, end))
    return start <= end and not any(word.text in _DIVIDERS for word in words)


def _is_set_against(case: Case, annotations: Annotations, denial: Quotation) -> bool:
    """Whether "but" and the denier, and no more, stand between what somebody states in a sentence and its denial."""
    cue = denial.cue
    before = [one for one in annotations.quotations if one.sentence == denial.sentence and one.certainty != "denied"]
    ends = [one.content[-1].end for one in before if cue is not None and one.content[-1].end < cue.start]
    if cue is None or not ends:
        return False
    text = case.article_by_id[denial.article].text
    between = [word.lower for word in split_words(text, max(ends), cue.start)]
    opening = [word for word in between[:3] if word[0].isalpha()]
    is_against = bool(opening) and opening[0] in load_lexicon("rebuttals").word_set("against")
    return is_against and not any(word in _DIVIDERS for word in between[2:])


def _denies_any(quotation: Quotation) -> bool:
    """Whether a denial is of the least of something, as one who answers denies: "any limit", "a single soldier"."""
    words = words_of(quotation)
    least = load_lexicon("rebuttals").word_set("least")
    return not least.isdisjoint(words) or any(" ".join(pair) in least for pair in pairwise(words))
