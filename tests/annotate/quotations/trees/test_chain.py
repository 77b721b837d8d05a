"""Chains from trees: nested reports, passers, those cited; and relays the tree refutes."""

import pytest

from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.trees.chain import join_links, widen_chain
from rashomon.annotate.quotations.trees.cited import find_according, find_cited
from rashomon.annotate.quotations.trees.nested import find_nested
from rashomon.annotate.quotations.trees.passers import find_passers
from rashomon.annotate.quotations.trees.refuted import without_refuted
from rashomon.annotate.quotations.trees.tellings import find_tellings
from rashomon.annotate.quotations.voices import Voice
from tests.annotate.quotations.trees.drawn import AFTER, NESTED, QUOTED, TAIL, TOLD, draw, words_of_voice

CITING = (
    "Radio/PROPN/nsubj>2 Ostrel/PROPN/flat>0 reported/VERB/root>2 ,/PUNCT/punct>4 citing/VERB/advcl>2 the/DET/det>6 "
    "police/NOUN/obj>4 ,/PUNCT/punct>9 that/SCONJ/mark>10 talks/NOUN/nsubj>10 failed/VERB/ccomp>2"
)
ACCORDING = (
    "According/VERB/case>2 to/ADP/fixed>0 information/NOUN/obl>9 from/ADP/case>5 the/DET/det>5 "
    "Morgenblatt/PROPN/nmod>2 ,/PUNCT/punct>2 the/DET/det>8 clerk/NOUN/nsubj>9 warned/VERB/root>9 "
    "that/SCONJ/mark>12 it/PRON/nsubj>12 leaked/VERB/ccomp>9"
)


def outer_of(drawing: str, start: int, cue: int, voice: tuple[int, int]) -> Proposal:
    tree = draw(drawing)
    words = tree.view.words
    last = next(at for at in range(start, len(words)) if words[at].text in {",", "."}) - 1
    content = ((words[start].start, words[last].end),)
    return Proposal(tree.view.index, content, False, (cue, cue), Voice(*voice, "description"), "say")


def test_a_report_inside_a_report_is_found() -> None:
    tree = draw(NESTED)
    found = find_nested(tree, find_tellings(tree), [outer_of(NESTED, 3, 2, (0, 1))])
    assert [words_of_voice(tree, one.voice) for one in found] == ["the report"]
    assert [tree.view.article.text[slice(*one.ranges[0])] for one in found] == ["the dam would fail"]


def test_a_known_report_is_not_found_again() -> None:
    tree = draw(NESTED)
    known = [outer_of(NESTED, 3, 2, (0, 1)), outer_of(NESTED, 7, 5, (3, 4))]
    assert find_nested(tree, find_tellings(tree), known) == []


@pytest.mark.parametrize(
    ("drawing", "verb", "wanted"),
    [(TOLD, 10, ["Radio Ostrel"]), (AFTER, 8, []), (TAIL, 2, [])],
)
def test_passers(drawing: str, verb: int, wanted: list[str]) -> None:
    tree = draw(drawing)
    found = find_passers(tree, find_tellings(tree)[verb], ())
    assert [words_of_voice(tree, one) for one in found] == wanted


def test_those_cited_and_according_to_whom() -> None:
    citing, according = draw(CITING), draw(ACCORDING)
    assert [words_of_voice(citing, one) for one in find_cited(citing, find_tellings(citing)[2])] == ["the police"]
    assert [words_of_voice(according, one) for one in find_according(according, 9)] == ["the Morgenblatt"]


def test_an_interview_that_went_before_passes_nothing_on() -> None:
    tree = draw(AFTER)
    start = tree.view.article.text.index("Radio")
    relay = (start, start + len("Radio Ostrel"))
    tellings = find_tellings(tree)
    assert without_refuted(tree, tellings, tellings[8], (relay,)) == ()


@pytest.mark.parametrize(
    ("drawing", "start", "cue", "voice", "wanted"),
    [
        (NESTED, 7, 5, (3, 4), ["The judge"]),
        (TAIL, 3, 2, (0, 1), ["Radio Ostrel"]),
        (QUOTED, 7, 6, (3, 4), ["Radio Ostrel"]),
        (TOLD, 11, 10, (8, 9), ["Radio Ostrel"]),
    ],
)
def test_chains_are_widened(drawing: str, start: int, cue: int, voice: tuple[int, int], wanted: list[str]) -> None:
    tree = draw(drawing)
    one = widen_chain(tree, find_tellings(tree), outer_of(drawing, start, cue, voice))
    assert [tree.view.article.text[slice(*span)] for span in one.relays] == wanted


def test_links_of_rules_and_trees_become_one_chain() -> None:
    assert join_links(((0, 5),), ((0, 4), (10, 12))) == ((0, 4), (10, 12))
    assert join_links(((0, 5), (20, 25)), ((20, 24),)) == ((0, 5), (20, 24))
    assert join_links(((0, 5),), ()) == ((0, 5),)
    assert join_links(((0, 5), (20, 25)), ((0, 5), (10, 12))) == ((0, 5), (10, 12), (20, 25))
