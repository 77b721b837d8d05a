"""The words of `lexicons/{numbers,hedges,units,counted}`, ready for reading figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.numerals import numerals
from rashomon.lexicons import load_lexicon
from rashomon.text.numbers import NumberWords
from rashomon.text.tokens import Token, split_tokens

_UNIT_SECTIONS = ("time", "length", "area", "mass", "volume", "other", "percent")
_SINGLE_LETTERS = frozenset({"m", "g", "ha", "min", "sec", "kt"})


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """Phrases of one to several tokens, each with a value; looked up longest first."""

    entries: Mapping[tuple[str, ...], str]
    longest: int
    firsts: frozenset[str]
    lasts: frozenset[str]

    def starting_at(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        """Return value and end of the longest phrase that begins at token `at`, or None."""
        if tokens[at].lower not in self.firsts:
            return None
        for length in range(min(self.longest, len(tokens) - at), 0, -1):
            found = self.entries.get(tuple(token.lower for token in tokens[at : at + length]))
            if found is not None:
                return found, at + length
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
class FigureVocabulary:
    """Everything the figure rules know about words. `hedges` map to floor, ceiling, about or exact."""

    numbers: NumberWords
    money_scales: Mapping[str, float]
    vague: PhraseTable
    vague_toll: PhraseTable
    round: PhraseTable
    shares: PhraseTable
    hedges: PhraseTable
    after_hedges: PhraseTable
    increments: PhraseTable
    units: PhraseTable
    time_units: frozenset[str]
    glued_units: frozenset[str]
    signs: PhraseTable
    currencies: PhraseTable
    joined: Mapping[tuple[str, str], float]
    singulars: Mapping[str, str]
    collectives: frozenset[str]
    not_plural: frozenset[str]
    persons: frozenset[str]
    speakers: frozenset[str]
    speech_verbs: frozenset[str]
    outcomes: Mapping[str, str]
    outcome_nouns: Mapping[str, str]
    standing_for_people: frozenset[str]
    toll_heads: PhraseTable
    toll_links: frozenset[str]
    groups_of: Mapping[str, str]
    empty_nouns: frozenset[str]
    time_words: frozenset[str]
    measure_words: Mapping[str, str]
    stops: frozenset[str]
    past: frozenset[str]
    of_determiners: frozenset[str]
    of_pronouns: frozenset[str]
    not_compounds: frozenset[str]
    name_heads: frozenset[str]
    idioms: PhraseTable
    street_words: frozenset[str]
    starters: frozenset[str]

    def may_begin(self, token: Token) -> bool:
        """Whether a quantity can begin with this token: cheaper than trying."""
        return token.text[0].isdecimal() or token.lower in self.starters


@cache
def figure_vocabulary() -> FigureVocabulary:
    """Return the English figure vocabulary.

    Raises:
        LexiconError: a lexicon is missing or lacks a section.
    """
    numbers, hedges = load_lexicon("numbers"), load_lexicon("hedges")
    units, counted = load_lexicon("units"), load_lexicon("counted")
    before = {phrase: kind for kind in ("floor", "ceiling", "about", "exact") for phrase in hedges.words(kind)}
    collectives = counted.table("collectives")
    spelled = numerals()
    past = frozenset(load_lexicon("times").words("past"))
    return FigureVocabulary(
        numbers=spelled,
        money_scales={word: float(value) for word, value in numbers.table("money_scales").items()},
        vague=_phrases(numbers.table("vague")),
        vague_toll=_phrases(numbers.table("vague_toll")),
        round=_phrases(numbers.table("round")),
        shares=_phrases(numbers.table("shares")),
        hedges=_phrases(before),
        after_hedges=_phrases(hedges.table("after")),
        increments=_phrases(dict.fromkeys(counted.words("increments"), "additional")),
        units=_phrases({word: unit for name in _UNIT_SECTIONS for word, unit in units.table(name).items()}),
        time_units=frozenset(units.table("time").values()),
        glued_units=_SINGLE_LETTERS,
        signs=_phrases(units.table("currency_signs")),
        currencies=_phrases(units.table("currency_words")),
        joined={_pair(key): float(value) for key, value in units.table("joined").items()},
        singulars=counted.table("irregular_plurals") | collectives,
        collectives=frozenset(collectives),
        not_plural=frozenset(counted.words("not_plural")),
        persons=frozenset(counted.words("persons")),
        speakers=frozenset(counted.words("speakers")),
        speech_verbs=frozenset(counted.words("speech_verbs")),
        outcomes=counted.table("outcomes"),
        outcome_nouns=counted.table("outcome_nouns"),
        standing_for_people=frozenset(counted.words("standing_for_people")),
        toll_heads=_phrases(counted.table("toll_heads")),
        toll_links=frozenset(counted.words("toll_links")),
        groups_of=counted.table("groups_of"),
        empty_nouns=frozenset(counted.words("empty_nouns")),
        time_words=_time_words(),
        measure_words=counted.table("measure_words"),
        past=past,
        stops=frozenset(counted.words("stops")) | (past - frozenset(counted.table("outcomes"))),
        of_determiners=frozenset(counted.words("of_determiners")),
        of_pronouns=frozenset(counted.words("of_pronouns")),
        not_compounds=frozenset(counted.words("not_compounds")),
        name_heads=frozenset(counted.words("before_name_numbers")),
        idioms=_phrases(dict.fromkeys(counted.words("idioms"), "idiom")),
        street_words=frozenset(counted.words("street_words")),
        starters=frozenset(
            (
                *spelled.ones,
                *spelled.tens,
                *spelled.articles,
                *spelled.parts,
                *"½¼¾⅓⅔",
                *(
                    _lowers(phrase)[0]
                    for section in ("vague", "vague_toll", "round", "shares")
                    for phrase in numbers.table(section)
                ),
                *(_lowers(sign)[0] for sign in units.table("currency_signs")),
            )
        ),
    )


def _time_words() -> frozenset[str]:
    lexicon = load_lexicon("times")
    sections = ("weekdays", "months", "time_units", "seasons", "parts_of_day", "days_relative", "relative")
    return frozenset(word for section in sections for word in lexicon.table(section)) | {"recent", "weekend"}


def _pair(key: str) -> tuple[str, str]:
    larger, smaller = key.split()
    return larger, smaller


def _phrases(table: Mapping[str, str]) -> PhraseTable:
    entries = {_lowers(phrase): value for phrase, value in table.items()}
    firsts = frozenset(phrase[0] for phrase in entries)
    lasts = frozenset(phrase[-1] for phrase in entries)
    return PhraseTable(entries, max(map(len, entries), default=0), firsts, lasts)


def _lowers(phrase: str) -> tuple[str, ...]:
    return tuple(token.lower for token in split_tokens(phrase))


def lowers(tokens: Iterable[Token]) -> list[str]:
    """Return the lower-case forms of tokens."""
    return [token.lower for token in tokens]
