"""What the window does to print: gathers, lays out and paints beside the GUI thread, prints and saves."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from shiboken6 import isValid

from seller_desktop.domain.clock import to_local
from seller_desktop.domain.documents import SIZES, Document
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.printing import attached, output
from seller_desktop.services import label_files, printing
from seller_desktop.services.print_models import LabelRef
from seller_desktop.texts import documents as words
from seller_desktop.texts.errors import error_sentence
from seller_desktop.ui import tasks
from seller_desktop.ui.messages import Answer, Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from seller_desktop.services.print_models import LabelsRead, Wish
    from seller_desktop.ui.main_window import MainWindow
    from seller_desktop.ui.printing.attach_dialog import AttachDialog
    from seller_desktop.ui.printing.dialog import PrintDialog

_OWN_FILE: Final = 0
"""In place of the id of a file that is looked at before it is kept."""


class PrintErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop

    def print_pick_list(self) -> None:
        self.print_orders(Document.PICK_LIST)

    def print_packing_slip(self) -> None:
        self.print_orders(Document.PACKING_SLIP)

    def print_label(self) -> None:
        self.print_orders(Document.LABEL)

    def print_manifest(self) -> None:
        self.print_orders(Document.MANIFEST)

    def print_orders(self, document: Document, order_ids: Sequence[int] | None = None) -> None:
        """Preview a document of these orders, else of the selected ones, else of the current one."""
        from seller_desktop.ui.printing.dialog import PrintDialog  # noqa: PLC0415 - not needed to start

        ids = self._selected() if order_ids is None else list(order_ids)
        if not ids:
            self._window.complain(Refused("nothing_to_print"))
            return
        formatter = self._window.formatter
        dialog = PrintDialog(document, len(ids), formatter, self._window)
        dialog.wanted.connect(lambda wish: tasks.start(self._lay_out(dialog, ids, wish)))
        dialog.picture_wanted.connect(lambda page, dots: tasks.start(self._paint(dialog, page, dots)))
        dialog.print_wanted.connect(lambda: tasks.start(self._print(dialog)))
        dialog.save_wanted.connect(lambda: tasks.start(self._save(dialog)))
        dialog.attach_wanted.connect(lambda: tasks.start(self._attach(dialog)))
        self._window.errands.show(dialog)
        dialog.renew()

    def attach_labels(self) -> None:
        """Choose labels files of Seller Center and keep them with their orders."""
        tasks.start(self._attach(None))

    def _selected(self) -> list[int]:
        orders = self._window.orders
        current = orders.current_order_id
        return orders.selection.selected_ids() or ([] if current is None else [current])

    async def _lay_out(self, dialog: PrintDialog, ids: Sequence[int], wish: Wish) -> None:
        from seller_desktop.printing.layout import lay_out  # noqa: PLC0415 - not needed to start

        try:
            gathered = await asyncio.wrap_future(
                self._shop.read(
                    printing.gather,
                    ids,
                    wish.document,
                    with_notes=wish.notes,
                    with_restricted=wish.restricted,
                )
            )
            pages = await asyncio.wrap_future(self._shop.run(lay_out, gathered, wish, self._window.formatter))
        except SellerError as failure:
            if isValid(dialog):
                dialog.complain(error_sentence(failure))
            return
        if isValid(dialog) and dialog.wish() == wish:
            dialog.show_document(gathered, pages)

    async def _paint(self, dialog: PrintDialog, page: int, dots_per_mm: float) -> None:
        asked, gathered = dialog.pictures, dialog.gathered
        if gathered is None:
            return
        wanted = dialog.pages[page]
        image = await asyncio.wrap_future(
            self._shop.run(output.picture, wanted, gathered.label_files, dots_per_mm)
        )
        if isValid(dialog):
            dialog.show_picture(asked, image)

    async def _print(self, dialog: PrintDialog) -> None:
        if not printer_names():
            dialog.complain(error_sentence(SellerError("no_printer")))
            return
        document = dialog.wish().document
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        output.prepare(printer, SIZES[dialog.wish().paper], words.document(document))
        if await choose_printer(dialog, printer) and isValid(dialog):
            await self._to_printer(dialog, printer)

    async def _to_printer(self, dialog: PrintDialog, printer: QPrinter) -> None:
        gathered, pages = dialog.gathered, dialog.pages
        if gathered is None:
            return
        try:
            await asyncio.wrap_future(
                self._shop.run(output.print_pages, pages, gathered.label_files, printer)
            )
        except SellerError as failure:
            dialog.complain(error_sentence(failure))
            return
        said = self.tr("Sent to the printer {printer}").format(printer=printer.printerName())
        await self._printed(dialog, printer.printerName(), said)

    async def _save(self, dialog: PrintDialog) -> None:
        gathered, pages = dialog.gathered, dialog.pages
        if gathered is None:
            return
        day = to_local(gathered.at, self._shop.zone)
        name = f"{words.file_name(gathered.document)} {day:%Y-%m-%d %H.%M}.pdf"
        chosen = await Messages.save_file(
            dialog, self.tr("Save as PDF"), _documents() / name, self.tr("PDF files (*.pdf)")
        )
        if not chosen:
            return
        path = (
            chosen[0] if chosen[0].suffix.lower() == ".pdf" else chosen[0].with_name(f"{chosen[0].name}.pdf")
        )
        title = words.document(gathered.document)
        try:
            await asyncio.wrap_future(
                self._shop.run(output.save_pdf, pages, gathered.label_files, path, title)
            )
        except SellerError as failure:
            dialog.complain(error_sentence(failure))
            return
        await self._printed(dialog, path.name, self.tr("Saved as {file}").format(file=path.name))

    async def _printed(self, dialog: PrintDialog, target: str, said: str) -> None:
        """Keep that it was printed, and say so; another try of the same says when it was."""
        gathered = dialog.gathered
        if gathered is None:
            return
        ids = [order.id for order in gathered.orders]
        await asyncio.wrap_future(self._shop.write(printing.note_printed, ids, gathered.document, target))
        self._window.footer.say(said)
        if isValid(dialog):
            dialog.complain("")
            dialog.renew()
            dialog.say(said)

    async def _attach(self, dialog: PrintDialog | None) -> None:
        parent = self._window if dialog is None else dialog
        paths = await Messages.open_files(
            parent, self.tr("Labels of Seller Center"), _downloads(), self.tr("PDF files (*.pdf)")
        )
        failed: list[str] = []
        done = 0
        for path in paths:
            try:
                labels = await asyncio.wrap_future(self._shop.run(label_files.read_labels, self._shop, path))
                by_hand = await self._assign(labels) if labels.unmatched else {}
                if by_hand is not None:
                    done += await asyncio.wrap_future(
                        self._shop.write(label_files.attach_labels, labels, by_hand)
                    )
            except SellerError as failure:
                failed.append(error_sentence(failure))
        if done:
            self._window.footer.say(self.tr("Labels attached to {count} orders").format(count=done))
        if failed:
            await Messages.tell(parent, self.tr("Not attached"), "\n\n".join(failed))
        if done and dialog is not None and isValid(dialog):
            dialog.renew()

    async def _assign(self, labels: LabelsRead) -> dict[int, int] | None:
        """The orders of pages that name none, by page; None where the file is not to be attached."""
        from seller_desktop.ui.printing.attach_dialog import AttachDialog  # noqa: PLC0415 - not needed to start

        dialog = AttachDialog(labels, self._window.formatter, self._window)
        dialog.picture_wanted.connect(
            lambda page, dots: tasks.start(self._show_label(dialog, labels, page, dots))
        )
        dialog.numbers_wanted.connect(lambda numbers: tasks.start(self._look_up(dialog, numbers)))
        answer: Answer[dict[int, int] | None] = Answer()
        dialog.accepted.connect(lambda: answer.give(dialog.value()))
        dialog.rejected.connect(lambda: answer.give(None))
        self._window.errands.show(dialog)
        return await answer

    async def _show_label(self, dialog: AttachDialog, labels: LabelsRead, page: int, dots: float) -> None:
        image = await asyncio.wrap_future(
            self._shop.run(attached.picture, LabelRef(_OWN_FILE, page), {_OWN_FILE: labels.data}, dots)
        )
        if isValid(dialog):
            dialog.show_picture(page, image)

    async def _look_up(self, dialog: AttachDialog, numbers: Sequence[str]) -> None:
        found = await asyncio.wrap_future(self._shop.read(label_files.order_ids_of, numbers))
        if isValid(dialog):
            dialog.found(found)


def printer_names() -> list[str]:
    """The printers this computer knows."""
    return list(QPrinterInfo.availablePrinterNames())


def choose_printer(parent: QWidget, printer: QPrinter) -> Answer[bool]:
    """The system's own dialog; True where the seller pressed Print."""
    answer: Answer[bool] = Answer()
    box = QPrintDialog(printer, parent)
    box.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    box.finished.connect(lambda code: answer.give(bool(code)))
    box.finished.connect(box.deleteLater)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.show()  # its own `open` wants a slot to call
    return answer


def _documents() -> Path:
    return _folder(QStandardPaths.StandardLocation.DocumentsLocation)


def _downloads() -> Path:
    return _folder(QStandardPaths.StandardLocation.DownloadLocation)


def _folder(place: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(place) or Path.home())
