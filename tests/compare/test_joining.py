"""Groups: united pair by pair, never two that were judged apart."""

from rashomon.compare.joining import Groups
from rashomon.compare.origins.story_origins import group_origins
from rashomon.model.case import Case
from rashomon.model.judgements import judge
from rashomon.model.stories import Derivation, Story
from rashomon.stage import IssueLog


def test_members_of_one_group_have_one_root() -> None:
    groups = Groups("abc")
    assert groups.unite("c", "b") is None
    assert [groups.root(one) for one in "abc"] == ["a", "b", "b"]


def test_what_was_judged_apart_stays_apart_through_a_third() -> None:
    groups = Groups("abc", [frozenset("ab")])
    assert groups.unite("a", "c") is None
    assert groups.unite("c", "b") == frozenset("ab")
    assert groups.root("b") == "b"


def test_a_chain_between_two_judged_apart_becomes_an_issue() -> None:
    copies = tuple(Derivation(one, "a", None, "reprint", 0.9, (), "Alike.") for one in "bc")
    case = Case(None, derivations=copies, judgements=(judge("b", "c", "not_one"),))
    log = IssueLog("compare")
    groups = group_origins(case, Story("s-1", "Dam", tuple("abc"), "th-1", None, None, (), ""), log)
    assert [one.articles for one in groups] == [("a", "b"), ("c",)]
    assert [issue.kind for issue in log.issues] == ["judgement_conflict"]
    assert "b and c, judged not one" in log.issues[0].text
