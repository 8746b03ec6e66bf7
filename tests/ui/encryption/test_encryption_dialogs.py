"""What the window shows of encryption: the recovery key, what is to be typed, and what is wrong with it."""

from __future__ import annotations

import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QWidget
from python_calamine import CalamineWorkbook

from seller_desktop.domain.imports import ImportReport, ImportTally
from seller_desktop.domain.orders import RejectedRow
from seller_desktop.domain.recovery_key import key_of, recovery_key, written
from seller_desktop.services import encryption, key_file, rejected_rows, shop_keys, system_keyring
from seller_desktop.services.encryption import NewKey
from seller_desktop.services.shop import Shop
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import tasks
from seller_desktop.ui.encryption import opening
from seller_desktop.ui.encryption.first_step import ProtectStep, keep_key, new_key
from seller_desktop.ui.encryption.making import Made, make_key
from seller_desktop.ui.encryption.passphrase_dialog import NewKeyDialog
from seller_desktop.ui.encryption.recovery_dialog import RecoveryKeyDialog
from seller_desktop.ui.encryption.state_dialog import EncryptionDialog, EncryptionState
from seller_desktop.ui.encryption.unlock_dialog import UnlockDialog
from seller_desktop.ui.importing.rejected_rows import give_rejected_rows
from seller_desktop.ui.importing.report import ReportPage
from seller_desktop.ui.messages import Messages
from tests.services.keyrings import MemoryKeyring, UnsafeKeyring

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.ui.dialogs.dialog import Dialog

KEY = "0f" * 32
PASSPHRASE = "tiga kambing di sawah"  # noqa: S105 - made up for the tests


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.setattr(key_file, "MEMORY_KIB", 64)
    monkeypatch.setattr(key_file, "ITERATIONS", 1)
    monkeypatch.setattr(system_keyring, "_given_up", threading.Event())
    monkeypatch.setattr(opening, "_given", {})
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def plain(tmp_path: Path, stopped_clock: StoppedClock) -> Path:
    Shop.create(tmp_path / "toko", stopped_clock, practice=False).close()
    return tmp_path / "toko"


def fields(dialog: Dialog) -> list[QLineEdit]:
    return [field for field in dialog.findChildren(QLineEdit) if not field.isHidden()]


def press(dialog: QWidget, text: str) -> None:
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
    button.click()


def shown(kind: type[Dialog]) -> list[Dialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def wait_shown(qtbot: QtBot, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: bool(shown(kind)))
    return shown(kind)[0]


def test_the_recovery_key_is_hidden_while_it_is_proven(qtbot: QtBot) -> None:
    dialog = RecoveryKeyDialog(KEY, 6)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = [label for label in dialog.findChildren(QLabel) if label.text() in recovery_key(KEY)]
    assert len(labels) == 13
    assert all(label.isVisible() for label in labels)
    press(dialog, "I have kept it")
    assert not any(label.isVisible() for label in labels)
    (typed,) = fields(dialog)
    typed.setText(recovery_key(KEY)[5])
    press(dialog, "Done")
    assert dialog.problem.text().startswith("That is not group 7")
    press(dialog, "Show the key again")
    assert all(label.isVisible() for label in labels)
    press(dialog, "I have kept it")
    typed.setText(recovery_key(KEY)[6].lower())
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(typed, Qt.Key.Key_Return)


def test_two_passphrases_that_differ_are_told(qtbot: QtBot) -> None:
    dialog = NewKeyDialog("Encrypt", keyring=False, least=10)
    qtbot.addWidget(dialog)
    dialog.show()
    first, second = fields(dialog)
    for one, other, said in (
        ("pendek", "pendek", "Use at least 10 characters."),
        (PASSPHRASE, PASSPHRASE + "!", "The two passphrases differ."),
        (PASSPHRASE, PASSPHRASE, ""),
    ):
        first.setText(one)
        second.setText(other)
        dialog.accept()
        assert dialog.problem.text() == said or not said
    assert dialog.result() == 1
    assert dialog.value().passphrase == PASSPHRASE
    assert not dialog.value().in_keyring


def test_with_a_keyring_no_passphrase_is_asked_for(qtbot: QtBot) -> None:
    dialog = NewKeyDialog("Encrypt", keyring=True, least=10, plain_files=2, plain_backups=3)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not any(field.isVisible() for field in dialog.findChildren(QLineEdit))
    dialog.accept()
    wish = dialog.value()
    assert (wish.passphrase, wish.in_keyring, wish.all_files) == (None, True, True)


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (EncryptionState(encrypted=False, writable=True), ["Encrypt the shop…"]),
        (EncryptionState(encrypted=False, writable=False), []),
        (
            EncryptionState(encrypted=True, writable=True, kept=True, keyring=True),
            ["Set a passphrase…", "Make a new key…", "Turn off…"],
        ),
        (
            EncryptionState(encrypted=True, writable=True, passphrase=True, keyring=True, plain_backups=1),
            [
                *("Encrypt these too…", "Put the key into the keyring", "Change the passphrase…"),
                *("Make a new key…", "Turn off…"),
            ],
        ),
    ],
)
def test_what_can_be_changed_is_offered(qtbot: QtBot, state: EncryptionState, offered: list[str]) -> None:
    dialog = EncryptionDialog(state)
    qtbot.addWidget(dialog)
    texts = [button.text() for button in dialog.findChildren(QPushButton) if button.text() != "Close"]
    assert texts == offered


