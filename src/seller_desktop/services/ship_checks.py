"""What speaks against shipping an order, or for looking twice: asked before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from seller_desktop.domain.orders import Channel, Status, Substatus
from seller_desktop.domain.tracking import (
    MAX_COURIER,
    MAX_TRACKING,
    cleaned,
    courier_key,
    doubts,
    is_scientific,
    seems_rounded,
)
from seller_desktop.services.read_models import ShipState
from seller_desktop.services.ship_models import NewShipment, ShipCheck
from seller_desktop.storage import shipment_records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Row

    from seller_desktop.domain.tracking import Doubt
    from seller_desktop.services.shop import Reading

Refusal = tuple[str, dict[str, Any]]


def look_over(reading: Reading, items: Sequence[NewShipment], courier: str = "") -> list[ShipCheck]:
    """What is known of each shipment of a list, in its order; its lines are held against each other too.

    `courier` is taken where neither the line nor the order names one.
    """
    return list(_LookingOver(reading, [_tidied(one) for one in items], courier.strip()))


def look_at_order(reading: Reading, text: str) -> ShipCheck:
    """What is known of an order whose number was scanned, before there is a tracking number."""
    order_no = text.strip()
    head = shipment_records.heads_by_no(reading.db, [order_no]).get(order_no)
    if head is None:
        return ShipCheck(NewShipment(order_no, "", ""), refusal=_unknown(order_no))
    known = NewShipment(order_no, head.courier or head.stated_courier, "", head.id)
    return replace(_about(head, known), refusal=_unshippable(head))


def look_at_handing_over(reading: Reading, order_ids: Sequence[int]) -> list[ShipCheck]:
    """What is known of these orders, whose parcels are to be given to the courier."""
    heads = shipment_records.heads_by_id(reading.db, order_ids)
    return [
        parcel_check(heads[one])
        if one in heads
        else ShipCheck(NewShipment("", "", "", one), refusal=_unknown(""))
        for one in order_ids
    ]


def look_at_parcel(reading: Reading, text: str) -> list[ShipCheck]:
    """What is known of a parcel by what its label shows: an order number, or a tracking number (several
    orders may lie in one parcel). Empty where nobody knows it.
    """
    as_order, as_tracking = text.strip(), cleaned(text)
    if not as_tracking:
        return []
    head = shipment_records.heads_by_no(reading.db, [as_order]).get(as_order)
    if head is not None:
        return [parcel_check(head)]
    found = shipment_records.heads_by_tracking(reading.db, [as_tracking])
    return [parcel_check(one) for one in found.get(as_tracking, [])]


def parcel_check(head: Row[Any]) -> ShipCheck:
    """Whether a parcel can be given to the courier, and under which number it goes."""
    courier = head.courier or head.stated_courier
    tracking_no = head.tracking_no or head.stated_tracking_no
    check = _about(head, NewShipment(head.order_no, courier, tracking_no, head.id))
    refusal = _stopped(head)
    if refusal is None and head.state == ShipState.HANDED_OVER:
        refusal = ("handed_over_already", {"order_no": head.order_no})
    refusal = refusal or _unshippable(head)
    if refusal is None and not tracking_no:
        refusal = ("not_packed", {"order_no": head.order_no})
    return replace(check, refusal=refusal)


def dropping_refused(head: Row[Any]) -> Refusal | None:
    """Why what was arranged here for an order cannot be taken away."""
    if head.state is None:
        return "not_arranged_here", {"order_no": head.order_no}
    went_on = head.status not in {Status.TO_SHIP, Status.SHIPPED} or head.delivered_at or head.return_open
    if head.channel == Channel.MANUAL and went_on:
        return "drop_too_late", {"order_no": head.order_no, "status": head.status}
    return None


class _LookingOver:
    """Goes through the lines of a list and remembers what the earlier ones took."""

    def __init__(self, reading: Reading, items: Sequence[NewShipment], courier: str) -> None:
        self._items = items
        self._courier = courier
        numbers = [one.tracking_no for one in items if one.tracking_no]
        self._by_no = shipment_records.heads_by_no(reading.db, [*(one.order_no for one in items), *numbers])
        wanted = [one.order_id for one in items if one.order_id is not None]
        self._by_id = shipment_records.heads_by_id(reading.db, wanted) if wanted else {}
        self._carriers = shipment_records.heads_by_tracking(reading.db, numbers) if numbers else {}
        self._orders: set[int] = set()

    def __iter__(self) -> Iterator[ShipCheck]:
        for item in self._items:
            yield self._check(item)

    def _check(self, item: NewShipment) -> ShipCheck:
        head = self._by_id.get(item.order_id) if item.order_id else self._by_no.get(item.order_no)
        if head is None:
            missing: Refusal = "ship_order_missing", {}
            return ShipCheck(item, refusal=_unknown(item.order_no) if item.order_no else missing)
        courier = item.courier or head.courier or head.stated_courier or self._courier
        check = _about(head, replace(item, order_no=head.order_no, courier=courier, order_id=head.id))
        others = [one for one in self._carriers.get(item.tracking_no, []) if one.id != head.id]
        refusal = _unshippable(head) or self._wrong(check.shipment) or _taken(head, item.tracking_no, others)
        if head.id in self._orders:
            refusal = refusal or ("order_twice", {"order_no": head.order_no})
        if refusal is not None:
            return replace(check, refusal=refusal)
        self._orders.add(head.id)
        self._carriers.setdefault(item.tracking_no, []).append(head)
        kept = (check.shipment.courier, check.shipment.tracking_no)
        return replace(
            check,
            warnings=tuple(_warnings(head, check.shipment, others)),
            unchanged=(head.courier, head.tracking_no) == kept,
        )

    def _wrong(self, item: NewShipment) -> Refusal | None:
        """What is wrong with number and courier, whatever the order."""
        number, facts = item.tracking_no, {"order_no": item.order_no, "tracking_no": item.tracking_no}
        for code, wrong in (
            ("ship_tracking_missing", not number),
            ("tracking_rounded", is_scientific(number)),
            ("tracking_is_order_no", number in self._by_no),
            ("tracking_too_long", len(number) > MAX_TRACKING),
            ("courier_missing", not item.courier),
            ("courier_too_long", len(item.courier) > MAX_COURIER),
        ):
            if wrong:
                limit = {"limit": MAX_TRACKING} if code.endswith("_too_long") else {}
                return code, facts | limit
        return None


def _tidied(item: NewShipment) -> NewShipment:
    return replace(
        item,
        order_no=item.order_no.strip(),
        courier=" ".join(item.courier.split()),
        tracking_no=cleaned(item.tracking_no),
    )


def _about(head: Row[Any], item: NewShipment) -> ShipCheck:
    return ShipCheck(
        item,
        head.id,
        head.buyer,
        head.goods,
        by_hand=head.channel == Channel.MANUAL,
        state=ShipState(head.state) if head.state else None,
    )


def _unknown(order_no: str) -> Refusal:
    lost = is_scientific(order_no) or seems_rounded(order_no)
    return "ship_order_rounded" if lost else "no_such_order", {"order_no": order_no}


def _stopped(head: Row[Any]) -> Refusal | None:
    """Why a parcel must not leave, however far it is."""
    if head.status == Status.CANCELLED:
        return "ship_cancelled", {"order_no": head.order_no}
    if head.cancel_open is not None:
        return "ship_decide_first", {"order_no": head.order_no}
    return None


def _unshippable(head: Row[Any]) -> Refusal | None:
    if (stopped := _stopped(head)) is not None:
        return stopped
    if head.status != Status.TO_SHIP:
        return "not_to_ship", {"order_no": head.order_no, "status": head.status}
    if head.substatus == Substatus.ON_HOLD:
        return "ship_on_hold", {"order_no": head.order_no}
    return None


def _taken(head: Row[Any], tracking_no: str, others: Sequence[Row[Any]]) -> Refusal | None:
    """Orders of one buyer may lie in one parcel; those of two buyers cannot."""
    for other in others:
        if not head.buyer or other.buyer != head.buyer:
            facts = {"order_no": head.order_no, "tracking_no": tracking_no, "other": other.order_no}
            return "tracking_taken", facts
    return None


def _warnings(head: Row[Any], item: NewShipment, others: Sequence[Row[Any]]) -> Iterator[Doubt]:
    yield from doubts(item.courier, item.tracking_no)
    if seems_rounded(item.tracking_no):
        yield "tracking_may_be_rounded", {"tracking_no": item.tracking_no}
    if others:
        yield "shared_parcel", {"other": others[0].order_no}
    if head.tracking_no and (head.tracking_no, head.courier) != (item.tracking_no, item.courier):
        yield "replaces_noted", {"courier": head.courier, "tracking_no": head.tracking_no}
    if head.state == ShipState.HANDED_OVER:
        yield "was_handed_over", {}
    if head.channel == Channel.MANUAL:
        return
    if head.stated_tracking_no and head.stated_tracking_no != item.tracking_no:
        yield (
            "marketplace_says",
            {"courier": head.stated_courier, "tracking_no": head.stated_tracking_no},
        )
    elif head.stated_courier and not _same_courier(head.stated_courier, item.courier):
        yield "courier_differs", {"courier": head.stated_courier}


def _same_courier(one: str, other: str) -> bool:
    """`JNE` and `JNE Reguler` are one courier."""
    first, second = courier_key(one), courier_key(other)
    return first.startswith(second) or second.startswith(first)
