"""Reports inside reports never cross."""

from rashomon.annotate.quotations.nesting import uncross
from rashomon.annotate.quotations.proposals import Proposal
from rashomon.annotate.quotations.voices import Voice
from tests.annotate.quotations.written import view_of, voice_in, word_of

TEXT = "Ms Vu said the road was closed, according to the minutes."


def proposals() -> tuple[Proposal, Proposal]:
    """The minutes tell of Ms Vu's words; hers run on over them."""
    view = view_of(TEXT)
    said, according = word_of(view, "said"), word_of(view, "according")
    minutes = Voice(word_of(view, "minutes"), word_of(view, "minutes"), "thing")
    inner = Proposal(view.index, ((11, len(TEXT) - 1),), False, (said, said), voice_in(view, "Ms Vu"), "say")
    outer = Proposal(view.index, ((0, 30),), False, (according, according + 1), minutes, "according to")
    return inner, outer


def test_a_content_ends_where_who_tells_of_it_begins() -> None:
    inner, outer = uncross([view_of(TEXT)], list(proposals()))
    assert TEXT[slice(*inner.ranges[0])] == "the road was closed"
    assert outer == proposals()[1]


def test_what_does_not_cross_stays() -> None:
    inner, _ = proposals()
    assert uncross([view_of(TEXT)], [inner]) == [inner]
