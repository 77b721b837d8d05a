"""Judgements: what a person decided about two records, kept beside what the machine found and never inside it."""

import hashlib
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["one", "not_one"]

WORDS: dict[Verdict, str] = {"one": "one", "not_one": "not one"}
"""How a verdict is said."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """That two articles, or two entities, are one or are not; `one` and `other` are their ids, the lesser first.

    Two articles are one where both rest on one origin. Ids of articles come from the bytes of their pages, those of
    entities from their names, so that a judgement holds through re-runs and further pages. `by`, `when` (ISO 8601)
    and `note` are as the person gave them; nothing is filled in.
    """

    id: str
    one: str
    other: str
    verdict: Verdict
    by: str | None = None
    when: str | None = None
    note: str | None = None

    @property
    def pair(self) -> frozenset[str]:
        """The two ids."""
        return frozenset((self.one, self.other))

    @property
    def reason(self) -> str:
        """The judgement in a sentence."""
        said = f"Judged to be {WORDS[self.verdict]}" + (f" by {self.by}" if self.by else "")
        return said + (f" on {self.when}" if self.when else "") + (f": {self.note}" if self.note else "")


def judge(
    one: str, other: str, verdict: Verdict, *, by: str | None = None, when: str | None = None, note: str | None = None
) -> Judgement:
    """Return a judgement of two records; a second one of the same two has the same id and takes its place."""
    first, second = sorted((one, other))
    digest = hashlib.sha256(f"{first}|{second}".encode()).hexdigest()[:10]
    return Judgement(f"j-{digest}", first, second, verdict, by, when, note)
