"""Reads orders as they were stated: from the shop, or from a staged file."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import bindparam, text

from seller_desktop.domain.orders import Channel, Line, Package, StatedOrder, Status, Substatus
from seller_desktop.storage.fact_names import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_HEAD: Final = ("status", "status_text", "substatus", "substatus_text", "created_at")
_BOOLEANS: Final = tuple(ORDER_FACTS.index(name) - len(_HEAD) for name in ("preorder", "cod"))

_FROM: Final = {
    "": ("orders o JOIN order_fact f ON f.order_id = o.id", "o.id", "line", "package", "order_id"),
    "shop": (
        "shop.orders o JOIN shop.order_fact f ON f.order_id = o.id",
        "o.id",
        "shop.line",
        "shop.package",
        "order_id",
    ),
    "staged": ("staged_order f", "f.order_no", "staged_line", "staged_package", "order_no"),
}


def stated_orders(
    db: Connection, where: Literal["", "shop", "staged"], keys: Sequence[Any]
) -> dict[Any, StatedOrder]:
    """The orders with these keys (ids, or order numbers of a staged file), in three statements."""
    source, key, lines_table, packages_table, part_key = _FROM[where]
    owner = "f" if where == "staged" else "o"
    names = ", ".join(f"f.{name}" for name in ORDER_FACTS)
    lines: dict[Any, list[Line]] = defaultdict(list)
    for part, *values in _rows(
        db,
        f"SELECT {part_key}, sku_id, package_no, {', '.join(LINE_FACTS)}, source_row, cells"
        f" FROM {lines_table} WHERE {part_key} IN :keys ORDER BY {part_key}, source_row, sku_id, package_no",
        keys,
    ):
        lines[part].append(Line(*values))
    packages: dict[Any, list[Package]] = defaultdict(list)
    for part, *values in _rows(
        db,
        f"SELECT {part_key}, package_no, {', '.join(PACKAGE_FACTS)} FROM {packages_table}"
        f" WHERE {part_key} IN :keys ORDER BY {part_key}, package_no",
        keys,
    ):
        packages[part].append(Package(*values))
    found = _rows(
        db,
        f"SELECT {key}, {owner}.order_no, {owner}.channel, {names} FROM {source} WHERE {key} IN :keys",
        keys,
    )
    return {row[0]: _order(row, tuple(lines[row[0]]), tuple(packages[row[0]])) for row in found}


def _order(row: Sequence[Any], lines: tuple[Line, ...], packages: tuple[Package, ...]) -> StatedOrder:
    """By position: the facts stand in the order of the fields, which a test holds them to."""
    _, order_no, channel, status, status_text, substatus, substatus_text, created_at, *rest = row
    for at in _BOOLEANS:
        rest[at] = bool(rest[at])
    return StatedOrder(
        order_no,
        Channel(channel),
        Status(status),
        status_text,
        None if substatus is None else Substatus(substatus),
        substatus_text,
        created_at,
        lines,
        packages,
        *rest,
    )


def _rows(db: Connection, statement: str, keys: Sequence[Any]) -> list[Any]:
    return list(
        db.execute(text(statement).bindparams(bindparam("keys", expanding=True)), {"keys": list(keys)})
    )
