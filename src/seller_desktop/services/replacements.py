"""A replacement is a new order, linked with the one it replaces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Line, StatedOrder, Status, Substatus
from seller_desktop.services.history import record
from seller_desktop.services.order_clocks import retime
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import case_records, order_lists, records
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.order_writing import add_order, remove_order

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Case
    from seller_desktop.services.shop import Writing

_SENT_ALONG: Final = (
    *("buyer_username", "recipient", "phone", "zipcode", "country", "province", "city", "district"),
    *("village", "address", "address_extra", "fulfillment_type", "delivery_option"),
)
"""What a replacement takes over from the order it replaces."""


def make_replacement(writing: Writing, case: Case, at: int) -> int:
    """Make the order that replaces a case's goods, free of charge, to be shipped; its id.

    `at`: when the replacement was granted (UTC ms). It stands in the same marketplace shop, entered by hand:
    the marketplace's own order for it, where it makes one, comes with the next file.
    """
    original = stated_orders(writing.db, "", [case.order_id])[case.order_id]
    account_id, _ = records.accounts_of(writing.db, [case.order_id])[case.order_id]
    wanted = {line.sku_id: line.quantity for line in case.lines}
    lines: list[Line] = []
    for line in original.lines:
        quantity = min(wanted.get(line.sku_id, 0), line.quantity)
        wanted[line.sku_id] = wanted.get(line.sku_id, 0) - quantity
        if quantity:
            lines.append(
                replace(
                    line,
                    quantity=quantity,
                    package_no="",
                    returned_quantity=0,
                    unit_price_idr=0,
                    subtotal_before_idr=0,
                    platform_discount_idr=0,
                    seller_discount_idr=0,
                    subtotal_idr=0,
                    cancel_return_type="",
                    source_row=0,
                    cells=b"",
                )
            )
    order = StatedOrder(
        order_no=_free_number(writing, original.order_no),
        channel=Channel.MANUAL,
        status=Status.TO_SHIP,
        status_text="",
        substatus=Substatus.AWAITING_SHIPMENT,
        substatus_text="",
        created_at=at,
        paid_at=at,
        lines=_one_per_sku(lines),
        **{name: getattr(original, name) for name in _SENT_ALONG},
    )
    order_id = writing.ids.reserve()
    add_order(writing.db, order_id, account_id, order, writing.now_ms, writing.operator_id)
    record(writing, order_id, Happened.REPLACES, [FieldChange("replaces", "", original.order_no)])
    retime(writing, [order_id], writing.settings)
    writing.concerns(order_id)
    return order_id


def take_replacement_back(writing: Writing, order_id: int) -> None:
    """Take the replacement out again, as if it had not been granted.

    Raises Refused("replacement_in_use") where something was done with it since.
    """
    head = case_records.order_heads(writing.db, [order_id]).get(order_id)
    if head is None:
        return
    row = order_lists.rows(writing.db, [order_id], writing.now_ms)[0]
    touched = row.note_count or row.case_id or row.status != Status.TO_SHIP or row.arranged
    if touched or len(records.history_of(writing.db, order_id)) > 1:
        raise Refused("replacement_in_use", order_no=head.order_no)
    remove_order(writing.db, order_id)
    record(writing, order_id, Happened.REMOVED, [FieldChange("order_no", head.order_no, "")])
    writing.concerns(order_id)


def _free_number(writing: Writing, order_no: str) -> str:
    """`577…412-R1`: whose replacement it is, and the how manieth."""
    number = 1
    while order_lists.find(writing.db, f"{order_no}-R{number}") is not None:
        number += 1
    return f"{order_no}-R{number}"


def _one_per_sku(lines: list[Line]) -> tuple[Line, ...]:
    """Lines of one SKU that went in several packages are one line of the replacement."""
    found: dict[str, Line] = {}
    for line in lines:
        known = found.get(line.sku_id)
        found[line.sku_id] = (
            line if known is None else replace(known, quantity=known.quantity + line.quantity)
        )
    return tuple(found.values())
