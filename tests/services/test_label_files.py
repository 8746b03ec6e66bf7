from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from seller_desktop.domain.documents import MAX_LABEL_PAGES, Document, Paper
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import Package
from seller_desktop.printing.layout import lay_out
from seller_desktop.services import label_files, printing
from seller_desktop.services.label_files import attach_labels
from seller_desktop.services.print_models import Parcel, Wish
from seller_desktop.services.undo import redo, undo
from tests.making import order_no
from tests.printing import papers
from tests.services.test_printing import gather, put, refusals, sent

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.print_models import LabelsRead
    from seller_desktop.services.shop import Shop


def label(order: str, tracking_no: str = "") -> Any:  # noqa: ANN401 - what a page is made of
    return papers.order(order_no=order, parcels=(Parcel("JNE", tracking_no, (papers.line(),)),))


def labels(folder: Path, *pages: Any, name: str = "label.pdf") -> Path:  # noqa: ANN401 - as `label` makes them
    """A labels file as Seller Center's."""
    path = folder / name
    path.write_bytes(papers.pdf(papers.laid_out(Document.LABEL, pages, Paper.A6)))
    return path


def read(shop: Shop, path: Path) -> LabelsRead:
    return shop.run(label_files.read_labels, shop, path).result()


def hidden(number: int, tracking_no: str = "") -> StatedOrder:
    """An order whose buyer the marketplace hides: only its own label can be printed."""
    package = Package("1157000000000000001", tracking_no, "JNE" if tracking_no else "")
    return sent(number, recipient="S***", address="", packages=(package,))


def matched(found: LabelsRead) -> list[str]:
    return [page.order_no for page in found.pages]


def test_pages_are_found_to_their_orders_by_order_or_tracking_number(shop: Shop, tmp_path: Path) -> None:
    put(shop, hidden(0), hidden(1, "JNE0011223344"), hidden(2))
    path = labels(
        tmp_path,
        label(order_no(0)),
        label("577000000000000001", "JNE0011223344"),
        label("577000000000000002"),
    )

    found = read(shop, path)

    assert matched(found) == [order_no(0), order_no(1), ""]
    assert [page.page for page in found.unmatched] == [2]
    assert "577000000000000002" in found.unmatched[0].numbers


def test_the_order_number_says_more_than_a_tracking_number_of_another(shop: Shop, tmp_path: Path) -> None:
    put(shop, hidden(0), hidden(1, "JNE0011223344"))

    assert matched(read(shop, labels(tmp_path, label(order_no(0), "JNE0011223344")))) == [order_no(0)]


def test_a_page_with_numbers_of_two_orders_is_nobodys(shop: Shop, tmp_path: Path) -> None:
    put(shop, hidden(0), hidden(1))

    assert matched(read(shop, labels(tmp_path, label(order_no(0), order_no(1))))) == [""]


def test_an_attached_label_is_printed_where_ours_is_refused(shop: Shop, tmp_path: Path) -> None:
    order_ids = put(shop, hidden(0), hidden(1), sent(2))
    assert len(refusals(gather(shop, order_ids, Document.LABEL))) == 2
    path = labels(tmp_path, label(order_no(1)), label(order_no(0)), label(order_no(0)))

    assert shop.write(attach_labels, read(shop, path)).result() == 2

    gathered = gather(shop, order_ids, Document.LABEL)
    assert gathered.refused == ()
    assert [[one.page for one in order.labels] for order in gathered.orders] == [[1, 2], [0], []]
    assert list(gathered.label_files.values()) == [path.read_bytes()]


def test_pages_nobody_was_found_for_are_assigned_by_hand(shop: Shop, tmp_path: Path) -> None:
    order_ids = put(shop, hidden(0), hidden(1))
    found = read(shop, labels(tmp_path, label("577000000000000001"), label("577000000000000002")))
    with pytest.raises(Refused) as refused:
        shop.write(attach_labels, found).result()
    assert refused.value.code == "labels_of_nobody"
    known = shop.read(label_files.order_ids_of, [order_no(1), "577000000000000009"]).result()
    assert known == {order_no(1): order_ids[1]}

    shop.write(attach_labels, found, {1: order_ids[1]}).result()

    gathered = gather(shop, order_ids, Document.LABEL)
    assert refusals(gathered) == {order_no(0): "label_hidden"}
    assert [[one.page for one in order.labels] for order in gathered.orders] == [[1]]


