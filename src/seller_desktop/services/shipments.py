"""Shipments as the seller arranges them: noted (packed), handed over to the courier, dropped again.

For orders of a marketplace this is a fact of our own beside what the marketplace states: their status stays
what it says. Behind an order made by hand stands nobody else, so there the same acts change its facts:
noting arranges it, handing over ships it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.domain.pasted_shipments import PastedLine, parse_pasted
from seller_desktop.domain.tracking import COURIERS, courier_key
from seller_desktop.services.desk_models import UNWATCHED, Did, Outcome, Watch
from seller_desktop.services.history import to_json
from seller_desktop.services.journal import journalled
from seller_desktop.services.order_clocks import retime
from seller_desktop.services.read_models import Happened, Shipment, ShipState
from seller_desktop.services.ship_checks import (
    dropping_refused,
    look_at_handing_over,
    look_at_parcel,
    look_over,
)
from seller_desktop.services.ship_models import NewShipment, ShipCheck
from seller_desktop.storage import records, shipment_records
from seller_desktop.storage.sqlite_derived import refresh_orders
from seller_desktop.storage.sqlite_desk import refresh_desk
from seller_desktop.storage.sqlite_merge import bump_facts_version

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from sqlalchemy import Row

    from seller_desktop.services.shop import Reading, Writing

__all__ = ["NewShipment", "PastedLine", "ShipCheck", "look_over", "parse_pasted"]

_STEP: Final = 100
"""So many orders are written between two looks at whether to stop."""


def known_couriers(reading: Reading) -> list[str]:
    """Couriers to propose: those of the shop's newest orders, then those known in Indonesia."""
    met = shipment_records.couriers(reading.db)
    keys = {courier_key(name) for name in met}
    return [*met, *(name for name in COURIERS if courier_key(name) not in keys)]


def shipment_of(reading: Reading, order_id: int) -> Shipment | None:
    """What was arranged here for an order; None where nothing was."""
    found = shipment_records.shipment_of(reading.db, order_id)
    if found is None:
        return None
    return Shipment(
        found.courier,
        found.tracking_no,
        ShipState(found.state),
        found.packed_at,
        found.handed_at,
        found.who or "",
    )


