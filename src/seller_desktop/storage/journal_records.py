"""The entries of the journal: what a person did, whether it holds, and which come next to be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, insert, or_, select, update

from seller_desktop.storage.desk_schema import journal, journal_row
from seller_desktop.storage.schema import operator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

DONE: Final = "done"
UNDONE: Final = "undone"
DROPPED: Final = "dropped"
"""The states of an entry; a dropped one can be neither undone nor done again."""
KEPT: Final = 200
KEPT_IMPORTS: Final = 3
"""So many entries (of imports, which hold more) are kept ready to be undone."""
_IMPORTS: Final = ("imported",)


def add(db: Connection, **values: Any) -> None:  # noqa: ANN401 - one value a column
    """Write an entry. What was undone before can no longer be done again."""
    undone = select(journal.c.id).where(journal.c.state == UNDONE)
    _drop(db, list(db.execute(undone).scalars()))
    db.execute(insert(journal).values(state=DONE, **values))
    _forget_old(db, select(journal.c.id).where(journal.c.state == DONE), KEPT)
    _forget_old(
        db,
        select(journal.c.id).where(journal.c.state == DONE, journal.c.what.in_(_IMPORTS)),
        KEPT_IMPORTS,
    )


def set_facts(db: Connection, entry_id: int, facts: str, undo_until: int | None = None) -> None:
    db.execute(update(journal).where(journal.c.id == entry_id).values(facts=facts, undo_until=undo_until))


def set_state(db: Connection, entry_id: int, state: str, now_ms: int) -> None:
    db.execute(update(journal).where(journal.c.id == entry_id).values(state=state, changed_at=now_ms))


def remove_if_empty(db: Connection, entry_id: int) -> None:
    """An act that changed nothing is none."""
    rows = select(journal_row.c.id).where(journal_row.c.journal_id == entry_id).exists()
    db.execute(delete(journal).where(journal.c.id == entry_id, ~rows))


def drop(db: Connection, entry_id: int) -> None:
    """The entry stays as a record, but can be neither undone nor done again."""
    _drop(db, [entry_id])


def entry(db: Connection, entry_id: int) -> Row[Any] | None:
    return db.execute(_NAMED.where(journal.c.id == entry_id)).one_or_none()


def to_undo(db: Connection, now_ms: int, limit: int) -> list[Row[Any]]:
    """What can be undone, the last act first; what had its time to be taken back is passed over."""
    wanted = _NAMED.where(
        journal.c.state == DONE, or_(journal.c.undo_until.is_(None), journal.c.undo_until > now_ms)
    )
    return list(db.execute(wanted.order_by(journal.c.id.desc()).limit(limit)))


def to_redo(db: Connection) -> Row[Any] | None:
    """What was undone last: it is done again first."""
    wanted = _NAMED.where(journal.c.state == UNDONE)
    return db.execute(wanted.order_by(journal.c.changed_at.desc(), journal.c.id).limit(1)).one_or_none()


def done_of(db: Connection, what: str, now_ms: int) -> list[Row[Any]]:
    """The entries of one kind that hold and have not had their time."""
    return list(
        db.execute(
            _NAMED.where(
                journal.c.state == DONE,
                journal.c.what == what,
                or_(journal.c.undo_until.is_(None), journal.c.undo_until > now_ms),
            )
        )
    )


_NAMED: Final = select(journal, operator.c.name.label("who")).outerjoin(
    operator, operator.c.id == journal.c.operator_id
)


def _forget_old(db: Connection, wanted: Any, kept: int) -> None:  # noqa: ANN401 - a Select, which has no plain type
    _drop(db, list(db.execute(wanted.order_by(journal.c.id.desc()).offset(kept)).scalars()))


def _drop(db: Connection, entry_ids: Sequence[int]) -> None:
    if entry_ids:
        db.execute(delete(journal_row).where(journal_row.c.journal_id.in_(entry_ids)))
        db.execute(update(journal).where(journal.c.id.in_(entry_ids)).values(state=DROPPED))
