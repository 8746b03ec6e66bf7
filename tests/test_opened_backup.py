"""A backup is double-clicked: the window opens, or comes to the front, and offers to bring it back."""

from __future__ import annotations

import shutil
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from seller_desktop import app as program_entry
from seller_desktop import desktop
from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services import backups, handover, operators
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks
from seller_desktop.ui.backups.dialog import BackupsDialog
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.program_icon import program_icon
from tests.making import at
from tests.services.shops import ORDERS, counts_in

if TYPE_CHECKING:
    import asyncio

    from pytestqt.qtbot import QtBot

NOW = at("2026-11-23T14:00:00+07:00")
PATIENCE_MS = 20_000


@pytest.fixture
def folder(small_shop: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(small_shop, tmp_path / "toko saya"))
    shop = Shop.open(folder, StoppedClock(NOW), writable=True)
    shop.write(operators.choose_operator, "Rina").result()
    shop.close()
    return folder


@pytest.fixture
def carried(folder: Path, tmp_path: Path) -> Path:
    """A backup on a stick."""
    made = backups.make(folder, None, NOW, Why.SCHEDULED, into=tmp_path / "stick")
    return made.backup.path


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["cadangan.sdbackup"], "cadangan.sdbackup"),
        (["/media/usb/toko.sdbackup"], "/media/usb/toko.sdbackup"),
        (["--data", "shop", "foto.jpg"], "foto.jpg"),  # a window says what it is not
        (["C:\\Users\\rina\\toko.sdbackup"], "C:\\Users\\rina\\toko.sdbackup"),
    ],
)
def test_a_file_alone_asks_for_a_window_that_opens_it(words: list[str], file: str) -> None:
    args = program_entry._window_alone(words)
    assert args is not None
    assert args.restore == Path(file).absolute()


@pytest.mark.parametrize("words", [["doctor"], ["import", "a.xlsx"], ["--json", "counts"], ["--version"]])
def test_a_command_is_none(words: list[str]) -> None:
    assert program_entry._window_alone(words) is None


def test_no_file_no_offer() -> None:
    args = program_entry._window_alone(["--data", "shop"])
    assert args is not None
    assert args.restore is None


@pytest.mark.usefixtures("loop")
def test_a_shop_that_is_there_shows_the_backup_among_its_own_and_changes_nothing(
    folder: Path, carried: Path, qtbot: QtBot
) -> None:
    run = started(folder, carried, at="2026-11-23T14:30:00+07:00")
    dialog = backups_dialog(qtbot)
    chosen = dialog.value()
    assert chosen is not None
    assert chosen.path == carried
    dialog.reject()
    close(qtbot, run)
    assert counts_in(folder)["orders"] == ORDERS


@pytest.mark.usefixtures("loop")
def test_a_window_that_is_open_already_is_told(folder: Path, carried: Path, qtbot: QtBot) -> None:
    run = started(folder, None, at="2026-11-23T14:30:00+07:00")
    qtbot.waitUntil(lambda: bool(windows()) and windows()[0].settled, timeout=PATIENCE_MS)
    (window,) = windows()
    server = desktop._serve(window)
    try:
        server.restore_asked.emit(carried)
        chosen = backups_dialog(qtbot).value()
        assert chosen is not None
        assert chosen.path == carried
        with Messages.script() as script:
            server.restore_asked.emit(carried.with_name("gone.sdbackup"))
            qtbot.waitUntil(lambda: bool(script.said), timeout=PATIENCE_MS)
        assert "no longer there" in script.said[0].text
        backups_dialog(qtbot).reject()
    finally:
        server.close()
        server.deleteLater()
    close(qtbot, run)


@pytest.mark.parametrize(
    ("restore", "told"), [(None, {}), (Path("/usb/a.sdbackup"), {"restore": "/usb/a.sdbackup"})]
)
def test_a_second_start_hands_the_file_over(
    restore: Path | None, told: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, object]] = []

    def ask_window(_folder: Path, request: dict[str, object]) -> dict[str, object]:
        asked.append(request)
        return {}

    monkeypatch.setattr(handover, "ask_window", ask_window)
    assert desktop._another_shows(tmp_path, restore)
    assert asked == [{"raise": True, **told}]


@pytest.mark.usefixtures("loop")
def test_without_a_shop_one_yes_begins_with_the_backup(carried: Path, qtbot: QtBot, tmp_path: Path) -> None:
    new = tmp_path / "komputer baru"
    with Messages.script(True) as script:
        run = started(new, carried)
        qtbot.waitUntil(lambda: bool(windows()) and windows()[0].settled, timeout=PATIENCE_MS)
    assert script.said[0].title == "Begin with this backup?"
    assert f"holds {ORDERS} orders" in script.said[0].text
    assert counts_in(new)["orders"] == ORDERS
    assert not isinstance(QApplication.activeModalWidget(), BackupsDialog), "it is not offered a second time"
    close(qtbot, run)


@pytest.mark.usefixtures("loop")
def test_without_a_shop_what_is_no_backup_leads_to_the_first_page(qtbot: QtBot, tmp_path: Path) -> None:
    photo = tmp_path / "foto.sdbackup"
    photo.write_bytes(b"JFIF")
    with Messages.script() as script:
        run = started(tmp_path / "komputer baru", photo)
        qtbot.waitUntil(lambda: bool(script.said), timeout=PATIENCE_MS)
    assert "foto.sdbackup is no backup" in script.said[0].text
    (page,) = [one for one in QApplication.allWidgets() if isinstance(one, FirstRunPage) and one.isVisible()]
    page.window().close()
    qtbot.waitUntil(run.done, timeout=PATIENCE_MS)


@pytest.mark.usefixtures("qapp")
def test_the_window_has_its_mark_in_every_size() -> None:
    icon = program_icon()
    for size in (16, 24, 48, 256):
        drawn = icon.pixmap(QSize(size, size))
        assert (drawn.width(), drawn.height()) == (size, size)
        assert drawn.toImage().pixelColor(size // 8, size // 2).name() == "#0f766e"


def started(folder: Path, restore: Path | None, at: str | None = None) -> asyncio.Task[int]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    arguments = Namespace(at=at, data=folder, restore=restore)
    return tasks.start(desktop._Desktop(app, arguments).run(folder))


def windows() -> list[MainWindow]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]


def backups_dialog(qtbot: QtBot) -> BackupsDialog:
    def up() -> bool:
        found = QApplication.activeModalWidget()
        return isinstance(found, BackupsDialog) and found.value() is not None

    qtbot.waitUntil(up, timeout=PATIENCE_MS)
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    assert isinstance(found, BackupsDialog)
    return found


def close(qtbot: QtBot, run: asyncio.Task[int]) -> None:
    for window in windows():
        window.close()
    qtbot.waitUntil(run.done, timeout=PATIENCE_MS)
    assert run.result() == 0
