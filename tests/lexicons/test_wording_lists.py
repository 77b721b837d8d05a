"""Lists of judging words and of names for what happened hold no word twice."""

from itertools import chain, combinations

from rashomon.lexicons import load_lexicon


def test_no_name_of_an_event_is_of_two_kinds() -> None:
    lexicon = load_lexicon("event_names")
    lists = [lexicon.word_set(section) for section in ("plain", "telling", "pointed", "behind_this")]
    assert all(one.isdisjoint(other) for one, other in combinations(lists, 2))


def test_each_judging_word_is_listed_once_in_lower_case() -> None:
    words = list(chain.from_iterable(load_lexicon("charged").groups("charged").values()))
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


def test_nothing_that_judges_is_plain() -> None:
    charged = frozenset(chain.from_iterable(load_lexicon("charged").groups("charged").values()))
    assert charged.isdisjoint(load_lexicon("event_names").word_set("plain"))
