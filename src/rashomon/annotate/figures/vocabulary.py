"""The words that tell what a quantity counts and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.annotate.figures.quantity_words import PhraseTable, QuantityWords, phrase_table, quantity_words
from rashomon.lexicons import Lexicon, load_lexicon


@dataclass(frozen=True, slots=True)
class FigureVocabulary:
    """Everything the figure rules know about words; sections of `lexicons/counted` by their names."""

    quantity: QuantityWords
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
    pair_nouns: frozenset[str]
    definite: frozenset[str]
    time_words: frozenset[str]
    measure_words: Mapping[str, str]
    stops: frozenset[str]
    past: frozenset[str]
    of_pronouns: frozenset[str]
    not_compounds: frozenset[str]
    name_heads: frozenset[str]
    idioms: PhraseTable
    street_words: frozenset[str]
    auxiliaries: frozenset[str]
    intents: frozenset[str]
    object_links: frozenset[str]
    carriers: frozenset[str]
    before_carriers: frozenset[str]
    crowd_verbs: frozenset[str]
    number_givers: PhraseTable
    placing_verbs: frozenset[str]
    put_objects: Mapping[str, str]
    revising_verbs: frozenset[str]
    revised_counts: frozenset[str]
    place_words: frozenset[str]
    after_times: frozenset[str]
    leafed_through: frozenset[str]


@cache
def figure_vocabulary() -> FigureVocabulary:
    """Return the English figure vocabulary.

    Raises:
        LexiconError: a lexicon is missing or lacks a section.
    """
    counted = load_lexicon("counted")
    collectives = counted.table("collectives")
    past = frozenset(load_lexicon("times").words("past"))
    return FigureVocabulary(
        quantity=quantity_words(),
        singulars=counted.table("irregular_plurals") | collectives,
        collectives=frozenset(collectives),
        not_plural=frozenset(counted.words("not_plural")),
        persons=frozenset(counted.words("persons")),
        speakers=frozenset(counted.words("speakers")),
        speech_verbs=frozenset(counted.words("speech_verbs")),
        outcomes=counted.table("outcomes"),
        outcome_nouns=counted.table("outcome_nouns"),
        standing_for_people=frozenset(counted.words("standing_for_people")),
        toll_heads=phrase_table(_toll_heads(counted)),
        toll_links=frozenset(counted.words("toll_links")),
        groups_of=counted.table("groups_of"),
        pair_nouns=frozenset(counted.words("pair_nouns")),
        definite=frozenset(counted.words("definite")),
        empty_nouns=frozenset(counted.words("empty_nouns")),
        time_words=_time_words(),
        measure_words=counted.table("measure_words"),
        stops=frozenset(counted.words("stops")) | (past - frozenset(counted.table("outcomes"))),
        past=past,
        of_pronouns=frozenset(counted.words("of_pronouns")),
        not_compounds=frozenset(counted.words("not_compounds")),
        name_heads=frozenset(counted.words("before_name_numbers")),
        idioms=phrase_table(dict.fromkeys(counted.words("idioms"), "idiom")),
        street_words=frozenset(counted.words("street_words")),
        auxiliaries=frozenset(counted.words("auxiliaries")),
        intents=frozenset(counted.words("intents")),
        object_links=frozenset(counted.words("object_links")),
        carriers=frozenset(counted.words("carriers")),
        before_carriers=frozenset(counted.words("before_carriers")),
        crowd_verbs=frozenset(counted.words("crowd_verbs")),
        number_givers=phrase_table(counted.table("number_givers")),
        placing_verbs=frozenset(counted.words("placing_verbs")),
        put_objects=counted.table("put_objects"),
        revising_verbs=frozenset(counted.words("revising_verbs")),
        revised_counts=frozenset(counted.words("revised_counts")),
        place_words=frozenset(counted.words("place_words")),
        after_times=frozenset(counted.words("after_times")),
        leafed_through=frozenset(counted.words("leafed_through")),
    )


def _toll_heads(counted: Lexicon) -> dict[str, str]:
    """Return the phrases before a toll, by the state they tell: "count of the missing", "number in custody"."""
    outcomes = counted.table("outcomes")
    told = [(word, outcomes[word]) for word in counted.words("those_in_a_state")]
    built = {
        f"{count} of {the}{word}": outcome
        for count in counted.words("tolls")
        for the in ("", "the ", "its ", "those ", "people ")
        for word, outcome in told
    }
    beside = {
        f"{count} {state}": outcome
        for count in counted.words("tolls")
        for state, outcome in counted.table("numbered_states").items()
    }
    return built | beside | counted.table("toll_heads")


def _time_words() -> frozenset[str]:
    lexicon = load_lexicon("times")
    sections = ("weekdays", "months", "time_units", "seasons", "parts_of_day", "days_relative", "relative")
    return frozenset(word for section in sections for word in lexicon.table(section)) | {"recent", "weekend"}
