"""Affairs: scenes of one act that articles tell in words too different to be paired one by one.

Of some kinds of act a story seldom knows two on one day: a crash, a vote, a meeting. Scenes of such a kind and day
are one affair where they share a place or body; and an article that tells no day ("the collision") tells of the affair
that most of the others have dated.
"""

from collections.abc import Iterable, Sequence

from rashomon.compare.events.mentioned import find_mentioned
from rashomon.compare.events.scenes import Scene
from rashomon.lexicons import load_lexicon
from rashomon.model.case import Case
from rashomon.model.stories import Story

_SHARED_NAMES = 2
"""Names that a sentence which tells of an act anew must share with a dated affair; of a mishap one, for nobody tells of
two on one day in one place."""


def join_affairs(case: Case, story: Story, groups: Sequence[list[Scene]]) -> list[list[Scene]]:
    """Return groups of scenes, those of one affair as one, with the undated scenes of further articles.

    The scenes of a group that were found by their day come first.
    """
    once = load_lexicon("acts").word_set("once")
    joined: list[list[Scene]] = []
    of_day: dict[tuple[str, str], list[list[Scene]]] = {}
    for group in groups:
        first = group[0]
        near = of_day.setdefault((first.kind, first.day), []) if first.kind in once and not first.planned else []
        known = next((one for one in near if _is_one_affair(case, one, group)), None)
        if known is not None:
            known.extend(group)
            continue
        joined.append([*group])
        near.append(joined[-1])
    affair = _main_affair(of_day.values())
    if affair is not None:
        affair.extend(_undated(case, story, affair))
    return joined


def _is_one_affair(case: Case, affair: Sequence[Scene], group: Sequence[Scene]) -> bool:
    """Whether a scene of each names a place or body of the other's, and neither is set in another place."""
    return any(_share_place(case, one, other) for one in affair for other in group)


def _share_place(case: Case, one: Scene, other: Scene) -> bool:
    shared = _names_of(case, one) & _names_of(case, other)
    people = one.people & other.people
    if not (one.points_back or other.points_back):
        places = _places(case, one.others), _places(case, other.others)
        if all(places) and places[0].isdisjoint(places[1]):
            return False
        if one.people and other.people and not people and one.kind == "meeting":
            return False
    enough = 1 if one.points_back or other.points_back else _SHARED_NAMES
    return bool(shared - _countries(case, shared)) or len(people) >= enough


def _names_of(case: Case, scene: Scene) -> frozenset[str]:
    """Return the places and bodies a scene names; those of its article where it points back to what that has told."""
    return scene.others | _named_in(case, scene.article) if scene.points_back else scene.others


def _named_in(case: Case, article: str) -> frozenset[str]:
    found = (case.entity_of_mention.get(one.id) for one in case.annotations_of[article].mentions)
    return frozenset(e for e in found if e is not None and case.entity_by_id[e].kind in {"place", "organisation"})


def _places(case: Case, entities: frozenset[str]) -> frozenset[str]:
    places = frozenset(e for e in entities if case.entity_by_id[e].kind == "place")
    return places - _countries(case, places)


def _countries(case: Case, entities: frozenset[str]) -> frozenset[str]:
    """Return the countries: what is told of one may have happened in two places of it."""
    return frozenset(e for e in entities if case.entity_by_id[e].country is not None)


def _main_affair(days: Iterable[list[list[Scene]]]) -> list[Scene] | None:
    """Return the affair that most articles tell with its day, two at least; None where another is told by as many,
    or where there is another of its kind.
    """
    told = sorted((one for affairs in days for one in affairs if _tellers(one) > 1), key=_tellers, reverse=True)
    if not told or any(_tellers(one) == _tellers(told[0]) or one[0].kind == told[0][0].kind for one in told[1:]):
        return None
    return told[0]


def _tellers(affair: Sequence[Scene]) -> int:
    return len({one.article for one in affair})


def _undated(case: Case, story: Story, affair: Sequence[Scene]) -> list[Scene]:
    """Return, for each article that the affair lacks, the sentence that tells most surely of it; none in doubt."""
    held = {one.article for one in affair}
    names = frozenset[str]().union(*(one.people | one.others for one in affair))
    stems = frozenset[str]().union(*(one.stems for one in affair))
    least = 1 if affair[0].kind in load_lexicon("acts").word_set("mishaps") else _SHARED_NAMES
    found: list[Scene] = []
    for article in (one for one in story.articles if one not in held):
        mentioned = find_mentioned(case, article, affair[0])
        told = [one for one in mentioned if one.points_back or _shares(one, names, least)]
        if told:
            found.append(max(told, key=lambda one: _sureness(one, names, stems)))
    return found


def _sureness(scene: Scene, names: frozenset[str], stems: frozenset[str]) -> tuple[bool, int, int]:
    """Return what ranks the scenes of an article: those that tell of it anew first, then those that share most."""
    return not scene.points_back, len((scene.people | scene.others) & names), len(scene.stems & stems)


def _shares(scene: Scene, names: frozenset[str], least: int) -> bool:
    return len(names & (scene.people | scene.others)) >= least
