"""Quoted words that no cue has claimed: the last speaker goes on, or the sentence's own subject is quoted."""

from itertools import pairwise

from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.annotate.quotations.claimed import CLAIMED
from rashomon.annotate.quotations.main_subject import main_subject
from rashomon.annotate.quotations.proposals import Proposal

_LEAST_WORDS = 4
_LEAST_SENTENCE = 2
"""Words that a quoted sentence right behind a spoken one needs."""


def find_continuing(views: list[BlockView], known: list[Proposal]) -> list[Proposal]:
    """Return proposals for unclaimed quoted sentences that follow a speaker, and for quoted clause ends.

    A quoted sentence goes on with the speaker of the words before it in the same block, or in the block
    before if it fills its own block. A fragment of four words or more is its sentence's subject's.
    """
    found: list[Proposal] = []
    last: Proposal | None = None
    for view in views:
        here = [one for one in known if one.block == view.index and one.lemma != CLAIMED]
        here.sort(key=lambda one: one.start)
        for quoted in view.outer:
            before = [one for one in here if one.start < quoted.start]
            if any(_claims(one, quoted) for one in here):
                continue
            made = _continue(view, quoted, before[-1] if before else last, bool(before))
            if made is not None:
                found.append(made)
                here.append(made)
                here.sort(key=lambda one: one.start)
        last = here[-1] if here else None
    return found + _open_paragraphs(views, [*known, *found])


def _open_paragraphs(views: list[BlockView], known: list[Proposal]) -> list[Proposal]:
    """Return quoted paragraphs left open, given to the speaker of the quoted paragraph that goes on after them."""
    found: list[Proposal] = []
    for view, following in reversed(list(pairwise(views))):
        quoted = next((one for one in view.quoted if one.open_end and one.start - view.start <= 1), None)
        goes_on = next((one for one in following.quoted if one.start - following.start <= 1), None)
        taken = quoted is not None and any(one.block == view.index and _claims(one, quoted) for one in known)
        if quoted is None or goes_on is None or taken or following.index != view.index + 1:
            continue
        speaks = next(
            (
                one
                for one in (*known, *found)
                if one.block == following.index and one.verbatim and _claims(one, goes_on)
            ),
            None,
        )
        if speaks is not None and speaks.voice is not None:
            span = ((quoted.inner_start, _trim(view, quoted)),)
            block = speaks.block if speaks.speaker_block is None else speaks.speaker_block
            found.append(Proposal(view.index, span, True, None, speaks.voice, "", speaker_block=block))
    return found


def _claims(one: Proposal, quoted: Quoted) -> bool:
    return any(start < quoted.inner_end and quoted.inner_start < end for start, end in one.ranges)


def _continue(view: BlockView, quoted: Quoted, last: Proposal | None, same_block: bool) -> Proposal | None:
    text = view.article.text[quoted.inner_start : quoted.inner_end]
    span = ((quoted.inner_start, _trim(view, quoted)),)
    first = view.word_at(quoted.start)
    low, _ = view.sentence_words(first)
    starts_sentence = first - low <= 1
    short = starts_sentence and same_block and _follows_spoken(view, quoted, last)
    if len(text.split()) < (_LEAST_SENTENCE if short else _LEAST_WORDS):
        return None
    fills_block = quoted.start - view.start <= 1 and view.end - quoted.end <= 1
    known = last if last is not None and last.voice is not None else None
    if starts_sentence and known is not None and (same_block or (fills_block and known.verbatim)):
        block = known.block if known.speaker_block is None else known.speaker_block
        return Proposal(view.index, span, True, None, known.voice, "", speaker_block=block)
    if same_block and known is not None and known.verbatim and low <= view.word_at(known.start) < first:
        return Proposal(view.index, span, True, known.cue, known.voice, known.lemma, speaker_block=known.speaker_block)
    voice = None if starts_sentence else main_subject(view, first)
    if voice is None or voice.kind == "thing":
        return None
    return Proposal(view.index, span, True, None, voice, "")


def _follows_spoken(view: BlockView, quoted: Quoted, last: Proposal | None) -> bool:
    """Whether a whole quoted sentence follows the one in which somebody spoke: `"..." she said. "It is closed."`"""
    text = view.article.text
    closes = text[quoted.inner_start : quoted.inner_end].rstrip()[-1:] in {".", "!", "?"}
    if last is None or not (closes or text[quoted.end : quoted.end + 1] == "."):
        return False
    at = view.sentences.index(view.sentence_of(quoted.start))
    return at > 0 and any(view.sentences[at - 1].anchor.start <= end <= quoted.start for _, end in last.ranges)


def _trim(view: BlockView, quoted: Quoted) -> int:
    end = quoted.inner_end
    while end > quoted.inner_start + 1 and view.article.text[end - 1] in ",.; \u00a0":
        end -= 1
    return end
