"""The peer of `lists`: Qt's own SQL model, fetched to the end. Never in one process with our driver."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QCoreApplication
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel  # noqa: TID251 - the peer, in a process of its own


def main() -> None:
    path, asked = json.load(sys.stdin)
    QCoreApplication()
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(path)
    if not database.open():
        raise SystemExit(database.lastError().text())
    took = {}
    for name, sql in asked.items():
        start = time.perf_counter()
        model = QSqlQueryModel()
        model.setQuery(sql, database)
        while model.canFetchMore():
            model.fetchMore()
        took[name] = (time.perf_counter() - start) * 1000
    json.dump(took, sys.stdout)


if __name__ == "__main__":
    main()
