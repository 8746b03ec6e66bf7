"""Whatever is done in a shop, its histories are only added to, and the audit proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.audit import Audited, Wrong
from seller_desktop.domain.cases import ReturnType, Step
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.imports import ORDERS_PROFILE
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services import manual_orders, queries, undo
from seller_desktop.services.audit import audit
from seller_desktop.services.doctor import examine
from seller_desktop.services.flags import set_flags
from seller_desktop.services.read_models import Happened, OrderQuery
from seller_desktop.services.takeover import Origin, take_in
from tests.making import order_no, stated
from tests.services import casework
from tests.services.casework import NOW, ask, bring, do, order, table
from tests.services.importing import detail

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.read_models import HistoryEntry
    from seller_desktop.services.shop import Reading, Shop, Writing


def entries(shop: Shop) -> dict[int, tuple[int, bytes]]:
    """Every entry: whose it is, and its hash."""
    return {row["id"]: (row["order_id"], row["hash"]) for row in table(shop, "history")}


def whole(shop: Shop) -> Audited:
    told = audit(shop)
    assert told.found is None
    assert told.entries == len(table(shop, "history"))
    return told


def told_of(shop: Shop, number: int = 0) -> list[HistoryEntry]:
    """What an order's history says, the latest first, but for the times the marketplace states."""
    stated_times = {Happened.CREATED, Happened.PAID, Happened.IMPORTED, Happened.ENTERED, Happened.SHIPPED}
    return [entry for entry in detail(shop, number).history if entry.what not in stated_times]


def take(shop: Shop, *orders: StatedOrder, snapshot: int = NOW) -> None:
    """Take orders in as those of a file are."""
    file = {"name": "Semua pesanan.csv", "sha256": "", "profile": ORDERS_PROFILE, "header": "[]"}
    origin = Origin("Toko", None, "tiktok", snapshot, file | {"rejected_file": ""})
    take_in(shop, orders, ORDERS_PROFILE, origin)


def act(shop: Shop, clock: StoppedClock, do: Callable[[Writing], object]) -> None:
    """Undo or redo: entries that were there stay as they were."""
    clock.advance(1_000)
    before = entries(shop)
    shop.write(do).result()
    after = entries(shop)
    assert before.items() <= after.items()
    assert len(after) > len(before)
    whole(shop)


