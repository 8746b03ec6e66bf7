"""The address label of a parcel: to whom, by whom, what is in it, and codes a scanner reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from seller_desktop.domain.documents import SIZES
from seller_desktop.printing.codes import code128_width
from seller_desktop.printing.letters import ASCENT, LEADING, fitted, fitted_lines, width, wrapped
from seller_desktop.printing.page import Barcode, Fill, Frame, Page, QrCode, Text
from seller_desktop.texts import documents as words

if TYPE_CHECKING:
    from seller_desktop.domain.documents import Size
    from seller_desktop.services.print_models import Gathered, Parcel, PrintOrder, Wish
    from seller_desktop.texts.format import Formatter

_MARGIN: Final = 4.0
"""What label printers leave free at most."""
_PAD: Final = 2.5
_HEAD: Final = 11.0
_CODE: Final = 25.0
_BARS: Final = 15.0
_RECIPIENT: Final = 57.0
_SENDER: Final = 12.5
_QR: Final = 20.0
_QR_QUIET: Final = 3.0
_SMALL: Final = 2.3
_LEAST: Final = 2.0
"""To which the letters of an address shrink."""


def lay_out(gathered: Gathered, wish: Wish, formatter: Formatter) -> list[Page]:
    """A label for each parcel; where Seller Center's own is attached, that one in its place."""
    pages: list[Page] = []
    for order in gathered.orders:
        size = SIZES[wish.paper]
        if order.labels:
            pages += [Page(size, attached=label, order_id=order.id) for label in order.labels]
            continue
        for number, parcel in enumerate(order.parcels, start=1):
            page = Page(size, order_id=order.id)
            _Label(page, order, parcel, formatter).draw(number)
            pages.append(page)
    return pages


