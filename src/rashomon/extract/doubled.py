"""Repeated text: a body that stands on the page twice, a paragraph shown again as a pull quote."""

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from rashomon.extract.galley import Galley
from rashomon.extract.passages import Passage
from rashomon.extract.shapes import ends_in_stop, word_count
from rashomon.text.comparison import glued_sentences, letters_of, sentence_pieces

_SHORTEST = 24  # letters of a sentence that counts when it is found again; shorter ones recur by chance
_SHORTEST_ALONE = 60  # letters of one that counts by itself; a shorter one may be asked of each of several people
_ALIKE = 90  # rapidfuzz ratio from which a sentence of the other copy is the same one, reworded by an editor
_DOUBLED_LETTERS = 200  # letters repeated from which we speak of a doubled body
_DOUBLED_SHARE = 0.25  # … and of what is left; a box that repeats two paragraphs doubles no body
_GLUED = 2  # sentences run together in a copy: no box does that, but what a page holds of its body for machines
_ROUNDS = 12  # sentences repeated out of order are struck one at a time
_MOST_PASSAGES = 600  # beyond these only equal sentences are compared, each with all would take minutes
_LONGEST_PULL_QUOTE = 250  # letters
_REASON = "stands on the page again in better form"


class _Sentence(NamedTuple):
    passage: int
    start: int
    end: int
    key: str


def strike_repeated_text(galley: Galley, not_text: frozenset[int]) -> bool:
    """Strike the worse copy of every text that stands twice; returns whether a whole body did.

    Of two copies of a body the better formed stays: blanks between its sentences, more paragraphs, more of the
    text. Sentences that only the worse copy has stay as well. Headings, list entries and refrains, which come more
    than twice, may recur, and so may a short sentence by itself.

    Args:
        not_text: numbers of passages to leave alone, such as headlines.
    """
    doubled, was_glued = 0, False
    for _ in range(_ROUNDS):
        passages = [one for one in galley.standing if one.number not in not_text and _is_text(one)]
        sentences = _sentences(passages)
        pairs = _repeated(sentences)
        if not pairs:
            break
        glued = {passage.number for passage in passages if glued_sentences(passage.text) >= _GLUED}
        was_glued = was_glued or any(sentences[one].passage in glued for pair in pairs for one in pair)
        letters = _strike_one_copy(galley, passages, sentences, pairs)
        if not letters:
            break
        doubled = max(doubled, letters if _are_copies(sentences, pairs) else 0)
    left = sum(len(letters_of(passage.text)) for passage in galley.standing if passage.number not in not_text)
    return doubled >= max(_DOUBLED_LETTERS, 0.0 if was_glued else _DOUBLED_SHARE * left)


def _is_text(passage: Passage) -> bool:
    text = passage.text
    return passage.kind != "subhead" and (ends_in_stop(text) or word_count(text) >= 25) and word_count(text) >= 4


def _are_copies(sentences: list[_Sentence], pairs: list[tuple[int, int]]) -> bool:
    """Whether the repeated sentences stand in two stretches, one after the other."""
    return len(pairs) > 1 and max(one for one, _ in pairs) < min(other for _, other in pairs)


def _sentences(passages: list[Passage]) -> list[_Sentence]:
    return [
        _Sentence(passage.number, start, end, letters_of(passage.text[start:end]))
        for passage in passages
        for start, end in sentence_pieces(passage.text)
    ]


