"""Event claims: scenes of several articles that tell of one act, with the same people, day and kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.compare.cells import UNNAMED, claim_id
from rashomon.compare.events.affairs import join_affairs
from rashomon.compare.events.one_of_many import may_be_one
from rashomon.compare.events.scenes import Scene, find_scenes
from rashomon.compare.origins.passages import passage_of
from rashomon.compare.origins.shared_text import join_texts
from rashomon.compare.origins.story_origins import count_credited, origin_at
from rashomon.compare.origins.voices_joined import credited_as, join_voices
from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimStatus, Story

_MOST_COMPARED = 60
"""Scenes of a group, the first, that a further scene must agree with."""
_SHARED_STEMS = 4
"""Content stems two scenes without common people must share besides a place or body."""


@dataclass(frozen=True)
class SceneGroup:
    """Scenes taken for one act; scenes that name nobody come last."""

    scenes: tuple[Scene, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles, in order, each once."""
        return tuple(dict.fromkeys(one.article for one in self.scenes))


def claim_events(case: Case, story: Story, origin_of: dict[str, int]) -> list[Claim]:
    """Return one claim for each act that two or more articles of the story tell of.

    Acts of one day told in the very same sentences ("collapsed in the flood") are one row, the row of most articles.
    """
    groups = [group for group in group_scenes(case, story) if len(group.articles) > 1]
    claims = [_claim(case, story, group, origin_of) for group in groups]
    widest = sorted(claims, key=lambda one: -len(one.cells))
    kept: list[Claim] = []
    for claim in widest:
        if not any(_is_part(claim, other) for other in kept):
            kept.append(claim)
    return [claim for claim in claims if claim in kept]


def _is_part(claim: Claim, wider: Claim) -> bool:
    """Whether an act is told of in the sentences of another act of its day, by most of the articles that tell of it.

    One sentence of another is enough where all its articles tell of that other act.
    """
    if claim.cells[0].value != wider.cells[0].value:
        return False
    sentences, articles = {cell.anchor for cell in wider.cells}, {cell.article for cell in wider.cells}
    shared = sum(cell.anchor in sentences for cell in claim.cells)
    return 2 * shared > len(claim.cells) or (shared > 0 and all(cell.article in articles for cell in claim.cells))


def group_scenes(case: Case, story: Story) -> list[SceneGroup]:
    """Return the story's scenes grouped by act, in text order of their first scene."""
    groups: list[list[Scene]] = []
    like: dict[tuple[str, str, bool], list[list[Scene]]] = {}
    for article in story.articles:
        for scene in find_scenes(case, article, case.timexes_of.get(article, ())):
            near = like.setdefault((scene.kind, scene.day, scene.planned), [])
            group = next(
                (one for one in near if all(_same_act(case, scene, other) for other in one[:_MOST_COMPARED])), None
            )
            if group is not None:
                group.append(scene)
            else:
                near.append([scene])
                groups.append(near[-1])
    return [SceneGroup(tuple(group)) for group in join_affairs(case, story, _join_bare(case, groups))]


def _join_bare(case: Case, groups: list[list[Scene]]) -> list[list[Scene]]:
    """Add scenes that name nobody ("The talks on Thursday took six hours") to the one group of their kind and day.

    Only where a single group of that kind and day is told of by several articles, and no place or body differs.
    """
    shared: dict[tuple[str, str], list[list[Scene]]] = {}
    for group in groups:
        if len({one.article for one in group}) > 1:
            shared.setdefault((group[0].kind, group[0].day), []).append(group)
    left: list[list[Scene]] = []
    for group in groups:
        alone = shared.get((group[0].kind, group[0].day), [])
        fitting = [known for known in alone if known is not group and _is_bare(case, group, known)]
        if len(fitting) == 1 and len(alone) == 1:
            fitting[0].extend(group)
        else:
            left.append(group)
    return left


def _is_bare(case: Case, group: list[Scene], known: list[Scene]) -> bool:
    one, other = group[0], known[0]
    if len(group) > 1 or one.people or (one.kind, one.day, one.planned) != (other.kind, other.day, other.planned):
        return False
    named = frozenset[str]().union(*(scene.others for scene in known))
    return not one.others or (bool(one.others & named) and all(may_be_one(case, one, scene) for scene in known))


def _same_act(case: Case, one: Scene, other: Scene) -> bool:
    if one.kind != other.kind or one.day != other.day or one.planned != other.planned:
        return False
    people = one.people & other.people
    if one.people and other.people:
        return len(people) >= 2 or (
            len(people) == 1 and (len(one.people) == 1 or len(other.people) == 1) and _alike(one, other)
        )
    return bool(one.others & other.others) and _alike(one, other) and may_be_one(case, one, other)


