"""How a sentence and its stretches are meant, read once."""

from rashomon.compare.statements.meanings import meaning_of
from rashomon.compare.statements.polarity import read_clauses
from rashomon.compare.statements.sayings import Saying, Stretch
from rashomon.model.annotations import Sentence
from rashomon.model.spans import Anchor
from rashomon.text.words import split_words

TEXT = "Half of the ferries sank, and no lantern was lit"
CUT = TEXT.index(", and")


def saying() -> Saying:
    words = split_words(TEXT)
    sentence = Sentence("a.s1", 0, Anchor("a", 0, len(TEXT), TEXT))
    return Saying("a", 1, sentence, frozenset(), tuple(words), (), read_clauses(words))


def stretch(start: int, end: int) -> Stretch:
    return Stretch(start, end, frozenset())


def test_a_stretch_has_the_words_that_stand_in_it() -> None:
    first = saying().meant(stretch(0, CUT))
    assert [word.text for word in first.words] == ["Half", "of", "the", "ferries", "sank"]
    assert first.length == 5
    assert first.is_limited
    assert not first.is_supposed


def test_a_stretch_denies_by_its_own_clauses_alone() -> None:
    lit = frozenset({f"word:{meaning_of('lantern')}"})
    one = saying()
    first, second = one.meant(stretch(0, CUT)), one.meant(stretch(CUT + 2, len(TEXT)))
    assert [first.is_turned(lit), second.is_turned(lit), one.whole.is_turned(lit)] == [False, True, True]
    assert second.is_turned(lit)


def test_what_was_read_is_kept() -> None:
    one = saying()
    assert one.meant(stretch(0, CUT)) is one.meant(stretch(0, CUT))
    assert one.whole is one.whole
    assert one.whole.words == one.words


def test_what_was_read_does_not_make_a_saying_another() -> None:
    one = saying()
    assert one.whole.length
    assert one == saying()
