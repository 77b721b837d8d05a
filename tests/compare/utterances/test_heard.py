"""Utterances are found again by their article, and by the rare terms they share."""

from rashomon.compare.statements.likeness import weigh_terms
from rashomon.compare.statements.rarity import load_rarity
from rashomon.compare.statements.terms import read_terms
from rashomon.compare.utterances import heard
from rashomon.compare.utterances.gathered import gather_utterances
from rashomon.compare.utterances.heard import Heard
from tests.build import article_from_text
from tests.path import compared

GATE = "Mayor Lena Vu said the flood gate of Ostrel had been tested on Monday."
GATE_TOO = "Engineer Pia Hald denied that the flood gate of Ostrel had been tested."
MARKET = "Mayor Lena Vu said the market would open again in spring."


def made(*texts: str) -> Heard:
    case = compared(*(article_from_text(text) for text in texts))
    story = case.stories[0]
    origin_of = {article: number for number, article in enumerate(story.articles)}
    terms = {article: read_terms(case, article) for article in story.articles}
    utterances = gather_utterances(case, story, origin_of, terms)
    return Heard(utterances, weigh_terms([one.saying for one in utterances], load_rarity()))


def test_what_shares_two_terms_is_found() -> None:
    told = made(GATE, GATE_TOO, MARKET)
    gate = next(at for at, one in enumerate(told.utterances) if "tested on Monday" in one.quotation.content[0].exact)
    words = [told.utterances[at].quotation.content[0].exact for at in told.sharing(told.utterances[gate])]
    assert any("had been tested" in one and "Monday" not in one for one in words)
    assert not any("market" in one for one in words)
    article = told.utterances[gate].quotation.article
    assert told.in_article(article) == [told.utterances[gate]]
    assert told.in_article("a-none") == []


def test_no_more_than_the_likest_are_found() -> None:
    told = made(GATE, GATE_TOO, MARKET)
    assert all(len(told.sharing(one)) <= heard._MOST_SHARING for one in told.utterances)
