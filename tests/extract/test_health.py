"""Page health: stubs, translations, glued headings, error pages."""

import pytest

from rashomon.extract import extract_articles
from rashomon.extract.spellings import find_spellings
from rashomon.extract.subheads import run_on_heading
from rashomon.stage import IssueLog
from tests.extract.made import BODY, article_of, html_of, page_of, text_of


@pytest.mark.parametrize(
    ("paragraph", "heading"),
    [
        ("Flood closes school Flood has reached the gym of the village school.", "Flood closes school"),
        ("Brodell promises money Brodell said the county would pay.", "Brodell promises money"),
        ("New rules for heavy lorries The county will weigh every lorry.", "New rules for heavy lorries"),
        ("Ida Rehn and Tor Vessby wrote The Long Bridge in 1990.", None),
        ("Brodell said that Brodell Brothers was not her company.", None),
        ("They live in The Hague and work in Ellmoor.", None),
        ("“I cannot say how deep it goes because I was not there,” she said.", None),
        ("On Tuesday the bridge was closed. The county said so.", None),
    ],
)
def test_a_heading_glued_to_its_sentence_is_found(paragraph: str, heading: str | None) -> None:
    length = run_on_heading(paragraph)
    assert (paragraph[:length] if length is not None else None) == heading


def test_glued_headings_are_noted_with_their_words() -> None:
    article = article_of(text_of([*BODY, "Brodell promises money Brodell said the county would pay for the ferry."]))
    assert [(note.kind, note.anchor and note.anchor.exact) for note in article.health] == [
        ("run_on_subhead", "Brodell promises money")
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Engineer Hanna Brodell said no. Later Brodelle said yes.", [("Brodell", "Brodelle")]),
        ("President Karvath said no. Later, President Karwath said yes.", [("Karvath", "Karwath")]),
        ("Rick Larsen said no. John Larson said yes.", []),
        ("Marina Orlov said no. The Orlovs said yes. The Lornian team said nothing to the Lornians.", []),
        ("Karvath and Karwath said no.", []),
        ("Mayor Moran said no. The moral is plain; Moral said so.", []),
    ],
)
def test_two_spellings_of_one_name_are_found(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(pair.one, pair.other) for pair in find_spellings(text)] == pairs


def test_several_names_spelled_in_two_ways_point_to_a_machine() -> None:
    body = [
        *BODY,
        "President Karvath said the bridge was old. Later President Karwath said it was new and left by ferry.",
        "The engineer, Brodelle, has answered nothing to this. Brodelle said she would speak on Friday in Ellmoor.",
    ]
    article = article_of(text_of(body))
    assert [note.kind for note in article.health] == ["machine_translated"]
    assert article.health[0].anchor is not None


def test_a_page_that_says_it_was_translated_is_believed() -> None:
    page = html_of(above="<div>EN <small>(translated automatically)</small></div>")
    assert [note.kind for note in article_of(page, html=True).health] == ["machine_translated"]


def test_a_language_switch_may_say_it() -> None:
    page = html_of(above="<div>DE FR EN (auto)</div>")
    assert [note.kind for note in article_of(page, html=True).health] == ["machine_translated"]


def test_habits_of_other_languages_make_a_translation() -> None:
    body = [
        *BODY,
        "We shall remind, the 5 of May the bridge was closed for the first time.",
        "In the agency also underlined, that the crack was not seen earlier.",
    ]
    assert [note.kind for note in article_of(text_of(body)).health] == ["machine_translated"]


def test_a_stub_is_noted() -> None:
    article = article_of(text_of([BODY[0], "The county would not say more… Read more"]))
    assert [note.kind for note in article.health] == ["stub"]


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<title>404 Not Found</title><p>The page that you asked for was not found on this server.</p>", "error"),
        ("<ul><li><a href=1>Ferry runs again</a><li><a href=2>Bread dearer</a></ul>", "no running text"),
        ("<html><body></body></html>", "no running text"),
    ],
)  # fmt: skip
def test_a_page_without_a_report_is_an_issue(page: str, words: str) -> None:
    log = IssueLog("extract")
    assert extract_articles(page_of(page, html=True), log) == ()
    assert [issue.kind for issue in log.issues] == ["no_article"]
    assert words in log.issues[0].text


def noted(page: str) -> list[tuple[str, str | None]]:
    """Return the kinds of health of an HTML page's article with the words that show them, if they are in its text."""
    return [(note.kind, note.anchor.exact if note.anchor else None) for note in article_of(page, html=True).health]


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("Engineer Bro\u200bdell said so.", "hidden_characters", "Bro\u200bdell"),
        ("Engineer Brodell \u202eyas\u202c so.", "hidden_characters", "\u202e"),
        ("Engineer Br\u043edell said so.", "homoglyph_name", "Br\u043edell"),
        ("Engineer \u0422\u043e\u0440\u0435 said so.", "homoglyph_name", "\u0422\u043e\u0440\u0435"),
        ("It wasnâ€™t deep, Brodell said.", "mojibake", "wasnâ€™t"),
        (
            "Brodell ate in the cafÃ© beside the bridge while divers looked at the pier, the county said.",
            "mojibake",
            "cafÃ©",
        ),
        ("It isn?t deep and it wasn?t new, Brodell said.", "mojibake", "isn?t"),
    ],
)
def test_letters_that_are_not_what_they_seem(words: str, kind: str, shown: str) -> None:
    found = noted(html_of([*BODY, words]))
    assert [one for one, _ in found] == [kind]
    assert shown in str(found[0][1])


