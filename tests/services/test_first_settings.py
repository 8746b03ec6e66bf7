from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import safekeeping
from seller_desktop.services.first_settings import (
    ZONES,
    FirstSettings,
    proposed_zone,
    take_first_settings,
)
from seller_desktop.services.second_folder import try_second_folder
from seller_desktop.services.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock

HOUR_MS = 3_600_000


@pytest.fixture
def shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    yield shop
    shop.close()


@pytest.mark.parametrize(
    ("computer", "hours", "zone"),
    [
        ("Asia/Makassar", 8, "Asia/Makassar"),
        ("Asia/Pontianak", 7, "Asia/Jakarta"),
        ("Asia/Ujung_Pandang", 8, "Asia/Makassar"),
        ("Asia/Bangkok", 7, "Asia/Jakarta"),
        ("Asia/Singapore", 8, "Asia/Makassar"),
        ("Asia/Tokyo", 9, "Asia/Jayapura"),
        ("Europe/Berlin", 1, "Asia/Jakarta"),
        ("", 0, "Asia/Jakarta"),
    ],
)
def test_the_zone_nearest_to_the_computers_is_proposed(computer: str, hours: int, zone: str) -> None:
    assert proposed_zone(computer, hours * HOUR_MS) == zone


def test_what_was_said_holds_at_once(shop: Shop, tmp_path: Path) -> None:
    told = FirstSettings("  Kirana  Store ", ZONES[2], "Rina", tmp_path / "stick")
    shop.write(take_first_settings, told).result()
    assert (shop.settings.name, shop.settings.zone) == ("Kirana Store", "Asia/Jayapura")
    assert shop.has_operator
    assert shop.read(safekeeping.second_folder).result() == tmp_path / "stick"


def test_what_was_left_out_is_left_as_it_is(shop: Shop) -> None:
    shop.write(take_first_settings, FirstSettings()).result()
    assert (shop.settings.name, shop.settings.zone, shop.has_operator) == ("", "Asia/Jakarta", False)
    assert shop.read(safekeeping.second_folder).result() is None


def test_all_of_it_is_taken_or_nothing(shop: Shop) -> None:
    with pytest.raises(Refused, match="operator_name_wrong"):
        shop.write(take_first_settings, FirstSettings("Kirana", ZONES[1], "R" * 61)).result()
    assert (shop.settings.name, shop.settings.zone) == ("", "Asia/Jakarta")


def test_a_second_folder_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert try_second_folder(stick, tmp_path / "not made yet" / "toko"), "the same disk"
    assert list(stick.iterdir()) == []


def test_another_disk_is_told_from_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Elsewhere:
        st_dev = -1

    stick, kind = tmp_path / "stick", type(tmp_path)
    stick.mkdir()
    look = kind.stat
    monkeypatch.setattr(
        kind,
        "stat",
        lambda path, **named: Elsewhere() if path == stick else look(path, **named),
    )
    assert not try_second_folder(stick, tmp_path / "toko")


def test_a_folder_that_takes_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SellerError, match="backup_folder"):
        try_second_folder(tmp_path / "gone", tmp_path / "toko")
    own = tmp_path / "toko" / "backups"
    own.mkdir(parents=True)
    with pytest.raises(Refused, match="backup_folder_own"):
        try_second_folder(own, tmp_path / "toko")
