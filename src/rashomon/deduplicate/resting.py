"""Resting: how far an article rests on one body, read sentence by sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.bodies import BodyPhrase, best_name, find_bodies, is_same_body
from rashomon.deduplicate.members import Members, find_introduced, find_members
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.voices import Speakers, Telling, find_tellings, hear_voices, relays_body
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence

_LEAST = 3  # attributed sentences; fewer are no pattern
_MOST = 0.6  # part of an article's attributed sentences that are the body's where it rests on it
_LEANING = 0.4  # part from which on it may, where it tells all along what one tells that does


@dataclass(frozen=True, slots=True)
class Resting:
    """An article many of whose attributed sentences are one body's; `surely` where most are.

    `share` is the part of the article's words in those sentences, in [0, 1]. `told` are those sentences and all
    that nobody else is said to say; `relays` is how many of them name the body's press service or a paper of it, all
    where the page credits its press service.
    """

    reading: Reading = field(repr=False)
    body: BodyPhrase
    phrases: tuple[BodyPhrase, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    told: tuple[Sentence, ...] = field(repr=False)
    relays: int
    share: float
    surely: bool

    @property
    def name(self) -> str:
        """The fullest name the article gives the body."""
        return best_name(self.phrases)


@dataclass(frozen=True, slots=True)
class Named:
    """The bodies an article names: every phrase, and of each body its fullest one.

    `credited` are those whose press service its page credits with the whole ("Source: press service of the Guard").
    """

    reading: Reading = field(repr=False)
    phrases: tuple[BodyPhrase, ...] = field(repr=False)
    bodies: tuple[BodyPhrase, ...]
    credited: tuple[BodyPhrase, ...] = ()

    @property
    def has_desk(self) -> bool:
        """Whether it names a press service or the like."""
        return any(phrase.desk is not None for phrase in (*self.phrases, *self.credited))


def name_bodies(reading: Reading) -> Named:
    """Return the bodies an article names more than once, by whatever phrase."""
    phrases = find_bodies(reading.article.text)
    credits = [one for credit in reading.article.credits for one in find_bodies(credit.name)]
    credited = tuple(one for one in credits if one.words and one.desk is not None)
    heads = Counter(phrase.head for phrase in (*phrases, *credited))
    desks = sum(phrase.desk is not None for phrase in phrases)
    bodies = [one for one in _distinct([phrase for phrase in phrases if phrase.words]) if heads[one.head] + desks > 1]
    return Named(reading, tuple(phrases), tuple(bodies), credited)


def find_resting(named: Named, bodies: Sequence[BodyPhrase]) -> Resting | None:
    """Return which of these bodies the article rests on; None if none of them has much of what it attributes."""
    annotations = named.reading.annotations
    if annotations is None or not bodies:
        return None
    tellings = find_tellings(named.reading.article, annotations)
    introduced = find_introduced(named.reading.article.text, annotations)
    found = [_rest_on(named, tellings, body, find_members(introduced, body, named.phrases)) for body in bodies]
    return max(
        (one for one in found if one is not None),
        key=lambda one: (one.surely, len(one.sentences), one.share, one.name),
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
    speakers = Speakers(_mark_meant(named.phrases, body), members)
    voices = hear_voices(tellings, speakers)
    count = Counter(voices.values())
    part = count["body"] / max(count["body"] + count["other"], 1)
    if count["body"] < _LEAST or part < _LEANING:
        return None
    own = tuple(phrase for phrase in named.phrases if phrase.words and is_same_body(phrase, body))
    credited = tuple(phrase for phrase in named.credited if is_same_body(phrase, body))
    heard = [one for one in tellings if voices.get(one.sentence.id) == "body"]
    resting = tuple(one.sentence for one in heard)
    told = tuple(one.sentence for one in tellings if voices.get(one.sentence.id) != "other")
    relays = len(heard) if credited else sum(relays_body(one, speakers) for one in heard)
    words = sum(len(article.text[block.start : block.end].split()) for block in article.paragraphs)
    share = sum(len(one.anchor.exact.split()) for one in resting) / max(words, 1)
    return Resting(named.reading, body, own + credited, resting, told, relays, round(min(share, 1.0), 3), part >= _MOST)


def _mark_meant(phrases: Sequence[BodyPhrase], body: BodyPhrase) -> tuple[tuple[BodyPhrase, bool], ...]:
    """Return each phrase with whether it means this body.

    "The ministry" means the ministry named last before it, "the press service" the body it belonged to before or,
    at first, the one named last, and so does "the department" where no department has a name.
    """
    named = {phrase.head for phrase in phrases if phrase.words}
    stand_ins = load_lexicon("issuers").word_set("stand_ins") - named
    marked: list[tuple[BodyPhrase, bool]] = []
    last: dict[str, bool] = {}
    latest = desk = True
    spoken = False
    for phrase in phrases:
        if phrase.words:
            latest = last[phrase.head] = is_same_body(phrase, body)
            meant = latest
        elif phrase.head in stand_ins:
            meant = latest
        elif phrase.head:
            meant = phrase.head == body.head and last.get(phrase.head, True)
        else:
            meant = desk if spoken else latest
        if phrase.desk is not None:
            spoken, desk = True, meant
        marked.append((phrase, meant))
    return tuple(marked)
