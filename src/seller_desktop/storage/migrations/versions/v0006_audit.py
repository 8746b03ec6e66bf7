"""Chains the history of each order, so that a change of the past shows itself.

The tables are made anew: entries stay when their order goes, so `history` may not point to `orders` any more.
Entries are chained in the order of their ids, which is that in which they were written; a few thousand at a
time, whatever their number. How an entry is hashed is asked of the program as it is today: that can never
change without breaking every chain there is.

The histories of orders whose import had been undone lay in the journal, to be put back with the orders. They
are taken out of it and chained, and end with the entry that says why the order is gone.
"""

from __future__ import annotations

import json
from os import urandom
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa
from alembic import op

from seller_desktop.storage.history_chain import entry_hash, personal_hash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

revision = "0006"
down_revision = "0005"

_PORTION: Final = 5_000
_OLD: Final = (
    *("id", "order_id", "at", "recorded_at", "what", "import_file_id", "source_row", "operator_id"),
    *("rule_id", "detail"),
)
_NEW: Final = (*_OLD, "seq", "personal_hash", "hash")
_ABOUT_PEOPLE: Final = ("marketplace_note", "creator")
"""Facts that were not kept apart until now."""
_REFUSED: Final = {
    "history_is_kept": "BEFORE DELETE ON history",
    "history_stays": "BEFORE UPDATE ON history",
    "history_personal_stays": "BEFORE UPDATE ON history_personal",
    "history_head_is_kept": "BEFORE DELETE ON history_head",
    "history_head_grows": "BEFORE UPDATE ON history_head WHEN NEW.length <= OLD.length",
}
"""What the database itself does not let anyone do with the record. Personal parts may be erased, no more."""


