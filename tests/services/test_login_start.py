"""The window is started at login where the seller wants it, and no longer where he does not."""

from __future__ import annotations

import configparser
import subprocess
import sys
from pathlib import Path

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import login_start


@pytest.fixture
def autostart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr(login_start, "this_bundle", object)
    return tmp_path / "config" / "autostart" / "seller-desktop.desktop"


def test_a_checkout_is_not_offered_it() -> None:
    assert not login_start.can_be_set()


def test_it_is_set_and_taken_back(autostart: Path) -> None:
    assert login_start.can_be_set()
    assert not login_start.is_set()
    login_start.change(wanted=True)
    assert login_start.is_set()
    login_start.change(wanted=False)
    assert not login_start.is_set()
    assert not autostart.exists()
    login_start.change(wanted=False)  # what is not there needs no taking back


def test_the_entry_starts_the_program_wherever_it_lies(
    autostart: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / 'Toko "Bu $Rini" 50%'
    folder.mkdir()
    monkeypatch.setattr(sys, "executable", str(folder / "seller-desktop"))
    login_start.change(wanted=True)
    entry = configparser.RawConfigParser()
    entry.read(autostart, encoding="utf-8")
    command = entry["Desktop Entry"]["Exec"].replace("%%", "%").replace("\\\\", "\\")
    # In such a file quoting is what a shell does between double quotes.
    told = subprocess.run(
        ["/bin/sh", "-c", f"printf '%s\\n' {command}"], capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines() == [str(folder / "seller-desktop"), "--minimised"]


def test_a_refusal_is_told(autostart: Path) -> None:
    autostart.parent.parent.mkdir()
    autostart.parent.write_text("a file where the folder would be")
    with pytest.raises(SellerError) as told:
        login_start.change(wanted=True)
    assert told.value.code == "login_start_failed"


def test_setup_and_program_mean_the_same_entry() -> None:
    root = Path(__file__).resolve().parents[2]
    setup = (root / "packaging" / "windows" / "setup.nsi").read_text(encoding="utf-8")
    assert """"${RUN_KEY}" SellerDesktop '"$INSTDIR\\app\\${PROGRAM}" --minimised'""" in setup
    assert login_start._VALUE == "SellerDesktop"
