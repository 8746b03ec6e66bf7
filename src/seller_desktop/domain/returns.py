"""A return, refund or replacement as an export of the marketplace states it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StatedReturnLine:
    """One returned product. `quantity`: 0 where the file has no such column."""

    sku_id: str
    quantity: int = 0
    seller_sku: str = ""
    product: str = ""
    variation: str = ""
    source_row: int = 0
    cells: bytes = b""


@dataclass(frozen=True, slots=True)
class StatedReturn:
    """One return of the file, its rows joined. Times UTC milliseconds, None where not stated; rupiah.

    The words of type, status and sub-status are the file's own; `marketplaces.tiktok_return_words` has their
    meaning.
    """

    return_no: str
    order_no: str
    type_text: str
    status_text: str
    substatus_text: str
    lines: tuple[StatedReturnLine, ...] = ()
    order_status_text: str = ""
    requested_at: int | None = None
    refunded_at: int | None = None
    refund_idr: int | None = None
    """The total refund (the column is misnamed "Return unit price"); not to be multiplied by a quantity."""
    order_amount_idr: int | None = None
    reason_text: str = ""
    buyer_note: str = ""
    buyer_username: str = ""
    tracking_no: str = ""
    dispute_text: str = ""
    appeal_text: str = ""
    compensation_text: str = ""
    compensation_idr: int | None = None
    source_row: int = 0
    absent: frozenset[str] = field(default_factory=frozenset)
    """Fields the file has no column for."""
