"""Which column holds what."""

import pytest

from rashomon.errors import SettingsError
from rashomon.read import Columns, read_columns


def test_columns_are_looked_for_under_their_own_names() -> None:
    assert Columns().texts == ("html", "text")
    assert Columns().headers({"doc_id": "1", "text": "x", "other": "y", "title": ""}) == (("row:identifier", "1"),)


def test_a_mapping_is_read_as_written() -> None:
    columns = read_columns("text=body, doc_id=key")
    assert (columns.name_of("text"), columns.name_of("doc_id"), columns.name_of("url")) == ("body", "key", "url")


@pytest.mark.parametrize("words", ["", "text", "text=", "=body", "story=body", "text=body,,"])
def test_a_mapping_of_another_form_is_refused(words: str) -> None:
    with pytest.raises(SettingsError, match="ROLE=NAME"):
        read_columns(words)
