from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from seller_desktop.domain.documents import SIZES, Document, Paper
from seller_desktop.services import printing
from seller_desktop.services.shop import Shop
from seller_desktop.ui import print_errands
from seller_desktop.ui.messages import Answer, Messages
from seller_desktop.ui.print_errands import PrintErrands
from seller_desktop.ui.printing.attach_dialog import AttachDialog
from seller_desktop.ui.printing.dialog import PrintDialog
from tests.making import order_no
from tests.printing import papers
from tests.services.test_label_files import hidden, label, labels
from tests.services.test_printing import put, sent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.domain.errors import SellerError


class Window(QWidget):
    """What the errands ask of the window."""

    def __init__(self, shop: Shop) -> None:
        super().__init__()
        self.shop = shop
        self.formatter = papers.EN
        self.errands = self.footer = self.orders = self.selection = self
        self.current_order_id: int | None = None
        self.selected: list[int] = []
        self.dialogs: list[QDialog] = []
        self.said: list[str] = []
        self.complaints: list[str] = []

    def selected_ids(self) -> list[int]:
        return self.selected

    def show(self, dialog: QDialog | None = None) -> None:
        assert dialog is not None
        self.dialogs.append(dialog)
        dialog.open()

    def say(self, text: str) -> None:
        self.said.append(text)

    def complain(self, failure: SellerError) -> None:
        self.complaints.append(failure.code)


@pytest.fixture
def real_shop(tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=False)
    yield shop
    shop.close()


@pytest.fixture
def window(qtbot: QtBot, real_shop: Shop) -> Window:
    window = Window(real_shop)
    qtbot.addWidget(window)
    return window


def errands(window: Window) -> PrintErrands:
    return PrintErrands(window)  # type: ignore[arg-type] # it has what is asked of it


def previewed(qtbot: QtBot, window: Window, ask: Callable[[], Any]) -> PrintDialog:
    """The preview once its first page is painted."""
    ask()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: not dialog.page_view._page.pixmap().isNull())
    return dialog


def printed(window: Window, order_id: int) -> list[tuple[str, str]]:
    found = window.shop.read(printing.prints_of, order_id).result()
    return [(one.kind, one.target) for one in found]


def test_the_selected_orders_are_previewed_else_the_current_one(qtbot: QtBot, window: Window) -> None:
    first, second = put(window.shop, sent(0), sent(1))
    errands(window).print_label()
    assert window.complaints == ["nothing_to_print"]

    window.current_order_id = first
    assert len(previewed(qtbot, window, errands(window).print_label).pages) == 1
    window.selected = [first, second]
    dialog = previewed(qtbot, window, errands(window).print_manifest)
    assert dialog.wish().document is Document.MANIFEST
    assert dialog.gathered is not None
    assert len(dialog.gathered.orders) == 2


def test_a_saved_pdf_is_kept_as_printed_and_the_preview_says_so(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    window.selected = put(window.shop, sent(0), sent(1))
    dialog = previewed(qtbot, window, errands(window).print_label)

    with Messages.script([tmp_path / "label"]):
        dialog.save_wanted.emit()
        qtbot.waitUntil(dialog._before.isVisible)

    assert papers.sizes_in_mm((tmp_path / "label.pdf").read_bytes()) == [(100, 150)] * 2
    assert printed(window, window.selected[0]) == [("label", "label.pdf")]
    assert window.said == ["Saved as label.pdf"]


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_kept(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file")
    window.selected = put(window.shop, sent(0))
    dialog = previewed(qtbot, window, errands(window).print_label)

    with Messages.script([tmp_path / "taken" / "label.pdf"]):
        dialog.save_wanted.emit()
        qtbot.waitUntil(dialog.problem.isVisible)

    assert printed(window, window.selected[0]) == []


def test_thinking_better_of_saving_keeps_nothing(qtbot: QtBot, window: Window) -> None:
    window.selected = put(window.shop, sent(0))
    dialog = previewed(qtbot, window, errands(window).print_label)

    with Messages.script([]) as script:
        dialog.save_wanted.emit()
        qtbot.waitUntil(lambda: bool(script.said))

    assert printed(window, window.selected[0]) == []


def test_what_a_printer_took_is_kept_with_its_name(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(_parent: object, printer: QPrinter) -> Answer[bool]:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        answer: Answer[bool] = Answer()
        answer.give(True)
        return answer

    monkeypatch.setattr(print_errands, "choose_printer", choose)
    monkeypatch.setattr(print_errands, "printer_names", lambda: ["Xprinter"])
    window.selected = put(window.shop, sent(0))
    dialog = previewed(qtbot, window, errands(window).print_label)
    dialog._paper.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(dialog.pages) and dialog.gathered is not None)

    dialog.print_wanted.emit()
    qtbot.waitUntil(dialog._before.isVisible)

    assert papers.sizes_in_mm((tmp_path / "printed.pdf").read_bytes()) == [(105, 148)]
    assert [kind for kind, _ in printed(window, window.selected[0])] == ["label"]


def test_without_any_printer_a_pdf_is_proposed(qtbot: QtBot, window: Window) -> None:
    window.selected = put(window.shop, sent(0))
    dialog = previewed(qtbot, window, errands(window).print_label)

    dialog.print_wanted.emit()
    qtbot.waitUntil(dialog.problem.isVisible)


def test_labels_attached_in_the_preview_are_shown_in_it(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    window.selected = put(window.shop, hidden(0), sent(1))
    dialog = previewed(qtbot, window, errands(window).print_label)
    assert dialog._refused.rowCount() == 1

    with Messages.script([labels(tmp_path, label(order_no(0)))]):
        dialog.attach_wanted.emit()
        qtbot.waitUntil(lambda: dialog._refused.rowCount() == 0 and len(dialog.pages) == 2)

    assert dialog.pages[0].attached is not None
    assert dialog.pages[0].size == SIZES[Paper.LABEL_100X150]


def test_pages_of_nobody_are_assigned_and_a_broken_file_is_told(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    [order_id] = put(window.shop, hidden(0))
    (tmp_path / "broken.pdf").write_bytes(b"nothing")
    path = labels(tmp_path, label("577000000000000001"))

    with Messages.script([tmp_path / "broken.pdf", path]) as script:
        errands(window).attach_labels()
        qtbot.waitUntil(lambda: bool(window.dialogs))
        dialog = window.dialogs[0]
        assert isinstance(dialog, AttachDialog)
        qtbot.waitUntil(lambda: not dialog.page_view._page.pixmap().isNull())
        dialog.table.item(0, 1).setText(order_no(0))  # type: ignore[union-attr] # it is filled
        dialog.accept()
        qtbot.waitUntil(lambda: bool(window.said))
    assert [said.kind for said in script.said] == ["open_files", "tell"]
    assert "broken.pdf" in script.said[1].text
    gathered = window.shop.read(printing.gather, [order_id], Document.LABEL).result()
    assert len(gathered.orders[0].labels) == 1
