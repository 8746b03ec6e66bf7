"""What the window says of a case in passing: in a pill, in a row's tip, in the box over the details.

Times UTC milliseconds, money integer rupiah. The full names of states and steps stand in `texts.cases`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.domain.reasons import label
from seller_desktop.texts import cases as words
from seller_desktop.texts import orders as order_words
from seller_desktop.texts.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from seller_desktop.domain.cases import Case, Clock
    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.case_models import CaseDetail, CaseEvent
    from seller_desktop.texts.format import Formatter, Language

CONTEXT = "CaseWords"

SHORT_STATES = {
    CaseState.REQUESTED: QT_TRANSLATE_NOOP("CaseWords", "To answer"),
    CaseState.APPROVED: QT_TRANSLATE_NOOP("CaseWords", "Approved"),
    CaseState.AUTO_APPROVED: QT_TRANSLATE_NOOP("CaseWords", "Auto-approved"),
    CaseState.OFFERED: QT_TRANSLATE_NOOP("CaseWords", "Offer made"),
    CaseState.AWAITING_PARCEL: QT_TRANSLATE_NOOP("CaseWords", "Parcel awaited"),
    CaseState.FAILED_DELIVERY: QT_TRANSLATE_NOOP("CaseWords", "Coming back"),
    CaseState.RECEIVED: QT_TRANSLATE_NOOP("CaseWords", "To inspect"),
    CaseState.INSPECTED: QT_TRANSLATE_NOOP("CaseWords", "To settle"),
    CaseState.REFUNDED: QT_TRANSLATE_NOOP("CaseWords", "Refunded"),
    CaseState.AUTO_REFUNDED: QT_TRANSLATE_NOOP("CaseWords", "Auto-refunded"),
    CaseState.REPLACED: QT_TRANSLATE_NOOP("CaseWords", "Replaced"),
    CaseState.REFUSED: QT_TRANSLATE_NOOP("CaseWords", "Goods refused"),
    CaseState.CLOSED: QT_TRANSLATE_NOOP("CaseWords", "Closed"),
    CaseState.REJECTED: QT_TRANSLATE_NOOP("CaseWords", "Rejected"),
    CaseState.WITHDRAWN: QT_TRANSLATE_NOOP("CaseWords", "Withdrawn"),
    CaseState.SETTLED_BY_MARKETPLACE: QT_TRANSLATE_NOOP("CaseWords", "By marketplace"),
}
STEP_BUTTONS = {
    Step.APPROVE: QT_TRANSLATE_NOOP("CaseWords", "Approve…"),
    Step.REJECT: QT_TRANSLATE_NOOP("CaseWords", "Reject…"),
    Step.OFFER: QT_TRANSLATE_NOOP("CaseWords", "Offer a part…"),
    Step.REPLACE: QT_TRANSLATE_NOOP("CaseWords", "Replace…"),
    Step.ACCEPT: QT_TRANSLATE_NOOP("CaseWords", "Buyer accepts…"),
    Step.DECLINE: QT_TRANSLATE_NOOP("CaseWords", "Buyer declines…"),
    Step.SEND: QT_TRANSLATE_NOOP("CaseWords", "Tracking number…"),
    Step.RECEIVE: QT_TRANSLATE_NOOP("CaseWords", "Receive…"),
    Step.INSPECT: QT_TRANSLATE_NOOP("CaseWords", "Inspect…"),
    Step.REFUSE: QT_TRANSLATE_NOOP("CaseWords", "Refuse the goods…"),
    Step.CLOSE: QT_TRANSLATE_NOOP("CaseWords", "Close the case…"),
    Step.WITHDRAW: QT_TRANSLATE_NOOP("CaseWords", "Buyer withdraws…"),
}
_DECIDE = QT_TRANSLATE_NOOP("CaseWords", "Decide…")

_REQUESTED = {
    ReturnType.REFUND: QT_TRANSLATE_NOOP("CaseWords", "Buyer asks for a refund"),
    ReturnType.RETURN: QT_TRANSLATE_NOOP("CaseWords", "Buyer asks to return the goods"),
    ReturnType.REPLACEMENT: QT_TRANSLATE_NOOP("CaseWords", "Buyer asks for a replacement"),
}
_HEADS = {
    CaseState.OFFERED: QT_TRANSLATE_NOOP("CaseWords", "Your offer is with the buyer"),
    CaseState.AWAITING_PARCEL: QT_TRANSLATE_NOOP("CaseWords", "Return approved, waiting for the parcel"),
    CaseState.FAILED_DELIVERY: QT_TRANSLATE_NOOP("CaseWords", "Delivery failed, the parcel comes back"),
    CaseState.RECEIVED: QT_TRANSLATE_NOOP("CaseWords", "The parcel is here: inspect the goods"),
    CaseState.INSPECTED: QT_TRANSLATE_NOOP("CaseWords", "Goods inspected: settle the case"),
}
_AUTOMATIC = {
    ClockKind.CANCEL_RESPONSE: QT_TRANSLATE_NOOP("CaseWords", "Approved automatically {time} if unanswered."),
    ClockKind.PARTIAL_OFFER: QT_TRANSLATE_NOOP(
        "CaseWords", "The offer lapses {time}; then the request is open again."
    ),
    ClockKind.BUYER_SHIPS_BACK: QT_TRANSLATE_NOOP(
        "CaseWords", "Closed without a refund {time} if the buyer sends nothing."
    ),
    ClockKind.INSPECTION: QT_TRANSLATE_NOOP("CaseWords", "Refunded automatically {time} if not settled."),
    ClockKind.BUYER_REFILE: QT_TRANSLATE_NOOP("CaseWords", "Over {time} if the buyer does not ask again."),
}
_AUTOMATIC_RETURN = {
    ReturnType.REFUND: QT_TRANSLATE_NOOP("CaseWords", "Refunded automatically {time} if unanswered."),
    ReturnType.RETURN: QT_TRANSLATE_NOOP("CaseWords", "Return approved automatically {time} if unanswered."),
    ReturnType.REPLACEMENT: QT_TRANSLATE_NOOP(
        "CaseWords", "Replacement granted automatically {time} if unanswered."
    ),
}
_BY_CLOCK = frozenset({Step.APPROVE_BY_CLOCK, Step.OFFER_LAPSED, Step.CLOSE_BY_CLOCK, Step.REFUND_BY_CLOCK})


def reason_labels(reasons: Iterable[Reason], language: Language) -> dict[str, str]:
    """What each code is called, ready to be looked up for every row."""
    told = tuple(reasons)
    return {one.code: label(told, one.code, language) for one in told}


def reason_text(code: str, labels: Mapping[str, str]) -> str:
    """A reason's label; the text itself where it is nobody's code but the buyer's words."""
    return labels.get(code, code)


