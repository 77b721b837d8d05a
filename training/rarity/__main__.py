"""Count in how many news reports each word stands: `python -m training.rarity --corpora DIR`."""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from rashomon.text.words import split_words, stem

_OUTPUT = Path(__file__).parents[2] / "src/rashomon/compare/weights/rarity.en.txt"
_LEAST = 3
"""Fewest reports a stem stands in to be kept: rarer ones are as good as unseen, and most of them names."""


def read_reports(corpora: Path) -> Iterator[str]:
    """Yield the texts of the reports counted: training and development parts only."""
    for path in sorted((corpora / "data/polnear/data/train/text").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((corpora / "train/en_worldwide_newswire/processed_annotated").glob("*.tsv")):
        rows = path.read_text(encoding="utf-8").splitlines()
        yield " ".join(row.split("\t")[0] for row in rows if row.strip())
    for path in sorted((corpora / "data/giveme5w1h/news_cluster/data").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        yield f"{record.get('title') or ''}\n{record.get('text') or ''}"
    with (corpora / "data/fakes_syria/split_dev.csv").open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            yield " ".join(str(value) for value in row.values())


def count_stems(reports: Iterator[str]) -> tuple[int, Counter[str]]:
    """Return the number of reports, and in how many of them each stem stands; names are left out, being capitalised."""
    counts: Counter[str] = Counter()
    small: Counter[str] = Counter()
    number = 0
    for report in reports:
        number += 1
        words = [word for word in split_words(report) if word.text[0].isalpha()]
        counts.update({stem(word.lower) for word in words})
        small.update({stem(word.lower) for word in words if word.text[0].islower()})
    return number, Counter({word: count for word, count in counts.items() if 2 * small[word] >= count})


def write_counts(number: int, counts: Counter[str], path: Path) -> None:
    """Write one line for each count, most frequent first: the count, a tab, its stems in alphabetical order."""
    stems_of: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count >= _LEAST:
            stems_of[count].append(word)
    lines = [f"{count}\t{' '.join(sorted(stems_of[count]))}" for count in sorted(stems_of, reverse=True)]
    path.write_text("\n".join([str(number), *lines]) + "\n", encoding="utf-8")


def main() -> None:
    """Count and write the file the program reads."""
    parser = argparse.ArgumentParser(prog="python -m training.rarity", description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="a folder with train/ and data/")
    parser.add_argument("--output", type=Path, default=_OUTPUT, help="where the counts are written")
    asked = parser.parse_args()
    number, counts = count_stems(read_reports(asked.corpora))
    write_counts(number, counts, asked.output)


if __name__ == "__main__":
    main()
