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
