"""How rare words are."""

from rashomon.compare.statements.rarity import Rarity, load_rarity


def test_frequent_words_tell_less() -> None:
    rarity = load_rarity()
    assert rarity.of("the") < rarity.of("day") < rarity.of("tannery")


def test_an_unknown_word_is_met_once() -> None:
    rarity = Rarity(99, {"gate": 9})
    assert rarity.of("gate") < rarity.of("unheard")


def test_a_language_without_counts_has_those_of_english() -> None:
    assert load_rarity("fr").of("the") == load_rarity("en").of("the")
