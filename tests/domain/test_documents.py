from __future__ import annotations

import pytest

from seller_desktop.domain.documents import PAPERS, SIZES, Document, is_hidden, numbers_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Order ID: 577912345678901234", "577912345678901234"),
        ("No. Pesanan 5779 1234 5678 9012 34", "577912345678901234"),
        ("Resi: JY 1234 5678 90", "JY1234567890"),
        ("RESI 0012 3456 7890", "001234567890"),
        ("tkp-0123456789", "TKP-0123456789"),
        ("577912345678901234-R1", "577912345678901234-R1"),
        ("M-20261123-003", "M-20261123-003"),
    ],
)
def test_a_number_is_found_in_what_a_label_says(text: str, number: str) -> None:
    assert number in numbers_in(f"Penerima: Siti\n{text}\nJl. Mawar 12")


def test_words_and_short_numbers_are_no_numbers() -> None:
    assert numbers_in("Pengiriman standar\nBerat 1.200 gr\nKota Depok 16415\nRT 003/RW 007") == []


def test_a_text_full_of_numbers_is_not_searched_to_its_end() -> None:
    assert len(numbers_in("\n".join(f"JY{number:010}" for number in range(5000)))) == 200


def test_asterisks_hide_a_buyer() -> None:
    assert is_hidden("Siti", "(+62)812****0412")
    assert not is_hidden("Siti", "")


def test_every_document_has_papers_with_a_size() -> None:
    assert set(PAPERS) == set(Document)
    assert all(paper in SIZES for papers in PAPERS.values() for paper in papers)
