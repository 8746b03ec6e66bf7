"""Private notes on orders. No file ever touches them, and none leaves without being asked for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.services.desk_models import UNWATCHED, Did, Outcome, Watch
from seller_desktop.services.history import record_many
from seller_desktop.services.journal import journalled
from seller_desktop.services.read_models import Happened, Note, NoteVersion
from seller_desktop.storage import note_records
from seller_desktop.storage.sqlite_desk import order_numbers, refresh_desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Row

    from seller_desktop.services.shop import Reading, Writing

MAX_LENGTH: Final = 10_000
_BATCH: Final = 250
"""Orders written at once; between two batches the work can be stopped."""


def notes_of(reading: Reading, order_id: int) -> tuple[Note, ...]:
    """The notes of an order, the newest first, each with what it said before."""
    earlier: dict[int, list[NoteVersion]] = defaultdict(list)
    for one in note_records.versions_of(reading.db, order_id):
        earlier[one.note_id].append(NoteVersion(one.text, one.author or "", one.written_at))
    return tuple(_note(row, earlier[row.id]) for row in note_records.notes_of(reading.db, order_id))


def note_by_id(reading: Reading, note_id: int) -> tuple[str, Note]:
    """A note, and the number of its order. Raises Refused("no_such_note")."""
    found = _found(reading, note_id)
    told = next(one for one in notes_of(reading, found.order_id) if one.id == note_id)
    return found.order_no, told


def add_note(writing: Writing, order_id: int, text: str) -> Note:
    """Add a note in the operator's name.

    Raises Refused: `note_empty`, `note_too_long`, `order_gone`.
    """
    outcome = add_notes(writing, [order_id], text)[0]
    if outcome.refusal is not None:
        raise Refused(outcome.refusal[0], **outcome.refusal[1])
    return notes_of(writing, order_id)[0]


def check_notes(reading: Reading, order_ids: Sequence[int], text: str) -> list[Outcome]:
    """What `add_notes` would say, with nothing done."""
    _checked(text)
    return _outcomes(reading, order_ids)


def add_notes(
    writing: Writing, order_ids: Sequence[int], text: str, watch: Watch = UNWATCHED
) -> list[Outcome]:
    """Add the same note to each of the orders, as one act.

    Raises Refused: `note_empty`, `note_too_long`. Orders that are not there any more are refused one by one.
    """
    text = _checked(text)
    outcomes = _outcomes(writing, order_ids)
    told = [one for one in outcomes if one.done]
    if not told:
        return outcomes
    wanted = [one.order_id for one in told]
    # What the act is called by: the number, where it is one order.
    facts = {"order_no": told[0].order_no} if len(told) == 1 else {}
    first_id = writing.ids.reserve(len(wanted))
    with journalled(writing, Did.NOTE_ADDED, facts, wanted):
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            note_records.add_notes(
                writing.db,
                [
                    {
                        "id": first_id + start + n,
                        "order_id": order_id,
                        "operator_id": writing.operator_id,
                        "text": text,
                        "created_at": writing.now_ms,
                    }
                    for n, order_id in enumerate(batch)
                ],
            )
            record_many(writing, batch, Happened.NOTE_ADDED)
            refresh_desk(writing.db, batch, shipments=False)
            watch.step(start + len(batch))
    writing.concerns(*wanted)
    return outcomes


def edit_note(writing: Writing, note_id: int, text: str) -> Note:
    """Let a note say something else; what it said is kept.

    Raises Refused: `note_empty`, `note_too_long`, `no_such_note`.
    """
    text = _checked(text)
    found = _found(writing, note_id)
    if text != found.text:
        with journalled(writing, Did.NOTE_EDITED, {"order_no": found.order_no}, [found.order_id]):
            note_records.add_version(
                writing.db,
                id=writing.ids.reserve(),
                note_id=note_id,
                text=found.text,
                written_at=found.written_at,
                operator_id=found.operator_id if found.edited_at is None else found.edited_by,
            )
            note_records.change_text(writing.db, note_id, text, writing.operator_id, writing.now_ms)
            _tell(writing, found.order_id, Happened.NOTE_EDITED)
    return next(one for one in notes_of(writing, found.order_id) if one.id == note_id)


def remove_note(writing: Writing, note_id: int) -> None:
    """Take a note away, with all it ever said. It can be undone.

    Raises Refused("no_such_note").
    """
    found = _found(writing, note_id)
    with journalled(writing, Did.NOTE_REMOVED, {"order_no": found.order_no}, [found.order_id]):
        note_records.remove(writing.db, note_id)
        _tell(writing, found.order_id, Happened.NOTE_REMOVED)


def _tell(writing: Writing, order_id: int, what: Happened) -> None:
    record_many(writing, [order_id], what)
    refresh_desk(writing.db, [order_id], shipments=False)
    writing.concerns(order_id)


def _checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise Refused("note_empty")
    if len(text) > MAX_LENGTH:
        raise Refused("note_too_long", limit=MAX_LENGTH)
    return text


def _outcomes(reading: Reading, order_ids: Iterable[int]) -> list[Outcome]:
    """Each order once; those that are not there any more are refused."""
    wanted = list(dict.fromkeys(order_ids))
    numbers = order_numbers(reading.db, wanted)
    return [
        Outcome(order_id, numbers[order_id])
        if order_id in numbers
        else Outcome(order_id, "", ("order_gone", {}))
        for order_id in wanted
    ]


def _found(reading: Reading, note_id: int) -> Row[Any]:
    found = note_records.find_note(reading.db, note_id)
    if found is None:
        raise Refused("no_such_note", note=str(note_id))
    return found


def _note(row: Row[Any], earlier: Sequence[NoteVersion]) -> Note:
    return Note(
        id=row.id,
        text=row.text,
        author=row.author or "",
        created_at=row.created_at,
        edited_at=row.edited_at,
        edited_by=row.editor or "",
        versions=tuple(earlier),
    )
