"""The clocks that act and have run out, by the index that holds no others.

Each statement names the index: SQLite would as soon take that of all open clocks, and go past the hundred
thousand that ran out without having to act.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

_ACTING: Final = "FROM deadline INDEXED BY ix_deadline_acting_due_at WHERE state = 'open' AND acts = 1"


def due_to_act(db: Connection, until_ms: int, limit: int) -> Sequence[Row[Any]]:
    """Clocks that ran out and have to act, in due order: when, id, order, case, kind and rule."""
    wanted = (
        f"SELECT due_at, id, order_id, case_id, kind, rule_id {_ACTING}"
        " AND due_at <= :until ORDER BY due_at, id LIMIT :most"
    )
    return db.execute(text(wanted), {"until": until_ms, "most": limit}).all()


def count_due_to_act(db: Connection, after_ms: int, until_ms: int) -> int:
    """How many run out after the one moment and by the other."""
    wanted = f"SELECT count(*) {_ACTING} AND due_at > :after AND due_at <= :until"
    return int(db.execute(text(wanted), {"after": after_ms, "until": until_ms}).scalar_one())
