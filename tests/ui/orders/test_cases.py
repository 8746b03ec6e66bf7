"""Orders with buyers' requests in list and cards: their pills, buttons, marks and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QEnterEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractItemView, QApplication

from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.orders import ActionGroup, Basis, ClockKind, View
from seller_desktop.services.read_models import Deadline, OrderQuery, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.stack import OrdersStack
from tests.ui.fake_shop import NOW_MS, WIB, FakeShop, order_row
from tests.ui.stack_help import settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.orders.card_view import OrderCardView

LEFT = Qt.MouseButton.LeftButton
REQUESTED, RECEIVED, REJECTED = 301, 302, 303


@pytest.fixture
def stack(qtbot: QtBot) -> Iterator[OrdersStack]:
    """Three orders with a case among others, in the cards of Action Needed or the list."""
    due = Deadline(ClockKind.CANCEL_RESPONSE, NOW_MS + HOUR_MS, NOW_MS - 47 * HOUR_MS, Basis.MANUAL)
    shop = FakeShop(order_row(order_id) for order_id in range(1, 30))
    shop.put(
        order_row(
            REQUESTED,
            deadline=due,
            group=ActionGroup.CANCEL_REQUESTED,
            case_kind=CaseKind.CANCELLATION,
            case_state=CaseState.REQUESTED,
            case_reason="late",
        ),
        order_row(
            RECEIVED,
            deadline=due,
            group=ActionGroup.RETURN_REQUESTED,
            case_kind=CaseKind.RETURN,
            case_type=ReturnType.RETURN,
            case_state=CaseState.RECEIVED,
        ),
        order_row(REJECTED, case_kind=CaseKind.CANCELLATION, case_state=CaseState.REJECTED, overruled=True),
    )
    made = OrdersStack(shop, Formatter("en", WIB))
    qtbot.addWidget(made)
    made.set_reasons({"late": "Takes too long"})
    made.resize(800, 600)
    made.show()
    show(made, qtbot, View.ACTION_NEEDED)
    yield made
    made.stop()


def show(stack: OrdersStack, qtbot: QtBot, view: View, *, with_closed: bool = False) -> None:
    stack.set_query(OrderQuery(view=view, sort=SortKey.ORDER_NO, descending=True, with_closed=with_closed))
    settle(stack, qtbot)


def button(stack: OrdersStack, order_id: int, number: int) -> QPoint:
    """The middle of a button painted on the order's card."""
    cards = stack.card_view
    row = stack.model.row_of(order_id)
    assert row is not None
    found = cards._buttons.places_at(cards.visualRect(cards.grid.card(row)).center())
    assert found is not None
    return found[1].buttons[number].center()


def touched(cards: OrderCardView) -> object:
    """What of a card is under the mouse."""
    return cards._delegate.touched


def test_the_status_column_tells_what_the_view_is_about(stack: OrdersStack, qtbot: QtBot) -> None:
    titles = {}
    for view in (View.ACTION_NEEDED, View.CANCELLATIONS, View.RETURNS, View.ALL):
        show(stack, qtbot, view)
        first = stack.model.prepared(0)
        assert first is not None
        titles[view] = (stack.model.headerData(2, Qt.Orientation.Horizontal), first.pill)
    assert titles == {
        View.ACTION_NEEDED: ("Action", "Return"),
        View.CANCELLATIONS: ("Request", "To answer"),
        View.RETURNS: ("Request", "To inspect"),
        View.ALL: ("Status", "Pending"),
    }


def test_the_tip_of_the_pill_names_kind_state_and_reason(stack: OrdersStack, qtbot: QtBot) -> None:
    show(stack, qtbot, View.CANCELLATIONS)
    at = stack.list_view.visualRect(stack.model.index(0, 2)).center()
    assert stack.list_view._tip_at(at) == (
        "To answer. Cancellation: waiting for your answer (Takes too long)"
    )
    stack.set_view("cards")
    cards = stack.card_view
    found = cards._buttons.places_at(cards.visualRect(cards.grid.card(0)).center())
    assert found is not None
    assert "Takes too long" in cards._tip_at(found[1].pill.center())
    assert "Cancellation answer" in cards._tip_at(found[1].time.center())
    assert cards._tip_at(found[1].goods.center()) == ""


def test_reasons_told_later_are_told_at_once(stack: OrdersStack) -> None:
    stack.set_reasons({"late": "Kelamaan"})
    row = stack.model.row_of(REQUESTED)
    assert row is not None
    prepared = stack.model.prepared(row)
    assert prepared is not None
    assert "Kelamaan" in prepared.about_case


@pytest.mark.parametrize(
    ("order_id", "number", "step"),
    [
        (REQUESTED, 0, Step.APPROVE),
        (REQUESTED, 1, Step.REJECT),
        (RECEIVED, 0, Step.INSPECT),
        (RECEIVED, 1, None),
    ],
)
def test_a_button_of_a_card_asks_for_its_step_and_chooses_the_card(
    stack: OrdersStack, qtbot: QtBot, order_id: int, number: int, step: Step | None
) -> None:
    stack.set_view("cards")
    with qtbot.waitSignal(stack.case_step_wanted) as wanted:
        qtbot.mouseClick(stack.card_view.viewport(), LEFT, pos=button(stack, order_id, number))
    assert wanted.args == [order_id, step]
    assert stack.current_order_id == order_id
    assert stack.selection.selected_ids() == [order_id]


