from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QSignalSpy

from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import ClockKind
from seller_desktop.services.case_models import HourDue
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import theme
from seller_desktop.ui.cases import due_chart
from seller_desktop.ui.cases.due_chart import DueChart, _round_up
from seller_desktop.ui.cases.due_dialog import Column, DueDialog
from seller_desktop.ui.theme import DARK, LIGHT, ThemeChoice, Tokens
from tests.ui.cases.making_outbox import FIRST_NO, hour, open_deadline
from tests.ui.contrast import contrast
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

EN = Formatter("en", WIB)
BUSY = [hour(0), hour(2, cancel_response=3, ship_by=1), hour(9, ship_by=12), hour(47, completion=1)]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chart(qtbot: QtBot) -> DueChart:
    chart = DueChart(EN)
    qtbot.addWidget(chart)
    chart.resize(860, 230)
    chart.set_hours(BUSY, NOW_MS + 20 * MINUTE_MS)
    return chart


def test_the_busiest_hour_is_named_in_a_sentence(chart: DueChart) -> None:
    assert chart.sentence() == "Due within 48 hours: 17. Busiest hour: 23 Nov, 23:00–00:00, with 12."
    chart.set_hours([], NOW_MS)
    assert chart.sentence().startswith("Nothing falls due in the next 48 hours.")


def test_the_mark_begins_at_the_first_hour_with_something_and_tells_it(chart: DueChart) -> None:
    assert chart.chosen() == NOW_MS + 2 * HOUR_MS
    assert chart.accessibleDescription() == "23 Nov, 16:00–17:00\nCancellation answer: 3; Ship by: 1"


def test_keys_move_hour_by_hour_and_from_busy_to_busy(chart: DueChart, qtbot: QtBot) -> None:
    spy = QSignalSpy(chart.hour_chosen)
    for key, modifier, hours in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 3),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_Right, CTRL, 9),
        (Qt.Key.Key_Left, CTRL, 2),
        (Qt.Key.Key_Left, CTRL, 2),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 47),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 47),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0),
    ):
        qtbot.keyClick(chart, key, modifier)
        assert chart.chosen() == NOW_MS + hours * HOUR_MS, key
    assert spy.count() == 6
    assert chart.accessibleDescription() == "23 Nov, 14:00–15:00\nNothing falls due."


def test_enter_and_a_click_ask_for_the_hour(chart: DueChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.hour_wanted) as wanted:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert wanted.args == [NOW_MS + 2 * HOUR_MS]
    at = chart._bars().slot(9).center()
    with qtbot.waitSignal(chart.hour_wanted) as wanted:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)
    assert wanted.args == [NOW_MS + 9 * HOUR_MS]


def test_the_mark_stays_at_its_hour_when_time_passes(chart: DueChart) -> None:
    chart.choose(NOW_MS + 9 * HOUR_MS)
    chart.set_hours(BUSY[2:], NOW_MS + 3 * HOUR_MS + MINUTE_MS)
    assert chart.chosen() == NOW_MS + 9 * HOUR_MS
    chart.set_hours(BUSY[2:], NOW_MS + 10 * HOUR_MS + MINUTE_MS)
    assert chart.chosen() == NOW_MS + 47 * HOUR_MS


def test_hours_of_a_zone_half_an_hour_off_keep_their_places(qtbot: QtBot) -> None:
    half = NOW_MS - 30 * MINUTE_MS
    chart = DueChart(Formatter("en", ZoneInfo("Asia/Kolkata")))
    qtbot.addWidget(chart)
    chart.set_hours([HourDue(half + HOUR_MS, {ClockKind.SHIP_BY: 1})], NOW_MS)
    assert chart.sentence().startswith("Due within 48 hours: 1. Busiest hour: 23 Nov, 13:00–14:00")


def test_bars_are_as_high_as_their_numbers_and_never_lost(chart: DueChart) -> None:
    bars = chart._bars()
    assert bars.top == 12
    assert bars.bar(9, 0, 12).height() == bars.field.height()
    assert bars.bar(9, 0, 6).height() == pytest.approx(bars.field.height() / 2, abs=1)
    assert bars.bar(2, 0, 0).height() == 0
    chart.set_hours([hour(0, ship_by=10_000), hour(1, ship_by=1)], NOW_MS)
    assert chart._bars().bar(1, 0, 1).height() >= 3
    slots = [bars.slot(number) for number in range(due_chart.HOURS)]
    assert all(one.right() + 1 == other.left() for one, other in pairwise(slots))


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (1, 2), (3, 4), (22, 24), (97, 100), (101, 120), (5_000, 5_000)]
)
def test_the_scale_ends_at_a_number_that_reads_well(most: int, top: int) -> None:
    assert _round_up(most) == top


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["panel", "grey_soft", "brand_soft"])
def test_bars_and_words_stand_out_by_day_by_night_and_under_the_mark(worn: Tokens, ground: str) -> None:
    assert contrast(worn.brand, getattr(worn, ground)) >= 3
    assert contrast(worn.muted, getattr(worn, ground)) >= 4.5
    assert contrast(worn.ink, getattr(worn, ground)) >= 4.5


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_it_is_painted_in_the_colours_worn(qapp: QApplication, chart: DueChart, choice: ThemeChoice) -> None:
    theme.apply(qapp, choice)
    image = QImage(chart.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.render(painter, QPoint())
    painter.end()
    bars = chart._bars()
    requests = bars.bar(2, 0, 3).center()
    assert image.pixelColor(requests).name() == theme.tokens().brand
    night = bars.slot(10).center()
    assert image.pixelColor(night).name() == theme.tokens().grey_soft


@pytest.fixture
def dialog(qtbot: QtBot) -> DueDialog:
    deadlines = [
        open_deadline(1, NOW_MS + 9 * HOUR_MS + 59 * MINUTE_MS),
        open_deadline(2, NOW_MS + 9 * HOUR_MS + MINUTE_MS, ClockKind.INSPECTION),
        open_deadline(3, NOW_MS + 2 * HOUR_MS),
    ]
    dialog = DueDialog(BUSY, deadlines, EN, NOW_MS)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def test_the_table_lists_the_chosen_hour(dialog: DueDialog) -> None:
    assert [dialog.model.deadline(row).id for row in range(dialog.model.rowCount())] == [3]
    dialog.chart.choose(NOW_MS + 9 * HOUR_MS)
    assert [dialog.model.deadline(row).id for row in range(dialog.model.rowCount())] == [2, 1]
    assert dialog.model.cell(0, Column.LEFT)[:2] == ("09:01:00", "23 Nov, 23:01")
    assert dialog.model.cell(0, Column.WHAT).text == "Inspection"
    dialog.chart.choose(NOW_MS)
    assert dialog.model.rowCount() == 0
    assert not dialog._open.isEnabled()


def test_the_keyboard_alone_reaches_the_order(dialog: DueDialog, qtbot: QtBot) -> None:
    assert dialog.focusWidget() is dialog.chart
    qtbot.keyClick(dialog.chart, Qt.Key.Key_Right, CTRL)
    qtbot.keyClick(dialog.chart, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.table
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.order_wanted) as wanted:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert wanted.args == [str(FIRST_NO + 1)]
    assert dialog.isVisible()


def test_the_sentence_stands_on_top(dialog: DueDialog) -> None:
    assert re.match(r"Due within 48 hours: 17\.", dialog._sentence.text())
