"""A trained reader made thinner: what its readings need least is left out, and it is trained on."""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

from .model import HEAD_WIDTH, Layer, Reader, Size, head_rows, strongest


def thin(reader: Reader, size: Size, losses: Iterable[Callable[[Reader], Tensor]]) -> Reader:
    """Return a reader of the smaller size with the weights of what is needed most.

    Args:
        reader: the trained reader; it must have as many layers as `size`.
        size: how many attention heads and inner units a layer keeps.
        losses: give the losses of some batches; what changes them least when left out goes.

    Source:
        Michel et al. 2019, Molchanov et al. 2019: |output x gradient| summed over batches.
    """
    layers = [layer for layer in reader.encoder.layers if isinstance(layer, Layer)]
    needed = [_Needed(layer.mixed, HEAD_WIDTH) for layer in layers]
    needed_inner = [_Needed(layer.narrowed, 1) for layer in layers]
    reader.eval()
    for loss in losses:
        reader.zero_grad(set_to_none=True)
        loss(reader).backward()
    reader.zero_grad(set_to_none=True)
    weights = dict(reader.state_dict())
    for number, (heads, inner) in enumerate(zip(needed, needed_inner, strict=True)):
        rows = head_rows(strongest(heads.stop(), size.heads))
        _keep_heads(weights, f"encoder.layers.{number}.", rows, layers[number].heads)
        _keep_inner(weights, f"encoder.layers.{number}.", strongest(inner.stop(), size.inner))
    thinner = Reader(reader.labels, size)
    thinner.load_state_dict(weights)
    return thinner


class _Needed:
    """How much the losses change when groups of a layer's inputs are left out."""

    def __init__(self, layer: nn.Linear, group: int) -> None:
        self._group = group
        self._sum = torch.zeros(layer.in_features // group)
        self._hook = layer.register_forward_pre_hook(self._watch)

    def _watch(self, _: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        given = inputs[0]
        given.register_hook(lambda gradient: self._add(given, gradient))

    def _add(self, given: Tensor, gradient: Tensor) -> None:
        moved = (given.detach() * gradient).flatten(0, 1)
        self._sum += moved.view(len(moved), -1, self._group).sum(2).abs().sum(0)

    def stop(self) -> Tensor:
        self._hook.remove()
        return self._sum


def _keep_heads(weights: dict[str, Tensor], prefix: str, rows: Tensor, heads: int) -> None:
    asked = torch.cat([rows + part * heads * HEAD_WIDTH for part in range(3)])
    weights[f"{prefix}asked.weight"] = weights[f"{prefix}asked.weight"][asked]
    weights[f"{prefix}asked.bias"] = weights[f"{prefix}asked.bias"][asked]
    weights[f"{prefix}mixed.weight"] = weights[f"{prefix}mixed.weight"][:, rows]


def _keep_inner(weights: dict[str, Tensor], prefix: str, kept: Tensor) -> None:
    weights[f"{prefix}widened.weight"] = weights[f"{prefix}widened.weight"][kept]
    weights[f"{prefix}widened.bias"] = weights[f"{prefix}widened.bias"][kept]
    weights[f"{prefix}narrowed.weight"] = weights[f"{prefix}narrowed.weight"][:, kept]
