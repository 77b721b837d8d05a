"""Figure claims: figures of a story gathered by what they count, each group a row of the ledger."""

from rashomon.compare.cells import claim_id, speaker_key, voices_named
from rashomon.compare.origins import count_confirming
from rashomon.compare.quantities import describe_figure
from rashomon.compare.sameness import compare_quantities
from rashomon.compare.values import Comparison, Told, compare_values
from rashomon.model.annotations import Figure
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimStatus, Story
from rashomon.text.calendar import days_apart

_ERA_DAYS = 10
"""Days between two numbers of one affair."""


def claim_figures(case: Case, story: Story, origin_of: dict[str, int]) -> list[Claim]:
    """Return one claim for each thing the story's figures count, in text order of their first figure."""
    told = [one for article in story.articles for one in _told(case, article, origin_of)]
    return [_claim(case, story, group) for group in _group(told)]


def _told(case: Case, article: str, origin_of: dict[str, int]) -> list[Told]:
    annotations = case.annotations_of.get(article)
    found: list[Told] = []
    published = case.article_by_id[article].published
    for figure in annotations.figures if annotations is not None else ():
        quantity = describe_figure(case, figure)
        if quantity is None:
            continue
        context = case.figure_context_of.get(figure.id)
        speaker = speaker_key(case, context.attributed_to if context is not None else None)
        as_of = context.as_of if context is not None else None
        named = voices_named(case, case.sentence_by_id[figure.sentence])
        appeared = published.value if published is not None else None
        found.append(Told(quantity, origin_of[article], speaker, as_of, appeared, named))
    return found


def _group(told: list[Told]) -> list[list[Told]]:
    """Group figures that count one thing: first those whose values agree, then groups whose values differ.

    Two numbers that one sentence gives side by side keep their groups apart, wherever else each is repeated.
    """
    groups: list[list[Told]] = []
    for one in told:
        fitting = [group for group in groups if _agrees(one, group[0]) and _linked([one], group)]
        if fitting:
            fitting[0].append(one)
        else:
            groups.append([one])
    joined: list[list[Told]] = []
    for group in groups:
        fitting = [known for known in joined if _linked(group, known)]
        if fitting:
            fitting[0].extend(group)
        else:
            joined.append(list(group))
    return joined


def _agrees(one: Told, other: Told) -> bool:
    return one.quantity.value is not None and one.quantity.value == other.quantity.value


def _linked(one: list[Told], other: list[Told]) -> bool:
    """Whether half of the pairs of two groups count the same, and none is ruled out."""
    if not all(_same_era(a, b) for a in one for b in other):
        return False
    verdicts = [compare_quantities(a.quantity, b.quantity) for a in one for b in other]
    if any(verdict.firm for verdict in verdicts):
        return False
    same = sum(verdict.same for verdict in verdicts)
    return same > 0 and 2 * same >= len(verdicts)


def _same_era(one: Told, other: Told) -> bool:
    """Whether two numbers belong to one time: days of one affair, or the same month or year of the past."""
    if one.as_of is None or other.as_of is None:
        return True
    apart = days_apart(one.as_of, other.as_of)
    return apart <= _ERA_DAYS if apart is not None else one.as_of == other.as_of


def _claim(case: Case, story: Story, group: list[Told]) -> Claim:
    status, reason, origins = judge_group(group)
    order = case.reading_order({one.quantity.figure.article for one in group})
    group = sorted(group, key=lambda one: (order.index(one.quantity.figure.article), one.quantity.figure.anchor.start))
    first = next((one for one in group if one.quantity.value is not None), group[0]).quantity.figure
    cells = tuple(_cell(case, one) for one in group)
    return Claim(claim_id("figure", cells), story.id, _text(case, first), "figure", status, origins, reason, cells)


def judge_group(group: list[Told]) -> tuple[ClaimStatus, str, int]:
    """Return the status of figures that count one thing, the rule that gave it, and the independent origins.

    Contested goes before superseded, compatible, corroborated, single origin.
    """
    origins = _confirming(group)
    compared = [compare_values(a, b) for index, a in enumerate(group) for b in group[index + 1 :] if a != b]
    contested = _first(compared, "contested")
    if contested is not None:
        return "contested", contested.reason, _voices(group)
    superseded = _first(compared, "superseded")
    if superseded is not None and (origins > 1 or _articles(group) > 1):
        return "superseded", superseded.reason, origins
    if origins < 2:
        unclear = _first(compared, "unclear")
        return "single_origin", unclear.reason if unclear is not None else _single_reason(group), origins
    unclear = _first(compared, "unclear")
    if unclear is not None:
        return "compatible", f"values differ, cannot tell more: {unclear.reason}", origins
    if not _agree(group):
        fitting = _first(compared, "compatible")
        return "compatible", fitting.reason if fitting is not None else _hedged_reason(group), origins
    return (
        "corroborated",
        f"{origins} origins that share neither text nor a named source give the same value",
        origins,
    )


def _voices(group: list[Told]) -> int:
    """Count the independent origins behind each value and add them up: a dispute has at least two."""
    values = {one.quantity.value for one in group if one.quantity.value is not None}
    return sum(_confirming([one for one in group if one.quantity.value == value]) for value in values)


def _agree(group: list[Told]) -> bool:
    """Whether all give the same number with the same bounds: "12" and "at least 12" fit but do not agree."""
    given = {(one.quantity.value, one.quantity.low, one.quantity.high) for one in group}
    return len(given) == 1 and group[0].quantity.value is not None


def _confirming(group: list[Told]) -> int:
    """Count origins; an unattributed number beside the name of a voice that gives it elsewhere is that voice's."""
    given = sorted({one.speaker for one in group if one.speaker is not None})
    pairs: list[tuple[int, str | None]] = []
    for one in group:
        beside = next((voice for voice in given if voice in one.named), None)
        pairs.append((one.origin, one.speaker or beside))
    return count_confirming(pairs)


def _first(compared: list[Comparison], relation: str) -> Comparison | None:
    return next((one for one in compared if one.relation == relation), None)


def _articles(group: list[Told]) -> int:
    return len({one.quantity.figure.article for one in group})


def _hedged_reason(group: list[Told]) -> str:
    words = sorted({one.quantity.figure.anchor.exact for one in group})[:3]
    return "one number, hedged differently: " + ", ".join(f"“{one}”" for one in words)


def _single_reason(group: list[Told]) -> str:
    if _articles(group) == 1:
        return "one article gives this number"
    return "all articles that give this number share text or the same named source"


def _text(case: Case, figure: Figure) -> str:
    sentence = case.sentence_by_id[figure.sentence].anchor.exact
    return sentence if len(sentence) <= 160 else sentence[:157].rstrip() + "…"


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
