"""One named voice: articles in different words that relay one statement."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.deduplicate import find_derivations
from rashomon.stage import IssueLog
from tests.deduplicate.reports import case_with, derive, report
from tests.deduplicate.translations import marked

PLAIN = report(
    "The Fisheries Ministry of Ostland said on Monday that the herring quota would be cut by 38 per cent, to "
    "12,400 tonnes, from the first of March.",
    "In a statement the ministry said that 214 boats would be paid to stay in port. The money, 61 million marks, will "
    "come from the harbour fund, it added.",
    "“The sea has sent us its bill,” Fisheries Minister Ane Holm said, according to the statement.",
    "Asked about the date, the union of skippers said it had not been consulted.",
    outlet="Sund Dispatch",
    published="2031-01-13",
    title="Herring quota cut",
)
CLUMSY = report(
    "On 38 percents will be less the catch of the herring, informed the Ministry of fisheries of Ostland.",
    "As it is said in the statement of the ministry, 214 ships will stay in the ports and will receive 61 million of "
    "marks.",
    "The minister of fisheries Anne Holm noted that «the sea sent us the bill». According to her, the quota will make "
    "12,400 tons.",
    outlet="Morning Lamp",
    published="2031-01-14",
    title="The herring will become less",
)
QUAY = report(
    "On the quay at Lorhaven nobody had slept. “Thirty-eight per cent of nothing is nothing,” said Ruben Aske, who "
    "has two boats and one crew.",
    "The union of skippers said it would block the harbour on Friday. Its chairwoman, Ide Marn, told the Chronicle "
    "that 214 crews had been ruined by a letter.",
    "The ministry said the cut could not wait. Marn laughed at that. “They waited eleven years,” she said.",
    "A biologist at the marine station, Olav Brenn, said that the stock had halved since 2024.",
    outlet="Lorhaven Chronicle",
    published="2031-01-14",
    title="Eleven years on the quay",
)


NOON = report(
    "A freight barge sank off Skarvik on Monday, the press service of the Harbour Ministry said.",
    "As the press service reported, 14 sailors of the barge were taken ashore at Skarvik.",
    "“The channel is open,” Harbour Minister Dag Ruud said, the ministry's press service added.",
    "The press service noted that divers would look for the barge off Skarvik.",
    outlet="Sund Dispatch",
    published="2031-01-13",
    title="Barge sinks off Skarvik",
)
EVENING = report(
    "The Harbour Ministry opened a case on the barge off Skarvik, its press service announced.",
    "According to the press service, divers found the barge under the channel off Skarvik.",
    "The minister, Dag Ruud, promised pay to the sailors, the press service told.",
    "In a message of the press service it is said that 3 tugs guard the channel.",
    outlet="Morning Lamp",
    published="2031-01-14",
    title="A case on the barge",
)


def test_two_reports_that_relay_a_press_service_on_one_affair_rest_on_its_body() -> None:
    found = derive(NOON, EVENING)
    assert {(each.article, each.kind) for each in found} == {(one.id, "same_named_source") for one in (NOON, EVENING)}
    assert all("press service" in each.reason for each in found)


def test_its_words_on_two_affairs_are_two() -> None:
    other = report(
        "Pilots will earn more from April, the Harbour Ministry decided, as its press service announced. Every novice "
        "gets a uniform, lodging near Fish Street and lessons in Danish, while veterans may retire at sixty.",
        "According to the press service, a hostel with forty beds and a kitchen opens in autumn beside the old mill.",
        "Schoolchildren are invited to paint its walls; the best pictures win bicycles, the press service told.",
        outlet="Morning Lamp",
        published="2031-01-14",
        title="More pay for pilots",
    )
    assert derive(NOON, other, QUAY, PLAIN) == ()


def test_two_reports_of_one_statement_rest_on_the_body_that_made_it() -> None:
    found = derive(PLAIN, CLUMSY)
    assert {each.article for each in found} == {PLAIN.id, CLUMSY.id}
    assert {(each.kind, each.from_name, each.parent) for each in found} == {
        ("same_named_source", "Fisheries Ministry of Ostland", None)
    }
    assert all(each.share > 0.5 and "Fisheries Ministry of Ostland" in each.reason for each in found)


def test_the_evidence_is_sentences_of_both_articles() -> None:
    for derivation in derive(PLAIN, CLUMSY):
        assert derivation.spans
        for here, there in derivation.spans:
            assert here.article == derivation.article
            assert there.article != derivation.article


def test_a_report_with_voices_of_its_own_stays_independent() -> None:
    assert {each.article for each in derive(PLAIN, CLUMSY, QUAY)} == {PLAIN.id, CLUMSY.id}


def test_one_report_alone_rests_on_nothing_another_does() -> None:
    assert derive(PLAIN) == ()
    assert derive(PLAIN, QUAY) == ()


def test_another_statement_of_the_same_body_is_not_the_same_voice() -> None:
    other = report(
        "The Fisheries Ministry of Ostland said on Monday that 17 inspectors would be sent to the northern ports.",
        "The ministry said that 5,300 nets had been measured. It added that 940 were too fine.",
        "“We count every mesh,” Fisheries Minister Ane Holm said in the statement.",
        outlet="Evening Tide",
        published="2031-01-14",
        title="Inspectors",
    )
    assert derive(PLAIN, other) == ()


def test_a_statement_of_another_week_is_another_statement() -> None:
    late = report(*CLUMSY.text.split("\n\n")[1:], outlet="Morning Lamp", published="2031-03-01", title="Later")
    assert derive(PLAIN, late) == ()


def test_the_bodys_own_page_is_the_parent() -> None:
    own = report(
        "The Fisheries Ministry of Ostland will cut the herring quota by 38 per cent.",
        outlet="Fisheries Ministry of Ostland",
        title="Press release",
    )
    assert {each.parent for each in derive(PLAIN, CLUMSY, own)} == {own.id}


@settings(max_examples=6)
@given(st.permutations([PLAIN, CLUMSY, QUAY]))
def test_the_order_of_the_articles_never_matters(articles: list[object]) -> None:
    ordered = [one for place in articles for one in (PLAIN, CLUMSY, QUAY) if one is place]
    expected = find_derivations(case_with(PLAIN, CLUMSY, QUAY), IssueLog("x"))
    assert find_derivations(case_with(*ordered), IssueLog("x")) == expected


PLAIN_MISSION = report(
    "The Lake Monitoring Mission counted 212 dead swans on the eastern shore of Lake Osmin in March, it said in a "
    "statement on Thursday.",
    "The mission, whose 14 boats had searched 96 kilometres of shore, found oil on 61 of the birds, according to the "
    "statement.",
    "“We have a stain and no ship,” the head of the mission, Dora Venhuis, told a news conference in Osminstad.",
    "Venhuis asked the harbour office to hand over the logs of all tankers. The mission had received only 3 of 19, she "
    "said.",
    "Nothing that her divers had seen allowed the conclusion that a pipe had burst, she stressed.",
    "The boats will stay on the lake until the ice has gone, the statement says. A last report is due in June.",
    outlet="Osminstad Courier",
    published="2031-04-03",
    title="Swans and oil",
)
CLUMSY_MISSION = report(
    "212 perished swans counted in March on the oriental shore of the lake Osmin the United Mission of the Watch on "
    "Water, it is told in its communication of the Thursday.",
    "On 61 of the birds the mission found the oil, 14 boats of the mission searched 96 kilometres of the shore, says "
    "the communication.",
    "«The stain is, but no ship», manifested the chief of the mission Dorra Wenhuis in the conference of the news.",
    "Wenhuis asked the office of the harbour to give the logs of the tankers, from 19 the mission received only 3.",
    "She stressed that her divers saw nothing that allows the conclusion of a burst pipe.",
    "Until the going of the ice the boats stay on the lake, the last report is waited in June.",
    outlet="Ozero Segodnya",
    published="2031-04-04",
    title="About the swans",
)


def test_whoever_tells_all_along_what_another_has_of_a_body_rests_on_it_whatever_it_calls_it() -> None:
    found = derive(PLAIN_MISSION, CLUMSY_MISSION)
    assert {each.article for each in found} == {PLAIN_MISSION.id, CLUMSY_MISSION.id}
    assert {each.kind for each in found} == {"same_named_source"}


def test_how_a_translation_words_a_name_counts_only_where_nobody_else_names_it() -> None:
    assert {each.from_name for each in derive(PLAIN_MISSION, marked(CLUMSY_MISSION))} == {"Lake Monitoring Mission"}


def test_a_press_service_is_left_out_of_the_name_of_a_body_that_also_speaks_itself() -> None:
    assert {each.from_name for each in derive(NOON, EVENING)} == {"Harbour Ministry"}


PATROL = report(
    "A man wanted for the theft of a bell was stopped on the pass at Skarv on Monday night, the press service of the "
    "Ostland Border Guard said.",
    "He carried 14,500 marks and a saw with 31 teeth, according to the press service.",
    "Captain Rasmus Dahl, who commands the hut, was quoted in a statement of the press service as saying that the "
    "search took 12 minutes. “He asked for soup,” the captain said.",
    "The driver of the sledge, a man of 52, told the guards that he had been paid 700 marks, the press service added.",
    outlet="Sund Dispatch",
    published="2031-01-13",
    title="Bell thief held on the pass",
)
PATROL_COPY = report(
    "On the pass Skarw the frontier guards detained a citizen, whom seek because of the theft of the bell. About this "
    "informs the press-service of the Frontier Guard of Ostland.",
    "By the data of the press-service, with him were found 14 500 marks and the saw on 31 teeth.",
    "«He asked the soup», - brings the press-service the words of the chief of the hut, the captain Rassmus Dal.",
    "The captain added, that the search occupied 12 minutes.",
    "The driver of the sledge told, that they paid him 700 marks.",
    "We will remind, earlier the minister of culture Ane Holm declared, that the bell weighs two tons. The bishop Ole "
    "Brand named the theft a sin, and the mayor Ida Kvist demanded guards at each church.",
    outlet="Morning Lamp",
    published="2031-01-14",
    title="With the bell caught on the pass",
)


def test_whom_a_press_service_quotes_speaks_for_its_body_and_a_reminder_speaks_for_nobody() -> None:
    found = derive(PATROL, PATROL_COPY)
    assert {each.article for each in found} == {PATROL.id, PATROL_COPY.id}
    assert {(each.kind, each.from_name) for each in found} == {("same_named_source", "Ostland Border Guard")}


def test_a_page_that_credits_a_press_service_with_the_whole_relays_it_throughout() -> None:
    credited = report(
        "The Harbour Ministry opened a case on the barge off Skarvik, it announced on Tuesday.",
        "Harbour Minister Dag Ruud said that divers had found the barge under the channel off Skarvik.",
        "“The channel is safe,” the minister said. The sailors taken ashore at Skarvik would be paid, he added.",
        outlet="Morning Lamp",
        published="2031-01-14",
        title="A case on the barge",
        credited="press service of the Harbour Ministry of Ostland",
    )
    found = derive(NOON, credited)
    assert {(each.kind, each.from_name) for each in found} == {("same_named_source", "Harbour Ministry of Ostland")}
