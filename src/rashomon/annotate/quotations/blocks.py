"""One block of an article, made ready for reading quotations: words, marks, cues, voices, sentences."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from rashomon.annotate.divided import DividedArticle
from rashomon.annotate.marks import Quoted
from rashomon.annotate.quotations.cues import Cue, find_cues
from rashomon.annotate.quotations.voices import Voice, find_voices
from rashomon.model.annotations import Mention, Sentence
from rashomon.model.articles import Article
from rashomon.text.ranges import find_covered
from rashomon.text.words import Word


@dataclass(frozen=True, slots=True)
class BlockView:
    """Everything the rules look at in one block; positions are code points of the article's text.

    `outer` are the quoted stretches that lie in no other; `beginning` and `ending` have the voices by their first
    and last words.
    """

    article: Article
    index: int
    start: int
    end: int
    words: list[Word]
    quoted: list[Quoted]
    outer: list[Quoted]
    cues: list[Cue]
    voices: list[Voice]
    beginning: dict[int, Voice]
    ending: dict[int, Voice]
    sentences: list[Sentence]

    def word_at(self, offset: int) -> int:
        """Return the index of the first word that ends after `offset` (may be one past the last)."""
        return bisect_right(self.words, offset, key=_word_end)

    def sentence_of(self, offset: int) -> Sentence:
        """Return the sentence that holds `offset`, or the nearest one before it."""
        at = bisect_right(self.sentences, offset, key=_sentence_start) - 1
        return self.sentences[max(at, 0)]

    def sentence_words(self, word: int) -> tuple[int, int]:
        """Return the half-open word range of the sentence that holds a word."""
        sentence = self.sentence_of(self.words[word].start)
        return self.word_at(sentence.anchor.start), self.word_at(sentence.anchor.end - 1) + 1

    def quoted_at(self, offset: int) -> Quoted | None:
        """Return the outer quoted stretch that holds `offset`, or None."""
        if not self.outer:
            return None
        found = self.outer[bisect_right(self.outer, offset, key=_quoted_start) - 1]
        return found if found.start <= offset < found.end else None

    def voice_ending(self, word: int) -> Voice | None:
        """Return the voice whose last word is `word`."""
        return self.ending.get(word)

    def voice_beginning(self, word: int) -> Voice | None:
        """Return the voice whose first word is `word`."""
        return self.beginning.get(word)


_word_end = attrgetter("end")
_quoted_start = attrgetter("start")
_sentence_start = attrgetter("anchor.start")


def view_blocks(divided: DividedArticle, mentions: tuple[Mention, ...]) -> list[BlockView]:
    """Return a view of each block of the article, in text order."""
    sentences: dict[int, list[Sentence]] = {}
    for one in divided.sentences:
        sentences.setdefault(one.block, []).append(one)
    inside = _by_block(divided.article, mentions)
    return [
        _view(divided, index, own, inside.get(index, []))
        for index, own in sentences.items()
        if divided.block_words[index]
    ]


def _by_block(article: Article, mentions: tuple[Mention, ...]) -> dict[int, list[Mention]]:
    """Return the mentions of each block; those that run over its bounds belong to none."""
    starts = [block.start for block in article.blocks]
    found: dict[int, list[Mention]] = {}
    for one in mentions:
        index = bisect_right(starts, one.anchor.start) - 1
        if index >= 0 and one.anchor.end <= article.blocks[index].end:
            found.setdefault(index, []).append(one)
    return found


def _view(divided: DividedArticle, index: int, sentences: list[Sentence], mentions: list[Mention]) -> BlockView:
    block, words, quoted = divided.article.blocks[index], divided.block_words[index], divided.block_quoted[index]
    outer = [one for one in quoted if not one.nested]
    skipped = find_covered(words, [(one.start, one.end) for one in outer])
    named = find_covered(words, [(one.anchor.start, one.anchor.end) for one in mentions if not one.described])
    voices = find_voices(words, mentions, skipped)
    return BlockView(
        divided.article,
        index,
        block.start,
        block.end,
        words,
        quoted,
        outer,
        find_cues(words, [a or b for a, b in zip(skipped, named, strict=True)]),
        voices,
        {one.first: one for one in voices},
        {one.last: one for one in voices},
        sentences,
    )
