"""Judgements in a file of JSON: those of an export, or written by hand."""

import json
from pathlib import Path
from typing import cast

from rashomon.errors import InputError
from rashomon.model.judgements import WORDS, Judgement, judge
from rashomon.stores.codec import Json

_TOLD = ("by", "when", "note")


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Return the judgements of a file: a list of objects, or an object (as an export is) that has it as `judgements`.

    Each object has `one`, `other` and `verdict` (`one` or `not_one`), and may have `by`, `when` and `note`.

    Raises:
        InputError: the file is not in that form; the message says where.
        OSError: it cannot be read.
    """
    try:
        document = cast("Json", json.loads(path.read_text(encoding="utf-8")))
    except ValueError as fault:
        raise InputError(f"{path} is no JSON ({fault}); name an export or a list of judgements") from fault
    listed = document.get("judgements") if isinstance(document, dict) else document
    if not isinstance(listed, list):
        raise InputError(f'{path} holds no list of judgements; it should be [{{"one": …, "other": …, "verdict": …}}]')
    return tuple([_read_one(f"{path}, judgement {number}", written) for number, written in enumerate(listed, 1)])


def _read_one(place: str, written: Json) -> Judgement:
    if not isinstance(written, dict):
        raise InputError(f"{place} is no object; write one, other and verdict")
    one, other, verdict = (written.get(name) for name in ("one", "other", "verdict"))
    if not isinstance(one, str) or not isinstance(other, str) or one == other:
        raise InputError(f"{place} does not name two records; give the ids of both as one and other")
    if verdict not in WORDS:
        raise InputError(f"{place} has no verdict; write one or not_one")
    told = {name: value for name in _TOLD if isinstance(value := written.get(name), str)}
    return judge(one, other, "one" if verdict == "one" else "not_one", **told)
