"""Documents: printed into a PDF whose codes are read back, and a labels file read by its child process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import pypdfium2
import zxingcpp

from seller_desktop.domain.documents import PAPERS, Document
from seller_desktop.domain.orders import View
from seller_desktop.printing.layout import lay_out
from seller_desktop.printing.output import save_pdf
from seller_desktop.self_test.checks import Detail, must
from seller_desktop.services import label_files, printing, queries
from seller_desktop.services.print_models import Wish
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.texts.format import Formatter

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.self_test.shop_life import ShopLife
    from seller_desktop.services.print_models import Gathered

_ORDERS: Final = 12
_FEWEST: Final = 3
"""Of which some cannot be printed: their buyers are hidden, or a courier's own label is wanted."""
_DOTS: Final = 203 / 72
"""Pixels for each point: what a label printer of the usual kind puts on paper."""


class Paper:
    """The documents of a few orders of the shop."""

    def __init__(self, life: ShopLife, folder: Path) -> None:
        self._life = life
        self._slips = folder / "packing slips.pdf"
        self._labels = folder / "labels.pdf"

    def print_slips(self) -> Detail:
        """Packing slips in both languages; the code on each leads to its order."""
        told: Detail = {}
        for language in ("id", "en"):
            gathered = self._printed(Document.PACKING_SLIP, self._slips, language)
            codes = _codes(self._slips)
            told[language] = {"bytes": self._slips.stat().st_size, "codes": sorted(codes)}
            missing = [order.order_no for order in gathered.orders if order.order_no not in codes]
            must(not missing, "The code of a printed order cannot be read.", missing=missing, **told)
        return told

    def read_labels(self) -> Detail:
        """Labels are read by the child process, each found to its order, and kept with it."""
        gathered = self._printed(Document.LABEL, self._labels, "id")
        shop = self._life.shop
        read = label_files.read_labels(shop, self._labels)
        found = [page.order_no for page in read.pages]
        must(
            found == [order.order_no for order in gathered.orders],
            "The text of printed labels cannot be read: no order is found by it. "
            "Perhaps this system has no fonts.",
            found=found,
        )
        return {"pages": len(found), "kept": shop.write(label_files.attach_labels, read).result()}

    def _printed(self, document: Document, path: Path, language: str) -> Gathered:
        shop = self._life.shop
        ids = shop.read(queries.first_ids, OrderQuery(view=View.TO_SHIP), _ORDERS).result()
        gathered = shop.read(printing.gather, list(ids), document).result()
        must(len(gathered.orders) >= _FEWEST, "Hardly any order of the shop can be printed.")
        wish = Wish(document, PAPERS[document][-1])
        formatter = Formatter("id" if language == "id" else "en", ZoneInfo("Asia/Jakarta"))
        save_pdf(lay_out(gathered, wish, formatter), gathered.label_files, path, "Self-test")
        return gathered


def _codes(path: Path) -> set[str]:
    """What a scanner reads from the pages."""
    found = set()
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            bitmap = page.render(scale=_DOTS, grayscale=True)
            rows = memoryview(bytes(bitmap.buffer)).cast("B", (bitmap.height, bitmap.stride))
            found |= {code.text for code in zxingcpp.read_barcodes(rows)}
    return found
