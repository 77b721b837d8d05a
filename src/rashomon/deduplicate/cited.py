"""Cited statements: single sentences that a report says it has from another outlet whose report is in the case, by
naming the outlet or by linking to the report.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.deduplicate.facts import QuotedPhrase, count_alike, numbers_of, quoted_phrases_of
from rashomon.deduplicate.links import Link
from rashomon.deduplicate.naming import find_all_namings
from rashomon.deduplicate.outlets import names_in_text, publisher_words
from rashomon.deduplicate.publisher_names import PublisherNames
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article
from rashomon.deduplicate.recent import PublishedReports
from rashomon.model.annotations import Sentence
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation
from rashomon.text.name_matching import skeleton
from rashomon.text.shingles import fold_words

_FACTS = 2  # names and numbers a citing sentence must share with one of the cited report; quoted words count as one
_LETTERS = 4  # shorter names are too often particles and initials


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence by its facts: numbers and quoted words, and names in one spelling."""

    sentence: Sentence
    numbers: frozenset[str]
    names: frozenset[str]
    quoted: tuple[QuotedPhrase, ...] = field(repr=False)


def find_cited(readings: Sequence[Reading], known: Sequence[Link | Derivation]) -> Iterator[Derivation]:
    """Yield a derivation for each article that cites another's publisher, or its page, for something that report tells.

    Only the citing sentences rest on the other report: the spans say which, and `share` is their part of the
    article. Articles that `known` links or derivations connect are left out.
    """
    connected = {frozenset((one.article, one.parent)) for one in known}
    archive = _Archive(readings)
    told: dict[str, list[_Statement]] = {}
    for reading in readings:
        for other, sentences in archive.citations(reading) if reading.annotations is not None else ():
            if frozenset((reading.id, other.id)) in connected:
                continue
            if other.id not in told:
                told[other.id] = [_read(other, one) for one in _sentences(other)]
            pairs = _shared([_read(reading, one) for one in sentences], told[other.id], other.publisher)
            if pairs:
                yield _derivation(reading, other, pairs)


class _Archive:
    """The reports that others may cite, by who published them and by their page."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        by_publisher: defaultdict[str, list[Reading]] = defaultdict(list)
        for reading in readings:
            if reading.publisher is not None and publisher_words(reading.publisher):
                by_publisher[reading.publisher].append(reading)
        self._names = PublisherNames(by_publisher)
        self._reports = {name: PublishedReports(reports) for name, reports in by_publisher.items()}
        self._pages = _by_page(readings)

    def citations(self, reading: Reading) -> Iterator[tuple[Reading, list[Sentence]]]:
        """Yield each report that may be cited with the sentences that name its publisher or link to its page."""
        citing: dict[str, tuple[Reading, list[Anchor]]] = {}
        for publisher, anchors in sorted(find_all_namings(reading, self._names).items()):
            for other in self._reports[publisher].before(reading) if publisher != reading.publisher else ():
                citing[other.id] = other, list(anchors)
        for key, links in reading.links.items():
            linked = self._pages.get(key)
            is_other = linked is not None and linked.publisher != reading.publisher
            if linked is not None and is_other and PublishedReports([linked]).before(reading):
                citing.setdefault(linked.id, (linked, []))[1].extend(links)
        body = _sentences(reading) if citing else []
        for other, anchors in citing.values():
            sentences = [one for one in body if any(one.anchor.covers(anchor) for anchor in anchors)]
            if sentences:
                yield other, sentences


def _by_page(readings: Sequence[Reading]) -> dict[str, Reading]:
    """Return the reports by their page's address, where one report alone has it."""
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        if reading.page_key is not None:
            found[reading.page_key].append(reading)
    return {key: holders[0] for key, holders in found.items() if len(holders) == 1}


def _sentences(reading: Reading) -> list[Sentence]:
    sentences = reading.annotations.sentences if reading.annotations is not None else ()
    return [one for one in sentences if reading.article.blocks[one.block].kind not in {"headline", "caption"}]


def _read(reading: Reading, sentence: Sentence) -> _Statement:
    return _Statement(sentence, numbers_of([sentence]), _names_in(reading, sentence), quoted_phrases_of([sentence]))


def _names_in(reading: Reading, sentence: Sentence) -> frozenset[str]:
    text, anchor = reading.article.text, sentence.anchor
    found = fold_words(text, anchor.start, anchor.end)
    capitals = (word for word, start in zip(found.words, found.starts, strict=True) if text[start].isupper())
    return frozenset(skeleton(word.removesuffix("'s")) for word in capitals if len(word) >= _LETTERS)


def _shared(
    citing: Sequence[_Statement], told: Sequence[_Statement], publisher: str | None
) -> list[tuple[Sentence, Sentence]]:
    """Return each citing sentence with the sentence of the report that tells the same, if one does."""
    own = {skeleton(word) for name in names_in_text(publisher or "") for word in name}
    pairs: list[tuple[Sentence, Sentence]] = []
    for one in citing:
        scored = [(_count_facts(one, other, own), other.sentence) for other in told]
        best = max(scored, key=lambda pair: pair[0], default=(0, None))
        if best[1] is not None and best[0] >= _FACTS:
            pairs.append((one.sentence, best[1]))
    return pairs


def _count_facts(one: _Statement, other: _Statement, own: set[str]) -> int:
    """Return how many facts two sentences share; 0 if names alone, which reports of one event always share."""
    telling = len(one.numbers & other.numbers) + count_alike(one.quoted, other.quoted)
    return telling + len((one.names & other.names) - own) if telling else 0


def _derivation(reading: Reading, other: Reading, pairs: Sequence[tuple[Sentence, Sentence]]) -> Derivation:
    spans: tuple[tuple[Anchor, Anchor], ...] = tuple((here.anchor, there.anchor) for here, there in pairs)
    words = sum(len(here.exact.split()) for here, _ in spans)
    body = sum(len(reading.article.text[block.start : block.end].split()) for block in reading.article.paragraphs)
    counted = f"{len(pairs)} of its sentences cite" if len(pairs) > 1 else "One of its sentences cites"
    return Derivation(
        article=reading.id,
        parent=other.id,
        from_name=other.publisher,
        kind="same_named_source",
        share=round(min(words / max(body, 1), 1.0), 3),
        spans=spans,
        reason=f"{counted} {name_article(other)}, which tells the same; the rest does not rest on it.",
    )
