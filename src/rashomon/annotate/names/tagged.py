"""Names from the trained encoder, joined with what the rules see: roles before them, lists, the article itself."""

from bisect import bisect_right

from rashomon.annotate.encoder.reading import NameSpan
from rashomon.annotate.names.sequences import NameSequence, cut_sequence, usable_sentences
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.model.articles import Article
from rashomon.text.words import Word

HintedSequence = tuple[NameSequence, str | None]
_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_INSIDE_BODIES = frozenset({"of", "the", "and", "for", "in", "on", "at", "'s", "'", "&", "-", ".", ","})


def join_tagged(
    article: Article, sentences: tuple[Sentence, ...], ruled: list[NameSequence], names: tuple[NameSpan, ...]
) -> list[HintedSequence]:
    """Return the sequences of encoder and rules in text order, each with the encoder's kind or None.

    Where both found words that overlap, the encoder's bounds stand for people, bodies and places; roles and places
    that stand before a name are cut off as the rules cut them. Its other names are left to the rules: the corpora
    agree too little on where they end.
    """
    worded = usable_sentences(article, sentences)
    opens = [words[0].start for words in worded]
    found: list[HintedSequence] = []
    for one in names:
        if one.kind not in _KINDS:
            continue
        at = bisect_right(opens, one.start) - 1
        if at < 0 or one.start >= worded[at][-1].end:
            continue
        bounds = _word_bounds(worded[at], one)
        if bounds is not None:
            found += [(cut, _KINDS[one.kind]) for cut in cut_sequence(article.text, worded[at], *bounds)]
    taken = sorted((one.start, one.end) for one, _ in found)
    starts = [start for start, _ in taken]
    found += [(one, None) for one in ruled if not _overlaps(one, taken, starts)]
    return sorted(found, key=lambda each: (each[0].start, each[0].end))


def _word_bounds(words: list[Word], one: NameSpan) -> tuple[int, int] | None:
    """Return the words [first, end) of a span from its first capital on, up to a word that belongs to no name."""
    inside = [at for at, word in enumerate(words) if word.start < one.end and one.start < word.end]
    while inside and not _may_open(words[inside[0]]):
        inside.pop(0)
    if not inside:
        return None
    particles = load_lexicon("names").word_set("particles")
    linking = particles - _INSIDE_BODIES if one.kind == "PER" else particles | _INSIDE_BODIES
    end = inside[0]
    for at in inside:
        word = words[at]
        if not (word.is_capitalised or word.lower in linking or word.text in ".-'’" or word.text[0].isdigit()):
            break
        if word.is_word and (word.is_capitalised or word.text[0].isdigit()):
            end = at
    return inside[0], end + 1


def _may_open(word: Word) -> bool:
    return word.is_word and word.lower != "the" and (word.is_capitalised or word.text[0].isdigit())


def _overlaps(one: NameSequence, taken: list[tuple[int, int]], starts: list[int]) -> bool:
    at = bisect_right(starts, one.end - 1) - 1
    return at >= 0 and any(one.start < end for _, end in taken[max(0, at - 1) : at + 1])
