"""What every part of the benchmark needs: figures, percentiles, shops to measure on."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from argparse import ArgumentParser
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seller_desktop.services.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

CACHE: Final = Path(tempfile.gettempdir()) / "seller-desktop-benchmarks"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing. `peer` is measured in the same run on the same data.

    `ratio` is the most that ours divided by the peer may be, `most` the most that ours may be, both where
    both are asked for. `grows` is the most that ours may be divided by our own at 1,000 orders.
    """

    name: str
    unit: str
    ours: float
    peer: float | None = None
    ratio: float | None = None
    most: float | None = None
    grows: float | None = None


def p95(values: Iterable[float]) -> float:
    """The 95th percentile, of few values the greatest."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def median(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes, once."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


@contextmanager
def copy_of(shop_dir: Path, name: str) -> Iterator[Path]:
    """A copy of a shop at rest, to be changed at will, that is gone again afterwards."""
    folder = shop_dir.with_name(f"{shop_dir.name}-{name}-{os.getpid()}")
    folder.mkdir()
    try:
        for file in ("shop.db", "config.ini"):
            if (shop_dir / file).exists():
                shutil.copyfile(shop_dir / file, folder / file)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def opened(shop_dir: Path, *, writable: bool = False) -> Iterator[Shop]:
    """The shop, as the program opens it."""
    shop = Shop.open(shop_dir, writable=writable)
    try:
        yield shop
    finally:
        shop.close()


def main(measure: Callable[[Path, int], Sequence[Figure]]) -> None:
    """What a part does when it is run by itself: its figures as JSON on stdout."""
    parser = ArgumentParser()
    parser.add_argument("shop", type=Path)
    parser.add_argument("orders", type=int)
    args = parser.parse_args()
    json.dump([asdict(figure) for figure in measure(args.shop, args.orders)], sys.stdout)
