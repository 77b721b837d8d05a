"""Resting: how far an article rests on one body, read sentence by sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.bodies import BodyPhrase, best_name, find_bodies, is_same_body
from rashomon.deduplicate.members import find_members
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.voices import Speakers, hear_sentences
from rashomon.model.annotations import Annotations, Sentence

_LEAST = 3  # attributed sentences; fewer are no pattern
_MOST = 0.6  # part of an article's attributed sentences that are the body's


@dataclass(frozen=True, slots=True)
class Resting:
    """An article most of whose attributed sentences are one body's.

    `share` is the part of the article's words in those sentences, in [0, 1].
    """

    reading: Reading = field(repr=False)
    body: BodyPhrase
    phrases: tuple[BodyPhrase, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    share: float

    @property
    def name(self) -> str:
        """The fullest name the article gives the body."""
        return best_name(self.phrases)


def find_resting(reading: Reading) -> Resting | None:
    """Return the body an article rests on, or None if no body's words make up most of what it attributes."""
    annotations = reading.annotations
    text = reading.article.text
    if annotations is None or not annotations.sentences:
        return None
    phrases = find_bodies(text)
    named: list[Resting] = []
    for body in _distinct([phrase for phrase in phrases if phrase.words]):
        found = _rest_on(reading, annotations, body, phrases)
        if found is not None:
            named.append(found)
    return max(named, key=lambda one: (len(one.sentences), one.share, one.name), default=None)


def _distinct(phrases: Sequence[BodyPhrase]) -> list[BodyPhrase]:
    """Return one phrase for each body, its fullest, in text order."""
    bodies: list[BodyPhrase] = []
    for phrase in sorted(phrases, key=lambda one: (-len(one.words), one.start)):
        if not any(is_same_body(phrase, body) for body in bodies):
            bodies.append(phrase)
    return sorted(bodies, key=lambda one: one.start)


def _rest_on(
    reading: Reading, annotations: Annotations, body: BodyPhrase, phrases: Sequence[BodyPhrase]
) -> Resting | None:
    text = reading.article.text
    own = [phrase for phrase in phrases if phrase.words and is_same_body(phrase, body)]
    speakers = Speakers(_mark_meant(phrases, body), find_members(text, annotations, body, phrases))
    sentences = [one for one in annotations.sentences if reading.article.blocks[one.block].kind != "headline"]
    voices = hear_sentences(reading.article, sentences, annotations, speakers)
    count = Counter(voices.values())
    if count["body"] < _LEAST or count["body"] < _MOST * (count["body"] + count["other"]):
        return None
    resting = tuple(one for one in sentences if voices.get(one.id) == "body")
    words = sum(len(one.anchor.exact.split()) for one in sentences)
    share = sum(len(one.anchor.exact.split()) for one in resting) / max(words, 1)
    return Resting(reading, body, tuple(own), resting, round(share, 3))


def _mark_meant(phrases: Sequence[BodyPhrase], body: BodyPhrase) -> tuple[tuple[BodyPhrase, bool], ...]:
    """Return each phrase with whether it means this body; "the ministry" means the one named last before it."""
    marked: list[tuple[BodyPhrase, bool]] = []
    last: bool | None = None
    for phrase in phrases:
        if phrase.words:
            last = is_same_body(phrase, body)
            marked.append((phrase, last))
        elif not phrase.head or phrase.head == body.head:
            marked.append((phrase, last is not False))
        else:
            marked.append((phrase, False))
    return tuple(marked)
