"""Statement claims: sentences of several articles that state the same, or that one voice denies another."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.compare.cells import UNNAMED, claim_id, shorten, speaker_key
from rashomon.compare.claimed import Claimed
from rashomon.compare.events.event_claims import widen_event
from rashomon.compare.origins.credited_at_end import credited_at_end
from rashomon.compare.origins.statement_origins import count_statement_origins
from rashomon.compare.statements.groups import Denial, find_statements
from rashomon.compare.statements.likeness import weigh_terms
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.sayings import read_sayings
from rashomon.compare.statements.stated import Stated, StatementGroup
from rashomon.compare.statements.telling import is_moment, moment_tells, names_tell, words_tell
from rashomon.compare.statements.terms import ArticleTerms, kind_of
from rashomon.model.annotations import Quotation
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Cell, Claim, ClaimStatus, Story


def claim_statements(
    case: Case, story: Story, origin_of: dict[str, int], terms: Mapping[str, ArticleTerms], known: Sequence[Claim]
) -> list[Claim]:
    """Return `known` and one claim for each further thing that articles of the story state alike.

    What two or more articles state is a claim, and so is what one voice states and another denies. A statement
    that tells of an event which is claimed already adds its articles to that claim; what figures hold already is
    not claimed once more.

    Args:
        terms: the named terms of each article of the story.
        known: the claims of the story on figures and events.
    """
    sayings = [one for a in story.articles for one in read_sayings(case, a, origin_of, terms[a])]
    groups, denials = find_statements(sayings, weigh_terms(sayings, load_rarity()))
    claimed = Claimed(known)
    for group in groups:
        near = claimed.standing_in(one.saying.sentence.anchor for one in group.stated)
        at = next((at for at in near if _tells_of(group, claimed.claims[at])), None)
        if at is not None:
            claimed.widen(at, _extend(case, story, claimed.claims[at], group))
        elif not _is_known(group.stated, [claimed.claims[at] for at in near]) and not _is_claimed_hour(case, group):
            claimed.add(_claim(case, story, group))
    return [*claimed.claims, *(claim for one in denials if (claim := _dispute(case, story, one)) is not None)]


def _tells_of(group: StatementGroup, event: Claim) -> bool:
    """Whether a statement tells of a claimed event: it names its day, in a sentence that is one of its cells."""
    sentences = {one.saying.sentence.anchor for one in group.stated}
    return event.kind == "event" and any(
        cell.anchor in sentences and f"day:{cell.value}" in group.shared for cell in event.cells
    )


def _extend(case: Case, story: Story, event: Claim, group: StatementGroup) -> Claim:
    """Return the claim of an event with a cell for each further article that tells of it."""
    day = event.cells[0].value
    held = {cell.article for cell in event.cells}
    more = [replace(_cell(case, one), value=day) for one in group.stated if one.saying.article not in held]
    return widen_event(case, story, event, more) if more else event


def _is_known(stated: Sequence[Stated], known: Sequence[Claim]) -> bool:
    """Whether a claim that compares articles already holds the sentences of two of the articles."""
    sentence_of: dict[str, list[Anchor]] = {}
    for one in stated:
        sentence_of.setdefault(one.saying.article, []).append(one.saying.sentence.anchor)
    return any(
        claim.status != "single_origin"
        and len({cell.article for cell in claim.cells if _is_in(cell.anchor, sentence_of.get(cell.article, ()))}) > 1
        for claim in known
    )


def _is_in(cell: Anchor, sentences: Sequence[Anchor]) -> bool:
    return any(one.covers(cell) for one in sentences)


def _is_claimed_hour(case: Case, group: StatementGroup) -> bool:
    """Whether only a minute of the clock is shared, and every report has it from somebody: it may be one side's."""
    if words_tell(group.shared) or names_tell(group.shared) or not moment_tells(group.shared):
        return False
    return all(_cell(case, one).attributed_to is not None for one in group.stated)


def _claim(case: Case, story: Story, group: StatementGroup) -> Claim:
    order = {a: rank for rank, a in enumerate(case.reading_order({one.saying.article for one in group.stated}))}
    stated = sorted(group.stated, key=lambda one: order[one.saying.article])
    cells = tuple(_cell(case, one) for one in stated)
    origins = count_statement_origins(case, stated, cells)
    status: ClaimStatus = "corroborated" if origins > 1 else "single_origin"
    rule = (
        f"{origins} origins that share neither text nor a named source state it in words of their own"
        if origins > 1
        else _single_reason(cells)
    )
    words = sorted(key.partition(":")[2] for key in group.shared if kind_of(key) == "word")
    shared = ", ".join(words or sorted(key.removeprefix("time:T") for key in group.shared if is_moment(key)))
    return Claim(
        claim_id("statement", cells),
        story.id,
        shorten(cells[0].anchor.exact),
        "statement",
        status,
        origins,
        f"{rule}; the clauses share {shared}, and no name, day or number in them differs",
        cells,
    )


def _single_reason(cells: Sequence[Cell]) -> str:
    """Return why several articles are one origin: who is only described in each may be one voice."""
    if all(cell.attributed_to is not None and cell.attributed_to.startswith(UNNAMED) for cell in cells):
        return "all articles that state it have it from voices they do not name, which may be one"
    return "all articles that state it share text, a wording or the same named source"


def _dispute(case: Case, story: Story, denial: Denial) -> Claim | None:
    """Return the contested claim of two voices, one of which denies what the other states; None in any doubt."""
    cells = (_cell(case, denial.one), _cell(case, denial.other))
    voices = [cell.attributed_to for cell in cells]
    if None in voices or voices[0] == voices[1] or any(str(voice).startswith(UNNAMED) for voice in voices):
        return None
    reason = "two voices speak of the same people, place and time, and one denies what the other states"
    return Claim(
        claim_id("statement", cells),
        story.id,
        shorten(cells[0].anchor.exact),
        "statement",
        "contested",
        2,
        reason,
        cells,
    )


def _cell(case: Case, stated: Stated) -> Cell:
    article = stated.saying.article
    start, end = stated.stretch.start, stated.stretch.end
    holder = _holder(case.annotations_of[article].quotations, start, end)
    quotation = holder.id if holder is not None else None
    anchor = case.article_by_id[article].anchor(start, end)
    voice = speaker_key(case, quotation) if holder is not None else credited_at_end(case, stated.saying.sentence)
    return Cell(article, stated.saying.origin, anchor, None, quotation, None, voice)


def _holder(quotations: Sequence[Quotation], start: int, end: int) -> Quotation | None:
    """Return the innermost quotation that holds at least half of [start, end)."""
    holders = [
        one
        for one in quotations
        if 2 * sum(max(0, min(a.end, end) - max(a.start, start)) for a in one.content) >= end - start
    ]
    return min(holders, key=lambda one: (one.length, one.id), default=None)
