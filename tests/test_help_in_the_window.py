"""The help as a seller meets it: a key, a link, a notice after an update, a report of a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication

from seller_desktop import __version__
from seller_desktop.domain.orders import View
from seller_desktop.services.shop import Shop
from seller_desktop.ui.dialogs.settings import SettingsDialog
from seller_desktop.ui.help.news_dialog import NewsDialog
from seller_desktop.ui.help.report_dialog import ReportDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.notice_bar import NoticeBar
from tests.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.ui.help.window import HelpWindow

pytestmark = pytest.mark.usefixtures("loop")


@pytest.fixture
def desk(shop_folder: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> Iterator[Desk]:
    (shop_folder / "window.ini").write_text(
        "[General]\nseen_version=0.0.1\nhelp_zoom=130\n", encoding="utf-8"
    )
    shop = Shop.open(shop_folder, stopped_clock, writable=True)
    desk = Desk(shop, qtbot)
    yield desk
    desk.close()
    shop.close()


def shown(desk: Desk, topic: str) -> HelpWindow:
    desk.wait(lambda: desk.window.help._help is not None and desk.window.help._help.topic() == topic)
    found = desk.window.help._help
    assert found is not None
    return found


def news_bars(desk: Desk) -> list[str]:
    told = desk.window.findChildren(NoticeBar)
    return [bar.accessibleName() for bar in told if bar.isVisible() and "version" in bar.accessibleName()]


def test_the_help_fits_what_one_is_at_and_goes_with_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_view(View.TO_SHIP)
    desk.settle()
    desk.window.orders.setFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    page = shown(desk, "to_ship")
    assert page._zoom == 130, "as it was left"

    desk.do("settings")
    dialog = desk.dialog(SettingsDialog)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    page = shown(desk, "deadlines")
    assert "Unconfirmed for Indonesia" in page._page.toPlainText()
    assert page.parent() is None, "a dialog does not block it"
    page._follow(QUrl("do:about"))
    assert "close that one first" in page._said.text()
    dialog.reject()

    page._follow(QUrl("do:news"))
    desk.dialog(NewsDialog).reject()
    desk.window.close()
    assert not page.isVisible()


def test_an_update_offers_what_is_new_once(desk: Desk) -> None:
    assert news_bars(desk) == [f"Seller Desktop is now version {__version__}."]
    bar = next(one for one in desk.window.findChildren(NoticeBar) if "version" in one.accessibleName())
    bar._yes.click()
    dialog = desk.dialog(NewsDialog)
    assert news_bars(desk) == []
    dialog.reject()
    assert desk.window.state.text("seen_version") == __version__


def test_a_first_start_has_no_news(shop_folder: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> None:
    shop = Shop.open(shop_folder, stopped_clock, writable=True)
    desk = Desk(shop, qtbot)
    try:
        assert news_bars(desk) == []
        assert desk.window.state.text("seen_version") == __version__
    finally:
        desk.close()
        shop.close()


def test_a_report_is_read_and_saved_by_the_seller(desk: Desk, tmp_path: Path) -> None:
    desk.do("report_problem")
    dialog = desk.dialog(ReportDialog)
    dialog._comment.setPlainText("Impor macet")
    desk.wait(dialog._copy.isEnabled)
    for told in ("Impor macet", f"Version: {__version__}", "Qt: 6.", "Screen: ", "Orders: 12", "[ok] "):
        assert told in dialog.text()
    file = tmp_path / "report.txt"
    with Messages.script([file]):
        dialog._save.click()
        desk.wait(file.exists)
    assert file.read_text(encoding="utf-8") == dialog.text()
    dialog.reject()
    assert QApplication.activeModalWidget() is None
