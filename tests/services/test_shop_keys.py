"""Where the key of an encrypted shop is found, whatever was lost of keyring, key file and memory."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import keyring
import pytest

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.recovery_key import written
from seller_desktop.services import key_file, shop_keys, system_keyring
from seller_desktop.storage.raw import connect_raw
from tests.services.keyrings import LockedKeyring, MemoryKeyring, SilentKeyring, UnsafeKeyring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY, OTHER = "0f" * 32, "c3" * 32
PASSPHRASE = "tiga kambing di sawah"  # noqa: S105 - made up for the tests


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.setattr(key_file, "MEMORY_KIB", 64)
    monkeypatch.setattr(key_file, "ITERATIONS", 1)
    monkeypatch.setattr(system_keyring, "_given_up", threading.Event())
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a database under KEY."""
    make_database(tmp_path, KEY)
    return tmp_path


def make_database(folder: Path, key: str | None) -> None:
    (folder / "shop.db").unlink(missing_ok=True)
    raw = connect_raw(folder / "shop.db", "rwc", key)
    raw.execute("PRAGMA synchronous=OFF")
    raw.execute("BEGIN")
    raw.execute("CREATE TABLE buyer (name)")
    raw.executemany("INSERT INTO buyer VALUES (?)", [(f"Budi Santoso {n}" * 20,) for n in range(200)])
    raw.execute("COMMIT")
    raw.close()


def refusal(ask: object, *args: object) -> str:
    assert callable(ask)
    with pytest.raises(SellerError) as refused:
        ask(*args)
    return refused.value.code


def test_the_keyring_gives_the_key(folder: Path) -> None:
    assert shop_keys.remember(folder, KEY)
    assert shop_keys.find_key(folder) == KEY
    assert shop_keys.ways(folder) == shop_keys.Ways(keyring=True, passphrase=False)
    assert KEY not in (folder / shop_keys.KEY_FILE).read_text()


def test_a_plain_shop_wants_no_key(tmp_path: Path) -> None:
    make_database(tmp_path, None)
    assert not shop_keys.is_encrypted(tmp_path)
    assert shop_keys.find_key(tmp_path) is None


@pytest.mark.parametrize("ring", [UnsafeKeyring, LockedKeyring])
def test_without_a_keyring_of_use_the_passphrase_is_wanted(folder: Path, ring: type[MemoryKeyring]) -> None:
    keyring.set_keyring(ring())
    assert refusal(shop_keys.remember, folder, KEY) == "keyring_missing"
    assert not (folder / shop_keys.KEY_FILE).exists()
    assert not shop_keys.remember(folder, KEY, passphrase=PASSPHRASE)
    assert refusal(shop_keys.find_key, folder) == "shop_key_wanted"
    assert shop_keys.key_from_passphrase(folder, f" {PASSPHRASE}\n") == KEY
    assert refusal(shop_keys.key_from_passphrase, folder, "tiga kambing di hutan") == "passphrase_wrong"


