"""Brings over what can be read of a damaged database: all rows into a new one, else some into plain files."""

from __future__ import annotations

import csv
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DatabaseError

from seller_desktop.domain.errors import SellerError
from seller_desktop.storage.database import (
    SCHEMA_HEAD,
    attach,
    prepare_schema,
    writing_engine,
)
from seller_desktop.storage.order_search import rebuild
from seller_desktop.storage.raw import connect_raw, driver_failure
from seller_desktop.storage.shop_files import remove_database, version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_AT_A_TIME: Final = 200
_LONGEST_LEAP: Final = 1 << 40
_LEFT_OUT: Final = ("sqlite_", "order_search")
"""What can be made anew from the other tables."""


def made_anew(damaged: Path, new: Path, key: str | None, told: Callable[[int, int], None]) -> bool:
    """Make a new database with every row of the damaged one, and indexes of its own; False where its
    tables cannot be read whole, or it is of another schema.

    More than REINDEX could do: nothing of the old file is kept but the rows, read without any index.
    """
    remove_database(new)
    engine = writing_engine(new, key)
    try:
        if version_of(damaged, key) != SCHEMA_HEAD:
            return False
        prepare_schema(engine)
        with engine.connect() as connection:
            raw: Any = connection.connection.driver_connection
            raw.execute("PRAGMA foreign_keys=OFF")
            raw.execute("PRAGMA synchronous=OFF")
            attach(connection, damaged, "old", key)
            try:
                raw.execute("BEGIN IMMEDIATE")
                _bring_rows(raw, told)
                raw.execute("COMMIT")
            except driver.DatabaseError:
                raw.execute("ROLLBACK")
                return False
        with engine.begin() as connection:
            rebuild(connection)
    except (DatabaseError, driver.DatabaseError, SellerError) as failure:
        known = (
            failure if isinstance(failure, SellerError) else driver_failure(getattr(failure, "orig", failure))
        )
        if known.code in {"disk_full", "disk_broken"}:
            raise known from failure
        return False
    finally:
        engine.dispose()
    return True


def _known(failure: BaseException) -> SellerError:
    return driver_failure(failure.orig if isinstance(failure, DatabaseError) else failure)


def _bring_rows(raw: Any, told: Callable[[int, int], None]) -> None:  # noqa: ANN401 - the driver ships no types
    triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:  # they watch over what people do, not over this
        raw.execute(f'DROP TRIGGER "{name}"')
    tables = _tables(raw)
    for done, (name, columns) in enumerate(tables):
        told(done, len(tables))
        listed = ", ".join(f'"{column}"' for column in columns)
        raw.execute(f'DELETE FROM main."{name}"')
        raw.execute(f'INSERT INTO main."{name}" ({listed}) SELECT {listed} FROM old."{name}" NOT INDEXED')
    for _, sql in triggers:
        raw.execute(sql)


def salvage(path: Path, key: str | None, folder: Path, told: Callable[[int, int], None]) -> dict[str, int]:
    """Write each table into a CSV file of the folder; the rows saved of each.

    A row that cannot be read is left out, and those after it are sought by leaps over the numbers of rows.
    """
    saved: dict[str, int] = {}
    with closing(_Damaged(path, key)) as raw:
        tables = _tables(raw)
        for done, (name, columns) in enumerate(tables):
            told(done, len(tables))
            with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
                out = csv.writer(file)
                out.writerow(columns)
                saved[name] = 0
                for row in _rows(raw, name):
                    out.writerow([_text(value) for value in row])
                    saved[name] += 1
            if not saved[name]:
                (folder / f"{name}.csv").unlink()
    return {name: rows for name, rows in saved.items() if rows}


class _Damaged:
    """A damaged database, which is read on after each failure: an encrypted one is connected to anew then, as
    SQLCipher gives nothing more to a connection that has met a page that makes no sense.
    """

    def __init__(self, path: Path, key: str | None) -> None:
        self._path = path
        self._key = key
        self._raw: Any = None

    def execute(self, statement: str, told: tuple[int, ...] = ()) -> Any:  # noqa: ANN401 - the driver ships no types
        if self._raw is None:
            self._raw = connect_raw(self._path, "ro", self._key)
            with suppress(driver.DatabaseError):  # so that a list of tables that is itself not whole is read
                self._raw.execute("PRAGMA writable_schema=ON")
        return self._raw.execute(statement, told)

    def go_on(self) -> None:
        """After a failure."""
        if self._key is not None:
            self.close()

    def close(self) -> None:
        if self._raw is not None:
            self._raw.close()
        self._raw = None


def _tables(raw: Any) -> list[tuple[str, list[str]]]:  # noqa: ANN401 - the driver ships no types
    """The tables that are known, with their columns."""
    found: list[tuple[str, list[str]]] = []
    with suppress(driver.DatabaseError):
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if not name.startswith(_LEFT_OUT):
                with suppress(driver.DatabaseError):
                    told = raw.execute(f'PRAGMA table_info("{name}")').fetchall()
                    found.append((name, [column[1] for column in told]))
    return found


def _rows(raw: _Damaged, name: str) -> Iterator[tuple[Any, ...]]:
    """Every row that can be read."""
    try:
        raw.execute(f'SELECT rowid FROM "{name}" LIMIT 0')
    except driver.DatabaseError:  # a table without such numbers: as far as it can be read from either end
        raw.go_on()
        yield from _until_damage(raw.execute, f'SELECT * FROM "{name}"')
        raw.go_on()
        return
    after, leap = -(1 << 62), 1
    while True:
        statement = f'SELECT rowid, * FROM "{name}" WHERE rowid > ? ORDER BY rowid LIMIT ?'
        got = 0
        try:
            for row in raw.execute(statement, (after, _AT_A_TIME)):
                after, leap, got = row[0], 1, got + 1
                yield row[1:]
        except driver.DatabaseError:
            # Somewhere behind `after` is a page that makes no sense.
            raw.go_on()
            if leap > _LONGEST_LEAP:
                return
            after, leap = max(after, 0) + leap, leap * 2
            continue
        if not got:
            return


def _until_damage(ask: Callable[[str], Any], statement: str) -> Iterator[tuple[Any, ...]]:
    with suppress(driver.DatabaseError):
        yield from ask(statement)


def _text(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value
