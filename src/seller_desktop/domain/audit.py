"""What can be found when a shop is looked at, and above all when its histories are proven."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """What is wrong with a history."""

    CHANGED = "changed"
    """The entry does not say what it said when it was written."""
    MISSING = "missing"
    """Entries were taken out after the one named, or before the first."""
    INSERTED = "inserted"
    OUT_OF_ORDER = "out_of_order"
    HEAD = "head"
    """The entries fit each other, but not what is kept of the history's length and end."""
    PERSONAL_CHANGED = "personal_changed"
    """The values about a person that belong to the entry are not those it was written with."""
    PERSONAL_MISSING = "personal_missing"
    """They are gone, and no entry says that they were erased."""
    ORDER_GONE = "order_gone"
    """The order is not there, and its history does not say why."""
    ORDER_BACK = "order_back"
    """The order is there, and its history says that it was taken out."""
    COUNT = "count"
    """There are not as many entries in the shop as were written: histories are missing whole."""


@dataclass(frozen=True, slots=True)
class Break:
    """The first place at which a history does not hold. Order number and entry are "", 0 where none can be
    named; `at` is the entry's time, UTC ms.
    """

    wrong: Wrong
    order_id: int = 0
    order_no: str = ""
    seq: int = 0
    at: int = 0
    what: str = ""


@dataclass(frozen=True, slots=True)
class Audited:
    """How many orders have a history, the entries proven, those of them whose personal part was erased, and
    the first break (None: all is whole).
    """

    orders: int
    entries: int
    erased: int
    found: Break | None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; `detail` says what was found. `audited`: how far the histories were proven."""

    name: str
    ok: bool
    detail: str
    audited: Audited | None = None

    @property
    def found(self) -> Break | None:
        """The first break of a history."""
        return None if self.audited is None else self.audited.found
