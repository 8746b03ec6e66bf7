from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, Qt

from seller_desktop.domain.cases import CaseState, ReturnType
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.ui.cases.receive_dialog import ReceiveDialog
from tests.ui.cases.making_cases import ORDER_NO, return_detail
from tests.ui.cases.recording import EN, ctrl_enter, opened, stopped, type_in
from tests.ui.fake_shop import NOW_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.case_models import CaseDetail

NUMBER = "JX0098765432"
BIG_ID = 7_000_000_000_000_000_001
ENTER = Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot) -> ReceiveDialog:
    return opened(qtbot, ReceiveDialog(EN, stopped()))


def awaited(case_id: int = BIG_ID) -> CaseDetail:
    return return_detail(id=case_id, state=CaseState.AWAITING_PARCEL, tracking_no=NUMBER)


def scan(qtbot: QtBot, dialog: ReceiveDialog, number: str, *found: CaseDetail) -> None:
    """As a scanner does, which is a keyboard; the shop answers at once."""
    with qtbot.waitSignal(dialog.find_wanted) as asked:
        type_in(qtbot, dialog, number, ENTER)
    assert asked.args == [number]
    dialog.show_found(found)


def test_a_scan_looks_up_and_ctrl_enter_records(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER, awaited())
    assert dialog.value() == (BIG_ID, None)
    assert NUMBER in dialog._cases.item(0).text()
    with qtbot.waitSignal(dialog.received_wanted) as wanted:
        ctrl_enter(qtbot, dialog)
    assert wanted.args == [BIG_ID, None]
    assert dialog.isVisible()
    assert dialog._scan.text() == ""
    assert dialog.value() is None, "what was recorded is not recorded twice"


def test_enter_alone_never_records(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER, awaited())
    with qtbot.assertNotEmitted(dialog.received_wanted):
        type_in(qtbot, dialog, ENTER, ENTER)
    assert dialog._scan.hasFocus()
    assert dialog.isVisible()


def test_the_next_scan_takes_the_place_of_the_last(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER, awaited())
    scan(qtbot, dialog, "JX2", awaited(5))
    assert dialog.value() == (5, None)


def test_a_late_answer_to_an_earlier_scan_is_not_taken(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER)
    type_in(qtbot, dialog, "JX2", ENTER)
    dialog.show_found([awaited()], NUMBER)
    assert dialog.value() is None
    dialog.show_found([awaited(5)], "JX2")
    assert dialog.value() == (5, None)


def test_typing_on_forgets_what_was_found(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER, awaited())
    type_in(qtbot, dialog, "7")
    assert dialog.value() is None
    assert not dialog._received.isEnabled()
    dialog.show_found([awaited()])
    assert dialog.value() is None, "an answer to nothing that was asked"


def test_a_number_nobody_knows_is_said(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, "JX9")
    assert dialog._says.text().startswith("No case has the number JX9.")
    ctrl_enter(qtbot, dialog)
    assert dialog.problem.text() == "Please scan or type a number and press Enter."


def test_of_several_none_is_chosen_before_the_arrow_keys_do(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    failed = return_detail(id=9, state=CaseState.FAILED_DELIVERY, type=ReturnType.FAILED_DELIVERY)
    scan(qtbot, dialog, ORDER_NO, awaited(), failed)
    assert dialog.value() is None
    ctrl_enter(qtbot, dialog)
    assert dialog.problem.text() == "Several cases have this number. Choose one with the arrow keys."
    type_in(qtbot, dialog, Qt.Key.Key_Down)
    assert dialog.value() == (BIG_ID, None)
    type_in(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert dialog.value() == (9, None)
    type_in(qtbot, dialog, Qt.Key.Key_Up)
    assert dialog.value() == (BIG_ID, None)
    assert dialog._scan.hasFocus()


def test_a_case_that_awaits_no_parcel_cannot_be_received(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER, return_detail(state=CaseState.RECEIVED))
    assert dialog._says.text() == "No parcel is expected for this case: Parcel here, to be inspected."
    with qtbot.assertNotEmitted(dialog.received_wanted):
        ctrl_enter(qtbot, dialog)


def test_when_the_courier_delivered_goes_along(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    scan(qtbot, dialog, NUMBER, awaited())
    dialog._knows_arrival.click()
    dialog._arrival.setDateTime(QDateTime.fromString("2026-11-23T15:00:00Z", Qt.DateFormat.ISODate))
    dialog.record()
    assert dialog.problem.text() == "The courier cannot have delivered it in the future."
    dialog._arrival.setDateTime(QDateTime.fromString("2026-11-23T09:00:00Z", Qt.DateFormat.ISODate))
    assert dialog.value() == (BIG_ID, NOW_MS - 5 * HOUR_MS)
    with qtbot.waitSignal(dialog.received_wanted) as wanted:
        dialog._received.click()
    assert wanted.args == [BIG_ID, NOW_MS - 5 * HOUR_MS]


def test_what_was_received_is_listed_newest_first_and_disturbs_no_scan(
    dialog: ReceiveDialog, qtbot: QtBot
) -> None:
    assert not dialog._done.isVisible()
    scan(qtbot, dialog, NUMBER, awaited())
    dialog.recorded("first")
    dialog.recorded("second")
    assert [dialog._done.item(row).text() for row in range(2)] == ["second", "first"]
    assert dialog._done_head.text() == "Received in this round: 2"
    assert dialog.value() == (BIG_ID, None)


def test_escape_ends_the_round(dialog: ReceiveDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog._scan, Qt.Key.Key_Escape)