def short_state(value: CaseState) -> str:
    """A state in the few letters a pill has room for."""
    return QCoreApplication.translate(CONTEXT, SHORT_STATES[value])


def step_button(step: Step | None) -> str:
    """What the button of a step says; None is the dialog that decides with nothing chosen yet."""
    if step is None:
        return QCoreApplication.translate(CONTEXT, _DECIDE)
    known = STEP_BUTTONS.get(step)
    return f"{words.step(step)}…" if known is None else QCoreApplication.translate(CONTEXT, known)


def case_sentence(kind: CaseKind, type_: ReturnType | None, state: CaseState, reason: str) -> str:
    """`Return and refund: waiting for your answer (damaged)`; `reason` is its label, or ""."""
    title = words.kind(kind) if type_ is None else words.return_type(type_)
    told = words.state(state)
    sentence = f"{title}: {told[:1].lower()}{told[1:]}"
    return f"{sentence} ({reason})" if reason else sentence


def overruled() -> str:
    """Why an order shows a status that no file has stated."""
    return QCoreApplication.translate(CONTEXT, "decided here, not yet confirmed")


def contradicted() -> str:
    """The marketplace and this shop disagree."""
    return QCoreApplication.translate(CONTEXT, "Seller Center says otherwise")


def short_overruled() -> str:
    """The same in the room a row has."""
    return QCoreApplication.translate(CONTEXT, "not confirmed")


def short_contradicted() -> str:
    return QCoreApplication.translate(CONTEXT, "contradicted")


