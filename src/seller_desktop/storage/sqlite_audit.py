"""Walks the chains of the histories and finds the first place at which one does not hold.

What `history_chain` says of a chain is proven entry by entry. Where it fails, the whole history of that order
is looked at, to say what was done to it: an entry that no longer gives its hash, while the next one still
follows from it, was changed; one in whose place another fits was put in, or moved. Nothing is changed here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from seller_desktop.domain.audit import Break, Wrong
from seller_desktop.storage.history_chain import ERASERS, FACTS, REMOVED, SHOP, entry_hash, personal_hash

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Row

_YEAR_9999_MS: Final = 253_370_764_800_000
"""Later times cannot be written as dates."""
FIRST: Final = -(1 << 63)
"""Before the ids of all orders."""


@dataclass(frozen=True, slots=True)
class Walked:
    """Some histories that were walked. `last`: the id of the last order among them, None at the end."""

    last: int | None
    orders: int
    entries: int
    erased: int
    """Entries whose personal part was erased by right."""
    found: Break | None


def total(db: Connection) -> int:
    """How many entries were ever written."""
    return int(db.execute(_WRITTEN, {"shop": SHOP}).scalar() or 0)


def walk(db: Connection, after: int, orders: int) -> Walked:
    """Walk the histories of the next orders after the one with the id `after`; stops at the first break."""
    walked = entries = erased = 0
    last = None
    found = db.execute(_CHAINS, {"after": after, "orders": orders, "shop": SHOP})
    for order_id, rows in groupby(found, lambda row: row.of_order):
        chain = _Chain(list(rows))
        walked, last = walked + 1, order_id
        if (why := chain.broken()) is not None:
            return Walked(last, walked, entries, erased, why)
        entries += len(chain.entries)
        erased += chain.erased
    return Walked(last, walked, entries, erased, None)


def missing_whole(db: Connection) -> Break | None:
    """A history that has no head, or that the number of all entries tells of though nothing is left of it."""
    stray = db.execute(_WITHOUT_HEAD, {"shop": SHOP}).first()
    if stray is not None:
        entry = _entry(stray)
        return _told(Wrong.HEAD, stray.order_id, stray.order_no, entry)
    if db.execute(_KEPT).scalar_one() != total(db):
        return Break(Wrong.COUNT)
    return None


class _Chain:
    """The history of one order, with its head."""

    def __init__(self, rows: Sequence[Row[Any]]) -> None:
        first = rows[0]
        self.order_id: int = first.of_order
        self.there = first.order_no is not None
        self.length, self.head = first.length, first.head
        self.entries = [_entry(row) for row in rows if row.id is not None]
        self.order_no = _decoded(first.order_no) if self.there else _number_told(self.entries)
        self.erased = 0

    def broken(self) -> Break | None:
        previous = b""
        for place, entry in enumerate(self.entries, 1):
            if entry["seq"] != place or entry_hash(previous, entry) != entry["hash"]:
                return self._diagnosed(place, previous)
            if (wrong := self._personal(place, entry)) is not None:
                return self._at(wrong, entry)
            previous = entry["hash"]
        return self._end(previous)

    def _end(self, last: bytes) -> Break | None:
        """Whether the chain ends as its head and the order say."""
        if len(self.entries) < self.length:
            return self._at(Wrong.MISSING, self.entries[-1] if self.entries else None)
        if len(self.entries) > self.length:
            return self._at(Wrong.INSERTED, self.entries[self.length])
        end = self.entries[-1] if self.entries else None
        if last != self.head or end is None:
            return self._at(Wrong.HEAD, end)
        if self.there != (end["what"] != REMOVED):
            return self._at(Wrong.ORDER_BACK if self.there else Wrong.ORDER_GONE, end)
        return None

    def _personal(self, place: int, entry: Mapping[str, Any]) -> Wrong | None:
        if entry["salt"] is None:
            if entry["personal_hash"] is None:
                return None
            if not any(later["what"] in ERASERS for later in self.entries[place:]):
                return Wrong.PERSONAL_MISSING
            self.erased += 1
            return None
        try:
            same = personal_hash(entry["salt"], entry["personal"]) == entry["personal_hash"]
        except TypeError:  # a salt that is none
            same = False
        return None if same else Wrong.PERSONAL_CHANGED

    def _diagnosed(self, place: int, previous: bytes) -> Break:
        """What was done where the entry at a place does not follow from the one before."""
        entry = self.entries[place - 1]
        before = self.entries[place - 2] if place > 1 else None
        if _fits(entry, place, previous):  # only its number is another
            return self._at(Wrong.OUT_OF_ORDER, entry)
        others = self.entries[place:]
        instead = next((one for one in others if _fits(one, place, previous)), None)
        if instead is not None:
            return self._at(self._moved_or_inserted(entry, place, instead), entry)
        if isinstance(entry["seq"], int) and entry["seq"] > place:
            return self._at(Wrong.MISSING, before)
        if place > self.length:
            return self._at(Wrong.INSERTED, entry)
        if self._one_was_taken_out(place):
            return self._at(Wrong.MISSING, before)
        return self._at(Wrong.CHANGED, entry)

    def _moved_or_inserted(self, entry: Mapping[str, Any], place: int, instead: Mapping[str, Any]) -> Wrong:
        """Whether an entry in whose place another one fits belongs somewhere further on."""
        rest = [one for one in self.entries[place - 1 :] if one is not instead]
        previous = instead["hash"]
        while True:
            place += 1
            following = next((one for one in rest if _fits(one, place, previous)), None)
            if following is entry:
                return Wrong.OUT_OF_ORDER
            if following is None:
                return Wrong.INSERTED
            rest.remove(following)
            previous = following["hash"]

    def _one_was_taken_out(self, place: int) -> bool:
        """Whether the entries from here on were given new numbers to hide that others are missing."""
        if len(self.entries) >= self.length:
            return False
        entry = self.entries[place - 1]
        if place == len(self.entries):
            return bool(entry["hash"] == self.head)
        return not _fits(self.entries[place], place + 1, entry["hash"])

    def _at(self, wrong: Wrong, entry: Mapping[str, Any] | None) -> Break:
        return _told(wrong, self.order_id, self.order_no, entry)


def _fits(entry: Mapping[str, Any], seq: int, previous: bytes) -> bool:
    """Whether an entry, were it at this place, followed from the one before."""
    return bool(entry_hash(previous, {**entry, "seq": seq}) == entry["hash"])


def _entry(row: Row[Any]) -> dict[str, Any]:
    """An entry as `entry_hash` takes it; texts come as bytes, so that what is none is read too."""
    entry = dict(zip(_NAMES, row[-len(_NAMES) :], strict=True))
    for name in ("what", "rule_id", "detail", "personal"):
        entry[name] = _decoded(entry[name])
    return entry


def _decoded(value: Any) -> Any:  # noqa: ANN401 - whatever somebody put there
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value


def _number_told(entries: Sequence[Mapping[str, Any]]) -> str:
    """The number of an order that is gone, as the entry says that tells of it; "" where none does."""
    for entry in reversed(entries):
        if entry["what"] == REMOVED:
            try:
                return next(str(one[1]) for one in json.loads(entry["detail"]) if one[0] == "order_no")
            except (ValueError, TypeError, LookupError, StopIteration):
                return ""
    return ""


def _told(wrong: Wrong, order_id: int, order_no: object, entry: Mapping[str, Any] | None) -> Break:
    number = str(_decoded(order_no) or "")
    if entry is None:
        return Break(wrong, order_id, number)
    seq, at = (entry[name] if isinstance(entry[name], int) else 0 for name in ("seq", "at"))
    at = at if 0 < at < _YEAR_9999_MS else 0
    return Break(wrong, order_id, number, seq, at, str(entry["what"]))


_PLAIN: Final = ("id", "order_id", "seq", *FACTS, "personal_hash", "hash")
_NAMES: Final = (*_PLAIN, "personal", "salt")
"""The last columns of both questions below."""
_ENTRY: Final = ", ".join(
    f"CAST(h.{name} AS BLOB) AS {name}" if name in {"what", "rule_id", "detail"} else f"h.{name}"
    for name in _PLAIN
)
_WRITTEN: Final = text("SELECT length FROM history_head WHERE order_id = :shop")
_KEPT: Final = text("SELECT count(*) FROM history")
_CHAINS: Final = text(
    "SELECT t.order_id AS of_order, t.length, t.hash AS head, CAST(o.order_no AS BLOB) AS order_no,"
    f" {_ENTRY}, CAST(p.detail AS BLOB) AS personal, p.salt"
    " FROM (SELECT * FROM history_head WHERE order_id > :after AND order_id <> :shop"
    "  ORDER BY order_id LIMIT :orders) t"
    " LEFT JOIN orders o ON o.id = t.order_id LEFT JOIN history h ON h.order_id = t.order_id"
    " LEFT JOIN history_personal p ON p.history_id = h.id ORDER BY t.order_id, h.seq"
)
_WITHOUT_HEAD: Final = text(
    f"SELECT CAST(o.order_no AS BLOB) AS order_no, {_ENTRY}, NULL AS personal, NULL AS salt FROM history h"
    " LEFT JOIN orders o ON o.id = h.order_id WHERE h.order_id = :shop"
    " OR NOT EXISTS (SELECT 1 FROM history_head t WHERE t.order_id = h.order_id)"
    " ORDER BY h.order_id, h.seq LIMIT 1"
)
