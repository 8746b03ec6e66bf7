"""What the check of the shop tells a seller, and what they can do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from seller_desktop.domain.audit import Audited, Break, Check, Wrong
from seller_desktop.domain.errors import SellerError
from seller_desktop.services.shop import Shop
from seller_desktop.texts.checks import break_sentence
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.check_shop import CheckShopDialog
from tests.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

NOW = 1_795_417_200_000
SOUND = (Check("counts", True, "ok"), Check("audit", True, "whole", Audited(3, 1_500, 0, None)))
BROKEN = Check(
    "audit", False, "changed", Audited(1, 0, 0, Break(Wrong.CHANGED, 5, "577", 2, NOW, "note_added"))
)


@pytest.fixture
def dialog(qtbot: QtBot) -> CheckShopDialog:
    dialog = CheckShopDialog(Formatter("en", ZoneInfo("Asia/Jakarta")))
    qtbot.addWidget(dialog)
    dialog.set_busy()
    return dialog


def words(dialog: CheckShopDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible() and one.text()]


def button(dialog: CheckShopDialog, name: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == name)


def test_what_is_sound_is_told_in_sentences(dialog: CheckShopDialog) -> None:
    dialog.show_checks(SOUND, NOW)
    dialog.show()
    told = words(dialog)
    assert told[0] == "All is well."
    assert "The counts beside the lists are right." in told
    assert any("Orders with a history: 3; entries: 1,500." in one for one in told)
    assert told.count("sound") == 2


def test_what_is_wrong_stands_first_with_what_to_do(dialog: CheckShopDialog) -> None:
    dialog.show_checks((*SOUND[:1], BROKEN, Check("free_space", False, "310 MB")), NOW)
    dialog.show()
    told = words(dialog)
    assert told[0].startswith("2 finding")
    assert told[1] == "attention"
    assert any(one.startswith("Order 577: the entry 2 (Note added, ") for one in told)
    assert any("something else has written to the shop's file" in one for one in told)
    assert "Make room on the disk: imports and backups need it." in told


def test_while_it_looks_it_says_how_far_it_is(dialog: CheckShopDialog) -> None:
    dialog.show()
    progress = dialog.findChild(QProgressBar)
    assert progress is not None
    thorough = button(dialog, "Check thoroughly")
    assert (progress.isVisible(), thorough.isEnabled()) == (True, False)
    dialog.set_progress(3, 10)
    assert (progress.value(), progress.maximum()) == (3, 10)
    dialog.failed("The disk is full.")
    assert "The disk is full." in words(dialog)
    assert (progress.isVisible(), thorough.isEnabled()) == (False, True)


def test_every_kind_of_break_has_its_sentence() -> None:
    told = {break_sentence(Break(wrong, 5, "577", 2, NOW, "note_added")) for wrong in Wrong}
    assert len(told) == len(Wrong)
    assert not any("{" in one for one in told)
    assert break_sentence(Break(Wrong.MISSING, 5, "577")) == "Order 577: the first entries are missing."
    assert "of an unknown number" in break_sentence(Break(Wrong.ORDER_GONE, 5, "", 1, NOW, "strange"))


@pytest.fixture
def desk(tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> Iterator[Desk]:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    desk = Desk(shop, qtbot)
    yield desk
    desk.close()
    shop.close()


def test_from_the_menu_quickly_and_then_thoroughly(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def examine(_shop: Shop, *, full: bool, step: object) -> list[Check]:
        assert callable(step)
        step(1, 2)
        asked.append(full)
        if len(asked) > 2:
            raise SellerError("disk_broken")
        return [*SOUND, BROKEN] if full else list(SOUND)

    monkeypatch.setattr("seller_desktop.services.doctor.examine", examine)
    desk.do("check_shop")
    dialog = desk.dialog(CheckShopDialog)
    desk.wait(lambda: "All is well." in words(dialog))
    thorough = button(dialog, "Check thoroughly")
    thorough.click()
    desk.wait(lambda: words(dialog)[0].startswith("1 finding"))
    thorough.click()
    desk.wait(dialog.problem.isVisible)
    assert asked == [False, True, True]
    dialog.reject()
