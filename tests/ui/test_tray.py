from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon, QWidget
from sqlalchemy import func, select

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.services.case_settings import CaseSettings, save_case_settings
from seller_desktop.services.shop import Shop
from seller_desktop.storage.schema import deadline
from seller_desktop.ui import tray
from seller_desktop.ui.notice_bar import ReminderBar
from seller_desktop.ui.tray import Reminders, tray_icon
from tests.making import export
from tests.services.importing import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

SHIP_SOON = "3 orders to ship within 12 h: 5779…0007, 5779…0017, 5779…0027"


class Tray(QSystemTrayIcon):
    """A tray as a desktop has one, which only notes what it is told."""

    def __init__(self, parent: Reminders) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, str]] = []
        self.shown = False

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(self, title: str, text: str, *_how: object) -> None:
        self.said.append((title, text))


@pytest.fixture
def real_shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    """Three orders to be shipped within ten hours."""
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    take(shop, export(tmp_path, [{}] * 3))
    yield shop
    shop.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def bar(window: QWidget) -> ReminderBar:
    bar = ReminderBar(window)
    window.show()
    return bar


@pytest.fixture
def reminders(real_shop: Shop, window: QWidget, bar: ReminderBar) -> Iterator[Reminders]:
    """On a desktop without a tray."""
    reminders = Reminders(real_shop, bar, window)
    yield reminders
    reminders.stop()


@pytest.fixture
def with_tray(
    real_shop: Shop, window: QWidget, bar: ReminderBar, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Reminders]:
    monkeypatch.setattr(tray, "_system_tray", Tray)
    reminders = Reminders(real_shop, bar, window)
    yield reminders
    reminders.stop()


def check(reminders: Reminders, qtbot: QtBot) -> None:
    reminders.check()
    task = reminders._task
    assert task is not None
    qtbot.waitUntil(task.done)


def tray_of(reminders: Reminders) -> Tray:
    assert isinstance(reminders._tray, Tray)
    return reminders._tray


def snoozed(shop: Shop) -> bool:
    wanted = select(func.count()).where(deadline.c.snoozed_until.is_not(None))
    return shop.read(lambda reading: reading.db.execute(wanted).scalar_one() > 0).result()


def button(bar: ReminderBar, text: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.text() == text)


def test_without_a_tray_the_window_says_it_once(reminders: Reminders, bar: ReminderBar, qtbot: QtBot) -> None:
    check(reminders, qtbot)
    assert bar.isVisible()
    assert bar.accessibleName() == SHIP_SOON
    with qtbot.waitSignal(reminders.show_wanted):
        button(bar, "Show").click()
    assert bar.isHidden()
    check(reminders, qtbot)
    assert bar.isHidden()


def test_the_bar_can_ask_again_in_an_hour(
    reminders: Reminders, bar: ReminderBar, qtbot: QtBot, stopped_clock: StoppedClock, real_shop: Shop
) -> None:
    check(reminders, qtbot)
    button(bar, "Again in 1 hour").click()
    assert bar.isHidden()
    qtbot.waitUntil(lambda: snoozed(real_shop))
    check(reminders, qtbot)
    assert bar.isHidden()
    stopped_clock.advance(HOUR_MS)
    check(reminders, qtbot)
    assert bar.isVisible()


def test_a_tray_shows_the_notice_and_its_click_leads_to_the_orders(
    with_tray: Reminders, bar: ReminderBar, qtbot: QtBot
) -> None:
    icon = tray_of(with_tray)
    assert icon.shown
    check(with_tray, qtbot)
    assert icon.said == [("Deadlines are near", SHIP_SOON)]
    assert bar.isHidden()
    with qtbot.waitSignal(with_tray.show_wanted):
        icon.messageClicked.emit()
    with qtbot.waitSignal(with_tray.open_wanted):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with_tray.stop()
    assert not icon.shown


def test_the_menu_does_what_it_says(
    with_tray: Reminders, qtbot: QtBot, stopped_clock: StoppedClock, real_shop: Shop
) -> None:
    actions = {one.text(): one for one in tray_of(with_tray).contextMenu().actions() if one.text()}
    for text, signal in (
        ("Open Seller Desktop", with_tray.open_wanted),
        ("Show what needs action", with_tray.show_wanted),
        ("Quit", with_tray.quit_wanted),
    ):
        with qtbot.waitSignal(signal):
            actions[text].trigger()
    actions["Remind me again in 1 hour"].trigger()
    qtbot.waitUntil(lambda: snoozed(real_shop))
    check(with_tray, qtbot)
    assert tray_of(with_tray).said == []
    stopped_clock.advance(HOUR_MS)
    check(with_tray, qtbot)
    assert len(tray_of(with_tray).said) == 1


def test_a_sound_only_where_it_is_wanted(
    with_tray: Reminders, qtbot: QtBot, stopped_clock: StoppedClock, real_shop: Shop
) -> None:
    beeps: list[None] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QApplication, "beep", lambda: beeps.append(None))
        check(with_tray, qtbot)
        assert beeps == []
        real_shop.write(save_case_settings, CaseSettings(sound=True)).result()
        stopped_clock.advance(6 * HOUR_MS)
        check(with_tray, qtbot)
        check(with_tray, qtbot)
        assert len(beeps) == 1


def test_the_badge_counts_what_is_urgent(
    with_tray: Reminders, qtbot: QtBot, qapp: QApplication, stopped_clock: StoppedClock
) -> None:
    badges: list[int] = []
    plain = tray_of(with_tray).icon().cacheKey()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(qapp, "setBadgeNumber", badges.append)
        check(with_tray, qtbot)
        assert (badges, tray_of(with_tray).icon().cacheKey()) == ([], plain)
        stopped_clock.advance(6 * HOUR_MS)
        check(with_tray, qtbot)
        assert badges == [3]
        assert "3 orders with something due within 4 h" in tray_of(with_tray).toolTip()
        with_tray.stop()
        assert badges == [3, 0], "a badge outlives no window"


def test_nothing_is_written_while_there_is_nothing_to_tell(
    reminders: Reminders, real_shop: Shop, qtbot: QtBot
) -> None:
    """A write, however small, would make an import under way begin anew."""
    check(reminders, qtbot)
    changes: list[object] = []
    real_shop.on_change(changes.append)
    check(reminders, qtbot)
    assert changes == []


def test_a_stopped_one_says_nothing(reminders: Reminders, bar: ReminderBar) -> None:
    reminders.stop()
    reminders.check()
    reminders.snooze()
    assert reminders._task is None
    assert bar.isHidden()


@pytest.mark.parametrize("count", [0, 7, 42, 1_000])
def test_the_icon_fills_every_size_it_is_made_for(count: int) -> None:
    icon = tray_icon(count)
    for size in icon.availableSizes():
        image = icon.pixmap(size).toImage()
        assert image.pixelColor(size.width() // 2, 1).alpha() > 0
        below = [image.pixelColor(x, size.height() - 2) for x in range(size.width() // 2, size.width())]
        red = any(one.red() > one.green() + 100 for one in below)
        assert red is (count > 0), "the badge sits at the lower right"
