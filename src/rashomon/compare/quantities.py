"""Quantities: whether two figures count the same thing, in the same place and state."""

from dataclasses import dataclass
from functools import cache

from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.text.words import fold, split_words, stem

_MINUTES = {"second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0, "night": 1440.0, "week": 10080.0}
_METRES = {
    "centimetre": 0.01,
    "metre": 1.0,
    "kilometre": 1000.0,
    "foot": 0.3048,
    "yard": 0.9144,
    "mile": 1609.344,
}
_NAME_STEM = 5
"""Letters of a name that its adjective shares: "Ruritania", "Ruritanian"."""
_REPORTING = frozenset({"said", "say", "told", "tell", "add", "report", "accord"})
"""Stems of reporting words: sharing them says nothing about what is counted."""
_STAND_INS = frozenset({"number", "figure", "total", "count", "crowd", "queue", "toll"})
_REFERRING = 12
"""Up to this number "the N leaders" points at known ones rather than counting."""


@dataclass(frozen=True)
class Quantity:
    """A figure ready to be compared.

    `noun` is the class of what is counted or the unit's dimension, `outcomes` the states that make it another
    count (killed, missing), `parts` words that make it a part of a whole, `owners` whose people or things are
    counted (country codes, else the first letters of a name), `scope_names` names that narrow it, `context`
    the content stems of its sentence, `frame` the words right beside it, `acts` the kinds of event in its
    sentence. `low` and `high` are in the base unit of the dimension (minutes, metres), None where open.
    """

    figure: Figure
    noun: str
    outcomes: frozenset[str]
    parts: frozenset[str]
    owners: frozenset[str]
    scope_names: frozenset[str]
    context: frozenset[str]
    frame: frozenset[str]
    acts: frozenset[str]
    places: frozenset[str]
    value: float | None
    low: float | None
    high: float | None
    sentence_number: int


def describe_figure(case: Case, figure: Figure) -> Quantity | None:
    """Return the figure as a quantity, or None where it cannot be compared (no unit, an age, a forecast)."""
    counting = figure if figure.unit is not None else _named_before(case, figure)
    if figure.forecast or counting is None or counting.unit is None or _is_age(figure):
        return None
    sentence = case.sentence_by_id[figure.sentence]
    if _only_refers(figure, sentence):
        return None
    words = [word.lower for word in split_words(sentence.anchor.exact) if word.is_word]
    near = _near_words(sentence, figure)
    factor, noun = _dimension(counting.unit)
    outcomes = _outcomes(counting, near)
    if counting is not figure:
        earlier = case.sentence_by_id[counting.sentence].anchor.exact
        words += [word.lower for word in split_words(earlier) if word.is_word]
    return Quantity(
        figure=figure,
        noun="person" if outcomes and noun in {"death", "injured", "missing", "person"} else noun,
        outcomes=outcomes,
        parts=_parts(figure, outcomes),
        owners=_owners(case, figure, sentence),
        scope_names=_scope_names(figure, sentence),
        context=_stems(words, figure),
        frame=_frame(sentence, figure),
        acts=_acts(words),
        places=_places(case, figure, sentence),
        value=_scaled(figure.value, factor),
        low=_scaled(figure.low, factor),
        high=_scaled(figure.high, factor),
        sentence_number=int(figure.sentence.rpartition(".s")[2]),
    )


def _named_before(case: Case, figure: Figure) -> Figure | None:
    """Return the figure whose noun "the number" stands for: "8,000 people marched. Police put the number at 3,500."."""
    sentence = case.sentence_by_id[figure.sentence]
    words = {word.lower for word in split_words(sentence.anchor.exact)}
    if not words & _STAND_INS:
        return None
    number = int(figure.sentence.rpartition(".s")[2])
    earlier = [
        one
        for one in case.annotations_of[figure.article].figures
        if one.unit is not None
        and 0 <= number - int(one.sentence.rpartition(".s")[2]) <= 1
        and one.anchor.end <= figure.anchor.start
    ]
    return earlier[-1] if len(earlier) == 1 else None


def _only_refers(figure: Figure, sentence: Sentence) -> bool:
    """Whether a small number only points at people or things named before: "the two leaders"."""
    before = sentence.anchor.exact[: max(0, figure.anchor.start - sentence.anchor.start)].split()[-1:]
    small = figure.value is not None and figure.value <= _REFERRING
    return (
        small
        and bool(before)
        and before[0].lower() in {"the", "these", "those", "both", "his", "her", "their", "our", "all"}
    )


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _is_age(figure: Figure) -> bool:
    text = figure.anchor.exact.lower()
    return figure.unit == "year" and ("old" in text or "aged" in text or "age" in figure.scope)


def _dimension(unit: str) -> tuple[float, str]:
    if unit in _MINUTES:
        return _MINUTES[unit], "duration"
    if unit in _METRES:
        return _METRES[unit], "length"
    return 1.0, noun_class(unit)


@cache
def noun_class(noun: str) -> str:
    """Return the class of a counted noun, the noun's own stem where no class holds it."""
    lower = fold(noun)
    for name, members in load_lexicon("quantities").groups("same").items():
        if lower in members or lower.rstrip("s") in members:
            return name
    return stem(lower.split()[-1]) if lower else lower


def _near_words(sentence: Sentence, figure: Figure) -> list[str]:
    text = sentence.anchor.exact
    at = figure.anchor.start - sentence.anchor.start
    end = figure.anchor.end - sentence.anchor.start
    before = [word.lower for word in split_words(text, 0, max(at, 0)) if word.is_word][-5:]
    after = [word.lower for word in split_words(text, min(end, len(text))) if word.is_word][:6]
    return [*before, *after]


def _outcomes(figure: Figure, near: list[str]) -> frozenset[str]:
    lexicon = load_lexicon("quantities").groups("outcomes")
    own = {word for word in (*figure.scope, *fold(figure.counted or "").split(), figure.unit or "")}
    found = {name for name, members in lexicon.items() if own & set(members)}
    states = noun_class(figure.unit or "") in {"person", "death", "injured", "missing", "home", "soldier"}
    if not found and states:
        found = {name for name, members in lexicon.items() if set(near) & set(members)}
    return frozenset(found)


def _parts(figure: Figure, outcomes: frozenset[str]) -> frozenset[str]:
    subset = load_lexicon("quantities").word_set("subset")
    states = {word for name in outcomes for word in load_lexicon("quantities").groups("outcomes")[name]}
    words = {*figure.scope, *fold(figure.counted or "").split()}
    head = fold(figure.unit or "")
    return frozenset(stem(word) for word in words & subset - states if stem(word) != stem(head))


def _owners(case: Case, figure: Figure, sentence: Sentence) -> frozenset[str]:
    gazetteer = load_gazetteer()
    closed = load_lexicon("function_words").word_set("closed")
    own: set[str] = set()
    for word in split_words(figure.counted or figure.anchor.exact):
        if word.is_capitalised and word.text[0].isalpha() and word.lower not in closed:
            own.add(gazetteer.country_of(word.text) or fold(word.text)[:_NAME_STEM])
    own |= {code for word in figure.scope if (code := gazetteer.demonyms.get(word))}
    if own:
        return frozenset(own)
    annotations = case.annotations_of[figure.article]
    before = [
        one
        for one in annotations.mentions
        if sentence.anchor.start <= one.anchor.start < figure.anchor.start and one.kind in {"place", "organisation"}
    ]
    holders = [a for one in annotations.quotations for a in one.content if a.overlaps(figure.anchor)]
    inside = [one for one in before if not holders or any(a.covers(one.anchor) for a in holders)]
    code = gazetteer.country_of(inside[-1].name) if inside else None
    return frozenset({code}) if code is not None else frozenset()


def _scope_names(figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return narrowing words that are written with a capital in the sentence: names of places and bodies."""
    demonyms = load_gazetteer().demonyms
    words = split_words(sentence.anchor.exact)
    capitals = {word.lower for word in words if word.is_capitalised and word.lower not in demonyms}
    capitals -= {word.lower for word in split_words(figure.anchor.exact)}
    return frozenset(fold(word)[:_NAME_STEM] for word in figure.scope if word in capitals)


def _places(case: Case, figure: Figure, sentence: Sentence) -> frozenset[str]:
    annotations = case.annotations_of[figure.article]
    inside = [one for one in annotations.mentions if one.kind == "place" and sentence.anchor.covers(one.anchor)]
    return frozenset(e for one in inside if (e := case.entity_of_mention.get(one.id)) is not None)


def _stems(words: list[str], figure: Figure) -> frozenset[str]:
    """Return the content stems of a sentence, without those of the figure itself and of reporting words."""
    closed = load_lexicon("function_words").word_set("closed")
    own = {stem(word) for word in fold(figure.anchor.exact).split()} | _REPORTING
    content = [word for word in words if word not in closed and len(word) > 2 and word.isalpha()]
    return frozenset(s for word in content if (s := stem(word)) not in own)


def _frame(sentence: Sentence, figure: Figure) -> frozenset[str]:
    """Return the stems of the two words on each side: "lasted ... ", "... wide", "... before"."""
    text, base = sentence.anchor.exact, sentence.anchor.start
    before = [word.lower for word in split_words(text, 0, max(figure.anchor.start - base, 0)) if word.is_word][-2:]
    after = [word.lower for word in split_words(text, min(figure.anchor.end - base, len(text))) if word.is_word][:2]
    return frozenset(stem(word) for word in (*before, *after) if len(word) > 3)


def _acts(words: list[str]) -> frozenset[str]:
    kinds = load_lexicon("acts").groups("kinds")
    text = " " + " ".join(words) + " "
    return frozenset(name for name, members in kinds.items() if any(f" {member} " in text for member in members))
