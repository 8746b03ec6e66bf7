"""What was found by hand or by `tools.fuzz` to break what must hold of every file, and is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from seller_desktop.services import process_limits
from tests.marketplaces.files import DATA
from tools.fuzz import check

if TYPE_CHECKING:
    from pathlib import Path

FINDS = {path.name: path for path in sorted((DATA / "hostile").iterdir())}


@pytest.mark.parametrize("name", FINDS)
def test_a_find_ends_in_rows_or_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(process_limits, "limit", lambda _memory, _seconds: True)
    assert check(FINDS[name], tmp_path)
