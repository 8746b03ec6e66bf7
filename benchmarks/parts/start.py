"""The whole process, from being started until the first orders are painted and can be used."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure, copy_of, main, median
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TIMES: Final = 7


def measure(shop_dir: Path, _orders: int) -> Sequence[Figure]:
    """The median of alternated starts. One goes before, which lets act what has run out since the shop was
    made, and leaves the files of both in memory.
    """
    ours, peers = [], []
    with copy_of(shop_dir, "start") as folder, TemporaryDirectory() as compiled:
        shop = Shop.open(folder, writable=True)
        shop.write(choose_operator, "Sari").result()
        shop.close()
        for turn in range(_TIMES + 1):
            took = _started(compiled, "ours", str(folder)), _started(compiled, "peer")
            if turn:
                ours.append(took[0])
                peers.append(took[1])
    return [Figure("start: until the first orders can be used", "ms", median(ours), median(peers), ratio=1.5)]


def _started(compiled: str, *words: str) -> float:
    """How many ms a process took, from outside. Modules are compiled once, as wherever Python is at home."""
    command = [sys.executable, "-m", "benchmarks.parts._started", *words]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = compiled
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=env)  # noqa: S603 - our own
    return (float(done.stdout) - began) * 1000


if __name__ == "__main__":
    main(measure)