def head(case: Case) -> str:
    """What an open case is about, as a heading."""
    if case.state in _HEADS:
        return QCoreApplication.translate(CONTEXT, _HEADS[case.state])
    if case.kind is CaseKind.RETURN:
        return QCoreApplication.translate(CONTEXT, _REQUESTED[case.type or ReturnType.RETURN])
    return QCoreApplication.translate(CONTEXT, "Buyer asks to cancel")


def automatic(case: Case, formatter: Formatter, now_ms: int) -> str:
    """What happens by itself and when; "" where no clock runs."""
    clock = case.clock
    if clock is None or not case.clock_runs:
        return ""
    time = formatter.moment(clock.due_at, now_ms)
    if clock.due_at <= now_ms:
        return QCoreApplication.translate(CONTEXT, "The time for this ran out {time}.").format(time=time)
    if clock.kind is ClockKind.RETURN_RESPONSE:
        return _say(_AUTOMATIC_RETURN[case.type or ReturnType.RETURN], time=time)
    return _say(_AUTOMATIC[clock.kind], time=time)


def basis_of(clock: Clock, formatter: Formatter, now_ms: int) -> str:
    """Where the deadline comes from: `Deadline computed from 23 Nov, 14:02 (cancel_response, 2026-08)`."""
    if clock.at_the_latest:
        sentence = QCoreApplication.translate(
            CONTEXT, "Deadline at the latest: nobody said when the buyer asked."
        )
    elif clock.basis is Basis.RULE:
        rule = ", ".join(part for part in (clock.rule_id, clock.rule_version) if part)
        since = formatter.short_moment(clock.anchor_at, now_ms)
        sentence = QCoreApplication.translate(CONTEXT, "Deadline computed from {time}").format(time=since)
        sentence += f" ({rule})." if rule else "."
    else:
        told = QCoreApplication.translate(CONTEXT, "Deadline {basis}.")
        sentence = told.format(basis=order_words.basis(clock.basis))
    if clock.warn_at is None:
        return sentence
    earlier = QCoreApplication.translate(CONTEXT, "By another reading of the rules already {time}.")
    return f"{sentence} {earlier.format(time=formatter.moment(clock.warn_at, now_ms))}"


def closed_line(detail: CaseDetail, formatter: Formatter, now_ms: int) -> str:
    """A case that is over, in one line: `Cancellation: rejected · Rina, 23 Nov, 14:02`."""
    case = detail.case
    sentence = case_sentence(case.kind, case.type, case.state, "")
    if case.refund_idr:
        sentence += f" · {formatter.money(case.refund_idr)}"
    last = last_event(detail)
    at = case.effective_at if last is None else last.at
    who = "" if last is None else actor(last)
    when = "" if at is None else formatter.short_moment(at, now_ms)
    by = ", ".join(part for part in (who, when) if part)
    return f"{sentence} · {by}" if by else sentence


def last_event(detail: CaseDetail) -> CaseEvent | None:
    """The step that led to the present state; events stand newest first."""
    return next((one for one in detail.events if one.undone_at is None), None)


def actor(event: CaseEvent) -> str:
    """Who did it: the operator, the clock, or the marketplace; "" where it was done here by no name."""
    if event.who:
        return event.who
    if event.step in _BY_CLOCK:
        return QCoreApplication.translate(CONTEXT, "by the clock")
    if event.step in {Step.SETTLE_BY_MARKETPLACE, Step.MOVE_BY_MARKETPLACE}:
        return QCoreApplication.translate(CONTEXT, "by the marketplace")
    return ""


def undo_button(left_ms: int) -> str:
    """`Undo (9:58)`: what is left of the grace, rounded up to the second."""
    minutes, seconds = divmod(-(-left_ms // SECOND_MS), MINUTE_MS // SECOND_MS)
    told = QCoreApplication.translate(CONTEXT, "Undo ({time})")
    return told.format(time=f"{minutes}:{seconds:02d}")


def pictures(count: int) -> str:
    return QCoreApplication.translate("CaseWords", "%n picture(s)", None, count)


def _say(text: str, **facts: str) -> str:
    return QCoreApplication.translate(CONTEXT, text).format_map(facts)
