"""Frozen rows about the work at the desk: what can be undone, what came of each order of many."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event


class Did(StrEnum):
    """What an entry of the journal did; `texts.journal` has the name of each."""

    NOTE_ADDED = "note_added"
    NOTE_EDITED = "note_edited"
    NOTE_REMOVED = "note_removed"
    FLAGS_SET = "flags_set"
    FLAGS_CLEARED = "flags_cleared"
    FLAG_NAMED = "flag_named"
    SHIPMENT_ARRANGED = "shipment_arranged"
    HANDED_OVER = "handed_over"
    SHIPMENT_DROPPED = "shipment_dropped"
    DECIDED = "decided"
    FILTER_SAVED = "filter_saved"
    FILTER_CHANGED = "filter_changed"
    FILTER_REMOVED = "filter_removed"
    IMPORTED = "imported"
    ORDER_ENTERED = "order_entered"
    ORDER_EDITED = "order_edited"
    LABELS_ATTACHED = "labels_attached"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """Something a person did that can be undone, or was. `facts`: values its name is made of."""

    id: int
    what: Did
    at: int
    who: str
    orders: int
    facts: dict[str, Any]
    state: str
    undo_until: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one order of many, or would come (a dry run). `refusal`: code and facts of a sentence of
    `texts.errors`, None where it was done; `note`: a code of `texts.bulk` that says more of what was done.
    """

    order_id: int
    order_no: str
    refusal: tuple[str, dict[str, Any]] | None = None
    note: str = ""

    @property
    def done(self) -> bool:
        return self.refusal is None


class Cancelled(Exception):  # noqa: N818 - not an error: the person thought better of it
    """A piece of work on many orders was stopped; nothing of it holds."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches a piece of work on many orders: told how many are done, asked whether to stop."""

    progress: Callable[[int], None] = field(default=lambda _done: None)
    stop: Event | None = None

    def step(self, done: int) -> None:
        """Raises Cancelled where the person wants to stop: the transaction then leaves nothing behind."""
        self.progress(done)
        if self.stop is not None and self.stop.is_set():
            raise Cancelled


UNWATCHED = Watch()
