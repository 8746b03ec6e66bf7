"""A shop's database as a file: copied while it is in use, looked over, and put in another's place.

Nothing here ever writes into a database that holds a shop: what is made is made beside it, and takes its
place whole, by a rename. So a kill at any moment leaves the old shop or the new one.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

import sqlcipher3.dbapi2 as driver

from seller_desktop.domain.errors import SellerError
from seller_desktop.storage.database import (
    APPLICATION_ID,
    DATABASE_NAME,
    HIGHEST_ID,
    SCHEMA_HEAD,
)
from seller_desktop.storage.raw import connect_raw, driver_failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Told = Callable[[int, int], None]
    """How far work has come: so many of so many. It may raise, to stop the work."""

CHECK_WANTED: Final = "check.wanted"
"""A file beside the database: it is to be looked over before it is opened next."""
_PAGES: Final = 2_000
"""Copied at a time: 8 MB, between which the work can be stopped."""
_BESIDE: Final = ("-wal", "-shm", "-journal")
_MOST_FAULTS: Final = 5
_DAMAGE: Final = frozenset({"shop_damaged", "not_a_shop"})
"""Said of a file whose pages make no sense: where the first one is broken, SQLite says it is not its own."""


def nothing_told(_done: int, _of: int) -> None:
    """For work nobody watches."""


def copy_database(source: Path, target: Path, key: str | None, told: Told = nothing_told) -> dict[str, int]:
    """Copy a database while others use it, as it is at this moment; the number of rows of each table then.

    A read-only connection holds that moment: decisions go on meanwhile and are not in the copy. The copy has
    the same key, and no log beside it. Raises SellerError as `database.world_failure`.
    """
    remove_database(target)
    try:
        with (
            closing(connect_raw(source, "ro", key)) as told_by,
            closing(connect_raw(target, "rwc", key)) as copy,
        ):
            told_by.execute("BEGIN")
            counts = row_counts(told_by)
            copy.execute("PRAGMA synchronous=OFF")  # it is made durable once, at the end
            told_by.backup(copy, pages=_PAGES, progress=lambda _state, left, of: told(of - left, of))
            copy.execute("PRAGMA journal_mode=DELETE")
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure
    make_durable(target)
    return counts


def row_counts(raw: Any) -> dict[str, int]:  # noqa: ANN401 - the driver ships no types
    """The number of rows of each table; those of the search index are not facts."""
    tables = [
        name
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if not name.startswith(("sqlite_", "order_search"))
    ]
    return {name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}


def look_over(path: Path, key: str | None, *, told: Told = nothing_told, thorough: bool = False) -> str:
    """What is wrong with a database; "" for a whole one.

    Table by table, so that it can be told how far it has come. `thorough` also holds each index against its
    table and the search index against itself: at a million orders two minutes instead of six seconds. What is
    left out otherwise can be made anew from the tables.
    """
    check = "integrity_check" if thorough else "quick_check"
    try:
        with closing(connect_raw(path, "ro", key)) as raw:
            raw.execute("PRAGMA mmap_size=0")
            tables = [
                name
                for (name,) in raw.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table'"
                    " AND (:thorough OR sql NOT LIKE 'CREATE VIRTUAL TABLE%')",
                    {"thorough": thorough},
                )
            ]
            for done, name in enumerate(tables):
                told(done, len(tables))
                faults = [fault for (fault,) in raw.execute(f"PRAGMA {check}('{name}')") if fault != "ok"]
                if faults:
                    return "; ".join(faults[:_MOST_FAULTS])
            told(len(tables), len(tables))
    except driver.DatabaseError as failure:
        if (known := driver_failure(failure)).code in _DAMAGE:
            return str(failure)
        raise known from failure
    return ""


def want_check(data_dir: Path) -> None:
    """Have the shop looked over when it is opened next: something said that it may be damaged."""
    (data_dir / CHECK_WANTED).touch()


def version_of(path: Path, key: str | None) -> str | None:
    """The migration a file stands at; None for an empty one.

    Raises SellerError: `not_a_shop` (with the fact `strange` for a whole database of another program),
    `newer_shop`, and as `database.world_failure`.
    """
    try:
        with closing(connect_raw(path, "ro", key)) as raw:
            raw.execute("PRAGMA busy_timeout=5000")
            tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            (owner,) = raw.execute("PRAGMA application_id").fetchone()
            if owner != APPLICATION_ID or "alembic_version" not in tables:
                raise SellerError("not_a_shop", strange="yes")
            (version,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure
    if version > SCHEMA_HEAD:
        raise SellerError("newer_shop", found=version, known=SCHEMA_HEAD)
    return str(version)


def counts_of(path: Path, key: str | None) -> dict[str, int]:
    """The number of rows of each table of a file. Raises SellerError as `database.world_failure`."""
    try:
        with closing(connect_raw(path, "ro", key)) as raw:
            return row_counts(raw)
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure


def shop_of(path: Path, key: str | None) -> str:
    """Which shop a file holds: no other one says the same. "" of an older schema."""
    try:
        with closing(connect_raw(path, "ro", key)) as raw:
            found = raw.execute("SELECT value FROM meta WHERE key = 'shop_id'").fetchone()
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure
    return "" if found is None else str(found[0])


def state_of(path: Path, key: str | None) -> str:
    """Tells two states of a shop apart: whatever changes it writes a row of its own, or a setting.

    When the computer's clock was last seen (`records.CLOCK_SEEN`) is no change. "" of an older schema.
    """
    if version_of(path, key) != SCHEMA_HEAD:
        return ""
    try:
        with closing(connect_raw(path, "ro", key)) as raw:
            settings = raw.execute("SELECT key, value FROM meta WHERE key <> 'clock_seen' ORDER BY key")
            digest = hashlib.sha256(repr(settings.fetchall()).encode()).hexdigest()[:16]
            return f"{raw.execute(HIGHEST_ID).fetchone()[0]}-{digest}"
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure


def swap_in(data_dir: Path, new: Path, key: str | None, *, fold: bool = True) -> None:
    """Put `new` in the place of the shop's database, which nobody has open. `key`: that of the present one.

    What the present one keeps in its log is folded in before: the log must not be taken for that of the new
    one. Without `fold` (a damaged database, which has been set aside) the log is dropped.
    Raises SellerError, and then the present database is in its place.
    """
    present = data_dir / DATABASE_NAME
    make_durable(new)
    if fold and present.exists():
        fold_log(present, key)
    try:
        for ending in _BESIDE:
            (data_dir / f"{DATABASE_NAME}{ending}").unlink(missing_ok=True)
        new.replace(present)
    except OSError as failure:
        raise SellerError("shop_locked") from failure
    make_durable(data_dir)


def is_whole_shop(path: Path, key: str | None) -> bool:
    """Whether a file is a shop of a schema we know, all of whose rows point to rows that are there."""
    try:
        if version_of(path, key) is None:
            return False
        with closing(connect_raw(path, "ro", key)) as raw:
            return raw.execute("PRAGMA foreign_key_check").fetchone() is None
    except (driver.DatabaseError, SellerError):
        return False


def roll_back(path: Path, key: str | None) -> None:
    """Take back what a kill left half-written while a database was given a log, or its log was folded in: who
    may only read cannot even look at it until then. Raises SellerError as `database.world_failure`.
    """
    if not path.with_name(f"{path.name}-journal").exists():
        return
    try:
        with closing(connect_raw(path, "rw", key)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure


def fold_log(path: Path, key: str | None) -> None:
    """Write what the log of a database holds into the database itself, which nobody else writes to, and
    remove the log. Raises SellerError, `shop_locked` where somebody reads it, and then nothing is lost.
    """
    try:
        with closing(connect_raw(path, "rw", key)) as raw:
            raw.execute("PRAGMA busy_timeout=5000")
            (mode,) = raw.execute("PRAGMA journal_mode=DELETE").fetchone()
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure
    if mode != "delete":
        raise SellerError("shop_locked")


def set_aside(data_dir: Path, folder: Path) -> None:
    """Copy the shop's files, as they are, into a folder: what is damaged may still be wanted."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in database_files(data_dir):
        shutil.copy2(path, folder / path.name)
        make_durable(folder / path.name)
    make_durable(folder)


def database_files(data_dir: Path) -> Iterator[Path]:
    """The database and what SQLite keeps beside it."""
    for ending in ("", *_BESIDE):
        path = data_dir / f"{DATABASE_NAME}{ending}"
        if path.is_file():
            yield path


def remove_database(path: Path) -> None:
    """Remove a database of our own and what lies beside it."""
    for ending in ("", *_BESIDE):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def make_durable(path: Path) -> None:
    """Have the system write a file, or the names in a folder, to the disk.

    Raises SellerError("disk_broken") where the disk refuses.
    """
    if path.is_dir() and sys.platform == "win32":
        return  # Windows knows no such thing for folders, and writes names by itself
    try:
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as failure:
        raise SellerError("disk_broken") from failure
