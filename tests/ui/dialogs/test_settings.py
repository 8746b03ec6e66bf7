from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox

from seller_desktop.services.settings import ShopSettings
from seller_desktop.ui.dialogs.settings import SettingsDialog, SettingsValue
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

VALUE = SettingsValue(
    shop=ShopSettings("Toko Kirana", "Asia/Makassar", 15, True, True, ("2026-12-24", "2026-12-31")),
    language="en",
    theme=ThemeChoice.DARK,
    compact=True,
    watch_folder="/home/rina/Unduhan",
)


@pytest.fixture
def dialog(qtbot: QtBot) -> SettingsDialog:
    dialog = SettingsDialog(VALUE, "/downloads", date(2026, 11, 23))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_what_goes_in_comes_out(dialog: SettingsDialog) -> None:
    assert dialog.value() == VALUE


def test_what_follows_the_computer_is_none(qtbot: QtBot) -> None:
    plain = SettingsValue(ShopSettings("Toko"), None, ThemeChoice.SYSTEM, False, None)
    dialog = SettingsDialog(plain, "/downloads", date(2026, 11, 23))
    qtbot.addWidget(dialog)
    assert dialog.value() == plain
    assert not dialog._folder.isEnabled()
    dialog._watch.setChecked(True)
    assert dialog.value().watch_folder == "/downloads"


def test_changes_come_out(dialog: SettingsDialog) -> None:
    dialog._zone.setCurrentIndex(2)
    dialog._cutoff.setValue(9)
    dialog._saturday.setChecked(False)
    dialog._theme.setCurrentIndex(1)
    shop = dialog.value().shop
    assert (shop.zone, shop.cutoff_hour, shop.saturday_works) == ("Asia/Jayapura", 9, False)
    assert dialog.value().theme is ThemeChoice.LIGHT


def test_days_off_are_kept_in_order_and_once(dialog: SettingsDialog, qtbot: QtBot) -> None:
    days = dialog._days_off
    days._date.setDate(QDate(2026, 12, 26))
    for _ in range(2):
        days._add()
    assert days.days() == ("2026-12-24", "2026-12-26", "2026-12-31")
    assert not days._remove.isEnabled()
    days._list.setCurrentRow(0)
    qtbot.mouseClick(days._remove, Qt.MouseButton.LeftButton)
    assert dialog.value().shop.days_off == ("2026-12-26", "2026-12-31")


def test_a_shop_needs_a_name_and_a_watch_a_folder(dialog: SettingsDialog) -> None:
    dialog._name.setText("  ")
    dialog.accept()
    assert dialog.problem.text() == "Please type the shop's name."
    dialog._name.setText("Toko")
    dialog._folder.clear()
    dialog.accept()
    assert dialog.problem.text() == "Please say which folder to watch."
    dialog._watch.setChecked(False)
    dialog.accept()
    assert not dialog.isVisible()


def test_a_shop_that_never_had_a_name_may_stay_without(qtbot: QtBot) -> None:
    dialog = SettingsDialog(
        replace(VALUE, shop=replace(VALUE.shop, name="")), "/downloads", date(2026, 11, 23)
    )
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.accept()
    assert not dialog.isVisible()


def test_the_folder_can_be_chosen(dialog: SettingsDialog) -> None:
    with Messages.script(["/home/rina/Ekspor"]):
        dialog._choose_folder()
    assert dialog.value().watch_folder == "/home/rina/Ekspor"


@pytest.mark.parametrize("before", [False, True])
def test_start_at_login_is_asked_where_it_can_be_set(qtbot: QtBot, before: bool) -> None:
    dialog = SettingsDialog(replace(VALUE, at_login=before), "/downloads", date(2026, 11, 23))
    qtbot.addWidget(dialog)
    box = next(box for box in dialog.findChildren(QCheckBox) if "log in" in box.text())
    assert box.isChecked() is before
    box.click()
    assert dialog.value().at_login is not before


def test_start_at_login_is_not_asked_elsewhere(dialog: SettingsDialog) -> None:
    assert not any("log in" in box.text() for box in dialog.findChildren(QCheckBox))
    assert dialog.value().at_login is None
