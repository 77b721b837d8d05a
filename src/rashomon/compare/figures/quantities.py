"""Quantities: figures ready to be compared, with what they count, whose number they are, and in which state."""

from itertools import zip_longest

from rashomon.compare.cells import UNNAMED, speaker_key
from rashomon.compare.figures.aspects import aspects_of
from rashomon.compare.figures.bearings import take_bearings
from rashomon.compare.figures.counted import (
    ARMED,
    counts_people,
    dimension_of,
    is_demonym,
    kinds_of_people,
    states_of,
)
from rashomon.compare.figures.counters import counter_of
from rashomon.compare.figures.fates import are_held
from rashomon.compare.figures.former import is_former
from rashomon.compare.figures.located import located
from rashomon.compare.figures.parts import is_part, is_share, parts_of
from rashomon.compare.figures.peoples import peoples_of
from rashomon.compare.figures.quantity import ADDITIONAL, PERSON, Quantity
from rashomon.compare.figures.read_together import beside_last, read_together
from rashomon.compare.figures.states import own_states, states_beside
from rashomon.compare.figures.surroundings import Surroundings, survey_figure, times_by_sentence
from rashomon.compare.figures.tags import head_voice, tag_voice
from rashomon.lexicons import load_lexicon
from rashomon.lexicons.gazetteer import load_gazetteer
from rashomon.model.annotations import Figure, Sentence
from rashomon.model.case import Case
from rashomon.model.stories import Story
from rashomon.text.words import fold, split_words

__all__ = ["Quantity", "describe_figures"]

_STAND_INS = frozenset({"number", "figure", "total", "count", "crowd", "queue", "toll"})
_NAME_WORDS = 3
_CASE, _PATIENT = "case", "patient"
_HELD = frozenset({"captive"})
"""The kind of those who are held, whatever they are called: "12 people", "12 hostages"."""
_OF_PEOPLE = frozenset({"killed", "injured", "missing"})
"""States that befall people: a house that is lost is none of the dead."""
_NONE = frozenset[str]()


def describe_figures(case: Case, story: Story) -> list[Quantity]:
    """Return the story's figures ready to be compared, in story and text order."""
    times = times_by_sentence(case, story.articles)
    reference_of = {one.article: one.value for one in case.links.references}
    found: list[Quantity] = []
    for article in story.articles:
        annotations = case.annotations_of.get(article)
        if annotations is None:
            continue
        before = dict(zip((one.id for one in annotations.sentences[1:]), annotations.sentences, strict=False))
        for figure, following in zip_longest(annotations.figures, annotations.figures[1:]):
            here = times.get(figure.sentence, [])
            around = survey_figure(case, figure, here, reference_of.get(article), before.get(figure.sentence))
            last = found[-1] if found and found[-1].figure.sentence == figure.sentence else None
            one = _describe(case, figure, following, around)
            found.append(beside_last(one, last, case.sentence_by_id[figure.sentence]))
    return located(case, story, read_together(found))


