"""Named governments: a capital that stands for its government where another report says "the … regime"."""

from collections.abc import Iterator

from rashomon.lexicons.contested_names import load_contested_names
from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.stories import Story
from rashomon.text.words import Word, fold, split_words

_CONCEPT = "those in power"
_REASON = f"one of several names for: {_CONCEPT}; another report judges the one it names so"
_LINKS = frozenset({"in", "of"})
_REACH = 40  # characters to either side of the name for a government in which its capital stands


def find_named_governments(case: Case, story: Story, found: list[Wording]) -> Iterator[Wording]:
    """Yield "the Lorn regime" and, in other articles of the story, "Lorn" where it is said to speak.

    Only names that judge ("regime", "junta") are looked at, and only where a report takes the capital for a voice.

    Args:
        case: with quotations and their speakers.
        story: whose articles are compared.
        found: the wording of its articles as annotated.
    """
    judging = [one for one in found if one.kind == "term_choice" and one.concept == _CONCEPT and _judges(one)]
    capitals = {capital for one in judging for capital in _capitals(case, one)}
    plain = [one for capital in sorted(capitals) for one in _spoken_for(case, story, capital)]
    for capital, named in plain:
        others = [one for one in judging if one.article != named.article and capital in _capitals(case, one)]
        if others:
            yield named
            yield from others


def _judges(one: Wording) -> bool:
    names = load_contested_names()[_CONCEPT]
    return fold(one.anchor.exact) not in names.ordinary


def _capitals(case: Case, one: Wording) -> Iterator[str]:
    """Yield the capitalised word right before the name, or behind "in" or "of" after it."""
    text = case.article_by_id[one.article].text
    before = split_words(text, max(0, one.anchor.start - _REACH), one.anchor.start)
    if before and _is_name(before[-1]) and before[-1].end == one.anchor.start - 1:
        yield before[-1].lower
    after = split_words(text, one.anchor.end, one.anchor.end + _REACH)
    if len(after) > 1 and after[0].lower in _LINKS and _is_name(after[1]):
        yield after[1].lower


def _is_name(word: Word) -> bool:
    return word.is_word and word.is_capitalised


def _spoken_for(case: Case, story: Story, capital: str) -> Iterator[tuple[str, Wording]]:
    """Yield where an article's quotations have the capital, bare, for a speaker."""
    for article in story.articles:
        annotations = case.annotations_of.get(article)
        for one in annotations.quotations if annotations is not None else ():
            voice = one.speaker_words
            if voice is not None and voice.exact.lower() == capital:
                own = f"{article}.wg{voice.start}"
                yield capital, Wording(own, article, "term_choice", _CONCEPT, voice, None, _REASON)
