"""Two programs that let the same clocks act at the same moment, each in a process of its own.

The folder's lock keeps them apart in life; here it is left out, so that SQLite's own lock has to.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from seller_desktop.domain.cases import ReturnType
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.orders import Status
from seller_desktop.services.shop import Shop
from seller_desktop.storage import checks
from seller_desktop.storage.database import DATABASE_NAME
from tests.services.casework import NOW, ask, bring, by_hand, order, sweep, table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock

RUNS: Final = 20
LATE: Final = NOW + 30 * DAY_MS
PATIENCE_S: Final = 60
ORDERS: Final = 8

WORKER: Final = """
import json, sys, threading
from pathlib import Path
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services import keeper
from seller_desktop.services.settings import ShopSettings
from seller_desktop.services.shop import Writing
from seller_desktop.storage import database
from seller_desktop.storage.ids import IdMaker

now_ms, place = int(sys.argv[1]), int(sys.argv[2])
keeper.sweep  # everything is loaded before the first go
for line in sys.stdin:
    engine = database.writing_engine(Path(line.strip()))
    ids = IdMaker(StoppedClock(now_ms))
    with engine.begin() as db:
        ids.start_after(database.highest_id(db) + place * 1_000_000)
    print("ready", flush=True)
    sys.stdin.readline()
    with engine.begin() as db:
        writing = Writing(db, now_ms, ShopSettings(), ids, None, threading.Event())
        fired = keeper.sweep(writing).fired
    engine.dispose()
    print(json.dumps([[one.deadline_id, one.due_at, one.fired_at] for one in fired]), flush=True)
"""
"""Waits for a file, says that it is ready, waits for the word, sweeps, and tells what happened."""


class Worker:
    """A process that sweeps when told."""

    def __init__(self, place: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(LATE), str(place)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )

    def say(self, word: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{word}\n")
        self._process.stdin.flush()

    def hear(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE_S)
        self._process.stdout.close()


@pytest.fixture(scope="module")
def workers() -> Iterator[tuple[Worker, Worker]]:
    both = Worker(1), Worker(2)
    yield both
    for worker in both:
        worker.close()


@pytest.fixture
def waiting(tmp_path: Path, stopped_clock: StoppedClock) -> Path:
    """A shop in which clocks of every kind ran out long ago, some with others after them."""
    folder = tmp_path / "toko"
    shop = Shop.create(folder, stopped_clock, practice=False)
    bring(shop, *(order(number) for number in range(ORDERS // 2)))
    bring(shop, *(order(number, Status.SHIPPED) for number in range(ORDERS // 2, ORDERS)))
    for number in range(ORDERS):
        types = (ReturnType.RETURN, ReturnType.REFUND, ReturnType.REPLACEMENT)
        ask(shop, number, None if number < ORDERS // 2 else types[number % 3])
    by_hand(shop)
    shop.close()
    return folder


def test_whoever_comes_first_each_clock_acts_exactly_once(
    workers: tuple[Worker, Worker], waiting: Path, tmp_path: Path, stopped_clock: StoppedClock
) -> None:
    stopped_clock.advance(LATE - NOW)
    alone = shutil.copytree(waiting, tmp_path / "alone")
    expected = outcome(alone, stopped_clock, sweeps=True)
    for run in range(RUNS):
        folder = shutil.copytree(waiting, tmp_path / f"run-{run}")
        for worker in workers:
            worker.say(str(folder / DATABASE_NAME))
        assert [worker.hear() for worker in workers] == ["ready"] * 2
        for worker in workers if run % 2 else reversed(workers):
            worker.say("go")
        told = [json.loads(worker.hear()) for worker in workers]
        fired = [tuple(one) for one in told[0] + told[1]]
        assert len(fired) == len({one[0] for one in fired}), "none of them twice"
        assert all(due_at <= fired_at for _, due_at, fired_at in fired), "none of them early"
        assert outcome(folder, stopped_clock, sweeps=False) == expected
        shutil.rmtree(folder)


def outcome(folder: Path, clock: StoppedClock, *, sweeps: bool) -> dict[str, object]:
    """What became of the shop, whoever did it."""
    shop = Shop.open(folder, clock, writable=True)
    try:
        if sweeps:
            sweep(shop)
        assert sweep(shop).fired == (), "and none of them forgotten"
        assert shop.read(lambda reading: checks.miscounted(reading.db)).result() == []
        assert shop.read(lambda reading: checks.broken_references(reading.db)).result() == 0
        assert shop.read(lambda reading: checks.damage(reading.db)).result() == ""
        return {
            "fired": sorted(
                (row["kind"], row["due_at"], row["effect"], row["fired_at"])
                for row in table(shop, "deadline")
                if row["state"] == "fired"
            ),
            "cases": sorted(
                (row["order_id"], row["state"], row["effective_at"]) for row in table(shop, "cases")
            ),
            "orders": sorted((row["order_no"], row["status"]) for row in table(shop, "orders")),
            "steps": sorted((row["step"], row["at"]) for row in table(shop, "case_step")),
            "history": sorted((row["what"], row["at"]) for row in table(shop, "history")),
        }
    finally:
        shop.close()
