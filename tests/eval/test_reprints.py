"""The reprints task: edits, copies, scores and labels, on reports of our own."""

import random
from pathlib import Path

import pytest

from eval.errors import ShapeProblem
from eval.reprints import edits
from eval.reprints.containment import count_shared, gram_set
from eval.reprints.copies import make_copy
from eval.reprints.deceptions import deceive, plain
from eval.reprints.peers import contain
from eval.reprints.plan import EVEN, WHOLE, Recipe, plan
from eval.reprints.product import Found
from eval.reprints.real import RealPair, read_labels
from eval.reprints.real_rows import joined, real_lines
from eval.reprints.reports import Report, independent, without_quoted
from eval.reprints.samples import Copied, Half
from eval.reprints.scoring import false_copies, is_right, score_asked, score_kinds, score_pairs
from eval.reprints.words import edit_words

PARAGRAPHS = [
    "The harbour of Ostrel was closed on Monday after about forty crates broke loose in the storm.",
    "Mayor Lena Vorden said the crates had been stacked badly, and the people of Ostrel knew it.",
    "“We told them in March that this would happen,” Vorden said. “Nobody wrote back to us.”",
    "Three ships waited outside the harbour for nearly nine hours before the pilots could reach them.",
    "The shipping company Brandel has paid for two of the lost crates and is looking for the others.",
    "Divers from the town of Hessock will search the basin on Thursday, Vorden told the council.",
]


def report(name: str, *, event: str = "storm", paragraphs: list[str] = PARAGRAPHS) -> Report:
    return Report(name, event, "2031-05-04", f"Crates of {name}", tuple(paragraphs))


def test_a_cut_keeps_some_paragraphs_in_order_and_drops_one_at_least() -> None:
    for seed in range(20):
        kept = edits.cut(PARAGRAPHS, 0.9, random.Random(seed))
        assert 0 < len(kept) < len(PARAGRAPHS)
        assert kept == [one for one in PARAGRAPHS if one in kept]


def test_words_are_changed_outside_quotation_marks_only() -> None:
    changed = edits.reword(PARAGRAPHS, random.Random(1), share=1.0)
    assert changed[1] != PARAGRAPHS[1]
    assert "“We told them in March that this would happen,”" in changed[2]


def test_hedges_are_counted_and_dropped() -> None:
    assert edits.count_hedges(PARAGRAPHS) == 2
    assert "after forty crates" in edits.drop_hedges(PARAGRAPHS)[0]


def test_a_name_mangled_in_one_half_is_spelt_two_ways() -> None:
    text = "\n".join(edits.mangle(PARAGRAPHS, random.Random(2), every=False))
    assert "Vorden" in text
    assert "Vorden" not in "\n".join(edits.mangle(PARAGRAPHS, random.Random(2), every=True))


def test_marks_are_turned_and_a_truncated_text_stops_in_a_sentence() -> None:
    straight = edits.change_marks(PARAGRAPHS)
    assert '"Nobody wrote back to us."' in straight[2]
    assert "“Nobody wrote back to us.”" in edits.change_marks(straight)[2]
    assert edits.truncate(PARAGRAPHS, random.Random(3))[-1].endswith(" ...")


@pytest.mark.parametrize("recipe", sorted({(one.family, one.sign) for one in plan()}))
def test_every_recipe_makes_the_same_copy_twice(recipe: tuple[str, str]) -> None:
    chosen = next(one for one in plan() if (one.family, one.sign) == recipe)
    other = report("b", event="fire", paragraphs=[f"{one} Nobody asked why." for one in reversed(PARAGRAPHS)])
    parents = [report("a"), other] if chosen.family == "merged" else [report("a")]
    host = other if chosen.family in ("inside", "tailed") else None
    made = [make_copy(chosen, parents, host, random.Random("x"), plain) for _ in range(2)]
    assert made[0] == made[1]
    ids = [one.article.id for one in made[0].samples]
    assert len(set(ids)) == len(ids)
    copy = made[0].samples[0].article
    assert bool(copy.credits) == (chosen.sign == "credit")
    if chosen.sign == "date":
        assert all(copy.published.value > one.article.published.value for one in made[0].samples[1:])  # type: ignore[union-attr]


def test_without_a_sign_nobody_can_tell_even_edits_and_either_answer_is_taken_of_others() -> None:
    assert {Recipe(family, "none").ask for family in EVEN} == {"cannot_tell"}
    assert {Recipe(family, "none").ask for family in WHOLE if family not in EVEN} == {"either"}
    assert Recipe("cut50", "date").ask == "parent"
    assert Recipe("siblings", "credit").ask == "outside"


def test_deceived_words_look_the_same_and_are_the_same_at_every_run() -> None:
    changed = deceive(PARAGRAPHS[1])
    assert changed != PARAGRAPHS[1]
    assert changed == deceive(PARAGRAPHS[1])


