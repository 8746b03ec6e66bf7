"""The packing slip: what is in the parcel, for whoever packs it and whoever opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.documents import SIZES, Document, Paper
from seller_desktop.domain.orders import Channel
from seller_desktop.printing.codes import code128_width
from seller_desktop.printing.flow import Column, Flow, Part, Table
from seller_desktop.printing.letters import LEADING, fitted, wrapped
from seller_desktop.printing.page import Barcode, Fill
from seller_desktop.texts import documents as words
from seller_desktop.texts import orders as order_words

if TYPE_CHECKING:
    from seller_desktop.printing.page import Page
    from seller_desktop.services.print_models import Gathered, PrintOrder, Wish
    from seller_desktop.texts.format import Formatter

_BARCODE_HEIGHT: Final = 11.0
_BOX: Final = 7.0
_TWO_COLUMNS: Final = 150.0
"""Under this width two columns are too narrow for an address."""


def lay_out(gathered: Gathered, wish: Wish, formatter: Formatter) -> list[Page]:
    pages: list[Page] = []
    for order in gathered.orders:
        slip = _slip(order, gathered, wish, formatter)
        for page in slip:
            page.order_id = order.id
        pages += slip
    return pages


def _slip(order: PrintOrder, gathered: Gathered, wish: Wish, formatter: Formatter) -> list[Page]:
    margin, size = {Paper.A4: (14.0, 3.5), Paper.A5: (10.0, 3.2)}.get(wish.paper, (5.0, 2.8))
    flow = Flow(SIZES[wish.paper], margin, foot=5)
    flow.begin_page()
    _head(flow, size, order)
    _facts(flow, size, order, gathered, formatter)
    _goods(flow, size, order, formatter)
    texts = [("buyer_message", order.buyer_message), ("marketplace_note", order.marketplace_note)]
    if wish.notes:
        texts.append(("private_notes", "\n".join(note.text for note in order.notes)))
    for name, text in texts:
        if text:
            _message(flow, size, words.word(name), text)
    flow.number_pages(words.page_of, f"{order.shop} · {order.order_no}", size * 0.85)
    return flow.pages


def _head(flow: Flow, size: float, order: PrintOrder) -> None:
    """Title and shop, and the order number as a barcode: beside them where the paper is wide enough."""
    bars = code128_width(order.order_no, flow.width, 0.4)
    beside = flow.width - bars >= flow.width * 0.4 and bars > 0
    room = flow.width - bars - 6 if beside else flow.width
    top = flow.y
    title = words.document(Document.PACKING_SLIP)
    title_size = fitted(title, size * 1.7, room, bold=True)
    flow.line(title, title_size, flow.left, room, bold=True)
    flow.y += title_size * LEADING
    for line in wrapped(order.shop, size * 1.1, room):
        flow.line(line, size * 1.1, flow.left, room)
        flow.y += size * 1.1 * LEADING
    if bars:
        x = flow.right - bars if beside else flow.left + (flow.width - bars) / 2
        y = top if beside else flow.y + 1.5
        flow.put(Barcode(x, y, bars, _BARCODE_HEIGHT, order.order_no))
        after, flow.y = flow.y, y + _BARCODE_HEIGHT + 0.4
        flow.line(order.order_no, size * 0.95, x, bars, "centre")
        flow.y = max(after, flow.y + size * LEADING)
    flow.y += 1.5
    flow.rule(0.4)
    flow.y += 2


def _facts(flow: Flow, size: float, order: PrintOrder, gathered: Gathered, formatter: Formatter) -> None:
    """Label and value, in two columns where the paper is wide enough."""
    parcel = order.parcels[0]
    tracking = ", ".join(one.tracking_no for one in order.parcels if one.tracking_no)
    place = " ".join(part for part in (order.city, order.zipcode) if part)
    bought = (
        (words.word("order_no"), order.order_no, True),
        (words.word("invoice_no"), order.invoice_no, False),
        (words.word("ordered"), formatter.moment(order.created_at, gathered.at), False),
        (words.word("channel"), order_words.channel(Channel(order.channel)), False),
        (words.word("buyer"), order.buyer, False),
    )
    sent = (
        (words.word("recipient"), order.recipient, True),
        (words.word("phone"), order.phone, False),
        (
            words.word("address"),
            "\n".join(part for part in (*order.address, place, order.region) if part),
            False,
        ),
        (
            words.word("courier"),
            " · ".join(part for part in (parcel.courier, order.delivery_option) if part),
            False,
        ),
        (words.word("tracking_no"), tracking, False),
        (words.word("cod"), "" if order.cod_idr is None else formatter.money(order.cod_idr), True),
    )
    if flow.width > _TWO_COLUMNS:
        half = flow.width / 2 - 4
        top = flow.y
        _pairs(flow, size, bought, flow.left, half)
        left_ends, flow.y = flow.y, top
        _pairs(flow, size, sent, flow.left + half + 8, half)
        flow.y = max(flow.y, left_ends)
    else:
        _pairs(flow, size, (*bought, *sent), flow.left, flow.width)
    flow.y += 2.5


def _pairs(flow: Flow, size: float, pairs: tuple[tuple[str, str, bool], ...], x: float, room: float) -> None:
    label = min(30.0, room * 0.36)
    for name, value, bold in pairs:
        lines = wrapped(value, size, room - label, bold=bold)
        names = wrapped(name, size * 0.9, label - 2)
        top = flow.y
        for at in range(max(len(lines), len(names)) if lines else 0):
            if at < len(names):
                flow.line(names[at], size * 0.9, x, label)
            if at < len(lines):
                flow.line(lines[at], size, x + label, room - label, bold=bold)
            flow.y += size * LEADING
        flow.y += 0.6 if flow.y > top else 0


def _goods(flow: Flow, size: float, order: PrintOrder, formatter: Formatter) -> None:
    sku, quantity = flow.width * 0.27, 15.0
    table = Table(
        flow,
        (
            Column("", _BOX),
            Column(words.word("product"), flow.width - _BOX - sku - quantity),
            Column(words.word("sku"), sku),
            Column(words.word("quantity"), quantity, "right"),
        ),
        size * 0.85,
    )
    for line in order.lines:
        named = Part(line.product, size, bold=True)
        table.row(
            (
                (),
                (named, Part(line.variation, size)) if line.variation else (named,),
                (Part(line.sku, size * 0.9),),
                (Part(formatter.count(line.quantity), size * 1.25, bold=True),),
            ),
            box=True,
            least=4.2,
        )
    flow.need(size * LEADING + 3)
    flow.y += 1.2
    flow.line(words.word("total"), size, flow.left + _BOX, flow.width - _BOX, bold=True)
    total = words.pieces(order.quantity)
    flow.line(total, size, flow.left, flow.width, "right", bold=True)
    flow.y += size * LEADING + 2.5


def _message(flow: Flow, size: float, title: str, text: str) -> None:
    """A text of a person, with a bar beside it; however long it is, all of it."""
    flow.need(3 * size * LEADING)
    flow.line(title, size * 0.9, flow.left, flow.width, bold=True)
    flow.y += size * LEADING + 0.6
    page, top = flow.pages[-1], flow.y
    for line in wrapped(text, size, flow.width - 4):
        if flow.y + size * LEADING > flow.bottom:
            page.items.append(Fill(flow.left, top, 0.6, flow.y - top))
            flow.begin_page()
            page, top = flow.pages[-1], flow.y
        flow.line(line, size, flow.left + 3, flow.width - 4)
        flow.y += size * LEADING
    page.items.append(Fill(flow.left, top, 0.6, flow.y - top))
    flow.y += 2.5
