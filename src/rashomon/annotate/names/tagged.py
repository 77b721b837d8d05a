"""Names from the trained encoder, joined with what the rules see: roles before them, lists, the article itself."""

from bisect import bisect_left, bisect_right

from rashomon.annotate.encoder.reading import NameSpan
from rashomon.annotate.names.sequences import NameSequence, cut_sequence
from rashomon.lexicons import load_lexicon
from rashomon.text.words import Word

HintedSequence = tuple[NameSequence, str | None]
_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_INSIDE_BODIES = frozenset({"of", "the", "and", "for", "in", "on", "at", "'s", "'", "&", "-", ".", ","})


def join_tagged(
    text: str, running: list[list[Word]], ruled: list[NameSequence], names: tuple[NameSpan, ...]
) -> list[HintedSequence]:
    """Return the sequences of encoder and rules in text order, each with the encoder's kind or None.

    Where both found words that overlap, the encoder's bounds stand for people, bodies and places; roles and places
    that stand before a name are cut off as the rules cut them. Its other names are left to the rules: the corpora
    agree too little on where they end.
    """
    opens = [words[0].start for words in running]
    found: list[HintedSequence] = []
    for one in names:
        if one.kind not in _KINDS:
            continue
        at = bisect_right(opens, one.start) - 1
        if at < 0 or one.start >= running[at][-1].end:
            continue
        bounds = _word_bounds(running[at], one)
        if bounds is not None:
            found += _hinted(cut_sequence(text, running[at], *bounds), _KINDS[one.kind])
    taken = sorted((one.start, one.end) for one, _ in found)
    starts = [start for start, _ in taken]
    found += [(one, None) for one in ruled if not _overlaps(one, taken, starts)]
    return sorted(found, key=lambda each: (each[0].start, each[0].end))


def _hinted(cuts: list[NameSequence], kind: str) -> list[HintedSequence]:
    """Return the pieces of one span with its kind.

    Of a state and its officer, or of somebody and the body they are of, read as one body, each has its own.
    """
    if len(cuts) == 2 and cuts[1].role is not None and kind == "organisation":
        return [(cuts[0], "place"), (cuts[1], "person")]
    if len(cuts) == 2 and cuts[0].after == "of":
        return [(cuts[0], "person"), (cuts[1], "organisation")]
    return [(cut, kind) for cut in cuts]


def _word_bounds(words: list[Word], one: NameSpan) -> tuple[int, int] | None:
    """Return the words [first, end) of a span from its first capital on, up to a word that belongs to no name."""
    after = bisect_left(words, one.end, key=lambda word: word.start)
    first = bisect_right(words, one.start, key=lambda word: word.end)
    if first < after and not any(map(_is_written_as_name, words)):
        return first, after  # whoever writes no capitals writes none on names
    while first < after and not _may_open(words[first]):
        first += 1
    if first >= after:
        return None
    particles = load_lexicon("names").word_set("particles")
    linking = particles - _INSIDE_BODIES if one.kind == "PER" else particles | _INSIDE_BODIES
    end = first
    for at in range(first, after):
        word = words[at]
        if not (_is_written_as_name(word) or word.lower in linking or word.text in ".-'’" or word.text[0].isdigit()):
            break
        if word.is_word and (_is_written_as_name(word) or word.text[0].isdigit()):
            end = at
    return first, end + 1


def _may_open(word: Word) -> bool:
    return word.is_word and word.lower != "the" and (_is_written_as_name(word) or word.text[0].isdigit())


def _is_written_as_name(word: Word) -> bool:
    """Whether a word has a capital, at its beginning or behind a joined particle: Sadr, al-Sadr, d'Orville."""
    if word.is_capitalised:
        return True
    particle, mark, rest = word.lower.replace("-", "'").partition("'")
    begins = len(particle) + 1
    joined = bool(mark and rest) and particle in load_lexicon("names").word_set("joined_particles")
    return joined and word.text[begins].isupper()


def _overlaps(one: NameSequence, taken: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, one.end - 1) - 1
    return at >= 0 and any(one.start < end for _, end in taken[max(0, at - 1) : at + 1])
