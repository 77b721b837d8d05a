"""Quotations that the encoder's spans add to those of the rules."""

from rashomon.annotate import annotate_article
from rashomon.annotate.divided import divide_article
from rashomon.annotate.encoder import ReportedSpan
from rashomon.annotate.quotations.blocks import BlockView, view_blocks
from rashomon.annotate.quotations.tagged import find_tagged, join_tagged
from rashomon.stage import IssueLog
from tests.build import article_from_text


def views_of(text: str) -> list[BlockView]:
    return view_blocks(divide_article(article_from_text(text)), ())


def span(text: str, words: str) -> tuple[tuple[int, int], ...]:
    at = text.index(words)
    return ((at, at + len(words)),)


def tagged(text: str, cue: str, speaker: str, content: str) -> list[str]:
    """Return the contents that one attribution of the encoder adds."""
    views = views_of(text)
    reported = ReportedSpan(span(text, cue), span(text, speaker) if speaker else (), span(text, content))
    joined = join_tagged(views, [], find_tagged(views, (reported,)))
    return [text[start:end] for one in joined for start, end in one.ranges]


def test_a_clause_said_by_somebody_is_added() -> None:
    text = "The quay was said by dockers to stand empty, and dockers noted that the cranes had been idle all week."
    assert tagged(text, "noted", "dockers", "that the cranes had been idle all week") == [
        "the cranes had been idle all week"
    ]


def test_thoughts_plans_and_fragments_are_not() -> None:
    text = "The union wants the quay to reopen. Dockers welcomed the news. Crews said whether it opens is unknown."
    assert tagged(text, "wants", "The union", "the quay to reopen") == []
    assert tagged(text, "welcomed", "Dockers", "the news") == []
    assert tagged(text, "said", "Crews", "whether it opens is unknown") == []


def test_words_nobody_is_said_to_say_are_not() -> None:
    text = "It was said that the quay had been closed for years."
    assert tagged(text, "said", "", "that the quay had been closed for years") == []


def test_according_to_his_words_is_he() -> None:
    text = "The pilot left. According to his words, the fog had come in from the sea within minutes."
    views = views_of(text)
    reported = ReportedSpan(
        span(text, "According to"), span(text, "his words"), span(text, "the fog had come in from the sea")
    )
    (found,) = find_tagged(views, (reported,))
    assert found.voice is not None
    assert views[0].words[found.voice.first].text == "his"
    assert found.voice.first == found.voice.last


def test_quoted_words_over_two_paragraphs_give_one_quotation_each() -> None:
    text = "“We waited on the pier until dark,” Ana Ruiz said.\n\n“Nobody came to tell us the ferry had gone.”"
    found = annotate_article(article_from_text(text), IssueLog("annotate")).quotations
    assert [one.content[0].exact for one in found] == [
        "We waited on the pier until dark",
        "Nobody came to tell us the ferry had gone",
    ]
