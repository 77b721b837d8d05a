"""The report on what changed since the audit before, and on what no article answers."""

from dataclasses import replace

from rashomon.model.case import Case
from rashomon.model.changes import ChangeSet
from rashomon.model.spans import Anchor
from rashomon.model.stories import StoryQuestion, Thread
from rashomon.present.changes import find_changes
from rashomon.present.changes.telling import gather_news, told_causes, told_since
from rashomon.present.report import render_report
from tests.build import article_from_text
from tests.present.audits import anchor_of, case_of, row, run_at, shot

ONE = article_from_text("A ferry burned off Ostrel. 12 people died.", "2031-03-04", title="Fire", outlet="Post")
TWO = article_from_text("A ferry killed 20 people, police said.", "2031-03-05", title="Blaze <b>", outlet="Echo")
BEFORE = case_of(ONE, rows=(row("c-1", "single_origin", (ONE, "12 people", "12")),))
AFTER = case_of(ONE, TWO, rows=(row("c-9", "contested", (ONE, "12 people", "12"), (TWO, "20 people", "20")),))


def audited(then: Case, now: Case, **method: object) -> tuple[Case, ChangeSet]:
    found = find_changes(shot(then), shot(now, "2031-03-06T09:00:00+00:00", **method), now)
    threads = (Thread("th", "Thread", tuple(one.id for one in now.stories), "one"),)
    return replace(now, threads=threads, run=replace(run_at(), changes=found)), found


def target(anchor: Anchor) -> str:
    return f'href="#{anchor.article}:{anchor.start}-{anchor.end}"'


def test_the_report_shows_each_change_with_its_words() -> None:
    html = render_report(audited(BEFORE, AFTER)[0])
    assert 'id="s-1-news"' in html
    assert "Since the audit of 5 March 2031, 09:10 UTC (1 new page)" in html
    assert "1 new article, 1 new origin, 1 row stands otherwise" in html
    news = html[html.index('id="s-1-news"') : html.index('id="s-1-ledger"')]
    assert target(anchor_of(TWO, "20 people")) in news
    assert 'href="#row-s-1-1"' in news
    assert "Blaze &lt;b&gt;" in news


def test_a_first_audit_has_no_such_part() -> None:
    html = render_report(replace(AFTER, run=run_at()))
    assert "-news" not in html
    assert "Since the audit" not in html


def test_words_no_article_holds_any_more_are_shown_with_their_bytes() -> None:
    now = replace(BEFORE, pages=AFTER.pages)
    html = render_report(audited(AFTER, now)[0])
    assert "bytes 0–9" in html


def test_an_audit_with_nothing_new_says_so() -> None:
    case, found = audited(AFTER, AFTER)
    assert told_since(found) == "Nothing is otherwise than at the audit of 5 March 2031, 09:10 UTC."
    assert "Nothing is otherwise than at the audit of" in render_report(case)


def test_a_changed_program_is_told_with_what_may_come_of_it() -> None:
    turned = replace(BEFORE, claims=(row("c-1", "superseded", (ONE, "12 people", "12")),))
    case, found = audited(BEFORE, turned, version="2")
    told = "Rashomon 1 became 2. 1 change rests on no new page and may come from that."
    assert told_causes(found) == told
    html = render_report(case)
    assert told in html
    assert '<span class="flag">the program changed</span>' in html


def test_the_weightiest_changes_of_a_story_come_first() -> None:
    (news,) = gather_news(*audited(BEFORE, AFTER))
    assert news.counted == "1 new article, 1 new origin, 1 row stands otherwise"
    assert [one.kind for one in news.changes] == ["row_status"]


def test_open_questions_come_before_answers() -> None:
    answer = StoryQuestion("s-1", "where", "answered", "a place", "Ostrel.", (anchor_of(ONE, "Ostrel"),))
    silent = StoryQuestion("s-1", "when", "silent", "a day", "No article says when.", ())
    threads = (Thread("th", "Thread", ("s-1",), "one"),)
    html = render_report(replace(BEFORE, threads=threads, questions=(answer, silent)))
    part = html[html.index('id="s-1-questions"') :]
    assert part.index("No article says when.") < part.index("Ostrel.")
    assert '<span class="flag">no report says</span>' in part
    assert target(anchor_of(ONE, "Ostrel")) in part
