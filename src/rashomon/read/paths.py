"""What the caller named, as a sorted list of files: files, folders with all below them, glob patterns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path

from rashomon.errors import NothingToRead, PathNotFound
from rashomon.stage import IssueLog

# What browsers put beside a page; in a folder it is no page, named by itself it is read all the same.
_RESOURCES = frozenset(
    ".avif .bmp .css .db .db-journal .db-shm .db-wal .eot .gif .ico .jpeg .jpg .js .map .mjs .mp3 .mp4 .png "
    ".py .sqlite .svg .ttf .webm .webp .woff .woff2 .yaml .yml".split()
)


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read."""

    path: Path

    @property
    def words(self) -> str:
        """The path as the caller wrote it, forward slashes."""
        return self.path.as_posix()


def find_files(paths: Sequence[str], log: IssueLog) -> list[FoundFile]:
    """Return the files that `paths` name, each once, sorted by path.

    Folders are searched to the bottom, hidden files and the resource folders of saved pages left out. A path
    that does not exist becomes the Issue `path_not_found` unless nothing else was named.

    Raises:
        PathNotFound: none of the paths exists.
        NothingToRead: they exist, but hold no file that could be a page.
    """
    found: dict[Path, FoundFile] = {}
    missing: list[str] = []
    for path in sorted(set(paths)):
        files = _expand(path)
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
            if not child.is_symlink() and not _is_resource_folder(child, stems):
                yield from _below(child)
        elif child.suffix.lower() not in _RESOURCES:
            yield child


def _is_resource_folder(folder: Path, page_stems: set[str]) -> bool:
    """Whether a browser made the folder for the pictures and scripts of a page saved beside it."""
    stem, mark, _ = folder.name.rpartition("_")
    return bool(mark) and folder.name.endswith(("_files", "_file", "-files")) and stem in page_stems
