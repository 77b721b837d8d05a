"""Bodies and places under several names: which groups of equal names stand for one thing, and why."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.lexicons.name_words import load_matcher, to_latin
from rashomon.link.aliases import find_aliases, initials_of
from rashomon.link.bodies import Body, plain_name
from rashomon.link.short_names import short_name_reason
from rashomon.link.word_sounds import LEAST_SOUND, match_all, sound_alike, sounds_of
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.model.links import Merge
from rashomon.text.words import fold

_LONG_WORD = 5
"""Letters from which a lone word is so much its own that a place and a body of its sound are one thing."""

_SCORE_CASES = 0.97
_SCORE_SAID, _SCORE_INITIALS, _SCORE_WORDS, _SCORE_SHORT, _SCORE_SOUND = 0.99, 0.95, 0.9, 0.9, 0.85


@dataclass(frozen=True, slots=True)
class _Likeness:
    score: float
    reason: str


_Rule = Callable[[Body, Body], _Likeness | None]


def merge_variants(case: Case, bodies: list[Body]) -> list[Body]:
    """Return the bodies with those joined that are one thing under several names.

    What a text says comes first, then initials, then the words of the names; a name that fits two bodies joins
    neither. Names that merely look alike are joined only if no article uses both.
    """
    groups = _Groups(bodies)
    known = {one.id: one for body in bodies for one in body.mentions}
    for annotations in case.annotations:
        here = tuple(known[one.id] for one in annotations.mentions if one.id in known)
        for alias in find_aliases(case.article_by_id[annotations.article].text, here):
            groups.join_mentions(alias.one, alias.other, _SCORE_SAID, alias.reason)
    groups.join_all(_by_case_endings)
    for rule in (_by_initials, _by_same_words, _by_short_form, _by_short_name, _by_landmark, _by_sound):
        groups.join_unique(rule)
    return groups.bodies()


class _Groups:
    """Bodies while they are joined; `_at` leads from a body's key to the body that holds it now."""

    def __init__(self, bodies: list[Body]) -> None:
        self._at = {body.key: body for body in bodies}
        self._key_of = {one.id: body.key for body in bodies for one in body.mentions}
        self._keys_with: dict[str, list[str]] = {}
        for body in bodies:
            for part in sorted(_parts(body)):
                self._keys_with.setdefault(part, []).append(body.key)

    def bodies(self) -> list[Body]:
        return [body for key, body in sorted(self._at.items()) if body.key == key]

    def join_mentions(self, one: Mention, other: Mention, score: float, reason: str) -> None:
        left, right = self._at[self._key_of[one.id]], self._at[self._key_of[other.id]]
        if left is not right and not _are_known_apart(left, right):
            self._join(left, right, Merge(other.name, one.name, score, reason))

    def join_all(self, rule: _Rule) -> None:
        """Join each body to all that a rule says are the same."""
        for key in [body.key for body in self.bodies()]:
            for other in self._near(self._at[key]):
                body = self._at[key]
                found = rule(body, other) if not _are_known_apart(body, other) else None
                if found is not None and other is not body:
                    self._join(body, other, Merge(other.name, body.name, found.score, found.reason))

    def join_unique(self, rule: _Rule) -> None:
        """Join each body to the one other body the rule likes best; where two are as good, to none."""
        for key in [body.key for body in self.bodies()]:
            body = self._at[key]
            scored = [(found, other) for other in self._near(body) if (found := rule(body, other))]
            scored = [(found, other) for found, other in scored if not _are_known_apart(body, other)]
            best = max((found.score for found, _ in scored), default=0.0)
            top = [(found, other) for found, other in scored if found.score == best]
            if len(top) == 1 and not (rule is _by_short_form and self._is_shared(body, top[0][1])):
                found, other = top[0]
                self._join(other, body, Merge(body.name, other.name, found.score, found.reason))

    def _near(self, body: Body) -> list[Body]:
        """Return the other bodies that share a word or the initials, as they sound, in order of their keys."""
        keys = {key for part in _parts(body) for key in self._keys_with.get(part, ())}
        found = {id(self._at[key]): self._at[key] for key in sorted(keys)}
        return [other for other in found.values() if other is not body]

    def _is_shared(self, body: Body, other: Body) -> bool:
        """Whether a third name begins with the short one too: "Wendle" is no short form beside "Wendle Bay"."""
        start = _words(body.name)
        others = (one for one in self._near(body) if one is not other)
        return any(_words(name)[: len(start)] == start for one in others for name in one.names)

    def _join(self, keep: Body, gone: Body, merge: Merge) -> None:
        if keep.key.startswith("name ") and not gone.key.startswith("name "):
            keep, gone = gone, keep
        keep.kinds.update(gone.kinds)
        keep.names.update(gone.names)
        keep.mentions.extend(gone.mentions)
        keep.merges.extend([*gone.merges, merge])
        keep.country = keep.country or gone.country
        for key, body in self._at.items():
            if body is gone:
                self._at[key] = keep


