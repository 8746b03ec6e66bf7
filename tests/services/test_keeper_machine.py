"""The keeper against its model: whatever happens, in whatever order, at whatever time."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from seller_desktop.domain.cases import Step
from seller_desktop.domain.clock import StoppedClock
from tests.services.keeper_checks import Checks
from tests.services.keeper_orders import START, WAYS
from tests.services.keeper_words import DAY, HOUR, MINUTE
from tests.services.keeper_world import PLATFORM, World

if TYPE_CHECKING:
    from tests.services.keeper_model import Model

picks = st.integers(0, 30)
BY_HAND = [
    step
    for step in Step
    if not step.endswith("_by_clock")
    and not step.endswith("_by_marketplace")
    and step not in {Step.REQUEST, Step.CANCEL_ORDER, Step.DELIVERY_FAILED, Step.OFFER_LAPSED}
]
lengths = st.sampled_from([0, 1_000, MINUTE, 9 * MINUTE, HOUR, 23 * HOUR, DAY, 2 * DAY, 6 * DAY])


@cache
def made(grace: int) -> tuple[Path, Model]:
    """A shop with its orders, made once a run."""
    home = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    folder = home / "toko"
    return folder, World.template(folder, grace)


class Keeper(RuleBasedStateMachine):
    """The same happens to the shop and to its model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())

    @initialize(grace=st.sampled_from([10, 0, 24 * 60]))
    def open_shop(self, grace: int) -> None:
        source, model = made(grace)
        clock = StoppedClock(START)
        clock.advance(model.now - START)
        self.world = World(shutil.copytree(source, self.folder / "toko"), deepcopy(model), clock)
        self.checks = Checks(self.world)

    def teardown(self) -> None:
        if hasattr(self, "checks"):
            self.checks.close()
            self.world.close()
        shutil.rmtree(self.folder)

    @rule(ms=lengths)
    def awake(self, ms: int) -> None:
        """Time goes by, and the timer wakes the sweep."""
        self.world.pass_time(ms)
        self.world.sweep()

    @rule(ms=lengths)
    def sleep(self, ms: int) -> None:
        self.world.pass_time(ms)

    @rule(off=st.integers(-1, 1))
    def until_something_is_due(self, off: int) -> None:
        """To the millisecond at which a clock runs out, the one before or the one after; and sweep."""
        due = self.world.model.next_due()
        if due is not None and due + off > self.world.model.now:
            self.world.pass_time(due + off - self.world.model.now)
        if self.world.sweep(gated=False):
            self.checks.nothing_forgotten()

    @rule(ms=lengths, back=st.booleans())
    def set_the_clock(self, ms: int, back: bool) -> None:
        self.world.set_clock(-ms if back else ms)

    @rule(gated=st.booleans(), confirm=st.booleans())
    def sweep(self, gated: bool, confirm: bool) -> None:
        if self.world.sweep(gated=gated, confirm=confirm) and (confirm or not gated):
            self.checks.nothing_forgotten()

    @rule(second=st.sampled_from(["before", "amid", "after"]), n=st.integers(1, 30))
    def two_sweep(self, second: str, n: int) -> None:
        if self.world.sweep(gated=False, second=second, at_statement=n):
            self.checks.nothing_forgotten()

    @rule(n=st.integers(1, 40))
    def crash_at_the_next_step(self, n: int) -> None:
        self.world.crash(n)

    @rule()
    def restart(self) -> None:
        self.world.restart()

    @rule(
        order=picks,
        cancel=st.booleans(),
        type_=picks,
        due=st.one_of(st.none(), st.integers(-1, 50)),
        asked=st.one_of(st.none(), st.integers(-1, 60)),
        part=st.booleans(),
    )
    def request(
        self, order: int, cancel: bool, type_: int, due: int | None, asked: int | None, part: bool
    ) -> None:
        self.world.request(order, cancel, type_, due, asked, part)

    @rule(order=picks)
    def failed_delivery(self, order: int) -> None:
        self.world.failed_delivery(order)

    @rule(order=picks)
    def cancel_order(self, order: int) -> None:
        self.world.cancel_order(order)

    @rule(
        case=picks,
        step=st.sampled_from(BY_HAND),
        amount=st.sampled_from([0, 1_000, 30_000, 51_000, 60_000]),
        hours=st.integers(-1, 50),
        own_way=st.booleans(),
    )
    def decide(self, case: int, step: Step, amount: int, hours: int, own_way: bool) -> None:
        self.world.step(case, step, amount, hours, own_way)

    @rule(case=picks, n=picks)
    def decide_what_is_possible(self, case: int, n: int) -> None:
        self.world.possible_step(case, n)

    @rule(case=st.one_of(st.none(), picks))
    def undo(self, case: int | None) -> None:
        self.world.undo(case)

    @rule(line=picks)
    def mark_entered(self, line: int) -> None:
        self.world.mark_entered(line)

    @rule(
        hours_ago=st.integers(0, 60),
        told=st.lists(
            st.tuples(st.integers(0, PLATFORM - 1), st.sampled_from(WAYS)), min_size=1, max_size=PLATFORM
        ),
    )
    def import_orders(self, hours_ago: int, told: list[tuple[int, str]]) -> None:
        self.world.import_orders(hours_ago, told)

    @rule(order=picks, forward=picks)
    def edit_order(self, order: int, forward: int) -> None:
        self.world.edit_order(order, forward)

    @invariant()
    def shop_and_model_are_the_same(self) -> None:
        if hasattr(self, "checks"):
            self.checks.all()
            self.checks.history()


TestKeeper = Keeper.TestCase
# A story is told step by step as it is; to look for a shorter one takes longer than a hanging test may.
TestKeeper.settings = settings(
    max_examples=45, stateful_step_count=50, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)
