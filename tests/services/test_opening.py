"""The steps before a shop is opened, from an ordinary start down to saving what can be saved."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NoReturn

import pytest

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import backups, mending, opening, queries
from seller_desktop.services.mending import Way
from seller_desktop.services.notes import add_note
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.storage import network_folders, order_search, shop_files, sqlite_cipher
from seller_desktop.storage.raw import connect_raw
from tests.making import at
from tests.services.shops import ORDERS, PAGE, counts_in, damage, is_sound, note, orders_in

if TYPE_CHECKING:
    from seller_desktop.domain.clock import StoppedClock

NOW = at("2026-11-23T14:00:00+07:00")


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each look at a database was a thorough one."""
    looks: list[bool] = []
    look_over = shop_files.look_over

    def look(path: Path, key: str | None, **named: object) -> str:
        looks.append(bool(named.get("thorough")))
        return look_over(path, key, **named)  # type: ignore[arg-type] # as it takes them

    monkeypatch.setattr(shop_files, "look_over", look)
    return looks


def cut_off(shop_folder: Path, stopped_clock: StoppedClock) -> Path:
    """The folder as a cut of power leaves it: a note stands in the log alone."""
    shop = Shop.open(shop_folder, stopped_clock, writable=True)
    first = shop.read(queries.first_ids, OrderQuery(), 1).result()[0]
    shop.write(add_note, first, "acknowledged").result()
    left = Path(shutil.copytree(shop_folder, shop_folder.with_name("left behind")))
    shop.close()
    return left


def test_an_ordinary_start_checks_nothing(
    shop_folder: Path, stopped_clock: StoppedClock, looked: list[bool]
) -> None:
    assert not opening.needs_care(shop_folder, None)
    Shop.open(shop_folder, stopped_clock, writable=True).close()
    assert not opening.ended_badly(shop_folder), "whoever closes leaves nothing in the log"
    assert looked == []


def test_after_a_bad_end_all_of_it_is_checked_once_and_nothing_is_lost(
    shop_folder: Path, stopped_clock: StoppedClock, looked: list[bool]
) -> None:
    left = cut_off(shop_folder, stopped_clock)
    assert opening.ended_badly(left)
    assert opening.needs_care(left, None)
    told: list[int] = []
    opening.prepare(left, None, NOW, told=told.append)
    assert looked == [True]
    assert told == sorted(told)
    assert told[-1] == 1000
    assert not opening.needs_care(left, None), "it is not checked again"
    assert counts_in(left)["note"] == 1


def test_a_large_shop_is_checked_by_its_tables_alone(
    shop_folder: Path, stopped_clock: StoppedClock, looked: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_QUICK_BYTES", 1000)
    opening.prepare(cut_off(shop_folder, stopped_clock), None, NOW)
    assert looked == [False]


def test_a_failing_statement_has_the_shop_checked_at_the_next_start(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    damage(shop_folder, "ix_note_order_id")
    shop = Shop.open(shop_folder, stopped_clock, writable=True)
    first = shop.read(queries.first_ids, OrderQuery(), 1).result()[0]
    with pytest.raises(SellerError) as failure:
        shop.write(add_note, first, "cannot be kept").result()
    shop.close()
    assert failure.value.code == "shop_damaged"
    with pytest.raises(SellerError, match="shop_damaged"):
        Shop.open(shop_folder, stopped_clock, writable=True)


def test_a_shop_that_cannot_be_opened_is_checked_at_the_next_start(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    damage(shop_folder, "note")
    for _ in range(2):
        with pytest.raises(SellerError, match="shop_damaged"):
            Shop.open(shop_folder, stopped_clock, writable=True)
    assert opening.needs_care(shop_folder, None)


def test_a_folder_of_another_computer_is_refused_untouched(
    shop_folder: Path, stopped_clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_folders, "is_remote", lambda _folder: True)
    before = (shop_folder / "shop.db").read_bytes()
    with pytest.raises(SellerError) as failure:
        Shop.open(shop_folder, stopped_clock, writable=True)
    assert failure.value.code == "folder_on_network"
    assert (shop_folder / "shop.db").read_bytes() == before


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/siti/toko", "ext4"),
        ("/mnt/kantor/toko", "cifs"),
        ("/mnt/kantor dua/toko", "nfs4"),
        ("/mnt/kantorku", "ext4"),
    ],
)
def test_the_system_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n//nas/toko /mnt/kantor cifs rw 0 0\n"
        "nas:/x /mnt/kantor\\040dua nfs4 rw 0 0\nbroken\n"
    )
    assert network_folders.kind_of(PurePosixPath(folder), mounts) == kind


