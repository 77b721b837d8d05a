"""Voices: whose each attributed sentence of an article is, one body's or somebody else's."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Literal

from rashomon.deduplicate.bodies import BodyPhrase
from rashomon.deduplicate.members import Members
from rashomon.deduplicate.passed_on import PassedOn
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.cautions import holds_attribution
from rashomon.model.annotations import Annotations, Quotation, Sentence
from rashomon.model.articles import Article
from rashomon.model.spans import Anchor
from rashomon.text.quoted import find_quoted_ranges
from rashomon.text.words import Word, fold, split_words, stem

Voice = Literal["body", "other"]

_PRONOUNS = frozenset({"it", "they", "he", "she", "his", "her", "their", "its"})
_KNOWN = frozenset({"the", "its", "their", "this", "same"})
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being"})  # "has been declared" names nobody
_OPENING = 3  # words at a sentence's beginning in which a pronoun stands for the voice before it
_REMINDER = 60  # code points at a paragraph's beginning in which it says that it only reminds
_APART = 12  # code points between a body and a speaker that is a part of its name: "the Ministry in Osk"


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks for one body: each body phrase of the article with whether it means this body, and its members."""

    phrases: tuple[tuple[BodyPhrase, bool], ...] = field(repr=False)
    members: Members = field(default_factory=Members)

    def meant_in(self, start: int, end: int) -> bool:
        """Whether a phrase that means the body touches text [start, end)."""
        return any(meant and phrase.start < end and start < phrase.end for phrase, meant in self.phrases)

    def desk_in(self, start: int, end: int) -> bool:
        """Whether the body's press service, or the like, is named in text [start, end)."""
        return any(
            meant and phrase.desk is not None and phrase.start < end and start < phrase.end
            for phrase, meant in self.phrases
        )


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that reports what somebody says; `words` are those outside quotation marks.

    What stands between the marks tells nothing of whose it is: it is the speaker's own talk.
    """

    sentence: Sentence
    words: tuple[Word, ...] = field(repr=False)
    quotations: tuple[Quotation, ...] = field(repr=False)
    persons: tuple[Anchor, ...] = field(repr=False)
    attributes: bool
    quotes: bool


def find_tellings(article: Article, annotations: Annotations) -> list[Telling]:
    """Return the sentences of the body that may report speech, in text order.

    The headline is left out, and so are paragraphs that only remind of what was told before ("We will remind, ...").
    """
    quotations: defaultdict[str, list[Quotation]] = defaultdict(list)
    for quotation in annotations.quotations:
        quotations[quotation.sentence].append(quotation)
    people = [one for one in annotations.mentions if one.kind == "person" and not one.described]
    surnames = {word for one in people for word in one.name.split() if " " in one.name}
    # A lone word that no full name of the article holds may as well be a place.
    persons = [one.anchor for one in people if " " in one.name or one.role is not None or one.name in surnames]
    quoted = {index: _quoted_in(article, index) for index in {one.block for one in annotations.sentences}}
    aside = {index for index in quoted if _tells_nothing_new(article, index)}
    tellings: list[Telling] = []
    for sentence in annotations.sentences:
        words = _words_outside(article, sentence, quoted[sentence.block])
        if not words or sentence.block in aside:
            continue
        named = tuple(anchor for anchor in persons if sentence.anchor.covers(anchor))
        place = sentence.anchor
        quotes = any(place.start < end and start < place.end for start, end in quoted[sentence.block])
        told = tuple(quotations[sentence.id])
        tellings.append(Telling(sentence, words, told, named, bool(told) or _attributes(words), quotes))
    return tellings


def hear_voices(tellings: Sequence[Telling], speakers: Speakers) -> dict[str, Voice]:
    """Return whose each attributed sentence is, by sentence id; what nobody is said to say is left out.

    A pronoun ("he added") and a paper ("the statement reads") go on with the voice before them; somebody whose words
    the body passes on ("the press service quoted Captain Rasmus Dahl") speaks for it from there on.
    """
    voices: dict[str, Voice] = {}
    last: Voice | None = None
    passed = PassedOn()
    for telling in tellings:
        if not (telling.attributes or _quotes_body(telling, speakers)):
            continue
        heard = _hear(telling, speakers)
        if heard != "body" and passed.speaks_in(telling.words, telling.persons):
            heard = "body"
        if heard is None and not telling.persons:
            heard = _carry_on(telling, last)
        if passed.quotes(telling.words) and (heard == "body" or (last == "body" and _cites_its_paper(telling))):
            passed.note(telling.words, telling.persons)
            heard = "body"
        last = heard or "other"
        voices[telling.sentence.id] = last
    return voices


def relays_body(telling: Telling, speakers: Speakers) -> bool:
    """Whether the sentence says that it has what it tells from the body's press service, or from a paper."""
    return speakers.desk_in(*_range(telling.sentence.anchor)) or _cites_paper(telling)


