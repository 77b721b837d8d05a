"""The voices of a row, each as the one it counts as."""

from rashomon.compare.origins.voices_joined import join_voices, tell_apart
from tests.build import article_from_text
from tests.path import linked

CASE = linked(
    article_from_text("Red Lantern Front spokesman Iven Sarr spoke. Lena Vu, a baker, answered.", "2031-03-05")
)
SARR, VU = "e-person-iven-sarr", "e-person-lena-vu"


def test_a_spokesman_counts_as_his_body() -> None:
    one_of = join_voices(CASE, [SARR, "red lantern front", VU, None])
    assert one_of[SARR] == one_of["red lantern front"] != one_of[VU]


def test_a_voice_that_is_not_named_is_joined_to_none() -> None:
    assert join_voices(CASE, ["? witnesses", SARR])["? witnesses"] == "? witnesses"


def test_two_who_speak_on_the_media_of_one_state_are_one() -> None:
    media = [["korean central television"], ["korean central news agency"]]
    one_of = join_voices(CASE, [SARR, VU], media)
    assert one_of[SARR] == one_of[VU]


def test_people_are_told_apart_by_their_surname() -> None:
    assert tell_apart(CASE, VU) == "person vu"
