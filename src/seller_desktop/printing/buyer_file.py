"""A buyer's file as pages: everything the shop holds about him, in words he can read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cells import unpack
from seller_desktop.domain.documents import SIZES, Paper
from seller_desktop.printing.flow import Column, Flow, Part, Table
from seller_desktop.printing.letters import LEADING, wrapped
from seller_desktop.printing.output import save_pdf
from seller_desktop.services.buyer_models import Left
from seller_desktop.texts import buyer_file as words
from seller_desktop.texts import documents, privacy
from seller_desktop.texts import orders as order_words
from seller_desktop.texts.history import field, happened, source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from seller_desktop.printing.page import Page
    from seller_desktop.services.buyer_file import BuyerFile, BuyersOrder, Picture
    from seller_desktop.texts.format import Formatter

_MARGIN: Final = 16.0
_SIZE: Final = 3.3
_SMALL: Final = 2.8
_LABEL: Final = 46.0
_NO_YEAR: Final = 0
"""In place of now: a paper is read in later years, so each of its times tells its year."""


def pdf_writer(formatter: Formatter) -> Callable[[BuyerFile, Path], None]:
    """What writes a buyer's file as a PDF in the formatter's language."""

    def write(file: BuyerFile, path: Path) -> None:
        save_pdf(lay_out(file, formatter), {}, path, words.title())

    return write


def lay_out(file: BuyerFile, formatter: Formatter) -> list[Page]:
    """The pages, A4."""
    flow = Flow(SIZES[Paper.A4], _MARGIN)
    flow.begin_page()
    flow.paragraph(words.title(), _SIZE * 1.7, bold=True)
    flow.y += 1
    flow.paragraph(words.made(file.shop, formatter.moment(file.made_at, _NO_YEAR)), _SIZE)
    flow.paragraph(words.contents(len(file.orders)), _SIZE)
    flow.paragraph(words.retention(file.months), _SIZE)
    flow.paragraph(privacy.backups_line(file.backups, formatter), _SIZE)
    for order in file.orders:
        _order(flow, order, file, formatter)
    flow.number_pages(documents.page_of, f"{words.title()} · {file.shop}", _SMALL)
    return flow.pages


def _order(flow: Flow, order: BuyersOrder, file: BuyerFile, formatter: Formatter) -> None:
    detail, now = order.detail, _NO_YEAR
    flow.y += 5
    flow.need(24)
    flow.rule(0.4)
    flow.y += 2
    flow.paragraph(words.order(detail.row.order_no, detail.account), _SIZE * 1.3, bold=True)
    flow.y += 1
    _pairs(flow, words.facts(detail, formatter, now))
    if order.erased_from is not None:
        _pairs(flow, [(words.heading("erased_from"), formatter.day(order.erased_from))])
    _goods(flow, order, formatter)
    _records(flow, order, file, formatter)


def _records(flow: Flow, order: BuyersOrder, file: BuyerFile, formatter: Formatter) -> None:
    """What was done with the order, and where what is known of it came from and went."""
    detail, now = order.detail, _NO_YEAR
    if detail.privacy is not None:
        _section(flow, words.heading("privacy"), privacy.privacy_lines(detail.privacy, formatter, now))
    _section(
        flow,
        words.heading("notes"),
        [
            (" · ".join(filter(None, (formatter.moment(one.created_at, now), one.author))), one.text)
            for one in detail.notes
        ],
    )
    _section(flow, words.heading("cases"), words.cases(detail.cases, file.reasons, formatter, now))
    _section(
        flow,
        words.heading("pictures"),
        [(formatter.moment(one.added_at, now), _picture(one, formatter)) for one in order.pictures],
    )
    if order.label_pages:
        _section(flow, words.heading("labels"), [("", words.label_pages(order.label_pages))])
    _section(
        flow,
        words.heading("history"),
        [
            (formatter.moment(entry.at, now), words.entry(happened(entry.what), source(entry.source), entry))
            for entry in detail.history
        ],
    )
    _section(
        flow,
        words.heading("left"),
        [
            (
                formatter.moment(one.at, now),
                " · ".join(filter(None, (privacy.left_kind(one.kind), one.who, privacy.left_target(one)))),
            )
            for one in order.left
            if one.kind != Left.BUYER_FILE or one.at != file.made_at
        ],
    )
    _section(
        flow,
        words.heading("sources"),
        [(formatter.moment(one.as_of, now), words.source_row(one.name, one.row)) for one in order.sources],
    )
    _section(
        flow,
        words.heading("cells"),
        [
            (line.product or line.sku_id, " | ".join(filter(None, unpack(line.cells))))
            for line in detail.facts.lines
            if line.cells
        ],
    )


def _picture(picture: Picture, formatter: Formatter) -> str:
    """Its name and size, and the sum by which it is known again."""
    size = f"{formatter.count(len(picture.data))} B"
    return " · ".join((picture.name, size, f"SHA-256 {hashlib.sha256(picture.data).hexdigest()}"))


def _goods(flow: Flow, order: BuyersOrder, formatter: Formatter) -> None:
    flow.y += 2
    quantity, money = 16.0, 30.0
    table = Table(
        flow,
        (
            Column(field("line.product"), flow.width - quantity - 2 * money),
            Column(field("line.quantity"), quantity, "right"),
            Column(field("line.unit_price_idr"), money, "right"),
            Column(field("line.subtotal_idr"), money, "right"),
        ),
        _SMALL,
    )
    for line in order.detail.facts.lines:
        about = " · ".join(filter(None, (line.variation, line.seller_sku, line.sku_id)))
        table.row(
            (
                (Part(line.product or line.sku_id, _SIZE, bold=True), Part(about, _SMALL)),
                (Part(formatter.count(line.quantity), _SIZE),),
                (Part(formatter.money(line.unit_price_idr), _SIZE),),
                (Part(formatter.money(line.subtotal_idr), _SIZE),),
            )
        )
    packages = [
        (field("package.tracking_no"), " · ".join(filter(None, (one.courier, one.tracking_no))))
        for one in order.detail.facts.packages
        if one.tracking_no
    ]
    flow.y += 1
    _pairs(flow, packages)
    _pairs(flow, [(order_words.field("order_amount_idr"), formatter.money(order.detail.row.amount_idr))])


def _section(flow: Flow, title: str, pairs: Sequence[tuple[str, str]]) -> None:
    if not pairs:
        return
    flow.y += 3
    flow.need(4 * _SIZE * LEADING)
    flow.paragraph(title, _SIZE * 1.1, bold=True)
    flow.y += 0.6
    _pairs(flow, pairs)


def _pairs(flow: Flow, pairs: Iterable[tuple[str, str]]) -> None:
    """Label and value beside each other; a long value goes on on the next page."""
    for name, value in pairs:
        names = wrapped(name, _SMALL, _LABEL - 3)
        lines = wrapped(value, _SIZE, flow.width - _LABEL)
        for at in range(max(len(names), len(lines))):
            flow.need(_SIZE * LEADING)
            if at < len(names):
                flow.line(names[at], _SMALL, flow.left, _LABEL)
            if at < len(lines):
                flow.line(lines[at], _SIZE, flow.left + _LABEL, flow.width - _LABEL)
            flow.y += _SIZE * LEADING
        flow.y += 0.5