@pytest.mark.parametrize(
    "words",
    [
        "The Δt was 5 µs, the café said, and the naïve façade of Señor Ångström’s “élan” was gone.",
        "The Russian word “мост” means bridge, and “Тор” is how Tor Vessby writes himself there.",
        "Is it deep? Can’t say; why not?",
        "می\u200cخواهم is what she wrote.",
        "The family 👨\u200d👩\u200d👧 crossed the bridge.",
    ],
)
def test_letters_that_are_what_they_seem(words: str) -> None:
    assert noted(html_of([*BODY, words])) == []


_OTHER = (
    "Pasta from Castel Verano won the Olive Prize of Ligurna for the third time, the jury of Chef Aldo Pennini wrote.",
    "Pennini praised the sauce of Rosa Amadei, whose restaurant Il Gufo seats twelve guests only, for its thyme.",
    "Amadei learned cooking from her aunt in Castel Verano and wants to open a second kitchen for forty cooks by May.",
)


_MORE_OF_THE_BRIDGE = (
    "Parents in Ellmoor had asked the county in spring whether the bridge was safe for school buses, and were told so.",
    "Brodell said that divers look at each pier of the bridge every second year, and at the middle pier every spring.",
    "Lorne Crossings said its second ferry would be painted by then, and would carry lorries as well as children.",
    "Until then lorries have to drive round by the county road, which the county will widen before the school year.",
    "Divers who looked at the crack on Tuesday said the river was too fast for them to measure the pier any longer.",
    "The county will say on Friday whether the ferry of Lorne Crossings may carry lorries, and who will pay for it.",
    "Brodell has looked after the bridge for eleven years and calls its middle pier the best built of the county.",
)


def test_another_article_in_the_middle_is_noted_with_its_place() -> None:
    body = [
        *BODY,
        "Brodell and the county will meet Lorne Crossings in Ellmoor on Friday about the bridge, its pier and what it "
        "would take to have the ferry run every ten minutes until the crack in the pier is closed.",
    ]
    page = html_of([*body[:3], *_OTHER, *body[3:], *_MORE_OF_THE_BRIDGE])
    (note,) = article_of(page, html=True).health
    assert note.kind == "mixed_article"
    assert note.page_span is not None
    shown = page[note.page_span.start : note.page_span.end]
    assert shown.startswith("Pasta from") and shown.endswith("by May.")


def test_a_report_that_breaks_off_before_a_prompt_is_behind_a_wall() -> None:
    below = "<div><h3>Keep reading for one crown a week</h3><p>Subscribers sign in here</p></div>"
    assert [kind for kind, _ in noted(html_of(BODY[:3], below=below))] == ["pay_wall"]
    assert noted(html_of([*BODY, *BODY_OF_MORE], below=below)) == []


def test_the_box_of_a_consent_program_is_no_part_of_the_report() -> None:
    notice = "".join(
        f"<p>Cookies of kind {kind}: we and our partners store them on your device; you can withdraw your consent.</p>"
        for kind in ("one", "two", "three", "four", "five", "six")
    )
    box = f"</article><div id=onetrust-pc-sdk><div>{notice}<button>Reject all</button></div></div>"
    page = html_of([*BODY, *BODY_OF_MORE[:3]], below=box)
    article = article_of(page, html=True)
    assert article.health == ()
    assert "Cookies" not in article.text


def test_a_long_text_with_a_shortened_copy_of_its_opening_is_no_stub() -> None:
    excerpt = "The old bridge at Ellmoor was closed after divers found a crack, and the county […]"
    assert noted(html_of([excerpt, "What it means", *BODY, *BODY_OF_MORE])) == []


BODY_OF_MORE = tuple(
    f"Street {number} of Ellmoor will be closed to lorries from {number} May on, and the county asks all of those who "
    f"live in its {number + 20} houses to park their cars behind the old mill, where a guard will stand day and night."
    for number in range(2, 12)
)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (
            "<h1>Your choice</h1><p>We and our 300 partners store cookies on your device and read personal data "
            "such as your address, to choose advertising and to measure it.</p><p>You can withdraw your consent "
            "at any time at "
            "the foot of every page.</p><button>Accept all</button><button>Reject all</button>",
            "asks for consent",
        ),
        ("<h1>Page not found</h1><p>The page you are looking for does not exist any more.</p>", "error page"),
        (
            "<h1>News</h1>"
            + "".join(f"<h2><a href=/{n}>Ferry number {n} runs again today</a></h2>" for n in range(14)),
            "list of 14 reports",
        ),
    ],
)
def test_a_page_without_a_report_says_what_it_is(body: str, kind: str) -> None:
    log = IssueLog("extract")
    assert extract_articles(page_of(f"<html><body>{body}</body></html>", html=True), log) == ()
    assert kind in log.issues[0].text


def test_a_consent_notice_beside_a_report_is_no_wall() -> None:
    notice = (
        "<div><p>We and our partners use cookies and read personal data to choose advertising for you and to measure "
        "our audience; you may withdraw your consent.</p><button>Accept all</button></div>"
    )
    assert noted(html_of(above=notice)) == []


def test_entries_that_bear_times_are_a_live_blog() -> None:
    body = [f"{14 - number}:3{number} {words}" for number, words in enumerate(BODY)]
    assert [kind for kind, _ in noted(html_of(body, title="Live: Ellmoor bridge closed"))] == ["live_blog"]
    assert noted(html_of(body)) == []


def test_teasers_under_linked_headlines_are_a_list() -> None:
    items = "".join(
        f"<div><h2><a href=/{number}>Bridge story number {number} of this week</a></h2><p>{words}</p></div>"
        for number, words in enumerate(BODY)
    )
    more = items.replace("week", "year").replace("the", "that")
    page = f"<html><body><main><h1>Ellmoor</h1>{items}{more}</main></body></html>"
    assert "list_page" in [kind for kind, _ in noted(page)]
