"""Attacks, run as a user would: the cheap ones of every kind; `python -m eval attacks` runs all."""

import io
import zipfile
from functools import cache

import pytest

from eval.attacks import audited, task
from eval.attacks.audited import Cost, audit
from eval.attacks.made import Attack
from eval.attacks.pages import attacks
from eval.attacks.task import run
from eval.errors import AuditFailed, GoldMissing
from eval.results import Settings

FEW = {
    "attributes": set[str](),
    "gzip-gzip": {"file_too_large"},
    "zip-upwards-many": {"path_upwards"},
    "docx-laughs": set[str](),
    "csv-field": {"broken_record"},
    "figures-50000": {"limit_reached"},
}
"""The kinds that each must have among its Issues."""


@cache
def attack_of(name: str) -> Attack:
    """The attack of that name."""
    return next(attack for attack in attacks() if attack.name == name)


@pytest.fixture(scope="module")
def alone() -> Cost:
    """The plain page without an attack beside it."""
    return audit(None)


@pytest.mark.slow
@pytest.mark.parametrize("name", FEW)
def test_an_attack_is_named_and_the_page_beside_it_read(name: str, alone: Cost) -> None:
    cost = audit(attack_of(name))
    assert cost.beside == alone.beside
    assert FEW[name] <= set(cost.kinds)
    assert cost.peak < task.MOST_MEMORY
    assert cost.cpu - alone.cpu < task.MOST_CPU
    assert not cost.escaped


def cost(**changed: object) -> Cost:
    known: dict[str, object] = {
        "cpu": 5.0,
        "peak": 200.0,
        "together": 300.0,
        "code": 0,
        "kinds": (),
        "beside": "the report",
        "escaped": False,
        "stages": (),
    }
    return Cost(**{**known, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"cpu": 15.2}, "10.2 processor seconds"),
        ({"peak": 513.0}, "513 MiB"),
        ({"beside": None}, "the next page was not read in full"),
        ({"beside": "the rep"}, "the next page was not read in full"),
        ({"escaped": True}, "a file was written outside of the case"),
        ({}, ""),
    ],
)
def test_what_an_attack_may_not_do_is_told(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, object], reason: str
) -> None:
    monkeypatch.setattr(task, "audit", lambda attack: cost() if attack is None else cost(**changed))
    result = run(Settings(story="nested"))
    assert [miss.reason for miss in result.misses] == ([reason] if reason else [])
    assert {measure.name: measure.value for measure in result.measures}["made.met"] == (0 if reason else 1)


def test_a_program_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(attack: Attack | None) -> Cost:
        if attack is None:
            return cost()
        raise AuditFailed("ended with 1")

    monkeypatch.setattr(task, "audit", fail)
    result = run(Settings(story="nested"))
    assert [miss.reason for miss in result.misses] == ["ended with 1"]


def test_an_unknown_attack_is_told() -> None:
    with pytest.raises(GoldMissing, match="No attack nope"):
        run(Settings(story="nope"))


def test_the_program_that_breaks_down_is_no_outcome() -> None:
    with pytest.raises(AuditFailed, match="ended with 3"):
        audited._run(["audit", "/nowhere", "-o", "/nowhere/case.db"])  # pyright: ignore[reportPrivateUsage]


def test_attacks_write_the_same_each_time() -> None:
    for name in ("short-names", "zip-overlap", "zip-quine", "mhtml-nested"):
        assert attack_of(name).content() == attack_of(name).content()


def test_the_overlapping_members_are_members() -> None:
    with zipfile.ZipFile(io.BytesIO(attack_of("zip-overlap").content())) as archive:
        assert len(archive.infolist()) == 20_000
