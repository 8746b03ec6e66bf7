from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from seller_desktop.domain.cancellations import CancellationReport, CancelledGroup, Grouping
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import theme
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.reports.bars import MOST, Bar, BarChart
from seller_desktop.ui.reports.dialog import CancellationsDialog
from seller_desktop.ui.reports.model import Column
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 23)
LABELS = {"stock": "Out of stock"}


def group(key: str, orders: int, before: int | None = 0) -> CancelledGroup:
    return CancelledGroup(key, orders, orders * 42_000, before, f"status:cancelled reason:{key}")


def report(
    reasons: Sequence[CancelledGroup] = (group("stock", 3, 4), group("Hujan", 1, 0), group("", 0, 2)),
    **facts: object,
) -> CancellationReport:
    told = {
        "first": date(2026, 10, 25),
        "last": TODAY,
        "orders": sum(one.orders for one in reasons),
        "amount_idr": sum(one.amount_idr for one in reasons),
        "before": 6,
        "amount_before_idr": 252_000,
        "groups": {
            Grouping.REASON: tuple(reasons),
            Grouping.WHO: (group("buyer", 4, 6),),
            Grouping.PRODUCT: tuple(group(f"Kaos {number}", 1) for number in range(MOST + 3)),
            Grouping.COURIER: (),
        },
        "filter": "status:cancelled",
    }
    return CancellationReport(**told | facts)  # type: ignore[arg-type] # named as the fields are


@pytest.fixture
def dialog(qtbot: QtBot) -> CancellationsDialog:
    dialog = CancellationsDialog(Formatter("en", WIB), LABELS, TODAY)
    qtbot.addWidget(dialog)
    dialog.set_report(report())
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def rows(dialog: CancellationsDialog) -> list[list[str]]:
    model = dialog.model
    return [[model.cell(row, column).text for column in Column] for row in range(model.rowCount())]


def test_every_group_tells_its_part_and_how_it_was_before(
    dialog: CancellationsDialog, qtmodeltester: ModelTester
) -> None:
    assert rows(dialog) == [
        ["Out of stock", "3", "75.0%", "Rp126.000", "4", "−25.0%"],
        ["Hujan", "1", "25.0%", "Rp42.000", "0", "new"],
        ["No reason stated", "0", "0.0%", "Rp0", "2", "−100%"],
    ]
    assert dialog._sentence.text() == (
        "Cancelled orders: 4, Rp168.000. In as many days before: 6, Rp252.000 (−33.3%)."
    )
    assert dialog._days.text() == "25 Oct – 23 Nov 2026"
    qtmodeltester.check(dialog.model)


def test_an_open_period_compares_with_nothing(dialog: CancellationsDialog) -> None:
    whole = {"first": None, "last": None, "before": None, "amount_before_idr": None}
    dialog.set_report(report([group("stock", 2, None)], **whole))
    assert rows(dialog) == [["Out of stock", "2", "100%", "Rp84.000", "–", "–"]]
    assert dialog._sentence.text() == "Cancelled orders: 2, Rp84.000."
    assert dialog._days.isHidden()


def test_the_switch_counts_by_something_else(dialog: CancellationsDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog._switch[Grouping.WHO], Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows(dialog)] == ["Buyer"]
    assert dialog.model.headerData(0, Qt.Orientation.Horizontal) == "Who cancelled"
    dialog.group_by(Grouping.PRODUCT)
    assert dialog.model.rowCount() == MOST + 3
    assert len(dialog.chart._bars) == MOST
    assert dialog.chart._more == "3 more in the table"


def test_a_row_opens_its_orders_by_key_click_and_button(dialog: CancellationsDialog, qtbot: QtBot) -> None:
    spy = QSignalSpy(dialog.orders_wanted)
    dialog.chart.setFocus()
    qtbot.keyClick(dialog.chart, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.chart, Qt.Key.Key_Return)
    qtbot.mouseClick(
        dialog.chart, Qt.MouseButton.LeftButton, pos=dialog.chart._row(0).center() + QPoint(0, 1)
    )
    dialog.table.choose(2)
    assert dialog.chart.chosen() == 2, "the chart follows the table"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog._open.click()
    keys = ["Hujan", "stock", "", ""]
    assert [spy.at(at)[0] for at in range(4)] == [f"status:cancelled reason:{key}" for key in keys]


