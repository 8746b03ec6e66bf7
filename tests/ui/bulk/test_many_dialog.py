"""The dialog about many orders: driven from the dry run to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QProgressBar, QPushButton, QTableView

from seller_desktop.services.desk_models import Cancelled, Outcome, Watch
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.bulk.dialog import ManyDialog, ManyWords
from tests.ui.fake_shop import WIB
from tests.ui.find import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = ManyWords("Flag several orders", "Flag them", "gets the flag Red", "has the flag Red now")
OUTCOMES = (
    Outcome(1, "5770000001"),
    Outcome(2, "5770000002", ("no_such_order", {"order_no": "5770000002"})),
    Outcome(3, "5770000003", note="flags_unchanged"),
)


class Form(QLineEdit):
    def problem(self) -> str:
        return "" if self.text() else "Write something first."


@pytest.fixture
def formatter() -> Formatter:
    return Formatter("en", WIB)


def opened(qtbot: QtBot, formatter: Formatter, form: Form | None = None) -> ManyDialog:
    dialog = ManyDialog(WORDS, OUTCOMES, formatter, form=form)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def rows(dialog: ManyDialog) -> list[tuple[str, str]]:
    model = child(dialog, QTableView).model()
    return [
        (str(model.data(model.index(row, 0))), str(model.data(model.index(row, 1))))
        for row in range(model.rowCount())
    ]


def button(dialog: ManyDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_dry_run_says_of_each_order_what_would_happen(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = opened(qtbot, formatter)
    assert rows(dialog)[0][0] == "5770000002", "what cannot be done stands first"
    assert rows(dialog)[1:] == [
        ("5770000001", "gets the flag Red"),
        ("5770000003", "nothing to change: it is so already"),
    ]
    assert button(dialog, "Cancel").isDefault()
    assert dialog.able_ids() == [1, 3]


def test_done_it_tells_what_became_of_each_and_offers_one_undo(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = opened(qtbot, formatter)
    with qtbot.waitSignal(dialog.wanted) as wanted:
        button(dialog, "Flag them").click()
    ids, watch = wanted.args
    assert ids == [1, 3]
    assert isinstance(watch, Watch)
    watch.step(2)
    bar = child(dialog, QProgressBar)
    qtbot.waitUntil(lambda: bar.value() == 2)

    dialog.show_result([Outcome(1, "5770000001"), Outcome(3, "5770000003", ("note_empty", {}))])
    assert "Done: 1 · not done: 2" in dialog.report_text()
    assert ("5770000001", "has the flag Red now") in rows(dialog)
    with qtbot.waitSignals([dialog.undo_wanted, dialog.finished]):
        button(dialog, "Undo all of it").click()


def test_stopped_meanwhile_nothing_holds_and_it_can_be_done_again(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = opened(qtbot, formatter)
    with qtbot.waitSignal(dialog.wanted) as wanted:
        button(dialog, "Flag them").click()
    button(dialog, "Stop").click()
    with pytest.raises(Cancelled):
        wanted.args[1].step(1)
    dialog.show_stopped()
    assert dialog.problem.text() == "Stopped. Nothing was changed."
    with qtbot.waitSignal(dialog.wanted) as again:
        button(dialog, "Flag them").click()
    again.args[1].step(1)
    dialog.show_failure("The disk is full.")
    assert dialog.problem.text() == "The disk is full."


def test_what_is_asked_for_has_to_be_filled_in(qtbot: QtBot, formatter: Formatter) -> None:
    form = Form()
    dialog = opened(qtbot, formatter, form)
    with qtbot.assertNotEmitted(dialog.wanted):
        button(dialog, "Flag them").click()
    assert dialog.problem.text() == "Write something first."
    form.setText("Gift")
    with qtbot.waitSignal(dialog.wanted):
        button(dialog, "Flag them").click()


def test_where_none_can_be_done_there_is_nothing_to_press(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = ManyDialog(WORDS, OUTCOMES[1:2], formatter)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not button(dialog, "Flag them").isEnabled()
    role = QDialogButtonBox.ButtonRole.RejectRole
    assert dialog.buttons.buttonRole(button(dialog, "Cancel")) is role