def test_a_press_that_ends_elsewhere_asks_for_nothing(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.set_view("cards")
    viewport = stack.card_view.viewport()
    asked = QSignalSpy(stack.case_step_wanted)
    approve, reject = button(stack, REQUESTED, 0), button(stack, REQUESTED, 1)
    qtbot.mousePress(viewport, LEFT, pos=approve)
    qtbot.mouseMove(viewport, reject)
    qtbot.mouseRelease(viewport, LEFT, pos=reject)
    qtbot.mousePress(viewport, Qt.MouseButton.RightButton, pos=approve)
    qtbot.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=approve)
    assert asked.count() == 0


def test_a_double_click_on_a_button_asks_once_and_opens_no_order(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.set_view("cards")
    viewport, at = stack.card_view.viewport(), button(stack, REQUESTED, 0)
    asked, opened = QSignalSpy(stack.case_step_wanted), QSignalSpy(stack.activated)
    qtbot.mouseClick(viewport, LEFT, pos=at)
    qtbot.mouseDClick(viewport, LEFT, pos=at)
    assert (asked.count(), opened.count()) == (1, 0)


def test_a_button_looks_touched_while_the_mouse_is_over_it(stack: OrdersStack, qtbot: QtBot) -> None:
    stack.set_view("cards")
    cards = stack.card_view
    at = button(stack, REQUESTED, 1)
    calm = cards.viewport().grab().toImage()
    where = QPointF(at)
    QApplication.sendEvent(cards.viewport(), QEnterEvent(where, where, where))
    qtbot.mouseMove(cards.viewport(), at)
    hovered = cards.viewport().grab().toImage()
    assert hovered != calm
    qtbot.mousePress(cards.viewport(), LEFT, pos=at)
    assert touched(cards)
    assert cards.viewport().grab().toImage() != hovered, "held down it looks different again"
    qtbot.mouseMove(cards.viewport(), at + QPoint(0, 60))
    assert touched(cards) is None, "let go there it would do nothing, and that is what it shows"
    qtbot.mouseRelease(cards.viewport(), LEFT, pos=at + QPoint(0, 60))
    qtbot.mouseMove(cards.viewport(), at)
    assert touched(cards)
    QApplication.sendEvent(cards.viewport(), QEvent(QEvent.Type.Leave))
    assert touched(cards) is None


def view_of(stack: OrdersStack) -> QAbstractItemView:
    return stack.list_view if stack.view == "list" else stack.card_view


@pytest.mark.parametrize("form", ["list", "cards"])
def test_a_menu_is_asked_for_by_mouse_for_the_order_under_it(
    stack: OrdersStack, qtbot: QtBot, form: str
) -> None:
    stack.set_view("cards" if form == "cards" else "list")
    stack.select_order(REQUESTED)
    view = view_of(stack)
    row = stack.model.row_of(RECEIVED)
    assert row is not None
    index = stack.model.index(row, 1) if form == "list" else stack.card_view.grid.card(row)
    at = view.visualRect(index).center()
    place = view.viewport().mapToGlobal(at)
    with qtbot.waitSignal(stack.context_wanted) as wanted:
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, place)
        QApplication.sendEvent(view.viewport(), asked)
    assert wanted.args == [RECEIVED, place]
    assert stack.selection.selected_ids() == [RECEIVED]


@pytest.mark.parametrize("form", ["list", "cards"])
def test_a_menu_for_a_selection_keeps_it(stack: OrdersStack, qtbot: QtBot, form: str) -> None:
    stack.set_view("cards" if form == "cards" else "list")
    stack.list_view.selectAll()
    chosen = stack.selection.selected_ids()
    view = view_of(stack)
    with qtbot.waitSignal(stack.context_wanted):
        at = QPoint(60, 60)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), asked)
    assert stack.selection.selected_ids() == chosen
    assert len(chosen) > 2


@pytest.mark.parametrize("form", ["list", "cards"])
def test_the_menu_key_asks_for_the_current_order(stack: OrdersStack, qtbot: QtBot, form: str) -> None:
    stack.set_view("cards" if form == "cards" else "list")
    stack.select_order(RECEIVED)
    view = view_of(stack)
    with qtbot.waitSignal(stack.context_wanted) as wanted:
        QApplication.sendEvent(
            view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        )
    assert wanted.args is not None
    assert wanted.args[0] == RECEIVED
    inside = view.viewport().mapFromGlobal(wanted.args[1])
    assert view.visualRect(view.currentIndex()).contains(inside)


def test_where_no_order_is_there_is_no_menu(stack: OrdersStack, qtbot: QtBot) -> None:
    show(stack, qtbot, View.CANCELLATIONS)
    at = stack.list_view.viewport().rect().bottomLeft()
    with qtbot.assertNotEmitted(stack.context_wanted):
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at)
        QApplication.sendEvent(stack.list_view.viewport(), asked)


def test_closed_requests_are_shown_with_their_mark(stack: OrdersStack, qtbot: QtBot) -> None:
    show(stack, qtbot, View.CANCELLATIONS, with_closed=True)
    assert stack.model.order_ids(range(stack.model.rowCount())) == [REJECTED, REQUESTED]
    column = stack.list_view.visualRect(stack.model.index(0, 2))
    with_mark = stack.list_view.viewport().grab(column).toImage()
    assert with_mark != stack.list_view.viewport().grab(column.translated(0, column.height())).toImage()
    spoken = stack.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "decided here, not yet confirmed" in spoken
