"""How far one report tells what another tells, in its order."""

from rashomon.deduplicate.following import follow
from rashomon.deduplicate.readings import read_article
from rashomon.deduplicate.told_reports import ToldReports
from rashomon.deduplicate.told_terms import ToldSentence, read_told
from rashomon.model.articles import Article
from tests.deduplicate.reports import case_with, report
from tests.deduplicate.translations import RACE, RACE_COPY, TRIAL, TRIAL_COPY, TRIAL_OWN


def told(article: Article) -> tuple[ToldSentence, ...]:
    return read_told(read_article(article, case_with(article).annotations[0]))


def test_names_numbers_and_words_are_known_again_in_a_translation() -> None:
    here, there = told(RACE)[0].terms, told(RACE_COPY)[0].terms
    assert {"#52", "#24", "@kr"} <= here & there


def test_words_of_a_speaker_are_not_the_reports() -> None:
    article = report("Ane Holm said “the herring will come back to the fjord one day” in the old harbour of Sund.")
    assert "herri" not in told(article)[0].terms
    assert "harbo" in told(article)[0].terms


def test_spelled_numbers_are_numbers() -> None:
    assert "#22" in told(report("Twenty-two officers of the harbour were hurt in the clash with pickets."))[0].terms


def test_a_translation_follows_its_original_and_a_report_of_ones_own_does_not() -> None:
    for original, copy in ((TRIAL, TRIAL_COPY), (RACE, RACE_COPY)):
        found = follow(told(copy), told(original))
        assert found.share > 0.8
        assert found.likeness > 0.5
    assert follow(told(TRIAL_OWN), told(TRIAL)).share < 0.5


def test_pairs_stand_in_the_order_of_both() -> None:
    pairs = follow(told(TRIAL_COPY), told(TRIAL)).pairs
    assert list(pairs) == sorted(pairs, key=lambda pair: pair[0].anchor.start)
    assert list(pairs) == sorted(pairs, key=lambda pair: pair[1].anchor.start)


def test_another_order_is_not_followed() -> None:
    turned = report(*reversed(TRIAL_COPY.text.split("\n\n")[1:]))
    assert follow(told(turned), told(TRIAL)).share < 0.5


def test_nothing_follows_nothing() -> None:
    assert follow((), told(TRIAL)).share == 0.0
    assert follow(told(TRIAL), ()).share == 0.0


def test_few_sentences_are_too_few() -> None:
    short = report(*TRIAL_COPY.text.split("\n\n")[1:4])
    readings = [read_article(one, case_with(one).annotations[0]) for one in (short, TRIAL)]
    assert follow(told(short), told(TRIAL)).share > 0.9
    assert ToldReports().followed(*readings) is None
