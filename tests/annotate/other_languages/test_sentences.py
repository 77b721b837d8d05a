"""Sentences of other languages: abbreviations, ordinals, marks of many scripts."""

import pytest

from rashomon.annotate.other_languages.sentences import split_sentences_in
from tests.build import article_from_text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "В 2019 г. порт закрыли. | Мэр А. Карсов молчит. | «Нет!» — сказал он. | Где мост? | Т. е. река."),
        ("ru", "— Мы ждем, — сказал он. | — Мы готовы."),
        ("uk", "У 2019 р. порт закрили. | Мер ім. Лесі мовчить. | Де міст?"),
        ("fr", "M. Karsov est parti. | « Où est le pont ? » | Personne ne sait. | Le n° 3 a coulé !"),
        ("fr", "« Le port est fermé. » | Le maire se tait."),
        ("de", "Am 9. Juli kam Dr. Brandt. | Sie ist 45. | Das 3. Kapitel fehlt. | „Nein!“, sagte sie. | Wo ist sie?"),
        ("de", "Er sprach. | »Wir gehen.« | Dann ging er."),
        (None, "港は閉鎖された。 |再開は未定です。"),
        (None, "أغلق الميناء. | هل تعلم؟ | لا أحد يعلم."),
    ],
)
def test_a_text_falls_into_its_sentences(language: str | None, text: str) -> None:
    article = article_from_text(text.replace("| ", "").replace("|", ""))
    found = [one.anchor.exact for one in split_sentences_in(article, language)]
    assert found == [piece.strip() for piece in text.split("|")]


def test_a_headline_is_one_sentence() -> None:
    article = article_from_text("Порт закрыт.", title="Шторм. Порт закрыт")
    assert [one.anchor.exact for one in split_sentences_in(article, "ru")] == ["Шторм. Порт закрыт", "Порт закрыт."]
