"""Letters that are not what they seem: unseen characters, look-alikes from another script, wrong decoding."""

import re

import regex

from rashomon.model.articles import Article, HealthNote

# Marks that turn the direction of what follows; text of one direction needs none of the overrides.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Joiners are spelling in Arabic and Indic scripts and in emoji; between these letters nothing needs them.
_UNSEEN = regex.compile(
    r"(?<=[\p{Latin}\p{Cyrillic}\p{Greek}])[\u200b-\u200f\u2060-\u2064\ufeff\u180e\u061c\u00ad]+"
    r"(?=[\p{Latin}\p{Cyrillic}\p{Greek}])"
)
_NEVER_SEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0001-\U000e007f]"
)
_TAGS = re.compile("[^\U0001f3f4\U000e0020-\U000e007f][\U000e0001-\U000e007f]+|[\ufe00-\ufe0f]{3,}")
_WORD = regex.compile(r"[\p{L}\p{M}\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u180e\u061c]+")
_SOLID = re.compile(r"\S+")
_FEW_HYPHENS = 3  # soft hyphens in a text; more are its hyphenation

# Letters of other scripts that look like Latin ones, and those of Latin that look like theirs.
_LOOKS_LATIN = frozenset("АВЕЅІЈКМНОРСТХУԁаеѕіјԛорсԝхуһӏɑΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινυρα")
_LOOKS_OTHER = frozenset("ABEKMHOPCTXYSIJaeopcxysij")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_SEAM = re.compile(
    "[A-Za-z\u00c0-\u024f][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z\u00c0-\u024f]"
)
_STRANGERS = regex.compile(r"(?<=\p{Latin}[,;]?\s)[\p{Cyrillic}\p{Greek}]{3,}(?=[’']?\p{Latin}*[\s,.;]\s*\p{Latin})")
_DRAWN = re.compile("[\U0001d400-\U0001d7cb\uff21-\uff3a\uff41-\uff5a]{3,}")
_SHORTEST = 3  # letters of a name

_WRONG_LEAD = re.compile("[\u00c2\u00c3\u00e2\u00d0\u00d1\u0420\u0421]")
_WRONG_LATIN = re.compile(
    "[\u00c2\u00c3][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u00e2(?:\u20ac|\u0080)[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u2122]"
)
_WRONG_CYRILLIC = re.compile(
    "(?:[\u00d0\u00d1][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){3,}"
    "|(?:[\u0420\u0421][\u00a0-\u00bf\u0402-\u040f\u0452-\u045f\u0490\u0491\u2013-\u203a\u20ac\u2122\u0451\u0401]){3,}"
)
_LOST = re.compile("\\w\ufffd|\ufffd\\w|\ufffd{2,}")
_INNER_MARK = re.compile(r"\?[a-z]")
_LOST_MARK = re.compile(r"\b(?:[a-z]+n\?t|it\?s|that\?s|he\?s|she\?s|we\?re|they\?re|i\?m|we\?ve)\b", re.IGNORECASE)


def hidden_characters(article: Article) -> list[HealthNote]:
    """Return a note where words hold characters that nobody sees, or marks that turn the direction of reading."""
    text = article.text
    if text.isascii() or not _NEVER_SEEN.search(text):
        return []
    unseen = [one.span() for one in _UNSEEN.finditer(text)]
    found = [span for span in unseen if text[slice(*span)].strip("\u00ad")]
    hyphens = [span for span in unseen if span not in found]
    found += hyphens if 0 < len(hyphens) < _FEW_HYPHENS and _breaks_name(text, hyphens[0][0]) else []
    found += [one.span() for one in _TAGS.finditer(text)]
    if not _RIGHT_TO_LEFT.search(text):
        found += [one.span() for one in _TURNING.finditer(text)]
    if not found:
        return []
    named = sorted({f"U+{ord(char):04X}" for span in found for char in text[slice(*span)] if not char.isalnum()})
    note = f"{len(found)} places hold characters that are not seen ({', '.join(named[:4])}): a search passes them by"
    return [HealthNote("hidden_characters", note, article.anchor(*_word_at(text, *min(found))), None)]


def homoglyph_names(article: Article) -> list[HealthNote]:
    """Return a note for each of the first names that hold letters of another script in disguise."""
    text = article.text
    if text.isascii():
        return []
    notes: list[HealthNote] = []
    if _OTHER_SCRIPT.search(text):
        notes += _in_disguise(article)
    drawn = [found.span() for found in _DRAWN.finditer(text)]
    notes += [_homoglyph(article, span, "is made of signs that only look like letters") for span in drawn]
    return sorted(notes, key=lambda note: note.anchor.start if note.anchor else 0)[:5]


def _in_disguise(article: Article) -> list[HealthNote]:
    text = article.text
    notes: list[HealthNote] = []
    for start, end in sorted({_word_at(text, *found.span()) for found in _SEAM.finditer(text)}):
        strange = _disguised(text[start:end])
        if strange:
            notes.append(_homoglyph(article, (start, end), f"holds {strange}, which only looks like its neighbours"))
    notes += [
        _homoglyph(article, found.span(), "is written in look-alikes from another script")
        for found in _STRANGERS.finditer(text)
        if set(found.group()) <= _LOOKS_LATIN and not found.group().islower()
    ]
    return notes


def mojibake(article: Article) -> list[HealthNote]:
    """Return a note where letters were decoded wrongly before the page was saved; nothing is repaired."""
    text = article.text
    lost = list(_LOST_MARK.finditer(text)) if _INNER_MARK.search(text) else []
    found = lost if len({one.group() for one in lost}) > 1 else []
    if not text.isascii() and _WRONG_LEAD.search(text):
        found += [*_WRONG_LATIN.finditer(text), *_WRONG_CYRILLIC.finditer(text)]
    if "\ufffd" in text:
        found += _LOST.finditer(text)
    if not found:
        return []
    first = min(found, key=lambda one: one.start())
    start, end = next(
        one.span() for one in _SOLID.finditer(text, max(first.start() - 30, 0)) if one.end() > first.start()
    )
    note = f"{len(found)} places show characters of a wrong decoding, such as “{text[start:end][:40]}”"
    return [HealthNote("mojibake", note, article.anchor(start, end), None)]


def _disguised(word: str) -> str:
    """Return the letters of a word that belong to another script than most of it and look like letters of it."""
    latin = [char for char in word if regex.match(r"\p{Latin}", char)]
    other = [char for char in word if regex.match(r"[\p{Cyrillic}\p{Greek}]", char)]
    few, allowed = (other, _LOOKS_LATIN) if len(other) <= len(latin) else (latin, _LOOKS_OTHER)
    if len(word) < _SHORTEST or not few or not set(few) <= allowed or not word[0].isupper():
        return ""
    return "".join(sorted(set(few)))


def _homoglyph(article: Article, span: tuple[int, int], what: str) -> HealthNote:
    anchor = article.anchor(*span)
    return HealthNote("homoglyph_name", f"“{anchor.exact}” {what}: a search for the name passes it by", anchor, None)


def _breaks_name(text: str, at: int) -> bool:
    start, _ = _word_at(text, at, at + 1)
    return text[start].isupper()


def _word_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range of the word, unseen characters included, that [start, end) lies in; itself outside of words."""
    low = max(start - 30, 0)
    found = next((one for one in _WORD.finditer(text, low, end + 30) if one.end() > start and one.start() < end), None)
    return (min(found.start(), start), max(found.end(), end)) if found is not None else (start, end)
