"""A database written anew under another key, or under none, and whether a key is the one of a file."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as driver

from seller_desktop.domain.errors import SellerError
from seller_desktop.storage import shop_files
from seller_desktop.storage.raw import connect_raw, driver_failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLAIN_START: Final = b"SQLite format 3\0"
_STEPS: Final = 200_000
"""Of SQLite's machine between two looks at how far the work is: some hundredths of a second."""
_COPIED: Final = ("user_version", "application_id")
"""What is no row and goes with the file all the same; the schema's version is a row."""


def opens(path: Path, key: str | None) -> bool:
    """Whether a file can be read with a key. Raises SellerError where the disk is at fault."""
    try:
        with closing(connect_raw(path, "ro", key)) as raw:
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except driver.DatabaseError as failure:
        told = driver_failure(failure)
        if told.code in {"not_a_shop", "shop_damaged"}:
            return False
        raise told from failure
    return True


def write_anew(
    source: Path, key: str | None, target: Path, new_key: str | None, go_on: Callable[[], bool]
) -> None:
    """Write a database nobody else has open into a new file under another key (None: in the clear).

    `go_on` is asked now and then; where it says no, this ends with SellerError("encryption_stopped"). The
    new file is on the disk, whole, holds what the old one held and was read through once. Raises SellerError,
    and then no new file is left: `encryption_failed` where it is not as it must be, and as
    `database.world_failure`.
    """
    shop_files.remove_database(target)
    try:
        _export(source, key, target, new_key, go_on)
        shop_files.make_durable(target)
        _compare(source, key, target, new_key, go_on)
    except BaseException:
        shop_files.remove_database(target)
        raise


def _export(
    source: Path, key: str | None, target: Path, new_key: str | None, go_on: Callable[[], bool]
) -> None:
    try:
        with closing(connect_raw(source, "rw", key)) as raw:
            for pragma in ("busy_timeout=5000", "trusted_schema=OFF", "temp_store=MEMORY"):
                raw.execute(f"PRAGMA {pragma}")
            words = "" if new_key is None else f"x'{new_key}'"
            raw.execute("ATTACH DATABASE ? AS anew KEY ?", (str(target), words))
            raw.execute("PRAGMA anew.synchronous=OFF")  # it is made durable once, at the end
            raw.execute("PRAGMA anew.journal_mode=OFF")
            raw.set_progress_handler(lambda: not go_on(), _STEPS)
            raw.execute("SELECT sqlcipher_export('anew')").fetchone()
            raw.set_progress_handler(None, 0)
            for name in _COPIED:
                (value,) = raw.execute(f"PRAGMA main.{name}").fetchone()
                raw.execute(f"PRAGMA anew.{name}={int(value)}")
    except driver.DatabaseError as failure:
        if not go_on():
            raise SellerError("encryption_stopped") from failure
        raise driver_failure(failure) from failure


def _compare(
    source: Path, key: str | None, target: Path, new_key: str | None, go_on: Callable[[], bool]
) -> None:
    def told(_done: int, _of: int) -> None:
        if not go_on():
            raise SellerError("encryption_stopped")

    if shop_files.look_over(target, new_key, told=told):
        raise SellerError("encryption_failed")
    try:
        with (
            closing(connect_raw(source, "ro", key)) as old,
            closing(connect_raw(target, "ro", new_key)) as new,
        ):
            same = all(
                old.execute(question).fetchall() == new.execute(question).fetchall()
                for question in (
                    "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2",
                    "SELECT version_num FROM alembic_version",
                    *(f"PRAGMA {name}" for name in _COPIED),
                )
            ) and shop_files.row_counts(old) == shop_files.row_counts(new)
    except driver.DatabaseError as failure:
        raise driver_failure(failure) from failure
    if not same:
        raise SellerError("encryption_failed")
