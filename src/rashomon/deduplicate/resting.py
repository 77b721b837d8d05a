"""Resting: how far an article rests on one body, read sentence by sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.bodies import BodyPhrase, best_name, find_bodies, is_same_body
from rashomon.deduplicate.members import Members, find_introduced, find_members
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.voices import Speakers, Telling, find_tellings, hear_voices
from rashomon.model.annotations import Sentence

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


@dataclass(frozen=True, slots=True)
class Named:
    """The bodies an article names: every phrase, and of each body its fullest one."""

    reading: Reading = field(repr=False)
    phrases: tuple[BodyPhrase, ...] = field(repr=False)
    bodies: tuple[BodyPhrase, ...]


def name_bodies(reading: Reading) -> Named:
    """Return the bodies an article names more than once, by whatever phrase."""
    phrases = find_bodies(reading.article.text)
    heads = Counter(phrase.head for phrase in phrases)
    desks = sum(phrase.desk is not None for phrase in phrases)
    bodies = [one for one in _distinct([phrase for phrase in phrases if phrase.words]) if heads[one.head] + desks > 1]
    return Named(reading, tuple(phrases), tuple(bodies))


def find_resting(named: Named, bodies: Sequence[BodyPhrase]) -> Resting | None:
    """Return which of these bodies the article rests on; None if none of them has most of what it attributes."""
    annotations = named.reading.annotations
    if annotations is None or not bodies:
        return None
    tellings = find_tellings(named.reading.article, annotations)
    introduced = find_introduced(named.reading.article.text, annotations)
    found = [_rest_on(named, tellings, body, find_members(introduced, body, named.phrases)) for body in bodies]
    return max(
        (one for one in found if one is not None),
        key=lambda one: (len(one.sentences), one.share, one.name),
        default=None,
    )


def _distinct(phrases: Sequence[BodyPhrase]) -> list[BodyPhrase]:
    """Return one phrase for each body, its fullest, in text order."""
    bodies: list[BodyPhrase] = []
    for phrase in sorted(phrases, key=lambda one: (-len(one.words), one.start)):
        if not any(is_same_body(phrase, body) for body in bodies):
            bodies.append(phrase)
    return sorted(bodies, key=lambda one: one.start)


def _rest_on(named: Named, tellings: Sequence[Telling], body: BodyPhrase, members: Members) -> Resting | None:
    article = named.reading.article
    voices = hear_voices(tellings, Speakers(_mark_meant(named.phrases, body), members))
    count = Counter(voices.values())
    if count["body"] < _LEAST or count["body"] < _MOST * (count["body"] + count["other"]):
        return None
    own = tuple(phrase for phrase in named.phrases if phrase.words and is_same_body(phrase, body))
    resting = tuple(one.sentence for one in tellings if voices.get(one.sentence.id) == "body")
    words = sum(len(article.text[block.start : block.end].split()) for block in article.paragraphs)
    share = sum(len(one.anchor.exact.split()) for one in resting) / max(words, 1)
    return Resting(named.reading, body, own, resting, round(min(share, 1.0), 3))


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
