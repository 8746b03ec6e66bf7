"""A real shop in a temporary folder, at a time that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.services.shop import Shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock


@pytest.fixture
def shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=False)
    yield shop
    shop.close()
