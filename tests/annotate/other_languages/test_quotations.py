"""Quotations of other languages: who speaks, and what is nobody's speech."""

import pytest

from tests.annotate.other_languages.marking import annotate, mark_speech
from tests.marked import normalise_marks

SPEECH = [
    ("ru", "<speaker>Анна Лозовая</speaker> <cue>сказала</cue>: «<direct>Мост рухнул</direct>»."),
    ("ru", "В <speaker>Кремле</speaker> <cue>заявили</cue>, что <indirect>мост рухнул ночью</indirect>."),
    ("ru", "Газета «Вечерний порт» пришла на мост."),
    ("ru", "Анне Лозовой сообщили, что мост рухнул ночью."),
    ("ru", "— проверить мост;\n\n— закрыть порт."),
    ("uk", "«<direct>Міст упав</direct>», — <cue>додала</cue> <speaker>вона</speaker>."),
    ("fr", "« <direct>Le pont a cédé</direct> », <cue>affirme</cue> <speaker>Anne Lozère</speaker>."),
    ("fr", "« <direct>Le pont a cédé</direct> », <cue>selon</cue> <speaker>Anne Lozère</speaker>."),
    ("fr", "Le navire « Étoile du matin » est parti."),
    ("de", "„<direct>Die Brücke fällt</direct>“, <speaker>Anna Lotz</speaker> <cue>sagte</cue>."),
    ("de", "<speaker>Anna Lotz</speaker> <cue>sagte</cue>, <indirect>die Brücke sei eingestürzt</indirect>."),
    ("de", "Anna Lotz sagte, die Brücke ist rot."),
]


@pytest.mark.parametrize(("language", "marked"), SPEECH)
def test_speech_has_its_speaker(language: str, marked: str) -> None:
    assert mark_speech(marked, language) == normalise_marks(marked)


@pytest.mark.parametrize(
    ("language", "text", "certainty"),
    [
        ("ru", "Анна Лозовая утверждает, что мост рухнул ночью.", "claimed"),
        ("uk", "Ганна Лозова спростувала, що міст упав уночі.", "denied"),
        ("fr", "Anne Lozère a démenti que le pont ait cédé.", "denied"),
        ("de", "Anna Lotz behauptete, die Brücke sei eingestürzt.", "claimed"),
    ],
)
def test_doubt_and_denial_are_kept(language: str, text: str, certainty: str) -> None:
    assert [one.certainty for one in annotate(text, language).quotations] == [certainty]
