from __future__ import annotations

import os
import shutil
import zipfile
from collections import namedtuple
from typing import TYPE_CHECKING, NoReturn

import pytest

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, StoppedClock
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import backups, imports, queries, restoring, safekeeping
from seller_desktop.services.backup_files import Backup, read_manifest, unpack
from seller_desktop.services.notes import add_note
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.storage import records, shop_files
from tests.making import at, export
from tests.services.importing import take
from tests.services.shops import (
    ORDERS,
    alter_manifest,
    counts_in,
    damage,
    is_sound,
    note,
    orders_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOW = at("2026-11-23T14:00:00+07:00")


@pytest.fixture
def shop(shop_folder: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.open(shop_folder, stopped_clock, writable=True)
    yield shop
    shop.close()


def make(shop_folder: Path, now_ms: int = NOW, why: Why = Why.BY_HAND) -> Backup:
    return backups.make(shop_folder, None, now_ms, why).backup


def test_a_backup_holds_the_shop_and_says_what_is_in_it(shop_folder: Path, tmp_path: Path) -> None:
    backup = make(shop_folder, why=Why.SCHEDULED)
    assert (backup.id, backup.made_at, backup.why) == ("20261123-070000", NOW, Why.SCHEDULED)
    assert (backup.readable, backup.encrypted, backup.orders) == (True, False, ORDERS)
    assert backup.counts == counts_in(shop_folder)
    assert sorted(path.name for path in backup.path.parent.iterdir()) == [backup.path.name], (
        "nothing is left over"
    )
    unpack(backup, tmp_path / "out", None)
    assert counts_in(tmp_path / "out") == counts_in(shop_folder)


def test_it_is_made_while_the_shop_is_in_use_and_holds_one_moment_of_it(shop: Shop) -> None:
    first = shop.read(queries.first_ids, OrderQuery(), 1).result()[0]
    shop.write(add_note, first, "in the log still").result()
    done = 0

    def write_meanwhile(_thousandths: int) -> None:
        nonlocal done
        done += 1
        if done == 1:
            shop.write(add_note, first, "too late").result()

    made = safekeeping.back_up(shop, Why.BY_HAND, told=write_meanwhile)
    assert done > 1
    assert made.backup.counts["note"] == 1
    assert shop_files.counts_of(shop.data_dir / "shop.db", None)["note"] == 2


def test_rejected_rows_go_along_and_come_back(shop_folder: Path, stopped_clock: StoppedClock) -> None:
    (shop_folder / "rejected").mkdir()
    (shop_folder / "rejected" / "pesanan rejected.xlsx").write_bytes(b"rows")
    backup = make(shop_folder)
    shutil.rmtree(shop_folder / "rejected")
    restoring.restore(shop_folder, backup, None, stopped_clock.now_ms())
    assert (shop_folder / "rejected" / "pesanan rejected.xlsx").read_bytes() == b"rows"


@pytest.mark.parametrize(
    "name", ["rejected/../../outside.xlsx", "rejected/..", "/rejected/x", "other/x.xlsx"]
)
def test_a_backup_that_was_tampered_with_writes_nowhere_else(
    shop_folder: Path, name: str, tmp_path: Path
) -> None:
    backup = make(shop_folder)
    with zipfile.ZipFile(backup.path, "a") as packed:
        packed.writestr(name, b"gotcha")
    restoring.restore(shop_folder, backup, None, NOW)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.read_bytes() == b"gotcha"]


def test_restored_the_shop_is_as_it_was_and_the_one_before_is_saved(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    backup = make(shop_folder)
    stopped_clock.advance(HOUR_MS)
    note(shop_folder, stopped_clock, "lost but saved")
    done = restoring.restore(shop_folder, backup, None, stopped_clock.now_ms())
    assert counts_in(shop_folder)["note"] == 0
    assert done.set_aside is None
    assert done.saved is not None
    assert (done.saved.why, done.saved.counts["note"]) == (Why.BEFORE_RESTORE, 1)
    assert is_sound(shop_folder, stopped_clock)
    restoring.restore(shop_folder, done.saved, None, stopped_clock.now_ms())
    assert counts_in(shop_folder)["note"] == 1, "and back again"


def test_the_log_of_the_former_shop_is_not_taken_for_the_restored_ones(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    backup = make(shop_folder)
    held = Shop.open(shop_folder, stopped_clock, writable=True)
    first = held.read(queries.first_ids, OrderQuery(), 1).result()[0]
    held.write(add_note, first, "only in the log").result()
    killed = shop_folder.with_name("killed")
    shutil.copytree(shop_folder, killed)  # as a kill leaves it: the note stands in the log alone
    held.close()
    assert (killed / "shop.db-wal").stat().st_size
    done = restoring.restore(killed, backups.find(killed, backup.id), None, NOW + HOUR_MS)
    assert done.saved is not None
    assert (done.saved.counts["note"], counts_in(killed)["note"]) == (1, 0)
    assert is_sound(killed, stopped_clock)


@pytest.mark.parametrize("step", ["copied", "swapped"])
def test_a_restore_that_is_cut_off_leaves_the_old_shop_or_the_new_one(
    shop_folder: Path, stopped_clock: StoppedClock, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = make(shop_folder)
    note(shop_folder, stopped_clock, "present")

    def cut_off(*_args: object, **_named: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(
        *{
            "copied": (shop_files, "swap_in"),
            "swapped": (restoring, "unpack_rejected"),
        }[step],
        cut_off,
    )
    with pytest.raises(KeyboardInterrupt):
        restoring.restore(shop_folder, backup, None, NOW)
    assert is_sound(shop_folder, stopped_clock)
    assert counts_in(shop_folder)["note"] == (1 if step == "copied" else 0)
    assert [one.why for one in backups.list_backups(shop_folder)] == [Why.BEFORE_RESTORE, Why.BY_HAND]


def test_a_damaged_backup_is_found_out_before_anything_is_touched(shop_folder: Path) -> None:
    backup = make(shop_folder)
    whole = (shop_folder / "shop.db").read_bytes()
    data = bytearray(backup.path.read_bytes())
    data[len(data) // 3] ^= 0xFF
    backup.path.write_bytes(data)
    with pytest.raises(SellerError) as failure:
        restoring.restore(shop_folder, backups.find(shop_folder, "latest"), None, NOW)
    assert failure.value.code == "backup_broken"
    assert (shop_folder / "shop.db").read_bytes() == whole
    assert not (shop_folder / "restoring").exists()


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"sha256": "0" * 64}, "backup_broken"),
        ({"counts": {"orders": 1}}, "backup_broken"),
        ({"format": 99}, "backup_broken"),
        ({"made_at": "yesterday"}, "backup_broken"),
    ],
)
def test_a_backup_that_is_not_what_it_says_is_refused(
    shop_folder: Path, facts: dict[str, object], code: str
) -> None:
    backup = make(shop_folder)
    alter_manifest(backup, **facts)
    with pytest.raises(SellerError) as failure:
        restoring.restore(shop_folder, backups.find(shop_folder, backup.id), None, NOW)
    assert failure.value.code == code
    assert orders_in(shop_folder) == ORDERS


def test_one_of_a_newer_program_is_refused_in_words(
    shop_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = make(shop_folder)
    monkeypatch.setattr(shop_files, "SCHEMA_HEAD", "0001")
    with pytest.raises(SellerError) as failure:
        restoring.restore(shop_folder, backup, None, NOW)
    assert failure.value.code == "backup_newer"


def test_a_damaged_shop_makes_no_backup_and_is_looked_over_next(shop_folder: Path) -> None:
    damage(shop_folder, "order_fact")
    with pytest.raises(SellerError) as failure:
        make(shop_folder)
    assert failure.value.code == "shop_damaged"
    assert (shop_folder / "check.wanted").exists()
    assert list((shop_folder / "backups").iterdir()) == []


def test_the_second_folder_gets_the_same_file_and_may_be_missing(shop: Shop, tmp_path: Path) -> None:
    stick = tmp_path / "stick" / "toko"
    shop.write(safekeeping.set_second_folder, stick).result()
    made = safekeeping.back_up(shop, Why.BY_HAND)
    assert made.not_elsewhere is None
    assert (stick / made.backup.path.name).read_bytes() == made.backup.path.read_bytes()
    shutil.rmtree(stick.parent)
    stick.parent.write_bytes(b"no shop_folder any more")
    made = safekeeping.back_up(shop, Why.BY_HAND)
    assert made.not_elsewhere is not None
    assert made.not_elsewhere.code == "backup_folder"
    assert made.backup.path.exists()


def test_those_of_both_folders_are_listed_once_newest_first(shop_folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    backups.make(shop_folder, None, NOW, Why.BY_HAND, elsewhere=stick)
    backups.make(shop_folder, None, NOW + HOUR_MS, Why.BY_HAND, elsewhere=stick)
    (shop_folder / "backups" / "20261123-080000.sdbackup").unlink()
    listed = backups.list_backups(shop_folder, stick)
    assert [(one.id, one.path.parent) for one in listed] == [
        ("20261123-080000", stick),
        ("20261123-070000", shop_folder / "backups"),
    ]


def test_what_was_cut_off_is_no_backup_and_goes_once_nobody_can_be_making_it(
    shop_folder: Path, tmp_path: Path
) -> None:
    second = tmp_path / "stick"
    backup = backups.make(shop_folder, None, NOW, Why.BY_HAND, elsewhere=second).backup
    left = [
        shop_folder / "backups" / ".making-7-20261122-070000",
        second / ".making-20261122-070000.sdbackup",
    ]
    left[0].mkdir()
    shutil.copyfile(shop_folder / "shop.db", left[0] / "shop.db")
    shutil.copyfile(backup.path, left[1])
    assert backups.list_backups(shop_folder, second) == [backup]
    for path in left:
        os.utime(path, (NOW / 1000, NOW / 1000))
    backups.make(shop_folder, None, NOW + 59 * MINUTE_MS, Why.BY_HAND, elsewhere=second)
    assert all(path.exists() for path in left), "somebody may be making it"
    backups.make(shop_folder, None, NOW + HOUR_MS, Why.BY_HAND, elsewhere=second)
    assert not any(path.exists() for path in left)


def test_shops_that_have_a_second_folder_in_common_leave_each_other_alone(
    shop_folder: Path, stopped_clock: StoppedClock, tmp_path: Path
) -> None:
    other, stick = tmp_path / "other shop", tmp_path / "stick"
    shop = Shop.create(other, stopped_clock, practice=False)
    # Each has its own, but for the tests all are copies of one that was made once.
    shop.write(lambda writing: records.put_setting(writing.db, "shop_id", "other")).result()
    shop.close()
    theirs = backups.make(other, None, NOW - 20 * DAY_MS, Why.BY_HAND, elsewhere=stick).backup
    for days in range(3):
        backups.make(other, None, NOW - (15 - 4 * days) * DAY_MS, Why.BY_HAND, elsewhere=stick)
        backups.make(shop_folder, None, NOW - (15 - 4 * days) * DAY_MS + 1_000, Why.BY_HAND, elsewhere=stick)
    kept = {path.name for path in stick.iterdir()}
    assert {one.path.name for one in backups.list_backups(other)} <= kept
    assert theirs.path.name in kept
    assert {one.shop for one in backups.list_backups(other, stick)} == {theirs.shop}
    assert backups.find(other, "latest", stick).shop == theirs.shop


def test_a_look_into_a_backup_that_was_cut_off_leaves_no_copy_behind(
    shop_folder: Path, stopped_clock: StoppedClock
) -> None:
    left = shop_folder / ".looking-x7"
    left.mkdir()
    shutil.copyfile(shop_folder / "shop.db", left / "shop.db")
    Shop.open(shop_folder, stopped_clock, writable=True).close()
    assert not left.exists()


def test_old_ones_go_when_a_new_one_is_made(shop_folder: Path) -> None:
    first = make(shop_folder, NOW)
    for day in range(1, 4):
        copied = first.path.with_name(f"2026112{3 - day}-070000.sdbackup")
        shutil.copyfile(first.path, copied)
        alter_manifest(read_manifest(copied), made_at=NOW - day * DAY_MS)
        again = copied.with_name(f"2026112{3 - day}-060000.sdbackup")
        shutil.copyfile(copied, again)
        alter_manifest(read_manifest(again), made_at=NOW - day * DAY_MS - HOUR_MS)
    make(shop_folder, NOW + HOUR_MS)
    assert sorted(one.id for one in backups.list_backups(shop_folder)) == [
        *("20261120-070000", "20261121-070000", "20261122-060000", "20261122-070000"),
        *("20261123-070000", "20261123-080000"),
    ]


def test_no_room_is_said_before_anything_is_written(
    shop_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")  # noqa: PYI024 - as shutil has it
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10**9, 10**9, 1000))
    with pytest.raises(SellerError) as failure:
        make(shop_folder)
    assert failure.value.code == "backup_no_room"
    assert list((shop_folder / "backups").iterdir()) == []


def test_one_is_found_by_the_beginning_of_its_id_its_path_or_as_the_latest(
    shop_folder: Path, tmp_path: Path
) -> None:
    first, second = make(shop_folder), make(shop_folder, NOW + HOUR_MS)
    elsewhere = tmp_path / f"carried{second.path.suffix}"
    shutil.copyfile(first.path, elsewhere)
    assert backups.find(shop_folder, "latest").id == second.id
    assert backups.find(shop_folder, "20261123-08").id == second.id
    assert backups.find(shop_folder, str(elsewhere)).counts == first.counts
    for wanted, code in (("20261123", "which_backup"), ("1999", "no_such_backup"), ("", "no_such_backup")):
        with pytest.raises(Refused) as refused:
            backups.find(shop_folder, wanted)
        assert refused.value.code == code


def test_one_is_due_once_something_changed_and_time_went_by(shop: Shop, stopped_clock: StoppedClock) -> None:
    assert safekeeping.state(shop).is_due(NOW, safekeeping.EVERY_MS), "there is none yet"
    safekeeping.back_up(shop, Why.SCHEDULED)
    stopped_clock.advance(HOUR_MS)
    assert not safekeeping.state(shop).is_due(stopped_clock.now_ms(), safekeeping.EVERY_MS), "nothing changed"
    first = shop.read(queries.first_ids, OrderQuery(), 1).result()[0]
    shop.write(add_note, first, "changed").result()
    assert safekeeping.state(shop).is_due(stopped_clock.now_ms(), safekeeping.EVERY_MS)
    assert not safekeeping.state(shop).is_due(NOW + 1000, safekeeping.EVERY_MS)
    assert safekeeping.state(shop).is_due(NOW - DAY_MS, safekeeping.EVERY_MS), "the clock was set back"


def test_a_large_import_is_preceded_by_one_unless_nothing_changed_since(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safekeeping, "MANY_ROWS", 2)
    take(shop, export(tmp_path, [{}, {}]))
    assert backups.list_backups(shop.data_dir) == [], "two rows are few"
    take(shop, export(tmp_path, [{}, {}, {}, {}], name="Semua pesanan-2026-11-23-13_00.csv"))
    (made,) = backups.list_backups(shop.data_dir)
    assert (made.why, made.orders) == (Why.BEFORE_IMPORT, ORDERS + 2)
    before = imports.prepare(shop, export(tmp_path, [{}] * 5, name="Semua pesanan-2026-11-23-13_30.csv"))
    safekeeping.back_up(shop, Why.BY_HAND)
    imports.commit(shop, before, lambda reason, _facts: reason)
    assert [one.why for one in backups.list_backups(shop.data_dir)] == [Why.BY_HAND, Why.BEFORE_IMPORT]


def test_what_is_inside_is_shown_as_of_then_and_leaves_nothing_behind(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    backup = safekeeping.back_up(shop, Why.BY_HAND).backup
    before = sorted(path.name for path in shop.data_dir.iterdir())
    stopped_clock.advance(3 * DAY_MS)
    inside = safekeeping.look_inside(shop, backup)
    assert sum(row.quantity for row in inside.newest) > 0
    assert max(inside.counts.by_view.values()) == ORDERS
    assert sorted(path.name for path in shop.data_dir.iterdir()) == before
