from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.ui.importing.watcher import ExportWatcher, is_export_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def watcher(qapp: object, tmp_path: Path) -> Iterator[ExportWatcher]:
    del qapp  # only its being there is needed
    (tmp_path / "Semua pesanan-2026-11-20-10_00.xlsx").write_text("old")
    watcher = ExportWatcher()
    assert watcher.watch(tmp_path)
    yield watcher
    watcher.watch(None)


@pytest.fixture
def found(watcher: ExportWatcher) -> list[str]:
    names: list[str] = []
    watcher.export_found.connect(lambda path: names.append(path.name))
    return names


@pytest.mark.parametrize(
    ("name", "is_export"),
    [
        ("Semua pesanan-2026-11-23-14_00.xlsx", True),
        ("Semua pesanan-2026-11-23-14_00 (1).csv", True),
        ("All order-2026-11-23-14_00.csv", True),
        ("Untuk Dikirim pesanan-2026-11-23-14_00.xlsx", True),
        ("To Ship order-2026-11-23-14_00.XLSX", True),
        ("~$Semua pesanan-2026-11-23-14_00.xlsx", False),
        ("Semua pesanan-2026-11-23-14_00.xlsx.crdownload", False),
        ("Retur-2026-11-23-14_00.xlsx", True),
        ("Return order-2026-11-23-14_00.csv", True),
        ("Returns notes.xlsx", False),
        ("liburan.xlsx", False),
    ],
)
def test_exports_are_known_by_their_names(name: str, is_export: bool) -> None:
    assert is_export_name(name) is is_export


def test_a_file_is_offered_once_it_has_stopped_growing(
    watcher: ExportWatcher, found: list[str], tmp_path: Path
) -> None:
    new = tmp_path / "Semua pesanan-2026-11-23-14_00.xlsx"
    new.write_text("half")
    watcher._look()
    new.write_text("half and half")
    watcher._look()
    assert found == []
    assert watcher._settle.isActive()
    watcher._look()
    assert found == [new.name]
    assert not watcher._settle.isActive()
    watcher._look()
    assert found == [new.name]


def test_an_empty_file_is_not_complete(watcher: ExportWatcher, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "All order-2026.csv").touch()
    watcher._look()
    watcher._look()
    assert found == []


def test_a_file_that_goes_away_is_forgotten(watcher: ExportWatcher, found: list[str], tmp_path: Path) -> None:
    new = tmp_path / "All order-2026.csv"
    new.write_text("x")
    watcher._look()
    new.unlink()
    watcher._look()
    assert found == []
    assert not watcher._settle.isActive()


def test_a_folder_that_is_not_there_cannot_be_watched(watcher: ExportWatcher, tmp_path: Path) -> None:
    assert not watcher.watch(tmp_path / "none")
