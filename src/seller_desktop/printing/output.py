"""Pages to a PDF, to a printer, to a picture. Needs a QGuiApplication; may run on any thread."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from seller_desktop.domain.errors import SellerError
from seller_desktop.printing import attached, painting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from seller_desktop.domain.documents import Size
    from seller_desktop.printing.page import Page

_PDF_DPI: Final = 1200
_PRINTED_LABEL_DPI: Final = 600.0


def picture(page: Page, files: Mapping[int, bytes], dots_per_mm: float) -> QImage:
    """A page as it will look on paper."""
    if page.attached is None:
        return painting.picture(page, dots_per_mm)
    return attached.picture(page.attached, files, dots_per_mm)


def save_pdf(pages: Sequence[Page], files: Mapping[int, bytes], path: Path, title: str) -> None:
    """Write the pages into a file, which is there whole or not at all.

    Raises SellerError("document_not_saved").
    """
    data = pdf(pages, files, title)
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        os.replace(part, path)  # noqa: PTH105 - one call, and the same on every system
    except OSError as failure:
        with suppress(OSError):
            part.unlink()
        raise SellerError("document_not_saved", file=str(path)) from failure


def pdf(pages: Sequence[Page], files: Mapping[int, bytes], title: str) -> bytes:
    """The pages as a PDF, attached ones as they are in their own."""
    own = [page for page in pages if page.attached is None]
    made = _own_pdf(own, title) if own else None
    if made is not None and len(own) == len(pages):
        return made
    return attached.combined(made, pages, files)


def print_pages(
    pages: Sequence[Page],
    files: Mapping[int, bytes],
    printer: QPrinter,
    on_page: Callable[[int], None] = lambda _done: None,
) -> None:
    """Send the pages to a printer that was chosen, each on its own sheet in its own size.

    A sheet smaller than the page gets it made smaller. Raises SellerError("printer_failed").
    """
    printer.setFullPage(True)
    painter = QPainter()
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        elif not painter.begin(printer):
            raise SellerError("printer_failed", printer=printer.printerName())
        _on_sheet(page, files, painter, printer)
        on_page(number + 1)
    painter.end()


def prepare(printer: QPrinter, size: Size, title: str) -> None:
    """Propose the paper of a document, without margins: what is printed keeps its own."""
    printer.setPageSize(_page_size(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setFullPage(True)
    printer.setDocName(title)


def _on_sheet(page: Page, files: Mapping[int, bytes], painter: QPainter, printer: QPrinter) -> None:
    across = painting.dots_per_mm(printer.logicalDpiX())
    sheet = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    fit = min(1.0, sheet.width() / page.size.width, sheet.height() / page.size.height)
    if page.attached is None:
        painting.paint(page, painter, across * fit)
        return
    image = attached.picture(page.attached, files, painting.dots_per_mm(_PRINTED_LABEL_DPI))
    room = QSizeF(sheet.width() * across, sheet.height() * across)
    # Its own size where that fits, a little smaller where the sheet is; never larger than it is.
    own = QSizeF(image.width(), image.height()) * (across / painting.dots_per_mm(_PRINTED_LABEL_DPI))
    if own.width() > room.width() or own.height() > room.height():
        own = own.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(0, 0, own.width(), own.height()), image)


def _own_pdf(pages: Sequence[Page], title: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PDF_DPI)
    writer.setTitle(title)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setPageSize(_page_size(pages[0].size))
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        painting.paint(page, painter, painting.dots_per_mm(_PDF_DPI))
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _page_size(size: Size) -> QPageSize:
    return QPageSize(
        QSizeF(size.width, size.height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
