"""Scare quotes: quotation marks by which the article keeps words at a distance, and quotes nobody it names."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.encoder import Syntax
from rashomon.annotate.marks import Quoted
from rashomon.annotate.wording.governing import find_teller, is_statement, names_in_headline
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Mention, Quotation, Sentence
from rashomon.model.articles import Article
from rashomon.text.words import Word, split_words

_LONGEST = 5
_MENTION_REACH = 4
"""Words before a quoted one in which a word says that it is only mentioned."""

_NAMING_REACH = 12
"""Words before a quoted one in which a verb of calling says whose word it is."""

_DISTANCE_REACH = 12
"""Words before a quoted one in which a word of distance counts, unless a person uses the quoted one."""

_NEXT_REACH = 2
"""Words before a quoted one in which a word of distance counts whoever speaks."""

_JOINING = frozenset({"", "and", "or", "and a", "and an", "or a", "or an"})
_PERSON_PRONOUNS = frozenset({"he", "she", "his", "her"})


@dataclass(frozen=True, slots=True)
class ScareQuote:
    """Quoted words at [start, end), marks included, and why they are no quotation of anybody."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A quoted stretch where it stands: its words, the sentence's words before it, quotations that hold it."""

    quoted: Quoted
    words: list[Word]
    before: list[Word]
    holders: tuple[Quotation, ...]
    is_headline: bool


def find_scare_quotes(
    divided: DividedArticle,
    quotations: tuple[Quotation, ...],
    mentions: tuple[Mention, ...],
    syntax: tuple[Syntax, ...],
) -> Iterator[ScareQuote]:
    """Yield scare quotes in text order: short words in marks that no named speaker is said to have used.

    Titles, nicknames, words that are only mentioned, and what a speaker of the sentence calls something are none.

    Args:
        divided: the article.
        quotations: of the article.
        mentions: names of the article.
        syntax: words of the article; without them only words tell who speaks.
    """
    article = divided.article
    for block, stretches in zip(article.blocks, divided.block_quoted, strict=True):
        plain_until = block.start
        for quoted in stretches:
            words = [word for word in split_words(article.text, quoted.inner_start, quoted.inner_end) if word.is_word]
            sentence = _sentence_at(divided.sentences, quoted.start)
            if quoted.open_end or not 1 <= len(words) <= _LONGEST or sentence is None:
                continue
            place = _Place(
                quoted,
                words,
                split_words(article.text, sentence.anchor.start, quoted.start),
                tuple(one for one in quotations if any(a.start <= quoted.inner_start < a.end for a in one.content)),
                block.kind == "headline",
            )
            reason = _reason(article, place, mentions, syntax)
            if reason is None:
                plain_until = quoted.end
            elif not _is_joined(article, plain_until, quoted.start):
                yield ScareQuote(quoted.start, quoted.end, reason)


def _is_joined(article: Article, end: int, start: int) -> bool:
    """Whether only “and”, “or” or a comma stands between quoted words that are no scare quote and the next ones."""
    return start > end and article.text[end:start].strip(" ,'’\"”") in _JOINING


def _sentence_at(sentences: tuple[Sentence, ...], offset: int) -> Sentence | None:
    at = bisect_left(sentences, offset + 1, key=lambda one: one.anchor.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].anchor.end else None


def _reason(article: Article, place: _Place, mentions: tuple[Mention, ...], syntax: tuple[Syntax, ...]) -> str | None:
    quoted, before = place.quoted, place.before
    teller = find_teller(article, quoted, syntax)
    if _is_distant(article, place, teller, mentions) and not is_statement(quoted, syntax):
        return f"short words in quotation marks after “{_word_of_distance(before)}”, which keeps them at a distance"
    if _is_name(place) or _is_mentioned(before) or _ends_speech(article, quoted, before):
        return None
    if quoted.nested or any(one.kind == "direct" for one in place.holders):
        return None
    if _names_a_thing(article, place):
        return "quotation marks round a name for something, not round a statement"
    if place.is_headline and not names_in_headline(quoted, syntax):
        return None
    if any(_speaks(one) for one in place.holders) or teller is not None or is_statement(quoted, syntax):
        return None
    return "short words in quotation marks that no named speaker is said to have used"


def _is_distant(article: Article, place: _Place, teller: Syntax | None, mentions: tuple[Mention, ...]) -> bool:
    """Whether a word of distance stands before the marks, and no one person is said to have used the words."""
    if _word_of_distance(place.before) is None or place.before[-1].lower == "as":
        return False
    people = [one.anchor for one in mentions if one.kind == "person"]
    voices = [one.speaker_words for one in place.holders if one.speaker_words is not None]
    if teller is not None:
        voices.append(article.anchor(teller.start, teller.end))
    is_persons = any(one.exact.lower() in _PERSON_PRONOUNS or any(map(one.overlaps, people)) for one in voices)
    if _word_of_distance(place.before[-_NEXT_REACH:]) is not None:
        return not (is_persons and any(_is_all(one, place.quoted) for one in place.holders))
    return not is_persons and not _is_mentioned(place.before)


def _word_of_distance(before: list[Word]) -> str | None:
    near = load_lexicon("distance").word_set("near")
    return next((word.text for word in before[-_DISTANCE_REACH:] if word.lower in near), None)


def _is_all(quotation: Quotation, quoted: Quoted) -> bool:
    content = quotation.content
    return (
        quotation.kind == "direct"
        and len(content) == 1
        and content[0].end - content[0].start <= quoted.end - quoted.start
    )


def _is_name(place: _Place) -> bool:
    """Whether the words are a title or name by their capitals, or hold nothing but function words."""
    closed = load_lexicon("function_words").word_set("closed")
    content = [word for word in place.words if word.lower not in closed]
    if not content:
        return True
    many = len(place.words) > 1
    return all(word.is_capitalised or word.text[0].isdigit() for word in content) and (many or not place.is_headline)


def _is_mentioned(before: list[Word]) -> bool:
    """Whether a word before the marks says that what follows is only mentioned, or whose name for something it is."""
    lexicon = load_lexicon("distance")
    if before and before[-1].lower == "as":
        return True
    if any(word.lower in lexicon.word_set("mention") for word in before[-_MENTION_REACH:]):
        return True
    return any(word.lower in lexicon.word_set("naming") for word in before[-_NAMING_REACH:])


def _ends_speech(article: Article, quoted: Quoted, before: list[Word]) -> bool:
    """Whether the words end as speech does: a sentence of their own, or the beginning of one that ends in a comma."""
    inner = article.text[quoted.inner_start : quoted.inner_end].rstrip("'’")
    opens = not any(word.is_word for word in before)
    return inner[:1].isupper() and (inner[-1:] in {".", "!", "?"} or (opens and inner[-1:] == ","))


def _speaks(quotation: Quotation) -> bool:
    """Whether a quotation has a speaker other than the writer or nobody in particular."""
    voice = quotation.speaker_words
    return voice is not None and voice.exact.lower() not in load_lexicon("distance").word_set("no_speakers")


def _names_a_thing(article: Article, place: _Place) -> bool:
    """Whether the quoted words are a whole noun phrase after "the", and a verb follows or they are accused of it."""
    before = place.before
    if not before or before[-1].lower not in {"the", "this", "these", "such"}:
        return False
    after = split_words(article.text, place.quoted.end, min(len(article.text), place.quoted.end + 30))
    if not after:
        return False
    accused = len(before) > 1 and before[-2].lower in load_lexicon("distance").word_set("accusing")
    return after[0].lower in load_lexicon("function_words").word_set("auxiliaries") or (
        accused and after[0].lower == "of"
    )
