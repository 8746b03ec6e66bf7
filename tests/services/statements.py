"""Counts what is asked of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import event

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.shop import Shop


def statements(shop: Shop, do: Callable[[], object]) -> int:
    """How many statements the shop's connections carry out while `do` runs, but for the beginnings of
    transactions.
    """
    seen: list[str] = []

    def note(*told: object) -> None:
        if not str(told[2]).startswith("BEGIN"):
            seen.append(str(told[2]))

    engines = [engine for engine in (shop._readers, shop._writer) if engine is not None]
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    try:
        do()
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", note)
    return len(seen)
