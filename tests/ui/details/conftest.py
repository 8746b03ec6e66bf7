from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Basis, ClockKind, Line, Package, StatedOrder, Status, Substatus
from seller_desktop.services.read_models import (
    Deadline,
    Happened,
    HistoryEntry,
    Note,
    OrderDetail,
    Source,
    SourceKind,
)
from tests.ui.fake_shop import NOW_MS, order_row

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = Source(SourceKind.FILE, "Semua pesanan.xlsx", 12)


@pytest.fixture
def make_detail() -> Callable[..., OrderDetail]:
    """An order to ship with goods, money, address, note and history; `facts` and `row` change its parts."""

    def make(
        order_id: int = 9,
        facts: dict[str, Any] | None = None,
        row: dict[str, Any] | None = None,
        **detail: Any,  # noqa: ANN401 - as `replace` takes them
    ) -> OrderDetail:
        due = Deadline(ClockKind.SHIP_BY, NOW_MS + 30 * HOUR_MS, NOW_MS - HOUR_MS, Basis.RULE)
        about: dict[str, Any] = {"status": Status.TO_SHIP, "deadline": due, "deadline_unknown": False}
        shown = order_row(order_id, **(about | (row or {})))
        stated = StatedOrder(
            order_no=shown.order_no,
            channel=shown.channel,
            status=shown.status,
            status_text=shown.status_text,
            substatus=Substatus.AWAITING_SHIPMENT,
            substatus_text="Menunggu pengiriman",
            created_at=shown.created_at,
            lines=(
                Line(
                    "1729",
                    "1",
                    seller_sku="KPC",
                    product="Kaos Polos",
                    variation="Hitam, L",
                    quantity=2,
                    unit_price_idr=42000,
                    subtotal_before_idr=84000,
                    seller_discount_idr=4000,
                    subtotal_idr=80000,
                ),
            ),
            packages=(Package("1", tracking_no="JY1234567890", courier="J&T Express"),),
            buyer_username="siti_rahma",
            recipient="Siti Rahma",
            phone="0812",
            address="Jl. Juanda 123",
            city="Bandung",
            zipcode="40123",
            country="Indonesia",
            order_amount_idr=92000,
            shipping_fee_idr=12000,
        )
        history = (
            HistoryEntry(
                NOW_MS, Happened.CHANGED, FILE, NOW_MS, (FieldChange("status", "pending", "to_ship"),)
            ),
            HistoryEntry(NOW_MS - HOUR_MS, Happened.CREATED, FILE, NOW_MS),
        )
        made = OrderDetail(
            shown,
            replace(stated, **(facts or {})),
            "Kirana",
            (due,),
            (Note(1, "Bubble wrap <b>dobel</b>", "Rina", NOW_MS - HOUR_MS),),
            history,
        )
        return replace(made, **detail)

    return make
