"""Templates: what an outlet puts on several pages is furniture; what its reports share is not."""

import itertools
import random

from rashomon.extract import extract_articles
from rashomon.extract.template import learn_templates, pages_to_survey, survey_page, with_templates
from rashomon.model.pages import Page
from rashomon.model.templates import Template
from rashomon.stage import IssueLog
from tests.extract.made import page_of

APPEAL = "Readers who care about the valley keep our newsroom alive, and every coin helps us to send somebody out."
BACKGROUND = "The dam above Orvell was built in 1931 and has been closed for repairs since the floods of last spring."
SUBJECTS = ("the harbour", "the school", "the railway", "the orchard", "the library")


def report(subject: str, *, edition: str = "", host: str = "valley-post.example", background: bool = False) -> str:
    facts = [
        f"The council of Orvell voted on Monday to spend 40,000 crowns on {subject}, after a debate of five hours.",
        f"Nobody who spoke for {subject} wanted to say when work would begin, {edition or 'the mayor told the paper'}.",
        f"A group of parents had asked for {subject} to be left as it is, and collected 900 names in three weeks.",
        f"The next vote on {subject} is due in the autumn, when the county has worked out what it can pay for.",
    ]
    paragraphs = "".join(f"<p>{fact}</p>" for fact in facts[:2])
    paragraphs += f"<p>{BACKGROUND}</p>" if background else ""
    paragraphs += f"<div class='reader-note'><span>{APPEAL}</span></div>" + "".join(
        f"<p>{one}</p>" for one in facts[2:]
    )
    return (
        f"<html lang=en><head><link rel=canonical href='https://{host}/{subject.replace(' ', '-')}'></head><body>"
        f"<article><h1>Council votes on {subject}</h1>{paragraphs}</article></body></html>"
    )


def pages_of(*contents: str) -> list[Page]:
    return [page_of(content, html=True) for content in contents]


def learned(pages: list[Page]) -> dict[str, Template]:
    return learn_templates(survey_page(page, IssueLog("templates")) for page in pages_to_survey(pages))


def test_what_stands_on_three_reports_of_an_outlet_is_furniture() -> None:
    pages = pages_of(*(report(subject) for subject in SUBJECTS[:3]))
    templated = with_templates(pages, learned(pages))
    for one in templated:
        assert one.template is not None
        article = extract_articles(one.page, IssueLog("extract"), one.template)[0]
        assert APPEAL not in article.text
        struck = [removal for removal in article.removals if removal.kind == "template"]
        assert [removal.words for removal in struck] == [APPEAL]
        assert struck[0].reason == "template of valley-post.example: on 3 of 3 reports of it here"


def test_two_reports_teach_no_template() -> None:
    assert learned(pages_of(*(report(subject) for subject in SUBJECTS[:2]))) == {}


def test_versions_of_one_report_count_once() -> None:
    versions = pages_of(*(report("the harbour", edition=words) for words in ("she said", "he said", "they said")))
    assert learned(versions) == {}


def test_background_told_in_the_same_words_stays() -> None:
    pages = pages_of(*(report(subject, background=True) for subject in SUBJECTS[:4]))
    for one in with_templates(pages, learned(pages)):
        text = extract_articles(one.page, IssueLog("extract"), one.template)[0].text
        assert BACKGROUND in text
        assert APPEAL not in text


def test_each_outlet_has_its_own_template() -> None:
    pages = pages_of(*(report(subject, host=f"{subject[4:]}.example") for subject in SUBJECTS[:3]))
    assert learned(pages) == {}


def test_the_order_of_pages_makes_no_difference() -> None:
    pages = pages_of(*(report(subject) for subject in SUBJECTS))
    first = learned(pages)
    for seed in range(5):
        random.Random(seed).shuffle(pages)
        assert learned(pages) == first


def test_a_page_without_an_address_has_no_template() -> None:
    pages = pages_of(*(report(subject).replace("canonical", "author") for subject in SUBJECTS))
    assert [one.template for one in with_templates(pages, learned(pages))] == list(itertools.repeat(None, 5))
