"""Judged: what a person decided about two articles, laid over what the machine found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.model.case import Case
from rashomon.model.judgements import Judgement
from rashomon.model.stories import Derivation


def apply_judgements(derivations: Iterable[Derivation], case: Case) -> Iterator[Derivation]:
    """Yield the derivations, those between two judged articles marked with the verdict, and one for each pair judged
    to be one that the machine had not found.

    A derivation judged “not one” is kept, to be seen; it counts for nothing (`Case.standing_derivations`).
    """
    judged = {one.pair: one for one in case.judgements if one.pair <= case.article_by_id.keys()}
    seen: set[frozenset[str]] = set()
    for derivation in derivations:
        pair = frozenset((derivation.article, derivation.parent or derivation.article))
        judgement = judged.get(pair)
        if judgement is None:
            yield derivation
            continue
        seen.add(pair)
        told = f"{derivation.reason} {judgement.reason}."
        yield replace(derivation, judgement=judgement.verdict, reason=told)
    for pair, judgement in judged.items():
        if judgement.verdict == "one" and pair not in seen:
            yield _stated(judgement, case)


def _stated(judgement: Judgement, case: Case) -> Derivation:
    """Return the derivation that rests on the judgement alone; the later article derives from the earlier one."""
    earlier, later = sorted((judgement.one, judgement.other), key=lambda one: (_published(case, one), one))
    return Derivation(
        article=later,
        parent=earlier,
        from_name=None,
        kind="shared_text",
        share=0.0,
        spans=(),
        reason=f"{judgement.reason}. No text in common was found that would show it.",
        judgement=judgement.verdict,
    )


def _published(case: Case, article: str) -> str:
    published = case.article_by_id[article].published
    return published.value if published is not None else "9999"
