"""An export and a report from the real window on a real shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from python_calamine import CalamineWorkbook

from seller_desktop.domain.cancellations import Grouping
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services import manual_orders, queries
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.services.shop import Shop
from seller_desktop.texts.exports import OF_THE_LIST, TITLES
from seller_desktop.ui.export_errands import ExportErrands
from seller_desktop.ui.exporting.dialog import ExportDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.orders import columns
from seller_desktop.ui.report_errands import ReportErrands
from seller_desktop.ui.reports.dialog import CancellationsDialog
from tests.desk import Desk
from tests.making import at
from tests.services.casework import bring, order

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

TO_SHIP = 4
"""Orders of the list that is shown at first."""


@pytest.fixture
def desk(
    loop: asyncio.AbstractEventLoop, qtbot: QtBot, tmp_path: Path, stopped_clock: StoppedClock
) -> Iterator[Desk]:
    assert loop is not None
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=False)
    told = {"cancel_by": "Pembeli", "cancelled_at": at("2026-11-20T10:00")}
    bring(
        shop,
        *(order(number) for number in range(TO_SHIP)),
        order(8, Status.CANCELLED, cancel_reason="Stok habis", **told),
        order(9, Status.CANCELLED, cancel_reason="Hujan", **told),
    )
    desk = Desk(shop, qtbot)
    yield desk
    desk.close()
    shop.close()


def sheet(path: Path) -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def test_the_list_is_exported_as_it_is_shown(desk: Desk, tmp_path: Path) -> None:
    listed = desk.window.orders.list_view.columns
    listed.show_column(columns.INDEX[SortKey.TRACKING], shown=True)
    listed.move(columns.INDEX[SortKey.TRACKING], -1)
    shown = [TITLES[OF_THE_LIST[columns.COLUMNS[place.column].key]] for place in listed.places()]
    path = tmp_path / "a.xlsx"
    ExportErrands(desk.window).export()
    dialog = desk.dialog(ExportDialog)
    with Messages.script([path]):
        dialog.accept()
        desk.wait(lambda: QApplication.activeModalWidget() is None)
    head, *rows = sheet(path)
    assert head == shown
    numbers = [str(row[head.index("Order number")]) for row in rows]
    assert numbers == desk.listed()
    assert len(numbers) == TO_SHIP


def test_what_is_selected_is_exported_in_the_order_of_the_list(desk: Desk, tmp_path: Path) -> None:
    desk.window.orders.list_view.selectAll()
    ExportErrands(desk.window).export()
    dialog = desk.dialog(ExportDialog)
    choice = dialog.value(tmp_path / "a.csv")
    assert choice.selected
    with Messages.script([tmp_path / "a.xlsx"]):
        dialog.accept()
        desk.wait(lambda: QApplication.activeModalWidget() is None)
    assert [row[1] for row in sheet(tmp_path / "a.xlsx")[1:]] == desk.listed()


def test_what_cannot_be_written_can_be_tried_elsewhere(desk: Desk, tmp_path: Path) -> None:
    ExportErrands(desk.window).export()
    dialog = desk.dialog(ExportDialog)
    with Messages.script([tmp_path / "nowhere" / "a.xlsx"], [tmp_path / "a.xlsx"]):
        dialog.accept()
        desk.wait(lambda: bool(dialog.problem.text()))
        assert dialog.isVisible()
        dialog.accept()
        desk.wait(lambda: QApplication.activeModalWidget() is None)
    assert (tmp_path / "a.xlsx").exists()


def test_the_report_follows_the_shop_and_leads_to_its_orders(desk: Desk) -> None:
    errands = ReportErrands(desk.window)
    spy = QSignalSpy(errands.orders_wanted)
    errands.show_cancellations()
    desk.wait(lambda: bool(reports()))
    (dialog,) = reports()
    errands.show_cancellations()
    assert reports() == [dialog], "one report, brought up again"
    assert dialog.model.rowCount() == 2
    told = {"order_no": "M-1", "channel": Channel.MANUAL, "cancelled_at": at("2026-11-22T10:00")}
    manual_orders.enter_order(desk.shop, order(1, Status.CANCELLED, **told))
    errands.follow()
    desk.wait(lambda: dialog.model.rowCount() == 3)
    dialog.group_by(Grouping.REASON)
    for row in range(3):
        dialog.table.choose(row)
        dialog.open_orders()
        query = OrderQuery(search=spy.at(row)[0])
        assert desk.shop.read(queries.total, query).result() == dialog.model.group(row).orders
    dialog.reject()


def test_the_table_of_a_report_is_written(desk: Desk, tmp_path: Path) -> None:
    errands = ReportErrands(desk.window)
    errands.show_cancellations()
    desk.wait(lambda: bool(reports()))
    (dialog,) = reports()
    path = tmp_path / "a.xlsx"
    with Messages.script([path]):
        dialog.export(".xlsx")
    desk.wait(path.exists)
    head, *rows = sheet(path)
    assert head == ["Reason", "Orders", "Share", "Amount", "Before"]
    assert sorted(rows) == [["Hujan", 1, 0.5, 51_000, 0], ["Out of stock", 1, 0.5, 51_000, 0]]
    dialog.reject()


def reports() -> list[CancellationsDialog]:
    """The reports that are open."""
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, CancellationsDialog) and one.isVisible()
    ]
