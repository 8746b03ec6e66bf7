"""SQL of buyers' rights: what an erasure takes out of the shop, and what a file may not bring back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from seller_desktop.storage.schema import BUYER_FACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

ERASED_FACTS: Final = (
    *BUYER_FACTS,
    *("buyer_message", "district", "village", "marketplace_note", "creator"),
)
"""Facts of an order that lead to its buyer. City and province stay: sales are told by them."""
CORRECTABLE: Final = (
    *("buyer_username", "recipient", "phone", "address", "address_extra"),
    *("village", "district", "city", "province", "zipcode"),
)
"""Facts about a buyer that can be put right here."""
_THESE: Final = "(SELECT value FROM json_each(:ids))"
_CASES: Final = f"(SELECT id FROM cases WHERE order_id IN {_THESE})"
_NO_FACTS: Final = ", ".join(f"{name} = ''" for name in ERASED_FACTS)
_NO_BUYER: Final = "buyer_note = '', decision_comment = ''"


@dataclass(frozen=True, slots=True)
class Gone:
    """How many of each were erased beside the facts themselves."""

    notes: int
    pictures: int
    acts: int
    waiting_returns: int


def _masked(column: str) -> str:
    return f"({column} = '' OR instr({column}, '*') > 0)"


def keep_private(db: Connection) -> None:
    """On a scratch database, before it is compared with the attached shop: a file says of erased orders what
    the shop still holds of their buyers, which is nothing, and repeats no fact that was put right here.
    """
    erased = "(SELECT s.order_no FROM staged_order s JOIN shop.erased_order e ON e.order_id = s.order_id)"
    if db.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM shop.erased_order)").scalar_one():
        nothing = ", ".join(f"{name} = f.{name}" for name in ERASED_FACTS)
        db.exec_driver_sql(
            f"UPDATE staged_order SET {nothing} FROM shop.order_fact f, shop.erased_order e"
            " WHERE f.order_id = staged_order.order_id AND e.order_id = staged_order.order_id"
        )
        db.exec_driver_sql(f"UPDATE staged_line SET cells = x'' WHERE order_no IN {erased}")
    if not db.exec_driver_sql("SELECT EXISTS (SELECT 1 FROM shop.correction)").scalar_one():
        return
    for name in CORRECTABLE:
        db.exec_driver_sql(
            f"UPDATE staged_order SET {name} = c.value FROM shop.correction c, shop.order_fact f"
            " WHERE c.order_id = staged_order.order_id AND f.order_id = c.order_id"
            f" AND c.field = '{name}' AND f.{name} = c.value"
            f" AND (staged_order.{name} = c.stated OR {_masked(f'staged_order.{name}')})"
        )


def erase(db: Connection, order_ids: Sequence[int], *, keep_notes: bool) -> Gone:
    """Take everything that leads to the buyers of these orders out of the tables. What follows from it, as
    lists and the search index do, is for the caller to derive anew; history and label files go apart.
    """
    told = {"ids": json.dumps(list(order_ids))}
    waiting = db.execute(
        text(
            "DELETE FROM waiting_return WHERE EXISTS (SELECT 1 FROM orders o WHERE o.id IN"
            f" {_THESE} AND o.order_no = waiting_return.order_no)"
        ),
        told,
    ).rowcount
    acts = _forget_acts(db, told)
    notes = 0
    if not keep_notes:
        of_notes = f"(SELECT id FROM note WHERE order_id IN {_THESE})"
        db.execute(text(f"DELETE FROM note_version WHERE note_id IN {of_notes}"), told)
        notes = db.execute(text(f"DELETE FROM note WHERE order_id IN {_THESE}"), told).rowcount
    pictures = db.execute(text(f"DELETE FROM case_picture WHERE case_id IN {_CASES}"), told).rowcount
    for statement in _ERASING:
        db.execute(text(statement), told)
    return Gone(notes, pictures, acts, waiting)


_EMPTIED: Final = ", ".join(f"{name} = ''" for name in ERASED_FACTS)
_ERASING: Final = (
    f"UPDATE order_fact SET {_EMPTIED} WHERE order_id IN {_THESE}",
    f"UPDATE orders SET buyer = '' WHERE id IN {_THESE}",
    f"UPDATE line SET cells = x'' WHERE order_id IN {_THESE}",
    f"UPDATE cases SET {_NO_BUYER} WHERE order_id IN {_THESE}",
    f"UPDATE case_stated SET cells = x'' WHERE case_id IN {_CASES}",
    (
        "UPDATE case_step SET comment = '',"
        " before = CASE WHEN json_valid(before) THEN json_set(before, '$.buyer_note', '',"
        f" '$.decision_comment', '') ELSE before END WHERE case_id IN {_CASES}"
    ),
    f"UPDATE outbox SET comment = '' WHERE order_id IN {_THESE}",
    f"DELETE FROM correction WHERE order_id IN {_THESE}",
    f"UPDATE restriction SET reason = '' WHERE order_id IN {_THESE}",
)


def _forget_acts(db: Connection, told: dict[str, str]) -> int:
    """Drop the acts that hold images of these orders' rows: they can be undone no more. How many there were.

    What a dropped act is called by stays, without the comment of a decision.
    """
    from seller_desktop.storage.sqlite_journal import order_columns  # noqa: PLC0415 - it needs every table

    at = " ".join(
        f"WHEN '{name}' THEN json_extract(coalesce(r.after, r.before), '$[{place}]')"
        for name, place in order_columns().items()
    )
    numbers = f"(SELECT order_no FROM orders WHERE id IN {_THESE})"
    found = (
        "SELECT DISTINCT r.journal_id FROM journal_row r WHERE"
        f" CASE r.table_name {at} END IN {_THESE}"
        " OR (r.table_name = 'waiting_return' AND EXISTS"
        f" (SELECT 1 FROM json_each(coalesce(r.after, r.before)) j WHERE j.value IN {numbers}))"
    )
    entries = list(db.execute(text(found), told).scalars())
    ids = {"entries": json.dumps(entries)}
    those = "(SELECT value FROM json_each(:entries))"
    db.execute(text(f"DELETE FROM journal_row WHERE journal_id IN {those}"), ids)
    db.execute(text(f"UPDATE journal SET state = 'dropped' WHERE id IN {those}"), ids)
    db.execute(
        text(
            "UPDATE journal SET facts = json_set(facts, '$.decision.comment', '') WHERE what = 'decided'"
            f" AND EXISTS (SELECT 1 FROM json_each(facts, '$.cases') c WHERE c.value IN {_CASES})"
        ),
        told,
    )
    return len(entries)
