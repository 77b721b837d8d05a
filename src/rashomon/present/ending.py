"""How an audit ends: for each story the sentence people will quote, and what could not be read."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from rashomon.model.case import Case
from rashomon.model.stories import Claim, ClaimStatus, OriginGroup, Story
from rashomon.present.dates import with_written_dates
from rashomon.present.headings import head_claim
from rashomon.present.naming import list_names, name_articles
from rashomon.present.numbers import group_digits
from rashomon.present.rows import STATUS_ORDER, tell_rows
from rashomon.present.subjects import name_subject, say_of
from rashomon.present.told import said_in


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
            return self.text
        values = " v. ".join(f"{self._written(value)} ({_origins(numbers)})" for value, numbers in self.said)
        return f"{self.text}: {values}" if self.has_values else values

    def _written(self, value: str) -> str:
        return with_written_dates(group_digits(value)) if self.has_values else value


@dataclass(frozen=True, slots=True)
class StoryEnding:
    """One story in numbers; `outlets` counts those that are named, `unnamed` the articles that name none.

    `named_origins` are the numbers of its origins with what their articles are called. `lines` are its contested and
    corroborated rows, most telling first. `silences` are the questions that no article answers, a sentence each.
    """

    story: str
    title: str
    pages: int
    outlets: int
    unnamed: int
    origins: int
    named_origins: tuple[str, ...]
    claims: tuple[tuple[ClaimStatus, int], ...]
    lines: tuple[LedgerLine, ...]
    silences: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The sentence people will quote."""
        counted = dict(self.claims)
        told = [
            f"{_named(status)}: {_count(counted[status], 'claim')}." for status in STATUS_ORDER if counted.get(status)
        ]
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


_NAMES = {"single_origin": "Rests on one origin"}


def end_stories(case: Case) -> tuple[StoryEnding, ...]:
    """Return the ending of each story: those with most independent origins first, then in case order."""
    names = name_articles(case)
    endings = [_end_story(case, story, names) for story in case.stories]
    return tuple(sorted(endings, key=lambda ending: (-ending.origins, -ending.pages)))


def _end_story(case: Case, story: Story, names: dict[str, str]) -> StoryEnding:
    articles = [case.article_by_id[one] for one in story.articles if one in case.article_by_id]
    claims = [row.claim for row in tell_rows(case, story)]
    counted = Counter(claim.status for claim in claims)
    weighty = [claim for claim in claims if claim.status in STATUS_ORDER[:2]]
    return StoryEnding(
        story=story.id,
        title=story.title,
        pages=len({article.page for article in articles}),
        outlets=len({article.outlet for article in articles if article.outlet}),
        unnamed=sum(not article.outlet for article in articles),
        origins=len(case.origins_of(story.id)),
        named_origins=tuple([_origin_line(names, group) for group in case.origins_of(story.id)]),
        claims=tuple([(status, counted[status]) for status in STATUS_ORDER if counted[status]]),
        lines=tuple([_ledger_line(case, claim) for claim in weighty]),
        silences=tuple([one.reason for one in case.questions if one.story == story.id and one.state == "silent"]),
    )


def _ledger_line(case: Case, claim: Claim) -> LedgerLine:
    has_values = any(cell.value for cell in claim.cells)
    return LedgerLine(
        claim.id, claim.status, str(head_claim(case, claim)).rstrip("."), said_in(case, claim), has_values
    )


def _origin_line(names: dict[str, str], group: OriginGroup) -> str:
    return f"{group.number} {list_names([names.get(one, one) for one in group.articles])}"


def group_issues(case: Case, examples: int = 3) -> tuple[IssueGroup, ...]:
    """Return the case's issues by stage and kind, with up to `examples` of each."""
    groups: list[IssueGroup] = []
    for (stage, kind), found in groupby(case.issues, key=lambda issue: (issue.stage, issue.kind)):
        issues = list(found)
        shown = tuple([say_of(name_subject(case, issue.subject), issue.text) for issue in issues[:examples]])
        groups.append(IssueGroup(stage, kind, len(issues), shown))
    return tuple(groups)


def _named(status: ClaimStatus) -> str:
    return _NAMES.get(status, status.capitalize())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _origins(numbers: tuple[int, ...]) -> str:
    return f"origin{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))}"
