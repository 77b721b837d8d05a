"""Reads attributions in brat's standoff form: `T` lines are spans, `E` lines tie cue, content and speaker together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution: text ranges, each possibly in several pieces; an empty tuple where there is none."""

    speaker: Ranges
    cue: Ranges
    content: Ranges


@dataclass(frozen=True, slots=True)
class Report:
    """A news report and its attributions, in text order."""

    name: str
    text: str
    attributions: tuple[Attributed, ...]


def read_reports(folder: Path) -> Iterator[Report]:
    """Yield the reports of a part (`text/*.txt` beside `attributions/*.ann`), by name."""
    notes = sorted((folder / "attributions").glob("*.ann"))
    for path in sorted((folder / "text").glob("*.txt")):
        own = next((one for one in notes if one.stem.startswith(path.stem)), None)
        if own is not None:
            text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
            yield Report(path.stem, text, _read(own.read_text(encoding="utf-8")))


def _read(written: str) -> tuple[Attributed, ...]:
    spans: dict[str, Ranges] = {}
    events: list[dict[str, list[str]]] = []
    for line in written.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            _, _, places = rest.split("\t")[0].partition(" ")
            spans[key] = tuple((int(a), int(b)) for a, b in (one.split(" ") for one in places.split(";")))
        elif key.startswith("E"):
            roles: dict[str, list[str]] = {}
            for part in rest.split():
                role, _, target = part.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).append(target)
            events.append(roles)
    found = [
        Attributed(*(_joined(spans, roles.get(role, [])) for role in ("Source", "Cue", "Content"))) for roles in events
    ]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue)))


def _joined(spans: dict[str, Ranges], targets: list[str]) -> Ranges:
    return tuple(sorted(place for target in targets for place in spans[target]))
