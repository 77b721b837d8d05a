"""Edits that go one way only: marks put round words, cautions and attributions lost, a sentence broken off."""

from rashomon.deduplicate.reuse import Reuse
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.cautions import begins_caution, find_cautions

_MARKED = 4  # words; more than that between marks is a quotation, not a mark of distance
_ENDS = frozenset('.!?:;"”’»)]')
_DOTS = frozenset({"...", "…", "..", "[...]", "[…]", "(...)", "(…)"})
_BROKEN = 2  # words of the sentence that are missing, at least: one may be an edit


def find_added_marks(reuse: Reuse) -> list[str]:
    """Return the words, at most 4 together, that `one` has in quotation marks and `other` has not."""
    found: list[str] = []
    for passage in reuse.passages if 0 in reuse.one.own else ():
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
    words, own = reuse.other.words.words, reuse.other.own
    for passage in reuse.passages:
        start, end = passage.second
        unpaired = {at for _, gap in passage.gaps() for at in gap if own[at]}
        if any(begins_caution(words[at]) for at in unpaired):
            cautions = find_cautions(words[start:end])
            lost += sum(all(start + at in unpaired for at in range(*one)) for one in cautions)
    return lost


def count_lost_attributions(reuse: Reuse) -> int:
    """Return how many words that credit somebody stand in the shared passages of `other` and have no like in
    `one`.
    """
    crediting = load_lexicon("cautions").word_set("attribution")
    words, own = reuse.other.words.words, reuse.other.own
    return sum(
        own[at] and words[at] in crediting for passage in reuse.passages for _, gap in passage.gaps() for at in gap
    )


def find_broken_end(reuse: Reuse) -> str | None:
    """Return the last words of a paragraph of `one` that breaks off where the sentence goes on in `other`, or None."""
    for passage in reuse.passages:
        for tile in passage.tiles:
            here, there = tile.first + tile.length - 1, tile.second + tile.length - 1
            if _ends_block(reuse, here) and _rest_of_sentence(reuse, there) >= _BROKEN and _breaks_off(reuse, here):
                return " ".join(reuse.one.words.words[max(here - 3, 0) : here + 1])
    return None


def _ends_block(reuse: Reuse, word: int) -> bool:
    blocks = reuse.one.block_of
    return word + 1 == len(blocks) or blocks[word + 1] != blocks[word]


def _breaks_off(reuse: Reuse, word: int) -> bool:
    """Whether three dots end the sentence of the last word of a block, or, where the text ends too, nothing does."""
    article = reuse.one.article
    block = article.blocks[reuse.one.block_of[word]]
    left = article.text[reuse.one.words.ends[word] : block.end].strip()
    return left in _DOTS or (not left and word + 1 == len(reuse.one.words))


def _rest_of_sentence(reuse: Reuse, word: int) -> int:
    """Return how many words of the sentence, in `other`, come after a word."""
    words, blocks, text = reuse.other.words, reuse.other.block_of, reuse.other.article.text
    at = word
    while at + 1 < len(blocks) and blocks[at + 1] == blocks[at]:
        if not _ENDS.isdisjoint(text[words.ends[at] : words.starts[at + 1]]):
            break
        at += 1
    return at - word
