"""Whether a voice is an agency or an outlet."""

from dataclasses import replace

from rashomon.compare.origins.media import is_medium
from tests.build import article_from_text
from tests.path import linked


def test_agencies_and_outlets_are_media() -> None:
    case = linked(replace(article_from_text("It rained in Ostrel.", "2031-03-05"), outlet="The Ostrel Echo"))
    assert is_medium(case, "associated press")
    assert is_medium(case, "ostrel echo")
    assert not is_medium(case, "fire brigade")
    assert not is_medium(case, None)
