"""What is needed to print documents of orders, what stands against it, and what was printed when."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.documents import MAX_ORDERS, Document, is_hidden
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services.desk_models import Outcome
from seller_desktop.services.history import record_many
from seller_desktop.services.print_models import Gathered, LabelRef, Parcel, PrintLine, PrintOrder
from seller_desktop.services.read_models import Happened, Note, Print
from seller_desktop.storage import print_records, records
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.privacy_records import restricted_among
from seller_desktop.storage.sqlite_desk import refresh_desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.shop import Reading, Writing

_BATCH: Final = 2_000
_NO_VARIATION: Final = "Default"
"""What the export writes for a product without variations (shared facts: domain.md 1.4)."""
_HOME: Final = "indonesia"
_TO_BE_SENT: Final = frozenset({Document.PICK_LIST, Document.LABEL, Document.MANIFEST})
"""Documents that send goods on their way: not of an order that is cancelled."""


def gather(
    reading: Reading,
    order_ids: Sequence[int],
    document: Document,
    *,
    with_notes: bool = False,
    with_restricted: bool = False,
) -> Gathered:
    """All that a document of these orders is made of, in their order; those that cannot be printed apart.

    `with_restricted`: the seller has confirmed that restricted orders are printed too.

    Raises Refused: `too_many_to_print`, `nothing_to_print` (no order at all was chosen).
    """
    if not order_ids:
        raise Refused("nothing_to_print")
    if len(order_ids) > MAX_ORDERS:
        raise Refused("too_many_to_print", count=len(order_ids), limit=MAX_ORDERS)
    orders: list[PrintOrder] = []
    refused: list[Outcome] = []
    shop = records.setting(reading.db, "shop_name") or ""
    for ids in _batches(order_ids):
        held = set() if with_restricted else restricted_among(reading.db, ids)
        for order, status in _orders(reading, ids, document, shop, with_notes=with_notes):
            code = "print_restricted" if order.id in held else _refusal(order, status, document)
            if code is None:
                orders.append(order)
            else:
                refused.append(Outcome(order.id, order.order_no, (code, {"order_no": order.order_no})))
    last = print_records.last_print(reading.db, [order.id for order in orders], document)
    files = {label.file_id for order in orders for label in order.labels}
    return Gathered(
        document=document,
        orders=tuple(orders),
        refused=tuple(refused),
        shop=shop,
        at=reading.now_ms,
        last=None if last is None else Print(last.kind, last.at, last.who or "", last.target),
        label_files=print_records.label_data(reading.db, files) if files else {},
    )


def printable(reading: Reading, order_ids: Sequence[int], document: Document) -> list[Outcome]:
    """For each order whether a document of it can be printed, else why not. Nothing is printed.

    Labels are refused where the marketplace hides the buyer (`label_hidden`) or knows no address
    (`label_no_recipient`, `label_no_address`), unless Seller Center's own label is attached; a manifest,
    where there is no tracking number yet (`manifest_no_tracking`); what sends goods on their way, where the
    order is cancelled (`print_cancelled`); and everything where the buyer's data may not be used
    (`print_restricted`).
    """
    found = []
    for ids in _batches(order_ids):
        held = restricted_among(reading.db, ids)
        for order, status in _orders(reading, ids, document, "", with_notes=False):
            code = "print_restricted" if order.id in held else _refusal(order, status, document)
            told = None if code is None else (code, {"order_no": order.order_no})
            found.append(Outcome(order.id, order.order_no, told))
    return found


def note_printed(writing: Writing, order_ids: Sequence[int], document: Document, target: str) -> None:
    """Keep that a document of these orders was printed just now, on this printer or into this file."""
    if not order_ids:
        return
    print_records.add_print(
        writing.db,
        order_ids,
        id=writing.ids.reserve(),
        kind=document,
        at=writing.now_ms,
        operator_id=writing.operator_id,
        target=target,
    )
    refresh_desk(writing.db, order_ids, words=False)
    change = FieldChange("printed", "", document.value)
    record_many(writing, order_ids, Happened.PRINTED, (change,))
    writing.concerns(*order_ids)


def prints_of(reading: Reading, order_id: int) -> tuple[Print, ...]:
    """What was printed of an order, newest first."""
    rows = print_records.prints_of(reading.db, order_id)
    return tuple(Print(row.kind, row.at, row.who or "", row.target) for row in rows)


def _refusal(order: PrintOrder, status: str, document: Document) -> str | None:
    """The code of what stands against printing a document of an order; None where nothing does."""
    if status == Status.CANCELLED and document in _TO_BE_SENT:
        return "print_cancelled"
    if document is Document.MANIFEST and not any(parcel.tracking_no for parcel in order.parcels):
        return "manifest_no_tracking"
    if document is not Document.LABEL or order.labels:
        return None
    if is_hidden(order.recipient, order.phone, *order.address):
        return "label_hidden"
    if not order.recipient:
        return "label_no_recipient"
    return None if order.address else "label_no_address"


def _orders(
    reading: Reading, ids: Sequence[int], document: Document, shop: str, *, with_notes: bool
) -> Iterator[tuple[PrintOrder, str]]:
    """The orders and their statuses, in the order of the ids; some statements however many they are."""
    heads = print_records.heads(reading.db, ids)
    facts = stated_orders(reading.db, "", ids)
    labels = _labels(reading, ids) if document is Document.LABEL else {}
    notes = _notes(reading, ids) if with_notes else {}
    for order_id in ids:
        if order_id in heads:
            order = _order(heads[order_id], facts[order_id], shop)
            of_it = replace(order, labels=labels.get(order_id, ()), notes=notes.get(order_id, ()))
            yield of_it, heads[order_id].status


def _order(head: Any, facts: StatedOrder, shop: str) -> PrintOrder:  # noqa: ANN401 - a row of named columns
    district = ", ".join(part for part in (facts.village, facts.district) if part)
    country = "" if facts.country.casefold() == _HOME else facts.country
    street = (facts.address, facts.address_extra)
    return PrintOrder(
        id=head.id,
        order_no=head.order_no,
        channel=facts.channel.value,
        shop=shop or head.account,
        invoice_no=facts.invoice_no,
        created_at=facts.created_at,
        ship_by_at=None if head.arranged else head.ship_by_at,
        preorder=facts.preorder,
        buyer=facts.buyer_username,
        recipient=facts.recipient.strip(),
        phone=facts.phone.strip(),
        address=tuple(part.strip() for part in (*street, district) if part.strip()) if any(street) else (),
        city=facts.city,
        region=", ".join(part for part in (facts.province, country) if part),
        zipcode=facts.zipcode,
        delivery_option=facts.delivery_option,
        cod_idr=facts.order_amount_idr if facts.cod and facts.delivered_at is None else None,
        amount_idr=facts.order_amount_idr,
        buyer_message=facts.buyer_message.strip(),
        marketplace_note=facts.marketplace_note.strip(),
        parcels=_parcels(head, facts),
    )


def _parcels(head: Any, facts: StatedOrder) -> tuple[Parcel, ...]:  # noqa: ANN401 - a row of named columns
    """One a package where several are known to travel on their own, else one with everything."""
    by_hand = facts.channel is Channel.MANUAL
    lines: dict[str, list[PrintLine]] = defaultdict(list)
    for line in facts.lines:
        lines[line.package_no].append(
            PrintLine(
                product=line.product or line.sku_id,
                variation="" if line.variation == _NO_VARIATION else line.variation,
                sku=line.seller_sku or ("" if by_hand else line.sku_id),
                quantity=line.quantity,
                sku_id=line.sku_id,
            )
        )
    own = {package.package_no: package for package in facts.packages if package.tracking_no}
    if len(own) > 1 and set(lines) <= set(own):
        return tuple(
            Parcel(own[no].courier or head.courier, own[no].tracking_no, tuple(those))
            for no, those in lines.items()
        )
    everything = tuple(line for those in lines.values() for line in those)
    return (Parcel(head.courier, head.tracking_no, everything),)


def _labels(reading: Reading, ids: Sequence[int]) -> dict[int, tuple[LabelRef, ...]]:
    found: dict[int, tuple[LabelRef, ...]] = defaultdict(tuple)
    for row in print_records.label_pages(reading.db, ids):
        found[row.order_id] += (LabelRef(row.label_file_id, row.page),)
    return found


def _notes(reading: Reading, ids: Sequence[int]) -> dict[int, tuple[Note, ...]]:
    found: dict[int, tuple[Note, ...]] = defaultdict(tuple)
    for row in print_records.notes_of(reading.db, ids):
        found[row.order_id] += (Note(row.id, row.text, row.author or "", row.created_at),)
    return found


def _batches(order_ids: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(order_ids), _BATCH):
        yield order_ids[start : start + _BATCH]
