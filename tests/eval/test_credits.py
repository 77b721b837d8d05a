"""The credits task: metadata in PolNeAR's form, and what is found on plain pages of our own."""

from pathlib import Path

import pytest

from eval.corpora.printed import extract_printed
from eval.credits.gold import CreditedReport, read_corrections, read_credited
from eval.credits.task import figures_of, judge
from eval.errors import ShapeProblem

BODY = (
    "HESSOCK (Reuters) - The Korvath dam held on Thursday after a night of rain, the Interior Ministry said.",
    "Engineers had opened both gates before midnight, and the water fell by forty centimetres until dawn.",
    "Nobody was hurt in the valley, where some six hundred people had been moved to higher ground.",
)


def credited(*paragraphs: str, agencies: frozenset[str] = frozenset()) -> CreditedReport:
    return CreditedReport("dam", "Dam holds after a night of rain", (), "2031-05-04", paragraphs, agencies, True, None)


def test_a_dateline_credits_its_agency_and_a_plain_report_credits_none() -> None:
    signed = judge(credited(*BODY, agencies=frozenset({"Reuters"})))
    assert signed.agencies == signed.bare == ("Reuters",)
    plain = judge(credited(BODY[0].replace("HESSOCK (Reuters) - ", ""), *BODY[1:]))
    assert plain.agencies == ()
    shares = {one.label: one.share for one in figures_of([signed, plain])}
    assert shares["agency_found_of_named"] == shares["agency_precision"] == shares["found_Reuters"] == 1.0


def test_a_false_agency_costs_precision_and_a_missed_one_recall() -> None:
    shares = {one.label: one.share for one in figures_of([judge(credited(*BODY))])}
    assert shares["agency_precision"] == 0.0
    missed = judge(credited(*BODY, agencies=frozenset({"AFP"})))
    assert not missed.report.names("AFP")
    shares = {one.label: (one.met, one.of) for one in figures_of([missed])}
    assert shares["agency_found_of_named"] == (0, 0)
    assert shares["agency_found_of_all"] == (0, 1)


def test_a_page_is_made_of_what_is_known_and_read_as_any_other() -> None:
    article = extract_printed("Dam holds after a night of rain", ["Lena Vorden"], "2031-05-04", BODY)
    assert article.byline == "Lena Vorden"
    assert article.published is not None
    assert article.published.value == "2031-05-04"
    assert article.title == "Dam holds after a night of rain"


def test_metadata_are_read_with_corrections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shared" / "data" / "polnear" / "data"
    (folder / "dev" / "text").mkdir(parents=True)
    (folder / "dev" / "text" / "dam.txt").write_text("Dam holds.\n\n" + "\n\n".join(BODY), encoding="utf-8")
    heads = "compartment filename publication_date author title credit wire".split()
    rows = [
        heads,
        ["dev", "dam", "2031-05-04", "By LENA VORDEN and T. ARN", "Dam holds", "h/t: Hessock Post", "reuters"],
    ]
    (folder / "metadata.tsv").write_text("\n".join(map("\t".join, rows)) + "\n", encoding="utf-8")
    corrections = tmp_path / "polnear.tsv"
    corrections.write_text("# none\n", encoding="utf-8")
    monkeypatch.setattr("eval.corpora.places.BESIDE", tmp_path / "shared")
    monkeypatch.setattr("eval.credits.gold.CORRECTIONS", corrections)
    monkeypatch.setattr("eval.credits.gold.read_corrections", lambda: read_corrections(corrections))
    [report] = read_credited()
    assert (report.title, report.agencies) == ("Dam holds", {"Reuters"})
    assert report.authors == ("LENA VORDEN", "T. ARN")
    assert (report.thanked, report.paragraphs[-1]) == ("Hessock Post", "h/t: Hessock Post")


def test_a_correction_of_two_columns_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "polnear.tsv"
    path.write_text("dam\tAP\n", encoding="utf-8")
    with pytest.raises(ShapeProblem, match="no correction"):
        read_corrections(path)
