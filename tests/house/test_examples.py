"""The checks on the docs' examples can themselves fail."""

import pytest

from tests.house.examples import Example, examples_of, shows

PAGE = """\
# A page

```console
$ echo one; \\
  echo two
one
two
$ true
```

```sh
not run
```

```python
print(1)
```

```text
1
```

```python
pass
```
"""


def test_examples_are_read_with_their_lines_and_outputs() -> None:
    assert examples_of(PAGE) == [
        Example(4, "console", "echo one; \\\n  echo two", "one\ntwo"),
        Example(8, "console", "true", ""),
        Example(16, "python", "print(1)\n", "1\n"),
        Example(24, "python", "pass\n", None),
    ]


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        ("", ""),
        ("one", "one\n"),
        ("took ... s", "took 3.1 s\n"),
        ("first\n...\nlast", "first\nlast\n"),
        ("first\n...\nlast", "first\na\nb\nlast\n"),
        ("...", "a\nb\n"),
        ("...", ""),
    ],
)
def test_what_the_page_states_is_shown(expected: str, printed: str) -> None:
    assert shows(expected, printed)


@pytest.mark.parametrize(
    ("expected", "printed"),
    [
        ("", "one\n"),
        ("one", ""),
        ("one", "one\ntwo\n"),
        ("took ... s", "took 3.1 s\nand more\n"),
        ("a.c", "abc\n"),
        ("first\n...\nlast", "first\nlast\nafter\n"),
    ],
)
def test_anything_else_is_not(expected: str, printed: str) -> None:
    assert not shows(expected, printed)
