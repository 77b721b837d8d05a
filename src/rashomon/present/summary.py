"""The summary: a few sentences of the articles themselves, chosen for what they cover."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rashomon.lexicons import load_lexicon
from rashomon.model.annotations import Sentence
from rashomon.model.case import Case
from rashomon.model.stories import Claim, ClaimStatus, Story, StorySummary, SummarySentence
from rashomon.stage import StageName
from rashomon.text.words import split_words

STAGE = StageName("summary", 3)

_MOST_SENTENCES = 6
_FOR_DISPUTES = 2
"""Sentences kept free for the sides of a contested row, where there is one."""

_LONGEST = 420
"""Characters of the longest sentence a summary takes."""

_TELLING = frozenset({"paragraph", "list", "quote", "standfirst"})
"""Blocks whose sentences are whole ones; headlines, subheads and captions are not."""


def summarise_stories(case: Case) -> tuple[StorySummary, ...]:
    """Return one summary a story: its lead, sentences that cover corroborated rows, then both sides of contested ones.

    Every sentence is a span of an article; none comes from a reprint or rewrite whose parent lies in the case. Of
    sentences that cover as much, one that can be read alone is taken, then the one of the article that is best to
    quote. A contested row is told with all its values that fit, at least two, or not at all.
    """
    rows: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in case.claims:
        rows[claim.story].append(claim)
    return tuple(StorySummary(story.id, _Choice(case, story, rows[story.id]).sentences()) for story in case.stories)


@dataclass(frozen=True)
class _Choice:
    """The choosing of one story's sentences."""

    case: Case
    story: Story
    claims: list[Claim]

    @cached_property
    def usable(self) -> dict[str, int]:
        """Articles whose words may be quoted, with their rank."""
        own = [one for one in self.story.articles if one not in self.case.reprints]
        return {one: rank for rank, one in enumerate(self.case.reading_order(own or self.story.articles))}

    @cached_property
    def candidates(self) -> tuple[Sentence, ...]:
        """Sentences that may be taken, in reading order."""
        return tuple(one for article in self.usable for one in self._sentences(article))

    def _sentences(self, article: str) -> Iterable[Sentence]:
        annotations = self.case.annotations_of.get(article)
        blocks = self.case.article_by_id[article].blocks
        for one in annotations.sentences if annotations is not None else ():
            if blocks[one.block].kind in _TELLING and len(one.anchor.exact) <= _LONGEST:
                yield one

    def sentences(self) -> tuple[SummarySentence, ...]:
        """Return the chosen sentences in reading order."""
        chosen = self._lead()
        disputes = [one for one in self._of("contested") if len(self._sides(one)) > 1]
        self._cover(chosen, _MOST_SENTENCES - (_FOR_DISPUTES if disputes else 0))
        for claim in disputes:
            sides = self._sides(claim)
            told = [one for one in dict.fromkeys(sides.values()) if one not in chosen]
            room = _MOST_SENTENCES - len(chosen)
            if len(sides) - len(told) + min(room, len(told)) > 1:
                chosen += told[:room]
        ordered = sorted(chosen, key=lambda one: (self.usable[one.anchor.article], one.anchor.start))
        return tuple(SummarySentence(one.anchor.exact, (one.anchor,)) for one in ordered)

    def _of(self, status: ClaimStatus) -> list[Claim]:
        return [one for one in self.claims if one.status == status]

    def _lead(self) -> list[Sentence]:
        """Return the first sentence of the body that is best to quote, if there is any."""
        for one in self.candidates:
            blocks = self.case.article_by_id[one.anchor.article].blocks
            if blocks[one.block].kind == "paragraph":
                return [one]
        return []

    def _cover(self, chosen: list[Sentence], most: int) -> None:
        """Add the sentences that cover most corroborated rows, one after the other."""
        carried = self._carried(self._of("corroborated"))
        covered = {row for one in chosen for row in carried.get(one.id, ())}
        while len(chosen) < most and carried:
            best = min(self.candidates, key=lambda one: (-len(carried.get(one.id, set()) - covered), self._leans(one)))
            gained = carried.get(best.id, set()) - covered
            if not gained:
                return
            chosen.append(best)
            covered |= gained

    def _carried(self, claims: Iterable[Claim]) -> dict[str, set[str]]:
        """Return the rows whose words stand in each sentence."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for claim in claims:
            for cell in claim.cells:
                for one in self._around.get(cell.article, ()):
                    if one.anchor.overlaps(cell.anchor):
                        found[one.id].add(claim.id)
        return found

    @cached_property
    def _around(self) -> dict[str, list[Sentence]]:
        found: defaultdict[str, list[Sentence]] = defaultdict(list)
        for one in self.candidates:
            found[one.anchor.article].append(one)
        return found

    def _sides(self, claim: Claim) -> dict[str | None, Sentence]:
        """Return the best sentence for each value of a contested row, in reading order of the values."""
        sides: defaultdict[str | None, list[Sentence]] = defaultdict(list)
        for cell in sorted(claim.cells, key=lambda one: self.usable.get(one.article, len(self.usable))):
            sides[cell.value] += [one for one in self._around.get(cell.article, ()) if one.anchor.overlaps(cell.anchor)]
        return {value: min(found, key=self._leans) for value, found in sides.items() if found}

    def _leans(self, sentence: Sentence) -> int:
        """Return how little a sentence can be read alone: 1 where it takes up the one before, 2 in a quotation."""
        text = sentence.anchor.exact
        language = self.case.article_by_id[sentence.anchor.article].language
        if not text[0].isalnum():
            return 2
        first = split_words(text)[0].lower
        return int(language == "en" and first in load_lexicon("function_words").word_set("leaning"))
