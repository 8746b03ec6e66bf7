"""The pick list: by product what to fetch from the shelves, by order what goes into each parcel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.documents import SIZES, Document, Grouping, Paper
from seller_desktop.printing.flow import Column, Flow, Part, Table
from seller_desktop.printing.letters import LEADING
from seller_desktop.texts import documents as words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from seller_desktop.printing.page import Page
    from seller_desktop.services.print_models import Gathered, PrintLine, PrintOrder, Wish
    from seller_desktop.texts.format import Formatter

_BOX: Final = 7.0


@dataclass(slots=True)
class Picked:
    """All pieces of one product and variation, and in how many orders they are."""

    line: PrintLine
    quantity: int = 0
    orders: int = 0


def by_product(orders: Iterable[PrintOrder]) -> list[Picked]:
    """What to fetch, each product and variation once, in the order of their names."""
    found: dict[tuple[str, str, str], Picked] = {}
    for order in orders:
        here: set[tuple[str, str, str]] = set()
        for line in order.lines:
            key = (line.product, line.variation, line.sku)
            picked = found.setdefault(key, Picked(line))
            picked.quantity += line.quantity
            picked.orders += key not in here
            here.add(key)
    return [found[key] for key in sorted(found, key=lambda key: tuple(part.casefold() for part in key))]


def lay_out(gathered: Gathered, wish: Wish, formatter: Formatter) -> list[Page]:
    small = wish.paper is not Paper.A4
    flow = Flow(SIZES[wish.paper], 9 if small else 12)
    size = 3.0 if small else 3.5
    picked = by_product(gathered.orders)
    flow.on_new_page = partial(_head, flow, size, gathered, formatter, picked)
    flow.begin_page()
    if wish.by is Grouping.PRODUCT:
        _products(flow, size, picked, formatter)
    else:
        _orders(flow, size, gathered, formatter)
    title = f"{words.document(Document.PICK_LIST)} · {words.printed_at(gathered.at, formatter)}"
    flow.number_pages(words.page_of, title, size * 0.85)
    return flow.pages


def _head(flow: Flow, size: float, gathered: Gathered, formatter: Formatter, picked: list[Picked]) -> None:
    """On the first page title and sums; the others begin with the headings of the table."""
    if len(flow.pages) > 1:
        return
    flow.line(words.document(Document.PICK_LIST), size * 1.7, flow.left, flow.width, bold=True)
    flow.y += size * 0.55
    shop = gathered.shop
    flow.line(shop, size, flow.left + flow.width * 0.45, flow.width * 0.55, "right")
    flow.y += size * 1.75
    pieces = sum(one.quantity for one in picked)
    sums = (words.orders(len(gathered.orders)), words.products(len(picked)), words.pieces(pieces))
    flow.line(" · ".join(sums), size, flow.left, flow.width)
    flow.line(words.printed_at(gathered.at, formatter), size, flow.left, flow.width, "right")
    flow.y += size * LEADING + 2.5


def _products(flow: Flow, size: float, picked: list[Picked], formatter: Formatter) -> None:
    sku, orders, quantity = flow.width * 0.24, 17.0, 16.0
    table = Table(
        flow,
        (
            Column("", _BOX),
            Column(words.word("product"), flow.width - _BOX - sku - orders - quantity),
            Column(words.word("sku"), sku),
            Column(words.word("orders"), orders, "right"),
            Column(words.word("quantity"), quantity, "right"),
        ),
        size * 0.85,
    )
    for one in picked:
        table.row(
            (
                (),
                _goods(one.line, size),
                (Part(one.line.sku, size * 0.9),),
                (Part(formatter.count(one.orders), size),),
                (Part(formatter.count(one.quantity), size * 1.35, bold=True),),
            ),
            box=True,
            least=4.2,
        )


def _orders(flow: Flow, size: float, gathered: Gathered, formatter: Formatter) -> None:
    sku, quantity = flow.width * 0.27, 14.0
    table = Table(
        flow,
        (
            Column("", _BOX),
            Column(words.word("quantity"), quantity, "right"),
            Column(words.word("product"), flow.width - _BOX - sku - quantity),
            Column(words.word("sku"), sku),
        ),
        size * 0.85,
    )
    for order in (one for one in gathered.orders if one.lines):
        beside = [order.parcels[0].courier or order.delivery_option]
        if order.ship_by_at is not None:
            beside.append(words.ship_by(order.ship_by_at, gathered.at, formatter))
        rows = [
            (
                (),
                (Part(formatter.count(line.quantity), size * 1.25, bold=True),),
                _goods(line, size),
                (Part(line.sku, size * 0.9),),
            )
            for line in order.lines
        ]
        table.band(
            " · ".join(part for part in (order.order_no, order.recipient or order.buyer) if part),
            " · ".join(part for part in beside if part),
            size,
            rows[0],
        )
        for row in rows:
            table.row(row, box=True, least=4.2)


def _goods(line: PrintLine, size: float) -> tuple[Part, ...]:
    named = Part(line.product, size, bold=True)
    return (named, Part(line.variation, size)) if line.variation else (named,)
