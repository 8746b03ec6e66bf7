"""What the conditions of a filter mean, said again in plain Python, for the tests to hold the SQL against.

All is as of `NOW`, in Jakarta, in a shop that calls its flags by `FLAG_NAMES`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from seller_desktop.domain.clock import HOUR_MS, to_local
from seller_desktop.domain.filters import Condition, Field, Kind, kind_of
from seller_desktop.domain.flags import Flag, flags_in
from seller_desktop.domain.orders import ClockKind, Status
from tests.making import at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.read_models import OrderDetail

NOW: Final = at("2026-11-23T14:00")
JAKARTA: Final = ZoneInfo("Asia/Jakarta")
FLAG_NAMES: Final = {Flag.TEAL: "Kado", Flag.GREY: "Hadiah besar"}


def holds(one: OrderDetail, condition: Condition, reasons: Sequence[Reason]) -> bool:
    return any(has(one, condition.field, value, reasons) for value in condition.values) != condition.negated


def has(one: OrderDetail, field: Field, value: str, reasons: Sequence[Reason]) -> bool:
    """What a condition means, said again in plain words."""
    match kind_of(field):
        case Kind.CHOICE:
            return has_choice(one, field, value)
        case Kind.DAYS:
            return in_days(moment(one, field), value)
        case Kind.AMOUNT:
            return in_range(one.row.amount_idr, value, int)
        case Kind.DEADLINE:
            return runs_out(one, value)
        case Kind.FLAG:
            colours = {flag.name.lower() for flag in flags_in(one.row.flags)}
            return value.lower() in colours | {
                FLAG_NAMES.get(flag, "").lower() for flag in flags_in(one.row.flags)
            }
    return any(says(text, value) for text in texts(one, field, reasons, exact=value.startswith("=")))


def runs_out(one: OrderDetail, value: str) -> bool:
    if one.row.deadline is None:
        return False
    left = one.row.deadline.due_at - NOW
    return left <= 0 if value == "overdue" else 0 < left <= int(value[:-1]) * HOUR_MS


def has_choice(one: OrderDetail, field: Field, value: str) -> bool:
    row = one.row
    told: dict[Field, set[object]] = {
        Field.STATUS: {row.status},
        Field.SUBSTATUS: {row.substatus},
        Field.CHANNEL: {row.channel},
        Field.COD: {"yes" if row.cod else "no"},
        Field.CANCELLED_BY: {cancelled_by(one)},
        Field.NEEDS: {row.group},
        Field.PRINTED: {"yes" if one.prints else "no"},
        Field.SHIPMENT: {one.shipment.state if one.shipment else "none"},
        Field.HAS: {
            *(["note"] if one.notes else []),
            *(["tracking"] if row.tracking_no else []),
            *(["flag"] if row.flags else []),
            *(["case"] if one.cases else []),
        },
    }
    return value in told[field]


def cancelled_by(one: OrderDetail) -> str | None:
    if one.row.status is not Status.CANCELLED:
        return None
    words = {"pembeli": "buyer", "penjual": "seller", "sistem": "system"}
    for word, who in words.items():
        if word in one.facts.cancel_by.lower():
            return who
    if not one.facts.cancel_by and any(case.case.by_seller for case in one.cases):
        return "seller"
    return "none"


def moment(one: OrderDetail, field: Field) -> int | None:
    facts = one.facts
    decided = next((case.case.effective_at for case in one.cases if case.case.by_seller), None)
    # The clocks of an order that was cancelled here stand still; there are still some in its detail.
    clocks = () if one.row.deadline is None else one.deadlines
    ship_by = (clock.due_at for clock in clocks if clock.kind is ClockKind.SHIP_BY)
    return {
        Field.CREATED: facts.created_at,
        Field.PAID: facts.paid_at,
        Field.SHIP_BY: min(ship_by, default=None),
        Field.SHIPPED: facts.shipped_at,
        Field.DELIVERED: facts.delivered_at,
        Field.CANCELLED: (facts.cancelled_at or decided) if one.row.status is Status.CANCELLED else None,
    }[field]


def texts(one: OrderDetail, field: Field, reasons: Sequence[Reason], *, exact: bool) -> list[str]:
    row, facts = one.row, one.facts
    packages = one.packages if len(one.packages) > 1 else ()
    variations = [
        line.product if line.variation in {"", "Default"} else f"{line.product} · {line.variation}"
        for line in one.lines
    ]
    codes = [case.case.reason for case in one.cases]
    labels = [text for one in reasons if one.code in codes for text in (one.en, one.id, *one.also)]
    told = [facts.cancel_reason] if row.status is Status.CANCELLED else []
    called = [(one.code, one.en, one.id, *one.also) for one in reasons]
    said = {text.lower() for text in told if text}
    alike = [text for names in called if said & {name.lower() for name in names} for text in names]
    decided = codes if row.overruled and not facts.cancel_reason else told
    return {
        Field.COURIER: [row.courier, *(() if exact else (package.courier for package in packages))],
        Field.TRACKING: [row.tracking_no, *(package.tracking_no for package in packages)],
        Field.CITY: [row.city],
        Field.PROVINCE: [facts.province],
        Field.PRODUCT: [line.product for line in one.lines] if exact else variations,
        Field.SKU: [text for line in one.lines for text in (line.seller_sku, line.sku_id)],
        Field.REASON: decided if exact else [*told, *alike, *codes, *labels],
    }[field]


def says(text: str, wanted: str) -> bool:
    if wanted.startswith("="):
        return text.lower() == wanted[1:].lower()
    return wanted.lower() in text.lower()


def in_days(moment_ms: int | None, value: str) -> bool:
    if moment_ms is None:
        return False
    day, today = to_local(moment_ms, JAKARTA).date(), date(2026, 11, 23)
    named = {
        "today": [today],
        "yesterday": [date(2026, 11, 22)],
        "tomorrow": [date(2026, 11, 24)],
        "this_month": [date(2026, 11, number) for number in range(1, 31)],
        "last_month": [date(2026, 10, number) for number in range(1, 32)],
    }
    if value in named:
        return day in named[value]
    if value.endswith("d"):
        return day in [today - timedelta(days=number) for number in range(int(value[:-1]))]
    return in_range(day.toordinal(), value, lambda text: date.fromisoformat(text).toordinal())


def in_range(number: int, value: str, read: Callable[[str], int]) -> bool:
    if ".." in value:
        low, high = value.split("..")
        return read(low) <= number <= read(high)
    for sign, met in (
        (">=", number.__ge__),
        ("<=", number.__le__),
        (">", number.__gt__),
        ("<", number.__lt__),
    ):
        if value.startswith(sign):
            return met(read(value.removeprefix(sign))) is True
    return number == read(value)
