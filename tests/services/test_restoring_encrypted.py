"""A restore changes what is in a shop, not how it is protected."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import backups, restoring, shop_keys
from seller_desktop.services.rejected_rows import rejected_files
from seller_desktop.services.shop import Shop
from seller_desktop.storage import database, shop_files, sqlite_cipher
from tests.making import at
from tests.services.shops import ORDERS

if TYPE_CHECKING:
    from pathlib import Path

NOW = at("2026-11-23T14:00:00+07:00")
KEY, OTHER, WORDS = "a1" * 32, "b2" * 32, "kopi susu dingin sekali"


def shop_under(small_shop: Path, folder: Path, key: str | None) -> Path:
    shutil.copytree(small_shop, folder)
    if key is not None:
        new = folder / "new.db"
        sqlite_cipher.write_anew(folder / "shop.db", None, new, key, lambda: True)
        shop_files.swap_in(folder, new, None)
        shop_keys.remember(folder, key, passphrase=WORDS, in_keyring=False)
    return folder


@pytest.mark.parametrize("of_backup", [None, OTHER], ids=["plain backup", "backup under a former key"])
@pytest.mark.parametrize("key", [None, KEY], ids=["plain shop", "encrypted shop"])
def test_the_shop_keeps_its_key(
    small_shop: Path, tmp_path: Path, key: str | None, of_backup: str | None
) -> None:
    source = shop_under(small_shop, tmp_path / "source", of_backup)
    (source / "rejected").mkdir()
    (source / "rejected" / "baris rejected.xlsx").write_bytes(b"rows")
    backup = backups.make(source, of_backup, NOW, Why.BY_HAND).backup
    folder = shop_under(small_shop, tmp_path / "shop", key)
    before = shop_keys.is_encrypted(folder)
    if key is not None:
        key_file = (folder / "shop.key").read_bytes()
    done = restoring.restore(folder, backup, key, NOW, backup_key=of_backup)
    assert shop_keys.is_encrypted(folder) is before
    assert sqlite_cipher.opens(folder / "shop.db", key)
    assert shop_files.counts_of(folder / "shop.db", key) == backup.counts
    assert done.saved is not None
    assert done.saved.encrypted is before
    if key is not None:
        assert (folder / "shop.key").read_bytes() == key_file
    assert [file.sealed for file in rejected_files(folder)] == [before]
    Shop.open(folder, StoppedClock(NOW), writable=True, key=key).close()


def test_without_the_key_of_the_backup_nothing_is_touched(small_shop: Path, tmp_path: Path) -> None:
    source = shop_under(small_shop, tmp_path / "source", OTHER)
    backup = backups.make(source, OTHER, NOW, Why.BY_HAND).backup
    folder = shop_under(small_shop, tmp_path / "shop", KEY)
    before = (folder / "shop.db").read_bytes()
    for wrong, code in ((None, "backup_key_wanted"), (KEY, "shop_key_wrong")):
        with pytest.raises(SellerError) as failure:
            restoring.restore(folder, backup, KEY, NOW, backup_key=wrong)
        assert failure.value.code == code
    assert (folder / "shop.db").read_bytes() == before


def test_on_another_computer_it_comes_as_it_is_and_opens_with_what_opened_it(
    small_shop: Path, tmp_path: Path
) -> None:
    source = shop_under(small_shop, tmp_path / "source", KEY)
    backup = backups.make(source, KEY, NOW, Why.BY_HAND).backup
    folder = tmp_path / "new computer"
    folder.mkdir()
    restoring.restore(folder, backup, None, NOW)
    with pytest.raises(SellerError, match="shop_key_wanted"):
        shop_keys.find_key(folder)
    key = shop_keys.key_from_passphrase(folder, WORDS)
    shop = Shop.open(folder, StoppedClock(NOW), writable=True, key=key)
    shop.close()
    assert shop_files.counts_of(folder / database.DATABASE_NAME, key)["orders"] == ORDERS
