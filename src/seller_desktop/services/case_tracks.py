"""What a step on a case leaves in the order's history and on the list for Seller Center."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseKind, ReturnType, Step
from seller_desktop.services.case_models import OutboxWhat
from seller_desktop.services.read_models import Happened

if TYPE_CHECKING:
    from seller_desktop.domain.cases import Case

_CANCELLATION: Final = {
    Step.REQUEST: Happened.CANCEL_REQUESTED,
    Step.APPROVE: Happened.CANCEL_APPROVED,
    Step.REJECT: Happened.CANCEL_REJECTED,
    Step.WITHDRAW: Happened.CANCEL_WITHDRAWN,
    Step.APPROVE_BY_CLOCK: Happened.CANCEL_AUTO_APPROVED,
    Step.SETTLE_BY_MARKETPLACE: Happened.CANCEL_SETTLED,
    Step.CANCEL_ORDER: Happened.SELLER_CANCELLED,
    Step.SET_DUE: Happened.DEADLINE_SET,
}
_RETURN: Final = {
    Step.REQUEST: Happened.RETURN_REQUESTED,
    Step.DELIVERY_FAILED: Happened.DELIVERY_FAILED,
    Step.SET_DUE: Happened.DEADLINE_SET,
}
_ENTERED: Final = {
    (CaseKind.CANCELLATION, Step.APPROVE): OutboxWhat.APPROVE_CANCELLATION,
    (CaseKind.CANCELLATION, Step.REJECT): OutboxWhat.REJECT_CANCELLATION,
    (CaseKind.CANCELLATION, Step.CANCEL_ORDER): OutboxWhat.CANCEL_ORDER,
    (CaseKind.RETURN, Step.REJECT): OutboxWhat.REJECT_RETURN,
    (CaseKind.RETURN, Step.OFFER): OutboxWhat.OFFER_PARTIAL_REFUND,
    (CaseKind.RETURN, Step.REPLACE): OutboxWhat.GRANT_REPLACEMENT,
    (CaseKind.RETURN, Step.REFUND): OutboxWhat.REFUND,
    (CaseKind.RETURN, Step.REFUND_IN_PART): OutboxWhat.REFUND_IN_PART,
    (CaseKind.RETURN, Step.REFUSE): OutboxWhat.REFUSE_GOODS,
}
_APPROVED: Final = {
    ReturnType.REFUND: OutboxWhat.APPROVE_REFUND,
    ReturnType.RETURN: OutboxWhat.APPROVE_RETURN,
    ReturnType.REPLACEMENT: OutboxWhat.GRANT_REPLACEMENT,
}


def happened(case: Case, step: Step) -> Happened:
    """What the order's history calls the step."""
    if case.kind is CaseKind.CANCELLATION:
        return _CANCELLATION.get(step, Happened.CANCEL_SETTLED)
    return _RETURN.get(step, Happened.RETURN_MOVED)


def outbox_what(case: Case, step: Step) -> OutboxWhat | None:
    """What has to be pressed in Seller Center; None where nothing has to."""
    if step is Step.APPROVE and case.kind is CaseKind.RETURN and case.type is not None:
        return _APPROVED.get(case.type)
    return _ENTERED.get((case.kind, step))
