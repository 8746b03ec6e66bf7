from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.filters import Field
from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.services.read_models import Counts, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.list_head import ListHead
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COUNTS = Counts({}, {ActionGroup.OVERDUE: 1, ActionGroup.SHIP_SOON: 5})


@pytest.fixture
def head(qtbot: QtBot) -> ListHead:
    head = ListHead(Formatter("en", WIB))
    qtbot.addWidget(head)
    head.set_view(View.ACTION_NEEDED)
    head.set_counts(COUNTS)
    head.set_freshness(NOW_MS - HOUR_MS, NOW_MS)
    head.resize(760, 160)
    head.show()
    qtbot.waitExposed(head)
    return head


def test_it_says_what_the_orders_are_and_what_to_do(head: ListHead) -> None:
    assert head._title.text() == "Action Needed"
    assert head._meaning.text().endswith("Prioritize and act within 24 hours to avoid auto-actions.")


def test_what_is_searched_is_passed_on(head: ListHead, qtbot: QtBot) -> None:
    with qtbot.waitSignal(head.search_changed) as asked:
        qtbot.keyClicks(head._search.field, "budi ")
    assert asked.args == ["budi"]
    with qtbot.assertNotEmitted(head.search_changed):
        head.set_search("jne")
    assert head.search_text() == "jne"
    with qtbot.waitSignal(head.search_changed) as asked:
        head.clear_search()
    assert asked.args == [""]


def test_the_filter_button_counts_the_conditions(head: ListHead, qtbot: QtBot) -> None:
    head.set_search("status:to_ship cod:yes budi")
    assert head._search.button.text() == "Filter · 2"
    with qtbot.waitSignal(head.filter_wanted) as wanted:
        qtbot.mouseClick(head._search.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [None]


def test_conditions_stand_under_the_search_and_leave_the_result_its_place(head: ListHead) -> None:
    head.set_result(5, SortKey.TOTAL)
    head.set_search("status:to_ship")
    chips, result = head._search.chips, head._result_label
    assert chips.isVisible()
    assert chips.geometry().right() < result.geometry().left()
    head.set_search("")
    assert not chips.isVisible()
    assert result.text() == "5 orders · sorted by total"


def test_known_values_are_asked_for_once_until_orders_change(head: ListHead, qtbot: QtBot) -> None:
    asked: list[object] = []
    head.known_wanted.connect(asked.append)
    head._search.field.setFocus()
    qtbot.keyClicks(head._search.field, "courier:jn")
    assert asked == [Field.COURIER]
    head.set_counts(COUNTS)
    qtbot.keyClicks(head._search.field, "e")
    assert asked == [Field.COURIER, Field.COURIER]


def test_a_chip_filters_and_a_second_click_takes_it_back(head: ListHead, qtbot: QtBot) -> None:
    chip = head._chips[ActionGroup.SHIP_SOON]
    assert chip.text() == "Ship < 24 h  5"
    with qtbot.waitSignal(head.group_chosen) as chosen:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chosen.args == [ActionGroup.SHIP_SOON]
    with qtbot.waitSignal(head.group_chosen) as chosen:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chosen.args == [None]


def test_an_empty_group_has_no_chip_unless_it_is_the_one_shown(head: ListHead, qtbot: QtBot) -> None:
    assert not head._chips[ActionGroup.AUTO_CANCEL_SOON].isVisible()
    qtbot.mouseClick(head._chips[ActionGroup.OVERDUE], Qt.MouseButton.LeftButton)
    head.set_counts(Counts({}, {}))
    assert head._chips[ActionGroup.OVERDUE].isVisible()
    assert not head._chips[ActionGroup.SHIP_SOON].isVisible()


def test_chips_belong_to_action_needed_and_end_with_it(head: ListHead, qtbot: QtBot) -> None:
    qtbot.mouseClick(head._chips[ActionGroup.OVERDUE], Qt.MouseButton.LeftButton)
    head.set_view(View.ALL)
    assert not head._chip_row.isVisible()
    head.set_view(View.ACTION_NEEDED)
    assert not head._chips[ActionGroup.OVERDUE].isChecked()


def test_only_data_older_than_twelve_hours_offers_the_import(head: ListHead, qtbot: QtBot) -> None:
    assert head._freshness.text() == "Data as of 23 Nov, 13:00"
    head.tick(NOW_MS + 11 * HOUR_MS)
    assert not head._banner.isVisible()
    head.tick(NOW_MS + 11 * HOUR_MS + 1)
    assert head._banner.isVisible()
    with qtbot.waitSignal(head.import_wanted):
        qtbot.mouseClick(head._stale_import, Qt.MouseButton.LeftButton)
    head.set_freshness(None, NOW_MS)
    assert not head._banner.isVisible()
    assert not head._freshness.isVisible()


def test_the_switch_says_what_was_chosen_and_can_be_set_in_silence(head: ListHead, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(head.cards_chosen):
        head.set_cards(cards=True)
    assert head._cards.isChecked()
    with qtbot.waitSignal(head.cards_chosen) as chosen:
        qtbot.mouseClick(head._list, Qt.MouseButton.LeftButton)
    assert chosen.args == [False]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 order"),
        (2, "2 orders · sorted by time left"),
        (12408, "12,408 orders · sorted by time left"),
        (None, ""),
    ],
)
def test_the_result_is_counted_in_words(head: ListHead, count: int | None, said: str) -> None:
    head.set_result(count, SortKey.TIME_LEFT)
    assert head._result_label.text() == said


