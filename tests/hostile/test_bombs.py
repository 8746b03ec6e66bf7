from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop.texts.errors import SENTENCES
from tests.hostile.bombs import BOMBS

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """How the reading of each bomb ended, in a process that has memory for none of them."""
    folder = tmp_path_factory.mktemp("bombs") / "files"
    folder.mkdir()
    for name, (_, make) in BOMBS.items():
        make(folder / name.replace("^", ""))
    child = subprocess.run(
        [sys.executable, "-m", "tests.hostile.reading", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr[-2000:]
    told: dict[str, str] = json.loads(child.stdout)
    return told


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_in_a_sentence_before_it_goes_off(ended: Mapping[str, str], name: str) -> None:
    code, _ = BOMBS[name]
    assert ended[name.replace("^", "")] == code
    assert code in SENTENCES
