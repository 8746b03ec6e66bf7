"""The list "To enter in Seller Center", made to stand beside the browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QStandardPaths, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
)

from seller_desktop.domain.clock import to_local
from seller_desktop.services.case_models import OutboxState
from seller_desktop.ui import theme
from seller_desktop.ui.cases.outbox_model import SETTLED, Column, OutboxModel
from seller_desktop.ui.cases.two_lines import TwoLineTable
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.case_models import OutboxLine
    from seller_desktop.texts.format import Formatter

_WIDTH = 1160
"""At which every instruction is shown whole, where the screen has the room."""
_WIDE, _NARROW = 940, 700
"""Under which the reason, then amount and state too, have no column of their own."""
_UNLIMITED = (1 << 24) - 1
"""Qt's own largest size of a widget."""


class OutboxDialog(Dialog):
    """Stays open while the seller works in the browser. It changes nothing itself: whoever opened it
    carries out what is wanted and gives the new lines.
    """

    entered_wanted = Signal(object)
    """The ids of the lines to be marked as entered (list[int])."""
    unentered_wanted = Signal(object)
    """The ids of the lines to be marked as not entered after all (list[int])."""
    settled_wanted = Signal(bool)
    """Whether lines that are over should be given too; those given are shown by this choice."""
    export_wanted = Signal(object)
    """The Path to write `shown()` to; its suffix says which kind of file."""
    order_wanted = Signal(str)

    def __init__(
        self,
        formatter: Formatter,
        reason_label: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("To enter in Seller Center"), parent)
        self.setModal(False)
        self.setMaximumSize(_UNLIMITED, _UNLIMITED)
        self._formatter = formatter
        self._given: tuple[OutboxLine, ...] = ()
        self._copied: list[str] = []
        self._now_ms = 0
        self.add_text(
            self.tr(
                "What you decided here has to be pressed in Seller Center too, under Manage Orders. Copy the "
                "order number, press there what the list says, then tick the line here."
            ),
            role="muted",
        )
        self._summary = PlainLabel()
        self._summary.setWordWrap(True)
        self._settled = QCheckBox(self.tr("Also settled"))
        self._settled.toggled.connect(self._show_settled)
        head = QHBoxLayout()
        head.addWidget(self._summary, 1)
        head.addWidget(self._settled)
        self.body.addLayout(head)
        self.model = OutboxModel(formatter, reason_label, self)
        self.table = TwoLineTable(
            self.tr("To enter in Seller Center"),
            self.model,
            (Column.WHAT, Column.REASON),
            home=Column.ORDER_NO,
        )
        self.table.setMinimumHeight(200)
        self._empty = PlainLabel(role="muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        body = QVBoxLayout()
        body.addWidget(self.table, 1)
        body.addWidget(self._empty, 1)
        self.body.addLayout(body, 1)
        self.body.addWidget(self._make_card())
        self._add_buttons()
        self._connect()
        self.resize(min(_WIDTH, self.screen().availableGeometry().width() - 40), 560)
        self._tell()
        self.table.setFocus()

    def set_lines(self, lines: Iterable[OutboxLine], now_ms: int) -> None:
        """Show these lines; the one the seller stands on stays the current one."""
        self._given, self._now_ms = tuple(lines), now_ms
        row = self.table.currentIndex().row()
        chosen = self.model.line(row).id if row >= 0 else None
        shown = [line for line in self._given if self._settled.isChecked() or line.state not in SETTLED]
        self.model.set_lines(shown, now_ms)
        if shown:
            found = None if chosen is None else self.model.row_of(chosen)
            self.table.choose(found if found is not None else min(max(row, 0), len(shown) - 1))
        self._tell()

    def tick(self, now_ms: int) -> None:
        """Let the time left go on; once a second is enough."""
        self._now_ms = now_ms
        self.model.tick(now_ms)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Beside a browser there is little room; what is left out stands under the table at full length.
        self.table.setColumnHidden(Column.REASON, event.size().width() < _WIDE)
        for column in (Column.AMOUNT, Column.STATE):
            self.table.setColumnHidden(column, event.size().width() < _NARROW)
        super().resizeEvent(event)

    def shown(self) -> tuple[OutboxLine, ...]:
        """The lines in sight, in their order: what an export holds."""
        return self.model.lines()

    def copy(self) -> None:
        """The order numbers chosen to the clipboard, parted by commas as Seller Center's search takes them.

        Pressed again, the next line is chosen and copied: the line just worked on stays the one that Space
        ticks, and a row of Enter keys walks the list.
        """
        numbers = self._numbers()
        if numbers and numbers == self._copied and len(numbers) == 1:
            row = self.table.currentIndex().row()
            if row + 1 < self.model.rowCount():
                self.table.choose(row + 1)
                numbers = self._numbers()
        if numbers:
            self._copied = numbers
            QGuiApplication.clipboard().setText(",".join(numbers))
            self._said.setText(self.tr("Copied: {numbers}").format(numbers=", ".join(numbers)))

    def toggle(self) -> None:
        """Tick the chosen lines; where all of them are ticked, un-tick them. Then on to the next line."""
        rows = self.table.selected_rows()
        open_ = [row for row in rows if self.model.state(row) is OutboxState.TO_ENTER]
        entered = [row for row in rows if self.model.state(row) is OutboxState.ENTERED]
        if open_:
            ids = [self.model.line(row).id for row in open_]
            self._said.setText(self.tr("Marked as entered."))
            self.table.choose(min(open_[-1] + 1, self.model.rowCount() - 1))
            self.entered_wanted.emit(ids)
        elif entered:
            self._said.setText(self.tr("Marked as not entered."))
            self.unentered_wanted.emit([self.model.line(row).id for row in entered])
        elif rows:
            self._said.setText(self._why_not(rows[0]))

    def open_order(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.order_wanted.emit(self.model.line(row).order_no)

    def export(self, suffix: str) -> None:
        """Ask where to; `suffix` with its dot."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        day = to_local(self._now_ms, self._formatter.zone)
        proposal = Path(folder or Path.home()) / f"{self.tr('To enter')} {day:%Y-%m-%d}{suffix}"
        kinds = {".xlsx": self.tr("Excel workbook (*.xlsx)"), ".csv": self.tr("CSV text file (*.csv)")}
        Messages.save_file(self, self.tr("Export the list"), proposal, kinds[suffix]).then(
            lambda paths: self._export_to(paths, suffix)
        )

    def _export_to(self, paths: list[Path], suffix: str) -> None:
        if not paths:
            return
        path = paths[0]
        if path.suffix.lower() == suffix:
            self.export_wanted.emit(path)
            return
        path = path.with_name(path.name + suffix)
        if not path.exists():
            self.export_wanted.emit(path)
            return
        # The system asked about the name as it was typed, not about this one.
        Messages.ask(
            self,
            self.tr("Export the list"),
            self.tr("“{name}” exists already. Replace it?").format(name=path.name),
            self.tr("Replace"),
            self.tr("Cancel"),
        ).then(lambda yes: self.export_wanted.emit(path) if yes else None)

    def _make_card(self) -> QFrame:
        """The line one stands on, at full length however narrow the window is."""
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card_what, self._card_place, self._card_why = (
            PlainLabel(role=role, selectable=True) for role in (None, None, "muted")
        )
        self._card_what.setFont(theme.font(weight=QFont.Weight.DemiBold))
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(2)
        for label in (self._card_what, self._card_place, self._card_why):
            label.setWordWrap(True)
            inside.addWidget(label)
        return self._card

    def _add_buttons(self) -> None:
        self._copy = QPushButton(self.tr("Copy order number"))
        self._copy.setProperty("role", "primary")
        self._tick = QPushButton(self.tr("Entered"))
        self._open = QPushButton(self.tr("Open order"))
        self._export = QPushButton(self.tr("Export"))
        menu = QMenu(self._export)
        menu.addAction(self.tr("Excel workbook (XLSX)…"), lambda: self.export(".xlsx"))
        menu.addAction(self.tr("Text file (CSV)…"), lambda: self.export(".csv"))
        self._export.setMenu(menu)
        self._said = PlainLabel(role="small")
        self._said.setWordWrap(True)
        self._front = QCheckBox(self.tr("Keep in front of other windows"))
        self._front.toggled.connect(self._keep_in_front)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button, key in (
            (self._copy, "Return"),
            (self._tick, "Space"),
            (self._open, "Ctrl+Return"),
            (self._export, ""),
        ):
            button.setAutoDefault(False)
            if key:
                button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            row.addWidget(button)
        row.addWidget(self._said, 1)
        self.body.addLayout(row)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        self.buttons.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.addButton(self._front, QDialogButtonBox.ButtonRole.ResetRole)

    def _connect(self) -> None:
        self._copy.clicked.connect(self.copy)
        self._tick.clicked.connect(self.toggle)
        self._open.clicked.connect(self.open_order)
        self.table.enter_pressed.connect(self.copy)
        self.table.copy_pressed.connect(self.copy)
        self.table.space_pressed.connect(self.toggle)
        self.table.clicked.connect(self._clicked)
        self.table.doubleClicked.connect(self._double_clicked)
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.table.selectionModel().currentChanged.connect(self._follow_selection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.open_order)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.TICK:
            self.table.choose(index.row())
            self.toggle()

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() != Column.TICK:
            self.open_order()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, act in (
            (self._copy, self.copy),
            (self._tick, self.toggle),
            (self._open, self.open_order),
        ):
            menu.addAction(button.text(), act).setEnabled(button.isEnabled())
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _follow_selection(self) -> None:
        current = self.table.currentIndex().row()
        self._card.setVisible(current >= 0)
        if current >= 0:
            what, place, why = self.model.whole(current)
            self._card_what.setText(what)
            self._card_place.setText(place)
            self._card_why.setText(why)
            self._card_why.setVisible(bool(why))
        rows = self.table.selected_rows()
        states = {self.model.state(row) for row in rows}
        can_tick = OutboxState.TO_ENTER in states
        self._copy.setEnabled(bool(rows))
        self._open.setEnabled(bool(rows))
        self._tick.setEnabled(can_tick or OutboxState.ENTERED in states)
        undo = not can_tick and OutboxState.ENTERED in states
        self._tick.setText(self.tr("Not entered") if undo else self.tr("Entered"))

    def _numbers(self) -> list[str]:
        numbers = [self.model.line(row).order_no for row in self.table.selected_rows()]
        return list(dict.fromkeys(numbers))

    def _why_not(self, row: int) -> str:
        state = self.model.state(row)
        if state is OutboxState.PLANNED:
            return self.tr("Not to be entered yet: the decision can still be taken back.")
        if state is OutboxState.CONTRADICTED:
            return self.tr("Seller Center says otherwise: look at the order first.")
        return self.tr("This line is settled.")

    def _show_settled(self, on: bool) -> None:
        self.set_lines(self._given, self._now_ms)
        self.settled_wanted.emit(on)

    def _keep_in_front(self, on: bool) -> None:
        shown, place = self.isVisible(), self.geometry()
        with QSignalBlocker(self):
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)  # hides the window
        self.setGeometry(place)
        if shown:
            self.show()

    def _tell(self) -> None:
        """The counts above, and what stands there instead of an empty list."""
        count, model = self._formatter.count, self.model
        parts = [
            text.format(count=count(number))
            for text, number in (
                (self.tr("Contradicted: {count}"), model.count(OutboxState.CONTRADICTED)),
                (self.tr("To enter: {count}"), model.count(OutboxState.TO_ENTER)),
                (self.tr("Can still be taken back: {count}"), model.count(OutboxState.PLANNED)),
                (
                    self.tr("Entered, waiting for the next file: {count}"),
                    model.count(OutboxState.ENTERED),
                ),
            )
            if number
        ]
        self._summary.setText(" · ".join(parts))
        empty = model.rowCount() == 0
        self.table.setVisible(not empty)
        self._empty.setVisible(empty)
        self._empty.setText(
            self.tr("Nothing to enter.\nWhat you decide on requests appears here.")
            if not self._given or self._settled.isChecked()
            else self.tr("Everything is settled. Tick “Also settled” to see it.")
        )
        self._export.setEnabled(not empty)
        self._follow_selection()
