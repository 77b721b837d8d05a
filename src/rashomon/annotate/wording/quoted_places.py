"""Quoted places: short words between quotation marks, with what stands around them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.marks import Quoted
from rashomon.model.annotations import Mention, Quotation, Sentence
from rashomon.text.ranges import find_covered
from rashomon.text.words import Word, split_words

LONGEST = 5
"""Words of the longest place: more are a statement, and somebody's."""

_MOST_COMPARED = 50
"""Places of a word that are compared with a quoted one; of a commoner word the first."""

_MOST_BESIDE = 20
"""Stretches to either side that are looked at for those of the same sentence."""

_MOST_CONTENTS = 60
"""Contents that begin before a place and are looked at for those that hold it: few quotations lie in each other."""


@dataclass(frozen=True, slots=True)
class QuotedPlace:
    """A quoted stretch where it stands.

    Attributes:
        quoted: the marks and what is between them.
        words: between the marks.
        before: words and marks of the sentence before it.
        after: words and marks of the sentence after it.
        beside: other quoted stretches of the sentence.
        holders: quotations whose content holds it.
        told: quotations of its sentence.
        has_person: whether the sentence names a person.
        holds_name: whether a name stands between the marks.
        is_headline: whether it stands in the headline.
        is_written_plain: whether the article has the same words elsewhere without marks.
    """

    quoted: Quoted
    words: tuple[Word, ...]
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    beside: tuple[Quoted, ...]
    holders: tuple[Quotation, ...]
    told: tuple[Quotation, ...]
    has_person: bool
    holds_name: bool
    is_headline: bool
    is_written_plain: bool

    @property
    def last_before(self) -> str:
        """The word or mark right before the marks, in lower case; empty where the sentence begins with them."""
        return self.before[-1].lower if self.before else ""

    @property
    def first_after(self) -> str:
        """The word or mark right after the marks, in lower case; empty where the sentence ends with them."""
        return self.after[0].lower if self.after else ""


def find_places(
    divided: DividedArticle, quotations: tuple[Quotation, ...], mentions: tuple[Mention, ...]
) -> Iterator[QuotedPlace]:
    """Yield the short quoted stretches in text order; none whose closing mark is missing."""
    text = divided.article.text
    told: defaultdict[str, list[Quotation]] = defaultdict(list)
    for quotation in quotations:
        told[quotation.sentence].append(quotation)
    contents = sorted(
        ((a.start, a.end, number) for number, one in enumerate(quotations) for a in one.content), reverse=True
    )
    names = sorted(mentions, key=lambda one: one.anchor.start)
    plain = _plain_words(divided)
    for block, stretches in zip(divided.article.blocks, divided.block_quoted, strict=True):
        for at, quoted in enumerate(stretches):
            inner = tuple(one for one in split_words(text, quoted.inner_start, quoted.inner_end) if one.is_word)
            sentence = _sentence_at(divided.sentences, quoted.start)
            if quoted.open_end or not 1 <= len(inner) <= LONGEST or sentence is None:
                continue
            start, end = sentence.anchor.start, max(sentence.anchor.end, quoted.end)
            near = stretches[max(0, at - _MOST_BESIDE) : at + _MOST_BESIDE]
            named = _names_between(names, start, end)
            yield QuotedPlace(
                quoted=quoted,
                words=inner,
                before=tuple(split_words(text, start, quoted.start)),
                after=_words_after(text, quoted.end, end),
                beside=tuple(one for one in near if one != quoted and start <= one.start < end),
                holders=tuple(quotations[number] for number in _holders(contents, quoted.inner_start)),
                told=tuple(told[sentence.id]),
                has_person=any(one.kind == "person" for one in named),
                holds_name=any(
                    one.anchor.start < quoted.inner_end and quoted.inner_start < one.anchor.end for one in named
                ),
                is_headline=block.kind == "headline",
                is_written_plain=_is_written_plain(inner, plain),
            )


def _names_between(names: list[Mention], start: int, end: int) -> list[Mention]:
    first = bisect_left(names, start, key=lambda one: one.anchor.start)
    return names[first : bisect_left(names, end, key=lambda one: one.anchor.start)]


def _holders(contents: list[tuple[int, int, int]], offset: int) -> list[int]:
    """Return the numbers of the quotations, in text order, with a content around the offset; last contents first."""
    first = bisect_left(contents, -offset, key=lambda one: -one[0])
    return sorted({number for _, end, number in contents[first : first + _MOST_CONTENTS] if offset < end})


def _words_after(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return words and marks of [start, end) without a mark that closes what comes before: ''two single ones''."""
    words = tuple(split_words(text, start, end))
    return words[1:] if words and words[0].start == start and words[0].text in "'’\"”" else words


def _sentence_at(sentences: tuple[Sentence, ...], offset: int) -> Sentence | None:
    at = bisect_left(sentences, offset + 1, key=lambda one: one.anchor.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].anchor.end else None


def _plain_words(divided: DividedArticle) -> list[str]:
    """Return the words in lower case; those between quotation marks, and the ends of blocks, are empty."""
    words: list[str] = []
    for block_words, stretches in zip(divided.block_words, divided.block_quoted, strict=True):
        quoted = find_covered(block_words, [(one.start, one.end) for one in stretches])
        words += ["" if inside else word.lower for word, inside in zip(block_words, quoted, strict=True)]
        words.append("")
    return words


def _is_written_plain(inner: tuple[Word, ...], plain: list[str]) -> bool:
    wanted = [one.lower for one in inner]
    places = [at for at, word in enumerate(plain) if word == wanted[0]][:_MOST_COMPARED]
    return any(plain[at : at + len(wanted)] == wanted for at in places)
