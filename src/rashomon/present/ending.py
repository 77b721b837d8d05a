"""How an audit ends: for each story the sentence people will quote, and what could not be read."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from rashomon.model.case import Case
from rashomon.model.stories import Cell, Claim, ClaimStatus, Story
from rashomon.present.explain import shorten
from rashomon.present.subjects import name_subject


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One contested or corroborated row: its text, and what is said as (value, origin numbers).

    Where a row has no values, who states what and who denies it stand for them, and `text` is not said again.
    """

    claim: str
    status: ClaimStatus
    text: str
    said: tuple[tuple[str, tuple[int, ...]], ...]
    has_values: bool = True

    def __str__(self) -> str:
        if self.status != "contested" or not self.said:
            return shorten(self.text, 140)
        values = " v. ".join(f"{value} ({_origins(numbers)})" for value, numbers in self.said)
        return f"{shorten(self.text, 80)}: {values}" if self.has_values else values


@dataclass(frozen=True, slots=True)
class StoryEnding:
    """One story in numbers; `outlets` counts those that are named, `unnamed` the articles that name none.

    `silences` are the questions that no article answers, a sentence each.
    """

    story: str
    title: str
    pages: int
    outlets: int
    unnamed: int
    origins: int
    claims: tuple[tuple[ClaimStatus, int], ...]
    lines: tuple[LedgerLine, ...]
    silences: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The sentence people will quote."""
        counted = dict(self.claims)
        told = [f"{_named(status)}: {_count(counted[status], 'claim')}." for status in _ORDER if counted.get(status)]
        head = ", ".join(
            [
                _count(self.pages, "page"),
                self._outlets,
                _count(self.origins, "independent origin"),
            ]
        )
        return " ".join([f"{self.title}: {head}.", *(told or ["No claim could be compared."])])

    @property
    def _outlets(self) -> str:
        if not self.outlets:
            return "no outlet named"
        return _count(self.outlets, "outlet") + (f" and {self.unnamed} unnamed" if self.unnamed else "")


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """Issues of one kind and stage, with the first few of them as (subject, text)."""

    stage: str
    kind: str
    count: int
    examples: tuple[tuple[str, str], ...]


_ORDER: tuple[ClaimStatus, ...] = ("contested", "corroborated", "superseded", "compatible", "single_origin")
_NAMES = {"single_origin": "Rests on one origin"}


def end_stories(case: Case) -> tuple[StoryEnding, ...]:
    """Return the ending of each story: those with most independent origins first, then in case order."""
    endings = [_end_story(case, story) for story in case.stories]
    return tuple(sorted(endings, key=lambda ending: (-ending.origins, -ending.pages)))


def _end_story(case: Case, story: Story) -> StoryEnding:
    articles = [case.article_by_id[one] for one in story.articles if one in case.article_by_id]
    claims = [claim for claim in case.claims if claim.story == story.id]
    counted = Counter(claim.status for claim in claims)
    weighty = [claim for status in _ORDER[:2] for claim in claims if claim.status == status]
    return StoryEnding(
        story=story.id,
        title=story.title,
        pages=len({article.page for article in articles}),
        outlets=len({article.outlet for article in articles if article.outlet}),
        unnamed=sum(not article.outlet for article in articles),
        origins=len(case.origins_of(story.id)),
        claims=tuple([(status, counted[status]) for status in _ORDER if counted[status]]),
        lines=tuple([_ledger_line(case, claim) for claim in weighty]),
        silences=tuple([one.reason for one in case.questions if one.story == story.id and one.state == "silent"]),
    )


def _ledger_line(case: Case, claim: Claim) -> LedgerLine:
    said: dict[str, set[int]] = {}
    for cell in claim.cells:
        said.setdefault(cell.value or _told(case, cell), set()).add(cell.origin)
    values = tuple([(value, tuple(sorted(numbers))) for value, numbers in said.items()])
    return LedgerLine(claim.id, claim.status, claim.text, values, any(cell.value for cell in claim.cells))


def _told(case: Case, cell: Cell) -> str:
    """Return who says the words of a cell without a value, and the words."""
    words = f"“{shorten(cell.anchor.exact, 80)}”"
    speaker = case.speaker_of(cell.quotation)
    quotation = case.quotation_by_id.get(cell.quotation or "")
    if speaker is None or quotation is None:
        return words
    return f"{speaker} denies {words}" if quotation.certainty == "denied" else f"{speaker}: {words}"


def group_issues(case: Case, examples: int = 3) -> tuple[IssueGroup, ...]:
    """Return the case's issues by stage and kind, with up to `examples` of each."""
    groups: list[IssueGroup] = []
    for (stage, kind), found in groupby(case.issues, key=lambda issue: (issue.stage, issue.kind)):
        issues = list(found)
        shown = tuple([(name_subject(case, issue.subject), issue.text) for issue in issues[:examples]])
        groups.append(IssueGroup(stage, kind, len(issues), shown))
    return tuple(groups)


def _named(status: ClaimStatus) -> str:
    return _NAMES.get(status, status.capitalize())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _origins(numbers: tuple[int, ...]) -> str:
    return f"origin{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))}"
