"""A divided article: its sentences, words and quoted stretches, found once for all rules."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.annotate.marks import Quoted, find_quoted
from rashomon.annotate.sentences import split_sentences
from rashomon.model.annotations import Sentence
from rashomon.model.articles import Article
from rashomon.text.tokens import Token, split_tokens
from rashomon.text.words import Word, split_words


@dataclass(frozen=True, slots=True)
class DividedArticle:
    """An article and its parts in text order; only read, never changed.

    `block_words` and `block_quoted` hold the words and the quoted stretches of each block, `sentence_words` the
    words of each sentence. Positions are code points of the article's text.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    block_words: tuple[list[Word], ...]
    block_quoted: tuple[list[Quoted], ...]
    sentence_words: tuple[list[Word], ...]
    _tokens: dict[tuple[int, int], list[Token]] = field(
        default_factory=dict[tuple[int, int], list[Token]], repr=False, compare=False
    )

    def tokens_between(self, start: int, end: int) -> Sequence[Token]:
        """Return the tokens of text [start, end), cut once for all who ask for the same ones."""
        found = self._tokens.get((start, end))
        if found is None:
            found = self._tokens[start, end] = split_tokens(self.article.text, start, end)
        return found


def divide_article(article: Article) -> DividedArticle:
    """Return the article with its sentences, its words and what stands between its quotation marks."""
    text = article.told
    sentences = split_sentences(article)
    block_words = tuple(split_words(text, block.start, block.end) for block in article.blocks)
    return DividedArticle(
        article,
        sentences,
        block_words,
        tuple(find_quoted(text, block.start, block.end) for block in article.blocks),
        tuple(_words_of(text, one, block_words[one.block]) for one in sentences),
    )


def _words_of(text: str, sentence: Sentence, words: list[Word]) -> list[Word]:
    """Return the words of a sentence, those of its block unless one of them runs across its bounds."""
    start, end = sentence.anchor.start, sentence.anchor.end
    first = bisect_left(words, start, key=lambda word: word.start)
    after = bisect_right(words, end, key=lambda word: word.end)
    runs_in = first > 0 and words[first - 1].end > start
    runs_out = after < len(words) and words[after].start < end
    return split_words(text, start, end) if runs_in or runs_out else words[first:after]
