"""A block while its quotations are found: tokens, quoted stretches, names, sentences."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.annotate.other_languages.marks import QuotedWords, find_quoted_words
from rashomon.annotate.other_languages.quotations.dialogue import find_dialogue
from rashomon.annotate.other_languages.tokens import split_tokens_of
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.articles import Article
from rashomon.text.tokens import Token


@dataclass(frozen=True, slots=True)
class BlockTokens:
    """One block of an article; `names` maps the index of a name's first token to its mention and last token.

    `quoted` holds stretches between marks and, in dialogue, those between dashes; `inside` tells for each token
    whether it stands in one of them. `spellings` are the last words of all names of the article.
    """

    text: str
    language: str
    tokens: Sequence[Token]
    quoted: Sequence[QuotedWords]
    inside: Sequence[bool]
    names: dict[int, tuple[Mention, int]]
    spellings: frozenset[str]
    sentences: Sequence[Sentence]

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that begins at or after `offset`."""
        return bisect_right(self.tokens, offset - 1, key=lambda one: one.start)

    def sentence_of(self, offset: int) -> Sentence:
        """Return the sentence that holds `offset`, or the last one before it."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda one: one.anchor.start) - 1)]


def view_blocks_in(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], language: str
) -> list[BlockTokens]:
    """Return the blocks that hold sentences, in text order."""
    by_block: dict[int, list[Sentence]] = {}
    for one in sentences:
        by_block.setdefault(one.block, []).append(one)
    spellings = frozenset(one.anchor.exact.split()[-1] for one in mentions)
    return [_view(article, block, own, mentions, spellings, language) for block, own in sorted(by_block.items())]


def _view(
    article: Article,
    block: int,
    sentences: list[Sentence],
    mentions: Sequence[Mention],
    spellings: frozenset[str],
    language: str,
) -> BlockTokens:
    start, end = article.blocks[block].start, article.blocks[block].end
    tokens = split_tokens_of(article.text, start, end, language)
    quoted = find_dialogue(article.text, tokens, language) or find_quoted_words(article.text, start, end, language)
    inside = [False] * len(tokens)
    at = 0
    for index, token in enumerate(tokens):
        while at < len(quoted) and quoted[at].end <= token.start:
            at += 1
        inside[index] = at < len(quoted) and quoted[at].start <= token.start
    by_start = {token.start: index for index, token in enumerate(tokens)}
    by_end = {token.end: index for index, token in enumerate(tokens)}
    names = {
        by_start[one.anchor.start]: (one, by_end[one.anchor.end])
        for one in mentions
        if one.anchor.start in by_start and one.anchor.end in by_end
    }
    return BlockTokens(article.text, language, tokens, quoted, inside, names, spellings, sentences)
