"""Notes on orders, and what they said before they were edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Select, delete, func, insert, select, update

from seller_desktop.storage.desk_schema import note_version
from seller_desktop.storage.many_rows import insert_many
from seller_desktop.storage.schema import note, operator, orders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

_EDITOR: Final = operator.alias("editor")
_NAMED: Final[Select[Any]] = (
    select(
        note.c.id,
        note.c.order_id,
        orders.c.order_no,
        note.c.text,
        note.c.created_at,
        note.c.edited_at,
        # Who wrote what it says now, and when.
        func.coalesce(note.c.edited_at, note.c.created_at).label("written_at"),
        note.c.operator_id,
        note.c.edited_by,
        operator.c.name.label("author"),
        _EDITOR.c.name.label("editor"),
    )
    .join(orders, orders.c.id == note.c.order_id)
    .outerjoin(operator, operator.c.id == note.c.operator_id)
    .outerjoin(_EDITOR, _EDITOR.c.id == note.c.edited_by)
)


def notes_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """The notes of an order, the newest first."""
    wanted = _NAMED.where(note.c.order_id == order_id)
    return list(db.execute(wanted.order_by(note.c.created_at.desc(), note.c.id.desc())))


def versions_of(db: Connection, order_id: int) -> list[Row[Any]]:
    """What the notes of an order said before, the newest first."""
    return list(
        db.execute(
            select(note_version, operator.c.name.label("author"))
            .join(note, note.c.id == note_version.c.note_id)
            .outerjoin(operator, operator.c.id == note_version.c.operator_id)
            .where(note.c.order_id == order_id)
            .order_by(note_version.c.written_at.desc(), note_version.c.id.desc())
        )
    )


def find_note(db: Connection, note_id: int) -> Row[Any] | None:
    return db.execute(_NAMED.where(note.c.id == note_id)).one_or_none()


def add_notes(db: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """One row of `note` each. `sqlite_desk.refresh_desk` lets the lists know."""
    insert_many(db, note, rows)


def change_text(db: Connection, note_id: int, text: str, operator_id: int | None, now_ms: int) -> None:
    db.execute(
        update(note).where(note.c.id == note_id).values(text=text, edited_at=now_ms, edited_by=operator_id)
    )


def add_version(db: Connection, **values: Any) -> None:  # noqa: ANN401 - one value a column
    db.execute(insert(note_version).values(**values))


def remove(db: Connection, note_id: int) -> None:
    """The note and all it ever said."""
    db.execute(delete(note_version).where(note_version.c.note_id == note_id))
    db.execute(delete(note).where(note.c.id == note_id))
