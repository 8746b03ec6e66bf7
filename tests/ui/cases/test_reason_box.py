from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.ui.cases.reason_box import ReasonBox
from tests.ui.cases.recording import REASONS, awake

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def box(qtbot: QtBot, *, unpaid: bool | None = False) -> ReasonBox:
    made = ReasonBox(REASONS, "en", unpaid=unpaid)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    awake(qtbot, made)
    made.setFocus()
    return made


def test_what_fits_the_orders_state_stands_first_and_nothing_is_left_out(qtbot: QtBot) -> None:
    for unpaid, first in ((False, "Order created by mistake · "), (True, "Order created by mistake · ")):
        made = box(qtbot, unpaid=unpaid)
        texts = [made.itemText(at) for at in range(made.count())]
        assert texts[0].startswith(first)
        assert len(texts) == 3, "the label used twice stands once, the hidden one not at all"
    assert texts[1].startswith("Need to change coupon code")
    assert box(qtbot).itemText(1).startswith("Better price")


def test_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    assert box(qtbot).value() == ""


@pytest.mark.parametrize("typed", ["coupon", "KUPON", "Need to change coupon code", "kode kupon"])
def test_a_part_in_either_language_is_enough(qtbot: QtBot, typed: str) -> None:
    made = box(qtbot)
    qtbot.keyClicks(made, typed)
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    assert made.value() == "unpaid_coupon"
    assert made.currentText() == "Need to change coupon code · Perlu mengubah kode kupon"


@pytest.mark.parametrize("typed", ["harga lain", "a"])
def test_what_names_none_or_several_is_no_reason(qtbot: QtBot, typed: str) -> None:
    made = box(qtbot)
    qtbot.keyClicks(made, typed)
    assert made.value() == ""


def test_text_typed_over_a_chosen_reason_is_not_that_reason(qtbot: QtBot) -> None:
    made = box(qtbot)
    made.setCurrentIndex(1)
    assert made.value() == "paid_price"
    made.setEditText("something else")
    assert made.value() == ""


def test_a_label_used_twice_is_given_as_a_label(qtbot: QtBot) -> None:
    made = box(qtbot)
    qtbot.keyClicks(made, "keliru")
    assert made.value() == "Order created by mistake"
