"""A file goes over portion by portion: whatever their size, the shop is the same afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services.shop import Shop
from seller_desktop.storage import order_search, sqlite_merge
from tests.making import DATA, at
from tests.services.importing import everything, kinds, take
from tests.storage.index_entries import entries

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from seller_desktop.services.shop import Writing

FIRST = DATA / "Semua pesanan-2026-11-23-14_00.xlsx"
NEXT = DATA / "Semua pesanan-2026-11-24-14_00.xlsx"


def after_both_days(folder: Path) -> tuple[dict[str, list[tuple[Any, ...]]], object]:
    """All that the shop holds, its search index too, which is as if it were written anew."""
    shop = Shop.create(folder, StoppedClock(at("2026-11-24T15:00")), practice=False)
    try:
        assert kinds(take(shop, FIRST))["new"] == 600
        told = kinds(take(shop, NEXT))
        assert min(told["new"], told["changed"], told["unchanged"]) > 10
        assert kinds(take(shop, FIRST))["older"] > 10
        index, anew = shop.write(_index).result()
        assert index == anew
        return everything(shop), index
    finally:
        shop.close()


def _index(writing: Writing) -> tuple[object, object]:
    """What the search index holds, as it is and written anew."""
    found = entries(writing.db)
    order_search.rebuild(writing.db)
    return found, entries(writing.db)


def test_a_merge_in_portions_leaves_the_same_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_merge, "_PORTION", 1_000_000)
    at_once = after_both_days(tmp_path / "at once")
    monkeypatch.setattr(sqlite_merge, "_PORTION", 67)
    monkeypatch.setattr(sqlite_merge, "_MANY", 1)
    assert after_both_days(tmp_path / "in portions") == at_once
