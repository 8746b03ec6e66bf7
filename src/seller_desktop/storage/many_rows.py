"""Writes many rows by one statement: its text is made once, and each row only laid out in its order."""

from __future__ import annotations

from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Dialect, Table


def insert_many(db: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows that all name the same columns, two at least."""
    if rows:
        text, names = _insertion(table, tuple(rows[0]), db.dialect)
        values = itemgetter(*names)
        db.exec_driver_sql(text, [values(row) for row in rows])


def update_many(
    db: Connection, table: Table, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]], key: str = "id"
) -> None:
    """Change the columns `names`; a row is their new values and then, last, its key."""
    if told := list(rows):
        db.exec_driver_sql(_change(table, names, key, db.dialect), told)


@lru_cache
def _insertion(table: Table, names: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    """The statement, and in which order it takes the columns."""
    made = insert(table).compile(dialect=dialect, column_keys=names)
    return str(made), tuple(made.positiontup or ())


@lru_cache
def _change(table: Table, names: tuple[str, ...], key: str, dialect: Dialect) -> str:
    changed = update(table).where(table.c[key] == bindparam("row_key"))
    given = changed.ordered_values(*((name, bindparam(f"new_{name}")) for name in names))
    return str(given.compile(dialect=dialect))
