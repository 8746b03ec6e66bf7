"""The short life of an encrypted shop: made, filled, searched, saved, restored, closed and opened again."""

from __future__ import annotations

import csv
import secrets
import zipfile
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import SystemClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.export_columns import ExportWords, all_columns
from seller_desktop.self_test.checks import CheckFailed, Detail, LeftOut, must
from seller_desktop.self_test.export_file import WORD, write_export
from seller_desktop.self_test.older_shop import FIRST, ORDER_NO, PRODUCT, make_older_shop
from seller_desktop.services import (
    backups,
    doctor,
    imports,
    opening,
    order_export,
    practice,
    queries,
    restoring,
    shop_keys,
)
from seller_desktop.services.folder_lock import locked
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.storage import shop_files
from seller_desktop.storage.database import DATABASE_NAME, SCHEMA_HEAD

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SAMPLES: Final = 60
_SEED: Final = 7
_ORDERS_IN_FILE: Final = 3
_SAME_ANYWHERE: Final = frozenset({"free_space", "clock"})
"""What the doctor says of the computer, not of the program."""
_SHEET: Final = "xl/worksheets/sheet1.xml"
_TEXT: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}t"


class ShopLife:
    """The shop, from check to check. `basic`: without Qt and Rust wheels."""

    def __init__(self, folder: Path, *, basic: bool) -> None:
        self._folder = folder
        self._basic = basic
        self._at = folder / "toko"
        self._passphrase = secrets.token_hex(8)
        self._key = shop_keys.make_key()
        self._shop: Shop | None = None

    @property
    def shop(self) -> Shop:
        """The shop as it is open now. Raises CheckFailed where it could not be made."""
        if self._shop is None:
            raise CheckFailed("There is no shop to try this with: it could not be made or opened.")
        return self._shop

    def make(self) -> Detail:
        """Made as the window makes it, without an entry in the keyring."""
        self._at.mkdir()
        if not self._basic:
            shop_keys.remember(self._at, self._key, passphrase=self._passphrase, in_keyring=False)
        self._shop = Shop.create(self._at, SystemClock(), practice=True, key=self._key)
        must(shop_keys.is_encrypted(self._at), "The new shop lies on the disk unencrypted.")
        return {"schema": SCHEMA_HEAD, "passphrase": not self._basic}

    def fill(self) -> Detail:
        """The practice shop's own samples."""
        orders, lines = practice.fill_with_samples(self.shop, SAMPLES, _SEED)
        practice.open_sample_cases(self.shop)
        must(orders == SAMPLES, f"Of {SAMPLES} sample orders {orders} were made.")
        return {"orders": orders, "lines": lines} | self._examined(self.shop)

    def search(self) -> Detail:
        """By a word and by an order number."""
        some = self.shop.read(queries.first_ids, OrderQuery(), 1).result()
        must(some, "There are no orders to be searched.")
        first = some[0]
        (row,) = self.shop.read(queries.order_rows, [first]).result()
        by_number = self._found(row.order_no)
        must(by_number == [first], "An order is not found by its number.", found=len(by_number))
        word = max(row.goods.split(), key=len)
        by_word = self._found(f'"{word}"')
        must(first in by_word, "An order is not found by a word of its goods.", found=len(by_word))
        must(not self._found("zzqqxxjj"), "Orders are found by a word that none of them has.")
        return {"by_number": len(by_number), "by_word": len(by_word)}

    def bring_file(self) -> Detail:
        """Export files, read by the child process."""
        if self._basic:
            raise LeftOut("Files are read with a wheel made with Rust.")
        told: Detail = {}
        for number, suffix in enumerate((".xlsx", ".csv"), start=1):
            path = self._folder / f"Semua pesanan{suffix}"
            now_ms = self.shop.clock.now_ms()
            first_no = 576_000_000_000_000_007 + number * 1_000
            numbers = write_export(path, first_no, _ORDERS_IN_FILE, now_ms, self.shop.zone)
            prepared = imports.prepare(self.shop, path, as_of=now_ms)
            report = imports.commit(self.shop, prepared, lambda reason, _facts: reason)
            told[suffix] = {"new": report.tally.new, "rejected": report.tally.rejected_rows}
            must(
                report.tally.new == len(numbers) and report.tally.rejected_rows == 1,
                f"Of the file {path.name} not all was taken as it should be.",
                **told,
            )
            must(len(self._found(numbers[0])) == 1, "An imported order is not found by its number.", **told)
        must(
            len(self._found(WORD)) == 2 * _ORDERS_IN_FILE, "Imported orders are not found by a word.", **told
        )
        return told

    def export(self) -> Detail:
        """All orders as a workbook and as text, read back."""
        ids = self.shop.read(queries.order_ids, OrderQuery()).result()
        rows = self.shop.read(queries.order_rows, ids).result()
        wanted = sorted(row.order_no for row in rows)
        must(wanted, "There are no orders to be exported.")
        told: Detail = {"orders": len(wanted)}
        words = ExportWords("Orders", {})
        for suffix in (".xlsx", ".csv"):
            path = self._folder / f"orders{suffix}"
            columns = all_columns(per_line=False)
            order_export.export_orders(self.shop, ids, columns, path, words)
            told[suffix] = path.stat().st_size
            read = _numbers_in_workbook(path) if suffix == ".xlsx" else _numbers_in_text(path)
            held = sorted(number for number in read if number in set(wanted))
            must(held == wanted, f"The exported file {path.name} does not hold every order.", **told)
        return told

    def save_and_restore(self) -> Detail:
        """A backup, and what comes of it in another folder."""
        made = backups.make(self._at, self._key, self.shop.clock.now_ms(), Why.BY_HAND)
        must(made.backup.encrypted, "The backup of an encrypted shop lies on the disk unencrypted.")
        other = self._folder / "restored"
        other.mkdir()
        with locked(other):
            restoring.restore(other, made.backup, None, self.shop.clock.now_ms())
        counts = shop_files.counts_of(other / DATABASE_NAME, self._key)
        must(counts == made.backup.counts, "The restored shop does not hold what was saved.")
        restored = Shop.open(other, SystemClock(), writable=True, key=self._key)
        try:
            examined = self._examined(restored)
        finally:
            restored.close()
        return {"bytes": made.backup.path.stat().st_size, "orders": counts["orders"]} | examined

    def reopen(self) -> Detail:
        """Closed, and opened again: with its key, and with no other."""
        self.shop.close()
        self._shop = None
        stranger = shop_keys.make_key()
        must(not shop_keys.is_key(self._at, stranger), "The shop can be read with a wrong key.")
        try:
            Shop.open(self._at, SystemClock(), writable=True, key=stranger).close()
        except SellerError as refusal:
            told: Detail = {"wrong_key": refusal.code}
        else:
            raise CheckFailed("The shop was opened with a wrong key.")
        key = self._key
        if not self._basic:
            told["wrong_passphrase"] = self._refused_passphrase()
            key = shop_keys.key_from_passphrase(self._at, self._passphrase)
        self._shop = Shop.open(self._at, SystemClock(), writable=True, key=key)
        return told | self._examined(self._shop)

    def migrate(self) -> Detail:
        """A shop of the first version is brought up, with what is in it."""
        folder = self._folder / "older"
        folder.mkdir()
        key = shop_keys.make_key()
        make_older_shop(folder, key, SystemClock().now_ms())
        shop = Shop.open(folder, SystemClock(), writable=True, key=key)
        try:
            must(shop_keys.is_encrypted(folder), "The migrated shop lies on the disk unencrypted.")
            for words in (ORDER_NO, PRODUCT):
                found = shop.read(queries.total, OrderQuery(search=words)).result()
                must(found == 1, "The order of the older shop is not found after the migration.")
            return {"from": FIRST, "to": SCHEMA_HEAD} | self._examined(shop)
        finally:
            shop.close()

    def close(self) -> Detail:
        """What was open is closed."""
        if self._shop is not None:
            self._shop.close()
        must(not opening.ended_badly(self._at), "The shop was closed, and says that it was cut off.")
        return {}

    def _refused_passphrase(self) -> str:
        try:
            shop_keys.key_from_passphrase(self._at, self._passphrase + "x")
        except SellerError as refusal:
            return refusal.code
        raise CheckFailed("The shop was opened with a wrong passphrase.")

    def _found(self, words: str) -> list[int]:
        return list(self.shop.read(queries.order_ids, OrderQuery(search=words)).result())

    @staticmethod
    def _examined(shop: Shop) -> Detail:
        """All that `doctor` finds, of database and histories."""
        found = [check for check in doctor.examine(shop, audit=True) if check.name not in _SAME_ANYWHERE]
        wrong = {check.name: check.detail for check in found if not check.ok}
        must(not wrong, "The shop is not sound.", **wrong)
        return {"sound": len(found)}


def _numbers_in_workbook(path: Path) -> Sequence[str]:
    with zipfile.ZipFile(path) as packed:
        sheet = ET.fromstring(packed.read(_SHEET))  # noqa: S314 - written a moment ago, by this program
    return [cell.text or "" for cell in sheet.iter(_TEXT)]


def _numbers_in_text(path: Path) -> Sequence[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row[0].strip() for row in csv.reader(file, delimiter=";")]
