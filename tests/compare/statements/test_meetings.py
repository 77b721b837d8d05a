"""Which sayings are compared."""

from rashomon.compare.statements.likeness import weigh_terms
from rashomon.compare.statements.meetings import find_meetings
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.sayings import Saying
from rashomon.model.annotations import Sentence
from rashomon.model.spans import Anchor


def saying(article: str, *keys: str) -> Saying:
    sentence = Sentence(f"{article}.s1", 0, Anchor(article, 0, 1, "x"))
    return Saying(article, 1, sentence, frozenset(keys), (), (), ())


def test_only_what_shares_two_terms_meets() -> None:
    sayings = [
        saying("a", "word:gate", "word:barge", "word:ice"),
        saying("b", "word:gate", "word:ice", "word:moon"),
        saying("c", "word:gate", "word:moon"),
        saying("c", "word:salt"),
    ]
    assert list(find_meetings(sayings, weigh_terms(sayings, load_rarity()))) == [(0, 1), (1, 2)]


def test_sayings_of_one_article_do_not_meet() -> None:
    sayings = [saying("a", "word:gate", "word:ice"), saying("a", "word:gate", "word:ice")]
    assert list(find_meetings(sayings, weigh_terms(sayings, load_rarity()))) == []


def test_one_minute_of_the_clock_is_enough_and_a_full_hour_is_not() -> None:
    sayings = [
        saying("a", "time:T06:12", "time:T07:00", "word:gate"),
        saying("b", "time:T06:12", "word:moon"),
        saying("c", "time:T07:00", "word:salt"),
    ]
    assert list(find_meetings(sayings, weigh_terms(sayings, load_rarity()))) == [(0, 1)]
