"""Reports of one invented event, as many as are asked for: the load of a story, made the same each time."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from .words import ReportWords, VoiceWords, report_words

_SEED = "marrow bridge"
_EVENT = datetime(2024, 5, 14, 7, 40, tzinfo=UTC)
_HOURS = 60
"""Reports appear within so many hours of the event: three days, as long as a story may be."""
_OUTLETS = 400
"""Outlets; some publish often, most once or twice."""
_COPIED, _LEANING = 0.25, 0.12
"""Shares of reports that copy one of an agency, and that take a part of one."""
_OF_AGENCY = 0.1
"""Share of the other reports that are an agency's."""
_CHOICES = re.compile(r"\(([^()]*\|[^()]*)\)")
_MATTERS = 8
"""Different things that each line beside the matter tells."""


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A report: `paragraphs` below the headline; `published` is ISO 8601 to the minute; `agency` has its credit."""

    outlet: str
    published: str
    headline: str
    paragraphs: tuple[str, ...]
    agency: str | None = None

    @property
    def text(self) -> str:
        """Headline and paragraphs, divided by blank lines."""
        return "\n\n".join((self.headline, *self.paragraphs))


def make_reports(count: int) -> tuple[MadeReport, ...]:
    """The first `count` reports; a longer list begins with all of a shorter one."""
    made: list[MadeReport] = []
    wire: list[MadeReport] = []
    for number in range(count):
        chance = random.Random(f"{_SEED} {number}")
        turn = chance.random()
        if wire and turn < _COPIED:
            made.append(_copy(chance, chance.choice(wire)))
        elif wire and turn < _COPIED + _LEANING:
            made.append(_lean(chance, chance.choice(wire)))
        elif chance.random() < _OF_AGENCY:
            wire.append(_write(chance, chance.choice(report_words().agencies), chance.uniform(1, _HOURS)))
            made.append(wire[-1])
        else:
            made.append(_write(chance, _outlet(chance), chance.uniform(1, _HOURS)))
    return tuple(made)


def _copy(chance: random.Random, of: MadeReport) -> MadeReport:
    """A reprint some hours later, with a paragraph or two less; every other one credits the agency."""
    kept = of.paragraphs[: max(3, len(of.paragraphs) - chance.randrange(3))]
    return MadeReport(_outlet(chance), _later(chance, of), of.headline, kept, chance.choice((None, of.outlet)))


def _lean(chance: random.Random, of: MadeReport) -> MadeReport:
    """A report of its own words that takes over some paragraphs of an agency's."""
    published = _later(chance, of)
    hours = (datetime.fromisoformat(published) - _EVENT) / timedelta(hours=1)
    own = _write(chance, _outlet(chance), hours)
    cut = len(of.paragraphs) // 2
    return MadeReport(own.outlet, published, own.headline, (*own.paragraphs[:5], *of.paragraphs[cut:]))


def _later(chance: random.Random, of: MadeReport) -> str:
    latest = _EVENT + timedelta(hours=_HOURS)
    moved = datetime.fromisoformat(of.published) + timedelta(minutes=chance.randrange(10, 300))
    return min(moved, latest).isoformat(timespec="minutes")


def _write(chance: random.Random, outlet: str, hours: float) -> MadeReport:
    words, moment = report_words(), _EVENT + timedelta(hours=hours)
    dead = words.figures[0].value(hours)
    headline = chance.choice(words.headlines).format(dead=dead, town=chance.choice(words.towns))
    lines = [
        _worded(chance, chance.choice(words.events)).format(day="Tuesday"),
        *_counts(chance, words, hours, moment),
        *(line for voice in chance.sample(words.voices, 6) for line in _speech(chance, words, voice)),
        *(_witness(chance, words) for _ in range(chance.randrange(1, 3))),
        *(_around(chance, words, moment) for _ in range(chance.randrange(6, 11))),
    ]
    first, rest = lines[:2], lines[2:]
    paragraphs = [" ".join(first), *_paragraphs(chance, rest)]
    return MadeReport(outlet, moment.isoformat(timespec="minutes"), headline, tuple(paragraphs))


def _outlet(chance: random.Random) -> str:
    words = report_words()
    number = int(_OUTLETS * chance.random() ** 2)
    return f"{words.towns[number % len(words.towns)]} {words.papers[number // len(words.towns)]}"


def _counts(chance: random.Random, words: ReportWords, hours: float, moment: datetime) -> list[str]:
    """The dead, and some of the other counts."""
    others = chance.sample(words.figures[1:], 4)
    hour = f"{moment.hour % 12 or 12} o'clock"
    return [
        _worded(chance, chance.choice(one.told)).format(n=one.value(hours), day=f"{moment:%A}", hour=hour)
        for one in (words.figures[0], *others)
    ]


def _worded(chance: random.Random, line: str) -> str:
    """The line in one of its wordings."""
    return _CHOICES.sub(lambda found: chance.choice(found[1].split("|")), line)


def _speech(chance: random.Random, words: ReportWords, voice: VoiceWords) -> list[str]:
    """What a voice says: in full with its title, then with the surname alone."""
    said = chance.sample(voice.says, chance.randrange(1, 3))
    whole = f"{voice.title} {voice.name}" if voice.title[0].isupper() else f"{voice.name}, the {voice.title},"
    return [_quote(chance, words, who, *one) for who, one in zip((whole, voice.name.split()[-1]), said, strict=False)]


def _quote(chance: random.Random, words: ReportWords, who: str, own: str, clause: str) -> str:
    cue = chance.choice(words.cues)
    form = chance.randrange(4)
    if form == 0:
        return f"“{own},” {who} {cue}."
    if form == 1:
        return f"{who} {cue}: “{own}.”"
    if form == 2:
        half = len(own.split()) // 2
        return f"{who} spoke of “{' '.join(own.split()[half:])}”."
    told = [chance.choice(words.others.get(word, (word,))) for word in clause.split()]
    return f"{who} {cue} that {' '.join(told)}."


def _witness(chance: random.Random, words: ReportWords) -> str:
    """An onlooker whom nobody else quotes."""
    surname = chance.choice(words.surname_heads) + chance.choice(words.surname_tails)
    sight = chance.choice(words.sights).format(thing=chance.choice(words.things))
    who = f"{chance.choice(words.given)} {surname}, {chance.randrange(19, 84)}, a {chance.choice(words.trades)}"
    place = f"of {chance.choice(words.streets)} in {chance.choice(words.towns)}"
    return f"“{sight},” {chance.choice(words.witness)} {who} {place}."


def _around(chance: random.Random, words: ReportWords, moment: datetime) -> str:
    """A line of the region, of the past, or beside the matter; one of so many that others tell it too."""
    line = chance.choice(chance.choice((words.local, words.background, words.remarks)))
    matter = random.Random(f"{line} {chance.randrange(_MATTERS)}")
    return _worded(chance, line).format(
        q='"',
        n=matter.randrange(3, 90),
        town=matter.choice(words.towns),
        day=f"{moment:%A}",
        month=matter.choice(words.months),
        year=matter.randrange(1955, 2023),
    )


def _paragraphs(chance: random.Random, lines: list[str]) -> list[str]:
    """Lines in paragraphs of one to three."""
    found: list[str] = []
    while lines:
        size = chance.randrange(1, 4)
        found.append(" ".join(lines[:size]))
        lines = lines[size:]
    return found
