"""What is found on the way inward: a payload, where it lies, and what its carriers say of it."""

from dataclasses import dataclass, field, replace

from rashomon.model.pages import Step


@dataclass(frozen=True, slots=True)
class Place:
    """Where something lies: in words, and step by step from the saved file inward."""

    words: str
    steps: tuple[Step, ...] = ()

    def inside(self, step: Step, *, named: bool = True) -> "Place":
        """Return the place one step further in; with `named` its words tell the step, as `FILE!/NAME`."""
        return Place(f"{self.words}!/{step.name}" if named else self.words, (*self.steps, step))


@dataclass(frozen=True, slots=True)
class Said:
    """What the carriers say of a payload.

    Attributes:
        charset: the encoding stated by HTTP or a mail header, as written.
        headers: see `rashomon.model.pages.Page`.
    """

    charset: str | None = None
    url: str | None = None
    captured_at: str | None = None
    headers: tuple[tuple[str, str], ...] = ()

    def also(self, *headers: tuple[str, str | None]) -> "Said":
        """Return it with further headers; those without a value are left out."""
        added = tuple([(name, value) for name, value in headers if value])
        return replace(self, headers=(*self.headers, *added))


@dataclass(frozen=True, slots=True)
class Written:
    """How the carrier, as a whole, is decoded, and how it writes text: see `rashomon.text.written`."""

    encoding: str
    confidence: float
    basis: str
    escapes: str | None = None


@dataclass(frozen=True, slots=True)
class Payload:
    """The bytes of one page, taken out of everything around them.

    Attributes:
        written: None where the payload's own bytes tell how they are to be decoded.
        media_type: None where the payload's own content tells.
        partial: why it is only a part of its report, in words.
        broken: why it may end too early, in words.
    """

    place: Place
    raw: bytes = field(repr=False)
    said: Said = field(default_factory=Said)
    written: Written | None = None
    media_type: str | None = None
    partial: str | None = None
    broken: str | None = None
