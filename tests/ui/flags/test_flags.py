from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QImage, QKeySequence, QPainter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from seller_desktop.domain.flags import Flag, bits_of
from seller_desktop.services.flags import MAX_NAME
from seller_desktop.texts.flags import flag_words
from seller_desktop.ui import theme
from seller_desktop.ui.flags import picture
from seller_desktop.ui.flags.chips import FlagChips
from seller_desktop.ui.flags.menu import CLEAR, NAMES, FlagMenu, id_of
from seller_desktop.ui.flags.names_dialog import FlagNamesDialog
from seller_desktop.ui.theme import ThemeChoice, Tokens
from tests.ui.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

BOTH = pytest.mark.parametrize(
    ("worn", "flags"), [(theme.LIGHT, picture.LIGHT), (theme.DARK, picture.DARK)], ids=["light", "dark"]
)


# How they look


@BOTH
@pytest.mark.parametrize("flag", Flag)
def test_every_letter_can_be_read_and_every_flag_stands_out(
    worn: Tokens, flags: Mapping[Flag, picture.FlagColours], flag: Flag
) -> None:
    colours = flags[flag]
    assert contrast(colours.letter, colours.ground) >= 4.5
    for ground in (worn.panel, worn.bg, worn.brand_soft):
        assert contrast(colours.edge, ground) >= 3


@pytest.mark.parametrize("flags", [picture.LIGHT, picture.DARK], ids=["light", "dark"])
def test_no_two_flags_have_one_colour(flags: Mapping[Flag, picture.FlagColours]) -> None:
    assert len({colours.ground for colours in flags.values()}) == len(Flag)


