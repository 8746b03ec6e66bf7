"""The deadline keeper against its model for as many random steps as wanted, with crashes and a wrong clock.

`python -m benchmarks.deadline_simulation --steps 1000000 [--seed N] [--minutes M]`

It ends after so many steps or minutes, whichever comes first, and answers 1 where anything was violated.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import statistics
import sys
import tempfile
import time
import traceback
from copy import deepcopy
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import Step
from seller_desktop.domain.clock import StoppedClock
from tests.services.keeper_checks import Checks
from tests.services.keeper_orders import START, WAYS
from tests.services.keeper_words import DAY, HOUR, MINUTE
from tests.services.keeper_world import PLATFORM, Done, World

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.keeper_model import Model

STORY: Final = 400
"""Steps of one shop before the next one begins, so that it stays small enough to be compared whole."""
DEEP_EVERY: Final = 10
"""Every step is held against the model; every tenth also against itself and against its history."""
GRACES: Final = (10, 10, 0, 24 * 60)
LENGTHS: Final = (0, 1_000, MINUTE, 9 * MINUTE, HOUR, 5 * HOUR, 23 * HOUR, DAY, 2 * DAY, 6 * DAY)
BY_HAND: Final = tuple(
    step
    for step in Step
    if not step.endswith(("_by_clock", "_by_marketplace"))
    and step not in {Step.REQUEST, Step.CANCEL_ORDER, Step.DELIVERY_FAILED, Step.OFFER_LAPSED}
)


class Story:
    """One shop, and what happens in it by chance."""

    def __init__(self, chance: random.Random, world: World) -> None:
        self.chance = chance
        self.world = world
        self.told: list[str] = []
        self._acts: tuple[tuple[int, Callable[[], None]], ...] = (
            (100, self.awake),
            (50, self.sleep),
            (50, self.until_due),
            (20, self.set_the_clock),
            (16, self.sweep),
            (10, self.two_sweep),
            (5, self.crash),
            (1, self.world.restart),
            (60, self.request),
            (8, self.failed_delivery),
            (4, self.cancel_order),
            (24, self.decide),
            (80, self.decide_what_is_possible),
            (24, self.undo),
            (12, self.mark_entered),
            (4, self.import_orders),
            (2, self.edit_order),
        )
        self._weights = [weight for weight, _ in self._acts]

    def step(self) -> None:
        act = self.chance.choices(self._acts, self._weights)[0][1]
        self.told.append(act.__name__)
        act()

    def pick(self) -> int:
        return self.chance.randrange(30)

    def coin(self) -> bool:
        return self.chance.choice((True, False))

    def awake(self) -> None:
        self.world.pass_time(self.chance.choice(LENGTHS[:6]))
        self.world.sweep()

    def sleep(self) -> None:
        self.world.pass_time(self.chance.choice(LENGTHS))

    def until_due(self) -> None:
        due = self.world.model.next_due()
        off = self.chance.randint(-1, 1)
        if due is not None and due + off > self.world.model.now:
            self.world.pass_time(due + off - self.world.model.now)
        self.world.sweep(gated=False)

    def set_the_clock(self) -> None:
        self.world.set_clock(self.chance.choice((-1, 1)) * self.chance.choice(LENGTHS))

    def sweep(self) -> None:
        self.world.sweep(gated=self.coin(), confirm=self.coin())

    def two_sweep(self) -> None:
        second = self.chance.choice(("before", "amid", "after"))
        self.world.sweep(gated=False, second=second, at_statement=self.chance.randint(1, 30))

    def crash(self) -> None:
        self.world.crash(self.chance.randint(1, 40))

    def request(self) -> None:
        due = self.chance.choice((None, self.chance.randint(-1, 50)))
        asked = self.chance.choice((None, self.chance.randint(-1, 60)))
        cancel, part = self.coin(), self.coin()
        self.world.request(self.pick(), cancel, self.pick(), due, asked, part)

    def failed_delivery(self) -> None:
        self.world.failed_delivery(self.pick())

    def cancel_order(self) -> None:
        self.world.cancel_order(self.pick())

    def decide(self) -> None:
        amount = self.chance.choice((0, 1_000, 30_000, 51_000, 60_000))
        step = self.chance.choice(BY_HAND)
        self.told[-1] += f" {step}"
        self.world.step(self.pick(), step, amount, self.chance.randint(-1, 50), self.coin())

    def decide_what_is_possible(self) -> None:
        self.world.possible_step(self.pick(), self.pick())

    def undo(self) -> None:
        self.world.undo(None if self.coin() else self.pick())

    def mark_entered(self) -> None:
        self.world.mark_entered(self.pick())

    def import_orders(self) -> None:
        count = self.chance.randint(1, PLATFORM)
        told = [(self.chance.randrange(PLATFORM), self.chance.choice(WAYS)) for _ in range(count)]
        self.world.import_orders(self.chance.randint(0, 60), told)

    def edit_order(self) -> None:
        self.world.edit_order(self.pick(), self.pick())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=24 * 60)
    asked = parser.parse_args()
    memory = Path("/dev/shm")  # noqa: S108 - shared memory where there is any: nothing here has to last
    folder = Path(tempfile.mkdtemp(dir=memory if memory.is_dir() else None))
    done, late, violations = Done(), list[int](), 0
    stop: list[int] = []
    for name in (signal.SIGINT, signal.SIGTERM):  # stopped early, it tells what it has seen
        signal.signal(name, lambda number, _frame: stop.append(number))
    begun = time.monotonic()
    try:
        made = {grace: _template(folder, grace) for grace in sorted(set(GRACES))}
        number = 0
        while not stop and done.steps < asked.steps and time.monotonic() - begun < asked.minutes * 60:
            number += 1
            seed = f"{asked.seed}/{number}"
            if not _tell(folder, made, seed, done, late, asked.steps):
                violations += 1
            if number % 100 == 0:
                print(f"{done.steps:,} steps, {violations} violations", file=sys.stderr, flush=True)
    finally:
        shutil.rmtree(folder)
    _print(done, late, violations, time.monotonic() - begun)
    return 1 if violations else 0


def _template(folder: Path, grace: int) -> tuple[Path, Model]:
    path = folder / f"grace-{grace}"
    return path, World.template(path, grace)


def _tell(
    folder: Path, made: dict[int, tuple[Path, Model]], seed: str, done: Done, late: list[int], most: int
) -> bool:
    """One story; whether everything was as it must be."""
    chance = random.Random(seed)  # noqa: S311 - the same in every run, and no secret
    source, model = made[chance.choice(GRACES)]
    clock = StoppedClock(START)
    clock.advance(model.now - START)
    world = World(shutil.copytree(source, folder / "toko"), deepcopy(model), clock, done)
    checks = Checks(world)
    story = Story(chance, world)
    try:
        for number in range(STORY):
            if done.steps >= most:
                break
            done.steps += 1
            story.step()
            checks.all(deep=number % DEEP_EVERY == 0)
            if number % DEEP_EVERY == 0:
                checks.history()
        checks.history()
    except Exception:  # noqa: BLE001 - whatever goes wrong is a violation to be told
        traceback.print_exc()
        print(f"story {seed}: {' | '.join(story.told[-12:])}", file=sys.stderr, flush=True)
        return False
    else:
        return True
    finally:
        late += world.late
        checks.close()
        world.close()
        shutil.rmtree(folder / "toko")


def _print(done: Done, late: list[int], violations: int, seconds: float) -> None:
    for field in fields(done):
        print(f"{field.name:12} {getattr(done, field.name):>12,}")
    print(f"{'late, median':12} {statistics.median(late or [0]) / 1000:>12,.0f} s")
    print(f"{'late, most':12} {max(late or [0]) / 1000:>12,.0f} s")
    print(f"{'violations':12} {violations:>12,}")
    print(f"{'seconds':12} {seconds:>12,.0f}")


if __name__ == "__main__":
    raise SystemExit(main())
