from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from seller_desktop.domain.cases import ReasonList, Step
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services.case_models import Decision
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.cases.seller_cancel_dialog import SellerCancelDialog
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.cases.making_cases import ORDER_NO, order_detail
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(qtbot: QtBot, facts: dict[str, Any] | None = None, **row: Any) -> SellerCancelDialog:  # noqa: ANN401 - any field of a row
    dialog = SellerCancelDialog(
        order_detail(facts=facts, row=row),
        shipped_reasons(),
        Formatter("en", WIB),
        NOW_MS,
        undo_until=NOW_MS + 600_000,
    )
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def texts(dialog: SellerCancelDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())


def test_it_says_what_is_at_stake(qtbot: QtBot) -> None:
    shown = texts(opened(qtbot))
    assert f"Order {ORDER_NO} is cancelled and Rp160.500 goes back to the buyer." in shown
    assert "(SFCR)" in shown
    assert "2 × Rp42.000" in shown
    assert "Can be taken back until 23 Nov, 14:10 WIB." in shown
    assert "(SFCR)" not in texts(opened(qtbot, channel=Channel.MANUAL))


def test_a_reason_is_required_and_chosen_by_its_digit(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Return, CTRL)
    assert dialog.isVisible()
    assert dialog.problem.text() == "The marketplace asks for a reason: choose one of the list."
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_2)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Tab)
    qtbot.keyClicks(dialog.focusWidget(), "Maaf, kak")
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Return, CTRL)
    wrong_price = next(
        reason.code
        for reason in shipped_reasons()[ReasonList.SELLER_CANCELS]
        if (reason.en, reason.state) == ("Wrong price", "paid")
    )
    assert dialog.value() == Decision(Step.CANCEL_ORDER, reason=wrong_price, comment="Maaf, kak")


def test_an_unpaid_order_gets_the_reasons_for_unpaid_ones_first(qtbot: QtBot) -> None:
    dialog = opened(qtbot, {"status": Status.PENDING, "paid_at": None})
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_3)
    assert dialog.value().reason == "seller_unpaid_not_paid"
    assert "nothing was paid" in texts(dialog)


def test_plain_enter_and_escape_keep_the_order(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_1)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Escape)
    assert dialog.result() == SellerCancelDialog.DialogCode.Rejected
