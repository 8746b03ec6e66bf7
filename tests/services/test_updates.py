"""Newer versions looked for in a folder, proven, fetched and kept."""

from __future__ import annotations

import base64
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import DAY_MS, HOUR_MS
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.updates import MANIFEST, SIGNATURE
from seller_desktop.services import updates
from seller_desktop.services.bundle import Kind
from tests.services.updating import INSTALLER, KEY, OTHER_KEY, bundle, public, publish

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_795_000_000_000


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    publish(tmp_path / "stick")
    return tmp_path / "stick"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return updates.folder_of(tmp_path / "toko saya")


def code_of(failed: pytest.ExceptionInfo[SellerError]) -> str:
    return failed.value.code


def test_a_newer_version_on_a_stick_is_found_and_fetched(stick: Path, folder: Path) -> None:
    found = updates.check(bundle(), str(stick))
    assert (found.newer, found.manifest.version) == (True, "0.2.0")
    assert updates.ready(bundle(), folder) is None
    told: list[int] = []
    ready = updates.fetch(bundle(), found, folder, told.append)
    assert ready.path.read_bytes() == INSTALLER
    assert told == sorted(told)
    assert len(told) > 3
    assert updates.ready(bundle(), folder) == ready, "also after the next start"
    assert sorted(path.name for path in folder.iterdir()) == sorted([MANIFEST, SIGNATURE, ready.path.name])


def test_the_manifest_itself_may_be_chosen(stick: Path) -> None:
    assert updates.check(bundle(), str(stick / MANIFEST)).newer


@pytest.mark.parametrize("version", ["0.2.0", "0.2", "0.3.0", "0.2.1.dev1"])
def test_the_same_and_an_older_version_are_nothing_new(stick: Path, folder: Path, version: str) -> None:
    found = updates.check(bundle(version=version), str(stick))
    assert not found.newer
    with pytest.raises(Refused) as failed:
        updates.fetch(bundle(version=version), found, folder)
    assert code_of(failed) == "update_not_newer"
    assert not folder.exists()


def test_one_changed_byte_of_the_manifest_is_seen_before_it_is_read(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manifest = stick / MANIFEST
    manifest.write_bytes(manifest.read_bytes().replace(b"0.2.0", b"0.2.9"))
    monkeypatch.setattr(updates, "read_manifest", lambda _raw: pytest.fail("read before it was proven"))
    with pytest.raises(SellerError) as failed:
        updates.check(bundle(), str(stick))
    assert code_of(failed) == "update_not_ours"


@pytest.mark.parametrize("signature", [b"", b"no base64!", base64.b64encode(b"x" * 64), b"A" * 900])
def test_a_signature_that_is_none_is_refused(stick: Path, signature: bytes) -> None:
    (stick / SIGNATURE).write_bytes(signature)
    with pytest.raises(SellerError) as failed:
        updates.check(bundle(), str(stick))
    assert code_of(failed) == "update_not_ours"


def test_another_key_is_refused_and_any_of_several_is_taken(stick: Path) -> None:
    with pytest.raises(SellerError) as failed:
        updates.check(bundle(update_keys=(public(OTHER_KEY),)), str(stick))
    assert code_of(failed) == "update_not_ours"
    both = ("broken", public(OTHER_KEY), public(KEY))
    assert updates.check(bundle(update_keys=both), str(stick)).newer, "a key that is on its way out"
    publish(stick, key=OTHER_KEY)
    assert updates.check(bundle(update_keys=both), str(stick)).newer, "and the one that follows it"


@pytest.mark.parametrize("name", [MANIFEST, SIGNATURE])
def test_what_is_too_large_is_not_read_to_its_end(stick: Path, name: str) -> None:
    with (stick / name).open("r+b") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(SellerError) as failed:
        updates.check(bundle(), str(stick))
    assert code_of(failed) == "update_manifest"


def test_places_that_are_none_are_named(stick: Path) -> None:
    for place, code in (
        ("", "update_no_source"),
        ("stick", "update_address"),
        ("http://toko.example", "update_http"),
        (str(stick / "elsewhere"), "update_not_in_folder"),
    ):
        with pytest.raises(SellerError) as failed:
            updates.check(bundle(), place)
        assert code_of(failed) == code


def test_a_copy_from_source_and_one_without_keys_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused) as failed:
        updates.own_bundle()
    assert code_of(failed) == "update_from_source"
    monkeypatch.setattr(updates, "this_bundle", lambda: bundle(update_keys=()))
    with pytest.raises(Refused) as failed:
        updates.own_bundle()
    assert code_of(failed) == "update_no_keys"


def test_a_release_without_an_installer_for_this_copy_is_told(stick: Path, folder: Path) -> None:
    found = updates.check(bundle(Kind.WINDOWS_SETUP), str(stick))
    assert found.newer
    assert found.file is None
    with pytest.raises(Refused) as failed:
        updates.fetch(bundle(Kind.WINDOWS_SETUP), found, folder)
    assert code_of(failed) == "update_no_file"


@pytest.mark.parametrize("change", ["other bytes", "shorter", "longer"])
def test_an_installer_that_is_not_the_signed_one_is_refused_and_removed(
    stick: Path, folder: Path, change: str
) -> None:
    wrong = {"other bytes": INSTALLER[:-1] + b"?", "shorter": INSTALLER[:-1], "longer": INSTALLER + b"?"}
    found = updates.check(bundle(), str(stick))
    assert found.file is not None
    (stick / found.file.name).write_bytes(wrong[change])
    with pytest.raises(SellerError) as failed:
        updates.fetch(bundle(), found, folder)
    assert code_of(failed) == "update_changed"
    assert not [path for path in folder.iterdir() if path.stat().st_size]


