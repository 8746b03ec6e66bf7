"""When an order's clocks run out (clocks.md), and since when it needs the seller's action."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, to_local
from seller_desktop.domain.orders import ActionGroup, Channel, ClockKind, Status, Substatus
from seller_desktop.domain.rules import Anchor, OnExpiry, Rule, Unit

if TYPE_CHECKING:
    from datetime import datetime

    from seller_desktop.domain.calendar import WorkingCalendar
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.rules import RulePack


@dataclass(frozen=True, slots=True)
class ComputedDeadline:
    """A clock of an order by the rules. Times UTC milliseconds."""

    kind: ClockKind
    anchor_at: int
    due_at: int
    rule_id: str
    rule_version: str
    """The version of the pack the rule was taken from."""
    void: bool
    """A file newer than the deadline still shows the old state, so the deadline was evidently wrong."""
    acts: bool = False
    """It moves the order when it runs out: one made by hand, behind which no platform stands."""


@dataclass(frozen=True, slots=True)
class OrderClocks:
    """The clocks that run for an order. `unknown`: one runs, but the file does not say when it ends."""

    deadlines: tuple[ComputedDeadline, ...] = ()
    unknown: bool = False


NO_CLOCKS = OrderClocks()


def order_deadlines(
    order: StatedOrder,
    snapshot_at: int,
    calendar: WorkingCalendar,
    pack: RulePack,
    cutoff_hour: int,
    mall: bool,
) -> OrderClocks:
    """The clocks of an order as its source stated it at the snapshot time (UTC ms)."""
    running = _running_clocks(order)
    if not running:
        return NO_CLOCKS
    kinds = pack.kinds_of(order, mall)
    created = to_local(order.created_at, calendar.zone)
    deadlines = []
    unknown = False
    for clock in running:
        candidates = pack.candidates(clock, order.channel, kinds)
        if not candidates:
            continue
        found = _rule_for(candidates, order, created, calendar)
        if found is None:
            unknown = True
            continue
        rule, anchor_at = found
        if rule.unit is Unit.NONE:
            continue
        try:
            due_at = due_time(rule, anchor_at, created, calendar, cutoff_hour)
        except OverflowError:  # a file that states the year 9999
            due_at = None
        if due_at is None:
            unknown = True
            continue
        # An order made by hand has no platform that could have shown the deadline wrong.
        by_hand = order.channel is Channel.MANUAL
        presumes = rule.on_expiry is OnExpiry.PRESUME
        void = presumes and due_at < snapshot_at and not by_hand
        deadlines.append(
            ComputedDeadline(clock, anchor_at, due_at, rule.id, pack.version, void, acts=presumes and by_hand)
        )
    return OrderClocks(tuple(deadlines), unknown)


def is_arranged(order: StatedOrder) -> bool:
    """Whether shipment has been arranged with the courier, which ends the clock of automatic cancellation."""
    return order.arranged_at is not None or order.substatus is Substatus.AWAITING_COLLECTION


def action_group(
    ship_by_due: int | None,
    arranged: bool,
    auto_cancel_due: int | None,
    now: int,
    case_group: ActionGroup | None = None,
) -> ActionGroup | None:
    """Why an order needs action now, by its most urgent reason; None where it does not.

    The due times are those of clocks that run and are not void; None where there is none. `case_group` is
    the group of a case on which it is the seller's turn.
    """
    if ship_by_due is not None:
        if now >= ship_by_due:
            return ActionGroup.OVERDUE
        if not arranged and now >= ship_by_due - DAY_MS:
            return ActionGroup.SHIP_SOON
    if auto_cancel_due is not None and now >= auto_cancel_due - DAY_MS:
        return ActionGroup.AUTO_CANCEL_SOON
    return case_group


def action_from(ship_by_due: int | None, arranged: bool, auto_cancel_due: int | None) -> int | None:
    """The moment from which `action_group` names a group; None where it never will."""
    moments = []
    if ship_by_due is not None:
        moments.append(ship_by_due if arranged else ship_by_due - DAY_MS)
    if auto_cancel_due is not None:
        moments.append(auto_cancel_due - DAY_MS)
    return min(moments, default=None)


def _running_clocks(order: StatedOrder) -> tuple[ClockKind, ...]:
    """The clocks that run in the order's state, whatever is known of their ends.

    An order on hold is in the buyer's hour of remorse: it waits, and nothing runs.
    """
    if order.substatus is Substatus.ON_HOLD:
        return ()
    match order.status:
        case Status.PENDING if order.paid_at is None:
            return (ClockKind.PAYMENT,)
        case Status.TO_SHIP:
            arranged = is_arranged(order)
            return (ClockKind.SHIP_BY,) if arranged else (ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL)
        case Status.SHIPPED:
            delivered = order.delivered_at is not None or order.substatus is Substatus.DELIVERED
            return (ClockKind.COMPLETION if delivered else ClockKind.SELF_DELIVERY,)
        case _:
            return ()


def _anchor_at(anchor: Anchor, order: StatedOrder) -> int | None:
    match anchor:
        case Anchor.CREATED:
            return order.created_at
        case Anchor.PAID:
            return order.created_at if order.paid_at is None and order.cod else order.paid_at
        case Anchor.SHIPPED:
            return order.shipped_at
        case Anchor.DELIVERED:
            return order.delivered_at
        case _:  # the anchors of cases (domain.case_clocks)
            return None


def _rule_for(
    candidates: tuple[Rule, ...], order: StatedOrder, created: datetime, calendar: WorkingCalendar
) -> tuple[Rule, int] | None:
    """The newest row that holds for the order, and its anchor; None where the anchor is not stated."""
    created_time = created.time()
    for rule in candidates:
        anchor_at = _anchor_at(rule.anchor, order)
        if (
            anchor_at is not None
            and rule.applies_from <= calendar.day_of(anchor_at)
            and rule.holds_at(created_time)
        ):
            return rule, anchor_at
    return None


def due_time(
    rule: Rule, anchor_at: int, created: datetime, calendar: WorkingCalendar, cutoff_hour: int
) -> int | None:
    """The end of the clock; None where it cannot be told."""
    match rule.unit:
        case Unit.HOURS:
            return anchor_at + rule.length * HOUR_MS
        case Unit.CALENDAR_DAYS:
            return anchor_at + rule.length * DAY_MS
        case Unit.WORKING_DAYS:
            return calendar.end_of_working_day_after(anchor_at, rule.length)
        case Unit.CUT_OFF:
            day = calendar.day_of(anchor_at)
            if created.hour >= cutoff_hour or not calendar.is_working(day):
                day = calendar.next_working_day(day)
            return calendar.end_of_day(day)
        case Unit.CLOCK_TIME if rule.at is not None:
            due_at = calendar.at(calendar.day_of(anchor_at) + timedelta(days=rule.length), rule.at)
            # Paid hours after it was placed, an order can be past that time before its clock starts.
            return due_at if due_at > anchor_at else None
        case _:
            return None
