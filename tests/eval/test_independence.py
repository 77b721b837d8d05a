"""The independence task: only the rows on origins and derivations count."""

from eval.independence.task import Judged, measures_of
from eval.story.pairing import Check, Outside


def test_rows_of_origins_and_derivations_are_counted_and_a_key_without_any_has_no_ceiling() -> None:
    keyed = Judged(
        "ferry",
        (
            Check("story_origins", "A B | C", None),
            Check("derivations", "B from A, reprint", None),
            Check("derivations", "C from A, reprint", "depends on nothing"),
        ),
        (Outside("derivations", "D from A, rewrite"),),
    )
    figures = {one.name: (one.value, one.better) for one in measures_of(keyed)}
    assert figures["ferry.origins"] == (1.0, "higher")
    assert figures["ferry.derivations"] == (0.5, "higher")
    assert figures["ferry.derivations_outside"] == (1, "lower")
    bare = measures_of(Judged("seeds", (), (Outside("derivations", "B from A, rewrite"),)))
    assert [(one.name, one.better) for one in bare] == [("seeds.derivations_outside", "neither")]
