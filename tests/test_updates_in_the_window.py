"""Updates as a seller meets them: the dialog, the line that tells of one, and what the next start says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import DAY_MS, StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import installing, updates
from seller_desktop.services.backups import list_backups
from seller_desktop.services.bundle import Bundle, Kind
from seller_desktop.services.installing import Pending
from seller_desktop.services.shop import Shop
from seller_desktop.ui import update_errands
from seller_desktop.ui.help.news_dialog import NewsDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.notice_bar import NoticeBar
from seller_desktop.ui.updates.dialog import Shown, Stage, UpdatesDialog
from tests.desk import Desk
from tests.services.test_installing import archive
from tests.services.updating import bundle, debian_package, on_debian, publish, serving
from tests.test_desktop import Program

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from seller_desktop.texts.format import Formatter

pytestmark = pytest.mark.usefixtures("loop")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


class Seller:
    """A window on a shop, of a copy that came as `bundle`."""

    def __init__(self, folder: Path, clock: StoppedClock, qtbot: QtBot) -> None:
        self.shop = Shop.open(folder, clock, writable=True)
        self.desk = Desk(self.shop, qtbot)
        self.updates = updates.folder_of(folder)

    def open(self) -> UpdatesDialog:
        self.desk.do("updates")
        return self.desk.dialog(UpdatesDialog)

    def until(self, dialog: UpdatesDialog, stage: Stage) -> None:
        self.desk.wait(lambda: dialog.shown.stage is stage)

    def close(self) -> None:
        self.desk.close()
        self.shop.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    publish(tmp_path / "stick", installer=archive("#!/bin/sh\nexit 3\n"))
    return tmp_path / "stick"


def runs_as(monkeypatch: pytest.MonkeyPatch, one: Bundle | None) -> None:
    for module in (updates, update_errands):
        monkeypatch.setattr(module, "this_bundle", lambda: one)


@pytest.fixture
def seller(
    shop_folder: Path, stopped_clock: StoppedClock, qtbot: QtBot, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Seller]:
    runs_as(monkeypatch, bundle(update_address=str(stick)))
    seller = Seller(shop_folder, stopped_clock, qtbot)
    yield seller
    seller.close()


def button(dialog: UpdatesDialog, name: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == name)


def _lines(desk: Desk) -> list[str]:
    """What the lines above the orders tell of versions."""
    told = desk.window.findChildren(NoticeBar)
    return [bar.accessibleName() for bar in told if bar.isVisible() and "version" in bar.accessibleName()]


def test_from_the_menu_to_a_proven_download(seller: Seller) -> None:
    dialog = seller.open()
    assert dialog.shown.stage is Stage.IDLE
    assert "In use: version 0.1.0" in dialog._in_use.text()
    button(dialog, "Check now").click()
    seller.until(dialog, Stage.FOUND)
    assert dialog._headline.text() == "Version 0.2.0 is available"
    assert dialog._news.text() == "Faster lists.\nMore."
    assert "23 Nov 2026" in dialog._explained.text()
    assert "Last looked: just now." in dialog._last.text()
    button(dialog, "Download").click()
    seller.until(dialog, Stage.READY)
    assert button(dialog, "Install and reopen").isVisible()
    assert not button(dialog, "Install and reopen").isDefault(), "plain Enter installs nothing"
    dialog.reject()
    dialog = seller.open()
    assert dialog.shown.stage is Stage.READY, "it lies here, also another time"
    dialog.reject()


def test_the_newest_version_is_told_to_be_it(seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
    runs_as(monkeypatch, bundle(version="0.2.0", update_address=str(seller.updates.parent.parent / "stick")))
    dialog = seller.open()
    button(dialog, "Check now").click()
    seller.until(dialog, Stage.UP_TO_DATE)
    assert button(dialog, "Check again").isVisible()
    assert not button(dialog, "Skip this version").isVisible()
    assert dialog._headline.text() == "Nothing newer than 0.2.0 is there.", (
        "a stick does not know what there is"
    )
    dialog.show_stage(Shown(Stage.UP_TO_DATE), seller.desk.window.formatter)
    assert dialog._headline.text() == "This is the newest version."
    dialog.reject()


def test_what_goes_wrong_stands_in_the_dialog_and_another_folder_helps(seller: Seller, stick: Path) -> None:
    dialog = seller.open()
    dialog._place.setText("ftp://toko.example")
    button(dialog, "Check now").click()
    seller.desk.wait(lambda: "neither a web address" in dialog.problem.text())
    dialog._place.setText(str(stick / "nothing"))
    button(dialog, "Check now").click()
    seller.desk.wait(lambda: "is not in the folder" in dialog.problem.text())
    assert dialog.shown.stage is Stage.IDLE
    seller.desk.wait(lambda: "The last attempt failed" in dialog._last.text())
    with Messages.script([stick]):
        button(dialog, "From a folder…").click()
        seller.until(dialog, Stage.FOUND)
    assert dialog.problem.text() == ""
    assert updates.read_settings(seller.updates).place == str(stick / "nothing"), "a stick is used once"
    dialog.reject()


def test_a_download_shows_how_far_it_is_and_stops_at_once(seller: Seller, stick: Path) -> None:
    publish(stick)
    with serving(stick) as server:
        dialog = seller.open()
        dialog._place.setText(server.address)
        button(dialog, "Check now").click()
        seller.until(dialog, Stage.FOUND)
        server.cut_after = 400_000
        button(dialog, "Download").click()
        seller.desk.wait(lambda: "cut off" in dialog.problem.text())
        assert dialog.shown.stage is Stage.FOUND
        dialog.set_progress(500)
        assert dialog._came.text() == "512 KB of 1 MB"
        server.cut_after = None
        server.goes_on.clear()
        button(dialog, "Download").click()
        seller.until(dialog, Stage.FETCHING)
        seller.desk.wait(lambda: dialog._bar.value() >= 390)
        button(dialog, "Stop").click()
        seller.until(dialog, Stage.FOUND)
        assert dialog.problem.text() == ""
        dialog.reject()
        server.goes_on.set()


def test_a_copy_from_source_says_so_and_offers_nothing(
    seller: Seller, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs_as(monkeypatch, None)
    dialog = seller.open()
    assert "runs from its source" in dialog._explained.text()
    assert [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()] == ["Close"]
    dialog.reject()


def test_without_a_place_it_says_that_a_folder_will_do(
    seller: Seller, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs_as(monkeypatch, bundle())
    dialog = seller.open()
    assert "from a folder or USB stick" in dialog._explained.text()
    assert not dialog._weekly.isEnabled()
    button(dialog, "Check now").click()
    seller.desk.wait(lambda: "Nothing says where" in dialog.problem.text())
    dialog.reject()


def test_once_allowed_it_looks_weekly_and_tells_of_each_version_once(
    seller: Seller, stopped_clock: StoppedClock, stick: Path
) -> None:
    errands, bar = seller.desk.window.updates, seller.desk.window.updates._bar

    def look() -> None:
        errands.look()
        seller.desk.wait(lambda: errands.settled)

    look()
    assert not (seller.updates / "settings.json").exists(), "nobody has allowed it"
    dialog = seller.open()
    dialog._weekly.click()
    dialog.reject()
    look()
    assert bar.isVisible()
    assert bar._text.text() == "Version 0.2.0 is available. Faster lists."
    bar._no.click()
    stopped_clock.advance(8 * DAY_MS)
    look()
    assert not bar.isVisible(), "once for each version"
    publish(stick, "0.3.0")
    look()
    assert not bar.isVisible(), "not before a week has gone by"
    stopped_clock.advance(8 * DAY_MS)
    look()
    assert bar._text.text().startswith("Version 0.3.0")
    bar._yes.click()
    dialog = seller.desk.dialog(UpdatesDialog)
    seller.until(dialog, Stage.FOUND)
    button(dialog, "Skip this version").click()
    assert updates.read_settings(seller.updates).skipped == "0.3.0"
    dialog = seller.open()
    seller.desk.wait(lambda: "You skipped it before." in dialog._explained.text())
    assert not button(dialog, "Skip this version").isVisible()
    dialog.reject()


def test_a_failure_while_looking_by_itself_is_silent(seller: Seller, stick: Path) -> None:
    updates.save_settings(seller.updates, updates.UpdateSettings(place=str(stick / "away"), weekly=True))
    errands = seller.desk.window.updates
    errands.look()
    seller.desk.wait(lambda: errands.settled and bool(updates.read_settings(seller.updates).failed))
    assert not errands._bar.isVisible()
    dialog = seller.open()
    assert "The last attempt failed" in dialog._last.text()
    dialog.reject()


def test_it_is_installed_between_two_windows_after_a_backup(
    seller: Seller, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = seller.desk.window
    dialog = seller.open()
    button(dialog, "Check now").click()
    seller.until(dialog, Stage.FOUND)
    button(dialog, "Download").click()
    seller.until(dialog, Stage.READY)
    button(dialog, "Install and reopen").click()
    seller.desk.wait(lambda: window.between is not None)
    work = window.between
    assert work is not None
    (made,) = list_backups(seller.shop.data_dir)
    assert (work.leaves, window.reopen) == (True, seller.shop.data_dir)
    assert not window.isVisible()
    with pytest.raises(SellerError) as failed:
        work.do(lambda _thousandths: None)
    assert failed.value.code == "update_self_test"
    begun: list[Path] = []
    monkeypatch.setattr(installing, "install", lambda *given: begun.append(given[1]))
    monkeypatch.setattr(installing, "start_again", begun.append)
    work.do(lambda _thousandths: None)
    assert begun == [seller.shop.data_dir] * 2
    assert made.orders


def test_a_file_changed_since_is_not_installed(seller: Seller) -> None:
    dialog = seller.open()
    button(dialog, "Check now").click()
    seller.until(dialog, Stage.FOUND)
    button(dialog, "Download").click()
    seller.until(dialog, Stage.READY)
    (path,) = seller.updates.glob("*.zst")
    path.write_bytes(b"?" * path.stat().st_size)
    button(dialog, "Install and reopen").click()
    seller.desk.wait(lambda: "is not the one that was signed" in dialog.problem.text())
    assert dialog.shown.stage is Stage.FOUND
    assert seller.desk.window.between is None
    dialog.reject()


@on_debian
def test_a_package_is_handed_to_the_system_after_a_backup(
    seller: Seller, stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    publish(stick, installer=debian_package(tmp_path / "package"), kind=Kind.LINUX_DEB)
    runs_as(monkeypatch, bundle(Kind.LINUX_DEB, update_address=str(stick)))
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        """As a computer without such a program at first, and then one with it."""
        opened.append(url.toLocalFile())
        return len(opened) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    dialog = seller.open()
    button(dialog, "Check now").click()
    seller.until(dialog, Stage.FOUND)
    button(dialog, "Download").click()
    seller.until(dialog, Stage.READY)
    (path,) = seller.updates.glob("*.deb")
    assert not dialog._command_row.isVisible(), "neither tested nor backed up yet"
    assert "this window closes" in dialog._explained.text()
    headlines: list[str] = []
    show_stage = dialog.show_stage

    def watched(shown: Shown, formatter: Formatter) -> None:
        show_stage(shown, formatter)
        headlines.append(dialog._headline.text())

    monkeypatch.setattr(dialog, "show_stage", watched)
    button(dialog, "Close and open the installer").click()
    seller.desk.wait(lambda: "No program on this computer" in dialog.problem.text())
    assert headlines[:2] == ["Testing the new version…", "Making a backup first…"]
    assert dialog._command_row.isVisible()
    assert dialog._command.text() == f"sudo apt install '{path}'"
    assert seller.desk.window.isVisible()
    button(dialog, "Close and open the installer").click()
    seller.desk.wait(lambda: not seller.desk.window.isVisible())
    assert opened == [str(path)] * 2
    assert len(list_backups(seller.shop.data_dir)) == 2
    assert (seller.updates / updates.PENDING).exists()
    assert seller.desk.window.between is None


@pytest.mark.parametrize("code", [0, 3])
def test_the_program_leaves_for_the_new_version_or_stays(
    shop_folder: Path, qtbot: QtBot, stick: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    publish(stick, installer=archive(f"#!/bin/sh\nexit {code}\n"))
    runs_as(monkeypatch, bundle(update_address=str(stick)))
    folder = updates.folder_of(shop_folder)
    updates.fetch(bundle(), updates.check(bundle(), str(stick)), folder)
    started: list[list[str]] = []
    monkeypatch.setattr(installing, "start", started.append)
    program = Program(shop_folder, qtbot)
    window = program.window()
    window.actions_["updates"].trigger()
    dialog = program.dialog()
    assert isinstance(dialog, UpdatesDialog)
    with Messages.script() as script:
        button(dialog, "Install and reopen").click()
        if code == 0:
            assert program.ends() == 0
        else:
            again = program.window()
            again.close()
            program.ends()
    assert bool(started) is (code == 0)
    assert ["did not pass its own test" in said.text for said in script.said] == [True] * (code == 3)
    assert [one.why for one in list_backups(shop_folder)] == [Why.BEFORE_MIGRATION]


@pytest.mark.parametrize("worked", [True, False])
def test_the_next_start_says_how_it_ended(
    shop_folder: Path,
    stopped_clock: StoppedClock,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    worked: bool,
) -> None:
    runs_as(monkeypatch, bundle(version="0.2.0" if worked else "0.1.0"))
    (shop_folder / "window.ini").write_text("[General]\nseen_version=0.0.1\n", encoding="utf-8")
    pending = Pending("0.1.0", "0.2.0", stopped_clock.now_ms(), "20261123-070000")
    installing.note_pending(updates.folder_of(shop_folder), pending)
    with Messages.script() as script:
        seller = Seller(shop_folder, stopped_clock, qtbot)
    bar = seller.desk.window.updates._bar
    if worked:
        assert "updated to version 0.2.0" in bar._text.text()
        assert "20261123-070000" in bar._text.text()
        assert bar._skip.isHidden()
        assert script.said == []
        assert _lines(seller.desk) == [bar.accessibleName()], "one line says it"
        bar._news.click()
        seller.desk.dialog(NewsDialog).reject()
        assert bar.isVisible()
    else:
        assert "Version 0.1.0 is still in use, and nothing is lost" in script.said[0].text
        assert not bar.isVisible()
    seller.close()