def drawn(flag: Flag, letter: str, *, hollow: bool = False) -> QImage:
    image = QImage(QSize(51, 42), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    picture.draw_flag(painter, QRect(0, 0, 51, 42), flag, letter, hollow=hollow)
    painter.end()
    return image


def test_a_flag_is_a_pennant_in_its_colour_with_its_letter(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    image = drawn(Flag.BLUE, "H")
    assert image.pixelColor(4, 4).name() == picture.LIGHT[Flag.BLUE].ground
    assert image.pixelColor(50, 21).alpha() == 0  # the cut at the flying end
    white = [(x, y) for x in range(51) for y in range(42) if image.pixelColor(x, y) == QColor("white")]
    assert white
    assert drawn(Flag.BLUE, "H") != drawn(Flag.BLUE, "T")


def test_one_that_is_not_set_is_an_outline(qapp: QApplication) -> None:
    theme.apply(qapp, ThemeChoice.LIGHT)
    image = drawn(Flag.BLUE, "H", hollow=True)
    assert image.pixelColor(4, 4).alpha() == 0
    assert image.pixelColor(20, 0).alpha() > 0


def test_an_icon_takes_the_colours_of_the_theme_worn_when_it_is_shown(qapp: QApplication) -> None:
    icon = picture.flag_icon(Flag.RED, "R")
    grounds = []
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.apply(qapp, choice)
        grounds.append(icon.pixmap(QSize(51, 42)).toImage().pixelColor(4, 10).name())
    assert grounds == [picture.LIGHT[Flag.RED].ground, picture.DARK[Flag.RED].ground]


# The menu


@pytest.fixture
def menu(qtbot: QtBot) -> FlagMenu:
    made = FlagMenu()
    qtbot.addWidget(made)
    return made


def test_every_flag_has_a_key_and_tells_that_it_is_wanted(menu: FlagMenu) -> None:
    wanted = QSignalSpy(menu.toggle_wanted)
    actions = menu.by_id()
    for number, flag in enumerate(Flag, start=1):
        action = actions[id_of(flag)]
        assert action.shortcut() == QKeySequence(f"Alt+Shift+{number}")
        action.trigger()
    assert [wanted.at(at)[0] for at in range(wanted.count())] == list(Flag)
    for name, signal in ((CLEAR, menu.clear_wanted), (NAMES, menu.names_wanted)):
        spy = QSignalSpy(signal)
        actions[name].trigger()
        assert spy.count() == 1


def test_names_of_the_shop_stand_in_the_menu_with_the_letter_as_the_key(menu: FlagMenu) -> None:
    menu.tell(flag_words({Flag.RED: "Tanya & tunggu", Flag.TEAL: "100%"}))
    actions = menu.by_id()
    assert actions[id_of(Flag.RED)].text() == "&Tanya && tunggu"
    assert actions[id_of(Flag.TEAL)].text() == "&100%"
    assert actions[id_of(Flag.BLUE)].text() == "&Blue"


def test_check_marks_say_what_all_selected_orders_carry(menu: FlagMenu) -> None:
    menu.tell_carried({Flag.RED: 5, Flag.TEAL: 2}, 5)
    actions = menu.by_id()
    assert [flag for flag in Flag if actions[id_of(flag)].isChecked()] == [Flag.RED]
    assert actions[id_of(Flag.TEAL)].text() == "&Teal (2 of 5)"
    menu.tell_carried({}, 0)
    assert not any(actions[id_of(flag)].isChecked() for flag in Flag)
    assert actions[id_of(Flag.TEAL)].text() == "&Teal"


def test_it_can_show_actions_that_stand_elsewhere_too(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    mine = QAction("anything", window)
    menu = FlagMenu(window, {id_of(Flag.RED): mine})
    wanted = QSignalSpy(menu.toggle_wanted)
    assert menu.by_id()[id_of(Flag.RED)] is mine
    assert mine.text() == "&Red"
    mine.trigger()
    assert wanted.count() == 0


def test_without_an_order_only_names_can_be_given(menu: FlagMenu) -> None:
    menu.enable(order=False, writable=True)
    assert [name for name, action in menu.by_id().items() if action.isEnabled()] == [NAMES]
    menu.enable(order=True, writable=False)
    assert not any(action.isEnabled() for action in menu.by_id().values())


# Names


def fields(dialog: FlagNamesDialog) -> dict[str, QLineEdit]:
    return {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}


def test_the_dialog_takes_names_in_and_gives_names_out(qtbot: QtBot) -> None:
    dialog = FlagNamesDialog({Flag.RED: "Hadiah", Flag.GREY: "Tunda"})
    qtbot.addWidget(dialog)
    shown = fields(dialog)
    assert list(shown) == ["Red", "Orange", "Yellow", "Green", "Teal", "Blue", "Purple", "Grey"]
    assert shown["Orange"].placeholderText() == "Orange"
    shown["Red"].clear()
    shown["Blue"].setText("  tanya   dulu ")
    dialog.accept()
    assert dialog.result() == FlagNamesDialog.DialogCode.Accepted
    assert dialog.value() == dict.fromkeys(Flag, "") | {Flag.BLUE: "tanya dulu", Flag.GREY: "Tunda"}


def test_one_name_for_two_flags_is_pointed_out(qtbot: QtBot) -> None:
    dialog = FlagNamesDialog({Flag.RED: "Hadiah"})
    qtbot.addWidget(dialog)
    dialog.show()
    fields(dialog)["Blue"].setText("hadiah")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text() == "Two flags cannot both be called “hadiah”."


def test_a_name_longer_than_the_shop_takes_cannot_be_typed(qtbot: QtBot) -> None:
    dialog = FlagNamesDialog({})
    qtbot.addWidget(dialog)
    field = fields(dialog)["Red"]
    qtbot.keyClicks(field, "x" * (MAX_NAME + 5))
    assert len(field.text()) == MAX_NAME


# The chips of an order


def test_chips_name_the_flags_and_lead_to_the_menu(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    chips = FlagChips(holder)
    holder.show()
    chips.tell(bits_of({Flag.RED, Flag.GREY}), flag_words({Flag.GREY: "A & B"}))
    made = chips.findChildren(QPushButton)
    assert [(one.text(), one.accessibleName()) for one in made] == [
        ("Red", "Flag Red"),
        ("A && B", "Flag A & B"),
    ]
    assert chips.isVisible()
    with qtbot.waitSignal(chips.menu_wanted):
        made[0].click()


def test_chips_come_and_go_with_the_flags(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    chips = FlagChips(holder)
    holder.show()
    words = flag_words({})
    chips.tell(255, words)
    assert chips.heightForWidth(320) > chips.heightForWidth(2000)
    first = chips.findChildren(QPushButton)[0]
    chips.tell(bits_of({Flag.BLUE}), words)
    assert [one.text() for one in chips._chips] == ["Blue"]
    assert chips._chips[0] is first
    chips.tell(0, words)
    assert not chips.isVisible()
