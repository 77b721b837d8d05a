"""Labels: what kind of furniture a single line is, by its words alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.extract.shapes import ends_in_stop, is_menu, word_count
from rashomon.lexicons import LANGUAGES, load_lexicon

_SHORT = 25  # words; a longer line that merely begins like furniture is read as text
_LONGEST = 1000  # characters
_OPENING = 200  # characters in which a line says that it corrects
_LONG = 60  # words; furniture that names itself inside the line is shorter than this
# These kinds come as sentences too; the others, ending in a full stop, are text.
_SPEAKING = frozenset(
    "caption comment_form consent_notice embed feedback legal_notice login_prompt newsletter support_appeal".split()
)
_LONGEST_SWITCH = 120  # characters
_COUNT = re.compile(r"\(\d+\)|^\d+\s+|\s+\d+$")
_HEAD = re.compile(r"[^\w%&]+")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_EMBEDDED = re.compile(r"^\s*[—–-]{1,2}\s.{2,60}\(@\w+\)")
_LASTING = re.compile(r"[(\[]\s*(?:\d{1,3}\s?(?:min|mins|minutes|sec|Min)\.?|\d{1,2}:\d{2}(?::\d{2})?)\s*[)\]]\s*$")
_CODE = re.compile(r"[A-Z]{2,3}|[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class Label:
    """What furniture a line is, and why, in words that fit every line of the kind."""

    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases with their kinds, longer ones first; openings by their first three letters."""

    whole: dict[str, str]
    openings: dict[str, tuple[tuple[str, str], ...]]
    inside: tuple[tuple[str, str], ...]
    any_inside: re.Pattern[str]
    endings: tuple[tuple[str, str], ...]


def furniture_label(line: str) -> Label | None:
    """Return what furniture a line is; None for what may be text, a title, a date or a name."""
    return None if len(line) > _LONGEST or word_count(line) > _LONG else _label(line)


@lru_cache(maxsize=4096)
def _label(line: str) -> Label | None:
    if _is_language_switch(line):
        return Label("language_switch", "names of languages and nothing else")
    bare, phrases = bare_line(line), _phrases()
    kind = phrases.whole.get(bare)
    if kind is not None:
        return Label(kind, f"known line of the kind {kind}")
    if phrases.any_inside.search(bare) is not None:
        kind = next(one for phrase, one in phrases.inside if phrase in bare)
        return Label(kind, f"holds words known from the kind {kind}")
    if word_count(line) <= _SHORT:
        kind = _opening_kind(bare, ends_in_stop(line))
        if kind is not None:
            return Label(kind, f"begins as lines of the kind {kind} do")
    if _LASTING.search(line) is not None and not _media().isdisjoint(_WORD.findall(bare)):
        return Label("caption", "names a recording, with how long it is")
    if _EMBEDDED.match(line):
        return Label("embed", "signs a message taken in from elsewhere")
    if is_menu(line):
        return Label("menu", "a row of short entries between dividers")
    return None


def ends_page(line: str) -> Label | None:
    """Return the label of a line after which nothing belongs to the report, or None."""
    if len(line) > _LONGEST or word_count(line) > 8 or ends_in_stop(line):
        return None
    bare = bare_line(line)
    for phrase, kind in _phrases().endings:
        if bare == phrase or (bare.startswith(phrase + " ") and " " in phrase):
            return Label(kind, f"stands after the line that opens the kind {kind}")
    return None


def is_correction(line: str) -> bool:
    """Whether a line says that the report was corrected."""
    return bare_line(line[:_OPENING]).startswith(_corrections())


@cache
def _corrections() -> tuple[str, ...]:
    return tuple(_fold(phrase).rstrip(" (:") for phrase in load_lexicon("furniture").words("corrections"))


def bare_line(line: str) -> str:
    """Return a line in lower case, straight apostrophes, single blanks, without counts and marks at its ends."""
    folded = " ".join(line.lower().replace("’", "'").split())
    if _DIGIT.search(folded) is not None:
        folded = _COUNT.sub("", folded)
    head = _HEAD.match(folded)
    start, end = head.end() if head is not None else 0, len(folded)
    while end > start and not (folded[end - 1].isalnum() or folded[end - 1] in "_%"):
        end -= 1
    return folded[start:end].strip()


def _opening_kind(bare: str, is_sentence: bool) -> str | None:
    for phrase, kind in _phrases().openings.get(bare[:3], ()):
        if bare.startswith(phrase) and not (is_sentence and kind not in _SPEAKING):
            follows = bare[len(phrase) : len(phrase) + 1]
            if not follows.isalnum() or phrase.endswith(" "):
                return kind
    return None


@cache
def _media() -> frozenset[str]:
    return load_lexicon("furniture").word_set("media")


def _is_language_switch(line: str) -> bool:
    first = _WORD.search(line) if len(line) < _LONGEST_SWITCH else None
    if first is None or not (first.group().lower() in _language_openings() or _CODE.fullmatch(first.group())):
        return False
    tokens = _TOKEN.findall(line.replace("\u00a0", "  ").replace("  ", " | "))
    words = [word for token in tokens for word in ([token] if token.lower() in _languages() else token.split())]
    if len(words) < 2:
        return False
    return all(word.lower() in _languages() or _CODE.fullmatch(word) for word in words) and (
        len({len(word) for word in words}) == 1 or any(word.lower() in _languages() for word in words)
    )


@cache
def _languages() -> frozenset[str]:
    return frozenset(word.lower() for word in load_lexicon("furniture").words("language_names"))


@cache
def _language_openings() -> frozenset[str]:
    """Return the first words of their names: what hardly a line begins with."""
    return frozenset(found.group() for name in _languages() if (found := _WORD.search(name)) is not None)


@cache
def _phrases() -> _Phrases:
    lexicons = [load_lexicon("furniture", language) for language in LANGUAGES]

    def pairs(section: str) -> tuple[tuple[str, str], ...]:
        groups = [lexicon.groups(section) for lexicon in lexicons if section in lexicon]
        found = [(_fold(phrase), kind) for group in groups for kind, phrases in group.items() for phrase in phrases]
        return tuple(sorted(found, key=lambda pair: -len(pair[0])))

    whole = {bare_line(phrase): kind for phrase, kind in reversed(pairs("line_is"))}
    openings: dict[str, list[tuple[str, str]]] = {}
    for phrase, kind in pairs("line_opens"):
        openings.setdefault(phrase[:3], []).append((phrase, kind))
    by_start = {start: tuple(found) for start, found in openings.items()}
    inside = pairs("line_holds")
    return _Phrases(whole, by_start, inside, re.compile(any_of([phrase for phrase, _ in inside])), pairs("ends_page"))


def any_of(phrases: Sequence[str]) -> str:
    """Return a regular expression that finds any of the phrases, letter by letter: hundreds cost little more than one.

    Where it finds one it tells no more: of two that begin alike the shorter ends the search.
    """
    rest: dict[str, list[str]] = {}
    for phrase in phrases:
        rest.setdefault(phrase[0], []).append(phrase[1:])
    return _letters_then(rest) if rest else r"(?!)"


def _letters_then(rest: dict[str, list[str]]) -> str:
    branches: list[str] = []
    for letter, endings in sorted(rest.items()):
        if "" in endings:  # this phrase is found already, longer ones need not be
            branches.append(re.escape(letter))
            continue
        deeper: dict[str, list[str]] = {}
        for ending in endings:
            deeper.setdefault(ending[0], []).append(ending[1:])
        branches.append(re.escape(letter) + _letters_then(deeper))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _fold(phrase: str) -> str:
    return phrase.lower().replace("’", "'")
