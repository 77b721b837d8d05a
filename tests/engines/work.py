"""Work for worker processes to do; a module of its own, that a fresh process imports in no time."""

import os
import sys
import time
from collections.abc import Iterator

from rashomon.stage import IssueLog, StageName

DOUBLE = StageName("double", 1)


def double(number: int, log: IssueLog) -> int:
    if number == 7:
        raise ZeroDivisionError("seven")
    if number == 5:
        log.add("odd", "five", "five is odd")
    return number * 2


def die_on_seven(number: int, log: IssueLog) -> int:
    if number == 7:
        os._exit(9)
    return double(number, log)


def burn_on_three(number: int, log: IssueLog) -> int:
    while number == 3:
        pass
    return number


def sleep_on_three(number: int, log: IssueLog) -> int:
    if number == 3:
        time.sleep(60)
    return number


def fill_on_three(number: int, log: IssueLog) -> int:
    if number == 3:
        return len(bytearray(500 << 20))
    return number


def copy_much(words: bytearray, log: IssueLog) -> int:
    return len(words) + len(bytearray(40 << 20))


def print_a_word(number: int, log: IssueLog) -> int:
    sys.stdout.write("not for the pipe\n")
    return number


def work_in(number: int, log: IssueLog) -> int:
    return os.getpid()


def count_to(number: int, log: IssueLog) -> Iterator[int]:
    """Each number up to this one; an Issue before the third."""
    for one in range(1, number + 1):
        if one == 3:
            log.add("odd", "three", "three is odd")
        yield one


def count_until(what: str, log: IssueLog) -> Iterator[int]:
    """Two numbers, an Issue, and then the end that the word names."""
    yield from (1, 2)
    log.add("odd", what, "so far")
    if what == "raise":
        raise ZeroDivisionError(what)
    if what == "die":
        os._exit(9)
    if what == "fill":
        yield len(bytearray(500 << 20))
    while what == "burn":
        pass
    if what == "sleep":
        time.sleep(60)


def count_slowly(number: int, log: IssueLog) -> Iterator[int]:
    """Numbers, each after half a second of work."""
    for one in range(1, number + 1):
        until = time.process_time() + 0.5
        while time.process_time() < until:
            pass
        yield one
