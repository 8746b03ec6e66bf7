"""Worked examples of clocks.md. November 2026: the 23rd is a Monday, the 27th a Friday."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seller_desktop
from seller_desktop.domain.calendar import WorkingCalendar
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, SECOND_MS, from_iso, iso, to_local
from seller_desktop.domain.clocks import OrderClocks, action_from, action_group, is_arranged, order_deadlines
from seller_desktop.domain.orders import ActionGroup, Channel, ClockKind, StatedOrder, Status, Substatus
from seller_desktop.domain.rules import parse_rule_pack

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")
CALENDAR = WorkingCalendar(WIB, frozenset({date(2026, 12, 25)}))
PACK = parse_rule_pack(
    tomllib.loads(
        (Path(seller_desktop.__file__).parent / "resources/rules/indonesia.toml").read_text(encoding="utf-8")
    )
)


def at(text: str, zone: ZoneInfo = WIB) -> int:
    return from_iso(text, zone)


def order(status: Status, created: str, zone: ZoneInfo = WIB, **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field
    """An order; facts ending in `_at` are given as local times."""
    facts = {name: at(fact, zone) if name.endswith("_at") else fact for name, fact in facts.items()}
    stated = StatedOrder("577", Channel.TIKTOK, status, "", None, "", at(created, zone), ())
    return replace(stated, **facts)


def to_ship(created: str, paid: str | None = "", **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field
    """An order to ship, paid when it was created unless said otherwise."""
    if paid is not None:
        facts["paid_at"] = paid or created
    return order(Status.TO_SHIP, created, **facts)


def clocks(
    stated: StatedOrder, calendar: WorkingCalendar = CALENDAR, *, snapshot: int = 0, mall: bool = False
) -> OrderClocks:
    return order_deadlines(stated, snapshot, calendar, PACK, 12, mall)


def due(stated: StatedOrder, calendar: WorkingCalendar = CALENDAR, *, mall: bool = False) -> dict[str, str]:
    """What falls due, by clock, in local time."""
    return {
        deadline.kind.value: iso(deadline.due_at, calendar.zone)[:19]
        for deadline in clocks(stated, calendar, mall=mall).deadlines
    }


# Shipping in time


@pytest.mark.parametrize(
    ("created", "expected"),
    [
        ("2026-11-23T00:00:00", "2026-11-23T23:59:00"),
        ("2026-11-23T11:59:59", "2026-11-23T23:59:00"),
        ("2026-11-23T12:00:00", "2026-11-24T23:59:00"),
        ("2026-11-23T23:59:59", "2026-11-24T23:59:00"),
        ("2026-11-27T11:59:59", "2026-11-27T23:59:00"),  # Friday morning
        ("2026-11-27T12:00:00", "2026-11-30T23:59:00"),  # Friday noon: Monday
        ("2026-11-28T09:00:00", "2026-11-30T23:59:00"),  # Saturday morning
        ("2026-11-29T21:00:00", "2026-11-30T23:59:00"),  # Sunday evening
        ("2026-12-24T13:00:00", "2026-12-28T23:59:00"),  # before Christmas on a Friday
        ("2026-12-25T08:00:00", "2026-12-28T23:59:00"),  # on Christmas
    ],
)
def test_ship_by_follows_the_cut_off_and_the_working_days(created: str, expected: str) -> None:
    assert due(to_ship(created))["ship_by"] == expected


def test_the_cut_off_looks_at_creation_and_day_0_at_payment() -> None:
    morning_paid_next_day = to_ship("2026-11-23T09:00:00", "2026-11-24T16:00:00")
    assert due(morning_paid_next_day)["ship_by"] == "2026-11-24T23:59:00"
    evening_paid_next_morning = to_ship("2026-11-23T20:00:00", "2026-11-24T07:00:00")
    assert due(evening_paid_next_morning)["ship_by"] == "2026-11-25T23:59:00"
    friday_paid_on_saturday = to_ship("2026-11-27T09:00:00", "2026-11-28T00:10:00")
    assert due(friday_paid_on_saturday)["ship_by"] == "2026-11-30T23:59:00"


def test_another_cut_off_hour_and_a_working_saturday_are_the_shops_own() -> None:
    saturday = to_ship("2026-11-28T14:30:00")
    calendar = WorkingCalendar(WIB, saturday_works=True)
    found = order_deadlines(saturday, 0, calendar, PACK, 15, mall=False)
    assert iso(found.deadlines[0].due_at, WIB) == "2026-11-28T23:59:00+07:00"


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (WIB, "2026-11-23T23:59:00+07:00"),  # 11:30 there
        (WITA, "2026-11-24T23:59:00+08:00"),  # 12:30
        (WIT, "2026-11-24T23:59:00+09:00"),  # 13:30
    ],
)
def test_the_same_moment_is_before_or_after_the_cut_off_by_the_shops_zone(
    zone: ZoneInfo, expected: str
) -> None:
    found = clocks(to_ship("2026-11-23T11:30:00"), WorkingCalendar(zone))
    assert iso(found.deadlines[0].due_at, zone) == expected


def test_unpaid_cash_on_delivery_is_counted_from_its_creation() -> None:
    stated = to_ship("2026-11-23T09:00:00", None, cod=True)
    assert due(stated) == {"ship_by": "2026-11-23T23:59:00", "ship_auto_cancel": "2026-11-25T23:59:00"}
    assert {deadline.anchor_at for deadline in clocks(stated).deadlines} == {stated.created_at}


def test_without_a_payment_time_the_deadline_is_unknown() -> None:
    assert clocks(to_ship("2026-11-23T09:00:00", None)) == OrderClocks((), unknown=True)


def test_automatic_cancellation_ends_when_shipment_is_arranged_and_ship_by_does_not() -> None:
    waiting = to_ship("2026-11-26T09:00:00")
    assert due(waiting) == {"ship_by": "2026-11-26T23:59:00", "ship_auto_cancel": "2026-11-30T23:59:00"}
    by_time = to_ship("2026-11-26T09:00:00", arranged_at="2026-11-26T10:00:00")
    by_word = to_ship("2026-11-26T09:00:00", substatus=Substatus.AWAITING_COLLECTION)
    assert is_arranged(by_time)
    assert is_arranged(by_word)
    assert due(by_time) == due(by_word) == {"ship_by": "2026-11-26T23:59:00"}


def test_each_deadline_names_its_rule_and_the_packs_version() -> None:
    ship_by = clocks(to_ship("2026-11-23T09:00:00")).deadlines[0]
    assert (ship_by.kind, ship_by.rule_id) == (ClockKind.SHIP_BY, "ship_by")
    assert ship_by.rule_version == PACK.version


# Instant, pre-order, fulfilled by the platform


@pytest.mark.parametrize(
    ("created", "expected", "rule"),
    [
        ("2026-11-22T00:00:00", "2026-11-22T11:00:00", "ship_by.instant.early"),  # a Sunday: no matter
        ("2026-11-23T07:59:59", "2026-11-23T11:00:00", "ship_by.instant.early"),
        ("2026-11-23T08:00:00", "2026-11-23T11:00:00", "ship_by.instant.day"),
        ("2026-11-23T15:00:59", "2026-11-23T18:00:59", "ship_by.instant.day"),
        ("2026-11-23T15:01:00", "2026-11-24T11:00:00", "ship_by.instant.late"),
    ],
)
def test_instant_orders_are_counted_in_hours(created: str, expected: str, rule: str) -> None:
    for option in ("Instan", "Instant"):
        stated = to_ship(created, delivery_option=option)
        assert due(stated) == {"ship_by": expected}
        assert clocks(stated).deadlines[0].rule_id == rule


def test_an_instant_order_paid_after_its_time_has_no_known_deadline() -> None:
    stated = to_ship("2026-11-23T07:00:00", "2026-11-23T11:30:00", delivery_option="Instan")
    assert clocks(stated) == OrderClocks((), unknown=True)


def test_a_pre_order_to_ship_has_no_known_deadline_and_once_shipped_needs_none() -> None:
    assert clocks(to_ship("2026-11-23T09:00:00", preorder=True)) == OrderClocks((), unknown=True)
    shipped = order(Status.SHIPPED, "2026-11-20T09:00:00", preorder=True, shipped_at="2026-11-22T09:00:00")
    assert clocks(shipped) == OrderClocks()


@pytest.mark.parametrize(
    ("fulfillment", "unknown"),
    [
        ("Dilayani Tokopedia", True),
        ("Dipenuhi oleh TikTok", True),
        ("Fulfilled by TikTok", True),
        ("Fulfilled by Tokopedia", True),
        ("FULFILLMENT_BY_TIKTOK", True),
        ("Dikirim oleh Platform", False),
        ("Shipped by platform", False),
        ("Dikirim oleh Penjual", False),
        ("Fulfilled by seller", False),
        ("", False),
    ],
)
def test_only_the_platforms_own_warehouse_makes_a_deadline_unknown(fulfillment: str, unknown: bool) -> None:
    found = clocks(to_ship("2026-11-23T09:00:00", fulfillment_type=fulfillment))
    assert found.unknown is unknown
    assert bool(found.deadlines) is not unknown


# Payment, delivery, completion


def test_an_unpaid_order_has_24_hours_and_no_other_clock() -> None:
    assert due(order(Status.PENDING, "2026-11-23T09:00:07")) == {"payment": "2026-11-24T09:00:07"}


@pytest.mark.parametrize("status", [Status.PENDING, Status.TO_SHIP])
def test_nothing_runs_while_an_order_is_on_hold(status: Status) -> None:
    held = order(status, "2026-11-23T09:00:00", substatus=Substatus.ON_HOLD, paid_at="2026-11-23T09:01:00")
    assert clocks(held) == OrderClocks()


def test_a_delivered_order_completes_after_6_days_and_a_mall_accounts_after_15() -> None:
    delivered = order(
        Status.SHIPPED,
        "2026-11-20T09:00:00",
        substatus=Substatus.DELIVERED,
        shipped_at="2026-11-21T09:00:00",
        delivered_at="2026-11-23T16:20:30",
    )
    assert due(delivered) == {"completion": "2026-11-29T16:20:30"}
    assert due(delivered, mall=True) == {"completion": "2026-12-08T16:20:30"}


def test_delivered_without_a_time_is_unknown() -> None:
    stated = order(Status.SHIPPED, "2026-11-20T09:00:00", substatus=Substatus.DELIVERED)
    assert clocks(stated) == OrderClocks((), unknown=True)


def test_only_an_order_the_seller_delivers_himself_has_15_days() -> None:
    by_courier = order(
        Status.SHIPPED,
        "2026-11-20T09:00:00",
        shipped_at="2026-11-21T09:00:00",
        fulfillment_type="Dikirim oleh Penjual",
        delivery_option="Reguler",
    )
    assert clocks(by_courier) == OrderClocks()
    by_seller = replace(by_courier, delivery_option="Diantar oleh penjual")
    assert due(by_seller) == {"self_delivery": "2026-12-06T09:00:00"}
    arrived = replace(by_seller, delivered_at=at("2026-11-22T09:00:00"))
    assert due(arrived) == {"completion": "2026-11-28T09:00:00"}


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.CANCELLED, Status.UNMAPPED])
def test_closed_and_unexplained_orders_have_no_clock_and_nothing_unknown(status: Status) -> None:
    stated = order(status, "2026-11-20T09:00:00", paid_at="2026-11-20T09:00:00", preorder=True)
    assert clocks(stated) == OrderClocks()


# Evidently wrong deadlines


def test_a_presuming_clock_before_the_snapshot_is_void_and_ship_by_never_is() -> None:
    stated = to_ship("2026-11-23T09:00:00")
    found = clocks(stated, snapshot=at("2026-11-25T23:59:01"))
    assert {deadline.kind: deadline.void for deadline in found.deadlines} == {
        ClockKind.SHIP_BY: False,
        ClockKind.SHIP_AUTO_CANCEL: True,
    }
    at_that_very_moment = clocks(stated, snapshot=at("2026-11-25T23:59:00"))
    assert not any(deadline.void for deadline in at_that_very_moment.deadlines)


@pytest.mark.parametrize(
    ("stated", "snapshot"),
    [
        (order(Status.PENDING, "2026-11-23T09:00:00"), "2026-11-24T09:00:01"),
        (
            order(Status.SHIPPED, "2026-11-01T09:00:00", delivered_at="2026-11-10T09:00:00"),
            "2026-11-17T09:00:00",
        ),
        (
            order(
                Status.SHIPPED,
                "2026-11-01T09:00:00",
                shipped_at="2026-11-02T09:00:00",
                delivery_option="Kurir toko",
            ),
            "2026-11-18T09:00:00",
        ),
    ],
)
def test_the_other_presuming_clocks_are_void_too(stated: StatedOrder, snapshot: str) -> None:
    assert [deadline.void for deadline in clocks(stated, snapshot=at(snapshot)).deadlines] == [True]


def test_no_file_can_refute_the_clock_of_an_order_made_by_hand() -> None:
    by_hand = order(Status.PENDING, "2026-11-23T09:00:00", channel=Channel.MANUAL)
    assert not clocks(by_hand, snapshot=at("2026-11-30T09:00:00")).deadlines[0].void


# Rules that change


def test_a_later_row_holds_from_its_day_on() -> None:
    data = tomllib.loads(
        (Path(seller_desktop.__file__).parent / "resources/rules/indonesia.toml").read_text(encoding="utf-8")
    )
    payment = next(row for row in data["rule"] if row["id"] == "payment")
    data["rule"].append(payment | {"applies_from": date(2026, 11, 24), "length": 48})
    pack = parse_rule_pack(data)
    for created, expected in (
        ("2026-11-23T23:59:59", "2026-11-24T23:59:59+07:00"),
        ("2026-11-24T00:00:00", "2026-11-26T00:00:00+07:00"),
    ):
        found = order_deadlines(order(Status.PENDING, created), 0, CALENDAR, pack, 12, mall=False)
        assert iso(found.deadlines[0].due_at, WIB) == expected


def test_an_order_older_than_every_rule_is_unknown() -> None:
    assert clocks(order(Status.PENDING, "2020-12-31T10:00:00")).unknown


def test_a_clock_that_would_end_beyond_the_calendar_is_unknown() -> None:
    assert clocks(to_ship("9999-12-31T20:00:00")) == OrderClocks((), unknown=True)


# Action needed

DUE = from_iso("2026-11-24T23:59:00", WIB)


@pytest.mark.parametrize(
    ("ship_by", "arranged", "auto_cancel", "now", "group"),
    [
        (DUE, False, None, DUE - DAY_MS - 1, None),
        (DUE, False, None, DUE - DAY_MS, ActionGroup.SHIP_SOON),
        (DUE, False, None, DUE - 1, ActionGroup.SHIP_SOON),
        (DUE, False, None, DUE, ActionGroup.OVERDUE),
        (DUE, True, None, DUE - 1, None),
        (DUE, True, None, DUE, ActionGroup.OVERDUE),
        (None, False, DUE, DUE - DAY_MS - 1, None),
        (None, False, DUE, DUE - DAY_MS, ActionGroup.AUTO_CANCEL_SOON),
        (DUE + DAY_MS, False, DUE, DUE - HOUR_MS, ActionGroup.AUTO_CANCEL_SOON),
        (DUE, False, DUE, DUE - HOUR_MS, ActionGroup.SHIP_SOON),
        (None, False, None, DUE, None),
    ],
)
def test_an_order_stands_in_its_most_urgent_group(
    ship_by: int | None, arranged: bool, auto_cancel: int | None, now: int, group: ActionGroup | None
) -> None:
    assert action_group(ship_by, arranged, auto_cancel, now) is group


times = st.one_of(st.none(), st.integers(DUE - 5 * DAY_MS, DUE + 5 * DAY_MS))


@given(times, st.booleans(), times, st.integers(DUE - 7 * DAY_MS, DUE + 7 * DAY_MS))
def test_an_order_needs_action_exactly_from_the_moment_told(
    ship_by: int | None, arranged: bool, auto_cancel: int | None, now: int
) -> None:
    since = action_from(ship_by, arranged, auto_cancel)
    needed = since is not None and now >= since
    assert (action_group(ship_by, arranged, auto_cancel, now) is not None) is needed


# Properties

moments = st.integers(
    from_iso("2025-01-01T00:00:00", WIB) // SECOND_MS, from_iso("2027-12-01T00:00:00", WIB) // SECOND_MS
)
zones = st.sampled_from([WIB, WITA, WIT])


@given(moments, st.integers(0, 3 * 24 * 3600), zones, st.integers(0, 24))
def test_an_order_to_ship_ends_on_a_working_day_and_is_cancelled_later_than_late(
    created_s: int, paid_after_s: int, zone: ZoneInfo, cutoff_hour: int
) -> None:
    calendar = WorkingCalendar(zone, CALENDAR.holidays)
    paid = (created_s + paid_after_s) * SECOND_MS
    stated = replace(
        order(Status.TO_SHIP, "2026-11-23T09:00:00"), created_at=created_s * SECOND_MS, paid_at=paid
    )
    ship_by, auto_cancel = order_deadlines(stated, 0, calendar, PACK, cutoff_hour, mall=False).deadlines
    for deadline in (ship_by, auto_cancel):
        assert calendar.is_working(to_local(deadline.due_at, zone).date())
        assert to_local(deadline.due_at, zone).time() == time(23, 59)
        assert deadline.anchor_at == paid
    assert ship_by.due_at < auto_cancel.due_at
    assert to_local(ship_by.due_at, zone).date() >= to_local(paid, zone).date()


@given(moments, st.integers(0, 20 * 24 * 3600))
def test_a_later_anchor_never_falls_due_earlier(paid_s: int, more_s: int) -> None:
    early = replace(to_ship("2026-11-23T09:00:00"), paid_at=paid_s * SECOND_MS)
    late = replace(early, paid_at=(paid_s + more_s) * SECOND_MS)
    for one, other in zip(clocks(early).deadlines, clocks(late).deadlines, strict=True):
        assert one.due_at <= other.due_at
