from __future__ import annotations

import threading
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget

from seller_desktop.domain.clock import HOUR_MS, iso
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.imports import CaseTally
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.as_of import AsOfDialog
from seller_desktop.ui.importing.dialog import ImportDialog
from seller_desktop.ui.importing.session import FileState
from seller_desktop.ui.messages import Messages
from tests.making import stated_return
from tests.ui.fake_importing import RETURNS
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.fake_importing import Importing

    OpenImport = Callable[..., ImportDialog]

A, B = Path("/x/a.xlsx"), Path("/x/b.csv")


@pytest.fixture
def open_import(importing: Importing, qtbot: QtBot) -> OpenImport:
    def open_(accounts: tuple[str, ...] = ("Kirana",), files: tuple[Path, ...] = ()) -> ImportDialog:
        dialog = ImportDialog(importing.shop, accounts, Formatter("en", WIB), files=files)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        return dialog

    return open_


def ready(dialog: ImportDialog, qtbot: QtBot) -> ImportDialog:
    qtbot.waitUntil(dialog.session.can_take)
    return dialog


def shown(dialog: ImportDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]


def cells(table: QTableWidget) -> list[list[str]]:
    rows = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        rows.append(["" if item is None else item.text() for item in items])
    return rows


def test_chosen_files_are_read_and_previewed(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    dialog = open_import()
    with Messages.script([A, B]):
        qtbot.mouseClick(dialog._choose_page.choose, Qt.MouseButton.LeftButton)
    ready(dialog, qtbot)
    texts = shown(dialog)
    for expected in (
        "Order export of TikTok Shop and Tokopedia · data as of 23 Nov, 14:00 WIB · shop “Kirana”",
        "12",
        "Orders: 56 · lines: 60 · pieces: 61 · rejected rows: 1",
        "Rows that cannot be taken over: 1. They are written to a file of their own, ready to be corrected.",
        "Orders with a status nobody has explained yet: 2. They are kept under “Needs mapping”.",
    ):
        assert expected in texts
    assert [dialog._list.item(row).text() for row in range(2)] == ["a.xlsx\nready", "b.csv\nready"]
    assert cells(dialog._pane.preview._unknown) == [["Diproses", "2"]]
    assert cells(dialog._pane.preview._rejected)[0][:2] == ["14", "5.77E+17"]
    assert importing.committed == []


def test_a_changed_order_is_shown_field_by_field(open_import: OpenImport, qtbot: QtBot) -> None:
    dialog = ready(open_import(files=(A,)), qtbot)
    preview = dialog._pane.preview
    preview._orders.setCurrentCell(0, 0)
    qtbot.waitUntil(lambda: preview._changes.rowCount() > 0)
    assert cells(preview._changes) == [["Status", "To Ship", "Shipped"]]
    preview._orders.setCurrentCell(1, 0)
    assert cells(preview._changes) == []


def test_warnings_stand_above_the_counts(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    importing.previews["a.xlsx"] = {"familiar": False, "in_future": True}
    texts = shown(ready(open_import(files=(A,)), qtbot))
    assert any(text.startswith("Nothing in this file looks familiar to the shop “Kirana”.") for text in texts)
    assert any(text.startswith("The file says it was made in the future.") for text in texts)


def test_import_saves_and_reports(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    importing.problems["b.csv"] = SellerError("not_an_export", file="b.csv")
    dialog = ready(open_import(files=(A, B)), qtbot)
    dialog._import.setFocus()
    with qtbot.waitSignal(dialog.imported):
        qtbot.keyClick(dialog._import, Qt.Key.Key_Space)
    assert importing.committed == ["a.xlsx"]
    qtbot.waitUntil(lambda: "/shop/r/bad.csv" in shown(dialog))
    texts = shown(dialog)
    assert "New: 12 · changed: 3 · unchanged: 40 · older, left as it was: 1" in texts
    assert any(text.startswith("Left out: The file b.csv is not an order export") for text in texts)
    assert dialog._close.text() == "Close"


def tab_titles(dialog: ImportDialog) -> list[str]:
    tabs = dialog._pane.preview._tabs
    return [tabs.tabText(at) for at in range(tabs.count()) if tabs.isTabVisible(at)]


def test_a_return_file_is_previewed_by_its_returns(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    importing.previews["a.xlsx"] = RETURNS
    dialog = ready(open_import(files=(A,)), qtbot)
    texts = shown(dialog)
    for expected in (
        "Return export of TikTok Shop and Tokopedia · data as of 23 Nov, 14:00 WIB · shop “Kirana”",
        *("New returns", "Waiting for their orders"),
        "Returns: 18 · rejected rows: 1",
        "Returns whose rows contradict each other: 1. The first row holds.",
        (
            "Returns whose order is not known yet: 3. "
            "They are kept, and open as soon as a file brings their order."
        ),
        "Requests that the marketplace has settled meanwhile, by order: 577912345678900412",
        (
            "The marketplace says otherwise than was decided here. "
            "Each of these orders shows both: 577912345678900500"
        ),
    ):
        assert expected in texts
    assert not any("Older than stored" in text or text.startswith("Orders:") for text in texts)
    assert tab_titles(dialog) == ["Returns", "Rejected rows (1)"]
    first = stated_return(0)
    assert cells(dialog._pane.preview._returns)[0] == [
        *(first.return_no, first.order_no),
        "To process · Menunggu respons penjual",
    ]


def test_orders_and_returns_of_one_import_are_shown_each_as_what_they_are(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    importing.previews["a.xlsx"] = RETURNS
    dialog = ready(open_import(files=(A, B)), qtbot)
    for row, first, tile in ((1, "Orders", "New orders: 12"), (0, "Returns", "New returns: 4")):
        dialog._list.setCurrentRow(row)
        assert tab_titles(dialog)[0] == first
        assert dialog._pane.preview._tabs.currentWidget().isVisible()
        assert dialog._pane.preview._tiles[0].accessibleName() == tile


def test_the_report_of_a_return_file_counts_returns(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    importing.previews["a.xlsx"] = RETURNS
    dialog = ready(open_import(files=(A,)), qtbot)
    with qtbot.waitSignal(dialog.imported):
        dialog._import.click()
    texts = shown(dialog)
    assert "New returns: 4 · changed: 2 · unchanged: 9 · waiting for their orders: 3" in texts
    assert any(text.startswith("Requests that the marketplace has settled meanwhile") for text in texts)


def test_an_order_file_that_settles_requests_says_so(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    importing.settled = CaseTally(settled=tuple(f"57791234567890{n:04}" for n in range(12)))
    dialog = ready(open_import(files=(A,)), qtbot)
    with qtbot.waitSignal(dialog.imported):
        dialog._import.click()
    texts = shown(dialog)
    assert "New: 12 · changed: 3 · unchanged: 40 · older, left as it was: 1" in texts
    assert any(text.endswith("577912345678900009 and 2 more") for text in texts)


class Desktop(QPushButton):
    """Opens nothing, notes what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_folder_of_the_rejected_rows_can_be_opened(open_import: OpenImport, qtbot: QtBot) -> None:
    dialog = ready(open_import(files=(A,)), qtbot)
    with qtbot.waitSignal(dialog.imported):
        dialog._import.click()
    desktop = Desktop()
    qtbot.addWidget(desktop)
    QDesktopServices.setUrlHandler("file", desktop, "open_url")  # type: ignore[arg-type] # it takes a str; the stubs say bytes
    try:
        next(one for one in dialog._report.findChildren(QPushButton) if one.text() == "Open folder").click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert desktop.opened == ["/shop/r"]


def test_plain_enter_does_not_import(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    dialog = ready(open_import(files=(A,)), qtbot)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert importing.committed == []
    assert importing.discarded == ["a.xlsx"]


def test_escape_while_reading_cancels_it(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    importing.shop.hold()
    dialog = open_import(files=(A,))
    qtbot.waitUntil(lambda: bool(importing.shop.held))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog._timer.isActive()
    cancelled = importing.shop.held[0].args[-2]
    assert isinstance(cancelled, threading.Event)
    assert cancelled.is_set()
    importing.shop.release()
    qtbot.waitUntil(lambda: not dialog.session.reading())


def test_progress_tells_rows_and_rate(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    importing.shop.hold()
    dialog = open_import(files=(A,))
    qtbot.waitUntil(lambda: bool(importing.shop.held))
    assert dialog._timer.isActive()
    (one,) = dialog.session.files
    one.rows = 48_200
    dialog.session._monotonic = lambda: one.started + 2
    dialog._tell_progress()
    assert "Reading: 48,200 rows, 24,100 rows a second" in shown(dialog)
    assert dialog._list.item(0).text() == "a.xlsx\nreading, 48,200 rows"
    assert not dialog._import.isEnabled()
    importing.shop.release()
    ready(dialog, qtbot)
    assert not dialog._timer.isActive()


def test_saving_cannot_be_left_halfway(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    dialog = ready(open_import(files=(A,)), qtbot)
    importing.shop.hold()
    dialog._import.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog._close.isEnabled()
    qtbot.waitUntil(lambda: bool(importing.shop.held))
    with qtbot.waitSignal(dialog.imported):
        importing.shop.release()
    assert dialog._close.isEnabled()


def test_a_file_asks_for_its_time_in_a_dialog(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    inside = iso(NOW_MS - HOUR_MS, WIB)
    name = iso(NOW_MS - 2 * HOUR_MS, WIB)
    importing.problems["a.xlsx"] = SellerError("snapshot_conflict", name_time=name, inside_time=inside)
    dialog = open_import(files=(A,))
    qtbot.waitUntil(lambda: dialog.session.files[0].state is FileState.ASKS_TIME)
    dialog._pane._question._time.click()
    question = dialog.findChild(AsOfDialog)
    assert question is not None
    question.accept()
    ready(dialog, qtbot)
    assert importing.prepared[-1][2] == NOW_MS - HOUR_MS


def test_a_file_that_may_not_find_room_says_so_and_can_be_read_anyway(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    importing.problems["a.xlsx"] = SellerError(
        "memory_short_workbook", file="a.xlsx", needed=1_340_000_000, free=910_000_000, short=430_000_000
    )
    dialog = open_import(files=(A,))
    qtbot.waitUntil(lambda: dialog.session.files[0].state is FileState.ASKS_ROOM)
    told = next(text for text in shown(dialog) if text.startswith("Reading the file a.xlsx"))
    assert "takes about 1.3 GB of memory, but only 910 MB are free: 430 MB too little" in told
    assert "Save it as CSV" in told
    assert dialog._list.item(0).text() == "a.xlsx\nasks whether to go on"
    assert not dialog._import.isEnabled()
    assert not dialog._pane._question._time.isVisible()
    qtbot.mouseClick(dialog._pane._question._again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(importing.prepared) == 2 and not dialog.session.reading())
    assert dialog.session.files[0].state is FileState.ASKS_ROOM
    qtbot.mouseClick(dialog._pane._question._anyway, Qt.MouseButton.LeftButton)
    ready(dialog, qtbot)
    assert not dialog._pane._question._anyway.isVisible()
    qtbot.mouseClick(dialog._import, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: importing.committed == ["a.xlsx"])


def test_a_file_no_computer_like_this_can_read_is_left_out(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    importing.problems["a.xlsx"] = SellerError(
        "memory_too_small", file="a.xlsx", needed=7_100_000_000, has=6_400_000_000
    )
    dialog = open_import(files=(A,))
    qtbot.waitUntil(lambda: dialog.session.files[0].state is FileState.LEFT_OUT)
    assert any(
        "takes 7.1 GB of memory and more; this computer can give 6.4 GB" in text for text in shown(dialog)
    )
    assert not dialog._pane._question._anyway.isVisible()


def test_a_new_shop_needs_its_name_before_the_import(
    open_import: OpenImport, importing: Importing, qtbot: QtBot
) -> None:
    dialog = ready(open_import(files=(A,)), qtbot)
    box = dialog._account._box
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.currentIndex())
    ready(dialog, qtbot)
    assert not dialog._import.isEnabled()
    qtbot.keyClicks(dialog._account._name, "Kirana Dua")
    dialog._account._name.editingFinished.emit()
    qtbot.waitUntil(dialog._import.isEnabled)
    assert importing.prepared[-1][1] == "Kirana Dua"


@pytest.mark.parametrize(
    ("accounts", "into"), [((), "TikTok Shop"), (("Kirana",), "Kirana"), (("Kirana", "Dua"), None)]
)
def test_the_account_is_the_only_one_or_recognised(
    open_import: OpenImport, importing: Importing, qtbot: QtBot, accounts: tuple[str, ...], into: str | None
) -> None:
    ready(open_import(accounts, (A,)), qtbot)
    assert importing.prepared == [("a.xlsx", into, None)]


def test_dropped_files_are_read(open_import: OpenImport, importing: Importing, qtbot: QtBot) -> None:
    dialog = open_import()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(A)), QUrl("https://example.org/b.csv")])
    dialog.dropEvent(
        QDropEvent(
            QPointF(QPoint(5, 5)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    ready(dialog, qtbot)
    assert [name for name, _, _ in importing.prepared] == ["a.xlsx"]


def test_leaving_the_last_file_out_leads_back_to_choosing(open_import: OpenImport, qtbot: QtBot) -> None:
    dialog = ready(open_import(files=(A,)), qtbot)
    dialog._pane._leave_out.click()
    assert dialog._stack.currentWidget() is dialog._choose_page


def test_the_four_steps_are_there_for_eyes_and_ears(open_import: OpenImport, qtbot: QtBot) -> None:
    dialog = open_import()
    page = dialog._choose_page
    assert not page.steps.isVisible()
    qtbot.mouseClick(page.where, Qt.MouseButton.LeftButton)
    assert page.steps.isVisible()
    assert page.returns.isVisible()
    assert "Manage Returns" in page.returns.text()
    assert all(caption in page.steps.accessibleDescription() for caption in page.steps.captions)
    panels = [page.steps.panel(step) for step in range(4)]
    assert all(left.right() < right.left() for left, right in pairwise(panels))
    assert panels[-1].right() <= page.steps.width()


def test_it_fits_a_small_screen(open_import: OpenImport, qtbot: QtBot) -> None:
    dialog = ready(open_import(files=(A, B)), qtbot)
    assert dialog.width() <= 1024
    assert dialog.height() <= 640
