"""Cases in a real shop: orders as a file brings them, requests, steps, and what became of it all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from sqlalchemy import select

from seller_desktop.domain.cases import CaseKind, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Status, Substatus
from seller_desktop.services import keeper, manual_orders, queries
from seller_desktop.services.case_decisions import take_back, take_step
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.case_queries import case_detail
from seller_desktop.services.case_requests import open_request
from seller_desktop.services.outbox import outbox_lines
from seller_desktop.services.takeover import Origin, take_in
from seller_desktop.storage import schema
from tests.making import at, line, order_no, stated
from tests.services.importing import detail

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Case
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.case_models import Swept
    from seller_desktop.services.shop import Reading, Shop

NOW: Final = at("2026-11-23T14:00")
SKU: Final = "1729000000000000001"
SUBSTATUS: Final = {
    Status.PENDING: Substatus.UNPAID,
    Status.TO_SHIP: Substatus.AWAITING_SHIPMENT,
    Status.SHIPPED: Substatus.IN_TRANSIT,
    Status.COMPLETED: Substatus.COMPLETED,
    Status.CANCELLED: Substatus.CANCELLED,
}
USED: Final = Decision(Step.INSPECT, inspected=(Inspected(SKU, Condition.USED, 1),))
REJECT: Final = Decision(Step.REJECT, reason="keep_packed")
REJECT_RETURN: Final = Decision(Step.REJECT, reason="deny_no_evidence")


def order(number: int = 0, status: Status = Status.TO_SHIP, **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field of an order
    """An order of two shirts of Rp21.000 and shipping, Rp51.000 in all."""
    told = {
        "status": status,
        "status_text": str(status),
        "substatus": SUBSTATUS[status],
        "lines": (line(1, quantity=2),),
        "paid_at": None if status is Status.PENDING else at("2026-11-23T09:05"),
    }
    return stated(number, **told | facts)


def bring(shop: Shop, *orders: StatedOrder, snapshot: int = NOW) -> None:
    """Take in a file of these orders made at the time."""
    file = {"name": "f.csv", "sha256": "", "profile": "p", "header": "[]", "rejected_file": ""}
    take_in(shop, orders, "tiktok-orders", Origin("Toko", None, "tiktok", snapshot, file))


def by_hand(shop: Shop, number: int = 0, status: Status = Status.TO_SHIP, **facts: Any) -> int:  # noqa: ANN401 - any field of an order
    """Enter an order, or say how it stands; its id."""
    said = order(number, status, order_no=f"M-{number}", channel=Channel.MANUAL, **facts)
    known = shop.read(queries.order_id_of, said.order_no).result()
    return (manual_orders.enter_order if known is None else manual_orders.edit_order)(shop, said)


def ask(shop: Shop, number: int | str = 0, type_: ReturnType | None = None, **facts: Any) -> int:  # noqa: ANN401 - any field of a request
    """A buyer asks to cancel an order, or to give it back; the case's id."""
    no = order_no(number) if isinstance(number, int) else number
    kind = CaseKind.CANCELLATION if type_ is None else CaseKind.RETURN
    reason = "paid_by_mistake" if type_ is None else "return_damaged"
    return shop.write(open_request, NewRequest(no, kind, reason, type_, **facts)).result()


def do(shop: Shop, case_id: int, *steps: Step | Decision) -> Case:
    """Steps one after the other; the case after the last."""
    for step in steps:
        decision = step if isinstance(step, Decision) else Decision(step)
        case = shop.write(take_step, case_id, decision).result()
    return case


def undo(shop: Shop, case_id: int | None = None) -> int:
    return shop.write(take_back, case_id).result()


def sweep(shop: Shop, **asked: Any) -> Swept:  # noqa: ANN401 - as the keeper takes them
    return shop.write(keeper.sweep, **asked).result()


def case_of(shop: Shop, case_id: int) -> Case:
    found = shop.read(case_detail, case_id).result()
    assert found is not None
    return found.case


def status(shop: Shop, number: int = 0) -> tuple[Status, bool]:
    """The status shown, and whether it is ours."""
    row = detail(shop, number).row
    return row.status, row.overruled


def lines(shop: Shop) -> list[tuple[str, str]]:
    """What has to be entered in Seller Center, settled lines too."""
    return [(one.what, one.state) for one in shop.read(outbox_lines, settled=True).result()]


def table(shop: Shop, name: str) -> list[dict[str, Any]]:
    def rows(reading: Reading) -> list[dict[str, Any]]:
        return [dict(row._mapping) for row in reading.db.execute(select(schema.metadata.tables[name]))]

    return shop.read(rows).result()


def refused(code: str, shop: Shop, do: Any, *args: Any) -> Refused:  # noqa: ANN401 - any service
    """It is refused, for this reason."""
    with pytest.raises(Refused) as no:
        shop.write(do, *args).result()
    assert no.value.code == code
    return no.value