def packed_orders(reading: Reading) -> dict[str, list[int]]:
    """The orders that are packed and wait for the courier, per courier, the first packed first."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for row in shipment_records.packed(reading.db):
        waiting[row.courier].append(row.id)
    return dict(waiting)


def check_arrange(reading: Reading, items: Sequence[NewShipment]) -> list[Outcome]:
    """What would come of `arrange`."""
    return [check.outcome for check in look_over(reading, items)]


def arrange(
    writing: Writing, items: Sequence[NewShipment], watch: Watch = UNWATCHED, *, all_or_none: bool = False
) -> list[Outcome]:
    """Note courier and tracking number of orders to ship, as one act; what came of each.

    `all_or_none`: nothing is written where one of them is refused. Raises Cancelled, with nothing written.
    """
    checks = look_over(writing, items)
    good = [check for check in checks if check.refusal is None and not check.unchanged]
    refused = any(check.refusal is not None for check in checks)
    if not good or (all_or_none and refused):
        return [check.outcome for check in checks]
    ids = [check.order_id for check in good]
    before = shipment_records.heads_by_id(writing.db, ids)
    told = {"order_no": good[0].order_no} if len(good) == 1 else None
    by_hand = any(check.by_hand for check in good)
    with journalled(writing, Did.SHIPMENT_ARRANGED, told, ids, of_orders=by_hand):
        _write(writing, [_packed_row(writing, check, before[check.order_id]) for check in good], watch)
        manual = [check for check in good if check.by_hand]
        shipment_records.state_arranged(
            writing.db,
            [
                {
                    "order_id": check.order_id,
                    "courier": check.shipment.courier,
                    "tracking_no": check.shipment.tracking_no,
                }
                for check in manual
            ],
            writing.now_ms,
        )
        _record(
            writing,
            Happened.SHIPMENT_ARRANGED,
            {check.order_id: _noted(before[check.order_id], check.shipment) for check in good},
        )
        _derive(writing, ids, [check.order_id for check in manual])
    return [check.outcome for check in checks]


def arrange_one(writing: Writing, item: NewShipment) -> ShipCheck:
    """Note one shipment, as an act of its own; what is known of it, and refused, with nothing written."""
    (check,) = look_over(writing, [item])
    if check.refusal is None:
        arrange(writing, [item])
    return check


def check_hand_over(reading: Reading, order_ids: Sequence[int]) -> list[Outcome]:
    """What would come of `hand_over`."""
    return [check.outcome for check in look_at_handing_over(reading, order_ids)]


def hand_over(writing: Writing, order_ids: Sequence[int], watch: Watch = UNWATCHED) -> list[Outcome]:
    """Say that the courier has the parcels of these orders, as one act; what came of each.

    One that was arranged in Seller Center only goes under the number that is stated. An order made by hand
    is shipped by it. Raises Cancelled, with nothing written.
    """
    checks = look_at_handing_over(writing, list(dict.fromkeys(order_ids)))
    good = [check for check in checks if check.refusal is None]
    if not good:
        return [check.outcome for check in checks]
    ids = [check.order_id for check in good]
    heads = shipment_records.heads_by_id(writing.db, ids)
    told = {"order_no": good[0].order_no} if len(good) == 1 else None
    manual = [check.order_id for check in good if check.by_hand]
    with journalled(writing, Did.HANDED_OVER, told, ids, of_orders=bool(manual)):
        rows = [
            _packed_row(writing, check, heads[check.order_id])
            | {"state": ShipState.HANDED_OVER.value, "handed_at": writing.now_ms}
            for check in good
        ]
        _write(writing, rows, watch)
        if manual:
            shipment_records.state_shipped(writing.db, manual, writing.now_ms)
        shipped = [FieldChange("status", Status.TO_SHIP, Status.SHIPPED)]
        changes = {check.order_id: shipped if check.by_hand else [] for check in good}
        _record(writing, Happened.HANDED_OVER, changes)
        _derive(writing, ids, manual)
    return [check.outcome for check in checks]


def hand_over_parcel(writing: Writing, text: str) -> list[ShipCheck]:
    """Hand over the parcel whose label shows this number, with all orders in it, or none of them."""
    found = look_at_parcel(writing, text)
    if all(check.refusal is None for check in found):
        hand_over(writing, [check.order_id for check in found])
    return found


def check_drop(reading: Reading, order_ids: Sequence[int]) -> list[Outcome]:
    """What would come of `drop_shipment`."""
    heads = shipment_records.heads_by_id(reading.db, order_ids)
    return [_dropping(heads.get(one), one) for one in dict.fromkeys(order_ids)]


def drop_shipment(writing: Writing, order_ids: Sequence[int], watch: Watch = UNWATCHED) -> list[Outcome]:
    """Forget what was arranged here for these orders, as one act; what came of each.

    An order made by hand waits to be shipped again. Raises Cancelled, with nothing written.
    """
    heads = shipment_records.heads_by_id(writing.db, order_ids)
    outcomes = [_dropping(heads.get(one), one) for one in dict.fromkeys(order_ids)]
    ids = [one.order_id for one in outcomes if one.done]
    if not ids:
        return outcomes
    told = {"order_no": heads[ids[0]].order_no} if len(ids) == 1 else None
    manual = [one for one in ids if heads[one].channel == Channel.MANUAL]
    with journalled(writing, Did.SHIPMENT_DROPPED, told, ids, of_orders=bool(manual)):
        watch.step(0)
        shipment_records.drop_shipments(writing.db, ids)
        if manual:
            shipment_records.state_to_ship(writing.db, manual)
        nothing = NewShipment("", "", "")
        _record(writing, Happened.SHIPMENT_DROPPED, {one: _noted(heads[one], nothing) for one in ids})
        _derive(writing, ids, manual)
        watch.step(len(ids))
    return outcomes


def _dropping(head: Row[Any] | None, order_id: int) -> Outcome:
    if head is None:
        return Outcome(order_id, "", ("no_such_order", {"order_no": ""}))
    return Outcome(order_id, head.order_no, dropping_refused(head))


def _packed_row(writing: Writing, check: ShipCheck, head: Row[Any]) -> dict[str, Any]:
    """The row of a shipment that is noted now; how far it is, and since when, it keeps."""
    return {
        "order_id": check.order_id,
        "courier": check.shipment.courier,
        "tracking_no": check.shipment.tracking_no,
        "state": head.state or ShipState.PACKED.value,
        "packed_at": head.packed_at or writing.now_ms,
        "handed_at": head.handed_at,
        "recorded_at": writing.now_ms,
        "operator_id": writing.operator_id,
    }


def _write(writing: Writing, rows: Sequence[dict[str, Any]], watch: Watch) -> None:
    for start in range(0, len(rows), _STEP):
        watch.step(start)
        shipment_records.put_shipments(writing.db, rows[start : start + _STEP])
    watch.step(len(rows))


def _noted(head: Row[Any], now: NewShipment) -> list[FieldChange]:
    """What changed of what is noted here."""
    told = (("courier", head.courier, now.courier), ("tracking_no", head.tracking_no, now.tracking_no))
    return [FieldChange(name, before or "", after) for name, before, after in told if before != after]


def _record(writing: Writing, what: Happened, changes: Mapping[int, Sequence[FieldChange]]) -> None:
    """Add to each order's history what was done, in one statement."""
    first = writing.ids.reserve(len(changes))
    records.add_history(
        writing.db,
        [
            {
                "id": first + n,
                "order_id": order_id,
                "at": writing.now_ms,
                "recorded_at": writing.now_ms,
                "what": what,
                "operator_id": writing.operator_id,
                "detail": to_json(told),
            }
            for n, (order_id, told) in enumerate(changes.items())
        ],
    )


def _derive(writing: Writing, order_ids: Sequence[int], manual: Sequence[int]) -> None:
    """What lists show follows; of orders made by hand, whose facts changed, the clocks too."""
    if manual:
        refresh_orders(writing.db, manual)
        retime(writing, manual, writing.settings)
        bump_facts_version(writing.db)
    refresh_desk(writing.db, order_ids)
    writing.concerns(*order_ids)
