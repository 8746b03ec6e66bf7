from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, Qt

from seller_desktop.domain.cases import ReturnType
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, StoppedClock
from seller_desktop.services.case_models import Effect
from seller_desktop.ui.cases.due_field import DueField, Told, unanswered
from tests.ui.cases.recording import EN, ID, awake, in_two_days, stopped
from tests.ui.fake_shop import NOW_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.cases.due_field import MomentEdit


@pytest.fixture
def clock() -> StoppedClock:
    return stopped()


@pytest.fixture
def field(qtbot: QtBot, clock: StoppedClock) -> DueField:
    made = DueField(EN, clock, Effect.CANCELLATION_APPROVED, in_two_days)
    return shown(qtbot, made)


def shown(qtbot: QtBot, field: DueField) -> DueField:
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    return awake(qtbot, field)


def choose(qtbot: QtBot, field: DueField, what: str) -> None:
    """By keyboard, as the seller does."""
    field._what.setFocus()
    qtbot.keyClicks(field._what, what)
    assert field._what.currentText().startswith(what)


def put(edit: MomentEdit, text: str) -> None:
    edit.setDateTime(QDateTime.fromString(f"{text}Z", Qt.DateFormat.ISODate))


def test_time_left_is_asked_first_and_its_end_is_told(field: DueField, qtbot: QtBot) -> None:
    assert field.problem() == "Please type the time left, or choose what else Seller Center shows."
    assert field.field() is field._left
    qtbot.keyClicks(field._left, "1 hari 4 jam")
    assert field.problem() == ""
    assert field.value() == Told(due_at=NOW_MS + 28 * HOUR_MS)
    assert field._follows.text() == (
        "Decide by 24 Nov, 18:00 WIB. After that: cancellation approved automatically."
    )
    assert field.accessibleDescription() == field._follows.text()


def test_time_left_holds_from_when_it_was_typed(field: DueField, clock: StoppedClock) -> None:
    clock.advance(10 * MINUTE_MS)
    field._left.setText("28:15")
    typed_at = clock.now_ms()
    clock.advance(20 * MINUTE_MS)
    assert field.value().due_at == typed_at + 28 * HOUR_MS + 15 * MINUTE_MS


def test_time_left_that_is_not_understood_is_no_time(field: DueField) -> None:
    field._left.setText("besok")
    assert field.problem() == "Please type the time left like 1 day 4 hours, 1d 4h or 28:15."
    assert not field.is_over()


def test_a_bare_h_is_asked_again_in_indonesian_only(qtbot: QtBot, clock: StoppedClock) -> None:
    for formatter, due_at in ((EN, NOW_MS + 4 * HOUR_MS), (ID, None)):
        field = shown(qtbot, DueField(formatter, clock, Effect.CANCELLATION_APPROVED, in_two_days))
        field._left.setText("4h")
        assert field.value().due_at == due_at
        assert bool(field.problem()) is (due_at is None)


def test_a_deadline_has_to_be_set_before_it_counts(field: DueField, qtbot: QtBot) -> None:
    choose(qtbot, field, "Deadline")
    assert field._due.isVisible()
    assert not field._left.isVisible()
    assert field.problem() == "Please set the deadline that Seller Center shows."
    put(field._due, "2026-11-25T14:02:00")
    assert field.problem() == ""
    assert field.value() == Told(due_at=NOW_MS + 2 * DAY_MS + 2 * MINUTE_MS)
    assert field._follows.text().startswith("Decide by 25 Nov, 14:02 WIB.")
    put(field._due, "2027-11-26T14:02:00")
    assert field.problem() == "This deadline is more than a year away."


def test_a_deadline_typed_by_keys_is_the_shops_time(field: DueField, qtbot: QtBot) -> None:
    choose(qtbot, field, "Deadline")
    qtbot.keyClick(field._what, Qt.Key.Key_Tab)
    assert field._due.hasFocus()
    qtbot.keyClicks(field._due, "24")
    assert field.value().due_at == NOW_MS + DAY_MS


def test_when_it_was_asked_gives_the_end_by_the_rule(field: DueField, qtbot: QtBot) -> None:
    choose(qtbot, field, "When")
    assert field.problem() == "Please set when the buyer asked."
    put(field._asked, "2026-11-22T20:00:00")
    assert field.value() == Told(requested_at=NOW_MS - 18 * HOUR_MS)
    assert field._follows.text().startswith("Decide by 24 Nov, 20:00 WIB.")
    put(field._asked, "2026-11-23T14:01:00")
    assert field.problem() == "The buyer cannot have asked in the future."


def test_without_a_rule_no_end_is_made_up(qtbot: QtBot, clock: StoppedClock) -> None:
    field = shown(qtbot, DueField(EN, clock, Effect.CANCELLATION_APPROVED, lambda _anchor: None))
    choose(qtbot, field, "When")
    put(field._asked, "2026-11-01T20:00:00")
    assert field._follows.text() == "The time to answer counts from then, by the rule."
    assert not field.is_over()


def test_knowing_neither_counts_from_now_at_the_latest(field: DueField, qtbot: QtBot) -> None:
    choose(qtbot, field, "I know")
    assert field.problem() == ""
    assert field.value() == Told()
    assert field._follows.text() == (
        "Counts from now: decide by 25 Nov, 14:00 WIB at the latest."
        " After that: cancellation approved automatically."
    )


@pytest.mark.parametrize(
    ("what", "text"), [("Deadline", "2026-11-23T13:59:00"), ("When", "2026-11-21T13:59:00")]
)
def test_a_time_gone_by_is_said_in_red(field: DueField, qtbot: QtBot, what: str, text: str) -> None:
    choose(qtbot, field, what)
    put(field._due if what == "Deadline" else field._asked, text)
    assert field.is_over()
    assert field.problem() == "", "it is a warning, no refusal"
    assert field._follows.text() == (
        "This time is already over. As soon as it is saved: cancellation approved automatically."
    )
    assert field._follows.tone() == "red"


def test_a_time_that_went_by_while_the_dialog_stood_open_is_over(
    field: DueField, clock: StoppedClock
) -> None:
    field._left.setText("5 menit")
    assert not field.is_over()
    clock.advance(5 * MINUTE_MS)
    assert field.is_over()


def test_for_a_deadline_alone_nothing_else_is_asked(qtbot: QtBot, clock: StoppedClock) -> None:
    field = shown(qtbot, DueField(EN, clock, Effect.CASE_CLOSED, None))
    assert [field._what.itemText(at) for at in range(field._what.count())] == ["Time left", "Deadline"]
    field._left.setText("1d")
    assert field._follows.text() == (
        "The buyer has until 24 Nov, 14:00 WIB. After that: case closed without a refund."
    )


@pytest.mark.parametrize(
    ("asked_for", "effect"),
    [
        (ReturnType.REFUND, Effect.REFUNDED),
        (ReturnType.RETURN, Effect.RETURN_APPROVED),
        (ReturnType.REPLACEMENT, Effect.REPLACEMENT_GRANTED),
        (None, Effect.RETURN_APPROVED),
    ],
)
def test_what_silence_comes_to_follows_what_was_asked_for(
    asked_for: ReturnType | None, effect: Effect
) -> None:
    assert unanswered(asked_for) is effect
