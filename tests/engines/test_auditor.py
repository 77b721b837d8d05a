"""The path from pages to a case: what is added, skipped and kept, and that order never matters."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon import compare, extract
from rashomon.engines import batches
from rashomon.engines import workers as engine_workers
from rashomon.errors import CaseFull, NothingToRead, PathNotFound, SettingsError
from rashomon.model.provenance import Issue
from rashomon.pipeline import AuditOutcome, Settings, audit_paths, load_case
from rashomon.present.export import export_json
from rashomon.stage import StageName
from rashomon.stores.base import CaseStore
from rashomon.stores.sqlite import open_case
from tests.engines import fakes
from tests.stores.files import empty_case, put_case

PAGES = {
    "a.txt": "Vellmar floods\n\n40 families left",
    "b.txt": "Vellmar under water\n\n55 families left, says North Wire",
    "c.txt": "Vellmar dries\n\n40 families came back",
    "d.txt": "Ostreth elects\n\n3 parties",
}


@pytest.fixture(autouse=True)
def _fake_stages(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Put stages in place; they run in this process, which costs nothing, where a test is not about workers."""
    fakes.put_in_place(monkeypatch)
    if "real_workers" not in request.fixturenames:
        monkeypatch.setattr(engine_workers, "is_portable", lambda _: False)


@pytest.fixture
def real_workers() -> None:
    """Run the stages in worker processes, as outside of tests."""


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        folder.joinpath(name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in PAGES]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    opened = open_case(put_case(tmp_path / "case.db", empty_case()))
    yield opened
    opened.close()


def without_run(exported: str) -> list[str]:
    return [line for line in exported.splitlines() if not line.startswith(' "run": ')]


def audit_in(path: Path, *rounds: list[str], settings: Settings | None = None) -> AuditOutcome:
    store = open_case(put_case(path, empty_case()))
    for paths in rounds:
        outcome = audit_paths(paths, store, settings=settings or Settings())
    assert without_run(export_json(outcome.case)) == without_run(export_json(load_case(store)))
    store.close()
    return outcome


def test_an_audit_fills_the_case(store: CaseStore, pages: list[str]) -> None:
    outcome = audit_paths(pages, store)
    case = outcome.case
    assert (len(outcome.added), outcome.known) == (4, 0)
    assert [story.title for story in case.stories] == ["Ostreth: what happened", "Vellmar: what happened"]
    assert [claim.status for claim in case.claims] == ["single_origin", "contested"]
    assert len(case.derivations) == 1
    assert case.issues == ()
    assert outcome.failed_stages == ()
    assert case.run is not None
    assert [stage.name for stage in case.run.stages] == [
        "read", "extract", "annotate", "deduplicate", "link", "cluster", "compare", "timeline", "summary", "silences",
    ]  # fmt: skip


def test_order_never_matters(tmp_path: Path, pages: list[str]) -> None:
    expected = without_run(export_json(audit_in(tmp_path / "0.db", pages).case))
    for number in range(1, 4):
        shuffled = random.Random(number).sample(pages, len(pages))
        outcome = audit_in(tmp_path / f"{number}.db", shuffled)
        assert without_run(export_json(outcome.case)) == expected


def test_rounds_never_matter(tmp_path: Path, pages: list[str]) -> None:
    expected = without_run(export_json(audit_in(tmp_path / "0.db", pages).case))
    outcome = audit_in(tmp_path / "1.db", pages[2:], pages[:1], pages)
    assert without_run(export_json(outcome.case)) == expected


@pytest.mark.slow
@pytest.mark.usefixtures("real_workers")
def test_workers_never_matter(tmp_path: Path, pages: list[str]) -> None:
    one = audit_in(tmp_path / "1.db", pages, settings=Settings(workers=1))
    two = audit_in(tmp_path / "2.db", pages, settings=Settings(workers=2))
    assert without_run(export_json(one.case)) == without_run(export_json(two.case))


def test_names_of_the_same_bytes_never_matter(tmp_path: Path, pages: list[str]) -> None:
    twin = tmp_path / "pages" / "A-twin.txt"
    twin.write_bytes(Path(pages[0]).read_bytes())
    one = audit_in(tmp_path / "1.db", [*pages, str(twin)])
    two = audit_in(tmp_path / "2.db", pages, [str(twin)])
    assert without_run(export_json(one.case)) == without_run(export_json(two.case))
    assert str(twin) in {page.path for page in one.case.pages}


