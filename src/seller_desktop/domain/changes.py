"""What differs between two statements of the same order."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from seller_desktop.domain.orders import Line, Package, StatedOrder

    _Stated = StatedOrder | Line | Package

_NOT_COMPARED: Final = frozenset(
    {"lines", "packages", "status_text", "substatus_text", "source_row", "cells"}
)
"""Words for the same status differ by language, rows move, and lines are compared one by one."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an order before and after: `field` is its name in `StatedOrder`.

    A line's field reads `line.quantity`, a package's `package.tracking_no`; `about` names the line or
    package. A whole line that came or went has the field `line`.
    """

    field: str
    before: str
    after: str
    about: str = ""


def changes_between(before: StatedOrder, after: StatedOrder) -> tuple[FieldChange, ...]:
    """Every field that differs, order facts first, then lines, then packages."""
    return (
        *_facts(before, after),
        *_parts("line", _lines(before), _lines(after)),
        *_parts("package", _packages(before), _packages(after)),
    )


def _facts(before: _Stated, after: _Stated, prefix: str = "", about: str = "") -> Iterator[FieldChange]:
    for field in fields(before):
        if field.name not in _NOT_COMPARED:
            old, new = getattr(before, field.name), getattr(after, field.name)
            if old != new:
                yield FieldChange(prefix + field.name, _text(old), _text(new), about)


def _parts(
    kind: str, before: Mapping[str, Line | Package], after: Mapping[str, Line | Package]
) -> Iterator[FieldChange]:
    for name in [*before, *(name for name in after if name not in before)]:
        old, new = before.get(name), after.get(name)
        if old is None or new is None:
            yield FieldChange(kind, name if old else "", name if new else "", name)
        else:
            yield from _facts(old, new, f"{kind}.", name)


def _lines(order: StatedOrder) -> dict[str, Line]:
    return {
        " · ".join(filter(None, (one.product or one.sku_id, one.variation, one.package_no))): one
        for one in order.lines
    }


def _packages(order: StatedOrder) -> dict[str, Package]:
    return {package.package_no: package for package in order.packages}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)
