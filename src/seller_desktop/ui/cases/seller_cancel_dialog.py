"""The seller cancels an order himself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from seller_desktop.domain.cases import ReasonList, Step
from seller_desktop.texts import cases as case_words
from seller_desktop.texts import consequences
from seller_desktop.ui.cases.deciding_dialog import DecidingDialog
from seller_desktop.ui.cases.decision_facts import FactsPanel
from seller_desktop.ui.cases.decision_form import Choice, DecisionForm, offered
from seller_desktop.ui.dialogs.dialog import Scroll

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.cases.deciding_dialog import Reasons


class SellerCancelDialog(DecidingDialog):
    """Gives a `Decision` to cancel, with the code of a reason and a comment.

    `undo_until`: until when it could be taken back (UTC ms), None where it cannot.
    """

    def __init__(
        self,
        order: OrderDetail,
        reasons: Reasons,
        formatter: Formatter,
        now_ms: int,
        *,
        undo_until: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.decide.setProperty("role", None)  # nothing recommends it
        self.setWindowTitle(self.tr("Cancel order {order_no}").format(order_no=order.row.order_no))
        unpaid = consequences.is_unpaid(order.facts)
        facts = FactsPanel(formatter, now_ms)
        facts.tell_goods(order)
        facts.tell_money(order)
        facts.tell_refund(0 if unpaid else order.facts.order_amount_idr)
        why = offered(reasons.get(ReasonList.SELLER_CANCELS, ()), formatter.language, unpaid=unpaid)
        choice = Choice(
            Step.CANCEL_ORDER,
            case_words.step(Step.CANCEL_ORDER),
            guidance=consequences.of_own_cancellation_for_the_shop(order),
            reasons=why,
        )
        form = DecisionForm(
            [choice], lambda _step, _amount: consequences.of_own_cancellation(order, formatter), formatter
        )
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(Scroll(facts), 1)
        columns.addWidget(Scroll(form), 1)
        self.body.addLayout(columns, 1)
        self.body.addLayout(self.below)
        self.tell_undo(undo_until, formatter, now_ms)
        self.cancel.setText(self.tr("Keep the order"))
        self.use_form(form)
        self.setMinimumSize(720, 400)
        self.resize(760, 480)
        form.lead_on()
