"""Takes files into a real shop, and looks at what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from seller_desktop.services import imports, order_details, queries
from seller_desktop.storage import schema
from tests.making import order_no

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.imports import ImportReport
    from seller_desktop.services.read_models import OrderDetail
    from seller_desktop.services.shop import Reading, Shop


def take(shop: Shop, path: Path, **options: Any) -> ImportReport:  # noqa: ANN401 - as prepare takes them
    return imports.commit(shop, imports.prepare(shop, path, **options), lambda reason, _facts: reason)


def kinds(report: ImportReport) -> dict[str, int]:
    tally = report.tally
    return {
        "new": tally.new,
        "changed": tally.changed,
        "unchanged": tally.unchanged,
        "older": tally.older,
    }


def detail(shop: Shop, number: int) -> OrderDetail:
    order_id = shop.read(queries.order_id_of, order_no(number)).result()
    assert order_id is not None
    found = shop.read(order_details.order_detail, order_id).result()
    assert found is not None
    return found


def everything(shop: Shop) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, to see that nothing changed."""

    def rows(reading: Reading) -> dict[str, list[tuple[Any, ...]]]:
        return {
            table.name: sorted((tuple(row) for row in reading.db.execute(select(table))), key=repr)
            for table in schema.metadata.sorted_tables
        }

    return shop.read(rows).result()
