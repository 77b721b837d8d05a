"""Events that go on for days: reports of the first and of the last day, and what lies between."""

from rashomon.model.articles import Article
from tests.build import article_from_text
from tests.cluster.press import CHESS
from tests.path import clustered

WALKOUT = article_from_text(
    "Weavers at the Halden mill in Orrin walked out on Tuesday and 40 of them were hurt when guards shut the gate.\n\n"
    "Ebba Lund, who leads the weavers' union, said the guards had used clubs. Mill director Tor Vik denied it.",
    "2031-06-10",
    title="Weavers hurt at Halden mill",
)
AGREED = article_from_text(
    "Weavers and the Halden mill in Orrin agreed on Wednesday to end the walkout in which 40 people were hurt.\n\n"
    "Mill director Tor Vik signed beside Ebba Lund of the weavers' union. The guards at the gate will be sent home.",
    "2031-06-11",
    title="Halden mill and weavers agree",
)
BACK = article_from_text(
    "Weavers at the Halden mill in Orrin went back to their looms on Thursday, and the guards were gone from the "
    "gate.\n\n"
    "Ebba Lund of the weavers' union said 40 hurt people were 40 too many. Mill director Tor Vik shook hands.",
    "2031-06-12",
    title="Looms run again at Halden mill",
)

INQUEST = article_from_text(
    "Guards at the Halden mill in Orrin were questioned on Friday about Tuesday's walkout, in which 40 weavers were "
    "hurt at the gate.\n\n"
    "Ebba Lund, who leads the weavers' union, said clubs had been found. Mill director Tor Vik denied it again.",
    "2031-06-13",
    title="Halden mill guards questioned",
)


def stories(*articles: Article) -> set[frozenset[str]]:
    return {frozenset(one.articles) for one in clustered(*articles).stories}


def test_reports_of_days_apart_are_one_story_where_others_tell_of_the_days_between() -> None:
    assert frozenset({WALKOUT.id, AGREED.id, BACK.id}) in stories(WALKOUT, AGREED, BACK, CHESS)


def test_without_a_report_between_they_are_two() -> None:
    assert frozenset({WALKOUT.id}) in stories(WALKOUT, BACK, CHESS)


def test_little_in_common_bridges_no_days() -> None:
    other = article_from_text(
        "The theatre in Orrin opened its season on Thursday with a comedy, and the Halden mill gave the curtains.\n\n"
        "Actress Siri Holm forgot her lines twice. Tickets cost 12 crowns, and every seat was sold.",
        "2031-06-12",
        title="Season opens in Orrin",
    )
    assert frozenset({other.id}) in stories(WALKOUT, AGREED, other, CHESS)


def test_a_report_of_days_later_whose_lead_tells_of_the_day_is_of_the_story() -> None:
    assert frozenset({WALKOUT.id, INQUEST.id}) in stories(WALKOUT, INQUEST, CHESS)
