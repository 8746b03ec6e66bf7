from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from seller_desktop.cli.answers import file_json
from seller_desktop.domain.imports import CaseTally, ImportReport, ImportTally
from tests.making import at

JAKARTA = ZoneInfo("Asia/Jakarta")


def test_a_return_file_answers_with_its_cases_and_no_orders() -> None:
    report = ImportReport(
        file="Retur.csv",
        profile="tiktok-returns",
        snapshot_at=at("2026-11-23T14:00"),
        tally=ImportTally(rejected_rows=1),
        rejected_file="/shop/rejected/Retur.xlsx",
        cases=CaseTally(4, 2, 9, 3, settled=("577912345678900412",)),
    )
    assert file_json(report, "unduhan/Retur.csv", JAKARTA) == {
        "file": "unduhan/Retur.csv",
        "profile": "tiktok-returns",
        "snapshot_at": "2026-11-23T14:00:00+07:00",
        **dict.fromkeys(("new", "changed", "unchanged", "older", "lines", "pieces"), 0),
        "rejected_rows": 1,
        "rejected_file": "/shop/rejected/Retur.xlsx",
        "unknown_status_orders": 0,
        "cases": {"new": 4, "changed": 2, "unchanged": 9, "waiting_for_order": 3},
        "error": None,
    }


def test_an_order_file_tells_of_cases_only_where_it_had_a_word_on_them() -> None:
    report = ImportReport("a.csv", "tiktok-orders", at("2026-11-23T14:00"))
    assert file_json(report, "a.csv", JAKARTA)["cases"] is None
    settled = replace(report, cases=CaseTally(settled=("577912345678900412",)))
    assert file_json(settled, "a.csv", JAKARTA)["cases"] == {
        "opened": 0,
        "failed_deliveries": 0,
        "settled": ["577912345678900412"],
        "conflicts": [],
    }
