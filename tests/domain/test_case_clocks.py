"""Worked examples of clocks.md. November 2026: the 23rd is a Monday, the 27th a Friday."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import seller_desktop
from seller_desktop.domain.calendar import WorkingCalendar
from seller_desktop.domain.case_clocks import CASE_CLOCKS, case_clock
from seller_desktop.domain.case_moves import BY_CLOCK
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, from_iso, iso
from seller_desktop.domain.orders import Basis, Channel, ClockKind
from seller_desktop.domain.rules import OnExpiry, parse_rule_pack

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Clock

WIB = ZoneInfo("Asia/Jakarta")
WITA = ZoneInfo("Asia/Makassar")
WIT = ZoneInfo("Asia/Jayapura")
CALENDAR = WorkingCalendar(WIB, frozenset({date(2026, 12, 25), date(2027, 1, 1)}))
PACK = parse_rule_pack(
    tomllib.loads(
        (Path(seller_desktop.__file__).parent / "resources/rules/indonesia.toml").read_text(encoding="utf-8")
    )
)


def clock(
    kind: ClockKind, anchor: str, calendar: WorkingCalendar = CALENDAR, *, arranged: bool = False
) -> Clock:
    anchor_at = from_iso(anchor, calendar.zone)
    found = case_clock(kind, anchor_at, calendar, PACK, Channel.TIKTOK, self_arranged=arranged)
    assert found is not None
    assert (found.kind, found.anchor_at, found.basis) == (kind, anchor_at, Basis.RULE)
    return found


def local(at_ms: int | None, zone: ZoneInfo = WIB) -> str:
    return "" if at_ms is None else iso(at_ms, zone)[:19]


def test_every_clock_of_a_case_has_a_rule_on_every_channel() -> None:
    assert BY_CLOCK.keys() == CASE_CLOCKS
    for kind in CASE_CLOCKS:
        for channel in Channel:
            found = case_clock(kind, from_iso("2026-11-23T09:00", WIB), CALENDAR, PACK, channel)
            assert found is not None
            assert (found.rule_id, found.rule_version) == (str(kind), PACK.version)


@pytest.mark.parametrize("kind", [ClockKind.CANCEL_RESPONSE, ClockKind.RETURN_RESPONSE])
@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-23T14:02:07", "2026-11-25T14:02:07"),
        ("2026-11-27T23:59:59", "2026-11-29T23:59:59"),  # over the weekend: calendar days
        ("2026-12-24T10:00:00", "2026-12-26T10:00:00"),  # over Christmas
        ("2026-12-31T00:00:00", "2027-01-02T00:00:00"),
    ],
)
def test_an_answer_is_due_after_two_calendar_days_to_the_second(
    kind: ClockKind, asked: str, due: str
) -> None:
    found = clock(kind, asked)
    assert (local(found.due_at), found.warn_at) == (due, None)


@given(st.integers(0, 400 * DAY_MS))
def test_calendar_days_are_24_hours_each_whatever_the_day(offset: int) -> None:
    anchor_at = from_iso("2026-01-01T00:00", WIB) + offset
    for kind, hours in (
        *((ClockKind.CANCEL_RESPONSE, 48), (ClockKind.RETURN_RESPONSE, 48), (ClockKind.PARTIAL_OFFER, 24)),
        *((ClockKind.BUYER_SHIPS_BACK, 120), (ClockKind.BUYER_REFILE, 48)),
    ):
        found = case_clock(kind, anchor_at, CALENDAR, PACK, Channel.TOKOPEDIA)
        assert found is not None
        assert found.due_at - anchor_at == hours * HOUR_MS


@pytest.mark.parametrize(
    ("arrived", "warn", "due"),
    [
        # Two working days end at 23:59, later than 48 hours.
        ("2026-11-23T09:00", "2026-11-25T09:00:00", "2026-11-25T23:59:00"),
        ("2026-11-25T09:00", "2026-11-27T09:00:00", "2026-11-27T23:59:00"),
        # Over a weekend, and over Christmas and a weekend.
        ("2026-11-26T09:00", "2026-11-28T09:00:00", "2026-11-30T23:59:00"),
        ("2026-11-28T09:00", "2026-11-30T09:00:00", "2026-12-01T23:59:00"),
        ("2026-12-23T09:00", "2026-12-25T09:00:00", "2026-12-28T23:59:00"),
        # In the last minute of a day 48 hours end after 23:59 of the second working day.
        ("2026-11-23T23:59:30", "2026-11-25T23:59:00", "2026-11-25T23:59:30"),
        ("2026-11-23T23:59:00", "", "2026-11-25T23:59:00"),
    ],
)
def test_of_two_readings_the_earlier_warns_and_the_later_acts(arrived: str, warn: str, due: str) -> None:
    found = clock(ClockKind.INSPECTION, arrived)
    assert (local(found.warn_at), local(found.due_at), found.rule_id) == (warn, due, "inspection")


@given(st.integers(0, 400 * DAY_MS))
def test_the_inspection_never_ends_before_48_hours_nor_warns_after_it_acts(offset: int) -> None:
    anchor_at = from_iso("2026-01-01T00:00", WIB) + offset
    found = case_clock(ClockKind.INSPECTION, anchor_at, CALENDAR, PACK, Channel.TIKTOK)
    assert found is not None
    assert found.due_at >= anchor_at + 48 * HOUR_MS
    assert found.warn_at is None or anchor_at < found.warn_at < found.due_at


def test_a_parcel_the_buyer_arranged_leaves_fourteen_days() -> None:
    found = clock(ClockKind.INSPECTION, "2026-12-20T08:30:01", arranged=True)
    assert (local(found.due_at), found.warn_at) == ("2027-01-03T08:30:01", None)
    assert found.rule_id == "inspection.self_arranged"
    other = clock(ClockKind.BUYER_SHIPS_BACK, "2026-12-20T08:30:01", arranged=True)
    assert other.rule_id == "buyer_ships_back", "where nothing particular is said, what holds for all holds"


@pytest.mark.parametrize(
    ("zone", "due"),
    [(WIB, "2026-11-25T23:59:00"), (WITA, "2026-11-26T23:59:00"), (WIT, "2026-11-26T23:59:00")],
)
def test_days_are_those_of_the_shops_zone(zone: ZoneInfo, due: str) -> None:
    """At 23:30 in Jakarta it is the next day in Makassar and Jayapura already."""
    arrived = from_iso("2026-11-23T23:30", WIB)
    found = case_clock(ClockKind.INSPECTION, arrived, replace(CALENDAR, zone=zone), PACK, Channel.TIKTOK)
    assert found is not None
    assert local(found.due_at, zone) == due
    answer = case_clock(
        ClockKind.CANCEL_RESPONSE, arrived, replace(CALENDAR, zone=zone), PACK, Channel.TIKTOK
    )
    assert answer is not None
    assert answer.due_at == arrived + 48 * HOUR_MS


def test_the_shops_own_days_off_and_saturdays_count() -> None:
    closed = replace(CALENDAR, days_off=frozenset({date(2026, 11, 24)}))
    assert local(clock(ClockKind.INSPECTION, "2026-11-23T09:00", closed).due_at) == "2026-11-26T23:59:00"
    open_on_saturday = replace(CALENDAR, saturday_works=True)
    found = clock(ClockKind.INSPECTION, "2026-11-26T09:00", open_on_saturday)
    assert local(found.due_at) == "2026-11-28T23:59:00"


def test_a_rule_holds_from_its_first_day_on() -> None:
    longer = replace(
        next(rule for rule in PACK.rules if rule.id == "cancel_response"),
        applies_from=date(2026, 12, 1),
        length=3,
    )
    pack = replace(PACK, version="later", rules=(*PACK.rules, longer))
    for anchor, days in (("2026-11-30T23:59:59", 2), ("2026-12-01T00:00:00", 3)):
        anchor_at = from_iso(anchor, WIB)
        found = case_clock(ClockKind.CANCEL_RESPONSE, anchor_at, CALENDAR, pack, Channel.TIKTOK)
        assert found is not None
        assert found.due_at == anchor_at + days * DAY_MS


def test_where_the_rules_have_no_row_or_cannot_count_there_is_no_clock() -> None:
    at_noon = from_iso("2026-11-23T12:00", WIB)
    warning = replace(PACK, rules=tuple(rule for rule in PACK.rules if rule.on_expiry is OnExpiry.WARN))
    assert case_clock(ClockKind.INSPECTION, at_noon, CALENDAR, warning, Channel.TIKTOK) is None
    assert case_clock(ClockKind.CANCEL_RESPONSE, at_noon, CALENDAR, warning, Channel.TIKTOK) is None
    last = from_iso("9999-12-30T12:00", WIB)
    assert case_clock(ClockKind.INSPECTION, last, CALENDAR, PACK, Channel.TIKTOK) is None