def _parts(body: Body) -> set[str]:
    """Return the keys two bodies must share one of to be compared: beginnings of words, and initials."""
    words = {word for name in body.names for word in (*_words(name), *_unhyphened(name))}
    short = {to_latin(name).replace(".", "") for name in body.names if " " not in name}
    initials = {letters for name in body.names for letters in initials_of(name)}
    return {each[:LEAST_SOUND] for word in words for each in sounds_of(fold(word))} | {
        f"initials {one}" for one in short | initials
    }


def _are_known_apart(one: Body, other: Body) -> bool:
    """Whether the gazetteer or the texts know both: two countries, two towns, two ministries are not one."""
    classes = {body.key.partition(" ")[0] for body in (one, other)}
    return "name" not in classes or (_is_place_and_body(one, other) and not _is_one_word_respelt(one, other))


def _is_one_word_respelt(one: Body, other: Body) -> bool:
    """Whether two long words sound the same: what kind of name each is was then read wrong in one text."""
    if " " in one.name or " " in other.name or _is_listed_place(one) or _is_listed_place(other):
        return False
    return (
        bool(sounds_of(fold(one.name)) & sounds_of(fold(other.name)))
        and min(len(one.name), len(other.name)) >= _LONG_WORD
    )


def _is_place_and_body(one: Body, other: Body) -> bool:
    return {one.kind, other.kind} == {"place", "organisation"} and not ({"other"} & {*one.kinds, *other.kinds})


def _by_case_endings(body: Body, other: Body) -> _Likeness | None:
    """ "Брелля" and "Бреллю" are cases of one name, where a language has cases."""
    if not (body.inflected and other.inflected):
        return None
    reader = load_matcher(inflected=True).reader
    ours, theirs = ([word.stem for word in reader.read(one.name, "body").words] for one in (body, other))
    if ours != theirs or max(map(len, ours)) < LEAST_SOUND:
        return None
    return _Likeness(_SCORE_CASES, f"“{body.name}” and “{other.name}” are cases of one name")


def _by_initials(body: Body, other: Body) -> _Likeness | None:
    """ "ETSB" is the one name of the case with those initials."""
    short = to_latin(body.name).replace(".", "")
    if not body.name.replace(".", "").isupper() or not 2 < len(short) <= 6 or " " in short:
        return None
    if not any(short in initials_of(name) and len(name.split()) > 2 for name in other.names):
        return None
    return _Likeness(_SCORE_INITIALS, f"“{body.name}” are the initials of “{other.name}”")


def _by_same_words(body: Body, other: Body) -> _Likeness | None:
    """ "Brell Observer Mission" is "Observer Mission of Brell": the same words in another order or form."""
    ours, theirs = _words(body.name), _words(other.name)
    if len(ours) < 2 or len(ours) != len(theirs) or body.articles & other.articles:
        return None
    if not match_all(ours, theirs):
        return None
    return _Likeness(_SCORE_WORDS, f"“{body.name}” and “{other.name}” have the same words")


