"""Reprint edits: what a copier changed - the headline, whole sentences left out or put in, words, marks, cautions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.compare.word_edits import find_word_edits
from rashomon.model.annotations import Sentence, Wording
from rashomon.model.articles import Article, Block
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.model.stories import Derivation
from rashomon.text.shingles import fold_words
from rashomon.text.words import split_words

_KEPT = 0.3  # part of a sentence's words inside shared passages from which on it was kept
_OPENING = 5  # words a sentence may begin with before its shared part
_DASHES = frozenset({"-", "–", "—"})
_LEAST = 4  # words; shorter sentences are captions, prompts and signatures


@dataclass(frozen=True, slots=True)
class _Copy:
    """A reprint beside its parent, with the sentences of both bodies and which parts of them are shared."""

    derivation: Derivation
    copy: Article
    parent: Article
    copy_sentences: tuple[Sentence, ...]
    parent_sentences: tuple[Sentence, ...]


def find_reprint_edits(case: Case) -> tuple[Wording, ...]:
    """Return what each reprint of the case changed in the report it copies, by article, in text order.

    Kinds: `hedge_lost` where a caution or an attribution is gone, else `reprint_edit`, whose `concept` says
    what was done: headline, quotation_marks, words, cut, added. `anchor` is in the copy (for a cut: the sentence
    before it), `against` in its parent. Ids are `<article>.we<number>`.
    """
    found: list[Wording] = []
    for derivation in case.standing_derivations:
        if derivation.kind == "reprint" and derivation.parent is not None:
            found += _edits_of(_pair(case, derivation, derivation.parent))
    return tuple(
        replace(one, id=f"{one.article}.we{number}") for article in _in_order(found) for number, one in article
    )


def _in_order(found: Sequence[Wording]) -> Iterator[Iterator[tuple[int, Wording]]]:
    of_article: dict[str, list[Wording]] = {}
    for one in found:
        of_article.setdefault(one.article, []).append(one)
    for _, own in sorted(of_article.items()):
        yield enumerate(sorted(own, key=lambda one: (one.anchor.start, one.anchor.end, one.reason)), 1)


def _pair(case: Case, derivation: Derivation, parent: str) -> _Copy:
    copy, original = case.article_by_id[derivation.article], case.article_by_id[parent]
    return _Copy(derivation, copy, original, _body_sentences(case, copy), _body_sentences(case, original))


def _body_sentences(case: Case, article: Article) -> tuple[Sentence, ...]:
    annotations = case.annotations_of.get(article.id)
    sentences = annotations.sentences if annotations is not None else ()
    bodies = [one for one in sentences if article.blocks[one.block].kind not in {"headline", "caption"}]
    return tuple(one for one in bodies if len(fold_words(one.anchor.exact)) >= _LEAST)


def _edits_of(pair: _Copy) -> Iterator[Wording]:
    yield from _headline(pair)
    for here, there in pair.derivation.spans:
        yield from find_word_edits(pair.copy, pair.parent, *_widen(pair, here, there))
    yield from _cuts(pair)
    yield from _additions(pair)


def _widen(pair: _Copy, here: Anchor, there: Anchor) -> tuple[Anchor, Anchor]:
    """Return the passages from the beginning of their sentences on, if both begin shortly after it."""
    mine = _opening(pair.copy, pair.copy_sentences, here)
    its = _opening(pair.parent, pair.parent_sentences, there)
    if mine is None or its is None:
        return here, there
    return pair.copy.anchor(mine, here.end), pair.parent.anchor(its, there.end)


def _opening(article: Article, sentences: Sequence[Sentence], span: Anchor) -> int | None:
    """Return where the words of the sentence in which the span begins start, a dateline left out."""
    start = next((one.anchor.start for one in sentences if one.anchor.start <= span.start < one.anchor.end), None)
    if start is None:
        return None
    words = split_words(article.text, start, span.start)
    after = max((at + 1 for at, word in enumerate(words) if word.text in _DASHES), default=0)
    before = words[after:]
    if len(before) > _OPENING:
        return None
    return before[0].start if before else span.start


def _headline(pair: _Copy) -> Iterator[Wording]:
    here, there = _headline_block(pair.copy), _headline_block(pair.parent)
    if here is None or there is None:
        return
    anchor = pair.copy.anchor(here.start, here.end)
    against = pair.parent.anchor(there.start, there.end)
    if fold_words(anchor.exact).words != fold_words(against.exact).words:
        reason = f"the reprint has another headline than its original, “{against.exact}”"
        yield Wording("", pair.copy.id, "reprint_edit", "headline", anchor, against, reason)


def _headline_block(article: Article) -> Block | None:
    return next((block for block in article.blocks if block.kind == "headline"), None)


def _cuts(pair: _Copy) -> Iterator[Wording]:
    """Yield one edit for each run of the parent's sentences that the copy has not."""
    for run in _runs(pair.parent_sentences, [there for _, there in pair.derivation.spans]):
        place = _place_of_cut(pair, run[0])
        if place is None:
            continue
        against = pair.parent.anchor(run[0].anchor.start, run[-1].anchor.end)
        words = f"{len(run)} sentences" if len(run) > 1 else "a sentence"
        reason = f"the reprint leaves out {words} of its original here: “{_shorten(against.exact)}”"
        yield Wording("", pair.copy.id, "reprint_edit", "cut", place, against, reason)


def _place_of_cut(pair: _Copy, cut: Sentence) -> Anchor | None:
    """Return the copy's last sentence from before the cut, or its first from after it."""
    before = [here for here, there in pair.derivation.spans if there.end <= cut.anchor.start]
    after = [here for here, there in pair.derivation.spans if there.start >= cut.anchor.end]
    span = max(before, key=lambda one: one.end) if before else min(after, key=lambda one: one.start, default=None)
    touching = [one for one in pair.copy_sentences if span is not None and one.anchor.overlaps(span)]
    if not touching:
        return None
    return (touching[-1] if before else touching[0]).anchor


def _additions(pair: _Copy) -> Iterator[Wording]:
    """Yield one edit for each run of sentences that the copy has and the parent has not."""
    for run in _runs(pair.copy_sentences, [here for here, _ in pair.derivation.spans]):
        anchor = pair.copy.anchor(run[0].anchor.start, run[-1].anchor.end)
        words = f"{len(run)} sentences" if len(run) > 1 else "a sentence"
        reason = f"the reprint adds {words} that its original has not"
        yield Wording("", pair.copy.id, "reprint_edit", "added", anchor, None, reason)


def _runs(sentences: Sequence[Sentence], shared: Sequence[Anchor]) -> Iterator[list[Sentence]]:
    """Yield the longest runs of neighbouring sentences that no shared passage covers."""
    run: list[Sentence] = []
    for sentence in sentences:
        if _is_kept(sentence.anchor, shared):
            if run:
                yield run
            run = []
        else:
            run.append(sentence)
    if run:
        yield run


def _is_kept(anchor: Anchor, shared: Sequence[Anchor]) -> bool:
    covered = sum(max(0, min(anchor.end, one.end) - max(anchor.start, one.start)) for one in shared)
    return covered >= _KEPT * (anchor.end - anchor.start)


def _shorten(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 120 else f"{plain[:119].rstrip()}…"
