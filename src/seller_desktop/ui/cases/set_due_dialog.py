"""The deadline of a case, typed by the seller as Seller Center shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.domain.cases import CaseKind, CaseState, Step
from seller_desktop.domain.orders import ClockKind
from seller_desktop.services.case_models import Decision, Effect
from seller_desktop.texts import cases as words
from seller_desktop.ui.cases.due_field import DueField, unanswered
from seller_desktop.ui.cases.record_dialog import RecordDialog
from seller_desktop.ui.dialogs.dialog import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from seller_desktop.domain.cases import Case
    from seller_desktop.domain.clock import Clock
    from seller_desktop.services.case_models import CaseDetail
    from seller_desktop.texts.format import Formatter


class SetDueDialog(RecordDialog):
    """Gives a `Decision` of step SET_DUE."""

    def __init__(
        self,
        detail: CaseDetail,
        formatter: Formatter,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Type the deadline"))
        self.add_subject(f"{detail.order_no} · {detail.buyer}", _standing(detail.case))
        known = detail.case.clock if detail.case.clock_runs else None
        if detail.case.deadline_unknown:
            self.add_text(self.tr("The time is running, but it is not known until when."))
        elif known is not None:
            self.add_text(
                self.tr("Known so far: {moment}.").format(
                    moment=formatter.moment(known.due_at, clock.now_ms())
                )
            )
        self.due = DueField(formatter, clock, effect_of(detail.case), None)
        form = Form()
        form.add(self.tr("Seller Center shows"), self.due)
        self.body.addWidget(form)
        self.add_buttons(self.tr("Save deadline"), safe=True)
        self.setMinimumWidth(640)
        self.due.field().setFocus()

    def value(self) -> Decision:
        assert self.due is not None  # made above
        return Decision(Step.SET_DUE, due_at=self.due.value().due_at)

    def fault(self) -> tuple[str, QWidget | None]:
        return "", None


def effect_of(case: Case) -> Effect:
    """What happens to the case when its time is over."""
    if case.kind is CaseKind.CANCELLATION:
        return Effect.CANCELLATION_APPROVED
    match case.state:
        case CaseState.OFFERED:
            return Effect.OFFER_LAPSED
        case CaseState.RECEIVED | CaseState.INSPECTED:
            return Effect.REFUNDED
        case CaseState.AWAITING_PARCEL:
            inspects = case.clock is not None and case.clock.kind is ClockKind.INSPECTION
            return Effect.REFUNDED if inspects else Effect.CASE_CLOSED
        case _:
            return unanswered(case.type)


def _standing(case: Case) -> str:
    return f"{words.title(case)} · {words.state(case.state)}"
