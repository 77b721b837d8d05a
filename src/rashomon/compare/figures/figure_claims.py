"""Figure claims: figures of a story gathered by what they count, each group a row of the ledger."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from rashomon.compare.cells import UNNAMED, claim_id, shorten, voices_named
from rashomon.compare.figures.bearings import are_of_two_things
from rashomon.compare.figures.beside import words_beside
from rashomon.compare.figures.certainty import find_doubted, is_surely_confirmed
from rashomon.compare.figures.figure_rows import FigureRow, judge_rows
from rashomon.compare.figures.gathering import Gathered, gather_figures
from rashomon.compare.figures.magnitudes import size_of
from rashomon.compare.figures.numbers_told import Told, says
from rashomon.compare.figures.quantities import Quantity, describe_figures
from rashomon.compare.figures.sameness import PairWeights, load_pair_weights
from rashomon.compare.figures.told_for_one import Opposites
from rashomon.compare.origins.media import is_medium
from rashomon.compare.origins.on_word import is_on_hearsay
from rashomon.compare.origins.passages import passage_of
from rashomon.compare.origins.spoken_for import SpokenFor, beside_media, spoken_for
from rashomon.compare.origins.story_origins import credited_in, origin_at
from rashomon.compare.origins.witnessed import witness_of
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, Story

_SIDE_BY_SIDE = 2
"""Sentences within which one report sets two numbers for one thing beside each other."""
_SURE = 0.5
"""Likeness from which two numbers are surely for one thing; below, two numbers in doubt count two things."""


class _Teller(NamedTuple):
    """What is known of a voice, asked once for all its numbers."""

    is_medium: bool
    side: SpokenFor


class _Known(NamedTuple):
    """What is known of a story before its numbers are told: origins and credits by article, voices by key."""

    origin_of: dict[str, int]
    credits_of: dict[str, frozenset[str]]
    tellers: dict[str | None, _Teller]
    opposites: Opposites
    values_of: dict[str, frozenset[float]]


def claim_figures(
    case: Case, story: Story, origin_of: dict[str, int], weights: PairWeights | None = None
) -> list[Claim]:
    """Return one claim for each thing the story's figures count, in text order of their first figure.

    `weights` are the shipped ones unless others are measured.
    """
    quantities = describe_figures(case, story)
    gathered = gather_figures(quantities, weights or load_pair_weights())
    credits_of = {article: _credited(case, article) for article in story.articles}
    tellers = {key: _Teller(is_medium(case, key), spoken_for(case, key)) for key in {one.voice for one in quantities}}
    known = _Known(origin_of, credits_of, tellers, Opposites(gathered.for_one), _values(quantities))
    told = [_told(case, one, known) for one in quantities]
    doubted = find_doubted(told, gathered)
    return [_claim(case, story, row) for group in gathered.groups for row in _rows(group, told, gathered, doubted)]


def share_speakers(group: Sequence[Told]) -> list[Told]:
    """Give a number that nobody is credited with the voice that the same article credits with the same number.

    A headline seldom says whose number it repeats.
    """
    credited: dict[tuple[str, float | None], str] = {}
    for one in group:
        if one.speaker is not None:
            credited.setdefault((one.quantity.figure.article, one.quantity.value), one.speaker)
    return [
        one
        if one.speaker is not None
        else replace(one, speaker=credited.get((one.quantity.figure.article, one.quantity.value)))
        for one in group
    ]


def date_from_first(group: Sequence[Told]) -> list[Told]:
    """Give a number the day and the moment at which its origin first told it: a reprint of later repeats a count."""
    first_day: dict[tuple[int, float], str] = {}
    first_told: dict[tuple[int, float], str] = {}
    for one in group:
        key = one.origin, size_of(one.quantity)
        if one.as_of is not None:
            first_day[key] = min(first_day.get(key, one.as_of), one.as_of)
        if one.published is not None:
            first_told[key] = min(first_told.get(key, one.published), one.published)
    dated: list[Told] = []
    for one in group:
        key = one.origin, size_of(one.quantity)
        dated.append(replace(one, as_of=first_day.get(key, one.as_of), published=first_told.get(key, one.published)))
    return dated


def mark_reached(group: Sequence[Told]) -> list[Told]:
    """Mark the numbers that some report says the count rose to, wherever they are told."""
    reached = {size_of(one.quantity) for one in group if one.is_moved and not one.quantity.is_former}
    return [replace(one, is_reached=size_of(one.quantity) in reached) for one in group]


def set_side_by_side(group: Sequence[Told]) -> list[Told]:
    """Set the numbers that one report gives for one thing in sentences next to each other against each other."""
    against: dict[float | None, set[float]] = {}
    told = sorted(group, key=lambda one: (one.quantity.figure.article, one.quantity.sentence_number))
    for at, one in enumerate(told):
        for other in takewhile(partial(_is_beside, one), told[at + 1 :]):
            here, there = one.quantity, other.quantity
            if here.value is None or there.value is None or here.value == there.value:
                continue
            if not are_of_two_things(here.bearings, there.bearings, here.noun):
                against.setdefault(here.value, set()).add(there.value)
                against.setdefault(there.value, set()).add(here.value)
    return [replace(one, against=one.against | against.get(one.quantity.value, set())) for one in group]


def _is_beside(one: Told, other: Told) -> bool:
    here, there = one.quantity, other.quantity
    return here.figure.article == there.figure.article and there.sentence_number - here.sentence_number <= _SIDE_BY_SIDE


def _credited(case: Case, article: str) -> frozenset[str]:
    """Return the keys of the named voices an article credits with anything."""
    return frozenset(voice for voice in credited_in(case, article) if not voice.startswith(UNNAMED))


def _told(case: Case, quantity: Quantity, known: _Known) -> Told:
    figure = quantity.figure
    published = case.article_by_id[figure.article].published
    context = case.figure_context_of.get(figure.id)
    sentence = case.sentence_by_id[figure.sentence]
    named = voices_named(case, sentence)
    return Told(
        quantity=quantity,
        origin=origin_at(case, figure.anchor, known.origin_of),
        speaker=quantity.voice,
        as_of=context.as_of if context is not None else None,
        published=published.value if published is not None else None,
        named=named,
        credits=known.credits_of[figure.article],
        is_moved=quantity.around.is_moved,
        witness=witness_of(case, figure, sentence, _before(case, sentence), quantity.voice),
        is_relayed=known.tellers[quantity.voice].is_medium,
        side=beside_media(case, known.tellers[quantity.voice].side, named),
        is_hearsay=quantity.voice is None and is_on_hearsay(words_beside(figure, sentence)[0]),
        passage=passage_of(case, sentence, figure.anchor.end, figure.anchor.end),
        against=known.opposites.of(quantity),
        beside=known.values_of[figure.sentence],
    )


def _values(quantities: Sequence[Quantity]) -> dict[str, frozenset[float]]:
    """Return the numbers of each sentence."""
    found: dict[str, set[float]] = {}
    for one in quantities:
        found.setdefault(one.figure.sentence, set()).update({one.value} if one.value is not None else ())
    return {sentence: frozenset(values) for sentence, values in found.items()}


def _before(case: Case, sentence: Sentence) -> Sentence | None:
    """Return the sentence before one in its article."""
    number = int(sentence.id.rpartition(".s")[2])
    return case.sentence_by_id.get(f"{sentence.anchor.article}.s{number - 1}")


def _rows(places: Sequence[int], told: Sequence[Told], gathered: Gathered, doubted: frozenset[int]) -> list[FigureRow]:
    """Return the rows of the figures at some places, which count one thing."""
    place_of = {told[place].quantity.figure.id: place for place in places}
    group = mark_reached(set_side_by_side(date_from_first(share_speakers([told[place] for place in places]))))
    at = dict(zip(places, group, strict=True))
    numbers: dict[tuple[object, ...], int] = {}
    said = {place: numbers.setdefault(says(one), len(numbers)) for place, one in at.items()}
    sure = {
        (said[one], said[other]) for one, other in gathered.pairs_of(places) if gathered.scores[one, other] >= _SURE
    }

    def surely(one: Told, other: Told) -> bool:
        here, there = (said[place_of[told.quantity.figure.id]] for told in (one, other))
        return (here, there) in sure or (there, here) in sure

    def confirms(numbers: Sequence[Told]) -> bool:
        within = [place_of[one.quantity.figure.id] for one in numbers]
        return is_surely_confirmed(within, told, gathered, doubted)

    alike = ((at[one], at[other]) for one, other in gathered.pairs_of(places))
    rows = judge_rows(group, surely, alike, confirms)
    return [_doubting(row) if row.status == "corroborated" and not confirms(row.told) else row for row in rows]


def _doubting(row: FigureRow) -> FigureRow:
    reason = f"{row.origins} origins give the same value, cannot tell whether for the same thing"
    return replace(row, status="compatible", reason=reason)


def _claim(case: Case, story: Story, row: FigureRow) -> Claim:
    articles = case.reading_order({one.quantity.figure.article for one in row.told})
    order = {article: rank for rank, article in enumerate(articles)}
    group = sorted(row.told, key=lambda one: (order[one.quantity.figure.article], one.quantity.figure.anchor.start))
    first = next((one for one in group if one.quantity.value is not None), group[0]).quantity.figure
    cells = tuple(_cell(case, one) for one in group)
    told = claim_id("figure", cells), story.id, _text(case, first)
    return Claim(*told, "figure", row.status, row.origins, row.reason, cells)


def _text(case: Case, figure: Figure) -> str:
    sentence = case.sentence_by_id[figure.sentence].anchor.exact
    return shorten(sentence)


def _cell(case: Case, told: Told) -> Cell:
    figure = told.quantity.figure
    context = case.figure_context_of.get(figure.id)
    value = figure.value
    shown = None if value is None else f"{value:g}" if value != int(value) else str(int(value))
    return Cell(
        article=figure.article,
        origin=told.origin,
        anchor=figure.anchor,
        value=shown,
        quotation=context.attributed_to if context is not None else None,
        figure=figure.id,
        attributed_to=told.speaker,
        as_of=told.as_of,
    )
