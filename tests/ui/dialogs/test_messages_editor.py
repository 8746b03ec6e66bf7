from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.buyer_messages import MessageKey
from seller_desktop.services.buyer_messages import default_messages
from seller_desktop.texts.buyer_messages import example_values
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.dialogs.messages_editor import MessagesDialog
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EXAMPLES = {
    "id": example_values(Formatter("id", WIB), NOW_MS, "Toko Kirana"),
    "en": example_values(Formatter("en", WIB), NOW_MS, "Toko Kirana"),
}


@pytest.fixture
def dialog(qtbot: QtBot) -> MessagesDialog:
    dialog = MessagesDialog(default_messages(), default_messages(), EXAMPLES)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def show(dialog: MessagesDialog, key: MessageKey, language: str = "id") -> None:
    dialog._lead_to(key, language)


def test_looking_through_them_changes_none(dialog: MessagesDialog) -> None:
    for key in MessageKey:
        for language in ("id", "en"):
            show(dialog, key, language)
            assert not dialog._back.isEnabled()
    assert dialog.value() == default_messages()


def test_the_example_follows_what_is_typed(dialog: MessagesDialog) -> None:
    show(dialog, MessageKey.SHIPPED)
    assert "JY1234567890" in dialog._example.text()
    dialog._edit.setPlainText("Resi: {tracking_no}, <b>{buyer}</b>")
    assert dialog._example.text() == "Resi: JY1234567890, <b>Siti</b>"
    assert dialog.value()[MessageKey.SHIPPED]["id"] == "Resi: {tracking_no}, <b>{buyer}</b>"
    assert dialog.value()[MessageKey.SHIPPED]["en"] == default_messages()[MessageKey.SHIPPED]["en"]
    show(dialog, MessageKey.SHIPPED, "en")
    assert "Courier: J&T Express." in dialog._example.text()


def test_a_value_is_inserted_where_one_writes(dialog: MessagesDialog) -> None:
    show(dialog, MessageKey.TO_SHIP)
    dialog._edit.setPlainText("")
    dialog._insert.setCurrentIndex(dialog._insert.findData("order_no"))
    dialog._insert.activated.emit(dialog._insert.currentIndex())
    assert dialog._edit.toPlainText() == "{order_no}"
    assert dialog._insert.currentIndex() == 0


def test_going_back_is_the_programs_text(dialog: MessagesDialog) -> None:
    show(dialog, MessageKey.REPLACED, "en")
    dialog._edit.setPlainText("Soon.")
    assert dialog._back.isEnabled()
    dialog._back.click()
    assert dialog.value() == default_messages()


def test_an_unknown_placeholder_is_said_at_once_and_keeps_the_dialog_open(dialog: MessagesDialog) -> None:
    show(dialog, MessageKey.REFUNDED, "en")
    dialog._edit.setPlainText("You get {money}.")
    assert dialog.problem.text()
    assert dialog._example.text() == ""
    show(dialog, MessageKey.TO_SHIP)
    assert not dialog.problem.text()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog._edit.toPlainText() == "You get {money}."
    dialog._edit.setPlainText("You get {amount}.")
    dialog.accept()
    assert not dialog.isVisible()
