"""Pages of a labels file that are emptied leave nothing behind, and the others keep their places."""

from __future__ import annotations

import pypdfium2
import pytest

from seller_desktop.domain.documents import SIZES, Paper
from seller_desktop.domain.errors import SellerError
from seller_desktop.printing.attached import emptied
from seller_desktop.printing.output import pdf
from seller_desktop.printing.page import Page, Text


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def test_only_the_page_that_is_meant_is_emptied() -> None:
    names = ("Siti Rahma", "Budi Santoso", "Ketut Wijaya")
    labels = pdf([Page(SIZES[Paper.A6], [Text(10, 20, name, 4)]) for name in names], {}, "Labels")
    assert texts(labels) == list(names)

    left = emptied(labels, frozenset({1}))

    assert texts(left) == ["Siti Rahma", "", "Ketut Wijaya"]
    with pypdfium2.PdfDocument(left) as document:
        sizes = [document.get_page_size(number) for number in range(3)]
    assert sizes[1] == pytest.approx(sizes[0], abs=1)


def test_a_broken_file_is_told() -> None:
    with pytest.raises(SellerError, match="label_file_hostile"):
        emptied(b"no PDF", frozenset({0}))
