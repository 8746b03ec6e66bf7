"""What an export needs of some orders, in one statement: of each, or of each of its lines, one row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, bindparam, case, func, select

from seller_desktop.storage.cancellation_counts import CANCELLED_AT, CANCELLED_BY, FACTS, REASON
from seller_desktop.storage.schema import account, line, note, order_fact, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row, Table

_wanted: Final = func.json_each(bindparam("ids")).table_valued("key", "value", name="wanted")


def _told(
    words: ColumnElement[str], of: Table, *order: ColumnElement[Any], parted_by: str
) -> ColumnElement[Any]:
    """The words of all rows of a table about an order, one behind the other."""
    each = select(words.label("told")).where(of.c.order_id == orders.c.id).order_by(*order)
    inner = each.correlate(orders).subquery()
    return select(func.group_concat(inner.c.told, parted_by)).correlate(orders).scalar_subquery()


_LINE_ORDER: Final = (line.c.source_row, line.c.sku_id, line.c.package_no)
_variation: Final = case((line.c.variation.in_(("", "Default")), ""), else_=" · " + line.c.variation)
_goods: Final = _told(
    func.printf("%d × ", line.c.quantity) + line.c.product + _variation, line, *_LINE_ORDER, parted_by="; "
)
"""`2 × Kaos Polos · Hitam, L; 1 × Topi`: all lines of the order, in the order of its file."""
_IN_ORDERS: Final = (*("order_no", "channel", "status", "buyer", "city", "quantity", "courier", "flags"),)
_IN_FACTS: Final = (
    *("invoice_no", "recipient", "phone", "address", "address_extra", "village", "district", "province"),
    *("zipcode", "buyer_message", "payment_method", "delivery_option"),
)
_IN_LINES: Final = ("sku_id", "seller_sku", "product", "variation", "returned_quantity")
EXPRESSIONS: Final[dict[str, ColumnElement[Any]]] = {
    **{name: orders.c[name] for name in _IN_ORDERS},
    **{name: order_fact.c[name] for name in _IN_FACTS},
    **{name: line.c[name] for name in _IN_LINES},
    "account": account.c.name,
    # A word of the marketplace that we have none for stands as it is.
    "substatus": func.coalesce(orders.c.substatus, orders.c.substatus_text),
    "created": orders.c.created_at,
    "paid": order_fact.c.paid_at,
    "ship_by": orders.c.ship_by_at,
    "arranged": order_fact.c.arranged_at,
    "shipped": order_fact.c.shipped_at,
    "delivered": order_fact.c.delivered_at,
    "cancelled": case((orders.c.status == "cancelled", CANCELLED_AT)),
    "deadline": orders.c.due_at,
    "deadline_kind": orders.c.due_kind,
    "goods": _goods,
    "line_quantity": line.c.quantity,
    "unit_price": line.c.unit_price_idr,
    "line_discount": line.c.platform_discount_idr + line.c.seller_discount_idr,
    "line_amount": line.c.subtotal_idr,
    "amount": orders.c.amount_idr,
    "refund": order_fact.c.refund_idr,
    "shipping_fee": order_fact.c.shipping_fee_idr,
    "service_fee": order_fact.c.buyer_service_fee_idr,
    "handling_fee": order_fact.c.handling_fee_idr,
    "insurance": order_fact.c.shipping_insurance_idr + order_fact.c.item_insurance_idr,
    "cod": case((orders.c.cod, "yes"), else_="no"),
    "tracking": orders.c.tracking_no,
    "packages": orders.c.package_count,
    "shipment": orders.c.ship_state,
    "printed": orders.c.printed_at,
    "cancelled_by": case((orders.c.status == "cancelled", CANCELLED_BY)),
    "cancel_reason": case((orders.c.status == "cancelled", REASON)),
    "as_of": orders.c.snapshot_at,
    "notes": _told(note.c.text, note, note.c.created_at, note.c.id, parted_by="\n"),
}
"""By the keys of `domain.export_columns`."""


def rows(db: Connection, ids: Sequence[int], keys: Sequence[str], *, per_line: bool) -> Sequence[Row[Any]]:
    """Of each order its id and these columns, in the order of `ids`; orders that are gone are left out."""
    source = (
        _wanted.join(orders, orders.c.id == _wanted.c.value)
        .join(FACTS, order_fact.c.order_id == orders.c.id)
        .join(account, account.c.id == orders.c.account_id)
    )
    if per_line:
        source = source.join(line, line.c.order_id == orders.c.id)
    wanted = select(orders.c.id, *(EXPRESSIONS[key].label(key) for key in keys)).select_from(source)
    wanted = wanted.order_by(_wanted.c.key, *(_LINE_ORDER if per_line else ()))
    return db.execute(wanted, {"ids": json.dumps(list(ids))}).all()
