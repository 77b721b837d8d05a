"""Flat refutations: what one named voice tells of, and another says there was none of: "no gate was open".

The other may speak in another report.
"""

from collections.abc import Iterator, Sequence

from rashomon.compare.denials.flat_denials import FlatDenial, find_flat_denials
from rashomon.compare.denials.opposed import are_contested, are_of_one_body, are_of_two, cells_contested, claim_opposed
from rashomon.compare.denials.rebuttals import find_rebuttals
from rashomon.compare.statements.agreement import differ
from rashomon.compare.statements.clauses import has_predicate, is_content, is_open, is_supposed
from rashomon.compare.statements.likeness import Weights
from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.polarity import Clause
from rashomon.compare.utterances.gathered import Utterance
from rashomon.compare.utterances.heard import Heard
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Story
from rashomon.text.words import Word

_COVERED = 0.7
"""Share of what is denied, by weight, that a single clause of the other has to tell."""
_LEAST = 2
"""Words of it that both have."""


def claim_flat_refutations(
    case: Case, story: Story, utterances: Sequence[Utterance], weights: Weights, known: Sequence[Claim]
) -> list[Claim]:
    """Return a contested claim for each thing that one named voice tells of and another says there was none of.

    The noun after "no" and most of its clause stand in one clause of the other, which denies nothing.

    Args:
        known: the claims of the story so far; statements they contest already are not contested once more.
    """
    contested = cells_contested(known)
    heard = Heard(utterances, weights)
    found: list[Claim] = []
    for denial in sorted(utterances, key=lambda one: one.quotation.article in case.copies):
        told = {} if denial.quotation.certainty == "denied" else _told(case, denial, heard, weights)
        stated = [one for one in told.values() if not are_contested(one, denial, contested)]
        if stated:
            reason = f"{denial.speaker_name} says that there was none of what {stated[0].speaker_name} tells of"
            found.append(claim_opposed(story, stated, [denial], reason))
            contested.append([*found[-1].cells])
    return found


def _told(case: Case, denial: Utterance, heard: Heard, weights: Weights) -> dict[str, Utterance]:
    """Return the first utterance of each article that tells of what is flatly denied."""
    flat = [one for one in find_flat_denials(denial.saying.words) if one.is_thing and _is_told(denial, one)]
    found: dict[str, Utterance] = {}
    for at in heard.sharing(denial) if flat else ():
        one = heard.utterances[at]
        if one.quotation.certainty == "denied" or find_rebuttals(one.saying.words) or not are_of_two(one, denial):
            continue
        if any(_affirms(one, denial, each, weights) for each in flat) and not are_of_one_body(case, one, denial):
            found.setdefault(one.quotation.article, one)
    return found


def _is_told(denial: Utterance, flat: FlatDenial) -> bool:
    words = list(_words_in(denial, flat.start, flat.end))
    return not is_open(words) and not is_supposed(denial.saying.words) and has_predicate(words)


def _affirms(one: Utterance, denial: Utterance, flat: FlatDenial, weights: Weights) -> bool:
    """Whether a clause tells of the noun, of most of what is denied of it, and of what it did not do."""
    words = [word for word in _words_in(denial, flat.start, flat.end) if word.is_word]
    keys = [_key_of(word) for word in words if is_content(word)]
    keys = [key for key in keys if key in denial.saying.keys]
    denied = f"word:{flat.denied}"
    if denied not in keys or one.saying.whole.is_supposed:
        return False
    behind = frozenset(keys[keys.index(denied) + 1 :])
    if not behind and "there" not in {word.lower for word in words}:
        return False
    for clause, told in _clauses_of(one):
        shared = frozenset(keys) & frozenset(map(_key_of, told))
        is_whole = len(shared) >= _LEAST and weights.square(shared) >= _COVERED * weights.square(frozenset(keys))
        is_same = denied in shared and (not behind or not behind.isdisjoint(shared))
        is_plain = not (clause.denies or clause.denied or clause.opposites or is_open(told))
        if is_whole and is_same and is_plain:
            return not _differ(one, denial)
    return False


def _clauses_of(one: Utterance) -> Iterator[tuple[Clause, list[Word]]]:
    clauses = one.saying.clauses
    ends = [*(clause.start for clause in clauses[1:]), one.saying.words[-1].end] if clauses else []
    for clause, end in zip(clauses, ends, strict=True):
        yield clause, list(_words_in(one, clause.start, end))


def _differ(one: Utterance, denial: Utterance) -> bool:
    return any(differ(mine, its) for mine in one.saying.stretches[:1] for its in denial.saying.stretches[:1])


def _words_in(one: Utterance, start: int, end: int) -> Iterator[Word]:
    return (word for word in one.saying.words if start <= word.start < end)


def _key_of(word: Word) -> str:
    return f"word:{meaning_of(word.lower)}"
