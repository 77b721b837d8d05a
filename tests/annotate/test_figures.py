"""Figures: value, bounds, unit, what is counted, what narrows it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.figures import find_figures
from rashomon.annotate.sentences import split_sentences
from rashomon.annotate.timexes import find_time_expressions
from rashomon.model.annotations import Figure
from tests.build import article_from_text
from tests.valued import read_valued


def find(text: str) -> tuple[Figure, ...]:
    article = article_from_text(text)
    sentences = split_sentences(article)
    return find_figures(article, sentences, find_time_expressions(article, sentences))


def number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def told(figure: Figure, names: tuple[str, ...]) -> dict[str, str]:
    """Return the named fields of a figure, and what it counts, as a mark writes them."""
    fields = {
        "value": number(figure.value),
        "low": number(figure.low),
        "high": number(figure.high),
        "hedge": figure.hedge or "",
        "unit": figure.unit or "",
        "counted": figure.counted or "",
        "scope": " ".join(figure.scope),
        "forecast": "yes" if figure.forecast else "",
    }
    return {name: fields[name] for name in names}


def check(marked: str) -> None:
    text, marks = read_valued(marked)
    found = find(text)
    assert [one.anchor.exact for one in found] == [mark.words for mark in marks]
    assert [told(one, tuple(mark.fields)) for one, mark in zip(found, marks, strict=True)] == [m.fields for m in marks]


@pytest.mark.parametrize(
    "marked",
    [
        'The talks lasted <f value="5" low="5" high="" hedge="more than" unit="hour" scope="lasted">more than five hours</f>.',
        'It took <f value="100" low="100" high="100" unit="minute">1 hour 40 minutes</f>, then <f value="2.5" unit="hour">two and a half hours</f>.',
        'She waited <f value="0.5" unit="hour">half an hour</f>, he <f value="1" low="" high="1" unit="year">almost a year</f>.',
        'A <f value="2" low="" high="" unit="day">two-day</f> visit ended.',
        'They had not met for <f value="2" unit="year">two years</f>, or <f value="1.5" unit="year">a year and a half</f>.',
        'The well is <f value="40" unit="metre" scope="deep">40-metre-deep</f>, <f value="30" low="" hedge="about" unit="mile">about 30 miles</f> (<f value="48" low="" unit="kilometre">48 km</f>) off.',
        'It cost <f value="4e+09" unit="USD">$4bn</f>, not <f value="3.5e+06" unit="EUR">3.5 million euros</f> or <f value="" low="4e+06" high="5e+06" unit="GBP">£4-5 million</f>.',
        'Prices rose <f value="12" unit="percent">12 per cent</f> and <f value="50" unit="percent">half</f> the crew left.',
        'A <f value="54" low="54" unit="year" scope="old">54-year-old</f> man and Ana Vu, <f value="34" unit="year" scope="old">34</f>, spoke.',
        'It brought <f value="34" unit="inch" counted="snow">34 inches</f> of snow.',
    ],
)
def test_measures(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        'They sent <f value="110000" unit="troop" counted="troops" scope="border arland">110,000 troops</f> near the border with Arland.',
        'He cited <f value="125000" unit="soldier" counted="Arlandish soldiers" scope="arlandish">125,000 Arlandish soldiers</f>.',
        'Arland sent <f value="350" unit="soldier" scope="additional">another 350 of its soldiers</f>.',
        'The convoy of <f value="31" unit="lorry">31 lorries</f> lost <f value="18" unit="lorry">18</f> of the <f value="31" unit="lorry">31 lorries</f>.',
        'A <f value="31" unit="vehicle">31-vehicle</f> convoy and a two-way street.',
        'He saw <f value="6" unit="child">six children</f> and <f value="2" unit="crew">two crew</f>.',
        'They met <f value="8e+06" unit="user">8 million low- and middle-income users</f>.',
        'It has a population of <f value="165000" unit="person">165,000</f>; a family of <f value="5" unit="person">five</f> left.',
        'They fired <f value="" low="24" high="" hedge="dozens" unit="rocket">dozens of rockets</f> and <f value="" low="20000" unit="shell">tens of thousands of shells</f>.',
        '<f value="12" low="" high="" hedge="about; a dozen" unit="boat">About a dozen boats</f> sank.',
        'He tried <f value="" low="4" high="5" unit="time">four or five times</f>, <f value="" low="8" high="10" unit="second">eight to ten seconds</f> each.',
    ],
)
def test_counts(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        'The fire killed <f value="12" low="12" high="" unit="person" scope="killed">at least 12 people</f> and injured <f value="40" low="" high="" unit="person" scope="injured">around 40</f>.',
        '<f value="12" unit="person" scope="killed">Twelve people</f> were killed and <f value="" low="24" unit="person" scope="additional injured">dozens more</f> were injured.',
        '<f value="17" unit="person" scope="killed">17 dead</f> after blast in Skell',
        '<f value="3" unit="person" scope="killed">Three killed</f>, <f value="20" unit="person" scope="injured blast">20 wounded</f> in blast',
        'The death toll rose to <f value="15" unit="person" scope="killed">15</f>.',
        'The death toll from the ferry fire in Skell harbour has reached <f value="112" low="112" high="" unit="person" scope="killed">at least 112</f>.',
        'The blaze claimed the lives of <f value="9" unit="sailor" scope="killed">nine sailors</f>, killing <f value="1" unit="nurse" scope="killed">a nurse</f> and <f value="2" unit="guard" scope="killed">two guards</f>.',
        'Police counted <f value="15" unit="person" scope="killed">15 deaths</f>.',
        'The blast killed <f value="5" unit="civilian" scope="killed">five civilians</f> including <f value="2" unit="child" scope="killed">two children</f> and <f value="1" unit="woman" scope="killed">one woman</f>.',
        'A gunman killed <f value="4" unit="person" scope="killed">four people</f>; <f value="2" unit="gunman" scope="">two gunmen</f> wounded <f value="6" unit="person" scope="injured">six</f>.',
        '<f value="51" unit="person">51</f> were taken to hospital, <f value="4" unit="person">four of whom</f> were in surgery.',
        'Of them <f value="5" unit="person" scope="killed">five of the dead</f> were his relatives.',
    ],
)
def test_losses(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        '<f forecast="yes">An additional 350 soldiers</f> will be sent to Skell.',
        'Arland has massed <f forecast="">110,000 troops</f> there and is on track to amass a force large enough – <f forecast="yes">about 150,000 troops</f> – for war by mid-May.',
        'The toll could reach <f forecast="yes" value="200" low="" high="200">as many as 200</f>, but the toll is <f forecast="">40</f>.',
        'There are <f forecast="">eight engines</f> at the scene.',
    ],
)
def test_plans_are_told_from_facts(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "He spoke on Monday, April 7, 2031, at 10:30 GMT.",
        "The Blue Stream 2 pipeline, the G7, an SK-24 jet and Flight 370.",
        "They won 3-1; see page 4; photo 2 of 30; call 555 010 020.",
        "It was on the 32nd floor, in the third week, a week later.",
        "One of them left; it rained one day; at one point it stopped.",
        "Two officials said so. Several people came.",
        "The Six Day March is remembered at 10 Harbour Street.",
        "Half asleep, he saw the second half.",
        "One in four votes, by 3 to 1.",
        "There are three things to say about six figures.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert [one.anchor.exact for one in find(text)] == []


@given(
    st.lists(
        st.sampled_from(
            "at least 12 people killed and two of the a $4bn more than five-year-old hours , ( - were dozens".split()
        ),
        max_size=25,
    )
)
def test_anchors_are_exact_and_bounds_hold_whatever_the_words(words: list[str]) -> None:
    text = " ".join(words)
    if not text:
        return
    for figure in find(text):
        assert text[figure.anchor.start : figure.anchor.end] == figure.anchor.exact
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        if figure.value is not None and figure.low is not None:
            assert figure.low <= figure.value
