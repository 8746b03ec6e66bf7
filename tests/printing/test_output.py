from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from seller_desktop.domain.documents import SIZES, Document, Paper
from seller_desktop.domain.errors import SellerError
from seller_desktop.printing import output
from seller_desktop.services.print_models import LabelRef
from tests.printing import papers
from tests.printing.papers import laid_out, order, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.printing.page import Page

FILE = 7


def seller_center(pages: int = 3) -> bytes:
    """A labels file of another maker, each page with a barcode of its own."""
    return pdf(laid_out(Document.LABEL, [order(100 + number) for number in range(pages)], Paper.A6))


def mixed() -> list[Page]:
    orders = [
        order(0),
        order(1, labels=(LabelRef(FILE, 2),)),
        order(2),
        order(3, labels=(LabelRef(FILE, 0),)),
    ]
    return laid_out(Document.LABEL, orders)


def test_attached_labels_stand_whole_among_ours_in_the_order_of_the_orders() -> None:
    data = pdf(mixed(), {FILE: seller_center()})

    assert papers.sizes_in_mm(data) == [(100, 150), (105, 148), (100, 150), (105, 148)]
    assert [papers.codes_in(data, at)["Code 128"] for at in range(4)] == [
        {"JY1234567890"},
        {"JY1234567992"},
        {"JY1234567892"},
        {"JY1234567990"},
    ]
    assert "JY1234567992" in papers.text_of(data, 1), "copied, not painted"


def test_only_attached_labels_need_none_of_ours() -> None:
    pages = [page for page in mixed() if page.attached]

    assert papers.sizes_in_mm(pdf(pages, {FILE: seller_center()})) == [(105, 148)] * 2


def test_a_picture_of_an_attached_label_is_as_large_as_its_paper() -> None:
    page = mixed()[1]

    image = output.picture(page, {FILE: seller_center()}, 4)

    assert (image.width(), image.height()) == pytest.approx((420, 592), abs=3)


def test_a_picture_of_ours_is_black_on_white() -> None:
    image = output.picture(mixed()[0], {}, 4)

    assert (image.width(), image.height()) == (400, 600)
    colours = [image.pixelColor(x, y) for x in range(0, 400, 3) for y in range(0, 600, 3)]
    assert all(colour.red() == colour.green() == colour.blue() for colour in colours)
    assert {0, 255} <= {colour.red() for colour in colours}


def test_a_printer_gets_each_page_on_its_own_sheet(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    output.prepare(printer, SIZES[Paper.LABEL_100X150], "Labels")
    told: list[int] = []

    output.print_pages(mixed(), {FILE: seller_center()}, printer, told.append)

    data = (tmp_path / "printed.pdf").read_bytes()
    assert told == [1, 2, 3, 4]
    assert papers.sizes_in_mm(data) == [(100, 150)] * 4
    assert papers.codes_in(data, 0)["Code 128"] == {"JY1234567890"}
    assert papers.codes_in(data, 1)["Code 128"] == {"JY1234567992"}, "made a little smaller, and still scans"


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    pages = laid_out(Document.PICK_LIST, [order()])
    output.save_pdf(pages, {}, tmp_path / "neu" / "list.pdf", "Pick list")

    with pypdfium2.PdfDocument(tmp_path / "neu" / "list.pdf") as document:
        assert document.get_metadata_value("Title") == "Pick list"
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(SellerError) as failure:
        output.save_pdf(pages, {}, tmp_path / "taken" / "list.pdf", "Pick list")
    assert failure.value.code == "document_not_saved"
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["list.pdf", "neu", "taken"]


def test_a_broken_file_ends_in_a_sentence() -> None:
    with pytest.raises(SellerError) as failure:
        pdf(mixed(), {FILE: b"%PDF-1.4 nothing"})
    assert failure.value.code == "label_file_hostile"

    with pytest.raises(SellerError) as failure:
        output.picture(mixed()[1], {FILE: b"nothing"}, 4)
    assert failure.value.code == "label_file_hostile"
