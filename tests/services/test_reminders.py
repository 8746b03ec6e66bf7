from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, insert, update

from seller_desktop.domain.cases import CaseKind, ReturnType
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ClockKind
from seller_desktop.services import reminders
from seller_desktop.services.case_models import NewRequest
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.case_settings import CaseSettings, save_case_settings
from seller_desktop.storage.schema import deadline, orders
from tests.making import at, export, order_no
from tests.services.importing import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Engine

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.shop import Shop, Writing

CANCEL = ClockKind.CANCEL_RESPONSE
SHIP = ClockKind.SHIP_BY
SHIPPED = {"Order Status": "Dikirim", "Order Substatus": "Dalam perjalanan"}
ARRANGED = {"Order Substatus": "Menunggu pengambilan", "RTS Time": "23/11/2026 10:00:00"}
HEADER_WITH_RTS = (
    *("Order ID", "Order Status", "Order Substatus", "SKU ID", "Product Name", "Quantity", "Order Amount"),
    *("SKU Subtotal After Discount", "Created Time", "Paid Time", "RTS Time", "Package ID"),
    *("Purchase Channel",),
)


@pytest.fixture
def stocked(shop: Shop, tmp_path: Path) -> Shop:
    """Three orders paid on Monday morning, to be shipped by 23:59; it is 14:00."""
    take(shop, export(tmp_path, [{}, {}, {}]))
    return shop


def ask_to_cancel(shop: Shop, number: int, due_at: int) -> None:
    request = NewRequest(order_no(number), CaseKind.CANCELLATION, "Ada harga lebih murah", due_at=due_at)
    shop.write(open_request, request).result()


def remind(shop: Shop) -> list[tuple[ClockKind, int, int]]:
    return [(one.kind, one.hours, one.count) for one in shop.write(reminders.remind).result()]


def settle(shop: Shop, settings: CaseSettings) -> None:
    shop.write(save_case_settings, settings).result()


def change(shop: Shop, statement: object) -> None:
    def carry_out(writing: Writing) -> None:
        writing.db.execute(statement)  # type: ignore[call-overload] # whatever a test wants changed

    shop.write(carry_out).result()


def test_each_step_is_told_once_and_only_the_smallest_reached(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    assert remind(stocked) == [(SHIP, 12, 3)], "not also that of 24 hours"
    assert remind(stocked) == []
    stopped_clock.advance(6 * HOUR_MS)
    assert remind(stocked) == [(SHIP, 4, 3)]
    stopped_clock.advance(3 * HOUR_MS - 2 * MINUTE_MS)
    assert remind(stocked) == [], "22:58, an hour and a minute before"
    stopped_clock.advance(MINUTE_MS)
    assert remind(stocked) == [(SHIP, 1, 3)]
    stopped_clock.advance(HOUR_MS)
    assert remind(stocked) == [], "what is over is nothing to be reminded of"


def test_one_notice_names_the_most_urgent_first(stocked: Shop, stopped_clock: StoppedClock) -> None:
    now = stopped_clock.now_ms()
    ask_to_cancel(stocked, 0, now + 3 * HOUR_MS)
    ask_to_cancel(stocked, 2, now + 2 * HOUR_MS)
    told = stocked.write(reminders.remind).result()
    assert [(one.kind, one.hours, one.count, one.due_at) for one in told] == [
        (CANCEL, 4, 2, now + 2 * HOUR_MS),
        (SHIP, 12, 3, at("2026-11-23T23:59")),
    ]
    assert told[0].order_nos == (order_no(2), order_no(0))


def test_only_a_few_numbers_come_with_many(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}] * 40))
    (told,) = shop.write(reminders.remind).result()
    assert told.count == 40
    assert len(told.order_nos) == 3


