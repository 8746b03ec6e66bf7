from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.domain.cases import CaseKind
from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.services.case_models import Ineligible, NewRequest
from seller_desktop.services.case_requests import MAX_COMMENT
from seller_desktop.ui.cases.request_dialog import CancellationRequestDialog, OrderNumbers, order_numbers
from seller_desktop.ui.messages import Messages
from tests.ui.cases.making_cases import ORDER_NO, eligibility, order_detail
from tests.ui.cases.recording import EN, REASONS, ctrl_enter, in_two_days, opened, stopped, type_in
from tests.ui.fake_shop import NOW_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.case_models import Eligibility


@pytest.fixture
def dialog(qtbot: QtBot) -> CancellationRequestDialog:
    """For one order."""
    made = CancellationRequestDialog(REASONS, EN, stopped(), in_two_days, order_detail())
    return opened(qtbot, made)


@pytest.fixture
def many(qtbot: QtBot) -> CancellationRequestDialog:
    """For a list of order numbers."""
    return opened(qtbot, CancellationRequestDialog(REASONS, EN, stopped(), in_two_days))


def numbers_of(dialog: CancellationRequestDialog) -> OrderNumbers:
    assert dialog._numbers is not None
    return dialog._numbers


def put_numbers(dialog: CancellationRequestDialog, *found: Eligibility) -> None:
    numbers_of(dialog)._text.setPlainText("\n".join(one.order_no for one in found))
    dialog.show_eligibility(found)


def told(dialog: CancellationRequestDialog) -> list[tuple[str, str]]:
    table = numbers_of(dialog)._table
    cells = [[table.item(row, column) for column in (0, 3)] for row in range(table.rowCount())]
    return [(number.text(), status.text()) for number, status in cells if number and status]


def test_one_request_is_recorded_by_keyboard_alone(dialog: CancellationRequestDialog, qtbot: QtBot) -> None:
    tab = Qt.Key.Key_Tab
    type_in(qtbot, dialog, "harga", tab, "Kak, ada yang lebih murah", tab, tab, "1 hari 4 jam")
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value() == [
        NewRequest(
            ORDER_NO,
            CaseKind.CANCELLATION,
            "paid_price",
            comment="Kak, ada yang lebih murah",
            due_at=NOW_MS + 28 * HOUR_MS,
        )
    ]


def test_enter_takes_the_proposed_reason_and_saves_nothing(
    dialog: CancellationRequestDialog, qtbot: QtBot
) -> None:
    type_in(qtbot, dialog, "perlu", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert dialog._reason.value() == "unpaid_coupon"
    assert dialog.isVisible()
    assert dialog.problem.text() == ""


def test_each_thing_missing_is_named_and_led_to(dialog: CancellationRequestDialog, qtbot: QtBot) -> None:
    dialog._comment.setFocus()
    dialog.accept()
    assert dialog.problem.text() == "Please choose one of the listed reasons."
    assert dialog._reason.hasFocus()
    type_in(qtbot, dialog, "not a reason")
    dialog.accept()
    assert dialog.problem.text() == "Please choose one of the listed reasons."
    dialog._reason.setCurrentIndex(1)
    dialog.accept()
    assert dialog.problem.text().startswith("Please type the time left")
    assert dialog.isVisible()
    type_in(qtbot, dialog, "2 jam", Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_words_longer_than_can_be_kept_are_not_lost(dialog: CancellationRequestDialog) -> None:
    dialog._reason.setCurrentIndex(1)
    assert dialog.due is not None
    dialog.due._left.setText("1 hari")
    dialog._comment.setPlainText("a" * (MAX_COMMENT + 3))
    dialog.accept()
    assert dialog.problem.text() == "The text is too long, by 3 characters."
    assert dialog._comment.hasFocus()
    dialog._comment.setPlainText("a" * MAX_COMMENT)
    dialog.accept()
    assert not dialog.isVisible()


def test_a_time_gone_by_is_asked_about_once_more(dialog: CancellationRequestDialog) -> None:
    dialog._reason.setCurrentIndex(1)
    assert dialog.due is not None
    dialog.due._left.setText("0 menit")
    with Messages.script(False) as script:
        dialog.accept()
        assert script.said[0].text.endswith("cancellation approved automatically.")
    assert dialog.isVisible()
    with Messages.script(True):
        dialog.accept()
    assert not dialog.isVisible()
    assert dialog.value()[0].due_at == NOW_MS


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("577912345678900412, 577912345678900413", ["577912345678900412", "577912345678900413"]),
        ("577912345678900412\t577912345678900413;\n", ["577912345678900412", "577912345678900413"]),
        ("\"577912345678900412\"|'577912345678900413'", ["577912345678900412", "577912345678900413"]),
        ("No. 577912345678900412 / 577912345678900412", ["577912345678900412"]),
        ("- M-20261123-001\n- M-20261123-002", ["M-20261123-001", "M-20261123-002"]),
        ("tolong dibatalkan", []),
        ("", []),
    ],
)
def test_numbers_are_found_whatever_stands_between_them(text: str, numbers: list[str]) -> None:
    assert order_numbers(text) == numbers


