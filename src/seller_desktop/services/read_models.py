"""Frozen rows the window and the command line show. Times UTC milliseconds, money integer rupiah."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from seller_desktop.domain.changes import FieldChange  # noqa: TC001 - until the window imports it from there
from seller_desktop.domain.orders import (
    ActionGroup,
    Basis,
    Channel,
    ClockKind,
    Line,
    Package,
    StatedOrder,
    Status,
    Substatus,
    View,
)

if TYPE_CHECKING:
    from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType
    from seller_desktop.services.buyer_models import Privacy
    from seller_desktop.services.case_models import CaseDetail


class SortKey(StrEnum):
    """What a list can be sorted by; each is a column of the list view."""

    TIME_LEFT = "time_left"
    ORDER_NO = "order_no"
    STATUS = "status"
    CHANNEL = "channel"
    BUYER = "buyer"
    GOODS = "goods"
    QUANTITY = "quantity"
    TOTAL = "total"
    COURIER = "courier"
    TRACKING = "tracking"
    CREATED = "created"


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """Which orders, in which order. The empty query is all orders, newest first."""

    view: View = View.ALL
    group: ActionGroup | None = None
    account_id: int | None = None
    search: str = ""
    """Words and conditions, as typed in the search field: the language of `domain.filter_text`."""
    sort: SortKey = SortKey.CREATED
    descending: bool = True
    with_closed: bool = False
    """Of cancellations and returns: also those that are over."""
    only: tuple[int, ...] | None = None
    """Only these orders, as found by a list of numbers."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The next clock of an order: which, when it runs out, since when it runs, and on what basis."""

    kind: ClockKind
    due_at: int
    anchor_at: int
    basis: Basis
    rule: str = ""
    """The rule and its version, where the basis is one and the order is told in detail."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """What a row of the list, a card and a line of `orders --json` need; nothing per row is asked later."""

    id: int
    order_no: str
    channel: Channel
    status: Status
    status_text: str
    substatus: Substatus | None
    substatus_text: str
    created_at: int
    deadline: Deadline | None
    deadline_unknown: bool
    """A clock runs at the marketplace, but the file does not say what is needed to know when it ends."""
    group: ActionGroup | None
    """Why it needs action at the time the row was read; None where it does not."""
    arranged: bool
    buyer: str
    """Username, else recipient, as stated (possibly masked)."""
    city: str
    goods: str
    """First product and its variation; `line_count` says how many lines there are in all."""
    line_count: int
    quantity: int
    amount_idr: int
    cod: bool
    courier: str
    tracking_no: str
    package_count: int
    note_count: int
    snapshot_at: int
    """As of when the platform's facts are known; for an order made by hand, when it was last changed."""
    account_id: int
    case_id: int | None = None
    """The case to be told first: one that is open, else the latest; None where there never was any."""
    case_kind: CaseKind | None = None
    case_type: ReturnType | None = None
    case_state: CaseState | None = None
    case_reason: str = ""
    """A code of the reason lists, else the buyer's own words."""
    overruled: bool = False
    """The status shown was decided here; the marketplace has not said it yet."""
    conflict: bool = False
    """The marketplace says otherwise than was decided here."""
    flags: int = 0
    """Bit n is set while it carries flag n (`domain.flags`)."""
    ship_state: ShipState | None = None
    """How far its shipment is, as arranged here; None where it was not arranged here."""
    printed_at: int | None = None
    """When something of it was last printed."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Orders per sidebar entry, and per group of Action Needed."""

    by_view: dict[View, int]
    """Of cancellations and returns: those still open."""
    by_group: dict[ActionGroup, int]


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """What a note said before it was edited, and by whom that was written, when."""

    text: str
    author: str
    written_at: int


@dataclass(frozen=True, slots=True)
class Note:
    """A private note on an order."""

    id: int
    text: str
    author: str
    created_at: int
    edited_at: int | None = None
    edited_by: str = ""
    versions: tuple[NoteVersion, ...] = ()
    """Newest first; the text it has now is not among them."""


class ShipState(StrEnum):
    """How far a shipment arranged here is: packed (courier and tracking number known), then handed over."""

    PACKED = "packed"
    HANDED_OVER = "handed_over"


