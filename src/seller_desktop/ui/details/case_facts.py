"""What the box of a case says and offers, worked out before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import SELLERS_TURN, CaseState, ReturnType, Step
from seller_desktop.domain.orders import Basis
from seller_desktop.texts import case_words
from seller_desktop.texts import cases as words
from seller_desktop.ui.toned_label import urgency_tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.cases import CaseLine
    from seller_desktop.services.case_models import CaseDetail, StatedCase
    from seller_desktop.texts.format import Formatter

FIRST_STEPS: Final[dict[CaseState, tuple[Step | None, ...]]] = {
    CaseState.REQUESTED: (Step.APPROVE, Step.REJECT, Step.OFFER),
    CaseState.OFFERED: (Step.ACCEPT, Step.DECLINE),
    CaseState.AWAITING_PARCEL: (Step.RECEIVE, Step.SEND),
    CaseState.FAILED_DELIVERY: (Step.RECEIVE, Step.SEND),
    CaseState.RECEIVED: (Step.INSPECT,),
    CaseState.INSPECTED: (None,),
}
"""The buttons of each state; None decides, with nothing chosen yet. All else is under "More"."""
_SETTLING: Final = frozenset({Step.REFUND, Step.REFUND_IN_PART, Step.REPLACE, Step.REFUSE, Step.CLOSE})
"""Of inspected goods: chosen in the dialog that decides."""
_NO_VARIATION = "Default"


@dataclass(frozen=True, slots=True)
class CaseBox:
    """An open case, one in dispute, or one that can still be taken back. `tone`: red, amber, or ink."""

    tone: str
    title: str
    due_at: int | None
    facts: str
    """Reason, note, goods: each on its line."""
    automatic: str
    """What happens by itself and when; `basis` says why."""
    basis: str
    steps: tuple[Step | None, ...]
    more: tuple[Step, ...]
    due_button: str
    """To type or correct the deadline; "" where that is not possible or of no use."""
    conflict: tuple[str, str] | None
    """What was decided here, and what the marketplace says."""
    undo_until: int | None
    pictures: int
    replacement_order_no: str


def needs_box(detail: CaseDetail, now_ms: int) -> bool:
    """A case that is over, undisputed and past its grace is told in one line."""
    return detail.case.is_open or bool(detail.case.conflict) or can_undo(detail, now_ms)


def can_undo(detail: CaseDetail, now_ms: int) -> bool:
    return detail.can_undo and detail.case.undo_until is not None and now_ms < detail.case.undo_until


def case_box(detail: CaseDetail, formatter: Formatter, now_ms: int, reasons: Mapping[str, str]) -> CaseBox:
    case = detail.case
    clock = case.clock if case.clock_runs and case.is_open else None
    first, more = _steps(detail)
    return CaseBox(
        tone=_tone(detail, now_ms),
        title=case_words.head(case) if case.is_open else case_words.closed_line(detail, formatter, now_ms),
        due_at=None if clock is None else clock.due_at,
        facts="\n".join(_facts(detail, formatter, reasons)) if case.is_open else "",
        automatic=_automatic(detail, formatter, now_ms),
        basis="" if clock is None else case_words.basis_of(clock, formatter, now_ms),
        steps=first,
        more=more,
        due_button=_due_button(detail),
        conflict=_conflict(detail, formatter, now_ms) if case.conflict else None,
        undo_until=case.undo_until if detail.can_undo else None,
        pictures=len(detail.pictures),
        replacement_order_no=detail.replacement_order_no or "",
    )


def _tone(detail: CaseDetail, now_ms: int) -> str:
    """As urgent as the time left where it is the seller's turn; a disagreement asks to be looked at."""
    case = detail.case
    tone = "amber" if case.conflict else "ink"
    if case.state not in SELLERS_TURN:
        return tone
    if case.clock is None or not case.clock_runs:
        return "amber"
    urgency = urgency_tone(case.clock.due_at, now_ms)
    return tone if urgency == "ink" else urgency


