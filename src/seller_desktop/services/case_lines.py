"""Which lines of an order a case is about, and what the buyer paid for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.domain.cases import CaseLine
from seller_desktop.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from seller_desktop.domain.orders import Line, StatedOrder


def case_lines(order: StatedOrder, wanted: Iterable[tuple[str, int]]) -> tuple[CaseLine, ...]:
    """The lines of a case by SKU; all that was bought where none are named.

    Raises Refused: `line_not_bought`, `too_many_returned`.
    """
    bought: dict[str, list[Line]] = {}
    for line in order.lines:
        bought.setdefault(line.sku_id, []).append(line)
    asked: dict[str, int] = {}
    for sku_id, quantity in wanted:
        asked[sku_id] = asked.get(sku_id, 0) + quantity
    if not asked:
        asked = {sku_id: sum(line.quantity for line in lines) for sku_id, lines in bought.items()}
    found = []
    for sku_id, quantity in asked.items():
        lines = bought.get(sku_id)
        if lines is None:
            raise Refused("line_not_bought", sku=sku_id, order_no=order.order_no)
        most = sum(line.quantity for line in lines)
        if not 1 <= quantity <= most:
            raise Refused("too_many_returned", sku=sku_id, limit=most)
        paid = sum(line.subtotal_idr for line in lines)
        found.append(
            CaseLine(
                sku_id=sku_id,
                quantity=quantity,
                product=lines[0].product,
                variation=lines[0].variation,
                unit_idr=paid // most,
                paid_idr=paid * quantity // most,
            )
        )
    return tuple(found)
