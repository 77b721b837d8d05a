"""CSV and its kin: a first line of column names, then rows; each row with a text is a page.

Read row by row; a field leads back to its bytes, so the file is never turned into other text on the way.

Source:
    RFC 4180; separators `,`, `;`, tab and `|`, told by which of them splits the first line into known columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model.pages import Step
from rashomon.read.columns import Columns
from rashomon.read.faults import Broken, Fault
from rashomon.read.guessing import guess_encoding
from rashomon.read.job import Job
from rashomon.read.places import Payload, Place, Said, Written
from rashomon.read.streams import ByteStream
from rashomon.text.charset import read_characters_of
from rashomon.text.decoding import Decoded

_SEPARATORS = (b",", b";", b"\t", b"|")
_MARK = b"\xef\xbb\xbf"
_NAME = re.compile(rb"[\w .-]{1,40}\Z")
_SAMPLE = 60_000
_LONGEST_HEAD = 10_000


@dataclass(frozen=True, slots=True)
class _Field:
    """A field's bytes as written, without the quotation marks around it, and where they begin."""

    written: bytes
    start: int
    quoted: bool

    def words(self, encoding: str) -> str:
        text = self.written.decode(encoding, "replace")
        return text.replace('""', '"') if self.quoted else text


def table_separator(head: bytes, columns: Columns) -> bytes | None:
    """Return what separates the columns if the bytes begin a table with a known text column.

    Raises:
        Fault: `unknown_columns`, it is a table, but none of its columns is known to hold text.
    """
    first = head.removeprefix(_MARK).split(b"\n", 1)[0].rstrip(b"\r")
    if not first or len(first) > _LONGEST_HEAD or b"<" in first:
        return None
    known = {name.encode() for name in columns.texts}
    for separator in _SEPARATORS:
        names = [field.strip().strip(b'"') for field in first.split(separator)]
        if len(names) > 1 and known & set(names):
            return separator
    unknown = next((one for one in _SEPARATORS if _looks_like_table(head, one)), None)
    if unknown is not None:
        have = first.replace(unknown, b", ").decode("utf-8", "replace")[:200]
        told = f"is a table without a column {' or '.join(columns.texts)} (it has {have}); map them with --columns"
        raise Fault("unknown_columns", told)
    return None


def _looks_like_table(head: bytes, separator: bytes) -> bool:
    """Whether the first line is three or more short names and the next lines have as many fields."""
    lines = [line for line in head.removeprefix(_MARK).splitlines()[:6] if line.strip()]
    names = lines[0].split(separator) if lines else []
    if len(names) < 3 or len(lines) < 3 or not all(_NAME.match(name.strip().strip(b'"')) for name in names):
        return False
    if len({name.strip().lower() for name in names}) < len(names):
        return False
    return all(len(_split(line, separator, 0)) == len(names) for line in lines[1:-1])


def table_payloads(stream: ByteStream, place: Place, said: Said, job: Job, separator: bytes) -> Iterator[Payload]:
    """Yield the rows of a table that have a text; broken rows are named."""
    sample = read_characters_of(stream.peek(_SAMPLE)[: _SAMPLE - 1], guess_encoding, said.charset).decoded
    names: list[str] | None = None
    number = 1
    while True:
        start = stream.position
        try:
            row, lines = _next_row(stream, separator, job)
        except Broken as broken:
            job.note(broken, place)
            return
        except Fault as fault:
            job.note(fault, place.inside(Step("csv", f"line {number}")))
            return
        if not row:
            return
        where = f"line {number}"
        number += lines
        skipped = len(_MARK) if start == 0 and row.startswith(_MARK) else 0
        fields = _split(row[skipped:].rstrip(b"\r\n"), separator, start + skipped)
        if names is None:
            names = [field.words(sample.encoding).strip() for field in fields]
        elif row.strip():
            job.budget.take_member()
            try:
                yield _page_of(
                    dict(zip(names, fields, strict=False)), len(fields) - len(names), place, where, said, job, sample
                )
            except Fault as fault:
                job.note(fault, place.inside(Step("csv", where)))


