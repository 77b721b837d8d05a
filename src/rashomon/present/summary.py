"""The summary: a few sentences of the articles themselves, chosen for what they cover."""

from collections.abc import Sequence

from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Story, StorySummary, SummarySentence
from rashomon.stage import StageName

STAGE = StageName("summary", 1)

_MOST_SENTENCES = 6
_LONGEST = 420
"""Characters of the longest sentence a summary takes."""


def summarise_stories(case: Case) -> tuple[StorySummary, ...]:
    """Return one summary a story: sentences that cover corroborated claims, then both sides of contested ones.

    Every sentence is a span of an article; none comes from a reprint whose parent lies in the case. A story
    without such claims is summed up by the first sentence of its first article.
    """
    return tuple(StorySummary(story.id, _sentences(case, story)) for story in case.stories)


def _sentences(case: Case, story: Story) -> tuple[SummarySentence, ...]:
    usable = case.reading_order([one for one in story.articles if one not in case.reprints] or story.articles)
    lead = _lead(case, usable)
    chosen: list[Sentence] = [lead] if lead is not None else []
    claims = [one for one in case.claims if one.story == story.id]
    for status in ("corroborated", "contested"):
        for claim in (one for one in claims if one.status == status):
            for sentence in _carriers(case, claim, usable, sides=status == "contested"):
                if len(chosen) < _MOST_SENTENCES and not _covered(claim, chosen, status) and sentence not in chosen:
                    chosen.append(sentence)
    ordered = sorted(chosen, key=lambda one: (usable.index(one.anchor.article), one.anchor.start))
    return tuple(SummarySentence(one.anchor.exact, (one.anchor,)) for one in ordered)


def _lead(case: Case, articles: Sequence[str]) -> Sentence | None:
    for article in articles:
        annotations = case.annotations_of.get(article)
        blocks = case.article_by_id[article].blocks
        for sentence in annotations.sentences if annotations is not None else ():
            if blocks[sentence.block].kind == "paragraph" and len(sentence.anchor.exact) <= _LONGEST:
                return sentence
    return None


def _carriers(case: Case, claim: Claim, usable: Sequence[str], *, sides: bool) -> list[Sentence]:
    """Return the sentence that carries the claim, or one for each value of a contested claim."""
    found: list[Sentence] = []
    values: set[str | None] = set()
    cells = [one for one in claim.cells if one.article in usable]
    for cell in sorted(cells, key=lambda one: usable.index(one.article)):
        if sides and cell.value in values:
            continue
        sentence = next(
            (one for one in case.annotations_of[cell.article].sentences if one.anchor.overlaps(cell.anchor)),
            None,
        )
        heading = sentence is not None and case.article_by_id[cell.article].blocks[sentence.block].kind == "headline"
        if sentence is not None and not heading and len(sentence.anchor.exact) <= _LONGEST:
            values.add(cell.value)
            found.append(sentence)
            if not sides:
                break
    return found


def _covered(claim: Claim, chosen: list[Sentence], status: str) -> bool:
    if status == "contested":
        return False
    return any(one.anchor.overlaps(cell.anchor) for one in chosen for cell in claim.cells)
