from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from seller_desktop.domain.documents import Document, Grouping, Paper
from seller_desktop.services.desk_models import Outcome
from seller_desktop.services.print_models import Gathered, LabelPage, LabelRef, LabelsRead, Wish
from seller_desktop.services.read_models import Print
from seller_desktop.ui.printing.attach_dialog import AttachDialog
from seller_desktop.ui.printing.dialog import PrintDialog
from tests.printing.papers import EN, NOW, laid_out, order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from seller_desktop.services.print_models import PrintOrder

HIDDEN = Outcome(9, "577912345670000009", ("label_hidden", {"order_no": "577912345670000009"}))


def opened(qtbot: QtBot, document: Document = Document.LABEL) -> PrintDialog:
    dialog = PrintDialog(document, 3, EN)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def show(
    dialog: PrintDialog, *orders: PrintOrder, refused: tuple[Outcome, ...] = (), last: Print | None = None
) -> None:
    """Give the dialog what was wanted."""
    document = dialog.wish().document
    gathered = Gathered(document, orders, refused, "Toko", NOW, last)
    dialog.show_document(gathered, laid_out(document, orders))


def test_the_preview_asks_for_the_document_its_paper_and_its_order(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert dialog.wish() == Wish(Document.LABEL, Paper.LABEL_100X150)

    wishes: list[Wish] = []
    dialog.wanted.connect(wishes.append)
    dialog.choose(Document.PICK_LIST)
    dialog._by.setCurrentIndex(1)
    dialog._paper.setCurrentIndex(1)

    assert wishes == [
        Wish(Document.PICK_LIST, Paper.A4),
        Wish(Document.PICK_LIST, Paper.A4, Grouping.ORDER),
        Wish(Document.PICK_LIST, Paper.A5, Grouping.ORDER),
    ]


def test_only_a_packing_slip_can_have_private_notes(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Document.PACKING_SLIP)
    dialog._notes.setChecked(True)
    assert dialog.wish().notes

    dialog.choose(Document.LABEL)

    assert not dialog.wish().notes
    assert not dialog._notes.isVisible()
    assert dialog._attach.isVisible()


def test_pages_are_turned_by_keys(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    show(dialog, order(0), order(1), order(2))
    shown: list[object] = []
    dialog.picture_wanted.connect(lambda page, _dots: shown.append(page))

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_PageUp):
        qtbot.keyClick(dialog.page_view, key)
    qtbot.keyClick(dialog.page_view, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.page_view, Qt.Key.Key_End)

    assert shown == [1, 2, 1, 0, 2]
    assert dialog._which.text() == "Page 3 of 3"


def test_a_picture_for_a_page_that_was_left_is_not_shown(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    show(dialog, order(0), order(1))
    asked = dialog.pictures
    dialog.turn(1)

    dialog.show_picture(asked, QImage(40, 60, QImage.Format.Format_RGB32))

    assert dialog.page_view._page.pixmap().isNull()


def test_what_is_left_out_and_what_was_printed_before_is_told(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    show(
        dialog,
        order(0),
        order(1, labels=(LabelRef(7, 0),)),
        refused=(HIDDEN,),
        last=Print("label", NOW, "Sari", "Xprinter"),
    )

    assert dialog._before.text() == "Printed before: 23 Nov, 14:02 WIB, by Sari"
    assert dialog._attached.text() == "With Seller Center's own label: 1"
    assert dialog._refused_title.text() == "Left out: 1"
    assert "(1)" in dialog._reasons.text()
    assert [dialog._refused.item(0, column).text() for column in range(2)] == [  # type: ignore[union-attr] # it is filled
        "577912345670000009",
        "Buyer hidden",
    ]


def test_nothing_can_be_printed_before_there_are_pages(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert not dialog._print.isEnabled()
    show(dialog, refused=(HIDDEN,))
    assert not dialog._print.isEnabled()
    assert dialog.page_view._page.text().startswith("None of these orders")
    show(dialog, order(0))
    assert dialog._print.isEnabled()

    with qtbot.waitSignal(dialog.print_wanted):
        qtbot.keyClick(dialog.page_view, Qt.Key.Key_Return)
    dialog.renew()
    assert not dialog._save.isEnabled()


@pytest.mark.parametrize("size", [(760, 480), (1000, 640)])
def test_a_whole_page_fits_its_room_and_a_wide_one_fills_it(qtbot: QtBot, size: tuple[int, int]) -> None:
    dialog = opened(qtbot, Document.PICK_LIST)
    dialog.resize(*size)
    show(dialog, order(0))
    view, paper = dialog.page_view, dialog.pages[0].size

    whole = view.dots_per_mm(paper)
    assert whole * paper.height <= view.maximumViewportSize().height()
    dialog._wide.setChecked(True)
    assert view.dots_per_mm(paper) > whole


LABELS = LabelsRead(
    "l.pdf", "x", b"", (LabelPage(0, 5, "577"), LabelPage(1), LabelPage(2, numbers=("JY12345678",)))
)


def attaching(qtbot: QtBot) -> AttachDialog:
    dialog = AttachDialog(LABELS, EN)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_a_page_is_assigned_by_the_number_typed_beside_it(qtbot: QtBot) -> None:
    dialog = attaching(qtbot)
    dialog.table.item(1, 1).setText(" 577912345670000001 ")  # type: ignore[union-attr] # it is filled
    asked: list[list[str]] = []
    dialog.numbers_wanted.connect(asked.append)

    dialog.accept()
    assert (asked, dialog.isVisible()) == ([["577912345670000001"]], True)
    dialog.found({})
    assert dialog.problem.text() == "There is no order with the number 577912345670000001."
    dialog.found({"577912345670000001": 7})

    assert not dialog.isVisible()
    assert dialog.value() == {2: 7}


def test_pages_can_be_left_without_an_order(qtbot: QtBot) -> None:
    dialog = attaching(qtbot)

    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()

    assert dialog.value() == {}


def test_the_page_that_stands_in_the_table_is_looked_at(qtbot: QtBot) -> None:
    dialog = attaching(qtbot)
    with qtbot.waitSignal(dialog.picture_wanted) as wanted:
        dialog.table.setCurrentCell(1, 1)

    assert wanted.args is not None
    assert wanted.args[0] == dialog.page == 2
    dialog.show_picture(1, QImage(40, 60, QImage.Format.Format_RGB32))
    assert dialog.page_view._page.pixmap().isNull()
