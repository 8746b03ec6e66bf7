"""The child process that reads labels files: what breaks here costs a sentence, not the window.

One request as a line of JSON comes in (`path`, `sha256`), one line of JSON goes out: `{"pages": [numbers,
...]}`, for each page what may be a number in its text, or `{"error": code, "facts": {...}}`. Every page is
painted once too: one that cannot be painted is not to be kept. It imports no Qt.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw

from seller_desktop.domain.documents import MAX_LABEL_PAGES, numbers_in
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import process_limits

_BASE_SECONDS: Final = 30
_BYTES_A_SECOND: Final = 500_000  # of the file: a page with a picture takes hundredths of a second
_BASE_MEMORY: Final = 600_000_000
"""Of address space, of which the process is a quarter before it reads anything."""
_MEMORY_PER_BYTE: Final = 20  # a picture of a page is packed about so tight
_LARGEST_POINTS: Final = 2_000.0
"""Of a page: 70 cm. A label has 15."""
_LONGEST_TEXT: Final = 20_000
_PAINTED_POINTS: Final = 500.0


def main() -> int:
    """Answer the one request on standard input. The exit code says nothing; the last line does."""
    answer: dict[str, Any]
    try:
        process_limits.lower_priority()
        request = json.loads(sys.stdin.readline())
        answer = {"pages": read(Path(request["path"]), request["sha256"])}
    except SellerError as failure:
        answer = {"error": failure.code, "facts": failure.facts}
    except MemoryError:
        answer = {"error": "label_file_hostile", "facts": {}}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


def read(path: Path, sha256: str) -> list[list[str]]:
    """For each page what may be an order or tracking number in its text. `sha256`: of what is to be kept.

    Raises SellerError: `label_file_unreadable`, `label_file_locked` (it has a password),
    `label_file_too_long`, `label_file_hostile` (a page no honest label has).
    """
    try:
        size = path.stat().st_size
        process_limits.limit(_BASE_MEMORY + size * _MEMORY_PER_BYTE, _BASE_SECONDS + size // _BYTES_A_SECOND)
        data = path.read_bytes()
    except OSError as failure:
        raise SellerError("label_file_unreadable") from failure
    if hashlib.sha256(data).hexdigest() != sha256:  # put in its place meanwhile: not what would be kept
        raise SellerError("label_file_unreadable")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as failure:
        locked = failure.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise SellerError("label_file_locked" if locked else "label_file_unreadable") from failure
    with document:
        if not len(document):
            raise SellerError("label_file_unreadable")
        if len(document) > MAX_LABEL_PAGES:
            raise SellerError("label_file_too_long", count=len(document), limit=MAX_LABEL_PAGES)
        try:
            return [_numbers(document, number) for number in range(len(document))]
        except pypdfium2.PdfiumError as failure:
            raise SellerError("label_file_hostile") from failure


def _numbers(document: pypdfium2.PdfDocument, number: int) -> list[str]:
    page = document[number]
    try:
        longest = max(page.get_size())
        if not 0 < longest <= _LARGEST_POINTS:
            raise SellerError("label_file_hostile")
        page.render(scale=_PAINTED_POINTS / max(longest, _PAINTED_POINTS), grayscale=True).close()
        text = page.get_textpage()
        try:
            return numbers_in(text.get_text_range(0, min(text.count_chars(), _LONGEST_TEXT)))
        finally:
            text.close()
    finally:
        page.close()


if __name__ == "__main__":
    sys.exit(main())
