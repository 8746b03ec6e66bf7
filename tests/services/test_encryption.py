"""A shop is encrypted, gets another key, is decrypted: whole at any moment, and not readable by others."""

from __future__ import annotations

import os
import shutil
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import keyring
import pytest
from python_calamine import CalamineWorkbook

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.recovery_key import written
from seller_desktop.services import encryption, key_file, rejected_rows, shop_keys, system_keyring
from seller_desktop.services.encryption import NewKey, exchange
from seller_desktop.services.shop import Shop
from seller_desktop.storage import shop_files, sqlite_cipher
from tests.making import at, export, order_no
from tests.services.importing import everything, take
from tests.services.keyrings import MemoryKeyring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KEY, OTHER = "0f" * 32, "c3" * 32
PASSPHRASE = "tiga kambing di sawah"  # noqa: S105 - made up for the tests
BUYER, STREET, WRONG = "Wulandari Pratama", "Jalan Kenanga 17", "salah ketik"
ROWS = [
    {"Recipient": BUYER, "Detail Address": STREET},
    {"Recipient": BUYER},
    {"Recipient": f"{BUYER} II", "Quantity": WRONG},
]
SECRETS = [word.encode() for word in (BUYER, STREET, WRONG, order_no(0), "SQLite format 3", "CREATE TABLE")]


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    monkeypatch.setattr(key_file, "MEMORY_KIB", 64)
    monkeypatch.setattr(key_file, "ITERATIONS", 1)
    monkeypatch.setattr(system_keyring, "_given_up", threading.Event())
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


