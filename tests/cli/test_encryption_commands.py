"""Encrypting from the command line, and every other command on an encrypted shop."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pytest

from seller_desktop.cli import encryption_commands
from seller_desktop.domain.recovery_key import key_of
from seller_desktop.services import key_file, shop_keys, system_keyring
from seller_desktop.services.shop import Shop
from seller_desktop.storage import sqlite_cipher
from tests.making import export, order_no
from tests.services.keyrings import MemoryKeyring, UnsafeKeyring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.desk import Desk, Line

PASSPHRASE = "tiga kambing di sawah"  # noqa: S105 - made up for the tests


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.setattr(key_file, "MEMORY_KIB", 64)
    monkeypatch.setattr(key_file, "ITERATIONS", 1)
    monkeypatch.setattr(system_keyring, "_given_up", threading.Event())
    monkeypatch.delenv(encryption_commands.PASSPHRASE_FILE, raising=False)
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    path = tmp_path / "kata sandi.txt"
    path.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    return path


def answers(*typed: str) -> object:
    """A terminal at which this is typed."""
    waiting = list(typed)
    return lambda _prompt: waiting.pop(0)


def test_a_shop_is_encrypted_given_a_new_key_and_opened_again(desk: Desk, tmp_path: Path) -> None:
    line = desk.line
    counts = desk("counts")
    told = line("encrypt")
    assert told["encrypted"]
    assert (told["keyring"], told["passphrase"], told["recovery_file"]) == (True, False, None)
    assert sqlite_cipher.opens(line.data / "shop.db", key_of(told["recovery_key"]))
    assert desk("counts") == counts
    assert line("encrypt", code=2)["error"].startswith("This shop is encrypted already")

    sheet = tmp_path / "kunci.txt"
    again = line("rekey", "--recovery-to", sheet)
    assert (again["recovery_key"], again["recovery_file"]) == (None, str(sheet))
    assert sqlite_cipher.opens(line.data / "shop.db", key_of(sheet.read_text()))
    assert not sqlite_cipher.opens(line.data / "shop.db", key_of(told["recovery_key"]))
    assert desk("counts") == counts
    refused = line("rekey", "--recovery-to", sheet, code=2)["error"]
    assert refused.startswith("The recovery key cannot be written")
    assert sqlite_cipher.opens(line.data / "shop.db", key_of(sheet.read_text()))

    assert line("decrypt") == {"encrypted": False}
    assert desk("counts") == counts
    assert line("decrypt", code=2)["error"].startswith("This shop is not encrypted")
    assert line("rekey", code=2)["error"].startswith("This shop is not encrypted")


def test_without_a_keyring_a_passphrase_opens_it(
    desk: Desk, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(UnsafeKeyring())
    line = desk.line
    assert line("encrypt", code=1)["error"].startswith("This computer has no keyring")
    assert not shop_keys.is_encrypted(line.data)
    assert line("encrypt", "--no-keyring", code=2)["error"].startswith("A passphrase is needed")
    assert line("encrypt", "--passphrase-file", passphrase)["passphrase"]
    assert line("counts", code=1)["error"].startswith("This shop is encrypted, and")
    monkeypatch.setenv(encryption_commands.PASSPHRASE_FILE, str(passphrase))
    assert line("counts")["all"] == 8
    wrong = passphrase.with_name("wrong.txt")
    wrong.write_text("bukan itu sama sekali", encoding="utf-8")
    monkeypatch.setenv(encryption_commands.PASSPHRASE_FILE, str(wrong))
    assert line("counts", code=2)["error"].startswith("That is not the passphrase")
    monkeypatch.setenv(encryption_commands.PASSPHRASE_FILE, str(passphrase))
    assert line("rekey")["passphrase"], "what opened it opens it still"
    assert line("counts")["all"] == 8


def test_an_encrypted_backup_comes_back_into_a_plain_shop_with_its_own_passphrase(
    desk: Desk, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(UnsafeKeyring())
    line = desk.line
    recovery = line("encrypt", "--passphrase-file", passphrase)["recovery_key"]
    monkeypatch.setenv(encryption_commands.PASSPHRASE_FILE, str(passphrase))
    made = line("backup")
    line("decrypt")
    monkeypatch.delenv(encryption_commands.PASSPHRASE_FILE)
    assert line("restore", made["id"], code=1)["error"].startswith("This backup is encrypted with a key")
    monkeypatch.setenv(encryption_commands.PASSPHRASE_FILE, str(passphrase))
    assert line("restore", made["id"])["restored"]["id"] == made["id"]
    monkeypatch.delenv(encryption_commands.PASSPHRASE_FILE)
    assert line("counts")["all"] == 8, "and the shop stays in the clear"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", answers("bukan itu", recovery))
    assert line("restore", made["id"], code=1)["error"].startswith("This backup is encrypted with a key")
    assert line("restore", made["id"])["restored"]["id"] == made["id"]


def test_a_person_at_a_terminal_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    line = desk.line
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", answers(PASSPHRASE, "another one"))
    assert line("encrypt", "--no-keyring", code=2)["error"].startswith("The two passphrases differ")
    monkeypatch.setattr("getpass.getpass", answers(PASSPHRASE, PASSPHRASE))
    recovery = line("encrypt", "--no-keyring")["recovery_key"]
    for typed in (PASSPHRASE, recovery):
        monkeypatch.setattr("getpass.getpass", answers(typed))
        assert line("counts")["all"] == 8
    for typed, said in (
        ("bukan itu", "That is not the passphrase"),
        ("00000" + recovery[5:], "Group 1 of the recovery key is not right"),
    ):
        monkeypatch.setattr("getpass.getpass", answers(typed))
        assert line("counts", code=2)["error"].startswith(said)


def test_nobody_is_asked_where_a_window_has_the_shop(
    desk: Desk, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = desk.line
    recovery = line("encrypt", "--no-keyring", "--passphrase-file", passphrase)["recovery_key"]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", answers())
    held = Shop.open(line.data, writable=True, key=key_of(recovery))
    try:
        assert line("note", "add", order_no(0), "halo", code=1)["error"].startswith("This shop is in use")
        assert line("rekey", code=1)["error"].startswith("This shop is in use")
    finally:
        held.close()


def test_what_lies_in_the_clear_is_named_and_goes_where_it_is_asked_for(line: Line, tmp_path: Path) -> None:
    line("new")
    line("import", export(tmp_path, [{}, {"Quantity": "dua"}]))
    line("backup")
    (one,) = line("rejected")["files"]
    assert not one["sealed"]
    told = line("encrypt")
    assert told["plain_files"] == [one["path"]]
    assert len(told["plain_backups"]) == 1
    assert all(Path(path).exists() for path in told["plain_files"] + told["plain_backups"])
    again = line("rekey", "--all-files")
    assert (again["plain_files"], again["plain_backups"]) == ([], [])
    assert not any(Path(path).exists() for path in told["plain_files"] + told["plain_backups"])
    (backup,) = line("backups")["backups"]
    assert backup["encrypted"]

    (one,) = line("rejected")["files"]
    assert one["sealed"]
    out = tmp_path / "betulkan.xlsx"
    assert line("rejected", one["name"], "--to", out) == {"name": one["name"], "file": str(out)}
    assert line("left", "list")["left"][0]["kind"] == "rejected"
    assert out.read_bytes()[:2] == b"PK"
    assert line("rejected", "nothing", code=2)["error"].startswith("There is no file of rejected rows")
