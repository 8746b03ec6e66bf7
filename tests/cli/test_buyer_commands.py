"""Buyers' rights on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.cli.main import run, understand
from seller_desktop.services.shop import Shop
from tests.making import order_no
from tests.services.erasing import FACTS, his, over, take_orders

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock


@pytest.fixture
def folder(tmp_path: Path, stopped_clock: StoppedClock) -> Path:
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=True)
    take_orders(shop, his(0), over(1))
    shop.close()
    return tmp_path / "shop"


def say(folder: Path, *words: str, code: int = 0) -> dict[str, Any]:
    argv = ["--data", str(folder), "--at", "2026-11-23T14:00:00+07:00", *words, "--json"]
    args = understand(argv)
    assert not hasattr(args, "document"), args
    namespace: Namespace = args  # type: ignore[assignment] # the words make a command
    answer = run(argv, namespace, folder)
    assert answer.exit_code == code, answer.document
    return answer.document


def test_a_buyer_is_found_handed_his_file_and_erased(folder: Path, tmp_path: Path) -> None:
    name = FACTS["buyer_username"]
    (one,) = say(folder, "buyer", "find", "--user", name)["orders"]
    assert (one["order_no"], one["meant"], one["likeness"]) == (order_no(0), True, "username")

    file = tmp_path / "his.json"
    say(folder, "buyer", "export", "--user", name, "--out", str(file))
    assert json.loads(file.read_text("utf-8"))["orders"][0]["facts"]["recipient"] == FACTS["recipient"]
    say(folder, "buyer", "correct", "--order", order_no(0), "--set", "phone=0812 1111")
    say(folder, "buyer", "restrict", "--order", order_no(0), "--reason", "asked by letter")
    say(folder, "buyer", "release", "--order", order_no(0))

    plan = say(folder, "buyer", "anonymise", "--user", name, "--dry-run")
    assert (plan["orders"], plan["left_the_shop"], plan["against"]) == (1, 1, {})
    assert "yes-erase-for-ever" in say(folder, "buyer", "anonymise", "--user", name, code=2)["error"]
    done = say(folder, "buyer", "anonymise", "--user", name, "--yes-erase-for-ever")
    assert (done["orders"], done["whole"]) == (1, True)
    assert (
        "No order names" in say(folder, "buyer", "export", "--user", name, "--out", "x.json", code=2)["error"]
    )


def test_what_left_is_listed(folder: Path, tmp_path: Path) -> None:
    say(folder, "orders", "--filter", "status:completed", "--export", str(tmp_path / "o.csv"))

    (told,) = say(folder, "left", "list")["left"]

    assert (told["kind"], told["target"], told["filter"], told["orders"]) == (
        "export",
        "o.csv",
        "status:completed",
        2,
    )
    assert say(folder, "left", "list", "--buyer", FACTS["buyer_username"])["left"] == [told]


def test_the_rule_is_set_tried_and_run(folder: Path) -> None:
    assert say(folder, "retention", "show")["months"] is None
    assert say(folder, "retention", "set", "--months", "6")["orders"] == 2
    assert say(folder, "retention", "run", "--dry-run")["orders"] == 2
    assert say(folder, "retention", "run")["orders"] == 2
    assert say(folder, "retention", "run")["orders"] == 0
    assert "months" in say(folder, "retention", "set", "--months", "soon", code=2)["error"]
    assert say(folder, "retention", "set", "--months", "off")["months"] is None
