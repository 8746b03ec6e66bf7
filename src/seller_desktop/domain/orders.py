"""The words of the trade: status, channel, deadline, and the orders a file or a person states."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """Where an order stands. UNMAPPED: the marketplace used a word nobody has explained yet."""

    PENDING = "pending"
    TO_SHIP = "to_ship"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    UNMAPPED = "unmapped"


STATUS_RANK = {
    Status.PENDING: 0,
    Status.TO_SHIP: 1,
    Status.SHIPPED: 2,
    Status.COMPLETED: 3,
    Status.CANCELLED: 3,
}
"""How far along an order is; between two files of the same snapshot time the further one holds."""


class Substatus(StrEnum):
    """The finer steps that Seller Center names within a status."""

    UNPAID = "unpaid"
    ON_HOLD = "on_hold"
    AWAITING_SHIPMENT = "awaiting_shipment"
    AWAITING_COLLECTION = "awaiting_collection"
    IN_TRANSIT = "in_transit"
    DELIVERED = "delivered"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


class Channel(StrEnum):
    """Where the buyer bought."""

    TIKTOK = "tiktok"
    TOKOPEDIA = "tokopedia"
    MANUAL = "manual"


class View(StrEnum):
    """The entries of the sidebar: the statuses, and the two that are not a status."""

    ALL = "all"
    TO_SHIP = "to_ship"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    PENDING = "pending"
    CANCELLED = "cancelled"
    ACTION_NEEDED = "action_needed"
    UNMAPPED = "unmapped"
    CANCELLATIONS = "cancellations"
    """Orders with a cancellation request, of whatever state."""
    RETURNS = "returns"
    """Orders with a return, refund, replacement or failed delivery."""


class ClockKind(StrEnum):
    """A deadline's `kind`: the clocks about the order itself, then those that answer a case."""

    PAYMENT = "payment"
    SHIP_BY = "ship_by"
    SHIP_AUTO_CANCEL = "ship_auto_cancel"
    SELF_DELIVERY = "self_delivery"
    COMPLETION = "completion"

    CANCEL_RESPONSE = "cancel_response"
    RETURN_RESPONSE = "return_response"
    PARTIAL_OFFER = "partial_offer"
    BUYER_SHIPS_BACK = "buyer_ships_back"
    INSPECTION = "inspection"
    BUYER_REFILE = "buyer_refile"


class Basis(StrEnum):
    """Where a deadline comes from; manual beats platform beats rule."""

    PLATFORM = "platform"
    RULE = "rule"
    MANUAL = "manual"


class ActionGroup(StrEnum):
    """Why an order needs action, most urgent first."""

    OVERDUE = "overdue"
    SHIP_SOON = "ship_soon"
    AUTO_CANCEL_SOON = "auto_cancel_soon"
    CANCEL_REQUESTED = "cancel_requested"
    RETURN_REQUESTED = "return_requested"
    """A return or refund is requested, or goods that came back wait for inspection or settlement."""
    FAILED_DELIVERY = "failed_delivery"


@dataclass(frozen=True, slots=True)
class Line:
    """One product line of an order. Identity within the order: SKU and package. Money in rupiah."""

    sku_id: str
    package_no: str
    seller_sku: str = ""
    product: str = ""
    variation: str = ""
    quantity: int = 1
    returned_quantity: int = 0
    unit_price_idr: int = 0
    subtotal_before_idr: int = 0
    platform_discount_idr: int = 0
    seller_discount_idr: int = 0
    subtotal_idr: int = 0
    cancel_return_type: str = ""
    warehouse: str = ""
    category: str = ""
    source_row: int = 0
    """Row number in the file as a spreadsheet shows it (header is 1); 0 where there is no file."""
    cells: bytes = b""
    """Every cell of that row, packed (`marketplaces.cells`)."""


@dataclass(frozen=True, slots=True)
class Package:
    """A parcel of an order. `weight_g` in grams; 0 and "" where not stated."""

    package_no: str
    tracking_no: str = ""
    courier: str = ""
    weight_g: int = 0


@dataclass(frozen=True, slots=True)
class StatedOrder:
    """An order as a file or a person states it. Times UTC milliseconds, None where not stated; rupiah.

    A text is "" where the source leaves it empty.
    """

    order_no: str
    channel: Channel
    status: Status
    status_text: str
    """The source's own word for the status, kept for mapping and for show."""
    substatus: Substatus | None
    substatus_text: str
    created_at: int
    lines: tuple[Line, ...]
    packages: tuple[Package, ...] = ()
    preorder: bool = False
    paid_at: int | None = None
    arranged_at: int | None = None
    """RTS time: when shipment was arranged. Not a deadline."""
    shipped_at: int | None = None
    delivered_at: int | None = None
    cancelled_at: int | None = None
    cancel_by: str = ""
    cancel_reason: str = ""
    fulfillment_type: str = ""
    delivery_option: str = ""
    payment_method: str = ""
    cod: bool = False
    order_channel: str = ""
    creator: str = ""
    invoice_no: str = ""
    marketplace_note: str = ""
    checked_status: str = ""
    checked_by: str = ""
    buyer_message: str = ""
    buyer_username: str = ""
    recipient: str = ""
    phone: str = ""
    zipcode: str = ""
    country: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    village: str = ""
    address: str = ""
    address_extra: str = ""
    order_amount_idr: int = 0
    refund_idr: int = 0
    shipping_fee_idr: int = 0
    shipping_original_idr: int = 0
    shipping_seller_discount_idr: int = 0
    shipping_platform_discount_idr: int = 0
    distance_shipping_fee_idr: int = 0
    distance_fee_idr: int = 0
    payment_discount_idr: int = 0
    buyer_service_fee_idr: int = 0
    handling_fee_idr: int = 0
    shipping_insurance_idr: int = 0
    item_insurance_idr: int = 0

    @property
    def quantity(self) -> int:
        """Pieces over all lines."""
        return sum(line.quantity for line in self.lines)


def nothing_paid(status: Status, *, cod: bool, paid_at: int | None, delivered_at: int | None) -> bool:
    """Whether nothing can go back to the buyer because nothing came: unpaid, or cash still with him."""
    if paid_at is not None or status is Status.COMPLETED:
        return False
    return status in {Status.PENDING, Status.CANCELLED} or (cod and delivered_at is None)


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that could not be taken: where, why, and all it held, so that nothing is lost.

    `reason` names a sentence in `texts.rejections`, `facts` are its values.
    """

    row_no: int
    order_no: str
    reason: str
    cells: tuple[str, ...]
    facts: dict[str, str] = field(default_factory=dict)
