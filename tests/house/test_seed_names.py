"""No name of the founding example stands in the code: what works must work because of a mechanism.

The names are kept as hashes, so that this file holds none either. A lexicon may hold one where a general
list (news agencies, seats of government, countries) has it.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.checkout_files import repository_files, text_of

# The first 24 hex digits of the SHA-256 of each word, lower case.
ANYWHERE = frozenset(
    """
    052c0023a43441a38e45921b
    0631a609edb7c79f3a051b93
    1441b36f9fc1c072f90c56b3
    295e3da66b6b3748ea670e1d
    2b1e3800cea140ddb38bd280
    385590bfc3f81a78bf3a7588
    4191aa2bcf34461aeea526a9
    5057cf18ab037c7f9844f0db
    54454805afb040fa6e1b8214
    55a1e753d6fe0cf55d482089
    83b2b7f2dbf28986eb3bda13
    a62f13d02946e8efd6df6932
    a6c7243f0b715a267757a0bb
    bb7d5c7807968620757d3974
    bdfcc0d061146999b84b8301
    c6cb147315ef8a618fb6cdec
    e4c1a41bb1be7c1e87110d69
    e825a20de1273a533e75b4e3
    ebf1cce064da7d55332ebc44
    edb54c4995086253499188d4
    f0f390dd4c25a2d7df12f77c
    f66bbf308c6054e5e5848491
    ffa5187232a820d57810879c
    """.split()
)  # people, outlets and metonyms of the key: not in code, tests, eval or docs
IN_THE_PACKAGE = frozenset(
    """
    78675cc176081372c43abab3
    1670f2e42fefa5044d59a653
    2f33612b18aa8b5e912e4733
    4007848811fc570115980cc1
    43c68201ac20b9a3c3c50e82
    53ace7b91a7158ea65bd5212
    5c86f5a8ea4a73682e577945
    7196a7d7ac20f1419249c21a
    76c34b21c4a91889d7493221
    814e2ae0398348d9a87ff91c
    90a6d53df47e4097ad65833c
    9a9842d1ddc92dee984e2e65
    a55f0487a136e099bc3e5964
    b2c01c8a8a0d9a99f145f099
    b75e17e1c3839b3f25707f59
    bf9b5951c550f519c08a4515
    e0b40776703d9edb4a798194
    e73deadb69cf8814683a5c8b
    """.split()
)  # first names, places and countries of the key: not in the package
# Short names count only as the key writes them, in capitals: in lower case they are words of code.
AS_WRITTEN = frozenset(
    """
    3165be96f5833ae07a93e8ba
    ee0b98dd81a973acb78f44f4
    """.split()
)  # outlets known by two letters

GENERAL_WORDS = frozenset(
    "french russian president presidency leader officials palace states the twitter united us".split()
)  # words of the key's names that name nobody

WORD = re.compile(r"[^\W\d_]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:24]


def words_of(text: str) -> set[str]:
    """Return each word of the text, and the words inside names of code, as written."""
    written = set(WORD.findall(text))
    return written | {part for word in written for part in CAMEL.split(word)}


def seed_words(text: str, banned: frozenset[str]) -> set[str]:
    return {word for word in words_of(text) if digest(word.lower()) in banned or digest(word) in AS_WRITTEN}


#: Lists of the whole world: lexicons, and the thirty thousand pieces that the encoder spells English with.
GENERAL_SOURCES = ("src/rashomon/lexicons/", "src/rashomon/annotate/encoder/weights/")


def texts_under(checkout: Path, *folders: str) -> Iterator[tuple[str, str]]:
    for path in repository_files(checkout):
        place = path.relative_to(checkout).as_posix()
        if place.startswith(folders) and not place.startswith(GENERAL_SOURCES):
            yield place, f"{place}\n{text_of(path)}"


def test_the_package_holds_no_name_of_the_seeds(checkout: Path) -> None:
    banned = ANYWHERE | IN_THE_PACKAGE
    found = {place: seed_words(text, banned) for place, text in texts_under(checkout, "src/")}
    assert found, "nothing was read"
    assert {place: words for place, words in found.items() if words} == {}


def test_no_other_file_holds_a_person_or_outlet_of_the_seeds(checkout: Path) -> None:
    texts = texts_under(checkout, "tests/", "eval/", "docs/", "scripts/", "changelog.d/", "README.md")
    found = {place: seed_words(text, ANYWHERE) for place, text in texts}
    assert {place: words for place, words in found.items() if words} == {}


@pytest.mark.parametrize("text", ["Said_{}", "{}Rule", "“{}”", "the {}'s palace"])
def test_a_planted_name_is_seen(text: str) -> None:
    planted = "nobody".capitalize()
    assert seed_words(text.format(planted), frozenset({digest("nobody")})) == {planted}


def test_the_hashes_cover_the_key(checkout: Path) -> None:
    """Where the key lies beside the checkout, every speaker, relayer and entity of it is among the hashes."""
    key_file = checkout.parent / "shared" / "keys" / "seeds.json"
    if not key_file.is_file():
        pytest.skip("the founding example's key is not beside this checkout")
    key = json.loads(key_file.read_text(encoding="utf-8"))
    names = [speaker for _, _, speaker, _ in key["quotations"]]
    names += [name for _, _, chain in key["chains"] for name in chain]
    names += [variant for name, variants in key["same_entity"] for variant in (name, *(v for _, v in variants))]
    names += [article["origin"] for article in key["articles"].values() if article.get("origin")]
    known = ANYWHERE | IN_THE_PACKAGE
    missing = {
        word
        for name in names
        for word in WORD.findall(name)
        if word.lower() not in GENERAL_WORDS and digest(word.lower()) not in known and digest(word) not in AS_WRITTEN
    }
    assert missing == set()