def test_what_the_seller_can_do_nothing_about_is_left_out(
    shop: Shop, tmp_path: Path, stopped_clock: StoppedClock
) -> None:
    unpaid = {"Order Status": "Belum dibayar", "Order Substatus": "Belum dibayar", "Paid Time": ""}
    take(shop, export(tmp_path, [ARRANGED, unpaid, SHIPPED, {}], header=HEADER_WITH_RTS))
    change(shop, update(orders).where(orders.c.order_no == order_no(3)).values(overruled=True))
    assert remind(shop) == []
    ask_to_cancel(shop, 0, stopped_clock.now_ms() + HOUR_MS)
    assert remind(shop) == [(CANCEL, 1, 1)], "a buyer's request wants its answer all the same"


def test_a_return_and_its_goods_are_told_of(shop: Shop, tmp_path: Path, stopped_clock: StoppedClock) -> None:
    take(shop, export(tmp_path, [SHIPPED]))
    due_at = stopped_clock.now_ms() + 23 * HOUR_MS
    request = NewRequest(order_no(0), CaseKind.RETURN, "Salah kirim", type=ReturnType.REFUND, due_at=due_at)
    shop.write(open_request, request).result()
    assert remind(shop) == [(ClockKind.RETURN_RESPONSE, 24, 1)]


