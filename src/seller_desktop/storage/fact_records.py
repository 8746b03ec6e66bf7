"""Where stated facts meet decisions: the orders and cases a newer file may confirm or contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, column, delete, insert, or_, select, table, text, update

from seller_desktop.storage.case_schema import (
    case_line,
    case_stated,
    cases,
    order_decision,
    outbox,
    waiting_return,
)
from seller_desktop.storage.schema import order_fact, orders
from seller_desktop.storage.sqlite_shipping import CONTRADICTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement, Connection, Row

    from seller_desktop.domain.cases import Case

_staged: Final = table("staged_order", column("order_id"), column("kind"), schema="stage")
"""The orders of the file, or of the person, whose facts are just taken over (`sqlite_stage`)."""


def orders_to_meet(db: Connection, account_id: int, snapshot_at: int) -> list[Row[Any]]:
    """The orders the stage of this time has just stated on which something is decided or asked: stated
    status, and the decision that stands.

    The time alone does not tell them: a replacement may have been made at the very same.
    """
    decided = select(order_decision.c.order_id)
    waiting = select(outbox.c.order_id).where(outbox.c.state.in_(("planned", "entered", "contradicted")))
    return list(
        db.execute(
            select(
                orders.c.id,
                orders.c.order_no,
                order_fact.c.status.label("stated"),
                order_decision.c.status.label("decided"),
                order_decision.c.effective_at,
                order_decision.c.case_id,
                order_decision.c.deadline_id,
            )
            .join(order_fact, order_fact.c.order_id == orders.c.id)
            .outerjoin(order_decision, order_decision.c.order_id == orders.c.id)
            .where(
                *_just_stated(account_id, snapshot_at),
                or_(
                    orders.c.cancel_open.is_not(None),
                    orders.c.conflict,
                    orders.c.id.in_(decided),
                    orders.c.id.in_(waiting),
                ),
            )
        )
    )


def _just_stated(account_id: int, snapshot_at: int) -> tuple[ColumnElement[bool], ...]:
    """Which orders the stage has stated, as of this time."""
    stated = select(_staged.c.order_id).where(_staged.c.kind != "older")
    return (
        orders.c.id.in_(stated),
        # The sum keeps the planner from going through all orders of the account instead.
        orders.c.account_id + 0 == account_id,
        orders.c.snapshot_at == snapshot_at,
    )


def cancelled_on_the_way(db: Connection, account_id: int, snapshot_at: int, since_ms: int) -> list[Row[Any]]:
    """Orders a file of this time shows as cancelled lately, after they were shipped; without a return yet."""
    return list(
        db.execute(
            select(orders.c.id, orders.c.order_no, order_fact.c.cancel_reason)
            .join(order_fact, order_fact.c.order_id == orders.c.id)
            .where(
                *_just_stated(account_id, snapshot_at),
                order_fact.c.status == "cancelled",
                order_fact.c.shipped_at.is_not(None),
                order_fact.c.cancelled_at >= since_ms,
                orders.c.return_state.is_(None),
            )
        )
    )


def contradicted_cancellations(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """The cancellation cases of these orders that the marketplace has contradicted: id, order, state."""
    return list(
        db.execute(
            select(cases.c.id, cases.c.order_id, cases.c.state).where(
                cases.c.order_id.in_(bindparam("ids", expanding=True)),
                cases.c.kind == "cancellation",
                cases.c.conflict != "",
            ),
            {"ids": list(order_ids)},
        )
    )


def returns_known(db: Connection, account_id: int | None, return_nos: Sequence[str]) -> dict[str, int]:
    """The cases that carry these return numbers."""
    found = db.execute(
        select(cases.c.return_no, cases.c.id)
        .join(orders, orders.c.id == cases.c.order_id)
        .where(
            cases.c.return_no.in_(bindparam("nos", expanding=True)),
            orders.c.account_id == (account_id if account_id is not None else -1),
        ),
        {"nos": list(return_nos)},
    )
    return dict(found.all())


def returns_by_hand(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """The returns of these orders that have no number of the marketplace yet, open ones first, then the
    newest: id, order, open, requested, recorded. A parcel the courier brings back is nobody's request.
    """
    return list(
        db.execute(
            select(cases.c.id, cases.c.order_id, cases.c.is_open, cases.c.requested_at, cases.c.recorded_at)
            .where(
                cases.c.order_id.in_(bindparam("ids", expanding=True)),
                cases.c.kind == "return",
                cases.c.type != "failed_delivery",
                cases.c.return_no == "",
            )
            .order_by(cases.c.is_open.desc(), cases.c.recorded_at.desc(), cases.c.id.desc()),
            {"ids": list(order_ids)},
        )
    )


def put_paid(db: Connection, changed: Sequence[Case]) -> None:
    """Write what was paid for the lines of these cases, where the marketplace states it."""
    rows = [
        {"of_case": case.id, "of_sku": line.sku_id, "idr": line.paid_idr}
        for case in changed
        for line in case.lines
    ]
    if rows:
        db.execute(
            update(case_line)
            .where(case_line.c.case_id == bindparam("of_case"), case_line.c.sku_id == bindparam("of_sku"))
            .values(paid_idr=bindparam("idr")),
            rows,
        )


def order_ids(db: Connection, account_id: int | None, order_nos: Sequence[str]) -> dict[str, int]:
    """The account's orders with these numbers."""
    found = db.execute(
        select(orders.c.order_no, orders.c.id).where(
            orders.c.order_no.in_(bindparam("nos", expanding=True)),
            orders.c.account_id == (account_id if account_id is not None else -1),
        ),
        {"nos": list(order_nos)},
    )
    return dict(found.all())


