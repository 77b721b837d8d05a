"""At colons: a told clause and the quoted sentence that a colon parts from it are two quotations of one speaker."""

from dataclasses import replace

from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.clause_starts import begins_clause
from rashomon.annotate.quotations.clauses import trim_end
from rashomon.annotate.quotations.proposals import Proposal

_LEAST_WORDS = 3
"""Words of a clause between a cue and its colon: "he told her: ..." has none."""


def split_at_colons(views: list[BlockView], proposals: list[Proposal]) -> list[Proposal]:
    """Return the proposals, those that hold a clause, a colon and a quoted sentence in two.

    `The lift had stuck twice, the porter said: "I wrote it down."` and `He says he heard two bangs: "One was small."`
    """
    by_index = {view.index: view for view in views}
    return [part for one in proposals for part in _split(by_index[one.block], one)]


def _split(view: BlockView, one: Proposal) -> list[Proposal]:
    quoted = next((each for each in view.outer if _is_told(view, each, one)), None)
    if quoted is None:
        return [one]
    if one.verbatim:
        clause = _clause_before(view, quoted, one)
        return [one] if clause is None else [replace(one, ranges=(clause,), verbatim=False), one]
    inner = (quoted.inner_start, trim_end(view, quoted.inner_start, quoted.inner_end))
    before = tuple((start, end) for start, end in one.ranges if end <= quoted.start)
    start, _ = one.ranges[-1]
    if start < quoted.start:
        before += ((start, trim_end(view, start, quoted.start - 1)),)
    spoken = replace(one, ranges=(inner,), verbatim=True)
    return [replace(one, ranges=before), spoken] if before else [one]


def _is_told(view: BlockView, quoted: Quoted, one: Proposal) -> bool:
    """Whether quoted words, a sentence of their own behind a colon, close what a proposal holds."""
    text = view.article.text
    start, end = one.ranges[-1]
    inside = start < quoted.inner_end and quoted.inner_start < end and end >= quoted.inner_end - 2
    behind = text[view.start : quoted.start].rstrip().endswith(":")
    return inside and behind and text[quoted.inner_start : quoted.inner_end].lstrip(" \u2026.")[:1].isupper()


def _clause_before(view: BlockView, quoted: Quoted, one: Proposal) -> tuple[int, int] | None:
    """Return the clause between a cue and the colon before its quoted words, where one stands there."""
    if one.cue is None or one.voice is None or one.voice.last > one.cue[0] or len(one.ranges) > 1:
        return None
    low, _ = view.sentence_words(one.cue[0])
    colon = view.word_at(quoted.start) - 1
    first = one.cue[1] + 1
    first += view.words[first].lower == "that"
    if colon - first < _LEAST_WORDS or view.words[colon].text != ":" or view.sentence_words(colon)[0] != low:
        return None
    bare = view.words[first]
    is_subject = view.voice_beginning(first) is not None or bare.lower in {"there", "the", "his", "her", "its", "their"}
    if one.lemma in {"tell", "ask"} or not is_subject or not begins_clause(view, first, colon):
        return None
    return bare.start, trim_end(view, bare.start, view.words[colon - 1].end)
