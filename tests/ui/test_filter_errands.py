from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import View
from seller_desktop.services.read_models import OrderQuery, SortKey
from seller_desktop.services.saved_filters import SavedFilter
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.filter_errands import FilterErrands
from seller_desktop.ui.filters.filter_dialog import FilterDialog
from seller_desktop.ui.filters.saved_filter_dialog import SavedFilterDialog
from seller_desktop.ui.list_head import ListHead
from seller_desktop.ui.orders import columns
from seller_desktop.ui.orders.stack import OrdersStack
from seller_desktop.ui.sidebar import Sidebar
from tests.ui.fake_shop import WIB, FakeShop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.main_window import MainWindow

COD = SavedFilter(
    1,
    "COD",
    key="Ctrl+Alt+1",
    view=View.TO_SHIP,
    text="cod:yes",
    sort=SortKey.TOTAL,
    descending=True,
    cards=True,
)
LATE = SavedFilter(2, "Late", text="deadline:overdue", sort=SortKey.TIME_LEFT, descending=False)


class Room:
    """Stands in for the window's errands: shows dialogs and remembers what was written."""

    def __init__(self) -> None:
        self.shown: list[QDialog] = []
        self.said: list[str] = []

    def show(self, dialog: QDialog, accepted: Callable[[], object] | None = None) -> None:
        if accepted is not None:
            dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.shown.append(dialog)

    def carry_out(self, work: Future[Any], said: str) -> None:
        assert work.done()
        self.said.append(said)


class Window(QWidget):
    """The parts of the main window that narrowing a list touches."""

    def __init__(self, shop: FakeShop) -> None:
        super().__init__()
        self.shop = shop
        self.formatter = Formatter("en", WIB)
        self.query = OrderQuery()
        self.asked: list[OrderQuery] = []
        self.errands = Room()
        self.sidebar = Sidebar(self.formatter)
        self.head = ListHead(self.formatter)
        self.orders = OrdersStack(shop, self.formatter)
        row = QHBoxLayout(self)
        row.addWidget(self.sidebar)
        middle = QVBoxLayout()
        row.addLayout(middle, 1)
        middle.addWidget(self.head)
        middle.addWidget(self.orders, 1)
        self.resize(1100, 700)
        self.filters = FilterErrands(cast("MainWindow", self))
        self.head.search_changed.connect(lambda text: self.ask(replace(self.query, search=text)))

    def ask(self, query: OrderQuery) -> None:
        self.query = query
        self.asked.append(query)
        self.orders.set_query(query)

    def show_cards(self, cards: bool) -> None:
        self.orders.set_view("cards" if cards else "list")


@pytest.fixture
def window(shop: FakeShop, qtbot: QtBot) -> Iterator[Window]:
    shop.answers |= {
        "saved_filters": lambda: (COD, LATE),
        "filter_counts": lambda _account_id: {1: 18, 2: 3},
        "flag_names": lambda: {Flag.RED: "Hadiah"},
        "total": lambda query: 42 if query.search else 200,
        "known_values": lambda _field: ["J&T Express", "JNE"],
    }
    shop.answers |= dict.fromkeys(
        ("save_filter", "change_filter", "remove_filter", "move_filter"), lambda *_args: 1
    )
    window = Window(shop)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    window.filters.refresh()
    qtbot.waitUntil(lambda: window.filters.settled)
    yield window
    window.orders.stop()


def written(shop: FakeShop) -> list[tuple[str, tuple[object, ...]]]:
    return [(call.name, call.args) for call in shop.calls if call.door == "write"]


def test_saved_filters_stand_in_the_sidebar_with_their_counts(window: Window) -> None:
    assert [entry.accessibleName() for entry in window.sidebar.saved.entries] == ["COD, 18", "Late, 3"]


def test_while_it_is_being_counted_it_is_asked_for_once_more_only(
    window: Window, shop: FakeShop, qtbot: QtBot
) -> None:
    shop.calls.clear()
    shop.hold()
    window.filters.refresh()
    qtbot.waitUntil(lambda: bool(shop.held))
    for _ in range(5):
        window.filters.refresh()
    shop.release()
    qtbot.waitUntil(lambda: window.filters.settled)
    assert shop.names().count("filter_counts") == 2


def test_a_saved_filter_shows_what_it_holds(window: Window, qtbot: QtBot) -> None:
    window.query = replace(window.query, account_id=9)
    qtbot.mouseClick(window.sidebar.saved.entries[0], Qt.MouseButton.LeftButton)
    assert window.query == OrderQuery(
        view=View.TO_SHIP, account_id=9, search="cod:yes", sort=SortKey.TOTAL, descending=True
    )
    assert len(window.asked) == 1, "asked for once, not once a part"
    assert window.head.search_text() == "cod:yes"
    assert window.head._title.text() == "To Ship"
    assert window.orders.view == "cards"
    assert window.sidebar.saved.entries[0].isChecked()


