from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.domain.cases import CaseLine, CaseState, Condition, Inspected, Step, Stock
from seller_desktop.services.case_models import Decision
from seller_desktop.ui.cases.inspected_line import USUAL_STOCK, InspectedLine
from seller_desktop.ui.cases.inspection_dialog import InspectionDialog
from tests.ui.cases.making_cases import case_detail, return_detail
from tests.ui.cases.recording import EN, ctrl_enter, opened, picture, type_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SHIRT, SERUM = "1729000000000000001", "1729000000000000002"
TAB = Qt.Key.Key_Tab
_BOTH = case_detail().case.lines


def make(qtbot: QtBot, *lines: CaseLine, inspected: tuple[Inspected, ...] = ()) -> InspectionDialog:
    """Three shirts where no lines are given."""
    detail = return_detail(
        state=CaseState.RECEIVED, lines=lines or (replace(_BOTH[0], quantity=3),), inspected=inspected
    )
    return opened(qtbot, InspectionDialog(detail, EN))


def put(line: InspectedLine, part: int, pieces: int, condition: Condition) -> None:
    line._parts[part].pieces.setValue(pieces)
    line._parts[part].choice.setCurrentIndex(list(Condition).index(condition))


def test_one_condition_for_all_is_two_keys(qtbot: QtBot) -> None:
    dialog = make(qtbot)
    type_in(qtbot, dialog, "1")
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value() == Decision(
        Step.INSPECT, inspected=(Inspected(SHIRT, Condition.AS_SENT, 3, Stock.SELLABLE),)
    )


def test_three_pieces_can_be_two_as_sent_and_one_damaged_by_keyboard(qtbot: QtBot) -> None:
    dialog = make(qtbot)
    line = dialog._lines[0]
    type_in(qtbot, dialog, "1", TAB, TAB, Qt.Key.Key_Space, "2")
    assert line._parts[1].choice.hasFocus()
    with qtbot.waitSignal(dialog.accepted):
        ctrl_enter(qtbot, dialog)
    assert dialog.value().inspected == (
        Inspected(SHIRT, Condition.AS_SENT, 2, Stock.SELLABLE),
        Inspected(SHIRT, Condition.DAMAGED, 1, Stock.DAMAGED),
    )


@pytest.mark.parametrize("condition", list(Condition))
def test_a_figure_chooses_the_condition_and_its_usual_stock(qtbot: QtBot, condition: Condition) -> None:
    dialog = make(qtbot)
    type_in(qtbot, dialog, str(list(Condition).index(condition) + 1))
    (found,) = dialog.value().inspected
    assert (found.condition, found.stock) == (condition, USUAL_STOCK[condition])


def test_another_stock_can_be_chosen(qtbot: QtBot) -> None:
    dialog = make(qtbot)
    type_in(qtbot, dialog, "1", TAB, "Disposed")
    assert dialog.value().inspected[0].stock is Stock.DISPOSED


def test_each_line_needs_a_condition(qtbot: QtBot) -> None:
    dialog = make(qtbot, *_BOTH)
    dialog.accept()
    assert dialog.problem.text() == ("Please choose the condition of Kaos Polos Katun Combed · Hitam, L.")
    type_in(qtbot, dialog, "1")
    dialog.accept()
    assert dialog.problem.text() == "Please choose the condition of Serum Vitamin C 20 ml."
    assert dialog._lines[1]._parts[0].choice.hasFocus()


def test_pieces_missing_or_too_many_are_counted_and_refused(qtbot: QtBot) -> None:
    dialog = make(qtbot)
    line = dialog._lines[0]
    put(line, 0, 2, Condition.AS_SENT)
    assert line._sum.text() == "pieces without a condition: 1"
    dialog.accept()
    assert dialog.problem.text().endswith("pieces without a condition: 1")
    line._split.click()
    assert line._parts[1].quantity() == 1, "the new part takes what is left over"
    put(line, 1, 3, Condition.USED)
    dialog.accept()
    assert dialog.problem.text().endswith("more than came back, by 2")
    put(line, 1, 1, Condition.USED)
    assert not line._sum.isVisible()
    dialog.accept()
    assert not dialog.isVisible()


def test_the_same_condition_twice_is_refused(qtbot: QtBot) -> None:
    dialog = make(qtbot)
    line = dialog._lines[0]
    line._split.click()
    put(line, 0, 2, Condition.USED)
    put(line, 1, 1, Condition.USED)
    dialog.accept()
    assert dialog.problem.text().startswith("The same condition stands twice")


def test_a_removed_part_gives_its_pieces_back(qtbot: QtBot) -> None:
    dialog = make(qtbot)
    line = dialog._lines[0]
    line._split.click()
    line._split.click()
    assert [part.quantity() for part in line._parts] == [1, 1, 1]
    assert not line._split.isEnabled(), "there is no piece left to part"
    line._parts[1]._remove.click()
    assert [part.quantity() for part in line._parts] == [2, 1]
    line._parts[0]._remove.click()
    assert [part.quantity() for part in line._parts] == [3]
    assert not line._parts[0]._remove.isVisible()


def test_a_single_piece_is_not_parted(qtbot: QtBot) -> None:
    dialog = make(qtbot, _BOTH[1])
    line = dialog._lines[0]
    assert not line._split.isVisible()
    assert line._parts[0].pieces.maximum() == 1


def test_where_the_quantity_is_not_known_any_is_taken(qtbot: QtBot) -> None:
    dialog = make(qtbot, replace(_BOTH[0], quantity=0))
    put(dialog._lines[0], 0, 12, Condition.AS_SENT)
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.value().inspected[0].quantity == 12


def test_without_goods_there_is_nothing_to_inspect(qtbot: QtBot) -> None:
    dialog = opened(qtbot, InspectionDialog(return_detail(state=CaseState.RECEIVED, lines=()), EN))
    dialog.accept()
    assert dialog.problem.text() == "It is not known which goods this case is about."
    assert dialog.isVisible()


def test_an_inspection_made_before_is_shown_again(qtbot: QtBot) -> None:
    before = (
        Inspected(SHIRT, Condition.AS_SENT, 2, Stock.DISPOSED),
        Inspected(SHIRT, Condition.EMPTY, 1, None),
    )
    dialog = make(qtbot, inspected=before)
    assert dialog.value().inspected == before


def test_pictures_come_out_with_their_line(qtbot: QtBot) -> None:
    dialog = make(qtbot, *_BOTH)
    dialog._lines[1]._strip.add("botol.png", picture())
    assert dialog.pictures() == [("botol.png", picture(), SERUM)]
