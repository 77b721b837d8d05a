"""What the bytes of a page without a usable declaration are most probably encoded in."""

import re

from rashomon.lexicons import load_lexicon

_MARKUP = re.compile(rb"<[^>]*>|&[#a-zA-Z0-9]+;")
_HIGH_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
_SAMPLE = 60_000  # bytes; enough for letter statistics, and a guess takes its time
_CANDIDATES = [
    "cp1252", "cp1251", "koi8_r", "cp1250", "iso8859_2", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp866",
    "gb18030", "cp950", "cp932", "euc_jp", "cp949", "mac_roman",
]  # fmt: skip
_LATIN = ("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257")  # alike by letter statistics; likeliest first


def guess_encoding(raw: bytes) -> tuple[str, float] | None:
    """Return the likeliest encoding of `raw` and how sure that is in [0, 1]; None if nothing fits.

    Source:
        charset-normalizer, asked about the lines that hold bytes above ASCII, mark-up left out; encodings of
        Latin script, which it cannot tell apart, by how many frequent accented words they give.
    """
    from charset_normalizer import from_bytes

    words = _MARKUP.sub(b" ", raw)
    sample = b"\n".join(_HIGH_LINE.findall(words))[:_SAMPLE] or words[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_CANDIDATES, threshold=0.4, enable_fallback=False).best()
    if best is None:
        return None
    sureness = round(max(0.0, min(1.0, 0.5 + best.coherence / 2 - best.chaos)), 2)
    if best.encoding not in _LATIN:
        return best.encoding, sureness
    return max(_LATIN, key=lambda encoding: _accented_words(sample, encoding)), sureness


def _accented_words(sample: bytes, encoding: str) -> int:
    known = frozenset(load_lexicon("accented_words", "all").words("words"))
    return sum(word in known for word in _WORD.findall(sample.decode(encoding, "replace").lower()))
