"""Whole plain texts: headline, standfirst, body, and a reason for everything left out."""

import pytest

from tests.extract.made import BODY, article_of, kinds, paragraphs, text_of

TITLE = "Ellmoor bridge closed after divers find crack"


@pytest.mark.parametrize(
    "above",
    [
        "",
        "EN  FR\n\nWednesday, 9 January\npolitics\n\n",
        "The Sorn Courier\nHome   News   Sport   Harbour\nSign in\n\n",
        "https://sorn.example/bridge\nSorn Radio\nNews | Music | Talk | Weather\n\nLIVE: Concert from the mill\n\n",
        f"{TITLE}\n\n",
        " date 2031-04-09 Thank you, your alert is set!\n",
    ],
)
def test_the_headline_is_found_under_whatever_stands_over_it(above: str) -> None:
    article = article_of(text_of(above=above))
    assert article.title == TITLE
    assert article.text.startswith(f"{TITLE}\n\n{BODY[0]}")
    assert paragraphs(article) == list(BODY)
    assert article.blocks[0].kind == "headline"
    assert article.text.count(TITLE) == 1


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("\nSource: Lorne News Agency\n", "credit_line"),
        (
            "\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nLatest Posts",
            "comment_form",
        ),
        (
            "\nMore on this story\n* Timeline: a bridge of iron\n* Quiz: how well do you know the river?\n",
            "related_list",
        ),
        ("\nRead also:\nFerry runs again\nBread dearer in Sorn\n", "related_list"),
        ("\nTags: Ellmoor, bridge\nViews: 1184\n", "tag_list"),
        ("\nThis website uses cookies to improve your experience. Accept Read More", "consent_notice"),
        ("\nNear you\n- Lost tortoise found in mill\n- Street closed until Monday\n", "related_list"),
        ("\nPress contact: the bridge office, Sorn Street 4.\n", "feedback"),
        ("\nShare this: Post  Mail  Print\nComments (14)  Sign in to join the conversation\n", "share"),
        ("\nChess club\nAbout the river\n", "menu"),
    ],
)
def test_what_stands_below_the_report_is_left_out_with_its_kind(below: str, kind: str) -> None:
    article = article_of(text_of(below=below))
    assert paragraphs(article) == list(BODY)
    assert kind in kinds(article)
    assert all(removal.reason and len(removal.span) for removal in article.removals)


def test_removals_point_at_the_words_they_took() -> None:
    page = text_of(below="\nSource: Lorne News Agency\n")
    removal = article_of(page).removals[-1]
    assert page[removal.span.start : removal.span.end] == "Source: Lorne News Agency" == removal.words


def test_prompts_are_cut_out_of_lines_and_paragraphs() -> None:
    body = [BODY[0], "(Click Here)", BODY[1] + " (Read more: ten bridges)", "[Get our free river letter]", *BODY[2:]]
    article = article_of(text_of(body))
    assert paragraphs(article) == list(BODY)
    assert kinds(article)["click_prompt"].startswith("(Click Here)")


def test_brackets_that_belong_to_the_text_stay() -> None:
    body = [*BODY, "The pier (read: the middle one) was built in 1911 (see the picture of Ida Rehn), the county said."]
    assert paragraphs(article_of(text_of(body)))[-1] == body[-1]


def test_a_standfirst_and_tags_between_headline_and_text_are_told_apart() -> None:
    head = "Nobody knows how long the ferry will have to carry the schools\n\nellmoor\nferry\nriver lorne\n\n"
    article = article_of(text_of().replace(f"{TITLE}\n\n", f"{TITLE}\n\n{head}"))
    assert [block.kind for block in article.blocks[:3]] == ["headline", "standfirst", "paragraph"]
    assert kinds(article)["tag_list"] == "ellmoor ferry river lorne"


def test_subheads_and_lists_keep_their_kind() -> None:
    body = [BODY[0], "What the engineers say", BODY[1], "- the pier is closed", "- the ferry is free", *BODY[2:]]
    article = article_of(text_of(body))
    assert [block.kind for block in article.blocks[2:6]] == ["subhead", "paragraph", "list", "list"]


def test_byline_and_credit_under_the_headline() -> None:
    head = "By Ida Rehn and Tor Vessby\n9 April 2031, 18:30\n©  Lorne Wave\n\n"
    article = article_of(text_of().replace(f"{TITLE}\n\n", f"{TITLE}\n\n{head}"))
    assert article.byline == "Ida Rehn; Tor Vessby"
    assert [(credit.name, credit.kind) for credit in article.credits] == [("Lorne Wave", "outlet")]
    assert article.outlet is None
    assert paragraphs(article) == list(BODY)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("News in English / Anna Brodell", "Anna Brodell"),
        ("Anna Brodell", "Anna Brodell"),
        ("Bridge / Sorn Valley", None),
    ],
)
def test_a_name_after_the_sections_beside_the_date_is_the_byline(line: str, byline: str | None) -> None:
    dates = "11 November 2031 17:32   Updated 11 November 2031 18:04"
    assert article_of(text_of([f"{line}\n{dates}", *BODY])).byline == byline


