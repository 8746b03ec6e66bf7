"""Histories from before there were chains are chained as they stand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import text

from seller_desktop.storage import database, history_chain, migrations
from seller_desktop.storage.migrations.versions import v0006_audit
from tests.storage.histories import add_orders, first_break, rows

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PHONE = '[["phone", "", "0812", ""]]'
GONE = 40


def test_old_histories_are_chained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(v0006_audit, "_PORTION", 3)
    engine = database.writing_engine(tmp_path / "shop.db")
    migrations.upgrade(engine, "0005")
    columns = "id, order_id, at, recorded_at, what, import_file_id, source_row, operator_id, rule_id, detail"
    with engine.begin() as db:
        add_orders(db, 1, 2, 3)
        for entry_id, order_id in ((11, 1), (12, 2), (13, 1), (14, 2), (15, 1), (16, 1), (17, 2)):
            db.exec_driver_sql(
                f"INSERT INTO history ({columns}) VALUES (?, ?, 5, 5, 'changed', NULL, 3, NULL, NULL, '[]')",  # noqa: S608 - names of its own
                (entry_id, order_id),
            )
        db.exec_driver_sql("INSERT INTO history_personal VALUES (13, ?)", (PHONE,))
        add_orders(db, 4)
        db.exec_driver_sql(
            f"INSERT INTO history ({columns}) VALUES (18, 4, 5, 5, 'changed', NULL, 3, NULL, NULL, ?)",  # noqa: S608 - names of its own
            ('[["marketplace_note", "", "kado Siti", ""], ["status", "a", "b", ""]]',),
        )
        # An import that was undone: the order it brought, and the record of it, lie in the journal.
        db.exec_driver_sql("INSERT INTO journal VALUES (90, 'imported', 7, NULL, '{}', 'undone', 8, NULL)")
        for name, row in (
            ("history_personal", [19, PHONE]),
            ("history", [19, GONE, 6, 6, "note_added", None, None, None, None, "[]"]),
            ("history", [20, GONE, 7, 7, "undone", None, None, None, None, "[]"]),
            ("orders", [GONE, 1, "NO-40"]),
        ):
            db.exec_driver_sql(
                "INSERT INTO journal_row (journal_id, table_name, before) VALUES (90, ?, ?)",
                (name, json.dumps(row)),
            )
        before = rows(db, f"SELECT {columns} FROM history ORDER BY id")  # noqa: S608 - names of its own
    migrations.upgrade(engine, "0006")
    with engine.begin() as db:
        assert rows(db, f"SELECT {columns} FROM history WHERE id < 18 ORDER BY id") == before[:-1]  # noqa: S608 - names of its own
        assert rows(db, "SELECT id, seq FROM history WHERE order_id = 1 ORDER BY id") == [
            *((11, 1), (13, 2), (15, 3), (16, 4))
        ]
        assert rows(db, "SELECT history_id, detail FROM history_personal") == [
            *((13, PHONE), (18, '[["marketplace_note", "", "kado Siti", ""]]'))
        ]
        assert rows(db, "SELECT detail FROM history WHERE id = 18") == [('[["status", "a", "b", ""]]',)]
        assert rows(db, "SELECT order_id, length FROM history_head ORDER BY 1") == [
            *((history_chain.SHOP, 11), (1, 4), (2, 3), (4, 1), (GONE, 3))
        ]
        assert first_break(db) is None
        assert rows(db, f"SELECT what, at FROM history WHERE order_id = {GONE} ORDER BY seq") == [  # noqa: S608 - names of its own
            *(("note_added", 6), ("undone", 7), ("removed", 8))
        ]
        # Doing the import again brings the order back, and what is about people with its salt.
        ((image,),) = rows(db, "SELECT before FROM journal_row WHERE table_name LIKE 'history%'")
        history_id, detail, salt = json.loads(image)
        kept = db.execute(text("SELECT personal_hash FROM history WHERE id = 19")).scalar()
        assert (history_id, history_chain.personal_hash(bytes.fromhex(salt), detail)) == (19, kept)
        assert rows(db, "PRAGMA foreign_key_check") == []
    engine.dispose()