def upgrade() -> None:
    db = op.get_bind()
    run = db.exec_driver_sql
    run("ALTER TABLE history RENAME TO history_before")
    run("ALTER TABLE history_personal RENAME TO history_personal_before")
    _make_tables()
    last = 0
    while rows := run(_NEXT, (last, _PORTION)).all():
        last = rows[-1].id
        _chain(db, [_apart(dict(zip((*_OLD, "personal"), row, strict=True))) for row in rows])
    run("DROP TABLE history_personal_before")
    run("DROP TABLE history_before")
    _chain_those_of_removed_orders(db)
    for name, when in _REFUSED.items():
        run(f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END")


_NEXT: Final = (
    f"SELECT {', '.join(f'h.{name}' for name in _OLD)}, p.detail AS personal FROM history_before h"
    " LEFT JOIN history_personal_before p ON p.history_id = h.id WHERE h.id > ? ORDER BY h.id LIMIT ?"
)


def _apart(row: dict[str, Any]) -> dict[str, Any]:
    """The row with all that is about people in its personal part: once chained, nothing can be moved."""
    if any(name in row["detail"] for name in _ABOUT_PEOPLE):
        changes = json.loads(row["detail"])
        about = [change for change in changes if change[0] in _ABOUT_PEOPLE]
        if about:
            rest = [change for change in changes if change[0] not in _ABOUT_PEOPLE]
            row["detail"] = json.dumps(rest, ensure_ascii=False)
            row["personal"] = json.dumps([*json.loads(row["personal"] or "[]"), *about], ensure_ascii=False)
    return row


def _chain(db: Connection, rows: Sequence[dict[str, Any]], *, in_journal: bool = False) -> None:
    """Add entries to the chains of their orders; those of personal parts kept in the journal get salts there.

    A row has the columns of `_OLD` and `personal`, the JSON of its personal part or None.
    """
    ids = json.dumps(sorted({row["order_id"] for row in rows}))
    told = db.exec_driver_sql(
        "SELECT order_id, length, hash FROM history_head WHERE order_id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    heads: dict[int, tuple[int, bytes]] = {order_id: (length, last) for order_id, length, last in told.all()}
    parts = []
    for row in rows:
        length, last = heads.get(row["order_id"], (0, b""))
        row["seq"], row["personal_hash"] = length + 1, None
        if row["personal"] is not None:
            salt = urandom(16)
            parts.append((row["id"], row["personal"], salt))
            row["personal_hash"] = personal_hash(salt, row["personal"])
        row["hash"] = entry_hash(last, row)
        heads[row["order_id"]] = row["seq"], row["hash"]
    marks = ", ".join("?" * len(_NEW))
    db.exec_driver_sql(
        f"INSERT INTO history ({', '.join(_NEW)}) VALUES ({marks})",
        [tuple(row[name] for name in _NEW) for row in rows],
    )
    if parts and in_journal:
        db.exec_driver_sql(
            "UPDATE journal_row SET before = json_insert(before, '$[#]', ?)"
            " WHERE table_name = 'history_personal' AND json_extract(before, '$[0]') = ?",
            [(salt.hex().upper(), history_id) for history_id, _, salt in parts],
        )
    elif parts:
        db.exec_driver_sql("INSERT INTO history_personal (history_id, detail, salt) VALUES (?, ?, ?)", parts)
    heads_now = [(order_id, *head) for order_id, head in heads.items()]
    db.exec_driver_sql(_PUT_HEAD, heads_now)
    db.exec_driver_sql(_COUNT_ALL, (len(rows),))


_PUT_HEAD: Final = (
    "INSERT INTO history_head (order_id, length, hash) VALUES (?, ?, ?)"
    " ON CONFLICT (order_id) DO UPDATE SET length = excluded.length, hash = excluded.hash"
)
_COUNT_ALL: Final = (
    "INSERT INTO history_head (order_id, length, hash) VALUES (0, ?, x'')"
    " ON CONFLICT (order_id) DO UPDATE SET length = length + excluded.length"
)


def _chain_those_of_removed_orders(db: Connection) -> None:
    """What the journal keeps of removed orders' histories becomes history again."""
    places = ", ".join(f"json_extract(h.before, '$[{n}]')" for n in range(len(_OLD)))
    wanted = (
        f"SELECT {places}, json_extract(p.before, '$[1]') FROM journal_row h"
        " LEFT JOIN journal_row p ON p.journal_id = h.journal_id AND p.table_name = 'history_personal'"
        "  AND json_extract(p.before, '$[0]') = json_extract(h.before, '$[0]')"
        " WHERE h.table_name = 'history' AND h.before IS NOT NULL ORDER BY json_extract(h.before, '$[0]')"
    )
    rows = [dict(zip((*_OLD, "personal"), row, strict=True)) for row in db.exec_driver_sql(wanted).all()]
    if not rows:
        return
    _chain(db, rows, in_journal=True)
    next_id = int(db.exec_driver_sql("SELECT max(id) + 1 FROM history").scalar_one())
    gone = db.exec_driver_sql(
        "SELECT DISTINCT json_extract(o.before, '$[0]'), json_extract(o.before, '$[2]'), j.changed_at, j.what"
        " FROM journal_row o JOIN journal j ON j.id = o.journal_id"
        " WHERE o.table_name = 'orders' AND o.after IS NULL AND json_extract(o.before, '$[0]') IN"
        "  (SELECT json_extract(before, '$[1]') FROM journal_row WHERE table_name = 'history')"
    ).all()
    _chain(
        db,
        [
            dict.fromkeys((*_OLD, "personal"))
            | {
                "id": next_id + n,
                "order_id": order_id,
                "at": at,
                "recorded_at": at,
                "what": "removed",
                "detail": json.dumps([["order_no", order_no, "", ""], ["what", "", what, ""]]),
            }
            for n, (order_id, order_no, at, what) in enumerate(gone)
        ],
    )
    db.exec_driver_sql("DELETE FROM journal_row WHERE table_name = 'history'")


def _make_tables() -> None:
    op.create_table(
        "history",
        _id("id"),
        _id("order_id"),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("recorded_at", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        _id("import_file_id", nullable=True),
        sa.Column("source_row", sa.Integer(), nullable=True),
        _id("operator_id", nullable=True),
        sa.Column("rule_id", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("personal_hash", sa.LargeBinary(), nullable=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_file_id"], ["import_file.id"], name=op.f("fk_history_import_file_id_import_file")
        ),
        sa.ForeignKeyConstraint(
            ["operator_id"], ["operator.id"], name=op.f("fk_history_operator_id_operator")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
    )
    op.create_index(op.f("ix_history_order_id_history_seq"), "history", ["order_id", "seq"], unique=True)
    op.create_table(
        "history_personal",
        _id("history_id"),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["history_id"], ["history.id"], name=op.f("fk_history_personal_history_id_history")
        ),
        sa.PrimaryKeyConstraint("history_id", name=op.f("pk_history_personal")),
    )
    op.create_table(
        "history_head",
        _id("order_id"),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_history_head")),
    )


def _id(name: str, *, nullable: bool = False) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, autoincrement=False, nullable=nullable)
