"""The task `chains`: whole chains of the marked passages, beside the baseline that sees no relay."""

from __future__ import annotations

from ..errors import GoldMissing
from ..results import FalseHit, Gold, Measure, Miss, Settings, Table, TaskResult
from .gold import FOLDER, PARTS, hash_part, read_passages
from .judge import Judged, core, judge_passage, speaker_only


def run(settings: Settings) -> TaskResult:
    """Judge the parts the settings ask for (`--story dev`); `--data DIR` names another folder of such files.

    Raises:
        GoldMissing: a part is not there.
    """
    if settings.story is not None and settings.story not in PARTS:
        raise GoldMissing(f"No part {settings.story}; there are {', '.join(PARTS)}.")
    folder = settings.folder or FOLDER
    rows: list[tuple[str, ...]] = []
    measures: list[Measure] = []
    misses: list[Miss] = []
    gold: list[Gold] = []
    for part in PARTS if settings.story is None else (settings.story,):
        path = folder / f"{part}.txt"
        passages = read_passages(path)
        judged = [one for passage in passages for one in judge_passage(passage)]
        baseline = [one for passage in passages for one in judge_passage(passage, speaker_only)]
        gold.append(Gold(part, hash_part(path)))
        misses += [_miss(part, one) for one in judged if not one.is_met] if part == "dev" else _counted(part, judged)
        for label, met, of in _tally(judged, baseline):
            rows.append((part, label, str(met), str(of), f"{met / max(1, of):.3f}"))
            better = "neither" if label == "speaker_only" else "higher"
            measures.append(Measure(f"{part}.{label}", round(met / max(1, of), 4), better))
        measures.append(Measure(f"{part}.chains_n", len(judged), "neither"))
    hits: tuple[FalseHit, ...] = ()
    heads = ("part", "label", "met", "of", "share")
    return TaskResult("chains", Table(heads, tuple(rows)), tuple(measures), tuple(misses), hits, tuple(gold))


def _tally(judged: list[Judged], baseline: list[Judged]) -> list[tuple[str, int, int]]:
    several = [one for one in judged if len(one.wanted.links) > 1]
    found = [one for one in judged if one.found is not None]
    sure = [one for one in found if one.certainty == one.wanted.certainty]
    return [
        ("chains", sum(one.is_met for one in judged), len(judged)),
        ("two_links_or_more", sum(one.is_met for one in several), len(several)),
        ("of_those_found", sum(one.is_met for one in found), len(found)),
        ("certainty_of_those_found", len(sure), len(found)),
        ("relays_right", _shared_relays(found), sum(len(_relays(one.found)) for one in found)),
        ("relays_found", _shared_relays(found), sum(len(_relays(one.wanted.links)) for one in judged)),
        ("speaker_only", sum(one.is_met for one in baseline), len(baseline)),
    ]


def _relays(links: tuple[str, ...] | None) -> set[str]:
    """Who passes words on in a chain: all but the last link."""
    return {core(one) for one in (links or ())[:-1]}


def _shared_relays(judged: list[Judged]) -> int:
    return sum(len(_relays(one.found) & _relays(one.wanted.links)) for one in judged)


def _miss(part: str, one: Judged) -> Miss:
    reason = "no such quotation" if one.found is None else " < ".join(one.found) or "nobody"
    return Miss(part, one.passage, f"{' < '.join(one.wanted.links)} “{one.content}”", reason)


def _counted(part: str, judged: list[Judged]) -> list[Miss]:
    """The misses of a part that is not for mending by name only, so that nobody mends by reading them."""
    return [Miss(part, "chains", one.passage, "not met") for one in judged if not one.is_met]
