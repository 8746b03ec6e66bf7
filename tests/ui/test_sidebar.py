from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Basis, ClockKind, View
from seller_desktop.services.read_models import Account, Counts, Deadline, ShopInfo
from seller_desktop.services.saved_filters import SavedFilter
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.sidebar import Sidebar
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.filters.saved_section import SavedEntry

NUMBER = "577912345678900412"
DUE = Deadline(ClockKind.SHIP_BY, NOW_MS + 2 * HOUR_MS, NOW_MS - HOUR_MS, Basis.RULE)
INFO = ShopInfo(
    name="Toko Kirana",
    practice=False,
    zone="Asia/Jakarta",
    operator="Rina",
    operators=("Rina",),
    accounts=(Account(1, "Kirana", "tiktok", False, 12408),),
    data_as_of=NOW_MS,
    next_deadline=(NUMBER, DUE),
)
COUNTS = Counts(dict.fromkeys(View, 0) | {View.ALL: 12408, View.ACTION_NEEDED: 9}, {})


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    sidebar = Sidebar(Formatter("id", WIB))
    qtbot.addWidget(sidebar)
    sidebar.set_info(INFO)
    sidebar.set_counts(COUNTS)
    sidebar.tick(NOW_MS)
    sidebar.resize(224, 700)
    sidebar.show()
    qtbot.waitExposed(sidebar)
    return sidebar


def test_every_entry_tells_its_count_meaning_and_advice(sidebar: Sidebar) -> None:
    entry = sidebar._entries[View.ALL]
    assert entry.accessibleName() == "All Orders, 12.408"
    assert entry.toolTip() == entry.accessibleDescription()
    assert "Use as an overview of total order activity." in entry.toolTip()


def test_the_count_of_action_needed_is_red_only_while_there_is_action(sidebar: Sidebar) -> None:
    count = sidebar._entries[View.ACTION_NEEDED]._count
    assert count.tone() == "red"
    sidebar.set_counts(Counts(dict.fromkeys(View, 0), {}))
    assert count.tone() != "red"


def test_needs_mapping_stands_there_only_while_there_are_such_orders(sidebar: Sidebar) -> None:
    entry = sidebar._entries[View.UNMAPPED]
    assert not entry.isVisible()
    sidebar.set_counts(replace(COUNTS, by_view=COUNTS.by_view | {View.UNMAPPED: 3}))
    assert entry.isVisible()


def test_a_click_chooses_a_view_and_setting_one_announces_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.view_chosen):
        sidebar.set_view(View.SHIPPED)
    with qtbot.waitSignal(sidebar.view_chosen) as chosen:
        qtbot.mouseClick(sidebar._entries[View.TO_SHIP], Qt.MouseButton.LeftButton)
    assert chosen.args == [View.TO_SHIP]
    assert sidebar._entries[View.TO_SHIP].isChecked()
    assert not sidebar._entries[View.SHIPPED].isChecked()


