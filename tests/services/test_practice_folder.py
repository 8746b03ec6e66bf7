"""A practice shop goes with its folder, and nothing else does."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services import practice_folder
from seller_desktop.services.folder_lock import locked
from seller_desktop.services.manual_orders import enter_order
from seller_desktop.services.practice_folder import holds_own_work, remove_practice, sweep_removed
from seller_desktop.services.shop import Shop
from tests.making import export, stated
from tests.services.importing import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock


@pytest.fixture
def folder(small_shop: Path, tmp_path: Path) -> Path:
    """Of a practice shop within that of a shop of one's own."""
    (tmp_path / "toko").mkdir()
    (tmp_path / "toko" / "shop.db").write_bytes(b"my own")
    return shutil.copytree(small_shop, tmp_path / "toko" / "practice")


@pytest.fixture
def shop(folder: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.open(folder, stopped_clock, writable=True)
    yield shop
    shop.close()


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_it_goes_and_leaves_everything_around_it(folder: Path) -> None:
    (folder / "backups").mkdir()
    (folder / "window.ini").write_text("[General]\n", encoding="utf-8")
    remove_practice(folder)
    assert names(folder.parent) == ["shop.db"]


def test_a_shop_of_ones_own_is_never_removed(tmp_path: Path, stopped_clock: StoppedClock) -> None:
    Shop.create(tmp_path / "practice", stopped_clock, practice=False).close()
    with pytest.raises(Refused, match="practice_only"):
        remove_practice(tmp_path / "practice")
    assert Shop.exists(tmp_path / "practice")


def test_no_file_of_somebody_else_goes_with_it(folder: Path) -> None:
    (folder / "foto toko.jpg").write_bytes(b"JFIF")
    with pytest.raises(Refused, match="practice_not_alone") as refused:
        remove_practice(folder)
    assert refused.value.facts["file"] == "foto toko.jpg"
    assert Shop.exists(folder)


def test_it_is_not_taken_from_under_somebody(folder: Path, shop: Shop) -> None:
    with pytest.raises(SellerError, match="shop_busy"):
        remove_practice(folder)
    assert not shop.read(holds_own_work).result()


def test_opened_by_another_at_the_last_moment_it_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(practice_folder, "_look_at", lambda *_: None)
    with locked(folder), pytest.raises(SellerError, match="shop_busy"):
        remove_practice(folder)
    assert Shop.exists(folder)
    assert names(folder.parent) == ["practice", "shop.db"]


def test_killed_in_the_middle_it_is_gone_and_the_rest_is_swept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_path: Path, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "rmtree", killed)
    with pytest.raises(KeyboardInterrupt):
        remove_practice(folder)
    monkeypatch.undo()
    assert not folder.exists()
    (folder.parent / "practice.removed-by me").mkdir()
    sweep_removed(folder.parent)
    assert names(folder.parent) == ["practice.removed-by me", "shop.db"]


def test_samples_are_nobodys_work(shop: Shop) -> None:
    assert not shop.read(holds_own_work).result()


def test_an_imported_file_is(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}]))
    assert shop.read(holds_own_work).result()


def test_an_order_entered_by_hand_is(shop: Shop) -> None:
    enter_order(shop, stated(1, channel=Channel.MANUAL, status=Status.TO_SHIP))
    assert shop.read(holds_own_work).result()