def _facts(detail: CaseDetail, formatter: Formatter, reasons: Mapping[str, str]) -> list[str]:
    case = detail.case
    reason = case_words.reason_text(case.reason, reasons)
    facts = []
    if reason:
        facts.append(QCoreApplication.translate("CaseSection", "Reason: {reason}").format(reason=reason))
    if case.buyer_note:
        facts.append(f"“{case.buyer_note}”")
    if case.type is not None and case.type is not ReturnType.FAILED_DELIVERY:
        facts += [_line(line, formatter) for line in case.lines]
        amount = formatter.money(detail.full_refund_idr)
        told = QCoreApplication.translate("CaseSection", "In full: {amount}")
        facts.append(told.format(amount=amount))
    if case.offer_idr is not None and case.state is CaseState.OFFERED:
        told = QCoreApplication.translate("CaseSection", "Offered: {amount}")
        facts.append(told.format(amount=formatter.money(case.offer_idr)))
    if case.tracking_no:
        told = QCoreApplication.translate("CaseSection", "Tracking number: {number}")
        facts.append(told.format(number=case.tracking_no))
    elif case.state is CaseState.AWAITING_PARCEL:
        facts.append(QCoreApplication.translate("CaseSection", "The buyer has not sent the parcel yet."))
    return facts + _inspected(detail, formatter)


def _inspected(detail: CaseDetail, formatter: Formatter) -> list[str]:
    """What was found, and what became of it; of which product only where there are several."""
    names = {line.sku_id: line.product or line.sku_id for line in detail.case.lines}
    told = []
    for one in detail.case.inspected:
        name = f"{names.get(one.sku_id, one.sku_id)}: " if len(names) > 1 else ""
        stock = "" if one.stock is None else f" → {words.stock(one.stock)}"
        told.append(f"{name}{formatter.count(one.quantity)} × {words.condition(one.condition)}{stock}")
    return told


def _line(line: CaseLine, formatter: Formatter) -> str:
    variation = "" if line.variation == _NO_VARIATION else line.variation
    name = " · ".join(part for part in (line.product or line.sku_id, variation) if part)
    return f"{formatter.count(line.quantity)} × {name}"


def _automatic(detail: CaseDetail, formatter: Formatter, now_ms: int) -> str:
    if not detail.case.is_open:
        return ""
    if detail.case.deadline_unknown:
        return QCoreApplication.translate(
            "CaseSection", "Deadline unknown: look it up in Seller Center and type it."
        )
    return case_words.automatic(detail.case, formatter, now_ms)


def _due_button(detail: CaseDetail) -> str:
    """What Seller Center shows is better than what the rules compute."""
    case = detail.case
    if Step.SET_DUE not in detail.steps:
        return ""
    if case.deadline_unknown:
        return QCoreApplication.translate("CaseSection", "Type the deadline…")
    if case.clock is not None and case.clock_runs and case.clock.basis is Basis.RULE:
        return QCoreApplication.translate("CaseSection", "Correct the deadline…")
    return ""


def _steps(detail: CaseDetail) -> tuple[tuple[Step | None, ...], tuple[Step, ...]]:
    """The buttons, and what stands under "More": only what is possible now."""
    possible = set(detail.steps) - {Step.SET_DUE}
    if detail.case.state is CaseState.INSPECTED:
        possible -= _SETTLING
    wanted = FIRST_STEPS.get(detail.case.state, ())
    first = tuple(step for step in wanted if step is None or step in possible)
    return first, tuple(step for step in detail.steps if step in possible and step not in first)


def _conflict(detail: CaseDetail, formatter: Formatter, now_ms: int) -> tuple[str, str]:
    case = detail.case
    here = words.state(case.state)
    last = case_words.last_event(detail)
    if last is not None:
        when = formatter.short_moment(last.at, now_ms)
        here = "\n".join((here, *(part for part in (case_words.actor(last), when) if part)))
    stated = detail.stated
    if stated is None:
        known = case.conflict in set(CaseState)
        return here, words.state(CaseState(case.conflict)) if known else case.conflict
    return here, "\n".join(_stated(stated, formatter, now_ms))


def _stated(stated: StatedCase, formatter: Formatter, now_ms: int) -> list[str]:
    """The marketplace's words as they stand in its file, and as of when."""
    told = [" · ".join(part for part in (stated.status_text, stated.substatus_text) if part)]
    if stated.refund_idr:
        told.append(formatter.money(stated.refund_idr))
    told += [one for one in (stated.dispute_text, stated.appeal_text, stated.compensation_text) if one]
    as_of = QCoreApplication.translate("CaseSection", "as of {time}")
    told.append(as_of.format(time=formatter.short_moment(stated.snapshot_at, now_ms)))
    return [line for line in told if line]
