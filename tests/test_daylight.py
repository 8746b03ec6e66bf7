"""The dialogs of buyers' requests in the real window, by keyboard alone: what is decided shows everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLineEdit, QRadioButton, QWidget

from seller_desktop.domain.cases import CaseKind, CaseState, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import Status, View
from seller_desktop.services import case_decisions, case_requests, order_details, outbox, queries
from seller_desktop.services.case_models import Decision, NewRequest, OutboxState
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.ui import theme
from seller_desktop.ui.cases.bulk_dialog import BulkDecisionDialog
from seller_desktop.ui.cases.decision_dialog import DecisionDialog
from seller_desktop.ui.cases.inspection_dialog import InspectionDialog
from seller_desktop.ui.cases.outbox_dialog import OutboxDialog
from seller_desktop.ui.cases.receive_dialog import ReceiveDialog
from seller_desktop.ui.cases.request_dialog import CancellationRequestDialog
from seller_desktop.ui.cases.return_dialog import ReturnRequestDialog
from seller_desktop.ui.cases.seller_cancel_dialog import SellerCancelDialog
from seller_desktop.ui.cases.settle_dialog import SettleDialog
from seller_desktop.ui.messages import Messages
from tests.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.shop import Shop

CTRL = Qt.KeyboardModifier.ControlModifier
CANCEL_REASON = "Salah varian (warna, ukuran, dll.)"

pytestmark = pytest.mark.usefixtures("loop")


@pytest.fixture
def desk(practice_shop: Shop, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    desk = Desk(practice_shop, qtbot)
    yield desk
    desk.close()


def focus(widget: QWidget) -> QWidget:
    found = cast("QWidget | None", widget.focusWidget())
    return widget if found is None else found


def some(desk: Desk, view: View, count: int = 1) -> list[str]:
    ids = desk.shop.read(queries.first_ids, OrderQuery(view=view), count).result()
    return [row.order_no for row in desk.shop.read(queries.order_rows, ids).result()]


def asked(desk: Desk, order_no: str) -> int:
    due_at = desk.shop.clock.now_ms() + 5 * HOUR_MS
    request = NewRequest(order_no, CaseKind.CANCELLATION, CANCEL_REASON, due_at=due_at)
    case_id = desk.shop.write(case_requests.open_request, request).result()
    desk.settle()
    return case_id


def select(desk: Desk, view: View, *order_nos: str) -> None:
    desk.window.show_view(view)
    desk.settle()
    for order_no in order_nos[:1]:
        desk.window.show_order(order_no)
        wanted = desk.shop.read(queries.order_id_of, order_no).result()
        desk.wait(lambda wanted=wanted: desk.window.details.order_id() == wanted)  # type: ignore[misc] # bound here
    desk.settle()


def keys(desk: Desk, text: str = "", *, ctrl_enter: bool = False) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    for letter in text:
        desk.qtbot.keyClicks(focus(dialog), letter)
    if ctrl_enter:
        desk.qtbot.keyClick(focus(dialog), Qt.Key.Key_Return, CTRL)


def type_time_left(desk: Desk, dialog: QDialog) -> None:
    field = next(one for one in dialog.findChildren(QLineEdit) if "1" in one.placeholderText())
    desk.qtbot.keyClicks(field, "1 hari 4 jam")


def order(desk: Desk, order_no: str) -> tuple[Status, CaseState | None]:
    order_id = desk.shop.read(queries.order_id_of, order_no).result()
    assert order_id is not None
    row = desk.shop.read(queries.order_rows, [order_id]).result()[0]
    return row.status, row.case_state


def counted(desk: Desk, view: View) -> int:
    desk.wait(lambda: desk.window.counts == desk.shop.read(queries.counts).result())
    assert desk.window.counts is not None
    return desk.window.counts.by_view[view]


def outbox_states(desk: Desk) -> list[OutboxState]:
    return [line.state for line in desk.shop.read(outbox.outbox_lines, settled=True).result()]


def test_approve_by_one_key_and_take_it_back(desk: Desk) -> None:
    (order_no,) = some(desk, View.TO_SHIP)
    asked(desk, order_no)
    select(desk, View.CANCELLATIONS, order_no)
    to_ship, cancelled = counted(desk, View.TO_SHIP), counted(desk, View.CANCELLED)

    desk.qtbot.keyClick(focus(desk.window.orders), Qt.Key.Key_A)
    desk.dialog(DecisionDialog)
    keys(desk, ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no) == (Status.CANCELLED, CaseState.APPROVED))
    desk.wait_for_rows(0)
    assert (counted(desk, View.TO_SHIP), counted(desk, View.CANCELLED)) == (to_ship - 1, cancelled + 1)
    assert counted(desk, View.CANCELLATIONS) == 0
    assert outbox_states(desk) == [OutboxState.PLANNED]

    desk.do("undo")
    desk.wait(lambda: order(desk, order_no) == (Status.TO_SHIP, CaseState.REQUESTED))
    desk.wait_for_rows(1)
    assert (counted(desk, View.TO_SHIP), counted(desk, View.CANCELLED)) == (to_ship, cancelled)
    assert outbox_states(desk) == [OutboxState.DROPPED]


def test_reject_by_one_key_and_the_reasons_digit(desk: Desk) -> None:
    (order_no,) = some(desk, View.TO_SHIP)
    asked(desk, order_no)
    select(desk, View.CANCELLATIONS, order_no)
    desk.qtbot.keyClick(focus(desk.window.orders), Qt.Key.Key_R)
    desk.dialog(DecisionDialog)
    keys(desk, "2", ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no) == (Status.TO_SHIP, CaseState.REJECTED))
    assert counted(desk, View.CANCELLATIONS) == 0


def test_plain_enter_decides_nothing(desk: Desk) -> None:
    (order_no,) = some(desk, View.TO_SHIP)
    asked(desk, order_no)
    select(desk, View.CANCELLATIONS, order_no)
    desk.window.actions_["approve"].trigger()
    dialog = desk.dialog(DecisionDialog)
    desk.qtbot.keyClick(focus(dialog), Qt.Key.Key_Return)
    if dialog.isVisible():
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    desk.wait(lambda: not dialog.isVisible())
    desk.settle()
    assert order(desk, order_no) == (Status.TO_SHIP, CaseState.REQUESTED)


def test_the_queue_is_walked_by_time_left(desk: Desk) -> None:
    first, second = some(desk, View.TO_SHIP, 2)
    asked(desk, second)
    due_at = desk.shop.clock.now_ms() + HOUR_MS
    request = NewRequest(first, CaseKind.CANCELLATION, CANCEL_REASON, due_at=due_at)
    desk.shop.write(case_requests.open_request, request).result()
    desk.do("decide_next")
    dialog = desk.dialog(DecisionDialog)
    assert first in dialog.windowTitle()
    keys(desk, "a", ctrl_enter=True)
    desk.wait(lambda: order(desk, first)[1] is CaseState.APPROVED)
    desk.wait(lambda: second in getattr(QApplication.activeModalWidget(), "windowTitle", str)())
    keys(desk, "s")  # skip: there is no other
    desk.wait(lambda: QApplication.activeModalWidget() is None)
    assert order(desk, second)[1] is CaseState.REQUESTED


def test_many_are_decided_in_one_dialog(desk: Desk) -> None:
    order_nos = some(desk, View.TO_SHIP, 3)
    for order_no in order_nos:
        asked(desk, order_no)
    desk.window.show_view(View.CANCELLATIONS)
    desk.wait_for_rows(3)
    desk.window.orders.list_view.selectAll()
    desk.window.actions_["approve"].setEnabled(True)
    desk.window.actions_["approve"].trigger()
    dialog = desk.dialog(BulkDecisionDialog)
    dialog.findChildren(QCheckBox)[-1].setChecked(True)
    keys(desk, ctrl_enter=True)
    desk.wait(lambda: all(order(desk, one)[1] is CaseState.APPROVED for one in order_nos))
    desk.wait(lambda: order_nos[0] in dialog.report_text())
    dialog.reject()
    assert counted(desk, View.CANCELLATIONS) == 0


def test_a_request_is_recorded_from_the_order(desk: Desk) -> None:
    (order_no,) = some(desk, View.TO_SHIP)
    select(desk, View.TO_SHIP, order_no)
    desk.window.actions_["ask_cancel"].trigger()
    dialog = desk.dialog(CancellationRequestDialog)
    combo = dialog.findChild(QComboBox)
    assert combo is not None
    field = combo.lineEdit() or combo
    desk.qtbot.keyClicks(field, CANCEL_REASON)
    type_time_left(desk, dialog)
    keys(desk, ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no)[1] is CaseState.REQUESTED)
    assert counted(desk, View.CANCELLATIONS) == 1


def test_the_seller_cancels_an_order(desk: Desk) -> None:
    (order_no,) = some(desk, View.TO_SHIP)
    select(desk, View.TO_SHIP, order_no)
    desk.window.actions_["cancel_order"].trigger()
    desk.dialog(SellerCancelDialog)
    keys(desk, "1", ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no) == (Status.CANCELLED, CaseState.APPROVED))


def test_goods_come_back_and_are_settled(desk: Desk) -> None:
    (order_no,) = some(desk, View.COMPLETED)
    select(desk, View.COMPLETED, order_no)
    request = NewRequest(order_no, CaseKind.RETURN, "Salah kirim", ReturnType.RETURN)
    case_id = desk.shop.write(case_requests.open_request, request).result()
    desk.shop.write(case_decisions.take_step, case_id, Decision(Step.APPROVE)).result()
    sent = Decision(Step.SEND, tracking_no="JX1234567890")
    desk.shop.write(case_decisions.take_step, case_id, sent).result()
    desk.window.actions_["receive"].trigger()
    receive = desk.dialog(ReceiveDialog)
    desk.qtbot.keyClicks(receive.focusWidget(), "JX1234567890")
    desk.qtbot.keyClick(receive.focusWidget(), Qt.Key.Key_Return)  # as a scanner ends
    desk.wait(lambda: receive.value() is not None)
    keys(desk, ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no)[1] is CaseState.RECEIVED)
    receive.reject()
    select(desk, View.RETURNS, order_no)
    desk.window.actions_["decide"].trigger()
    inspection = desk.dialog(InspectionDialog)
    for choice in inspection.findChildren(QComboBox):
        if choice.currentIndex() < 0:  # nothing is chosen for the seller
            desk.qtbot.keyClick(choice, Qt.Key.Key_Down)
    keys(desk, ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no)[1] is CaseState.INSPECTED)
    desk.settle()
    desk.window.actions_["decide"].trigger()
    desk.dialog(SettleDialog)
    keys(desk, "a", ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no)[1] is CaseState.REFUNDED)


def test_a_return_is_recorded(desk: Desk) -> None:
    (order_no,) = some(desk, View.COMPLETED)
    select(desk, View.COMPLETED, order_no)
    desk.window.actions_["ask_return"].trigger()
    dialog = desk.dialog(ReturnRequestDialog)
    desk.qtbot.keyClick(dialog.findChildren(QRadioButton)[0], Qt.Key.Key_Space)
    combo = next(one for one in dialog.findChildren(QComboBox) if one.isEditable())
    desk.qtbot.keyClicks(combo.lineEdit(), "Salah kirim")
    type_time_left(desk, dialog)
    keys(desk, ctrl_enter=True)
    desk.wait(lambda: order(desk, order_no)[1] is CaseState.REQUESTED)
    assert counted(desk, View.RETURNS) == 1


def test_what_was_entered_warns_before_it_is_taken_back(desk: Desk) -> None:
    (order_no,) = some(desk, View.TO_SHIP)
    case_id = asked(desk, order_no)
    desk.shop.write(case_decisions.take_step, case_id, Decision(Step.APPROVE)).result()
    (line,) = desk.shop.read(outbox.outbox_lines).result()
    desk.shop.write(outbox.mark_entered, [line.id]).result()
    desk.settle()
    with Messages.script(True):
        desk.do("undo")
        desk.wait(lambda: order(desk, order_no)[1] is CaseState.REQUESTED)
    assert OutboxState.TO_ENTER in outbox_states(desk), "the line that reverses it"
    desk.window.actions_["outbox"].trigger()
    desk.wait(lambda: desk.window.findChild(OutboxDialog) is not None)
    shown = desk.window.findChild(OutboxDialog)
    assert shown is not None
    desk.wait(lambda: any(one.reverses is not None for one in shown.shown()))
    shown.close()
    desk.settle()


def test_a_failed_delivery_is_closed_once_its_parcel_is_inspected(desk: Desk) -> None:
    (order_no,) = some(desk, View.SHIPPED)
    case_id = desk.shop.write(case_requests.open_failed_delivery, order_no).result()
    desk.shop.write(case_decisions.take_step, case_id, Decision(Step.RECEIVE)).result()
    order_id = desk.shop.read(queries.order_id_of, order_no).result()
    assert order_id is not None
    detail = desk.shop.read(order_details.order_detail, order_id).result()
    assert detail is not None
    sku = detail.cases[0].case.lines[0].sku_id
    inspected = (Inspected(sku, Condition.EMPTY, 1),)
    desk.shop.write(case_decisions.take_step, case_id, Decision(Step.INSPECT, inspected=inspected)).result()
    desk.shop.write(case_decisions.take_step, case_id, Decision(Step.CLOSE)).result()
    assert order(desk, order_no)[1] is CaseState.CLOSED
