from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt

from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.filters import Condition, Field, Has
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.filters.fields import ChoiceField, TextsField, WhetherField
from seller_desktop.ui.filters.ranges import AmountField, DaysField
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.ui.filters.fields import ConditionField

EN = Formatter("en", WIB)
TODAY = date(2026, 11, 23)
WORDS = ("any", "with", "without")


def told(text: str) -> Condition:
    (condition,) = parse(text).filter.conditions
    return condition


def made(field: Field, qtbot: QtBot) -> ConditionField:
    widgets: dict[Field, ConditionField] = {
        Field.CREATED: DaysField(Field.CREATED, EN, TODAY),
        Field.AMOUNT: AmountField(Field.AMOUNT),
        Field.COD: WhetherField(Field.COD, None, WORDS),
        Field.HAS: WhetherField(Field.HAS, Has.NOTE, WORDS),
        Field.STATUS: ChoiceField(Field.STATUS, {"to_ship": "To Ship", "shipped": "Shipped"}),
        Field.FLAG: ChoiceField(Field.FLAG, {"red": "Hadiah", "blue": "Blue"}, {"hadiah": "red"}),
        Field.COURIER: TextsField(Field.COURIER, EN),
    }
    for widget in widgets.values():
        qtbot.addWidget(widget)
    return widgets[field]


@pytest.mark.parametrize(
    "text",
    [
        *("created:today", "created:7d", "created:14d", "created:last_month", "created:2026-11-05"),
        *("created:2026-11-01..2026-11-23", "created:>2026-11-01", "created:<=2026-11-01"),
        *("amount:50000", "amount:50000..100000", "amount:>50000", "amount:<=100000"),
        *("cod:yes", "cod:no", "-cod:yes", "has:note", "-has:note"),
        *("status:to_ship", "status:shipped,to_ship", "flag:hadiah,blue"),
        *("courier:jne", 'courier:jne,"J&T Express"', "courier:=JNE"),
    ],
)
def test_untouched_it_gives_back_what_it_took(text: str, qtbot: QtBot) -> None:
    condition = told(text)
    widget = made(condition.field, qtbot)
    assert widget.take(condition)
    assert widget.condition(negated=condition.negated) == condition
    widget.reset()
    assert widget.condition() is None


@pytest.mark.parametrize(
    "text",
    [
        *("created:today,7d", "-created:today", "amount:0", "-amount:5", "amount:1,5"),
        *("cod:yes,no", "has:note,flag", "has:flag", "status:pending"),
    ],
)
def test_what_it_cannot_show_it_does_not_take(text: str, qtbot: QtBot) -> None:
    condition = told(text)
    widget = made(condition.field, qtbot)
    assert not widget.take(condition)
    assert widget.condition() is None


def test_it_takes_one_condition_only(qtbot: QtBot) -> None:
    widget = made(Field.STATUS, qtbot)
    assert widget.take(told("status:to_ship"))
    assert not widget.take(told("status:shipped"))
    assert not widget.take(told("cod:yes"))


@pytest.mark.parametrize(
    ("before", "way", "values"),
    [
        ("created:>2026-11-01", ">=", (">=2026-11-02",)),
        ("created:<2026-11-20", "<=", ("<=2026-11-19",)),
        ("created:2026-11-05", "..", ("2026-11-05",)),
        ("created:2026-11-05..2026-11-07", "..", ("2026-11-05..2026-11-07",)),
    ],
)
def test_ranges_of_days_are_shown_as_they_are_meant(
    before: str, way: str, values: tuple[str, ...], qtbot: QtBot
) -> None:
    widget = made(Field.CREATED, qtbot)
    assert isinstance(widget, DaysField)
    widget.take(told(before))
    assert widget.box.currentData() == way
    assert widget.values() == values


def test_days_of_ones_own(qtbot: QtBot) -> None:
    widget = made(Field.CREATED, qtbot)
    assert isinstance(widget, DaysField)
    widget.show()
    assert not widget.first.isVisible()
    with qtbot.waitSignal(widget.changed):
        widget.box.setCurrentIndex(widget.box.findData(".."))
    assert widget.first.isVisible()
    assert widget.last.isVisible()
    assert widget.condition() == Condition(Field.CREATED, ("2026-11-23",)), "it begins with today"
    widget.first.setDate(QDate(2026, 11, 25))
    assert widget.values() == ("2026-11-25",), "it does not end before it begins"
    widget.last.setDate(QDate(2026, 11, 30))
    assert widget.values() == ("2026-11-25..2026-11-30",)
    widget.box.setCurrentIndex(widget.box.findData("<="))
    widget.last.setDate(QDate(2026, 11, 1))
    assert widget.values() == ("<=2026-11-01",)


