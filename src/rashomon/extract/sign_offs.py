"""Sign-offs: the line that ends an agency's report, below which an outlet may set words of its own."""

from collections.abc import Sequence
from itertools import accumulate

from rashomon.extract.reading import ReadLine
from rashomon.extract.shapes import word_count

_FEWEST_BEFORE = 120  # words of running text above a sign-off: below fewer the report may follow
_MOST_BELOW = 0.4  # words of text below it by those above: with more, one page holds several signed reports
_FEWEST_BELOW = 25  # words of text below it that are worth telling of


def end_of_signed(lines: Sequence[ReadLine]) -> int | None:
    """Return the index of the line that signs a report off with text of another hand below it; None without one.

    Only "(Name of an agency)" on a line of its own, in brackets, and "(Reporting by ...)" sign a report off for
    certain; an agency's bare name between two paragraphs may be that of a picture.
    """
    words = [word_count(line.passage.text) if line.is_running else 0 for line in lines]
    above = list(accumulate(words, initial=0))
    for index in range(len(lines) - 1, -1, -1):
        below = above[-1] - above[index]
        if below > _MOST_BELOW * above[index] or above[index] < _FEWEST_BEFORE:
            return None
        if below >= _FEWEST_BELOW and _signs_off(lines[index]):
            return index
    return None


def _signs_off(line: ReadLine) -> bool:
    credit, text = line.credit, line.passage.text.strip()
    if credit is None or line.is_running:
        return False
    is_bracketed = text[:1] in "([" and text[-1:] in ")]"
    return is_bracketed and bool(credit.names or credit.people) and credit.form in ("name", "reporting")