def _repeated(sentences: list[_Sentence]) -> list[tuple[int, int]]:
    """Return the pairs of indices of a sentence and its next appearance that tell of two copies, in order.

    All, if they are two stretches of a body; else those of long sentences that come twice and no more.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        if len(sentence.key) >= _SHORTEST:
            places[sentence.key].append(index)
    found = {key: (at[0], at[1]) for key, at in places.items() if len(at) > 1}
    pairs = sorted(found.values())
    if _are_copies(sentences, pairs) and sum(map(len, found)) >= _DOUBLED_LETTERS:
        return pairs
    return sorted(pair for key, pair in found.items() if len(key) >= _SHORTEST_ALONE and len(places[key]) == 2)


def _strike_one_copy(
    galley: Galley, passages: list[Passage], sentences: list[_Sentence], pairs: list[tuple[int, int]]
) -> int:
    firsts = {sentences[one].passage for one, _ in pairs}
    seconds = {sentences[other].passage for _, other in pairs}
    if max(firsts) < min(seconds):
        worse, better = sorted((firsts, seconds), key=lambda copy: _quality(copy, passages))
        if _quality(worse, passages) == _quality(better, passages):
            worse, better = seconds, firsts
        low, high = min(better), max(better)
        kept = {passage.number for passage in passages if low <= passage.number <= high} - worse
        return sum(_strike_passage(galley, passages, sentences, number, kept) for number in sorted(worse))
    one, other = (sentences[index] for index in pairs[0])  # not one copy after the other: sentence by sentence
    if one.passage == other.passage:
        passage = next(passage for passage in passages if passage.number == one.passage)
        galley.cut(passage, other.start, other.end, "doubled_body", _REASON)
        return len(other.key)
    return _strike_passage(galley, passages, sentences, other.passage, {one.passage})


def _quality(copy: set[int], passages: list[Passage]) -> tuple[int, int]:
    """Return a rank by which the better-formed copy is the greater."""
    own = [passage for passage in passages if passage.number in copy]
    glued = sum(glued_sentences(passage.text) for passage in own)
    letters = sum(len(letters_of(passage.text)) for passage in own)
    whole = bool(own) and ends_in_stop(own[-1].text)
    return 2 * (glued < 2) + (len(own) > 2) + whole, letters


def _strike_passage(
    galley: Galley, passages: list[Passage], sentences: list[_Sentence], number: int, kept: set[int]
) -> int:
    """Strike what of a passage stands in the kept ones too; returns how many letters that is."""
    passage = next(one for one in passages if one.number == number)
    keys = _Keys.of([sentence.key for sentence in sentences if sentence.passage in kept])
    own = [sentence for sentence in sentences if sentence.passage == number]
    again = [sentence for sentence in own if keys.hold(sentence.key)]
    letters, total = (sum(len(sentence.key) for sentence in some) for some in (again, own))
    if not letters:
        return 0
    if total - letters < _SHORTEST or letters >= 0.9 * total:
        galley.strike(passage, "doubled_body", _REASON)
        return letters
    for sentence in reversed(again):
        galley.cut(passage, sentence.start, sentence.end, "doubled_body", _REASON)
    return letters


@dataclass(frozen=True, slots=True)
class _Keys:
    """The sentences of the kept copy."""

    each: frozenset[str]
    joined: str

    @classmethod
    def of(cls, keys: list[str]) -> "_Keys":
        return cls(frozenset(keys), "".join(keys))

    def hold(self, key: str) -> bool:
        """Whether a sentence is among them: as it is, lightly edited, or going on where it was cut off."""
        if not key or key in self.each:
            return True
        if len(self.each) > _MOST_PASSAGES:
            return False
        return key in self.joined or (len(key) >= _SHORTEST and any(_is_alike(key, other) for other in self.each))


def _is_alike(key: str, other: str) -> bool:
    if len(other) > len(key) and other.startswith(key[:-3]):
        return True
    return abs(len(other) - len(key)) < 0.3 * len(key) and ratio(key, other) >= _ALIKE


def strike_pull_quotes(galley: Galley, not_text: frozenset[int]) -> None:
    """Strike short passages whose words all stand in one longer passage: pull quotes, repeated leads."""
    passages = [one for one in galley.standing if one.number not in not_text]
    if len(passages) > _MOST_PASSAGES:
        return
    keys = {passage.number: letters_of(passage.text) for passage in passages}
    for passage in passages:
        key = keys[passage.number]
        if len(key) < _SHORTEST or len(key) > _LONGEST_PULL_QUOTE or not _may_be_pull_quote(passage):
            continue
        if any(key in other and len(other) > len(key) for other in keys.values()):
            galley.strike(passage, "pull_quote", "its words stand in a paragraph of the report")
            del keys[passage.number]


def _may_be_pull_quote(passage: Passage) -> bool:
    return passage.kind == "quote" or passage.text[0] in "\"“‘'«„" or _is_text(passage)
