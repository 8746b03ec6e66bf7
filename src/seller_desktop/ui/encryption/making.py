"""The way to a new key: how it is to be kept, its recovery key shown once and proven to be kept."""

from __future__ import annotations

import asyncio
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from seller_desktop.domain.clock import SystemClock
from seller_desktop.domain.documents import SIZES, Paper
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.recovery_key import GROUPS, recovery_key, written
from seller_desktop.printing import output
from seller_desktop.printing.recovery_sheet import recovery_sheet
from seller_desktop.services import shop_keys, system_keyring
from seller_desktop.services.encryption import NewKey
from seller_desktop.services.key_file import LEAST_PASSPHRASE
from seller_desktop.services.settings import ShopSettings
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current
from seller_desktop.ui import tasks
from seller_desktop.ui.encryption.passphrase_dialog import NewKeyDialog
from seller_desktop.ui.encryption.recovery_dialog import RecoveryKeyDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.print_errands import choose_printer, printer_names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget


@dataclass(frozen=True, slots=True)
class Made:
    """A key whose recovery key somebody has, and whether files in the clear are to follow."""

    new: NewKey
    all_files: bool


async def make_key(
    parent: QWidget | None, title: str, folder: Path, *, plain_files: int = 0, plain_backups: int = 0
) -> Made | None:
    """Lead a person to a new key for the shop in a folder; None where they think better of it."""
    keyring = await asyncio.get_running_loop().run_in_executor(None, system_keyring.is_there)
    dialog = NewKeyDialog(
        title,
        keyring=keyring,
        least=LEAST_PASSPHRASE,
        plain_files=plain_files,
        plain_backups=plain_backups,
        parent=parent,
    )
    if not await answered(dialog):
        return None
    wish = dialog.value()
    key = shop_keys.make_key()
    sheet = RecoveryKeyDialog(key, secrets.randbelow(GROUPS), parent)
    sheet.print_wanted.connect(lambda: tasks.start(_print(sheet, key, folder)))
    sheet.save_wanted.connect(lambda: tasks.start(_save(sheet, key, folder)))
    if not await answered(sheet):
        return None
    return Made(NewKey(key, wish.passphrase, wish.in_keyring), wish.all_files)


async def answered(dialog: QDialog) -> bool:
    """Open a dialog; whether it was accepted."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(lambda code: None if answer.done() else answer.set_result(bool(code)))
    dialog.open()
    try:
        return await answer
    finally:
        dialog.deleteLater()


def sheet_lines(folder: Path) -> list[str]:
    """What stands on the sheet and in the file beside the key; the day tells an old sheet from a new one."""
    day = Formatter(current(), ZoneInfo(ShopSettings().zone)).day(SystemClock().now_ms())
    return [
        QCoreApplication.translate(
            "RecoverySheet",
            "Made on {day}. Once the shop has got a newer key, it opens only backups from before.",
        ).format(day=day),
        QCoreApplication.translate("RecoverySheet", "It opens the shop in the folder"),
        str(folder),
        QCoreApplication.translate(
            "RecoverySheet", "when the keyring of the computer or the passphrase is lost."
        ),
        QCoreApplication.translate(
            "RecoverySheet", "Keep it apart from the computer, and show it to nobody."
        ),
        QCoreApplication.translate("RecoverySheet", "Type the groups in the order of their numbers."),
    ]


def sheet_title() -> str:
    return QCoreApplication.translate("RecoverySheet", "Recovery key of Seller Desktop")


def sheet_text(key: str, folder: Path) -> str:
    """The text file: the same words, and the key in one line."""
    return "\n".join((sheet_title(), "", *sheet_lines(folder), "", written(key), ""))


async def _print(dialog: RecoveryKeyDialog, key: str, folder: Path) -> None:
    if not printer_names():
        dialog.complain(error_sentence(SellerError("no_printer")))
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    output.prepare(printer, SIZES[Paper.A4], sheet_title())
    if not await choose_printer(dialog, printer):
        return
    page = recovery_sheet(sheet_title(), sheet_lines(folder), recovery_key(key))
    try:
        await asyncio.get_running_loop().run_in_executor(None, output.print_pages, [page], {}, printer)
    except SellerError as failure:
        if isValid(dialog):
            dialog.complain(error_sentence(failure))
        return
    if isValid(dialog):
        dialog.say(
            QCoreApplication.translate("RecoverySheet", "Sent to the printer {printer}").format(
                printer=printer.printerName()
            )
        )


async def _save(dialog: RecoveryKeyDialog, key: str, folder: Path) -> None:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = QCoreApplication.translate("RecoverySheet", "Recovery key") + ".txt"
    chosen = await Messages.save_file(
        dialog,
        QCoreApplication.translate("RecoverySheet", "Save the recovery key, best on a USB stick"),
        Path(place or Path.home()) / name,
        QCoreApplication.translate("RecoverySheet", "Text files (*.txt)"),
    )
    if not chosen:
        return
    if chosen[0].is_relative_to(folder):  # both as the system gives them, from the root
        dialog.complain(
            QCoreApplication.translate(
                "RecoverySheet",
                "Not into the folder of the shop: whoever takes the folder would have the key with it. "
                "Choose another place.",
            )
        )
        return
    try:
        with chosen[0].open("w", encoding="utf-8") as out:
            out.write(sheet_text(key, folder))
            out.flush()
            os.fsync(out.fileno())
    except OSError:
        dialog.complain(error_sentence(SellerError("recovery_not_saved", file=str(chosen[0]))))
        return
    dialog.say(QCoreApplication.translate("RecoverySheet", "Saved as {file}").format(file=str(chosen[0])))
