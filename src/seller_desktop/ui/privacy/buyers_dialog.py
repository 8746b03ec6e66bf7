"""Buyers' data: whose orders are meant, and what is done with them. Nobody is mixed up with another: the
orders are shown, and those that are not surely his are chosen by the seller alone.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QMenu, QPushButton

from seller_desktop.ui.cases.two_lines import TwoLineTable
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.privacy.model import Column, FoundModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.buyer_models import FoundOrder
    from seller_desktop.texts.format import Formatter

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BuyersDialog(Dialog):
    """Modeless. Whoever owns it finds the orders (`tell`) and carries out what is wanted."""

    find_wanted = Signal(str)
    """A username, phone, recipient or order number."""
    file_wanted = Signal(object, str)
    """Orders (a list of FoundOrder), and the suffix of the file."""
    correct_wanted = Signal(object)
    restrict_wanted = Signal(object)
    release_wanted = Signal(object)
    erase_wanted = Signal(object)
    """Orders each (a list of FoundOrder)."""
    retention_wanted = Signal()
    left_wanted = Signal(str)
    """What left the shop about this name."""

    def __init__(
        self, formatter: Formatter, now_ms: int, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Buyers' data"), parent)
        self.setModal(False)
        self._formatter = formatter
        self._writable = writable
        self._make_search()
        self._said = self.add_text(
            self.tr(
                "A buyer may ask what you hold about him, and to have it corrected, restricted or erased. "
                "Find his orders first."
            )
        )
        self.model = FoundModel(formatter, now_ms, self)
        self.table = TwoLineTable(
            self.tr("Orders of the buyer"),
            self.model,
            (Column.BUYER, Column.RECIPIENT, Column.WHY),
            home=Column.ORDER,
        )
        self.table.setMinimumHeight(150)
        self.body.addWidget(self.table, 1)
        self._sum = PlainLabel(role="small")
        self.body.addWidget(self._sum)
        self._make_buttons()
        self._connect()
        self.resize(900, 600)
        self._tell_sum()
        self._field.setFocus()

    def ask_for(self, name: str) -> None:
        """Put a name into the field and have it sought."""
        self._field.setText(name)
        self.look_up()

    def look_up(self) -> None:
        """Have the orders of what stands in the field found."""
        if self._field.text().strip():
            self.complain("")
            self.find_wanted.emit(self._field.text())

    def tell(self, rows: Sequence[FoundOrder], *, keep: bool = False) -> None:
        """The orders found; `keep`: the same search once more, so that what was ticked stays."""
        self.model.tell(rows, [one.id for one in self.model.meant()] if keep else None)
        if not rows:
            said = self.tr(
                "Nothing found. Marketplaces mask names after a while: try the order number, or the phone."
            )
        elif self.model.meant():
            said = self.tr(
                "Chosen are the orders that surely are this buyer's. Look through the others and choose "
                "those that are his too."
            )
        else:
            said = self.tr(
                "These may be several people, so none is chosen. Choose those of the buyer who asks, and no "
                "others."
            )
        self._said.setText(said)
        self.table.choose(0)

    def meant(self) -> list[FoundOrder]:
        """The orders chosen."""
        return self.model.meant()

    def say(self, text: str) -> None:
        """What was done just now."""
        self._said.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:  # in the field it looks up, and nowhere does it press a button
            super().keyPressEvent(event)

    def _make_search(self) -> None:
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Username, phone, recipient or order number"))
        self._field.setAccessibleName(self.tr("Whose data"))
        self._field.setClearButtonEnabled(True)
        self._find = QPushButton(self.tr("Find"))
        self._find.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._find)
        self.body.addLayout(row)

    def _make_buttons(self) -> None:
        self._file = QPushButton(self.tr("File for the buyer"))
        self._file.setProperty("role", "primary")
        menu = QMenu(self._file)
        for suffix, text in (
            (".pdf", self.tr("PDF, to read…")),
            (".json", self.tr("JSON, for other programs…")),
        ):
            menu.addAction(text, partial(self._emit_file, suffix))
        self._file.setMenu(menu)
        self._correct = QPushButton(self.tr("Correct…"))
        self._restrict = QPushButton(self.tr("Restrict…"))
        self._release = QPushButton(self.tr("Lift restriction"))
        self._erase = QPushButton(self.tr("Erase…"))
        self._erase.setProperty("role", "danger-text")
        close = QPushButton(self.tr("Close"))
        for button in (self._file, self._correct, self._restrict, self._release, self._erase):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        close.setAutoDefault(False)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self._left = QPushButton(self.tr("What left the shop…"))
        self._rule = QPushButton(self.tr("Retention…"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sum, 1)
        for button in (self._left, self._rule):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.body.addLayout(row)
        actions = (self._file, self._correct, self._restrict, self._release, self._erase, close)
        for one, following in pairwise((self.table, self._left, self._rule, *actions)):
            self.setTabOrder(one, following)

    def _emit_file(self, suffix: str) -> None:
        self.file_wanted.emit(self.meant(), suffix)

    def _connect(self) -> None:
        self._find.clicked.connect(self.look_up)
        self._field.returnPressed.connect(self.look_up)
        self.model.ticks_changed.connect(self._tell_sum)
        self.table.space_pressed.connect(self._toggle)
        self.table.enter_pressed.connect(self._toggle)
        self.table.clicked.connect(self._clicked)
        self._left.clicked.connect(lambda: self.left_wanted.emit(self._field.text()))
        self._rule.clicked.connect(self.retention_wanted)
        wishes: tuple[tuple[QPushButton, Callable[[object], object]], ...] = (
            (self._correct, self.correct_wanted.emit),
            (self._restrict, self.restrict_wanted.emit),
            (self._release, self.release_wanted.emit),
            (self._erase, self.erase_wanted.emit),
        )
        for button, wish in wishes:
            button.clicked.connect(lambda _on, wish=wish: wish(self.meant()))

    def _toggle(self) -> None:
        self.model.toggle(self.table.selected_rows())

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            self.model.toggle([index.row()])

    def _tell_sum(self) -> None:
        meant = self.meant()
        self._sum.setText(
            ""
            if not self.model.rows
            else self.tr("Chosen: {count} of {all} orders").format(
                count=self._formatter.count(len(meant)), all=self._formatter.count(len(self.model.rows))
            )
        )
        held = [one for one in meant if one.restricted_at is not None]
        whole = [one for one in meant if one.erased_at is None]
        self._file.setEnabled(self._writable and bool(meant))
        self._correct.setEnabled(self._writable and bool(meant) and len(whole) == len(meant))
        self._restrict.setEnabled(self._writable and len(held) < len(whole))
        self._release.setEnabled(self._writable and bool(held))
        self._erase.setEnabled(self._writable and bool(whole))
