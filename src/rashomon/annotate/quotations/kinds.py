"""Kinds: whether words are told in the speaker's own (direct), in the article's (indirect), or in both (mixed)."""

import regex

from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.blocks import BlockView
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import QuotationKind

Span = tuple[int, int]

_APART = frozenset(",:;.?!-–—([")
_WHOLE = frozenset({"that", "as"})
"""Behind these, quoted words are all that is told: `said that "..."`, `dismissed it as "..."`."""
_LONGEST_NAME = 4
_NAME_WORD = regex.compile(r"\p{Lu}|\d")
_SO_CALLED = regex.compile(r"\bso(?:-| )called\s*$", regex.IGNORECASE)


def kind_of(view: BlockView, ranges: tuple[Span, ...]) -> QuotationKind:
    """Return the kind of words at text ranges of a block.

    Direct words stand between quotation marks and form a sentence, or a clause that a mark parts from its cue. A
    fragment that goes on with the article's own sentence is mixed: `called it "a trap"`. Marks around a name, and
    those after "so-called", quote nobody.
    """
    held = [one for one in view.outer if any(start < one.inner_end and one.inner_start < end for start, end in ranges)]
    if held and all(_lies_in(held, *each) for each in ranges):
        return "mixed" if _is_fragment(view, held[0]) else "direct"
    return "mixed" if any(_quotes(view, one) for one in held) else "indirect"


def _lies_in(held: list[Quoted], start: int, end: int) -> bool:
    return any(one.inner_start <= start and end <= one.inner_end for one in held)


def _is_fragment(view: BlockView, quoted: Quoted) -> bool:
    """Whether quoted words go on with the words before their mark: a small letter first, and no mark between."""
    text = view.article.text
    before = text[view.start : quoted.start].rstrip()
    inner = text[quoted.inner_start : quoted.inner_end].lstrip(" .…")
    sentence = view.sentence_of(quoted.start)
    if not before or quoted.start <= sentence.anchor.start or not inner[:1].islower():
        return False
    return before[-1] not in _APART and before.split()[-1].lower() not in _WHOLE


def _quotes(view: BlockView, quoted: Quoted) -> bool:
    """Whether marks quote somebody: no name stands in them, and no "so-called" before them."""
    text = view.article.text
    words = text[quoted.inner_start : quoted.inner_end].split()
    closed = load_lexicon("function_words").word_set("closed")
    is_short = len(words) <= _LONGEST_NAME and any(_NAME_WORD.match(word) for word in words)
    is_name = is_short and all(_NAME_WORD.match(word) or word in closed for word in words)
    return not is_name and _SO_CALLED.search(text, view.start, quoted.start) is None
