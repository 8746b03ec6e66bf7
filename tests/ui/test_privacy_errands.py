"""From the menu to the erased buyer, in a real window on a real shop."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from seller_desktop.services import retention
from seller_desktop.services.retention_rule import set_retention
from seller_desktop.services.shop import Shop
from seller_desktop.storage import records
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.privacy.buyers_dialog import BuyersDialog
from seller_desktop.ui.privacy.erase_dialog import EraseDialog
from tests.desk import Desk
from tests.services.erasing import FACTS, his, over, said_packed, take_orders
from tests.services.importing import detail

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock


@pytest.fixture
def desk(
    tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot, loop: asyncio.AbstractEventLoop
) -> Iterator[Desk]:
    del loop
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=False)
    take_orders(shop, his(0), over(1))
    desk = Desk(shop, qtbot)
    yield desk
    desk.close()
    shop.close()


def test_a_buyer_is_found_handed_his_file_and_erased(desk: Desk, tmp_path: Path) -> None:
    desk.do("find_buyer")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, BuyersDialog))
    dialog.ask_for(FACTS["buyer_username"])
    desk.wait(lambda: len(dialog.meant()) == 1)

    with Messages.script([tmp_path / "his.pdf"]):
        dialog.file_wanted.emit(dialog.meant(), ".pdf")
        desk.wait((tmp_path / "his.pdf").is_file)
        desk.wait(lambda: "his.pdf" in dialog._said.text())

    with Messages.script():
        dialog.erase_wanted.emit(dialog.meant())
        question = desk.dialog(EraseDialog)
        question._typed.setText("ERASE")
        question.accept()
        desk.wait(lambda: bool(dialog.model.rows) and dialog.model.rows[0].erased_at is not None)
        desk.wait(lambda: "Erased" in dialog._said.text())
    assert said_packed(desk.shop) == []
    desk.settle()
    dialog.close()


def test_the_rule_asks_once_and_runs_by_itself_from_then_on(desk: Desk) -> None:
    desk.shop.write(set_retention, 6, 3).result()
    errands = desk.window.privacy

    with Messages.script(False):
        errands.look()
        desk.wait(lambda: errands.settled)
    assert detail(desk.shop, 0).facts.recipient
    errands.look()
    desk.wait(lambda: errands.settled)  # not today again

    desk.shop.write(retention.say_told).result()
    desk.shop.write(lambda writing: set_retention(writing, 6, 2)).result()
    desk.shop.clock.advance(24 * 3_600_000)  # type: ignore[attr-defined] # it stands
    desk.shop.write(
        lambda writing: records.put_setting(writing.db, records.CLOCK_SEEN, str(writing.now_ms))
    ).result()
    errands.look()
    desk.wait(lambda: errands.settled)

    assert detail(desk.shop, 0).facts.recipient == ""
    desk.settle()
