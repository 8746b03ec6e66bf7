"""Connections as the driver makes them, without SQLAlchemy: for the process that reads files, which would
take three times as long to start with it, and for what is done to a whole file.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver

from seller_desktop.domain.errors import SellerError

if TYPE_CHECKING:
    from pathlib import Path


def connect_raw(path: Path, mode: str, key: str | None, **options: Any) -> Any:  # noqa: ANN401 - the driver ships no types
    """A connection of the driver, which begins no transactions by itself. `mode`: `ro`, `rw` or `rwc`."""
    raw = driver.connect(uri(path, mode), uri=True, isolation_level=None, check_same_thread=False, **options)
    if key is not None:
        raw.execute("PRAGMA cipher_log_level=NONE")  # it would write of a wrong key on stderr
        raw.execute(f'PRAGMA key="{key_words(key)}"')
    return raw


def key_words(key: str | None) -> str:
    """A key as the driver takes it: the very key, from which nothing need be derived."""
    return "" if key is None else f"x'{key}'"


def uri(path: Path, mode: str) -> str:
    """The address of a file as SQLite opens it in a mode: `ro`, `rw` or `rwc`."""
    name = quote(os.fspath(path.resolve()).replace("\\", "/"), safe="/:")
    return f"file:{'' if name.startswith('/') else '/'}{name}?mode={mode}"


def driver_failure(failure: BaseException | None) -> SellerError:
    """A failure of disk, rights or locks, as the driver raises it, in the seller's terms."""
    said = str(failure).lower()
    for sign, code in (
        ("disk is full", "disk_full"),
        ("disk i/o error", "disk_broken"),
        ("readonly", "shop_read_only"),
        ("unable to open", "shop_cannot_open"),
        ("locked", "shop_locked"),
        ("malformed", "shop_damaged"),
        ("not a database", "not_a_shop"),
    ):
        if sign in said:
            return SellerError(code)
    return SellerError("shop_failure")
