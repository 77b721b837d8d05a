"""Which copies are made: families of edits, and the signs that tell (or do not tell) whose text it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sign = Literal["credit", "named", "date", "edit", "none"]
Ask = Literal["parent", "outside", "cannot_tell", "either"]

SIGNS: tuple[Sign, ...] = ("credit", "named", "date", "edit", "none")
WHOLE = (
    "cut90",
    "cut70",
    "cut50",
    "cut30",
    "reordered",
    "reheaded",
    "tailed",
    "doubled",
    "mangled",
    "reworded",
    "marked",
    "mixed",
)
"""Families whose copies are mostly their parent's text."""

EVEN = ("reordered", "reheaded", "reworded", "marked")
"""Families whose edits could as well have been made the other way round: without a sign, nobody can tell."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way of making a copy.

    Families beside `WHOLE`: `inside`, a passage of the parent inside another report; `merged`, two parents;
    `siblings`, two copies whose parent is not there; `absent`, one copy whose parent is not there.
    """

    family: str
    sign: Sign

    @property
    def ask(self) -> Ask:
        """What is right to say about where the text is from; of `either`, only the wrong direction is wrong."""
        if self.family in ("siblings", "absent"):
            return "outside" if self.sign == "credit" else "cannot_tell"
        if self.sign != "none":
            return "parent"
        return "cannot_tell" if self.family in EVEN else "either"

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that are right for it.

        Where nothing tells whose text it was, a reprint and two copies of a third text look the same; a part
        of a report that is another's may be called either.
        """
        if self.family == "siblings":
            return frozenset({"shared_text"})
        if self.family in ("inside", "merged") or self.sign == "none":
            return frozenset({"reprint", "shared_text"})
        return frozenset({"reprint"})


def plan() -> tuple[Recipe, ...]:
    """One round of recipes; rounds are repeated while there are parents."""
    return (
        *(Recipe(family, sign) for sign in SIGNS for family in WHOLE),
        *(Recipe(family, "none") for family in EVEN * 2),
        *(Recipe("inside", sign) for sign in ("credit", "named", "date", "none") * 3),
        *(Recipe("merged", sign) for sign in ("credit", "date", "none")),
        *(Recipe("siblings", sign) for sign in ("none", "credit", "none", "credit", "none")),
        *(Recipe("absent", "credit"),) * 3,
    )
