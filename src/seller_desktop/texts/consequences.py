"""What each decision on a case does, in one sentence with the amount, and what happens without one.

Money as integer rupiah, times UTC milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseKind, ReturnType, Step
from seller_desktop.domain.orders import Channel, ClockKind, Status, nothing_paid
from seller_desktop.texts import orders as words
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Clock
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter

CONTEXT = "Consequences"
NEEDS_REASON = frozenset({Step.REJECT, Step.REFUSE, Step.CANCEL_ORDER})
"""The marketplace takes these only with a reason of its list (domain.md 6.2, 6.3, 6.6, 6.7)."""
NEEDS_AMOUNT = frozenset({Step.OFFER, Step.REFUND_IN_PART})

_CANCELLED = QT_TRANSLATE_NOOP(
    "Consequences", "Order {order_no} is cancelled and {amount} goes back to the buyer."
)
_CANCELLED_UNPAID = QT_TRANSLATE_NOOP(
    "Consequences", "Order {order_no} is cancelled; nothing was paid, so nothing goes back."
)
_STAYS = QT_TRANSLATE_NOOP("Consequences", "The order stays “{status}”.")
_STAYS_SHIP = QT_TRANSLATE_NOOP("Consequences", "The order stays “{status}”; ship it by {time}.")
_STAYS_LATE = QT_TRANSLATE_NOOP(
    "Consequences", "The order stays “{status}”; it should have been shipped by {time}."
)
_STAYS_SHIPPED = QT_TRANSLATE_NOOP(
    "Consequences", "The order stays “{status}”; the parcel goes on to the buyer."
)

_APPROVED = {
    ReturnType.REFUND: QT_TRANSLATE_NOOP(
        "Consequences", "{amount} of order {order_no} goes back to the buyer, and nothing is sent back."
    ),
    ReturnType.RETURN: QT_TRANSLATE_NOOP(
        "Consequences",
        "The buyer sends the goods of order {order_no} back; {amount} is refunded after your inspection.",
    ),
    ReturnType.REPLACEMENT: QT_TRANSLATE_NOOP(
        "Consequences",
        "A new order, linked to {order_no}, replaces the goods; no money goes back: {amount} stays with you.",
    ),
}
_OF_RETURNS = {
    Step.REJECT: QT_TRANSLATE_NOOP(
        "Consequences",
        "No money goes back: {amount} stays with you. The buyer may ask once more before the case closes.",
    ),
    Step.OFFER: QT_TRANSLATE_NOOP(
        "Consequences",
        "The buyer is offered {part} of {amount}. Until the answer, the time of this request stands still.",
    ),
    Step.REPLACE: _APPROVED[ReturnType.REPLACEMENT],
    Step.REFUND: QT_TRANSLATE_NOOP(
        "Consequences", "{amount} of order {order_no} goes back to the buyer, and the case is settled."
    ),
    Step.REFUND_IN_PART: QT_TRANSLATE_NOOP(
        "Consequences",
        "{part} of {amount} goes back to the buyer, {rest} stays with you; the case is settled.",
    ),
    Step.REFUSE: QT_TRANSLATE_NOOP(
        "Consequences",
        "No money goes back: {amount} stays with you. The buyer may object at the marketplace.",
    ),
    Step.CLOSE: QT_TRANSLATE_NOOP(
        "Consequences", "The case of order {order_no} is closed, and no money goes back."
    ),
}
_OF_UNPAID_RETURNS = {
    Step.REPLACE: QT_TRANSLATE_NOOP(
        "Consequences", "A new order, linked to {order_no}, replaces the goods; nothing was paid yet."
    ),
    Step.REFUND: QT_TRANSLATE_NOOP(
        "Consequences", "Nothing was paid for order {order_no}, so nothing goes back; the case is settled."
    ),
    Step.REFUND_IN_PART: QT_TRANSLATE_NOOP(
        "Consequences", "Nothing was paid for order {order_no}, so no part of it can be refunded."
    ),
}
"""Of parcels to be paid on delivery that came back."""
_PART_NOT_TYPED = {
    Step.OFFER: QT_TRANSLATE_NOOP(
        "Consequences",
        "The buyer is offered a part of {amount}. Until the answer, the time of this request stands still.",
    ),
    Step.REFUND_IN_PART: QT_TRANSLATE_NOOP(
        "Consequences", "A part of {amount} goes back to the buyer, the rest stays with you."
    ),
}

_SILENT_CANCELLATION = QT_TRANSLATE_NOOP(
    "Consequences",
    "If you do nothing, the cancellation is approved automatically and {amount} goes back to the buyer.",
)
_SILENT_CANCELLATION_UNPAID = QT_TRANSLATE_NOOP(
    "Consequences", "If you do nothing, the cancellation is approved automatically."
)
_SILENT_RETURN = {
    ReturnType.REFUND: QT_TRANSLATE_NOOP(
        "Consequences",
        "If you do nothing, the refund is approved automatically and {amount} goes back to the buyer.",
    ),
    ReturnType.RETURN: QT_TRANSLATE_NOOP(
        "Consequences",
        "If you do nothing, the return is approved automatically and the buyer sends the goods back.",
    ),
    ReturnType.REPLACEMENT: QT_TRANSLATE_NOOP(
        "Consequences", "If you do nothing, the replacement is granted automatically."
    ),
}
_SILENT = {
    ClockKind.PARTIAL_OFFER: QT_TRANSLATE_NOOP(
        "Consequences", "If the buyer does not answer, the offer lapses and the request is open again."
    ),
    ClockKind.BUYER_SHIPS_BACK: QT_TRANSLATE_NOOP(
        "Consequences", "If the buyer sends nothing, the case is closed without a refund."
    ),
    ClockKind.INSPECTION: QT_TRANSLATE_NOOP(
        "Consequences", "If you do nothing, {amount} goes back to the buyer automatically."
    ),
    ClockKind.BUYER_REFILE: QT_TRANSLATE_NOOP(
        "Consequences", "If the buyer does not ask again, the case is closed."
    ),
}
_SILENT_UNKNOWN = QT_TRANSLATE_NOOP(
    "Consequences",
    "The marketplace decides by itself when its time is up. Look up the deadline in Seller Center.",
)
_SILENT_FOREVER = QT_TRANSLATE_NOOP("Consequences", "No clock runs: nothing happens until you decide.")


def is_unpaid(order: StatedOrder) -> bool:
    """Whether nothing can go back because nothing was paid yet: unpaid, or cash still with the buyer."""
    return nothing_paid(order.status, cod=order.cod, paid_at=order.paid_at, delivered_at=order.delivered_at)


def refunds(detail: CaseDetail, step: Step, amount_idr: int | None = None, *, unpaid: bool = False) -> int:
    """How much goes back to the buyer by a decision, now or once the goods are inspected."""
    if step in NEEDS_AMOUNT:
        return amount_idr or 0
    if unpaid:
        return 0
    gives_back = step is Step.REFUND or (
        step is Step.APPROVE and detail.case.type is not ReturnType.REPLACEMENT
    )
    return detail.full_refund_idr if gives_back else 0


def of_step(
    detail: CaseDetail,
    order: OrderDetail,
    step: Step,
    formatter: Formatter,
    now_ms: int,
    amount_idr: int | None = None,
) -> str:
    """What a decision does. `amount_idr`: what is offered or refunded in part, once it is typed."""
    if detail.case.kind is CaseKind.CANCELLATION:
        if step is Step.APPROVE:
            return _order_cancelled(detail.order_no, detail.full_refund_idr, order, formatter)
        return _order_stays(order, formatter, now_ms)
    full, part = detail.full_refund_idr, amount_idr or 0
    text = _APPROVED[detail.case.type or ReturnType.RETURN] if step is Step.APPROVE else _OF_RETURNS[step]
    if not part:
        text = _PART_NOT_TYPED.get(step, text)
    if is_unpaid(order.facts):
        text = _OF_UNPAID_RETURNS.get(step, text)
    return _say(
        text,
        order_no=detail.order_no,
        amount=formatter.money(full),
        part=formatter.money(part),
        rest=formatter.money(max(0, full - part)),
    )


def of_many(kind: CaseKind, step: Step, cases: int, amount_idr: int, formatter: Formatter) -> str:
    """What it does to approve or to reject several requests at once. `amount_idr`: of all together."""
    if kind is CaseKind.CANCELLATION and step is Step.APPROVE:
        text = QCoreApplication.translate(
            "Consequences", "%n order(s) are cancelled and {amount} goes back to the buyers.", None, cases
        )
    elif kind is CaseKind.CANCELLATION:
        text = QCoreApplication.translate(
            "Consequences", "%n order(s) stay as they are ({amount}); ship them in time.", None, cases
        )
    elif step is Step.APPROVE:
        text = QCoreApplication.translate(
            "Consequences",
            "%n request(s) are approved: up to {amount} goes back to the buyers, "
            "where goods are sent back after your inspection.",
            None,
            cases,
        )
    else:
        text = QCoreApplication.translate(
            "Consequences",
            "%n request(s) are rejected: {amount} stays with you. The buyers may ask once more.",
            None,
            cases,
        )
    return text.format(amount=formatter.money(amount_idr))


def of_own_cancellation(order: OrderDetail, formatter: Formatter) -> str:
    """What it does when the seller cancels the order."""
    return _order_cancelled(order.row.order_no, order.facts.order_amount_idr, order, formatter)


def of_own_cancellation_for_the_shop(order: OrderDetail) -> str:
    """What it means for the shop (domain.md 5.2); "" for an order no marketplace knows."""
    if order.row.channel is Channel.MANUAL:
        return ""
    return QCoreApplication.translate(
        "Consequences",
        "It counts against your seller-fault cancellation rate (SFCR); "
        "a high rate limits how many orders the shop may take.",
    )


def without_decision(detail: CaseDetail, order: OrderDetail, formatter: Formatter, now_ms: int) -> str:
    """What happens if nothing is done."""
    case = detail.case
    if case.clock is None or not case.clock_runs:
        return _say(_SILENT_UNKNOWN if case.deadline_unknown else _SILENT_FOREVER)
    if case.clock.due_at <= now_ms:
        return QCoreApplication.translate("Consequences", "The time to decide ran out on {time}.").format(
            time=formatter.moment(case.clock.due_at, now_ms)
        )
    kind = case.clock.kind
    if kind is ClockKind.CANCEL_RESPONSE:
        paid = not is_unpaid(order.facts)
        text = _SILENT_CANCELLATION if paid else _SILENT_CANCELLATION_UNPAID
    elif kind is ClockKind.RETURN_RESPONSE:
        text = _SILENT_RETURN[case.type or ReturnType.RETURN]
    else:
        text = _SILENT.get(kind, _SILENT_FOREVER)
    return _say(text, amount=formatter.money(detail.full_refund_idr))


def deadline(clock: Clock, formatter: Formatter, now_ms: int) -> str:
    """`Due 25 Nov, 14.02 WIB`."""
    told = QCoreApplication.translate("Consequences", "Due {time}")
    if clock.at_the_latest:
        told = QCoreApplication.translate("Consequences", "Due {time} at the latest")
    return told.format(time=formatter.moment(clock.due_at, now_ms))


def basis(clock: Clock, formatter: Formatter, now_ms: int) -> str:
    """Where the deadline comes from: `computed: cancel_response, 2026-08`, and what speaks against it."""
    told = words.basis(clock.basis)
    if clock.rule_id:
        told += ": " + ", ".join(part for part in (clock.rule_id, clock.rule_version) if part)
    if clock.warn_at is None:
        return told
    by_another = QCoreApplication.translate("Consequences", "by another source already {time}")
    return f"{told}; {by_another.format(time=formatter.moment(clock.warn_at, now_ms))}"


def taking_back(undo_until: int | None, formatter: Formatter, now_ms: int) -> str:
    """Until when the decision can be undone; None: it cannot."""
    if undo_until is None or undo_until <= now_ms:
        return QCoreApplication.translate("Consequences", "This cannot be taken back.")
    return QCoreApplication.translate("Consequences", "Can be taken back until {time}.").format(
        time=formatter.moment(undo_until, now_ms)
    )


def _order_cancelled(order_no: str, amount_idr: int, order: OrderDetail, formatter: Formatter) -> str:
    text = _CANCELLED_UNPAID if is_unpaid(order.facts) else _CANCELLED
    return _say(text, order_no=order_no, amount=formatter.money(amount_idr))


def _order_stays(order: OrderDetail, formatter: Formatter, now_ms: int) -> str:
    status = words.status(order.row.status)
    if order.row.status is Status.SHIPPED:
        return _say(_STAYS_SHIPPED, status=status)
    ship_by = next((one.due_at for one in order.deadlines if one.kind is ClockKind.SHIP_BY), None)
    if ship_by is None or order.row.status is not Status.TO_SHIP or order.row.arranged:
        return _say(_STAYS, status=status)
    text = _STAYS_SHIP if ship_by > now_ms else _STAYS_LATE
    return _say(text, status=status, time=formatter.moment(ship_by, now_ms))


def _say(text: str, **facts: str) -> str:
    return QCoreApplication.translate(CONTEXT, text).format_map(facts)
