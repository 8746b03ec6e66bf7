"""The window before there is a shop: what could not be made leaves nothing, what was dropped is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import shop_keys
from seller_desktop.services.encryption import NewKey
from seller_desktop.services.first_settings import FirstSettings
from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks
from seller_desktop.ui.dialogs.file_help import FileHelpDialog
from seller_desktop.ui.dialogs.first_run import FirstRunPage
from seller_desktop.ui.encryption.making import Made
from seller_desktop.ui.first_steps import first_run
from seller_desktop.ui.first_steps.first_run import FirstRun
from seller_desktop.ui.first_steps.guide import Answers, GuidePage
from seller_desktop.ui.first_steps.look import Look
from tests.services.keyrings import MemoryKeyring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NOW = 1_795_500_000_000
PLAIN = Answers(FirstSettings("Kirana"))
KEYS = ("0f" * 32, "1e" * 32)


@pytest.fixture
def memory() -> Iterator[MemoryKeyring]:
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[FirstRun]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made: list[FirstRun] = []

    async def make() -> None:
        made.append(FirstRun(app, tmp_path / "toko", StoppedClock(NOW), Look("en")))

    finish(qtbot, tasks.start(make()))
    yield made[0]
    if isValid(made[0]._window):
        made[0]._window.forget()
        made[0]._window.close()
        made[0]._window.deleteLater()


def finish(qtbot: QtBot, task: object) -> None:
    qtbot.waitUntil(task.done)  # type: ignore[attr-defined]


def said(key: str | None) -> Answers:
    return PLAIN if key is None else Answers(PLAIN.settings, Made(NewKey(key), all_files=False))


def full(*_args: object) -> None:
    raise SellerError("disk_full")


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    ("then", "now"),
    [(None, None), (None, KEYS[1]), (KEYS[0], None), (KEYS[0], KEYS[1]), (KEYS[0], KEYS[0])],
    ids=["plain-plain", "plain-key", "key-plain", "key-other", "key-same"],
)
def test_what_could_not_be_made_is_made_as_was_answered_last(
    qtbot: QtBot,
    first: FirstRun,
    memory: MemoryKeyring,
    then: str | None,
    now: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = first._data_dir
    with monkeypatch.context() as broken:
        broken.setattr(first_run, "take_first_settings", full)
        failed = tasks.start(first._made(said(then)))
        finish(qtbot, failed)
        assert isinstance(failed.exception(), SellerError)
    assert [one.name for one in folder.iterdir() if one.name != "shop.lock"] == []
    assert memory.kept == {}
    done = tasks.start(first._made(said(now)))
    finish(qtbot, done)
    done.result().close()
    assert shop_keys.is_encrypted(folder) == (now is not None)
    assert shop_keys.find_key(folder) == now
    shop = Shop.open(folder, StoppedClock(NOW), writable=False, key=now)
    assert shop.settings.name == "Kirana"
    shop.close()


def test_a_shop_that_came_meanwhile_is_left_alone(qtbot: QtBot, first: FirstRun) -> None:
    Shop.create(first._data_dir, StoppedClock(NOW), practice=False).close()
    failed = tasks.start(first._made(said(KEYS[0])))
    finish(qtbot, failed)
    assert getattr(failed.exception(), "code", "") == "shop_exists"
    assert Shop.exists(first._data_dir)
    assert not (first._data_dir / shop_keys.KEY_FILE).exists()


def test_a_dropped_file_is_kept_where_one_goes_back(first: FirstRun) -> None:
    first._show_first_page().files_dropped.emit([Path("/home/rina/a.xlsx")])
    guide = first._window.centralWidget()
    assert isinstance(guide, GuidePage)
    guide._back.click()
    page = first._window.centralWidget()
    assert isinstance(page, FirstRunPage)
    assert page.import_button.text() == "Begin…"
    page.import_button.click()
    again = first._window.centralWidget()
    assert isinstance(again, GuidePage)
    assert again.ready.next_text.startswith("Import 1")


def test_where_the_file_is_to_be_had_is_told_before_there_is_a_shop(qtbot: QtBot, first: FirstRun) -> None:
    page = first._show_first_page()
    first._window.show()
    first._window.activateWindow()
    qtbot.waitExposed(first._window)
    for ask in (
        page.file_help_button.click,
        lambda: qtbot.keyClick(page.import_button, Qt.Key.Key_F1),
    ):
        qtbot.waitUntil(first._window.isActiveWindow)
        ask()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FileHelpDialog)
        dialog.reject()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_the_window_is_no_larger_than_the_screen(
    qtbot: QtBot, first: FirstRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _self: QSize(683, 384))
    running = tasks.start(first.begun())
    qtbot.waitUntil(first._window.isVisible)
    size = first._window.size()
    first._window.close()
    finish(qtbot, running)
    assert size == QSize(681, 344)
