"""The sheet of keys: what can be done with which key, and keys of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

_KEY_PX: Final = 132
_HEIGHT: Final = 600


@dataclass(frozen=True, slots=True)
class Bound:
    """An action with the keys it has and those it has by default, by their portable names."""

    action_id: str
    name: str
    keys: tuple[str, ...]
    default: tuple[str, ...]


class ShortcutsDialog(Dialog):
    """Lists what can be done and with which key; a word narrows the list, a key typed below is taken."""

    keys_changed = Signal(object)
    """The keys that are not the default ones, by action: a dict."""

    def __init__(
        self, bound: Sequence[Bound], taken: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        """`taken`: keys that belong to something else (a saved filter), and to what."""
        super().__init__(self.tr("Keyboard shortcuts"), parent)
        self._bound = {one.action_id: one for one in bound}
        self._taken = dict(taken or {})
        self._filter = QLineEdit()
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        form = Form()
        form.add(self.tr("Find a key"), self._filter)
        self.body.addWidget(form)
        self._table = self._build_table()
        self._table.itemSelectionChanged.connect(self._follow)
        self.body.addWidget(self._table, 1)
        self._build_editor()
        self.add_close()
        self._fill()
        self._follow()
        self.resize(self.width(), _HEIGHT)
        self._filter.setFocus()

    def own_keys(self) -> dict[str, tuple[str, ...]]:
        """The keys that are not the default ones, by action."""
        return {one.action_id: one.keys for one in self._bound.values() if one.keys != one.default}

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Key")])
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumSize(520, 340)
        return table

    def _build_editor(self) -> None:
        self._what = PlainLabel(role="muted")
        self._what.setWordWrap(True)
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("New key"))
        self._edit.setMinimumWidth(_KEY_PX)
        self._edit.editingFinished.connect(self._take_key)
        self._none = QPushButton(self.tr("No key"))
        self._default = QPushButton(self.tr("Default key"))
        self._all = QPushButton(self.tr("All default keys"))
        self._none.clicked.connect(lambda: self._bind(()))
        self._default.clicked.connect(self._bind_default)
        self._all.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        for button in (self._none, self._default, self._all):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.body.addWidget(self._what)
        self.body.addLayout(row)

    def _fill(self) -> None:
        places = [("", text, key) for text, key in self._keys_of_places()]
        ranked = sorted(self._bound.values(), key=_reach)
        rows = [(one.action_id, one.name, _native(one.keys)) for one in ranked]
        without = sum(not one.default for one in ranked)
        rows[len(rows) - without : len(rows) - without] = places
        self._table.setRowCount(len(rows))
        for row, (action_id, *cells) in enumerate(rows):
            for column, cell in enumerate(cells):
                item = QTableWidgetItem(cell)
                item.setData(Qt.ItemDataRole.UserRole, action_id)
                self._table.setItem(row, column, item)
        self._narrow(self._filter.text())

    def _chosen(self) -> Bound | None:
        items = self._table.selectedItems()
        return self._bound.get(items[0].data(Qt.ItemDataRole.UserRole)) if items else None

    def _follow(self) -> None:
        chosen = self._chosen()
        for widget in (self._edit, self._none, self._default):
            widget.setEnabled(chosen is not None)
        self._edit.clear()
        self.complain("")
        self._what.setText(
            self.tr("Choose a line that is an action, then press its new key here.")
            if chosen is None
            else self.tr("Press the new key for “{action}” here.").format(action=chosen.name)
        )

    def _take_key(self) -> None:
        key = self._edit.keySequence().toString()
        chosen = self._chosen()
        if not key or chosen is None or key in chosen.keys:
            return
        owner = next((one.name for one in self._bound.values() if key in one.keys), self._taken.get(key))
        if owner is not None:
            self._edit.clear()
            self.complain(
                self.tr("{key} is the key of “{action}” already. Give that one another key first.").format(
                    key=_native((key,)), action=owner
                )
            )
            return
        self._bind((key,))

    def _bind_default(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        for key in chosen.default:
            others = [one for one in self._bound.values() if key in one.keys and one is not chosen]
            if others:
                self.complain(
                    self.tr(
                        "{key} is the key of “{action}” already. Give that one another key first."
                    ).format(key=_native((key,)), action=others[0].name)
                )
                return
        self._bind(chosen.default)

    def _bind(self, keys: tuple[str, ...]) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self._bound[chosen.action_id] = Bound(chosen.action_id, chosen.name, keys, chosen.default)
        item = self._table.item(self._table.currentRow(), 1)
        if item is not None:
            item.setText(_native(keys))
        self._edit.clear()
        self.complain("")
        self.keys_changed.emit(self.own_keys())

    def _reset(self) -> None:
        self._bound = {
            name: Bound(name, one.name, one.default, one.default) for name, one in self._bound.items()
        }
        self._fill()
        self.keys_changed.emit({})

    def _keys_of_places(self) -> list[tuple[str, str]]:
        """Keys that are no menu entry's: they hold where one stands, or say no more than a menu would."""
        return [
            (self.tr("Sidebar: choose an entry"), "Alt+1 … Alt+7"),
            (self.tr("Sidebar: choose a saved filter"), "Ctrl+Alt+1 … Ctrl+Alt+9"),
            (self.tr("List: show the order's details"), _native(("Return",))),
            (self.tr("List: copy the cell"), _native(("Ctrl+C",))),
            (self.tr("List: move the column"), _native(("Ctrl+Shift+Left", "Ctrl+Shift+Right"))),
            (self.tr("List: make the column narrower or wider"), _native(("Alt+Left", "Alt+Right"))),
            (self.tr("Note: save it"), _native(("Ctrl+Return",))),
            (self.tr("Scanner: shows the order whose label is scanned"), ""),
        ]

    def _narrow(self, word: str) -> None:
        wanted = word.strip().casefold()
        for row in range(self._table.rowCount()):
            cells = (self._table.item(row, column) for column in range(2))
            shown = any(wanted in cell.text().casefold() for cell in cells if cell is not None)
            self._table.setRowHidden(row, not shown)


def _reach(one: Bound) -> int:
    """What a single key does stands first, what has none by default last."""
    if not one.default:
        return 2
    return 0 if any(len(key) == 1 for key in one.default) else 1


def _native(keys: Sequence[str]) -> str:
    """Keys as this system writes them."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
