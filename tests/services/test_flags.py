from __future__ import annotations

import shutil
from threading import Event
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.flags import Flag, bits_of, flags_in
from seller_desktop.services import flags, queries, undo
from seller_desktop.services.desk_models import Cancelled, Did, Outcome, Watch
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.flags import UNCHANGED
from seller_desktop.services.read_models import Happened
from seller_desktop.services.shop import Shop
from tests.making import at, export, order_no
from tests.services.importing import detail, everything, take
from tests.services.statements import statements

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from seller_desktop.services.read_models import Changes


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with three orders; every test gets a copy of its own."""
    folder = tmp_path_factory.mktemp("template")
    shop = Shop.create(folder / "shop", StoppedClock(at("2026-11-23T14:00")), practice=False)
    take(shop, export(folder, [{"Order ID": order_no(n)} for n in range(3)]))
    shop.close()
    return folder / "shop"


@pytest.fixture
def stocked(template: Path, tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.open(shutil.copytree(template, tmp_path / "stocked"), stopped_clock, writable=True)
    yield shop
    shop.close()


def ids(shop: Shop, count: int = 3) -> list[int]:
    found = [shop.read(queries.order_id_of, order_no(number)).result() for number in range(count)]
    return [one for one in found if one is not None]


def carried(shop: Shop, order_id: int) -> set[Flag]:
    return set(shop.read(flags.flags_on, [order_id]).result())


def test_bits_and_flags_say_the_same() -> None:
    assert flags_in(bits_of({Flag.GREY, Flag.RED})) == (Flag.RED, Flag.GREY)
    assert (bits_of(()), flags_in(0), flags_in(255)) == (0, (), tuple(Flag))


def test_an_order_can_carry_several_flags(stocked: Shop) -> None:
    first, second, _ = ids(stocked)
    stocked.write(flags.set_flags, [first], {Flag.RED, Flag.BLUE}).result()
    stocked.write(flags.set_flags, [first], {Flag.BLUE, Flag.TEAL}).result()
    assert carried(stocked, first) == {Flag.RED, Flag.TEAL, Flag.BLUE}
    assert carried(stocked, second) == set()
    stocked.write(flags.clear_flags, [first], {Flag.RED, Flag.GREEN}).result()
    assert carried(stocked, first) == {Flag.TEAL, Flag.BLUE}
    stocked.write(flags.clear_flags, [first]).result()
    assert carried(stocked, first) == set()


def test_each_history_tells_what_changed_on_that_order(stocked: Shop) -> None:
    first, second, third = ids(stocked)
    stocked.write(flags.set_flags, [first], {Flag.RED}).result()
    stocked.write(flags.set_flags, [first, second, third], {Flag.RED, Flag.TEAL}).result()
    newest = [detail(stocked, number).history[0] for number in range(3)]
    assert [entry.what for entry in newest] == [Happened.FLAGS_CHANGED] * 3
    assert [entry.changes for entry in newest] == [
        (FieldChange("flags", "0", "0,4"),),
        (FieldChange("flags", "", "0,4"),),
        (FieldChange("flags", "", "0,4"),),
    ]


def test_many_orders_are_one_act_with_a_result_for_each(stocked: Shop) -> None:
    first, second, third = ids(stocked)
    stocked.write(flags.set_flags, [second], {Flag.RED}).result()
    announced: list[Changes] = []
    stocked.on_change(announced.append)
    outcomes = stocked.write(flags.set_flags, [third, second, first, third, 1], {Flag.RED}).result()
    assert outcomes == [
        Outcome(third, order_no(2)),
        Outcome(second, order_no(1), note=UNCHANGED),
        Outcome(first, order_no(0)),
        Outcome(1, "", ("order_gone", {})),
    ]
    assert [change.orders for change in announced] == [frozenset({first, third})]
    entry = stocked.write(undo.undo).result()
    assert (entry.what, entry.orders, entry.facts["flags"]) == (Did.FLAGS_SET, 2, "0")
    assert [carried(stocked, one) for one in (first, second, third)] == [set(), {Flag.RED}, set()]
    stocked.write(undo.redo).result()
    assert [carried(stocked, one) for one in (first, second, third)] == [{Flag.RED}] * 3


def test_clearing_is_undone_to_what_each_order_carried(stocked: Shop) -> None:
    first, second, third = ids(stocked)
    stocked.write(flags.set_flags, [first], {Flag.RED}).result()
    stocked.write(flags.set_flags, [first, second], {Flag.GREY}).result()
    stocked.write(flags.clear_flags, [first, second, third]).result()
    assert stocked.read(flags.flags_on, [first, second, third]).result() == {}
    assert stocked.write(undo.undo).result().what is Did.FLAGS_CLEARED
    assert carried(stocked, first) == {Flag.RED, Flag.GREY}
    assert carried(stocked, second) == {Flag.GREY}
    assert stocked.read(flags.flags_on, [first, second, third]).result() == {Flag.RED: 1, Flag.GREY: 2}


def test_a_flag_set_again_leaves_nothing_to_be_undone(stocked: Shop) -> None:
    first = ids(stocked)[0]
    stocked.write(flags.set_flags, [first], {Flag.RED}).result()
    before = everything(stocked)
    stocked.write(flags.set_flags, [first], {Flag.RED}).result()
    stocked.write(flags.clear_flags, [first], {Flag.BLUE}).result()
    assert everything(stocked) == before


def test_a_key_puts_a_flag_on_all_until_all_have_it(stocked: Shop) -> None:
    first, second, third = ids(stocked)
    stocked.write(flags.set_flags, [second], {Flag.RED}).result()
    for expected in (True, False, True):
        on, outcomes = stocked.write(flags.toggle_flag, [first, second, third, 1], Flag.RED).result()
        assert on is expected
        assert len(outcomes) == 4
        assert stocked.read(flags.flags_on, [first, second, third]).result() == (
            {Flag.RED: 3} if expected else {}
        )


@pytest.mark.parametrize("wanted", [{Flag.RED}, {Flag.RED, Flag.GREY}, set(Flag)])
def test_a_dry_run_says_the_same_and_writes_nothing(stocked: Shop, wanted: Collection[Flag]) -> None:
    first, second, _ = ids(stocked)
    stocked.write(flags.set_flags, [first], {Flag.RED}).result()
    for check, do in (
        (flags.check_set_flags, flags.set_flags),
        (flags.check_clear_flags, flags.clear_flags),
    ):
        before = everything(stocked)
        checked = stocked.read(check, [first, second, 1], wanted).result()
        assert everything(stocked) == before
        assert stocked.write(do, [first, second, 1], wanted).result() == checked


def test_work_on_many_orders_can_be_stopped_and_leaves_nothing(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order ID": order_no(n)} for n in range(600)]))
    wanted, stop, steps = ids(shop, 600), Event(), []
    before = everything(shop)

    def progress(done: int) -> None:
        steps.append(done)
        if done == 500:
            stop.set()

    with pytest.raises(Cancelled):
        shop.write(flags.set_flags, wanted, {Flag.RED}, Watch(progress, stop)).result()
    assert steps == [250, 500]
    assert everything(shop) == before


def test_the_number_of_statements_grows_by_batches_only(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order ID": order_no(n)} for n in range(300)]))
    wanted = ids(shop, 300)
    one = statements(shop, lambda: shop.write(flags.set_flags, wanted[:1], {Flag.RED}).result())
    hundred = statements(shop, lambda: shop.write(flags.set_flags, wanted[:100], {Flag.BLUE}).result())
    all_of_them = statements(shop, lambda: shop.write(flags.set_flags, wanted, {Flag.TEAL}).result())
    # Of the hundred one has flags already, and of all a hundred in two ways. Orders whose flags change alike
    # get their entries together: their heads are read, and entries and heads written.
    assert hundred <= one + 4
    assert all_of_them < 3 * one


def test_flags_get_names_of_the_shops_own(shop: Shop) -> None:
    told: list[Changes] = []
    shop.on_change(told.append)
    assert shop.read(flag_names).result() == {}
    shop.write(flags.name_flags, {Flag.GREY: "Tunda", Flag.RED: "  Hadiah   ulang tahun "}).result()
    assert shop.read(flag_names).result() == {Flag.RED: "Hadiah ulang tahun", Flag.GREY: "Tunda"}
    shop.write(flags.name_flags, {Flag.RED: "Kado", Flag.GREY: ""}).result()
    assert shop.read(flag_names).result() == {Flag.RED: "Kado"}
    assert all(change.frame and change.orders is None for change in told)
    entry = shop.write(undo.undo).result()
    assert (entry.what, entry.facts["name"]) == (Did.FLAG_NAMED, "Kado")
    assert shop.read(flag_names).result() == {Flag.RED: "Hadiah ulang tahun", Flag.GREY: "Tunda"}


def test_names_that_say_nothing_new_leave_no_trace(shop: Shop) -> None:
    shop.write(flags.name_flags, {Flag.RED: "Kado"}).result()
    before = everything(shop)
    shop.write(flags.name_flags, {Flag.RED: " Kado", Flag.BLUE: " "}).result()
    assert everything(shop) == before


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ({Flag.BLUE: "x" * (flags.MAX_NAME + 1)}, "flag_name_too_long"),
        ({Flag.BLUE: "kado"}, "flag_name_taken"),
        ({Flag.BLUE: "Sama", Flag.TEAL: "SAMA"}, "flag_name_taken"),
        ({Flag.BLUE: "Grey"}, "flag_name_colour"),
        ({Flag.BLUE: "abu-abu"}, "flag_name_colour"),
    ],
)
def test_names_by_which_nobody_could_tell_flags_apart_are_refused(
    shop: Shop, names: dict[Flag, str], code: str
) -> None:
    shop.write(flags.name_flags, {Flag.RED: "Kado"}).result()
    before = everything(shop)
    with pytest.raises(Refused, match=code):
        shop.write(flags.name_flags, names).result()
    assert everything(shop) == before


def test_a_flag_may_bear_the_name_of_its_own_colour_and_two_may_change_names(shop: Shop) -> None:
    shop.write(flags.name_flags, {Flag.BLUE: "biru", Flag.RED: "Kado"}).result()
    shop.write(flags.name_flags, {Flag.BLUE: "Kado", Flag.RED: "Tunda"}).result()
    assert shop.read(flag_names).result() == {Flag.RED: "Tunda", Flag.BLUE: "Kado"}


def test_orders_are_counted_by_flag(stocked: Shop) -> None:
    first, second, _ = ids(stocked)
    stocked.write(flags.set_flags, [first, second], {Flag.RED}).result()
    stocked.write(flags.set_flags, [second], {Flag.GREY}).result()
    counts = stocked.read(flags.orders_by_flag).result()
    assert counts == dict.fromkeys(Flag, 0) | {Flag.RED: 2, Flag.GREY: 1}
