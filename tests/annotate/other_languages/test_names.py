"""Names of other languages: kinds, roles, and capitals that are no names."""

import pytest

from tests.annotate.other_languages.marking import annotate, mark_names
from tests.marked import normalise_marks

NAMES = [
    ("ru", "Газета «<organisation>Вечерний порт</organisation>» спросила <person>Зорана Петковича</person>."),
    ("ru", "<place>Северная Ирландия</place>, <place>США</place> и <organisation>ООН</organisation> молчат."),
    ("ru", "Власти <place>Франции</place> и представители СМИ ждут."),
    ("ru", "Президент <person>Корван</person> уехал. Отставка <person>Корвана</person> близка."),
    ("uk", "Прем'єр-міністр <place>Великої Британії</place> <person>Ліам Корван</person> у <place>Лондоні</place>."),
    ("fr", "<person>Charles de Varenne</person> a quitté la <place>Côte d'Ivoire</place> pour <place>Berlin</place>."),
    ("fr", "Les Français et le ministre de l'Intérieur attendent la <organisation>Banque du Levant</organisation>."),
    ("de", "Der Hund und die Katze liefen durch den Garten."),
    ("de", "<person>Ursula von der Mark</person> traf Frau <person>Lotz</person> in <place>Köln</place>."),
    ("de", "Präsident <person>Korvan</person> schwieg. <person>Korvans</person> Partei auch. Das Essen war kalt."),
]


@pytest.mark.parametrize(("language", "marked"), NAMES)
def test_names_are_found_with_their_kind(language: str, marked: str) -> None:
    assert mark_names(marked, language) == normalise_marks(marked)


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ru", "Это сказал министр обороны Рурии Зоран Петкович.", "министр обороны Рурии"),
        ("ru", "Анна Лозовая, директор порта, молчит.", "директор порта"),
        ("uk", "Це сказав міністр оборони Назар Петрик.", "міністр оборони"),
        ("fr", "Le ministre de l'Intérieur, Jean Karsov, est parti.", "ministre de l'Intérieur"),
        ("fr", "La chancelière allemande Ilse Brandt est partie.", "chancelière allemande"),
        ("de", "Das sagte Bundeskanzlerin Ilse Brandt.", "Bundeskanzlerin"),
    ],
)
def test_a_person_has_the_role_that_stands_beside(language: str, text: str, role: str) -> None:
    assert [one.role for one in annotate(text, language).mentions if one.kind == "person"] == [role]


def test_the_genitive_of_a_german_name_is_not_part_of_it() -> None:
    found = annotate("Präsident Korvan schwieg. Korvans Partei auch.", "de").mentions
    assert [one.name for one in found] == ["Korvan", "Korvan"]
