"""What was decided here and has to be entered in Seller Center too: read, ticked off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services.case_models import OutboxLine, OutboxState, OutboxWhat
from seller_desktop.storage import case_records, outbox_records

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.services.shop import Reading, Writing


def outbox_lines(reading: Reading, *, settled: bool = False) -> list[OutboxLine]:
    """The lines, contradicted ones first; `settled`: also those that are confirmed or were dropped."""
    found = []
    for row in outbox_records.lines(reading.db, settled=settled):
        state = OutboxState(row.state)
        if state is OutboxState.PLANNED and row.not_before <= reading.now_ms:
            state = OutboxState.TO_ENTER
        found.append(
            OutboxLine(
                id=row.id,
                order_id=row.order_id,
                order_no=row.order_no,
                case_id=row.case_id,
                what=OutboxWhat(row.what),
                reverses=OutboxWhat(row.reverses) if row.reverses else None,
                state=state,
                reason=row.reason,
                comment=row.comment,
                amount_idr=row.amount_idr,
                decided_at=row.decided_at,
                not_before=row.not_before,
                due_at=row.due_at,
                who=row.who or "",
                entered_at=row.entered_at,
                settled_at=row.settled_at,
                stated=row.stated,
            )
        )
    return found


def mark_entered(writing: Writing, line_ids: Sequence[int]) -> None:
    """The seller has entered these lines in Seller Center."""
    outbox_records.change(
        writing.db,
        line_ids,
        state=OutboxState.ENTERED,
        entered_at=writing.now_ms,
        entered_by=writing.operator_id,
    )
    writing.concerns(frame=True)


def unmark_entered(writing: Writing, line_ids: Sequence[int]) -> None:
    """Ticked by mistake: the lines wait to be entered again."""
    outbox_records.change(writing.db, line_ids, state=OutboxState.PLANNED, entered_at=None, entered_by=None)
    writing.concerns(frame=True)


def is_entered(reading: Reading, case_id: int | None = None) -> bool:
    """Whether the step that `take_back` would take back has been entered in Seller Center already."""
    step = (
        case_records.last_step_of_all(reading.db, reading.now_ms)
        if case_id is None
        else case_records.last_step(reading.db, case_id)
    )
    return step is not None and outbox_records.is_entered(reading.db, step.id)
