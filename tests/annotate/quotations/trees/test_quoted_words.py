"""Quoted words and whole voices, by the tree."""

from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.contents import content_of
from rashomon.annotate.quotations.trees.direct import find_direct
from rashomon.annotate.quotations.trees.nearest import with_nearest_telling
from rashomon.annotate.quotations.trees.tellings import find_tellings
from rashomon.annotate.quotations.trees.whole_voices import with_whole_voice
from rashomon.annotate.quotations.trees.words_given import find_words_given
from rashomon.annotate.quotations.voices import Voice
from tests.annotate.quotations.trees.drawn import NESTED, draw, words_of_voice

POSTED = (
    "“/PUNCT/punct>2 Never/ADV/advmod>2 again/ADV/ccomp>7 ,/PUNCT/punct>2 ”/PUNCT/punct>2 the/DET/det>6 "
    "rower/NOUN/nsubj>7 posted/VERB/root>7 ./PUNCT/punct>7"
)
GIVEN = (
    "“/PUNCT/punct>2 We/PRON/nsubj>2 wait/VERB/root>2 ,/PUNCT/punct>2 ”/PUNCT/punct>2 the/DET/det>6 "
    "words/NOUN/nsubj>10 of/ADP/case>8 Olnik/PROPN/nmod>6 are/AUX/aux>10 given/VERB/root>10 "
    "by/ADP/case>13 the/DET/det>13 portal/NOUN/obl>10 ./PUNCT/punct>10"
)
DESCRIBED = (
    "The/DET/det>1 judge/NOUN/nsubj>2 said/VERB/root>2 the/DET/det>4 report/NOUN/nsubj>5 called/VERB/ccomp>2 "
    "him/PRON/obj>5 “/PUNCT/punct>8 polite/ADJ/obl>5 and/CCONJ/cc>10 shy/ADJ/conj>8 ”/PUNCT/punct>8 ./PUNCT/punct>2"
)


def test_quoted_words_before_an_unlisted_speaker_are_found() -> None:
    tree = draw(POSTED)
    found = find_direct(tree, find_tellings(tree), [])
    assert [(words_of_voice(tree, one.voice), one.verbatim) for one in found] == [("the rower", True)]
    assert find_direct(tree, find_tellings(tree), found) == []


def test_words_given_by_somebody_else() -> None:
    tree = draw(GIVEN)
    found = find_words_given(tree, [])
    assert [words_of_voice(tree, one.voice) for one in found] == ["Olnik"]
    assert [tree.view.article.text[slice(*one.relays[0])] for one in found] == ["the portal"]


def test_quoted_words_are_the_innermost_tellers() -> None:
    tree = draw(DESCRIBED)
    text = tree.view.article.text
    content = (text.index("polite"), text.index("shy") + 3)
    one = Proposal(tree.view.index, (content,), True, (2, 2), Voice(0, 1, "description"), "say")
    settled = with_nearest_telling(tree, find_tellings(tree), one)
    assert words_of_voice(tree, settled.voice) == "the report"


def test_contents_are_clauses_or_quoted_words() -> None:
    nested, described = draw(NESTED), draw(DESCRIBED)
    clause = content_of(nested, find_tellings(nested)[5], 1000)
    quoted = content_of(described, find_tellings(described)[5], 1000)
    assert clause is not None and nested.view.article.text[slice(*clause.ranges[0])] == "the dam would fail"
    assert quoted is not None and quoted.verbatim


def test_a_description_becomes_its_whole_phrase() -> None:
    tree = draw("The/DET/det>2 old/ADJ/amod>2 man/NOUN/nsubj>3 said/VERB/root>3 it/PRON/nsubj>5 fell/VERB/ccomp>3")
    content = (tree.view.article.text.index("it"), len(tree.view.article.text))
    one = Proposal(tree.view.index, (content,), False, (3, 3), Voice(2, 2, "description"), "say")
    assert words_of_voice(tree, with_whole_voice(tree, find_tellings(tree), one).voice) == "The old man"