def _describe(case: Case, figure: Figure, following: Figure | None, around: Surroundings) -> Quantity:
    counting = (_named_before(case, figure) if figure.unit is None else None) or figure
    sentence = case.sentence_by_id[figure.sentence]
    unit = _PATIENT if _counts_the_ill(counting) else counting.unit or ""
    factor, noun = dimension_of(unit)
    counted = (counting.counted or "").rpartition(" ")[2]
    people = counts_people(unit, named=counted[:1].isupper()) or is_demonym(counted)
    kinds = kinds_of_people(counting) if people else frozenset[str]()
    if people and not kinds and are_held(figure, sentence):
        kinds = _HELD
    outcomes = own_states(counting)
    if unit == _PATIENT and unit != counting.unit:
        outcomes = states_of("ill")
    if not outcomes and (people or noun == "home"):
        outcomes = states_beside(figure, sentence) - (_NONE if people else _OF_PEOPLE)
    is_age = _is_age(figure)
    voice = _voice(case, figure, sentence)
    return Quantity(
        figure=figure,
        noun="age" if is_age else PERSON if people else noun,
        outcomes=outcomes,
        kinds=kinds,
        parts=parts_of(figure, sentence, outcomes),
        is_part=is_part(figure, following, sentence) or (people and is_share(case, voice, outcomes)),
        owners=_owners(case, figure, sentence) if kinds & ARMED else frozenset(),
        bearer=_bearer(figure, sentence) if is_age else (_NONE, _NONE),
        voice=voice,
        around=around,
        value=_scaled(figure.value, factor),
        low=_scaled(figure.low, factor),
        high=_scaled(figure.high, factor),
        sentence_number=int(figure.sentence.rpartition(".s")[2]),
        in_headline=case.article_by_id[figure.article].blocks[sentence.block].kind == "headline",
        is_more=ADDITIONAL in figure.scope,
        is_former=is_former(figure, sentence),
        peoples=peoples_of(case, figure) if people else _NONE,
        aspects=_NONE if people else aspects_of(figure, sentence),
        bearings=take_bearings(case, figure, sentence, voice, noun),
    )


def _counts_the_ill(figure: Figure) -> bool:
    """Whether cases of a disease are counted: "187 confirmed cases of infection"."""
    words = {*figure.scope, *fold(figure.counted or "").split()}
    return figure.unit == _CASE and not words.isdisjoint(load_lexicon("quantities").word_set("of_disease"))


def _voice(case: Case, figure: Figure, sentence: Sentence) -> str | None:
    """Return whose number it is: that of who counted, else of the speaker whose words hold it."""
    context = case.figure_context_of.get(figure.id)
    speaker = _unless_generic(case, speaker_key(case, context.attributed_to if context is not None else None))
    counter = counter_of(case, figure, sentence)
    if counter is not None and counter.startswith(UNNAMED):
        return head_voice(case, figure, sentence) or counter
    return counter or speaker or tag_voice(case, figure, sentence)


def _unless_generic(case: Case, key: str | None) -> str | None:
    """Return a voice's key, as that of nobody named where it is any paper or any body: "the communique"."""
    entity = case.entity_by_id.get(key or "")
    name = fold(entity.name) if entity is not None else key or ""
    first, _, body = name.rpartition(" of the ")
    is_paper = name in load_lexicon("cues").word_set("speaking_things")
    is_body = bool(first) and body in load_lexicon("quantities").word_set("counters")
    return UNNAMED + name if is_paper or is_body else key


def _is_age(figure: Figure) -> bool:
    text = figure.anchor.exact.lower()
    return figure.unit in {"year", "month"} and ("old" in text or "aged" in text or "old" in figure.scope)


def _bearer(figure: Figure, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
    """Return whose age a figure may be: the name right before it, and the nouns right after it."""
    text, at = sentence.anchor.exact, figure.anchor.start - sentence.anchor.start
    before = [word for word in split_words(text[:at]) if word.is_word][-_NAME_WORDS:]
    after = [word for word in split_words(text[at + len(figure.anchor.exact) :]) if word.is_word][:2]
    closed = load_lexicon("function_words").word_set("closed")
    named = frozenset(fold(word.text) for word in before if word.is_capitalised and word.lower not in closed)
    return named, frozenset(word.lower for word in after if word.lower not in closed)


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


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _owners(case: Case, figure: Figure, sentence: Sentence) -> frozenset[str]:
    """Return the country codes of whose people are counted: told with them, else the last country told before."""
    gazetteer = load_gazetteer()
    words = [*split_words(figure.counted or figure.anchor.exact), *split_words(" ".join(figure.scope))]
    own = frozenset(code for word in words if (code := gazetteer.demonyms.get(word.lower)) is not None)
    if own:
        return own
    before = [
        one
        for one in case.annotations_of[figure.article].mentions
        if sentence.anchor.start <= one.anchor.start < figure.anchor.start and one.kind in {"place", "organisation"}
    ]
    code = gazetteer.country_of(before[-1].name) if before else None
    return frozenset({code}) if code is not None else frozenset()