def test_a_keyring_that_never_answers_holds_nobody_for_long(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop_keys.remember(folder, KEY)
    silent = SilentKeyring()
    keyring.set_keyring(silent)
    monkeypatch.setattr(system_keyring, "PATIENCE_S", 0.05)
    assert refusal(shop_keys.find_key, folder) == "shop_key_wanted"
    monkeypatch.setattr(system_keyring, "PATIENCE_S", 3600)
    assert refusal(shop_keys.find_key, folder) == "shop_key_wanted"  # it is not waited for a second time
    silent.let.set()


def test_the_recovery_key_opens_it_when_all_else_is_lost(folder: Path, kept: MemoryKeyring) -> None:
    shop_keys.remember(folder, KEY)
    kept.kept.clear()
    assert refusal(shop_keys.find_key, folder) == "shop_key_wanted"
    assert shop_keys.key_from_recovery(folder, written(KEY)) == KEY
    (folder / shop_keys.KEY_FILE).unlink()
    assert shop_keys.is_encrypted(folder)
    assert shop_keys.key_from_recovery(folder, written(KEY).lower()) == KEY
    assert refusal(shop_keys.key_from_recovery, folder, written(OTHER)) == "recovery_key_not_ours"
    assert shop_keys.keep_in_keyring(folder, KEY)
    assert shop_keys.find_key(folder) == KEY


def test_a_key_file_that_cannot_be_read_leaves_the_recovery_key(folder: Path) -> None:
    for text in ("", "{", "[]", '{"version": 2}', '{"version": 1, "check": 5}'):
        (folder / shop_keys.KEY_FILE).write_text(text)
        assert refusal(shop_keys.find_key, folder) == "shop_key_wanted"
        assert refusal(shop_keys.key_from_passphrase, folder, PASSPHRASE) == "passphrase_wrong"
        assert shop_keys.key_from_recovery(folder, written(KEY)) == KEY


def test_a_key_file_cannot_ask_for_all_memory(folder: Path) -> None:
    shop_keys.remember(folder, KEY, passphrase=PASSPHRASE)
    told = json.loads((folder / shop_keys.KEY_FILE).read_text())
    told["passphrase"]["memory_kib"] = 1 << 40
    (folder / shop_keys.KEY_FILE).write_text(json.dumps(told))
    assert refusal(shop_keys.key_from_passphrase, folder, PASSPHRASE) == "passphrase_wrong"


def test_a_passphrase_is_set_changed_and_removed(folder: Path, kept: MemoryKeyring) -> None:
    shop_keys.remember(folder, KEY)
    shop_keys.set_passphrase(folder, KEY, PASSPHRASE)
    assert shop_keys.key_from_passphrase(folder, PASSPHRASE) == KEY
    shop_keys.set_passphrase(folder, KEY, "kopi tubruk pagi hari")
    assert refusal(shop_keys.key_from_passphrase, folder, PASSPHRASE) == "passphrase_wrong"
    assert refusal(shop_keys.set_passphrase, folder, KEY, "pendek") == "passphrase_too_short"
    secrets, kept.kept = kept.kept, {}
    assert refusal(shop_keys.set_passphrase, folder, KEY, None) == "passphrase_only_way"
    kept.kept = secrets
    shop_keys.set_passphrase(folder, KEY, None)
    assert shop_keys.ways(folder) == shop_keys.Ways(keyring=True, passphrase=False)
    assert shop_keys.find_key(folder) == KEY


def test_a_damaged_beginning_is_still_that_of_an_encrypted_shop(folder: Path) -> None:
    shop_keys.remember(folder, KEY)
    damage(folder)
    assert shop_keys.is_encrypted(folder)
    assert shop_keys.find_key(folder) == KEY  # whoever opens it says that it is damaged
    assert shop_keys.key_from_recovery(folder, written(KEY)) == KEY
    assert refusal(shop_keys.key_from_recovery, folder, written(OTHER)) == "recovery_key_not_ours"
    (folder / shop_keys.KEY_FILE).unlink()
    assert shop_keys.is_encrypted(folder)


def test_a_damaged_beginning_of_a_plain_shop_makes_it_no_encrypted_one(tmp_path: Path) -> None:
    make_database(tmp_path, None)
    damage(tmp_path)
    assert not shop_keys.is_encrypted(tmp_path)
    (tmp_path / "shop.db").write_bytes(b"")
    assert not shop_keys.is_encrypted(tmp_path)


def damage(folder: Path) -> None:
    with (folder / "shop.db").open("r+b") as file:
        file.write(bytes(512))


def test_the_database_says_which_of_two_key_files_holds(folder: Path, kept: MemoryKeyring) -> None:
    shop_keys.remember(folder, KEY)
    shop_keys.remember(folder, OTHER, pending=True, passphrase=PASSPHRASE)
    assert shop_keys.find_key(folder) == KEY
    assert refusal(shop_keys.key_from_passphrase, folder, PASSPHRASE) == "passphrase_wrong"
    make_database(folder, OTHER)
    assert shop_keys.find_key(folder) == OTHER
    assert shop_keys.key_from_passphrase(folder, PASSPHRASE) == OTHER
    shop_keys.settle(folder, OTHER)
    assert not (folder / shop_keys.PENDING).exists()
    assert shop_keys.find_key(folder) == OTHER
    assert KEY in kept.kept.values()  # backups of that time are opened with it


def test_a_key_that_never_held_is_forgotten(folder: Path, kept: MemoryKeyring) -> None:
    shop_keys.remember(folder, KEY)
    shop_keys.remember(folder, OTHER, pending=True)
    shop_keys.settle(folder, KEY)
    assert not (folder / shop_keys.PENDING).exists()
    assert list(kept.kept.values()) == [KEY]
    assert shop_keys.find_key(folder) == KEY


def test_key_files_that_do_not_speak_of_the_key_are_left_alone(folder: Path) -> None:
    shop_keys.remember(folder, OTHER)
    shop_keys.settle(folder, KEY)
    assert (folder / shop_keys.KEY_FILE).exists()


def test_former_keys_are_had_by_the_present_one_alone(folder: Path) -> None:
    shop_keys.remember(folder, KEY, former=(OTHER, "11" * 32))
    assert shop_keys.former_keys(folder, KEY) == (OTHER, "11" * 32)
    text = (folder / shop_keys.KEY_FILE).read_bytes()
    assert OTHER.encode() not in text
    assert shop_keys.former_keys(folder, OTHER) == ()
    shop_keys.set_passphrase(folder, KEY, PASSPHRASE)
    assert shop_keys.former_keys(folder, KEY)[0] == OTHER


def test_the_key_of_a_backup_is_found_by_its_own_key_file(folder: Path, kept: MemoryKeyring) -> None:
    shop_keys.remember(folder, OTHER)
    of_backup = (folder / shop_keys.KEY_FILE).read_bytes()
    shop_keys.remember(folder, KEY, former=(OTHER,))
    assert shop_keys.key_of_backup(folder, KEY, of_backup) == OTHER
    assert shop_keys.key_of_backup(folder, None, of_backup) == OTHER
    kept.kept.clear()
    assert shop_keys.key_of_backup(folder, KEY, of_backup) == OTHER
    assert shop_keys.key_of_backup(folder, None, of_backup) is None
    assert shop_keys.key_of_backup(folder, KEY, None) is None


def test_a_wrong_group_is_told_before_anything_is_asked(folder: Path) -> None:
    with pytest.raises(Refused) as refused:
        shop_keys.key_from_recovery(folder, "X" + written(KEY)[1:])
    assert (refused.value.code, refused.value.facts) == ("recovery_key_group", {"group": 1})
