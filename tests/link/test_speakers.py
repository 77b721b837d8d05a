"""Who speaks: names, descriptions and pronouns resolved, and through whom the words came."""

import pytest

from rashomon.model.case import Case
from tests.link.written import link_texts, write_speakers

PRONOUNS = [
    "Mayor Lena Vu opened the bridge. [She=Lena Vu] said it was late.",
    "Mayor Lena Vu met Rasmus Tolk. [She=Lena Vu] said the bridge was late.",
    "Mayor Lena Vu met Rasmus Tolk. [He=Rasmus Tolk] said the bridge was late.",
    "Rasmus Tolk met his lawyer, Pia Hald. [She=Pia Hald] said he was ill.",
    "The bridge was late, [Ms Vu=Vu] said. “It will open,” [she=Vu] said.",
    "[Mayor Lena Vu=Lena Vu] said the bridge was late. [She=Lena Vu] added that it was safe.",
    "“Nobody was hurt,” [Police Chief Oskar Brandt=Oskar Brandt] said.\n\n“We were lucky,” [he=Oskar Brandt] said.",
    # A name no list of given names knows may be she or he.
    "[Brok Anders] said the road was unsafe. [She=Brok Anders] said a bridge would be built.",
    # Nobody who could be meant, or too far back.
    "The bridge is old. [She=?] said it would be closed.",
    "Rasmus Tolk left. [She=?] said it would be closed.",
    "[Mayor Lena Vu=Lena Vu] said the road was unsafe.\n\nThe bridge is old. It was built in 1931. It has two lanes. "
    "Nobody uses it.\n\n[She=?] said it would be closed.",
    # Who is only told of is not who goes on.
    "[Mayor Lena Vu=Lena Vu] said [Governor Rosa Brok=Rosa Brok] had warned that it would rain. [She=Lena Vu] said "
    "the bridge was late.",
    # Whose account it is stands before it.
    "Lena Vu wrote to Governor Rasmus Tolk. The general Bruno Hald, by [his=Bruno Hald] own account, was asleep at "
    "noon.",
    # A quoted name is not who speaks next.
    "[Ana Ruiz] said: “Marta Holm will go.” [She=Ana Ruiz] said the rest would stay.",
]

BODIES = [
    "The Harbour Board closed the road. [It=Harbour Board] said the road was unsafe.",
    "[The Harbour Board=Harbour Board] said the road was unsafe. [It=Harbour Board] said a bridge would be built.",
    "[The Foreign Ministry=Foreign Ministry] said the talks were useful. [The ministry=Foreign Ministry] denied "
    "the rumours.",
    "[Officials=?] said the road was unsafe. [They=?] said a bridge would be built.",
    "[They=?] said the road was unsafe.",
]

DESCRIPTIONS = [
    "[Mayor Lena Vu=Lena Vu] said the road was unsafe. [The mayor=Lena Vu] said a bridge would be built.",
    "Mayor Lena Vu met Foreign Minister Rasmus Tolk. [The foreign minister=Rasmus Tolk] said the road was unsafe. "
    "[The mayor=Lena Vu] said it was not.",
    "The engineer Rasmus Tolk left early. His wife, [Ana Ruiz], said he was ill.",
    "[A spokesman for the Harbour Board=?] said the road was unsafe.",
    "[Ana Ruiz and Rasmus Tolk=?] said the road was unsafe.",
]


TAKEN_UP = [
    # A title before a name, and the noun that takes it up.
    "[Dr Lena Vu=Lena Vu] said the ward was full. “We need beds,” [the doctor=Lena Vu] said.",
    # Something new about whoever spoke right before.
    "[Lena Vu] said the soup was good. “It was worse in 1987,” [the retired teacher=Lena Vu] said.",
    "[Mayor Lena Vu=Lena Vu] said the road was shut. “It was time,” [the 61-year-old=Lena Vu] said.",
    # A rank is no other office than a spokesman's.
    "[Commander Lena Vu=Lena Vu] said the harbour was shut. “It was time,” [the spokeswoman=Lena Vu] said.",
    # Where two could be meant, or the sentence before is not theirs, nobody is.
    "[Lena Vu] said the soup was good. [Rasmus Tolk] said it was cold. The bridge is old. “It was worse,” "
    "[the retired teacher=?] said.",
    # A name no list knows, once it has spoken like a person.
    "Brenna Holt met [Zirka Vandrel], who said the road was unsafe. [She=Zirka Vandrel] said a bridge would be built.",
    # A body named with what it is.
    "Lake Relief, a charity that keeps the list, has 20 staff. The list grew, [the charity=Lake Relief] said.",
    # The same office in another country.
    "French President Lena Vu met German President Rasmus Tolk. [Vu=Lena Vu] said the talks were useful, and [her "
    "German counterpart=Rasmus Tolk] said they were long.",
]

