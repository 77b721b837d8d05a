"""The text of an RTF document, with the place of each character; fonts decide what its bytes above ASCII mean."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rashomon.text.escapes import Piece

_TOKEN = re.compile(
    r"\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<symbol>[^a-zA-Z'])"
    r"|(?P<open>\{)|(?P<close>\})|(?P<end>[\r\n]+)|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_NO_TEXT = frozenset(
    "fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf object "
    "objdata fldinst themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl "
    "xmlnstbl generator filetbl revtbl bkmkstart bkmkend footnote annotation atnid atnauthor nonshppict datafield "
    "shpinst".split()
)
_WORDS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "line": "\n", "cell": "\t", "tab": "\t",
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n\n", "\r": "\n\n"}
# Source: Rich Text Format Specification 1.9.1, "Font Table": \fcharset values and their code pages.
_CHARSETS = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
    186: 1257, 204: 1251, 222: 874, 238: 1250,
}  # fmt: skip
_DEEPEST = 500


@dataclass(frozen=True, slots=True)
class RtfState:
    """What the beginning of a document decides for the rest: code pages of document and fonts, font in use."""

    code_page: int = 1252
    fonts: tuple[tuple[int, int], ...] = ()
    font: int | None = None

    def __str__(self) -> str:
        fonts = ",".join(f"{font}:{page}" for font, page in self.fonts)
        return f"{self.code_page};{fonts};{'' if self.font is None else self.font}"


def read_state(words: str) -> RtfState:
    """Return the state that `str(state)` wrote; the state of a document's beginning for no words."""
    if not words:
        return RtfState()
    code_page, fonts, font = words.split(";")
    pairs = [pair.split(":") for pair in fonts.split(",") if pair]
    return RtfState(int(code_page), tuple((int(key), int(page)) for key, page in pairs), int(font) if font else None)


@dataclass(slots=True)
class _Group:
    skipped: bool = False
    font: int | None = None
    fallbacks: int = 1  # characters after \u that stand for it in old readers


@dataclass(slots=True)
class RtfReader:
    """Reads a document, or a part of one that begins in a known state."""

    state: RtfState = field(default_factory=RtfState)
    _groups: list[_Group] = field(default_factory=list[_Group])
    _in_fonts: bool = False
    _defined: int = 0
    _to_skip: int = 0

    def pieces(self, written: str) -> Iterator[Piece]:
        """Yield the text; `state` is that of the place the last piece ends at."""
        self._groups = [_Group(font=self.state.font)]
        waiting: list[re.Match[str]] = []  # bytes of one character of several, or of several characters
        for token in _TOKEN.finditer(written):
            if token["byte"] and not self._groups[-1].skipped:
                if self._to_skip:
                    self._to_skip -= 1
                else:
                    waiting.append(token)
                continue
            if token["end"]:
                continue
            yield from self._characters(waiting)
            waiting = []
            yield from self._read(token, written)
        yield from self._characters(waiting)

    def _read(self, token: re.Match[str], written: str) -> Iterator[Piece]:
        group = self._groups[-1]
        if token["open"]:
            if len(self._groups) < _DEEPEST:
                self._groups.append(replace(group))
        elif token["close"]:
            self._close()
        elif token["word"]:
            yield from self._word(token, group)
        elif token["symbol"]:
            yield from self._symbol(token, group)
        elif token["text"] and not group.skipped:
            start = token.start()
            dropped = min(self._to_skip, token.end() - start)
            self._to_skip -= dropped
            if start + dropped < token.end():
                yield Piece(start + dropped, token.end())

    def _close(self) -> None:
        self._to_skip = 0
        if len(self._groups) > 1:
            self._groups.pop()
        if not self._groups[-1].skipped:
            self._in_fonts = False
        self.state = replace(self.state, font=self._groups[-1].font)

    def _word(self, token: re.Match[str], group: _Group) -> Iterator[Piece]:
        word, number = token["word"], int(token["number"]) if token["number"] else None
        if word == "fonttbl":
            self._in_fonts = True
        if word in _NO_TEXT:
            group.skipped = True
        elif word == "ansicpg" and number:
            self.state = replace(self.state, code_page=number)
        elif word in ("f", "fcharset", "deff") and number is not None:
            self._font(word, number, group)
        elif word == "uc" and number is not None:
            group.fallbacks = max(0, min(number, 8))
        elif word == "bin" or group.skipped:
            return
        elif word == "u" and number is not None:
            self._to_skip = group.fallbacks
            yield Piece(token.start(), token.end(), _character(number))
        elif word in _WORDS:
            yield Piece(token.start(), token.end(), _WORDS[word])

    def _font(self, word: str, number: int, group: _Group) -> None:
        if word == "fcharset":
            page = _CHARSETS.get(number)
            if self._in_fonts and page is not None and page != self.state.code_page:
                self.state = replace(self.state, fonts=(*self.state.fonts, (self._defined, page)))
        elif self._in_fonts:
            self._defined = number
        elif word == "f":
            group.font = number
            self.state = replace(self.state, font=number)

    def _symbol(self, token: re.Match[str], group: _Group) -> Iterator[Piece]:
        if token["symbol"] == "*":
            group.skipped = True
        elif self._to_skip:
            self._to_skip -= 1
        elif token["symbol"] in _SYMBOLS and not group.skipped:
            yield Piece(token.start(), token.end(), _SYMBOLS[token["symbol"]])

    def _characters(self, waiting: list[re.Match[str]]) -> Iterator[Piece]:
        """Yield the characters of consecutive bytes; those of one character of several bytes together."""
        if not waiting:
            return
        decoder = _decoder(dict(self.state.fonts).get(self._groups[-1].font or 0, self.state.code_page))
        first = waiting[0]
        for number, token in enumerate(waiting, 1):
            read = decoder.decode(bytes.fromhex(token["byte"]), number == len(waiting))
            if read:
                yield Piece(first.start(), token.end(), read)
                first = waiting[number] if number < len(waiting) else token


def rtf_pieces(written: str, state: str = "") -> Iterator[Piece]:
    """Yield the text of RTF: a whole document, or a part that begins in `state` (`str` of an `RtfState`).

    Source:
        Rich Text Format Specification 1.9.1. Pictures, headers, footers, notes and field codes are no text.
    """
    return RtfReader(read_state(state)).pieces(written)


def _character(number: int) -> str:
    code = number + 0x10000 if number < 0 else number
    return "\ufffd" if 0xD800 <= code < 0xE000 or not 0 <= code < 0x110000 else chr(code)


def _decoder(code_page: int) -> codecs.IncrementalDecoder:
    name = {10000: "mac_roman", 65001: "utf-8", 936: "gbk"}.get(code_page, f"cp{code_page}")
    try:
        return codecs.getincrementaldecoder(name)("replace")
    except LookupError:
        return codecs.getincrementaldecoder("cp1252")("replace")
