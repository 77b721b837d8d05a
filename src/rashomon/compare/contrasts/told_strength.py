"""Told strength: what two reports have one voice say in the same words, but for how sure, how many or how much it is.

"At least 14" and "14"; "could fall" and "will fall"; "traces of poison" and "poison"; "almost certain" and "certain".
"""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from rashomon.compare.statements.clauses import is_content
from rashomon.compare.utterances.gathered import Utterance
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

_BESIDE = 5
"""Least number of the same words beside what differs, before it and behind."""
_CONTENT = 2
"""How many of them have to say something by themselves."""
_REACH = 12
"""Words on either side that are looked at."""

Run = tuple[str, ...]
_Kind = Callable[[Run, Run, Run], bool]


def find_strength(one: Utterance, other: Utterance) -> str | None:
    """Return by what two utterances differ in strength, in words for a reader; None where by nothing.

    What differs stands among words that both have, so nothing else was changed there: the first words of a lead, which
    a copy often opens anew, are left out.
    """
    mine, its = ([word for word in each.saying.words if word.is_word] for each in (one, other))
    for (start, end), (first, last) in _changes(mine, its):
        was, now = (_run(words[at:to]) for words, at, to in ((mine, start, end), (its, first, last)))
        after = _run(mine[end : end + 1])
        found = next((what for what, differs in _KINDS if differs(was, now, after) or differs(now, was, after)), None)
        if found is not None:
            return found
    return None


def _changes(mine: Sequence[Word], its: Sequence[Word]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the places in both where words differ between words enough that do not."""
    matcher = SequenceMatcher(None, _run(mine), _run(its), autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    for before, after in pairwise(blocks):
        kept = [
            *mine[max(before.a, before.a + before.size - _REACH) : before.a + before.size],
            *mine[after.a : min(after.a + after.size, after.a + _REACH)],
        ]
        if len(kept) >= _BESIDE and sum(map(is_content, kept)) >= _CONTENT:
            yield (before.a + before.size, after.a), (before.b + before.size, after.b)


def _run(words: Sequence[Word]) -> Run:
    return tuple(word.lower for word in words)


def _is_sure(one: Run, other: Run, _: Run) -> bool:
    return len(one) == len(other) == 1 and one[0] in _words("possible") and other[0] in _words("sure")


def _is_likelier(one: Run, other: Run, _: Run) -> bool:
    levels = [{level for level, members in _likely() if not members.isdisjoint(each)} for each in (one, other)]
    return all(levels) and levels[0].isdisjoint(levels[1])


def _is_quite(one: Run, other: Run, after: Run) -> bool:
    return one in _runs("strengths", "nearly") and not other and not _is_number(after)


def _is_bound(one: Run, other: Run, after: Run) -> bool:
    """Whether a number is the least in one, and in the other the number; "up to 40" and "40" name the same height."""
    return one in _runs("hedges", "floor") and _words("small").issuperset(other) and _is_number(after)


def _is_thing(one: Run, other: Run, _: Run) -> bool:
    """Whether one has traces of a thing, and the other the thing."""
    told = [word for word in one if word not in _words("small")]
    return len(told) == 1 and told[0] in _words("traces") and "of" in one and _words("small").issuperset(other)


def _is_whole(one: Run, other: Run, _: Run) -> bool:
    return _stands_for(one, other, "whole", "part") or _stands_for(one, other, "constant", "frequent")


def _stands_for(one: Run, other: Run, section: str, another: str) -> bool:
    told, instead = ([word for word in run if word not in _words("small")] for run in (one, other))
    return len(told) == len(instead) == 1 and told[0] in _words(section) and instead[0] in _words(another)


def _is_fact(one: Run, other: Run, _: Run) -> bool:
    return len(one) == 1 and one[0] in _words("held") and not other


_KINDS: tuple[tuple[str, _Kind], ...] = (
    ("how sure it is", _is_sure),
    ("how likely it is", _is_likelier),
    ("whether it is quite so", _is_quite),
    ("whether the number is a bound", _is_bound),
    ("whether there is more than traces", _is_thing),
    ("how much of it", _is_whole),
    ("how sure it is", _is_fact),
)


def _is_number(run: Run) -> bool:
    numbers = load_lexicon("numbers")
    spelled = (section for name in ("ones", "tens", "scales") for section in numbers.table(name))
    return bool(run) and (run[0][0].isdecimal() or run[0] in frozenset(spelled))


@cache
def _words(section: str) -> frozenset[str]:
    return load_lexicon("strengths").word_set(section)


@cache
def _runs(kind: str, section: str) -> frozenset[Run]:
    return frozenset(tuple(phrase.split()) for phrase in load_lexicon(kind).words(section))


@cache
def _likely() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((name, frozenset(members)) for name, members in load_lexicon("strengths").groups("likely").items())
