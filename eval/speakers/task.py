"""The task `speakers`: words named as speaker in real news; people and bodies resolved in the stories."""

from __future__ import annotations

from ..corpora.polnear import hash_attributed
from ..errors import GoldMissing
from ..results import Gold, Measure, Miss, NotRun, Settings, Table, TaskResult
from ..story.gold import ROOT, hash_gold
from .news import ask_part, tally
from .stories import Told, ask_story, story_sets

NEWS = ROOT.parent / "shared" / "data" / "polnear" / "data" / "dev"
"""The development part of PolNeAR (Newell et al. 2018); not ours to ship, so it may be absent."""

_BASELINES = frozenset({"nearest_person_before"})
_COUNTS = frozenset({"matched"})


def run(settings: Settings) -> TaskResult:
    """Judge the speakers of the news part (`--story news`) and of the stories (by their names).

    Raises:
        GoldMissing: the gold set asked for is not known, or nothing is there.
        AuditFailed: the program failed on the pages of a story.
    """
    sets = story_sets()
    names = ["news", *(one.name for one in sets)]
    if settings.story is not None and settings.story not in names:
        raise GoldMissing(f"No gold {settings.story}; there are {', '.join(names)}.")
    asked = [one for one in sets if settings.story in (None, one.name)]
    gold = [Gold(one.name, hash_gold(one)) for one in asked]
    told = [row for one in asked for row in ask_story(one)]
    counts = _story_counts(told) if told else []
    not_run: list[NotRun] = []
    if settings.story in (None, "news"):
        folder = settings.folder or NEWS
        if folder.is_dir():
            counts = [*(("news", *row) for row in tally(ask_part(folder))), *counts]
            gold.append(Gold("news", hash_attributed(folder)))
        else:
            not_run.append(NotRun("news", "its reports are not here", excused=True))
    if not counts:
        raise GoldMissing(f"Nothing to measure: there should be {NEWS}.")
    return TaskResult(
        "speakers",
        Table(
            ("gold", "label", "met", "of", "share"),
            tuple((name, label, str(met), str(of), f"{met / max(1, of):.3f}") for name, label, met, of in counts),
        ),
        tuple(_measure(*row) for row in counts),
        tuple(Miss(one.story, "speaker", one.words, one.wrong or "") for one in told if one.found and one.wrong),
        (),
        tuple(gold),
        tuple(not_run),
    )


def _story_counts(told: list[Told]) -> list[tuple[str, str, int, int]]:
    counts: list[tuple[str, str, int, int]] = []
    for name in [*dict.fromkeys(one.story for one in told), "all_stories"]:
        own = [one for one in told if name in (one.story, "all_stories")]
        found = [one for one in own if one.found]
        counts.append((name, "speaker_of_found", sum(one.wrong is None for one in found), len(found)))
        counts.append((name, "speaker_of_all", sum(one.wrong is None for one in own), len(own)))
    return counts


def _measure(gold: str, label: str, met: int, of: int) -> Measure:
    better = "neither" if label in _BASELINES | _COUNTS else "higher"
    return Measure(f"{gold}.{label}", round(met / max(1, of), 4), better)
