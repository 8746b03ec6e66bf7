"""The dispatch manifest: for each courier what is handed over, and where both sides sign."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.documents import SIZES, Document, Paper
from seller_desktop.printing.codes import code128_width
from seller_desktop.printing.flow import Column, Flow, Part, Table
from seller_desktop.printing.letters import LEADING, fitted
from seller_desktop.printing.page import Barcode, Fill
from seller_desktop.texts import documents as words

if TYPE_CHECKING:
    from seller_desktop.printing.page import Page
    from seller_desktop.services.print_models import Gathered, Parcel, PrintOrder, Wish
    from seller_desktop.texts.format import Formatter

_BARS: Final = 8.0
_SIGNING: Final = 42.0

Handed = list[tuple["PrintOrder", "Parcel"]]


def by_courier(orders: tuple[PrintOrder, ...]) -> dict[str, Handed]:
    """The parcels with a tracking number by courier, however that is capitalised; couriers by name."""
    spelled: dict[str, str] = {}
    found: dict[str, Handed] = {}
    for order in orders:
        for parcel in order.parcels:
            if parcel.tracking_no:
                name = spelled.setdefault(parcel.courier.casefold(), parcel.courier)
                found.setdefault(name, []).append((order, parcel))
    return {name: found[name] for name in sorted(found, key=str.casefold)}


def lay_out(gathered: Gathered, wish: Wish, formatter: Formatter) -> list[Page]:
    pages: list[Page] = []
    for courier, handed in by_courier(gathered.orders).items():
        pages += _of_courier(courier or words.word("no_courier"), handed, gathered, wish, formatter)
    return pages


def _of_courier(
    courier: str, handed: Handed, gathered: Gathered, wish: Wish, formatter: Formatter
) -> list[Page]:
    small = wish.paper is not Paper.A4
    flow = Flow(SIZES[wish.paper], 9 if small else 12)
    size = 2.9 if small else 3.4
    flow.on_new_page = partial(_head, flow, size, courier, handed, gathered, formatter)
    flow.begin_page()
    number, pieces = (8.0, 13.0) if small else (11.0, 17.0)
    order_no, tracking = flow.width * (0.27 if small else 0.23), flow.width * 0.34
    table = Table(
        flow,
        (
            Column(words.word("number"), number, "right"),
            Column(words.word("order_no"), order_no),
            Column(words.word("tracking_no"), tracking),
            Column(words.word("city"), flow.width - number - pieces - order_no - tracking),
            Column(words.word("pieces"), pieces, "right"),
        ),
        size * 0.85,
    )
    for at, (order, parcel) in enumerate(handed, start=1):
        told = [Part(order.city or "–", size)]
        if order.cod_idr is not None:
            told.append(Part(words.cod(order.cod_idr, formatter), size * 0.9, bold=True))
        bars = code128_width(parcel.tracking_no, tracking - 2.5, 0.36)
        # The barcode stands over its number, whose place in the row is kept free by an empty line.
        page, y = table.row(
            (
                (Part(formatter.count(at), size),),
                (Part(order.order_no, fitted(order.order_no, size, order_no - 2.5)),),
                (Part(parcel.tracking_no, size * 0.95),) if not bars else (),
                told,
                (Part(formatter.count(parcel.quantity), size),),
            ),
            least=_BARS + 0.6 + size * LEADING if bars else 0.0,
        )
        if bars:
            x = flow.left + number + order_no
            page.items.append(Barcode(x, y + Table.pad, bars, _BARS, parcel.tracking_no))
            after, flow.y = flow.y, y + Table.pad + _BARS + 0.4
            flow.line(parcel.tracking_no, size * 0.95, x, tracking)
            flow.y = after
    _signatures(flow, size, handed)
    beside = f"{words.document(Document.MANIFEST)} · {courier} · {words.printed_at(gathered.at, formatter)}"
    flow.number_pages(words.page_of, beside, size * 0.85)
    return flow.pages


def _head(
    flow: Flow, size: float, courier: str, handed: Handed, gathered: Gathered, formatter: Formatter
) -> None:
    if len(flow.pages) > 1:
        return
    flow.line(words.document(Document.MANIFEST), size * 1.7, flow.left, flow.width, bold=True)
    flow.y += size * 0.55
    flow.line(gathered.shop, size, flow.left + flow.width * 0.5, flow.width * 0.5, "right")
    flow.y += size * 1.85
    name = fitted(courier, size * 1.35, flow.width * 0.6, bold=True)
    flow.line(courier, name, flow.left, flow.width * 0.6, bold=True)
    flow.line(words.printed_at(gathered.at, formatter), size, flow.left, flow.width, "right")
    flow.y += size * 1.35 * LEADING
    flow.line(words.parcels(len(handed)), size, flow.left, flow.width)
    flow.y += size * LEADING + 2.5


def _signatures(flow: Flow, size: float, handed: Handed) -> None:
    """The sum, and a place to sign for the shop and for the courier; never torn."""
    flow.need(_SIGNING)
    flow.y += 1.5
    flow.line(
        f"{words.word('total')}: {words.parcels(len(handed))}",
        size * 1.1,
        flow.left,
        flow.width,
        "right",
        bold=True,
    )
    flow.y += size * 1.1 * LEADING + 3
    half = (flow.width - 12) / 2
    top = flow.y
    for x, title in ((flow.left, "handed_by"), (flow.left + half + 12, "received_by")):
        flow.y = top
        flow.line(words.word(title), size, x, half, bold=True)
        flow.y += size * LEADING
        for name, height in (("name", 7.0), ("time", 7.0), ("signature", 12.0)):
            flow.y += height
            flow.line(words.word(name), size * 0.85, x, half)
            flow.put(Fill(x + 24, flow.y + size, half - 24, 0.2))
    flow.y += size * LEADING + 2
