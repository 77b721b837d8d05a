"""Term choices: what a story's articles call the same thing, kept only where they call it differently."""

from rashomon.model.annotations import Wording
from rashomon.model.case import Case
from rashomon.model.stories import Story


def choose_terms(case: Case, stories: tuple[Story, ...]) -> tuple[Wording, ...]:
    """Return the case's wording: scare quotes and loaded terms as found, term choices only where they differ."""
    kept: list[Wording] = []
    for story in stories:
        here = [one for article in story.articles for one in _of(case, article)]
        differing = _differing(here)
        kept.extend(one for one in here if one.kind != "term_choice" or one.concept in differing)
    return tuple(sorted(kept, key=lambda one: (one.article, one.anchor.start, one.anchor.end, one.kind)))


def _of(case: Case, article: str) -> tuple[Wording, ...]:
    annotations = case.annotations_of.get(article)
    return annotations.wording if annotations is not None else ()


def _differing(found: list[Wording]) -> set[str]:
    """Return concepts for which two articles use different words."""
    by_concept: dict[str, dict[str, set[str]]] = {}
    for one in found:
        if one.kind == "term_choice" and one.concept is not None:
            by_concept.setdefault(one.concept, {}).setdefault(one.article, set()).add(one.anchor.exact.lower())
    return {
        concept
        for concept, articles in by_concept.items()
        if len({frozenset(words) for words in articles.values()}) > 1
    }
