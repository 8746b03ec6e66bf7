"""A shop of every schema there ever was opens, with all that is in it, whatever happens on the way."""

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING, NoReturn

import pytest

from seller_desktop.domain.backup_plan import Why
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import backups, doctor, opening, restoring
from seller_desktop.services.shop import Shop
from seller_desktop.storage import database, shop_files
from tests.making import DATA, at

if TYPE_CHECKING:
    from pathlib import Path

KEPT = sorted((DATA / "schemas").glob("*.zip"))
NOW = at("2026-11-23T14:00:00+07:00")
_OWN = frozenset({"alembic_version", "meta"})


def unpacked(path: Path, folder: Path) -> Path:
    folder.mkdir()
    with zipfile.ZipFile(path) as packed:
        packed.extract("shop.db", folder)
    return folder


def test_every_schema_but_the_present_one_is_kept() -> None:
    schemas = [f"{number:04}" for number in range(1, int(database.SCHEMA_HEAD))]
    released = [one for one in schemas if one != "0006"]  # it came together with 0007
    assert [path.stem for path in KEPT] == [f"schema-{one}" for one in released]


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_it_is_brought_up_and_nothing_is_missing(kept: Path, tmp_path: Path) -> None:
    folder = unpacked(kept, tmp_path / "shop")
    before = shop_files.counts_of(folder / "shop.db", None)
    shop = Shop.open(folder, StoppedClock(NOW), writable=True)
    unsound = [check for check in doctor.examine(shop) if not check.ok and check.name != "free_space"]
    shop.close()
    assert unsound == []
    after = shop_files.counts_of(folder / "shop.db", None)
    assert {name: after[name] for name in before if name not in _OWN} == {
        name: rows for name, rows in before.items() if name not in _OWN
    }
    (backup,) = backups.list_backups(folder)
    assert (backup.why, backup.counts, f"schema-{backup.schema}") == (Why.BEFORE_MIGRATION, before, kept.stem)


@pytest.mark.parametrize("step", ["migrating", "checked", "swapping"])
def test_cut_off_half_way_the_old_shop_is_whole_and_the_next_start_goes_through(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = unpacked(KEPT[-1], tmp_path / "shop")
    before = (folder / "shop.db").read_bytes()

    def cut_off(*_args: object, **_named: object) -> NoReturn:
        raise KeyboardInterrupt

    where = {
        "migrating": (database, "prepare_schema"),
        "checked": (shop_files, "look_over"),
        "swapping": (shop_files, "swap_in"),
    }[step]
    backups.make(folder, None, NOW, Why.BY_HAND)
    with monkeypatch.context() as patch:
        patch.setattr(backups, "make", lambda *_args, **_named: None)
        patch.setattr(*where, cut_off)
        with pytest.raises(KeyboardInterrupt):
            opening.prepare(folder, None, NOW)
    assert (folder / "shop.db").read_bytes() == before
    Shop.open(folder, StoppedClock(NOW), writable=True).close()
    assert not (folder / "restoring").exists()


def test_one_that_loses_rows_is_not_put_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = unpacked(KEPT[-1], tmp_path / "shop")
    before = (folder / "shop.db").read_bytes()
    migrate = database.prepare_schema

    def lossy(engine: object) -> bool:
        done = migrate(engine)  # type: ignore[arg-type] # an engine
        with engine.begin() as db:  # type: ignore[attr-defined]
            db.exec_driver_sql("DELETE FROM line")
        return done

    monkeypatch.setattr(database, "prepare_schema", lossy)
    with pytest.raises(SellerError) as failure:
        opening.prepare(folder, None, NOW)
    assert failure.value.code == "migration_failed"
    assert failure.value.facts["tables"] == "line"
    assert (folder / "shop.db").read_bytes() == before


def test_a_backup_of_an_old_schema_is_restored_and_brought_up(tmp_path: Path) -> None:
    folder = unpacked(KEPT[0], tmp_path / "shop")
    shutil.copytree(folder, tmp_path / "other")
    Shop.open(folder, StoppedClock(NOW), writable=True).close()
    (backup,) = backups.list_backups(folder)
    restoring.restore(folder, backup, None, NOW + 1000)
    assert shop_files.version_of(folder / "shop.db", None) == "0001"
    Shop.open(folder, StoppedClock(NOW), writable=True).close()
    assert shop_files.version_of(folder / "shop.db", None) == database.SCHEMA_HEAD
