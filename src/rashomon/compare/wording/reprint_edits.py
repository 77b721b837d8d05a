"""Reprint edits: what a copier changed - the headline, whole sentences left out or put in, words, marks, cautions."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.compare.wording.copied_passages import CopiedReport, Pair, is_kept, is_passage
from rashomon.compare.wording.word_edits import find_word_edits
from rashomon.model.annotations import Sentence, Wording
from rashomon.model.articles import Article, Block
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.text.shingles import fold_words

_NO_BODY = frozenset({"headline", "dateline", "caption"})
_TRANSLATED = "machine_translated"
"""The health note of a text that reads as a machine's translation."""
_LEAST = 4  # words; shorter sentences are captions, prompts and signatures


def find_reprint_edits(case: Case) -> tuple[Wording, ...]:
    """Return what each copy of the case changed in the report it copies, by article, in text order.

    Copies are reprints, and rewrites that still share words in a row with the other report.

    Kinds: `hedge_lost` where a caution or an attribution is gone, else `reprint_edit`, whose `concept` says
    what was done: headline, quotation_marks, words, cut, added. `anchor` is in the copy (for a cut: the sentence
    before it), `against` in its parent. Ids are `<article>.we<number>`. Of a copy that a machine translated only what
    was lost is told: all its words are others.
    """
    found: list[Wording] = []
    for derivation in case.standing_derivations:
        shared = tuple((here, there) for here, there in derivation.spans if is_passage(here) and is_passage(there))
        if derivation.kind in {"reprint", "rewrite"} and derivation.parent is not None and shared:
            edits = _edits_of(_beside_original(case, derivation.article, derivation.parent, shared))
            is_translated = _is_translated(case.article_by_id[derivation.article])
            found += [one for one in edits if one.kind == "hedge_lost" or not is_translated]
    return tuple(
        replace(one, id=f"{one.article}.we{number}") for article in _in_order(found) for number, one in article
    )


def _is_translated(article: Article) -> bool:
    return any(note.kind == _TRANSLATED for note in article.health)


def _in_order(found: Sequence[Wording]) -> Iterator[Iterator[tuple[int, Wording]]]:
    of_article: dict[str, list[Wording]] = {}
    for one in found:
        of_article.setdefault(one.article, []).append(one)
    for _, own in sorted(of_article.items()):
        yield enumerate(sorted(own, key=lambda one: (one.anchor.start, one.anchor.end, one.reason)), 1)


def _beside_original(case: Case, article: str, parent: str, shared: tuple[Pair, ...]) -> CopiedReport:
    copy, original = case.article_by_id[article], case.article_by_id[parent]
    return CopiedReport(copy, original, _body_sentences(case, copy), _body_sentences(case, original), shared)


def _body_sentences(case: Case, article: Article) -> tuple[Sentence, ...]:
    annotations = case.annotations_of.get(article.id)
    sentences = annotations.sentences if annotations is not None else ()
    bodies = [one for one in sentences if article.blocks[one.block].kind not in _NO_BODY]
    return tuple(one for one in bodies if len(fold_words(one.anchor.exact)) >= _LEAST)


def _edits_of(copied: CopiedReport) -> Iterator[Wording]:
    yield from _headline(copied)
    for here, there in copied.whole_passages():
        yield from find_word_edits(copied.copy, copied.parent, here, there)
    yield from _cuts(copied)
    yield from _additions(copied)


def _headline(copied: CopiedReport) -> Iterator[Wording]:
    here, there = _headline_block(copied.copy), _headline_block(copied.parent)
    if here is None or there is None:
        return
    anchor = copied.copy.anchor(here.start, here.end)
    against = copied.parent.anchor(there.start, there.end)
    if fold_words(anchor.exact).words != fold_words(against.exact).words:
        reason = f"the reprint has another headline than its original, “{against.exact}”"
        yield Wording("", copied.copy.id, "reprint_edit", "headline", anchor, against, reason)


def _headline_block(article: Article) -> Block | None:
    return next((block for block in article.blocks if block.kind == "headline"), None)


def _cuts(copied: CopiedReport) -> Iterator[Wording]:
    """Yield one edit for each run of the parent's sentences that the copy has not."""
    for run in _runs(copied.parent_sentences, [there for _, there in copied.shared]):
        place = _place_of_cut(copied, run[0])
        if place is None:
            continue
        against = copied.parent.anchor(run[0].anchor.start, run[-1].anchor.end)
        words = f"{len(run)} sentences" if len(run) > 1 else "a sentence"
        reason = f"the reprint leaves out {words} of its original here: “{_shorten(against.exact)}”"
        yield Wording("", copied.copy.id, "reprint_edit", "cut", place, against, reason)


def _place_of_cut(copied: CopiedReport, cut: Sentence) -> Anchor | None:
    """Return the copy's last sentence from before the cut, or its first from after it."""
    before = [here for here, there in copied.shared if there.end <= cut.anchor.start]
    after = [here for here, there in copied.shared if there.start >= cut.anchor.end]
    span = max(before, key=lambda one: one.end) if before else min(after, key=lambda one: one.start, default=None)
    touching = [one for one in copied.copy_sentences if span is not None and one.anchor.overlaps(span)]
    if not touching:
        return None
    return (touching[-1] if before else touching[0]).anchor


def _additions(copied: CopiedReport) -> Iterator[Wording]:
    """Yield one edit for each run of sentences that the copy has and the parent has not."""
    for run in _runs(copied.copy_sentences, [here for here, _ in copied.shared]):
        anchor = copied.copy.anchor(run[0].anchor.start, run[-1].anchor.end)
        words = f"{len(run)} sentences" if len(run) > 1 else "a sentence"
        reason = f"the reprint adds {words} that its original has not"
        yield Wording("", copied.copy.id, "reprint_edit", "added", anchor, None, reason)


def _runs(sentences: Sequence[Sentence], shared: Sequence[Anchor]) -> Iterator[list[Sentence]]:
    """Yield the longest runs of neighbouring sentences that no shared passage covers."""
    run: list[Sentence] = []
    for sentence in sentences:
        if is_kept(sentence.anchor, shared):
            if run:
                yield run
            run = []
        else:
            run.append(sentence)
    if run:
        yield run


def _shorten(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 120 else f"{plain[:119].rstrip()}…"
