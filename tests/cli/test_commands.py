"""The command line as scripts use it: names, fields and exit codes are a contract."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from seller_desktop import app
from seller_desktop.services import parsing
from seller_desktop.services.shop import Shop
from seller_desktop.storage.database import DATABASE_NAME
from seller_desktop.storage.raw import connect_raw
from tests.making import DATA, export, order_no

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.cli.desk import Line

AT = "2026-11-23T14:00:00+07:00"
pytestmark = pytest.mark.usefixtures("qapp")


def test_new(line: Line) -> None:
    assert line("new") == {"data": str(line.data), "practice": False}
    assert line("new", code=2)["error"].startswith("There is a shop")
    assert line("counts") == {
        "all": 0,
        "to_ship": 0,
        "shipped": 0,
        "completed": 0,
        "pending": 0,
        "cancelled": 0,
        "action_needed": 0,
    }


def test_sample_makes_a_practice_shop_and_refuses_a_real_one(line: Line, tmp_path: Path) -> None:
    made = line("--at", AT, "sample", "--orders", "40", "--seed", "3")
    assert made["orders"] == 40
    assert made["lines"] >= 40
    assert line("counts")["all"] == 40
    line.data = tmp_path / "real"
    line("new")
    assert "practice" in line("sample", code=2)["error"]
    assert line("counts")["all"] == 0


def test_the_clock_stands_only_in_practice(line: Line, tmp_path: Path) -> None:
    assert line("--at", AT, "new", "--practice")["practice"] is True
    line("--at", AT, "sample", "--orders", "60")
    first = line("--at", AT, "orders", "--limit", "60")
    again = line("--at", AT, "orders", "--limit", "60")
    assert first == again
    assert all(order["created_at"] <= AT for order in first["orders"])
    line.data = tmp_path / "real"
    assert "error" in line("--at", AT, "new", code=2)
    assert not line.data.exists()
    line("new")
    assert "error" in line("--at", AT, "counts", code=2)
    assert "error" in line("--at", "gestern", "counts", code=2)


def test_import_says_what_it_did_per_file(line: Line) -> None:
    good, bad = DATA / "Semua pesanan-2026-11-23-14_00.csv", DATA / "rusak oleh Excel.csv"
    told = line("import", good, bad)["files"]
    assert [file["file"] for file in told] == [str(good), str(bad)]
    assert told[0] == {
        "file": str(good),
        "profile": "tiktok-orders",
        "snapshot_at": "2026-11-23T14:00:00+07:00",
        "new": 600,
        "changed": 0,
        "unchanged": 0,
        "older": 0,
        "lines": 779,
        "pieces": 996,
        "rejected_rows": 0,
        "rejected_file": None,
        "unknown_status_orders": 0,
        "cases": None,
        "error": None,
    }
    assert told[1]["rejected_rows"] == 25
    assert told[1]["rejected_file"].startswith(str(line.data / "rejected"))


def test_a_dry_run_changes_nothing(line: Line) -> None:
    line("new")
    (told,) = line("import", DATA / "rusak oleh Excel.csv", "--dry-run")["files"]
    assert (told["new"], told["rejected_rows"], told["rejected_file"]) == (20, 25, None)
    assert line("counts")["all"] == 0
    assert not (line.data / "rejected").exists()


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_where_memory_may_not_suffice_an_import_says_so_and_goes_on_if_told(
    line: Line, monkeypatch: pytest.MonkeyPatch, dry: tuple[str, ...]
) -> None:
    little_memory = (
        "from seller_desktop.services import parse_worker, process_limits\n"
        "process_limits.free_memory = lambda: 50_000_000\n"
        "parse_worker.main()"
    )
    monkeypatch.setattr(parsing, "worker_command", lambda: [sys.executable, "-c", little_memory])
    sample = DATA / "Semua pesanan-2026-11-23-14_00.csv"
    line("new")
    (told,) = line("import", sample, *dry, code=1)["files"]
    assert "takes about 150 MB of memory, but only 50 MB are free: 100 MB too little" in told["error"]
    assert line("counts")["all"] == 0
    (told,) = line("import", sample, "--anyway", *dry)["files"]
    assert (told["error"], told["new"]) == (None, 600)


def test_a_file_that_cannot_be_read_is_named_and_left_out(line: Line, tmp_path: Path) -> None:
    broken = tmp_path / "Semua pesanan-2026-11-23-14_00.xlsx"
    broken.write_bytes(b"PK\x03\x04 and then nothing")
    good = export(tmp_path, [{}])
    told = line("import", broken, tmp_path / "gone.csv", good, code=1)["files"]
    assert [bool(file["error"]) for file in told] == [True, True, False]
    assert broken.name in told[0]["error"]
    assert line("counts")["all"] == 1


def test_the_time_of_a_file_can_be_said(line: Line, tmp_path: Path) -> None:
    early = export(tmp_path, [{}], "Semua pesanan-2026-11-20-08_00.csv")
    (told,) = line("import", early, code=1)["files"]
    assert "20 Nov" in told["error"]
    (told,) = line("import", early, "--as-of", "2026-11-23T12:00:00+07:00")["files"]
    assert (told["error"], told["snapshot_at"]) == (None, "2026-11-23T12:00:00+07:00")


def test_orders_and_one_order(line: Line, tmp_path: Path) -> None:
    rows = [{}, {"Order Status": "Sedang Ditinjau", "Created Time": "22/11/2026 08:00:00"}]
    line("import", export(tmp_path, rows))
    told = line("orders")
    assert told["total"] == 2
    assert [order["order_no"] for order in told["orders"]] == [order_no(0), order_no(1)]
    assert told["orders"][0] == {
        "order_no": order_no(0),
        "channel": "tiktok",
        "status": "to_ship",
        "substatus": "awaiting_shipment",
        "created_at": "2026-11-23T09:00:00+07:00",
        "buyer": "siti_rahma",
        "order_amount_idr": 51000,
        "quantity": 1,
        "cod": False,
        "courier": None,
        "tracking_no": None,
        "shipment": None,
        "flags": [],
        "note_count": 0,
        "deadline": {"kind": "ship_by", "due_at": "2026-11-23T23:59:00+07:00", "basis": "rule"},
    }
    assert [o["order_no"] for o in line("orders", "--status", "unmapped")["orders"]] == [order_no(1)]
    assert line("orders", "--search", "kaos siti", "--limit", "1")["total"] == 2
    assert line("orders", "--search", "tidak ada")["orders"] == []
    one = line("order", order_no(0))
    assert one["lines"] == [
        {
            "sku_id": "1729000000000000001",
            "seller_sku": "",
            "product": "Kaos Polos",
            "variation": "Hitam, L",
            "quantity": 1,
            "unit_price_idr": 0,
            "subtotal_idr": 42000,
        }
    ]
    assert one["notes"] == []
    assert [entry["what"] for entry in one["history"]] == ["imported", "paid", "created"]
    assert one["history"][1] == {
        "at": "2026-11-23T09:05:00+07:00",
        "what": "paid",
        "source": "Semua pesanan-2026-11-23-14_00.csv row 2",
    }
    assert "error" in line("order", "123", code=2)


@pytest.mark.parametrize(
    "words",
    [
        ["orders", "--status", "lost"],
        ["orders", "--limit", "-1"],
        ["import"],
        ["nonsense"],
        ["screenshot", "x.png", "--size", "big"],
    ],
)
def test_wrong_use_is_a_sentence_and_exit_2(line: Line, words: list[str]) -> None:
    line("new")
    assert line(*words, code=2)["error"]


@pytest.mark.parametrize(
    "words", [["counts"], ["orders"], ["order", "1"], ["doctor"], ["screenshot", "x.png"], ["deadlines"]]
)
def test_reading_makes_no_shop(line: Line, words: list[str]) -> None:
    assert "no shop" in line(*words, code=2)["error"]
    assert not line.data.exists()


def test_values_may_begin_with_a_minus_and_what_is_not_understood_is_said(line: Line) -> None:
    line("--at", AT, "sample", "--orders", "60", "--seed", "3")
    untracked = line("orders", "--filter", "-has:tracking", "--limit", "0")["total"]
    assert 0 < untracked == 60 - line("orders", "--filter", "has:tracking", "--limit", "0")["total"]
    told = [line("orders", "--sort", sort, "--limit", "1") for sort in ("-total", "total")]
    dear, cheap = (one["orders"][0] for one in told)
    assert dear["order_amount_idr"] > cheap["order_amount_idr"]
    assert line("orders", "--filter", "5", "--limit", "0") == {"total": 60, "orders": []}
    assert line("orders", "--filter", '"5', "--search", "zzzz", "--limit", "0")["total"] == 0
    assert line("orders", "--search", "zzzz", "--filter", '"', "--limit", "0")["total"] == 0
    for option in ("--filter", "--search"):
        assert "“nope”" in line("orders", option, "nope:x", code=2)["error"]


def test_doctor(line: Line) -> None:
    line("new")
    told = line("doctor")
    assert told["ok"] is True
    assert all(set(check) == {"name", "ok", "detail"} for check in told["checks"])


def test_a_bug_is_exit_3_and_still_one_document(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line("new")
    bugs: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_rest: bugs.append(kind))
    monkeypatch.setattr("seller_desktop.services.queries.counts", None)
    assert "mistake" in line("counts", code=3)["error"]
    assert bugs == [TypeError]


def test_plain_words_for_people(line: Line, capsys: pytest.CaptureFixture[str]) -> None:
    line("new")
    assert app.main(["--data", str(line.data), "counts"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["all: 0", "to_ship: 0"]
    assert app.main(["--data", str(line.data), "order", "1"]) == 2
    said = capsys.readouterr()
    assert (said.out, bool(said.err)) == ("", True)


def test_a_writing_command_needs_the_folder_for_itself(
    line: Line, tmp_path: Path, qapp: QApplication
) -> None:
    assert qapp is not None
    line("new")
    held = Shop.open(line.data, writable=True)
    try:
        told = line("import", export(tmp_path, [{}]), code=1)
        assert "in use" in told["error"]
        assert line("counts")["all"] == 0
    finally:
        held.close()


def test_screenshot(line: Line, tmp_path: Path) -> None:
    line("--at", AT, "sample", "--orders", "30")
    out = tmp_path / "pictures" / "desk.png"
    told = line("--at", AT, "screenshot", out, "--view", "cards", "--theme", "dark", "--size", "1100x700")
    assert told == {"png": str(out)}
    image = QImage(str(out))
    assert (image.width(), image.height()) == (1100, 700)
    assert "error" in line("screenshot", out, "--select", "1", code=2)


def test_the_doctor_proves_the_histories_or_names_the_first_break(
    line: Line, capsys: pytest.CaptureFixture[str]
) -> None:
    line("--at", AT, "sample", "--orders", "5")
    listed = line("orders", "--limit", "1")["orders"][0]["order_no"]
    line("--at", AT, "note", "add", listed, "Titip")
    told = {check["name"]: check for check in line("--at", AT, "doctor", "--audit")["checks"]}
    assert told["audit"] == {"name": "audit", "ok": True, "detail": "1 entries of 1 orders are whole"}
    with closing(connect_raw(line.data / DATABASE_NAME, "rw", None)) as raw:
        raw.execute("DROP TRIGGER history_stays")
        raw.execute("UPDATE history SET what = 'printed'")
    assert line("--at", AT, "doctor")["ok"] is True
    wrong = line("--at", AT, "doctor", "--full", code=1)["checks"][-1]
    assert wrong["detail"] == f"Order {listed}: the entry 1 (Printed) was changed afterwards."
    assert wrong["break"] == {
        "wrong": "changed",
        "order_no": listed,
        "entry": 1,
        "at": AT,
        "what": "printed",
    }
    capsys.readouterr()
    assert app.main(["--data", str(line.data), "doctor", "--audit"]) == 1
    assert f"      order_no: {listed}" in capsys.readouterr().out.splitlines()
