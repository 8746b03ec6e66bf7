"""Which orders hold the words of a search, and how the index that tells it follows the orders."""

from __future__ import annotations

import json
from array import array
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import ColumnElement, and_, column, not_, select, table, text, true

from seller_desktop.domain.highlight import ANYWHERE_FROM, folded, in_other_spelling, words_as_kept
from seller_desktop.storage import sqlite_search
from seller_desktop.storage.schema import orders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from sqlalchemy import Connection, Select

    from seller_desktop.domain.cases import Case
    from seller_desktop.domain.filters import Word
    from seller_desktop.domain.reasons import Reason

_case_texts: Final[Callable[[Case], tuple[str, ...]]] = attrgetter(*sqlite_search.CASE_TEXTS)
_index: Final = table("order_search", column("rowid"), column("order_search"))
_BEHIND: Final = "orders that are found by their former words"
_MANY: Final = 500
_THESE: Final = "SELECT value FROM json_each(:ids)"
_EDGE: Final = sqlite_search.EDGE


def matching(words: Sequence[Word], reasons: Sequence[Reason] = ()) -> ColumnElement[bool]:
    """Orders in which every word occurs somewhere, and none of the negated ones.

    `reasons`: those of the shop; a case that has one is also found by its labels.
    """
    wanted, unwanted = _expressions(words, reasons)
    conditions: list[ColumnElement[bool]] = []
    if wanted:
        conditions.append(orders.c.search_id.in_(_found(wanted)))
    if unwanted:
        conditions.append(not_(orders.c.search_id.in_(_found(unwanted))))
    return and_(true(), *conditions)


def first_found(
    db: Connection,
    words: Sequence[Word],
    limit: int,
    reasons: Sequence[Reason] = (),
    where: Sequence[ColumnElement[bool]] = (),
) -> array[int]:
    """The newest orders that `matching` means: the same as sorting them all, newest first, in milliseconds.

    `where`: what else must hold, looked at order by order; it should hold of many.
    """
    wanted, unwanted = _expressions(words, reasons)
    if not wanted:
        newest = (orders.c.created_at.desc(), orders.c.id.desc())
        all_but = select(orders.c.id).where(matching(words, reasons), *where).order_by(*newest)
        return array("q", db.scalars(all_but.limit(limit)))
    if unwanted:
        wanted = f"({wanted}) NOT ({unwanted})"
    found = (
        select(orders.c.id, orders.c.created_at, orders.c.search_id)
        .select_from(_index.join(orders, orders.c.search_id == _index.c.rowid))
        .where(_index.c.order_search.op("MATCH")(wanted), *where)
        .order_by(_index.c.rowid.desc())
    )
    rows = list(db.execute(found.limit(limit)))
    if rows and len(rows) == limit:
        # Rowids tell the hour, not the minute: the last hour must be known whole before it is cut off.
        last = rows[-1].search_id
        first_of_hour = last >> sqlite_search.PLACE_BITS << sqlite_search.PLACE_BITS
        rows += db.execute(found.where(_index.c.rowid.between(first_of_hour, last - 1)))
    return array("q", (row.id for row in sorted(rows, key=lambda row: (-row.created_at, -row.id))[:limit]))


@contextmanager
def written_at_the_end(db: Connection) -> Iterator[None]:
    """Within, `refresh` only notes what is to be written; all of it is written on the way out.

    Each change of a table after one of the index makes it write what it has gathered to the file: an act
    on ten thousand orders would do so some hundred times, and each time takes milliseconds.
    """
    behind: set[int] = set()
    db.info[_BEHIND] = behind
    try:
        yield
        if behind:
            _write(db, behind)
    finally:
        del db.info[_BEHIND]


def refresh(db: Connection, order_ids: Iterable[int]) -> None:
    """Write anew by what these orders are found; orders that are not there are left out."""
    behind: set[int] | None = db.info.get(_BEHIND)
    if behind is None:
        _write(db, order_ids)
    else:
        behind.update(order_ids)


