"""Walks over a case: every record with its id, and every anchor inside a record."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Protocol

from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def anchors_in(record: object) -> Iterator[Anchor]:
    """Yield the anchors inside a record, in the order of its fields; those of nested records too."""
    if isinstance(record, Anchor):
        yield record
    elif isinstance(record, tuple):
        for part in record:  # pyright: ignore[reportUnknownVariableType]
            yield from anchors_in(part)  # pyright: ignore[reportUnknownArgumentType]
    elif is_dataclass(record):
        for field in fields(record):
            yield from anchors_in(getattr(record, field.name))


def number_derivations(derivations: Iterable[Derivation]) -> tuple[tuple[str, Derivation], ...]:
    """Return each derivation with its id, `<article>.d<number>`, counted from 1 in the order given."""
    counted: Counter[str] = Counter()
    numbered: list[tuple[str, Derivation]] = []
    for derivation in derivations:
        counted[derivation.article] += 1
        numbered.append((f"{derivation.article}.d{counted[derivation.article]}", derivation))
    return tuple(numbered)


def all_wording(case: Case) -> tuple[Wording, ...]:
    """Return the word choices found in single articles and those found by comparing, each id once.

    Of names for contested things only those that comparing kept: the others are no choice to see.
    """
    found = [one for each in case.annotations for one in each.wording if one.kind != "term_choice"]
    return tuple({one.id: one for one in (*found, *case.wording)}.values())


def records_by_id(case: Case) -> Mapping[str, object]:
    """Return every record of the case that has an id, by that id."""
    records: list[_Named] = [*case.pages, *case.articles]
    for one in case.annotations:
        records += [*one.sentences, *one.mentions, *one.times, *one.quotations, *one.figures]
    records += [*case.links.entities, *case.links.timexes, *all_wording(case)]
    records += [*case.stories, *case.threads, *case.claims, *case.told_differently]
    records += [*case.quotation_groups, *case.events, *case.judgements]
    return {record.id: record for record in records} | dict(number_derivations(case.derivations))
