"""An empty list says what would stand there, why it is empty, and what to do next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.services import saved_filters
from seller_desktop.services.saved_filters import SavedFilter
from seller_desktop.services.shop import Shop
from tests.desk import Desk
from tests.making import export
from tests.services.importing import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

pytestmark = pytest.mark.usefixtures("loop")


@pytest.fixture
def desk(tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> Iterator[Desk]:
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    desk = Desk(shop, qtbot)
    yield desk
    desk.close()
    shop.close()


def told(desk: Desk) -> tuple[str, str, list[str]]:
    notice = desk.window.orders._empty
    shown = [one for one in (notice.action, notice.other) if not one.isHidden()]
    return notice.title.text(), notice.body.text(), [one.text() for one in shown]


def test_each_empty_list_teaches(desk: Desk, tmp_path: Path) -> None:
    window = desk.window
    window.show_view(View.TO_SHIP)
    desk.settle()
    title, body, offered = told(desk)
    assert title == "No orders yet"
    assert "drop the file here" in body
    assert offered == ["Import orders", "Look around in a practice shop"]
    window.orders.setFocus()
    assert window.focusWidget() is window.orders._empty.action, "by keyboard one comes to the next step"

    take(desk.shop, export(tmp_path, [{}]))
    desk.settle()
    said = {}
    for view in set(View) - {View.ALL, View.TO_SHIP, View.ACTION_NEEDED}:
        window.show_view(view)
        desk.settle()
        said[view] = told(desk)
        assert all(said[view]), view
        assert said[view][2], view
    assert len({title for title, _, _ in said.values()}) == len(said), "each speaks of itself"
    window.show_view(View.SHIPPED)
    window.orders._empty.action.click()
    assert window.query.view is View.TO_SHIP

    window.ask(replace(window.query, view=View.ACTION_NEEDED, group=ActionGroup.OVERDUE))
    assert told(desk)[0] == "Nothing under “Shipping overdue” now"
    window.orders._empty.action.click()
    assert (window.query.group, window.query.view) == (None, View.ACTION_NEEDED)


def test_an_empty_saved_filter_is_told_from_a_search_without_result(desk: Desk, tmp_path: Path) -> None:
    take(desk.shop, export(tmp_path, [{}]))
    window = desk.window
    wanted = SavedFilter(0, "Bandung", text="city:nowhere", view=View.TO_SHIP)
    desk.shop.write(saved_filters.save_filter, wanted).result()
    desk.settle()
    (saved,) = desk.shop.read(saved_filters.saved_filters).result()
    window.filters.apply(saved)
    desk.settle()
    title, body, offered = told(desk)
    assert title == "Nothing in “Bandung” now"
    assert "city:nowhere" in body
    assert offered == ["Show To Ship without the filter"]
    window.head._search.search("zzz")
    desk.settle()
    assert told(desk)[0] == "No order matches “zzz”"
    assert told(desk)[2] == ["Search all orders"]