def test_undoing_an_import_adds_to_the_histories_it_changed_and_takes_nothing_out(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    take(shop, order(0), order(1), order(2), snapshot=NOW - DAY_MS)
    assert whole(shop).entries == 0, "an order that only came has nothing to prove"
    stopped_clock.advance(1_000)
    changed = order(0, phone="0812999", refund_idr=5), order(1, refund_idr=7), order(2), order(3)
    take(shop, *changed)
    assert (whole(shop).orders, len(table(shop, "history_personal"))) == (2, 1)

    act(shop, stopped_clock, undo.undo)
    assert [entry.what for entry in told_of(shop)] == [Happened.UNDONE, Happened.CHANGED]
    assert told_of(shop, 2) == [], "it was merely confirmed"
    act(shop, stopped_clock, undo.redo)
    assert [entry.what for entry in told_of(shop)] == [Happened.REDONE, Happened.UNDONE, Happened.CHANGED]
    (change,) = told_of(shop)[0].changes
    assert (change.field, change.after) == ("what", "imported")
    act(shop, stopped_clock, undo.undo)


def test_an_order_that_goes_leaves_its_history_and_finds_it_again(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    manual_orders.enter_order(shop, stated(1, channel=Channel.MANUAL, status=Status.PENDING))
    order_id = shop.read(queries.order_id_of, order_no(1)).result()
    assert order_id is not None
    manual_orders.edit_order(shop, stated(1, channel=Channel.MANUAL, status=Status.PENDING, phone="0812999"))
    act(shop, stopped_clock, undo.undo)
    assert len(table(shop, "history_personal")) == 1

    act(shop, stopped_clock, undo.undo)
    assert table(shop, "orders") == []
    (head,) = [row for row in table(shop, "history_head") if row["order_id"]]
    assert (head["order_id"], head["length"]) == (order_id, 3)
    assert table(shop, "history")[-1]["what"] == "removed"
    assert order_no(1) in table(shop, "history")[-1]["detail"]
    assert (table(shop, "history_personal"), audit(shop).erased) == ([], 1), (
        "what is about people went with it"
    )

    act(shop, stopped_clock, undo.redo)
    assert (len(table(shop, "history_personal")), audit(shop).erased) == (1, 0)
    known = [Happened.REDONE, Happened.REMOVED, Happened.UNDONE, Happened.EDITED]
    assert [entry.what for entry in told_of(shop, 1)] == known
    assert {change.field for change in told_of(shop, 1)[-1].changes} == {"phone"}


def test_decisions_clocks_and_what_is_taken_back_keep_it_whole(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    bring(shop, order(0), order(1), order(2, Status.COMPLETED))
    do(shop, ask(shop, 0), Step.APPROVE)
    ask(shop, 1)
    case_id = ask(shop, 2, ReturnType.REPLACEMENT)
    do(shop, case_id, Step.APPROVE)
    known = entries(shop)
    made = [row["order_no"] for row in table(shop, "orders") if row["order_no"].endswith("-R1")]
    casework.undo(shop, case_id)
    assert known.items() <= entries(shop).items()
    gone = [row["detail"] for row in table(shop, "history") if row["what"] == "removed"]
    assert len(gone) == len(made) == 1
    assert made[0] in gone[0]
    stopped_clock.advance(30 * DAY_MS)
    casework.sweep(shop)
    assert len(entries(shop)) > len(known) + 2
    whole(shop)


def test_the_doctor_names_the_first_break(shop: Shop, stopped_clock: StoppedClock) -> None:
    bring(shop, order(0), order(1))
    ids = list(shop.read(queries.order_ids, OrderQuery()).result())
    shop.write(set_flags, ids, [Flag.RED]).result()
    stopped_clock.advance(1_000)
    shop.write(set_flags, ids, [Flag.BLUE]).result()

    def tamper(writing: Writing) -> None:
        writing.db.exec_driver_sql("DROP TRIGGER history_stays")
        writing.db.exec_driver_sql("UPDATE history SET detail = '[]' WHERE seq = 2")

    def first(reading: Reading) -> str:
        return str(reading.db.exec_driver_sql("SELECT order_no FROM orders ORDER BY id LIMIT 1").scalar())

    (sound,) = [check for check in examine(shop, audit=True) if check.name == "audit"]
    assert (sound.ok, sound.detail) == (True, "4 entries of 2 orders are whole")
    shop.write(tamper).result()
    assert all(check.ok for check in examine(shop)), "who does not ask is not told"
    wrong = [check for check in examine(shop, full=True) if not check.ok]
    (found,) = [check.found for check in wrong]
    assert found is not None
    assert (found.wrong, found.order_no) == (Wrong.CHANGED, shop.read(first).result())
    assert (found.seq, found.at, found.what) == (2, NOW + 1_000, "flags_changed")


def test_a_thorough_look_finds_an_index_that_lost_its_table(shop: Shop) -> None:
    bring(shop, order(0))

    def tamper(writing: Writing) -> None:
        run = writing.db.exec_driver_sql
        run("PRAGMA writable_schema = ON")
        run(
            "UPDATE sqlite_master SET sql = 'CREATE INDEX ix_orders_city ON orders (goods, created_at)'"
            " WHERE name = 'ix_orders_city'"
        )
        run(f"PRAGMA schema_version = {run('PRAGMA schema_version').scalar_one() + 1}")
        run("PRAGMA writable_schema = OFF")

    shop.write(tamper).result()
    assert all(check.ok for check in examine(shop))
    assert [check.name for check in examine(shop, full=True) if not check.ok] == ["integrity"]


def test_a_walk_says_how_far_it_is_and_can_be_ended(shop: Shop) -> None:
    bring(shop, order(0))
    ids = list(shop.read(queries.order_ids, OrderQuery()).result())
    shop.write(set_flags, ids, [Flag.RED]).result()
    heard: list[tuple[int, int]] = []
    audit(shop, lambda done, of: heard.append((done, of)))
    assert heard == [(0, 1), (1, 1)]

    def stop(_done: int, _of: int) -> None:
        raise SellerError("cancelled")

    with pytest.raises(SellerError, match="cancelled"):
        examine(shop, audit=True, step=stop)