def test_where_nothing_was_cancelled_it_says_so(dialog: CancellationsDialog) -> None:
    spy = QSignalSpy(dialog.orders_wanted)
    dialog.group_by(Grouping.COURIER)
    assert dialog.chart.accessibleDescription() == (
        "Nothing was cancelled in this period. Another one can be chosen above."
    )
    assert not any(button.isEnabled() for button in (dialog._open, dialog._copy, dialog._export))
    dialog.open_orders()
    assert spy.count() == 0


def test_days_of_ones_own_are_asked_for_whichever_comes_first(dialog: CancellationsDialog) -> None:
    assert dialog.period() == "30d"
    spy = QSignalSpy(dialog.period_wanted)
    dialog._period.setCurrentIndex(dialog._period.count() - 1)
    dialog._last.setDate(QDate(2026, 10, 5))
    dialog._first.setDate(QDate(2026, 10, 5))
    asked = [spy.at(at)[0] for at in range(spy.count())]
    assert asked == ["2026-11-01..2026-11-23", "2026-10-05..2026-11-01", "2026-10-05"]
    dialog._period.setCurrentIndex(dialog._period.findData(""))
    assert dialog.period() == ""
    assert dialog._own.isHidden()


def test_the_table_is_copied_so_that_a_spreadsheet_takes_numbers_for_numbers(
    dialog: CancellationsDialog,
) -> None:
    dialog.set_report(report([group("=HYPERLINK(1)\tx", 3, 4), group("stock", 1, None)]))
    dialog.copy()
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Reason\tOrders\tShare\tAmount\tBefore",
        "'=HYPERLINK(1) x\t3\t75.0%\t126000\t4",
        "Out of stock\t1\t25.0%\t42000\t",
    ]


def test_the_table_is_written_where_the_seller_says(dialog: CancellationsDialog, tmp_path: Path) -> None:
    spy = QSignalSpy(dialog.export_wanted)
    with Messages.script([tmp_path / "a"]):
        dialog.export(".csv")
    assert spy.at(0)[0] == tmp_path / "a.csv"


def test_a_bar_is_as_long_as_its_number(qtbot: QtBot, qapp: QApplication) -> None:
    """Each bar's length to its number's proportion, and a stroke where it was before, in both themes."""
    chart = BarChart("Chart", "Nothing")
    qtbot.addWidget(chart)
    chart.resize(800, chart.sizeHint().height())
    bars = [Bar("a", 100, 25, "100", ""), Bar("b", 50, 75, "50", ""), Bar("c", 1, None, "1", "")]
    chart.set_bars(bars, "")
    chart.choose(-1)
    for choice in (theme.ThemeChoice.LIGHT, theme.ThemeChoice.DARK):
        theme.apply(qapp, choice)
        picture = chart.grab().toImage()
        field = chart._field()
        for place, bar in enumerate(bars):
            y = chart._row(place).center().y()
            xs = range(field.left(), field.right() + 1)
            colours = [picture.pixelColor(x, y).name() for x in xs]
            brand, ink = theme.colour("brand").name(), theme.colour("ink").name()
            length = max(at for at, colour in enumerate(colours) if colour == brand) + 1
            assert abs(length - field.width() * bar.value / 100) <= 3
            strokes = [at for at, colour in enumerate(colours) if colour == ink]
            assert bool(strokes) is (bar.before is not None)
            assert all(abs(at - field.width() * (bar.before or 0) / 100) <= 2 for at in strokes)


def test_keys_stay_on_the_bars_there_are(qtbot: QtBot) -> None:
    chart = BarChart("Chart", "Nothing")
    qtbot.addWidget(chart)
    chart.set_bars([Bar(name, 1, None, "1", f"{name}, 1") for name in "abc"], "")
    spy = QSignalSpy(chart.bar_chosen)
    for key, place in (
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(chart, key)
        assert chart.chosen() == place
    assert spy.count() == 2
    assert chart.accessibleDescription() == "a, 1"
