from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.ui.shipping.handover_dialog import HandOverDialog
from tests.ui.cases.recording import EN, opened, type_in
from tests.ui.shipping.making_checks import NO, OTHER, check, refused

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ENTER = Qt.Key.Key_Return
BIG_ID = 7_000_000_000_000_000_001


@pytest.fixture
def dialog(qtbot: QtBot) -> HandOverDialog:
    return opened(qtbot, HandOverDialog({"J&T Express": [BIG_ID, 2], "JNE": [3]}, EN))


def scan(dialog: HandOverDialog, qtbot: QtBot, number: str) -> None:
    type_in(qtbot, dialog, number, ENTER)


def listed(dialog: HandOverDialog) -> list[str]:
    return [dialog._done.item(row).text() for row in range(dialog._done.count())]


def test_each_parcel_scanned_is_handed_over(dialog: HandOverDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.parcel_wanted) as wanted:
        scan(dialog, qtbot, "012340056789")
    assert wanted.args == ["012340056789"]
    dialog.show_parcel([check(), check(OTHER)])
    assert dialog._done_head.text() == "Handed over in this round: 2"
    assert [text[:18] for text in listed(dialog)] == [OTHER, NO]
    assert dialog.says.tone() == "green"
    assert dialog.field.hasFocus()


def test_a_parcel_that_must_not_go_is_stopped_and_stays_in_sight(
    dialog: HandOverDialog, qtbot: QtBot
) -> None:
    scan(dialog, qtbot, "JY1")
    dialog.show_parcel([check(OTHER), refused("ship_decide_first")])
    assert dialog.says.tone() == "red"
    scan(dialog, qtbot, "JY2")
    dialog.show_parcel([check(OTHER)])
    assert dialog.says.tone() == "green"
    assert listed(dialog)[1].startswith(f"The buyer has asked to cancel the order {NO}.")
    assert dialog._done_head.text() == "Handed over in this round: 1"


def test_a_number_nobody_knows_is_said(dialog: HandOverDialog, qtbot: QtBot) -> None:
    scan(dialog, qtbot, "JX9")
    dialog.show_parcel([])
    assert dialog.says.text() == "No order has the number JX9. Look at the label again."


def test_parcels_scanned_meanwhile_have_their_turn_whatever_came_of_the_one_before(
    dialog: HandOverDialog, qtbot: QtBot
) -> None:
    wanted: list[str] = []
    dialog.parcel_wanted.connect(wanted.append)
    for number in ("JY1", "JY2", "JY3"):
        scan(dialog, qtbot, number)
    assert wanted == ["JY1"]
    dialog.show_parcel([refused("ship_cancelled")])
    dialog.show_parcel([check()])
    assert wanted == ["JY1", "JY2", "JY3"]


def test_all_that_are_packed_can_go_at_once(dialog: HandOverDialog, qtbot: QtBot) -> None:
    told = [dialog._which.itemText(at) for at in range(dialog._which.count())]
    assert told == ["All couriers (3)", "J&T Express (2)", "JNE (1)"]
    dialog._which.setCurrentIndex(1)
    with qtbot.waitSignal(dialog.all_wanted) as wanted:
        dialog._all.click()
    assert wanted.args == [[BIG_ID, 2]]
    assert not dialog.isVisible()


def test_with_nothing_packed_there_is_nothing_to_choose(dialog: HandOverDialog) -> None:
    dialog.set_packed({})
    assert not dialog._all.isVisible()
    assert dialog._waiting.text() == "No packed parcel waits for a courier."