@dataclass(frozen=True)
class Stock:
    """A plain shop with orders and a file of rejected rows, and every row of it."""

    folder: Path
    rows: dict[str, list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    folder = tmp_path_factory.mktemp("stock")
    shop = Shop.create(folder / "shop", StoppedClock(at("2026-11-23T14:00")), practice=False)
    assert take(shop, export(folder, ROWS)).tally.rejected_rows == 1
    rows = everything(shop)
    shop.close()
    return Stock(folder / "shop", rows)


@pytest.fixture
def plain(stock: Stock, tmp_path: Path) -> Path:
    return shutil.copytree(stock.folder, tmp_path / "shop")


@pytest.fixture(scope="module")
def encrypted_once(stock: Stock, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryKeyring]:
    folder = shutil.copytree(stock.folder, tmp_path_factory.mktemp("encrypted") / "shop")
    before, memory = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(memory)
    exchange(folder, None, NewKey(KEY), seal_plain=True)
    keyring.set_keyring(before)
    return folder, memory


@pytest.fixture
def encrypted(encrypted_once: tuple[Path, MemoryKeyring], tmp_path: Path, kept: MemoryKeyring) -> Path:
    """The same shop under KEY."""
    folder, memory = encrypted_once
    kept.kept = dict(memory.kept)
    return shutil.copytree(folder, tmp_path / "shop")


def rows_of(folder: Path, key: str | None) -> dict[str, list[tuple[Any, ...]]]:
    shop = Shop.open(folder, StoppedClock(at("2026-11-23T14:00")), writable=True, key=key)
    try:
        return everything(shop)
    finally:
        shop.close()


def found_in_the_clear(folder: Path) -> list[str]:
    return [
        f"{path.name}: {word!r}"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for word in SECRETS
        if word in path.read_bytes()
    ]


def rejected_words(folder: Path, target: Path, *keys: str) -> list[list[Any]]:
    (one,) = rejected_rows.rejected_files(folder)
    rejected_rows.give_out(one, target / one.name, keys)
    return CalamineWorkbook.from_path(target / one.name).get_sheet_by_index(0).to_python()


def test_an_encrypted_shop_holds_what_the_plain_one_did(
    encrypted: Path, stock: Stock, tmp_path: Path
) -> None:
    assert shop_keys.find_key(encrypted) == KEY
    assert rows_of(encrypted, KEY) == stock.rows
    assert found_in_the_clear(encrypted) == []
    assert WRONG in str(rejected_words(encrypted, tmp_path, KEY))


def test_it_is_as_it_was_once_the_encryption_is_taken_off(
    encrypted: Path, stock: Stock, tmp_path: Path
) -> None:
    done = exchange(encrypted, KEY, None)
    assert done.sealed == 1
    assert not shop_keys.is_encrypted(encrypted)
    assert rows_of(encrypted, None) == stock.rows
    assert WRONG in str(rejected_words(encrypted, tmp_path))
    assert {path.name for path in encrypted.iterdir()} >= {"shop.db", "rejected"}
    assert not [
        path for path in encrypted.rglob("*") if path.suffix in {".sealed", ".key", ".new", ".unsealed"}
    ]


def test_another_key_makes_the_old_one_useless(encrypted: Path, stock: Stock, tmp_path: Path) -> None:
    exchange(encrypted, KEY, NewKey(OTHER, PASSPHRASE, in_keyring=False))
    assert not sqlite_cipher.opens(encrypted / "shop.db", KEY)
    with pytest.raises(SellerError, match="recovery_key_not_ours"):
        shop_keys.key_from_recovery(encrypted, written(KEY))
    with pytest.raises(SellerError, match="sealed_file_foreign"):
        rejected_words(encrypted, tmp_path, KEY)
    assert shop_keys.key_from_passphrase(encrypted, PASSPHRASE) == OTHER
    assert rows_of(encrypted, OTHER) == stock.rows
    assert WRONG in str(rejected_words(encrypted, tmp_path, OTHER))
    assert found_in_the_clear(encrypted) == []


def test_a_lost_keyring_leaves_the_recovery_key(encrypted: Path, stock: Stock, kept: MemoryKeyring) -> None:
    kept.kept.clear()
    (encrypted / shop_keys.KEY_FILE).unlink()
    key = shop_keys.key_from_recovery(encrypted, written(KEY))
    assert rows_of(encrypted, key) == stock.rows


def test_a_wrong_key_opens_nothing_and_changes_nothing(encrypted: Path) -> None:
    before = (encrypted / "shop.db").read_bytes()
    for key in (OTHER, None):
        with pytest.raises(SellerError, match=r"not_a_shop|shop_damaged"):
            Shop.open(encrypted, writable=True, key=key)
    assert (encrypted / "shop.db").read_bytes() == before
    assert shop_keys.find_key(encrypted) == KEY


@pytest.mark.parametrize("change", ["encrypt", "rekey", "decrypt"])
def test_a_kill_at_any_moment_leaves_a_shop_that_opens(
    change: str, request: pytest.FixtureRequest, stock: Stock, tmp_path: Path,
    kept: MemoryKeyring, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    folder: Path = request.getfixturevalue("plain" if change == "encrypt" else "encrypted")
    moments: list[tuple[Path, dict[tuple[str, str], str]]] = []

    def remember_moment() -> None:
        if folder.exists():
            copy = shutil.copytree(folder, tmp_path / "moments" / str(len(moments)))
            moments.append((copy, dict(kept.kept)))

    def watched(owner: Any, name: str) -> None:  # noqa: ANN401 - whatever has the function
        really = getattr(owner, name)

        def step(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - as it is
            remember_moment()
            result = really(*args, **named)
            remember_moment()
            return result

        monkeypatch.setattr(owner, name, step)

    watched(os, "replace")
    watched(sqlite_cipher, "write_anew")
    watched(shop_files, "swap_in")
    watched(kept, "set_password")
    unlink = Path.unlink

    def unlinked(path: Path, *, missing_ok: bool = False) -> None:
        if path.exists():
            remember_moment()
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlinked)
    new = None if change == "decrypt" else NewKey(OTHER, PASSPHRASE)
    exchange(folder, None if change == "encrypt" else KEY, new, seal_plain=True)
    remember_moment()
    monkeypatch.undo()

    found = set()
    for copy, secrets in moments:
        kept.kept = secrets
        key = shop_keys.find_key(copy)
        found.add(key)
        counts = rows_counted(copy, key)
        assert counts == {name: len(rows) for name, rows in stock.rows.items()}, copy
        assert not (copy / encryption.ANEW).exists()
        assert not (copy / shop_keys.PENDING).exists()
        keys = (key, *shop_keys.former_keys(copy, key)) if key else ()
        words = [b"".join(rejected_rows.content(one, keys)) for one in rejected_rows.rejected_files(copy)]
        assert words, copy
    assert found == {"encrypt": {None, OTHER}, "rekey": {KEY, OTHER}, "decrypt": {KEY, None}}[change]
    assert len(moments) > 10


def rows_counted(folder: Path, key: str | None) -> dict[str, int]:
    Shop.open(folder, StoppedClock(at("2026-11-23T14:00")), writable=True, key=key).close()
    counts = shop_files.counts_of(folder / "shop.db", key)
    return {name: count for name, count in counts.items() if name != "alembic_version"}


def fail(*_args: object, **_named: object) -> None:
    raise SellerError("disk_full")


@pytest.mark.parametrize(
    ("owner", "name", "code"),
    [
        (sqlite_cipher, "write_anew", "disk_full"),
        (shop_files, "swap_in", "disk_full"),
        (shop_keys, "_write", "disk_full"),
    ],
)
def test_what_fails_leaves_the_shop_as_it_was(
    encrypted: Path, stock: Stock, kept: MemoryKeyring, owner: object, name: str, code: str
) -> None:
    before = {path.name: path.read_bytes() for path in encrypted.rglob("*") if path.is_file()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(owner, name, fail)
        with pytest.raises(SellerError, match=code):
            exchange(encrypted, KEY, NewKey(OTHER))
    assert {path.name: path.read_bytes() for path in encrypted.rglob("*") if path.is_file()} == before
    assert list(kept.kept.values()) == [KEY]
    assert rows_of(encrypted, KEY) == stock.rows


def test_a_new_key_is_not_lost_where_the_failure_comes_after_the_exchange(
    encrypted: Path, stock: Stock, monkeypatch: pytest.MonkeyPatch
) -> None:
    swap_in = shop_files.swap_in

    def swap_and_fail(*args: Any) -> None:  # noqa: ANN401 - as it is
        swap_in(*args)
        fail()

    monkeypatch.setattr(shop_files, "swap_in", swap_and_fail)
    with pytest.raises(SellerError):
        exchange(encrypted, KEY, NewKey(OTHER))
    key = shop_keys.find_key(encrypted)
    assert key == OTHER
    assert rows_of(encrypted, key) == stock.rows


def test_it_can_be_stopped_until_the_database_is_exchanged(plain: Path, stock: Stock) -> None:
    with pytest.raises(SellerError, match="encryption_stopped"):
        exchange(plain, None, NewKey(KEY), lambda: False)
    assert rows_of(plain, None) == stock.rows
    assert not list(plain.glob("shop.key*"))


def test_room_is_looked_for_first(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10, 9, 1))
    with pytest.raises(SellerError, match="disk_short_encryption"):
        exchange(plain, None, NewKey(KEY))
    assert not list(plain.glob("shop.key*"))


def test_a_shop_somebody_has_open_is_not_touched(plain: Path) -> None:
    held = Shop.open(plain, writable=True)
    try:
        with pytest.raises(SellerError, match="shop_busy"):
            exchange(plain, None, NewKey(KEY))
    finally:
        held.close()


@pytest.mark.parametrize(
    ("folder", "key", "new", "code"),
    [
        ("plain", None, None, "shop_not_encrypted"),
        ("plain", KEY, NewKey(OTHER), "shop_not_encrypted"),
        ("encrypted", None, NewKey(OTHER), "shop_encrypted_already"),
        ("encrypted", OTHER, NewKey(KEY), "shop_damaged"),
    ],
)
def test_what_makes_no_sense_is_refused(
    request: pytest.FixtureRequest, folder: str, key: str | None, new: NewKey | None, code: str
) -> None:
    with pytest.raises(SellerError, match=code):
        exchange(request.getfixturevalue(folder), key, new)


def test_an_import_into_an_encrypted_shop_leaves_nothing_in_the_clear(
    encrypted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the real reading process; looked at while the file is staged, and after."""
    name, phone = "Setyaningsih Rahmadani", "81298765432"
    seen: list[Path] = []
    shop = Shop.open(encrypted, StoppedClock(at("2026-11-23T15:00")), writable=True, key=KEY)
    staged: Callable[..., Path] = rejected_rows.write_rejected_rows

    def look(*args: Any, **named: Any) -> Path:  # noqa: ANN401 - as it is
        result = staged(*args, **named)
        seen.extend(path for path in encrypted.rglob("*") if path.is_file())
        assert found(encrypted) == []
        return result

    def found(folder: Path) -> list[Path]:
        words = [name.encode(), phone.encode(), order_no(7).encode(), *SECRETS]
        return [
            path
            for path in folder.rglob("*")
            if path.is_file() and any(word in path.read_bytes() for word in words)
        ]

    monkeypatch.setattr("seller_desktop.services.imports.write_rejected_rows", look)
    rows = [
        {"Order ID": order_no(7), "Recipient": name, "Phone #": phone},
        {"Order ID": order_no(8), "Recipient": name, "Quantity": "dua"},
    ]
    try:
        report = take(shop, export(tmp_path, rows, "Semua pesanan-2026-11-23-14_30.csv"))
        assert (report.tally.new, report.tally.rejected_rows) == (1, 1)
        assert found(encrypted) == []
    finally:
        shop.close()
    assert found(encrypted) == []
    assert any(path.parent.name == "staging" for path in seen), "the staged file was looked at"
    assert report.rejected_file is not None
    assert report.rejected_file.endswith(".xlsx.sealed")
    one = rejected_rows.rejected_file(encrypted, Path(report.rejected_file).name)
    rejected_rows.give_out(one, tmp_path / one.name, [KEY])
    table = CalamineWorkbook.from_path(tmp_path / one.name).get_sheet_by_index(0).to_python()
    assert name in table[1]


def test_files_in_the_clear_are_named_and_kept_unless_the_seller_agrees(plain: Path) -> None:
    exchange(plain, None, NewKey(KEY))
    (left,) = encryption.plain_files(plain)
    text = left.path.read_bytes()
    exchange(plain, KEY, NewKey(OTHER), seal_plain=True)
    assert encryption.plain_files(plain) == []
    (one,) = rejected_rows.rejected_files(plain)
    rejected_rows.give_out(one, plain.parent / "given.xlsx", [OTHER])
    assert (plain.parent / "given.xlsx").read_bytes() == text


def test_a_sealed_file_that_was_changed_is_told(encrypted: Path, tmp_path: Path) -> None:
    (one,) = rejected_rows.rejected_files(encrypted)
    whole = one.path.read_bytes()
    for changed in (whole[:-1], whole[:-20], whole[:70] + bytes([whole[70] ^ 1]) + whole[71:], whole[:30]):
        one.path.write_bytes(changed)
        with pytest.raises(SellerError, match="sealed_file"):
            rejected_rows.give_out(one, tmp_path / "out.xlsx", [KEY])
        assert not (tmp_path / "out.xlsx").exists()


def test_a_long_sealed_file_comes_back_whole(tmp_path: Path) -> None:
    (tmp_path / "rejected").mkdir()
    path = tmp_path / "rejected" / "long rejected.csv"
    text = os.urandom(65_536 * 3)
    path.write_bytes(text)
    rejected_rows.seal(rejected_rows.rejected_file(tmp_path, path.name), KEY)
    assert not path.exists()
    one = rejected_rows.rejected_file(tmp_path, path.name)
    sealed = one.path.read_bytes()
    rejected_rows.give_out(one, tmp_path / "out.csv", [OTHER, KEY])
    assert (tmp_path / "out.csv").read_bytes() == text
    one.path.write_bytes(sealed[: -(len(b"file\n") + 16)])  # the last piece, all of it
    with pytest.raises(SellerError, match="sealed_file_damaged"):
        rejected_rows.give_out(one, tmp_path / "out.csv", [KEY])
