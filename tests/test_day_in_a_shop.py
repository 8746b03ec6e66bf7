"""A day in a shop: a file in, five requests, three decided, one taken back, the night, and the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.cases import CaseKind, CaseState, Step
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Status, View
from seller_desktop.services import (
    case_queries,
    case_requests,
    imports,
    keeper,
    order_details,
    outbox,
    queries,
)
from seller_desktop.services.case_models import Effect, NewRequest, OutboxState
from seller_desktop.services.read_models import Happened, OrderQuery, SourceKind
from seller_desktop.services.shop import Shop
from seller_desktop.texts.rejections import rejection_sentence
from seller_desktop.ui import theme
from seller_desktop.ui.cases.away_dialog import AwayDialog
from seller_desktop.ui.cases.decision_dialog import DecisionDialog
from seller_desktop.ui.cases.held_dialog import HeldDialog
from tests.desk import Desk
from tests.making import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

pytestmark = pytest.mark.usefixtures("loop")
REASON = "Ada harga lebih murah"


def states(shop: Shop) -> list[CaseState]:
    return [row.case.state for row in shop.read(case_queries.case_rows, CaseKind.CANCELLATION).result()]


def state(shop: Shop, order_no: str) -> CaseState:
    case_id = shop.read(case_queries.find_case, order_no, CaseKind.CANCELLATION).result()
    return shop.read(case_queries.case_row, case_id).result().case.state


def test_a_day_in_a_shop(
    tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    imports.commit(
        shop, imports.prepare(shop, DATA / "Semua pesanan-2026-11-23-14_00.xlsx"), rejection_sentence
    )
    ids = shop.read(queries.first_ids, OrderQuery(view=View.TO_SHIP), 5).result()
    orders = [row.order_no for row in shop.read(queries.order_rows, ids).result()]
    before = shop.read(queries.counts).result().by_view
    by_day(Desk(shop, qtbot), orders, stopped_clock)
    shop.close()

    # The computer is off for a day; three deadlines pass.
    stopped_clock.advance(25 * HOUR_MS)
    shop = Shop.open(tmp_path / "toko", stopped_clock, writable=True)
    next_morning(Desk(shop, qtbot), orders)
    after = shop.read(queries.counts).result().by_view
    assert after[View.CANCELLED] == before[View.CANCELLED] + 4
    assert after[View.TO_SHIP] == before[View.TO_SHIP] - 4
    shop.close()

    # Opened once more: what was read is not reported again.
    shop = Shop.open(tmp_path / "toko", stopped_clock, writable=True)
    assert shop.read(keeper.away_report).result() == []
    assert sorted(states(shop)) == sorted(
        [CaseState.APPROVED, CaseState.REJECTED, *[CaseState.AUTO_APPROVED] * 3]
    )
    shop.close()


def by_day(desk: Desk, orders: list[str], clock: StoppedClock) -> None:
    """Five buyers ask to cancel; three are decided in the window, and the last of them was a mistake."""
    shop = desk.shop
    for number, order_no in enumerate(orders, start=1):
        due_at = clock.now_ms() + (10 + number) * HOUR_MS
        request = NewRequest(order_no, CaseKind.CANCELLATION, REASON, due_at=due_at)
        shop.write(case_requests.open_request, request).result()
    desk.window.show_view(View.CANCELLATIONS)
    desk.wait_for_rows(5)
    for order_no, step, digit in zip(
        orders, (Step.APPROVE, Step.REJECT, Step.APPROVE), ("", "4", ""), strict=False
    ):
        desk.window.show_order(order_no)
        desk.wait(lambda order_no=order_no: shown(desk) == order_no)  # type: ignore[misc] # bound for the loop
        desk.window.cases.decide(step)
        dialog = desk.dialog(DecisionDialog)
        if digit:
            desk.qtbot.keyClicks(dialog.focusWidget(), digit)
        dialog.accept()
        desk.wait(lambda order_no=order_no: state(shop, order_no) is not CaseState.REQUESTED)  # type: ignore[misc] # as above
        desk.settle()
    decided = [CaseState.APPROVED, CaseState.REJECTED, CaseState.APPROVED]
    assert [state(shop, one) for one in orders] == [*decided, CaseState.REQUESTED, CaseState.REQUESTED]
    clock.advance(5 * MINUTE_MS)
    desk.do("undo")
    desk.wait(lambda: state(shop, orders[2]) is CaseState.REQUESTED)
    lines = {line.order_no: line.state for line in shop.read(outbox.outbox_lines, settled=True).result()}
    assert lines == {
        orders[0]: OutboxState.PLANNED,
        orders[1]: OutboxState.PLANNED,
        orders[2]: OutboxState.DROPPED,
    }
    desk.close()


def next_morning(desk: Desk, orders: list[str]) -> None:
    """One report says what the clock did meanwhile; list, details and history agree with it."""
    shop = desk.shop
    desk.wait(lambda: desk.window.findChild(AwayDialog) is not None)
    report = desk.window.findChild(AwayDialog)
    assert report is not None
    fired = shop.read(keeper.away_report).result()
    assert [(one.order_no, one.effect) for one in fired] == [
        (order_no, Effect.CANCELLATION_APPROVED) for order_no in orders[2:]
    ]
    assert all(one.effective_at == one.due_at < one.fired_at for one in fired)
    assert report.model.rowCount() == 1 + len(fired), "a head for the three, which had one effect"
    report.close()
    desk.wait(lambda: not shop.read(keeper.away_report).result())
    desk.window.show_order(orders[4])
    desk.wait(lambda: shown(desk) == orders[4])
    desk.settle()
    order_id = desk.window.details.order_id()
    assert order_id is not None
    detail = shop.read(order_details.order_detail, order_id).result()
    assert detail is not None
    assert detail.row.status is Status.CANCELLED
    newest = detail.history[0]
    assert (newest.what, newest.source.kind) == (Happened.CANCEL_AUTO_APPROVED, SourceKind.RULE)
    assert newest.recorded_at - newest.at == fired[-1].fired_at - fired[-1].due_at
    desk.close()


def test_a_clock_that_jumped_is_asked_about(
    tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, theme.ThemeChoice.LIGHT)
    shop = Shop.create(tmp_path / "toko", stopped_clock, practice=False)
    imports.commit(
        shop, imports.prepare(shop, DATA / "Semua pesanan-2026-11-23-14_00.xlsx"), rejection_sentence
    )
    (order_id,) = shop.read(queries.first_ids, OrderQuery(view=View.TO_SHIP), 1).result()
    order_no = shop.read(queries.order_rows, [order_id]).result()[0].order_no
    request = NewRequest(
        order_no, CaseKind.CANCELLATION, REASON, due_at=stopped_clock.now_ms() + 10 * HOUR_MS
    )
    shop.write(case_requests.open_request, request).result()
    shop.close()

    stopped_clock.advance(30 * 24 * HOUR_MS)  # or was the clock set wrong?
    shop = Shop.open(tmp_path / "toko", stopped_clock, writable=True)
    desk = Desk(shop, qtbot)
    question = desk.dialog(HeldDialog)
    assert state(shop, order_no) is CaseState.REQUESTED
    question.reject()
    desk.wait(lambda: desk.window.isActiveWindow() or not question.isVisible())
    assert state(shop, order_no) is CaseState.REQUESTED, "not without the seller's word"

    desk.window.desk.ask_about_clock(desk.window.keeper.holding)  # type: ignore[arg-type] # it holds one
    question = desk.dialog(HeldDialog)
    question.accept()
    desk.wait(lambda: state(shop, order_no) is CaseState.AUTO_APPROVED)
    desk.settle()
    desk.close()
    shop.close()


def shown(desk: Desk) -> str:
    order_id = desk.window.details.order_id()
    if order_id is None:
        return ""
    rows = desk.shop.read(queries.order_rows, [order_id]).result()
    return rows[0].order_no if rows else ""
