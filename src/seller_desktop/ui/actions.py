"""Everything the window can do, as data: menus, keys and the help sheet are made from this one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing to do. `keys`: portable key names; `needs`: what must be there ("order", "manual" for one
    entered by hand, "case" for one with an open case, "list", "writable", "desk" for an order in a shop that
    may be written to) or nothing.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    checkable: bool = False
    starts_group: bool = False


MENUS: Final = {
    "file": QT_TRANSLATE_NOOP("Actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("Actions", "&Edit"),
    "order": QT_TRANSLATE_NOOP("Actions", "&Order"),
    "requests": QT_TRANSLATE_NOOP("Actions", "&Requests"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

SPECS: Final = (
    ActionSpec("import", "file", QT_TRANSLATE_NOOP("Actions", "&Import orders…"), ("Ctrl+I",), "writable"),
    ActionSpec("enter", "file", QT_TRANSLATE_NOOP("Actions", "&Enter an order…"), ("Ctrl+N",), "writable"),
    ActionSpec("words", "file", QT_TRANSLATE_NOOP("Actions", "E&xplain unknown statuses…"), needs="writable"),
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
    ActionSpec(
        "undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Take back the last decision"), ("Ctrl+Z",), "writable"
    ),
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
        ("Ctrl+K",),
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
        ("Ctrl+M",),
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
    ActionSpec("search", "view", QT_TRANSLATE_NOOP("Actions", "&Search"), ("Ctrl+F",), starts_group=True),
    ActionSpec("to_list", "view", QT_TRANSLATE_NOOP("Actions", "Go to the &orders"), ("Ctrl+L",)),
    ActionSpec("to_sidebar", "view", QT_TRANSLATE_NOOP("Actions", "Go to the si&debar"), ("Ctrl+D",)),
    ActionSpec("refresh", "view", QT_TRANSLATE_NOOP("Actions", "&Refresh"), ("F5",)),
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
    ActionSpec("file_help", "help", QT_TRANSLATE_NOOP("Actions", "&Where do I get the file?"), ("F1",)),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), ("Ctrl+/", "Shift+F1")),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "&About"), starts_group=True),
)


class Actions:
    """The window's actions, made from SPECS; each calls the handler of its id."""

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> None:
        self._by_id: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        for menu, title in MENUS.items():
            self.menus[menu] = window.menuBar().addMenu(QCoreApplication.translate("Actions", title))
        for spec in SPECS:
            action = QAction(QCoreApplication.translate("Actions", spec.text) if spec.text else "", window)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setCheckable(spec.checkable)
            # QAction.triggered says whether it is checked; a handler asks the action where it matters.
            action.triggered.connect(lambda _checked=False, do=handlers[spec.id]: do())
            if spec.starts_group:
                self.menus[spec.menu].addSeparator()
            self.menus[spec.menu].addAction(action)
            self._by_id[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        return self._by_id[action_id]

    def enable(self, needs: str, *, enabled: bool) -> None:
        """Switch all actions that need the same thing."""
        for spec in SPECS:
            if spec.needs == needs:
                self._by_id[spec.id].setEnabled(enabled)

    def key_list(self) -> list[tuple[str, str]]:
        """What each key does, in the user's words, for the help sheet."""
        return [
            (
                action.text().replace("&", "").rstrip("…"),
                ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()),
            )
            for action in self._by_id.values()
            if action.shortcuts()
        ]
