"""Edits that go one way only: marks put round words, cautions lost, a name spelt two ways."""

from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from rashomon.deduplicate.reuse import Reuse
from rashomon.lexicons.cautions import find_cautions
from rashomon.text.alignment import Passage

_MARKED = 4  # words; more than that between marks is a quotation, not a mark of distance
_NAME = 5  # letters; shorter names differ by chance
_MISSPELT = 2  # letters by which a spelling may differ


def find_added_marks(reuse: Reuse) -> list[str]:
    """Return the words, at most 4 together, that `one` has in quotation marks and `other` has not."""
    found: list[str] = []
    for passage in reuse.passages:
        run: list[int] = []
        for here, there in (*passage.pairs, (-1, -1)):
            marked = here >= 0 and not reuse.one.own[here] and bool(reuse.other.own[there])
            if marked and (not run or here == run[-1] + 1):
                run.append(here)
                continue
            if 0 < len(run) <= _MARKED and _ends_marked(reuse, run):
                found.append(" ".join(reuse.one.words.words[at] for at in run))
            run = [here] if marked else []
    return found


def _ends_marked(reuse: Reuse, run: list[int]) -> bool:
    """Whether the run is all that stands between its marks."""
    before, after = run[0] - 1, run[-1] + 1
    own = reuse.one.own
    return (before < 0 or bool(own[before])) and (after >= len(own) or bool(own[after]))


def count_lost_cautions(reuse: Reuse) -> int:
    """Return how many cautions stand inside the shared passages of `other` and have no like in `one`."""
    lost = 0
    for passage in reuse.passages:
        start, end = passage.second
        paired = {there - start for _, there in passage.pairs}
        cautions = find_cautions(reuse.other.words.words[start:end])
        lost += sum(all(at not in paired and reuse.other.own[start + at] for at in range(*one)) for one in cautions)
    return lost


def find_second_spelling(reuse: Reuse) -> tuple[str, str] | None:
    """Return a name as `other` spells it and a second spelling of it that only `one` has; the first found.

    Both spellings must stand in `one`: a report that spells one name two ways has copied at least one of them.
    """
    here, there = set(reuse.one.words.words), set(reuse.other.words.words)
    for passage in reuse.passages:
        for mine, its in _replaced(passage):
            name, spelt = reuse.other.words.words[its], reuse.one.words.words[mine]
            if name in here and spelt not in there and _is_misspelt(reuse, its, name, spelt):
                return name, spelt
    return None


def _replaced(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the places where one word stands for one other between two equal ones."""
    for (mine, its), (mine_next, its_next) in pairwise(passage.pairs):
        if mine_next - mine == 2 and its_next - its == 2:
            yield mine + 1, its + 1


def _is_misspelt(reuse: Reuse, place: int, name: str, spelt: str) -> bool:
    words = reuse.other.words
    begins = reuse.other.article.text[words.starts[place]]
    long_enough = min(len(name), len(spelt)) >= _NAME
    return begins.isupper() and long_enough and 0 < Levenshtein.distance(name, spelt) <= _MISSPELT
