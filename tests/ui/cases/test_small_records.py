"""The deadline of a case typed, and the parcel a buyer sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.domain.cases import CaseState, Clock, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.services.case_models import Decision, Effect
from seller_desktop.ui.cases.set_due_dialog import SetDueDialog, effect_of
from seller_desktop.ui.cases.tracking_dialog import TrackingDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.cases.making_cases import case_detail, return_detail
from tests.ui.cases.recording import EN, ctrl_enter, opened, stopped, type_in
from tests.ui.fake_shop import NOW_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.case_models import CaseDetail


def texts(dialog: SetDueDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible()]


def test_a_deadline_is_typed_by_keyboard_alone(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SetDueDialog(return_detail(deadline_unknown=True), EN, stopped()))
    assert "The time is running, but it is not known until when." in texts(dialog)
    type_in(qtbot, dialog, "1 hari 4 jam")
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value() == Decision(Step.SET_DUE, due_at=NOW_MS + 28 * HOUR_MS)


def test_the_deadline_known_so_far_stands_there(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SetDueDialog(case_detail(), EN, stopped()))
    assert "Known so far: 23 Nov, 15:42 WIB." in texts(dialog)


def test_a_deadline_has_to_be_typed(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SetDueDialog(case_detail(), EN, stopped()))
    type_in(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.problem.text().startswith("Please type the time left")


def test_a_deadline_gone_by_says_what_it_does_before_it_is_saved(qtbot: QtBot) -> None:
    dialog = opened(qtbot, SetDueDialog(return_detail(state=CaseState.RECEIVED), EN, stopped()))
    type_in(qtbot, dialog, "0 menit")
    with Messages.script(False) as script:
        dialog.accept()
    assert script.said[0].text.endswith("As soon as it is saved: refunded automatically.")
    assert dialog.isVisible()


def inspected_by_clock() -> CaseDetail:
    clock = Clock(ClockKind.INSPECTION, NOW_MS, NOW_MS + DAY_MS, Basis.RULE)
    return return_detail(state=CaseState.AWAITING_PARCEL, clock=clock, self_arranged=True)


@pytest.mark.parametrize(
    ("detail", "effect"),
    [
        (case_detail(), Effect.CANCELLATION_APPROVED),
        (return_detail(), Effect.RETURN_APPROVED),
        (return_detail(type=ReturnType.REFUND), Effect.REFUNDED),
        (return_detail(type=ReturnType.REPLACEMENT), Effect.REPLACEMENT_GRANTED),
        (return_detail(state=CaseState.OFFERED), Effect.OFFER_LAPSED),
        (return_detail(state=CaseState.AWAITING_PARCEL), Effect.CASE_CLOSED),
        (inspected_by_clock(), Effect.REFUNDED),
        (return_detail(state=CaseState.RECEIVED), Effect.REFUNDED),
        (return_detail(state=CaseState.INSPECTED), Effect.REFUNDED),
    ],
)
def test_what_the_end_of_the_time_does_follows_the_case(detail: CaseDetail, effect: Effect) -> None:
    assert effect_of(detail.case) is effect


def test_a_tracking_number_is_scanned_or_typed(qtbot: QtBot) -> None:
    dialog = opened(qtbot, TrackingDialog(return_detail(state=CaseState.AWAITING_PARCEL)))
    type_in(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.problem.text() == "Please type the tracking number."
    type_in(qtbot, dialog, " JX 0098765432", Qt.Key.Key_Tab, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value() == Decision(Step.SEND, tracking_no="JX0098765432", self_arranged=True)


def test_a_tracking_number_can_be_mended(qtbot: QtBot) -> None:
    known = return_detail(state=CaseState.AWAITING_PARCEL, tracking_no="JX1", self_arranged=True)
    dialog = opened(qtbot, TrackingDialog(known))
    type_in(qtbot, dialog, "JX2", Qt.Key.Key_Return)
    assert dialog.value() == Decision(Step.SEND, tracking_no="JX2", self_arranged=True)