UNNAMED = [
    # An office is not who holds it.
    ("President Lena Vu left. The president’s office said the road was unsafe.", ["The president’s office"]),
    ("A spokesman for the port said the road was unsafe. He said it would close.", ["A spokesman for the port"] * 2),
    ("The housing ministry said the road was unsafe. The ministry said it would close.", ["The housing ministry"] * 2),
    ("The housing ministry said the road was unsafe. It said a bridge would come.", ["The housing ministry"] * 2),
    ("The inquiry settled the argument. The gust was strong, it found.", ["The inquiry"]),
    ("Two survivors said the road was unsafe. They said it would close.", ["Two survivors"] * 2),
    ("Residents said the sirens had failed.", ["Residents"]),
    ("Officials said the road was unsafe. It said a bridge would come.", ["Officials", "It"]),
]


@pytest.mark.parametrize(("text", "voices"), UNNAMED)
def test_voices_nobody_names_stay_as_written_and_are_taken_up(text: str, voices: list[str]) -> None:
    case, _ = link_texts(text)
    speakers = [one.speaker for one in case.links.attributions]
    assert [(one.text, one.entity) for one in speakers if one is not None] == [(voice, None) for voice in voices]


@pytest.mark.parametrize("written", [*PRONOUNS, *BODIES, *DESCRIPTIONS, *TAKEN_UP])
def test_speakers_are_resolved(written: str) -> None:
    case, articles = link_texts(written)
    assert write_speakers(case, articles) == [written]


def chains(case: Case) -> list[list[str]]:
    """Return each quotation's chain, from the article inwards, as names or as written."""
    return [
        [case.entity_by_id[one.entity].name if one.entity else one.text for one in attribution.chain]
        for attribution in case.links.attributions
    ]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ms Vu said the road was closed.", [["Vu"]]),
        ("Lena Vu told the Marenna Herald that the road was closed.", [["Marenna Herald", "Lena Vu"]]),
        ("“The road is closed,” Lena Vu wrote on Telegram.", [["Telegram", "Lena Vu"]]),
        ("In an interview with Radio Ostrel, Lena Vu said the road was closed.", [["Radio Ostrel", "Lena Vu"]]),
        (
            "Lena Vu said Rasmus Tolk had told her that the road was closed.",
            [["Lena Vu"], ["Lena Vu", "Rasmus Tolk"]],
        ),
        # An outlet that closes a sentence passes on what the sentence holds, and whom it cites.
        ("Lena Vu said the road was closed, Reuters reports.", [["Reuters"], ["Reuters", "Lena Vu"]]),
        ("According to Reuters, Lena Vu said the road was closed.", [["Reuters"], ["Reuters", "Lena Vu"]]),
        ("Radio Ostrel reported, citing Lena Vu, that the road was closed.", [["Radio Ostrel", "Lena Vu"]]),
        # A relay holds for the words that go on.
        (
            "“It is closed,” Lena Vu told Radio Ostrel. “It will open,” she said.",
            [["Radio Ostrel", "Lena Vu"], ["Radio Ostrel", "Lena Vu"]],
        ),
        (
            "Lena Vu said the road was closed. She added that it would open in May, Reuters reported.",
            [["Reuters", "Lena Vu"], ["Reuters"], ["Reuters", "Lena Vu"]],
        ),
        # Whom one tells is no relay, nor where one speaks.
        ("Lena Vu told reporters in Vienna that the road was closed.", [["Lena Vu"]]),
        ("Lena Vu told the Senate that the road was closed.", [["Lena Vu"]]),
        ("Radio Ostrel said it regretted the mistake.", [["Radio Ostrel"]]),
    ],
)
def test_the_chain_runs_from_the_article_to_who_spoke(text: str, chain: list[list[str]]) -> None:
    case, _ = link_texts(text)
    assert chains(case) == chain
    for one in case.links.attributions:
        assert one.chain[-1:] == ((one.speaker,) if one.speaker is not None else ())


def test_an_outlet_told_of_a_confirmation_passes_on_the_words_after_it() -> None:
    case, _ = link_texts(
        "This was also confirmed by the spokesman of the president Rasmus Tolk to the French Belga service.\n\n"
        "“Yes, it took place,” he said."
    )
    assert chains(case)[-1] == ["Belga", "Rasmus Tolk"]


def test_a_resolved_pronoun_says_how() -> None:
    case, _ = link_texts("[Mayor Lena Vu] said it was late. She said it was safe.")
    assert [one.reason for one in case.links.attributions] == [
        None,
        "“She” is Lena Vu: the last one to speak before",
    ]


def test_words_without_a_speaker_have_no_chain() -> None:
    case, _ = link_texts("Nobody spoke. “There is nothing we could do here,” a note said.")
    assert all(one.speaker is not None or one.chain == () for one in case.links.attributions)
