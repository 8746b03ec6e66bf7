"""What of the orders goes into a file, and in which form; then how far the writing is."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from seller_desktop.domain.export_columns import FLAGS, NOTES, all_columns, with_lines
from seller_desktop.services.desk_models import Watch
from seller_desktop.services.sheet_files import CSV_SUFFIX, XLSX_SUFFIX
from seller_desktop.texts.outbox import csv_separator
from seller_desktop.ui.dialogs.dialog import Dialog, Form
from seller_desktop.ui.exporting.save_as import ask_for_file, forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from seller_desktop.domain.export_columns import ExportColumn
    from seller_desktop.texts.format import Formatter

_LOOK_MS = 100
_WIDTH = 520


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the seller chose. `selected`: only the selected orders, not the whole list."""

    path: Path
    selected: bool
    columns: tuple[ExportColumn, ...]
    per_line: bool
    separator: str


class ExportDialog(Dialog):
    """`export_wanted` comes once a file is named; whoever writes it then calls `show_stopped` or
    `show_failure`, or closes the dialog where it is done.
    """

    export_wanted = Signal(object, object)
    """An `ExportChoice`, and the `Watch` to work with."""

    def __init__(
        self,
        shown: Sequence[ExportColumn],
        proposal: Path,
        formatter: Formatter,
        *,
        listed: int,
        selected: int,
        parent: QWidget | None = None,
    ) -> None:
        """`shown`: the columns of the list in their order; `proposal`: folder and name of a file, without its
        ending; `listed` and `selected`: how many orders there are of each.
        """
        super().__init__(self.tr("Export orders"), parent)
        self._shown = tuple(shown)
        self._proposal = proposal
        self._formatter = formatter
        self._counts = {False: listed, True: selected}
        self._done = 0
        self._running = False
        self._stop = threading.Event()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._show_progress)
        self.body.addWidget(self._make_form())
        self.add_text(
            self.tr("The file holds names, phone numbers and addresses of buyers. Keep it in a safe place."),
            role="small",
        )
        self._progress = self.add_text("")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.body.addWidget(self._bar)
        self._bar.hide()
        self._progress.hide()
        self._export = self.add_buttons(self.tr("Export…"), safe=True)
        self._fit(_WIDTH)

    def value(self, path: Path) -> ExportChoice:
        """What is chosen, for a file of this name."""
        per_line = bool(self._rows.currentData())
        columns = all_columns(per_line=per_line) if self._columns.currentData() else self._shown
        if per_line and not self._columns.currentData():
            columns = with_lines(self._shown)
        private = ((self._flags, FLAGS), (self._notes, NOTES))
        return ExportChoice(
            path=path,
            selected=bool(self._which.currentData()),
            columns=(*columns, *(column for box, column in private if box.isChecked())),
            per_line=per_line,
            separator=str(self._separator.currentData()),
        )

    def accept(self) -> None:
        """Ask for the name of the file."""
        if self._running:
            return
        self.complain("")
        suffix = str(self._format.currentData())
        ask_for_file(self, self.windowTitle(), self._proposal, suffix, self._begin)

    def reject(self) -> None:
        """Before: nothing is written. Meanwhile: stop, and what lay there stays."""
        if not self._running:
            super().reject()
            return
        self._stop.set()
        self._progress.setText(self.tr("Stopping…"))

    def show_stopped(self) -> None:
        """The seller stopped it; it may be done again."""
        self._set_running(running=False)
        self.complain(self.tr("Stopped. No file was written."))

    def show_failure(self, sentence: str) -> None:
        """It could not be written; another folder may do."""
        self._set_running(running=False)
        self.complain(sentence)

    def finish(self) -> None:
        """The file is whole."""
        self._set_running(running=False)
        super().accept()

    def _begin(self, path: Path) -> None:
        choice = self.value(path)
        self._stop = threading.Event()
        self._done = 0
        self._bar.setRange(0, self._counts[choice.selected])
        self._set_running(running=True)
        self.export_wanted.emit(choice, Watch(self._note, self._stop))

    def _note(self, done: int) -> None:
        """On the thread that writes; looked at by the one that paints."""
        self._done = done

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        for part in (self._form, self._export):
            part.setEnabled(not running)
        for widget in (self._bar, self._progress):
            widget.setVisible(running)
        if running:
            self._fit(self.width())
            self._show_progress()
            self._timer.start()
        else:
            self._timer.stop()

    def _fit(self, width: int) -> None:
        """As high as all of it needs at that width."""
        inside = self.layout()
        assert inside is not None
        self.resize(width, inside.totalHeightForWidth(max(width, inside.totalMinimumSize().width())))

    def _show_progress(self) -> None:
        self._bar.setValue(self._done)
        if self._stop.is_set():
            return
        count, total = self._formatter.count, self._bar.maximum()
        if self._done >= total:
            self._progress.setText(self.tr("Putting the file together…"))
        else:
            self._progress.setText(
                self.tr("Written: {done} of {total} orders").format(
                    done=count(self._done), total=count(total)
                )
            )

    def _make_form(self) -> QWidget:
        count = self._formatter.count
        listed, selected = self._counts[False], self._counts[True]
        orders = [(False, self.tr("All of this list ({count})").format(count=count(listed)))]
        if selected:
            orders.insert(0, (True, self.tr("The selected ones ({count})").format(count=count(selected))))
        # One order is always selected: only several are a choice somebody made.
        self._which = _choice(orders, selected > 1)
        number = self.tr("As the list shows them ({count})").format(count=len(self._shown))
        every = self.tr("All there are ({count})").format(count=len(all_columns(per_line=False)))
        self._columns = _choice(((False, number), (True, every)), False)
        self._rows = _choice(
            ((False, self.tr("One for each order")), (True, self.tr("One for each product of an order"))),
            False,
        )
        self._format = _choice(forms().items(), XLSX_SUFFIX)
        self._separator = _choice(
            (
                (";", self.tr("Semicolon, as Indonesian spreadsheets expect")),
                (",", self.tr("Comma, as English spreadsheets expect")),
            ),
            csv_separator(),
        )
        self._separator.setEnabled(False)
        self._format.currentIndexChanged.connect(
            lambda: self._separator.setEnabled(self._format.currentData() == CSV_SUFFIX)
        )
        self._flags, self._notes = QCheckBox(self.tr("Flags")), QCheckBox(self.tr("Notes"))
        both = QWidget()
        both.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._flags)
        row.addWidget(self._notes)
        row.addStretch()
        self._form = Form()
        self._form.add(self.tr("Orders"), self._which)
        self._form.add(self.tr("Columns"), self._columns)
        self._form.add(
            self.tr("Rows"),
            self._rows,
            self.tr("With several rows an order, its total stands in the first of them only."),
        )
        self._form.add(
            self.tr("Private, too"), both, self.tr("What you keep for yourself is left out unless ticked.")
        )
        self._form.add(self.tr("File"), self._format)
        self._form.add(self.tr("Columns parted by"), self._separator)
        return self._form


def _choice(options: Iterable[tuple[Any, str]], chosen: object) -> QComboBox:
    box = QComboBox()
    for value, text in options:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
