"""When a plain text was saved, as its first line says."""

import pytest

from rashomon.read.saved_text import read_saved_line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sorn Courier | captured Thu, 17 Oct 2030 08:02:11 | 0 items in My List\nText", "2030-10-17T08:02:11"),
        (" Sorn news saved 2031-03-29 12:14 Your alert is set!", "2031-03-29T12:14:00"),
        ("Saved on May 3, 2031", "2031-05-03"),
        ("Archived: 2031-02-03T10:11:12Z", "2031-02-03T10:11:12+00:00"),
        ("\n\nretrieved 3rd May 2031", "2031-05-03"),
        ("How we saved 12 cats | 3 May 2031", None),
        ("date 2031-04-09", None),
        ("retrieved 2031-02-31", None),
        ("Sorn Courier\nsaved 2031-04-09", None),
        ("", None),
    ],
)
def test_only_a_word_of_saving_right_before_a_date_says_it(text: str, said: str | None) -> None:
    assert read_saved_line(text) == said
