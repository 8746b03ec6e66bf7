from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import bundle, parse_worker, parsing, process_limits
from seller_desktop.services.parsing import parse_file
from tests.making import at
from tests.marketplaces.files import (
    DATA,
    HEADER,
    SAMPLE_CSV,
    table,
    text_cell,
    write_csv,
    write_raw_workbook,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.domain.imports import FileFacts

JAKARTA = ZoneInfo("Asia/Jakarta")
not_on_windows = pytest.mark.skipif(sys.platform == "win32", reason="this system limits in another way")


def read(path: Path, staging: Path, on_progress: Callable[[int], None] = lambda _: None) -> FileFacts:
    return parse_file(path, staging, "Asia/Jakarta", on_progress, threading.Event())


def refusal_of(path: Path, staging: Path) -> SellerError:
    with pytest.raises(SellerError) as refusal:
        read(path, staging)
    assert not staging.exists()
    assert refusal.value.facts["file"] == path.name
    return refusal.value


def child_runs(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Put another program in the child's place; it is asked the same and may answer what it likes."""
    monkeypatch.setattr(parsing, "worker_command", lambda: [sys.executable, "-c", code])


@pytest.mark.parametrize("name", ["Semua pesanan-2026-11-23-14_00.xlsx", "rusak oleh Excel.csv"])
def test_a_sample_is_read_by_a_child(tmp_path: Path, name: str) -> None:
    rows: list[int] = []
    facts = read(DATA / name, tmp_path / "staged", rows.append)
    assert facts.profile == "tiktok-orders"
    assert facts.header == tuple(HEADER)
    assert facts.absent == frozenset()
    assert facts.rows == (779 if name.endswith("xlsx") else 49)
    assert facts.latest_inside is not None
    assert (tmp_path / "staged").stat().st_size > 0
    assert rows == sorted(rows)
    assert rows[0] <= rows[-1] <= facts.rows


def test_a_return_export_is_read_by_a_child(tmp_path: Path) -> None:
    facts = read(DATA / "Retur-2026-11-23-14_00.xlsx", tmp_path / "staged")
    assert (facts.profile, facts.rows, facts.absent) == ("tiktok-returns", 24, frozenset())
    assert facts.latest_inside == at("2026-11-23T13:00:00")


def test_what_a_file_lacks_is_told(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", table({}, header=HEADER[:61]))
    facts = read(path, tmp_path / "staged")
    assert facts.absent == {"checked_by", "invoice_no", "order_channel", "creator"}


def test_a_file_that_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    staging = tmp_path / "staged"
    assert refusal_of(tmp_path / "tidak ada.csv", staging).code == "file_missing"
    shopee = DATA / "Order.all.20261101_20261123.xlsx"
    assert refusal_of(shopee, staging).facts["kind"] == "shopee-orders"
    foreign = write_csv(tmp_path / "asing.csv", table(*[{"Country": "Malaysia"}] * 3))
    assert refusal_of(foreign, staging).facts["country"] == "Malaysia"


def test_a_name_in_any_script_reaches_the_child(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "pesanan 💧 ไทย (1).csv", table({}))
    assert read(path, tmp_path / "wadah 💧").rows == 1


def with_memory(monkeypatch: pytest.MonkeyPatch, memory: int) -> None:
    child_runs(
        monkeypatch,
        f"from seller_desktop.services import parse_worker as w; w._BASE_MEMORY = {memory}; w.main()",
    )


@not_on_windows
def test_a_workbook_that_asks_for_too_much_memory_costs_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As far apart as cells may lie: a small archive, and a sheet of millions of cells.
    corners = (
        f'<row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="76000">{text_cell("BM76000", "y")}</row>'
    )
    path = write_raw_workbook(tmp_path / "sudut.xlsx", corners)
    assert path.stat().st_size < 3000
    with_memory(monkeypatch, 150_000_000)
    assert refusal_of(path, tmp_path / "staged").code == "parser_out_of_memory"


@not_on_windows
def test_a_text_of_a_line_too_long_for_the_memory_costs_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_bytes(b"Order ID," + b"x" * 33_000_000)
    with_memory(monkeypatch, 60_000_000)
    assert refusal_of(tmp_path / "a.csv", tmp_path / "staged").code == "parser_out_of_memory"


TRY_A_GIGABYTE = """
from seller_desktop.services import process_limits
assert process_limits.limit({most}, 60)
try:
    bytes(1_000_000_000)
except MemoryError:
    print("refused")
else:
    print("given")
"""


def memory_tried(most: int) -> str:
    code = TRY_A_GIGABYTE.format(most=most)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


@pytest.mark.skipif(sys.platform == "darwin", reason="this system has no limit of memory")
def test_a_limit_of_memory_holds() -> None:
    assert memory_tried(300_000_000) == "refused"
    assert memory_tried(3_000_000_000) == "given"


@not_on_windows
def test_a_child_that_only_burns_time_is_ended_by_its_own_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_runs(
        monkeypatch,
        "from seller_desktop.services import process_limits as p\np.limit(600_000_000, 1)\nwhile True: pass",
    )
    assert refusal_of(SAMPLE_CSV, tmp_path / "staged").code == "parser_timeout"


# A child that says who it is and where it writes, begins to write, and then never ends by itself.
ENDLESS = (
    "import json, os, pathlib, sys, time\n"
    "pathlib.Path(json.loads(sys.stdin.readline())['staging']).write_text('half')\n"
    "print(json.dumps({'rows': os.getpid()}), flush=True)\n"
    "time.sleep(3600)"
)


def assert_gone(process: int) -> None:
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@not_on_windows
def test_cancelling_ends_the_child_and_takes_its_file_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_runs(monkeypatch, ENDLESS)
    cancelled = threading.Event()
    seen: list[int] = []

    def cancel(process: int) -> None:
        seen.append(process)
        assert (tmp_path / "staged").exists()
        cancelled.set()

    with pytest.raises(SellerError, match="cancelled"):
        parse_file(SAMPLE_CSV, tmp_path / "staged", "Asia/Jakarta", cancel, cancelled)
    assert_gone(*seen)
    assert not (tmp_path / "staged").exists()


@not_on_windows
def test_a_child_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child_runs(monkeypatch, ENDLESS)
    seen: list[int] = []

    def much_later(process: int) -> None:
        seen.append(process)
        now = time.monotonic()
        monkeypatch.setattr(time, "monotonic", lambda: now + 1e6)

    with pytest.raises(SellerError, match="parser_timeout"):
        read(SAMPLE_CSV, tmp_path / "staged", much_later)
    assert_gone(*seen)
    assert not (tmp_path / "staged").exists()


@not_on_windows
def test_a_failure_of_the_listener_ends_the_child_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_runs(monkeypatch, ENDLESS)
    seen: list[int] = []

    def fail(process: int) -> None:
        seen.append(process)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        read(SAMPLE_CSV, tmp_path / "staged", fail)
    assert_gone(*seen)
    assert not (tmp_path / "staged").exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os; os.abort()", "parser_crashed"),
        ("raise SystemExit(7)", "parser_crashed"),
        (
            "import os; os.write(2, b'x' * 1_000_000); os._exit(3)",
            "parser_crashed",
        ),
        (
            "import os; os.write(2, b'memory allocation of 9 bytes failed'); os.abort()",
            "parser_out_of_memory",
        ),
    ],
    ids=["aborts", "leaves", "complains at length", "panics for memory"],
)
def test_a_child_that_dies_without_a_word_costs_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    child_runs(monkeypatch, code)
    assert refusal_of(SAMPLE_CSV, tmp_path / "staged").code == said


def test_a_bug_in_the_worker_is_told_without_what_was_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_runs(
        monkeypatch,
        "from seller_desktop.marketplaces import profiles\nfrom seller_desktop.services import parse_worker\n"
        "def fail(*_): raise KeyError('Budi Santoso')\n"
        "profiles.recognise = fail\nparse_worker.main()",
    )
    refusal = refusal_of(SAMPLE_CSV, tmp_path / "staged")
    assert refusal.code == "parser_crashed"
    assert refusal.facts["where"] == "KeyError <string>:3"


def test_the_frozen_program_is_its_own_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "this_bundle", object)
    assert parsing.worker_command() == [sys.executable, "--parse-worker"]