class Happened(StrEnum):
    """What can stand in an order's history; `texts.history` has the sentence of each."""

    CREATED = "created"
    PAID = "paid"
    ARRANGED = "arranged"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    IMPORTED = "imported"
    CHANGED = "changed"
    ENTERED = "entered"
    EDITED = "edited"
    NOTE_ADDED = "note_added"
    NOTE_EDITED = "note_edited"
    NOTE_REMOVED = "note_removed"
    FLAGS_CHANGED = "flags_changed"
    """The entry's one change is `flags`, before and after as numbers of flags parted by commas."""
    SHIPMENT_ARRANGED = "shipment_arranged"
    """Courier and tracking number set or changed here: changes `courier` and `tracking_no`."""
    HANDED_OVER = "handed_over"
    SHIPMENT_DROPPED = "shipment_dropped"
    PRINTED = "printed"
    """The entry's one change is `printed`, after: the kind of document."""
    UNDONE = "undone"
    """The entry's one change is `what`, after: the kind of action that was undone."""
    REDONE = "redone"
    REMOVED = "removed"
    """The order was taken out, as the act that brought it was undone: `order_no`, before, was its number and
    `what`, after, the kind of act, where it has one. Doing it again brings both back.
    """
    STATUS_MAPPED = "status_mapped"

    CANCEL_REQUESTED = "cancel_requested"
    CANCEL_APPROVED = "cancel_approved"
    CANCEL_REJECTED = "cancel_rejected"
    CANCEL_AUTO_APPROVED = "cancel_auto_approved"
    CANCEL_WITHDRAWN = "cancel_withdrawn"
    CANCEL_SETTLED = "cancel_settled"
    SELLER_CANCELLED = "seller_cancelled"
    RETURN_REQUESTED = "return_requested"
    RETURN_MOVED = "return_moved"
    """A return was moved to another state; the entry's changes say which."""
    DELIVERY_FAILED = "delivery_failed"
    TAKEN_BACK = "taken_back"
    DEADLINE_SET = "deadline_set"
    REPLACES = "replaces"
    """This order was made as the replacement for another."""
    CLOCK_CANCELLED = "clock_cancelled"
    CLOCK_COMPLETED = "clock_completed"
    CORRECTED = "corrected"
    """Facts about the buyer put right here; the entry's changes say which."""
    RESTRICTED = "restricted"
    """The buyer's data are kept, but not used; the entry's one change is `restriction`, after: why."""
    RELEASED = "released"
    ERASED = "erased"
    """The buyer's data were erased for ever; the entry's one change is `erased`, after: on whose word."""


class SourceKind(StrEnum):
    """Who or what a fact came from."""

    FILE = "file"
    PERSON = "person"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Source:
    """File and row, a person, or a rule. `name` is the file's, the operator's or the rule's name."""

    kind: SourceKind
    name: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One thing that happened to an order, newest first in a list of them."""

    at: int
    what: Happened
    source: Source
    recorded_at: int
    """When this shop came to know; equals `at` for what was done here."""
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Shipment:
    """What the seller arranged for an order. What the marketplace states stands beside it and wins."""

    courier: str
    tracking_no: str
    state: ShipState
    packed_at: int
    handed_at: int | None
    who: str


@dataclass(frozen=True, slots=True)
class Print:
    """Something of an order was printed. `kind`: see `domain.documents`; `target`: printer or file."""

    kind: str
    at: int
    who: str
    target: str


@dataclass(frozen=True, slots=True)
class OrderDetail:
    """Everything about one order."""

    row: OrderRow
    facts: StatedOrder
    account: str
    deadlines: tuple[Deadline, ...]
    notes: tuple[Note, ...]
    history: tuple[HistoryEntry, ...]
    cases: tuple[CaseDetail, ...] = ()
    """Newest first."""
    shipment: Shipment | None = None
    """As arranged here."""
    prints: tuple[Print, ...] = ()
    """What was printed of it, newest first."""
    privacy: Privacy | None = None
    """What was done with its buyer's data, where anything was."""

    @property
    def restricted(self) -> bool:
        """Whether the buyer's data may be kept, but not used."""
        return self.privacy is not None and self.privacy.restricted_at is not None

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.facts.lines

    @property
    def packages(self) -> tuple[Package, ...]:
        return self.facts.packages


@dataclass(frozen=True, slots=True)
class Account:
    """One marketplace shop. `mall`: a Mall account, whose buyers have longer to complain."""

    id: int
    name: str
    marketplace: str
    mall: bool
    order_count: int


@dataclass(frozen=True, slots=True)
class ShopInfo:
    """What the frame of the window shows."""

    name: str
    practice: bool
    zone: str
    operator: str
    operators: tuple[str, ...]
    accounts: tuple[Account, ...]
    data_as_of: int | None
    """As of when the facts are known: of the chosen account; of all, of the one known the longest ago.

    None before any import.
    """
    next_deadline: tuple[str, Deadline] | None
    """Order number and clock of what runs out next."""
    outbox_count: int = 0
    """Lines of the outbox that wait to be entered in Seller Center."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write changed, announced to whoever shows it.

    `orders` holds the ids concerned, or is None where it may be any (an import).
    """

    orders: frozenset[int] | None = frozenset()
    frame: bool = False
    """Shop name, operators, accounts, settings: the frame of the window changed too."""
