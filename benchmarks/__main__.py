"""Pages read per processor second, ours and trafilatura's in turn on the same pages."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from eval.body.systems import PEERS, saved_page, take_ours, take_peer
from rashomon.model.pages import Page
from training.body.sets import READERS

Take = Callable[[Page], object]


def main() -> None:
    """Time the systems and print a table, then the figures as JSON."""
    asked = argparse.ArgumentParser(prog="benchmarks")
    asked.add_argument("--corpora", type=Path, required=True, help="folder with data/aeb")
    asked.add_argument("--pages", type=int, default=0, help="at most so many pages; 0 for all")
    asked.add_argument("--rounds", type=int, default=3)
    args = asked.parse_args()
    gold = list(READERS["aeb"](args.corpora / "data" / "aeb"))
    step = max(1, len(gold) // args.pages) if args.pages else 1
    pages = [saved_page(one.raw, one.name) for one in gold[::step]]
    systems = _systems()
    rounds = [time_round(pages, systems) for _ in range(args.rounds)]
    rates = {name: median(len(pages) / spent[name] for spent in rounds) for name in systems}
    _show(rates, len(pages))


def _systems() -> dict[str, Take]:
    systems: dict[str, Take] = {"rashomon": lambda page: take_ours(page, None)}
    for peer in PEERS:
        if peer.is_here and peer.name in ("trafilatura", "newspaper4k"):
            systems[peer.name] = lambda page, peer=peer: take_peer(peer, page)
    if "trafilatura" in systems:
        systems["trafilatura with metadata"] = _with_metadata
    return systems


def _with_metadata(page: Page) -> object:
    from trafilatura import bare_extraction

    return bare_extraction(page.text, with_metadata=True, include_comments=False)


def time_round(pages: Sequence[Page], systems: dict[str, Take]) -> dict[str, float]:
    """Return the processor seconds each system needs for the pages, each page read by all before the next."""
    spent = dict.fromkeys(systems, 0.0)
    for take in systems.values():
        take(pages[0])
    for page in pages:
        for name, take in systems.items():
            begun = time.process_time()
            take(page)
            spent[name] += time.process_time() - begun
    return spent


def _show(rates: dict[str, float], pages: int) -> None:
    ours = rates["rashomon"]
    write = sys.stdout.write
    write(f"{pages} pages, one core\n")
    for name, rate in rates.items():
        write(f"{name:28} {rate:7.1f} pages a processor second {1000 / rate:7.1f} ms a page {ours / rate:6.2f}\n")
    write(json.dumps({name: round(rate, 2) for name, rate in rates.items()}) + "\n")


if __name__ == "__main__":
    main()
