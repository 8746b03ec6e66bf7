from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from seller_desktop.domain.cases import Step
from seller_desktop.domain.changes import FieldChange
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.orders import Basis, Channel, ClockKind, Package, Status
from seller_desktop.services.read_models import Deadline, Happened, HistoryEntry, Source, SourceKind
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.details.panel import DetailsPanel
from tests.ui.cases.making_cases import case_detail
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from seller_desktop.services.read_models import OrderDetail

    MakeDetail = Callable[..., OrderDetail]


@pytest.fixture
def panel(qtbot: QtBot) -> DetailsPanel:
    panel = DetailsPanel(Formatter("en", WIB))
    qtbot.addWidget(panel)
    panel.resize(348, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def shown_texts(panel: DetailsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def button(panel: DetailsPanel, name: str) -> QToolButton:
    return next(
        one for one in panel.findChildren(QToolButton) if one.accessibleName() == name and one.isVisible()
    )


def test_without_an_order_it_says_what_to_do(panel: DetailsPanel) -> None:
    (told,) = shown_texts(panel)
    assert told.startswith("Choose an order to see everything about it")
    assert told.endswith("or walk with the arrow keys.")
    assert panel.order_id() is None


def test_it_shows_goods_money_buyer_shipping_notes_and_history(
    panel: DetailsPanel, make_detail: MakeDetail
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    texts = shown_texts(panel)
    for expected in (
        "577912345678900009",
        "To Ship",
        "Kaos Polos · Hitam, L",
        "2 × Rp42.000",
        "Rp84.000",
        "SKU KPC · discounted: Rp80.000",
        "Rp92.000",
        "Siti Rahma",
        "Jl. Juanda 123\nBandung 40123",
        "J&T Express",
        "JY1234567890",
        "24 Nov, 20:00 WIB (computed)",
        "Bubble wrap <b>dobel</b>",
        "Rina · 23 Nov, 13:00",
        "23 Nov, 14:00 · Semua pesanan.xlsx, row 12\nStatus: Pending → To Ship",
    ):
        assert expected in texts


def test_orders_of_other_shapes_leave_nothing_behind(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    first, packages = make_detail(9), (Package("1", "JX1", "J&T"), Package("2", "", "JNE"))
    panel.show_detail(first, NOW_MS)
    expected = shown_texts(panel)
    sparse = {"packages": packages, "address": "", "city": "", "zipcode": "", "buyer_message": "Cepat ya"}
    panel.show_detail(make_detail(10, facts=sparse, notes=(), history=()), NOW_MS)
    assert "Siti Rahma" in shown_texts(panel)
    assert "Jl. Juanda 123\nBandung 40123" not in shown_texts(panel)
    panel.show_detail(first, NOW_MS)
    assert sorted(shown_texts(panel)) == sorted(expected)
    with qtbot.waitSignal(panel.copied):
        button(panel, "Copy tracking number").click()
    assert QGuiApplication.clipboard().text() == "JY1234567890"


def test_a_line_typed_by_hand_shows_only_an_sku_that_was_typed(
    panel: DetailsPanel, make_detail: MakeDetail
) -> None:
    detail = make_detail(row={"channel": Channel.MANUAL})
    lines = tuple(replace(line, sku_id="1", seller_sku="") for line in detail.lines)
    panel.show_detail(replace(detail, facts=replace(detail.facts, lines=lines)), NOW_MS)
    assert not [text for text in shown_texts(panel) if text.startswith("SKU")]
    assert panel._where.text() == "Entered by hand"


def test_amounts_of_nothing_are_left_out(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    assert "Refund" not in shown_texts(panel)
    panel.show_detail(make_detail(facts={"refund_idr": 5000}), NOW_MS)
    assert "Refund" in shown_texts(panel)


def test_a_masked_buyer_is_marked_in_words(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    said = "Partly masked by the marketplace."
    panel.show_detail(make_detail(), NOW_MS)
    assert said not in shown_texts(panel)
    panel.show_detail(make_detail(facts={"recipient": "S*** R****"}), NOW_MS)
    assert said in shown_texts(panel)


def test_several_packages_are_told_apart(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    packages = (Package("1", "JX1", "J&T"), Package("2", "", "JNE"))
    panel.show_detail(make_detail(facts={"packages": packages}), NOW_MS)
    texts = shown_texts(panel)
    assert "Package 1" in texts
    assert "Package 2" in texts


@pytest.mark.parametrize(
    ("name", "copied", "said"),
    [
        ("Copy order number", "577912345678900009", "Order number copied"),
        ("Copy tracking number", "JY1234567890", "Tracking number copied"),
        ("Copy address", "Siti Rahma\n0812\nJl. Juanda 123\nBandung 40123", "Address copied"),
    ],
)
def test_one_click_copies_and_says_so(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot, name: str, copied: str, said: str
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    with qtbot.waitSignal(panel.copied) as signal:
        qtbot.mouseClick(button(panel, name), Qt.MouseButton.LeftButton)
    assert signal.args == [said]
    assert QGuiApplication.clipboard().text() == copied


def test_copying_what_is_not_there_leaves_the_clipboard(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("before")
    panel.show_detail(make_detail(facts={"packages": ()}), NOW_MS)
    with qtbot.assertNotEmitted(panel.copied):
        panel.copy_tracking()
    assert QGuiApplication.clipboard().text() == "before"


def test_ctrl_enter_saves_a_note_and_empties_the_field(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    field = panel.notes._field
    qtbot.keyClicks(field, "minta kartu ucapan")
    with qtbot.waitSignal(panel.notes.note_added) as added:
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert added.args == [9, "minta kartu ucapan"]
    assert field.toPlainText() == ""


def test_a_half_written_note_survives_news_and_waits_with_its_order(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    field = panel.notes._field
    panel.show_detail(make_detail(9), NOW_MS)
    qtbot.keyClicks(field, "belum selesai")
    panel.show_detail(make_detail(9, notes=()), NOW_MS)
    assert field.toPlainText() == "belum selesai"
    panel.show_detail(make_detail(10), NOW_MS)
    assert field.toPlainText() == ""
    panel.show_detail(None, NOW_MS)
    panel.show_detail(make_detail(9), NOW_MS)
    assert field.toPlainText() == "belum selesai"


def test_a_note_that_could_not_be_saved_comes_back(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    panel.show_detail(make_detail(9), NOW_MS)
    panel.notes.take_back(9, "disk penuh")
    assert panel.notes._field.toPlainText() == "disk penuh"


def test_news_of_the_same_order_keep_the_place_and_another_order_starts_at_the_top(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.resize(348, 300)
    panel.show_detail(make_detail(9), NOW_MS)
    bar = panel._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    panel.show_detail(make_detail(9, notes=()), NOW_MS)
    assert bar.value() == 200
    panel.show_detail(make_detail(10), NOW_MS)
    assert bar.value() == 0


def test_the_sections_end_where_the_head_ends_with_and_without_a_scroll_bar(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    def ends() -> set[int]:
        return {one.mapTo(panel, one.rect().topRight()).x() for one in (panel._pill, panel._goods)}

    panel.show_detail(make_detail(), NOW_MS)
    bar = panel._scroll.verticalScrollBar()
    panel.resize(348, 300)
    qtbot.waitUntil(bar.isVisible)
    assert ends() == {348 - 16 - 1}
    panel.resize(348, 2000)
    qtbot.waitUntil(lambda: not bar.isVisible())
    qtbot.waitUntil(lambda: ends() == {348 - 16 - 1})


def test_a_note_is_written_in_sight(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    panel.resize(348, 300)
    panel.show_detail(make_detail(), NOW_MS)
    panel.focus_note()
    field, viewport = panel.notes._field, panel._scroll.viewport()
    assert viewport.rect().contains(field.mapTo(viewport, field.rect().center()))


def test_only_an_order_made_by_hand_can_be_edited(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    assert not panel._edit.isVisible()
    panel.show_detail(make_detail(row={"channel": Channel.MANUAL}), NOW_MS)
    with qtbot.waitSignal(panel.edit_wanted) as wanted:
        qtbot.mouseClick(panel._edit, Qt.MouseButton.LeftButton)
    assert wanted.args == [9]


def test_an_unknown_status_leads_to_its_mapping(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    row = {"status": Status.UNMAPPED, "status_text": "Sedang <i>diproses</i>"}
    panel.show_detail(make_detail(row=row), NOW_MS)
    with qtbot.waitSignal(panel.map_wanted) as wanted:
        qtbot.mouseClick(panel._banner._map, Qt.MouseButton.LeftButton)
    assert wanted.args == ["Sedang <i>diproses</i>"]


def test_neighbours_can_be_asked_for_where_there_are_any(panel: DetailsPanel, qtbot: QtBot) -> None:
    panel.set_neighbours(previous=False, following=True)
    assert not panel._previous.isEnabled()
    with qtbot.waitSignal(panel.next_wanted):
        panel._next.click()


def test_time_goes_on_in_the_banner(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    assert not panel._banner.isVisible()
    panel.tick(NOW_MS + 27 * HOUR_MS)
    assert panel._banner._title.text() == "Ship by: 03:00:00 left"


def test_every_text_is_plain_and_every_value_can_be_selected(
    panel: DetailsPanel, make_detail: MakeDetail
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    for label in panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    number = next(label for label in panel.findChildren(QLabel) if label.text() == "Rp92.000")
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_the_case_stands_first_and_what_is_wanted_of_it_is_passed_on(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.set_reasons({"wrong": "Wrong variation"})
    panel.show_detail(make_detail(cases=(case_detail(reason="wrong"),)), NOW_MS)
    assert "Reason: Wrong variation\n“Kak, saya salah pilih ukuran.”" in shown_texts(panel)
    assert panel._cases.y() < panel._goods.y()
    with qtbot.waitSignal(panel.step_wanted) as wanted:
        panel._cases._boxes[0]._steps[Step.REJECT].click()
    assert wanted.args == [9001, Step.REJECT]
    panel.tick(NOW_MS + MINUTE_MS)
    assert "01:41:07" in shown_texts(panel)
    panel.show_detail(make_detail(10), NOW_MS)
    assert not panel._cases.isVisible()


def test_reasons_told_later_are_told_at_once(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    panel.show_detail(make_detail(cases=(case_detail(reason="wrong", buyer_note=""),)), NOW_MS)
    assert "Reason: wrong" in shown_texts(panel)
    panel.set_reasons({"wrong": "Salah varian"})
    assert "Reason: Salah varian" in shown_texts(panel)


def test_a_message_for_the_buyer_can_be_had_without_a_case(
    panel: DetailsPanel, make_detail: MakeDetail, qtbot: QtBot
) -> None:
    panel.show_detail(make_detail(), NOW_MS)
    texts = {one.text(): one for one in panel.findChildren(QPushButton)}
    with qtbot.waitSignal(panel.message_wanted) as wanted:
        texts["Copy a message for the buyer…"].click()
    assert wanted.args == [None]


def test_the_clock_of_a_case_is_not_told_among_the_clocks_of_shipping(
    panel: DetailsPanel, make_detail: MakeDetail
) -> None:
    due = Deadline(ClockKind.CANCEL_RESPONSE, NOW_MS + HOUR_MS, NOW_MS, Basis.MANUAL)
    panel.show_detail(make_detail(deadlines=(due,)), NOW_MS)
    assert "Cancellation answer" not in shown_texts(panel)


def test_the_history_says_how_late_a_clock_was_noticed(panel: DetailsPanel, make_detail: MakeDetail) -> None:
    rule = Source(SourceKind.RULE, "return_response")
    moved = FieldChange("case_state", "requested", "awaiting_parcel")
    entry = HistoryEntry(NOW_MS - 3 * HOUR_MS, Happened.RETURN_MOVED, rule, NOW_MS, (moved,))
    panel.show_detail(make_detail(history=(entry,)), NOW_MS)
    assert (
        "23 Nov, 11:00 · rule return_response\n"
        "takes effect 23 Nov, 11:00; recorded 3 hours later\n"
        "Case: Waiting for your answer → Waiting for the parcel"
    ) in shown_texts(panel)
