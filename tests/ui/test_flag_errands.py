from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.flags import Flag
from seller_desktop.services.desk_models import Outcome
from seller_desktop.ui.flag_errands import FlagErrands
from seller_desktop.ui.flags.menu import CLEAR, NAMES, id_of
from seller_desktop.ui.flags.names_dialog import FlagNamesDialog
from tests.ui.fake_window import FakeWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.main_window import MainWindow
    from tests.ui.fake_shop import FakeShop


@pytest.fixture
def window(shop: FakeShop, qtbot: QtBot) -> FakeWindow:
    made = FakeWindow(shop)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def errands(window: FakeWindow) -> FlagErrands:
    return FlagErrands(cast("MainWindow", window))


def done(*order_ids: int) -> list[Outcome]:
    return [Outcome(one, str(one)) for one in order_ids]


def test_a_flag_is_toggled_on_the_selected_order(
    window: FakeWindow, errands: FlagErrands, qtbot: QtBot
) -> None:
    asked: list[Any] = []

    def toggle(order_ids: list[int], flag: Flag) -> tuple[bool, list[Outcome]]:
        asked.append((order_ids, flag))
        return len(asked) == 1, done(1)

    window.shop.answers["toggle_flag"] = toggle
    window.selected = [1]
    errands.tell_names({Flag.TEAL: "Hadiah"})
    for count in (1, 2):
        errands.menu.by_id()[id_of(Flag.TEAL)].trigger()
        qtbot.waitUntil(lambda count=count: len(window.said) == count)  # type: ignore[misc] # mypy cannot infer a lambda with a default
    assert asked == [([1], Flag.TEAL)] * 2
    assert window.said[0] != window.said[1]
    assert all("Hadiah" in said and "1" in said for said in window.said)


def test_without_a_selection_the_current_order_is_meant(
    window: FakeWindow, errands: FlagErrands, qtbot: QtBot
) -> None:
    asked: list[list[int]] = []

    def clear(order_ids: list[int]) -> list[Outcome]:
        asked.append(order_ids)
        return done(*order_ids)

    window.shop.answers["clear_flags"] = clear
    errands.clear()
    qtbot.waitUntil(lambda: window.said == ["Choose the order first"])
    window.orders.current_order_id = 7
    errands.clear()
    qtbot.waitUntil(lambda: len(window.said) == 2)
    assert asked == [[7]]


def test_a_failure_is_told(window: FakeWindow, errands: FlagErrands, qtbot: QtBot) -> None:
    def full(*_args: object) -> None:
        raise SellerError("disk_full")

    window.shop.answers |= {"toggle_flag": full, "clear_flags": full}
    window.selected = [1]
    errands.toggle(Flag.RED)
    errands.clear()
    qtbot.waitUntil(lambda: window.complaints == ["disk_full"] * 2)
    assert window.said == []


def test_the_menu_says_what_the_selected_orders_carry(
    window: FakeWindow, errands: FlagErrands, qtbot: QtBot
) -> None:
    window.shop.answers["flags_on"] = lambda _order_ids: {Flag.RED: 2, Flag.BLUE: 1}
    window.selected = [1, 2]
    errands.menu.aboutToShow.emit()
    red, blue = (errands.menu.by_id()[id_of(flag)] for flag in (Flag.RED, Flag.BLUE))
    qtbot.waitUntil(red.isChecked)
    assert (blue.isChecked(), blue.text()) == (False, "&Blue (1 of 2)")


def test_names_reach_the_rows_the_menu_and_whoever_else_shows_flags(
    window: FakeWindow, errands: FlagErrands
) -> None:
    told = QSignalSpy(errands.words_changed)
    for _ in range(2):
        errands.tell_names({Flag.RED: "Hadiah"})
    assert told.count() == 1
    assert window.flag_names[-1] == {Flag.RED: "Hadiah"}
    assert errands.menu.by_id()[id_of(Flag.RED)].text() == "&Hadiah"
    assert errands.words.letters[Flag.RED] == "H"


def test_flags_are_named_in_a_dialog(window: FakeWindow, errands: FlagErrands, qtbot: QtBot) -> None:
    given: list[dict[Flag, str]] = []
    window.shop.answers["name_flags"] = given.append
    errands.tell_names({Flag.RED: "Hadiah"})
    errands.name()
    dialog = window.shown[0]
    qtbot.addWidget(dialog)
    assert isinstance(dialog, FlagNamesDialog)
    dialog.accept()
    qtbot.waitUntil(lambda: window.said == ["Names saved"])
    assert given == [dict.fromkeys(Flag, "") | {Flag.RED: "Hadiah"}]


def test_the_menu_can_show_actions_of_the_window(
    window: FakeWindow, errands: FlagErrands, qtbot: QtBot
) -> None:
    window.shop.answers["toggle_flag"] = lambda order_ids, _flag: (True, done(*order_ids))
    window.selected = [1]
    handlers = errands.handlers()
    assert set(handlers) == {*map(id_of, Flag), CLEAR, NAMES}
    given = {}
    for name, do in handlers.items():
        given[name] = QAction(window)
        given[name].triggered.connect(lambda _on=False, do=do: do())
    errands.adopt(given)
    assert given[id_of(Flag.RED)].text() == "&Red"
    given[id_of(Flag.RED)].trigger()
    qtbot.waitUntil(lambda: len(window.said) == 1)
    assert "Red" in window.said[0]
