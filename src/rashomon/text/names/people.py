"""Whether two personal names can be one person's: surname, given name, what stands between them."""

from rapidfuzz import fuzz

from rashomon.text.name_matching import Likeness, compare_surnames
from rashomon.text.names.reading import NameReader, NameWord, ReadName
from rashomon.text.names.sounds import consonants

_LONE = 0.95
"""What a surname alone keeps of its likeness."""

_LEAST_SOUND = 4
"""Letters two sounds need to be taken for one surname: short ones are too often two names."""

_LEAST_BONES = 3
"""Consonants a surname in a script without vowels must share with one in Latin letters."""

_GIVEN_RATIO = 0.75


def compare_people(one: str, other: str, reader: NameReader) -> Likeness:
    """Compare two personal names as written, in any script the reader knows; a lone surname fits any given name.

    Only the names are looked at: whether gender, place or company speak against it is for the caller to see.
    """
    left, right = reader.read(one, "person"), reader.read(other, "person")
    short, long = (left, right) if left.rank <= right.rank else (right, left)
    if short.numbers and long.numbers and short.numbers != long.numbers:
        return Likeness(0.0, f"“{one}” and “{other}” are of two generations")
    ours, theirs = short.texts, long.texts
    if 2 <= len(ours) < len(theirs) and theirs[: len(ours)] == ours:
        return Likeness(0.9, f"one of “{one}” and “{other}” begins with the other")
    surname = _compare_surnames(short.words[-1], long.words[-1])
    if surname.score == 0 or len(ours) == 1:
        return Likeness(surname.score * _LONE, surname.reason)
    given = _compare_given_names(short.words[0], long.words[0], reader)
    if given.score == 0:
        return given
    if _middles_differ(short, long, reader):
        return Likeness(0.0, f"“{one}” and “{other}” have different middle names")
    return Likeness(surname.score * given.score, surname.reason if surname.score < 1 else given.reason)


def compare_given_names(one: str, other: str, reader: NameReader) -> Likeness:
    """Compare two given names: an initial fits the name it begins, a short form the name it is short for."""
    return _compare_given_names(reader.read(one, "person").words[0], reader.read(other, "person").words[0], reader)


def _compare_surnames(one: NameWord, other: NameWord) -> Likeness:
    likeness = compare_surnames(one.text.title(), other.text.title())
    if likeness.score > 0.95:
        return likeness
    if one.stem == other.stem and len(one.stem) >= _LEAST_SOUND - 1:
        return Likeness(0.97, f"“{one.text.title()}” and “{other.text.title()}” are cases of one name")
    if one.sound == other.sound and len(one.sound) >= _LEAST_SOUND:
        return Likeness(max(likeness.score, 0.92), f"“{one.text.title()}” and “{other.text.title()}” sound the same")
    if (one.consonants is None) != (other.consonants is None):
        bones = consonants(one.text)
        if bones == consonants(other.text) and len(bones) >= _LEAST_BONES:
            return Likeness(0.85, f"“{one.text.title()}” and “{other.text.title()}” have the same consonants")
    return likeness


def _compare_given_names(one: NameWord, other: NameWord, reader: NameReader) -> Likeness:
    left, right = one.text, other.text
    if left == right:
        return Likeness(1.0, f"both are called {left.title()}")
    if min(len(left), len(right)) == 1:
        return (
            Likeness(0.9, f"“{left.title()}” and “{right.title()}” agree in the initial")
            if left[0] == right[0]
            else Likeness(0.0, f"“{left.title()}” and “{right.title()}” have different initials")
        )
    if one.stem == other.stem:
        return Likeness(0.97, f"“{left.title()}” and “{right.title()}” are cases of one name")
    if one.sound == other.sound and len(one.sound) >= 3:
        return Likeness(0.93, f"“{left.title()}” and “{right.title()}” sound the same")
    if right in reader.known.nicknames.get(left, ()):
        return Likeness(0.9, f"“{left.title()}” and “{right.title()}” are forms of one given name")
    given = reader.known.given
    ratio = fuzz.ratio(one.skeleton, other.skeleton) / 100
    same_start = one.skeleton[:1] == other.skeleton[:1]
    if ratio >= _GIVEN_RATIO and same_start and not (left in given and right in given):
        return Likeness(ratio, f"“{left.title()}” and “{right.title()}” are spellings of one given name")
    return Likeness(0.0, f"“{left.title()}” and “{right.title()}” are different given names")


def _middles_differ(short: ReadName, long: ReadName, reader: NameReader) -> bool:
    """Whether both names say what stands in the middle, and none of it agrees: two patronymics are two people."""
    ours, theirs = short.words[1:-1], long.words[1:-1]
    if not ours or not theirs:
        return False
    return not any(_compare_given_names(one, other, reader).score > 0 for one in ours for other in theirs)
