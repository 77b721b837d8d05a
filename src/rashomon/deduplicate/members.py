"""Members: the persons who speak for a body, known by the office that stands beside their name."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.deduplicate.bodies import BodyPhrase
from rashomon.deduplicate.holders import find_holder, is_office
from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Annotations, Mention, Sentence
from rashomon.text.name_matching import compare_surnames
from rashomon.text.words import Word, split_words, stem

_BESIDE = 8  # words; an office stands no further from the name it belongs to


@dataclass(frozen=True, slots=True)
class Members:
    """Who speaks for one body in one article: surnames, and the offices and ranks they hold (lower case)."""

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
class Introduced:
    """A person's surname where a text names it, and the words round it that may hold an office."""

    surname: str
    words: tuple[Word, ...] = field(repr=False)

    @property
    def place(self) -> tuple[int, int]:
        """The half-open range of the words."""
        return self.words[0].start, self.words[-1].end


def find_introduced(text: str, annotations: Annotations) -> list[Introduced]:
    """Return every person a text names with the words beside the name, in text order."""
    sentences = list(annotations.sentences)
    found: list[Introduced] = []
    for mention in annotations.mentions:
        if mention.kind != "person" or mention.described or not mention.name.split():
            continue
        while sentences and sentences[0].anchor.end <= mention.anchor.start:
            sentences.pop(0)
        if sentences and sentences[0].anchor.covers(mention.anchor):
            words = _words_beside(text, sentences[0], mention)
            found.append(Introduced(mention.name.split()[-1], words))
    return found


def find_members(
    introduced: Sequence[Introduced], body: BodyPhrase, phrases: Sequence[BodyPhrase], language: str = "en"
) -> Members:
    """Return the members of `body` among the persons an article introduces."""
    if is_office(body.head, language):
        named = [(one.surname, " ".join(word.lower for word in one.words)) for one in introduced]
        holder = find_holder(named, body.head, language)
        return Members(frozenset({holder} if holder is not None else ()), frozenset({body.head}))
    surnames: set[str] = set()
    offices: set[str] = set()
    for person in introduced:
        held = _offices_of(person, body, phrases, language)
        if held:
            surnames.add(person.surname)
            offices |= held | ({word.lower for word in person.words} & load_lexicon("issuers").word_set("ranks"))
    return Members(frozenset(surnames), frozenset(offices))


def _words_beside(text: str, sentence: Sentence, mention: Mention) -> tuple[Word, ...]:
    """Return up to 8 words before the name and, where a comma follows it, up to 8 after."""
    before = split_words(text, sentence.anchor.start, mention.anchor.end)
    cut = max((at for at, word in enumerate(before[:-1]) if word.text in {";", ":", "”", '"', "“"}), default=-1)
    near = before[cut + 1 :][-_BESIDE - len(mention.anchor.exact.split()) :]
    after = split_words(text, mention.anchor.end, sentence.anchor.end)[: _BESIDE + 1]
    stop = next((at for at, word in enumerate(after[1:], 1) if word.text in {",", "."}), len(after))
    follows = bool(after) and after[0].text == ","
    return (*near, *(after[:stop] if follows else []))


def _offices_of(person: Introduced, body: BodyPhrase, phrases: Sequence[BodyPhrase], language: str) -> set[str]:
    """Return the offices in the body that the words beside a name state; none if they state none."""
    lexicon = load_lexicon("issuers", language)
    lowers = {word.lower for word in person.words}
    ministers = lowers & lexicon.word_set("ministers")
    if ministers and body.head == "ministry":
        return ministers if _is_portfolio(person, body, language) else set()
    start, end = person.place
    named = [one for one in phrases if one.start < end and start < one.end]
    fits = any(one.head == body.head and (not one.words or one.words <= body.words) for one in named)
    return lowers & lexicon.word_set("officers") if fits else set()


def _is_portfolio(person: Introduced, body: BodyPhrase, language: str) -> bool:
    """Whether the minister is that of this ministry: the same field, or none stated."""
    fields = load_lexicon("issuers", language).word_set("domains")
    stated = {stem(word.lower) for word in person.words if word.lower in fields} - {stem("press"), stem("state")}
    return not stated or bool(stated & body.words)
