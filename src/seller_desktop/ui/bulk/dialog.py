"""One act on many orders: what would happen to each, then the doing, then what became of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.ui.bulk.model import OutcomesModel
from seller_desktop.ui.bulk.progress import LOOK_MS, Progress
from seller_desktop.ui.cases.bulk_model import rows_table
from seller_desktop.ui.dialogs.dialog import Dialog
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.desk_models import Outcome
    from seller_desktop.texts.format import Formatter


@dataclass(frozen=True, slots=True)
class ManyWords:
    """The words of an act. `will` and `did`: what happens to an order that can be done, what has happened."""

    title: str
    button: str
    will: str
    did: str


class ManyDialog(Dialog):
    """`wanted` comes once the seller agrees, with the ids that can be done and the Watch to work with;
    whoever carries it out then calls `show_result`, `show_stopped` or `show_failure`. `form`, where given,
    stands above the table and says by `ready` whether it is filled in.
    """

    wanted = Signal(object, object)
    """The ids (a list), and a `Watch`."""
    undo_wanted = Signal()

    def __init__(
        self,
        words: ManyWords,
        outcomes: Sequence[Outcome],
        formatter: Formatter,
        *,
        form: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.title, parent)
        self._words = words
        self._formatter = formatter
        self._outcomes = tuple(outcomes)
        self._progress = Progress()
        self._running = False
        self._done = False
        self._summary = PlainLabel(role="h1", selectable=True)
        self._summary.setWordWrap(True)
        self._rows = OutcomesModel(formatter, words.will)
        self._rows.tell(self._outcomes)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._stack = QStackedWidget()
        self._stack.addWidget(rows_table(self.tr("Orders"), self._rows, 1))
        self._stack.addWidget(self._waiting())
        self.body.addWidget(self._summary)
        if form is not None:
            self.body.addWidget(form)
        self.form = form
        self.body.addWidget(self._stack, 1)
        self._build_buttons()
        self._summarise()
        self.setMinimumSize(620, 420)
        self.resize(800, 520)

    def able_ids(self) -> list[int]:
        """The orders it can be done for."""
        return [one.order_id for one in self._outcomes if one.done]

    def accept(self) -> None:
        if self._running or self._done:
            return
        if not self.able_ids():
            self.complain(self.tr("None of these orders can be done."))
            return
        if self.form is not None and (problem := self._form_problem()):
            self.complain(problem, self.form)
            return
        self.complain("")
        self._set_running(running=True)
        self.wanted.emit(self.able_ids(), self._progress.watch())

    def reject(self) -> None:
        """Before: nothing is done. Meanwhile: stop, and nothing of it holds. After: close."""
        if not self._running:
            super().reject()
            return
        self._progress.stop.set()
        self._summary.setText(self.tr("Stopping…"))
        self._no.setEnabled(False)

    def show_result(self, outcomes: Sequence[Outcome], *, undoable: bool = True) -> None:
        """What became of each order; those left out before stay in the report. `undoable`: something was
        changed that can be undone.
        """
        self._set_running(running=False)
        self._done = True
        told = {one.order_id: one for one in outcomes}
        self._outcomes = tuple(told.get(one.order_id, one) for one in self._outcomes)
        self._rows.set_done_word(self._words.did)
        self._rows.tell(self._outcomes)
        done = sum(one.done for one in self._outcomes)
        self._summary.setText(
            self.tr("Done: {done} · not done: {left}").format(
                done=self._formatter.count(done), left=self._formatter.count(len(self._outcomes) - done)
            )
        )
        if self.form is not None:
            self.form.setEnabled(False)
        self._yes.hide()
        self._copy.show()
        self._undo.setVisible(undoable and done > 0)
        self._no.setText(self.tr("Close"))
        self._no.setDefault(True)
        self._no.setFocus()

    def show_stopped(self) -> None:
        """The seller stopped it: everything is as it was, and it may be done again."""
        self._set_running(running=False)
        self._progress = Progress()
        self._summarise()
        self.complain(self.tr("Stopped. Nothing was changed."))

    def show_failure(self, sentence: str) -> None:
        """It could not be carried out; nothing was changed, and it may be tried again."""
        self._set_running(running=False)
        self._summarise()
        self.complain(sentence)

    def report_text(self) -> str:
        """The report as lines of order number and outcome, set apart by a tab."""
        lines = ("\t".join(self._rows.cells(row)) for row in self._rows.rows)
        return "\n".join([self._summary.text(), *lines])

    def _form_problem(self) -> str:
        problem = getattr(self.form, "problem", None)
        return str(problem()) if callable(problem) else ""

    def _build_buttons(self) -> None:
        self._yes = QPushButton(self._words.button)
        self._yes.setProperty("role", "primary")
        self._yes.setEnabled(bool(self.able_ids()))
        self._no = QPushButton(self.tr("Cancel"))
        self._copy = QPushButton(self.tr("Copy the report"))
        self._undo = QPushButton(self.tr("Undo all of it"))
        for button, role in (
            (self._yes, QDialogButtonBox.ButtonRole.AcceptRole),
            (self._no, QDialogButtonBox.ButtonRole.RejectRole),
            (self._copy, QDialogButtonBox.ButtonRole.ActionRole),
            (self._undo, QDialogButtonBox.ButtonRole.ActionRole),
        ):
            button.setAutoDefault(button in {self._yes, self._no})
            self.buttons.addButton(button, role)
        self._no.setDefault(True)
        self._copy.hide()
        self._undo.hide()
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report_text()))
        self._undo.clicked.connect(self._undo_all)

    def _undo_all(self) -> None:
        self.undo_wanted.emit()
        super().reject()

    def _waiting(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self._bar)
        hint = PlainLabel(self.tr("If you stop it, nothing of it will have happened."), role="muted")
        column.addWidget(hint)
        column.addStretch()
        return page

    def _summarise(self) -> None:
        able = len(self.able_ids())
        self._summary.setText(
            self.tr("Can be done: {able} · left out: {out}").format(
                able=self._formatter.count(able),
                out=self._formatter.count(len(self._outcomes) - able),
            )
        )

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self._stack.setCurrentIndex(1 if running else 0)
        self._yes.setEnabled(not running)
        self._no.setEnabled(True)
        self._no.setText(self.tr("Stop") if running else self.tr("Cancel"))
        if self.form is not None:
            self.form.setEnabled(not running)
        if running:
            self._bar.setRange(0, len(self.able_ids()))
            self._look.start()
            self._show_progress()
        else:
            self._look.stop()

    def _show_progress(self) -> None:
        done, of = self._progress.done, len(self.able_ids())
        self._bar.setValue(done)
        if not self._progress.stop.is_set():
            self._summary.setText(
                self.tr("{done} of {all} orders").format(
                    done=self._formatter.count(done), all=self._formatter.count(of)
                )
            )
