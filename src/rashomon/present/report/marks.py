"""Marks: words of an article, with a little of what stands around them and the way to their place."""

from dataclasses import dataclass

from rashomon.model.articles import Article
from rashomon.model.case import Case
from rashomon.model.spans import Anchor
from rashomon.present.cutting import keep_end, keep_start, one_line, shorten
from rashomon.present.sentences import sentence_span

_AROUND = 70  # characters of the sentence shown on either side; more makes table cells unreadable
_LONGEST = 420  # characters of the marked words themselves; the whole stands in the article beside


@dataclass(frozen=True, slots=True)
class Mark:
    """A link to `anchor`: its words, the ends of the sentence around them, whose article it is and where in it.

    `label` names the article, `place` its paragraph: `¶4`, or `headline`.
    """

    anchor: Anchor
    before: str
    words: str
    after: str
    label: str
    place: str

    @property
    def target(self) -> str:
        """The id of the span in the article texts."""
        return target_of(self.anchor)


def target_of(anchor: Anchor) -> str:
    """Return the id under which an anchor's span stands in the article texts."""
    return f"{anchor.article}:{anchor.start}-{anchor.end}"


def make_mark(case: Case, label: str, anchor: Anchor, *, around: bool = True) -> Mark:
    """Return the mark of an anchor; with `around`, its sentence up to 70 characters before and after it."""
    article = case.article_by_id[anchor.article]
    start, end = sentence_span(case, anchor) if around else (anchor.start, anchor.end)
    return Mark(
        anchor=anchor,
        before=_tail(one_line(article.text[start : anchor.start]), spaced=_blank_at(article.text, anchor.start - 1)),
        words=shorten(one_line(anchor.exact), _LONGEST),
        after=_head(one_line(article.text[anchor.end : end]), spaced=_blank_at(article.text, anchor.end)),
        label=label,
        place=_place(article, anchor.start),
    )


def _blank_at(text: str, offset: int) -> bool:
    return 0 <= offset < len(text) and text[offset].isspace()


def _tail(text: str, *, spaced: bool) -> str:
    text = keep_end(text, _AROUND)
    return text + " " if text and spaced else text


def _head(text: str, *, spaced: bool) -> str:
    text = keep_start(text, _AROUND)
    return " " + text if text and spaced else text


def _place(article: Article, offset: int) -> str:
    number = 0
    for block in article.blocks:
        unnumbered = block.kind in {"headline", "dateline"}
        number += not unnumbered
        if block.start <= offset < block.end:
            return block.kind if unnumbered else f"¶{number}"
    return "—"
