from __future__ import annotations

from dataclasses import replace

import pytest

from seller_desktop.domain.documents import Document, Grouping, Paper
from seller_desktop.printing.manifest import by_courier
from seller_desktop.printing.page import Frame, Text
from seller_desktop.printing.pick_list import by_product
from seller_desktop.services.print_models import Parcel
from seller_desktop.services.read_models import Note
from tests.printing import papers
from tests.printing.papers import ID, LONG, laid_out, line, order, pdf, texts

LISTS = (Paper.A4, Paper.A5)


def parcel(*lines: object) -> tuple[Parcel, ...]:
    return (Parcel("JNE", "JNE0011223344", lines),)  # type: ignore[arg-type] # lines, as `line` makes them


def test_pieces_and_orders_of_a_product_are_added_up() -> None:
    shirt, cap = line("Kaos", quantity=2), line("topi", variation="", sku="T-1", quantity=1)
    orders = [
        order(0, parcels=parcel(shirt, cap)),
        order(1, parcels=parcel(replace(shirt, quantity=3))),
        order(2, parcels=parcel(replace(shirt, variation="Putih, M"), shirt, shirt)),
    ]

    assert [
        (one.line.product, one.line.variation, one.quantity, one.orders) for one in by_product(orders)
    ] == [
        ("Kaos", "Hitam, L", 9, 3),
        ("Kaos", "Putih, M", 2, 1),
        ("topi", "", 1, 1),
    ]


def test_a_pick_list_by_product_has_each_once_with_a_box_to_tick() -> None:
    [page] = laid_out(Document.PICK_LIST, [order(0), order(1)])

    assert texts(page).count("Kaos Polos") == 1
    assert "4" in texts(page)
    assert sum(isinstance(item, Frame) for item in page.items) == 1


def test_a_pick_list_by_order_names_each_order_over_its_goods() -> None:
    [page] = laid_out(Document.PICK_LIST, [order(0), order(1)], by=Grouping.ORDER)

    assert [text for text in texts(page) if text.startswith("5779")] == [
        "577912345670000000 · Siti Rahmawati",
        "577912345670000001 · Siti Rahmawati",
    ]
    assert texts(page).count("Kaos Polos") == 2


@pytest.mark.parametrize("paper", LISTS)
@pytest.mark.parametrize("by", list(Grouping))
@pytest.mark.parametrize("orders", [1, 50])
def test_a_pick_list_of_any_length_is_whole(paper: Paper, by: Grouping, orders: int) -> None:
    many = [
        order(number, parcels=parcel(line(f"{LONG} {number}", sku=f"SKU-{number:05}" * 3)))
        for number in range(orders)
    ]

    pages = laid_out(Document.PICK_LIST, many, paper, by)

    everything = [text for page in pages for text in texts(page)]
    assert sum(text.startswith(("SKU-", f"{orders - 1}")) for text in everything) >= orders
    assert texts(pages[-1])[-2:][0] == f"Page {len(pages)} of {len(pages)}"
    for page in (pages[0], pages[len(pages) // 2], pages[-1]):
        assert papers.beyond_the_paper(page) == []
        assert papers.overlapping(page) == []
        assert "Product" in texts(page)


def test_two_thousand_orders_are_laid_out_to_the_last() -> None:
    pages = laid_out(Document.PICK_LIST, [order(number) for number in range(2000)], by=Grouping.ORDER)

    told = [text for page in pages for text in texts(page) if text.startswith("5779")]
    assert told == [f"57791234567{number:07} · Siti Rahmawati" for number in range(2000)]
    assert f"Page {len(pages)} of {len(pages)}" in texts(pages[-1])


def test_the_band_of_an_order_stays_with_its_first_product() -> None:
    pages = laid_out(
        Document.PICK_LIST,
        [order(number, parcels=parcel(line(LONG), line())) for number in range(60)],
        by=Grouping.ORDER,
    )

    for page in pages:
        items = [item for item in page.items if isinstance(item, Text)]
        bands = [item.y for item in items if item.text.startswith("5779")]
        lowest_row = max(item.y for item in items if item.text == "Hitam, L")
        assert max(bands, default=0) < lowest_row


def test_a_row_longer_than_a_page_goes_on_on_the_next() -> None:
    words = [f"kata{number}" for number in range(3000)]

    pages = laid_out(Document.PICK_LIST, [order(parcels=parcel(line(" ".join(words))))], Paper.A5)

    assert len(pages) > 1
    told = " ".join(text for page in pages for text in texts(page))
    assert all(word in told for word in words)
    assert all(papers.beyond_the_paper(page) == [] for page in pages)


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5, Paper.A6, Paper.LABEL_100X150])
def test_a_packing_slip_tells_the_order_and_its_number_scans(paper: Paper) -> None:
    told = order(
        buyer_message="Tolong bubble wrap ya kak",
        marketplace_note="Kirim sebelum Jumat",
        cod_idr=160_500,
        notes=(Note(1, "Pelanggan lama", "Sari", 0),),
    )
    pages = laid_out(Document.PACKING_SLIP, [told], paper)
    data = pdf(pages)

    assert papers.codes_in(data) == {"Code 128": {told.order_no}}
    text = "".join(papers.text_of(data, number) for number in range(len(pages)))
    for wanted in (
        *("Siti Rahmawati", "siti_rahma", "Kaos Polos", "KP-HTM-L", "Tolong bubble wrap ya kak"),
        *("Kirim sebelum Jumat", "Rp160.500", "JY1234567890", "23 Nov, 09:12 WIB"),
    ):
        assert wanted in text
    assert "Pelanggan lama" not in text
    for page in pages:
        assert papers.beyond_the_paper(page) == []
        assert papers.overlapping(page) == []