def _alike(one: Scene, other: Scene) -> bool:
    return len(one.stems & other.stems) >= _SHARED_STEMS


def _claim(case: Case, story: Story, group: SceneGroup, origin_of: dict[str, int]) -> Claim:
    cells = tuple(_cell(case, one, origin_of) for one in _one_each(group))
    shared = _names(case, _shared_people(group) or _shared_others(group))
    return _with_cells(case, story, _text(case, group), cells, f"same day, same kind of act, same {shared}")


def widen_event(case: Case, story: Story, event: Claim, more: Sequence[Cell]) -> Claim:
    """Return the claim of an event with the cells of further articles that tell of it."""
    return _with_cells(case, story, event.text, (*event.cells, *more), event.reason.partition("; ")[2])


def _with_cells(case: Case, story: Story, text: str, cells: tuple[Cell, ...], ground: str) -> Claim:
    voices = [_witness(one) for one in cells]
    one_of = join_voices(case, voices)
    origins_told = _by_text(case, cells)
    told = [
        (origin, one_of.get(voice or ""), one.article)
        for origin, voice, one in zip(origins_told, voices, cells, strict=True)
    ]
    origins = count_credited(told, lambda article: credited_as(case, article, one_of))
    status: ClaimStatus = "corroborated" if origins > 1 else "single_origin"
    rule = (
        f"{origins} origins that share neither text nor a named source tell of it"
        if origins > 1
        else "all articles that tell of it share text or the same named source"
    )
    return Claim(claim_id("event", cells), story.id, text, "event", status, origins, f"{rule}; {ground}", cells)


def _by_text(case: Case, cells: Sequence[Cell]) -> list[int]:
    """Return the origins of cells, those whose sentences are one text as one."""
    known = {cell: found for cell in cells if (found := _sentence_of(case, cell)) is not None}
    passages = [passage_of(case, sentence, sentence.anchor.end, sentence.anchor.end) for sentence in known.values()]
    joined = join_texts(passages, [cell.origin for cell in known])
    root = {cell.origin: origin for cell, origin in zip(known, joined, strict=True)}
    return [root.get(cell.origin, cell.origin) for cell in cells]


def _sentence_of(case: Case, cell: Cell) -> Sentence | None:
    sentences = case.annotations_of[cell.article].sentences
    return next((one for one in sentences if one.anchor.covers(cell.anchor)), None)


def _witness(cell: Cell) -> str | None:
    """Return the voice on whose word an act is told.

    What happened for all to see is not told on the word of "officials", nor where a voice only points back to it.
    """
    voice = cell.attributed_to
    return None if cell.value is None or voice is None or voice.startswith(UNNAMED) else voice


def _one_each(group: SceneGroup) -> list[Scene]:
    """Return the first scene of each article."""
    first: dict[str, Scene] = {}
    for one in group.scenes:
        first.setdefault(one.article, one)
    return list(first.values())


def _shared_people(group: SceneGroup) -> frozenset[str]:
    return _in_all([one.people for one in group.scenes if one.people or one.others])


def _shared_others(group: SceneGroup) -> frozenset[str]:
    return _in_all([one.others for one in group.scenes if one.people or one.others])


def _in_all(sets: list[frozenset[str]]) -> frozenset[str]:
    return frozenset(one for one in sets[0] if all(one in other for other in sets))


def _names(case: Case, entities: frozenset[str]) -> str:
    return " and ".join(case.entity_by_id[e].name for e in sorted(entities)) or "words"


def _text(case: Case, group: SceneGroup) -> str:
    first = group.scenes[0]
    people = _names(case, _shared_people(group)) if _shared_people(group) else ""
    places = sorted({e for one in group.scenes for e in one.others if case.entity_by_id[e].kind == "place"})
    counted = sorted(places, key=lambda e: (-sum(e in one.others for one in group.scenes), e))[:2]
    where = ", ".join(case.entity_by_id[e].name for e in counted)
    parts = [first.kind.capitalize(), people, where, first.day]
    return " · ".join(part for part in parts if part)


def _cell(case: Case, scene: Scene, origin_of: dict[str, int]) -> Cell:
    return Cell(
        scene.article,
        origin_at(case, scene.anchor, origin_of),
        scene.anchor,
        scene.day or None,
        scene.quotation,
        None,
        scene.speaker,
        None,
    )
