from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from seller_desktop.domain.cases import CaseState, Condition, Inspected, ReasonList, ReturnType, Step, Stock
from seller_desktop.services.case_models import Decision
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.cases.settle_dialog import SettleDialog
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.cases.making_cases import buyer_history, order_detail, return_detail
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EN = Formatter("en", WIB)
KEY = Qt.Key
SHIRT, SERUM = "1729000000000000001", "1729000000000000002"
FOUND = (
    Inspected(SHIRT, Condition.DAMAGED, 1, Stock.DISPOSED),
    Inspected(SERUM, Condition.AS_SENT, 2),
)


def opened(qtbot: QtBot, facts: dict[str, Any] | None = None, **case: Any) -> SettleDialog:  # noqa: ANN401 - any field of a case
    about: dict[str, Any] = {"state": CaseState.INSPECTED, "inspected": FOUND, "pictures": ()}
    dialog = SettleDialog(
        return_detail(**(about | case)),
        order_detail(facts=facts),
        buyer_history(),
        shipped_reasons(),
        EN,
        NOW_MS,
    )
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def decide(qtbot: QtBot, dialog: SettleDialog, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(dialog.focusWidget(), key)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_was_inspected_stands_line_by_line(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    shown = [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible()]
    at = shown.index("1 × Damaged → Disposed of")
    assert shown[at - 1] == "Kaos Polos Katun Combed · Hitam, L"
    at = shown.index("2 × As sent")
    assert shown[at - 1] == "Serum Vitamin C 20 ml", "a line of the order the case does not name"


def test_refunded_in_full(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    decide(qtbot, dialog, KEY.Key_A)
    assert dialog.value() == Decision(Step.REFUND)


def test_refunded_in_part(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog, KEY.Key_P)
    qtbot.keyClicks(dialog.form._amount, "12500")
    decide(qtbot, dialog)
    assert dialog.value() == Decision(Step.REFUND_IN_PART, amount_idr=12_500)


def test_replaced(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    decide(qtbot, dialog, KEY.Key_G)
    assert dialog.value() == Decision(Step.REPLACE)


def test_refused_with_one_of_the_five_reasons(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    decide(qtbot, dialog, KEY.Key_R)
    assert dialog.isVisible()
    assert "reason" in dialog.problem.text()
    decide(qtbot, dialog, KEY.Key_5)
    reasons = shipped_reasons()[ReasonList.SELLER_REFUSES_GOODS]
    assert len(reasons) == 5
    assert dialog.value() == Decision(Step.REFUSE, reason=reasons[4].code)


def test_a_failed_delivery_is_closed_and_not_refused(qtbot: QtBot) -> None:
    dialog = opened(qtbot, type=ReturnType.FAILED_DELIVERY, clock=None, clock_runs=False)
    assert Step.REFUSE not in dialog.form._radios
    decide(qtbot, dialog, KEY.Key_C)
    assert dialog.value() == Decision(Step.CLOSE)


def test_a_parcel_that_never_came_can_only_be_refused(qtbot: QtBot) -> None:
    dialog = opened(qtbot, state=CaseState.AWAITING_PARCEL, inspected=())
    assert dialog.form.step() is Step.REFUSE
    decide(qtbot, dialog, KEY.Key_4)
    assert dialog.value().step is Step.REFUSE


def test_no_part_of_nothing_is_refunded(qtbot: QtBot) -> None:
    cash = {"cod": True, "paid_at": None}
    dialog = opened(qtbot, cash, type=ReturnType.FAILED_DELIVERY, clock=None, clock_runs=False)
    qtbot.keyClick(dialog, KEY.Key_P)
    dialog.form._amount.setValue(1000)
    decide(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Nothing was paid, so no part of it can be refunded."
