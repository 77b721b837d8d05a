"""A linear-chain conditional random field over label scores."""

import torch
from torch import Tensor, nn

FORBIDDEN = -1e4


class Chain(nn.Module):
    """Scores of neighbouring labels; labels follow the BIO scheme and never begin inside.

    Source:
        Lafferty, McCallum & Pereira 2001; the forward algorithm in log space.
    """

    def __init__(self, labels: list[str]) -> None:
        super().__init__()
        count = len(labels)
        self.steps = nn.Parameter(torch.zeros(count, count))
        self.first = nn.Parameter(torch.zeros(count))
        barred = torch.zeros(count, count)
        barred_first = torch.zeros(count)
        for place, label in enumerate(labels):
            if label.startswith("I-"):
                barred_first[place] = FORBIDDEN
                for other, before in enumerate(labels):
                    if before[2:] != label[2:] or before == "O":
                        barred[other, place] = FORBIDDEN
        self.register_buffer("barred", barred)
        self.register_buffer("barred_first", barred_first)

    def transitions(self) -> Tensor:
        """Return the scores from label to label, (labels, labels), impossible steps at FORBIDDEN."""
        return self.steps + self.barred

    def starts(self) -> Tensor:
        """Return the scores of the first label, (labels,)."""
        return self.first + self.barred_first

    def loss(self, scores: Tensor, gold: Tensor, mask: Tensor, allowed: Tensor | None = None) -> Tensor:
        """Return the mean negative log likelihood of a word.

        Args:
            scores: (batch, words, labels).
            gold: (batch, words) label numbers; -100 where it is not known, or several may stand.
            mask: (batch, words), true for words; words come before padding.
            allowed: (batch, words, labels), true for labels that may stand; asked where gold is -100. Any may
                where it is not given.
        """
        steps = self.transitions()
        free = _partition(scores, mask, steps, self.starts())
        known = gold >= 0
        if bool((known | ~mask).all()):
            return (free - self._path(scores, gold.clamp(min=0), mask)).sum() / mask.sum()
        only = torch.zeros_like(scores, dtype=torch.bool).scatter(-1, gold.clamp(min=0).unsqueeze(-1), value=True)
        may = torch.where(known.unsqueeze(-1), only, torch.ones_like(only) if allowed is None else allowed)
        bound = _partition(scores.masked_fill(~may, FORBIDDEN), mask, steps, self.starts())
        return (free - bound).sum() / mask.sum()

    def _path(self, scores: Tensor, gold: Tensor, mask: Tensor) -> Tensor:
        """Return the score of the gold labels, (batch,)."""
        words = scores.gather(2, gold.unsqueeze(2)).squeeze(2) * mask
        steps = self.transitions()[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]
        return words.sum(1) + steps.sum(1) + self.starts()[gold[:, 0]]


def _partition(scores: Tensor, mask: Tensor, steps: Tensor, starts: Tensor) -> Tensor:
    """Return the log sum over all label sequences, (batch,); halves are joined as matrices, not word after word."""
    batch, words, labels = scores.shape
    idle = torch.full((labels, labels), FORBIDDEN).fill_diagonal_(0.0)
    joined = torch.where(mask[:, 1:, None, None], steps + scores[:, 1:].unsqueeze(2), idle)
    while joined.shape[1] > 1:
        if joined.shape[1] % 2:
            joined = torch.cat([joined, idle.expand(batch, 1, labels, labels)], 1)
        left, right = joined[:, ::2], joined[:, 1::2]
        joined = torch.logsumexp(left.unsqueeze(-1) + right.unsqueeze(2), dim=3)
    first = scores[:, 0] + starts
    if words == 1:
        return torch.logsumexp(first, dim=1)
    return torch.logsumexp(first.unsqueeze(2) + joined[:, 0], dim=(1, 2))
