"""Everything the window can do, as data: menus, keys and the help sheet are made from this one list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from seller_desktop.domain.flags import Flag
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP
from seller_desktop.ui.action_spec import ActionSpec
from seller_desktop.ui.help.actions import HELP_SPECS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QMainWindow, QMenu


MENUS: Final = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "order": QT_TRANSLATE_NOOP("Actions", "&Order"),
    "shipping": QT_TRANSLATE_NOOP("Actions", "&Shipping"),
    "requests": QT_TRANSLATE_NOOP("Actions", "&Requests"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "safety": QT_TRANSLATE_NOOP("Actions", "S&afety"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

_SHIPPING: Final = (
    ActionSpec("ship", "shipping", QT_TRANSLATE_NOOP("Actions", "&Arrange shipment…"), ("S",), "desk"),
    ActionSpec(
        "ship_paste",
        "shipping",
        QT_TRANSLATE_NOOP("Actions", "Arrange from a pasted &table…"),
        ("Ctrl+Shift+V",),
        "writable",
    ),
    ActionSpec(
        "ship_scan",
        "shipping",
        QT_TRANSLATE_NOOP("Actions", "&Scan orders and tracking numbers…"),
        ("Ctrl+Shift+S",),
        "writable",
    ),
    ActionSpec("hand_over", "shipping", QT_TRANSLATE_NOOP("Actions", "&Hand over…"), ("H",), "desk"),
    ActionSpec(
        "hand_over_parcels",
        "shipping",
        QT_TRANSLATE_NOOP("Actions", "Hand over s&canned parcels…"),
        ("Ctrl+Shift+H",),
        "writable",
    ),
    ActionSpec(
        "drop_shipment", "shipping", QT_TRANSLATE_NOOP("Actions", "&Drop the arranged shipment"), needs="desk"
    ),
    ActionSpec(
        "pick_list",
        "shipping",
        QT_TRANSLATE_NOOP("Actions", "Print a &pick list…"),
        ("K",),
        "order",
        starts_group=True,
    ),
    ActionSpec(
        "packing_slip",
        "shipping",
        QT_TRANSLATE_NOOP("Actions", "Print packing sl&ips…"),
        ("P", "Ctrl+P"),
        "order",
    ),
    ActionSpec("label", "shipping", QT_TRANSLATE_NOOP("Actions", "Print &labels…"), ("L",), "order"),
    ActionSpec(
        "manifest", "shipping", QT_TRANSLATE_NOOP("Actions", "Print a dispatch &manifest…"), ("M",), "order"
    ),
    ActionSpec(
        "attach_labels",
        "shipping",
        QT_TRANSLATE_NOOP("Actions", "Attach labels of Seller C&enter…"),
        needs="writable",
        starts_group=True,
    ),
)
_SAFETY: Final = (
    ActionSpec("backups", "safety", QT_TRANSLATE_NOOP("Actions", "&Backups and restore…")),
    ActionSpec(
        "back_up", "safety", QT_TRANSLATE_NOOP("Actions", "Back up &now"), ("Ctrl+Alt+B",), "writable"
    ),
    ActionSpec("encryption", "safety", QT_TRANSLATE_NOOP("Actions", "&Encryption…"), starts_group=True),
    ActionSpec(
        "lock",
        "safety",
        QT_TRANSLATE_NOOP("Actions", "&Lock now"),
        ("Ctrl+Alt+L",),
        "writable",
        starts_group=True,
    ),
    ActionSpec("pin", "safety", QT_TRANSLATE_NOOP("Actions", "&PIN and idle lock…"), needs="writable"),
    ActionSpec("check_shop", "safety", QT_TRANSLATE_NOOP("Actions", "&Check the shop…"), starts_group=True),
    ActionSpec(
        "find_buyer",
        "safety",
        QT_TRANSLATE_NOOP("Actions", "Buyers' &data…"),
        ("Ctrl+Alt+D",),
        starts_group=True,
    ),
    ActionSpec("left_shop", "safety", QT_TRANSLATE_NOOP("Actions", "&What left the shop…")),
    ActionSpec(
        "retention",
        "safety",
        QT_TRANSLATE_NOOP("Actions", "How long buyers' data are &kept…"),
        needs="writable",
    ),
)
_FLAG_IDS: Final = {f"flag_{flag.name.lower()}": f"Alt+Shift+{flag + 1}" for flag in Flag}
FLAG_SPECS: Final = (
    *(ActionSpec(one, "order", "", (key,), in_submenu=True) for one, key in _FLAG_IDS.items()),
    ActionSpec("flag_none", "order", "", ("Alt+Shift+0",), in_submenu=True),
    ActionSpec("flag_names", "order", "", needs="writable", in_submenu=True),
)
"""Their names are the shop's own; the menu of flags gives them."""
SPECS: Final = (
    ActionSpec("import", "file", QT_TRANSLATE_NOOP("Actions", "&Import orders…"), ("Ctrl+I",), "writable"),
    ActionSpec("export", "file", QT_TRANSLATE_NOOP("Actions", "E&xport this list…"), ("Ctrl+Shift+E",)),
    ActionSpec("enter", "file", QT_TRANSLATE_NOOP("Actions", "&Enter an order…"), ("Ctrl+N",), "writable"),
    ActionSpec("words", "file", QT_TRANSLATE_NOOP("Actions", "Exp&lain unknown statuses…"), needs="writable"),
    ActionSpec("account", "file", QT_TRANSLATE_NOOP("Actions", "&Marketplace shop…"), needs="writable"),
    ActionSpec(
        "operator",
        "file",
        QT_TRANSLATE_NOOP("Actions", "&Who is working…"),
        ("Ctrl+U",),
        "writable",
        starts_group=True,
    ),
    ActionSpec(
        "deadlines", "file", QT_TRANSLATE_NOOP("Actions", "&Deadlines and requests…"), needs="writable"
    ),
    ActionSpec("settings", "file", QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",), needs="writable"),
    ActionSpec("folder", "file", QT_TRANSLATE_NOOP("Actions", "Open the shop's &folder")),
    ActionSpec("other_shop", "file", "", starts_group=True),
    ActionSpec("quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), starts_group=True),
    ActionSpec("undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "act"),
    ActionSpec("redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "act"),
    ActionSpec(
        "palette", "edit", QT_TRANSLATE_NOOP("Actions", "&Do anything…"), ("Ctrl+K",), starts_group=True
    ),
    ActionSpec("search", "edit", QT_TRANSLATE_NOOP("Actions", "&Search"), ("Ctrl+F", "/")),
    ActionSpec("filter", "edit", QT_TRANSLATE_NOOP("Actions", "&Filter…"), ("F", "Ctrl+Shift+L")),
    ActionSpec(
        "save_filter", "edit", QT_TRANSLATE_NOOP("Actions", "Sa&ve this filter…"), ("Ctrl+Alt+S",), "writable"
    ),
    ActionSpec(
        "numbers", "edit", QT_TRANSLATE_NOOP("Actions", "Find a list of &numbers…"), ("Ctrl+Shift+F",)
    ),
    ActionSpec(
        "select_all",
        "edit",
        QT_TRANSLATE_NOOP("Actions", "Select &all orders of the list"),
        ("Ctrl+A",),
        starts_group=True,
    ),
    ActionSpec("invert", "edit", QT_TRANSLATE_NOOP("Actions", "&Invert the selection"), ("Ctrl+Shift+I",)),
    ActionSpec(
        "approve", "requests", QT_TRANSLATE_NOOP("Actions", "&Approve…"), ("A",), "case", starts_group=True
    ),
    ActionSpec("reject", "requests", QT_TRANSLATE_NOOP("Actions", "&Reject…"), ("R",), "case"),
    ActionSpec("decide", "requests", QT_TRANSLATE_NOOP("Actions", "&Decide…"), ("D",), "case"),
    ActionSpec(
        "decide_next",
        "requests",
        QT_TRANSLATE_NOOP("Actions", "Decide &next"),
        ("Ctrl+J",),
        "writable",
    ),
    ActionSpec(
        "ask_cancel",
        "requests",
        QT_TRANSLATE_NOOP("Actions", "The buyer asks to &cancel…"),
        ("Ctrl+R",),
        "desk",
        starts_group=True,
    ),
    ActionSpec(
        "ask_many",
        "requests",
        QT_TRANSLATE_NOOP("Actions", "Cancellation requests from a &list…"),
        ("Ctrl+Shift+K",),
        "writable",
    ),
    ActionSpec(
        "ask_return",
        "requests",
        QT_TRANSLATE_NOOP("Actions", "The buyer asks for a re&turn…"),
        ("Ctrl+T",),
        "desk",
    ),
    ActionSpec("failed", "requests", QT_TRANSLATE_NOOP("Actions", "Delivery &failed…"), needs="desk"),
    ActionSpec(
        "receive",
        "requests",
        QT_TRANSLATE_NOOP("Actions", "Receive a &parcel…"),
        ("Ctrl+G",),
        "writable",
        starts_group=True,
    ),
    ActionSpec("sent", "requests", QT_TRANSLATE_NOOP("Actions", "The buyer &sent the parcel…"), needs="case"),
    ActionSpec("withdraw", "requests", QT_TRANSLATE_NOOP("Actions", "The buyer &withdrew…"), needs="case"),
    ActionSpec("set_due", "requests", QT_TRANSLATE_NOOP("Actions", "T&ype the deadline…"), needs="case"),
    ActionSpec(
        "outbox",
        "requests",
        QT_TRANSLATE_NOOP("Actions", "To &enter in Seller Center"),
        ("Ctrl+O",),
        starts_group=True,
    ),
    ActionSpec("due", "view", QT_TRANSLATE_NOOP("Actions", "The ne&xt 48 hours"), ("Ctrl+H",)),
    ActionSpec(
        "reasons_report",
        "view",
        QT_TRANSLATE_NOOP("Actions", "&Reasons for cancellations"),
        ("Ctrl+Shift+R",),
    ),
    *_SHIPPING,
    *_SAFETY,
    ActionSpec(
        "buyers_data",
        "order",
        QT_TRANSLATE_NOOP("Actions", "Data of this bu&yer…"),
        needs="order",
        starts_group=True,
    ),
    *FLAG_SPECS,
    ActionSpec(
        "next", "order", QT_TRANSLATE_NOOP("Actions", "&Next order"), ("Alt+Down", "Ctrl+PgDown"), "list"
    ),
    ActionSpec(
        "previous", "order", QT_TRANSLATE_NOOP("Actions", "&Previous order"), ("Alt+Up", "Ctrl+PgUp"), "list"
    ),
    ActionSpec(
        "copy_no",
        "order",
        QT_TRANSLATE_NOOP("Actions", "Copy order n&umber"),
        ("Ctrl+Shift+C",),
        "order",
        starts_group=True,
    ),
    ActionSpec(
        "copy_tracking",
        "order",
        QT_TRANSLATE_NOOP("Actions", "Copy &tracking number"),
        ("Ctrl+Shift+T",),
        "order",
    ),
    ActionSpec(
        "copy_address", "order", QT_TRANSLATE_NOOP("Actions", "Copy &address"), ("Ctrl+Shift+A",), "order"
    ),
    ActionSpec(
        "note",
        "order",
        QT_TRANSLATE_NOOP("Actions", "Add a n&ote"),
        ("N", "Ctrl+M"),
        "order",
        starts_group=True,
    ),
    ActionSpec(
        "message", "order", QT_TRANSLATE_NOOP("Actions", "&Message for the buyer…"), ("Ctrl+B",), "order"
    ),
    ActionSpec("cancel_order", "order", QT_TRANSLATE_NOOP("Actions", "&Cancel the order…"), needs="desk"),
    ActionSpec("edit", "order", QT_TRANSLATE_NOOP("Actions", "&Edit the order…"), ("Ctrl+E",), "manual"),
    ActionSpec("list", "view", QT_TRANSLATE_NOOP("Actions", "&List"), ("Ctrl+1",), checkable=True),
    ActionSpec("cards", "view", QT_TRANSLATE_NOOP("Actions", "&Cards"), ("Ctrl+2",), checkable=True),
    ActionSpec(
        "to_list", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &orders"), ("Ctrl+L",), starts_group=True
    ),
    ActionSpec("to_sidebar", "view", QT_TRANSLATE_NOOP("Actions", "Go to the si&debar"), ("Ctrl+D",)),
    ActionSpec("refresh", "view", QT_TRANSLATE_NOOP("Actions", "Re&fresh"), ("F5",)),
    ActionSpec(
        "sidebar",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Show the side&bar"),
        ("F8",),
        checkable=True,
        starts_group=True,
    ),
    ActionSpec(
        "details", "view", QT_TRANSLATE_NOOP("Actions", "Show the order's d&etails"), ("F9",), checkable=True
    ),
    ActionSpec("compact", "view", QT_TRANSLATE_NOOP("Actions", "Co&mpact rows"), checkable=True),
    *HELP_SPECS,
)


def spoken(text: str) -> str:
    """The text of a spec in the language installed: what `Actions.names` says of one nothing has renamed."""
    return _bare(QCoreApplication.translate("Actions", text))


def _bare(text: str) -> str:
    """Without what only a menu needs."""
    return re.sub("&(.)", r"\1", text).rstrip("…")


def add_menus(window: QMainWindow) -> dict[str, QMenu]:
    """The menus by their ids; nothing stands in them yet."""
    bar = window.menuBar()
    return {menu: bar.addMenu(QCoreApplication.translate("Actions", title)) for menu, title in MENUS.items()}


class Actions:
    """The window's actions, made from SPECS; each calls the handler of its id."""

    def __init__(
        self,
        window: QMainWindow,
        menus: Mapping[str, QMenu],
        handlers: Mapping[str, Callable[[], object]],
    ) -> None:
        self._by_id: dict[str, QAction] = {}
        self.menus = menus
        for spec in SPECS:
            action = QAction(QCoreApplication.translate("Actions", spec.text) if spec.text else "", window)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setCheckable(spec.checkable)
            # QAction.triggered says whether it is checked; a handler asks the action where it matters.
            action.triggered.connect(lambda _checked=False, do=handlers[spec.id]: do())
            if spec.starts_group:
                self.menus[spec.menu].addSeparator()
            if spec.in_submenu:
                window.addAction(action)
            else:
                self.menus[spec.menu].addAction(action)
            self._by_id[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key does, if it is one of a thing that can be done now."""
        keys = {QKeySequence(event.keyCombination()), QKeySequence(event.key())}
        for action in self._by_id.values():
            if action.isEnabled() and keys & set(action.shortcuts()):
                action.trigger()
                return True
        return False

    def enable(self, needs: str, *, enabled: bool) -> None:
        """Switch all actions that need the same thing."""
        for spec in SPECS:
            if spec.needs == needs:
                self._by_id[spec.id].setEnabled(enabled)

    def names(self) -> dict[str, str]:
        """What each action does, in the user's words, also where no menu stands around them."""
        flag = QCoreApplication.translate("FlagMenu", "&Flag")
        told = {
            action_id: f"{flag}: {action.text()}" if action_id in _FLAG_IDS else action.text()
            for action_id, action in self._by_id.items()
        }
        return {action_id: _bare(text) for action_id, text in told.items()}

    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys of each action, by their portable names."""
        return {
            action_id: tuple(key.toString() for key in action.shortcuts())
            for action_id, action in self._by_id.items()
        }

    def set_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        """The keys the seller has chosen; all other actions have those of SPECS."""
        for spec in SPECS:
            self._by_id[spec.id].setShortcuts([QKeySequence(key) for key in own.get(spec.id, spec.keys)])

    def enabled(self) -> list[str]:
        """The ids of what can be done now."""
        return [spec.id for spec in SPECS if self._by_id[spec.id].isEnabled()]
