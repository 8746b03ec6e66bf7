"""Notes and flags on the command line: names and fields are a contract."""

from __future__ import annotations

import argparse
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.cli.note_commands import NOTE_COMMANDS, add_note_commands, reads
from seller_desktop.domain.clock import HOUR_MS, StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.shop import Shop
from tests.making import at, export, order_no
from tests.services.importing import everything, take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NO, OTHER = order_no(0), order_no(1)


class Desk:
    """A shop with two orders, and its clock."""

    def __init__(self, shop: Shop, clock: StoppedClock) -> None:
        self.shop = shop
        self.clock = clock
        self._parser = argparse.ArgumentParser()
        self.parsers = add_note_commands(self._parser.add_subparsers(dest="command"))

    def __call__(self, *words: str | int) -> Any:  # noqa: ANN401 - the document
        args = self._parser.parse_args([str(word) for word in words])
        before = everything(self.shop) if reads(args) else None
        told = NOTE_COMMANDS[args.command](self.shop, args)
        assert before is None or everything(self.shop) == before
        return told


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two orders, and Rina at the desk; every test gets a copy of its own."""
    folder = tmp_path_factory.mktemp("orders")
    shop = Shop.create(folder / "shop", StoppedClock(at("2026-11-23T14:00")), practice=False)
    take(shop, export(folder, [{"Order ID": NO}, {"Order ID": OTHER}]))
    shop.write(choose_operator, "Rina").result()
    shop.close()
    return folder / "shop"


@pytest.fixture
def desk(orders: Path, tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Desk]:
    shop = Shop.open(shutil.copytree(orders, tmp_path / "shop"), stopped_clock, writable=True)
    yield Desk(shop, stopped_clock)
    shop.close()


def test_a_note_is_added_edited_listed_and_removed(desk: Desk) -> None:
    added = desk("note", "add", NO, "minta bubble wrap")["note"]
    assert added == {
        "id": added["id"],
        "order_no": NO,
        "text": "minta bubble wrap",
        "author": "Rina",
        "created_at": "2026-11-23T14:00:00+07:00",
        "edited_at": None,
        "edited_by": "",
        "versions": [],
    }
    desk.clock.advance(HOUR_MS)
    desk.shop.write(choose_operator, "Sari").result()
    edited = desk("note", "edit", added["id"], "minta bubble wrap dobel")["note"]
    assert edited == added | {
        "text": "minta bubble wrap dobel",
        "edited_at": "2026-11-23T15:00:00+07:00",
        "edited_by": "Sari",
        "versions": [
            {"text": "minta bubble wrap", "author": "Rina", "written_at": "2026-11-23T14:00:00+07:00"}
        ],
    }
    second = desk("note", "add", NO, "sudah dikemas")["note"]
    assert desk("note", "list", NO) == {"notes": [second, edited]}
    assert desk("note", "remove", added["id"]) == {"note": edited | {"removed": True}}
    assert desk("note", "list", NO) == {"notes": [second]}
    assert desk("note", "list", OTHER) == {"notes": []}


def test_flags_are_set_and_cleared_by_colour_in_either_language_and_by_name(desk: Desk) -> None:
    assert desk("flag", "set", NO, "red", "Biru") == {"order_no": NO, "flags": ["red", "blue"]}
    desk("flag", "name", "teal", "Hadiah")
    assert desk("flag", "set", NO, "hadiah") == {"order_no": NO, "flags": ["red", "teal", "blue"]}
    assert desk("flag", "clear", NO, "merah") == {"order_no": NO, "flags": ["teal", "blue"]}
    assert desk("flag", "clear", NO) == {"order_no": NO, "flags": []}


def test_further_orders_are_flagged_in_one_act(desk: Desk) -> None:
    assert desk("flag", "set", NO, "red", "--orders", OTHER) == {
        "orders": [{"order_no": NO, "flags": ["red"]}, {"order_no": OTHER, "flags": ["red"]}]
    }
    listed = desk("flag", "list")["flags"]
    assert listed[0] == {"flag": "red", "name": "", "orders": 2}
    assert [one["flag"] for one in listed] == [
        *("red", "orange", "yellow", "green", "teal", "blue", "purple", "grey")
    ]
    assert all(one["orders"] == 0 for one in listed[1:])


def test_a_flag_gets_a_name_and_that_of_its_colour_back(desk: Desk) -> None:
    assert desk("flag", "name", "red", "Hadiah")["flags"][0]["name"] == "Hadiah"
    assert desk("flag", "name", "hadiah", "")["flags"][0]["name"] == ""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("note", "add", "0", "x"), "no_such_order"),
        (("note", "list", "0"), "no_such_order"),
        (("note", "add", NO, " "), "note_empty"),
        (("note", "edit", "1", "x"), "no_such_note"),
        (("note", "remove", "1"), "no_such_note"),
        (("flag", "set", NO, "pink"), "no_such_flag"),
        (("flag", "set", NO, "red", "--orders", "0"), "no_such_order"),
        (("flag", "name", "red", "biru"), "flag_name_colour"),
    ],
)
def test_what_cannot_be_is_refused_with_nothing_changed(
    desk: Desk, words: tuple[str, ...], code: str
) -> None:
    before = everything(desk.shop)
    with pytest.raises(Refused, match=code):
        desk(*words)
    assert everything(desk.shop) == before


@pytest.mark.parametrize("note_id", ["x", "-1", "１", str(1 << 63)])
def test_what_is_no_number_of_a_note_is_wrong_use(desk: Desk, note_id: str) -> None:
    with pytest.raises(SystemExit):
        desk("note", "remove", note_id)


def test_every_action_takes_part_in_the_answer_as_json(desk: Desk) -> None:
    assert len(desk.parsers) == 8