def test_reports_that_share_own_text_are_not_independent_those_that_share_a_quotation_are() -> None:
    quotation = "“We told them in March, in April and in May that this would happen to every crate in town.”"
    other = [
        "Nine hours without a pilot is long even for a town of fishermen, and many stood on the quay.",
        quotation,
        "What the company will do about the two crates still missing is anybody's guess this week.",
    ]
    ours = [*PARAGRAPHS, quotation]
    reports = [report("a", paragraphs=ours), report("b", paragraphs=ours[2:]), report("c", paragraphs=other)]
    assert [one.name for one in independent(reports)] == ["a", "c"]
    assert without_quoted("He said 'it was the company's fault, all of it' and left.") == "He said  |  and left."


def test_shared_runs_are_counted_for_pairs_that_share_any() -> None:
    sets = [gram_set(text, 2) for text in ("one two three", "two three four", "five six")]
    assert count_shared(sets) == {(0, 1): 1}
    assert contain(["a b c d e f", "a b c d e", "x y z"])[0, 1] == 1.0


def found(copy: str, parent: str | None, kind: str = "reprint", *, stated: bool = True, outside: str = "") -> Found:
    return Found(copy, parent, outside or None, kind, stated)


def half() -> Half:
    copied = (
        Copied(Recipe("cut50", "date"), "copy1", "a"),
        Copied(Recipe("reworded", "none"), "copy2", "b"),
        Copied(Recipe("siblings", "credit"), "copy3", "copy4", "Calder Newswire"),
        Copied(Recipe("absent", "credit"), "copy5", None, "Calder Newswire"),
    )
    hard = {frozenset({"c", "d"}): "made", frozenset({"e", "f"}): "real"}
    return Half("development", (), copied, hard, frozenset({frozenset({"g", "h"})}))


def test_pairs_are_scored_without_the_doubtful_ones() -> None:
    given = [frozenset({"a", "copy1"}), frozenset({"c", "d"}), frozenset({"g", "h"})]
    score = score_pairs(half(), given)
    assert (score.right, score.found, score.asked) == (1, 2, 3)
    assert score.f1 == pytest.approx(0.4)
    assert half().sha256 == half().sha256
    assert (false_copies(half(), given, "made").met, false_copies(half(), given, "real").met) == (1, 0)


def test_a_parent_a_silence_and_an_outside_origin_are_each_right_in_their_place() -> None:
    said = [
        found("copy1", "a"),
        found("copy2", "b", "shared_text", stated=False),
        found("copy3", "copy4", "shared_text", stated=False, outside="Calder Newswire"),
        found("copy5", None, stated=False, outside="Calder Newswire"),
    ]
    assert all(is_right(one, said) for one in half().copied)
    turned = [found("a", "copy1"), found("b", "copy2"), found("copy3", "copy4")]
    assert not any(is_right(one, turned) for one in half().copied)
    assert score_asked(half().copied, said, "parent").value == 1.0
    kinds = score_kinds(half().copied, [found("copy1", "a"), found("copy3", "copy4", "reprint")])
    assert (kinds.met, kinds.of) == (1, 2)


def test_the_labels_of_real_pairs_are_whole_and_hold_no_text() -> None:
    pairs = read_labels()
    assert len(pairs) == 63
    assert all(len(one.why) < 120 for one in pairs)
    assert {one.pair for one in pairs if one.kind == "independent"}


def test_a_label_with_a_strange_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "labels.tsv"
    path.write_text("a\tb\tkind\tparent\toutside\twhy\none\tother\tcousin\ta\t\tno reason\n", encoding="utf-8")
    with pytest.raises(ShapeProblem, match="no labelled pair"):
        read_labels(path)


def test_chains_of_pairs_join_all_their_articles() -> None:
    pairs = joined([frozenset("ab"), frozenset("cd"), frozenset("bc")])
    assert frozenset("ad") in pairs
    assert len(pairs) == 6


def test_real_pairs_count_copies_and_what_is_no_copy() -> None:
    pairs = [
        RealPair("a", "b", "reprint", "a", None, ""),
        RealPair("b", "c", "independent", "none", None, ""),
        RealPair("c", "d", "shared_text", "outside", "Reuters", ""),
    ]
    said = [found("b", "a"), found("c", "d", "shared_text", stated=False, outside="Reuters")]
    lines = {
        one.label: one.values for one in real_lines(pairs, {"rashomon": [one.pair for one in said if one.pair]}, said)
    }
    assert lines["pair_f1"]["rashomon"] == lines["kind"]["rashomon"] == lines["parent"]["rashomon"] == 1.0
    assert lines["outside_named"]["rashomon"] == lines["no_direction_made_up"]["rashomon"] == 1.0


def test_no_outlet_of_the_edits_could_be_taken_for_another() -> None:
    first = [one.split()[0] for one in edit_words().outlets]
    assert len(set(first)) == len(first)
    assert set(edit_words().agencies) <= set(edit_words().outlets)