def test_a_damaged_index_costs_nothing_all_rows_are_brought_over(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    note(shop_folder, stopped_clock, "still here")
    before = counts_in(shop_folder)
    damage(shop_folder, "ix_orders_city", "order_search_data", "ix_note_order_id")
    shop_files.want_check(shop_folder)
    with pytest.raises(SellerError, match="shop_damaged"):
        opening.prepare(shop_folder, None, NOW)
    mended = mending.mend(shop_folder, None, NOW)
    assert (mended.way, mended.backup) == (Way.MADE_ANEW, None)
    assert counts_in(shop_folder) == before
    assert is_sound(shop_folder, stopped_clock)
    shop = Shop.open(shop_folder, stopped_clock, writable=False)
    assert shop.read(lambda reading: order_search.lost(reading.db)).result() == 0
    assert len(shop.read(queries.order_ids, OrderQuery(search="still here")).result()) == 1
    shop.close()
    assert (mended.set_aside / "shop.db").is_file(), "the damaged file is kept"


def test_lost_rows_bring_the_newest_backup_that_is_whole(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    good = backups.make(shop_folder, None, NOW, Why.SCHEDULED).backup
    note(shop_folder, stopped_clock, "later")
    broken = backups.make(shop_folder, None, NOW + 1000, Why.SCHEDULED).backup
    broken.path.write_bytes(broken.path.read_bytes()[:-2000])
    damage(shop_folder, "order_fact")
    mended = mending.mend(shop_folder, None, NOW)
    assert mended.way is Way.RESTORED
    assert mended.backup is not None
    assert mended.backup.id == good.id
    assert counts_in(shop_folder) == good.counts
    assert is_sound(shop_folder, stopped_clock)


def test_without_a_backup_what_can_be_read_is_saved_and_nothing_is_opened(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    note(shop_folder, stopped_clock, "kept in a file")
    damage(shop_folder, "order_fact")
    mended = mending.mend(shop_folder, None, NOW)
    assert mended.way is Way.SAVED
    saved = mended.set_aside / "saved"
    assert mended.rows is not None
    assert (mended.rows["orders"], mended.rows["note"]) == (ORDERS, 1)
    with (saved / "note.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["text"] == "kept in a file"
    assert not (saved / "order_fact.csv").exists(), "nothing of it could be read"
    with pytest.raises(SellerError, match="shop_damaged"):
        Shop.open(shop_folder, stopped_clock, writable=True)


def test_rows_behind_a_broken_page_are_saved_too(tmp_path: Path, stopped_clock: StoppedClock) -> None:
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=True)
    shop.close()
    path = tmp_path / "shop" / "shop.db"
    raw = connect_raw(path, "rw", None)
    raw.execute("PRAGMA journal_mode=DELETE")
    raw.executemany("INSERT INTO meta VALUES (?, ?)", [(f"key {n:04}", "x" * 400) for n in range(2000)])
    raw.close()
    data = bytearray(path.read_bytes())
    broken = data.index(b"key 1000xxx") // PAGE * PAGE
    data[broken : broken + PAGE] = b"\xa5" * PAGE
    path.write_bytes(data)
    mended = mending.mend(tmp_path / "shop", None, NOW)
    assert mended.rows is not None
    assert 2000 - 40 < mended.rows["meta"] < 2003, "all but those of the page"


def test_a_broken_page_of_an_encrypted_shop_costs_what_is_on_it_and_no_more(shop_folder: Path) -> None:
    key = "a1" * 32
    new = shop_folder / "new.db"
    sqlite_cipher.write_anew(shop_folder / "shop.db", None, new, key, lambda: True)
    shop_files.swap_in(shop_folder, new, None)
    with (shop_folder / "shop.db").open("r+b") as file:
        file.seek(PAGE)  # the schema's version lies there, which is read first
        file.write(b"\xa5" * PAGE)
    (shop_folder / "shop.key").write_text("how to get the key")
    mended = mending.mend(shop_folder, key, NOW)
    assert (mended.set_aside / "shop.key").read_text() == "how to get the key"
    assert mended.rows is not None
    assert mended.rows["orders"] == mended.rows["order_fact"] == ORDERS
    assert "alembic_version" not in mended.rows


def test_with_nothing_readable_it_says_so(shop_folder: Path) -> None:
    (shop_folder / "shop.db").write_bytes(b"\x00" * 40_000)
    assert opening.needs_care(shop_folder, None)
    mended = mending.mend(shop_folder, None, NOW)
    assert (mended.way, mended.rows) == (Way.SAVED, {})


@pytest.mark.parametrize("left", ["nothing", "empty file"])
def test_a_shop_that_is_gone_is_never_taken_for_a_new_one(
    shop_folder: Path, stopped_clock: StoppedClock, left: str
) -> None:
    backups.make(shop_folder, None, NOW, Why.SCHEDULED)
    (shop_folder / "shop.db").unlink()
    if left == "empty file":
        (shop_folder / "shop.db").touch()
        with pytest.raises(SellerError, match="shop_damaged"):
            Shop.open(shop_folder, stopped_clock, writable=True)
    else:
        assert opening.is_lost(shop_folder)
    assert opening.needs_care(shop_folder, None)
    assert mending.mend(shop_folder, None, NOW).way is Way.RESTORED
    assert orders_in(shop_folder) == ORDERS


def test_an_empty_shop_comes_only_when_asked_for_and_the_old_one_is_kept(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    backup = backups.make(shop_folder, None, NOW, Why.SCHEDULED).backup
    backup.path.write_bytes(b"broken")
    damage(shop_folder)
    assert mending.mend(shop_folder, None, NOW).way is Way.SAVED
    assert opening.needs_care(shop_folder, None), "asked again and again"
    kept = mending.start_anew(shop_folder, NOW)
    assert not opening.needs_care(shop_folder, None)
    Shop.create(shop_folder, stopped_clock, practice=False).close()
    assert orders_in(shop_folder) == 0
    assert (kept / "backups" / backup.path.name).read_bytes() == b"broken"


@pytest.mark.parametrize("step", ["made", "swapped"])
def test_mending_that_is_cut_off_can_be_begun_again(
    shop_folder: Path, stopped_clock: StoppedClock, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(shop_folder, "ix_orders_city")
    shop_files.want_check(shop_folder)

    def stop(*_args: object, **_named: object) -> NoReturn:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(shop_files, "swap_in" if step == "made" else "make_durable", stop)
        with pytest.raises(KeyboardInterrupt):
            mending.mend(shop_folder, None, NOW)
    assert opening.needs_care(shop_folder, None)
    assert mending.mend(shop_folder, None, NOW + 1000).way is Way.MADE_ANEW
    assert is_sound(shop_folder, stopped_clock)


def test_mending_stands_still_where_the_disk_is_full(
    shop_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(shop_folder, "ix_orders_city")
    before = (shop_folder / "shop.db").read_bytes()

    def full(*_args: object, **_named: object) -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(SellerError) as failure:
        mending.mend(shop_folder, None, NOW)
    assert failure.value.code == "disk_full"
    assert (shop_folder / "shop.db").read_bytes() == before
