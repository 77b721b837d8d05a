"""The development half and the test half, each with its own reports, copies, and pairs that are no copies."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, cycle
from random import Random

from .containment import count_shared, gram_set
from .copies import Letters, make_copy, plain_sample
from .edits import cut
from .plan import plan
from .reports import Report, without_quoted
from .samples import Copied, Half, Pair, Sample, other_outlet
from .words import edit_words

SEED = "reprints 1"
HALVES = ("development", "test")

_RESERVED = 0.3
"""Part of the single reports that lend words (hosts, tails, quotations) and are in no half themselves."""
_UNDOUBTED = 0.02
"""Two reports of which a greater part of the own words is the same are taken for neither copies nor not."""
_GROUP = 5
"""Reports of one event that are given the same quotations, at most."""
_TOPICS = 20
"""Further groups of three single reports near in time that are given the same quotations."""
_LONG_RUNS = 5
"""Runs of eight words that two reports share, at least, to be a real hard pair."""
_SHORT = (110, 240)
"""Words of its own that a report keeps which is given quotations: then they are a good part of it."""
_LONG_QUOTED = re.compile(r"“([^”“\"]{130,420}[^\s”“\"])”")


@dataclass(frozen=True, slots=True)
class Material:
    """The reports of one half by what becomes of them."""

    parents: tuple[Report, ...]
    lenders: tuple[Report, ...]
    quoting: tuple[tuple[Report, ...], ...]
    events: tuple[tuple[Report, ...], ...]


def half_of(report: Report) -> str:
    """The half a report belongs to, by its event."""
    return HALVES[_number("half", report.event) % 2]


def build_half(name: str, reports: Sequence[Report], letters: Letters) -> Half:
    """Build one half from the independent reports of all corpora; the same at every run."""
    material = _divide([one for one in reports if half_of(one) == name])
    samples: list[Sample] = []
    copied: list[Copied] = []
    lenders = list(material.lenders)
    waiting = list(material.parents)
    for number, recipe in enumerate(cycle(plan())):
        wanted = 2 if recipe.family == "merged" else 1
        if len(waiting) < wanted:
            break
        parents, waiting = waiting[:wanted], waiting[wanted:]
        host = lenders.pop() if recipe.family in ("inside", "tailed") and lenders else None
        if recipe.family in ("inside", "tailed") and host is None:
            continue
        made = make_copy(recipe, parents, host, Random(f"{SEED} {number} {parents[0].name}"), letters)
        samples += made.samples
        copied += made.copied
    hard: dict[Pair, str] = {}
    quotations = _long_quotations(lenders)
    for number, event in enumerate(material.quoting):
        group = _quoting(event, _turn(quotations, number))
        samples += group
        hard |= {frozenset((one.label, other.label)): "made" for one, other in combinations(group, 2)}
    for event in material.events:
        group = [_as_it_is(one) for one in event]
        samples += group
        hard |= {frozenset((f"plain/{one.name}", f"plain/{other.name}")): "real" for one, other in _share_long(event)}
    doubtful = _doubtful(samples, reports)
    gold = {one.pair for one in copied}
    samples.sort(key=lambda one: hashlib.sha256(one.label.encode()).digest())
    return Half(
        name,
        tuple(samples),
        tuple(copied),
        {pair: kind for pair, kind in hard.items() if pair not in doubtful},
        frozenset(pair for pair in doubtful if pair not in gold),
    )


def _divide(reports: Sequence[Report]) -> Material:
    """Events go to the hard pairs, made or real, or (one of six) among the single reports."""
    by_event: defaultdict[str, list[Report]] = defaultdict(list)
    for one in reports:
        by_event[one.event].append(one)
    groups = [tuple(sorted(group, key=lambda one: one.name)) for _, group in sorted(by_event.items())]
    several = [group for group in groups if len(group) > 1]
    role = {group[0].event: _role(group) for group in several}
    singles = [one for group in groups if role.get(group[0].event, "single") == "single" for one in group]
    singles.sort(key=lambda one: _number("order", one.name))
    lent = int(_RESERVED * len(singles))
    topics = sorted(singles[lent : lent + 3 * _TOPICS], key=lambda one: one.day)
    return Material(
        parents=tuple(singles[lent + 3 * _TOPICS :]),
        lenders=tuple(singles[:lent]),
        quoting=(
            *(group[:_GROUP] for group in several if role[group[0].event] == "made"),
            *(tuple(topics[at : at + 3]) for at in range(0, len(topics), 3)),
        ),
        events=tuple(group for group in several if role[group[0].event] == "real"),
    )


def _role(event: Sequence[Report]) -> str:
    if _number("role", event[0].event) % 6 == 0:
        return "single"
    return "real" if any(True for _ in _share_long(event)) else "made"


def _quoting(event: Sequence[Report], quotations: Sequence[str]) -> list[Sample]:
    """Independent reports of one event, the same long quotations put into each in its own way."""
    rng = Random(f"{SEED} {event[0].event}")
    speakers = [rng.choice(edit_words().speakers) for _ in quotations]
    samples: list[Sample] = []
    for number, report in enumerate(event):
        paragraphs = cut(list(report.paragraphs), min(1.0, rng.uniform(*_SHORT) / report.words), rng)
        marks = ("“", "”") if number % 2 else ('"', '"')
        for quotation, speaker in zip(quotations, speakers, strict=True):
            form = edit_words().quoting[(number + len(quotation)) % len(edit_words().quoting)]
            first, _, rest = quotation.partition(", ")
            written = form.format(
                open=marks[0],
                close=f",{marks[1]}" if "{close} said" in form else marks[1],
                whole=quotation,
                first=f"{first}," if rest else first,
                rest=rest or "That is all.",
                speaker=speaker,
            )
            paragraphs.insert(rng.randint(1, len(paragraphs)), written)
        changed = replace(report, paragraphs=tuple(paragraphs))
        samples.append(plain_sample(changed, other_outlet(rng), report.day))
    return samples


def _turn(quotations: Sequence[str], number: int) -> list[str]:
    """Three quotations for one event; when all were used, they come again in other company."""
    count = len(quotations)
    turn = (number % count, (3 * number + 1) % count, (7 * number + 2) % count) if count else ()
    return [quotations[at] for at in dict.fromkeys(turn)]


def _as_it_is(report: Report) -> Sample:
    return plain_sample(report, other_outlet(Random(f"{SEED} {report.name}")), report.day)


def _long_quotations(reports: Sequence[Report]) -> list[str]:
    """The longest quotation of each report, if it has one of about 25 words or more, without its last mark."""
    found: list[str] = []
    for report in reports:
        quoted = [one.group(1).rstrip(".,") for one in _LONG_QUOTED.finditer("\n".join(report.paragraphs))]
        if quoted:
            found.append(max(quoted, key=len))
    return found


def _share_long(event: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    grams = [gram_set("\n".join(one.paragraphs), 8) for one in event]
    for (one, other), shared in sorted(count_shared(grams).items()):
        if shared >= _LONG_RUNS:
            yield event[one], event[other]


def _doubtful(samples: Sequence[Sample], reports: Sequence[Report]) -> set[Pair]:
    """Pairs of samples whose reports share own words, though too few to leave one of them out."""
    used = {name for sample in samples for name in sample.reports}
    known = [one for one in reports if one.name in used]
    grams = [gram_set("\n".join(map(without_quoted, one.paragraphs)), 5) for one in known]
    close = {
        frozenset((known[one].name, known[other].name))
        for (one, other), shared in count_shared(grams).items()
        if shared > _UNDOUBTED * min(len(grams[one]), len(grams[other]))
    }
    of_report: defaultdict[str, list[str]] = defaultdict(list)
    for sample in samples:
        for name in sample.reports:
            of_report[name].append(sample.label)
    found: set[Pair] = set()
    for names in close:
        one, other = sorted(names)
        found |= {frozenset((here, there)) for here in of_report[one] for there in of_report[other] if here != there}
    for labels in of_report.values():
        found |= {frozenset(pair) for pair in combinations(labels, 2)}
    return found


def _number(purpose: str, name: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{SEED} {purpose} {name}".encode()).digest()[:6], "big")
