"""A short soak of the real window; the long one is part of `./dev test --long`."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from seller_desktop.services.shop import Shop
from seller_desktop.ui import tasks, theme
from tests.reliability.acts import files_read_here, stock
from tests.reliability.soaking import Soak, grown

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock


@pytest.mark.usefixtures("loop")
def test_windows_that_come_and_go_leave_nothing_behind(
    tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    stock(tmp_path / "toko")
    shop = Shop.open(tmp_path / "toko", stopped_clock, writable=True)
    rng = Random(1)  # noqa: S311 - a story, not a secret
    with files_read_here():
        working = tasks.start(Soak(shop, stopped_clock, tmp_path, rng, 8).work(32, 0))
        qtbot.waitUntil(working.done, timeout=100_000)
    shop.close()
    looks = working.result()
    assert len(looks) == 4
    assert grown(looks) == []
