from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton

from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ClockKind
from seller_desktop.services.case_models import Effect
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.cases.away_dialog import AwayDialog, AwayModel, Column, lateness
from seller_desktop.ui.cases.held_dialog import HeldDialog
from tests.ui.cases.making_outbox import FIRST_NO, fired
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.dialogs.dialog import Dialog

EN = Formatter("en", WIB)
REFUND = fired(7, effect=Effect.REFUNDED, kind=ClockKind.INSPECTION, amount_idr=42_000)
CLOSED = fired(8, effect=Effect.CASE_CLOSED, kind=ClockKind.BUYER_SHIPS_BACK, amount_idr=None)


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[Dialog], None]:
    def show(dialog: Dialog) -> None:
        qtbot.addWidget(dialog)
        dialog.open() if dialog.isModal() else dialog.show()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()

    return show


def texts(model: AwayModel, column: Column) -> list[str]:
    return [model.cell(row, column).text for row in range(model.rowCount())]


def test_it_is_one_report_by_effect_with_counts_and_money(qtbot: QtBot) -> None:
    dialog = AwayDialog([fired(2), CLOSED, REFUND, fired(1)], EN, NOW_MS)
    qtbot.addWidget(dialog)
    assert texts(dialog.model, Column.ORDER_NO) == [
        "Cancellation approved automatically: 2",
        str(FIRST_NO + 1),
        str(FIRST_NO + 2),
        "Refunded automatically: 1",
        str(FIRST_NO + 7),
        "Case closed without a refund: 1",
        str(FIRST_NO + 8),
    ]
    assert texts(dialog.model, Column.AMOUNT) == [
        "Rp20.000", "Rp10.000", "Rp10.000", "Rp42.000", "Rp42.000", "", "",
    ]  # fmt: skip
    assert dialog.table.columnSpan(0, 0) == 3


def test_a_row_says_when_it_holds_and_how_late_it_was_noticed(qtbot: QtBot) -> None:
    dialog = AwayDialog([fired(1)], EN, NOW_MS)
    qtbot.addWidget(dialog)
    cell = dialog.model.cell(1, Column.WHEN)
    assert cell.text == "23 Nov, 09:00 WIB"
    assert cell.detail.startswith("recorded 3 hour")


@pytest.mark.parametrize(
    ("late_ms", "said"),
    [(0, "at once"), (MINUTE_MS, "at once"), (2 * MINUTE_MS, "2 minute"), (59 * MINUTE_MS, "59 minute"),
     (HOUR_MS, "1 hour"), (DAY_MS - 1, "23 hour"), (DAY_MS, "1 day"), (40 * DAY_MS, "40 day")],
)  # fmt: skip
def test_lateness_is_told_in_the_largest_whole_unit(late_ms: int, said: str) -> None:
    assert f"recorded {said}" in lateness(late_ms)


def test_the_order_is_opened_while_the_report_stays(qtbot: QtBot, opened: Callable[[Dialog], None]) -> None:
    dialog = AwayDialog([fired(1), fired(2)], EN, NOW_MS)
    opened(dialog)
    with qtbot.waitSignal(dialog.order_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert wanted.args == [str(FIRST_NO + 1)]
    assert dialog.isVisible()
    assert not dialog.isModal()


def test_a_head_opens_nothing_and_is_copied_with_all_under_it(qtbot: QtBot) -> None:
    dialog = AwayDialog([fired(1), fired(2), REFUND], EN, NOW_MS)
    qtbot.addWidget(dialog)
    dialog.table.choose(0)
    spy = QSignalSpy(dialog.order_wanted)
    dialog.open_order()
    assert spy.count() == 0
    assert not dialog._open.isEnabled()
    dialog.copy()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [str(FIRST_NO + 1), str(FIRST_NO + 2)]
    assert lines[0].split("\t")[3] == "Rp10.000"


def test_ten_thousand_rows_make_only_the_cells_in_sight(
    qtbot: QtBot, opened: Callable[[Dialog], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: set[int] = set()
    make = AwayModel.cell

    def counted(model: AwayModel, row: int, column: int) -> object:
        made.add(row)
        return make(model, row, column)

    monkeypatch.setattr(AwayModel, "cell", counted)
    dialog = AwayDialog([fired(number) for number in range(10_000)], EN, NOW_MS)
    opened(dialog)
    qtbot.waitUntil(lambda: bool(made))
    assert dialog.model.rowCount() == 10_001
    assert len(made) < 200


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(AwayModel([fired(1), REFUND], EN, NOW_MS))


def test_the_gate_names_last_seen_now_and_how_many(qtbot: QtBot) -> None:
    dialog = HeldDialog(NOW_MS - 5 * DAY_MS, NOW_MS, 1_234, EN)
    qtbot.addWidget(dialog)
    told = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "18 Nov, 14:00 WIB" in told
    assert "23 Nov, 14:00 WIB" in told
    assert "1,234" in told


def test_plain_enter_at_the_gate_decides_nothing(qtbot: QtBot, opened: Callable[[Dialog], None]) -> None:
    dialog = HeldDialog(NOW_MS - 5 * DAY_MS, NOW_MS, 3, EN)
    opened(dialog)
    focused = dialog.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(focused, Qt.Key.Key_Return)


def test_the_gate_is_opened_by_its_own_button(qtbot: QtBot, opened: Callable[[Dialog], None]) -> None:
    dialog = HeldDialog(None, NOW_MS, 3, EN)
    opened(dialog)
    confirm = buttons(dialog)["The time is right: carry them out"]
    with qtbot.waitSignal(dialog.accepted):
        confirm.click()


def test_a_clock_put_back_cannot_be_confirmed(qtbot: QtBot) -> None:
    dialog = HeldDialog(NOW_MS + DAY_MS, NOW_MS, 3, EN)
    qtbot.addWidget(dialog)
    assert list(buttons(dialog)) == ["Close"]


def buttons(dialog: Dialog) -> dict[str, QPushButton]:
    return {button.text(): button for button in dialog.findChildren(QPushButton)}
