"""Shipments noted in a real shop, and what is known of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import event

from seller_desktop.domain.orders import Package
from seller_desktop.services import order_details, queries
from seller_desktop.services.ship_checks import look_over
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shipments import arrange
from tests.making import order_no
from tests.services.casework import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seller_desktop.services.desk_models import Outcome
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.ship_models import ShipCheck
    from seller_desktop.services.shop import Shop

JNE, NUMBER = "JNE Reguler", "012340056789"
STATED = (Package("1157000000000000001", tracking_no="JY1234567890", courier="J&T Express"),)


def new(number: int = 0, tracking_no: str = NUMBER, courier: str = JNE, **more: Any) -> NewShipment:  # noqa: ANN401 - any field
    return replace(NewShipment(order_no(number), courier, tracking_no), **more)


def note(shop: Shop, *items: NewShipment, **how: Any) -> list[Outcome]:  # noqa: ANN401 - as `arrange` takes it
    return shop.write(arrange, items or (new(),), **how).result()


def looked(shop: Shop, *items: NewShipment) -> list[ShipCheck]:
    return shop.read(look_over, items).result()


def code(outcome: Outcome | ShipCheck) -> str:
    return "" if outcome.refusal is None else outcome.refusal[0]


def warned(check: ShipCheck) -> list[str]:
    assert check.refusal is None
    return [one for one, _ in check.warnings]


def ident(shop: Shop, number: int | str = 0) -> int:
    no = order_no(number) if isinstance(number, int) else number
    found = shop.read(queries.order_id_of, no).result()
    assert found is not None
    return found


def told(shop: Shop, order_id: int) -> OrderDetail:
    found = shop.read(order_details.order_detail, order_id).result()
    assert found is not None
    return found


def far(shop: Shop, number: int = 0) -> object:
    """How far the shipment of an order is, as lists show it."""
    return next(row["ship_state"] for row in table(shop, "orders") if row["order_no"] == order_no(number))


def statements(shop: Shop) -> Iterator[Counter[str]]:
    """How often each statement is executed while the generator is under way."""
    counted: Counter[str] = Counter()
    assert shop._writer is not None

    def count(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        counted[statement] += 1

    event.listen(shop._writer, "before_cursor_execute", count)
    yield counted
    event.remove(shop._writer, "before_cursor_execute", count)