def test_chips_wrap_instead_of_being_cut_off(head: ListHead) -> None:
    head.set_counts(Counts({}, dict.fromkeys(ActionGroup, 100)))
    head.resize(head.minimumSizeHint().width(), 300)
    right_edges = [chip.geometry().right() for chip in head._chips.values()]
    assert max(right_edges) <= head._chip_row.width()
    assert len({chip.y() for chip in head._chips.values()}) > 1


REQUESTS = {View.CANCELLATIONS: 3, View.RETURNS: 4}


def shown_buttons(head: ListHead) -> list[str]:
    return [button.text() for button in head._chip_row.findChildren(QPushButton) if button.isVisible()]


@pytest.mark.parametrize(
    ("view", "shown"),
    [
        (View.ALL, []),
        (View.ACTION_NEEDED, ["Decide next"]),
        (View.CANCELLATIONS, ["Open", "Also closed", "Record a request…", "Decide next"]),
        (
            View.RETURNS,
            ["Open", "Also closed", "Record a return…", "Receive a parcel…", "Decide next"],
        ),
    ],
)
def test_each_view_offers_what_belongs_to_it(head: ListHead, view: View, shown: list[str]) -> None:
    head.set_counts(Counts(REQUESTS, {}))
    head.set_view(view)
    assert shown_buttons(head) == shown


def test_the_next_decision_is_offered_only_while_there_is_one(head: ListHead, qtbot: QtBot) -> None:
    head.set_view(View.CANCELLATIONS)
    assert "Decide next" not in shown_buttons(head)
    head.set_counts(Counts(REQUESTS, {}))
    with qtbot.waitSignal(head.decide_next_wanted):
        qtbot.mouseClick(head._requests._next, Qt.MouseButton.LeftButton)


def test_closed_requests_are_shown_on_demand_until_the_view_changes(head: ListHead, qtbot: QtBot) -> None:
    head.set_view(View.RETURNS)
    bar = head._requests
    for chip, wanted in ((bar._closed, True), (bar._open, False), (bar._closed, True)):
        with qtbot.waitSignal(head.closed_chosen) as chosen:
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert chosen.args == [wanted]
    with qtbot.assertNotEmitted(head.closed_chosen):
        head.set_view(View.CANCELLATIONS)
    assert bar._open.isChecked()


def test_what_is_recorded_depends_on_the_view(head: ListHead, qtbot: QtBot) -> None:
    for view in (View.CANCELLATIONS, View.RETURNS):
        head.set_view(view)
        with qtbot.waitSignal(head.record_wanted) as wanted:
            qtbot.mouseClick(head._requests._record, Qt.MouseButton.LeftButton)
        assert wanted.args == [view]
    with qtbot.waitSignal(head.receive_wanted):
        qtbot.mouseClick(head._requests._receive, Qt.MouseButton.LeftButton)