def test_tomorrow_is_for_deadlines_only(qtbot: QtBot) -> None:
    created, ship_by = (DaysField(one, EN, TODAY) for one in (Field.CREATED, Field.SHIP_BY))
    for widget in (created, ship_by):
        qtbot.addWidget(widget)
    assert created.box.findData("tomorrow") < 0 < ship_by.box.findData("tomorrow")


@pytest.mark.parametrize(
    ("low", "high", "values"),
    [
        (0, 0, ()),
        (50_000, 0, (">=50000",)),
        (0, 70_000, ("<=70000",)),
        (70_000, 50_000, ("50000..70000",)),
        (5, 5, ("5",)),
    ],
)
def test_amounts(low: int, high: int, values: tuple[str, ...], qtbot: QtBot) -> None:
    widget = made(Field.AMOUNT, qtbot)
    assert isinstance(widget, AmountField)
    widget.low.setValue(low)
    widget.high.setValue(high)
    assert widget.values() == values


def test_above_an_amount_begins_one_rupiah_higher(qtbot: QtBot) -> None:
    widget = made(Field.AMOUNT, qtbot)
    assert isinstance(widget, AmountField)
    widget.take(told("amount:>50000"))
    assert widget.low.value() == 50_001


def test_without_means_the_opposite(qtbot: QtBot) -> None:
    note, cod = made(Field.HAS, qtbot), made(Field.COD, qtbot)
    assert isinstance(note, WhetherField)
    assert isinstance(cod, WhetherField)
    for widget in (note, cod):
        widget.box.setCurrentIndex(2)
    assert note.condition() == Condition(Field.HAS, ("note",), negated=True)
    assert cod.condition() == Condition(Field.COD, ("no",))


def test_except_is_said_beside_the_choice(qtbot: QtBot) -> None:
    widget = made(Field.STATUS, qtbot)
    widget.take(told("status:to_ship"))
    assert widget.condition(negated=True) == Condition(Field.STATUS, ("to_ship",), negated=True)


def test_choices_are_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    widget = made(Field.STATUS, qtbot)
    assert isinstance(widget, ChoiceField)
    widget.setAccessibleName("Status")
    widget.show()
    widget.activateWindow()
    first, second = widget._buttons.values()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert second.hasFocus()
    assert not first.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(widget.changed):
        qtbot.keyClick(second, Qt.Key.Key_Space)
    assert widget.condition() == Condition(Field.STATUS, ("shipped",))
    assert second.accessibleName() == "Status: Shipped"


def test_texts_are_added_dropped_and_taken_from_what_the_shop_knows(qtbot: QtBot) -> None:
    widget = made(Field.COURIER, qtbot)
    assert isinstance(widget, TextsField)
    widget.resize(400, 300)
    widget.show()
    widget.activateWindow()
    with qtbot.waitSignal(widget.known_wanted) as wanted:
        widget.edit.setFocus()
    assert wanted.args == [Field.COURIER]
    widget.set_known(["J&T Express", "JNE", "SiCepat"])
    qtbot.keyClicks(widget.edit, "j")
    qtbot.keyClick(widget.edit, Qt.Key.Key_Down)
    qtbot.keyClick(widget.edit, Qt.Key.Key_Return)
    assert widget.values() == ("J&T Express",)
    assert widget.edit.text() == ""
    qtbot.keyClicks(widget.edit, "anter")
    assert widget.values() == ("J&T Express", "anter"), "what is typed counts before Enter, too"
    qtbot.keyClick(widget.edit, Qt.Key.Key_Return)
    assert widget._chips.texts() == ["J&T Express", "anter"]
    widget._chips._chips[0].dropped.emit()
    assert widget.condition() == Condition(Field.COURIER, ("anter",))
    widget._chips._chips[0].click()
    assert widget.edit.text() == "anter", "a click takes it back into the field"
    assert widget._chips.texts() == []
