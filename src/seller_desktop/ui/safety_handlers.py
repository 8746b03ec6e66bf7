"""What the actions about the safety of the shop do: backups, lock, encryption, buyers' rights."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.ui.main_window import MainWindow


def safety_handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """By the ids of `actions.SPECS`."""
    return {
        "backups": window.backups.show,
        "back_up": window.backups.back_up_now,
        "check_shop": window.check.show,
        "encryption": window.encryption.show,
        "lock": window.lock.lock_now,
        "pin": window.lock.change_pin,
        "buyers_data": window.privacy.show,
        "find_buyer": window.privacy.show_search,
        "left_shop": window.privacy.show_left,
        "retention": window.privacy.show_retention,
        "updates": window.updates.show,
    }
