"""The window's menus, filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.ui.actions import FLAG_SPECS, Actions
from seller_desktop.ui.desk_handlers import desk_handlers
from seller_desktop.ui.safety_handlers import safety_handlers

if TYPE_CHECKING:
    from seller_desktop.ui.main_window import MainWindow


def make_actions(window: MainWindow) -> Actions:
    """Everything the window can do, in its menus and by its keys."""
    handlers = {
        **window.errands.handlers(),
        **desk_handlers(window),
        **safety_handlers(window),
        **window.help.handlers(),
    }
    actions = Actions(window, window.menus, handlers)
    actions.set_keys(window.state.keys)
    actions.menus["view"].addMenu(window.orders.list_view.columns_menu)
    actions.menus["view"].addMenu(window.orders.sort_menu)
    edit = actions.menus["edit"]
    edit.insertMenu(edit.actions()[edit.actions().index(actions["redo"]) + 1], window.undo.menu)
    window.flags.adopt({spec.id: actions[spec.id] for spec in FLAG_SPECS})
    actions.menus["order"].addMenu(window.flags.menu)
    window.errands.add_view_keys()
    actions.enable("writable", enabled=window.shop.writable)
    return actions
