"""Members: the persons who speak for a body, known by the office that stands beside their name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.deduplicate.bodies import BodyPhrase
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Mention, Sentence
from rashomon.text.name_matching import compare_surnames
from rashomon.text.words import Word, split_words, stem

_BESIDE = 8  # words; an office stands no further from the name it belongs to


@dataclass(frozen=True, slots=True)
class Members:
    """Who speaks for one body in one article: surnames, and the offices they hold (lower case)."""

    surnames: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()

    def is_named(self, words: Sequence[Word]) -> bool:
        """Whether the words hold a member's surname, spelt more or less so."""
        return any(
            word.is_capitalised and compare_surnames(word.text, name).score > 0
            for word in words
            for name in self.surnames
        )

    def holds_office(self, words: Sequence[Word]) -> bool:
        """Whether the words name a member by office alone: "the minister"."""
        return any(one.lower in {"the", "its"} and two.lower in self.offices for one, two in pairwise(words))


@dataclass(frozen=True, slots=True)
class _Beside:
    """The words round a name that may hold its office."""

    words: Sequence[Word] = field(repr=False)
    start: int
    end: int


def find_members(
    text: str, annotations: Annotations, body: BodyPhrase, phrases: Sequence[BodyPhrase], language: str = "en"
) -> Members:
    """Return the members of `body` among the persons the article names."""
    surnames: set[str] = set()
    offices: set[str] = set()
    for sentence in annotations.sentences:
        inside = [one for one in annotations.mentions if _is_person(one) and sentence.anchor.covers(one.anchor)]
        for mention in inside:
            held = _offices_of(_words_beside(text, sentence, mention), body, phrases, language)
            if held:
                surnames.add(mention.name.split()[-1])
                offices |= held
    return Members(frozenset(surnames), frozenset(offices))


def _is_person(mention: Mention) -> bool:
    return mention.kind == "person" and not mention.described and bool(mention.name.split())


def _words_beside(text: str, sentence: Sentence, mention: Mention) -> _Beside:
    """Return up to 8 words before the name and, where a comma follows it, up to 8 after."""
    before = split_words(text, sentence.anchor.start, mention.anchor.end)
    cut = max((at for at, word in enumerate(before[:-1]) if word.text in {";", ":", "”", '"', "“"}), default=-1)
    near = before[cut + 1 :][-_BESIDE - len(mention.anchor.exact.split()) :]
    after = split_words(text, mention.anchor.end, sentence.anchor.end)[: _BESIDE + 1]
    stop = next((at for at, word in enumerate(after[1:], 1) if word.text in {",", "."}), len(after))
    follows = bool(after) and after[0].text == ","
    words = [*near, *(after[:stop] if follows else [])]
    return _Beside(words, words[0].start, words[-1].end)


def _offices_of(beside: _Beside, body: BodyPhrase, phrases: Sequence[BodyPhrase], language: str) -> set[str]:
    """Return the offices in the body that the words beside a name state; none if they state none."""
    lexicon = load_lexicon("issuers", language)
    lowers = {word.lower for word in beside.words}
    ministers = lowers & lexicon.word_set("ministers")
    if ministers and body.head == "ministry":
        return ministers if _is_portfolio(beside, body, language) else set()
    named = [one for one in phrases if one.start < beside.end and beside.start < one.end]
    fits = any(one.head == body.head and (not one.words or one.words <= body.words) for one in named)
    return lowers & lexicon.word_set("officers") if fits else set()


def _is_portfolio(beside: _Beside, body: BodyPhrase, language: str) -> bool:
    """Whether the minister is that of this ministry: the same field, or none stated."""
    fields = load_lexicon("issuers", language).word_set("domains")
    stated = {stem(word.lower) for word in beside.words if word.lower in fields} - {stem("press"), stem("state")}
    return not stated or bool(stated & body.words)
