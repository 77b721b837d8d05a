"""Places: where on a page a date stands, seen from the report: over it, at its head, in it, right below, elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.extract.reading import ReadLine, marks
from rashomon.extract.zones import Zones
from rashomon.text.html_elements import Element

Place = Literal["far over", "over", "head", "body", "below", "far below"]

_NEAR_OVER, _NEAR_BELOW = 5, 6  # passages
_LEAD = 3  # paragraphs among which the report's own date may stand: after a standfirst, a summary
_HEADLESS = 6  # passages before the first paragraph that are the head where no headline stands
_BOXES = frozenset({"aside", "nav", "figure", "figcaption", "form"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The zones of a page, the passage at which its lead ends, and the elements around its report."""

    zones: Zones
    lead_end: int
    around: frozenset[Element]

    def place_of(self, number: int) -> Place:
        """Return where the passage of that number stands."""
        zones = self.zones
        if number > zones.last:
            return "below" if number <= zones.last + _NEAR_BELOW else "far below"
        if number >= self.lead_end:
            return "body"
        top = zones.headline if zones.headline >= 0 else zones.first - _HEADLESS
        if number >= top:
            return "head"
        return "over" if number >= top - _NEAR_OVER else "far over"

    def is_date_line(self, line: ReadLine) -> bool:
        """Whether a line with a date says it of the report or of what stands around it, and tells no event."""
        number = line.passage.number
        if line.dates is None:
            return False
        return not self.zones.is_body(number) or number < self.lead_end or line.dates.opens_labelled

    def is_boxed(self, element: Element | None) -> bool:
        """Whether an element stands in a box beside the report: aside, menu, comments, teasers.

        Its own class names do not count: the date of a report may be dressed as those of teasers are.
        """
        beside = marks("beside")
        if element is not None and element.tag not in _BOXES:
            element = element.parent
        while element is not None and element not in self.around:
            if element.tag in _BOXES or not beside.isdisjoint(element.marks):
                return True
            element = element.parent
        return False


def surroundings_of(lines: Sequence[ReadLine], zones: Zones) -> Surroundings:
    """Return the surroundings of a report."""
    edges = (zones.headline, zones.first, zones.last)
    inner = [one.passage.element for one in lines if one.passage.number in edges and one.passage.element is not None]
    shared = [frozenset(element.lineage()) for element in inner]
    around = frozenset[Element]().union(*(one & other for one in shared for other in shared if one is not other))
    running = [one.passage.number for one in lines if one.is_running and zones.is_body(one.passage.number)]
    lead_end = running[_LEAD - 1] if len(running) >= _LEAD else zones.last if len(running) > 1 else zones.first
    return Surroundings(zones, lead_end, around or frozenset[Element]().union(*shared))
