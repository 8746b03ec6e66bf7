"""Shipping on the command line: names and fields are a contract."""

from __future__ import annotations

import argparse
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.cli.ship_commands import SHIP_COMMANDS, add_ship_commands, exit_code, ship_reads
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import Status
from seller_desktop.services.shop import Shop
from tests.making import at, order_no
from tests.services.casework import ask, bring, by_hand, order
from tests.services.importing import everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NO, OTHER, SHIPPED, ASKED = (order_no(n) for n in range(4))
ARRANGED = ("--courier", "JNE", "--tracking", "012340056789")


class Desk:
    """A shop with a few orders, and a folder to keep lists in."""

    def __init__(self, shop: Shop, folder: Path) -> None:
        self.shop = shop
        self.folder = folder
        self._parser = argparse.ArgumentParser()
        assert add_ship_commands(self._parser.add_subparsers(dest="command")) == []

    def __call__(self, *words: str, code: int = 0) -> Any:  # noqa: ANN401 - the document
        args = self._parser.parse_args(["ship", *words])
        args.folder = self.folder
        before = everything(self.shop) if ship_reads(args) or code else None
        told = SHIP_COMMANDS["ship"](self.shop, args)
        assert exit_code(told) == code
        assert before is None or "--skip-wrong" in words or everything(self.shop) == before
        return json.loads(json.dumps(told))

    def keep(self, *lines: str, encoding: str = "utf-8") -> str:
        (self.folder / "resi.csv").write_text("\n".join(lines), encoding=encoding)
        return "resi.csv"

    def table(self) -> list[tuple[Any, ...]]:
        return everything(self.shop)["shipment"]


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two orders to ship of two buyers, one shipped, one whose buyer asked to cancel, one made by hand."""
    folder = tmp_path_factory.mktemp("orders") / "shop"
    shop = Shop.create(folder, StoppedClock(at("2026-11-23T14:00")), practice=False)
    bring(shop, order(0), order(1, buyer_username="budi"), order(2, Status.SHIPPED), order(3))
    by_hand(shop)
    ask(shop, 3)
    shop.close()
    return folder


@pytest.fixture
def desk(orders: Path, tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Desk]:
    shop = Shop.open(shutil.copytree(orders, tmp_path / "shop"), stopped_clock, writable=True)
    yield Desk(shop, tmp_path)
    shop.close()


def test_one_order_is_packed(desk: Desk) -> None:
    assert desk(NO, *ARRANGED) == {
        "written": 1,
        "shipments": [
            {
                "order_no": NO,
                "ok": True,
                "error": None,
                "courier": "JNE",
                "tracking_no": "012340056789",
                "state": "packed",
                "warnings": [],
            }
        ],
    }


def test_what_is_noted_already_is_not_written_again(desk: Desk) -> None:
    desk(NO, *ARRANGED)
    told = desk(NO, *ARRANGED)
    assert told["written"] == 0
    assert (told["shipments"][0]["ok"], told["shipments"][0]["state"]) == (True, "packed")


def test_it_is_handed_over_and_dropped(desk: Desk) -> None:
    desk(NO, *ARRANGED)
    assert desk(NO, "--hand-over", "--dry-run")["shipments"][0]["state"] == "packed"
    (line,) = desk(NO, "--hand-over")["shipments"]
    assert (line["state"], line["tracking_no"]) == ("handed_over", "012340056789")
    (line,) = desk(NO, "--hand-over", code=1)["shipments"]
    assert line["error"] == (
        f"The parcel of the order {NO} is handed over already. There is nothing more to do."
    )
    (line,) = desk(NO, "--drop")["shipments"]
    assert (line["ok"], line["state"]) == (True, None)
    assert desk.table() == []
    assert desk(NO, "--drop", code=1)["shipments"][0]["ok"] is False


def test_an_order_made_by_hand_is_shipped_by_it(desk: Desk) -> None:
    desk("M-0", *ARRANGED)
    desk("M-0", "--hand-over")
    status = {row[2]: row[4] for row in everything(desk.shop)["orders"]}
    assert status["M-0"] == "shipped"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (SHIPPED, "is “Shipped”"),
        (ASKED, "The buyer has asked to cancel"),
        ("577912345678999999", "There is no order"),
    ],
)
def test_what_cannot_be_shipped_is_told_and_nothing_written(desk: Desk, number: str, sentence: str) -> None:
    for words in (ARRANGED, ("--hand-over",)):
        (line,) = desk(number, *words, code=1)["shipments"]
        assert line["ok"] is False
        assert sentence in line["error"]
    assert desk.table() == []


def test_what_is_odd_is_told_and_forbids_nothing(desk: Desk) -> None:
    (line,) = desk(NO, "--courier", "SiCepat", "--tracking", "1234567890")["shipments"]
    assert line["ok"] is True
    assert line["warnings"] == [
        "Zeros may be missing at the beginning: numbers of SiCepat look like 001234567890."
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_list_is_noted_as_one_act(desk: Desk, encoding: str) -> None:
    listed = desk.keep(
        "Nomor Pesanan;Resi;Kurir", f"{NO};JY1234567890;J&T Express", f"{OTHER};0123", encoding=encoding
    )
    told = desk("--file", listed, "--courier", "JNE", "--dry-run")
    assert (told["written"], desk.table()) == (0, [])
    told = desk("--file", listed, "--courier", "JNE")
    assert told["written"] == 2
    assert [(one["courier"], one["tracking_no"], one["state"]) for one in told["shipments"]] == [
        ("J&T Express", "JY1234567890", "packed"),
        ("JNE", "0123", "packed"),
    ]
    assert [row[1] for row in everything(desk.shop)["journal"]] == ["order_entered", "shipment_arranged"]


def test_with_a_wrong_line_nothing_is_noted_unless_it_is_skipped(desk: Desk) -> None:
    listed = desk.keep(f"{NO},JY1234567890,J&T", f"{ASKED},0123,JNE", f"{NO},0124,JNE")
    told = desk("--file", listed, code=1)
    assert (told["written"], [one["ok"] for one in told["shipments"]]) == (0, [True, False, False])
    assert desk.table() == []
    told = desk("--file", listed, "--skip-wrong", code=1)
    assert told["written"] == 1
    assert [one["state"] for one in told["shipments"]] == ["packed", None, None]
    assert len(desk.table()) == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "ship_words_missing"),
        ((NO,), "ship_words_missing"),
        ((NO, "--file", "resi.csv"), "ship_words_missing"),
        (("--hand-over",), "ship_words_missing"),
        (("--file", "resi.csv"), "ship_list_empty"),
        (("--file", "none.csv"), "file_missing"),
        (("--file", "book.xlsx"), "ship_list_unreadable"),
    ],
)
def test_words_that_make_no_shipment_are_refused(desk: Desk, words: tuple[str, ...], code: str) -> None:
    desk.keep("Halo kak")
    (desk.folder / "book.xlsx").write_bytes(b"PK\x03\x04\xff\xfe\x00\x00")
    with pytest.raises(SellerError) as failure:
        desk(*words)
    assert failure.value.code == code
    assert isinstance(failure.value, Refused) is (code not in {"file_missing", "ship_list_unreadable"})
