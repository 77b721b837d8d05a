"""What every store must do, whatever lies behind it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.errors import CaseBusy
from rashomon.model.annotations import Mention, Quotation, Wording
from rashomon.model.articles import Article
from rashomon.model.changes import ChangeSet
from rashomon.model.links import Entity
from rashomon.model.pages import Page
from rashomon.model.provenance import Issue
from rashomon.model.snapshots import Snapshot
from rashomon.model.stories import Claim, Derivation, Story
from rashomon.stage import StageName
from rashomon.stores import remembered
from rashomon.stores.base import WHOLE_CASE, CaseStore, Provenance, StageResult
from rashomon.stores.load import load_case
from tests.stores.records import (
    ANNOTATE,
    COMPARE,
    EXTRACT,
    FLOOD,
    LINK,
    READ,
    fill,
    make_annotations,
    make_article,
    make_comparison,
    make_links,
    make_page,
    make_run,
)

Opener = Callable[[], CaseStore]


def test_a_page_comes_back_as_it_was_read(store: CaseStore) -> None:
    page = make_page()
    assert store.add_pages([page], READ) == {page.id}
    assert store.pages() == (page,)


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "utf-16-le", "shift_jis"])
def test_a_page_keeps_its_decoding(store: CaseStore, encoding: str) -> None:
    page = make_page("“Tide” – 40" if encoding != "shift_jis" else "水位 40", encoding=encoding)
    store.add_pages([page], READ)
    assert store.pages()[0].decoded == page.decoded


def test_the_same_bytes_are_one_page_filed_under_the_least_path(store: CaseStore) -> None:
    later, least, last = (make_page(path=path) for path in ("b.txt", "a.txt", "c.txt"))
    assert store.add_pages([later], READ) == {later.id}
    assert store.add_pages([least, last], READ) == frozenset()
    assert store.pages() == (least,)
    assert store.paths_of(later.id) == ("a.txt", "b.txt", "c.txt")


def test_adding_a_page_twice_changes_nothing(store: CaseStore) -> None:
    store.add_pages([make_page()], READ)
    before = store.evidence_sha256()
    assert store.add_pages([make_page()], READ) == frozenset()
    assert store.evidence_sha256() == before


def test_every_kind_of_record_comes_back_equal(store: CaseStore) -> None:
    fill(store)
    case = load_case(store)
    article = make_article(make_page())
    found = make_annotations(article)
    assert case.articles == (article,)
    assert case.annotations == (found,)
    assert case.links == make_links(found)
    made = (
        *(
            *case.derivations,
            *case.stories,
            *case.threads,
            *case.origins,
            *case.claims,
            *case.told_differently,
        ),
        *(*case.quotation_groups, *case.events, *case.omissions, *case.summaries, *case.questions, *case.wording),
    )
    assert made == make_comparison(found)
    assert case.run == make_run()


def test_a_closed_case_opens_with_everything_in_it(opener: Opener) -> None:
    first = opener()
    fill(first)
    before = load_case(first)
    first.close()
    second = opener()
    assert load_case(second) == before
    second.close()


def test_a_new_result_replaces_the_former_one(store: CaseStore) -> None:
    page = make_page()
    store.add_pages([page], READ)
    article = make_article(page)
    store.write([StageResult(EXTRACT, page.id, "x", (article,))])
    store.write([StageResult(EXTRACT, page.id, "y", (replace(article, title=None),))])
    assert [one.title for one in store.read(Article)] == [None]
    assert store.inputs_of(EXTRACT) == {page.id: "y"}


def test_a_result_of_another_version_is_not_current(store: CaseStore) -> None:
    fill(store)
    assert store.inputs_of(EXTRACT)
    assert store.inputs_of(StageName("extract", 2)) == {}


def test_replacing_a_result_drops_what_rests_on_the_whole_case(store: CaseStore) -> None:
    fill(store)
    assert store.read(Claim, whole=True)
    store.write([StageResult(EXTRACT, make_page().id, "other input", (make_article(make_page()),))])
    assert store.read(Claim, whole=True) == ()
    assert store.read(Entity, whole=True) == ()


def test_writing_the_same_result_again_keeps_what_rests_on_the_whole_case(store: CaseStore) -> None:
    fill(store)
    page = make_page()
    store.write([StageResult(EXTRACT, page.id, page.id, (make_article(page),))])
    assert store.read(Claim, whole=True)
    assert store.is_finished()


def test_dropping_an_item_drops_its_records(store: CaseStore) -> None:
    fill(store)
    store.keep_only("annotate", ())
    assert store.read(Mention) == ()
    assert store.read(Issue) == ()
    assert store.read(Story, whole=True) == ()
    assert store.read(Article)


def test_keeping_all_items_drops_nothing(store: CaseStore) -> None:
    fill(store)
    before = load_case(store)
    store.keep_only("annotate", {make_article(make_page()).id})
    assert load_case(store) == before


def test_a_case_with_newer_pages_than_stories_is_not_finished(store: CaseStore) -> None:
    assert store.is_finished()
    fill(store)
    assert store.is_finished()
    store.add_pages([make_page("Flood falls")], READ)
    assert not store.is_finished()
    assert [issue.kind for issue in load_case(store).issues] == ["odd_quote", "audit_unfinished"]
    assert load_case(store).claims, "what was found before is still shown"


def test_results_made_from_another_state_of_the_case_are_refused(store: CaseStore) -> None:
    fill(store)
    before = load_case(store)
    stale = store.evidence_sha256()
    store.add_pages([make_page("Flood falls")], READ)
    with pytest.raises(CaseBusy, match="run this one again"):
        store.write_whole([StageResult(LINK, WHOLE_CASE, stale, ())], make_run())
    assert load_case(store).claims == before.claims


def test_the_evidence_hash_does_not_depend_on_order(opener: Opener, store: CaseStore) -> None:
    one, other = make_page(), make_page("Flood falls", "z.txt")
    store.add_pages([one], READ)
    first = store.evidence_sha256()
    store.add_pages([other], READ)
    both = store.evidence_sha256()
    assert first != both
    store.add_pages([other, one], READ)
    assert store.evidence_sha256() == both


def test_a_failing_call_leaves_nothing_behind(store: CaseStore) -> None:
    page = make_page()
    store.add_pages([page], READ)
    good = StageResult(EXTRACT, page.id, "x", (make_article(page),))
    with pytest.raises(TypeError, match="no record"):
        store.write([good, StageResult(EXTRACT, "p-2", "x", (object(),))])
    assert store.read(Article) == ()
    assert store.inputs_of(EXTRACT) == {}


def test_the_latest_run_is_remembered(store: CaseStore) -> None:
    assert store.last_run() is None
    for started in ("2031-03-05T10:00:00+00:00", "2031-03-05T11:00:00+00:00"):
        store.write_whole([], make_run(started))
    found = store.last_run()
    assert found is not None
    assert found.started == "2031-03-05T11:00:00+00:00"


def test_what_an_audit_found_is_kept_beside_its_run(store: CaseStore) -> None:
    kept = Snapshot(make_run(), ("j-1 one",), (), (), ())
    assert store.kept_runs() == ()
    store.write_whole([], make_run(), kept)
    store.write_whole([], make_run("2031-03-06T10:00:00+00:00"))
    assert store.kept_runs() == ((1, make_run().started),), "nothing was kept of the second"
    assert store.snapshot_of(1) == kept
    assert store.snapshot_of(2) is None


def test_only_the_latest_audits_are_kept(store: CaseStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "KEPT", 2)
    for hour in (10, 11, 12):
        run = make_run(f"2031-03-05T{hour}:00:00+00:00")
        store.write_whole([], run, Snapshot(run, (), (), (), ()))
    assert [number for number, _ in store.kept_runs()] == [2, 3]
    assert store.snapshot_of(1) is None


def test_changes_of_an_audit_that_was_overtaken_are_not_told(store: CaseStore) -> None:
    fill(store)
    run = replace(make_run(), changes=ChangeSet("2031-03-04T10:00:00+00:00", (), 0, ()))
    rests_on = store.evidence_sha256()
    store.write_whole([StageResult(COMPARE, WHOLE_CASE, rests_on, ())], run)
    assert load_case(store).run == run
    store.add_pages([make_page("Flood falls")], READ)
    assert load_case(store).run == replace(run, changes=None)


def test_provenance_names_stage_version_and_input(store: CaseStore) -> None:
    fill(store)
    page = make_page()
    article = make_article(page)
    assert store.provenance_of(Page, page.id) == Provenance("read", 1, page.path, page.sha256)
    assert store.provenance_of(Article, article.id) == Provenance("extract", 1, page.id, page.id)
    assert store.provenance_of(Quotation, f"{article.id}.q1") == Provenance("annotate", 1, article.id, "a")
    assert store.provenance_of(Wording, f"{article.id}.w2") == Provenance(
        "compare", 1, WHOLE_CASE, store.evidence_sha256()
    )
    assert store.provenance_of(Derivation, f"{article.id}.d1") is not None
    assert store.provenance_of(Claim, "c-99") is None


def test_search_finds_articles_by_all_their_words(store: CaseStore) -> None:
    flood, storm = make_page(), make_page("Storm over Vellmar\n\nA Müller lost his roof", "storm.txt")
    fill(store, flood, storm)
    assert store.search("families boats") == (make_article(flood).id,)
    assert set(store.search("vellmar")) == {make_article(flood).id, make_article(storm).id}
    assert store.search("muller roof") == (make_article(storm).id,)
    assert store.search("boats roof") == ()
    assert store.search('" OR *') == ()
    assert store.search("  ") == ()


def test_search_forgets_a_dropped_article(store: CaseStore) -> None:
    fill(store)
    store.keep_only("extract", ())
    assert store.search("families") == ()


def test_a_sound_case_has_no_damage(store: CaseStore) -> None:
    fill(store)
    assert store.find_damage() == ()


def test_words_no_database_can_hold_are_kept_in_the_record(store: CaseStore) -> None:
    page = make_page(FLOOD)
    store.add_pages([page], READ)
    odd = Issue("odd", "annotate", "a\ud800\x00b", "half a pair: \ud800 and NUL \x00", None)
    store.write([StageResult(ANNOTATE, "a\ud800\x00b", "x", (), (odd,))])
    assert store.read(Issue) == (odd,)


def test_several_stages_keep_their_records_apart(store: CaseStore) -> None:
    fill(store)
    assert [one.kind for one in store.read(Wording)] == ["scare_quote"]
    assert [one.kind for one in store.read(Wording, whole=True)] == ["term_choice"]
    store.write_whole([StageResult(COMPARE, WHOLE_CASE, store.evidence_sha256(), ())], make_run())
    assert store.read(Wording)
    assert store.read(Wording, whole=True) == ()
