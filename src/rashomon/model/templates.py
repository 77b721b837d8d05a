"""Templates: what an outlet puts on many of its pages, whatever the report."""

from dataclasses import dataclass, field

from rashomon.model.pages import Page


@dataclass(frozen=True, slots=True)
class Template:
    """The furniture of one outlet, learned from `pages` of its pages in the case that hold different reports.

    `lines` are (fingerprint of a line, on how many of these pages it stands), by fingerprint, each once.
    """

    outlet: str
    pages: int
    lines: tuple[tuple[str, int], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class TemplatedPage:
    """A page with the template of its outlet; None where too few of its pages are in the case to learn one."""

    page: Page
    template: Template | None

    @property
    def id(self) -> str:
        """The page's id."""
        return self.page.id
