"""Gives out the rejected rows of an encrypted shop, where the seller says."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import rejected_rows, shop_keys
from seller_desktop.services.buyer_models import Left
from seller_desktop.services.left_log import note_left
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.shop import Shop


async def give_rejected_rows(parent: QWidget, shop: Shop, name: str) -> None:
    """Ask where to, write the file there, and show the folder."""
    title = QCoreApplication.translate("RejectedRows", "Save the rejected rows")
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    proposal = name.removesuffix(rejected_rows.SEALED)
    chosen = await Messages.save_file(
        parent,
        title,
        Path(place or Path.home()) / proposal,
        QCoreApplication.translate("RejectedRows", "Workbooks (*.xlsx)"),
    )
    if not chosen:
        return
    try:
        await asyncio.wrap_future(shop.write(note_left, Left.REJECTED, chosen[0].name, ()))
        await asyncio.wrap_future(shop.run(_give, shop, name, chosen[0]))
    except SellerError as failure:
        Messages.tell(parent, title, error_sentence(failure))
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(chosen[0].parent)))


def _give(shop: Shop, name: str, target: Path) -> None:
    keys = () if shop.key is None else (shop.key, *shop_keys.former_keys(shop.data_dir, shop.key))
    rejected_rows.give_out(rejected_rows.rejected_file(shop.data_dir, name), target, keys)