def test_a_second_audit_adds_only_what_is_new(
    store: CaseStore, pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_paths(pages[:2], store)
    seen: list[str] = []

    def watch(page: object, log: object) -> object:
        seen.append(page.page.path)  # type: ignore[attr-defined]
        return fakes.extract_templated(page, log)  # type: ignore[arg-type]

    monkeypatch.setattr(extract, "extract_templated", watch)
    outcome = audit_paths(pages, store)
    assert (len(outcome.added), outcome.known) == (2, 2)
    assert sorted(seen) == pages[2:]


def test_an_audit_without_paths_rebuilds_from_the_stored_bytes(store: CaseStore, pages: list[str]) -> None:
    before = audit_paths(pages, store)
    for page in pages:
        Path(page).unlink()
    outcome = audit_paths([], store, settings=Settings(rebuild=True))
    assert without_run(export_json(outcome.case)) == without_run(export_json(before.case))
    assert {share.stage: share.items for share in outcome.shares}["extract"] == 4


def test_a_new_version_of_a_stage_makes_its_results_again(
    store: CaseStore, pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_paths(pages, store)
    monkeypatch.setattr(extract, "STAGE", StageName("extract", 99))
    outcome = audit_paths(pages, store)
    items = {share.stage: share.items for share in outcome.shares}
    assert items["extract"] == 4
    assert "annotate" not in items, "the articles are the same, so nothing rests on anything new"


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failing_page_leaves_the_run_going(store: CaseStore, pages: list[str], tmp_path: Path, workers: int) -> None:
    bad = tmp_path / "pages" / "bad.txt"
    bad.write_text("RAISE", encoding="utf-8")
    outcome = audit_paths([*pages, str(bad)], store, settings=Settings(workers=workers))
    assert [(issue.kind, issue.stage) for issue in outcome.case.issues] == [("stage_failed", "extract")]
    assert len(outcome.case.articles) == 4
    assert len(outcome.case.pages) == 5, "its bytes are kept"
    assert outcome.failed_stages == ()


def test_mostly_failing_pages_are_said(store: CaseStore, pages: list[str], tmp_path: Path) -> None:
    bad = []
    for number in range(5):
        bad.append(tmp_path / f"{number}.txt")
        bad[-1].write_text(f"NO ARTICLE {number}", encoding="utf-8")
    outcome = audit_paths([*pages, *map(str, bad)], store)
    assert [(share.stage, share.failed, share.items) for share in outcome.failed_stages] == [("extract", 5, 9)]
    again = audit_paths(
        pages, open_case(put_case(tmp_path / "other.db", empty_case())), settings=Settings(failure_share=0)
    )
    assert again.failed_stages == ()


def test_a_failing_comparison_keeps_the_rest(store: CaseStore, pages: list[str], tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("Vellmar\n\nBREAK COMPARISON 3", encoding="utf-8")
    outcome = audit_paths([*pages, str(bad)], store)
    assert [(issue.kind, issue.stage, issue.subject) for issue in outcome.case.issues] == [
        ("stage_failed", "compare", "case")
    ]
    assert outcome.case.stories
    assert outcome.case.claims == ()
    assert [share.stage for share in outcome.failed_stages] == ["compare"]


def test_what_could_not_be_read_is_kept_until_it_can(store: CaseStore, pages: list[str], tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.touch()
    first = audit_paths([*pages, str(late)], store)
    assert [(issue.kind, issue.subject) for issue in first.case.issues] == [("empty_file", str(late))]
    assert audit_paths(pages, store).case.issues == first.case.issues
    late.write_text("Vellmar at last\n\n60 boats", encoding="utf-8")
    assert audit_paths([str(late)], store).case.issues == ()


def test_a_mistyped_path_is_forgotten_by_the_next_audit(store: CaseStore, pages: list[str]) -> None:
    first = audit_paths([*pages, "none.txt"], store)
    assert [issue.kind for issue in first.case.issues] == ["path_not_found"]
    assert audit_paths(pages, store).case.issues == ()


def test_nothing_to_read_says_why(store: CaseStore, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(NothingToRead, match=r"empty\.txt has nothing"):
        audit_paths([str(empty)], store)
    with pytest.raises(PathNotFound):
        audit_paths(["none.txt"], store)


def test_a_cut_off_audit_is_finished_by_the_next(
    store: CaseStore, pages: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    audit_paths(pages[:2], store)

    def stop(*_: object) -> None:
        raise CaseFull("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(store, "write", stop)
        with pytest.raises(CaseFull):
            audit_paths(pages, store)
    cut_off = load_case(store)
    assert [issue.kind for issue in cut_off.issues] == ["audit_unfinished"]
    assert len(cut_off.pages) == 4, "evidence is stored first"
    assert cut_off.claims, "and nothing that was stored before is lost"
    outcome = audit_paths(pages, store)
    assert outcome.known == 4
    expected = audit_in(tmp_path / "expected.db", pages)
    assert without_run(export_json(outcome.case)) == without_run(export_json(expected.case))


def test_batches_lose_nothing(tmp_path: Path, pages: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = audit_in(tmp_path / "0.db", pages)
    monkeypatch.setattr(batches, "BATCH", 1)
    assert without_run(export_json(audit_in(tmp_path / "1.db", pages).case)) == without_run(export_json(expected.case))


def test_progress_names_every_stage(store: CaseStore, pages: list[str]) -> None:
    said: list[tuple[str, int, int]] = []
    audit_paths(pages, store, progress=lambda *step: said.append(step))
    assert ("extract", 4, 4) in said
    assert ("annotate", 4, 4) in said
    assert ("summary", 1, 1) in said


def test_an_issue_of_a_group_stage_is_stored(
    store: CaseStore, pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def note(case: object, log: object) -> compare.Ledger:
        log.add("too_few", "case", "too few articles")  # type: ignore[attr-defined]
        return compare.Ledger()

    monkeypatch.setattr(compare, "compare_stories", note)
    audit_paths(pages, store)
    assert store.read(Issue, whole=True) == (Issue("too_few", "compare", "case", "too few articles"),)


@pytest.mark.parametrize("wrong", [{"workers": 0}, {"failure_share": 1.5}, {"failure_share": -0.1}])
def test_settings_outside_their_range_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(SettingsError):
        Settings(**wrong)  # type: ignore[arg-type]


def test_too_long_an_article_is_kept_and_left_out_of_comparison(
    store: CaseStore, pages: list[str], tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text("Vellmar 7\n\n" + "water " * 40_000, encoding="utf-8")
    outcome = audit_paths([*pages, str(long)], store)
    (article,) = [article for article in outcome.case.articles if len(article.text) > 200_000]
    (issue,) = outcome.case.issues
    assert (issue.kind, issue.stage, issue.subject) == ("limit_reached", "annotate", article.id)
    assert "200,000 characters" in issue.text
    assert all(article.id not in story.articles for story in outcome.case.stories)
    shorter = audit_in(tmp_path / "shorter.db", pages)
    assert outcome.case.stories == shorter.case.stories
    assert outcome.case.claims == shorter.case.claims


def test_large_pages_do_not_wait_in_memory_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH_BYTES", 10)
    found = batches.in_batches(["a" * 9, "b", "c" * 30, "d"], len)
    assert [[one[0] for one in batch] for batch in found] == [["a", "b"], ["c"], ["d"]]


def test_what_was_too_much_for_a_survey_is_not_tried_again(
    store: CaseStore, pages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhaust(page: object, log: object) -> object:
        if "Vellmar" in page.text:  # type: ignore[attr-defined]
            raise MemoryError
        return None

    monkeypatch.setattr(extract, "pages_to_survey", list)
    monkeypatch.setattr(extract, "survey_page", exhaust)
    outcome = audit_paths(pages, store)
    named = [issue for issue in outcome.case.issues if issue.kind == "limit_reached"]
    assert {issue.stage for issue in named} == {"extract"}
    assert len(named) == sum("Vellmar" in Path(page).read_text(encoding="utf-8") for page in pages)
