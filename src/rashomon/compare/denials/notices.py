"""Notices: what somebody is said to have been told or warned of, and says never reached him.

"The director was informed on Friday", says the union; "no word had reached me before Monday", says the director.
"""

from collections.abc import Iterator, Sequence

from rashomon.compare.contrasts.reversals import is_firmly_denied, told_of
from rashomon.compare.denials.opposed import are_contested, are_of_two, cells_contested, claim_opposed
from rashomon.compare.utterances.gathered import Utterance
from rashomon.model.case import Case
from rashomon.model.stories import Claim, Story

_NOTICE = "notice"
"""The section of the lexicon of reversals for news that reaches somebody."""

_REACHED = frozenset({"him", "her", "it", "me", "them", "us", "i", "we", "he", "she", "they"})
"""Those whom news reaches, or who know of it: no grain reaches a mill."""


def claim_notices(case: Case, story: Story, utterances: Sequence[Utterance], known: Sequence[Claim]) -> list[Claim]:
    """Return a contested claim for each named voice that denies having been told, beside who says that it was.

    Who says so names the voice; of the statements of one article the first is taken, of the denials of one voice the
    first that is no copy.

    Args:
        known: the claims of the story so far; statements they contest already are not contested once more.
    """
    contested = cells_contested(known)
    told = [one for one in utterances if _tells(one)]
    found: list[Claim] = []
    for denial in sorted(utterances, key=lambda one: one.quotation.article in case.copies):
        stated = _first_of_articles(one for one in told if _is_of(one, denial)) if _denies(denial) else []
        stated = [one for one in stated if not are_contested(one, denial, contested)]
        if stated:
            reason = f"{denial.speaker_name} denies having been told what {stated[0].speaker_name} says it was told"
            found.append(claim_opposed(story, stated, [denial], reason))
            contested.append([*found[-1].cells])
    return found


def _tells(one: Utterance) -> bool:
    is_plain = one.quotation.certainty != "denied" and not one.saying.whole.is_open and not one.saying.whole.is_supposed
    return is_plain and told_of(one, _NOTICE, denied=False)


def _denies(one: Utterance) -> bool:
    is_firm = told_of(one, _NOTICE, denied=True) and is_firmly_denied(one)
    return is_firm and not one.saying.whole.is_supposed and not _REACHED.isdisjoint(one.spoken)


def _is_of(one: Utterance, denial: Utterance) -> bool:
    """Whether another voice than the denier's speaks of the denier."""
    return denial.voice in one.about and are_of_two(one, denial)


def _first_of_articles(told: Iterator[Utterance]) -> list[Utterance]:
    found: dict[str, Utterance] = {}
    for one in told:
        found.setdefault(one.quotation.article, one)
    return [*found.values()]
