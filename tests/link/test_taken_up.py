"""People and bodies called by what they are, after somebody named them."""

import pytest

from tests.link.test_speakers import link_texts, write_speakers

PEOPLE = [
    # Who spoke last, whatever else they are.
    "[Lena Vu], the head of the guild, said the soup was bad. “I tasted it,” [the doctor=Lena Vu] said.",
    "[Lena Vu] told the jury it rained. [The retired baker=Lena Vu] said the road was wet.",
    # Somebody named for the first time, and then explained.
    "The news came late for Lena Vu. [The hospital's head of surgery=Lena Vu] said she was tired.",
    "Rasmus Tolk climbed on a cart. “We will sail,” [the ferrymen's leader=Rasmus Tolk] said.",
    "Lena Vu had locked the shop early. She did not look back. “It was loud,” [the retired baker=Lena Vu] said.",
    "Rasmus Tolk, whose boat was lost, came at noon. “It was loud,” [the 34-year-old=Rasmus Tolk] said.",
    "Rasmus Tolk, a baker of 52, has three boats. “They are old,” [the race winner=Rasmus Tolk] said.",
]

NOBODY = [
    # An office that nobody has named, and one that another holds.
    "Lena Vu, a nurse, was found guilty. “It was cruel,” [the judge=?] said.",
    "[Mayor Lena Vu=Lena Vu] said it rained. “It was wet,” [the governor=?] said.",
    # A noun that was used of somebody else.
    "A driver saw the fire. [Lena Vu] said it was big. “I ran,” [the driver=?] said.",
    "Lena Vu had locked the shop early. It was dark. “It was loud,” [the retired baker=?] said.",
    # Two who may be meant.
    "[Lena Vu] said it rained, and [Rasmus Tolk] said it snowed. “I froze,” [the doctor=?] said.",
    # Somebody's own people, an official of somebody's, a correspondent.
    "[Lena Vu] said it rained. [The victim's father=?] said it snowed.",
    "[Lena Vu] said it rained. [The harbour official=?] said it snowed.",
    "[Lena Vu] said it rained. [The correspondent=?] said it snowed.",
]

BODIES = [
    "[Straitline Ferries] said two boats were lost. [The company=Straitline Ferries] said nobody was hurt.",
    "Divers searched a plant of Kestrel Dairies on Monday. [The company=Kestrel Dairies] said it was clean.",
    "[The Ostrel Transport Authority=Ostrel Transport Authority] said a tram stopped. "
    "[The agency=Ostrel Transport Authority] said it was slow.",
    "[Lampwell Power] said 80 homes were dark. [The company=Lampwell Power] said it was sorry.",
]


@pytest.mark.parametrize("written", [*PEOPLE, *NOBODY, *BODIES])
def test_descriptions_take_up_whom_they_can(written: str) -> None:
    case, articles = link_texts(written)
    assert write_speakers(case, articles) == [written]


def test_a_company_is_no_ministry() -> None:
    written = "[The Energy Ministry of Ruritania] said two mines were lost. [The company=?] said nobody was hurt."
    case, articles = link_texts(written)
    assert write_speakers(case, articles)[0].endswith("[The company=?] said nobody was hurt.")
