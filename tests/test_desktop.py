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
from seller_desktop.services import backups, operators, safekeeping
from seller_desktop.services.encryption import NewKey
from seller_desktop.services.shop import Shop
from seller_desktop.storage import shop_files
from seller_desktop.ui import tasks
from seller_desktop.ui.backups.dialog import BackupsDialog
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.encryption.making import Made
from seller_desktop.ui.first_steps import practice_shop
from seller_desktop.ui.first_steps.guide import GuidePage
from seller_desktop.ui.first_steps.look import Look
from seller_desktop.ui.first_steps.practice_bar import PracticeBar
from seller_desktop.ui.main_window import MainWindow
from seller_desktop.ui.messages import Messages
from tests.making import at, export
from tests.services.importing import take
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

    def __init__(
        self,
        folder: Path,
        qtbot: QtBot,
        at: str | None = "2026-11-23T14:30:00+07:00",
        *,
        minimised: bool = False,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._qtbot = qtbot
        self._known: set[int] = set()
        arguments = Namespace(at=at, data=folder, minimised=minimised)
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
        qtbot.waitUntil(lambda: len(script.said) > 1, timeout=PATIENCE_MS)
    assert "foto.sdbackup is damaged" in script.said[-1].text
    assert first_page() == [page]
    page.window().close()
    assert program.ends() == 0


def test_started_at_login_it_waits_minimised(folder: Path, qtbot: QtBot) -> None:
    program = Program(folder, qtbot, minimised=True)
    window = program.window()
    assert window.isMinimized()
    window.close()
    assert program.ends() == 0


def test_started_at_login_without_a_shop_it_says_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    assert Program(tmp_path, qtbot, at=None, minimised=True).ends() == 0
    assert first_page() == []


def guide(qtbot: QtBot, page: FirstRunPage) -> GuidePage:
    """The guide, once it stands in the place of the first page."""

    def shown() -> list[GuidePage]:
        return [one for one in QApplication.allWidgets() if isinstance(one, GuidePage) and one.isVisible()]

    page.empty_button.click()
    qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE_MS)
    return shown()[0]


def test_a_guided_shop_is_made_at_the_end_and_is_as_it_was_said(qtbot: QtBot, tmp_path: Path) -> None:
    new, stick = tmp_path / "toko baru", tmp_path / "stick"
    stick.mkdir()
    program = Program(new, qtbot, at=None)
    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    steps = guide(qtbot, first_page()[0])
    assert QApplication.activeWindow() is steps.window(), "no part of it was a window of its own"
    assert steps.window().focusWidget() is steps.shop._name
    steps.shop._name.setText("Kirana")
    steps.shop._zone.setCurrentIndex(2)
    steps.shop._operator.setText("Rina")
    steps._next.click()
    steps.protect.skip()
    with Messages.script([stick]):
        steps.folder._choose.click()
        qtbot.waitUntil(lambda: steps.folder.ready, timeout=PATIENCE_MS)
    steps._next.click()
    assert not new.exists()
    steps._next.click()
    window = program.window()
    assert window.windowTitle() == "Kirana – Seller Desktop"
    assert (window.shop.settings.zone, window.shop.has_operator) == ("Asia/Jayapura", True)
    assert "WIT" in window.footer._zone.text()
    assert window.shop.read(safekeeping.second_folder).result() == stick
    assert QApplication.activeModalWidget() is None, "nothing was asked a second time"
    window.close()
    program.ends()


def test_left_in_the_middle_the_guide_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path) -> None:
    new = tmp_path / "toko baru"
    program = Program(new, qtbot, at=None)
    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    steps = guide(qtbot, first_page()[0])
    steps.protect.take(Made(NewKey("0f" * 32), all_files=False))
    steps._back.click()
    assert "Step 1 of 4" in steps.window().windowTitle()
    steps.window().close()
    assert program.ends() == 0
    assert not new.exists()


def test_what_cannot_be_made_is_told_and_the_guide_stays(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "full").write_bytes(b"no folder")
    program = Program(tmp_path / "full" / "toko", qtbot, at=None)
    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    steps = guide(qtbot, first_page()[0])
    steps._show(3)
    with Messages.script() as script:
        steps._next.click()
        qtbot.waitUntil(lambda: bool(script.said), timeout=PATIENCE_MS)
    assert str(tmp_path / "full" / "toko") in script.said[0].text
    qtbot.waitUntil(steps._next.isEnabled, timeout=PATIENCE_MS)
    steps.window().close()
    assert program.ends() == 0


def test_the_language_chosen_first_is_that_of_the_shop(qtbot: QtBot, tmp_path: Path) -> None:
    program = Program(tmp_path / "toko", qtbot, at=None)
    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    first_page()[0]._languages["id"].click()
    (page,) = first_page()
    assert page.practice_button.text() == "Buka toko latihan"
    assert page.window().focusWidget() is page._languages["id"]
    steps = guide(qtbot, page)
    for _ in range(3):
        steps._skip.click()
    steps._next.click()
    window = program.window()
    assert window.state.language == "id"
    window.close()
    program.ends()
    assert Look.of(tmp_path / "toko").language == "id"


def test_the_practice_shop_is_one_click_away_and_one_click_gone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice_shop, "_SAMPLES", 12)
    program = Program(tmp_path / "toko", qtbot, at=None)
    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    first_page()[0].practice_button.click()
    window = program.window()
    assert window.shop.practice
    assert QApplication.activeModalWidget() is None
    (bar,) = window.findChildren(PracticeBar)
    assert bar.go_button.text() == "Set up my own shop"
    bar.remove_button.click()
    qtbot.waitUntil(lambda: bool(first_page()), timeout=PATIENCE_MS)
    assert list((tmp_path / "toko").iterdir()) == []
    first_page()[0].window().close()
    assert program.ends() == 0


def test_own_work_in_the_practice_shop_is_asked_about(small_shop: Path, qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "toko"
    Shop.create(own, StoppedClock(NOW), practice=False).close()
    shutil.copytree(small_shop, own / "practice")
    shop = Shop.open(own / "practice", StoppedClock(NOW), writable=True)
    shop.write(operators.choose_operator, "Rina").result()
    take(shop, export(tmp_path, [{}]))
    shop.close()
    program = Program(own / "practice", qtbot)
    window = program.window()
    (bar,) = window.findChildren(PracticeBar)
    with Messages.script(False) as script:
        bar.remove_button.click()
        qtbot.waitUntil(lambda: bool(script.said), timeout=PATIENCE_MS)
    assert script.said[0].title == "Remove the practice shop?"
    assert (own / "practice").exists()
    window.close()
    program.ends()