def test_an_earlier_reading_is_told_first_and_the_end_itself_anew(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    """Two sources disagree: warned by the earlier one, acted on by the later one."""
    now = stopped_clock.now_ms()
    values = {"warn_at": now + HOUR_MS, "due_at": now + 8 * HOUR_MS}
    change(stocked, update(deadline).where(deadline.c.kind != SHIP).values(state="void"))
    change(stocked, update(deadline).values(**values))
    assert remind(stocked) == [(SHIP, 1, 3)]
    stopped_clock.advance(HOUR_MS)
    assert remind(stocked) == [(SHIP, 12, 3)]
    stopped_clock.advance(6 * HOUR_MS)
    assert remind(stocked) == [(SHIP, 1, 3)]
    assert remind(stocked) == []


def test_a_warning_that_ends_late_is_found_though_its_end_is_days_away(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    now = stopped_clock.now_ms()
    change(stocked, update(deadline).values(warn_at=now + 3 * HOUR_MS, due_at=now + 9 * DAY_MS))
    assert sum(count for _kind, hours, count in remind(stocked) if hours == 4) == 6


def test_the_steps_are_the_sellers_own(stocked: Shop, stopped_clock: StoppedClock) -> None:
    settle(stocked, CaseSettings(reminders_h=(6, 2)))
    assert remind(stocked) == []
    stopped_clock.advance(4 * HOUR_MS)
    assert remind(stocked) == [(SHIP, 6, 3)]
    settle(stocked, CaseSettings(reminders_h=()))
    stopped_clock.advance(5 * HOUR_MS)
    assert remind(stocked) == []
    assert not stocked.read(reminders.outlook).result().waiting


def test_quiet_hours_silence_all_but_the_last_step(stocked: Shop, stopped_clock: StoppedClock) -> None:
    settle(stocked, CaseSettings(quiet_from="20:00", quiet_until="06:00"))
    now = stopped_clock.now_ms()
    ask_to_cancel(stocked, 0, now + 17 * HOUR_MS)  # Tuesday 07:00
    assert remind(stocked) == [(SHIP, 12, 3), (CANCEL, 24, 1)]
    stopped_clock.advance(7 * HOUR_MS)
    assert remind(stocked) == [], "21:00, three hours before the shipping is due"
    stopped_clock.advance(2 * HOUR_MS)
    assert remind(stocked) == [(SHIP, 1, 3)]
    stopped_clock.advance(5 * HOUR_MS)
    assert remind(stocked) == [], "04:00: 4 hours before the answer is due were reached at 03:00"
    stopped_clock.advance(2 * HOUR_MS)
    assert remind(stocked) == [(CANCEL, 1, 1)], "06:00: what was silenced is told, by its smallest step"


def test_what_was_silenced_is_told_when_the_quiet_hours_end(
    stocked: Shop, stopped_clock: StoppedClock
) -> None:
    settle(stocked, CaseSettings(quiet_from="13:00", quiet_until="15:00"))
    assert remind(stocked) == []
    stopped_clock.advance(HOUR_MS)
    assert remind(stocked) == [(SHIP, 12, 3)]


def test_quiet_hours_are_those_of_the_shop(stocked: Shop) -> None:
    """The computer stands in another zone; in the shop it is 14:00."""
    settle(stocked, CaseSettings(quiet_from="13:59", quiet_until="14:01"))
    assert remind(stocked) == []


def test_a_snooze_is_over_when_it_said(stocked: Shop, stopped_clock: StoppedClock) -> None:
    assert remind(stocked) == [(SHIP, 12, 3)]
    stocked.write(reminders.snooze, stopped_clock.now_ms() + HOUR_MS).result()
    stopped_clock.advance(HOUR_MS - 1)
    assert remind(stocked) == []
    assert not stocked.read(reminders.outlook).result().waiting
    stopped_clock.advance(1)
    assert remind(stocked) == [(SHIP, 12, 3)], "asked to be reminded again"


def test_a_snooze_cannot_pass_a_deadline(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ask_to_cancel(stocked, 0, stopped_clock.now_ms() + 3 * HOUR_MS)
    stocked.write(reminders.snooze, stopped_clock.now_ms() + DAY_MS).result()
    stopped_clock.advance(2 * HOUR_MS - 1)
    assert remind(stocked) == []
    stopped_clock.advance(1)
    assert remind(stocked) == [(CANCEL, 1, 1)]
    stocked.write(reminders.snooze, stopped_clock.now_ms() + DAY_MS).result()
    assert remind(stocked) == [], "the last one was given"


def test_a_last_reminder_still_to_be_given_is_not_put_off(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ask_to_cancel(stocked, 0, stopped_clock.now_ms() + HOUR_MS // 2)
    stocked.write(reminders.snooze, stopped_clock.now_ms() + 2 * HOUR_MS).result()
    assert remind(stocked) == [(CANCEL, 1, 1)]


def test_the_outlook_counts_orders_with_something_urgent(stocked: Shop, stopped_clock: StoppedClock) -> None:
    ask_to_cancel(stocked, 0, stopped_clock.now_ms() + 4 * HOUR_MS)
    told = stocked.read(reminders.outlook).result()
    assert (told.urgent, told.waiting, told.sound) == (1, True, False)
    settle(stocked, CaseSettings(sound=True))
    stopped_clock.advance(6 * HOUR_MS)
    told = stocked.read(reminders.outlook).result()
    assert (told.urgent, told.sound) == (3, True), "each once; the request ran out at 18:00"


@pytest.fixture
def statements(stocked: Shop) -> Iterator[list[str]]:
    """What the writer is asked from here on, without BEGIN and COMMIT."""
    engine: Engine | None = stocked._writer
    assert engine is not None
    seen: list[str] = []

    def note(*told: object) -> None:
        seen.append(str(told[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("more", [0, 5_000])
def test_thousands_cost_no_more_statements_than_one(
    stocked: Shop, stopped_clock: StoppedClock, statements: list[str], more: int
) -> None:
    due_at = stopped_clock.now_ms() + 3 * HOUR_MS

    def add(writing: Writing) -> None:
        first = writing.ids.reserve(more)
        order_id = writing.db.execute(orders.select()).first().id  # type: ignore[union-attr] # there are three
        row = {"order_id": order_id, "kind": SHIP, "anchor_at": 0, "due_at": due_at, "basis": "rule"}
        rest = {"rule_id": "ship_by", "rule_version": "1", "state": "open", "acts": False}
        writing.db.execute(insert(deadline), [{"id": first + n, **row, **rest} for n in range(more)])

    if more:
        stocked.write(add).result()
    statements.clear()
    told = remind(stocked)
    assert sum(count for _kind, _hours, count in told) == 3 + more
    assert [one.split()[0] for one in statements if not one.startswith(("BEGIN", "COMMIT"))] == [
        "SELECT",
        "SELECT",
        "UPDATE",
    ]
