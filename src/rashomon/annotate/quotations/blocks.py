"""One block of an article, made ready for reading quotations: words, marks, cues, voices, sentences."""

from bisect import bisect_right
from dataclasses import dataclass

from rashomon.annotate.quotations.cues import Cue, find_cues
from rashomon.annotate.quotations.marks import Quoted, find_quoted
from rashomon.annotate.quotations.voices import Voice, find_voices
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.articles import Article
from rashomon.text.words import Word, split_words


@dataclass(frozen=True, slots=True)
class BlockView:
    """Everything the rules look at in one block; positions are code points of the article's text."""

    article: Article
    index: int
    start: int
    end: int
    words: list[Word]
    quoted: list[Quoted]
    cues: list[Cue]
    voices: list[Voice]
    sentences: list[Sentence]

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that ends after `offset` (may be one past the last)."""
        return bisect_right(self.words, offset, key=lambda word: word.end)

    def sentence_of(self, offset: int) -> Sentence:
        """Return the sentence that holds `offset`, or the nearest one before it."""
        at = bisect_right(self.sentences, offset, key=lambda one: one.anchor.start) - 1
        return self.sentences[max(at, 0)]

    def sentence_words(self, word: int) -> tuple[int, int]:
        """Return the half-open word range of the sentence that holds a word."""
        sentence = self.sentence_of(self.words[word].start)
        return self.word_at(sentence.anchor.start), self.word_at(sentence.anchor.end - 1) + 1

    def quoted_at(self, offset: int) -> Quoted | None:
        """Return the outer quoted stretch that holds `offset`, or None."""
        return next((one for one in self.quoted if not one.nested and one.start <= offset < one.end), None)

    def voice_ending(self, word: int) -> Voice | None:
        """Return the voice whose last word is `word`."""
        return next((one for one in self.voices if one.last == word), None)

    def voice_beginning(self, word: int) -> Voice | None:
        """Return the voice whose first word is `word`."""
        return next((one for one in self.voices if one.first == word), None)


def view_blocks(article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> list[BlockView]:
    """Return a view of each block of the article, in text order."""
    views: list[BlockView] = []
    for index, block in enumerate(article.blocks):
        words = split_words(article.text, block.start, block.end)
        quoted = find_quoted(article.text, block.start, block.end)
        outer = [one for one in quoted if not one.nested]
        skipped = [any(one.start <= word.start < one.end for one in outer) for word in words]
        inside = [one for one in mentions if block.start <= one.anchor.start and one.anchor.end <= block.end]
        voices = find_voices(words, inside, skipped)
        in_block = [one for one in sentences if one.block == index]
        if words and in_block:
            names = [one.anchor for one in inside if not one.described]
            named = [any(one.start <= word.start < one.end for one in names) for word in words]
            cues = find_cues(words, [a or b for a, b in zip(skipped, named, strict=True)])
            views.append(BlockView(article, index, block.start, block.end, words, quoted, cues, voices, in_block))
    return views
