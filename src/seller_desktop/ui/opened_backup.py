"""A backup that was double-clicked on the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.errors import SellerError
from seller_desktop.services.backup_files import ENDING, read_manifest
from seller_desktop.services.settings import ShopSettings
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.backup_files import Backup


def opened(file: Path) -> Backup:
    """What a file that was double-clicked holds.

    Raises SellerError: `opened_not_there`, `opened_no_backup`.
    """
    if not file.is_file():
        raise SellerError("opened_not_there", file=str(file))
    backup = read_manifest(file) if file.name.endswith(ENDING) else None
    if backup is None or not backup.readable:
        raise SellerError("opened_no_backup", file=str(file))
    return backup


async def agreed(file: Path, parent: QWidget, now_ms: int) -> bool:
    """Whether to begin with this backup, where there is no shop yet; what is wrong with it is told."""
    try:
        backup = opened(file)
    except SellerError as failure:
        await Messages.tell(parent, "Seller Desktop", error_sentence(failure))
        return False
    formatter = Formatter(current(), ZoneInfo(ShopSettings().zone))
    text = QCoreApplication.translate(
        "OpenedBackup",
        "It was made on {moment} and holds {count} orders. There is no shop on this computer yet; it will be "
        "as it was then.",
    ).format(moment=formatter.moment(backup.made_at, now_ms), count=formatter.count(backup.orders))
    return await Messages.ask(
        parent,
        QCoreApplication.translate("OpenedBackup", "Begin with this backup?"),
        text,
        QCoreApplication.translate("OpenedBackup", "Restore"),
        QCoreApplication.translate("OpenedBackup", "Cancel"),
    )
