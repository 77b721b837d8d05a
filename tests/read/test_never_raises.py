"""Whatever the bytes, reading ends in pages and Issues: every form, cut and garbled at places drawn once."""

import gzip
import html
import json
import random
from pathlib import Path

import pytest

from tests.read.made import HTML, WORDS, answer, read_bytes, rss, warc, warc_record, word_document, zipped
from tests.read.test_arc import arc, record
from tests.read.test_exports import NEXIS, rtf
from tests.read.test_feeds import ATOM, JSON_FEED
from tests.read.test_mhtml import HEAD, PICTURE, part

ATTEMPTS = 25
SAMPLES = {
    "warc": warc(warc_record(answer()), warc_record(answer(b"", status="302 Found"))),
    "warc.gz": warc(warc_record(answer()), packed=True),
    "arc": arc(1, record(answer()), record(answer())),
    "zip": zipped(a__html=HTML, b__zip=zipped(c__txt=WORDS)),
    "docx": word_document(*NEXIS),
    "rtf": rtf(NEXIS),
    "rss": rss(f"<link>http://[x/</link><content:encoded>{html.escape(HTML)}</content:encoded>").encode(),
    "atom": ATOM.format(content=f"<content>{WORDS}</content>").encode(),
    "json": json.dumps(JSON_FEED).encode(),
    "jsonl": b'{"text": "\\ud800x", "url": "\\ud800"}\n{"text": 1}\n{"html": "<p>x"}\n',
    "csv": b'doc_id,text\n1,"a ""b"" c"\n2,x\n',
    "mhtml": HEAD.encode() + PICTURE.encode() + part(HTML.encode(), "base64") + b"------Bound--\n",
    "gzip": gzip.compress(HTML.encode(), mtime=0),
}


@pytest.mark.parametrize("form", SAMPLES)
def test_garbled_files_end_as_pages_or_issues(tmp_path: Path, form: str) -> None:
    draw = random.Random(form)
    for attempt in range(ATTEMPTS):
        garbled = bytearray(SAMPLES[form])
        for _ in range(draw.randrange(6) if attempt else 0):
            at = draw.randrange(len(garbled))
            garbled[at : at + draw.randrange(3)] = bytes(draw.randrange(256) for _ in range(draw.randrange(4)))
        content = bytes(garbled[: draw.randrange(len(garbled))] if attempt % 3 == 2 else garbled)
        outcome = read_bytes(tmp_path, content)
        assert outcome.pages or outcome.issues or not content.strip()
        for page in outcome.pages:
            assert page.decoded.byte_span(0, len(page.text))[1] <= len(page.raw)
            json.dumps([page.url, page.headers], ensure_ascii=False).encode()
