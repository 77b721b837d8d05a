"""What the caller named, as a sorted list of files: files, folders with all below them, glob patterns."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path, PurePosixPath

from rashomon.errors import NothingToRead, PathNotFound
from rashomon.stage import IssueLog

# What browsers put beside a page; in a folder it is no page, named by itself it is read all the same.
_RESOURCES = frozenset(
    ".avif .bmp .css .db .db-journal .db-shm .db-wal .eot .gif .ico .jpeg .jpg .js .map .mjs .mp3 .mp4 .png "
    ".py .sqlite .svg .ttf .webm .webp .woff .woff2 .yaml .yml".split()
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read.

    Attributes:
        is_standard_input: what comes on standard input, whatever the path.
        kept_at: where its bytes lie, if not at `path`.
    """

    path: Path
    is_standard_input: bool = False
    kept_at: Path | None = None

    @property
    def words(self) -> str:
        """The path as the caller wrote it, forward slashes."""
        return self.path.as_posix()


STANDARD_INPUT = "-"
_LONGEST_LIST = 100_000_000  # bytes


def listed_paths(lists: Sequence[str]) -> list[str]:
    """Return the paths that text files name, one a line, or parted by NUL where a file holds one.

    Raises:
        PathNotFound: a list does not exist or cannot be read.
        NothingToRead: a list names nothing.
    """
    return [path for one in lists for path in _read_list(one)]


def _read_list(path: str) -> list[str]:
    try:
        with Path(path).open("rb") as opened:
            content = opened.read(_LONGEST_LIST).removeprefix(b"\xef\xbb\xbf")
    except (OSError, ValueError) as fault:
        raise PathNotFound(f"the list of paths {path} cannot be read; check the spelling") from fault
    lines = content.split(b"\0") if b"\0" in content else content.splitlines()
    paths = [os.fsdecode(line) for line in lines if line.strip()]
    if not paths:
        raise NothingToRead(f"the list {path} names no path; write one a line")
    return paths


def find_files(paths: Sequence[str], log: IssueLog) -> list[FoundFile]:
    """Return the files that `paths` name, each once, sorted by path; `-` is standard input.

    Folders are searched to the bottom, hidden files and the resource folders of saved pages left out. A path
    that does not exist becomes the Issue `path_not_found` unless nothing else was named.

    Raises:
        PathNotFound: none of the paths exists.
        NothingToRead: they exist, but hold no file that could be a page.
    """
    found: dict[Path, FoundFile] = {}
    missing: list[str] = []
    for path in sorted(set(paths)):
        files = [FoundFile(Path(path), True)] if path == STANDARD_INPUT else _expand(path)
        if files is None:
            missing.append(path)
            continue
        for file in files:
            place = _resolved(file.path)
            if place not in found or file.words < found[place].words:
                found[place] = file
    if missing and len(missing) == len(set(paths)):
        named = ", ".join(missing)
        raise PathNotFound(
            f"nothing is there: {named}; check the spelling, or quote a pattern so that it arrives whole"
        )
    for path in missing:
        log.add("path_not_found", path, f"{path} does not exist or matches nothing; check the spelling")
    if not found:
        raise NothingToRead(f"no page in {', '.join(paths)}; save the reports as HTML or plain text in it")
    return sorted(found.values(), key=lambda file: file.words)


def _expand(path: str) -> list[FoundFile] | None:
    """Return the files one path stands for; None if it does not exist and matches nothing."""
    place = Path(path)
    if _exists(place):
        return [FoundFile(file) for file in _below(place)] if place.is_dir() else [FoundFile(place)]
    if not has_magic(path):
        return None
    anchor = Path(place.anchor) if place.is_absolute() else Path()
    pattern = place.relative_to(place.anchor).as_posix() if place.is_absolute() else path
    matches = sorted(match for match in anchor.glob(pattern) if not match.name.startswith("."))
    if not matches:
        return None
    files: list[FoundFile] = []
    for match in matches:
        files += [FoundFile(file) for file in _below(match)] if match.is_dir() else [FoundFile(match)]
    return files


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path


def _exists(place: Path) -> bool:
    try:
        return place.exists()
    except (OSError, ValueError):
        return False


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those below it; links to folders are not followed."""
    try:
        children = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    stems = {child.stem for child in children if child.suffix.lower() in (".html", ".htm", ".xhtml")}
    for child in children:
        if child.name.startswith("."):
            continue
        if child.is_dir():
            if not child.is_symlink() and not _is_resource_folder(child.name, stems):
                yield from _below(child)
        elif child.suffix.lower() not in _RESOURCES:
            yield child


def _is_resource_folder(name: str, page_stems: set[str]) -> bool:
    """Whether a browser made the folder for the pictures and scripts of a page saved beside it."""
    stem, mark, _ = name.rpartition("_")
    return bool(mark) and name.endswith(("_files", "_file", "-files")) and stem in page_stems


def page_stems(names: Iterable[str]) -> dict[PurePosixPath, set[str]]:
    """Return, for each folder of an archive, the names of its HTML pages without their ending."""
    stems: dict[PurePosixPath, set[str]] = defaultdict(set)
    for name in names:
        if name.lower().endswith((".html", ".htm", ".xhtml")):
            path = PurePosixPath(name)
            stems[path.parent].add(path.stem)
    return stems


def is_resource(name: str, stems: Mapping[PurePosixPath, set[str]]) -> bool:
    """Whether a member of an archive would be passed over in a folder: hidden, or what a browser put beside a page.

    Args:
        stems: `page_stems` of the archive.
    """
    path = PurePosixPath(name)
    if path.suffix.lower() in _RESOURCES or any(part.startswith((".", "__MACOSX")) for part in path.parts):
        return True
    return any(_is_resource_folder(folder.name, stems.get(folder.parent, set())) for folder in path.parents)
