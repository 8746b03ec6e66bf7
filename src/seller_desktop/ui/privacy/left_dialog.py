"""What left the shop: exports, prints and other files, with when, by whom, and about how many orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton

from seller_desktop.ui.cases.two_lines import TwoLineTable
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.privacy.model import LeftColumn, LeftModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.buyer_models import LeftShop
    from seller_desktop.texts.format import Formatter

MOST = 2_000
"""Rows shown; a buyer's own are found among all."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LeftDialog(Dialog):
    """Modeless. Whoever owns it looks up what is wanted and tells it by `tell`."""

    wanted = Signal(str)
    """What was about this buyer or order; "" for all."""
    orders_wanted = Signal(object)
    """The id of a row whose orders are to be shown."""

    def __init__(self, formatter: Formatter, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What left the shop"), parent)
        self.setModal(False)
        self._formatter = formatter
        self._field = QLineEdit(name)
        self._field.setPlaceholderText(self.tr("Username, phone, recipient or order number; empty for all"))
        self._field.setAccessibleName(self.tr("About whom"))
        self._field.setClearButtonEnabled(True)
        find = QPushButton(self.tr("Find"))
        find.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(find)
        self.body.addLayout(row)
        self._sum = self.add_text("", "small")
        self.model = LeftModel(formatter, self)
        self.table = TwoLineTable(
            self.tr("Files and prints"), self.model, (LeftColumn.WHAT, LeftColumn.TARGET)
        )
        self.table.setMinimumHeight(150)
        self.body.addWidget(self.table, 1)
        self._show = QPushButton(self.tr("Show orders"))
        self._show.setProperty("role", "primary")
        self._copy = QPushButton(self.tr("Copy table"))
        close = QPushButton(self.tr("Close"))
        for button, role in (
            (self._show, QDialogButtonBox.ButtonRole.ActionRole),
            (self._copy, QDialogButtonBox.ButtonRole.ActionRole),
            (close, QDialogButtonBox.ButtonRole.RejectRole),
        ):
            button.setAutoDefault(False)
            self.buttons.addButton(button, role)
        find.clicked.connect(self.look_up)
        self._field.returnPressed.connect(self.look_up)
        self.table.enter_pressed.connect(self._show_orders)
        self.table.doubleClicked.connect(self._show_orders)
        self.table.copy_pressed.connect(self._copy_table)
        self._show.clicked.connect(self._show_orders)
        self._copy.clicked.connect(self._copy_table)
        self.resize(820, 560)

    def name(self) -> str:
        return self._field.text()

    def look_up(self) -> None:
        """Have it looked up."""
        self.wanted.emit(self.name())

    def tell(self, rows: Sequence[LeftShop], now_ms: int) -> None:
        """What left the shop."""
        self.model.tell(rows, now_ms)
        count = self._formatter.count(len(rows))
        if rows:
            said = self.tr("Files and prints: {count}")
        elif self.name().strip():
            said = self.tr("Nothing about this left the shop.")
        else:
            said = self.tr("Nothing left the shop.")
        self._sum.setText(said.format(count=count))
        for button in (self._show, self._copy):
            button.setEnabled(bool(rows))
        self.table.choose(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER:  # in the field it looks up, and nowhere does it press a button
            super().keyPressEvent(event)

    def _show_orders(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.orders_wanted.emit(self.model.rows[row].id)

    def _copy_table(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_text())
