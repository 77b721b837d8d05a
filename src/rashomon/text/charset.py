"""Which encoding a saved page is in: byte-order mark, then what the page declares, then what the bytes show."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

from rashomon.text.decoding import Decoded, decode_bytes

Guess = Callable[[bytes], tuple[str, float] | None]
"""Returns a codec name and how sure it is in [0, 1], or None."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_HEAD = 8192  # bytes; the standard looks at 1,024, but saving tools put their own comment before the declaration
# What browsers read for a label, where that is not what Python reads. Source: WHATWG Encoding, "Names and labels".
_LABELS = {
    "ascii": "cp1252", "us-ascii": "cp1252", "ansi": "cp1252", "latin1": "cp1252", "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252", "iso_8859-1": "cp1252", "x-cp1252": "cp1252", "iso-8859-9": "cp1254",
    "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "windows-874": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "x-gbk": "gb18030", "big5": "cp950", "shift_jis": "cp932", "shift-jis": "cp932",
    "x-sjis": "cp932", "windows-31j": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman", "x-cp1251": "cp1251", "win-1251": "cp1251", "unicode": "utf-8", "utf8": "utf-8",
    "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8", "utf-32": "utf-8",
}  # fmt: skip
_STATEFUL = frozenset({"iso2022_jp", "iso2022_kr", "hz", "utf-7"})  # no code point has bytes of its own
_FEW = 0.1  # share of multi-byte sequences that may be broken in a page still taken for UTF-8
_MULTI_BYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NARROWER = frozenset({"ascii", "us-ascii", "latin1", "iso-8859-1", "iso8859-1", "iso_8859-1"})
_BEYOND_LATIN_1 = re.compile(rb"[\x80-\x9f]")  # in windows-1252 quotation marks and dashes
_HIGH = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A decoded page, the encoding it declares (as written), and whether that was set aside for a better one."""

    decoded: Decoded
    declared: str | None = None
    set_aside: bool = False


def read_characters_of(raw: bytes, guess: Guess, stated: str | None = None) -> Reading:
    """Decode a saved page; every byte becomes text or U+FFFD.

    A byte-order mark decides, then the carrier's statement, then the page's own, then its bytes; a statement that
    the bytes contradict is set aside for the next.

    Args:
        stated: the encoding stated by whoever sent the page (HTTP, a mail header), as written.
        guess: asked last, where neither mark nor declaration fits and the bytes are no UTF-8.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return Reading(decode_bytes(raw, encoding, confidence=1.0, basis="bom", skip=len(mark)))
    wide = _wide_encoding(raw)
    if wide is not None:
        return Reading(decode_bytes(raw, wide, confidence=0.9, basis="guess"))
    declared = _declared(raw)
    for label, basis in ((stated, "http"), (declared, "meta")):
        fitting = codec_for(label) if label is not None else None
        if label is not None and fitting is not None and _fits(raw, fitting):
            stretched = label.lower() in _NARROWER and _BEYOND_LATIN_1.search(raw) is not None
            confidence = 0.95 if stretched else 0.98
            set_aside = stretched or (basis == "meta" and stated is not None)
            decoded = decode_bytes(raw, fitting, confidence=confidence, basis=basis)
            return Reading(decoded, stated or declared if set_aside else label, set_aside)
    return Reading(_by_content(raw, guess), stated or declared, set_aside=(stated or declared) is not None)


def codec_for(label: str) -> str | None:
    """Return the name of the codec that browsers use for a label, or None if there is none for it."""
    name = _LABELS.get(label.strip().lower(), label.strip().lower())
    try:
        b"x".decode(name)  # refuses codecs that make no text
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return None if found in _STATEFUL else found


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw, 0, _HEAD)
    return (found.group(1) or found.group(2)).decode("ascii", "replace") if found else None


def _wide_encoding(raw: bytes) -> str | None:
    """Return UTF-16 where every other byte of the beginning is mostly zero, as in Latin text without a mark."""
    head = raw[:4096]
    if len(head) < 16 or b"\0" not in head:
        return None
    even, odd = head[0::2].count(0) / len(head[0::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else None


def _fits(raw: bytes, encoding: str) -> bool:
    """Whether the bytes can be what the page declares: no better reading is plain."""
    if encoding == "utf-8":
        return _utf8_share(raw) >= 1 - _FEW
    if not raw.isascii() and _is_valid(raw, "utf-8") and len(_MULTI_BYTE.findall(raw)) > 1:
        return False
    return _is_valid(raw, encoding) or _broken_share(raw, encoding) < 0.02


def _by_content(raw: bytes, guess: Guess) -> Decoded:
    share = _utf8_share(raw)
    if share >= 1 - _FEW:
        return decode_bytes(raw, "utf-8", confidence=0.99 if share == 1 else 0.7, basis="utf-8")
    guessed = guess(raw)
    encoding = codec_for(guessed[0]) if guessed is not None else None
    if guessed is None or encoding is None:
        return decode_bytes(raw, "cp1252", confidence=0.3, basis="fallback")
    return decode_bytes(raw, encoding, confidence=min(guessed[1], 0.95), basis="guess")


def _utf8_share(raw: bytes) -> float:
    """Return the share of the page's non-ASCII stretches that are UTF-8; 1 where there are none."""
    if _is_valid(raw, "utf-8"):
        return 1.0
    if _MULTI_BYTE.search(raw) and _breaks_off(raw):
        return 0.999
    high = _HIGH.findall(raw)
    good = sum(1 for stretch in high if _is_valid(stretch, "utf-8"))
    return min(good / len(high), 0.999)


def _breaks_off(raw: bytes) -> bool:
    """Whether nothing but the last character is broken: cut in two where the file ends."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(raw, final=False)
    except UnicodeDecodeError:
        return False
    return True


def _is_valid(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _broken_share(raw: bytes, encoding: str) -> float:
    """Return U+FFFD per non-ASCII byte when the page is read in that encoding."""
    high = sum(map(len, _HIGH.findall(raw)))
    return raw.decode(encoding, "replace").count("\ufffd") / high if high else 1.0
