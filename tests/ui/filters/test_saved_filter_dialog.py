from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import View
from seller_desktop.services.read_models import SortKey
from seller_desktop.services.saved_filters import KEYS, LONGEST_NAME, SavedFilter
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.filters.saved_filter_dialog import SavedFilterDialog
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.fake_shop import WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NEW = SavedFilter(
    0,
    "",
    view=View.TO_SHIP,
    text='flag:red courier:jne "kaos polos" -budi',
    columns='{"columns": []}',
    sort=SortKey.TOTAL,
    descending=True,
    cards=True,
)
OTHER = SavedFilter(7, "COD <b>Jawa</b>", key=KEYS[0])


def opened(qtbot: QtBot, held: SavedFilter, *, at_key: bool = False) -> SavedFilterDialog:
    formatter = Formatter("en", WIB)
    dialog = SavedFilterDialog(held, [OTHER], formatter, {Flag.RED: "Hadiah"}, at_key=at_key)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_new_one_gets_name_and_key(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEW)
    assert dialog.windowTitle() == "Save this filter"
    dialog._name.setText("  Kirim   JNE ")
    dialog._key.setCurrentIndex(dialog._key.findData(KEYS[1]))
    dialog.accept()
    assert dialog.value() == replace(NEW, name="Kirim JNE", key=KEYS[1])


def test_it_tells_what_it_holds(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEW)
    told = [label.text() for label in dialog.findChildren(PlainLabel)]
    for text in (
        "To Ship",
        "Flag: Hadiah · Courier: jne",
        "“kaos polos” -“budi”",
        "Total, descending",
        "cards",
    ):
        assert text in told


def test_columns_need_not_be_kept(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEW)
    dialog._columns.setChecked(False)
    assert dialog.value().columns == ""


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("  ", "Please type a name."),
        ("cod <B>jawa</B>", "There is a saved filter “COD <b>Jawa</b>” already."),
    ],
)
def test_a_name_that_cannot_be_is_told_where_it_is_typed(name: str, complaint: str, qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEW)
    dialog._name.setText(name)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.text() == complaint
    assert dialog._name.maxLength() == LONGEST_NAME


def test_a_key_of_another_filter_cannot_be_chosen(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NEW)
    index = dialog._key.findData(KEYS[0])
    assert dialog._key.itemText(index).endswith("COD <b>Jawa</b>")
    assert not dialog._key.model().index(index, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_its_own_name_and_key_are_its_own(qtbot: QtBot) -> None:
    dialog = opened(qtbot, OTHER, at_key=True)
    assert dialog._key.hasFocus() or dialog.focusWidget() is dialog._key
    assert dialog._key.currentData() == KEYS[0]
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.value() == OTHER