class _Label:
    """One label while it is drawn, from top to bottom; each part has its height."""

    def __init__(self, page: Page, order: PrintOrder, parcel: Parcel, formatter: Formatter) -> None:
        self._page = page
        self._order = order
        self._parcel = parcel
        self._formatter = formatter
        self._left = _MARGIN
        self._width = page.size.width - 2 * _MARGIN
        self._inner = self._width - 2 * _PAD

    def draw(self, number: int) -> None:
        size: Size = self._page.size
        bottom = size.height - _MARGIN
        self._page.items.append(Frame(self._left, _MARGIN, self._width, bottom - _MARGIN, 0.4))
        y = self._head(_MARGIN)
        y = self._code(y)
        y = self._recipient(y)
        y = self._sender(y, number)
        self._contents(y, bottom)

    def _head(self, top: float) -> float:
        """The courier, and in white on black what he has to collect."""
        order, right = self._order, self._left + self._width
        told = words.word("paid") if order.cod_idr is None else words.cod(order.cod_idr, self._formatter)
        size = 4.2 if order.cod_idr is not None else 3.4
        badge = width(told, size, bold=True) + 2 * _PAD
        if order.cod_idr is not None:
            self._page.items.append(Fill(right - badge, top, badge, _HEAD))
        self._put(
            told, size, right - badge + _PAD, top + _HEAD / 2, bold=True, white=order.cod_idr is not None
        )
        courier = self._parcel.courier or words.word("no_courier")
        room = self._width - badge - 2 * _PAD
        option = order.delivery_option
        middle = top + (4.2 if option else _HEAD / 2)
        its_size, lines = fitted_lines(courier, 4.6, room, 6.2 if option else _HEAD - 1, bold=True)
        self._lines(lines, its_size, middle - len(lines) * its_size * LEADING / 2, bold=True)
        if option:
            its_size, lines = fitted_lines(option, 2.8, room, 3.8)
            self._lines(lines, its_size, top + 7.0)
        return self._rule(top + _HEAD)

    def _code(self, top: float) -> float:
        """The tracking number as bars over the whole width; before there is one, the order number."""
        name, value = self._number()
        bars = code128_width(value, self._width)
        if bars:
            x = self._left + (self._width - bars) / 2
            self._page.items.append(Barcode(x, top + 2.2, bars, _BARS, value))
        beside = width(name, _SMALL) + 2
        size = fitted(value, 4.2, self._inner - 2 * beside, bold=True)
        y = top + 2.2 + _BARS + 0.6 if bars else top + _CODE / 2 - size / 2
        self._page.items.append(
            Text(
                self._left + (self._width - width(value, size, bold=True)) / 2,
                y + size * ASCENT,
                value,
                size,
                bold=True,
            )
        )
        self._page.items.append(Text(self._left + _PAD, y + size * ASCENT, name, _SMALL))
        return self._rule(top + _CODE)

    def _recipient(self, top: float) -> float:
        """Name, phone and the whole address: letters shrink until all of it stands there."""
        order = self._order
        room = self._inner - _QR - 2 * _QR_QUIET
        x = self._left + self._width - _QR - _QR_QUIET - 0.5
        self._page.items.append(QrCode(x, top + _QR_QUIET + 0.5, _QR, self._number()[1]))
        y = top + 1.6
        self._put(words.word("to"), _SMALL, self._left + _PAD, y + _SMALL / 2)
        y += _SMALL * LEADING + 0.4
        size, lines = fitted_lines(order.recipient, 4.8, room, 12.6, bold=True)
        y = self._lines(lines, size, y, bold=True)
        if order.phone:
            size = fitted(order.phone, 4.0, room, bold=True)
            y = self._lines([order.phone], size, y, bold=True) + 0.6
        place = " ".join(part for part in (order.city, order.zipcode) if part)
        below = "\n".join(part for part in (place, order.region) if part)
        below_size, below_lines = fitted_lines(below, 4.2, self._inner, 11.0, bold=True)
        height = len(below_lines) * below_size * LEADING
        end = top + _RECIPIENT - 1.2
        # Beside the QR code the address is narrow; below it, it has the whole width.
        beside = max(0.0, top + _QR + 2 * _QR_QUIET - y)
        self._address(y, room, beside, end - height - y)
        self._lines(below_lines, below_size, end - height, bold=True)
        return self._rule(top + _RECIPIENT)

    def _address(self, top: float, narrow: float, beside: float, height: float) -> None:
        """At first beside the QR code, then below it; the letters shrink until all fits."""
        text = "\n".join(self._order.address)
        size = 3.6
        while True:
            lines = _around(text, size, narrow, self._inner, beside)
            if len(lines) * size * LEADING <= height or size <= _LEAST:
                break
            size = round(size - 0.1, 2)
        if len(lines) * size * LEADING > height:
            size, lines = fitted_lines(text, _LEAST, narrow, height)
        self._lines(lines, size, top)

    def _sender(self, top: float, number: int) -> float:
        order = self._order
        half = self._inner / 2 - 1
        y = top + 1.4
        right = self._left + _PAD + half + 2
        for x, title, value in (
            (self._left + _PAD, words.word("from"), order.shop),
            (right, words.word("order_no"), order.order_no),
        ):
            self._put(title, _SMALL, x, y + _SMALL / 2)
            size, lines = fitted_lines(value, 3.4, half, 7.8, bold=True)
            self._lines(lines, size, y + _SMALL * LEADING + 0.2, bold=True, x=x)
        if len(order.parcels) > 1:
            told = words.parcel_of(number, len(order.parcels))
            at = self._left + self._width - _PAD - width(told, _SMALL, bold=True)
            self._put(told, _SMALL, at, y + _SMALL / 2, bold=True)
        return self._rule(top + _SENDER)

    def _contents(self, top: float, bottom: float) -> None:
        """As many products as there is room for; the rest is told by its number."""
        pieces = words.pieces(self._parcel.quantity)
        title = f"{words.word('contents')} · {pieces}"
        if self._order.preorder:
            title += f" · {words.word('preorder')}"
        y = top + 1.4
        self._put(title, _SMALL, self._left + _PAD, y + _SMALL / 2)
        y += _SMALL * LEADING + 0.6
        goods = [
            f"{self._formatter.count(line.quantity)} × "
            + " · ".join(part for part in (line.product, line.variation, line.sku) if part)
            for line in self._parcel.lines
        ]
        room = bottom - 1.2 - y
        for size in (3.2, 2.9, 2.6, 2.3, 2.1):
            told = [wrapped(text, size, self._inner) for text in goods]
            if sum(map(len, told)) * size * LEADING <= room:
                break
        most = int(room / (size * LEADING) + 1e-6)
        lines: list[str] = []
        for at, its_lines in enumerate(told):
            last = at == len(told) - 1
            if len(lines) + len(its_lines) > most - (not last):  # a line is kept for what is left out
                lines.append(words.more_products(len(told) - at))
                break
            lines += its_lines
        self._lines(lines, size, y)

    def _number(self) -> tuple[str, str]:
        if self._parcel.tracking_no:
            return words.word("tracking_no"), self._parcel.tracking_no
        return words.word("order_no"), self._order.order_no

    def _rule(self, y: float) -> float:
        self._page.items.append(Fill(self._left, y, self._width, 0.3))
        return y

    def _put(
        self, text: str, size: float, x: float, middle: float, *, bold: bool = False, white: bool = False
    ) -> None:
        """One line, its letters around a height."""
        self._page.items.append(Text(x, middle + size * 0.36, text, size, bold, white))

    def _lines(
        self, lines: list[str], size: float, y: float, *, bold: bool = False, x: float | None = None
    ) -> float:
        x = self._left + _PAD if x is None else x
        for line in lines:
            self._page.items.append(Text(x, y + size * ASCENT, line, size, bold))
            y += size * LEADING
        return y


def _around(text: str, size: float, narrow: float, wide: float, beside: float) -> list[str]:
    """The lines of a text that is narrow at first, as long as something stands beside it, then wide."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        rest = paragraph
        while rest:
            room = narrow if len(lines) * size * LEADING < beside else wide
            line = wrapped(rest, size, room)
            if not line:
                break
            lines.append(line[0])
            rest = " ".join(rest.split())[len(line[0]) :].strip()
    return lines
