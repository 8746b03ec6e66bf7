"""Deadlines that were computed by rules, to see what another rule would make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, case, select, update

from seller_desktop.storage.case_schema import cases
from seller_desktop.storage.schema import deadline, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row


def order_clocks(db: Connection, order_ids: Sequence[int]) -> list[Row[Any]]:
    """Order, kind, due time, basis and state of the clocks about these orders themselves."""
    return list(
        db.execute(
            select(
                deadline.c.order_id, deadline.c.kind, deadline.c.due_at, deadline.c.basis, deadline.c.state
            ).where(deadline.c.order_id.in_(order_ids), deadline.c.case_id.is_(None))
        )
    )


def running_case_clocks(db: Connection) -> list[Row[Any]]:
    """The clocks of cases that run by a rule, with what the rule asks for."""
    return list(
        db.execute(
            select(
                *(deadline.c.id, deadline.c.order_id, deadline.c.kind, deadline.c.anchor_at),
                *(deadline.c.due_at, deadline.c.warn_at),
                *(orders.c.order_no, orders.c.channel, cases.c.self_arranged),
            )
            .join(orders, orders.c.id == deadline.c.order_id)
            .join(cases, cases.c.id == deadline.c.case_id)
            .where(deadline.c.state == "open", deadline.c.basis == "rule")
            .order_by(deadline.c.id)
        )
    )


def put_case_clocks(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Let running clocks end otherwise: `id`, `due_at`, `warn_at`, `rule_id`, `rule_version`.

    One that moves is reminded of anew.
    """
    if rows:
        db.execute(
            update(deadline)
            .where(deadline.c.id == bindparam("row_id"), deadline.c.state == "open")
            .values(
                due_at=bindparam("new_due_at"),
                warn_at=bindparam("new_warn_at"),
                rule_id=bindparam("new_rule_id"),
                rule_version=bindparam("new_rule_version"),
                reminded_h=case(
                    (deadline.c.due_at == bindparam("new_due_at"), deadline.c.reminded_h), else_=None
                ),
            ),
            [
                {"row_id": row["id"]} | {f"new_{name}": value for name, value in row.items() if name != "id"}
                for row in rows
            ],
        )