def _by_short_form(body: Body, other: Body) -> _Likeness | None:
    """ "Straitline" is "Straitline Ferries"; "Harbour Authority" the "National Harbour Authority" of its article."""
    ours, theirs = _words(body.name), _words(other.name)
    if not 0 < len(ours) < len(theirs) or "organisation" not in other.kinds or "place" in body.kinds:
        return None
    if _is_listed_place(body):
        return None
    nouns = _body_nouns()
    is_proper = all(word[0].isupper() or word in {"of", "the", "and", "for"} for word in plain_name(other.name).split())
    begins = is_proper and theirs[: len(ours)] == ours and all(word in nouns for word in theirs[len(ours) :])
    begins = begins or (is_proper and _is_before_of(body.name, other.name))
    ends = len(ours) > 1 and theirs[-len(ours) :] == ours and bool(body.articles & other.articles)
    if not (begins and not all(word in nouns for word in ours)) and not ends:
        return None
    return _Likeness(_SCORE_SHORT, f"“{body.name}” is short for “{other.name}”")


def _is_before_of(short: str, long: str) -> bool:
    """Whether a name of several words is all that stands before "of" in a longer one: "United Ferrymen of Harrow"."""
    before, of, _ = plain_name(long).partition(" of ")
    plain = {*_body_nouns(), *load_lexicon("roles").word_set("modifiers")}
    words = _words(short)
    return bool(of) and len(words) > 1 and words == _words(before) and not plain.issuperset(words)


def _by_short_name(body: Body, other: Body) -> _Likeness | None:
    reason = None if body.inflected or other.inflected else short_name_reason(body, other)
    return _Likeness(_SCORE_SHORT, reason) if reason else None


def _by_landmark(body: Body, other: Body) -> _Likeness | None:
    """ "Brenna" is "Storm Brenna"."""
    ours, theirs = _words(body.name), _words(other.name)
    landmarks = load_lexicon("bodies").word_set("landmarks")
    core = [word for word in theirs if word not in landmarks]
    if len(core) == len(theirs) or not core or len(ours) != len(core) or _is_listed_place(body):
        return None
    if ours == core:
        return _Likeness(_SCORE_WORDS, f"“{body.name}” is “{other.name}” without saying what it is")
    if body.articles & other.articles or not all(map(sound_alike, ours, core)):
        return None
    return _Likeness(_SCORE_SOUND, f"“{body.name}” sounds as “{other.name}” does")


def _by_sound(body: Body, other: Body) -> _Likeness | None:
    """ "Ulvezand" is "Ulvesand", "Ulve-Sand" is "Ulve Sand", if no article has both."""
    cut = _words if body.inflected or other.inflected or ("-" in body.name) == ("-" in other.name) else _unhyphened
    ours, theirs = cut(body.name), cut(other.name)
    if len(ours) != len(theirs) or body.articles & other.articles or not ours:
        return None
    if _is_listed_place(body) and _is_listed_place(other):
        return None
    if not all(left == right or sound_alike(left, right) for left, right in zip(ours, theirs, strict=True)):
        return None
    return _Likeness(_SCORE_SOUND, f"“{body.name}” and “{other.name}” sound the same")


def _words(name: str) -> list[str]:
    saints = load_lexicon("bodies").word_set("saints")
    words = [word.removesuffix("'s") for word in to_latin(name).replace("\u2019", "'").split()]
    return ["saint" if word in saints else word for word in words if word not in {"the", "of", "and", "for"}]


def _unhyphened(name: str) -> list[str]:
    """Return the words of a name, those with a hyphen as two: translations write "Ulve-Sand" and "Ulve Sand"."""
    return [part for word in _words(name) for part in word.split("-") if part]


def _is_listed_place(body: Body) -> bool:
    return any(map(load_gazetteer().is_place, body.names)) or not body.key.startswith(("name ", "office "))


def _body_nouns() -> Iterable[str]:
    lexicon = load_lexicon("organisations")
    return lexicon.word_set("nouns") | lexicon.word_set("of_nouns")
