"""Restriction and correction of a buyer's data, and what the details of an order tell of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.errors import Refused
from seller_desktop.services.buyer_models import Correction, Privacy
from seller_desktop.services.history import record, record_many
from seller_desktop.services.read_models import Happened
from seller_desktop.storage import order_search, privacy_records
from seller_desktop.storage.order_facts import stated_orders
from seller_desktop.storage.sqlite_desk import known_orders
from seller_desktop.storage.sqlite_merge import bump_facts_version
from seller_desktop.storage.sqlite_privacy import CORRECTABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.services.shop import Reading, Writing

MAX_REASON: Final = 500
MAX_VALUE: Final = 1_000
FIELDS: Final = CORRECTABLE
"""Facts about a buyer that can be corrected, as `StatedOrder` names them."""


def restrict(writing: Writing, order_ids: Sequence[int], reason: str) -> int:
    """Keep the data of these orders' buyer, but use them no more: they are left out of exports, prints and
    messages unless the seller says otherwise. How many orders were not restricted before.

    Raises Refused: `restriction_reason`.
    """
    reason = reason.strip()
    if not reason or len(reason) > MAX_REASON:
        raise Refused("restriction_reason", limit=MAX_REASON)
    known = known_orders(writing.db, order_ids)
    unusable = privacy_records.restricted_among(writing.db, known) | privacy_records.erased_among(
        writing.db, known
    )
    new = [order_id for order_id in known if order_id not in unusable]
    privacy_records.restrict(
        writing.db, new, at=writing.now_ms, operator_id=writing.operator_id, reason=reason
    )
    record_many(writing, new, Happened.RESTRICTED, (FieldChange("restriction", "", reason),))
    writing.concerns(*new)
    return len(new)


def release(writing: Writing, order_ids: Sequence[int]) -> int:
    """Lift the restriction of these orders; of how many. Who restricted them and why stays in the history."""
    held = sorted(privacy_records.restricted_among(writing.db, order_ids))
    privacy_records.release(writing.db, held)
    record_many(writing, held, Happened.RELEASED)
    writing.concerns(*held)
    return len(held)


def restricted(reading: Reading, order_ids: Sequence[int]) -> set[int]:
    """Those of the orders whose buyer's data may not be used."""
    return privacy_records.restricted_among(reading.db, order_ids)


def correct(writing: Writing, order_ids: Sequence[int], values: Mapping[str, str]) -> int:
    """Put facts about the buyer of these orders right; in how many something changed.

    From now on they hold against files that repeat what was stated before or mask it. A file that says
    something new holds against them, and the history tells both. What was stated can be put back by giving
    it as the value.
    Raises Refused: `correction_unknown` (a fact that is not about the buyer), `correction_too_long`,
    `correction_erased` (an order whose buyer was erased).
    """
    for field, value in values.items():
        if field not in FIELDS:
            raise Refused("correction_unknown", field=field, known=", ".join(FIELDS))
        if len(value) > MAX_VALUE:
            raise Refused("correction_too_long", limit=MAX_VALUE)
    known = known_orders(writing.db, order_ids)
    if privacy_records.erased_among(writing.db, known):
        raise Refused("correction_erased")
    changed = []
    for order_id, facts in stated_orders(writing.db, "", known).items():
        changes = []
        for field, told in values.items():
            value, before = " ".join(told.split()), getattr(facts, field)
            if value == before:
                continue
            privacy_records.put_correction(
                writing.db,
                order_id,
                field,
                stated=before,
                value=value,
                at=writing.now_ms,
                operator_id=writing.operator_id,
            )
            privacy_records.set_fact(writing.db, order_id, field, value)
            changes.append(FieldChange(field, before, value))
        if changes:
            record(writing, order_id, Happened.CORRECTED, changes)
            changed.append(order_id)
    if changed:
        order_search.refresh(writing.db, changed)
        bump_facts_version(writing.db)
        writing.concerns(*changed, frame=True)
    return len(changed)


def shared_facts(reading: Reading, order_ids: Sequence[int]) -> dict[str, str]:
    """The facts that can be corrected, as all of these orders have them; "" where they differ."""
    every = list(stated_orders(reading.db, "", list(order_ids)).values())
    found = {name: {getattr(one, name) for one in every} for name in FIELDS}
    return {name: values.pop() if len(values) == 1 else "" for name, values in found.items()}


def privacy_of(reading: Reading, order_id: int) -> Privacy | None:
    """What was done with the data of an order's buyer; None where nothing was."""
    held = privacy_records.restriction_of(reading.db, order_id)
    gone = privacy_records.erasure_of(reading.db, order_id)
    corrections = corrections_of(reading, order_id)
    if held is None and gone is None and not corrections:
        return None
    return Privacy(
        restricted_at=None if held is None else held.at,
        restricted_by="" if held is None else held.who or "",
        restriction="" if held is None else held.reason,
        erased_at=None if gone is None else gone.at,
        erased_by="" if gone is None else gone.who or "",
        erased_why="" if gone is None else gone.why,
        corrections=corrections,
    )


def corrections_of(reading: Reading, order_id: int) -> tuple[Correction, ...]:
    """What was corrected of an order's buyer, and whether it still holds."""
    rows = privacy_records.corrections_of(reading.db, order_id)
    if not rows:
        return ()
    facts = stated_orders(reading.db, "", [order_id])[order_id]
    return tuple(
        Correction(
            row.field, row.stated, row.value, row.at, row.who or "", getattr(facts, row.field) == row.value
        )
        for row in rows
    )
