"""Takes back what a person did, and does it again: the last act first, or one by its id."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy.exc import IntegrityError

from seller_desktop.domain.cases import Step
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused
from seller_desktop.services.case_decisions import decide_many, take_back
from seller_desktop.services.case_requests import cancel_order
from seller_desktop.services.desk_models import Did, JournalEntry
from seller_desktop.services.history import record_each, record_many
from seller_desktop.services.journal import continued, decision_of
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import journal_records, records
from seller_desktop.storage.history_chain import heads_of, told_by_file
from seller_desktop.storage.sqlite_derived import refresh_orders
from seller_desktop.storage.sqlite_desk import refresh_desk
from seller_desktop.storage.sqlite_journal import Overtaken, count_anew, put_back
from seller_desktop.storage.sqlite_merge import bump_facts_version

_FLAGS: Final = frozenset({Did.FLAGS_SET, Did.FLAGS_CLEARED})
"""By what an order is found stays the same."""
_NOTES: Final = frozenset({Did.NOTE_ADDED, Did.NOTE_EDITED, Did.NOTE_REMOVED})

if TYPE_CHECKING:
    from sqlalchemy import Row

    from seller_desktop.services.shop import Reading, Writing
    from seller_desktop.storage.sqlite_journal import PutBack


def acts_to_undo(reading: Reading, limit: int = 10) -> list[JournalEntry]:
    """What can be undone, the last act first."""
    return [_entry(row) for row in journal_records.to_undo(reading.db, reading.now_ms, limit)]


def act_to_redo(reading: Reading) -> JournalEntry | None:
    """What was undone last and nothing was done since."""
    row = journal_records.to_redo(reading.db)
    return None if row is None else _entry(row)


def is_act(reading: Reading, entry_id: int) -> bool:
    """Whether there is an act of that id, done or undone."""
    return entry_id < 1 << 63 and journal_records.entry(reading.db, entry_id) is not None


def undo(writing: Writing, entry_id: int | None = None) -> JournalEntry:
    """Take back an act (None: the last one); what it was.

    Raises Refused, with nothing changed: `nothing_to_undo`, `no_such_act`, `undo_too_late`,
    `undo_overtaken` (what it changed was changed since).
    """
    entry = _wanted(writing, entry_id, journal_records.DONE)
    journal_records.set_state(writing.db, entry.id, journal_records.UNDONE, writing.now_ms)
    if entry.what is Did.DECIDED:
        _take_decisions_back(writing, entry)
    else:
        _put_back(writing, entry, Happened.UNDONE)
    writing.concerns(frame=True)
    return entry


def redo(writing: Writing, entry_id: int | None = None) -> JournalEntry:
    """Do an act again that was undone (None: the one undone last); what it is.

    Raises Refused, with nothing changed: `nothing_to_redo`, `no_such_act`, `undo_overtaken`, and for a
    decision what deciding raises.
    """
    entry = _wanted(writing, entry_id, journal_records.UNDONE)
    journal_records.set_state(writing.db, entry.id, journal_records.DONE, writing.now_ms)
    if entry.what is Did.DECIDED:
        with continued(writing, entry.id):
            _decide_again(writing, entry)
    else:
        _put_back(writing, entry, Happened.REDONE)
    writing.concerns(frame=True)
    return entry


def _wanted(writing: Writing, entry_id: int | None, state: str) -> JournalEntry:
    undoing = state == journal_records.DONE
    if entry_id is None:
        rows = journal_records.to_undo(writing.db, writing.now_ms, 1)
        row = (rows[0] if rows else None) if undoing else journal_records.to_redo(writing.db)
        if row is None:
            raise Refused("nothing_to_undo" if undoing else "nothing_to_redo")
        return _entry(row)
    row = journal_records.entry(writing.db, entry_id)
    if row is None:
        raise Refused("no_such_act", act=str(entry_id))
    if row.state != state:
        raise Refused("nothing_to_undo" if undoing else "nothing_to_redo")
    if undoing and row.undo_until is not None and row.undo_until <= writing.now_ms:
        raise Refused("undo_too_late", at=iso(row.undo_until, writing.zone))
    return _entry(row)


def _put_back(writing: Writing, entry: JournalEntry, happened: Happened) -> None:
    """Put the rows back, and derive anew what follows from them."""
    db = writing.db
    try:
        result = put_back(db, entry.id)
    except (Overtaken, IntegrityError) as overtaken:
        raise Refused("undo_overtaken") from overtaken
    left = result.left
    if result.facts:
        refresh_orders(db, left)
        count_anew(db)
        bump_facts_version(db)
        if (file_id := entry.facts.get("file_id")) is not None:
            records.mark_import_undone(db, file_id, None if happened is Happened.REDONE else writing.now_ms)
        writing.concerns(everything=True)
    refresh_desk(
        db,
        left,
        words=result.facts or entry.what not in _FLAGS,
        shipments=result.facts or entry.what not in _FLAGS | _NOTES,
    )
    _record(writing, entry, happened, result)
    writing.concerns(*result.orders)


def _record(writing: Writing, entry: JournalEntry, happened: Happened, result: PutBack) -> None:
    """Add to the histories what was put back.

    An import concerns more orders than it changed: it is told where the history tells of its file. Orders
    that go or come back with it tell of that where anything was recorded of them, the others by being there
    or not: the journal names the act itself.
    """
    what = FieldChange("what", "", entry.what)
    went_or_came = heads_of(writing.db, {*result.gone, *result.back})
    gone = {
        order_id: (FieldChange("order_no", order_no, ""), what)
        for order_id, order_no in result.gone.items()
        if order_id in went_or_came
    }
    record_each(writing, Happened.REMOVED, gone)
    left = result.left
    if entry.what in {Did.IMPORTED, Did.ORDER_ENTERED}:
        file_id = entry.facts.get("file_id")
        told = told_by_file(writing.db, left, file_id) if file_id is not None else []
        left = sorted({*told, *(one for one in result.back if one in went_or_came)})
    record_many(writing, left, happened, (what,))


def _take_decisions_back(writing: Writing, entry: JournalEntry) -> None:
    """As many of its decisions as can still be taken back; none: refused as the last of them."""
    refusal: Refused | None = None
    taken = 0
    for case_id in entry.facts["cases"]:
        try:
            take_back(writing, case_id)
        except Refused as why:
            refusal = why
        else:
            taken += 1
    if not taken:
        raise refusal or Refused("nothing_to_undo")


def _decide_again(writing: Writing, entry: JournalEntry) -> None:
    decision = decision_of(entry.facts)
    if decision.step is Step.CANCEL_ORDER:
        cancel_order(writing, entry.facts["order_no"], decision.reason, decision.comment)
        return
    told = decide_many(writing, entry.facts["cases"], decision)
    if all(one.error is not None for one in told):
        code, facts = next(one.error for one in told if one.error is not None)
        raise Refused(code, **facts)


def _entry(row: Row[Any]) -> JournalEntry:
    facts: dict[str, Any] = json.loads(row.facts)
    return JournalEntry(
        id=row.id,
        what=Did(row.what),
        at=row.at,
        who=row.who or "",
        orders=int(facts.get("orders", 0)),
        facts=facts,
        state=row.state,
        undo_until=row.undo_until,
    )
