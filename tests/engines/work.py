"""Work for worker processes to do; a module of its own, that a fresh process imports in no time."""

import os
import sys
import time

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


def print_a_word(number: int, log: IssueLog) -> int:
    sys.stdout.write("not for the pipe\n")
    return number


def work_in(number: int, log: IssueLog) -> int:
    return os.getpid()
