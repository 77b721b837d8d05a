"""What the case as a whole may cost: it is stopped in time, and gives up what holds most records."""

import threading
import time
from pathlib import Path

import pytest

from rashomon import compare
from rashomon.engines import auditor
from rashomon.engines.allowance import OutOfTime, allowance, allowed, without_heaviest, without_longest
from rashomon.engines.limits import Limits
from rashomon.model.annotations import Annotations
from rashomon.model.case import Case
from rashomon.pipeline import audit_paths
from rashomon.stores.sqlite import open_case
from tests.engines import fakes
from tests.stores.files import empty_case, put_case


def burn(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def test_who_spends_too_much_is_stopped_and_the_next_has_its_own_allowance() -> None:
    with pytest.raises(OutOfTime), allowed(0.2):
        burn(30)
    with allowed(0.2):
        pass
    burn(0.3)


def test_in_another_thread_nothing_is_stopped() -> None:
    done: list[bool] = []

    def work() -> None:
        with allowed(0.05):
            burn(0.2)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


def case_of(*texts: str, tmp_path: Path) -> Case:
    for number, text in enumerate(texts):
        tmp_path.joinpath(f"{number}.txt").write_text(text, encoding="utf-8")
    store = open_case(put_case(tmp_path / "case.db", empty_case()))
    return audit_paths([str(path) for path in sorted(tmp_path.glob("*.txt"))], store).case


@pytest.fixture(autouse=True)
def simple_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stages that do little."""
    fakes.put_in_place(monkeypatch)


def test_half_of_the_records_are_given_up_heaviest_first(tmp_path: Path) -> None:
    case = case_of("Vellmar 1", "Sollen " + "7 " * 90, "Orsk 3 4 5", tmp_path=tmp_path)
    fewer, issues = without_heaviest(case)
    assert [article.title[:4] for article in fewer.articles] == [
        article.title[:4] for article in case.articles if not article.title.startswith("Sollen")
    ]
    assert {one.article for one in fewer.annotations} == {article.id for article in fewer.articles}
    assert [(issue.kind, issue.stage) for issue in issues] == [("limit_reached", "compare")]
    assert allowance(fewer) == allowance(case) - 1


def test_giving_up_comes_to_an_end(tmp_path: Path) -> None:
    case = case_of("Vellmar 1", "Sollen 2", "Orsk 3", tmp_path=tmp_path)
    rounds = 0
    while case.articles:
        case, issues = without_heaviest(case)
        assert issues
        rounds += 1
    assert rounds <= 3
    assert without_heaviest(Case(None, annotations=(Annotations("gone"),)))[0].articles == ()


def test_articles_that_are_too_long_are_not_compared(tmp_path: Path) -> None:
    case = case_of("Vellmar 1", "Sollen " + "7 " * 90, tmp_path=tmp_path)
    assert [article.title for article in without_longest(case, Limits(characters=100)).articles] == ["Vellmar 1"]


def test_what_the_case_cannot_afford_is_named_and_the_rest_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dwell(case: Case, log: object) -> compare.Ledger:
        if any("Sollen" in article.text for article in case.articles):
            burn(60)
        return fakes.compare_stories(case, log)  # type: ignore[arg-type]

    monkeypatch.setattr(compare, "compare_stories", dwell)
    monkeypatch.setattr(auditor, "allowance", lambda _: 1.0)
    case = case_of("Vellmar 1", "Sollen " + "7 " * 90, "Vellmar 3 4 5", tmp_path=tmp_path)
    (issue,) = [issue for issue in case.issues if issue.kind == "limit_reached"]
    assert case.article_by_id[issue.subject].title.startswith("Sollen")
    assert len(case.articles) == 3
    (story,) = case.stories
    assert len(story.articles) == 2
    assert [claim.status for claim in case.claims] == ["contested"]
    assert "audit it by itself" in issue.text