def test_the_worker_needs_no_window() -> None:
    code = (
        "import sys, seller_desktop.services.parse_worker; print([m for m in sys.modules if 'PySide' in m])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_the_worker_says_little_while_it_reads() -> None:
    class Out:
        said: list[dict[str, Any]]

        def __init__(self) -> None:
            self.said = []

        def write(self, line: str) -> None:
            self.said.append(json.loads(line))

        def flush(self) -> None: ...

    out = Out()
    progress = parse_worker.Progress(out)  # type: ignore[arg-type] # all of a stream that is used
    began = time.monotonic()
    for rows in range(1, 5000):
        progress(rows)
    assert out.said[0] == {"rows": 1}
    assert len(out.said) <= 2 + (time.monotonic() - began) * 10


def test_where_no_limit_can_be_set_a_large_workbook_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_limits, "limit", lambda _memory, _seconds: False)
    monkeypatch.setattr(parse_worker, "_LARGEST_UNLIMITED", 1_000_000)
    sample = DATA / "Semua pesanan-2026-11-23-14_00.xlsx"
    with pytest.raises(SellerError, match="file_too_large"):
        parse_worker.parse(sample, tmp_path / "staged", JAKARTA, lambda _: None)
    assert parse_worker.parse(SAMPLE_CSV, tmp_path / "staged", JAKARTA, lambda _: None).rows == 779


def test_limits_grow_with_the_honest_size_and_stay_within_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []

    def note(memory: int, seconds: int) -> bool:
        asked.append((memory, seconds))
        return True

    monkeypatch.setattr(process_limits, "limit", note)
    small = write_raw_workbook(tmp_path / "a.xlsx", f'<row r="1">{text_cell("A1", "x")}</row>')
    with pytest.raises(SellerError, match="not_an_export"):
        parse_worker.parse(small, tmp_path / "staged", JAKARTA, lambda _: None)
    sample = DATA / "Semua pesanan-2026-11-23-14_00.xlsx"
    parse_worker.parse(sample, tmp_path / "staged", JAKARTA, lambda _: None)
    more = f'<row r="1">{text_cell("A1", "x" * 9000)}</row><row r="2"><c r="A2" t="str"><v>x</v></c></row>'
    with pytest.raises(SellerError, match="not_an_export"):
        parse_worker.parse(write_raw_workbook(small, more), tmp_path / "staged", JAKARTA, lambda _: None)
    monkeypatch.setattr(process_limits, "machine_memory", lambda: 500_000_000)
    parse_worker.parse(SAMPLE_CSV, tmp_path / "staged", JAKARTA, lambda _: None)
    # Each file is looked over first, by what it weighs, and then read by what it holds.
    looking, small_quick, _, sample_quick, _, _, _, small_thorough, _, capped = (
        memory for memory, _ in asked
    )
    assert looking == small_quick == 600_000_000
    assert 600_000_000 < sample_quick < 700_000_000
    assert 600_050_000 < small_thorough < sample_quick
    assert all(seconds >= 60 for _, seconds in asked)
    assert capped == 400_000_000
