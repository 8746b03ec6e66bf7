"""A shop killed at work, on a disk that fails, without power, in places that are not as they should be.

`./dev test --long` does the same at length (`tests/reliability/`).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any, Final

import pytest

from tests.reliability import disk
from tests.reliability.long_run import ROOT

ROUNDS: Final = 40
STRIDE: Final = 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a killed process is a forked one")
def test_whenever_it_is_killed_nothing_acknowledged_is_missing_and_nothing_half_done() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability", "kill", "--rounds", str(ROUNDS)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    )
    told = json.loads(done.stdout)
    assert told["broken"] == ""
    assert told["rounds"] == ROUNDS
    assert told["acknowledged"] > 2 * ROUNDS
    fell = told["fell"]
    assert fell.get("inside a transaction", 0) + fell.get("amid a commit", 0) >= ROUNDS // 4
    assert told["fired"], "clocks have acted, under clocks that somebody sets"


@pytest.fixture(scope="module")
def on_a_bad_disk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    if why := disk.why_not():
        pytest.skip(why)
    library = disk.build(tmp_path_factory.mktemp("disk"))
    told: dict[str, Any] = disk.upon_it(
        library, "disk", "--stride", str(STRIDE), "--acts", "10", "--cuts", "16"
    )
    return told


def test_what_the_disk_refuses_is_refused_and_the_next_try_succeeds(on_a_bad_disk: dict[str, Any]) -> None:
    told = on_a_bad_disk["faults"]
    assert told["wrong"] == []
    assert told["refused"]["disk_full"] > 0
    assert told["refused"]["disk_broken"] > 0
    assert min(told["asked"].values()) > 5, "each act asks so much of the disk at least"


def test_places_that_are_wrong_end_in_a_sentence_and_change_nothing(on_a_bad_disk: dict[str, Any]) -> None:
    """Two programs, a lock left behind, read-only and lost folders, failing starts, files of our own."""
    assert on_a_bad_disk["places"]["wrong"] == []


def test_a_power_cut_loses_nothing_acknowledged(on_a_bad_disk: dict[str, Any]) -> None:
    told = on_a_bad_disk["power"]
    assert told["broken"] == ""
    assert told["lost_writes"] > 0, "the cuts fell where something was not synced yet"