def test_of_several_files_the_one_attached_last_counts(shop: Shop, tmp_path: Path) -> None:
    order_ids = put(shop, hidden(0))
    first = read(shop, labels(tmp_path, label(order_no(0)), name="a.pdf"))
    second = read(shop, labels(tmp_path, label(order_no(0)), label(order_no(0)), name="b.pdf"))

    def pages() -> int:
        return len(gather(shop, order_ids, Document.LABEL).orders[0].labels)

    shop.write(attach_labels, first).result()
    shop.clock.advance(1000)  # type: ignore[attr-defined] # it is a clock that stands
    shop.write(attach_labels, second).result()
    assert pages() == 2
    shop.clock.advance(1000)  # type: ignore[attr-defined] # see above
    shop.write(attach_labels, first).result()
    assert pages() == 1


def test_attaching_can_be_undone_and_done_again(shop: Shop, tmp_path: Path) -> None:
    order_ids = put(shop, hidden(0))
    shop.write(attach_labels, read(shop, labels(tmp_path, label(order_no(0))))).result()

    shop.write(undo).result()
    assert refusals(gather(shop, order_ids, Document.LABEL)) == {order_no(0): "label_hidden"}
    shop.write(redo).result()
    assert gather(shop, order_ids, Document.LABEL).refused == ()


def test_attached_labels_are_printed_as_they_are(shop: Shop, tmp_path: Path) -> None:
    order_ids = put(shop, hidden(0, "JNE0011223344"), sent(1))
    shop.write(attach_labels, read(shop, labels(tmp_path, label(order_no(0), "JNE0011223344")))).result()

    gathered = shop.read(printing.gather, order_ids, Document.LABEL).result()
    pages = lay_out(gathered, Wish(Document.LABEL, Paper.LABEL_100X150), papers.EN)
    data = papers.pdf(pages, gathered.label_files)

    assert papers.sizes_in_mm(data) == [(105, 148), (100, 150)]
    assert papers.codes_in(data)["Code 128"] == {"JNE0011223344"}


def refused(shop: Shop, path: Path) -> SellerError:
    with pytest.raises(SellerError) as failure:
        read(shop, path)
    return failure.value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "label_file_unreadable"),
        (b"PK\x03\x04 a workbook", "label_file_unreadable"),
        (b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF", "label_file_unreadable"),
    ],
)
def test_what_is_no_labels_file_ends_in_a_sentence(
    shop: Shop, tmp_path: Path, data: bytes, code: str
) -> None:
    path = tmp_path / "label.pdf"
    path.write_bytes(data)

    failure = refused(shop, path)

    assert (failure.code, failure.facts["file"]) == (code, "label.pdf")


def test_a_file_that_is_gone_too_large_or_too_long_is_not_taken(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refused(shop, tmp_path / "gone.pdf").code == "file_missing"
    with pypdfium2.PdfDocument.new() as long:
        for _ in range(MAX_LABEL_PAGES + 1):
            long.new_page(298, 420)
        long.save(tmp_path / "long.pdf")
    failure = refused(shop, tmp_path / "long.pdf")
    assert (failure.code, failure.facts["count"]) == ("label_file_too_long", MAX_LABEL_PAGES + 1)
    monkeypatch.setattr(label_files, "MAX_LABEL_BYTES", 100)
    assert refused(shop, tmp_path / "long.pdf").code == "label_file_too_large"


def test_a_page_as_large_as_a_house_is_not_painted(shop: Shop, tmp_path: Path) -> None:
    with pypdfium2.PdfDocument.new() as document:
        document.new_page(14_000, 14_000)
        document.save(tmp_path / "house.pdf")

    assert refused(shop, tmp_path / "house.pdf").code == "label_file_hostile"


ENCRYPTED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 420]>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/P -44/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>endobj\n"
    b"trailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF\n"
)


def test_a_file_with_a_password_says_so(shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "label.pdf"
    path.write_bytes(ENCRYPTED)

    assert refused(shop, path).code == "label_file_locked"


def test_a_child_that_dies_or_never_ends_costs_a_sentence(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = labels(tmp_path, label(order_no(0)))
    monkeypatch.setattr(label_files, "_worker_command", lambda: ["false"])
    assert refused(shop, path).code == "label_file_hostile"

    def never(*_words: object, **_options: object) -> None:
        raise subprocess.TimeoutExpired("child", 1)

    monkeypatch.setattr(subprocess, "run", never)
    assert refused(shop, path).code == "label_file_hostile"
