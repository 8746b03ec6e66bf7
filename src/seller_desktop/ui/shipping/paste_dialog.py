"""A list of order numbers, tracking numbers and couriers: pasted, checked line by line, noted as one act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.services.shipments import parse_pasted
from seller_desktop.texts.errors import sentence
from seller_desktop.ui.cases.record_dialog import CTRL_ENTER
from seller_desktop.ui.dialogs.dialog import MAX_HEIGHT, MAX_WIDTH, Dialog
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.shipping.fields import CourierBox
from seller_desktop.ui.shipping.noted_page import NotedPage
from seller_desktop.ui.shipping.paste_model import Column, PasteModel
from seller_desktop.ui.shipping.paste_table import PasteTable
from seller_desktop.ui.toned_label import TonedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.desk_models import Outcome
    from seller_desktop.services.ship_models import NewShipment, ShipCheck
    from seller_desktop.texts.format import Formatter

_PAUSE_MS: Final = 200
"""So that a number being typed is not asked about at each of its figures."""


_TEXT_PX: Final = 96
"""Once there are lines, the room belongs to their table."""
_NO_LIMIT: Final = 16_777_215


class PasteDialog(Dialog):
    """`check_wanted` asks about all lines together, as they may contradict each other, and is told by
    `show_checks`. `shipments_wanted` comes only when nothing that is taken is refused; whoever carries it
    out then calls `show_noted` or `failed`. What was noted can then be taken along to Seller Center.
    """

    check_wanted = Signal(object, str)
    """list[NewShipment], and the courier of lines that name none."""
    shipments_wanted = Signal(object)
    """list[NewShipment]."""
    export_wanted = Signal(object, object)
    """The Path to write to, and list[NewShipment]."""

    def __init__(
        self,
        couriers: Sequence[str],
        formatter: Formatter,
        text: str = "",
        courier: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Courier and tracking number of several orders"))
        self._formatter = formatter
        self._asked: tuple[list[NewShipment], str] | None = None
        self._wanted: list[ShipCheck] = []
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("List"))
        self._text.setPlaceholderText(
            self.tr("Paste from a spreadsheet or a chat:\n577912345678900017   JY1234567890   J&T Express")
        )
        self._courier = CourierBox(couriers, courier)
        self._summary = PlainLabel(role="h1")
        self.model = PasteModel()
        self.table = PasteTable(self.tr("Lines"), self.model)
        self._whole = TonedLabel(selectable=True)
        self._whole.setWordWrap(True)
        self._leave_out = QPushButton(self.tr("Leave out what is wrong"))
        self._leave_out.setAutoDefault(False)
        self.noted = NotedPage(formatter)
        self.noted.export_wanted.connect(self.export_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._question())
        self._stack.addWidget(self.noted)
        self.body.addWidget(self._stack, 1)
        self._yes = self.add_buttons(self.tr("Note these"), safe=False)
        for keys in CTRL_ENTER:
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._text.textChanged.connect(lambda: self.model.tell(parse_pasted(self._text.toPlainText())))
        self._courier.currentTextChanged.connect(self._changed)
        self.model.edited.connect(self._changed)
        self.table.selectionModel().currentChanged.connect(self._tell_current)
        self._leave_out.clicked.connect(self.model.leave_out_wrong)
        self.setMinimumWidth(900)
        self.resize(MAX_WIDTH, MAX_HEIGHT)
        self._tell()
        self._text.setPlainText(text)
        (self.table if text else self._text).setFocus()

    def value(self) -> list[NewShipment]:
        """What would be noted: the lines that are taken and were checked, with what was filled in."""
        return [one.check.shipment for one in self.model.taken() if one.check is not None and not one.wrong]

    def courier(self) -> str:
        """What was chosen for lines without one, to begin with the next time."""
        return self._courier.value()

    def show_checks(self, asked: Sequence[NewShipment], checks: Sequence[ShipCheck]) -> None:
        """What is known of the lines asked about; an answer about other lines comes too late."""
        if list(asked) == [entry.shipment for entry in self.model.taken()]:
            self.model.set_checks(checks)
            self._tell()

    def show_noted(self, outcomes: Sequence[Outcome]) -> None:
        """What came of it: all are noted, or none, because something changed since they were checked."""
        self._set_running(running=False)
        refusals = [one.refusal for one in outcomes if one.refusal is not None]
        if refusals:
            self._ask()
            self.complain(sentence(*refusals[0]))
            return
        self.noted.tell(self._wanted)
        self._stack.setCurrentWidget(self.noted)
        self._yes.hide()
        for button in self.buttons.buttons():
            if button is not self._yes:
                button.setText(self.tr("Close"))
                button.setFocus()

    def failed(self, reason: str) -> None:
        """It could not be carried out, and nothing was changed; it may be tried again."""
        self._set_running(running=False)
        self.complain(reason)

    def accept(self) -> None:
        if self.table.isAncestorOf(self.focusWidget()):
            self.table.setFocus()  # a cell being typed in counts with what it says now
        taken = self.model.taken()
        wrong = sum(entry.wrong for entry in taken)
        if self._stack.currentWidget() is self.noted or not self._yes.isEnabled():
            return
        if not taken:
            self.complain(self.tr("Please paste or type at least one order."), self._text)
        elif any(entry.check is None for entry in taken):
            self.complain(self.tr("The lines are still being looked up."))
        elif wrong:
            told = self.tr(
                "Nothing is noted while lines are wrong ({count}). Correct them, or leave them out."
            )
            self.complain(told.format(count=self._formatter.count(wrong)), self.table)
            self.table.show_row(next(n for n, entry in enumerate(self.model.entries) if entry.wrong))
        else:
            self.complain("")
            self._set_running(running=True)
            self._wanted = [entry.check for entry in taken if entry.check is not None]
            self.shipments_wanted.emit(self.value())

    def _question(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(8)
        label = PlainLabel(self.tr("Order number, tracking number and courier, one order a line"))
        label.setWordWrap(True)
        label.setBuddy(self._text)
        head.addWidget(label, 1)
        courier = PlainLabel(self.tr("Courier where none is named"))
        courier.setBuddy(self._courier)
        self._courier.setAccessibleName(courier.text())
        head.addWidget(courier)
        head.addWidget(self._courier)
        column.addLayout(head)
        column.addWidget(self._text)
        line = QHBoxLayout()
        line.addWidget(self._summary, 1)
        line.addWidget(self._leave_out)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self._whole)
        return page

    def _changed(self) -> None:
        self.complain("")
        self._pause.start()
        self._tell()

    def _ask(self) -> None:
        self._pause.stop()
        wanted = [entry.shipment for entry in self.model.taken()]
        if wanted:
            self.check_wanted.emit(wanted, self._courier.value())

    def _tell(self) -> None:
        taken, count = self.model.taken(), self._formatter.count
        wrong = sum(entry.wrong for entry in taken)
        odd = sum(entry.odd and not entry.wrong for entry in taken)
        good = sum(entry.check is not None and not entry.wrong for entry in taken)
        parts = [
            text.format(count=count(number))
            for text, number in (
                (self.tr("wrong: {count}"), wrong),
                (self.tr("to look at: {count}"), odd),
                (self.tr("left out: {count}"), len(self.model.entries) - len(taken)),
            )
            if number
        ]
        can = self.tr("Can be noted: {count}").format(count=count(good))
        self._summary.setText(" · ".join((can, *parts)))
        self._summary.setVisible(bool(self.model.entries))
        self._leave_out.setVisible(wrong > 0)
        self.table.setVisible(bool(self.model.entries))
        self._text.setMaximumHeight(_TEXT_PX if self.model.entries else _NO_LIMIT)
        self._tell_current()

    def _tell_current(self) -> None:
        """The line one stands on, at full length."""
        row = self.table.currentIndex().row()
        entry = self.model.entries[row] if 0 <= row < len(self.model.entries) else None
        told = entry is not None and (entry.wrong or entry.odd)
        self._whole.setVisible(told)
        if entry is not None and told:
            self._whole.setText(self.model.text(entry, Column.FOUND))
            self._whole.set_tone("red" if entry.wrong else "amber")

    def _set_running(self, *, running: bool) -> None:
        self._stack.setEnabled(not running)
        self._yes.setEnabled(not running)

    def reject(self) -> None:
        """Cancel, Esc and the window's cross; what is being carried out is waited for."""
        if self._yes.isEnabled():
            super().reject()
