"""The seller answers a buyer's request: to cancel an order, or to return, refund or replace goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseKind, ReasonList, ReturnType, Step
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import consequences
from seller_desktop.ui.cases.deciding_dialog import CaseDialog
from seller_desktop.ui.cases.decision_form import Choice, offered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import BuyerHistory, CaseDetail
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.cases.deciding_dialog import Reasons

STEPS = (Step.APPROVE, Step.REJECT, Step.OFFER, Step.REPLACE)
KEYS = {Step.APPROVE: "A", Step.REJECT: "R", Step.OFFER: "O", Step.REPLACE: "G"}


class DecisionDialog(CaseDialog):
    """Gives a `Decision`. `step`: chosen from the start; `undo_until`: until when a decision made at
    `now_ms` can be taken back (UTC ms), None where it cannot.
    """

    def __init__(
        self,
        detail: CaseDetail,
        order: OrderDetail,
        buyer: BuyerHistory,
        reasons: Reasons,
        formatter: Formatter,
        now_ms: int,
        *,
        step: Step | None = None,
        undo_until: int | None = None,
        go_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        kind = detail.case.kind
        cancels = kind is CaseKind.CANCELLATION
        which = ReasonList.SELLER_REJECTS_CANCELLATION if cancels else ReasonList.SELLER_REJECTS_RETURN
        rejecting = offered(
            reasons.get(which, ()), formatter.language, unpaid=consequences.is_unpaid(order.facts)
        )
        super().__init__(
            detail,
            order,
            buyer,
            reasons,
            formatter,
            now_ms,
            choices=[
                choice_of(one, kind, rejecting)
                for one in STEPS
                if one in detail.steps and not _says_it_twice(detail, one)
            ],
            step=step,
            undo_until=undo_until,
            go_on=go_on,
            parent=parent,
        )


def choice_of(step: Step, kind: CaseKind, rejecting: tuple[Reason, ...]) -> Choice:
    """A choice in words, with the marketplace's own guidance for cancellations (brief.txt)."""
    text, guidance = case_words.step(step), ""
    if kind is CaseKind.CANCELLATION:
        text = {
            Step.APPROVE: QCoreApplication.translate("DecisionDialog", "Approve cancellation"),
            Step.REJECT: QCoreApplication.translate("DecisionDialog", "Reject cancellation"),
        }[step]
        guidance = {
            Step.APPROVE: QCoreApplication.translate(
                "DecisionDialog", "Approve cancellation: if valid and within the time limit."
            ),
            Step.REJECT: QCoreApplication.translate(
                "DecisionDialog", "Reject cancellation: if the reason does not match the policy."
            ),
        }[step]
    return Choice(step, text, KEYS[step], guidance, rejecting if step is Step.REJECT else ())


def _says_it_twice(detail: CaseDetail, step: Step) -> bool:
    """To approve a request for a replacement is to grant one."""
    return step is Step.REPLACE and detail.case.type is ReturnType.REPLACEMENT
