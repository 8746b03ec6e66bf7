"""Whether a file finds room, told before it is read: with memory and disk as the tests say they are."""

from __future__ import annotations

import shutil
import sys
import threading
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.marketplaces import readers
from seller_desktop.marketplaces.readers import Source
from seller_desktop.services import parsing, process_limits, room
from tests.marketplaces.files import DATA, SAMPLE_CSV, table, write_csv, write_workbook

SAMPLE = DATA / "Semua pesanan-2026-11-23-14_00.xlsx"
GB = 1_000_000_000


class _Disk(NamedTuple):
    total: int
    used: int
    free: int


class Computer:
    """Memory and disk as they are said to be; plenty at first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.machine, self.free, self.disk = 16 * GB, 16 * GB, 900 * GB
        monkeypatch.setattr(process_limits, "machine_memory", lambda: self.machine)
        monkeypatch.setattr(process_limits, "free_memory", lambda: self.free)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: _Disk(1000 * GB, 0, self.disk))


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Computer:
    return Computer(monkeypatch)


def said_of(source: Source, scratch: Path, *, anyway: bool = False) -> SellerError | None:
    try:
        room.judge(source, scratch / "staged", anyway=anyway)
    except SellerError as refusal:
        return refusal
    return None


def workbook(size: int, *, quick: bool = True, texts: int = 0) -> Source:
    return Source(Path("a.xlsx"), "xlsx", size, quick=quick, texts=texts)


def test_where_there_is_plenty_nothing_is_said(computer: Computer, tmp_path: Path) -> None:
    del computer
    for source in (workbook(2 * GB), workbook(2 * GB, quick=False), Source(Path("a.csv"), "csv", 2 * GB)):
        assert said_of(source, tmp_path) is None


def test_a_workbook_that_must_be_loaded_whole_says_how_much_is_lacking(
    computer: Computer, tmp_path: Path
) -> None:
    computer.free = 1 * GB
    told = said_of(workbook(600_000_000, quick=False), tmp_path)
    assert told is not None
    assert told.code == "memory_short_workbook"
    assert told.facts["needed"] == 1_590_000_000
    assert told.facts["short"] == 590_000_000
    assert told.code in room.ASKED
    assert said_of(workbook(600_000_000, quick=False), tmp_path, anyway=True) is None


def test_a_workbook_that_is_streamed_needs_no_more_than_its_texts(computer: Computer, tmp_path: Path) -> None:
    computer.free = 200_000_000
    assert said_of(workbook(600_000_000), tmp_path) is None
    told = said_of(workbook(600_000_000, texts=100_000_000), tmp_path)
    assert told is not None
    assert (told.code, told.facts["needed"]) == ("memory_short_workbook", 400_000_000)


def test_a_text_file_is_never_told_to_be_saved_as_one(computer: Computer, tmp_path: Path) -> None:
    computer.free = 100_000_000
    told = said_of(Source(Path("a.csv"), "csv", 2 * GB), tmp_path)
    assert told is not None
    assert (told.code, told.facts["short"]) == ("memory_short", 50_000_000)


def test_only_what_the_whole_computer_cannot_hold_is_refused(computer: Computer, tmp_path: Path) -> None:
    computer.machine, computer.free = 4 * GB, 3 * GB
    told = said_of(workbook(2 * GB, quick=False), tmp_path, anyway=True)
    assert told is not None
    assert (told.code, told.facts["needed"], told.facts["has"]) == (
        "memory_too_small",
        3_400_000_000,
        3_200_000_000,
    )
    assert told.code not in room.ASKED
    # A little less would be read, if all else were ended: that is for the person to say.
    asked = said_of(workbook(1_850_000_000, quick=False), tmp_path)
    assert asked is not None
    assert asked.code in room.ASKED
    assert said_of(workbook(1_850_000_000, quick=False), tmp_path, anyway=True) is None


def test_where_the_system_does_not_tell_what_is_free_nothing_is_asked(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del computer
    monkeypatch.setattr(process_limits, "free_memory", lambda: None)
    assert said_of(workbook(2 * GB, quick=False), tmp_path) is None


@pytest.mark.parametrize(
    ("free", "anyway", "code"),
    [
        (1_300_000_000, False, None),
        (1_100_000_000, False, "disk_short"),
        (1_100_000_000, True, None),
        (90_000_000, False, "disk_too_small"),
        (90_000_000, True, "disk_too_small"),
    ],
)
def test_the_disk_must_hold_scratch_and_shop(
    computer: Computer, tmp_path: Path, free: int, anyway: bool, code: str | None
) -> None:
    computer.disk = free
    told = said_of(Source(Path("a.csv"), "csv", 100_000_000), tmp_path, anyway=anyway)
    assert (None if told is None else told.code) == code


def test_the_size_of_the_texts_is_that_of_their_table(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", table({}))
    with zipfile.ZipFile(path) as archive:
        there = archive.getinfo("xl/sharedStrings.xml").file_size
    assert readers.inspect(path, quick=True).texts == there > 0
    assert readers.inspect(SAMPLE_CSV).texts == 0


def test_this_computer_says_what_is_free() -> None:
    free = process_limits.free_memory()
    if sys.platform == "darwin":
        assert free is None
    else:
        assert free is not None
        assert 0 < free <= process_limits.machine_memory()


SHORT = (
    "from seller_desktop.services import parse_worker, process_limits\n"
    "process_limits.free_memory = lambda: 50_000_000\n"
    "parse_worker.main()"
)


def test_the_child_asks_before_it_reads_and_reads_where_it_is_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "worker_command", lambda: [sys.executable, "-c", SHORT])
    staging, rows = tmp_path / "staged", list[int]()

    def read(*, anyway: bool) -> int:
        ended = threading.Event()
        return parsing.parse_file(SAMPLE, staging, "Asia/Jakarta", rows.append, ended, anyway=anyway).rows

    with pytest.raises(SellerError, match="memory_short") as refusal:
        read(anyway=False)
    told = refusal.value.facts
    assert (told["file"], told["free"]) == (SAMPLE.name, 50_000_000)
    assert told["short"] == int(told["needed"]) - 50_000_000
    assert not staging.exists()
    assert rows == []
    assert read(anyway=True) == 779


def test_a_workbook_found_to_be_no_plain_one_is_asked_about_before_it_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, dated = table({}), table({}, {})
    dated[1][dated[0].index("Quantity")] = True  # type: ignore[call-overload] # a cell only the thorough reader knows
    plain_path = write_workbook(tmp_path / "plain.xlsx", plain)
    path = write_workbook(tmp_path / "a.xlsx", dated)
    free = 150_000_000 + 5 * readers.inspect(plain_path, quick=True).texts
    code = SHORT.replace("50_000_000", str(free))
    monkeypatch.setattr(parsing, "worker_command", lambda: [sys.executable, "-c", code])

    def read(which: Path) -> int:
        ended = threading.Event()
        return parsing.parse_file(which, tmp_path / "staged", "Asia/Jakarta", lambda _: None, ended).rows

    assert read(plain_path) == 1
    with pytest.raises(SellerError, match="memory_short"):
        read(path)
    assert not (tmp_path / "staged").exists()


def test_a_text_file_is_judged_by_its_length(tmp_path: Path, computer: Computer) -> None:
    path = write_csv(tmp_path / "a.csv", table(*[{}] * 100))
    computer.disk = path.stat().st_size * 11
    told = said_of(readers.inspect(path, quick=True), tmp_path)
    assert told is not None
    assert (told.code, told.facts["needed"]) == ("disk_short", path.stat().st_size * 12)
