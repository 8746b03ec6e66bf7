"""An export of 200,000 lines taken into the shop, beside the reading of its cells alone.

`python -m benchmarks.parts.imports SHOP ORDERS`. Ours is all of it: read in the child process, checked,
compared, taken over, found by search. Memory is that of all processes together at its highest.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import python_calamine as calamine

from benchmarks import exports
from benchmarks.measuring import Figure, copy_of, main, opened
from benchmarks.watching import memory
from seller_desktop.domain.clock import SystemClock
from seller_desktop.services import imports
from seller_desktop.services.shop import Shop
from seller_desktop.storage import records
from seller_desktop.texts.rejections import rejection_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.exports import Kind

ROWS: Final = 200_000
_LOOK_EVERY_S: Final = 0.05
_MOST_TIMES: Final[dict[Kind, float]] = {"xlsx": 2.5, "csv": 6}
_MOST_MEMORY: Final[dict[Kind, float]] = {"xlsx": 600, "csv": 200}


def measure(shop_dir: Path, _orders: int, rows: int = ROWS) -> list[Figure]:
    """The file is of the same length whatever the shop."""
    figures = []
    for kind in _MOST_TIMES:
        file = exports.export(rows, kind)
        name = f"import of {rows:,} rows, {kind.upper()}"
        peer, _ = _in_a_process("peer", file)
        with tempfile.TemporaryDirectory() as folder:
            empty, highest = _in_a_process("ours", file, Path(folder) / "shop")
        with copy_of(shop_dir, "imports") as copy:
            full, higher = _in_a_process("ours", file, copy)
        figures += [
            Figure(f"{name}, into an empty shop", "s", empty, peer, ratio=_MOST_TIMES[kind]),
            Figure(f"{name}, into a full shop", "s", full, peer, ratio=_MOST_TIMES[kind]),
            Figure(f"memory of it, {kind.upper()}", "MB", max(highest, higher), most=_MOST_MEMORY[kind]),
        ]
    return figures


def peer(file: Path) -> float:
    """Seconds to have every cell of a file in Python lists, by the reader alone."""
    start = time.perf_counter()
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as text:
            for _row in csv.reader(text):
                pass
    else:
        calamine.CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    return time.perf_counter() - start


def ours(file: Path, shop_dir: Path) -> float:
    """Seconds to take a file into a shop, which is made where there is none."""
    if not Shop.exists(shop_dir):
        Shop.create(shop_dir, SystemClock(), practice=False).close()
    with opened(shop_dir, writable=True) as shop:
        known = shop.read(lambda reading: records.accounts_in(reading.db, imports.MARKETPLACE)).result()
        start = time.perf_counter()
        prepared = imports.prepare(shop, file, known[0].name if known else None)
        report = imports.commit(shop, prepared, rejection_sentence)
        seconds = time.perf_counter() - start
        assert report.tally.orders
        assert not report.tally.rejected_rows
        return seconds


def _in_a_process(what: str, *paths: Path) -> tuple[float, float]:
    """What one of the two above answers in a process of its own; the most memory it and its children took."""
    words = [sys.executable, "-m", "benchmarks.parts.imports", f"--{what}", *map(str, paths)]
    highest = 0.0
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own program
        assert process.stdout
        while process.poll() is None:
            highest = max(highest, sum(map(memory, _family(str(process.pid)))))
            time.sleep(_LOOK_EVERY_S)
        said = process.stdout.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return float(json.loads(said)), highest


def _family(pid: str) -> Iterator[str]:
    """A process and those that came from it; only Linux tells."""
    yield pid
    for told in Path("/proc").glob(f"{pid}/task/*/children"):
        try:
            children = told.read_text(encoding="ascii").split()
        except OSError:  # it has just ended
            continue
        for child in children:
            yield from _family(child)


def _one(words: Sequence[str]) -> None:
    """Be one of the two processes."""
    paths = [Path(word) for word in words[1:]]
    print(json.dumps(peer(*paths) if words[0] == "--peer" else ours(*paths)))


if __name__ == "__main__":
    if sys.argv[1].startswith("--"):
        _one(sys.argv[1:])
    else:
        main(measure)
