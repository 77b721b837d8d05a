"""Times of other languages: linking resolves them as it does the English ones."""

import pytest

from rashomon.link.references import choose_reference_dates
from rashomon.link.timexes import resolve_times
from rashomon.model.case import Case
from tests.annotate.other_languages.marking import annotate
from tests.build import article_from_text


def values(text: str, language: str) -> list[str]:
    article = article_from_text(text, "2031-04-09", language=language)
    case = Case(run=None, articles=(article,), annotations=(annotate(text, language),))
    return [one.value for one in resolve_times(case, choose_reference_dates(case))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Вчера вечером порт закрыли.", ["2031-04-08TEV"]),
        ("ru", "Порт закрыли в понедельник.", ["2031-04-07"]),
        ("ru", "Совет соберется в пятницу.", ["2031-04-11"]),
        ("ru", "На прошлой неделе, в 2019 году и в начале марта.", ["2031-W14", "2019", "2031-03"]),
        ("ru", "Это было 09.04.2030 и 2030-05-01.", ["2030-04-09", "2030-05-01"]),
        ("ru", "Их спасли два месяца назад.", ["2031-02"]),
        ("uk", "У четвер, 10 квітня, порт відкриють.", ["2031-04-10"]),
        ("uk", "Торік, минулого тижня і у п’ятницю.", ["2030", "2031-W14", "2031-04-04"]),
        ("fr", "Le port a fermé hier ; il rouvrira mardi prochain.", ["2031-04-08", "2031-04-15"]),
        ("fr", "Le 1er mai 2030, fin 2019, il y a deux ans, mi-décembre.", ["2030-05-01", "2019", "2029", "2030-12"]),
        ("de", "Heute Morgen, am Sonnabend und am 3. März.", ["2031-04-09TMO", "2031-04-05", "2031-03-03"]),
        ("de", "Das Treffen soll am Freitag stattfinden.", ["2031-04-11"]),
        ("de", "Vor zwei Jahren, im Jahr 2019, am kommenden Montag.", ["2029", "2019", "2031-04-14"]),
    ],
)
def test_times_are_resolved(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В окружающей среде стало теплее, среди нас 2000 человек."),
        ("uk", "У середовищі лютий мороз."),
        ("fr", "Sept pêcheurs ont marché sur la place d'Été."),
        ("de", "Der Morgen war kalt, der Abend auch; August Brandt schwieg."),
    ],
)
def test_what_only_looks_like_a_time_is_none(language: str, text: str) -> None:
    assert annotate(text, language).times == ()