def test_dateline_and_sign_off_are_credits_of_the_agency() -> None:
    body = [f"ELLMOOR, Lornia, April 9 (Lorne News Agency) - {BODY[0]}", *BODY[1:]]
    article = article_of(text_of(body, below="\n(Reporting by Ida Rehn in Ellmoor; editing by Una Falk)\n"))
    assert paragraphs(article) == list(BODY)
    assert (article.outlet, article.outlet_basis) == ("Lorne News Agency", "dateline and sign-off")
    assert article.byline == "Ida Rehn"
    assert [(credit.name, credit.kind) for credit in article.credits] == [("Lorne News Agency", "agency")]
    line = article.dateline
    assert line is not None
    assert article.text[line.start : line.end] == "ELLMOOR, Lornia, April 9 (Lorne News Agency) -"
    assert body[0] in article.text
    assert "April" not in article.told
    assert len(article.told) == len(article.text)


@pytest.mark.parametrize(
    ("above", "below", "outlet", "basis"),
    [
        ("The Sorn Courier\nHome   News   Sport   Harbour\n\n", "", "The Sorn Courier", "masthead"),
        ("SORN TODAY\n\n", "\nSorn Today. Reprinting allowed with an active link.", "SORN TODAY", "masthead"),
        ("", "\n(c) Lorne Coast Radio", "Lorne Coast Radio", "copyright line"),
        ("", "\n© 2029-2031 Sorn Courier Ltd. All rights reserved.", "Sorn Courier", "copyright line"),
        ("https://www.sorn.example/bridge\n\n", "", "sorn.example", "host"),
    ],
)
def test_the_outlet_of_a_plain_text(above: str, below: str, outlet: str, basis: str) -> None:
    article = article_of(text_of(above=above, below=below))
    assert (article.outlet, article.outlet_basis) == (outlet, basis)
    assert paragraphs(article) == list(BODY)


def test_the_line_that_the_address_is_made_of_is_the_headline() -> None:
    above = (
        "https://slr.example/ellmoor-bridge-closed-after-divers-find-crack\nSLR  Sorn Lowland Radio and the divers\n"
    )
    assert article_of(text_of(above=above + "Listen live   Programmes   Weather   Search\n\n")).title == TITLE


def test_a_text_without_a_headline_has_none() -> None:
    article = article_of("\n\n".join(BODY))
    assert article.title is None
    assert article.text.startswith(BODY[0])


@pytest.mark.parametrize(
    ("body", "language"),
    [
        (BODY, "en"),
        (["Die Brücke über den Fluß wurde am Dienstag geschlossen, nachdem Taucher einen Riss gefunden hatten.",
          "Der Bürgermeister sagte, dass die Fähre für die Kinder nichts kosten werde, und bat um Geduld."], "de"),
        (["Мост через реку закрыли во вторник после того, как водолазы нашли в нём трещину, заявил мэр города.",
          "Он сказал, что паром для детей будет бесплатным и что школа не закроется, хотя дорога длинная."], "ru"),
    ],
)  # fmt: skip
def test_the_language_is_told_by_frequent_words(body: list[str], language: str) -> None:
    assert article_of(text_of(body)).language == language


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("FILE PHOTO: Divers at Ellmoor bridge, March 2030. © AFP / Ida Rehn", "caption"),
        ("(AP Photo/Tor Vessby)", "caption"),
        ("— Hanna Brodell (@brodell) April 9, 2031", "embed"),
        ("Read also: Ten bridges worth a detour", "related_list"),
        ("Advertisement", "advertisement"),
    ],
)
def test_what_interrupts_the_report_is_left_out(line: str, kind: str) -> None:
    article = article_of(text_of([*BODY[:2], line, *BODY[2:]]))
    assert paragraphs(article) == list(BODY)
    assert kinds(article) == {kind: line}


def test_the_outlet_beside_a_plain_headline_is_no_part_of_it() -> None:
    article = article_of(text_of(title=f"{TITLE} | Sorn Courier"))
    assert (article.title, article.outlet, article.outlet_basis) == (TITLE, "Sorn Courier", "title line")


def test_a_correction_stays_as_a_correction() -> None:
    note = "Correction: An earlier version of this report gave the wrong length of the crack."
    assert article_of(text_of([*BODY, note])).blocks[-1].kind == "correction"


def test_a_report_in_a_script_without_blanks_is_read() -> None:
    body = [
        "市长周二说，艾尔穆尔大桥的桥墩上发现了一条四米长的裂缝，大桥因此关闭。",
        "渡轮公司说，学生可以免费过河，直到大桥修好为止。",
    ]
    article = article_of(text_of(body, title="艾尔穆尔大桥因裂缝关闭"))
    assert article.language == "zh"
    assert paragraphs(article)[-1] == body[-1]


def test_a_sentence_of_furniture_above_a_repeated_title_does_not_hide_it() -> None:
    above = "Radio Ellmoor news of the valley, saved on 3 June at noon, your subscription is active!\n"
    title = "Ellmoor bridge closed after divers find crack"
    article = article_of(f"{above}{title}\n\n{title}\n\n" + "\n\n".join(BODY))
    assert article.title == title
    assert paragraphs(article) == list(BODY)
