"""The seller settles a case whose goods came back, or a delivery that failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.domain.cases import ReasonList, Step
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import consequences
from seller_desktop.ui.cases.deciding_dialog import CaseDialog
from seller_desktop.ui.cases.decision_form import Choice, offered

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.case_models import BuyerHistory, CaseDetail
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.cases.deciding_dialog import Reasons

KEYS = {
    Step.REFUND: "A",
    Step.REFUND_IN_PART: "P",
    Step.REPLACE: "G",
    Step.REFUSE: "R",
    Step.CLOSE: "C",
}
"""In the order in which they stand."""


class SettleDialog(CaseDialog):
    """Gives a `Decision` on inspected goods; before the inspection only those to refuse or to close."""

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
        refusing = offered(
            reasons.get(ReasonList.SELLER_REFUSES_GOODS, ()),
            formatter.language,
            unpaid=consequences.is_unpaid(order.facts),
        )
        super().__init__(
            detail,
            order,
            buyer,
            reasons,
            formatter,
            now_ms,
            choices=[
                Choice(one, case_words.step(one), key, reasons=refusing if one is Step.REFUSE else ())
                for one, key in KEYS.items()
                if one in detail.steps
            ],
            step=step,
            undo_until=undo_until,
            go_on=go_on,
            parent=parent,
        )
