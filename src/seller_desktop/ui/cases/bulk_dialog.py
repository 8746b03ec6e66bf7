"""The same decision for many cases: who is concerned, the money at stake, and what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from seller_desktop.domain.cases import CaseKind, ReasonList, Step
from seller_desktop.texts import consequences
from seller_desktop.ui.bulk.progress import LOOK_MS, Progress
from seller_desktop.ui.cases.bulk_model import DecidedModel, EligibleModel, rows_table
from seller_desktop.ui.cases.deciding_dialog import HEIGHT, WIDTH, DecidingDialog
from seller_desktop.ui.cases.decision_dialog import choice_of
from seller_desktop.ui.cases.decision_form import DecisionForm, offered
from seller_desktop.ui.dialogs.dialog import Scroll
from seller_desktop.ui.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.services.case_models import Decided, Eligibility
    from seller_desktop.texts.format import Formatter
    from seller_desktop.ui.cases.deciding_dialog import Reasons

STEPS = (Step.APPROVE, Step.REJECT)


class BulkDecisionDialog(DecidingDialog):
    """Asks, waits while it is carried out, and reports.

    `eligible` has, for each step that may be chosen, who can be decided and who cannot. `decision_made`
    comes once all is chosen and checked; whoever carries it out then calls `show_report` or `show_failure`.
    """

    decision_made = Signal(object, object)
    """The `Decision`, and the list of case ids it is for."""

    def __init__(
        self,
        kind: CaseKind,
        eligible: Mapping[Step, Sequence[Eligibility]],
        reasons: Reasons,
        formatter: Formatter,
        now_ms: int,
        *,
        step: Step | None = None,
        undo_until: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        cancels = kind is CaseKind.CANCELLATION
        self.setWindowTitle(
            self.tr("Decide several cancellations") if cancels else self.tr("Decide several returns")
        )
        self._kind = kind
        self._eligible = eligible
        self._formatter = formatter
        self._shown: Sequence[Eligibility] = ()
        self._running = False
        self._done = False
        self.progress = Progress()
        """Of what is being carried out; whoever does so works with its watch."""
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        which = ReasonList.SELLER_REJECTS_CANCELLATION if cancels else ReasonList.SELLER_REJECTS_RETURN
        rejecting = offered(reasons.get(which, ()), formatter.language, unpaid=False)
        form = DecisionForm(
            [choice_of(one, kind, rejecting) for one in STEPS if one in eligible],
            lambda one, _amount: self._consequence(one),
            formatter,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._question(form, now_ms))
        self._stack.addWidget(self._answer())
        self.body.addWidget(self._stack, 1)
        self.tell_undo(undo_until, formatter, now_ms)
        self.body.addLayout(self.below)
        self._copy = QPushButton(self.tr("Copy the report"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._copy_report)
        self.buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        self._copy.hide()
        self.use_form(form)
        self.setMinimumSize(760, 480)
        self.resize(WIDTH, HEIGHT)
        if step is None or not form.choose(step):
            form.lead_on()

    def case_ids(self) -> list[int]:
        """The cases the decision is for: those that can be decided that way."""
        return [row.case_id for row in self._shown if row.problem is None and row.case_id is not None]

    def accept(self) -> None:
        if self._running or self._done:
            return
        problem = self.form.problem()
        if problem is not None:
            self.complain(*problem)
        elif not self.case_ids():
            self.complain(self.tr("None of these cases can be decided that way."))
        elif not self._checked.isChecked():
            self.complain(self.tr("Look through the list first, then tick that you have."), self._checked)
        else:
            self._set_running(running=True)
            self.decision_made.emit(self.value(), self.case_ids())

    def reject(self) -> None:
        """Cancel, Esc and the window's cross; what is being carried out is stopped and does not hold."""
        if not self._running:
            super().reject()
            return
        self.progress.stop.set()
        self.cancel.setEnabled(False)

    def show_stopped(self) -> None:
        """The seller stopped it: nothing was decided, and it may be tried again."""
        self.show_failure(self.tr("Stopped. Nothing was decided."))

    def show_failure(self, sentence: str) -> None:
        """It could not be carried out as a whole; nothing was changed, and it may be tried again."""
        self._set_running(running=False)
        self.follow()
        self.complain(sentence)

    def show_report(self, decided: Sequence[Decided]) -> None:
        """What became of each case."""
        self._set_running(running=False)
        self._done = True
        failed = sum(row.error is not None for row in decided)
        self._report.tell(decided)
        self._outcome.setText(
            self.tr("Decided: {done} · not decided: {failed}").format(
                done=self._formatter.count(len(decided) - failed), failed=self._formatter.count(failed)
            )
        )
        self._stack.setCurrentIndex(1)
        self.decide.hide()
        self.hint.hide()
        self._copy.show()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()

    def report_text(self) -> str:
        """The report as lines of order number and outcome, set apart by a tab."""
        lines = (self._report.cells(row) for row in self._report.rows)
        return "\n".join([self._outcome.text(), *("\t".join(cells) for cells in lines)])

    def follow(self) -> None:
        super().follow()
        rows = self._eligible[self.form.step() or next(iter(self._eligible))]
        if rows != self._shown:
            self._shown = rows
            self._list.tell(rows)
            self._checked.setChecked(False)
        able = [row for row in rows if row.problem is None]
        self._summary.setText(
            self.tr("Can be decided: {able} · left out: {out} · money at stake: {money}").format(
                able=self._formatter.count(len(able)),
                out=self._formatter.count(len(rows) - len(able)),
                money=self._formatter.money(sum(row.amount_idr for row in able)),
            )
        )

    def _question(self, form: DecisionForm, now_ms: int) -> QWidget:
        self._summary = PlainLabel(role="h1", selectable=True)
        self._summary.setWordWrap(True)
        self._list = EligibleModel(self._formatter, now_ms)
        self._checked = QCheckBox(self.tr("I have checked the list"))
        self._checked.toggled.connect(lambda: self.complain(""))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(rows_table(self.tr("Cases"), self._list, 3), 1)
        left.addWidget(self._checked)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(left, 2)
        columns.addWidget(Scroll(form), 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addLayout(columns, 1)
        return page

    def _answer(self) -> QWidget:
        self._outcome = PlainLabel(role="h1", selectable=True)
        self._report = DecidedModel(self._formatter)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._outcome)
        column.addWidget(rows_table(self.tr("Report"), self._report, 1), 1)
        return page

    def _consequence(self, step: Step) -> str:
        able = [row.amount_idr for row in self._eligible[step] if row.problem is None]
        return consequences.of_many(self._kind, step, len(able), sum(able), self._formatter)

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self._stack.setEnabled(not running)
        self.decide.setEnabled(not running)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Stop") if running else self.tr("Cancel"))
        if running:
            self.progress = Progress()
            self._look.start()
            self._show_progress()
        else:
            self._look.stop()

    def _show_progress(self) -> None:
        self.decide.setText(
            self.tr("Deciding… {done} of {all}").format(
                done=self._formatter.count(self.progress.done),
                all=self._formatter.count(len(self.case_ids())),
            )
        )

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report_text())
