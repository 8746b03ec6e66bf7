"""The orders of the keeper's stories: some of the platform, some made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.orders import Channel, Status, Substatus
from tests.making import at, line, stated
from tests.services.keeper_words import DAY, working_days

if TYPE_CHECKING:
    from seller_desktop.domain.orders import StatedOrder

START: Final = at("2026-11-23T14:00")
AMOUNT: Final = 51_000
SKU: Final = "1729000000000000001"
UNIT: Final = 21_000
WAYS: Final = ("pending", "to_ship", "shipped", "completed", "cancelled")


def of_platform(number: int, status: str) -> StatedOrder:
    return stated(
        number,
        status=Status(status),
        status_text=status,
        substatus=_SUBSTATUS[status],
        paid_at=None if status == "pending" else START,
        created_at=START,
        lines=(line(1, quantity=2),),
        order_amount_idr=AMOUNT,
    )


def by_hand(number: int, status: str, created: int, now: int) -> StatedOrder:
    """An order made by hand; what is shipped has been delivered now."""
    order = of_platform(number, status)
    return replace(
        order,
        order_no=f"M-{number}",
        channel=Channel.MANUAL,
        created_at=created,
        paid_at=None if status == "pending" else now,
        delivered_at=now if status == "shipped" else None,
        substatus=Substatus.DELIVERED if status == "shipped" else order.substatus,
    )


def clocks_by_hand(created: int, now: int) -> dict[str, int]:
    return {
        "payment": created + DAY,
        "ship_auto_cancel": working_days(now, 2),
        "completion": now + 6 * DAY,
    }


_SUBSTATUS: Final = {
    "pending": Substatus.UNPAID,
    "to_ship": Substatus.AWAITING_SHIPMENT,
    "shipped": Substatus.IN_TRANSIT,
    "completed": Substatus.COMPLETED,
    "cancelled": Substatus.CANCELLED,
}
