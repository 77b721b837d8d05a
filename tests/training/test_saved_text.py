"""Pages saved as text."""

from training.body.saved_text import save_as_text

REPORT = (
    "The harbour bridge at Ellmoor was closed on Monday after divers found a crack in its second pier.\n"
    "Engineers said that repairs would take until the end of the month at least."
)
PAGE = """<html><head><title>Not a line</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<div><article><h1>Bridge <b>closed</b></h1><div><p>{}</p><p>{}</p></div><p hidden>Unseen words</p></article>
<aside>Bread dearer in Sorn</aside></div><script>var words = 1;</script><footer>Printed in Sorn</footer></body></html>
""".format(*REPORT.split("\n"))


def texts_of(name: str) -> dict[str, str]:
    return {one.form: one.text for one in save_as_text(PAGE, REPORT, name)}


def test_all_visible_lines_of_a_page_are_kept_in_order_and_no_others() -> None:
    lines = [line for line in texts_of("a")["page"].splitlines() if line]
    assert lines == [
        "Home Sport", "Bridge closed", *REPORT.split("\n"), "Bread dearer in Sorn", "Printed in Sorn"
    ]  # fmt: skip


def test_a_part_holds_the_report_and_what_stands_near_it() -> None:
    parts = [texts_of(name)["part"] for name in "abcdefgh"]
    assert all(line in part for part in parts for line in REPORT.split("\n"))
    assert len(set(part.replace("\n\n", "\n") for part in parts)) > 1


def test_the_same_page_gives_the_same_texts() -> None:
    assert texts_of("a") == texts_of("a")


def test_a_page_without_its_report_has_no_part() -> None:
    forms = [one.form for one in save_as_text("<html><body><p>Page not found</p></body></html>", REPORT, "a")]
    assert forms == ["page"]
