"""Which articles of a story were made of each other, or of one text."""

from rashomon.compare.utterances.kin import Kin, find_kin
from rashomon.model.case import Case
from rashomon.model.stories import Derivation, DerivationKind, Story


def derived(article: str, parent: str | None, name: str | None = None, kind: DerivationKind = "reprint") -> Derivation:
    return Derivation(article, parent, name, kind, 0.5, (), "by the test")


def kin_of(*derivations: Derivation, articles: tuple[str, ...] = ("a", "b", "c")) -> list[Kin]:
    story = Story("s-1", "One", articles, "th-1", None, None, (), "by the test")
    return [*find_kin(Case(None, derivations=derivations), story)]


def test_a_copy_and_its_original_are_kin_once() -> None:
    twice = derived("b", "a"), derived("b", "a", kind="rewrite")
    assert kin_of(*twice) == [Kin("a", "b", is_copy=True, share=0.5)]


def test_what_lies_outside_the_story_is_no_kin() -> None:
    assert kin_of(derived("b", "z"), derived("c", None, "A wire")) == []


def test_reports_that_rest_on_one_voice_are_kin_in_the_order_of_the_story() -> None:
    resting = [derived(one, None, name, "same_named_source") for one, name in (("c", "Port"), ("a", "port"))]
    assert kin_of(*resting) == [Kin("a", "c", is_copy=False)]


def test_of_many_that_rest_on_one_voice_each_is_laid_beside_the_nearest() -> None:
    articles = tuple(f"a{number:02}" for number in range(40))
    resting = [derived(one, None, "Port", "same_named_source") for one in articles]
    assert len(kin_of(*resting, articles=articles)) < 6 * len(articles)
