"""Pages of attached labels files: as pictures for screen and printer, and copied whole into a PDF.

Each file was read by a child process before it was kept (`services.label_worker`). PDFium is not made for
several threads at once, so one lock stands before all of it. It is loaded when the first label is wanted: a
fifth of a second that the start of the window need not pay.
"""

from __future__ import annotations

import threading
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QImage

from seller_desktop.domain.errors import SellerError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.printing.page import Page
    from seller_desktop.services.print_models import LabelRef

_POINTS_PER_MM: Final = 72 / 25.4
_LARGEST_PICTURE: Final = 6_000
"""Dots of a side; a label at 600 dots to the inch has 3,500."""

_one_at_a_time = threading.Lock()


def picture(label: LabelRef, files: Mapping[int, bytes], dots_per_mm: float) -> QImage:
    """A label as a picture, as large as its paper. Raises SellerError("label_file_hostile")."""
    import pypdfium2  # noqa: PLC0415 - see above

    with _one_at_a_time:
        try:
            with pypdfium2.PdfDocument(files[label.file_id]) as document:
                page = document[label.page]
                longest = max(page.get_size())
                scale = min(dots_per_mm / _POINTS_PER_MM, _LARGEST_PICTURE / longest)
                bitmap = page.render(scale=scale, grayscale=True)
                image = QImage(
                    bytes(bitmap.buffer),
                    bitmap.width,
                    bitmap.height,
                    bitmap.stride,
                    QImage.Format.Format_Grayscale8,
                ).copy()
                bitmap.close()
                page.close()
                return image
        except pypdfium2.PdfiumError as failure:
            raise SellerError("label_file_hostile", file="PDF") from failure


def combined(own: bytes | None, pages: Sequence[Page], files: Mapping[int, bytes]) -> bytes:
    """One PDF of our own pages and the attached ones, which lose nothing, in the order of `pages`.

    `own`: a PDF of our own pages alone. Raises SellerError("label_file_hostile").
    """
    import pypdfium2  # noqa: PLC0415 - see above

    with _one_at_a_time:
        opened: list[pypdfium2.PdfDocument] = []
        try:
            sources = {file_id: pypdfium2.PdfDocument(data) for file_id, data in files.items()}
            opened += sources.values()
            mine = None if own is None else pypdfium2.PdfDocument(own)
            opened += [] if mine is None else [mine]
            with pypdfium2.PdfDocument.new() as made:
                taken = 0
                for page in pages:
                    if page.attached is None:
                        assert mine is not None  # it holds every page that is not attached
                        made.import_pages(mine, [taken])
                        taken += 1
                    else:
                        made.import_pages(sources[page.attached.file_id], [page.attached.page])
                out = BytesIO()
                made.save(out)
                return out.getvalue()
        except pypdfium2.PdfiumError as failure:
            raise SellerError("label_file_hostile", file="PDF") from failure
        finally:
            for document in opened:
                document.close()


def emptied(data: bytes, pages: frozenset[int]) -> bytes:
    """A labels PDF with some of its pages (from 0) empty, so that the others keep their places. Nothing of
    what stood on them is left in the file. Raises SellerError("label_file_hostile").
    """
    import pypdfium2  # noqa: PLC0415 - see above

    with _one_at_a_time:
        try:
            with pypdfium2.PdfDocument(data) as document, pypdfium2.PdfDocument.new() as made:
                for number in range(len(document)):
                    if number in pages:
                        made.new_page(*document.get_page_size(number)).close()
                    else:
                        made.import_pages(document, [number])
                out = BytesIO()
                made.save(out)
                return out.getvalue()
        except pypdfium2.PdfiumError as failure:
            raise SellerError("label_file_hostile", file="PDF") from failure
