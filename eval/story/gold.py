"""Where the gold sets of stories lie, and their hashes."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from ..errors import GoldMissing

ROOT = Path(__file__).resolve().parents[2]
"""The repository; the gold set beside it may be absent, those inside may not."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Saved pages of one story and the key to them."""

    name: str
    pages: Path
    key: Path

    @property
    def is_there(self) -> bool:
        """Whether both pages and key exist."""
        return self.pages.is_dir() and self.key.is_file()

    @property
    def is_in_repository(self) -> bool:
        """Whether the set is one of ours, which must never be missing."""
        return self.key.is_relative_to(ROOT)


def own_sets(root: Path = ROOT) -> list[GoldSet]:
    """The task's own sets: the seeds beside the repository, the stories of the tests, the bundled example."""
    beside = root.parent / "shared"
    seeds = GoldSet("seeds", beside / "seeds", beside / "keys" / "seeds.json")
    example = root / "src" / "rashomon" / "example"
    return [
        seeds,
        *_folders_of(root / "tests" / "stories"),
        GoldSet("example", example / "pages", example / "key.json"),
    ]


def sets_in(folder: Path) -> list[GoldSet]:
    """The sets in a folder someone names.

    It may be one story (`pages/` and `key.json`), a folder of such stories, a folder of pages whose key lies
    in `../keys/NAME.json`, or the folder above pages and keys.

    Raises:
        GoldMissing: none of these.
    """
    folder = folder.resolve()
    keys = sorted((folder / "keys").glob("*.json"))
    candidates = [
        GoldSet(folder.name, folder / "pages", folder / "key.json"),
        GoldSet(folder.name, folder, folder.parent / "keys" / f"{folder.name}.json"),
        *(GoldSet(key.stem, folder / key.stem, key) for key in keys),
        *_folders_of(folder),
    ]
    found = [candidate for candidate in candidates if candidate.is_there]
    if not found:
        raise GoldMissing(f"No gold in {folder}: it needs pages/ and key.json, or a key in ../keys/{folder.name}.json.")
    return found


def _folders_of(folder: Path) -> list[GoldSet]:
    if not folder.is_dir():
        return []
    stories = [story for story in sorted(folder.iterdir()) if story.is_dir() and (story / "pages").is_dir()]
    return [GoldSet(story.name, story / "pages", story / "key.json") for story in stories]


def hash_gold(gold: GoldSet) -> str:
    """SHA-256, in hex, over the key and every page with its name, in the order of the names."""
    digest = hashlib.sha256()
    pages = sorted(path for path in gold.pages.rglob("*") if path.is_file())
    for path in (gold.key, *pages):
        name = "key" if path == gold.key else path.relative_to(gold.pages).as_posix()
        content = path.read_bytes()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
