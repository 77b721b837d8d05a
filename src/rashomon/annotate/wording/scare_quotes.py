"""Scare quotes: quotation marks by which the article keeps words at a distance, and quotes nobody it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder import Reading, Syntax
from rashomon.annotate.wording.distance_weights import load_distance_weights
from rashomon.annotate.wording.governing import find_doubting_noun, find_teller, is_statement
from rashomon.annotate.wording.place_measures import (
    is_introduced,
    is_mentioned,
    is_name,
    measure_place,
)
from rashomon.annotate.wording.place_vectors import pool_vectors
from rashomon.annotate.wording.quoted_places import QuotedPlace, find_places
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention, Quotation
from rashomon.model.articles import Article
from rashomon.text.quoted import stands_in_marks
from rashomon.text.words import Word

_DISTANCE_REACH = 12
"""Words before a quoted one in which a word of distance counts, unless a person uses the quoted one."""

_NEXT_REACH = 2
"""Words before a quoted one in which a word of distance counts whoever speaks."""

_CALLED_REACH = 4
"""Words before a claim in which a verb of calling says what somebody calls the claim."""

_BESIDE = 2
"""Place of a word behind a comma and a determiner."""

_PERSON_PRONOUNS = frozenset({"he", "she", "his", "her"})


@dataclass(frozen=True, slots=True)
class ScareQuote:
    """Quoted words at [start, end), marks included, and why they are no quotation of anybody."""

    start: int
    end: int
    reason: str


def find_scare_quotes(
    divided: DividedArticle,
    quotations: tuple[Quotation, ...],
    mentions: tuple[Mention, ...],
    reading: Reading,
) -> Iterator[ScareQuote]:
    """Yield scare quotes in text order: short words in marks that no named speaker is said to have used.

    Titles, nicknames, words that are only mentioned, and what a speaker of the sentence calls something are none.

    Args:
        divided: the article.
        quotations: of the article.
        mentions: names of the article.
        reading: syntax and vectors of its words; without them only words tell who speaks.

    Source:
        Weights learnt from quoted words of American news that one reader labelled; card in the `weights` folder.
    """
    article = divided.article
    for place in find_places(divided, quotations, mentions):
        reason = _reason(article, place, mentions, reading)
        if reason is not None:
            yield ScareQuote(place.quoted.start, place.quoted.end, reason)


def is_open(article: Article, place: QuotedPlace) -> bool:
    """Whether it is not plain at once that the words are speech or mentioned: only such places are weighed."""
    if place.quoted.nested or is_introduced(place) or _ends_speech(article, place):
        return False
    return not any(_is_verbatim(article, one) for one in place.holders)


def _is_verbatim(article: Article, quotation: Quotation) -> bool:
    """Whether all of a quotation stands between marks: a sentence, or a fragment in the article's own."""
    return quotation.kind == "direct" or all(
        stands_in_marks(article.text, one.start, one.end) for one in quotation.content
    )


def is_told(place: QuotedPlace, measured: Mapping[str, bool]) -> bool:
    """Whether a name or pronoun is said to use the words, or anybody in a quotation: seven of 151 were scare quotes."""
    return measured["named_teller"] or (measured["teller"] and bool(place.holders))


def ruled_reason(
    article: Article, place: QuotedPlace, mentions: tuple[Mention, ...], syntax: tuple[Syntax, ...]
) -> str | None:
    """Return why the words are a scare quote without being weighed; None where no rule says so.

    The rules are for what labelled reports have too seldom to be learnt: a word of distance before the marks, and
    marks round the name of what a sentence is about ("said the “volunteers” were paid").
    """
    if _is_distant(article, place, mentions, syntax) and not is_statement(place.quoted, syntax):
        word = _word_of_distance(place.before)
        return f"short words in quotation marks after “{word}”, which keeps them at a distance"
    if place.last_before != "as" and not is_statement(place.quoted, syntax):
        noun = find_doubting_noun(article, place.quoted, syntax)
        if noun is not None:
            word = article.text[noun.start : noun.end]
            return f"short words in quotation marks after “{word}”, which keeps them at a distance"
    doubt = _word_of_doubt(place.after)
    if doubt is not None:
        return f"short words in quotation marks before “{doubt}”, which keeps them at a distance"
    if is_open(article, place) and not is_name(place) and not is_mentioned(place.before) and _names_a_thing(place):
        return "quotation marks round a name for something, not round a statement"
    return None


