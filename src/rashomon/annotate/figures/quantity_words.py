"""The words that quantities are made of: numbers, vague words, hedges, units, currencies."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.numerals import numerals
from rashomon.lexicons import load_lexicon
from rashomon.text.numbers import GLYPHS, NumberWords
from rashomon.text.tokens import Token, split_tokens

_UNIT_SECTIONS = ("time", "length", "area", "mass", "volume", "other", "percent")
_DIGIT = re.compile(r"\d")
_PIECE = re.compile(r"[^\W_]+|[^\w\s]")
_SINGLE_LETTERS = frozenset({"m", "g", "ha", "min", "sec", "kt", "ml", "mg", "m2", "m3"})


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """Phrases of one to several tokens, each with a value; `starts` has them by first token, longest first."""

    entries: Mapping[tuple[str, ...], str]
    longest: int
    starts: Mapping[str, tuple[tuple[str, ...], ...]]
    lasts: frozenset[str]

    def starting_at(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        """Return value and end of the longest phrase that begins at token `at`, or None."""
        for phrase in self.starts.get(tokens[at].lower, ()):
            end = at + len(phrase)
            if end <= len(tokens) and all(tokens[at + place].lower == word for place, word in enumerate(phrase)):
                return self.entries[phrase], end
        return None

    def ending_at(self, tokens: Sequence[Token], end: int) -> tuple[str, int] | None:
        """Return value and start of the longest phrase that ends before token `end`, or None."""
        if end == 0 or tokens[end - 1].lower not in self.lasts:
            return None
        for length in range(min(self.longest, end), 0, -1):
            found = self.entries.get(tuple(token.lower for token in tokens[end - length : end]))
            if found is not None:
                return found, end - length
        return None


@dataclass(frozen=True, slots=True)
class QuantityWords:
    """What reading a quantity needs; sections of `lexicons/{numbers,hedges,units,counted}` by their names.

    `hedges` map to floor, ceiling, about or exact; `starters` are the words a quantity can begin with.
    """

    numbers: NumberWords
    money_scales: Mapping[str, float]
    vague: PhraseTable
    vague_toll: PhraseTable
    round: PhraseTable
    dozens: frozenset[str]
    not_thousands: frozenset[str]
    after_change: frozenset[str]
    quarters: frozenset[str]
    before_quarters: frozenset[str]
    hedges: PhraseTable
    after_hedges: PhraseTable
    increments: PhraseTable
    units: PhraseTable
    time_units: frozenset[str]
    glued_units: frozenset[str]
    signs: PhraseTable
    currencies: PhraseTable
    joined: Mapping[tuple[str, str], float]
    joined_money: Mapping[tuple[str, str], float]
    weight_words: frozenset[str]
    not_weighed: frozenset[str]
    money_compounds: frozenset[str]
    heat_words: frozenset[str]
    after_metre: frozenset[str]
    change_verbs: frozenset[str]
    changers: frozenset[str]
    sum_words: frozenset[str]
    before_over_time: frozenset[str]
    no_hedge_after: Mapping[str, frozenset[str]]
    of_determiners: frozenset[str]
    starters: frozenset[str]

    def may_begin(self, token: Token) -> bool:
        """Whether a quantity can begin with this token: cheaper than trying."""
        return token.is_digits or token.lower in self.starters

    def may_hold(self, text: str) -> bool:
        """Whether some token of a sentence may begin a quantity, judged before it is cut into tokens."""
        return _DIGIT.search(text) is not None or not self.starters.isdisjoint(_PIECE.findall(text.lower()))


@cache
def quantity_words() -> QuantityWords:
    """Return the English words of quantities.

    Raises:
        LexiconError: a lexicon is missing or lacks a section.
    """
    numbers, hedges = load_lexicon("numbers"), load_lexicon("hedges")
    units, counted = load_lexicon("units"), load_lexicon("counted")
    before = {phrase: kind for kind in ("floor", "ceiling", "about", "exact") for phrase in hedges.words(kind)}
    spelled = numerals()
    return QuantityWords(
        numbers=spelled,
        money_scales={word: float(value) for word, value in numbers.table("money_scales").items()},
        vague=phrase_table(numbers.table("vague")),
        vague_toll=phrase_table(numbers.table("vague_toll")),
        round=phrase_table(numbers.table("round")),
        dozens=numbers.word_set("dozens"),
        not_thousands=numbers.word_set("not_thousands"),
        quarters=numbers.word_set("quarters"),
        before_quarters=numbers.word_set("before_quarters"),
        after_change=numbers.word_set("after_change"),
        hedges=phrase_table(before),
        after_hedges=phrase_table(hedges.table("after")),
        increments=phrase_table(dict.fromkeys(counted.words("increments"), "additional")),
        units=phrase_table({word: unit for name in _UNIT_SECTIONS for word, unit in units.table(name).items()}),
        time_units=frozenset(units.table("time").values()),
        glued_units=_SINGLE_LETTERS,
        signs=phrase_table(units.table("currency_signs")),
        currencies=phrase_table(units.table("currency_words")),
        joined={_pair(key): float(value) for key, value in units.table("joined").items()},
        joined_money={_pair(key): float(value) for key, value in units.table("joined_money").items()},
        weight_words=units.word_set("weight_words"),
        not_weighed=units.word_set("not_weighed"),
        money_compounds=units.word_set("money_compounds"),
        after_metre=units.word_set("after_metre"),
        heat_words=units.word_set("heat_words"),
        change_verbs=frozenset(counted.words("change_verbs")),
        changers=frozenset(counted.words("changers")),
        sum_words=frozenset(hedges.words("sum_words")),
        before_over_time=frozenset(hedges.words("before_over_time")),
        no_hedge_after={word: frozenset(after) for word, after in hedges.groups("no_hedge_after").items()},
        of_determiners=frozenset(counted.words("of_determiners")),
        starters=frozenset(
            (
                *spelled.ones,
                *spelled.tens,
                *spelled.articles,
                *spelled.bare_parts,
                *GLYPHS,
                *(
                    _lowers(phrase)[0]
                    for section in ("vague", "vague_toll", "round")
                    for phrase in numbers.table(section)
                ),
                *(_lowers(sign)[0] for sign in units.table("currency_signs")),
            )
        ),
    )


def _pair(key: str) -> tuple[str, str]:
    larger, smaller = key.split()
    return larger, smaller


def phrase_table(table: Mapping[str, str]) -> PhraseTable:
    entries = {_lowers(phrase): value for phrase, value in table.items()}
    starts: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(entries, key=len, reverse=True):
        starts[phrase[0]] = (*starts.get(phrase[0], ()), phrase)
    lasts = frozenset(phrase[-1] for phrase in entries)
    return PhraseTable(entries, max(map(len, entries), default=0), starts, lasts)


def _lowers(phrase: str) -> tuple[str, ...]:
    return tuple(token.lower for token in split_tokens(phrase))
