from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from seller_desktop.domain.cases import CaseState, Condition, Inspected, Step, Stock
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS, SECOND_MS
from seller_desktop.domain.orders import Basis
from seller_desktop.services.case_models import CaseDetail, CaseEvent, StatedCase
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.case_facts import case_box
from seller_desktop.ui.details.case_section import CaseSection
from tests.ui.cases.making_cases import case_detail, return_detail
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

EN = Formatter("en", WIB)
LABELS = {"wrong": "Wrong variation"}
REJECTED: dict[str, Any] = {
    "state": CaseState.REJECTED,
    "clock_runs": False,
    "steps": (),
    "events": (CaseEvent(Step.REJECT, CaseState.REJECTED, NOW_MS - HOUR_MS, NOW_MS, "Rina"),),
}


@pytest.fixture
def section(qtbot: QtBot) -> CaseSection:
    section = CaseSection()
    qtbot.addWidget(section)
    section.resize(316, 400)
    section.show()
    qtbot.waitExposed(section)
    return section


def tell(section: CaseSection, *cases: CaseDetail, now_ms: int = NOW_MS) -> None:
    section.tell(cases, EN, now_ms, LABELS)


def texts(section: CaseSection) -> list[str]:
    return [label.text() for label in section.findChildren(QLabel) if label.isVisible() and label.text()]


def buttons(section: CaseSection) -> list[str]:
    return [one.text() for one in section.findChildren(QPushButton) if one.isVisible()]


def click(section: CaseSection, text: str) -> None:
    next(one for one in section.findChildren(QPushButton) if one.isVisible() and one.text() == text).click()


def test_a_request_says_why_what_happens_by_itself_and_what_can_be_done(section: CaseSection) -> None:
    tell(section, case_detail(reason="wrong"))
    assert texts(section) == [
        "Buyer asks to cancel",
        "01:42:07",
        "Reason: Wrong variation\n“Kak, saya salah pilih ukuran.”",
        "Approved automatically 23 Nov, 15:42 WIB if unanswered.",
        "Deadline stated by the marketplace.",
    ]
    assert buttons(section) == ["Approve…", "Reject…", "More ▾", "Message for the buyer…"]


def test_neither_answer_is_styled_as_the_recommended_one(section: CaseSection) -> None:
    tell(section, case_detail())
    roles = {one.property("role") for one in section.findChildren(QPushButton) if one.isVisible()}
    assert roles == {None}
    assert not any(one.isDefault() or one.autoDefault() for one in section.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("detail", "first", "more"),
    [
        (case_detail(), (Step.APPROVE, Step.REJECT), (Step.WITHDRAW,)),
        (
            return_detail(),
            (Step.APPROVE, Step.REJECT, Step.OFFER),
            (Step.REPLACE, Step.WITHDRAW, Step.SEND),
        ),
        (return_detail(state=CaseState.OFFERED), (Step.ACCEPT, Step.DECLINE), (Step.WITHDRAW,)),
        (
            return_detail(state=CaseState.AWAITING_PARCEL),
            (Step.RECEIVE, Step.SEND),
            (Step.REFUSE, Step.WITHDRAW),
        ),
        (return_detail(state=CaseState.RECEIVED), (Step.INSPECT,), (Step.REFUSE, Step.WITHDRAW)),
        (return_detail(state=CaseState.INSPECTED), (None,), (Step.WITHDRAW, Step.INSPECT)),
        (return_detail(state=CaseState.REFUNDED), (), ()),
    ],
)
def test_each_state_offers_its_own_steps_first_and_all_others_behind(
    detail: CaseDetail, first: tuple[Step | None, ...], more: tuple[Step, ...]
) -> None:
    box = case_box(detail, EN, NOW_MS, LABELS)
    assert (box.steps, box.more) == (first, more)


def test_what_is_wanted_names_the_case(section: CaseSection, qtbot: QtBot) -> None:
    tell(section, return_detail(state=CaseState.INSPECTED, id=77, deadline_unknown=True, clock_runs=False))
    for text, signal, args in (
        ("Decide…", section.step_wanted, [77, None]),
        ("Type the deadline…", section.set_due_wanted, [77]),
        ("2 pictures", section.pictures_wanted, [77]),
        ("Message for the buyer…", section.message_wanted, [77]),
    ):
        with qtbot.waitSignal(signal) as wanted:
            click(section, text)
        assert wanted.args == args


def test_behind_more_stands_what_else_is_possible(section: CaseSection, qtbot: QtBot) -> None:
    tell(section, case_detail())
    menu = section._boxes[0].more_menu()
    entry = next(one for one in menu.actions() if one.text() == "Buyer withdraws…")
    with qtbot.waitSignal(section.step_wanted) as wanted:
        entry.trigger()
    assert wanted.args == [9001, Step.WITHDRAW]