def stated_of(db: Connection, case_ids: Sequence[int]) -> dict[int, Any]:
    """What the newest export said of these cases."""
    found: dict[int, Any] = {}
    for row in db.execute(
        select(case_stated).where(case_stated.c.case_id.in_(bindparam("ids", expanding=True))),
        {"ids": list(case_ids)},
    ):
        found[row.case_id] = row
    return found


def put_stated(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Keep what an export says of cases in the place of what an earlier one said."""
    if rows:
        db.execute(
            delete(case_stated).where(case_stated.c.case_id.in_(bindparam("ids", expanding=True))),
            {"ids": [row["case_id"] for row in rows]},
        )
        db.execute(insert(case_stated), list(rows))


def put_waiting(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Keep returns of one account until a file brings their orders; of each what the newest file says."""
    if not rows:
        return
    account_id, nos = rows[0]["account_id"], [row["return_no"] for row in rows]
    of_account = waiting_return.c.account_id == account_id
    wanted = waiting_return.c.return_no.in_(bindparam("nos", expanding=True))
    found = select(waiting_return.c.return_no, waiting_return.c.snapshot_at).where(of_account, wanted)
    kept = dict(db.execute(found, {"nos": nos}).all())
    newer = [row for row in rows if row["snapshot_at"] >= kept.get(row["return_no"], row["snapshot_at"])]
    if newer:
        drop_waiting(db, account_id, [row["return_no"] for row in newer])
        db.execute(insert(waiting_return), newer)


def drop_waiting(db: Connection, account_id: int, return_nos: Sequence[str]) -> None:
    db.execute(
        delete(waiting_return).where(
            waiting_return.c.account_id == account_id,
            waiting_return.c.return_no.in_(bindparam("nos", expanding=True)),
        ),
        {"nos": list(return_nos)},
    )


def come(db: Connection, account_id: int) -> list[Row[Any]]:
    """Those of the waiting returns whose order is here now."""
    return list(
        db.execute(
            select(waiting_return)
            .join(
                orders,
                (orders.c.order_no == waiting_return.c.order_no)
                # As in `_just_stated`: the order is found by its number.
                & (orders.c.account_id + 0 == waiting_return.c.account_id),
            )
            .where(waiting_return.c.account_id == account_id)
        )
    )


def shipments_contradicted(db: Connection) -> list[str]:
    """The orders of the stage that changed and whose tracking number is another than was noted here."""
    return list(
        db.execute(
            text(
                "SELECT r.order_no FROM stage.staged_row r WHERE r.kind = 'changed'"
                f" AND r.id IN ({CONTRADICTED}) ORDER BY r.order_no"
            )
        ).scalars()
    )
