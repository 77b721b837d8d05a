"""Phrase grammars as data: patterns over word classes, matched longest first.

A pattern is a line such as `[weekday=WEEKDAY [,]] month=MONTH day=DAY {rel=0}`:

- `CLASS` (upper case) matches a token of that class; `name=CLASS` keeps the class's value as a field;
- a lower-case word or a mark matches itself; `a|b` matches either;
- `[ … ]` may be left out; brackets nest;
- `{name=value …}` at the end adds constant fields.

The grammar is a trie over classes and words: matching costs what the tokens can begin, not how many patterns
there are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.text.tokens import Token

Classes = Mapping[str, str]
"""The classes a token belongs to, each with the value it has there (`MONTH` → `02`)."""

_ITEM = re.compile(r"\[|\]|\{[^}]*\}|[^\s\[\]{}]+")


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [start, end) read by a rule of that form; `fields` in the order of the pattern, constants last."""

    form: str
    fields: tuple[tuple[str, str], ...]
    start: int
    end: int


@dataclass(slots=True)
class _Ending:
    order: int
    form: str
    names: tuple[str, ...]
    constants: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Node:
    by_class: dict[str, "_Node"] = field(default_factory=dict[str, "_Node"])
    by_word: dict[str, "_Node"] = field(default_factory=dict[str, "_Node"])
    endings: list[_Ending] = field(default_factory=list[_Ending])


class PhraseGrammar:
    """Patterns compiled into one trie; built once, then only read."""

    def __init__(self, rules: Mapping[str, Sequence[str]]) -> None:
        """Compile `rules`: form → patterns. Of two rules that read the same tokens, the earlier wins.

        Raises:
            ValueError: a bracket is not closed.
        """
        self._root = _Node()
        order = 0
        for form, patterns in rules.items():
            for pattern in patterns:
                self._add(form, pattern, order)
                order += 1

    def can_begin(self, token: Token, classes: Classes) -> bool:
        """Whether any pattern begins with this token: cheaper than trying `match`."""
        return token.lower in self._root.by_word or not self._root.by_class.keys().isdisjoint(classes)

    def match(self, tokens: Sequence[Token], classes: Sequence[Classes], at: int) -> Match | None:
        """Return the longest phrase that begins at token `at`, or None."""
        best: tuple[int, int, _Ending, tuple[str, ...]] | None = None
        stack: list[tuple[_Node, int, tuple[str, ...]]] = [(self._root, at, ())]
        while stack:
            node, index, values = stack.pop()
            for ending in node.endings:
                if best is None or (index, -ending.order) > (best[0], -best[1]):
                    best = (index, ending.order, ending, values)
            if index < len(tokens):
                stack.extend(_steps(node, index, values, tokens[index], classes[index]))
        if best is None:
            return None
        end, _, ending, values = best
        fields = tuple((name, value) for name, value in zip(ending.names, values, strict=True) if name)
        return Match(ending.form, fields + ending.constants, at, end)

    def _add(self, form: str, pattern: str, order: int) -> None:
        items = _ITEM.findall(pattern)
        constants: tuple[tuple[str, str], ...] = ()
        if items and items[-1].startswith("{"):
            constants = tuple(_pair(piece) for piece in items.pop()[1:-1].split())
        for sequence in _expand(items):
            if sequence:
                self._insert(sequence, _Ending(order, form, tuple(name for name, _ in sequence), constants))

    def _insert(self, sequence: Sequence[tuple[str, str]], ending: _Ending) -> None:
        nodes = [self._root]
        for _, symbol in sequence:
            nodes = [_child(node, one) for node in nodes for one in symbol.split("|")]
        for node in nodes:
            node.endings.append(ending)


def _steps(
    node: _Node, index: int, values: tuple[str, ...], token: Token, classes: Classes
) -> Iterable[tuple[_Node, int, tuple[str, ...]]]:
    following = node.by_word.get(token.lower)
    if following is not None:
        yield following, index + 1, (*values, token.lower)
    for name, value in classes.items():
        following = node.by_class.get(name)
        if following is not None:
            yield following, index + 1, (*values, value)


def _child(node: _Node, symbol: str) -> _Node:
    branch = node.by_class if symbol.isupper() else node.by_word
    return branch.setdefault(symbol, _Node())


def _pair(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition("=")
    return name, value


def _expand(items: Sequence[str]) -> list[list[tuple[str, str]]]:
    """Return every sequence of (field name or "", symbol) the items allow."""
    sequences: list[list[tuple[str, str]]] = [[]]
    index = 0
    while index < len(items):
        if items[index] == "[":
            close = _closing(items, index)
            inner = _expand(items[index + 1 : close])
            sequences = [done + more for done in sequences for more in ([], *inner)]
            index = close + 1
            continue
        name, mark, symbol = items[index].rpartition("=")
        step = (name, symbol) if mark and name else ("", items[index])
        sequences = [[*done, step] for done in sequences]
        index += 1
    return sequences


def _closing(items: Sequence[str], at: int) -> int:
    depth = 0
    for index in range(at, len(items)):
        depth += {"[": 1, "]": -1}.get(items[index], 0)
        if depth == 0:
            return index
    raise ValueError(f"a bracket is not closed in pattern {' '.join(items)!r}")
