"""Explains once for good what a status word means that the program does not know."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Status
from seller_desktop.services.history import record
from seller_desktop.services.order_clocks import retime
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import order_lists, records
from seller_desktop.storage.sqlite_merge import bump_facts_version

if TYPE_CHECKING:
    from seller_desktop.services.shop import Writing


def map_status(writing: Writing, word: str, status: Status) -> int:
    """Take the word, in any case, as this status from now on; how many orders it moved.

    A word explained before may be given another meaning: its orders move along.

    Raises Refused("status_wrong") for "needs mapping" itself.
    """
    if status is Status.UNMAPPED:
        raise Refused("status_wrong", value=status)
    folded = word.casefold()
    # Spellings are looked for among the words that were unknown, now or before: those the program knows
    # by itself can never be given another meaning.
    spellings = {one for one, _ in order_lists.unmapped_words(writing.db) if one.casefold() == folded}
    spellings |= {one for one, _, _ in order_lists.explained_words(writing.db) if one.casefold() == folded}
    records.put_status_word(writing.db, folded, status, writing.operator_id, writing.now_ms)
    moved = records.orders_with_word(writing.db, sorted(spellings), but=status)
    records.set_status(writing.db, list(moved), status)
    for (account_id, before), count in Counter(moved.values()).items():
        records.move_count(writing.db, account_id, before, -count)
        records.move_count(writing.db, account_id, status, count)
    for order_id, (_, before) in moved.items():
        record(writing, order_id, Happened.STATUS_MAPPED, [FieldChange("status", before, status)])
    retime(writing, list(moved), writing.settings)
    bump_facts_version(writing.db)
    writing.concerns(*moved, frame=True)
    return len(moved)
