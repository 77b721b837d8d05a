"""Utterances: what speakers are reported to have said, as terms that can be compared across articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from rashomon.compare.cells import voice_key
from rashomon.compare.statements.clauses import is_content
from rashomon.compare.statements.sayings import Saying, stretches_of
from rashomon.compare.statements.terms import ArticleTerms
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation
from rashomon.model.case import Case
from rashomon.model.stories import Story
from rashomon.text.words import Word, split_words

_ALIKE = 90
"""Token set ratio, in percent, from which two quotations are worded alike."""
_NEGATION_REACH = 14
"""Words before an attitude word in which a negation turns it."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation as a saying, with its speaker's entity and voice, attitudes (those negated apart) and subjects.

    `denials` are its words of negation, `about` the keys of voices and things it speaks of.
    """

    quotation: Quotation
    speaker: str
    voice: str
    saying: Saying = field(repr=False)
    stances: frozenset[str]
    negated: frozenset[str]
    denials: frozenset[str]
    about: frozenset[str]

    @property
    def origin(self) -> int:
        """The origin of its article."""
        return self.saying.origin

    @property
    def contents(self) -> frozenset[str]:
        """Its content words, lower case."""
        return frozenset(word.lower for word in self.saying.words if is_content(word))


def gather_utterances(
    case: Case, story: Story, origin_of: dict[str, int], terms: Mapping[str, ArticleTerms]
) -> list[Utterance]:
    """Return the quotations of a story whose speaker is an entity, in case order.

    Args:
        terms: the named terms of each article of the story.
    """
    found: list[Utterance] = []
    for article in story.articles:
        annotations = case.annotations_of.get(article)
        for quotation in annotations.quotations if annotations is not None else ():
            attribution = case.attribution_of.get(quotation.id)
            if attribution is not None and attribution.speaker is not None and attribution.speaker.entity is not None:
                found.append(_describe(case, quotation, attribution.speaker.entity, origin_of[article], terms[article]))
    return found


def turned_attitudes(one: Utterance, other: Utterance) -> frozenset[str]:
    """Return the attitudes both take and one denies; none where the two say nearly the same in the same words."""
    turned = (one.stances & other.stances) & (one.negated ^ other.negated)
    return turned if one.denials != other.denials or _are_worded_apart(one, other) else frozenset()


def _are_worded_apart(one: Utterance, other: Utterance) -> bool:
    return fuzz.token_set_ratio(" ".join(sorted(one.contents)), " ".join(sorted(other.contents))) < _ALIKE


def _describe(case: Case, quotation: Quotation, speaker: str, origin: int, known: ArticleTerms) -> Utterance:
    pieces = [split_words(a.exact) for a in quotation.content]
    stances, negated = _stances(pieces)
    annotations = case.annotations_of[quotation.article]
    about = frozenset(
        voice_key(case.entity_by_id[entity])
        for mention in annotations.mentions
        if any(a.covers(mention.anchor) for a in quotation.content)
        and (entity := case.entity_of_mention.get(mention.id)) is not None
        and entity != speaker
    )
    denials = load_lexicon("stances").word_set("negation") & {word.lower for piece in pieces for word in piece}
    voice = voice_key(case.entity_by_id[speaker])
    saying = _saying(case, quotation, origin, known)
    return Utterance(quotation, speaker, voice, saying, stances, negated, denials, about)


def _saying(case: Case, quotation: Quotation, origin: int, known: ArticleTerms) -> Saying:
    text = case.article_by_id[quotation.article].text
    words: list[Word] = []
    for anchor in quotation.content:
        words += split_words(text, anchor.start, anchor.end)
    words.sort(key=lambda word: word.start)
    terms = known.of(words)
    keys = frozenset(term.key for term in terms)
    sentence = case.sentence_by_id[quotation.sentence]
    return Saying(quotation.article, origin, sentence, keys, tuple(words), tuple(stretches_of(words, terms)))


def _stances(pieces: Sequence[Sequence[Word]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the attitudes words take, and those of them that are only taken to be denied."""
    kinds = load_lexicon("stances").groups("kinds")
    negations = load_lexicon("stances").word_set("negation")
    plain: set[str] = set()
    denied: set[str] = set()
    for piece in pieces:
        lower = [word.lower for word in piece]
        for index, word in enumerate(lower):
            for name, members in kinds.items():
                if word in members:
                    before = lower[max(0, index - _NEGATION_REACH) : index]
                    cut = max((i for i, each in enumerate(before) if each in {".", ";", "!", "?"}), default=-1)
                    (denied if set(before[cut + 1 :]) & negations or word in negations else plain).add(name)
    return frozenset(plain | denied), frozenset(denied - plain)
