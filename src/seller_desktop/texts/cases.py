"""What buyers' requests are called on screen: kinds, states, steps, conditions, what a clock did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseKind, CaseState, Condition, ReturnType, Step, Stock
from seller_desktop.services.case_models import Effect, Ineligible
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Case

CONTEXT = "Cases"

KINDS = {
    CaseKind.CANCELLATION: QT_TRANSLATE_NOOP("Cases", "Cancellation"),
    CaseKind.RETURN: QT_TRANSLATE_NOOP("Cases", "Return"),
}
TYPES = {
    ReturnType.REFUND: QT_TRANSLATE_NOOP("Cases", "Refund only"),
    ReturnType.RETURN: QT_TRANSLATE_NOOP("Cases", "Return and refund"),
    ReturnType.REPLACEMENT: QT_TRANSLATE_NOOP("Cases", "Replacement"),
    ReturnType.FAILED_DELIVERY: QT_TRANSLATE_NOOP("Cases", "Failed delivery"),
}
STATES = {
    CaseState.REQUESTED: QT_TRANSLATE_NOOP("Cases", "Waiting for your answer"),
    CaseState.APPROVED: QT_TRANSLATE_NOOP("Cases", "Approved"),
    CaseState.AUTO_APPROVED: QT_TRANSLATE_NOOP("Cases", "Approved automatically"),
    CaseState.OFFERED: QT_TRANSLATE_NOOP("Cases", "Offer with the buyer"),
    CaseState.AWAITING_PARCEL: QT_TRANSLATE_NOOP("Cases", "Waiting for the parcel"),
    CaseState.FAILED_DELIVERY: QT_TRANSLATE_NOOP("Cases", "Parcel comes back"),
    CaseState.RECEIVED: QT_TRANSLATE_NOOP("Cases", "Parcel here, to be inspected"),
    CaseState.INSPECTED: QT_TRANSLATE_NOOP("Cases", "Inspected, to be settled"),
    CaseState.REFUNDED: QT_TRANSLATE_NOOP("Cases", "Refunded"),
    CaseState.AUTO_REFUNDED: QT_TRANSLATE_NOOP("Cases", "Refunded automatically"),
    CaseState.REPLACED: QT_TRANSLATE_NOOP("Cases", "Replacement granted"),
    CaseState.REFUSED: QT_TRANSLATE_NOOP("Cases", "Goods refused"),
    CaseState.CLOSED: QT_TRANSLATE_NOOP("Cases", "Closed"),
    CaseState.REJECTED: QT_TRANSLATE_NOOP("Cases", "Rejected"),
    CaseState.WITHDRAWN: QT_TRANSLATE_NOOP("Cases", "Withdrawn by the buyer"),
    CaseState.SETTLED_BY_MARKETPLACE: QT_TRANSLATE_NOOP("Cases", "Settled by the marketplace"),
}
STEPS = {
    Step.APPROVE: QT_TRANSLATE_NOOP("Cases", "Approve"),
    Step.REJECT: QT_TRANSLATE_NOOP("Cases", "Reject"),
    Step.OFFER: QT_TRANSLATE_NOOP("Cases", "Offer a partial refund"),
    Step.REPLACE: QT_TRANSLATE_NOOP("Cases", "Grant a replacement"),
    Step.REFUND: QT_TRANSLATE_NOOP("Cases", "Refund in full"),
    Step.REFUND_IN_PART: QT_TRANSLATE_NOOP("Cases", "Refund in part"),
    Step.REFUSE: QT_TRANSLATE_NOOP("Cases", "Refuse the goods"),
    Step.CLOSE: QT_TRANSLATE_NOOP("Cases", "Close the case"),
    Step.CANCEL_ORDER: QT_TRANSLATE_NOOP("Cases", "Cancel the order"),
    Step.REQUEST: QT_TRANSLATE_NOOP("Cases", "Request recorded"),
    Step.WITHDRAW: QT_TRANSLATE_NOOP("Cases", "Withdrawn by the buyer"),
    Step.ACCEPT: QT_TRANSLATE_NOOP("Cases", "Offer accepted by the buyer"),
    Step.DECLINE: QT_TRANSLATE_NOOP("Cases", "Offer declined by the buyer"),
    Step.SEND: QT_TRANSLATE_NOOP("Cases", "Parcel sent by the buyer"),
    Step.RECEIVE: QT_TRANSLATE_NOOP("Cases", "Parcel received"),
    Step.INSPECT: QT_TRANSLATE_NOOP("Cases", "Inspected"),
    Step.DELIVERY_FAILED: QT_TRANSLATE_NOOP("Cases", "Delivery failed"),
    Step.SET_DUE: QT_TRANSLATE_NOOP("Cases", "Deadline typed"),
    Step.APPROVE_BY_CLOCK: QT_TRANSLATE_NOOP("Cases", "Approved automatically"),
    Step.OFFER_LAPSED: QT_TRANSLATE_NOOP("Cases", "Offer lapsed"),
    Step.CLOSE_BY_CLOCK: QT_TRANSLATE_NOOP("Cases", "Closed automatically"),
    Step.REFUND_BY_CLOCK: QT_TRANSLATE_NOOP("Cases", "Refunded automatically"),
    Step.SETTLE_BY_MARKETPLACE: QT_TRANSLATE_NOOP("Cases", "Settled by the marketplace"),
    Step.MOVE_BY_MARKETPLACE: QT_TRANSLATE_NOOP("Cases", "Moved by the marketplace"),
}
CONDITIONS = {
    Condition.AS_SENT: QT_TRANSLATE_NOOP("Cases", "As sent"),
    Condition.DAMAGED: QT_TRANSLATE_NOOP("Cases", "Damaged"),
    Condition.USED: QT_TRANSLATE_NOOP("Cases", "Used"),
    Condition.WRONG_ITEM: QT_TRANSLATE_NOOP("Cases", "Wrong item"),
    Condition.MISSING_PARTS: QT_TRANSLATE_NOOP("Cases", "Parts missing"),
    Condition.EMPTY: QT_TRANSLATE_NOOP("Cases", "Empty parcel"),
}
STOCKS = {
    Stock.SELLABLE: QT_TRANSLATE_NOOP("Cases", "Sellable"),
    Stock.DAMAGED: QT_TRANSLATE_NOOP("Cases", "Damaged stock"),
    Stock.DISPOSED: QT_TRANSLATE_NOOP("Cases", "Disposed of"),
}
EFFECTS = {
    Effect.CANCELLATION_APPROVED: QT_TRANSLATE_NOOP("Cases", "cancellation approved automatically"),
    Effect.RETURN_APPROVED: QT_TRANSLATE_NOOP("Cases", "return approved automatically"),
    Effect.REFUNDED: QT_TRANSLATE_NOOP("Cases", "refunded automatically"),
    Effect.REPLACEMENT_GRANTED: QT_TRANSLATE_NOOP("Cases", "replacement granted automatically"),
    Effect.OFFER_LAPSED: QT_TRANSLATE_NOOP("Cases", "offer lapsed, the request is open again"),
    Effect.CASE_CLOSED: QT_TRANSLATE_NOOP("Cases", "case closed without a refund"),
    Effect.ORDER_CANCELLED: QT_TRANSLATE_NOOP("Cases", "order cancelled"),
    Effect.ORDER_COMPLETED: QT_TRANSLATE_NOOP("Cases", "order completed"),
}
PROBLEMS = {
    Ineligible.NO_CASE: QT_TRANSLATE_NOOP("Cases", "no open request"),
    Ineligible.WRONG_STATE: QT_TRANSLATE_NOOP("Cases", "not possible in its state"),
    Ineligible.TOO_LATE: QT_TRANSLATE_NOOP("Cases", "the time to decide is over"),
    Ineligible.WRONG_KIND: QT_TRANSLATE_NOOP("Cases", "a request of another kind"),
}


def kind(value: CaseKind) -> str:
    return QCoreApplication.translate(CONTEXT, KINDS[value])


def return_type(value: ReturnType) -> str:
    return QCoreApplication.translate(CONTEXT, TYPES[value])


def title(case: Case) -> str:
    """`Cancellation`, `Refund only`: what the case is, in as few words as can be."""
    return kind(case.kind) if case.type is None else return_type(case.type)


def state(value: CaseState) -> str:
    return QCoreApplication.translate(CONTEXT, STATES[value])


def step(value: Step) -> str:
    return QCoreApplication.translate(CONTEXT, STEPS[value])


def condition(value: Condition) -> str:
    return QCoreApplication.translate(CONTEXT, CONDITIONS[value])


def stock(value: Stock) -> str:
    return QCoreApplication.translate(CONTEXT, STOCKS[value])


def effect(value: Effect) -> str:
    """What a clock did, to stand behind an order number."""
    return QCoreApplication.translate(CONTEXT, EFFECTS[value])


def problem(value: Ineligible) -> str:
    """Why an order is left out of a decision for many."""
    return QCoreApplication.translate(CONTEXT, PROBLEMS[value])
