"""Resting: how far an article rests on one body, read sentence by sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from rashomon.deduplicate.bodies import BodyPhrase, best_name, find_bodies, is_same_body
from rashomon.deduplicate.members import Members, find_members
from rashomon.deduplicate.readings import Reading
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.cautions import holds_attribution
from rashomon.model.annotations import Annotations, Sentence
from rashomon.text.words import Word, fold, split_words, stem

Voice = Literal["body", "other"]
_PRONOUNS = frozenset({"it", "they", "he", "she", "his", "her", "him", "its", "their"})
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
    meant = _mark_meant(phrases, body)
    members = find_members(text, annotations, body, phrases)
    sentences = [one for one in annotations.sentences if reading.article.blocks[one.block].kind != "headline"]
    voices = _hear(text, sentences, annotations, meant, members)
    count = Counter(voices.values())
    if count["body"] < _LEAST or count["body"] < _MOST * (count["body"] + count["other"]):
        return None
    resting = tuple(one for one in sentences if voices.get(one.id) == "body")
    words = sum(len(one.anchor.exact.split()) for one in sentences)
    share = sum(len(one.anchor.exact.split()) for one in resting) / max(words, 1)
    return Resting(reading, body, tuple(own), resting, round(share, 3))


def _mark_meant(phrases: Sequence[BodyPhrase], body: BodyPhrase) -> list[tuple[BodyPhrase, bool]]:
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
    return marked


def _hear(
    text: str,
    sentences: Sequence[Sentence],
    annotations: Annotations,
    meant: Sequence[tuple[BodyPhrase, bool]],
    members: Members,
) -> dict[str, Voice]:
    """Return whose each attributed sentence is, by sentence id; sentences nobody is said to say are left out."""
    quoting = {one.sentence for one in annotations.quotations}
    voices: dict[str, Voice] = {}
    last: Voice | None = None
    for sentence in sentences:
        words = split_words(text, sentence.anchor.start, sentence.anchor.end)
        here = [own for phrase, own in meant if phrase.start < sentence.anchor.end and sentence.anchor.start < phrase.end]
        if not (sentence.id in quoting or _attributes(words)):
            continue
        if any(here) or members.is_named(words):
            last = "body"
        elif _refers_back(words) and not _names_somebody(sentence, annotations):
            last = last or "other"
        elif _speaks_by_paper(words) and last == "body" and not _names_somebody(sentence, annotations):
            last = "body"
        else:
            last = "other"
        voices[sentence.id] = last
    return voices


def _attributes(words: Sequence[Word]) -> bool:
    folded = [fold(word.text) for word in words]
    return holds_attribution(folded) or any(stem(word) in _cue_stems() for word in folded)


def _refers_back(words: Sequence[Word]) -> bool:
    return any(word.lower in _PRONOUNS for word in words)


def _speaks_by_paper(words: Sequence[Word]) -> bool:
    papers = load_lexicon("issuers").word_set("papers")
    return any(word.lower in papers for word in words)


def _names_somebody(sentence: Sentence, annotations: Annotations) -> bool:
    return any(one.kind == "person" and sentence.anchor.covers(one.anchor) for one in annotations.mentions)


@cache
def _cue_stems() -> frozenset[str]:
    cues = load_lexicon("cues")
    spoken = [word for section in ("clause", "addressee", "noun") for word in cues.words(section) if " " not in word]
    weak = cues.word_set("weak") | cues.word_set("quoted_only")
    return frozenset(stem(word) for word in spoken if word not in weak) | {"inform", "told", "said", "spoke", "answer"}
