"""Translated copies: reports in a machine's words that tell what another report tells, sentence by sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rashomon.deduplicate.direction import appeared_later
from rashomon.deduplicate.following import Following
from rashomon.deduplicate.foreign_spellings import ForeignSpellings
from rashomon.deduplicate.groups import Groups
from rashomon.deduplicate.readings import Reading
from rashomon.deduplicate.reasons import name_article
from rashomon.deduplicate.reuse import measure_reuse
from rashomon.deduplicate.settings import ReuseSettings
from rashomon.deduplicate.statements import DAYS
from rashomon.deduplicate.told_reports import ToldReports
from rashomon.model.stories import Derivation
from rashomon.text.calendar import days_apart

_COMMON_FACTS = 0.3  # part of a translation's names and numbers, spelling evened out, that its original has at least
_SHOWN = 8


def find_translated(readings: Sequence[Reading], known: Groups, settings: ReuseSettings) -> Iterator[Derivation]:
    """Yield a derivation for each translation that follows another report of the case, the one it follows most.

    A translation is a report whose page bears the marks of one, or that spells names as nobody else does. Where the
    other is one too, or appeared later, both may be from a third: they share a text. Articles of one group of `known`
    are left out.
    """
    spellings = ForeignSpellings(readings)
    translated = [one for one in readings if one.is_translated or spellings.spells_oddly(one)]
    marked = {one.id for one in translated}
    if not translated:
        return
    reports = _NearReports(readings)
    for article in translated:
        others = [one for one in reports.near(article) if known.first_of(one.id) != known.first_of(article.id)]
        found = [(following, one) for one in others if (following := reports.told.followed(article, one)) is not None]
        if found:
            following, other = max(found, key=lambda pair: (pair[0].share, pair[0].likeness, pair[1].id))
            has_third = other.id in marked or appeared_later(other, article)
            if known.join(article.id, other.id):
                yield _derivation(article, other, following, settings, has_third=has_third)


class _NearReports:
    """The reports of a case by day, and by the names and numbers they tell."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.told = ToldReports()
        self._readings = {one.id: one for one in readings}
        self._holders: defaultdict[str, list[str]] = defaultdict(list)
        for reading in readings:
            for fact in self._facts(reading):
                self._holders[fact].append(reading.id)

    def near(self, article: Reading) -> Iterator[Reading]:
        """Yield other publishers' reports of about an article's day that have a good part of its facts, by id."""
        facts = self._facts(article)
        least = _COMMON_FACTS * len(facts)
        common = Counter(one for fact in facts for one in self._holders[fact])
        for one in sorted(common):
            other = self._readings[one]
            is_foreign = article.publisher is None or other.publisher != article.publisher
            if one != article.id and is_foreign and common[one] >= least and _is_near(article, other):
                yield other

    def _facts(self, reading: Reading) -> frozenset[str]:
        return frozenset(term for told in self.told.of(reading) for term in told.terms if term[0] in {"@", "#"})


def _is_near(one: Reading, other: Reading) -> bool:
    days = [each.article.published.value if each.article.published else None for each in (one, other)]
    return (days_apart(*days) or 0) <= DAYS


def _derivation(
    article: Reading, other: Reading, following: Following, settings: ReuseSettings, *, has_third: bool
) -> Derivation:
    told = f"{following.share:.0%} of what it tells stands in the same order in {name_article(other)}, in other words"
    third = "whether it was made from that report, or both from a third, cannot be told"
    return Derivation(
        article=article.id,
        parent=other.id,
        from_name=other.publisher,
        kind="shared_text" if has_third else "rewrite",
        share=round(measure_reuse(article, other, settings).one_share, 3),
        spans=tuple((here.anchor, there.anchor) for here, there in following.pairs[:_SHOWN]),
        reason=f"{told}; {third if has_third else 'it bears the marks of a translation'}.",
    )
