"""The PIN on the command line: for the owner of the computer account, who is not asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services import pin

if TYPE_CHECKING:
    import pytest

    from tests.cli.desk import Line


def test_set_it_from_a_file_see_it_and_take_it_away(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "_COST", (2, 1, 1))
    line("new")
    file = line.data / "pin.txt"
    file.write_text("\ufeff7413\r\n", encoding="utf-8")
    assert line("pin", "status")["set"] is False
    assert line("pin", "remove")["changed"] is False
    told = line("pin", "set", "--pin-file", file)
    assert (told["changed"], told["set"], told["idle_minutes"], told["at_start"]) == (True, True, 10, True)
    file.write_text("12", encoding="utf-8")
    assert "4 to 12 figures" in line("pin", "set", "--pin-file", file, code=2)["error"]
    assert "pin.none" in line("pin", "set", "--pin-file", line.data / "pin.none", code=2)["error"]
    assert line("pin", "remove")["changed"] is True
    told = line("pin", "status")
    assert (told["set"], [one["what"] for one in told["events"]]) == (
        False,
        ["removed_by_owner", "set_by_owner"],
    )
