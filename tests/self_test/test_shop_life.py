"""A shop lives its life, and what is broken in it is found; the whole is tried in every bundle built."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.self_test.checks import Check, CheckFailed, LeftOut, tried
from seller_desktop.self_test.shop_life import SAMPLES, ShopLife
from seller_desktop.services import backups, order_export, parsing, shop_keys

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def life(tmp_path: Path) -> Iterator[ShopLife]:
    life = ShopLife(tmp_path, basic=True)
    yield life
    if life._shop is not None:
        life._shop.close()


def test_a_shop_lives_its_life(life: ShopLife) -> None:
    life.make()
    assert life.fill()["orders"] == SAMPLES
    life.search()
    with pytest.raises(LeftOut):
        life.bring_file()
    life._basic = False
    assert life.bring_file()[".xlsx"] == {"new": 3, "rejected": 1}
    life._basic = True
    assert life.export()["orders"] == SAMPLES + 6
    assert life.save_and_restore()["orders"] == SAMPLES + 6
    assert life.reopen()["wrong_key"] == "shop_damaged"
    assert life.migrate()["from"] == "0001"
    life.close()


def test_without_a_shop_the_others_say_so(life: ShopLife) -> None:
    came = tried(Check("search", life.search))
    assert "There is no shop to try this with" in came["error"]


def test_what_is_broken_in_a_shop_is_found(life: ShopLife, monkeypatch: pytest.MonkeyPatch) -> None:
    life.make()
    life.fill()
    write = order_export.export_orders

    def lossy(shop: Any, ids: Any, *rest: Any) -> int:  # noqa: ANN401 - as they pass through
        return write(shop, ids[1:], *rest)

    monkeypatch.setattr(order_export, "export_orders", lossy)
    with pytest.raises(CheckFailed, match="does not hold every order"):
        life.export()
    monkeypatch.setattr(
        parsing, "worker_command", lambda: [sys.executable, "-S", "-c", "raise SystemExit(5)"]
    )
    life._basic = False
    with pytest.raises(SellerError, match="parser_crashed"):
        life.bring_file()
    monkeypatch.setattr(backups, "_made", lambda *_: SimpleNamespace(encrypted=False, shop=""))
    with pytest.raises(CheckFailed, match="backup of an encrypted shop lies on the disk unencrypted"):
        life.save_and_restore()
    monkeypatch.setattr(shop_keys, "is_key", lambda *_: True)
    with pytest.raises(CheckFailed, match="read with a wrong key"):
        life.reopen()
