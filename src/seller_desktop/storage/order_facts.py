"""Reads orders as they were stated: from the shop, or from a staged file."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import bindparam, text

from seller_desktop.domain.orders import Channel, Line, Package, StatedOrder, Status, Substatus
from seller_desktop.storage.schema import LINE_FACTS, ORDER_FACTS, PACKAGE_FACTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

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
    for found in _rows(
        db,
        f"SELECT {part_key}, sku_id, package_no, {', '.join(LINE_FACTS)}, source_row, cells"
        f" FROM {lines_table} WHERE {part_key} IN :keys ORDER BY {part_key}, source_row, sku_id, package_no",
        keys,
    ):
        lines[found[0]].append(
            Line(
                sku_id=found[1],
                package_no=found[2],
                **dict(zip(LINE_FACTS, found[3:-2], strict=True)),
                source_row=found[-2],
                cells=found[-1],
            )
        )
    packages: dict[Any, list[Package]] = defaultdict(list)
    for found in _rows(
        db,
        f"SELECT {part_key}, package_no, {', '.join(PACKAGE_FACTS)} FROM {packages_table}"
        f" WHERE {part_key} IN :keys ORDER BY {part_key}, package_no",
        keys,
    ):
        packages[found[0]].append(Package(found[1], *found[2:]))
    return {
        found[0]: StatedOrder(
            order_no=found[1],
            channel=Channel(found[2]),
            lines=tuple(lines[found[0]]),
            packages=tuple(packages[found[0]]),
            **{name: _typed(name, value) for name, value in zip(ORDER_FACTS, found[3:], strict=True)},
        )
        for found in _rows(
            db,
            f"SELECT {key}, {owner}.order_no, {owner}.channel, {names} FROM {source} WHERE {key} IN :keys",
            keys,
        )
    }


def _rows(db: Connection, statement: str, keys: Sequence[Any]) -> list[Any]:
    return list(
        db.execute(text(statement).bindparams(bindparam("keys", expanding=True)), {"keys": list(keys)})
    )


def _typed(name: str, value: Any) -> Any:  # noqa: ANN401 - a field's own type
    if name == "status":
        return Status(value)
    if name == "substatus":
        return None if value is None else Substatus(value)
    if name in {"preorder", "cod"}:
        return bool(value)
    return value
