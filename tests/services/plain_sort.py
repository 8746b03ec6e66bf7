"""What a list is sorted by, said again in plain Python, for the tests to hold the SQL against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seller_desktop.services.read_models import OrderRow, SortKey

if TYPE_CHECKING:
    from collections.abc import Callable

SORTED_BY: dict[SortKey, Callable[[OrderRow], Any]] = {
    SortKey.TIME_LEFT: lambda row: row.deadline.due_at if row.deadline else None,
    SortKey.ORDER_NO: lambda row: row.order_no,
    SortKey.STATUS: lambda row: row.status.value,
    SortKey.CHANNEL: lambda row: row.channel.value,
    SortKey.BUYER: lambda row: row.buyer,
    SortKey.GOODS: lambda row: row.goods,
    SortKey.QUANTITY: lambda row: row.quantity,
    SortKey.TOTAL: lambda row: row.amount_idr,
    SortKey.COURIER: lambda row: row.courier,
    SortKey.TRACKING: lambda row: row.tracking_no,
    SortKey.CREATED: lambda row: row.created_at,
}