def _hear(telling: Telling, speakers: Speakers) -> Voice | None:
    """Return whose the sentence is if it names its voice; None if it names nobody we know."""
    words, place = telling.words, _range(telling.sentence.anchor)
    named = [one.speaker_words for one in telling.quotations if one.speaker_words is not None]
    named = [one for one in named if not _is_pronoun(one) and any(_lies_in(word, one) for word in words)]
    relays = [relay for one in telling.quotations for relay in one.relays]
    if any(_is_body(anchor, speakers) for anchor in (*named, *relays)):
        return "body"
    if speakers.desk_in(*place) or speakers.members.is_named(words):
        return "body"
    if speakers.members.holds_office(words) and not telling.persons:
        return "body"
    if telling.persons or any(not _is_paper(anchor) for anchor in named):
        return "other"
    return "body" if speakers.meant_in(*place) else None


def _carry_on(telling: Telling, last: Voice | None) -> Voice | None:
    """Return the voice before if the sentence goes on with it."""
    pronoun = any(one.speaker_words is not None and _is_pronoun(one.speaker_words) for one in telling.quotations)
    lowers = [word.lower for word in telling.words]
    opening = not _PRONOUNS.isdisjoint(lowers[:_OPENING])
    inserted = any(one in _PRONOUNS and _is_cue(two) for one, two in pairwise(lowers))
    according = any(one == "to" and two in _PRONOUNS for one, two in pairwise(lowers))
    there = any(two == "there" and _is_cue(one) for one, two in pairwise(lowers))
    return last if pronoun or opening or inserted or according or there or _cites_paper(telling) else None


def _cites_its_paper(telling: Telling) -> bool:
    """Whether the sentence names a paper told of before: "was quoted in the statement as saying"."""
    lowers = [word.lower for word in telling.words]
    return any(one in _KNOWN and two in _papers() for one, two in pairwise(lowers))


def _cites_paper(telling: Telling) -> bool:
    return any(word.lower in _papers() for word in telling.words)


def _quotes_body(telling: Telling, speakers: Speakers) -> bool:
    """Whether the body's press service is named, or a member beside words in quotation marks."""
    if speakers.desk_in(*_range(telling.sentence.anchor)):
        return True
    return telling.quotes and speakers.members.is_named(telling.words)


def _is_body(anchor: Anchor, speakers: Speakers) -> bool:
    return speakers.meant_in(max(anchor.start - _APART, 0), anchor.end) or speakers.members.is_named(
        split_words(anchor.exact)
    )


def _is_pronoun(anchor: Anchor) -> bool:
    return anchor.exact.lower() in _PRONOUNS


def _is_paper(anchor: Anchor) -> bool:
    return not _papers().isdisjoint(anchor.exact.lower().split())


def _range(anchor: Anchor) -> tuple[int, int]:
    return anchor.start, anchor.end


def _lies_in(word: Word, anchor: Anchor) -> bool:
    return anchor.start <= word.start < anchor.end


def _quoted_in(article: Article, index: int) -> list[tuple[int, int]]:
    block = article.blocks[index]
    return find_quoted_ranges(article.text, block.start, block.end)


def _words_outside(article: Article, sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> tuple[Word, ...]:
    near = [(start, end) for start, end in quoted if start < sentence.anchor.end and sentence.anchor.start < end]
    return tuple(
        word
        for word in split_words(article.text, sentence.anchor.start, sentence.anchor.end)
        if word.is_word and not any(start <= word.start < end for start, end in near)
    )


def _attributes(words: Sequence[Word]) -> bool:
    folded = [word.lower for word in words]
    if not _papers().isdisjoint(folded) and not {"reads", "read"}.isdisjoint(folded):
        return True
    return any(
        _is_cue(word) and not _PASSIVE.intersection(folded[max(at - 2, 0) : at]) for at, word in enumerate(folded)
    )


def _is_cue(word: str) -> bool:
    return holds_attribution([word]) or stem(word) in _cue_stems()


def _tells_nothing_new(article: Article, index: int) -> bool:
    block = article.blocks[index]
    opening = fold(article.text[block.start : block.start + _REMINDER])
    return block.kind == "headline" or opening.startswith(load_lexicon("issuers").words("reminders"))


def _papers() -> frozenset[str]:
    return load_lexicon("issuers").word_set("papers")


@cache
def _cue_stems() -> frozenset[str]:
    """Return the stems of the verbs that always report speech."""
    cues = load_lexicon("cues")
    spoken = [word for section in ("clause", "addressee", "noun") for word in cues.words(section) if " " not in word]
    weak = cues.word_set("weak") | cues.word_set("quoted_only")
    return frozenset(stem(word) for word in spoken if word not in weak)
