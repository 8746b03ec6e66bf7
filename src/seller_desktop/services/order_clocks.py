"""Keeps the clocks of orders true: computed when facts arrive, anew when the shop's calendar changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from seller_desktop.domain.clocks import order_deadlines
from seller_desktop.services.holiday_calendar import working_calendar
from seller_desktop.services.rule_packs import current_pack
from seller_desktop.storage import records
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.sqlite_merge import CLOCK_COLUMNS, UNKNOWN_COLUMNS, refresh_clocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.domain.calendar import WorkingCalendar
    from seller_desktop.domain.clocks import OrderClocks
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.rules import RulePack
    from seller_desktop.services.settings import ShopSettings
    from seller_desktop.services.shop import Writing
    from seller_desktop.storage.sqlite_stage import Stage

_CHUNK: Final = 500


def shop_calendar(settings: ShopSettings, now_ms: int) -> WorkingCalendar:
    """The working calendar of a shop by its settings."""
    return working_calendar(
        ZoneInfo(settings.zone),
        now_ms,
        saturday_works=settings.saturday_works,
        joint_leave_off=settings.joint_leave_off,
        days_off=settings.days_off,
    )


def timer(
    settings: ShopSettings, now_ms: int, pack: RulePack
) -> Callable[[StatedOrder, int, bool], OrderClocks]:
    """A function that tells the clocks of an order at a snapshot time, for a Mall account or not."""
    calendar = shop_calendar(settings, now_ms)

    def clocks(order: StatedOrder, snapshot_at: int, mall: bool) -> OrderClocks:
        return order_deadlines(order, snapshot_at, calendar, pack, settings.cutoff_hour, mall)

    return clocks


def time_stage(
    stage: Stage, settings: ShopSettings, pack: RulePack, now_ms: int, snapshot_at: int, *, mall: bool
) -> int:
    """Compute the clocks of a stage's new and changed orders and lay them beside; how many clocks."""
    clocks_of = timer(settings, now_ms, pack)
    rows: list[tuple[object, ...]] = []
    unknown: list[tuple[object, ...]] = []
    for order in stage.orders_to_time():
        clocks = clocks_of(order, snapshot_at, mall)
        if clocks.unknown:
            unknown.append((order.order_no,))
        rows.extend(
            (
                order.order_no,
                one.kind,
                one.anchor_at,
                one.due_at,
                one.rule_id,
                one.rule_version,
                "void" if one.void else "open",
                int(one.acts),
            )
            for one in clocks.deadlines
        )
    stage.put("staged_clock", CLOCK_COLUMNS, rows)
    stage.put("staged_unknown", UNKNOWN_COLUMNS, unknown)
    return len(rows)


def retime(writing: Writing, order_ids: Sequence[int], settings: ShopSettings) -> None:
    """Compute the clocks of these orders anew from the facts as they are stored."""
    clocks_of = timer(settings, writing.now_ms, current_pack(records.settings(writing.db)))
    mall = records.mall_accounts(writing.db)
    for start in range(0, len(order_ids), _CHUNK):
        chunk = order_ids[start : start + _CHUNK]
        told = records.accounts_of(writing.db, chunk)
        rows = []
        unknown = []
        for order_id, order in stated_orders(writing.db, "", chunk).items():
            account_id, snapshot_at = told[order_id]
            clocks = clocks_of(order, snapshot_at, account_id in mall)
            if clocks.unknown:
                unknown.append(order_id)
            rows += [
                {
                    "order_id": order_id,
                    "kind": one.kind,
                    "anchor_at": one.anchor_at,
                    "due_at": one.due_at,
                    "basis": "rule",
                    "rule_id": one.rule_id,
                    "rule_version": one.rule_version,
                    "state": "void" if one.void else "open",
                    "acts": one.acts,
                }
                for one in clocks.deadlines
            ]
        first_id = writing.ids.reserve(len(rows)) if rows else 0
        records.replace_rule_deadlines(
            writing.db, chunk, [row | {"id": first_id + n} for n, row in enumerate(rows)], unknown
        )
        refresh_clocks_of(writing.db, chunk)


def retime_open_orders(writing: Writing, settings: ShopSettings) -> int:
    """Compute the clocks of all open orders anew; how many orders."""
    order_ids = records.open_order_ids(writing.db)
    retime(writing, order_ids, settings)
    return len(order_ids)
