"""Utterances: what speakers are reported to have said, as terms that can be compared across articles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz

from rashomon.compare.cells import voice_key
from rashomon.compare.origins.story_origins import origin_at
from rashomon.compare.statements.clauses import is_content
from rashomon.compare.statements.polarity import read_clauses
from rashomon.compare.statements.sayings import Saying, Stretch, stretches_of
from rashomon.compare.statements.terms import ArticleTerms
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Quotation
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Story
from rashomon.text.words import Word, fold, split_words

_ALIKE = 90
"""Token set ratio, in percent, from which two quotations are worded alike."""
_NEGATION_REACH = 14
"""Words before an attitude word in which a negation turns it."""
_TELLING_REACH = 3
"""The same for a negation that takes an attitude itself."""
_CONDITION_AHEAD = 6
"""Words before a negation among which "if" makes it a condition."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation as a saying, with its speaker's entity and voice, attitudes (those negated apart) and subjects.

    `denials` are its words of negation, `about` the keys of voices and things it speaks of,
    `place` the words that name its speaker where that is a country or town.
    """

    quotation: Quotation
    speaker: str
    speaker_name: str
    voice: str
    saying: Saying = field(repr=False)
    stances: frozenset[str]
    negated: frozenset[str]
    denials: frozenset[str]
    about: frozenset[str]
    place: frozenset[str] | None

    @property
    def origin(self) -> int:
        """The origin of its words: of its article, or of the report that is cited for them."""
        return self.saying.origin

    @property
    def first(self) -> Anchor:
        """Its first unbroken piece."""
        return self.quotation.content[0]

    @property
    def spoken(self) -> tuple[str, ...]:
        """Its words, lower case."""
        return tuple(word.lower for word in self.saying.words if word.is_word)

    @property
    def contents(self) -> frozenset[str]:
        """Its content words, lower case."""
        return frozenset(word.lower for word in self.saying.words if is_content(word))

    def denies(self, stretch: Stretch, shared: frozenset[str]) -> bool:
        """Whether its voice denies what one of its stretches says of shared terms; a denied denial affirms."""
        return (self.quotation.certainty == "denied") != self.saying.meant(stretch).is_turned(shared)


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
                found.append(_describe(case, quotation, attribution.speaker.entity, origin_of, terms[article]))
    return found


def turned_attitudes(one: Utterance, other: Utterance) -> frozenset[str]:
    """Return the attitudes both take and one denies; none where the two say nearly the same in the same words."""
    turned = (one.stances & other.stances) & (one.negated ^ other.negated)
    if not turned or one.denials != other.denials or _are_worded_apart(one, other):
        return turned
    return frozenset()


def _are_worded_apart(one: Utterance, other: Utterance) -> bool:
    return fuzz.token_set_ratio(" ".join(sorted(one.contents)), " ".join(sorted(other.contents))) < _ALIKE


def _describe(
    case: Case, quotation: Quotation, speaker: str, origin_of: Mapping[str, int], known: ArticleTerms
) -> Utterance:
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
    saying = _saying(case, quotation, origin_at(case, quotation.content[0], origin_of), known)
    named = case.entity_by_id[speaker]
    place = frozenset(fold(named.name).split()) if named.kind == "place" else None
    return Utterance(quotation, speaker, named.name, voice, saying, stances, negated, denials, about, place)


def _saying(case: Case, quotation: Quotation, origin: int, known: ArticleTerms) -> Saying:
    text = case.article_by_id[quotation.article].text
    words: list[Word] = []
    for anchor in quotation.content:
        words += split_words(text, anchor.start, anchor.end)
    words.sort(key=lambda word: word.start)
    terms = known.of(words)
    keys = frozenset(term.key for term in terms)
    sentence = case.sentence_by_id[quotation.sentence]
    stretches = tuple(stretches_of(words, terms))
    return Saying(quotation.article, origin, sentence, keys, tuple(words), stretches, read_clauses(words))


def _stances(pieces: Sequence[Sequence[Word]]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the attitudes words take, and those of them that are only taken to be denied."""
    kinds = _kinds()
    negations = load_lexicon("stances").word_set("negation")
    plain: set[str] = set()
    denied: set[str] = set()
    for piece in pieces:
        lower = [word.lower for word in piece]
        for index, word in enumerate(lower):
            if word in kinds:
                is_denied = word in negations or _is_negated(lower[:index])
                (denied if is_denied else plain).update(kinds[word])
    return frozenset(plain | denied), frozenset(denied - plain)


def _is_negated(before: Sequence[str]) -> bool:
    """Whether the words before an attitude word deny it; those of a condition, and of one full stop before, do not.

    A negation that is an attitude itself has to stand close by: "failed to help", not "failure will raise the risk".
    """
    negations = load_lexicon("stances").word_set("negation")
    conditions = load_lexicon("clauses").word_set("suppositions")
    cut = max((at for at, each in enumerate(before) if each in {".", ";", "!", "?"}), default=-1)
    start = max(cut + 1, len(before) - _NEGATION_REACH)
    return any(
        word in negations
        and (word not in _kinds() or len(before) - at <= _TELLING_REACH)
        and conditions.isdisjoint(before[max(0, at - _CONDITION_AHEAD) : at])
        for at, word in enumerate(before)
        if at >= start
    )


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """Return the attitudes that each word takes."""
    groups = load_lexicon("stances").groups("kinds")
    words = {word for members in groups.values() for word in members}
    return {word: frozenset(name for name, members in groups.items() if word in members) for word in words}
