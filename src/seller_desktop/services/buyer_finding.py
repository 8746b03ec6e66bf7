"""Which orders a buyer is in: those that surely are his, and those that may be, for the seller to choose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.buyers import Known, Likeness, answers_to, likeness, one_person, says
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.highlight import ANYWHERE_FROM, folded
from seller_desktop.services.buyer_models import FoundOrder
from seller_desktop.storage import privacy_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from seller_desktop.services.shop import Reading

_MOST_ALIKE: Final = 2_000
"""Orders looked at for a phone or a recipient; by username all are found."""
_SURE: Final = frozenset({Likeness.CHOSEN, Likeness.USERNAME, Likeness.REPLACEMENT})


def find_by_name(reading: Reading, name: str) -> list[FoundOrder]:
    """The orders of who has this username, phone, recipient or order number, the newest first.

    Where the same username stands in several channels, it may be several people: then none is chosen, unless
    recipient and phone are the same everywhere too.
    """
    name = " ".join(name.split())
    if not name:
        return []
    ids = _with(reading, [name])
    reasons: dict[int, Likeness] = {}
    rows = privacy_records.orders_of(reading.db, ids, reading.now_ms)
    for row in rows:
        why = Likeness.CHOSEN if row.order_no == name else answers_to(known(row), name)
        if why is not None:
            reasons[row.id] = why
    meant = one_person([known(row) for row in rows if reasons.get(row.id) is Likeness.USERNAME])
    if meant:
        _add_replacements(reading, reasons)
    return _found(reading, reasons, meant=meant)


def find_by_order(reading: Reading, order_id: int) -> list[FoundOrder]:
    """The orders of who bought this one, itself first."""
    (order,) = privacy_records.orders_of(reading.db, [order_id], reading.now_ms) or (None,)
    if order is None:
        raise Refused("order_gone")
    mine = known(order)
    names = [value for value in (mine.username, mine.phone, mine.recipient) if says(value)]
    reasons = {order_id: Likeness.CHOSEN}
    for row in privacy_records.orders_of(reading.db, _with(reading, names), reading.now_ms):
        why = likeness(mine, known(row))
        if why is not None:
            reasons.setdefault(row.id, why)
    _add_replacements(reading, reasons)
    found = _found(reading, reasons, meant=True)
    return sorted(found, key=lambda one: one.id != order_id)


def orders_named(reading: Reading, user: str, order_nos: Sequence[str]) -> list[FoundOrder]:
    """For the command line: the orders of these numbers with their replacements, else those surely of one
    buyer. Raises Refused: `buyer_unnamed`, `no_such_order`, `no_such_buyer`, `buyer_unclear`.
    """
    if not user and not order_nos:
        raise Refused("buyer_unnamed")
    if user:
        found = find_by_name(reading, user)
        meant = [one for one in found if one.meant]
        if not found:
            raise Refused("no_such_buyer", name=user)
        if not meant:
            raise Refused("buyer_unclear", name=user, orders=", ".join(one.order_no for one in found[:20]))
        return meant
    reasons: dict[int, Likeness] = {}
    for order_no in order_nos:
        ids = privacy_records.ids_of_number(reading.db, order_no)
        if not ids:
            raise Refused("no_such_order", order_no=order_no)
        reasons |= dict.fromkeys(ids, Likeness.CHOSEN)
    _add_replacements(reading, reasons)
    return _found(reading, reasons, meant=True)


def found_again(reading: Reading, rows: Sequence[FoundOrder]) -> list[FoundOrder]:
    """The same orders as they are now, for the reasons for which they were found."""
    kept = {one.id: one for one in rows}
    now = _found(reading, {one.id: one.likeness for one in rows}, meant=True)
    by_id = {one.id: replace(one, meant=kept[one.id].meant) for one in now}
    return [by_id[one.id] for one in rows if one.id in by_id]


def known(row: Any) -> Known:  # noqa: ANN401 - a row of named columns
    """What a row of `privacy_records.orders_of` tells of its buyer."""
    return Known(row.channel, row.username, row.recipient, row.phone)


def _with(reading: Reading, names: Iterable[str]) -> set[int]:
    """Orders in which one of these may stand as buyer, recipient or phone."""
    ids: set[int] = set()
    for name in names:
        ids.update(privacy_records.orders_bought_by(reading.db, {name, name.lower(), name.casefold()}))
        if len(folded(name)) >= ANYWHERE_FROM:
            ids.update(privacy_records.orders_with_words(reading.db, name, _MOST_ALIKE))
    return ids


def _add_replacements(reading: Reading, reasons: dict[int, Likeness]) -> None:
    """A replacement is the same buyer's, however its facts were typed since."""
    sure = [order_id for order_id, why in reasons.items() if why in _SURE]
    for order_id in privacy_records.replaced_by(reading.db, sure):
        if reasons.get(order_id) not in _SURE:
            reasons[order_id] = Likeness.REPLACEMENT


def _found(reading: Reading, reasons: dict[int, Likeness], *, meant: bool) -> list[FoundOrder]:
    return [
        FoundOrder(
            id=row.id,
            order_no=row.order_no,
            account=row.account,
            channel=row.channel,
            status=row.status,
            created_at=row.created_at,
            ended_at=row.ended_at,
            amount_idr=row.amount_idr,
            username=row.username,
            recipient=row.recipient,
            phone=row.phone,
            address=row.address,
            city=row.city,
            likeness=reasons[row.id],
            meant=meant and reasons[row.id] in _SURE,
            restricted_at=row.restricted_at,
            erased_at=row.erased_at,
        )
        for row in privacy_records.orders_of(reading.db, reasons, reading.now_ms)
    ]
