"""Which SQLite and which SQLCipher the driver brings along."""

from __future__ import annotations

from contextlib import closing

import sqlcipher3.dbapi2 as driver


def driver_versions() -> tuple[str, str]:
    """The versions of SQLite and of SQLCipher; the second is empty where the driver cannot encrypt."""
    with closing(driver.connect(":memory:")) as raw:
        told = raw.execute("PRAGMA cipher_version").fetchone()
    return driver.sqlite_version, "" if told is None else str(told[0])