def test_stopped_it_goes_on_from_there_and_another_version_begins_anew(stick: Path, folder: Path) -> None:
    class Enough(Exception):  # noqa: N818 - as a window stops it
        pass

    def stop_halfway(thousandths: int) -> None:
        if thousandths >= 500:
            raise Enough

    found = updates.check(bundle(), str(stick))
    with pytest.raises(Enough):
        updates.fetch(bundle(), found, folder, stop_halfway)
    (part,) = folder.glob("*.part")
    assert 0 < part.stat().st_size < len(INSTALLER)
    told: list[int] = []
    updates.fetch(bundle(), found, folder, told.append)
    assert told[0] >= 500
    publish(stick, "0.3.0", INSTALLER[::-1])
    newer = updates.check(bundle(), str(stick))
    with pytest.raises(Enough):
        updates.fetch(bundle(), newer, folder, stop_halfway)
    left = [path.name for path in folder.iterdir() if path.suffix != ".part"]
    assert left == [], "nothing of the older one stays"


def test_a_full_disk_is_told_before_anything_is_written(
    stick: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = updates.check(bundle(), str(stick))
    usage = shutil.disk_usage(stick)._replace(free=50_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(SellerError) as failed:
        updates.fetch(bundle(), found, folder)
    assert code_of(failed) == "update_no_room"
    assert not list(folder.iterdir())


def test_a_folder_that_cannot_be_written_to_is_a_sentence(stick: Path, folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"no folder")
    with pytest.raises(SellerError) as failed:
        updates.fetch(bundle(), updates.check(bundle(), str(stick)), folder)
    assert code_of(failed) == "update_folder"


def test_what_was_fetched_goes_once_it_is_of_no_use(stick: Path, folder: Path) -> None:
    updates.fetch(bundle(), updates.check(bundle(), str(stick)), folder)
    updates.save_settings(folder, updates.UpdateSettings(weekly=True))
    (folder / "unpacked-x").mkdir()
    updates.tidy(bundle(), folder)
    assert updates.ready(bundle(), folder) is not None
    assert not (folder / "unpacked-x").exists(), "of an installation that was cut off"
    updates.tidy(bundle(version="0.2.0"), folder)
    assert [path.name for path in folder.iterdir()] == ["settings.json"]


def test_a_manifest_changed_here_is_no_longer_believed(stick: Path, folder: Path) -> None:
    updates.fetch(bundle(), updates.check(bundle(), str(stick)), folder)
    (folder / MANIFEST).write_bytes((folder / MANIFEST).read_bytes() + b" ")
    assert updates.ready(bundle(), folder) is None


def test_settings_are_kept_and_broken_ones_are_none(folder: Path) -> None:
    kept = updates.UpdateSettings("https://toko.example/", weekly=True, checked_at=NOW, told="0.2.0")
    updates.save_settings(folder, kept)
    assert updates.read_settings(folder) == kept
    (folder / "settings.json").write_text('{"weekly": "yes", "checked_at": true, "place": 3}')
    assert updates.read_settings(folder) == updates.UpdateSettings()
    (folder / "settings.json").write_text("[")
    assert updates.read_settings(folder) == updates.UpdateSettings()
    with pytest.raises(Refused):
        updates.save_settings(folder, updates.UpdateSettings("ftp://toko.example/"))


def test_it_looks_weekly_if_allowed_and_a_failure_waits_a_day() -> None:
    never = updates.UpdateSettings()
    assert not never.is_due(NOW)
    weekly = replace(never, weekly=True)
    assert weekly.is_due(NOW)
    done = replace(weekly, checked_at=NOW, tried_at=NOW)
    assert not done.is_due(NOW + 7 * DAY_MS - 1)
    assert done.is_due(NOW + 7 * DAY_MS)
    assert done.is_due(NOW - HOUR_MS), "a clock that was set back"
    failed = replace(weekly, tried_at=NOW)
    assert not failed.is_due(NOW + HOUR_MS)
    assert failed.is_due(NOW + DAY_MS)


def test_what_came_of_looking_is_noted_but_not_of_another_place(stick: Path, folder: Path) -> None:
    with pytest.raises(Refused):
        updates.look(bundle(), folder, NOW)
    noted = updates.read_settings(folder)
    assert (noted.failed, noted.tried_at, noted.checked_at) == ("update_no_source", NOW, None)
    with pytest.raises(SellerError):
        updates.look(bundle(), folder, NOW + 1, str(stick / "nothing"))
    assert updates.read_settings(folder) == noted
    updates.look(bundle(update_address=str(stick)), folder, NOW + 2)
    noted = updates.read_settings(folder)
    assert (noted.failed, noted.checked_at, noted.found) == ("", NOW + 2, "0.2.0")
    assert not updates.look(bundle(version="0.2.0"), folder, NOW + DAY_MS, str(stick)).newer
    assert updates.read_settings(folder) == noted, "an old stick does not put off the weekly look"


def test_the_practice_shop_shares_what_its_shop_has_fetched(tmp_path: Path) -> None:
    assert updates.folder_of(tmp_path / "practice") == updates.folder_of(tmp_path)
