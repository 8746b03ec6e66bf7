"""The menu of an order, or of the selected ones: what can be done now, short enough for a small screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow

_DECIDING: Final = ("approve", "reject", "decide")
_MARKING: Final = ("note", "message")
_SHIPPING: Final = ("ship", "hand_over", "drop_shipment")
_PRINTING: Final = ("pick_list", "packing_slip", "label", "manifest")
_TAKING: Final = ("copy_no", "copy_tracking", "copy_address", "export")
_RECORDING: Final = ("ask_cancel", "ask_return", "failed", "cancel_order", "edit", "buyers_data")
_OF_ONE: Final = frozenset({"message", "copy_no", "copy_tracking", "copy_address", *_RECORDING})
_OF_MANY: Final = frozenset({"export"})


def order_menu(window: MainWindow, selected: int) -> QMenu:
    """Only what can be done with so many orders; everything else stands in the menu bar."""
    menu = QMenu(window)
    unfit = _OF_ONE if selected > 1 else _OF_MANY
    for group in (_DECIDING, _MARKING, _SHIPPING, _PRINTING, _TAKING, _RECORDING):
        actions = [window.actions_[one] for one in group if one not in unfit]
        menu.addActions([action for action in actions if action.isEnabled()])
        if group is _MARKING:
            menu.addMenu(window.flags.menu)
        menu.addSeparator()
    return menu
