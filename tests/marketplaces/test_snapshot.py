from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.clock import to_ms
from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces.snapshot import name_with_time, time_in_name

if TYPE_CHECKING:
    from pathlib import Path

JAKARTA = ZoneInfo("Asia/Jakarta")
AT_TWO = to_ms(datetime(2026, 11, 23, 14, 0, tzinfo=JAKARTA))


@pytest.mark.parametrize(
    "name",
    [
        "Semua pesanan-2026-11-23-14_00.csv",
        "Semua pesanan-2026-11-23-14_00 (1).xlsx",
        "Salinan dari All order-2026-11-23-14_00.xlsx",
        "2026-11-23-14_00",
        "TikTok_UntukDikirim_2026-11-23-14_00_2026-11-23-14_00.xlsx",
    ],
)
def test_the_time_is_found_anywhere_in_the_name(name: str) -> None:
    assert time_in_name(name, JAKARTA) == AT_TWO


@pytest.mark.parametrize(
    "name",
    [
        "rusak oleh Excel.csv",
        "Order.all.20261101_20261123.xlsx",
        "x-2026-02-31-14_00.csv",
        "x-2026-11-23.csv",
        "x-2026-11-23-24_00.csv",
        "5772026-11-23-14_00.csv",
        "x-2026-11-23-14_001.csv",
    ],
)
def test_a_name_without_a_time_that_exists_has_none(name: str) -> None:
    assert time_in_name(name, JAKARTA) is None


def test_two_times_in_a_name_leave_it_to_the_seller() -> None:
    with pytest.raises(SellerError) as refusal:
        time_in_name("gabungan 2026-11-23-14_00 2026-11-24-14_00.csv", JAKARTA)
    assert refusal.value.code == "snapshot_unclear"


def test_the_files_own_date_means_nothing(tmp_path: Path) -> None:
    assert time_in_name(str(tmp_path / "baru.csv"), JAKARTA) is None


@given(
    st.text(st.characters(blacklist_characters="0123456789/\\", codec="utf-8"), min_size=1, max_size=20),
    st.integers(min_value=to_ms(datetime(2020, 1, 1, tzinfo=JAKARTA)), max_value=AT_TWO * 2),
)
def test_a_name_carries_its_snapshot_to_the_second(stem: str, snapshot_ms: int) -> None:
    snapshot_ms -= snapshot_ms % 1000
    name = name_with_time(stem, snapshot_ms, JAKARTA)
    assert time_in_name(f"{name} (1).csv", JAKARTA) == snapshot_ms
    assert name_with_time(name, snapshot_ms, JAKARTA) == name


def test_another_time_takes_the_place_of_the_one_in_the_name() -> None:
    name = name_with_time("Semua pesanan-2026-11-23-14_00", AT_TWO + 86_400_000, JAKARTA)
    assert name == "Semua pesanan-2026-11-24-14_00"
