"""The report of cancellations, and orders written into a file, on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cancellations import Grouping
from seller_desktop.domain.export_columns import all_columns, columns_named
from seller_desktop.services.cancellation_report import cancellation_report, period_between
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.order_export import export_orders
from seller_desktop.services.reasons import list_all_reasons
from seller_desktop.texts.exports import export_words
from seller_desktop.texts.language import current
from seller_desktop.texts.outbox import csv_separator
from seller_desktop.texts.reports import group_name

if TYPE_CHECKING:
    import argparse
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from seller_desktop.services.shop import Reading, Shop

    Actions = argparse._SubParsersAction[Any]  # noqa: SLF001 - what add_subparsers gives has no public name

Document = dict[str, Any]


def add_export_commands(commands: Actions) -> list[argparse.ArgumentParser]:
    """Add the commands about reports; the parsers of their actions."""
    report = commands.add_parser("report", help="what the orders come to")
    actions = report.add_subparsers(dest="action", metavar="ACTION", required=True)
    cancellations = actions.add_parser("cancellations", help="why orders were cancelled, and by whom")
    # Taken as they are typed: what is wrong with a day is told as every refusal is.
    cancellations.add_argument("--from", dest="first", default="", metavar="D", help="first day (2026-11-01)")
    cancellations.add_argument("--to", dest="last", default="", metavar="D", help="last day (2026-11-23)")
    return [cancellations]


def export_reads(_args: Namespace) -> bool:
    """Whether a command only reads; reports all do."""
    return True


def write_orders(
    shop: Shop,
    order_ids: Sequence[int],
    path: Path,
    keys: str | None = None,
    *,
    filter_text: str = "",
    with_restricted: bool = False,
) -> int:
    """For `orders --export FILE [--columns a,b,c]`: write these orders; how many there were.

    `keys`: English names of `domain.export_columns` with commas between them; None: all that are not
    private. A column about lines makes one row a line. Raises what `columns_named` and `export_orders` raise.
    """
    columns = all_columns(per_line=False) if keys is None else columns_named(keys.split(","))
    labels, flags = shop.read(_means).result()
    words = export_words(labels, flags)
    return shop.run(
        export_orders,
        shop,
        order_ids,
        columns,
        path,
        words,
        separator=csv_separator(),
        filter_text=filter_text,
        with_restricted=with_restricted,
    ).result()


def _means(reading: Reading) -> tuple[dict[str, str], dict[Any, str]]:
    """Labels of reasons in the language spoken, and names of flags."""
    language = current()
    labels = {one.code: one.id if language == "id" else one.en for one in list_all_reasons(reading)}
    return labels, flag_names(reading)


def _cancellations(shop: Shop, args: Namespace) -> Document:
    period = period_between(args.first, args.last)
    report = shop.read(cancellation_report, period).result()
    labels, _flags = shop.read(_means).result()

    def groups(grouping: Grouping) -> list[dict[str, Any]]:
        return [
            {
                str(grouping): group.key or None,
                "label": group_name(grouping, group.key, labels),
                "orders": group.orders,
                "amount_idr": group.amount_idr,
                "filter": group.filter,
            }
            for group in report.groups[grouping]
            if group.orders
        ]

    return {
        "from": None if report.first is None else report.first.isoformat(),
        "to": None if report.last is None else report.last.isoformat(),
        "orders": report.orders,
        "amount_idr": report.amount_idr,
        **{f"by_{grouping}": groups(grouping) for grouping in Grouping},
    }


EXPORT_COMMANDS: Final[dict[str, Callable[[Shop, Namespace], Document]]] = {"report": _cancellations}
