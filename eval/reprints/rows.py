"""Figures of the task, one line for each measure and one column for each system."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..results import Better, Measure
from .product import Found
from .samples import Half, Pair
from .scoring import PairScore, Share, false_copies, score_asked, score_kinds, score_pairs

OURS = "rashomon"


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of one set: the value for each system that has one, and how many there were to meet."""

    gold: str
    label: str
    values: Mapping[str, float]
    of: int | None = None
    better: Better = "higher"

    def shown(self, systems: Sequence[str]) -> tuple[str, ...]:
        """The row of the table."""
        cells = [f"{self.values[one]:.3f}" if one in self.values else "" for one in systems]
        return (self.gold, self.label, str(self.of) if self.of is not None else "", *cells)

    def measures(self) -> list[Measure]:
        """The product's figure, and those of the peers under their names, which are held by no floor."""
        found: list[Measure] = []
        for system, value in self.values.items():
            name = self.label if system == OURS else f"{system}_{self.label}"
            found.append(Measure(f"{self.gold}.{name}", round(value, 4), self.better if system == OURS else "neither"))
        return found


def pair_lines(gold: str, scores: Mapping[str, PairScore]) -> list[Line]:
    """Precision, recall and F1 of the pairs."""
    asked = next(iter(scores.values())).asked
    return [
        Line(gold, "pair_precision", {name: one.precision for name, one in scores.items()}, asked),
        Line(gold, "pair_recall", {name: one.recall for name, one in scores.items()}, asked),
        Line(gold, "pair_f1", {name: one.f1 for name, one in scores.items()}, asked),
    ]


def half_lines(half: Half, answers: Mapping[str, Collection[Pair]], found: Sequence[Found]) -> list[Line]:
    """Every figure of a half: `answers` by system, `found` by the product."""
    lines = pair_lines(half.name, {name: score_pairs(half, pairs) for name, pairs in answers.items()})
    for kind in ("made", "real"):
        shares = {name: false_copies(half, pairs, kind) for name, pairs in answers.items()}
        lines.append(_shares(half.name, f"false_copies_{kind}", shares, "lower"))
    lines.append(_shares(half.name, "kind", {OURS: score_kinds(half.copied, found)}))
    for label, ask in (("parent", "parent"), ("cannot_tell", "cannot_tell"), ("outside", "outside")):
        lines.append(_shares(half.name, label, {OURS: score_asked(half.copied, found, ask)}))
    lines.append(_shares(half.name, "not_turned_round", {OURS: score_asked(half.copied, found, "either")}))
    return lines + family_lines(half, answers) + sign_lines(half, found)


def family_lines(half: Half, answers: Mapping[str, Collection[Pair]]) -> list[Line]:
    """Recall of the pairs of each family of edits."""
    lines: list[Line] = []
    for family in dict.fromkeys(one.recipe.family for one in half.copied):
        pairs = [one.pair for one in half.copied if one.recipe.family == family and one.pair is not None]
        shares = {name: Share(sum(pair in found for pair in pairs), len(pairs)) for name, found in answers.items()}
        if pairs:
            lines.append(_shares(half.name, f"found_{family}", shares, "neither"))
    return sorted(lines, key=lambda one: one.label)


def sign_lines(half: Half, found: Sequence[Found]) -> list[Line]:
    """Parents that were told rightly, by the sign that tells them."""
    lines: list[Line] = []
    for sign in ("credit", "named", "date", "edit"):
        copied = [one for one in half.copied if one.recipe.sign == sign]
        lines.append(_shares(half.name, f"parent_by_{sign}", {OURS: score_asked(copied, found, "parent")}, "neither"))
    return lines


def _shares(gold: str, label: str, shares: Mapping[str, Share], better: Better = "higher") -> Line:
    values = {name: one.value for name, one in shares.items()}
    return Line(gold, label, values, next(iter(shares.values())).of, better)
