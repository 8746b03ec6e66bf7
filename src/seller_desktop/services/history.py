"""What happened to an order, with times and where each fact came from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.changes import FieldChange
from seller_desktop.services.read_models import Happened, HistoryEntry, Source, SourceKind
from seller_desktop.storage import records
from seller_desktop.storage.schema import PERSONAL_FACTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.shop import Reading, Writing

_MILESTONES: Final = {
    "created_at": Happened.CREATED,
    "paid_at": Happened.PAID,
    "arranged_at": Happened.ARRANGED,
    "shipped_at": Happened.SHIPPED,
    "delivered_at": Happened.DELIVERED,
    "cancelled_at": Happened.CANCELLED,
}


def record(writing: Writing, order_id: int, what: Happened, changes: Sequence[FieldChange] = ()) -> None:
    """Add to an order's history what the operator just did."""
    plain, personal = split_personal(changes)
    history_id = writing.ids.reserve()
    records.add_history(
        writing.db,
        [
            {
                "id": history_id,
                "order_id": order_id,
                "at": writing.now_ms,
                "recorded_at": writing.now_ms,
                "what": what,
                "operator_id": writing.operator_id,
                "detail": to_json(plain),
            }
        ],
        [{"history_id": history_id, "detail": to_json(personal)}] if personal else [],
    )


def record_many(
    writing: Writing, order_ids: Sequence[int], what: Happened, changes: Sequence[FieldChange] = ()
) -> None:
    """The same for many orders in a fixed number of statements: each history gets the same entry."""
    if not order_ids:
        return
    plain, personal = split_personal(changes)
    first = writing.ids.reserve(len(order_ids))
    entry = {
        "at": writing.now_ms,
        "recorded_at": writing.now_ms,
        "what": what,
        "operator_id": writing.operator_id,
        "detail": to_json(plain),
    }
    records.add_history(
        writing.db,
        [entry | {"id": first + n, "order_id": order_id} for n, order_id in enumerate(order_ids)],
        [{"history_id": first + n, "detail": to_json(personal)} for n in range(len(order_ids))]
        if personal
        else [],
    )


def record_each(writing: Writing, what: Happened, changes: Mapping[int, Sequence[FieldChange]]) -> None:
    """The same where each history gets changes of its own, none of them about a person."""
    if not changes:
        return
    first = writing.ids.reserve(len(changes))
    entry = {
        "at": writing.now_ms,
        "recorded_at": writing.now_ms,
        "what": what,
        "operator_id": writing.operator_id,
    }
    records.add_history(
        writing.db,
        [
            entry | {"id": first + n, "order_id": order_id, "detail": to_json(told)}
            for n, (order_id, told) in enumerate(changes.items())
        ],
    )


def split_personal(changes: Iterable[FieldChange]) -> tuple[list[FieldChange], list[FieldChange]]:
    """The changes that may stand in the record for ever, and those about a person, kept apart."""
    plain: list[FieldChange] = []
    personal: list[FieldChange] = []
    for change in changes:
        (personal if change.field in PERSONAL_FACTS else plain).append(change)
    return plain, personal


def to_json(changes: Iterable[FieldChange]) -> str:
    return json.dumps([[c.field, c.before, c.after, c.about] for c in changes], ensure_ascii=False)


def history_of(reading: Reading, order_id: int, facts: StatedOrder) -> tuple[HistoryEntry, ...]:
    """The order's story, newest first: what was recorded, and the times the marketplace states.

    A stated time comes from the file in which it first stood: the one whose recorded change brought it,
    else the one that brought the order.
    """
    first = records.first_source(reading.db, order_id)
    origin = _source(first.file, first.person, first.first_row)
    known_since = dict.fromkeys(_MILESTONES, (origin, first.first_recorded_at))
    entries = []
    for row in reversed(records.history_of(reading.db, order_id)):
        source = _source(row.file, row.person, row.source_row, row.rule_id)
        changes = _changes(row)
        for change in changes:
            if change.field in _MILESTONES:
                known_since[change.field] = (source, row.recorded_at)
        entries.append(HistoryEntry(row.at, Happened(row.what), source, row.recorded_at, changes))
    came = Happened.IMPORTED if first.file else Happened.ENTERED
    entries.append(HistoryEntry(first.first_recorded_at, came, origin, first.first_recorded_at))
    for name, what in _MILESTONES.items():
        at = getattr(facts, name)
        if at is not None:
            source, recorded_at = known_since[name]
            entries.append(HistoryEntry(at, what, source, recorded_at))
    kinds = list(Happened)
    told = enumerate(entries)  # of two of a kind at one moment, the one recorded later stands first
    newest_first = sorted(
        told, key=lambda e: (e[1].at, e[1].recorded_at, kinds.index(e[1].what), e[0]), reverse=True
    )
    return tuple(entry for _, entry in newest_first)


def _source(file: str | None, person: str | None, row: int | None, rule: str | None = None) -> Source:
    if rule:
        return Source(SourceKind.RULE, rule)
    if file:
        return Source(SourceKind.FILE, file, row or None)
    return Source(SourceKind.PERSON, person or "")


def _changes(row: Any) -> tuple[FieldChange, ...]:  # noqa: ANN401 - a row of named columns
    told = json.loads(row.detail) + (json.loads(row.personal) if row.personal else [])
    return tuple(FieldChange(*one) for one in told)
