"""The archive of the benchmark is the same at every run, and its copies are copies."""

from benchmarks.origins.archive import COPIES, invent
from benchmarks.origins.systems import shingle
from benchmarks.origins.timing import measure


def test_the_archive_is_the_same_whatever_its_size() -> None:
    assert list(invent(40)) == list(invent(60))[:40]


def test_a_known_share_are_copies_and_only_they_share_much_with_their_parent() -> None:
    articles = list(invent(400))
    copies = [one for one in articles if one.parent is not None]
    assert abs(len(copies) / len(articles) - COPIES) < 0.08
    for one in copies[:20]:
        mine, its = shingle(one.text), shingle(articles[one.parent or 0].text)
        assert len(mine & its) / len(mine) > 0.5
    originals = [one for one in articles if one.parent is None][:12]
    assert all(len(shingle(a.text) & shingle(b.text)) < 25 for a in originals for b in originals if a != b)


def test_the_product_is_timed_and_finds_most_copies() -> None:
    cost = measure("rashomon", 60, 30)
    assert cost.taken == 60
    assert cost.found > 0.7
    assert cost.microseconds > 0
