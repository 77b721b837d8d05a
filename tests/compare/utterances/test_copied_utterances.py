"""Quotations of copies, in whatever words they came back: what stands at one place in one sense is one utterance."""

import pytest

from rashomon.model.case import Case
from rashomon.model.stories import Derivation
from tests.build import article_from_text
from tests.path import compared

REPORT = """Mayor Lena Vu said the crane had been inspected in spring.

“We counted bolts and we found rust on each of them,” Vu said.

Engineer Pia Hald said the jib had swung for two minutes. “I shouted and nobody turned round,” Hald said.

“There is nothing to be repaired on a wreck,” Vu said."""

TRANSLATED = """The mayor Lena Vu said that in spring the crane was inspected.

“We counted the screws and on each of them we encountered rust,” Vu said.

The engineer Pia Hald said that during two minutes the jib had swung. “I was shouting and nobody has turned,” Hald said.

“On a wreck there is not to repair nothing,” Vu said."""


def told(one: str, other: str, kind: str | None = "rewrite") -> Case:
    """Return the ledger of two reports; the second is a copy of the first, or both rest on one voice."""
    report, copy = article_from_text(one, "2031-03-05"), article_from_text(other, "2031-03-05")
    if kind == "same_named_source":
        resting = [Derivation(each.id, None, "Port of Ostrel", kind, 0.5, (), "both") for each in (report, copy)]
        return compared(report, copy, derivations=tuple(resting))
    derivation = Derivation(copy.id, report.id, None, "rewrite", 0.1, (), "told in one order")
    return compared(report, copy, derivations=(derivation,) if kind else ())


def groups(case: Case) -> set[frozenset[str]]:
    """Return what the quotations of each group begin with: three words."""
    words = [
        [case.quotation_by_id[one].content[0].exact for one in group.quotations] for group in case.quotation_groups
    ]
    return {frozenset(" ".join(each.split()[:3]) for each in group) for group in words}


def test_quotations_that_were_translated_are_found_in_their_order() -> None:
    assert groups(told(REPORT, TRANSLATED)) >= {
        frozenset({"We counted bolts", "We counted the"}),
        frozenset({"I shouted and", "I was shouting"}),
        frozenset({"There is nothing", "On a wreck"}),
    }


def test_reports_that_do_not_depend_on_each_other_are_asked_by_their_words_alone() -> None:
    assert frozenset({"We counted bolts", "We counted the"}) not in groups(told(REPORT, TRANSLATED, None))


def test_reports_that_rest_on_one_voice_are_laid_beside_each_other_too() -> None:
    found = groups(told(REPORT, TRANSLATED, "same_named_source"))
    assert frozenset({"We counted bolts", "We counted the"}) in found


@pytest.mark.parametrize(
    "instead",
    [
        "“We found no rust on any of those that we counted,” Vu said.",
        "“We shall sell the barges and close the basin for good,” Vu said.",
    ],
    ids=["the opposite", "something else of the same voice"],
)
def test_what_says_something_else_at_the_same_place_is_another_utterance(instead: str) -> None:
    changed = TRANSLATED.replace("“We counted the screws and on each of them we encountered rust,” Vu said.", instead)
    assert all("We counted bolts" not in group for group in groups(told(REPORT, changed)))


def test_other_numbers_are_another_utterance() -> None:
    one = "“We counted 40 bolts on the crane and threw them away,” Mayor Lena Vu said. It rained."
    other = "“We counted 90 bolts of the crane and have thrown them away,” Mayor Lena Vu said."
    assert groups(told(one, other)) == set()


def test_what_a_copy_runs_together_is_one_utterance() -> None:
    one = "“My boots were full of ice water,” Mayor Lena Vu said. “It was the heron who first saw the wave.” It rained."
    other = "“The boots were full of water of ice. The wave first saw the heron,” Mayor Lena Vu said."
    (group,) = told(one, other).quotation_groups
    assert len(group.quotations) == 3


def test_a_quotation_cut_short_is_the_same_utterance() -> None:
    one = "“This is a farce. The port has tugs, pilots and a great many lamps,” Mayor Lena Vu said. It rained."
    other = "“This is a farce,” Mayor Lena Vu said of the lamps."
    assert groups(told(one, other)) == {frozenset({"This is a"})}


def test_a_copy_of_a_copy_joins_the_group() -> None:
    report, copy, second = (
        article_from_text(text, "2031-03-05") for text in (REPORT, TRANSLATED, f"{TRANSLATED} It rained.")
    )
    derivations = (
        Derivation(copy.id, report.id, None, "rewrite", 0.1, (), "told in one order"),
        Derivation(second.id, copy.id, None, "reprint", 0.9, (), "copied"),
    )
    case = compared(report, copy, second, derivations=derivations)
    sizes = [len(one.quotations) for one in case.quotation_groups]
    assert sizes.count(3) >= 3
