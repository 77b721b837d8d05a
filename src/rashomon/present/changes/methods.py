"""In what two audits differ besides their pages: the program, its stages, the settings, people's judgements."""

from collections.abc import Sequence

from rashomon.model.provenance import Run

_CHANGE_NOTHING = frozenset({"workers", "rebuild", "failure_share"})
"""Settings that never change what is found."""


def program_differences(then: Run, now: Run) -> tuple[str, ...]:
    """Return in what program and settings differ, one sentence each; empty where they do not."""
    told: list[str] = []
    if then.version != now.version:
        told.append(f"Rashomon {then.version} became {now.version}.")
    former = {one.name: one.version for one in then.stages}
    moved = [one for one in now.stages if former.get(one.name, one.version) != one.version]
    told += [f"The stage {one.name} went from version {former[one.name]} to {one.version}." for one in moved]
    if not told and then.program != now.program:
        told.append("Files of the program were changed.")
    return (*told, *_setting_differences(dict(then.settings), dict(now.settings)))


def _setting_differences(then: dict[str, str], now: dict[str, str]) -> tuple[str, ...]:
    names = sorted((then.keys() | now.keys()) - _CHANGE_NOTHING)
    return tuple(
        f"The setting {name} was {then.get(name, 'not given')}, is {now.get(name, 'not given')}."
        for name in names
        if then.get(name) != now.get(name)
    )


def judgement_differences(then: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """Return how many judgements came and went, as one sentence; empty where none did."""
    came, went = len(set(now) - set(then)), len(set(then) - set(now))
    told = [f"{came} came" if came else "", f"{went} went" if went else ""]
    return (f"Judgements: {', '.join(filter(None, told))}.",) if came or went else ()
