"""The history of each order as a chain: every entry holds a hash of itself and of the one before it.

An entry's hash is the SHA-256 of the hash before it (nothing for the first) followed by its facts: a JSON
array in UTF-8, without spaces, keys of objects in order, of `id`, `order_id`, `seq`, then `FACTS` as they
stand below (`detail` as the JSON it holds), then `personal_hash` in hexadecimal. So no fact can be changed,
taken out, put in or moved without each later hash of the order being wrong. How the JSON was spaced and in
which order the columns stand has no bearing. All 32 bytes are kept: half of them would save 16 MB for each
million entries, and would have to be argued for whenever somebody looks at the proof.

`history_head` holds how long each chain is and its last hash, so that cutting off its end shows; the row of
`SHOP` counts the entries of all orders, so that taking a whole chain out, head and all, shows too. An order
of which nothing was recorded has neither entries nor head: an import of new orders costs nothing here.

Values about a person stand apart, in `history_personal`, each with a salt of its own; the entry holds
`personal_hash`, the SHA-256 of salt and values. When both are erased (`erase_personal`) the chain is as whole
as before, and what is left tells nothing: without the salt the few possible telephone numbers cannot even be
tried. An entry that comes after (one of `ERASERS`) says that they were erased: parts that are missing without
it were taken out by somebody else.

What this cannot show: who can write to the file and knows this text can compute all the hashes anew. Against
that stand the backups, whose heads remain. An order's entries say the ids of people and files; their names
stand in `operator` and `import_file`.

`append` is the one way into `history`; nothing changes its rows or takes them out, and triggers
(`v0006_audit`) refuse it. An order may go, where the import that brought it is undone; its entries stay, and
the last of them, `REMOVED`, says so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256
from os import urandom
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, select

from seller_desktop.storage.many_rows import insert_many
from seller_desktop.storage.schema import history, history_head, history_personal
from seller_desktop.storage.sqlite_among import among, these

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Connection

FACTS: Final = (
    *("at", "recorded_at", "what", "import_file_id", "source_row", "operator_id", "rule_id", "detail"),
)
"""What an entry says, in the order in which it is hashed. Never changed: all chains would break."""
SHOP: Final = 0
"""In the place of an order's id, in `history_head`: all orders together. `length` counts their entries."""
REMOVED: Final = "removed"
"""The kind of the entry that says that the order itself was taken out (`Happened.REMOVED`)."""
ERASERS: Final = frozenset({REMOVED, "erased"})
"""The kinds of entries after which personal parts of earlier ones may be missing. With a removed order they
go into the journal, from which doing it again brings them back.
"""
_SALT: Final = 16
"""Bytes: as many values could be tried for one salt as for a key of 128 bits."""
_as_json: Final = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=repr
).encode


@dataclass(frozen=True, slots=True)
class Head:
    """How long a chain is, and the hash of its last entry."""

    length: int
    hash: bytes


NO_HEAD: Final = Head(0, b"")


def entry_hash(previous: bytes, entry: Mapping[str, Any]) -> bytes:
    """The hash of an entry that follows `previous`. It names all columns of `history` but `hash`; what a
    person may have put there instead of what belongs there is hashed as well as it can be.
    """
    facts = [entry[name] for name in ("id", "order_id", "seq", *FACTS)]
    facts[-1] = _parsed(facts[-1])
    told = entry["personal_hash"]
    facts.append(told.hex() if isinstance(told, bytes) else told)
    return sha256(previous + _as_json(facts).encode("utf-8", "surrogatepass")).digest()


def personal_hash(salt: bytes, detail: str) -> bytes:
    """What an entry holds of its personal part, given as JSON."""
    return sha256(salt + _as_json(_parsed(detail)).encode("utf-8", "surrogatepass")).digest()


def append(
    db: Connection, rows: Sequence[Mapping[str, Any]], personal: Iterable[tuple[int, str]] = ()
) -> None:
    """Add entries to the histories of their orders, in the order given.

    A row names `id`, `order_id` and what it has of `FACTS`. `personal`: ids of entries with the JSON of their
    personal part. Four statements at most, however many the rows.
    """
    if not rows:
        return
    parts = [(history_id, detail, urandom(_SALT)) for history_id, detail in personal]
    hashes = {history_id: personal_hash(salt, detail) for history_id, detail, salt in parts}
    heads = heads_of(db, {SHOP, *(row["order_id"] for row in rows)})
    written = heads.get(SHOP, NO_HEAD).length + len(rows)
    told = []
    for row in rows:
        order_id = row["order_id"]
        head = heads.get(order_id, NO_HEAD)
        entry = {name: row.get(name) for name in ("id", "order_id", *FACTS)}
        seq = entry["seq"] = head.length + 1
        entry["personal_hash"] = hashes.get(row["id"])
        last = entry["hash"] = entry_hash(head.hash, entry)
        heads[order_id] = Head(seq, last)
        told.append(entry)
    heads[SHOP] = Head(written, b"")
    insert_many(db, history, told)
    insert_many(
        db,
        history_personal,
        [{"history_id": one, "detail": detail, "salt": salt} for one, detail, salt in parts],
    )
    db.exec_driver_sql(_PUT_HEAD, [(one, head.length, head.hash) for one, head in heads.items()])


def heads_of(db: Connection, order_ids: Collection[int]) -> dict[int, Head]:
    """The heads of those of the orders that have a history."""
    if not order_ids:
        return {}
    found = db.execute(select(history_head).where(among(history_head.c.order_id)), these(order_ids))
    return {row.order_id: Head(row.length, row.hash) for row in found}


def told_by_file(db: Connection, order_ids: Iterable[int], import_file_id: int) -> list[int]:
    """Those of the orders whose history tells of a file."""
    found = db.execute(
        select(history.c.order_id)
        .distinct()
        .where(among(history.c.order_id), history.c.import_file_id == import_file_id)
        .order_by(history.c.order_id),
        these(order_ids),
    )
    return list(found.scalars())


def erase_personal(db: Connection, order_ids: Collection[int]) -> int:
    """Erase the personal parts of these orders' histories, and with them their salts; how many there were.

    The chains stay whole. In the same transaction an entry of one of the kinds in `ERASERS` must be added to
    each of these orders afterwards (`services.history.record_many` with `Happened.ERASED`), else the audit
    says that personal parts are missing. Copies may stand in the journal (`journal_row`), which is not
    concerned by this.
    """
    entries = select(history.c.id).where(among(history.c.order_id))
    erased = delete(history_personal).where(history_personal.c.history_id.in_(entries))
    return db.execute(erased, these(order_ids)).rowcount


def _parsed(detail: object) -> object:
    """What JSON holds; what is none as it is, which is never what was written."""
    if isinstance(detail, str):
        try:
            return json.loads(detail)
        except (ValueError, RecursionError):
            return detail
    return detail


_PUT_HEAD: Final = (
    "INSERT INTO history_head (order_id, length, hash) VALUES (?, ?, ?)"
    " ON CONFLICT (order_id) DO UPDATE SET length = excluded.length, hash = excluded.hash"
)
