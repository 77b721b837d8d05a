"""The key: what a careful reader gets from the pages of one story.

Any object may carry the `REMARKS`, which are for readers; another field that nobody reads is an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..decode import decode
from ..errors import ShapeProblem
from .rows import (
    AgeKey,
    ArticleKey,
    ChainKey,
    DateKey,
    DerivationKey,
    EntityKey,
    HealthKey,
    OriginsKey,
    PhraseKey,
    QuantityKey,
    QuotationKey,
    RowKey,
    StatementKey,
    StoriesKey,
    ThreadKey,
    ToldKey,
    WordingKey,
)

REMARKS = frozenset(
    "note reason why what as_of credit declared_encoding line_ends news_day outlet_note title unit".split()
)
"""Fields for readers; where a record has one of these names as a field, it is read."""


@dataclass(frozen=True, slots=True)
class Key:
    """Everything one key states."""

    articles: Mapping[str, ArticleKey]
    stories: StoriesKey = field(default_factory=StoriesKey)
    quotations: tuple[QuotationKey, ...] = ()
    chains: tuple[ChainKey, ...] = ()
    not_quotations: tuple[PhraseKey, ...] = ()
    scare_quotes: tuple[PhraseKey, ...] = ()
    title_scare_quotes: tuple[PhraseKey, ...] = ()
    same_utterance: tuple[tuple[PhraseKey, ...], ...] = ()
    dates: tuple[DateKey, ...] = ()
    dates_by_context: tuple[DateKey, ...] = ()
    not_dates: tuple[DateKey, ...] = ()
    quantities: tuple[QuantityKey, ...] = ()
    ages: tuple[AgeKey, ...] = ()
    corroborated: tuple[RowKey, ...] = ()
    not_corroborated: tuple[RowKey, ...] = ()
    contested: tuple[RowKey, ...] = ()
    contested_statements: tuple[StatementKey, ...] = ()
    not_contested: tuple[RowKey, ...] = ()
    either_way: tuple[RowKey, ...] = ()
    superseded: tuple[RowKey, ...] = ()
    superseded_ranges: tuple[RowKey, ...] = ()
    same_entity: tuple[EntityKey, ...] = ()
    not_same_entity: tuple[tuple[str, str], ...] = ()
    wording: tuple[WordingKey, ...] = ()
    told_differently: tuple[ToldKey, ...] = ()
    origins: tuple[OriginsKey, ...] = ()
    threads: tuple[ThreadKey, ...] = ()
    derivations: tuple[DerivationKey, ...] = ()
    health: tuple[HealthKey, ...] = ()


def read_key(path: Path) -> Key:
    """The key in a file.

    Raises:
        ShapeProblem: the file is not JSON, has a field nobody reads, or names an article it lacks.
    """
    try:
        written: object = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ShapeProblem(f"{path.name} is not JSON ({error}).") from error
    key = decode(Key, written, path.name, remarks=REMARKS)
    unknown = sorted(_letters(key) - set(key.articles))
    if unknown:
        raise ShapeProblem(f"{path.name}: {', '.join(unknown)} stands in a row, but not under “articles”.")
    return key


def _letters(key: Key) -> set[str]:
    """Every letter that a row of the key names."""
    stories = key.stories
    letters = {letter for pair in (*stories.same, *stories.different, *stories.linked) for letter in pair}
    letters |= {letter for pair in stories.unlinked for letter in pair}
    letters |= {letter for thread in key.threads for story in thread.stories for letter in story}
    letters |= {letter for row in key.origins for letter in row.story}
    letters |= {phrase.article for phrase in _phrases(key)}
    letters |= {row.article for row in key.ages} | {row.article for row in key.health}
    rows = (*key.corroborated, *key.contested, *key.superseded, *key.superseded_ranges)
    more = (*key.not_corroborated, *key.not_contested, *key.either_way)
    letters |= {letter for row in (*rows, *more) for letter in row.articles}
    letters |= {letter for row in key.wording for letter in row.variants}
    letters |= {row.article for row in key.derivations}
    return letters | {row.parent for row in key.derivations if row.parent is not None}


def _phrases(key: Key) -> Iterator[PhraseKey]:
    yield from (*key.quotations, *key.chains, *key.not_quotations, *key.scare_quotes, *key.title_scare_quotes)
    yield from (*key.dates, *key.dates_by_context, *key.not_dates, *key.quantities)
    for entity in key.same_entity:
        yield from entity.mentions
    for told in key.told_differently:
        yield from told.pair
    for utterance in key.same_utterance:
        yield from utterance
    for statement in key.contested_statements:
        for side in statement.sides:
            yield from side
