from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from seller_desktop.domain.buyer_messages import MessageKey
from seller_desktop.domain.cases import CaseState
from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.orders import Basis, ClockKind, Line, Status
from seller_desktop.services.buyer_messages import Wording, default_messages
from seller_desktop.services.read_models import Deadline, OrderDetail
from seller_desktop.services.reasons import all_reasons
from seller_desktop.ui.cases.message_dialog import CopyMessageDialog, ready_messages
from tests.making import stated
from tests.ui.cases.making_cases import case_detail, return_detail
from tests.ui.fake_shop import NOW_MS, WIB, order_row

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.case_models import CaseDetail

WORDING = Wording(default_messages(), all_reasons({}), "Toko Kirana")
SHIP_BY = Deadline(ClockKind.SHIP_BY, NOW_MS + DAY_MS, NOW_MS, Basis.RULE)


def detail(status: Status = Status.TO_SHIP, *, paid: bool = True, **row: Any) -> OrderDetail:  # noqa: ANN401 - any field of a row
    facts = stated(status=status, paid_at=NOW_MS if paid else None, lines=(Line("1", "P"),))
    told = order_row(1, status=status, buyer="siti_rahma", goods="Kaos", line_count=1, amount_idr=160_500)
    return OrderDetail(replace(told, **row), facts, "Toko", deadlines=(SHIP_BY,), notes=(), history=())


def message(key: MessageKey, order: OrderDetail, case: CaseDetail | None = None, language: str = "id") -> str:
    return ready_messages(WORDING, order, case, WIB, NOW_MS)[key][language]


def test_an_order_to_ship_says_until_when() -> None:
    assert message(MessageKey.TO_SHIP, detail(line_count=3), language="en") == (
        "Hello siti_rahma!\n"
        "Thank you for your order. We are preparing order 577912345678900001 (Kaos and 2 more). "
        "The parcel goes to the courier by 24 Nov, 14:00 WIB. "
        "The tracking number is in the order details once it is shipped.\n"
        "Toko Kirana"
    )


def test_a_promise_that_is_already_broken_is_not_made() -> None:
    late = replace(detail(), deadlines=(replace(SHIP_BY, due_at=NOW_MS),))
    assert "paling lambat" not in message(MessageKey.TO_SHIP, late)


def test_a_masked_buyer_is_not_greeted_by_asterisks() -> None:
    assert message(MessageKey.TO_SHIP, detail(buyer="s***a")).startswith("Terima kasih atas pesanannya.")


def test_a_parcel_without_a_number_leaves_no_hole() -> None:
    sent = message(MessageKey.SHIPPED, detail(Status.SHIPPED, courier="JNE", tracking_no=""))
    assert "Kurir: JNE. Perjalanan paket" in sent
    assert "Nomor resi" not in sent


def test_money_comes_back_only_where_some_was_paid() -> None:
    case = case_detail(state=CaseState.APPROVED)
    assert "Dana Rp160.500 dikembalikan" in message(MessageKey.CANCEL_APPROVED, detail(), case)
    assert "Dana" not in message(MessageKey.CANCEL_APPROVED, detail(paid=False), case)


def test_the_reason_is_told_in_the_language_of_the_message() -> None:
    case = case_detail(state=CaseState.REJECTED, decision_reason="keep_packed")
    assert "Alasan: Produk sudah dikemas." in message(MessageKey.CANCEL_REJECTED, detail(), case)
    assert "Reason: Product has been packed." in message(
        MessageKey.CANCEL_REJECTED, detail(), case, language="en"
    )


def test_a_return_tells_its_own_money_and_time() -> None:
    offered = return_detail(state=CaseState.OFFERED, offer_idr=20_000, clock_runs=True)
    told = message(MessageKey.PARTIAL_OFFER, detail(Status.SHIPPED), offered)
    assert "Jumlah: Rp20.000." in told
    approved = return_detail(state=CaseState.AWAITING_PARCEL)
    assert "Dana Rp42.000 diproses" in message(MessageKey.RETURN_APPROVED, detail(Status.SHIPPED), approved)


def test_an_order_the_seller_cancelled_says_why() -> None:
    case = case_detail(state=CaseState.APPROVED, by_seller=True, decision_reason="seller_paid_out_of_stock")
    assert "Alasan: Stok habis." in message(MessageKey.CANCELLED, detail(Status.CANCELLED), case)


TEXTS = {
    MessageKey.CANCEL_REJECTED: {"id": "Maaf, tidak bisa.", "en": "Sorry, no."},
    MessageKey.TO_SHIP: {"id": "Sedang disiapkan.", "en": "In preparation."},
}


@pytest.fixture
def dialog(qtbot: QtBot) -> CopyMessageDialog:
    dialog = CopyMessageDialog(TEXTS, MessageKey.TO_SHIP)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def test_the_buyers_language_comes_first(dialog: CopyMessageDialog) -> None:
    assert dialog.value() == "Sedang disiapkan."
    dialog._language.setCurrentIndex(1)
    assert dialog.value() == "In preparation."
    dialog._key.setCurrentIndex(0)
    assert dialog.value() == "Sorry, no."


def test_ctrl_enter_copies_what_stands_there_and_closes(dialog: CopyMessageDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog._edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(dialog._edit, " Ya")
    qtbot.keyClick(dialog._edit, Qt.Key.Key_Return)
    assert dialog.isVisible(), "plain Enter begins a line"
    qtbot.keyClicks(dialog._edit, "<3")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog._edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Sedang disiapkan. Ya\n<3"


def test_what_was_changed_for_once_is_not_lost_by_looking_at_another(dialog: CopyMessageDialog) -> None:
    dialog._edit.setPlainText("Sebentar, ya.")
    dialog._key.setCurrentIndex(0)
    dialog._key.setCurrentIndex(1)
    assert dialog.value() == "Sebentar, ya."
    assert TEXTS[MessageKey.TO_SHIP]["id"] == "Sedang disiapkan."


def test_nothing_is_not_copied(dialog: CopyMessageDialog) -> None:
    QGuiApplication.clipboard().setText("before")
    dialog._edit.setPlainText("  ")
    dialog.accept()
    assert dialog.isVisible()
    assert QGuiApplication.clipboard().text() == "before"
