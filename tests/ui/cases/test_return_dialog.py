from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.domain.cases import CaseKind, ReturnType
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.services.case_models import NewRequest
from seller_desktop.ui.cases.return_dialog import FailedDelivery, FailedDeliveryDialog, ReturnRequestDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.cases.making_cases import ORDER_NO, order_detail
from tests.ui.cases.recording import (
    EN,
    REASONS,
    ctrl_enter,
    in_two_days,
    opened,
    picture,
    stopped,
    type_in,
)
from tests.ui.fake_shop import NOW_MS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SHIRT, SERUM = "1729000000000000001", "1729000000000000002"
TAB = Qt.Key.Key_Tab


def make(qtbot: QtBot, window_ends_at: int | None = None) -> ReturnRequestDialog:
    dialog = ReturnRequestDialog(order_detail(), REASONS, EN, stopped(), in_two_days, window_ends_at)
    return opened(qtbot, dialog)


@pytest.fixture
def dialog(qtbot: QtBot) -> ReturnRequestDialog:
    return make(qtbot)


def left(dialog: ReturnRequestDialog, text: str) -> None:
    assert dialog.due is not None
    dialog.due._left.setText(text)


def hint(dialog: ReturnRequestDialog) -> str:
    return dialog._late.text() if dialog._late.isVisible() else ""


def test_a_request_is_recorded_by_keyboard_alone(dialog: ReturnRequestDialog, qtbot: QtBot) -> None:
    type_in(qtbot, dialog, Qt.Key.Key_Space, Qt.Key.Key_Right, TAB)  # the second type; then the shirts
    type_in(qtbot, dialog, "1", TAB, TAB, "murah", TAB, "Rusak kak", TAB, TAB, "28:15")
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value() == NewRequest(
        ORDER_NO,
        CaseKind.RETURN,
        "paid_price",
        type=ReturnType.REFUND,
        comment="Rusak kak",
        due_at=NOW_MS + 28 * HOUR_MS + 15 * MINUTE_MS,
        lines=((SHIRT, 1), (SERUM, 1)),
    )


def test_the_whole_order_needs_no_lines_and_less_names_them(dialog: ReturnRequestDialog) -> None:
    dialog._types.button(0).click()
    left(dialog, "1d")
    assert dialog.value().lines == ()
    boxes = dialog._lines._boxes
    assert (boxes[SHIRT].maximum(), boxes[SERUM].maximum()) == (2, 1)
    boxes[SERUM].setValue(0)
    assert dialog.value().lines == ((SHIRT, 2),)


def test_a_line_in_two_parcels_is_one_line_to_give_back(qtbot: QtBot) -> None:
    shirt = order_detail().lines[0]
    order = order_detail(facts={"lines": (shirt, replace(shirt, package_no="2", quantity=3))})
    dialog = opened(qtbot, ReturnRequestDialog(order, REASONS, EN, stopped(), in_two_days))
    assert dialog._lines._boxes[SHIRT].maximum() == 5
    dialog._lines._boxes[SHIRT].setValue(4)
    assert dialog._lines.value() == ((SHIRT, 4),)


def test_goods_are_named_sign_by_sign(qtbot: QtBot) -> None:
    line = replace(order_detail().lines[0], product="Teh & <b>Kopi</b>", variation="")
    order = order_detail(facts={"lines": (line,)})
    dialog = opened(qtbot, ReturnRequestDialog(order, REASONS, EN, stopped(), in_two_days))
    (label,) = [one for one in dialog.findChildren(PlainLabel) if one.text().startswith("Teh")]
    assert label.text() == "Teh & <b>Kopi</b>"
    assert label.buddy() is None, "with one Qt takes & for the mark of a key"


def test_each_thing_missing_is_named_and_led_to(dialog: ReturnRequestDialog) -> None:
    dialog.accept()
    assert dialog.problem.text() == "Please choose what the buyer wants."
    assert dialog._types.button(0).hasFocus()
    dialog._types.button(0).click()
    for box in dialog._lines._boxes.values():
        box.setValue(0)
    dialog.accept()
    assert dialog.problem.text() == "Please choose at least one piece."
    assert dialog._lines._boxes[SHIRT].hasFocus()
    dialog._lines._boxes[SHIRT].setValue(1)
    dialog.accept()
    assert dialog.problem.text() == "Please choose one of the listed reasons."
    assert dialog._reason.hasFocus()
    dialog._reason.setCurrentIndex(0)
    dialog.accept()
    assert dialog.problem.text().startswith("Please type the time left")
    left(dialog, "1 hari")
    dialog.accept()
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("at", "effect"),
    [
        (0, "return approved automatically"),
        (1, "refunded automatically"),
        (2, "replacement granted automatically"),
    ],
)
def test_what_silence_comes_to_follows_the_type(dialog: ReturnRequestDialog, at: int, effect: str) -> None:
    left(dialog, "1d")
    dialog._types.button(at).click()
    assert dialog.due is not None
    assert dialog.due._follows.text().endswith(f"After that: {effect}.")


def test_a_request_outside_the_usual_window_is_taken_with_a_hint(qtbot: QtBot) -> None:
    dialog = make(qtbot, window_ends_at=NOW_MS - HOUR_MS)
    assert hint(dialog).startswith("Buyers can usually ask until 23 Nov, 13:00 WIB.")
    dialog._types.button(0).click()
    dialog._reason.setCurrentIndex(0)
    left(dialog, "1d")
    dialog.accept()
    assert not dialog.isVisible()


def test_the_window_is_held_against_when_the_buyer_asked(qtbot: QtBot) -> None:
    dialog = make(qtbot, window_ends_at=NOW_MS - HOUR_MS)
    due = dialog.due
    assert due is not None
    due._what.setCurrentIndex(2)
    due._asked.put(NOW_MS - DAY_MS)
    due._asked.touched = True
    due.changed.emit()
    assert hint(dialog) == ""
    due._asked.put(NOW_MS - HOUR_MS // 2)
    due._asked.touched = True
    due.changed.emit()
    assert hint(dialog) != ""


def test_no_hint_within_the_window_or_without_one(qtbot: QtBot) -> None:
    assert hint(make(qtbot)) == ""
    assert hint(make(qtbot, window_ends_at=NOW_MS)) == ""


def test_pictures_come_out_with_the_request(dialog: ReturnRequestDialog, tmp_path: Path) -> None:
    data = picture(kind="JPEG")
    (tmp_path / "lengan.jpg").write_bytes(data)
    with Messages.script([tmp_path / "lengan.jpg"]):
        dialog._strip._choose()
    assert dialog.pictures() == [("lengan.jpg", data)]


def test_a_failed_delivery_needs_no_reason(qtbot: QtBot) -> None:
    dialog = opened(qtbot, FailedDeliveryDialog(order_detail(), EN))
    type_in(qtbot, dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert dialog.value() == FailedDelivery(ORDER_NO, "")


def test_a_failed_delivery_keeps_the_reason_given(qtbot: QtBot) -> None:
    dialog = opened(qtbot, FailedDeliveryDialog(order_detail(), EN))
    type_in(qtbot, dialog, " Paket ditolak ")
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value() == FailedDelivery(ORDER_NO, "Paket ditolak")
