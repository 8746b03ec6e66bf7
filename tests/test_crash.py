"""A mistake of ours leaves a report, and nowhere a word that a buyer may have written."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest

from seller_desktop.crash import CrashWatch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = "Budi Santoso, Jl. Mawar 1"


@pytest.fixture
def watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashWatch]:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)  # as the program finds it
    watch = CrashWatch(tmp_path)
    yield watch
    watch.close()


def fail() -> None:
    try:
        int(WORDS)
    except ValueError as failure:
        sys.excepthook(ValueError, failure, failure.__traceback__)


def test_a_report_says_what_and_where_and_none_of_the_words(
    watch: CrashWatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fail()
    logging.getLogger("seller_desktop").handlers[-1].flush()
    said = capsys.readouterr().err
    report = watch.last_report()
    assert report is not None
    for text in (said, report[0]):
        assert "builtins.ValueError" in text
        assert "test_crash.py" in text
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert WORDS not in said
    assert WORDS.encode() not in written
    assert b"mistake in the program: ValueError" in written


def test_a_report_is_told_once_and_kept(watch: CrashWatch) -> None:
    assert watch.last_report() is None
    fail()
    told = watch.last_report()
    assert told is not None
    assert told[1].exists()
    assert watch.last_report() is None


def test_without_a_place_for_errors_it_is_reported_all_the_same(
    watch: CrashWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    fail()
    assert watch.last_report() is not None
