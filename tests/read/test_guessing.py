"""Guessing an encoding from bytes that declare none."""

import pytest

from rashomon.read.guessing import guess_encoding


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("“We had twenty minutes,” he said – the café was shut.", "cp1252"),
        ("Le maire a déclaré que la rivière était très haute après la nuit.", "cp1252"),
        ("Der Bürgermeister sagte, die Straße müsse länger gesperrt bleiben.", "cp1252"),
        ("Starosta řekl, že voda stoupla o dva metry a škola byla zavřena.", "cp1250"),
        ("Мэр города сообщил, что вода поднялась на два метра за ночь.", "cp1251"),
        ("Мэр города сообщил, что вода поднялась на два метра за ночь.", "koi8_r"),
        ("市长说，水位一夜之间上涨了两米，学校关闭。", "gb18030"),
    ],
)
def test_short_news_is_told_apart(words: str, encoding: str) -> None:
    guessed = guess_encoding(words.encode(encoding))
    assert guessed is not None
    assert guessed[0] == encoding
    assert 0 <= guessed[1] <= 1
