from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton

from seller_desktop.domain.cases import CaseLine, CaseState, ReasonList, ReturnType, Step
from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS
from seller_desktop.domain.reasons import Reason
from seller_desktop.services.case_models import Decision
from seller_desktop.services.reasons import shipped_reasons
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.cases.decision_dialog import DecisionDialog
from seller_desktop.ui.cases.decision_facts import breakable
from seller_desktop.ui.cases.decision_form import offered
from seller_desktop.ui.cases.picture import encoded
from seller_desktop.ui.plain_label import PlainLabel
from tests.ui.cases.making_cases import buyer_history, case_detail, order_detail, return_detail
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.case_models import CaseDetail

EN = Formatter("en", WIB)
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(qtbot: QtBot, detail: CaseDetail, **options: Any) -> DecisionDialog:  # noqa: ANN401 - as the dialog takes them
    dialog = DecisionDialog(detail, order_detail(), buyer_history(), shipped_reasons(), EN, NOW_MS, **options)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def press(qtbot: QtBot, dialog: DecisionDialog, *keys: Qt.Key, ctrl: bool = False) -> None:
    """Where the focus is, as a person does."""
    for key in keys:
        qtbot.keyClick(dialog.focusWidget(), key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)


def texts(dialog: DecisionDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())


def codes(which: ReasonList) -> list[str]:
    return [reason.code for reason in shipped_reasons()[which]]


def test_all_facts_of_a_cancellation_are_seen_at_once(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(), undo_until=NOW_MS + 10 * MINUTE_MS)
    shown = texts(dialog)
    for fact in (
        "Kaos Polos Katun Combed · Hitam, L",
        "2 × Rp42.000",
        "Rp160.500",
        "Buyer siti_rahma",
        "7 (completed 5, cancelled 1)",
        "1 to cancel, 1 to return; Rp42.000 refunded",
        "Salah varian (warna, ukuran, dll.)",
        "Kak, saya salah pilih ukuran.",
        "01:42:07",
        "Due 23 Nov, 15:42 WIB",
        "stated by the marketplace",
        "If you do nothing, the cancellation is approved automatically and Rp160.500 goes back to the buyer.",
        "The order stays “To Ship”; ship it by 24 Nov, 20:00 WIB.",
        "Approve cancellation: if valid and within the time limit.",
        "Reject cancellation: if the reason does not match the policy.",
        "Can be taken back until 23 Nov, 14:10 WIB.",
    ):
        assert fact in shown


def test_a_reason_is_told_in_the_language_of_the_window(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(reason="unpaid_wrong_variation"))
    assert "Wrong item variation (colour, size, etc.)" in texts(dialog)


def test_it_fits_the_smallest_screen(qtbot: QtBot) -> None:
    unbroken = "x" * 400
    detail = return_detail(
        buyer_note=f"<b>{unbroken}", lines=tuple(CaseLine(str(n), 1, unbroken, "", 9) for n in range(30))
    )
    dialog = opened(qtbot, detail, step=Step.REJECT)
    assert dialog.width() <= 960
    assert dialog.height() <= 640
    assert dialog.minimumSizeHint().width() <= 960
    assert breakable("kaos polos") == "kaos polos"


def test_approved_by_one_key_and_ctrl_enter(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail())
    press(qtbot, dialog, KEY.Key_A)
    assert dialog.isVisible()
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.result() == DecisionDialog.DialogCode.Accepted
    assert dialog.value() == Decision(Step.APPROVE)


def test_rejected_by_one_key_the_reasons_digit_and_ctrl_enter(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail())
    press(qtbot, dialog, KEY.Key_R, KEY.Key_3)
    press(qtbot, dialog, KEY.Key_Enter, ctrl=True)
    assert dialog.result() == DecisionDialog.DialogCode.Accepted
    reason = codes(ReasonList.SELLER_REJECTS_CANCELLATION)[2]
    assert dialog.value() == Decision(Step.REJECT, reason=reason)


def test_a_step_chosen_before_needs_only_the_digit(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(), step=Step.REJECT)
    press(qtbot, dialog, KEY.Key_1)
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.value().reason == codes(ReasonList.SELLER_REJECTS_CANCELLATION)[0]


