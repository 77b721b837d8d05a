"""Find the figures of an article: numbers that count or measure, sentence by sentence."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.figures.ages import draft_age, is_age
from rashomon.annotate.figures.bare_counts import is_change_from
from rashomon.annotate.figures.counts import draft_count
from rashomon.annotate.figures.draft import Draft
from rashomon.annotate.figures.exclusions import is_no_figure, is_title_case
from rashomon.annotate.figures.heads import singular_of
from rashomon.annotate.figures.hedging import bounded_like
from rashomon.annotate.figures.measures import draft_measure
from rashomon.annotate.figures.quantities import read_quantity
from rashomon.annotate.figures.quantity import Quantity
from rashomon.annotate.figures.stand_ins import Told, draft_stand_in
from rashomon.annotate.figures.victims import draft_victims
from rashomon.annotate.figures.vocabulary import FigureVocabulary, figure_vocabulary
from rashomon.annotate.tense import is_forecast
from rashomon.model.annotations import Figure, Sentence, TimeExpression
from rashomon.model.articles import Article
from rashomon.text.tokens import Token

_COUNTED_FROM = re.compile(r"\b(?:before|after|from)\b", re.I)
_COUNTING_TIMES = frozenset({"ago", "chain", "duration", "set", "vague"})
"""Time expressions that hold a length of time, which is a figure too: `three days ago`."""

_RECENT = 12
"""Figures before a sentence among which may be what its bare numbers count."""


def find_figures(divided: DividedArticle, times: Sequence[TimeExpression]) -> tuple[Figure, ...]:
    """Return the article's figures in text order, none overlapping.

    Counts, sums, shares, measures, durations and ages; also a single victim ("a nurse") where the words tell
    what became of them. Left out: dates, clock times, ordinals, numbers in names, scores, counters, counts of
    those who speak. The anchor covers number, hedge and head noun.

    Source:
        What counts as a figure, its bounds and hedges: eval/figures.
    """
    article, words = divided.article, figure_vocabulary()
    dates = [_date_span(one) for one in times if one.form not in _COUNTING_TIMES]
    found: list[Figure] = []
    told: list[Told] = []
    id_at: dict[tuple[int, int], str] = {}
    for number, sentence in enumerate(divided.sentences):
        start, end = sentence.anchor.start, sentence.anchor.end
        if not words.quantity.may_hold(sentence.anchor.exact):
            continue
        tokens = divided.tokens_between(start, end)
        blocked = [date for date in dates if date[0] < end and start < date[1]]
        drafts = _in_sentence(tokens, blocked, words, told[-_RECENT:], number)
        told.extend(Told(draft, number) for draft in drafts)
        for draft in drafts:
            figure = _figure(article, sentence, tokens, draft, len(found) + 1, words)
            id_at[number, draft.start] = figure.id
            found.append(replace(figure, beside=id_at.get(draft.beside)) if draft.beside is not None else figure)
    return tuple(found)


def _date_span(time: TimeExpression) -> tuple[int, int]:
    """Return where the date of a time expression stands; the length of `two days before 7 May` is a figure."""
    anchor = time.anchor
    link = _COUNTED_FROM.search(anchor.exact) if time.form == "offset" else None
    return anchor.start + (link.start() if link is not None else 0), anchor.end


def _in_sentence(
    tokens: Sequence[Token],
    blocked: Sequence[tuple[int, int]],
    words: FigureVocabulary,
    told: Sequence[Told],
    sentence: int,
) -> list[Draft]:
    """Return the figures of one sentence; `told` are those of the sentences before it."""
    drafts: list[Draft] = []
    quantities = list(_quantities(tokens, blocked, words))
    title_case = bool(quantities) and is_title_case(tokens)
    for quantity in quantities:
        if is_age(tokens, quantity, words.speech_verbs) and quantity.unit is None:
            drafts.append(draft_age(quantity))
        elif not is_no_figure(tokens, quantity, words, title_case=title_case):
            draft = _draft(tokens, quantity, drafts, words)
            if draft is None:
                earlier = (*told, *(Told(one, sentence) for one in drafts))
                draft = draft_stand_in(tokens, quantity, earlier, sentence, words)
            elif drafts and is_change_from(tokens, quantity) and draft.outcomes == drafts[-1].outcomes:
                draft = replace(draft, beside=(sentence, drafts[-1].start))
            drafts.extend([draft] if draft else [])
    shared = _share_outcomes(tokens, _share_bounds(tokens, drafts), words)
    victims = draft_victims(tokens, shared, words)
    everyone = sorted((*shared, *victims), key=lambda draft: draft.start)
    return _share_outcomes(tokens, everyone, words) if victims else everyone


def _quantities(
    tokens: Sequence[Token], blocked: Sequence[tuple[int, int]], words: FigureVocabulary
) -> Iterable[Quantity]:
    """Yield the quantities of a sentence that are no part of a date."""
    index = 0
    while index < len(tokens):
        found = read_quantity(tokens, index, words.quantity) if words.quantity.may_begin(tokens[index]) else None
        if found is None:
            index += 1
            continue
        start, end = tokens[found.number_start].start, tokens[found.number_end - 1].end
        if any(low < end and start < high for low, high in blocked):
            index += 1
            continue
        yield found
        index = max(found.end, index + 1)


def _draft(
    tokens: Sequence[Token], quantity: Quantity, before: Sequence[Draft], words: FigureVocabulary
) -> Draft | None:
    if quantity.unit is not None:
        return draft_measure(tokens, quantity, words)
    return draft_count(tokens, quantity, before, words)


def _share_bounds(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """Give a conversion in brackets the hedge of what it converts: `about 30 miles (48 km)`."""
    shared = list(drafts)
    for index in range(1, len(shared)):
        one, other = shared[index - 1], shared[index]
        measures = one.quantity.unit is not None and other.quantity.unit is not None
        if measures and other.quantity.shape == "exact" and _between(tokens, one, other) == ["("]:
            quantity = bounded_like(other.quantity, one.quantity)
            shared[index] = replace(other, quantity=quantity)
    return shared


def _share_outcomes(tokens: Sequence[Token], drafts: Sequence[Draft], words: FigureVocabulary) -> list[Draft]:
    """Give each member of an enumeration the outcome told for it: `killing six civilians and five guards`."""
    shared = list(drafts)
    for index in range(1, len(shared)):
        one, other = shared[index - 1], shared[index]
        named = singular_of(tokens[one.end - 1].lower, words) in words.outcome_nouns
        if not other.outcomes and one.outcomes and not named and _is_continued(tokens, one, other):
            shared[index] = replace(other, outcomes=one.outcomes)
    for index in range(len(shared) - 1, 0, -1):
        one, other = shared[index - 1], shared[index]
        if not one.outcomes and other.outcome_told and _between(tokens, one, other) in (["and"], [","]):
            shared[index - 1] = replace(one, outcomes=other.outcomes, outcome_told=True)
    return shared


def _is_continued(tokens: Sequence[Token], one: Draft, other: Draft) -> bool:
    """Whether `other` goes on with what was told of `one`: joined by a comma, "and" or "including"."""
    if one.quantity.unit is not None or other.quantity.unit is not None:
        return False
    between = _between(tokens, one, other)
    return len(between) <= 8 and (between in (["and"], [","], [], [",", "and"]) or between[-1:] == ["including"])


def _between(tokens: Sequence[Token], one: Draft, other: Draft) -> list[str]:
    return [token.lower for token in tokens[one.end : other.start]]


def _is_known(tokens: Sequence[Token], draft: Draft, words: FigureVocabulary) -> bool:
    """Whether those counted are there already, whatever will become of them: `the 40 tents will be taken down`."""
    return draft.start > 0 and tokens[draft.start - 1].lower in words.definite


def _figure(
    article: Article,
    sentence: Sentence,
    tokens: Sequence[Token],
    draft: Draft,
    number: int,
    words: FigureVocabulary,
) -> Figure:
    quantity = draft.quantity
    counted = None
    if draft.counted is not None:
        first, last = tokens[draft.counted[0]], tokens[draft.counted[1] - 1]
        counted = article.text[first.start : last.end]
    return Figure(
        id=f"{article.id}.f{number}",
        article=article.id,
        anchor=article.anchor(tokens[draft.start].start, tokens[draft.end - 1].end),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=draft.unit,
        counted=counted,
        hedge=quantity.hedge,
        scope=draft.scope,
        forecast=not _is_known(tokens, draft, words) and is_forecast(tokens, draft.start, draft.end),
        sentence=sentence.id,
    )
