"""The first orders of a list that a filter narrows, the newest or the oldest first."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from seller_desktop.storage.filter_indexes import by_words, narrowest
from seller_desktop.storage.filter_sql import status_asked_for
from seller_desktop.storage.order_search import first_found
from seller_desktop.storage.schema import orders
from seller_desktop.storage.sorted_lists import without_index

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from seller_desktop.storage.filter_indexes import Way
    from seller_desktop.storage.which_orders import Which

_WALKED: Final = (10_000, 40_000, 160_000)
"""So many orders at a time are looked at in the order of an index before the rest is read through."""
_MET_FIRST: Final = (300, 3_000, 30_000)
"""So many of those that an index leads to are looked at before all of them."""


def first_narrowed(db: Connection, which: Which, descending: bool, limit: int) -> array[int]:
    """By the time of creation. The filter may let through any number of orders."""
    assert which.narrowed is not None
    if which.narrowed.by_words_alone and descending and which.broad:
        asked = which.narrowed
        return first_found(db, asked.filter.words, limit, asked.reasons, which.conditions())
    way = narrowest(db, which)
    return _walked(db, which, descending, limit) if way is None else _met(db, which, way, descending, limit)


def _met(db: Connection, which: Which, way: Way, descending: bool, limit: int) -> array[int]:
    """Most often there are enough among the first that a way leads to; else all of them are looked at."""
    among = [way.ids()]
    if way.dated:
        order_id, created_at = way.together().subquery().c
        walk = _by_creation(descending, created_at, order_id)
        among[:0] = [select(order_id).order_by(*walk).limit(first) for first in _MET_FIRST]
    ordering = _by_creation(descending, without_index(orders.c.created_at))
    found = array("q")
    for few in among:
        if len(found) < limit:
            wanted = which.select(orders.c.id).where(orders.c.id.in_(few))
            found = array("q", db.scalars(wanted.order_by(*ordering).limit(limit)))
    return found


def _walked(db: Connection, which: Which, descending: bool, limit: int) -> array[int]:
    """The first of a list that many orders may be in, but nobody knows where; at most the search index knows.

    Most often there are enough among the first orders of the index; walking all of it, row by row across
    the file, would take five times as long as reading the file through, which is what is done for the rest.
    """
    narrowed = which.narrowed
    assert narrowed is not None
    if which.view == "all" and (asked := status_asked_for(narrowed)):
        which = replace(which, view=asked)
    created_at = orders.c.created_at
    walk = _by_creation(descending, created_at)
    found = array("q")
    near, among = which.select(orders.c.id), which.select_before_filter(created_at)
    in_words = by_words(narrowed)
    for walked in _WALKED[:1] if in_words else _WALKED:
        edge = db.scalar(among.order_by(walk[0]).offset(walked).limit(1))
        within = () if edge is None else (created_at >= edge if descending else created_at <= edge,)
        found.extend(db.scalars(near.where(*within).order_by(*walk).limit(limit - len(found))))
        if edge is None or len(found) == limit:
            return found
        beyond = created_at < edge if descending else created_at > edge
        near, among = (
            which.select(orders.c.id).where(beyond),
            which.select_before_filter(created_at).where(beyond),
        )
    anywhere = without_index(created_at)
    rest = which.select(orders.c.id).where(anywhere < edge if descending else anywhere > edge)
    if in_words is not None:
        rest = rest.where(orders.c.id.in_(in_words.ids()))
    found.extend(db.scalars(rest.order_by(*_by_creation(descending, anywhere)).limit(limit - len(found))))
    return found


def _by_creation(
    descending: bool, created_at: ColumnElement[Any], order_id: ColumnElement[Any] = orders.c.id
) -> tuple[ColumnElement[Any], ...]:
    """`created_at`: given without an index, what was found is sorted, whatever index there is."""
    return (created_at.desc(), order_id.desc()) if descending else (created_at.asc(), order_id.asc())
