"""The life of the program: what it does before its first window, between two, and after the last."""

from __future__ import annotations

import shutil
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from seller_desktop import desktop
from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services import backups, operators
from seller_desktop.services.shop import Shop
from seller_desktop.storage import shop_files
from seller_desktop.ui import tasks
from seller_desktop.ui.backups.dialog import BackupsDialog
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.messages import Messages
from tests.making import at
from tests.services.shops import ORDERS, counts_in, damage, note

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("loop")
NOW = at("2026-11-23T14:00:00+07:00")
PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def template(small_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One in which somebody has said who is working."""
    folder = Path(shutil.copytree(small_shop, tmp_path_factory.mktemp("template") / "shop"))
    shop = Shop.open(folder, StoppedClock(NOW), writable=True)
    shop.write(operators.choose_operator, "Rina").result()
    shop.close()
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "toko saya"))


class Program:
    """The program on a folder, with the hands of a seller."""

    def __init__(self, folder: Path, qtbot: QtBot, at: str | None = "2026-11-23T14:30:00+07:00") -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._qtbot = qtbot
        self._known: set[int] = set()
        arguments = Namespace(at=at, data=folder)
        self.run: asyncio.Task[int] = tasks.start(desktop._Desktop(app, arguments).run(folder))

    def window(self) -> MainWindow:
        """The next window, once all of it is there."""

        def fresh() -> list[MainWindow]:
            shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
            return [one for one in shown if one.isVisible() and id(one) not in self._known and one.settled]

        self._qtbot.waitUntil(lambda: bool(fresh()), timeout=PATIENCE_MS)
        (window,) = fresh()
        self._known.add(id(window))
        return window

    def dialog(self) -> QDialog:
        def up() -> bool:
            return isinstance(QApplication.activeModalWidget(), QDialog)

        self._qtbot.waitUntil(up, timeout=PATIENCE_MS)
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        return found

    def ends(self) -> int:
        self._qtbot.waitUntil(self.run.done, timeout=PATIENCE_MS)
        return self.run.result()


def first_page() -> list[FirstRunPage]:
    """The page of a first start, where it is shown."""
    return [one for one in QApplication.allWidgets() if isinstance(one, FirstRunPage) and one.isVisible()]


@pytest.fixture
def program(folder: Path, qtbot: QtBot) -> Iterator[Program]:
    """Started by the first use of its window."""
    program = Program(folder, qtbot)
    yield program
    assert program.run.done(), "it was not ended"


def test_closed_after_an_hour_of_change_it_leaves_a_backup_and_only_then(
    folder: Path, program: Program
) -> None:
    program.window().close()
    assert program.ends() == 0
    (made,) = backups.list_backups(folder)
    assert (made.why, made.orders) == (Why.AT_EXIT, ORDERS)


def test_a_recent_backup_is_enough(folder: Path, qtbot: QtBot) -> None:
    backups.make(folder, None, NOW, Why.SCHEDULED)
    note(folder, StoppedClock(NOW), "since")
    program = Program(folder, qtbot)
    program.window().close()
    program.ends()
    assert [one.why for one in backups.list_backups(folder)] == [Why.SCHEDULED]


def test_a_backup_is_brought_back_from_the_window(folder: Path, qtbot: QtBot) -> None:
    backups.make(folder, None, NOW, Why.SCHEDULED)
    note(folder, StoppedClock(NOW), "to be gone")
    program = Program(folder, qtbot)
    window = program.window()
    window.actions_["backups"].trigger()
    dialog = program.dialog()
    assert isinstance(dialog, BackupsDialog)
    with Messages.script(True) as script:
        dialog.accept()
        restored = program.window()
        qtbot.waitUntil(lambda: len(script.said) > 1, timeout=PATIENCE_MS)
    asked, told = script.said
    assert (asked.kind, asked.title) == ("ask", "Restore this backup?")
    assert f"with {ORDERS} orders" in asked.text
    assert "as it was on" in told.text
    assert restored is not window
    assert counts_in(folder)["note"] == 0
    assert [one.why for one in backups.list_backups(folder)] == [Why.BEFORE_RESTORE, Why.SCHEDULED]
    restored.close()
    program.ends()


def test_a_backup_that_turns_out_broken_leaves_the_shop_and_says_why(folder: Path, qtbot: QtBot) -> None:
    backup = backups.make(folder, None, NOW, Why.SCHEDULED).backup
    program = Program(folder, qtbot)
    program.window().actions_["backups"].trigger()
    dialog = program.dialog()
    backup.path.write_bytes(backup.path.read_bytes()[:-3000])
    with Messages.script(True) as script:
        dialog.accept()
        again = program.window()
        qtbot.waitUntil(lambda: len(script.said) > 1, timeout=PATIENCE_MS)
    assert "is damaged and was not used" in script.said[-1].text
    again.close()
    program.ends()
    assert counts_in(folder)["orders"] == ORDERS


def test_a_damaged_shop_is_mended_before_the_window_opens(folder: Path, qtbot: QtBot) -> None:
    damage(folder, "ix_orders_city")
    shop_files.want_check(folder)
    with Messages.script(True) as script:
        program = Program(folder, qtbot)
        window = program.window()
    assert [said.title for said in script.said] == ["The shop is damaged", "The shop is back"]
    assert "nothing is missing" in script.said[1].text
    assert "set aside" in script.said[1].text
    assert counts_in(folder)["orders"] == ORDERS
    window.close()
    program.ends()


def test_left_as_it_is_a_damaged_shop_is_not_opened(folder: Path, qtbot: QtBot) -> None:
    damage(folder, "order_fact")
    shop_files.want_check(folder)
    before = (folder / "shop.db").read_bytes()
    with Messages.script(False):
        assert Program(folder, qtbot).ends() == 0
    assert (folder / "shop.db").read_bytes() == before


def test_what_cannot_be_mended_is_told_and_an_empty_shop_is_asked_for(folder: Path, qtbot: QtBot) -> None:
    damage(folder, "order_fact")
    shop_files.want_check(folder)
    with Messages.script(True, False) as script:
        assert Program(folder, qtbot).ends() == 0
    assert script.said[1].title == "The shop could not be mended"
    assert "could be read" in script.said[1].text
    assert (folder / "shop.db").exists(), "not without being asked"


def test_on_another_computer_a_backup_is_all_that_is_needed(
    folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    carried = backups.make(folder, None, NOW, Why.SCHEDULED, into=tmp_path / "stick").backup.path
    new = tmp_path / "new computer"
    program = Program(new, qtbot, at=None)

    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    (page,) = first_page()
    with Messages.script([carried]):
        page.restore_button.click()
        window = program.window()
    assert counts_in(new)["orders"] == ORDERS
    window.close()
    program.ends()


def test_a_file_that_is_no_backup_leads_back_to_the_first_page(qtbot: QtBot, tmp_path: Path) -> None:
    strange = tmp_path / "foto.sdbackup"
    strange.write_bytes(b"JFIF")
    program = Program(tmp_path / "new computer", qtbot, at=None)

    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    (page,) = first_page()
    with Messages.script([strange]) as script:
        page.restore_button.click()
        qtbot.waitUntil(lambda: first_page() not in ([], [page]), timeout=PATIENCE_MS)
    assert "foto.sdbackup is damaged" in script.said[-1].text
    first_page()[0].window().close()
    assert program.ends() == 0
