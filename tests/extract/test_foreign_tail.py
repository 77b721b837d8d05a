"""Foreign tails are cut where the words break, and only there."""

import pytest

from tests.extract.made import BODY, article_of, html_of, kinds, paragraphs, text_of

REPORT = (
    *BODY,
    "Lorne Crossings has run the Ellmoor ferry since 1954 and owns two boats, of which one is being painted.",
    "Brodell said divers would go down again on Friday, when the river Lorne is expected to fall by half a metre.",
)
TAILS = {
    "sermon": (
        "Have you asked yourself where your soul will rest tonight? The candle is short and your hour is near.",
        "For it is written: whoever keeps the lantern shall not stumble, and whoever hides it shall be lost.",
        "Turn from your old ways. Write to us and receive the blessed booklet, and your heart will be made new.",
    ),
    "recipe": (
        "GRANDMOTHER’S LENTIL SOUP",
        "Chop two onions and fry them gently in olive oil with garlic until they are golden and fragrant.",
        "Add red lentils, stock and a bay leaf, simmer for half an hour and season with cumin and lemon juice.",
        "Serve with crusty bread and yoghurt. The soup keeps for three days in the fridge.",
    ),
    "coins": (
        "Want to earn while you sleep? Voltkoin pays its investors up to fourteen per cent each month, guaranteed.",
        "Register your wallet today and receive a bonus of fifty tokens. You can withdraw at any time you like.",
    ),
}


@pytest.mark.parametrize("topic", TAILS)
@pytest.mark.parametrize("as_html", [False, True])
def test_a_tail_about_something_else_is_cut_whole(topic: str, as_html: bool) -> None:
    if as_html:
        tail = "<hr>" + "".join(f"<p>{paragraph}</p>" for paragraph in TAILS[topic])
        article = article_of(html_of(REPORT, below=tail), html=True)
    else:
        article = article_of(text_of(REPORT, below="\n\n" + "\n\n".join(TAILS[topic])))
    assert paragraphs(article) == list(REPORT)
    assert [note.kind for note in article.health] == ["foreign_tail"]
    assert TAILS[topic][1][:30] in kinds(article)["foreign_tail"]


@pytest.mark.parametrize(
    "ending",
    [
        "It was the worst accident on the river since 1987, when a barge sank and two men drowned.",
        "In other news, the county said the Ellmoor library would open again in May.",
        "Those who have to cross can call 0800 400, and you may be asked for your number plate, the county said.",
        "The weather will stay dry until the weekend.",
    ],
)
def test_background_at_the_end_of_a_report_stays(ending: str) -> None:
    article = article_of(text_of([*REPORT, ending]))
    assert paragraphs(article) == [*REPORT, ending]
    assert article.health == ()


def test_a_report_that_turns_to_its_subject_after_a_short_opening_stays() -> None:
    body = [BODY[0], "Here is what travellers should know.", *TAILS["coins"], *TAILS["recipe"][1:]]
    assert paragraphs(article_of(text_of(body)))[-1] == TAILS["recipe"][-1]


def test_forms_of_common_words_join_no_sermon_to_a_report() -> None:
    report = (*REPORT, "Brodell told the county that the children had been found seats on the ferry before noon.")
    sermon = (
        "Have you asked yourself what your grandmother told you of the lantern in the window, and where she found it?",
        "Children of the lamp, your oil is running low and your cupboard is bare. Keep the candle, bury the penny.",
        "Send your name and a stamp, and the blessed almanac will find you wherever you sleep.",
    )
    article = article_of(html_of(report, below="<hr>" + "".join(f"<p>{one}</p>" for one in sermon)), html=True)
    assert paragraphs(article) == list(report)


def test_the_next_item_of_a_round_up_is_another_text() -> None:
    item = (
        "Also this week: the Marrow and Leek Society moves its supper to Hob Green. Tickets from Mrs Pettifer, raffle "
        "prizes to the scout hut before Saturday noon.",
        "Wilf Ormerod, who has carried the Marrow Cup home since 2019, blamed slugs. “I sat up with a torch,” he said.",
    )
    article = article_of(html_of(REPORT, below="".join(f"<p>{one}</p>" for one in item)), html=True)
    assert paragraphs(article) == list(REPORT)


def test_a_common_word_joins_paragraphs_that_nothing_sets_apart() -> None:
    report = (
        *REPORT,
        "Brodell had found the first trace of rust in April.",
        "A crew of masked youths had thrown bottles at the tollhouse on Monday, and constables used a hose; seven of "
        "them were treated for cuts, the health board of Vessel Row told the Lantern.",
        "Rumours of a stabbing were false, said Commissioner Anton Grell. Shops in Fuller Lane had lost about 30,000 "
        "marks in sales, the guild of grocers found, and Consul Marit Oye thanked those who kept calm.",
    )
    assert paragraphs(article_of(html_of(report), html=True)) == list(report)