def _reason(article: Article, place: QuotedPlace, mentions: tuple[Mention, ...], reading: Reading) -> str | None:
    ruled = ruled_reason(article, place, mentions, reading.syntax)
    if ruled is not None or not is_open(article, place):
        return ruled
    learnt = load_distance_weights()
    measured = measure_place(article, place, reading.syntax)
    if is_told(place, measured):
        return None
    if 1.0 / (1.0 + exp(-learnt.total(measured, pool_vectors(place, reading)))) < learnt.least_chance:
        return None
    if place.is_written_plain:
        return "words in quotation marks that no named speaker is said to have used; elsewhere it has them without"
    return "short words in quotation marks that no named speaker is said to have used"


def _ends_speech(article: Article, place: QuotedPlace) -> bool:
    """Whether the words end as speech does: a sentence of their own, or the beginning of one that ends in a comma."""
    inner = article.text[place.quoted.inner_start : place.quoted.inner_end].rstrip("'’")
    opens = not any(word.is_word for word in place.before)
    return inner[:1].isupper() and (inner[-1:] in {".", "!", "?"} or (opens and inner[-1:] == ","))


def _names_a_thing(place: QuotedPlace) -> bool:
    """Whether the quoted words are a whole noun phrase after "the": a verb or “of whom” follows, or it is accused."""
    if place.last_before not in {"the", "this", "these", "such"}:
        return False
    if place.first_after == "of" and [word.lower for word in place.after[1:2]] in (["whom"], ["which"]):
        return True
    accused = len(place.before) > 1 and place.before[-2].lower in load_lexicon("distance").word_set("accusing")
    return place.first_after in load_lexicon("function_words").word_set("auxiliaries") or (
        accused and place.first_after == "of"
    )


def _is_distant(
    article: Article, place: QuotedPlace, mentions: tuple[Mention, ...], syntax: tuple[Syntax, ...]
) -> bool:
    """Whether a word of distance stands before the marks, and no one person is said to have used the words.

    A name by its capitals counts only right behind the word: "a so-called “Council”", not "accused the firm “Orlo”".
    """
    if _word_of_distance(place.before) is None or place.last_before == "as" or _calls_a_claim(place.before):
        return False
    people = [one.anchor for one in mentions if one.kind == "person"]
    voices = [one.speaker_words for one in place.holders if one.speaker_words is not None]
    teller = find_teller(article, place.quoted, syntax)
    if teller is not None:
        voices.append(article.anchor(teller.start, teller.end))
    is_persons = any(one.exact.lower() in _PERSON_PRONOUNS or any(map(one.overlaps, people)) for one in voices)
    if _word_of_distance(place.before[-_NEXT_REACH:]) is not None:
        return not (is_persons and any(_is_all(one, place) for one in place.holders))
    return not is_persons and not is_mentioned(place.before) and not is_name(place)


def _calls_a_claim(before: tuple[Word, ...]) -> bool:
    """Whether what somebody calls a claim follows: "called the accusation “absurd”"; the word is the caller's."""
    lexicon = load_lexicon("distance")
    if not before or before[-1].lower not in lexicon.word_set("claims"):
        return False
    return any(word.lower in lexicon.word_set("naming") for word in before[-1 - _CALLED_REACH : -1])


def _word_of_distance(before: tuple[Word, ...]) -> str | None:
    near = load_lexicon("distance").word_set("near")
    return next((word.text for word in before[-_DISTANCE_REACH:] if word.lower in near), None)


def _word_of_doubt(after: tuple[Word, ...]) -> str | None:
    """Return the word of doubt in what is set beside the marks: "“Arv Green”, a so-called citizens' group"."""
    if len(after) <= _BESIDE or after[0].text != ",":
        return None
    determiners = load_lexicon("function_words").word_set("determiners")
    doubts = load_lexicon("distance").word_set("in_doubt")
    return after[_BESIDE].text if after[1].lower in determiners and after[_BESIDE].lower in doubts else None


def _is_all(quotation: Quotation, place: QuotedPlace) -> bool:
    content = quotation.content
    return (
        quotation.kind != "indirect"
        and len(content) == 1
        and content[0].end - content[0].start <= place.quoted.end - place.quoted.start
    )
