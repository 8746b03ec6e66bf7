"""What the tray says beside a locked window: how many, and nothing of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from seller_desktop.domain.orders import ClockKind
from seller_desktop.domain.reminders import Reminder
from seller_desktop.ui import tray
from seller_desktop.ui.lock.locked import mark_locked
from seller_desktop.ui.notice_bar import ReminderBar
from seller_desktop.ui.tray import Reminders
from tests.ui.test_tray import Tray

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.ui.fake_shop import FakeShop

FOUND = (
    Reminder(ClockKind.SHIP_BY, 4, 2, ("577912345678900007", "577912345678900017"), 0),
    Reminder(ClockKind.CANCEL_RESPONSE, 4, 1, ("577912345678900027",), 0),
)


def test_it_counts_and_names_nothing_until_the_window_is_open_again(
    shop: FakeShop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tray, "_system_tray", Tray)
    window = QWidget()
    qtbot.addWidget(window)
    reminders = Reminders(shop, ReminderBar(window), window)  # type: ignore[arg-type] # stands in for a Shop
    wanted: list[str] = []
    reminders.open_wanted.connect(lambda: wanted.append("open"))
    reminders.show_wanted.connect(lambda: wanted.append("show"))
    said = reminders._tray
    assert isinstance(said, Tray)

    mark_locked(window, locked=True)
    reminders._tell(FOUND)
    reminders._tell_urgent(3)
    said.messageClicked.emit()
    told = said.said[0][1]
    assert told.startswith("3 deadline")
    assert "5779" not in told + said.toolTip()
    assert wanted == ["open"]

    mark_locked(window, locked=False)
    reminders._tell(FOUND)
    said.messageClicked.emit()
    assert "5779…0007" in said.said[1][1]
    assert wanted == ["open", "show"]
    reminders.stop()
