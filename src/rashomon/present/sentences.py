"""Where the sentence around some words begins and ends."""

from bisect import bisect_right

from rashomon.model.case import Case
from rashomon.model.spans import Anchor


def sentence_span(case: Case, anchor: Anchor) -> tuple[int, int]:
    """Return the span of the sentence the anchor begins in, widened to hold the anchor; its own where there is none."""
    found = case.annotations_of.get(anchor.article)
    sentences = found.sentences if found else ()
    index = bisect_right(sentences, anchor.start, key=lambda one: one.anchor.start) - 1
    if index < 0 or sentences[index].anchor.end <= anchor.start:
        return anchor.start, anchor.end
    return sentences[index].anchor.start, max(sentences[index].anchor.end, anchor.end)
