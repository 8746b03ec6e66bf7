"""The return export of TikTok Shop and Tokopedia (Orders > Manage Returns > Export): a row is a returned SKU.

Its columns have English headers, as files show them; the Indonesian ones are those that tools of sellers
use. An older form of the file lacks some of them. It tells no deadline, no courier and no region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from seller_desktop.domain.cells import pack
from seller_desktop.domain.imports import RETURNS_PROFILE
from seller_desktop.domain.returns import StatedReturn, StatedReturnLine
from seller_desktop.marketplaces.columns import Column, KnownColumns
from seller_desktop.marketplaces.tiktok_rows import (
    TEXT_MARK,
    BadCellError,
    Reader,
    TikTokRows,
    identifier,
    is_scientific,
)
from seller_desktop.marketplaces.values import Memo, count, money_idr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from seller_desktop.marketplaces.columns import Header, Row

RETURN_COLUMNS: Final = KnownColumns(
    (
        Column("return_no", ("Return Order ID", "No Retur", "No. Retur", "Nomor Retur")),
        Column("order_no", ("Order ID", "No Pesanan", "No. Pesanan", "Nomor Pesanan", "ID Pesanan")),
        Column("order_amount_idr", ("Order Amount", "Jumlah Pesanan", "Total Pesanan")),
        Column("order_status_text", ("Order Status", "Status Pesanan")),
        Column("line.sku_id", ("SKU ID", "ID SKU")),
        Column("line.seller_sku", ("Seller SKU", "SKU Penjual")),
        Column("line.product", ("Product Name", "Nama Produk")),
        Column("line.variation", ("SKU Name", "Nama SKU")),
        Column("buyer_username", ("Buyer Username", "Username Pembeli")),
        Column("type_text", ("Return Type", "Tipe Retur")),
        Column("requested_at", ("Time Requested", "Waktu Pengajuan")),
        Column("reason_text", ("Return Reason", "Alasan Retur")),
        Column("refund_idr", ("Return unit price", "Harga Unit Retur")),
        Column("line.quantity", ("Return Quantity", "Qty Retur", "Jumlah Retur")),
        Column("tracking_no", ("Return Logistics Tracking ID", "Resi Retur")),
        Column("status_text", ("Return Status", "Status Retur")),
        Column("substatus_text", ("Return Sub Status", "Return Substatus", "Substatus Retur")),
        Column("refunded_at", ("Refund Time", "Waktu Refund")),
        Column("dispute_text", ("Dispute Status", "Status Dispute")),
        Column("appeal_text", ("Appeal Status", "Status Banding")),
        Column("compensation_text", ("Compensation Status", "Status Kompensasi")),
        Column("compensation_idr", ("Compensation Amount", "Kompensasi")),
        Column("buyer_note", ("Buyer Note", "Catatan Pembeli")),
    ),
    needed=("return_no", "order_no", "status_text", "line.sku_id"),
)
_NUMBERS: Final = (
    *("requested_at", "refunded_at"),
    *("refund_idr", "order_amount_idr", "compensation_idr"),
    "line.quantity",
)


def recognise(head: Sequence[Row], file: str, zone: ZoneInfo) -> TikTokReturns | None:
    """A reader for the table that begins with these rows, None where it is not this export."""
    header = RETURN_COLUMNS.find(head)
    return TikTokReturns(header, file, zone) if header else None


class TikTokReturns(TikTokRows[StatedReturn]):
    """Turns the rows of one file into returns of one line each, or into rejected rows."""

    profile = RETURNS_PROFILE
    _columns: ClassVar[KnownColumns] = RETURN_COLUMNS

    def __init__(self, header: Header, file: str, zone: ZoneInfo) -> None:
        super().__init__(header, file, zone)
        self._lacking = self.absent

    def _how_to_read(self) -> dict[str, Reader]:
        to_time, to_money = Memo(self._time_forms).__getitem__, Memo(_amount).__getitem__
        converted: dict[str, Callable[[str], int | None]] = {
            "requested_at": to_time,
            "refunded_at": to_time,
            "refund_idr": to_money,
            "order_amount_idr": to_money,
            "compensation_idr": to_money,
            "line.quantity": _quantity,
        }
        return {field: (self._at[field], convert) for field, convert in converted.items()}

    def _stated(self, row_no: int, cells: tuple[str, ...], row: tuple[str, ...]) -> StatedReturn:
        told = {field: row[at] for field, at in self._at.items()}
        return_no = identifier(told["return_no"], "return_no", "return_no", "no_return_no")
        order_no = identifier(told["order_no"], "order_no", "order_no", "no_order_no")
        sku_id = identifier(told["line.sku_id"], "line.sku_id", "sku", "sku_missing")
        if is_scientific(told["tracking_no"]):
            raise BadCellError("tracking_scientific", "tracking_no")
        self._check(row, _NUMBERS)
        numbers = {field: convert(row[at]) for field, (at, convert) in self._readers.items()}
        self._note_times(row)
        return StatedReturn(
            return_no=return_no,
            order_no=order_no,
            type_text=told["type_text"],
            status_text=told["status_text"],
            substatus_text=told["substatus_text"],
            lines=(
                StatedReturnLine(
                    sku_id=sku_id,
                    quantity=numbers["line.quantity"],
                    seller_sku=told["line.seller_sku"],
                    product=told["line.product"],
                    variation=told["line.variation"],
                    source_row=row_no,
                    cells=pack(cells),
                ),
            ),
            order_status_text=told["order_status_text"],
            requested_at=numbers["requested_at"],
            refunded_at=numbers["refunded_at"],
            refund_idr=numbers["refund_idr"],
            order_amount_idr=numbers["order_amount_idr"],
            reason_text=told["reason_text"],
            buyer_note=told["buyer_note"],
            buyer_username=told["buyer_username"],
            tracking_no=told["tracking_no"].removeprefix(TEXT_MARK),
            dispute_text=told["dispute_text"],
            appeal_text=told["appeal_text"],
            compensation_text=told["compensation_text"],
            compensation_idr=numbers["compensation_idr"],
            source_row=row_no,
            absent=self._lacking,
        )


def _amount(text: str) -> int | None:
    """Rupiah; None for an empty cell, which says nothing of an amount. Nobody refunds less than nothing."""
    if not text:
        return None
    amount = money_idr(text)
    if amount < 0:
        raise ValueError(text)
    return amount


def _quantity(text: str) -> int:
    return count(text or "0")
