"""One named voice: articles in different words whose every bit is one body's, told on one occasion."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

from rashomon.deduplicate.bodies import BodyPhrase, best_name, without_desk
from rashomon.deduplicate.facts import count_alike, numbers_of, quoted_phrases_of
from rashomon.deduplicate.groups import Groups
from rashomon.deduplicate.holders import is_office
from rashomon.deduplicate.known_publishers import KnownPublishers
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article
from rashomon.deduplicate.relays import COMMON_NUMBERS, Relays
from rashomon.deduplicate.resting import Named, Resting, find_resting, name_bodies
from rashomon.deduplicate.statements import StatementIndex, telling_of
from rashomon.model.annotations import Sentence
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation

_SHOWN = 6  # pairs of sentences shown as evidence


def find_named_voices(readings: Sequence[Reading], chosen: Sequence[Link]) -> Iterator[Derivation]:
    """Yield a derivation for each article that rests on a body on whose same words another article rests.

    Both must take most of what they attribute from the body, and relay one statement of it or, through its press
    service, its statements on one affair (`relays`); articles of which one copies the other are known to be of
    one origin and do not count as two.
    """
    resting = _find_all_resting([name_bodies(reading) for reading in readings])
    copies = Groups((link.article, link.parent) for link in chosen)
    groups = [
        one for one in _group(resting, Relays(readings)) if len({copies.first_of(each.reading.id) for each in one}) > 1
    ]
    pages = _OwnPages(readings) if groups else None
    for group in groups:
        name = _name_of(group)
        reports = pages.of_publisher(name) if pages is not None else []
        for one in group:
            yield _derivation(one, group, name, reports)


def _find_all_resting(named: Sequence[Named]) -> list[Resting]:
    """Return what rests on a body that another article names too; the others have nothing to rest on together."""
    worth = _worth_reading([one for one in named if one.bodies])
    found = [find_resting(one, bodies) for one, bodies in worth]
    return [one for one in found if one is not None]


def _worth_reading(named: Sequence[Named]) -> Iterator[tuple[Named, list[BodyPhrase]]]:
    """Yield articles with those of their bodies that another of about the same day names which may tell the same."""
    numbers = [_numbers(one) for one in named]
    index = StatementIndex()
    for one, told in zip(named, numbers, strict=True):
        index.add(telling_of(one.reading, one.bodies, told, relayed=one.has_desk))
    for at, (one, told) in enumerate(zip(named, numbers, strict=True)):
        tellings = [telling_of(one.reading, [body], told, relayed=one.has_desk) for body in one.bodies]
        near = [index.near(telling, COMMON_NUMBERS) for telling in tellings]
        yield one, [body for body, found in zip(one.bodies, near, strict=True) if found not in ([], [at])]


def _numbers(one: Named) -> frozenset[str]:
    annotations = one.reading.annotations
    return numbers_of(annotations.sentences) if annotations is not None else frozenset()


def _group(resting: Sequence[Resting], relays: Relays) -> list[list[Resting]]:
    """Return the groups of articles that rest on one statement, larger than one, in order of their first article."""
    found = sorted(resting, key=lambda one: one.reading.id)
    index, groups = StatementIndex(), Groups()
    for at, one in enumerate(found):
        telling = telling_of(one.reading, [one.body], numbers_of(one.told), relayed=one.relays > 0)
        for other in index.near(telling, COMMON_NUMBERS):
            if relays.told_together(one, found[other]):
                groups.join(found[at].reading.id, found[other].reading.id)
        index.add(telling)
    members: dict[str, list[Resting]] = {}
    for one in found:
        members.setdefault(groups.first_of(one.reading.id), []).append(one)
    return [group for group in members.values() if len(group) > 1]


class _OwnPages:
    """The reports by their publisher, to find those on a body's own pages."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._reports: defaultdict[str, list[tuple[int, Reading]]] = defaultdict(list)
        for at, reading in enumerate(readings):
            if reading.publisher is not None:
                self._reports[reading.publisher].append((at, reading))
        self._publishers = KnownPublishers(self._reports)

    def of_publisher(self, name: str) -> list[Reading]:
        """Return the reports that this publisher brought out, in their order."""
        found = [one for publisher in self._publishers.same_as(name) for one in self._reports[publisher]]
        return [reading for _, reading in sorted(found, key=itemgetter(0))]


def _name_of(group: Sequence[Resting]) -> str:
    """Return the fullest name that the articles and their credits give the body.

    Its press service is left out where they also name the body alone. How a translation words it counts only where
    all are translated; the holder of an office is named in our words.
    """
    ours = is_office(group[0].body.head)
    written = [one for one in group if ours or not one.reading.is_translated] or group
    phrases = [phrase for one in written for phrase in one.phrases]
    if ours or all(phrase.desk is not None for phrase in phrases):
        return best_name([phrase for phrase in phrases if phrase.desk is None] or phrases)
    return best_name([without_desk(phrase) for phrase in phrases])


def _derivation(one: Resting, group: Sequence[Resting], name: str, reports: Sequence[Reading]) -> Derivation:
    others = [other for other in group if other.reading.id != one.reading.id]
    parent = next((reading for reading in reports if reading.id != one.reading.id), None)
    evidence = _evidence(one, others)
    told = "with the same figures or quoted words as" if evidence else "which speaks through its press service here and"
    listed = " and ".join(sorted({name_article(other.reading) for other in others}))
    return Derivation(
        article=one.reading.id,
        parent=parent.id if parent is not None else None,
        from_name=name,
        kind="same_named_source",
        share=one.share,
        spans=evidence,
        reason=f"{len(one.sentences)} of its attributed sentences are those of the {name}, {told} in {listed}.",
    )


def _evidence(one: Resting, others: Sequence[Resting]) -> tuple[tuple[Anchor, Anchor], ...]:
    """Return sentences of the article beside those of others with which they share numbers or quoted words."""
    pairs = [
        (sentence.anchor, its.anchor)
        for sentence in one.sentences
        for other in others
        for its in other.sentences
        if _tells_the_same(sentence, its)
    ]
    return tuple(pairs[:_SHOWN])


def _tells_the_same(one: Sentence, other: Sentence) -> bool:
    if numbers_of([one]) & numbers_of([other]):
        return True
    return count_alike(quoted_phrases_of([one]), quoted_phrases_of([other])) > 0