def test_private_notes_stand_on_the_slip_only_where_they_are_asked_for() -> None:
    told = order(notes=(Note(1, "Pelanggan lama", "Sari", 0),))

    [page] = laid_out(Document.PACKING_SLIP, [told], notes=True)

    assert "Pelanggan lama" in texts(page)


def test_a_long_message_of_a_buyer_is_printed_to_its_end() -> None:
    message = "\n".join(f"Baris {number}" for number in range(400))

    pages = laid_out(Document.PACKING_SLIP, [order(buyer_message=message)], Paper.A6)

    assert "Baris 399" in texts(pages[-1])
    assert f"Page 1 of {len(pages)}" in texts(pages[0])
    assert all(papers.beyond_the_paper(page) == [] for page in pages)


def test_each_slip_counts_its_own_pages() -> None:
    pages = laid_out(Document.PACKING_SLIP, [order(0), order(1)])

    assert all("Page 1 of 1" in texts(page) for page in pages)
    assert [page.order_id for page in pages] == [1, 2]


def test_a_manifest_has_pages_of_its_own_for_each_courier() -> None:
    orders = [
        order(0, parcels=(Parcel("JNE", "JNE0011223344", (line(),)),)),
        order(1, parcels=(Parcel("J&T Express", "JY1234567890", (line(),)),)),
        order(2, parcels=(Parcel("jne", "JNE0011223355", (line(),)),)),
        order(3, parcels=(Parcel("", "001234567890", (line(),)),)),
        order(4, parcels=(Parcel("JNE", "", (line(),)),)),
    ]

    assert {name: len(handed) for name, handed in by_courier(tuple(orders)).items()} == {
        "": 1,
        "J&T Express": 1,
        "JNE": 2,
    }
    assert len(laid_out(Document.MANIFEST, orders)) == 3


@pytest.mark.parametrize("paper", LISTS)
def test_a_manifest_is_scanned_counted_and_signed(paper: Paper) -> None:
    orders = [order(number, cod_idr=5000 if number else None) for number in range(40)]

    pages = laid_out(Document.MANIFEST, orders, paper)
    data = pdf(pages)

    scanned = set[str]().union(
        *(papers.codes_in(data, at).get("Code 128", set()) for at in range(len(pages)))
    )
    assert scanned == {f"JY{1234567890 + number}" for number in range(40)}
    last = texts(pages[-1])
    assert last.count("Signature") == 2
    assert {"Handed over by (shop)", "Received by (courier)"} <= set(last)
    assert any(text.startswith("Total: 40 parcel") for text in last)
    for page in pages:
        assert papers.beyond_the_paper(page) == []
        assert papers.overlapping(page) == []


def test_the_place_to_sign_is_not_torn_from_a_full_page() -> None:
    for number in range(8, 24):
        pages = laid_out(Document.MANIFEST, [order(at) for at in range(number)])

        assert texts(pages[-1]).count("Signature") == 2
        assert all(papers.beyond_the_paper(page) == [] for page in pages)


def test_moments_on_paper_are_written_as_the_language_does() -> None:
    [page] = laid_out(Document.PICK_LIST, [order()], formatter=ID)

    assert any("23 Nov 2026, 14.02 WIB" in text for text in texts(page))