def test_arrow_keys_walk_and_enter_chooses(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.activateWindow()
    sidebar.set_view(View.ACTION_NEEDED)
    first = sidebar._entries[View.ACTION_NEEDED]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert sidebar._entries[View.ALL].hasFocus()
    qtbot.keyClick(sidebar._entries[View.ALL], Qt.Key.Key_End)
    last = sidebar._outbox
    assert last.hasFocus()
    with qtbot.waitSignal(sidebar.outbox_wanted):
        qtbot.keyClick(last, Qt.Key.Key_Return)
    for view in (View.RETURNS, View.CANCELLATIONS, View.CANCELLED):
        qtbot.keyClick(sidebar.focusWidget(), Qt.Key.Key_Up)
        assert sidebar._entries[view].hasFocus(), "the hidden entry is not walked to"
    with qtbot.waitSignal(sidebar.view_chosen) as chosen:
        qtbot.keyClick(sidebar._entries[View.CANCELLED], Qt.Key.Key_Return)
    assert chosen.args == [View.CANCELLED]


def test_buyers_requests_count_what_is_open_and_alarm_nobody(sidebar: Sidebar) -> None:
    sidebar.set_counts(replace(COUNTS, by_view=COUNTS.by_view | {View.CANCELLATIONS: 3, View.RETURNS: 4}))
    entries = [sidebar._entries[view] for view in (View.CANCELLATIONS, View.RETURNS)]
    assert [entry.accessibleName() for entry in entries] == ["Cancellations, 3", "Returns & refunds, 4"]
    assert {entry._count.tone() for entry in entries} == {"muted"}
    assert entries[1].text() == "Returns && refunds", "the ampersand is no key"


def test_what_is_to_be_entered_is_an_errand_and_no_view(sidebar: Sidebar, qtbot: QtBot) -> None:
    assert sidebar._outbox.accessibleName() == "To enter in Seller Center, 0"
    sidebar.set_info(replace(INFO, outbox_count=2))
    assert sidebar._outbox.accessibleName() == "To enter in Seller Center, 2"
    with qtbot.assertNotEmitted(sidebar.view_chosen), qtbot.waitSignal(sidebar.outbox_wanted):
        qtbot.mouseClick(sidebar._outbox, Qt.MouseButton.LeftButton)
    assert sidebar._entries[View.ACTION_NEEDED].isChecked()


def test_the_chart_can_be_asked_for_at_any_time(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.set_info(replace(INFO, next_deadline=None))
    assert not sidebar._next.isVisible()
    with qtbot.waitSignal(sidebar.chart_wanted):
        qtbot.mouseClick(sidebar._chart, Qt.MouseButton.LeftButton)


def test_in_a_low_window_the_entries_scroll_and_the_deadline_stays(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.resize(sidebar.width(), 360)
    sidebar.activateWindow()
    sidebar._entries[View.ACTION_NEEDED].setFocus()
    qtbot.keyClick(sidebar._entries[View.ACTION_NEEDED], Qt.Key.Key_End)
    entry, room = sidebar._outbox, sidebar._scroll.viewport()
    assert room.rect().contains(entry.mapTo(room, entry.rect().center()))
    assert sidebar.rect().contains(sidebar._next.geometry())
    assert sidebar._next.height() >= sidebar._next.minimumSizeHint().height()


def test_the_sidebar_itself_leads_to_the_chosen_entry(sidebar: Sidebar) -> None:
    sidebar.set_view(View.SHIPPED)
    sidebar.setFocus()
    assert sidebar._entries[View.SHIPPED].hasFocus()


def test_the_list_is_one_stop_of_the_tab_key(sidebar: Sidebar) -> None:
    stops = [
        view for view, entry in sidebar._entries.items() if entry.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [View.ACTION_NEEDED]


def test_the_account_filter_is_there_only_for_several_accounts(sidebar: Sidebar, qtbot: QtBot) -> None:
    assert not sidebar._accounts.isVisible()
    second = Account(2, "Kirana <b>Official</b>", "tiktok", True, 10)
    sidebar.set_info(replace(INFO, accounts=(*INFO.accounts, second)))
    assert sidebar._accounts.isVisible()
    sidebar._accounts.setFocus()
    with qtbot.waitSignal(sidebar.account_chosen) as chosen:
        sidebar._accounts.setCurrentIndex(2)
        sidebar._accounts.activated.emit(2)
    assert chosen.args == [2]
    sidebar.set_info(replace(INFO, name="Renamed", accounts=(*INFO.accounts, second)))
    assert sidebar._accounts.currentData() == 2, "news of the shop keep the choice"


def test_the_next_deadline_ticks_and_leads_to_its_order(sidebar: Sidebar, qtbot: QtBot) -> None:
    card = sidebar._next
    assert card._time.text() == "02:00:00"
    assert card._time.tone() == "red"
    assert card._what.text() == "Ship by · 5779…0412"
    sidebar.tick(NOW_MS + MINUTE_MS)
    assert card._time.text() == "01:59:00"
    with qtbot.waitSignal(sidebar.order_wanted) as wanted:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert wanted.args == [NUMBER]
    sidebar.set_info(replace(INFO, next_deadline=None))
    assert not card.isVisible()


def test_past_its_time_the_next_deadline_says_so_in_words(sidebar: Sidebar) -> None:
    sidebar.tick(DUE.due_at + 70 * MINUTE_MS)
    assert sidebar._next._time.text() == "1 j 10 m lewat"


def test_another_language_is_told_at_once(sidebar: Sidebar) -> None:
    sidebar.set_formatter(Formatter("en", WIB))
    assert sidebar._entries[View.ALL].accessibleName() == "All Orders, 12,408"


SAVED = [
    SavedFilter(11, "COD Jawa Barat", key="Ctrl+Alt+1", text="cod:yes"),
    SavedFilter(12, "Belum ada <b>resi</b> & sudah lama sekali menunggu"),
    SavedFilter(13, "JNE"),
]


def with_saved(sidebar: Sidebar) -> list[SavedEntry]:
    sidebar.set_saved(SAVED)
    sidebar.saved.set_counts({11: 18, 12: 12408})
    return sidebar.saved.entries


def test_saved_filters_are_entries_with_live_counts(sidebar: Sidebar) -> None:
    assert sidebar.saved._none.isVisible()
    entries = with_saved(sidebar)
    assert not sidebar.saved._none.isVisible()
    assert [entry.accessibleName() for entry in entries] == [
        "COD Jawa Barat, 18",
        "Belum ada <b>resi</b> & sudah lama sekali menunggu, 12.408",
        "JNE",
    ]
    assert "Ctrl+Alt+1" in entries[0].toolTip()
    assert "&lt;b&gt;" in entries[1].toolTip(), "what somebody typed is no HTML"
    sidebar.saved.set_counts({11: 19})
    assert entries[0].accessibleName() == "COD Jawa Barat, 19"


def test_a_long_name_is_shortened_and_the_sidebar_not_widened(sidebar: Sidebar) -> None:
    before = sidebar.minimumSizeHint().width()
    entry = with_saved(sidebar)[1]
    assert sidebar.minimumSizeHint().width() == before
    assert entry.text().endswith("…")


def test_a_saved_filter_is_chosen_by_mouse_and_by_key(sidebar: Sidebar, qtbot: QtBot) -> None:
    first, second, third = with_saved(sidebar)
    with qtbot.waitSignal(sidebar.saved_filter_chosen) as chosen:
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert chosen.args == [SAVED[0]]
    assert first.isChecked()
    assert not sidebar._entries[View.ACTION_NEEDED].isChecked()
    sidebar.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_End)
    assert third.hasFocus()
    qtbot.keyClick(third, Qt.Key.Key_Up)
    with qtbot.waitSignal(sidebar.saved_filter_chosen) as chosen:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert chosen.args == [SAVED[1]]


def test_the_chosen_filter_stays_chosen_until_a_view_is(sidebar: Sidebar, qtbot: QtBot) -> None:
    with_saved(sidebar)
    with qtbot.assertNotEmitted(sidebar.saved_filter_chosen):
        sidebar.mark_saved(12)
    sidebar.set_saved([replace(SAVED[1], name="Renamed"), SAVED[2]])
    assert [entry.isChecked() for entry in sidebar.saved.entries] == [True, False]
    assert sidebar.focusProxy() is sidebar.saved.entries[0]
    sidebar.set_view(View.SHIPPED)
    assert not sidebar.saved.entries[0].isChecked()
    sidebar.mark_saved(13)
    sidebar.set_saved([])
    assert sidebar._entries[View.SHIPPED].isChecked(), "a filter that is gone leaves the view"


def test_the_menu_says_what_can_be_done(sidebar: Sidebar, qtbot: QtBot) -> None:
    with_saved(sidebar)
    section = sidebar.saved
    first = {action.text(): action for action in section.menu(SAVED[0]).actions() if action.text()}
    assert not first["Move up"].isEnabled()
    last = {action.text(): action for action in section.menu(SAVED[2]).actions() if action.text()}
    assert not last["Move down"].isEnabled()
    for text, signal, args in (
        ("Show", section.chosen, [SAVED[2]]),
        ("Rename…", section.edit_wanted, [SAVED[2], False]),
        ("Key…", section.edit_wanted, [SAVED[2], True]),
        ("Update with what is shown now", section.update_wanted, [SAVED[2]]),
        ("Move up", section.move_wanted, [SAVED[2], -1]),
        ("Remove", section.remove_wanted, [SAVED[2]]),
    ):
        with qtbot.waitSignal(signal) as wanted:
            last[text].trigger()
        assert wanted.args == args


def test_the_menu_opens_by_key_too(sidebar: Sidebar, qtbot: QtBot) -> None:
    entry = with_saved(sidebar)[0]
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    with qtbot.waitSignal(entry.menu_wanted) as wanted:
        QApplication.sendEvent(entry, asked)
    assert wanted.args == [entry.mapToGlobal(entry.rect().bottomLeft())]


def test_what_is_shown_can_be_saved(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.saved.save_wanted):
        qtbot.mouseClick(sidebar.saved._add, Qt.MouseButton.LeftButton)
    assert sidebar.saved._add.accessibleName() == "Save this filter…"