def _page_of(
    row: dict[str, _Field], surplus: int, place: Place, where: str, said: Said, job: Job, sample: Decoded
) -> Payload:
    if surplus:
        words = f"{surplus} fields more" if surplus > 0 else f"{-surplus} fields fewer"
        raise Fault("broken_record", f"has {words} than the table has columns; left out, mend its quotation marks")
    columns = job.columns
    name = next((name for name in columns.texts if name in row and row[name].written.strip()), None)
    if name is None:
        raise Fault("empty_row", f"has no words under {' or '.join(columns.texts)}; left out")
    field = row[name]
    if len(field.written) > job.budget.limits.entry_bytes:
        raise Fault("file_too_large", f"is longer than {job.budget.limits.entry_bytes // 1_000_000} MB; left out")
    cells = {key: value.words(sample.encoding) for key, value in row.items() if key not in columns.texts}
    step = Step("csv", f"{where}, column {name}", field.start, field.start + len(field.written))
    here = Place(f"{place.words}!/{where}", (*place.steps, step))
    url = cells.get(columns.name_of("url"), "").strip()
    about = Said(None, url or said.url, said.captured_at, (*said.headers, *columns.headers(cells)))
    escapes = "csv" if field.quoted and b'""' in field.written else None
    how = Written(*_reading(field.written, sample), escapes)
    return Payload(here, field.written, about, how, "text/html" if name == columns.texts[0] else None)


def _reading(written: bytes, sample: Decoded) -> tuple[str, float, str]:
    """Return encoding, certainty and reason for one field: the table's, unless its own bytes show UTF-8."""
    if sample.encoding != "utf-8" and not written.isascii():
        try:
            written.decode("utf-8")
        except UnicodeDecodeError:
            return sample.encoding, sample.confidence, sample.basis
        return "utf-8", 0.9, "utf-8"
    return sample.encoding, sample.confidence, sample.basis


def _next_row(stream: ByteStream, separator: bytes, job: Job) -> tuple[bytes, int]:
    """Return the next row with its line end, and how many lines it takes.

    Raises:
        Fault: `broken_record`, a quotation mark is never closed.
    """
    limit = job.budget.limits.page_bytes
    parts = [stream.readline(limit)]
    length, is_open = len(parts[0]), _ends_quoted(parts[0], separator)
    while is_open and parts[-1]:
        parts.append(stream.readline(limit))
        length += len(parts[-1])
        is_open = parts[-1].count(b'"') % 2 == 0
        if length > limit or not parts[-1]:
            words = "opens a quotation mark that is never closed; the rest of the table is left out"
            raise Fault("broken_record", words)
    return b"".join(parts), len(parts)


def _ends_quoted(line: bytes, separator: bytes) -> bool:
    """Whether a line ends inside a quoted field; a quotation mark inside an unquoted one opens nothing."""
    if line.count(b'"') % 2 == 0:
        return False
    last = _split(line, separator, 0)[-1]
    return last.quoted and last.start + len(last.written) == len(line)


def _split(row: bytes, separator: bytes, start: int) -> list[_Field]:
    """Return the fields of a row that begins at byte `start`."""
    fields: list[_Field] = []
    at = 0
    while True:
        if row[at : at + 1] == b'"':
            end = _closing(row, at + 1)
            fields.append(_Field(row[at + 1 : end], start + at + 1, quoted=True))
            following = row.find(separator, end + 1)
        else:
            following = row.find(separator, at)
            end = following if following >= 0 else len(row)
            fields.append(_Field(row[at:end], start + at, quoted=False))
        if following < 0:
            return fields
        at = following + 1


def _closing(row: bytes, at: int) -> int:
    """Return where a quoted field ends: at a quotation mark that is not doubled."""
    while (end := row.find(b'"', at)) >= 0:
        if row[end + 1 : end + 2] != b'"':
            return end
        at = end + 2
    return len(row)
