"""Asks before data whose use is restricted are used."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from seller_desktop.services.buyer_rights import restricted
from seller_desktop.ui.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.shop import Shop
    from seller_desktop.ui.messages import Answer


async def confirm_restricted(parent: QWidget, shop: Shop, order_ids: Sequence[int]) -> bool | None:
    """Whether orders whose use is restricted go into an export too; nobody is asked where there are none.
    None where what asks has gone meanwhile.
    """
    held = await asyncio.wrap_future(shop.read(restricted, order_ids))
    if not held:
        return False
    if not isValid(parent):
        return None
    text = QCoreApplication.translate(
        "Privacy",
        "The use of the buyers' data of %n of these orders is restricted. They are left out unless you say "
        "otherwise.",
        None,
        len(held),
    )
    return await Messages.ask(
        parent,
        QCoreApplication.translate("Privacy", "Restricted data"),
        text,
        QCoreApplication.translate("Privacy", "Use them all the same"),
        QCoreApplication.translate("Privacy", "Leave them out"),
    )


def confirm_use(parent: QWidget, reason: str) -> Answer[bool]:
    """Whether the data of one order, restricted for a reason, are used all the same."""
    text = QCoreApplication.translate("Privacy", "The use of this buyer's data is restricted: {reason}")
    return Messages.ask(
        parent,
        QCoreApplication.translate("Privacy", "Restricted data"),
        text.format(reason=reason or "–"),
        QCoreApplication.translate("Privacy", "Use them all the same"),
        QCoreApplication.translate("Privacy", "Do not use them"),
    )
