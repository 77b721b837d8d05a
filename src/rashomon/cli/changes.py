"""`rashomon changes`, and the end of an audit: what is otherwise than at an earlier one."""

import json
from pathlib import Path

from rashomon.cli.cases import opened
from rashomon.cli.talk import Talk
from rashomon.errors import InputError
from rashomon.model.case import Case
from rashomon.model.changes import Change, ChangeSet, Passage
from rashomon.present.changes import find_changes
from rashomon.present.changes.earlier import run_by
from rashomon.present.changes.telling import gather_news, told_causes, told_since
from rashomon.present.cutting import quote, shorten
from rashomon.present.export import changes_form
from rashomon.present.numbers import count
from rashomon.stores.base import CaseStore
from rashomon.stores.load import load_case

SHOWN_STORIES = 8
SHOWN_CHANGES = 4  # of one story, at the end of an audit
SHOWN_PLACES = 3  # of one change, before and now each
NO_EARLIER = "There is no earlier audit to compare with."


def tell_news(talk: Talk, case: Case, path: Path) -> None:
    """Say in a few lines what is otherwise than at the audit before; nothing after the first."""
    found = case.run.changes if case.run else None
    if found is None:
        return
    talk.say()
    talk.say(told_since(found), style="bold")
    news = gather_news(case, found)
    for one in news[:SHOWN_STORIES]:
        talk.say(f"  {shorten(one.title, 80)}: {one.counted}")
        for change in one.changes[:SHOWN_CHANGES]:
            talk.say(f"    {shorten(change.text, 180)}")
    causes = told_causes(found)
    if causes:
        talk.say(f"  {causes}")
    if news:
        talk.say(f"  All of it: rashomon changes {path}")


def tell_changes(talk: Talk, path: Path, since: str | None, *, as_json: bool) -> None:
    """Say everything that is otherwise than at the audit before, or at an earlier one, each with its words.

    Raises:
        CaseError: the case cannot be used.
        InputError: `since` is no day or time, or no audit by then is kept.
    """
    with opened(path) as store:
        case = load_case(store)
        found = _asked(store, case, since)
    cut_off = [issue.text for issue in case.issues if issue.kind == "audit_unfinished"]
    for told in cut_off:
        talk.warn(told)
    if as_json:
        talk.write(json.dumps({"case": str(path), "changes": changes_form(found)}, indent=1) + "\n")
    elif found is not None:
        _tell_all(talk, case, found)
    elif not cut_off:
        talk.say(NO_EARLIER)


def _asked(store: CaseStore, case: Case, since: str | None) -> ChangeSet | None:
    if since is None:
        return case.run.changes if case.run else None
    kept = store.kept_runs()
    try:
        run = run_by(kept[:-1], since)
    except ValueError as fault:
        raise InputError(f"{since!r} is no day or time; write 2026-11-21 or 2026-11-21T09:10") from fault
    if run is None:
        began = ", ".join(started[:16] for _, started in kept[:-1]) or "none"
        raise InputError(f"no audit before the latest had begun by {since}; kept are: {began}")
    then, now = store.snapshot_of(run), store.snapshot_of(kept[-1][0])
    return find_changes(then, now, case) if then and now and store.is_finished() else None


def _tell_all(talk: Talk, case: Case, found: ChangeSet) -> None:
    talk.say(told_since(found), style="bold")
    causes = told_causes(found)
    if causes:
        talk.say(causes)
    for one in gather_news(case, found):
        talk.say()
        talk.say(f"{one.title}: {one.counted}", style="bold")
        for change in (change for change in found.changes if _is_of(case, change, one.story)):
            _tell_change(talk, case, change)


def _is_of(case: Case, change: Change, story: str | None) -> bool:
    known = change.story in {one.id for one in case.stories}
    return change.story == story if known else story is None


def _tell_change(talk: Talk, case: Case, change: Change) -> None:
    unsure = {"program": " [the program changed]", "judgements": " [a judgement]", "unclear": " [cause unclear]"}
    talk.say(f"  {change.text}{unsure.get(change.cause, '')}" + (f" ({change.record})" if change.record else ""))
    same = change.passages_before == change.passages_now  # it stands otherwise on the same words
    for name, passages in (("before", () if same else change.passages_before), ("now", change.passages_now)):
        for passage in passages[:SHOWN_PLACES]:
            talk.say(f"    {name:<7} {quote(shorten(passage.words, 100))}  {_place(case, passage)}")
        if len(passages) > SHOWN_PLACES:
            more = count(len(passages) - SHOWN_PLACES, "more place")
            talk.say(f"    {'':<7} … and {more}; --json lists them all")


def _place(case: Case, passage: Passage) -> str:
    article, page = case.article_by_id.get(passage.article), case.page_by_id[passage.page]
    start, end = page.decoded.byte_span(passage.page_span.start, passage.page_span.end)
    named = article.outlet or (quote(article.title) if article.title else None) if article else None
    return ", ".join(filter(None, [named, f"{page.path}, bytes [{start}, {end})"]))
