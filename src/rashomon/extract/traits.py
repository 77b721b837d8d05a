"""Traits: what can be counted about each passage of a page, as the chooser of bodies sees it."""

from collections.abc import Sequence

import numpy as np

from rashomon.extract.boxes import NAMES as SIGNS
from rashomon.extract.boxes import Boxes
from rashomon.extract.line_traits import NAMES as LINE_NAMES
from rashomon.extract.line_traits import Matrix, count_lines
from rashomon.extract.passages import Passage
from rashomon.extract.place_traits import NAMES as PLACE_NAMES
from rashomon.extract.place_traits import places_of
from rashomon.extract.stated import stated_bodies

NAMES = (*LINE_NAMES, *SIGNS, *PLACE_NAMES)
"""What each column of the matrix is."""


def traits_of(
    passages: Sequence[Passage],
    page_text: str,
    scripts: Sequence[tuple[int, int]],
    title: str,
    boxes: Boxes | None = None,
) -> Matrix:
    """Return float32[passages, len(NAMES)].

    Args:
        passages: all of a page.
        scripts: page ranges of the JSON-LD; a body stated there is compared with each passage.
        title: what the title element says.
        boxes: where to keep the boxes that the passages stand in, empty; None if nobody asks for them afterwards.
    """
    if not passages:
        return np.zeros((0, len(NAMES)), np.float32)
    boxes = boxes if boxes is not None else Boxes()
    lines = count_lines(passages, boxes, stated_bodies(page_text, scripts), title)
    signs = np.frombuffer(b"".join([box.signs for box in lines.boxes]), np.uint8).reshape(-1, len(SIGNS))
    return np.hstack([lines.rows, signs.astype(np.float32), places_of(lines, boxes)])
