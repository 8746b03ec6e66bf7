"""Frozen rows of what is printed. Times UTC milliseconds, money integer rupiah."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from seller_desktop.domain.documents import Document, Grouping, Paper

if TYPE_CHECKING:
    from seller_desktop.services.desk_models import Outcome
    from seller_desktop.services.read_models import Note, Print


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be printed, and how. `notes`: with the shop's private notes (packing slip only);
    `restricted`: also of orders whose buyers' data may not be used.
    """

    document: Document
    paper: Paper
    by: Grouping = Grouping.PRODUCT
    notes: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class PrintLine:
    """Goods as they are picked and packed. `sku`: the seller's own, else the marketplace's number."""

    product: str
    variation: str
    sku: str
    quantity: int
    sku_id: str
    """Tells apart goods of one name."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel of an order, with what is in it."""

    courier: str
    tracking_no: str
    lines: tuple[PrintLine, ...]

    @property
    def quantity(self) -> int:
        return sum(line.quantity for line in self.lines)


@dataclass(frozen=True, slots=True)
class LabelRef:
    """A page of an attached labels file; pages count from 0."""

    file_id: int
    page: int


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What documents tell of an order. A text is "" where nothing is known."""

    id: int
    order_no: str
    channel: str
    shop: str
    """The marketplace shop it was bought from: the sender on its label."""
    invoice_no: str
    created_at: int
    ship_by_at: int | None
    preorder: bool
    buyer: str
    recipient: str
    phone: str
    address: tuple[str, ...]
    """Street and further details, then district and village, each on a line of its own."""
    city: str
    region: str
    """Province and country, where they say something."""
    zipcode: str
    delivery_option: str
    cod_idr: int | None
    """What the courier has to collect; None where it is paid already."""
    amount_idr: int
    buyer_message: str
    marketplace_note: str
    parcels: tuple[Parcel, ...]
    """At least one."""
    notes: tuple[Note, ...] = ()
    """Private ones, where they were asked for."""
    labels: tuple[LabelRef, ...] = ()
    """Pages of Seller Center's own label, where one is attached."""

    @property
    def lines(self) -> tuple[PrintLine, ...]:
        return tuple(line for parcel in self.parcels for line in parcel.lines)

    @property
    def quantity(self) -> int:
        return sum(parcel.quantity for parcel in self.parcels)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a document is made of: what can be printed, what not and why, and when it was last."""

    document: Document
    orders: tuple[PrintOrder, ...]
    refused: tuple[Outcome, ...]
    shop: str
    at: int
    last: Print | None = None
    """The last time this document was printed of one of these orders."""
    label_files: dict[int, bytes] = field(default_factory=dict)
    """The attached files whose pages are among the labels, by id."""


@dataclass(frozen=True, slots=True)
class LabelPage:
    """A page of a labels file, and the order whose label it is. `order_id` None: nobody knows yet."""

    page: int
    order_id: int | None = None
    order_no: str = ""
    numbers: tuple[str, ...] = ()
    """What was found on it that could be a number, for whoever assigns it by hand."""


@dataclass(frozen=True, slots=True)
class LabelsRead:
    """A labels file that was read, not kept yet."""

    name: str
    sha256: str
    data: bytes
    pages: tuple[LabelPage, ...]

    @property
    def unmatched(self) -> tuple[LabelPage, ...]:
        return tuple(page for page in self.pages if page.order_id is None)
