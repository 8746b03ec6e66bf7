"""Makes cases as the services hand them out: believable where nothing is said, exact where it is."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from seller_desktop.domain.case_moves import possible_steps
from seller_desktop.domain.cases import Case, CaseKind, CaseLine, CaseState, Clock, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import (
    Basis,
    Channel,
    ClockKind,
    Line,
    Package,
    StatedOrder,
    Status,
    Substatus,
)
from seller_desktop.services.case_models import BuyerHistory, CaseDetail, CaseEvent, CasePicture, Eligibility
from seller_desktop.services.read_models import Deadline, OrderDetail
from tests.ui.fake_shop import NOW_MS, order_row

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER_ID = 412
ORDER_NO = "577912345678900412"
PAID = 160_500
"""What the buyer of the order paid, in rupiah: 2 x 42.000, 68.500, and 8.000 for shipping."""
ASKED_AT = NOW_MS - 46 * HOUR_MS - 17 * 60_000 - 53_000
"""So that of the two days to answer 01:42:07 are left."""

_LINES = (
    CaseLine("1729000000000000001", 2, "Kaos Polos Katun Combed", "Hitam, L", 42_000),
    CaseLine("1729000000000000002", 1, "Serum Vitamin C 20 ml", "", 68_500),
)
_CASE_FIELDS = frozenset(field.name for field in fields(Case))


def case_detail(**overrides: Any) -> CaseDetail:  # noqa: ANN401 - any field of a case or of its detail
    """A cancellation request on an order to ship, with 01:42:07 left to answer.

    `overrides` are fields of `Case` and of `CaseDetail`; the steps follow kind and state unless given.
    """
    about = {name: overrides.pop(name) for name in tuple(overrides) if name in _CASE_FIELDS}
    case = replace(_cancellation(), **about)
    detail = CaseDetail(
        case=case,
        order_no=ORDER_NO,
        channel=Channel.TIKTOK,
        order_status=Status.TO_SHIP,
        buyer="siti_rahma",
        amount_idr=PAID,
        refundable_idr=PAID,
        full_refund_idr=PAID,
        replacement_order_no=None,
        events=(CaseEvent(Step.REQUEST, CaseState.REQUESTED, ASKED_AT, ASKED_AT, "Rina", case.reason),),
        pictures=(),
        stated=None,
        steps=possible_steps(case),
        can_undo=False,
    )
    return replace(detail, **overrides)


def return_detail(**overrides: Any) -> CaseDetail:  # noqa: ANN401 - as above
    """A return of one shirt of two, asked for with a note and two pictures; the order was delivered."""
    clock = Clock(ClockKind.RETURN_RESPONSE, ASKED_AT, ASKED_AT + 2 * DAY_MS, Basis.PLATFORM)
    made: dict[str, Any] = {
        "kind": CaseKind.RETURN,
        "type": ReturnType.RETURN,
        "reason": "Barang rusak/cacat",
        "buyer_note": "Jahitan di lengan kiri lepas waktu dibuka.",
        "clock": clock,
        "lines": (replace(_LINES[0], quantity=1),),
        "return_no": "4035227007385636540",
        "order_status": Status.SHIPPED,
        "full_refund_idr": 42_000,
        "pictures": (
            CasePicture(71, "lengan.jpg", ASKED_AT, "1729000000000000001"),
            CasePicture(72, "paket.jpg", ASKED_AT),
        ),
    }
    return case_detail(**(made | overrides))


def order_detail(
    facts: Mapping[str, Any] | None = None,
    row: Mapping[str, Any] | None = None,
    **overrides: Any,  # noqa: ANN401 - as `replace` takes them
) -> OrderDetail:
    """The order those cases are about. `facts` and `row` change fields of its parts."""
    due = Deadline(ClockKind.SHIP_BY, NOW_MS + 30 * HOUR_MS, NOW_MS - 20 * HOUR_MS, Basis.RULE)
    about: dict[str, Any] = {
        "order_no": ORDER_NO,
        "status": Status.TO_SHIP,
        "deadline": due,
        "deadline_unknown": False,
        "amount_idr": PAID,
        "buyer": "siti_rahma",
        "channel": Channel.TIKTOK,
    }
    shown = order_row(ORDER_ID, **(about | dict(row or {})))
    stated = StatedOrder(
        order_no=shown.order_no,
        channel=shown.channel,
        status=shown.status,
        status_text="Perlu dikirim",
        substatus=Substatus.AWAITING_SHIPMENT,
        substatus_text="Menunggu pengiriman",
        created_at=ASKED_AT - 6 * HOUR_MS,
        paid_at=ASKED_AT - 6 * HOUR_MS + 120_000,
        lines=tuple(
            Line(
                line.sku_id,
                "1",
                product=line.product,
                variation=line.variation,
                quantity=line.quantity,
                unit_price_idr=line.unit_idr,
                subtotal_before_idr=line.quantity * line.unit_idr,
                subtotal_idr=line.quantity * line.unit_idr,
            )
            for line in _LINES
        ),
        packages=(Package("1", courier="J&T Express"),),
        payment_method="DANA",
        buyer_username="siti_rahma",
        recipient="Siti Rahma",
        city="Bandung",
        order_amount_idr=PAID,
        shipping_fee_idr=8_000,
    )
    made = OrderDetail(shown, replace(stated, **dict(facts or {})), "Kirana", (due,), (), ())
    return replace(made, **overrides)


def buyer_history(**overrides: int) -> BuyerHistory:
    """A buyer who bought seven times and asked for money back twice."""
    history = BuyerHistory(
        orders=7, completed=5, cancelled=1, cancellation_requests=1, returns=1, refunded_idr=42_000
    )
    return replace(history, **overrides)


def eligibility(number: int = 0, **overrides: Any) -> Eligibility:  # noqa: ANN401 - any field of it
    """An order whose request can be decided; `number` tells it from others."""
    row = Eligibility(
        order_id=ORDER_ID + number,
        order_no=str(int(ORDER_NO) + number),
        case_id=9_000 + number,
        buyer="siti_rahma",
        amount_idr=PAID,
        due_at=NOW_MS + (number + 1) * HOUR_MS,
        problem=None,
    )
    return replace(row, **overrides)


def _cancellation() -> Case:
    clock = Clock(ClockKind.CANCEL_RESPONSE, ASKED_AT, ASKED_AT + 2 * DAY_MS, Basis.PLATFORM)
    return Case(
        id=9_001,
        order_id=ORDER_ID,
        kind=CaseKind.CANCELLATION,
        type=None,
        state=CaseState.REQUESTED,
        recorded_at=ASKED_AT + HOUR_MS,
        requested_at=ASKED_AT,
        reason="Salah varian (warna, ukuran, dll.)",
        buyer_note="Kak, saya salah pilih ukuran.",
        clock=clock,
        clock_runs=True,
        lines=_LINES,
    )
