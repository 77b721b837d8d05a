"""One named voice: articles in different words whose every bit is one body's, told on one occasion."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.deduplicate.bodies import BodyPhrase, best_name, is_same_body
from rashomon.deduplicate.facts import count_alike, numbers_of, quoted_words_of
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.outlets import is_same_publisher
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article
from rashomon.deduplicate.resting import Named, Resting, find_resting, name_bodies
from rashomon.model.annotations import Sentence
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation
from rashomon.text.calendar import days_apart

_SHARED_FACTS = 3  # numbers and quoted phrases two articles must both have from the body
_COMMON_NUMBERS = 2  # of which at least so many are numbers
_SHARED_NUMBERS = 0.4  # part of the numbers of the article with fewer of them
_DAYS = 3  # days between two reports of one statement
_LIKE = 4  # letters; see `bodies.is_same_body`
_SHOWN = 6  # pairs of sentences shown as evidence


def find_named_voices(readings: Sequence[Reading], chosen: Sequence[Link]) -> Iterator[Derivation]:
    """Yield a derivation for each article that rests on a body on whose same words another article rests.

    Both must take most of what they attribute from the body, and share at least 3 numbers or quoted phrases
    of it; articles of which one copies the other are known to be of one origin and do not count as two.
    """
    resting = _find_all_resting([name_bodies(reading) for reading in readings])
    copies = _copy_groups(readings, chosen)
    for group in _group(resting):
        if len({copies[one.reading.id] for one in group}) < 2:
            continue
        name = best_name([phrase for one in group for phrase in one.phrases])
        for one in group:
            yield _derivation(one, group, name, readings)


def _find_all_resting(named: Sequence[Named]) -> list[Resting]:
    """Return what rests on a body that another article names too; the others have nothing to rest on together."""
    holders: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
    for one in named:
        for key in sorted({key for body in one.bodies for key in _keys(body)}):
            holders[key].append(one)
    numbers = {one.reading.id: _numbers(one) for one in named if one.bodies}
    found = [find_resting(one, _worth_reading(one, holders, numbers)) for one in named]
    return [one for one in found if one is not None]


def _worth_reading(
    one: Named, holders: Mapping[tuple[str, str], Sequence[Named]], numbers: Mapping[str, frozenset[str]]
) -> list[BodyPhrase]:
    """Return the bodies of an article that another names too which has enough of its numbers."""
    return [
        body
        for body in one.bodies
        if any(
            other is not one and len(numbers[one.reading.id] & numbers[other.reading.id]) >= _COMMON_NUMBERS
            for key in _keys(body)
            for other in holders[key]
        )
    ]


def _numbers(one: Named) -> frozenset[str]:
    annotations = one.reading.annotations
    return numbers_of(annotations.sentences) if annotations is not None else frozenset()


def _keys(body: BodyPhrase) -> list[tuple[str, str]]:
    """Return what two phrases for one body must share one of: the head, and how a telling word begins."""
    return [(body.head, word[:_LIKE]) for word in body.words]


def _group(resting: Sequence[Resting]) -> list[list[Resting]]:
    """Return the groups of articles that rest on one statement, larger than one, in order of their first article."""
    groups: list[list[Resting]] = []
    for one in sorted(resting, key=lambda found: found.reading.id):
        mine = [group for group in groups if any(_told_together(one, other) for other in group)]
        groups = [group for group in groups if group not in mine]
        groups.append([other for group in mine for other in group] + [one])
    kept = [sorted(group, key=lambda found: found.reading.id) for group in groups if len(group) > 1]
    return sorted(kept, key=lambda group: group[0].reading.id)


def _told_together(one: Resting, other: Resting) -> bool:
    """Whether both relay one statement of one body."""
    if not is_same_body(one.body, other.body) or _days_apart(one, other) > _DAYS:
        return False
    left, right = numbers_of(one.sentences), numbers_of(other.sentences)
    quoted = count_alike(quoted_words_of(one.sentences), quoted_words_of(other.sentences))
    common = len(left & right)
    enough = common >= _SHARED_NUMBERS * min(len(left), len(right))
    return enough and common >= _COMMON_NUMBERS and common + quoted >= _SHARED_FACTS


def _days_apart(one: Resting, other: Resting) -> int:
    published = [found.reading.article.published for found in (one, other)]
    return days_apart(*(date.value if date is not None else None for date in published)) or 0


def _copy_groups(readings: Sequence[Reading], chosen: Sequence[Link]) -> dict[str, str]:
    """Return for each article the least id of those it shares text with, itself included."""
    least = {reading.id: reading.id for reading in readings}
    for _ in readings:
        before = dict(least)
        for link in chosen:
            first = min(least[link.article], least[link.parent])
            least[link.article] = least[link.parent] = first
        if least == before:
            break
    return least


def _derivation(one: Resting, group: Sequence[Resting], name: str, readings: Sequence[Reading]) -> Derivation:
    others = [other for other in group if other.reading.id != one.reading.id]
    parent = next((reading for reading in readings if _is_report_of(reading, one, name)), None)
    listed = " and ".join(sorted({name_article(other.reading) for other in others}))
    return Derivation(
        article=one.reading.id,
        parent=parent.id if parent is not None else None,
        from_name=name,
        kind="same_named_source",
        share=one.share,
        spans=_evidence(one, others),
        reason=f"{len(one.sentences)} of its attributed sentences are those of the {name}, with the same figures or "
        f"quoted words as in {listed}.",
    )


def _is_report_of(reading: Reading, one: Resting, name: str) -> bool:
    """Whether the reading is the body's own page."""
    return reading.id != one.reading.id and reading.publisher is not None and is_same_publisher(reading.publisher, name)


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
    return count_alike(quoted_words_of([one]), quoted_words_of([other])) > 0
