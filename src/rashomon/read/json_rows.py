"""JSON: a JSON Feed, one object a line (JSONL), or an array of objects; each row with a text is a page."""

import re
from collections.abc import Iterator

from rashomon.model.pages import Step
from rashomon.read.faults import Broken, Fault
from rashomon.read.feeds import entry_payloads
from rashomon.read.feeds.json_feed import read_items
from rashomon.read.guessing import guess_encoding
from rashomon.read.job import Job, read_whole
from rashomon.read.json_spans import JsonValue, read_value
from rashomon.read.places import Payload, Place, Said, Written
from rashomon.read.streams import ByteStream, bytes_stream
from rashomon.text.charset import read_characters_of

_MARK = b"\xef\xbb\xbf"
_NEXT = re.compile(r"[ \t\r\n,]*(?=[^ \t\r\n,\]])")


def json_payloads(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the items of a JSON Feed, or the rows of JSONL or of an array.

    Raises:
        Fault: `unknown_columns`, rows without a text; `unknown_form`, JSON that holds no rows; `broken_record`.
    """
    first = stream.peek(job.budget.limits.json_bytes + 1)
    if not first.removeprefix(_MARK).lstrip().startswith(b"[") and _is_row(first.split(b"\n", 1)[0]):
        yield from _lines(stream, place, said, job)
        return
    raw, broken = read_whole(stream, job.budget.limits.json_bytes)
    if broken is not None:
        job.note(Fault("damaged_archive", broken), place)
    text = read_characters_of(raw, guess_encoding, said.charset).decoded
    if text.text.lstrip().startswith("["):
        yield from _array(text.text, raw, place, said, job)
        return
    document = read_value(text.text)
    if document.member("items") is not None and "version" in dict(document.members()):
        yield from entry_payloads(read_items(document), text, raw, place, said, job)
    elif any(document.words(name) for name in job.columns.texts):
        yield from _lines(bytes_stream(raw.replace(b"\n", b" ")), place, said, job)
    else:
        raise Fault("unknown_form", "is JSON that is neither a feed nor rows with a text; save its pages as HTML")


def _is_row(line: bytes) -> bool:
    """Whether the first line is a whole object, and no feed written on one line."""
    try:
        row = read_value(line.decode("utf-8-sig", "replace"))
    except Fault:
        return False
    items = row.member("items")
    return isinstance(row.value, dict) and (items is None or not isinstance(items.value, list))


def _lines(stream: ByteStream, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    number = 0
    limit = job.budget.limits.json_bytes
    while True:
        start = stream.position
        line = _next_line(stream, place, job)
        if not line:
            return
        number += 1
        if number == 1 and line.startswith(_MARK):
            start, line = start + len(_MARK), line.removeprefix(_MARK)
        if not line.strip():
            continue
        where = f"line {number}"
        try:
            job.budget.take_member()
            if len(line) >= limit and not line.endswith(b"\n"):
                _to_line_end(stream, limit)
                raise Fault("file_too_large", f"is longer than {limit // 1_000_000} MB; left out")
            text = line.decode("utf-8", "surrogateescape")
            yield from _row(read_value(text), start, place, where, said, job)
        except Broken:
            raise
        except Fault as fault:
            _note_row(fault, place, where, job)


def _note_row(fault: Fault, place: Place, where: str, job: Job) -> None:
    if fault.kind in ("decompression_bomb", "too_many_members"):
        raise fault
    job.note(fault, place.inside(Step("jsonl", where)))


def _next_line(stream: ByteStream, place: Place, job: Job) -> bytes:
    try:
        return stream.readline(job.budget.limits.json_bytes)
    except Broken as broken:
        job.note(broken, place)
        return b""


def _to_line_end(stream: ByteStream, limit: int) -> None:
    while (part := stream.readline(limit)) and not part.endswith(b"\n"):
        pass


def _array(text: str, raw: bytes, place: Place, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the rows of an array, one element read at a time."""
    at = text.index("[") + 1
    number, passed = 0, 0
    start = len(_MARK) if raw.startswith(_MARK) else 0
    while (following := _NEXT.match(text, at)) is not None:
        number += 1
        job.budget.take_member()
        row = read_value(text, following.end())
        start += len(text[passed : row.start].encode("utf-8", "surrogatepass"))
        passed = row.start
        line = text[row.start : row.end]
        try:
            yield from _row(read_value(line), start, place, f"element {number}", said, job)
        except Fault as fault:
            _note_row(fault, place, f"element {number}", job)
        at = row.end


def _row(row: JsonValue, start: int, place: Place, where: str, said: Said, job: Job) -> Iterator[Payload]:
    """Yield the page of one row.

    Raises:
        Fault: `unknown_columns`, `empty_row`, `broken_record`, `file_too_large`.
    """
    members = dict(row.members())
    if not isinstance(row.value, dict):
        raise Fault("broken_record", "is no JSON object; left out")
    names = [name for name in job.columns.texts if name in members]
    if not names:
        have = ", ".join(list(members)[:8])
        raise Fault(
            "unknown_columns",
            f"has no text under {' or '.join(job.columns.texts)} (it has {have}); map it with --columns",
        )
    name = next((name for name in names if members[name].own_words.strip()), None)
    if name is None:
        raise Fault("empty_row", f"has no words under {names[0]}; left out")
    value = members[name]
    if not isinstance(value.value, str):
        raise Fault("broken_record", f"has no text under {name} but a {type(value.value).__name__}; left out")
    low = len(row.text[: value.start + 1].encode("utf-8", "surrogateescape"))
    written = row.text[value.start + 1 : value.end - 1].encode("utf-8", "surrogateescape")
    if len(written) > job.budget.limits.entry_bytes:
        raise Fault("file_too_large", f"is longer than {job.budget.limits.entry_bytes // 1_000_000} MB; left out")
    cells = {key: member.own_words for key, member in members.items()}
    step = Step("jsonl", f"{where}, {name}", start + low, start + low + len(written))
    here = Place(f"{place.words}!/{where}", (*place.steps, step))
    headers = job.columns.headers(cells)
    url = cells.get(job.columns.name_of("url"), "").strip()
    about = Said(None, url or said.url, said.captured_at, (*said.headers, *headers))
    how = Written("utf-8", 0.99, "utf-8", "json" if b"\\" in written else None)
    media_type = "text/html" if name == job.columns.texts[0] else None
    yield Payload(here, written, about, how, media_type)