def test_arrow_keys_choose_reasons_too_and_focus_alone_does_not(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail())
    press(qtbot, dialog, KEY.Key_R)
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.isVisible()
    assert dialog.problem.text() == "The marketplace asks for a reason: choose one of the list."
    press(qtbot, dialog, KEY.Key_Down, KEY.Key_Down)
    assert not dialog.problem.isVisible(), "what was complained about may be mended"
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.value().reason == codes(ReasonList.SELLER_REJECTS_CANCELLATION)[1]


def test_a_digit_chooses_no_reason_while_approving(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(), step=Step.APPROVE)
    press(qtbot, dialog, KEY.Key_1)
    assert dialog.value() == Decision(Step.APPROVE)


def test_letters_and_digits_typed_into_a_comment_are_text(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(), step=Step.REJECT)
    press(qtbot, dialog, KEY.Key_2, KEY.Key_Tab)
    comment = dialog.form._comment
    assert comment.hasFocus()
    qtbot.keyClicks(comment, "a3 s")
    press(qtbot, dialog, KEY.Key_Return)
    qtbot.keyClicks(comment, "r")
    assert dialog.isVisible()
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    decided = dialog.value()
    assert (decided.step, decided.comment) == (Step.REJECT, "a3 s\nr")
    assert decided.reason == codes(ReasonList.SELLER_REJECTS_CANCELLATION)[1]


def test_letters_choose_again_once_the_comment_is_left(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(), step=Step.REJECT)
    dialog.form._comment.setFocus()
    qtbot.keyClicks(dialog.form._comment, "a")
    assert dialog.form.step() is Step.REJECT
    dialog.cancel.setFocus()
    press(qtbot, dialog, KEY.Key_A)
    assert dialog.form.step() is Step.APPROVE


def test_a_case_with_nothing_left_to_decide_says_so(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(state=CaseState.WITHDRAWN, clock_runs=False))
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.isVisible()
    assert dialog.problem.text() == "There is nothing left to decide on this case."


def test_plain_enter_never_decides(qtbot: QtBot) -> None:
    dialog = opened(qtbot, return_detail(), step=Step.OFFER)
    dialog.form._amount.setValue(5_000)
    for field in (dialog.form._amount, dialog.form._radios[Step.OFFER], dialog.decide):
        field.setFocus()
        press(qtbot, dialog, KEY.Key_Return)
        assert dialog.isVisible()
        assert "Ctrl+Enter" in dialog.problem.text()
    assert dialog.cancel.isDefault()
    dialog.cancel.setFocus()
    press(qtbot, dialog, KEY.Key_Enter)
    assert dialog.result() == DecisionDialog.DialogCode.Rejected


def test_nothing_is_chosen_and_nothing_recommended_at_first(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail())
    assert dialog.form.step() is None
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Choose first what you decide."
    radios = list(dialog.form._radios.values())
    assert len({(radio.property("role"), radio.font().weight()) for radio in radios}) == 1


def test_what_the_decision_refunds_follows_the_choice(qtbot: QtBot) -> None:
    dialog = opened(qtbot, return_detail())
    refund = dialog.facts._refund
    assert refund is not None
    assert refund.text() == "—"
    press(qtbot, dialog, KEY.Key_A)
    assert refund.text() == "Rp42.000"
    press(qtbot, dialog, KEY.Key_R)
    assert refund.text() == "Rp0"
    press(qtbot, dialog, KEY.Key_O)
    qtbot.keyClicks(dialog.form._amount, "15000")
    assert refund.text() == "Rp15.000"
    assert "The buyer is offered Rp15.000 of Rp42.000." in texts(dialog)


@pytest.mark.parametrize("amount", [0, 160_501])
def test_an_offer_is_checked_against_what_can_be_refunded(qtbot: QtBot, amount: int) -> None:
    dialog = opened(qtbot, return_detail(), step=Step.OFFER)
    dialog.form._amount.setValue(amount)
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.isVisible()
    assert dialog.problem.text() == "Type an amount of at least Rp1 and at most Rp160.500."
    assert dialog.form._amount.hasFocus()
    dialog.form._amount.setValue(160_500)
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.value() == Decision(Step.OFFER, amount_idr=160_500)


