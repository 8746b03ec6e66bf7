"""Orders entered by hand: no platform behind them, so what a person says is their fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import to_local
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services.queries import order_id_of
from seller_desktop.services.takeover import Origin, take_in
from seller_desktop.storage import case_records

if TYPE_CHECKING:
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.shop import Reading, Shop

ACCOUNT: Final = "Manual"
MARKETPLACE: Final = "manual"
_SHIPPED: Final = frozenset({Status.SHIPPED, Status.COMPLETED})


def enter_order(shop: Shop, order: StatedOrder) -> int:
    """Take in a new order; its id. Blocking: run it by `shop.run`.

    Raises Refused: `order_no_taken`, `order_incomplete`.
    """
    if shop.read(order_id_of, order.order_no).result() is not None:
        raise Refused("order_no_taken", order_no=order.order_no)
    return _state(shop, order)


def edit_order(shop: Shop, order: StatedOrder) -> int:
    """Take what a person now says of an order made by hand; its id. Blocking, as `enter_order`.

    Raises Refused: `not_a_manual_order`, `order_incomplete`, `request_open` (to ship an order whose buyer
    asked to cancel, the request has to be decided first).
    """
    if order.channel is not Channel.MANUAL or shop.read(order_id_of, order.order_no).result() is None:
        raise Refused("not_a_manual_order", order_no=order.order_no)
    if order.status in _SHIPPED and shop.read(has_open_cancellation, order.order_no).result():
        raise Refused("request_open", order_no=order.order_no)
    return _state(shop, order)


def has_open_cancellation(reading: Reading, order_no: str) -> bool:
    """Whether the buyer of an order asked to cancel it and nobody has decided yet."""
    order_id = order_id_of(reading, order_no)
    if order_id is None:
        return False
    return any(
        row.kind == CaseKind.CANCELLATION
        for row in case_records.cases_of(reading.db, [order_id], open_only=True)
    )


def next_manual_no(reading: Reading) -> str:
    """A free number for an order made by hand: `M-20261123-003`, the third of that day."""
    day = to_local(reading.now_ms, reading.zone).strftime("%Y%m%d")
    number = 1
    while order_id_of(reading, f"M-{day}-{number:03}") is not None:
        number += 1
    return f"M-{day}-{number:03}"


def _state(shop: Shop, order: StatedOrder) -> int:
    if not order.lines or not order.order_no.strip():
        raise Refused("order_incomplete")
    origin = Origin(ACCOUNT, None, MARKETPLACE, shop.clock.now_ms(), file=None, order_no=order.order_no)
    take_in(shop, [order], "manual", origin)
    order_id = shop.read(order_id_of, order.order_no).result()
    if order_id is None:
        raise Refused("order_incomplete")
    return order_id
