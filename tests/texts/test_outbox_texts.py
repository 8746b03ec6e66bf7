from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from seller_desktop.services.case_models import OutboxState, OutboxWhat
from seller_desktop.services.outbox_file import write_outbox
from seller_desktop.texts import outbox
from tests.ui.cases.making_outbox import outbox_line
from tests.ui.fake_shop import NOW_MS, WIB

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("what", [what for what in OutboxWhat if what is not OutboxWhat.REVERSE])
def test_whatever_is_decided_has_its_words_there_and_back(what: OutboxWhat) -> None:
    line = outbox_line(1, what=what)
    back = outbox_line(1, what=OutboxWhat.REVERSE, reverses=what)
    assert outbox.name(back) == f"Reverse: {outbox.name(line)}"
    assert outbox.place(line).split(" > ")[0] in {"Cancellation Management", "To Ship", "Manage Returns"}
    assert outbox.place(back) in {"Cancellation Management", "Cancelled", "Manage Returns"}


def test_a_plan_is_due_the_moment_it_can_no_longer_be_taken_back() -> None:
    line = outbox_line(1, state=OutboxState.PLANNED, not_before=NOW_MS)
    assert outbox.state_at(line, NOW_MS - 1) is OutboxState.PLANNED
    assert outbox.state_at(line, NOW_MS) is OutboxState.TO_ENTER


@pytest.mark.parametrize(
    ("stated", "told"),
    [("auto_approved", "Approved automatically"), ("cancelled", "Cancelled"), ("Ditolak", "Ditolak")],
)
def test_what_the_marketplace_says_is_told_in_our_words_where_we_know_them(stated: str, told: str) -> None:
    assert outbox.stated(outbox_line(1, stated=stated)) == told


def test_the_words_of_the_file_fit_its_columns(tmp_path: Path) -> None:
    words = outbox.FileWords({"packed": "Product has been packed"}.get, NOW_MS)  # type: ignore[arg-type] # known here
    write_outbox(tmp_path / "a.csv", [outbox_line(1, reason="packed")], WIB, words, ",")
    head, row = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head.startswith('"Order number","What to do","Where, under Manage Orders","Reason"')
    assert '"Approve the cancellation","Cancellation Management > Approve","Product has been packed"' in row


@pytest.mark.parametrize(
    ("locale", "separator"), [("id_ID", ";"), ("de_DE", ";"), ("en_US", ","), ("C", ",")]
)
def test_columns_are_parted_as_the_computers_spreadsheet_parts_them(
    monkeypatch: pytest.MonkeyPatch, locale: str, separator: str
) -> None:
    class System:
        @staticmethod
        def system() -> QLocale:
            return QLocale(locale)

    monkeypatch.setattr(outbox, "QLocale", System)
    assert outbox.csv_separator() == separator
