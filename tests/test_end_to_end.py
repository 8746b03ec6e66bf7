"""The real window on a temporary folder: what a seller does, from the file to the order."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton

from seller_desktop.cli.main import run_for_another
from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.services import handover, order_details, queries
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks, theme
from seller_desktop.ui.importing.dialog import ImportDialog
from tests.desk import Desk
from tests.making import DATA, export, order_no

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.ui.main_window import MainWindow

_RAISE = """
import sys
from pathlib import Path
from seller_desktop.services.handover import ask_window
print(ask_window(Path(sys.argv[1]), {"raise": True}))
"""


pytestmark = pytest.mark.usefixtures("loop")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)


@pytest.fixture
def shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    yield shop
    shop.close()


@pytest.fixture
def desk(shop: Shop, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(shop, qtbot)
    yield desk
    desk.close()


@pytest.fixture
def full_desk(practice_shop: Shop, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(practice_shop, qtbot)
    yield desk
    desk.close()


def dialog_of(desk: Desk) -> ImportDialog:
    desk.wait(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    return dialog


def test_a_dropped_file_becomes_orders(desk: Desk) -> None:
    assert desk.window.orders.model.rowCount() == 0
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(DATA / "Semua pesanan-2026-11-23-14_00.xlsx"))])
    desk.window.dropEvent(
        QDropEvent(
            QPointF(200, 200),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    dialog = dialog_of(desk)
    desk.wait(dialog.session.can_take)
    assert desk.shop.read(queries.counts).result().by_view[View.ALL] == 0, "nothing before the seller agrees"
    dialog.session.take()
    desk.wait(lambda: not dialog.session.taking())
    dialog.reject()
    desk.wait(lambda: bool(desk.window.counts and desk.window.counts.by_view[View.ALL] == 600))
    desk.window.show_view(View.COMPLETED)
    desk.settle()
    desk.wait(lambda: desk.window.orders.model.rowCount() == 310)
    assert len(desk.listed()) == 20


def test_a_cancelled_import_leaves_the_desk_empty(desk: Desk) -> None:
    desk.window.errands.import_files([DATA / "Semua pesanan-2026-11-23-14_00.csv"])
    dialog = dialog_of(desk)
    dialog.reject()
    desk.wait(lambda: QApplication.activeModalWidget() is None)
    desk.wait(lambda: not list((desk.shop.data_dir / "staging").glob("*")))
    assert desk.shop.read(queries.counts).result().by_view[View.ALL] == 0


def test_every_entry_of_the_sidebar_lists_what_it_counts(full_desk: Desk) -> None:
    desk = full_desk
    assert desk.window.counts is not None
    for view, count in desk.window.counts.by_view.items():
        desk.window.show_view(view)
        desk.settle()
        desk.wait_for_rows(count)
    desk.window.show_view(View.ACTION_NEEDED)
    desk.settle()
    for group, count in desk.window.counts.by_group.items():
        desk.window.head.group_chosen.emit(group)
        desk.settle()
        desk.wait_for_rows(count)
    assert set(desk.window.counts.by_group) == set(ActionGroup)


def test_list_and_cards_share_the_selected_order(full_desk: Desk) -> None:
    desk = full_desk
    desk.window.show_view(View.ALL)
    desk.settle()
    wanted = desk.window.orders.model.order_id(120)
    desk.window.orders.select_order(wanted)
    desk.settle()
    assert desk.window.details.order_id() == wanted
    desk.do("cards")
    assert desk.window.orders.current_order_id == wanted
    assert desk.window.orders.card_view.isVisible()
    index = desk.window.orders.card_view.currentIndex()
    assert (
        desk.window.orders.card_view.viewport()
        .rect()
        .intersects(desk.window.orders.card_view.visualRect(index))
    )
    desk.do("next")
    assert desk.window.details.order_id() == desk.window.orders.model.order_id(121)
    desk.do("list")
    desk.do("previous")
    assert desk.window.details.order_id() == wanted
    assert desk.window.orders.list_view.isVisible()


def test_searching_and_clearing(full_desk: Desk) -> None:
    desk = full_desk
    desk.window.show_view(View.ALL)
    desk.settle()
    number = desk.listed()[3]
    desk.window.head.search_changed.emit(number)
    desk.settle()
    desk.wait(lambda: desk.window.orders.model.rowCount() == 1)
    assert desk.listed() == [number]
    desk.window.head.search_changed.emit("tidak ada yang begini")
    desk.settle()
    desk.wait(lambda: desk.window.orders.model.rowCount() == 0)
    desk.window.head.search_changed.emit("")
    desk.settle()
    desk.wait(lambda: desk.window.orders.model.rowCount() == 250)


def test_a_note_is_written_with_the_keyboard_and_kept(full_desk: Desk) -> None:
    desk = full_desk
    desk.window.orders.select_order(desk.window.orders.model.order_id(0))
    desk.settle()
    order_id = desk.window.details.order_id()
    assert order_id is not None
    desk.do("note")
    (field,) = desk.window.details.findChildren(QPlainTextEdit)
    desk.qtbot.keyClicks(field, "kirim sebelum jam tiga")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def noted() -> bool:
        found = desk.shop.read(order_details.order_detail, order_id).result()
        return found is not None and [note.text for note in found.notes] == ["kirim sebelum jam tiga"]

    desk.wait(noted)
    desk.settle()
    assert field.toPlainText() == ""


def test_copying_by_key(full_desk: Desk) -> None:
    desk = full_desk
    desk.window.orders.select_order(desk.window.orders.model.order_id(0))
    desk.settle()
    desk.do("copy_no")
    assert QApplication.clipboard().text() == desk.listed()[0]


def test_the_window_is_left_and_found_again_as_it_was(shop: Shop, qtbot: QtBot) -> None:
    desk = Desk(shop, qtbot)
    desk.window.resize(desk.window.width(), 640)
    desk.window.show_view(View.SHIPPED)
    desk.do("cards")
    desk.window.state.put("theme", theme.ThemeChoice.DARK)
    desk.close()
    again = Desk(shop, qtbot)
    try:
        assert again.window.query.view is View.SHIPPED
        assert again.window.orders.view == "cards"
        assert again.window.height() == 640
        assert again.window.state.theme is theme.ThemeChoice.DARK
    finally:
        again.close()


def test_a_narrow_window_gives_the_list_the_room(full_desk: Desk) -> None:
    desk = full_desk
    desk.window.resize(1366, 768)
    assert desk.window.details.isVisible()
    desk.window.resize(1024, 700)
    assert not desk.window.details.isVisible()
    desk.do("details")
    assert desk.window.details.isVisible()
    desk.window.resize(1366, 768)
    assert desk.window.details.isVisible()


def test_every_dialog_opens_and_escape_leaves_it(full_desk: Desk) -> None:
    desk = full_desk
    for action in (
        "import",
        "enter",
        "words",
        "account",
        "operator",
        "settings",
        "file_help",
        "keys",
        "about",
    ):
        desk.window.actions_[action].trigger()
        desk.wait(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        assert dialog.windowTitle()
        default = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
        assert len(default) <= 1
        desk.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        desk.wait(lambda: QApplication.activeModalWidget() is None)
        desk.settle()


def test_practice_stands_in_the_title(full_desk: Desk, desk: Desk) -> None:
    assert "PRACTICE" in full_desk.window.windowTitle()
    assert "PRACTICE" not in desk.window.windowTitle()


def test_a_writing_command_is_carried_out_by_the_window(desk: Desk, tmp_path: Path) -> None:
    server = handover.CommandServer(
        desk.shop.data_dir, lambda request: desk.shop.run(run_for_another, desk.shop, request)
    )
    raised: list[bool] = []
    server.raise_asked.connect(lambda: raised.append(True))
    try:
        export(tmp_path, [{}, {}], "Semua pesanan-2026-11-23-14_00.csv")
        command = subprocess.Popen(
            [
                sys.executable,
                *("-m", "seller_desktop", "--data", str(desk.shop.data_dir)),
                *("import", "Semua pesanan-2026-11-23-14_00.csv", "--json"),
            ],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            text=True,
        )
        desk.wait(lambda: command.poll() is not None)
        out, _ = command.communicate()
        assert command.returncode == 0
        assert json.loads(out)["files"][0]["new"] == 2
        desk.wait(lambda: bool(desk.window.counts and desk.window.counts.by_view[View.ALL] == 2))
        second = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _RAISE,
                str(desk.shop.data_dir),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        desk.wait(lambda: second.poll() is not None)
        assert (second.communicate()[0].strip(), raised) == ("{}", [True])
    finally:
        server.close()
        server.deleteLater()


def test_an_order_can_be_reached_by_its_number(full_desk: Desk) -> None:
    desk = full_desk
    desk.window.show_view(View.ALL)
    desk.settle()
    number = desk.listed()[15]
    desk.window.show_view(View.CANCELLED)
    desk.settle()
    desk.window.show_order(number)
    desk.wait(lambda: desk.window.details.order_id() is not None and desk.window.settled)
    found = desk.shop.read(queries.order_id_of, number).result()
    desk.wait(lambda: desk.window.details.order_id() == found)


def test_without_a_display_it_says_so_and_shows_a_picture(tmp_path: Path) -> None:
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "seller_desktop"],
        env=bare | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0
    assert "./dev run --data DIR screenshot OUT.png" in done.stderr
    assert len(list(tmp_path.glob("seller-desktop-*/window.png"))) == 1
    assert order_no(1) not in done.stdout


def test_tasks_end_with_the_window(desk: Desk, loop: asyncio.AbstractEventLoop) -> None:
    desk.window.refresh_frame()
    desk.window.close()
    done = loop.create_task(tasks.stop_all())
    desk.wait(done.done)
    assert not [task for task in asyncio.all_tasks(loop) if not task.done()]


def chosen_account(window: MainWindow) -> int | None:
    return window.query.account_id


def test_an_order_of_another_shop_is_shown_though_one_shop_is_chosen(full_desk: Desk, tmp_path: Path) -> None:
    desk, window = full_desk, full_desk.window
    export(tmp_path, [{}, {}], "Semua pesanan-2026-11-23-14_00.csv")
    file = str(tmp_path / "Semua pesanan-2026-11-23-14_00.csv")
    request = {"argv": ["import", file, "--account", "Toko B"], "cwd": str(tmp_path)}
    assert run_for_another(desk.shop, request)["exit_code"] == 0
    desk.wait(lambda: window.info is not None and len(window.info.accounts) == 2)
    assert window.info is not None
    first, second = sorted(window.info.accounts, key=lambda one: one.name == "Toko B")
    other = desk.shop.read(queries.first_ids, OrderQuery(account_id=second.id), 1).result()[0]

    window.sidebar.account_chosen.emit(first.id)
    desk.settle()
    number = desk.listed()[3]
    window.show_order(number)
    desk.wait(lambda: window.details.order_id() == desk.shop.read(queries.order_id_of, number).result())
    assert chosen_account(window) == first.id, "it is there already"
    window.show_order(order_no(1))
    desk.wait(lambda: window.details.order_id() == desk.shop.read(queries.order_id_of, order_no(1)).result())
    assert chosen_account(window) is None

    window.sidebar.account_chosen.emit(first.id)
    window.show_only([other])
    desk.wait_for_rows(1)
