"""`rashomon judge`: keep what a person decided beside a case, and count anew."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.cli.audit import end_by_failures
from rashomon.cli.cases import opened
from rashomon.cli.talk import Talk
from rashomon.errors import InputError, RecordNotFound
from rashomon.model.case import Case
from rashomon.model.judgements import WORDS, Judgement, Verdict, judge
from rashomon.pipeline import audit_paths, load_case
from rashomon.present.ending import end_stories
from rashomon.stores.codec import encode
from rashomon.stores.judgement_file import read_judgements


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeOptions:
    """What the command line asks for, as written there; without anything to change, judgements are listed."""

    records: Sequence[str] = ()
    are_one: bool | None = None
    file: Path | None = None
    withdraw: Sequence[str] = ()
    by: str | None = None
    when: str | None = None
    note: str | None = None


def judge_records(talk: Talk, path: Path, options: JudgeOptions, *, as_json: bool) -> None:
    """Store or drop judgements and work out anew what rests on them, then list all; or only list them.

    Raises:
        InputError: two records and a verdict are not both given, or the file is not in its form.
        RecordNotFound: a record to judge, or a judgement to withdraw, is not in the case.
        CaseError: the case cannot be used.
        typer.Exit: with code 4 if most of what one stage was given gave nothing.
    """
    with opened(path) as store:
        given = _asked(options, load_case(store)) if options.records or options.are_one is not None else ()
        given += read_judgements(options.file) if options.file is not None else ()
        missing = set(options.withdraw) - {one.id for one in store.judgements()}
        if missing:
            raise RecordNotFound(f"no judgement has the id {min(missing)!r}; `rashomon judge {path}` lists them")
        store.withdraw(options.withdraw)
        store.judge(given)
        if given or options.withdraw:
            with talk.progress() as progress:
                outcome = audit_paths((), store, progress=progress)
            for ending in end_stories(outcome.case):
                talk.note(ending.sentence)
            end_by_failures(talk, outcome)
        _tell(talk, store.judgements(), as_json=as_json)


def _asked(options: JudgeOptions, case: Case) -> tuple[Judgement, ...]:
    if len(options.records) != 2 or len(set(options.records)) != 2 or options.are_one is None:
        raise InputError("name two articles, or two entities, and say --one or --not-one")
    articles = [one for one in options.records if one in case.article_by_id]
    entities = [one for one in options.records if one in case.entity_by_id]
    if articles and entities:
        raise InputError("an article and an entity cannot be judged to be one; name two of a kind")
    unknown = [one for one in options.records if one not in (*articles, *entities)]
    if unknown and not (entities and unknown[0].startswith("e-")):  # a spelling of the entity, or one joined to it
        raise RecordNotFound(f"no article or entity has the id {unknown[0]!r}; an export lists all ids")
    verdict: Verdict = "one" if options.are_one else "not_one"
    one, other = options.records
    return (judge(one, other, verdict, by=options.by, when=options.when, note=options.note),)


def _tell(talk: Talk, judgements: Sequence[Judgement], *, as_json: bool) -> None:
    if as_json:
        talk.write(json.dumps({"judgements": [encode(one) for one in judgements]}, indent=1) + "\n")
        return
    for one in judgements:
        told = [part for part in (one.by, one.when, one.note) if part]
        remark = f" ({'; '.join(told)})" if told else ""
        talk.say(f"{one.id}  {one.one} and {one.other}: {WORDS[one.verdict]}{remark}")
    if not judgements:
        talk.say("no judgements")
