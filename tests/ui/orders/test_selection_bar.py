"""The bar under the list: how many are selected, on how many pages, and more or fewer of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.selection_bar import SelectionBar
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.fake_shop import WIB
from tests.ui.find import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> SelectionBar:
    made = SelectionBar(Formatter("en", WIB))
    qtbot.addWidget(made)
    return made


def said(bar: SelectionBar) -> str:
    return child(bar, PlainLabel).text()


def button(bar: SelectionBar, begins: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.text().startswith(begins))


def test_one_order_needs_no_bar(bar: SelectionBar) -> None:
    bar.tell(1, 500, 20)
    assert bar.isHidden()
    bar.tell(2, 500, 20)
    assert not bar.isHidden()
    assert said(bar) == "2 orders selected, on 1 page"


def test_it_says_how_many_all_are_and_on_how_many_pages(bar: SelectionBar) -> None:
    bar.tell(1300, 12408, 25)
    assert said(bar) == "1,300 orders selected, on 52 pages"
    assert button(bar, "Select all").text() == "Select all 12,408 of this list (497 pages)"
    bar.tell(12408, 12408, 25)
    assert button(bar, "Select all").isHidden(), "there are no more"


def test_its_buttons_say_what_is_wanted(bar: SelectionBar, qtbot: QtBot) -> None:
    bar.tell(2, 500, 20)
    bar.show()
    for begins, signal in (
        ("Select all", bar.all_wanted),
        ("Invert", bar.inverted),
        ("Clear", bar.cleared),
        ("Do with", bar.menu_wanted),
    ):
        with qtbot.waitSignal(signal):
            button(bar, begins).click()
