"""Modules, zones, holidays, data files: what is missing is found and named."""

from __future__ import annotations

import shutil
import sys
import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop import app
from seller_desktop.self_test import facts, program, world
from seller_desktop.self_test.checks import CheckFailed
from seller_desktop.services import holiday_calendar
from seller_desktop.services.bundle import Bundle, Kind

if TYPE_CHECKING:
    from collections.abc import Callable


SRC = Path(app.__file__).parent
BUNDLE = Bundle(Kind.LINUX_TAR, "0.1.0", "abc", "", ())


def test_facts_name_every_version() -> None:
    told_facts = facts()
    assert all(
        told_facts[name] for name in ("version", "kind", "system", "python", "sqlite", "sqlcipher", "qt")
    )


def test_a_checkout_ships_what_lies_in_it() -> None:
    names = program._shipped()
    assert {"seller_desktop", "seller_desktop.app", "seller_desktop.self_test.worker"} <= set(names)
    assert not [name for name in names if name.endswith("__init__")]


@pytest.fixture
def ship(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def these(*names: str) -> None:
        monkeypatch.setattr(program, "_shipped", lambda: names)

    return these


def test_a_module_that_is_missing_is_named(ship: Callable[..., None]) -> None:
    ship("json", "seller_desktop.domain.money", "seller_desktop.domain.monkey", "antigravity")
    with pytest.raises(
        CheckFailed, match=r"1 modules cannot be loaded: seller_desktop\.domain\.monkey"
    ) as failure:
        program.import_all()
    assert (failure.value.detail["loaded"], sum(failure.value.detail["left_out"].values())) == (2, 1)


def test_a_bundle_without_its_list_of_modules_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "this_bundle", lambda: BUNDLE)
    with pytest.raises(CheckFailed, match=r"modules\.txt"):
        program._shipped()


def test_a_basic_test_loads_neither_qt_nor_rust(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ship: Callable[..., None]
) -> None:
    (tmp_path / "needs_calamine.py").write_text(
        "import json\ntry:\n    import python_calamine\nexcept KeyError: pass\n"
    )
    (tmp_path / "needs_nothing.py").write_text("import json\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    for name in [one for one in sys.modules if one.partition(".")[0] in program.NOT_IN_BASIC]:
        monkeypatch.delitem(sys.modules, name)
    program.do_without()
    ship("needs_calamine", "needs_nothing", "PySide6.QtCore")
    assert program.import_all()["left_out"] == {
        program.NOT_IN_BASIC["python_calamine"]: 1,
        program.NOT_IN_BASIC["PySide6"]: 1,
    }
    assert not [name for name in sys.modules if name.partition(".")[0] in program.NOT_IN_BASIC]


def test_zones_that_only_the_system_has_are_not_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    assert world.look_at_zones()["zones"] == 4
    has = zoneinfo.TZPATH
    for name in [one for one in sys.modules if one.partition(".")[0] == "tzdata"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "tzdata", None)
    with pytest.raises(CheckFailed, match="tzdata is missing"):
        world.look_at_zones()
    assert has == zoneinfo.TZPATH


def test_holidays_of_another_country_are_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(holiday_calendar, "public_holidays", lambda *_: frozenset(range(20)))
    with pytest.raises(CheckFailed, match="not those of Indonesia"):
        world.look_at_holidays()


@pytest.mark.parametrize(
    ("lost", "sentence"),
    [
        ("translations/seller_desktop_id.qm", "translations into id are missing"),
        ("rules/indonesia.toml", "rules"),
    ],
)
def test_a_data_file_that_is_missing_is_named(
    lost: str, sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(SRC / "resources", tmp_path / "resources")
    monkeypatch.setattr(
        "seller_desktop.self_test.world.resources.files", lambda _package: tmp_path / "resources"
    )
    assert len(world.look_at_data_files()["translations"]) == 2
    (tmp_path / "resources" / lost).unlink()
    with pytest.raises(CheckFailed, match=sentence):
        world.look_at_data_files()
