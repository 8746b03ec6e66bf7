"""Whose data are meant is chosen by hand where it is not sure, and nobody is erased by a wrong click."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from seller_desktop.domain.buyers import Likeness
from seller_desktop.services.buyer_models import (
    Erasure,
    FoundOrder,
    Holding,
    LeftShop,
    Retention,
    RetentionPlan,
)
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.plain_label import PlainLabel
from seller_desktop.ui.privacy.buyers_dialog import BuyersDialog
from seller_desktop.ui.privacy.erase_dialog import EraseDialog
from seller_desktop.ui.privacy.left_dialog import LeftDialog
from seller_desktop.ui.privacy.small_dialogs import CorrectDialog, RestrictDialog, RetentionDialog
from tests.making import at, order_no

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOW = at("2026-11-23T14:00:00")


@pytest.fixture
def formatter() -> Formatter:
    return Formatter("en", ZoneInfo("Asia/Jakarta"))


def found(number: int, likeness: Likeness = Likeness.USERNAME, *, meant: bool = True) -> FoundOrder:
    return FoundOrder(
        id=number,
        order_no=order_no(number),
        account="Toko",
        channel="tiktok",
        status="completed",
        created_at=NOW,
        ended_at=NOW,
        amount_idr=51_000,
        username="siti_rahma",
        recipient="Siti Rahma",
        phone="0812",
        address="Jl. Mawar",
        city="Bandung",
        likeness=likeness,
        meant=meant,
        restricted_at=None,
        erased_at=None,
    )


def button(dialog: BuyersDialog | EraseDialog | LeftDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_only_what_is_ticked_is_erased(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = BuyersDialog(formatter, NOW, writable=True)
    qtbot.addWidget(dialog)
    dialog.tell([found(1), found(2, Likeness.PHONE, meant=False)])
    erase = button(dialog, "Erase…")

    with qtbot.waitSignal(dialog.erase_wanted) as told:
        erase.click()
    assert told.args is not None
    assert [one.id for one in told.args[0]] == [1]

    dialog.table.choose(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert [one.id for one in dialog.meant()] == [1, 2]
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.meant() == []
    assert not erase.isEnabled()


def test_ticks_stay_where_the_same_orders_are_told_again(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = BuyersDialog(formatter, NOW, writable=True)
    qtbot.addWidget(dialog)
    dialog.tell([found(1), found(2)])
    dialog.model.toggle([0])

    dialog.tell([replace(found(1), restricted_at=NOW), replace(found(2), erased_at=NOW)], keep=True)

    assert [one.id for one in dialog.meant()] == [2]
    assert not button(dialog, "Erase…").isEnabled(), "it is erased already"


def test_enter_in_the_field_searches(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = BuyersDialog(formatter, NOW, writable=False)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("siti_rahma")

    with qtbot.waitSignal(dialog.find_wanted) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == ["siti_rahma"]
    dialog.tell([found(1)])
    assert not button(dialog, "Erase…").isEnabled(), "the shop is open elsewhere"


def plan(against: str = "") -> Erasure:
    told = {"577": (against, {"order_no": "577", "months": 3})} if against else {}
    backup = Holding("one", NOW, at("2027-08-01T00:00:00"), "/backups/one")
    return Erasure((1,), ("577",), told, notes=2, sources=("Semua pesanan.csv",), backups=(backup,))


def test_nobody_is_erased_without_the_word(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = EraseDialog(plan(), formatter)
    qtbot.addWidget(dialog)
    yes = button(dialog, "Erase for ever")
    dialog.accept()
    assert not dialog.result()
    assert not yes.isEnabled()
    assert not yes.isDefault()

    dialog._typed.setText("erase")

    assert yes.isEnabled()
    assert dialog.wish() == ("", False)
    said = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert "1 Aug 2027" in said
    assert "Semua pesanan.csv" in said


def test_what_stands_against_it_wants_a_reason(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = EraseDialog(plan("erase_too_soon"), formatter)
    qtbot.addWidget(dialog)
    dialog._typed.setText("ERASE")
    assert not button(dialog, "Erase for ever").isEnabled()

    dialog._reason.setText("a court said so")

    assert button(dialog, "Erase for ever").isEnabled()
    assert dialog.wish() == ("a court said so", False)


def test_only_changed_facts_are_corrected(qtbot: QtBot) -> None:
    dialog = CorrectDialog({"recipient": "Siti", "phone": "0812"}, 2)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert not dialog.result()

    dialog._fields["phone"].setText(" 0813 ")

    assert dialog.values() == {"phone": "0813"}


def test_a_restriction_wants_its_reason(qtbot: QtBot) -> None:
    dialog = RestrictDialog(2)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert not dialog.result()
    dialog._reason.setText("asked by letter")
    dialog.accept()
    assert dialog.result()


def test_the_rule_says_what_it_would_do_before_it_is_saved(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = RetentionDialog(Retention(None, 3), formatter)
    qtbot.addWidget(dialog)
    assert dialog.rule().months is None
    with qtbot.waitSignal(dialog.plan_wanted) as told:
        dialog._on.setChecked(True)
    assert told.args is not None
    rule = told.args[0]

    dialog.tell(RetentionPlan(rule, NOW, (1, 2, 3)))
    dialog.tell(RetentionPlan(Retention(7, 3), NOW, ()))  # an older question's answer

    assert "3 orders" in dialog._plan.text()
    dialog._months.setValue(2)
    dialog.accept()
    assert not dialog.result(), "shorter than what is kept at least"


def test_what_left_the_shop_is_listed_and_leads_to_its_orders(qtbot: QtBot, formatter: Formatter) -> None:
    dialog = LeftDialog(formatter)
    qtbot.addWidget(dialog)
    dialog.tell([LeftShop(7, NOW, "Rina", "export", "list.xlsx", "status:completed", 45)], NOW)

    with qtbot.waitSignal(dialog.orders_wanted) as told:
        button(dialog, "Show orders").click()

    assert told.args == [7]
    assert "list.xlsx\t45\tstatus:completed" in dialog.model.as_text()
