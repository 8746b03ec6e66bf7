from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services.shop import Shop
from tests.cli.desk import AT, Desk
from tests.making import at, export, order_no
from tests.printing import papers
from tests.services.importing import take

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.desk import Line

KNOWN = {
    "Phone #": "(+62)81234560412",
    "Tracking ID": "JY1234567890",
    "Shipping Provider Name": "J&T Express",
}
CANCELLED = {"Order Status": "Dibatalkan", "Order Substatus": "Dibatalkan"}


@pytest.fixture
def desk(line: Line, tmp_path: Path) -> Desk:
    """Orders 0 to 2 can be printed, of 3 the buyer is hidden, 4 is cancelled."""
    shop = Shop.create(line.data, StoppedClock(at(AT)), practice=True)
    take(shop, export(tmp_path, [KNOWN, KNOWN, KNOWN, {}, KNOWN | CANCELLED]))
    shop.close()
    return Desk(line)


def test_labels_that_can_be_printed_are_and_the_others_are_told(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "label.pdf"

    told = desk("print", "label", "--filter", "status:to_ship", "--out", out)

    [refused] = told.pop("refused")
    assert refused["order_no"] == order_no(3)
    assert "hides" in refused["error"]
    assert told == {"document": "label", "pages": 3, "orders": 3, "file": str(out)}
    assert papers.sizes_in_mm(out.read_bytes()) == [(100, 150)] * 3


@pytest.mark.parametrize(
    ("words", "size"),
    [
        (("label", "--paper", "a6"), (105, 148)),
        (("pick-list", "--by", "order"), (210, 297)),
        (("pick-list", "--paper", "a5"), (148, 210)),
        (("packing-slip", "--notes"), (210, 297)),
        (("manifest",), (210, 297)),
    ],
)
def test_each_document_comes_on_its_paper(
    desk: Desk, tmp_path: Path, words: tuple[str, ...], size: tuple[int, int]
) -> None:
    out = tmp_path / "out.pdf"

    told = desk("print", *words, "--order", order_no(1), "--out", out)

    assert (told["document"], told["pages"], told["orders"], told["refused"]) == (words[0], 1, 1, [])
    assert papers.sizes_in_mm(out.read_bytes()) == [size]


def test_orders_named_one_by_one_are_printed_in_that_order(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "slip.pdf"

    desk("print", "packing-slip", "--order", order_no(2), order_no(0), "--order", order_no(1), "--out", out)

    with pypdfium2.PdfDocument(out) as document:
        assert len(document) == 3
    assert [papers.codes_in(out.read_bytes(), page)["Code 128"] for page in range(3)] == [
        {order_no(2)},
        {order_no(0)},
        {order_no(1)},
    ]


def test_what_was_printed_stands_in_the_history(desk: Desk, tmp_path: Path) -> None:
    desk("print", "manifest", "--order", order_no(1), "--out", tmp_path / "out.pdf")

    assert any(entry["what"].startswith("printed") for entry in desk("order", order_no(1))["history"])


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (
            ("label", "--order", "{3}"),
            "None of the chosen orders can be printed (1). Of the first: The market",
        ),
        (("label", "--order", "577000000000000001"), "577000000000000001"),
        (("label", "--order", "{0}", "--filter", "status:to_ship"), "not both"),
        (("label", "--filter", "status:nonsense"), "nonsense"),
        (("label", "--filter", "courier:nobody"), "nothing to print"),
    ],
)
def test_what_cannot_be_printed_leaves_no_file(
    desk: Desk, tmp_path: Path, words: tuple[str, ...], reason: str
) -> None:
    out = tmp_path / "out.pdf"
    named = [word.format(*map(order_no, range(5))) for word in words]

    assert reason in desk.refused("print", *named, "--out", str(out))
    assert not out.exists()


def test_a_paper_of_another_document_is_wrong_use(desk: Desk, tmp_path: Path) -> None:
    out = str(tmp_path / "out.pdf")

    assert "100x150" in desk.refused("print", "pick-list", "--paper", "100x150", "--out", out)
