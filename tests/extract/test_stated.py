"""A body that JSON-LD states is found and compared by its letters."""

from rashomon.extract.stated import stands_in, stated_bodies

SCRIPT = '{"headline": "Ferry", "articleBody": "The old ferry \\u201cLorne\\u201d stopped.\\nNobody knows why."}'


def test_stated_bodies_are_read_from_their_scripts_alone() -> None:
    page = f"<p>{SCRIPT}</p><script>{SCRIPT}</script>"
    start = page.rindex("{")
    assert stated_bodies(page, [(start, start + len(SCRIPT))]) == "theoldferrylornestoppednobodyknowswhy"
    assert stated_bodies(page, []) == ""


def test_broken_scripts_state_nothing() -> None:
    page = '{"articleBody": "The old'
    assert stated_bodies(page, [(0, len(page))]) == ""


def test_a_passage_stands_in_a_body_or_not() -> None:
    assert stands_in("Nobody knows why", "theoldferrynobodyknowswhy") == 1.0
    assert stands_in("Somebody knows", "theoldferrynobodyknowswhy") == -1.0
    assert stands_in("Nobody knows why", "") == 0.0
