"""`orders`: a list by status, words and filter, told or written into a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.cli.answers import order_json
from seller_desktop.cli.export_commands import write_orders
from seller_desktop.domain.clock import iso
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.export_columns import Holds, columns_named
from seller_desktop.domain.filter_text import write
from seller_desktop.domain.flags import flags_in
from seller_desktop.domain.orders import Status, View
from seller_desktop.services import filters, queries
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.order_export import column_values
from seller_desktop.services.read_models import OrderQuery, SortKey

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping
    from zoneinfo import ZoneInfo

    from seller_desktop.cli.case_arguments import Actions
    from seller_desktop.domain.export_columns import ExportColumn
    from seller_desktop.domain.flags import Flag
    from seller_desktop.services.shop import Reading, Shop

Document = dict[str, Any]

STATUSES: Final = [str(value) for value in (*Status, View.ACTION_NEEDED, View.ALL)]


def add_orders(commands: Actions, count: Callable[[str], int]) -> None:
    """Add the command; `count` reads a whole number."""
    orders = commands.add_parser("orders", help="list orders, newest first")
    orders.add_argument("--status", choices=STATUSES, default=str(View.ALL))
    orders.add_argument("--search", default="", metavar="TEXT")
    orders.add_argument(
        "--filter", default="", metavar="TEXT", help="conditions and words: `status:to_ship created:7d`"
    )
    orders.add_argument(
        "--sort",
        default="",
        metavar="KEY",
        help=f"{', '.join(SortKey)}; with a minus before it the other way round",
    )
    orders.add_argument("--columns", metavar="A,B,C", help="only these facts, in this order")
    orders.add_argument("--export", type=Path, metavar="FILE", help="write all of them as .xlsx or .csv")
    orders.add_argument("--with-restricted", action="store_true", help="export restricted orders too")
    orders.add_argument("--limit", type=count, default=50, metavar="N")
    orders.set_defaults(folder=Path())


def orders(shop: Shop, args: Namespace) -> Document:
    """Raises Refused: `filter_wrong`, `sort_unknown`, what `columns_named` and `export_orders` raise."""
    query = shop.read(_query, args).result()
    total = shop.read(queries.total, query).result()
    if args.export is not None:
        ids = list(shop.read(queries.order_ids, query).result())
        written = write_orders(
            shop,
            ids,
            args.folder / args.export,
            args.columns,
            filter_text=query.search,
            with_restricted=args.with_restricted,
        )
        return {"total": total, "exported": written, "file": str(args.export)}
    ids = list(shop.read(queries.first_ids, query, args.limit).result())
    if args.columns is None:
        rows = shop.read(queries.order_rows, ids).result()
        return {"total": total, "orders": [order_json(row, shop.zone) for row in rows]}
    columns = columns_named(args.columns.split(","))
    names = shop.read(flag_names).result()
    told = [
        {one.key: _value(one, value, shop.zone, names) for one, value in zip(columns, row, strict=True)}
        for row in shop.read(column_values, ids, columns).result()
    ]
    return {"total": total, "orders": told}


_COLUMNS_OF_SORTS: Final = {"amount": SortKey.TOTAL}
"""Where `--columns` calls a column otherwise than `--sort`, both names sort."""


def _query(reading: Reading, args: Namespace) -> OrderQuery:
    names = flag_names(reading)
    # Each is read by itself: a quote left open in one reaches no further.
    said = [write(filters.checked(text, names)) for text in (args.filter, args.search)]
    key = args.sort.removeprefix("-")
    key = _COLUMNS_OF_SORTS.get(key, key)
    if key and key not in set(SortKey):
        raise Refused("sort_unknown", sort=key, known=", ".join(SortKey))
    return OrderQuery(
        view=View(args.status),
        search=" ".join(filter(None, said)),
        sort=SortKey(key) if key else SortKey.CREATED,
        descending=args.sort.startswith("-") if key else True,
    )


def _value(column: ExportColumn, value: Any, zone: ZoneInfo, flags: Mapping[Flag, str]) -> object:  # noqa: ANN401 - what a column holds
    """A fact as JSON tells it: times ISO 8601, money and counts as numbers."""
    if value is None or column.holds in {Holds.COUNT, Holds.MONEY}:
        return value
    if column.holds is Holds.MOMENT:
        return iso(value, zone)
    if column.holds is Holds.FLAGS:
        return [flags.get(flag, flag.name.lower()) for flag in flags_in(value)]
    return value
