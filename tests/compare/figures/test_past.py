"""Whether a sentence counts over a longer or an earlier time."""

import pytest

from tests.compare.described import described


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Some 40 people have died since March.", True),
        ("Some 40 people have died since the start of the year.", True),
        ("Some 40 people have died in the war.", True),
        ("In 2019 the river took 40 people.", True),
        # Since what, or why; of what something is a record; an aside.
        ("Some 40 wounded had been admitted since the shooting began.", False),
        ("Only 40 people were below, since five had left early.", False),
        ("The blast killed 40 people, in the deadliest attack since a truce ended the war in 2016.", False),
        ("The blast killed 40 people, the worst toll in a decade.", False),
        ("The mill, which had been shut since 2016, employed 40 people.", False),
        ("The Front, a group that has fought for the hills since 2016, said it held 40 people.", False),
        ("The Front, a group of farmers, has held 40 people since 2016.", True),
    ],
)
def test_the_time_a_sentence_counts_over(text: str, past: bool) -> None:
    told = [one for one in described(text) if one.value == 40]
    assert [one.around.is_past for one in told] == [past]
