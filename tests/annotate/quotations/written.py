"""Blocks of a text made ready for the rules, without the encoder."""

from rashomon.annotate.divided import divide_article
from rashomon.annotate.names import find_mentions
from rashomon.annotate.quotations.blocks import BlockView, view_blocks
from rashomon.annotate.quotations.voices import Voice
from tests.build import article_from_text


def view_of(text: str) -> BlockView:
    """Return the view of the first block of a text."""
    divided = divide_article(article_from_text(text))
    return view_blocks(divided, find_mentions(divided))[0]


def word_of(view: BlockView, text: str) -> int:
    """Return the first word of that text in a block."""
    return next(at for at, word in enumerate(view.words) if word.text == text)


def voice_in(view: BlockView, text: str) -> Voice:
    """Return the voice of a block whose words those are."""
    first = view.article.text.index(text)
    return Voice(view.word_at(first), view.word_at(first + len(text) - 1), "name")
