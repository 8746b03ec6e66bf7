"""Orders to be printed, and what can be read from the paper again: codes, text, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import pypdfium2
import zxingcpp

from seller_desktop.domain.documents import PAPERS, Document, Grouping, Paper
from seller_desktop.printing import letters, output
from seller_desktop.printing.layout import lay_out
from seller_desktop.printing.page import Barcode, Fill, Frame, QrCode, Text
from seller_desktop.services.print_models import Gathered, Parcel, PrintLine, PrintOrder, Wish
from seller_desktop.texts.format import Formatter
from tests.making import at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.printing.page import Page

NOW: Final = at("2026-11-23T14:02:00")
EN: Final = Formatter("en", ZoneInfo("Asia/Jakarta"))
ID: Final = Formatter("id", ZoneInfo("Asia/Jakarta"))
LONG: Final = (
    "Kaos Polos Katun Combed 30s Lengan Pendek Pria Wanita Unisex Premium Adem Tidak Menerawang " * 2
)
_SCANNED_DPI: Final = 203
"""What a label printer of the usual kind puts on paper."""


def line(product: str = "Kaos Polos", **facts: Any) -> PrintLine:  # noqa: ANN401 - any field of a line
    told: dict[str, Any] = {"variation": "Hitam, L", "sku": "KP-HTM-L", "quantity": 2, "sku_id": "1"}
    return PrintLine(product, **(told | facts))


def order(number: int = 0, **facts: Any) -> PrintOrder:  # noqa: ANN401 - any field of an order
    told: dict[str, Any] = {
        "id": number + 1,
        "order_no": f"57791234567{number:07}",
        "channel": "tiktok",
        "shop": "Toko Rahma",
        "invoice_no": "",
        "created_at": at("2026-11-23T09:12:00"),
        "ship_by_at": at("2026-11-24T23:59:00"),
        "preorder": False,
        "buyer": "siti_rahma",
        "recipient": "Siti Rahmawati",
        "phone": "(+62)81234560412",
        "address": ("Jl. Mawar Raya No. 12A, RT 003/RW 007", "Kel. Sukamaju, Kec. Cilodong"),
        "city": "Kota Depok",
        "region": "Jawa Barat",
        "zipcode": "16415",
        "delivery_option": "Pengiriman standar",
        "cod_idr": None,
        "amount_idr": 160_500,
        "buyer_message": "",
        "marketplace_note": "",
        "parcels": (Parcel("J&T Express", f"JY{1234567890 + number}", (line(),)),),
    }
    return PrintOrder(**(told | facts))


def gathered(document: Document, orders: Sequence[PrintOrder]) -> Gathered:
    return Gathered(document, tuple(orders), (), "Toko Rahma", NOW)


def laid_out(
    document: Document,
    orders: Sequence[PrintOrder],
    paper: Paper | None = None,
    by: Grouping = Grouping.PRODUCT,
    formatter: Formatter = EN,
    *,
    notes: bool = False,
) -> list[Page]:
    wish = Wish(document, paper or PAPERS[document][0], by, notes=notes)
    return lay_out(gathered(document, orders), wish, formatter)


def texts(page: Page) -> list[str]:
    return [item.text for item in page.items if isinstance(item, Text)]


def beyond_the_paper(page: Page) -> list[str]:
    """What stands, at least in part, nearer than 3 mm to the edge of the paper or beyond it."""
    found = []
    for item in page.items:
        match item:
            case Text():
                wide = letters.width(item.text, item.size, bold=item.bold)
                box = (item.x, item.y - item.size * 0.8, item.x + wide, item.y + item.size * 0.25)
            case QrCode():
                box = (item.x, item.y, item.x + item.side, item.y + item.side)
            case Fill() | Frame() | Barcode():
                box = (item.x, item.y, item.x + item.width, item.y + item.height)
        left, top, right, bottom = box
        if min(left, top) < 3 or right > page.size.width - 3 or bottom > page.size.height - 3:
            found.append(f"{item}")
    return found


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Texts that stand on each other."""
    boxes = [
        (
            item.x,
            item.y - item.size * 0.72,
            item.x + letters.width(item.text, item.size, bold=item.bold),
            item.y,
            item,
        )
        for item in page.items
        if isinstance(item, Text)
    ]
    return [
        (a[4].text, b[4].text)
        for number, a in enumerate(boxes)
        for b in boxes[number + 1 :]
        if a[0] < b[2] - 0.05 and b[0] < a[2] - 0.05 and a[1] < b[3] - 0.05 and b[1] < a[3] - 0.05
    ]


def pdf(pages: Sequence[Page], files: dict[int, bytes] | None = None) -> bytes:
    return output.pdf(pages, files or {}, "Test")


def sizes_in_mm(data: bytes) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(data) as document:
        return [
            (round(width / 72 * 25.4), round(height / 72 * 25.4))
            for width, height in (document.get_page_size(number) for number in range(len(document)))
        ]


def text_of(data: bytes, page: int = 0) -> str:
    with pypdfium2.PdfDocument(data) as document:
        text: str = document[page].get_textpage().get_text_range()
        return text


def codes_in(data: bytes, page: int = 0) -> dict[str, set[str]]:
    """The codes a scanner finds on a rendered page, by kind."""
    found: dict[str, set[str]] = {}
    with pypdfium2.PdfDocument(data) as document:
        bitmap = document[page].render(scale=_SCANNED_DPI / 72, grayscale=True)
        rows = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
        for one in zxingcpp.read_barcodes(rows):
            found.setdefault(str(one.format).rpartition(".")[2], set()).add(one.text)
    return found