def test_its_key_shows_it_from_anywhere(window: Window, qtbot: QtBot) -> None:
    window.head.focus_search()
    qtbot.waitUntil(window.head._search.field.hasFocus)
    (key,) = window.findChildren(QShortcut)
    assert key.key().toString() == "Ctrl+Alt+1"
    key.activated.emit()
    assert window.query.search == "cod:yes"


def test_a_key_that_was_taken_away_does_nothing_any_more(
    window: Window, shop: FakeShop, qtbot: QtBot
) -> None:
    shop.answers["saved_filters"] = lambda: (replace(COD, key=""), LATE)
    window.filters.refresh()
    qtbot.waitUntil(lambda: window.filters.settled)
    qtbot.waitUntil(lambda: not window.findChildren(QShortcut))


def test_leaving_it_gives_back_columns_form_and_an_empty_search(window: Window) -> None:
    kept = window.orders.list_view.columns
    before = kept.save()
    kept.show_column(columns.INDEX[SortKey.CHANNEL], shown=False)
    kept.show_column(columns.INDEX[SortKey.BUYER], shown=False)
    own = kept.save().decode()
    kept.restore(before)
    window.filters.apply(replace(COD, columns=own))
    assert kept.save().decode() == own
    window.filters.apply(LATE)
    assert kept.save() == before, "a filter without columns has those there were"
    assert window.orders.view == "list"
    window.filters.apply(replace(COD, columns=own))
    window.filters.leave()
    assert kept.save() == before
    assert window.orders.view == "list"
    assert window.head.search_text() == ""


def test_a_search_the_seller_has_changed_stays(window: Window) -> None:
    window.filters.apply(COD)
    window.head.set_search("cod:yes budi")
    window.filters.leave()
    assert window.head.search_text() == "cod:yes budi"
    window.head.set_search("siti")
    window.filters.leave()
    assert window.head.search_text() == "siti", "nothing was left"


def test_what_is_shown_is_saved_with_all_that_belongs_to_it(window: Window, shop: FakeShop) -> None:
    window.ask(OrderQuery(view=View.SHIPPED, search="cod:yes", sort=SortKey.BUYER, descending=False))
    window.head.set_search("cod:yes flag:red")
    window.sidebar.saved.save_wanted.emit()
    (dialog,) = window.errands.shown
    assert isinstance(dialog, SavedFilterDialog)
    assert dialog._name.text() == "Cash on delivery: yes, Flag: Hadiah"
    dialog._name.setText("Mine")
    dialog.accept()
    ((name, (saved,)),) = written(shop)
    assert name == "save_filter"
    assert isinstance(saved, SavedFilter)
    assert (saved.name, saved.view, saved.text) == ("Mine", View.SHIPPED, "cod:yes flag:red")
    assert (saved.sort, saved.descending, saved.cards) == (SortKey.BUYER, False, False)
    assert saved.columns.encode() == window.orders.list_view.columns.save()


def test_the_menu_of_the_sidebar_is_carried_out(window: Window, shop: FakeShop) -> None:
    section = window.sidebar.saved
    section.move_wanted.emit(COD, 1)
    section.remove_wanted.emit(COD)
    window.ask(OrderQuery(view=View.ALL))
    window.head.set_search("budi")
    section.update_wanted.emit(COD)
    section.edit_wanted.emit(COD, True)
    (dialog,) = window.errands.shown
    assert isinstance(dialog, SavedFilterDialog)
    dialog._name.setText("Renamed")
    dialog.accept()
    moved, removed, updated, renamed = written(shop)
    assert moved == ("move_filter", (1, 1))
    assert removed == ("remove_filter", (1,))
    (kept,) = updated[1]
    assert isinstance(kept, SavedFilter)
    assert (kept.id, kept.name, kept.key, kept.text) == (1, "COD", "Ctrl+Alt+1", "budi")
    assert renamed == ("change_filter", (replace(COD, name="Renamed"),))


def test_the_form_starts_from_the_text_counts_and_rewrites_it(window: Window, qtbot: QtBot) -> None:
    window.head.set_search("courier:jne budi")
    qtbot.mouseClick(window.head._search.chips._chips[0], Qt.MouseButton.LeftButton)
    (dialog,) = window.errands.shown
    assert isinstance(dialog, FilterDialog)
    qtbot.waitUntil(lambda: dialog._count.text() == "42 orders match")
    assert dialog.value() == parse("courier:jne budi").filter
    dialog.reset()
    dialog.accept()
    assert window.query.search == "budi"
    assert window.head.search_text() == "budi"


def test_values_the_shop_knows_are_asked_for_when_they_are_typed(window: Window, qtbot: QtBot) -> None:
    field = window.head._search.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "courier:j")
    qtbot.waitUntil(lambda: window.head._search.suggestions.texts() == ['"J&T Express"', "JNE"])
