"""Backups as a seller meets them: in the status bar, made by themselves, listed and looked into."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS, StoppedClock
from seller_desktop.services import backups, queries, safekeeping
from seller_desktop.services.notes import add_note
from seller_desktop.services.opening import BACKUPS
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.ui.backups.dialog import BackupsDialog
from seller_desktop.ui.messages import Messages
from tests.desk import Desk
from tests.making import at
from tests.services.shops import ORDERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("loop")
NOW = at("2026-11-23T14:00:00+07:00")


@pytest.fixture
def desk(shop_folder: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> Iterator[Desk]:
    shop = Shop.open(shop_folder, stopped_clock, writable=True)
    desk = Desk(shop, qtbot)
    desk.wait(lambda: desk.window.backups.settled)
    yield desk
    desk.wait(lambda: desk.window.backups.settled)
    desk.close()
    shop.close()


def button(desk: Desk) -> QPushButton:
    """The one of the status bar."""
    (found,) = (one for one in desk.window.footer.findChildren(QPushButton) if "ackup" in one.text())
    return found


def look(desk: Desk) -> None:
    desk.window.backups.look()
    desk.wait(lambda: desk.window.backups.settled)


def change(desk: Desk) -> None:
    first = desk.shop.read(queries.first_ids, OrderQuery(), 1).result()[0]
    desk.shop.write(add_note, first, "Pembeli telepon").result()
    desk.settle()


def made(desk: Desk) -> list[Why]:
    return [one.why for one in backups.list_backups(desk.shop.data_dir)]


def test_one_is_made_while_orders_change_and_nobody_is_just_saving(
    desk: Desk, stopped_clock: StoppedClock
) -> None:
    assert button(desk).text() == "No backup yet"
    stopped_clock.advance(MINUTE_MS)
    look(desk)
    assert made(desk) == [Why.SCHEDULED]
    assert button(desk).text() == "Backup: just now"
    stopped_clock.advance(31 * MINUTE_MS)
    look(desk)
    assert made(desk) == [Why.SCHEDULED], "nothing has changed"
    assert button(desk).text() == "Backup: 31 minutes ago"
    change(desk)
    look(desk)
    assert made(desk) == [Why.SCHEDULED], "somebody is at work"
    stopped_clock.advance(MINUTE_MS)
    look(desk)
    assert made(desk) == [Why.SCHEDULED] * 2
    assert "with 12 orders" in button(desk).toolTip()


def test_one_nobody_asked_for_does_not_keep_the_shop_from_closing(
    desk: Desk, stopped_clock: StoppedClock
) -> None:
    stopped_clock.advance(MINUTE_MS)
    desk.shop.closing.set()
    look(desk)
    assert not list((desk.shop.data_dir / BACKUPS).iterdir()), "nothing half-made either"
    desk.shop.closing.clear()
    look(desk)
    assert made(desk) == [Why.SCHEDULED]


def test_who_works_without_a_pause_gets_one_all_the_same(desk: Desk, stopped_clock: StoppedClock) -> None:
    stopped_clock.advance(MINUTE_MS)
    look(desk)
    stopped_clock.advance(41 * MINUTE_MS)
    change(desk)
    look(desk)
    assert made(desk) == [Why.SCHEDULED] * 2


def test_that_one_failed_stays_in_sight_until_one_succeeds(desk: Desk, stopped_clock: StoppedClock) -> None:
    folder = desk.shop.data_dir / BACKUPS
    folder.write_bytes(b"no folder")
    stopped_clock.advance(HOUR_MS)
    look(desk)
    assert "Backup failed" in button(desk).text()
    assert "could not be written into the folder" in button(desk).toolTip()
    assert "could not be written" in button(desk).accessibleDescription()
    folder.unlink()
    look(desk)
    assert button(desk).text() == "Backup: just now"


def test_the_screen_lists_shows_what_is_inside_and_makes_one(desk: Desk, stopped_clock: StoppedClock) -> None:
    safekeeping.back_up(desk.shop, Why.BEFORE_IMPORT)
    (desk.shop.data_dir / BACKUPS / "20261101-000000.sdbackup").write_bytes(b"broken")
    stopped_clock.advance(HOUR_MS)
    button(desk).click()
    dialog = desk.dialog(BackupsDialog)
    table = dialog._table.model()
    shown = [[table.index(row, column).data() for column in range(3)] for row in range(table.rowCount())]
    assert shown == [
        ["23 Nov, 14:00", "Before a large import", "12"],
        ["1 Nov, 07:00", "damaged: cannot be used", ""],
    ]
    assert dialog._state.text() == "Last backup: 1 hour ago. Nothing has changed since."
    assert dialog._inside.text().startswith(f"Orders: {ORDERS}\nNotes: 0")
    dialog._look.click()
    desk.wait(lambda: "Its newest orders" in dialog._inside.text())
    assert f"All Orders: {ORDERS}" in dialog._inside.text()
    assert dialog._look.isHidden()
    dialog._table.selectRow(1)
    assert not dialog._restore.isEnabled()
    assert dialog._look.isHidden()
    dialog._make.click()
    desk.wait(lambda: table.rowCount() == 3)
    assert made(desk)[0] is Why.BY_HAND
    dialog.reject()


def test_a_backup_from_elsewhere_is_listed_and_chosen(desk: Desk, tmp_path: Path) -> None:
    safekeeping.back_up(desk.shop, Why.BY_HAND)
    elsewhere = safekeeping.back_up(desk.shop, Why.BY_HAND, into=tmp_path / "stick").backup
    carried = elsewhere.path.rename(tmp_path / "stick" / "dari komputer lama.sdbackup")
    desk.do("backups")
    dialog = desk.dialog(BackupsDialog)
    with Messages.script([carried]):
        dialog.file_wanted.emit()
    desk.wait(lambda: dialog._table.model().rowCount() == 2)
    chosen = dialog.value()
    assert chosen is not None
    assert (chosen.path, dialog._restore.isEnabled()) == (carried, True)
    dialog.reject()


def test_a_second_folder_is_tried_at_once(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.do("backups")
    dialog = desk.dialog(BackupsDialog)
    with Messages.script([stick]):
        dialog.choose_folder_wanted.emit()
    desk.wait(lambda: str(stick) in dialog._folder.text())
    desk.wait(lambda: len(list(stick.iterdir())) == 1)
    dialog.folder_wanted.emit(None)
    desk.wait(lambda: not dialog._folder.text() and dialog._no_folder.isHidden())
    dialog.reject()
    stick.rmdir() if not list(stick.iterdir()) else shutil.rmtree(stick)
    stick.write_bytes(b"no folder")
    with Messages.script() as script:
        desk.shop.write(safekeeping.set_second_folder, stick).result()
        desk.do("back_up")
        desk.wait(lambda: bool(script.said))
    assert "See that the disk is connected" in script.said[0].text
    assert made(desk)[0] is Why.BY_HAND, "the shop's own folder has it"
