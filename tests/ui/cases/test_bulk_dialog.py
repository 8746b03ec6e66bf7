from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from seller_desktop.domain.cases import CaseKind, CaseState, ReasonList, Step
from seller_desktop.services.case_models import Decided, Decision, Ineligible
from seller_desktop.services.desk_models import Cancelled
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.texts import errors
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.cases.bulk_dialog import BulkDecisionDialog
from tests.ui.cases.making_cases import eligibility
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.case_models import Eligibility

EN = Formatter("en", WIB)
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = (
    eligibility(2),
    eligibility(0),
    eligibility(5, problem=Ineligible.TOO_LATE),
    eligibility(6, problem=Ineligible.NO_CASE, case_id=None, due_at=None),
    eligibility(9, due_at=None),
)
NOT_REJECTABLE = (*ROWS[:1], eligibility(0, problem=Ineligible.WRONG_STATE), *ROWS[2:])


def opened(
    qtbot: QtBot,
    approve: Sequence[Eligibility] = ROWS,
    reject: Sequence[Eligibility] = ROWS,
    kind: CaseKind = CaseKind.CANCELLATION,
    **options: Any,  # noqa: ANN401 - as the dialog takes them
) -> BulkDecisionDialog:
    eligible = {Step.APPROVE: approve, Step.REJECT: reject}
    dialog = BulkDecisionDialog(kind, eligible, shipped_reasons(), EN, NOW_MS, **options)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def cells(dialog: BulkDecisionDialog, column: int) -> list[object]:
    model = dialog._list
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_it_lists_first_who_is_left_out_and_why_then_by_time_left(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert cells(dialog, 3) == [
        "no: the time to decide is over",
        "no: no open request",
        "yes, 01:00:00 left",
        "yes, 03:00:00 left",
        "yes",
    ]
    summary = "Can be decided: 3 · left out: 2 · money at stake: Rp481.500"
    assert dialog._summary.text() == summary
    spoken = dialog._list.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "577912345678900417, siti_rahma, Rp160.500, no: the time to decide is over"


def test_decided_by_keys_once_the_list_is_checked(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    made: list[tuple[object, object]] = []
    dialog.decision_made.connect(lambda decision, ids: made.append((decision, ids)))
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_R)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_2)
    qtbot.keyClick(dialog.focusWidget(), KEY.Key_Return, CTRL)
    assert dialog.problem.text() == "Look through the list first, then tick that you have."
    assert dialog._checked.hasFocus()
    qtbot.keyClick(dialog._checked, KEY.Key_Space)
    qtbot.keyClick(dialog._checked, KEY.Key_Return)
    assert made == [], "plain Enter decides nothing"
    qtbot.keyClick(dialog._checked, KEY.Key_Return, CTRL)
    reason = shipped_reasons()[ReasonList.SELLER_REJECTS_CANCELLATION][1].code
    assert made == [(Decision(Step.REJECT, reason=reason), [9_002, 9_000, 9_009])]
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert len(made) == 1, "one decision, once"
    assert dialog.isVisible(), "what is being carried out is waited for"


def test_who_is_eligible_depends_on_the_step(qtbot: QtBot) -> None:
    dialog = opened(qtbot, reject=NOT_REJECTABLE)
    dialog._checked.setChecked(True)
    qtbot.keyClick(dialog, KEY.Key_A)
    assert dialog._checked.isChecked(), "the same list as was checked"
    assert dialog.case_ids() == [9_002, 9_000, 9_009]
    qtbot.keyClick(dialog, KEY.Key_R)
    assert not dialog._checked.isChecked()
    assert dialog.case_ids() == [9_002, 9_009]
    assert dialog._summary.text().startswith("Can be decided: 2 · left out: 3")


def test_nothing_is_decided_for_nobody(qtbot: QtBot) -> None:
    dialog = opened(qtbot, approve=ROWS[2:4], step=Step.APPROVE)
    dialog._checked.setChecked(True)
    with qtbot.assertNotEmitted(dialog.decision_made):
        qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    assert dialog.problem.text() == "None of these cases can be decided that way."


def test_the_report_names_each_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = opened(qtbot, kind=CaseKind.RETURN, step=Step.APPROVE)
    dialog._checked.setChecked(True)
    dialog.accept()
    dialog.show_report(
        [
            Decided("577912345678900412", 9_000, CaseState.REFUNDED),
            Decided("577912345678900414", 9_002, None, ("no_such_order", {"order_no": "577912345678900414"})),
        ]
    )
    assert dialog._outcome.text() == "Decided: 1 · not decided: 1"
    copy = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy the report")
    assert copy.isVisible()
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    failure = errors.sentence("no_such_order", {"order_no": "577912345678900414"})
    assert QGuiApplication.clipboard().text().splitlines() == [
        "Decided: 1 · not decided: 1",
        f"577912345678900414\t{failure}",
        "577912345678900412\tRefunded",
    ]
    with qtbot.assertNotEmitted(dialog.decision_made):
        qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    qtbot.keyClick(dialog.cancel, KEY.Key_Return)
    assert not dialog.isVisible()


def test_a_failure_of_the_whole_can_be_tried_again(qtbot: QtBot) -> None:
    dialog = opened(qtbot, step=Step.APPROVE)
    dialog._checked.setChecked(True)
    dialog.accept()
    dialog.show_failure("The disk is full; nothing was changed.")
    assert dialog.problem.text() == "The disk is full; nothing was changed."
    assert dialog.decide.text() == "Approve cancellation"
    with qtbot.waitSignal(dialog.decision_made):
        dialog.accept()


@pytest.mark.parametrize("step", [Step.APPROVE, Step.REJECT])
def test_ten_thousand_cases_make_no_widget_each(qtbot: QtBot, step: Step) -> None:
    many = [eligibility(number) for number in range(10_000)]
    dialog = opened(qtbot, many, many, step=step)
    dialog.show_report([Decided(row.order_no, row.case_id or 0, CaseState.APPROVED) for row in many])
    assert [view.model().rowCount() for view in dialog.findChildren(QTableView)] == [10_000, 10_000]
    assert len(dialog.findChildren(QWidget)) < 100


def test_what_is_being_carried_out_can_be_stopped_and_tried_again(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.form.choose(Step.APPROVE)
    dialog._checked.setChecked(True)
    with qtbot.waitSignal(dialog.decision_made):
        dialog.accept()
    watch = dialog.progress.watch()
    watch.step(2)
    qtbot.waitUntil(lambda: "2" in dialog.decide.text())
    dialog.reject()
    assert dialog.isVisible()
    with pytest.raises(Cancelled):
        watch.step(3)
    dialog.show_stopped()
    assert "Nothing was decided" in dialog.problem.text()
    with qtbot.waitSignal(dialog.decision_made):
        dialog.accept()
    dialog.show_report([])