def test_a_pasted_list_is_asked_about_once_and_only_what_is_new(
    many: CancellationRequestDialog, qtbot: QtBot
) -> None:
    first, second = eligibility(0), eligibility(1)
    with qtbot.waitSignal(many.check_wanted) as asked:
        type_in(qtbot, many, first.order_no)
    assert asked.args == [[first.order_no]]
    assert many.value() == []
    many.accept()
    assert many.problem.text() == "The order numbers are still being looked up."
    many.show_eligibility([first])
    with qtbot.waitSignal(many.check_wanted) as asked:
        type_in(qtbot, many, " ", second.order_no)
    assert asked.args == [[second.order_no]]


def test_what_is_left_out_stands_first_with_its_reason(many: CancellationRequestDialog) -> None:
    good, twice, unknown, done = (eligibility(number) for number in range(4))
    put_numbers(
        many,
        good,
        eligibility(1, problem=Ineligible.WRONG_STATE),
        eligibility(2, order_id=0, case_id=None, problem=Ineligible.NO_CASE),
        eligibility(3, case_id=None, problem=Ineligible.WRONG_STATE),
    )
    assert told(many) == [
        (twice.order_no, "Left out: has a request already"),
        (unknown.order_no, "Left out: no such order here"),
        (done.order_no, "Left out: not possible in its state"),
        (good.order_no, "Can be recorded"),
    ]
    assert numbers_of(many)._summary.text() == "Can be recorded: 1. Left out: 3."


def test_many_requests_share_reason_and_time(many: CancellationRequestDialog, qtbot: QtBot) -> None:
    put_numbers(many, eligibility(0), eligibility(1, problem=Ineligible.TOO_LATE), eligibility(2))
    tab = Qt.Key.Key_Tab
    many._reason.setFocus()
    type_in(qtbot, many, "keliru", tab, tab, tab, "5:00")
    with qtbot.waitSignal(many.accepted):
        ctrl_enter(qtbot, many)
    due_at = NOW_MS + 5 * HOUR_MS
    assert [(one.order_no, one.reason, one.due_at) for one in many.value()] == [
        (eligibility(number).order_no, "Order created by mistake", due_at) for number in (0, 2)
    ]


def test_a_list_of_nothing_that_can_be_recorded_is_refused(many: CancellationRequestDialog) -> None:
    many.accept()
    assert many.problem.text() == "Please type or paste at least one order number."
    put_numbers(many, eligibility(0, problem=Ineligible.WRONG_STATE))
    many.accept()
    assert many.problem.text() == "A request can be recorded for none of these orders."
    assert many.isVisible()
