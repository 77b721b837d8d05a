"""Fenced examples of a Markdown page, and how one is run and compared.

A `console` block holds lines `$ command`, each followed by what a terminal shows (stdout and stderr); a
command that goes on over several lines ends each but the last in a backslash. A `python` block is a program
of its own; the `text` block right after it, if any, is what it prints. In expected output `...` stands for
anything, on a line of its own for any lines. All blocks of a page run in order in one folder.

Every command must succeed. To show a failure, end it in `; echo "exit $?"` or the like.
"""

import re
from dataclasses import dataclass

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```[ ]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """One command or program of a page; `expected` is None where the page states no output."""

    line: int
    language: str
    code: str
    expected: str | None


def examples_of(page: str) -> list[Example]:
    """Return the runnable examples of a page, in its order."""
    found: list[Example] = []
    end_of_program = -1
    for fence in FENCE.finditer(page):
        language, block = fence.groups()
        line = page.count("\n", 0, fence.start()) + 1
        if language == "console":
            found.extend(_commands(block, line + 1))
        elif language == "python":
            found.append(Example(line + 1, "python", block, None))
            end_of_program = fence.end()
        elif language == "text" and end_of_program >= 0 and not page[end_of_program : fence.start()].strip():
            program = found.pop()
            found.append(Example(program.line, "python", program.code, block))
    return found


def _commands(block: str, first_line: int) -> list[Example]:
    commands: list[tuple[int, list[str], list[str]]] = []
    for number, line in enumerate(block.splitlines(), first_line):
        if line.startswith("$ "):
            commands.append((number, [line[2:]], []))
        elif not commands:
            raise ValueError(f"line {number}: a console block begins with `$ command`")
        elif commands[-1][1][-1].endswith("\\"):
            commands[-1][1].append(line)
        else:
            commands[-1][2].append(line)
    return [Example(number, "console", "\n".join(code), "\n".join(shown)) for number, code, shown in commands]


def shows(expected: str, printed: str) -> bool:
    """Whether the printed text is what the page states, ends of lines and outer blank lines apart."""
    lines = [line.rstrip() for line in expected.strip("\n").splitlines()]
    pattern = "".join(r"(?:.*\n)*?" if line.strip() == "..." else _line_pattern(line) + r"[ ]*\n" for line in lines)
    shown = printed.strip("\n")
    return re.fullmatch(pattern, f"{shown}\n" if shown else "") is not None


def _line_pattern(line: str) -> str:
    return r".*?".join(re.escape(part) for part in line.split("..."))
