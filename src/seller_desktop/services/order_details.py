"""Everything about one order. Apart from `queries`: the first screen of lists does not need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.services.buyer_rights import privacy_of
from seller_desktop.services.case_queries import cases_of_order
from seller_desktop.services.history import history_of
from seller_desktop.services.notes import notes_of
from seller_desktop.services.printing import prints_of
from seller_desktop.services.queries import order_rows
from seller_desktop.services.read_models import Deadline, OrderDetail
from seller_desktop.services.shipments import shipment_of
from seller_desktop.storage import records
from seller_desktop.storage.order_facts import stated_orders

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading


def order_detail(reading: Reading, order_id: int) -> OrderDetail | None:
    """Everything about one order; None where there is no such order."""
    rows = order_rows(reading, [order_id])
    if not rows:
        return None
    facts = stated_orders(reading.db, "", [order_id])[order_id]
    deadlines = records.deadlines_of(reading.db, order_id)
    return OrderDetail(
        row=rows[0],
        facts=facts,
        account=records.account_by_id(reading.db, rows[0].account_id).name,
        deadlines=tuple(
            Deadline(
                ClockKind(one.kind),
                one.due_at,
                one.anchor_at,
                Basis(one.basis),
                f"{one.rule_id} ({one.rule_version})" if one.basis == Basis.RULE else "",
            )
            for one in deadlines
        ),
        notes=notes_of(reading, order_id),
        history=history_of(reading, order_id, facts),
        cases=cases_of_order(reading, order_id) if rows[0].case_id is not None else (),
        shipment=shipment_of(reading, order_id),
        prints=prints_of(reading, order_id),
        privacy=privacy_of(reading, order_id),
    )
