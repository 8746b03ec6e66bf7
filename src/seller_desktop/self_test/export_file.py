"""A small order export as Seller Center makes them, to be imported."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import xlsxwriter

from seller_desktop.domain.clock import MINUTE_MS, to_local

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

WORD: Final = "Percobaan"
"""In the name of each product, and of no sample's."""
_HEADER: Final = (
    *("Order ID", "Order Status", "Order Substatus", "Normal or Pre-order", "SKU ID", "Seller SKU"),
    *("Product Name", "Variation", "Quantity", "SKU Unit Original Price", "SKU Subtotal After Discount"),
    *("Order Amount", "Created Time", "Paid Time", "Delivery Option", "Buyer Username", "Recipient"),
    *("Phone #", "Zipcode", "Country", "Province", "Regency and City", "Detail Address", "Payment Method"),
    *("Package ID", "Purchase Channel"),
)


def write_export(path: Path, first_no: int, count: int, now_ms: int, zone: ZoneInfo) -> list[str]:
    """Write `count` orders and after them a row without an order number; the order numbers.

    A workbook, or text where the name ends in `.csv`.
    """
    numbers = [str(first_no + at) for at in range(count)]
    rows = [_HEADER, *(_row(no, at, now_ms, zone) for at, no in enumerate([*numbers, ""], start=1))]
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
        return numbers
    with xlsxwriter.Workbook(str(path), {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("OrderSKUList")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return numbers


def _row(order_no: str, number: int, now_ms: int, zone: ZoneInfo) -> tuple[str, ...]:
    created = to_local(now_ms - 90 * MINUTE_MS, zone) + timedelta(minutes=number)
    times = tuple((created + timedelta(minutes=later)).strftime("%d/%m/%Y %H:%M:%S") for later in (0, 5))
    return (
        *(order_no, "Perlu dikirim", "Menunggu pengiriman", "Normal", f"17290000000000000{number:02}", ""),
        *(f"Sambal {WORD} No. {number}", "Pedas", "1", "25000", "25000", "35000", *times, "Reguler"),
        *(f"pembeli{number}", f"Uji Coba {number}", "(+62)81200000000", "60286", "Indonesia", "Jawa Timur"),
        *("Kota Surabaya", f"Jl. Melati No. {number}", "DANA", f"11570000000000000{number:02}", "TikTok"),
    )