def _write(db: Connection, order_ids: Iterable[int]) -> None:
    wanted = list(order_ids)
    told = {"ids": json.dumps(wanted)}
    if many := len(wanted) >= _MANY:
        db.exec_driver_sql(sqlite_search.MERGE_LATER)
    for statement in (sqlite_search.take_out, sqlite_search.give_places, sqlite_search.put_in):
        db.execute(text(statement(_THESE)), told)
    if many:
        db.exec_driver_sql(sqlite_search.MERGE_IN_PASSING)


def forget(db: Connection, order_ids: Iterable[int]) -> None:
    """Take orders out of the index: before they are taken out of the shop, or are written anew."""
    told = {"ids": json.dumps(list(order_ids))}
    db.execute(text(sqlite_search.take_out(_THESE)), told)
    db.execute(text(f"UPDATE orders SET search_id = NULL WHERE id IN ({_THESE})"), told)


def rebuild(db: Connection) -> None:
    """Write the whole index anew."""
    for statement in (
        sqlite_search.EMPTY,
        "UPDATE orders SET search_id = NULL",
        sqlite_search.give_places(sqlite_search.ALL_ORDERS),
        sqlite_search.put_in(sqlite_search.ALL_ORDERS),
    ):
        db.exec_driver_sql(statement)


def write_anew(db: Connection, *, begin: bool, pages: int) -> bool:
    """Write some pages of the index anew, without what was taken out of it; whether there is more to do."""
    before = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    statement = sqlite_search.MERGE_ALL if begin else sqlite_search.MERGE_ON
    db.exec_driver_sql(statement.format(pages=pages))
    # SQLite's own way to tell: a merge that did nothing changes one row at most.
    return int(db.exec_driver_sql("SELECT total_changes()").scalar_one()) - int(before) > 1


def texts_of(case: Case) -> tuple[str, ...]:
    """What of a case its order is found by."""
    return _case_texts(case)


def lost(db: Connection) -> int:
    """Orders that cannot be found, and entries of the index that lead nowhere; 0 in a sound shop."""
    missing, strange = db.exec_driver_sql(sqlite_search.LOST).one()
    return int(missing) + int(strange)


def in_words(
    words: Sequence[Word], reasons: Sequence[Reason], texts: Sequence[Sequence[str]]
) -> Select[Any] | None:
    """The ids of the orders that hold every word, negated ones aside, and of each of the `texts` one, of
    three letters and more; None where nothing is asked for.
    """
    wanted, _ = _expressions(words, reasons)
    told = [wanted] if wanted else []
    told += ["(" + " OR ".join(f'"{text}"' for text in either) + ")" for either in texts]
    if not told:
        return None
    found = _index.join(orders, orders.c.search_id == _index.c.rowid)
    asked = _index.c.order_search.op("MATCH")(" AND ".join(told))
    return select(orders.c.id).select_from(found).where(asked)


def _found(expression: str) -> Select[Any]:
    return select(_index.c.rowid).where(_index.c.order_search.op("MATCH")(expression))


def _expressions(words: Sequence[Word], reasons: Sequence[Reason]) -> tuple[str, str]:
    """What all must occur, and of what none may occur, in the language of the index; "" for nothing."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for word in words:
        if one := _expression(words_as_kept(word.text), reasons):
            (unwanted if word.negated else wanted).append(one)
    return " AND ".join(wanted), " OR ".join(unwanted)


def _expression(word: str, reasons: Sequence[Reason]) -> str:
    """A word in any of the ways it may be written; "" for one that says nothing."""
    plain = folded(word)
    if not plain:
        return ""
    inside = word.replace(" ", "  ")
    if len(plain) >= ANYWHERE_FROM:
        ways = [inside]
    elif len(plain) > 1:
        ways = [" " + inside, _EDGE + inside]
    else:
        ways = ["  " + inside, _EDGE * 2 + inside]
    ways += filter(None, [in_other_spelling(word)])
    ways += [_EDGE * 2 + reason.code + _EDGE for reason in reasons if _called(reason, plain)]
    return "(" + " OR ".join('"' + way.replace('"', '""') + '"' for way in ways) + ")"


def _called(reason: Reason, plain: str) -> bool:
    """Whether a label of the reason holds a word, as an order's texts would have to."""
    if len(plain) >= ANYWHERE_FROM:
        return any(plain in folded(label) for label in (reason.en, reason.id))
    return any(one.startswith(plain) for label in (reason.en, reason.id) for one in folded(label).split())