def test_a_start_asks_until_the_key_is_right_and_then_no_more(plain: Path, qtbot: QtBot) -> None:
    encryption.exchange(plain, None, NewKey(KEY, PASSPHRASE, in_keyring=False))
    asked = tasks.start(opening.key_for(plain))
    dialog = wait_shown(qtbot, UnlockDialog)
    assert isinstance(dialog, UnlockDialog)
    (typed,) = fields(dialog)
    dialog.accept()
    assert dialog.problem.text() == "Type the passphrase or the recovery key."
    typed.setText("bukan ini kata sandinya")
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.problem.text().startswith("That is not the passphrase"))
    dialog._recovery.setChecked(True)
    typed.setText("0" + written(KEY)[1:])
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.problem.text().startswith("Group 1 of the recovery key"))
    dialog._keep.setChecked(True)
    typed.setText(written(KEY))
    dialog.accept()
    qtbot.waitUntil(asked.done)
    assert asked.result() == KEY
    assert shop_keys.find_key(plain) == KEY, "the keyring keeps it, as was asked for"


def test_whoever_gives_no_key_leaves(plain: Path, qtbot: QtBot) -> None:
    encryption.exchange(plain, None, NewKey(KEY, PASSPHRASE, in_keyring=False))
    asked = tasks.start(opening.key_for(plain))
    wait_shown(qtbot, UnlockDialog).reject()
    qtbot.waitUntil(asked.done)
    assert asked.result() == opening.LEFT


def test_a_key_once_given_is_asked_for_no_more(plain: Path, qtbot: QtBot) -> None:
    encryption.exchange(plain, None, NewKey(KEY, PASSPHRASE, in_keyring=False))
    opening.note_key(plain, KEY)
    asked = tasks.start(opening.key_for(plain))
    qtbot.waitUntil(asked.done)
    assert asked.result() == KEY


def test_a_new_shop_is_encrypted_where_that_is_chosen(
    tmp_path: Path, qtbot: QtBot, stopped_clock: StoppedClock
) -> None:
    keyring.set_keyring(UnsafeKeyring())
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    folder, sheet = tmp_path / "toko", tmp_path / "kunci.txt"
    asked = tasks.start(new_key(window, folder))
    first = wait_shown(qtbot, NewKeyDialog)
    for field in fields(first):
        field.setText(PASSPHRASE)
    first.accept()
    second = wait_shown(qtbot, RecoveryKeyDialog)
    with Messages.script([sheet]):
        press(second, "Save as a text file…")
        qtbot.waitUntil(sheet.exists)
    with Messages.script([folder / "kunci.txt"]):
        press(second, "Save as a text file…")
        qtbot.waitUntil(lambda: second.problem.text().startswith("Not into the folder of the shop"))
    recovery = next(line for line in sheet.read_text(encoding="utf-8").splitlines() if line.count("-") == 12)
    press(second, "I have kept it")
    assert isinstance(second, RecoveryKeyDialog)
    fields(second)[0].setText(recovery.split("-")[second._asked])
    press(second, "Done")
    qtbot.waitUntil(asked.done)
    made = asked.result()
    assert made is not None
    assert not folder.exists(), "the guide may still be left"
    kept = tasks.start(keep_key(folder, made))
    qtbot.waitUntil(kept.done)
    key = made.new.key
    assert key == key_of(recovery)
    Shop.create(folder, stopped_clock, practice=False, key=key).close()
    assert shop_keys.is_encrypted(folder)
    assert shop_keys.key_from_passphrase(folder, PASSPHRASE) == key


def test_the_step_goes_on_with_a_key_or_without_one(qtbot: QtBot) -> None:
    step = ProtectStep()
    qtbot.addWidget(step)
    with qtbot.assertNotEmitted(step.done), qtbot.waitSignal(step.key_wanted):
        step.go_on()
    made = Made(NewKey(KEY), all_files=False)
    with qtbot.waitSignal(step.done):
        step.take(made)
    assert step.made is made
    with qtbot.waitSignal(step.done), qtbot.assertNotEmitted(step.key_wanted):
        step.go_on()
    with qtbot.waitSignal(step.done):
        step.skip()
    assert step.made is None


def test_rejected_rows_of_an_encrypted_shop_are_saved_where_the_seller_says(
    tmp_path: Path, qtbot: QtBot, stopped_clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False, key=KEY)
    path = rejected_rows.write_rejected_rows(
        *(shop.data_dir, "pesanan.csv", ["Recipient"]),
        [RejectedRow(2, "57", "quantity_unreadable", ("Wulandari",))],
        *(stopped_clock.now_ms(), shop.zone, lambda reason, _facts: reason),
        KEY,
    )
    page = ReportPage(Formatter("en", shop.zone))
    qtbot.addWidget(page)
    report = ImportReport("pesanan.csv", "tiktok-orders", 0, ImportTally(rejected_rows=1), str(path))
    page.tell([SimpleNamespace(path=path, report=report, error=None)])  # type: ignore[list-item] # all it looks at
    opened: list[object] = []
    monkeypatch.setattr("seller_desktop.ui.importing.rejected_rows.QDesktopServices.openUrl", opened.append)
    page.rejected_wanted.connect(lambda name: tasks.start(give_rejected_rows(page, shop, name)))
    out = tmp_path / "betulkan.xlsx"
    with Messages.script([out]):
        press(page, "Save the rejected rows…")
        qtbot.waitUntil(lambda: bool(opened))
    shop.close()
    assert CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()[1][0] == "Wulandari"


def test_thinking_better_of_it_makes_no_key(tmp_path: Path, qtbot: QtBot) -> None:
    for kinds in ((NewKeyDialog,), (NewKeyDialog, RecoveryKeyDialog)):
        asked: asyncio.Task[object] = tasks.start(make_key(None, "Encrypt", tmp_path))
        for kind in kinds[:-1]:
            wait_shown(qtbot, kind).accept()
        wait_shown(qtbot, kinds[-1]).reject()
        qtbot.waitUntil(asked.done)
        assert asked.result() is None
