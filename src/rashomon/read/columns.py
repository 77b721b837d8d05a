"""Which columns of a table or keys of a row hold what."""

from dataclasses import dataclass

from rashomon.errors import SettingsError

ROLES = ("doc_id", "text", "html", "title", "url", "date", "updated", "author", "outlet", "language", "section")
"""What a column can hold; without a mapping each is looked for under its own name."""

_HEADERS = {"doc_id": "identifier", "date": "published"}


@dataclass(frozen=True, slots=True)
class Columns:
    """The name of the column for each role that the caller named otherwise."""

    named: tuple[tuple[str, str], ...] = ()

    def name_of(self, role: str) -> str:
        """Return the column's name for a role, the role's own unless mapped."""
        return dict(self.named).get(role, role)

    @property
    def texts(self) -> tuple[str, ...]:
        """The columns that may hold a report, the richer first: HTML, plain text."""
        return self.name_of("html"), self.name_of("text")

    def headers(self, row: dict[str, str]) -> tuple[tuple[str, str], ...]:
        """Return what a row says of its report besides the report, under the names of `Page.headers`."""
        told = [(role, row.get(self.name_of(role), "").strip()) for role in ROLES if role not in ("text", "html")]
        return tuple([(f"row:{_HEADERS.get(role, role)}", value) for role, value in told if value])


def read_columns(words: str) -> Columns:
    """Return the mapping written as `text=body,doc_id=id`.

    Raises:
        SettingsError: it is not of that form, or names a role that does not exist.
    """
    pairs: list[tuple[str, str]] = []
    for part in words.split(","):
        role, mark, name = (piece.strip() for piece in part.partition("="))
        if not mark or not name or role not in ROLES:
            raise SettingsError(
                f"column mapping {part.strip()!r} is not ROLE=NAME; write text=body,doc_id=id with the roles "
                f"{', '.join(ROLES)}"
            )
        pairs.append((role, name))
    return Columns(tuple(pairs))