def test_a_replacement_is_granted_by_its_letter(qtbot: QtBot) -> None:
    dialog = opened(qtbot, return_detail())
    press(qtbot, dialog, KEY.Key_G)
    press(qtbot, dialog, KEY.Key_Return, ctrl=True)
    assert dialog.value() == Decision(Step.REPLACE)


def test_to_approve_a_replacement_is_to_grant_it(qtbot: QtBot) -> None:
    dialog = opened(qtbot, return_detail(type=ReturnType.REPLACEMENT))
    assert list(dialog.form._radios) == [Step.APPROVE, Step.REJECT, Step.OFFER]


def test_time_goes_on(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(), undo_until=NOW_MS + 10 * MINUTE_MS)
    dialog.tick(NOW_MS + SECOND_MS)
    assert "01:42:06" in texts(dialog)
    later = NOW_MS + 5 * MINUTE_MS
    dialog.tick(later)
    assert "Can be taken back until 23 Nov, 14:15 WIB." in texts(dialog)
    clock = case_detail().case.clock
    assert clock is not None
    dialog.tick(clock.due_at - MINUTE_MS)
    assert "Can be taken back until 23 Nov, 15:42 WIB." in texts(dialog), "never beyond the deadline"
    dialog.tick(clock.due_at)
    assert "The time to decide ran out on 23 Nov, 15:42 WIB." in texts(dialog)


def test_an_unknown_deadline_is_said_not_guessed(qtbot: QtBot) -> None:
    dialog = opened(qtbot, case_detail(clock=None, clock_runs=False, deadline_unknown=True))
    shown = texts(dialog)
    assert "Deadline unknown" in shown
    assert "Look up the deadline in Seller Center." in shown


def test_going_on_and_skipping(qtbot: QtBot) -> None:
    assert not opened(qtbot, case_detail()).go_on
    dialog = opened(qtbot, case_detail(), go_on=True)
    assert dialog.go_on
    with qtbot.waitSignal(dialog.skipped):
        press(qtbot, dialog, KEY.Key_S)
    assert dialog.result() == DecisionDialog.DialogCode.Rejected
    by_button = opened(qtbot, case_detail())
    skip = next(one for one in by_button.findChildren(QPushButton) if one.text() == "Skip")
    with qtbot.waitSignal(by_button.skipped):
        qtbot.mouseClick(skip, Qt.MouseButton.LeftButton)


def test_evidence_is_asked_for_and_shown(qtbot: QtBot) -> None:
    dialog = DecisionDialog(return_detail(), order_detail(), buyer_history(), shipped_reasons(), EN, NOW_MS)
    qtbot.addWidget(dialog)
    wanted: list[object] = []
    dialog.picture_wanted.connect(wanted.append)
    dialog.show()
    assert wanted == [71, 72]
    dialog.show_picture(72, png())
    dialog.show_picture(71, b"broken")
    dialog.show_picture(99, png())
    assert dialog._strip is not None
    assert [picture.id for picture in dialog._strip.pictures()] == [71, 72]


def test_of_two_reasons_that_read_the_same_the_fitting_one_is_offered() -> None:
    twice = (
        Reason("a", "Out of stock", "Stok habis", "unpaid"),
        Reason("b", "Out of stock", "Stok habis", "paid"),
        Reason("c", "Wrong price", "Salah harga", "unpaid"),
        replace(Reason("d", "Old", "Lama"), hidden=True),
    )
    assert [one.code for one in offered(twice, "id", unpaid=False)] == ["b", "c"]
    assert [one.code for one in offered(twice, "en", unpaid=True)] == ["a", "c"]


def test_the_tenth_reason_has_no_digit_but_can_be_reached(qtbot: QtBot) -> None:
    dialog = opened(qtbot, return_detail(), step=Step.REJECT)
    known = codes(ReasonList.SELLER_REJECTS_RETURN)
    assert len(known) > 9
    press(qtbot, dialog, KEY.Key_9, KEY.Key_Down)
    assert dialog.value().reason == known[9]
    press(qtbot, dialog, KEY.Key_0)
    assert dialog.value().reason == known[9]


def png() -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return encoded(image)
