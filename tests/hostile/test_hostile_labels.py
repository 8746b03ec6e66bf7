from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import label_worker, process_limits

if TYPE_CHECKING:
    from pathlib import Path

CATALOG = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
PAGE = b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 298 420]>>endobj\n"
END = b"trailer<</Root 1 0 R/Size 4>>\n%%EOF\n"
PAGES_IN_PAGES = CATALOG + b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 300>>endobj\n" + END
A_MILLION_PAGES = CATALOG + b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1000000>>endobj\n" + PAGE + END
ONE_PAGE = CATALOG + b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" + PAGE + END


@pytest.fixture(autouse=True)
def limits(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """What the worker would allow itself; this process keeps its own."""
    asked: list[tuple[int, int]] = []

    def note(memory: int, seconds: int) -> bool:
        asked.append((memory, seconds))
        return True

    monkeypatch.setattr(process_limits, "limit", note)
    return asked


def read(path: Path, data: bytes, kept: bytes | None = None) -> list[list[str]]:
    path.write_bytes(data)
    return label_worker.read(path, hashlib.sha256(data if kept is None else kept).hexdigest())


def test_pages_within_pages_are_hostile(tmp_path: Path) -> None:
    with pytest.raises(SellerError, match="label_file_hostile"):
        read(tmp_path / "a.pdf", PAGES_IN_PAGES)


def test_a_number_of_pages_is_not_believed(tmp_path: Path) -> None:
    try:
        pages = read(tmp_path / "a.pdf", A_MILLION_PAGES)
    except SellerError as refusal:
        assert refusal.code in {"label_file_too_long", "label_file_hostile"}  # noqa: PT017 - either is honest
    else:
        assert pages == [[]]


def test_what_is_looked_at_is_what_is_kept(tmp_path: Path) -> None:
    assert read(tmp_path / "a.pdf", ONE_PAGE) == [[]]
    with pytest.raises(SellerError, match="label_file_unreadable"):
        read(tmp_path / "a.pdf", ONE_PAGE, kept=ONE_PAGE + b"\n")


def test_limits_grow_with_the_file(tmp_path: Path, limits: list[tuple[int, int]]) -> None:
    read(tmp_path / "a.pdf", ONE_PAGE)
    read(tmp_path / "b.pdf", ONE_PAGE + b"%" * 5_000_000)
    (memory, seconds), (more_memory, more_seconds) = limits
    assert 600_000_000 < memory < 601_000_000
    assert (more_memory - memory, more_seconds - seconds) == (100_000_000, 10)
