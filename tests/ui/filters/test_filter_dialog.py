from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget

from seller_desktop.domain.filter_text import parse, write
from seller_desktop.domain.filters import Field, Filter
from seller_desktop.domain.flags import Flag
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.filters.fields import ChoiceField, OneOfField, TextsField
from seller_desktop.ui.filters.filter_dialog import FilterDialog
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EN = Formatter("en", WIB)
TODAY = date(2026, 11, 23)
EVERYTHING = (
    "status:to_ship -channel:manual created:2026-11-01..2026-11-23 paid:14d shipped:>2026-11-01"
    " amount:50000..100000 cod:yes courier:jne -city:bandung -has:tracking flag:red deadline:12h"
    " status:pending has:note,flag printed:no budi"
)


def opened(qtbot: QtBot, text: str = "", at: Field | None = None) -> FilterDialog:
    dialog = FilterDialog(parse(text).filter, EN, TODAY, {Flag.RED: "Hadiah"}, at)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    first = dialog.field_of(at or Field.STATUS)
    qtbot.waitUntil(lambda: first.isAncestorOf(QApplication.focusWidget() or dialog))
    return dialog


def row(dialog: FilterDialog, field: Field) -> tuple[QWidget, QPushButton | None]:
    found = next(one for one in dialog._rows if one.field.field is field)
    return found.field, found.turn


def choose(dialog: FilterDialog, field: Field, value: str) -> None:
    widget = dialog.field_of(field)
    assert isinstance(widget, ChoiceField)
    widget._buttons[value].click()


def test_an_untouched_form_gives_back_the_very_filter(qtbot: QtBot) -> None:
    dialog = opened(qtbot, EVERYTHING)
    assert dialog.value() == parse(EVERYTHING).filter
    assert write(dialog.value()) == write(parse(EVERYTHING).filter)


def test_every_field_of_the_language_has_its_place(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert {one.field.field for one in dialog._rows} == set(Field)
    assert all(one.field.accessibleName() for one in dialog._rows)


def test_what_is_chosen_becomes_conditions_after_those_there_were(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "courier:jne budi")
    choose(dialog, Field.STATUS, "to_ship")
    choose(dialog, Field.STATUS, "shipped")
    choose(dialog, Field.FLAG, "red")
    assert write(dialog.value()) == "courier:jne status:to_ship,shipped flag:red budi"


def test_except_turns_a_condition_round(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "courier:jne")
    _, turn = row(dialog, Field.COURIER)
    assert turn is not None
    turn.click()
    assert write(dialog.value()) == "-courier:jne"
    turn.click()
    assert write(dialog.value()) == "courier:jne"


def test_except_alone_asks_for_nothing(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    _, turn = row(dialog, Field.STATUS)
    assert turn is not None
    turn.click()
    assert dialog.value() == Filter()


def test_what_the_form_cannot_show_is_told_and_can_be_dropped(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "status:to_ship status:shipped created:2026-11-01,2026-11-03 cod:yes")
    assert dialog._extra_head.isVisible()
    assert dialog._extra.texts() == ["Status: Shipped", "Created: 1 Nov 2026, 3 Nov 2026"]
    dialog._extra._chips[1].dropped.emit()
    assert write(dialog.value()) == "status:to_ship status:shipped cod:yes"


def test_reset_drops_conditions_and_keeps_words(qtbot: QtBot) -> None:
    dialog = opened(qtbot, EVERYTHING)
    dialog.reset()
    assert write(dialog.value()) == "budi"
    assert not dialog._extra_head.isVisible()


def test_it_counts_while_one_edits(qtbot: QtBot) -> None:
    dialog = opened(qtbot, "cod:yes")
    with qtbot.waitSignal(dialog.count_wanted) as wanted:
        choose(dialog, Field.STATUS, "to_ship")
    assert wanted.args == [parse("cod:yes status:to_ship").filter]
    dialog.show_count(parse("cod:yes").filter, 3)
    assert dialog._count.text() == "", "what was asked before is not what is in the form now"
    dialog.show_count(dialog.value(), 12_408)
    assert dialog._count.text() == "12,408 orders match"
    dialog.show_count(dialog.value(), 1)
    assert dialog._count.text() == "1 order matches"


def test_it_counts_at_once_when_it_opens(qtbot: QtBot) -> None:
    dialog = FilterDialog(parse("cod:yes").filter, EN, TODAY)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.count_wanted) as wanted:
        dialog.open()
    assert wanted.args == [parse("cod:yes").filter]


@pytest.mark.parametrize(
    ("text", "at"),
    [("", None), ("courier:jne", Field.COURIER), ("has:note", Field.HAS), ("flag:red", Field.FLAG)],
)
def test_it_begins_at_the_field_asked_for(text: str, at: Field | None, qtbot: QtBot) -> None:
    dialog = opened(qtbot, text, at)
    field = dialog.field_of(at or Field.STATUS)
    assert at is None or field.condition() is not None
    room = dialog._scroll.viewport()
    assert room.rect().contains(field.mapTo(room, field.rect().center()))


def test_known_values_go_to_their_field(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    couriers = dialog.field_of(Field.COURIER)
    assert isinstance(couriers, TextsField)
    with qtbot.waitSignal(dialog.known_wanted) as wanted:
        couriers.edit.setFocus()
    assert wanted.args == [Field.COURIER]
    dialog.set_known(Field.COURIER, ["JNE", "SiCepat"])
    qtbot.keyClicks(couriers.edit, "j")
    assert couriers._suggestions.texts() == ["JNE"]


def test_enter_adds_a_value_first_and_applies_then(qtbot: QtBot) -> None:
    dialog = opened(qtbot, at=Field.COURIER)
    couriers = dialog.field_of(Field.COURIER)
    assert isinstance(couriers, TextsField)
    qtbot.keyClicks(couriers.edit, "jne")
    qtbot.keyClick(couriers.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(couriers.edit, Qt.Key.Key_Return)
    assert write(dialog.value()) == "courier:jne"


def test_escape_closes_suggestions_before_the_form(qtbot: QtBot) -> None:
    dialog = opened(qtbot, at=Field.COURIER)
    couriers = dialog.field_of(Field.COURIER)
    assert isinstance(couriers, TextsField)
    dialog.set_known(Field.COURIER, ["JNE"])
    qtbot.keyClicks(couriers.edit, "j")
    qtbot.keyClick(couriers.edit, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(couriers.edit, Qt.Key.Key_Escape)


def test_the_wheel_scrolls_the_form_and_changes_no_value(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    field = dialog.field_of(Field.DEADLINE)
    assert isinstance(field, OneOfField)
    box = field.box
    at = QPointF(box.rect().center())
    wheel = QWheelEvent(
        at,
        QPointF(box.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == 0
    assert all(one.focusPolicy() != Qt.FocusPolicy.WheelFocus for one in dialog.findChildren(QComboBox))


def test_it_fits_a_small_screen_and_grows_with_a_large_one(qtbot: QtBot) -> None:
    dialog = opened(qtbot, EVERYTHING)
    assert dialog.height() <= 660
    assert dialog.width() <= 1000
    dialog.resize(1400, 900)
    assert (dialog.width(), dialog.height()) == (1400, 900)
    content = dialog._scroll.widget()
    assert content is not None
    dialog.resize(dialog.minimumSize())
    QApplication.processEvents()
    assert content.width() <= dialog._scroll.viewport().width(), "nothing is cut off at the right"
