"""What the dialogs of safety share: their focus runs downwards, their menus' letters are told apart."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from seller_desktop.domain.pin import PinStatus
from seller_desktop.services.buyer_models import Erasure, Retention
from seller_desktop.services.safekeeping import BackupState
from seller_desktop.texts import language
from seller_desktop.texts.format import Formatter
from seller_desktop.ui import theme
from seller_desktop.ui.actions import SPECS
from seller_desktop.ui.backups.dialog import BackupsDialog
from seller_desktop.ui.dialogs.check_shop import CheckShopDialog
from seller_desktop.ui.dialogs.dialog import MAX_HEIGHT, MAX_WIDTH, Dialog
from seller_desktop.ui.encryption.passphrase_dialog import NewKeyDialog
from seller_desktop.ui.encryption.recovery_dialog import RecoveryKeyDialog
from seller_desktop.ui.encryption.state_dialog import EncryptionDialog, EncryptionState
from seller_desktop.ui.encryption.unlock_dialog import UnlockDialog
from seller_desktop.ui.lock.dialog import PinDialog
from seller_desktop.ui.privacy.buyers_dialog import BuyersDialog
from seller_desktop.ui.privacy.erase_dialog import EraseDialog
from seller_desktop.ui.privacy.left_dialog import LeftDialog
from seller_desktop.ui.privacy.small_dialogs import CorrectDialog, RestrictDialog, RetentionDialog
from tests.ui.dialogs.test_small_dialogs import spoken_name, tab_stops

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from seller_desktop.texts.format import Language


FORMATTER = Formatter("en", ZoneInfo("Asia/Jakarta"))
NOW = 1_795_417_200_000


def backups_dialog() -> BackupsDialog:
    dialog = BackupsDialog(FORMATTER, NOW, writable=True)
    dialog.show_backups([], BackupState(None, changed=True, second_folder=None))
    return dialog


MADE: dict[str, Callable[[], Dialog]] = {
    "backups": backups_dialog,
    "check": lambda: CheckShopDialog(FORMATTER),
    "new_key": lambda: NewKeyDialog("Encrypt", keyring=False, least=12),
    "recovery": lambda: RecoveryKeyDialog("0f" * 32, 6),
    "encryption": lambda: EncryptionDialog(EncryptionState(encrypted=True, writable=True, passphrase=True)),
    "unlock": lambda: UnlockDialog("/shop", passphrase=True, keyring=True),
    "pin": lambda: PinDialog(PinStatus(is_set=True)),
    "buyers": lambda: BuyersDialog(FORMATTER, NOW, writable=True),
    "left": lambda: LeftDialog(FORMATTER),
    "correct": lambda: CorrectDialog({}, 1),
    "restrict": lambda: RestrictDialog(1),
    "retention": lambda: RetentionDialog(Retention(None, 3), FORMATTER),
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_every_stop_of_the_tab_key_has_a_name_and_runs_downwards(
    make: Callable[[], Dialog], qtbot: QtBot
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    stops = tab_stops(dialog)
    assert [stop for stop in stops if not spoken_name(stop)] == []
    heights = [stop.mapTo(dialog, stop.rect().topLeft()).y() for stop in stops]
    assert heights == sorted(heights)
    assert dialog.height() <= MAX_HEIGHT


def test_what_is_wrong_takes_no_room_from_the_fields(qtbot: QtBot) -> None:
    dialog = RestrictDialog(1)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    before = field.height()
    dialog.accept()
    QCoreApplication.processEvents()
    assert dialog.problem.isVisible()
    assert field.height() == before


def test_the_folder_of_the_second_copy_makes_no_dialog_wider_than_a_screen(qtbot: QtBot) -> None:
    dialog = backups_dialog()
    qtbot.addWidget(dialog)
    dialog.show_backups(
        [], BackupState(None, changed=True, second_folder=Path("/media" + "/a long name" * 20))
    )
    dialog.show()
    assert dialog.width() <= MAX_WIDTH


def test_to_erase_for_ever_is_not_shown_as_the_recommended_thing(qtbot: QtBot) -> None:
    dialog = EraseDialog(Erasure((1,), ("577",), {}), FORMATTER)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._typed.setText("erase")
    shown = dialog._yes.grab().toImage().pixelColor(6, dialog._yes.height() // 2)
    assert shown.name() != theme.tokens().brand


@pytest.mark.parametrize("tongue", ["en", "id"])
def test_no_two_entries_of_a_menu_have_the_same_letter(tongue: Language, qapp: QApplication) -> None:
    language.install(qapp, tongue)
    flag = QCoreApplication.translate("FlagMenu", "&Flag")
    entries = [("order", flag)] + [
        (spec.menu, QCoreApplication.translate("Actions", spec.text))
        for spec in SPECS
        if spec.text and not spec.in_submenu
    ]
    letters = Counter((menu, text[text.index("&") + 1].casefold()) for menu, text in entries)
    assert [place for place, entries in letters.items() if entries > 1] == []
