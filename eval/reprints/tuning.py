"""Peers at their best: the setting and the threshold with the highest F1 on the development half."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .peers import Likeness, Peer, Setting
from .samples import Half, Pair
from .scoring import PairScore

THRESHOLDS = tuple(step / 100 for step in range(2, 100, 2))


@dataclass(frozen=True, slots=True)
class TunedPeer:
    """A peer with its best setting; pairs at least as alike as the threshold are copies to it."""

    name: str
    setting: Setting
    threshold: float

    @property
    def shown(self) -> str:
        """The setting in words."""
        return f"{self.setting.name}, from {self.threshold:.2f}"

    def find(self, labels: Sequence[str], texts: Sequence[str]) -> frozenset[Pair]:
        """The pairs of texts that are copies to it, by their labels."""
        return _above(self.setting.measure(texts), labels, self.threshold)


def tune(peer: Peer, half: Half) -> TunedPeer:
    """Try every setting and threshold on a half; of equal ones the first setting and lowest threshold is taken."""
    labels = [one.label for one in half.samples]
    texts = [one.article.text for one in half.samples]
    place = {label: at for at, label in enumerate(labels)}
    gold = {_places(pair, place) for pair in half.gold}
    left_out = {_places(pair, place) for pair in half.doubtful}
    best: tuple[float, TunedPeer] | None = None
    for setting in peer.settings:
        likeness = setting.measure(texts)
        judged = [(value, pair in gold) for pair, value in likeness.items() if pair not in left_out]
        for threshold in THRESHOLDS:
            judged = [one for one in judged if one[0] >= threshold]
            f1 = PairScore(sum(right for _, right in judged), len(judged), len(gold)).f1
            if best is None or f1 > best[0]:
                best = f1, TunedPeer(peer.name, setting, threshold)
    assert best is not None, "a peer without settings is not installed and cannot be tuned"
    return best[1]


def _places(pair: Pair, place: Mapping[str, int]) -> tuple[int, int]:
    one, other = sorted(place[label] for label in pair)
    return one, other


def _above(likeness: Likeness, labels: Sequence[str], threshold: float) -> frozenset[Pair]:
    return frozenset(
        frozenset((labels[one], labels[other])) for (one, other), value in likeness.items() if value >= threshold
    )
