"""Makes stated orders and export files for tests: believable where nothing is said, exact where it is."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from seller_desktop.domain.clock import from_iso
from seller_desktop.domain.orders import Channel, Line, Package, StatedOrder, Status, Substatus
from seller_desktop.domain.returns import StatedReturn, StatedReturnLine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DATA: Final = Path(__file__).parent / "data"

HEADER: Final = (
    "Order ID",
    "Order Status",
    "Order Substatus",
    "SKU ID",
    "Seller SKU",
    "Product Name",
    "Variation",
    "Quantity",
    "SKU Subtotal After Discount",
    "Order Amount",
    "Created Time",
    "Paid Time",
    "Tracking ID",
    "Shipping Provider Name",
    "Buyer Username",
    "Recipient",
    "Phone #",
    "Country",
    "Detail Address",
    "Payment Method",
    "Package ID",
    "Purchase Channel",
)

_ROW: Final = {
    "Order Status": "Perlu dikirim",
    "Order Substatus": "Menunggu pengiriman",
    "SKU ID": "1729000000000000001",
    "Product Name": "Kaos Polos",
    "Variation": "Hitam, L",
    "Quantity": "1",
    "SKU Subtotal After Discount": "42000",
    "Order Amount": "51000",
    "Created Time": "23/11/2026 09:00:00",
    "Paid Time": "23/11/2026 09:05:00",
    "Buyer Username": "siti_rahma",
    "Recipient": "Siti Rahma",
    "Phone #": "(+62)812****0412",
    "Country": "Indonesia",
    "Detail Address": "Jl. Mawar No. 1",
    "Payment Method": "DANA",
    "Package ID": "1157000000000000001",
    "Purchase Channel": "TikTok",
}

RETURN_HEADER: Final = (
    *("Return Order ID", "Order ID", "Order Amount", "Order Status", "Order Substatus", "Payment Method"),
    *("SKU ID", "Seller SKU", "Product Name", "SKU Name", "Buyer Username", "Return Type", "Time Requested"),
    *("Return Reason", "Return unit price", "Return Quantity", "Return Logistics Tracking ID"),
    *("Return Status", "Return Sub Status", "Refund Time", "Dispute Status", "Appeal Status"),
    *("Compensation Status", "Compensation Amount", "Buyer Note"),
)

_RETURN_ROW: Final = {
    "Order Amount": "Rp51.000",
    "Order Status": "Dikirim",
    "Order Substatus": "Terkirim",
    "Payment Method": "DANA",
    "SKU ID": "1729000000000000001",
    "Product Name": "Kaos Polos",
    "SKU Name": "Hitam, L",
    "Buyer Username": "siti_rahma",
    "Return Type": "Return and refund",
    "Time Requested": "23/11/2026 09:00:00",
    "Return Reason": "Barang rusak/cacat",
    "Return unit price": "Rp51.000",
    "Return Quantity": "1",
    "Return Status": "To process",
    "Return Sub Status": "Menunggu respons penjual",
}


def order_no(number: int) -> str:
    """The number of a made-up order: 18 digits, not ending in zeros."""
    return f"5779123456789{number:04}7"


def export(
    folder: Path,
    rows: Sequence[Mapping[str, str]],
    name: str = "Semua pesanan-2026-11-23-14_00.csv",
    header: Sequence[str] = HEADER,
) -> Path:
    """An export file with these rows; what a row does not say is filled in. `No`: short for the order."""
    path = folder / name
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, header, extrasaction="ignore")
        writer.writeheader()
        for number, row in enumerate(rows):
            writer.writerow({"Order ID": order_no(number), **_ROW, **row})
    return path


def return_no(number: int) -> str:
    """The number of a made-up return: 18 digits, not ending in zeros."""
    return f"4079123456789{number:04}7"


def return_export(
    folder: Path,
    rows: Sequence[Mapping[str, str]],
    name: str = "Retur-2026-11-23-14_00.csv",
    header: Sequence[str] = RETURN_HEADER,
) -> Path:
    """A return export with these rows; what a row does not say is filled in, its numbers by its place."""
    path = folder / name
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, header, extrasaction="ignore")
        writer.writeheader()
        for number, row in enumerate(rows):
            keys = {"Return Order ID": return_no(number), "Order ID": order_no(number)}
            writer.writerow({**keys, **_RETURN_ROW, **row})
    return path


def stated(number: int = 0, **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field of an order
    """An order of one line, paid and waiting to be shipped."""
    order = StatedOrder(
        order_no=order_no(number),
        channel=Channel.TIKTOK,
        status=Status.TO_SHIP,
        status_text="Perlu dikirim",
        substatus=Substatus.AWAITING_SHIPMENT,
        substatus_text="Menunggu pengiriman",
        created_at=at("2026-11-23T09:00:00"),
        paid_at=at("2026-11-23T09:05:00"),
        lines=(line(),),
        packages=(Package("1157000000000000001"),),
        buyer_username="siti_rahma",
        recipient="Siti Rahma",
        order_amount_idr=51_000,
    )
    return replace(order, **facts)


def stated_return(number: int = 0, row: int = 2, sku: int = 1, **facts: Any) -> StatedReturn:  # noqa: ANN401 - any field of a return
    """A return of one line that waits for the seller's answer, of the order of the same number."""
    one = StatedReturn(
        return_no=return_no(number),
        order_no=order_no(number),
        type_text="Return and refund",
        status_text="To process",
        substatus_text="Menunggu respons penjual",
        lines=(StatedReturnLine(sku_id=f"17290000000000000{sku:02}", quantity=1, source_row=row),),
        requested_at=at("2026-11-23T09:00:00"),
        refund_idr=51_000,
        source_row=row,
    )
    return replace(one, **facts)


def line(number: int = 1, **facts: Any) -> Line:  # noqa: ANN401 - any field of a line
    """A product line; its number makes SKU and source row."""
    made = Line(
        sku_id=f"17290000000000000{number:02}",
        package_no="1157000000000000001",
        product="Kaos Polos",
        variation="Hitam, L",
        quantity=1,
        unit_price_idr=42_000,
        subtotal_before_idr=42_000,
        subtotal_idr=42_000,
        source_row=number + 1,
    )
    return replace(made, **facts)


def at(text: str) -> int:
    """UTC milliseconds of an ISO time; without an offset, in Jakarta."""
    return from_iso(text, ZoneInfo("Asia/Jakarta"))
