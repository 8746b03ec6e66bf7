from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.documents import Document, Paper
from seller_desktop.printing.page import Barcode
from seller_desktop.services.print_models import LabelRef, Parcel
from tests.printing import papers
from tests.printing.papers import EN, ID, LONG, laid_out, line, order, pdf, texts

if TYPE_CHECKING:
    from seller_desktop.texts.format import Formatter

LABELS = (Paper.LABEL_100X150, Paper.A6)


@pytest.mark.parametrize(("paper", "size"), [(Paper.LABEL_100X150, (100, 150)), (Paper.A6, (105, 148))])
def test_a_label_is_as_large_as_its_paper_and_a_scanner_reads_it(paper: Paper, size: tuple[int, int]) -> None:
    data = pdf(laid_out(Document.LABEL, [order()], paper))

    assert papers.sizes_in_mm(data) == [size]
    assert papers.codes_in(data) == {"Code 128": {"JY1234567890"}, "QR Code": {"JY1234567890"}}


@pytest.mark.parametrize(
    "tracking_no",
    ["JY1234567890", "001234567890", "TKP-0123456789", "SPXID0123456789012345", "0000012345678901"],
)
def test_tracking_numbers_of_every_form_scan(tracking_no: str) -> None:
    parcel = Parcel("Kurir", tracking_no, (line(),))

    data = pdf(laid_out(Document.LABEL, [order(parcels=(parcel,))]))

    assert papers.codes_in(data) == {"Code 128": {tracking_no}, "QR Code": {tracking_no}}


def test_before_there_is_a_tracking_number_the_order_number_is_scanned() -> None:
    data = pdf(laid_out(Document.LABEL, [order(parcels=(Parcel("", "", (line(),)),))]))

    assert papers.codes_in(data) == {"Code 128": {order().order_no}, "QR Code": {order().order_no}}
    assert "Courier not stated" in papers.text_of(data)


def test_a_number_no_barcode_can_hold_stands_there_as_text() -> None:
    [page] = laid_out(Document.LABEL, [order(parcels=(Parcel("Kurir", "RÉSI-12345678", (line(),)),))])

    assert not any(isinstance(item, Barcode) for item in page.items)
    assert "RÉSI-12345678" in texts(page)


def test_all_that_a_courier_needs_can_be_read() -> None:
    text = papers.text_of(pdf(laid_out(Document.LABEL, [order(cod_idr=160_500)])))

    for wanted in (
        *("Siti Rahmawati", "(+62)81234560412", "Jl. Mawar Raya No. 12A", "Kota Depok 16415", "Jawa Barat"),
        *("J&T Express", "Pengiriman standar", "COD Rp160.500", "Toko Rahma", "577912345670000000"),
        *("2 × Kaos Polos", "Hitam, L", "KP-HTM-L"),
    ):
        assert wanted in text


def test_what_is_paid_already_says_so() -> None:
    assert "Not COD" in texts(laid_out(Document.LABEL, [order()])[0])


@pytest.mark.parametrize("paper", LABELS)
@pytest.mark.parametrize("formatter", [EN, ID])
def test_texts_of_any_length_stay_on_the_label_and_apart(paper: Paper, formatter: Formatter) -> None:
    worst = order(
        recipient="Raden Ajeng Siti Rahmawati Kusumaningrum Wijayakusuma Tirtodiningrat binti H. Abdurrahman",
        phone="(+62)812-3456-0412 / (+62)813-9876-5432 (WhatsApp saja)",
        address=("Jl. " + "Mawar Melati Raya " * 14, "Patokan: " + "sebelah masjid " * 8, "Kel. A, Kec. B"),
        city="Kabupaten Kepulauan Siau Tagulandang Biaro dan sekitarnya",
        region="Daerah Istimewa Yogyakarta, Republik Indonesia",
        delivery_option="Pengiriman kargo ekonomi dengan asuransi penuh dan tanda tangan penerima",
        shop="Toko Serba Ada Murah Meriah Berkah Selalu Rahma Collection Official Store",
        order_no="577912345670000000-R12",
        cod_idr=123_456_789,
        parcels=(
            Parcel(
                "J&T Express Cargo Economy Nusantara",
                "SPXID012345678901234567",
                tuple(line(LONG, sku_id=str(number)) for number in range(12)),
            ),
        ),
    )
    [page] = laid_out(Document.LABEL, [worst], paper, formatter=formatter)

    assert papers.beyond_the_paper(page) == []
    assert papers.overlapping(page) == []
    assert any("more product" in text for text in texts(page))


def test_a_word_without_gaps_is_broken_rather_than_cut() -> None:
    [page] = laid_out(Document.LABEL, [order(recipient="W" * 80, address=("M" * 300,))])

    assert papers.beyond_the_paper(page) == []
    assert sum(text.count("W") for text in texts(page) if set(text) == {"W"}) == 80
    assert sum(text.count("M") for text in texts(page) if set(text) == {"M"}) == 300


def test_each_parcel_of_an_order_has_its_label() -> None:
    two = (Parcel("JNE", "JNE0011223344", (line("A"),)), Parcel("JNE", "JNE0011223355", (line("B"),)))

    data = pdf(laid_out(Document.LABEL, [order(parcels=two)]))

    assert papers.codes_in(data, 0)["Code 128"] == {"JNE0011223344"}
    assert papers.codes_in(data, 1)["Code 128"] == {"JNE0011223355"}
    assert "Parcel 1 of 2" in papers.text_of(data, 0)
    assert "Parcel 2 of 2" in papers.text_of(data, 1)


def test_an_attached_label_takes_the_place_of_ours() -> None:
    pages = laid_out(Document.LABEL, [order(0), order(1, labels=(LabelRef(7, 3),)), order(2)])

    assert [page.attached for page in pages] == [None, LabelRef(7, 3), None]
    assert [page.order_id for page in pages] == [1, 2, 3]


def test_two_thousand_labels_are_laid_out() -> None:
    first = order()
    many = [replace(first, id=number, order_no=f"57791234567{number:07}") for number in range(2000)]

    pages = laid_out(Document.LABEL, many)

    assert [page.order_id for page in pages] == list(range(2000))
