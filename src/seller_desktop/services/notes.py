"""Private notes on orders. No file ever touches them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.services.history import record
from seller_desktop.services.read_models import Happened, Note
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Writing

MAX_LENGTH: Final = 10_000


def add_note(writing: Writing, order_id: int, text: str) -> Note:
    """Add a note in the operator's name.

    Raises Refused: `note_empty`, `note_too_long`.
    """
    text = text.strip()
    if not text:
        raise Refused("note_empty")
    if len(text) > MAX_LENGTH:
        raise Refused("note_too_long", limit=MAX_LENGTH)
    note_id = writing.ids.reserve()
    records.add_note(
        writing.db,
        note_id=note_id,
        order_id=order_id,
        operator_id=writing.operator_id,
        text=text,
        now_ms=writing.now_ms,
    )
    record(writing, order_id, Happened.NOTE_ADDED)
    writing.concerns(order_id)
    return Note(note_id, text, records.setting(writing.db, "operator") or "", writing.now_ms)