def test_an_unknown_deadline_asks_to_be_typed_and_a_computed_one_can_be_corrected() -> None:
    unknown = case_box(case_detail(clock=None, clock_runs=False, deadline_unknown=True), EN, NOW_MS, LABELS)
    assert (unknown.tone, unknown.due_button, unknown.due_at) == ("amber", "Type the deadline…", None)
    assert "unknown" in unknown.automatic
    stated = case_detail()
    assert stated.case.clock is not None
    assert case_box(stated, EN, NOW_MS, LABELS).due_button == ""
    computed = case_detail(clock=replace(stated.case.clock, basis=Basis.RULE))
    assert case_box(computed, EN, NOW_MS, LABELS).due_button == "Correct the deadline…"


@pytest.mark.parametrize(
    ("now_ms", "tone"),
    [(NOW_MS, "red"), (NOW_MS - 10 * HOUR_MS, "amber"), (NOW_MS - 40 * HOUR_MS, "ink")],
)
def test_the_box_is_as_urgent_as_the_time_left(now_ms: int, tone: str) -> None:
    assert case_box(case_detail(), EN, now_ms, LABELS).tone == tone
    waiting = case_detail(state=CaseState.OFFERED)
    assert case_box(waiting, EN, now_ms, LABELS).tone == "ink", "it is the buyer's turn"


def test_goods_and_what_was_found_of_them_are_told() -> None:
    found = (Inspected("1729000000000000001", Condition.DAMAGED, 1, Stock.DISPOSED),)
    facts = case_box(
        return_detail(state=CaseState.INSPECTED, inspected=found, tracking_no="JX12"), EN, NOW_MS, LABELS
    ).facts
    assert facts.splitlines() == [
        "Reason: Barang rusak/cacat",
        "“Jahitan di lengan kiri lepas waktu dibuka.”",
        "1 × Kaos Polos Katun Combed · Hitam, L",
        "In full: Rp42.000",
        "Tracking number: JX12",
        "1 × Damaged → Disposed of",
    ]


def test_a_closed_case_takes_one_line(section: CaseSection, qtbot: QtBot) -> None:
    replaced = return_detail(id=5, state=CaseState.REPLACED, steps=(), replacement_order_no="577999")
    tell(section, case_detail(**REJECTED), replaced)
    assert texts(section)[0] == "Cancellation: rejected · Rina, 23 Nov, 13:00"
    assert buttons(section) == []
    links = {one.accessibleName(): one for one in section.findChildren(QToolButton) if one.isVisible()}
    with qtbot.waitSignal(section.order_wanted) as wanted:
        links["Show replacement order 577999"].click()
    assert wanted.args == ["577999"]


def test_open_cases_stand_before_those_that_are_over(section: CaseSection) -> None:
    tell(section, case_detail(**REJECTED), return_detail(id=3))
    assert texts(section)[0] == "Buyer asks to return the goods"
    tell(section)
    assert not section.isVisible()


def test_a_decision_can_be_undone_until_its_grace_is_over(section: CaseSection, qtbot: QtBot) -> None:
    decided = case_detail(**REJECTED, undo_until=NOW_MS + 10 * MINUTE_MS, can_undo=True)
    tell(section, decided)
    assert buttons(section) == ["Undo (10:00)", "Message for the buyer…"]
    section.tick(NOW_MS + SECOND_MS)
    with qtbot.waitSignal(section.undo_wanted) as wanted:
        click(section, "Undo (9:59)")
    assert wanted.args == [9001]
    section.tick(NOW_MS + 10 * MINUTE_MS)
    assert buttons(section) == []
    assert texts(section) == ["Cancellation: rejected · Rina, 23 Nov, 13:00"]


def test_a_contradiction_is_shown_side_by_side(section: CaseSection) -> None:
    stated = StatedCase("Retur.xlsx", NOW_MS - 5 * MINUTE_MS, "Dibatalkan", "{sub}", CaseState.APPROVED)
    tell(section, case_detail(**REJECTED, conflict="approved", stated=stated))
    assert texts(section)[1:] == [
        "Decided here",
        "Rejected\nRina\n23 Nov, 13:00",
        "Seller Center says",
        "Dibatalkan · {sub}\nas of 23 Nov, 13:55",
    ]
    tell(section, case_detail(**REJECTED, conflict="approved"))
    assert "Approved" in texts(section), "without the file's words, what they mean"


def test_time_goes_on(section: CaseSection) -> None:
    tell(section, case_detail())
    section.tick(NOW_MS + MINUTE_MS)
    assert "01:41:07" in texts(section)
    section.tick(NOW_MS + 2 * HOUR_MS)
    assert "The time for this ran out 23 Nov, 15:42 WIB." in texts(section)


def test_what_buyers_write_is_shown_plainly_and_never_widens_the_panel(section: CaseSection) -> None:
    tell(section, case_detail(buyer_note="<b>x</b>" + "y" * 300, reason="<i>z</i>"))
    for label in section.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    assert section.minimumSizeHint().width() <= 316


def test_what_has_the_focus_never_becomes_another_step(section: CaseSection) -> None:
    tell(section, case_detail())
    section.activateWindow()
    approve = section._boxes[0]._steps[Step.APPROVE]
    approve.setFocus()
    tell(section, return_detail(state=CaseState.RECEIVED))
    assert approve.isHidden()
    assert approve.text() == "Approve…"
