"""Installing what was fetched, with installers that do what ours do: test first, then exchange."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import DAY_MS
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.services import installing, updates
from seller_desktop.services.bundle import Kind
from seller_desktop.services.installing import Ended, Pending
from tests.services.updating import INSTALLER, bundle, debian_package, on_debian, publish

if TYPE_CHECKING:
    from pathlib import Path

NOW = 1_795_000_000_000


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of a shop."""
    return tmp_path / "toko saya"


def archive(script: str) -> bytes:
    """As our installer for a single user: one folder with an install.sh that may be run."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as tar:  # tar knows by itself how it is packed
        entry = tarfile.TarInfo("seller-desktop-0.2.0/install.sh")
        entry.mode, entry.size = 0o755, len(script)
        tar.addfile(entry, io.BytesIO(script.encode()))
    return made.getvalue()


def fetched(home: Path, installer: bytes = INSTALLER, kind: Kind = Kind.LINUX_TAR) -> Path:
    """A newer release that lies here; the folder of updates."""
    stick, folder = home.parent / "stick", updates.folder_of(home)
    publish(stick, installer=installer, kind=kind)
    updates.fetch(bundle(kind), updates.check(bundle(kind), str(stick)), folder)
    return folder


def refusal(home: Path, kind: Kind = Kind.LINUX_TAR) -> SellerError:
    with pytest.raises(SellerError) as failed:
        installing.install(bundle(kind), home, NOW)
    return failed.value


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been started to live on."""
    commands: list[list[str]] = []
    monkeypatch.setattr(installing, "start", commands.append)
    return commands


def test_an_installer_that_passes_has_done_it_and_the_next_start_knows(home: Path) -> None:
    folder = fetched(home, archive('#!/bin/sh\necho "$1" > "$(dirname "$0")/../../said"\n'))
    told: list[int] = []
    installing.install(bundle(), home, NOW, "20261123-070000", told.append)
    assert (folder / "said").read_text() == "--update\n"
    assert not list(folder.glob(f"{updates.UNPACKED}*"))
    assert told == [100, 400, 1000]
    new = bundle(version="0.2.0")
    assert installing.how_it_ended(new, folder, NOW + 1000) == Ended(
        "0.1.0", "0.2.0", True, "20261123-070000"
    )
    assert installing.how_it_ended(new, folder, NOW + 1000) is None, "told once"


def test_one_that_fails_its_own_test_leaves_the_old_version(home: Path) -> None:
    folder = fetched(home, archive("#!/bin/sh\necho no Qt here\nexit 3\n"))
    failure = refusal(home)
    assert (failure.code, failure.facts) == ("update_self_test", {"version": "0.2.0", "old": "0.1.0"})
    assert (folder / updates.LOG).read_text() == "no Qt here\n"
    assert installing.how_it_ended(bundle(), folder, NOW) is None, "it was told at once"
    assert updates.ready(bundle(), folder) is not None


@pytest.mark.parametrize(
    ("installer", "code"),
    [
        (b"no archive", "update_unpack"),
        (archive("#!/no/such/shell\n"), "update_install"),
    ],
)
def test_one_that_cannot_be_run_is_told_and_leaves_nothing(home: Path, installer: bytes, code: str) -> None:
    folder = fetched(home, installer)
    assert refusal(home).code == code
    assert not list(folder.glob(f"{updates.UNPACKED}*"))
    assert not (folder / updates.PENDING).exists()


def test_why_an_installer_gave_up_is_told_in_its_own_words(home: Path) -> None:
    fetched(home, archive("#!/bin/sh\necho one\necho There is no room. >&2\nexit 1\n"))
    assert (refusal(home).code, refusal(home).facts) == ("update_install", {"said": "There is no room."})


def test_without_tar_it_says_what_to_do(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched(home)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert refusal(home).code == "update_unpack"


def test_what_was_changed_after_it_was_fetched_is_not_run(home: Path) -> None:
    folder = fetched(home, archive("#!/bin/sh\ntouch /tmp/run\n"))
    ready = updates.ready(bundle(), folder)
    assert ready is not None
    raw = bytearray(ready.path.read_bytes())
    raw[-1] ^= 1
    ready.path.write_bytes(raw)
    assert refusal(home).code == "update_changed"
    assert not ready.path.exists()
    assert refusal(home).code == "update_not_fetched"


def test_the_setup_of_windows_is_started_and_waits_for_us(home: Path, started: list[list[str]]) -> None:
    folder = fetched(home, kind=Kind.WINDOWS_SETUP)
    installing.install(bundle(Kind.WINDOWS_SETUP), home, NOW)
    assert started == [[str(folder / "seller-desktop-0.2.0-setup.exe"), "/S", "/UPDATE"]]
    old = bundle(Kind.WINDOWS_SETUP)
    assert installing.how_it_ended(old, folder, NOW + 1000) == Ended("0.1.0", "0.2.0", False, "")


def test_a_package_of_the_system_is_left_to_it(home: Path, started: list[list[str]]) -> None:
    folder = fetched(home, kind=Kind.LINUX_DEB)
    with pytest.raises(Refused) as failed:
        installing.install(bundle(Kind.LINUX_DEB), home, NOW)
    assert failed.value.code == "update_by_hand"
    assert started == []
    assert installing.command_for(folder / "x.deb") == f"sudo apt install '{folder}/x.deb'"
    installing.note_pending(folder, Pending("0.1.0", "0.2.0", NOW, left_to_system=True))
    assert installing.how_it_ended(bundle(), folder, NOW + 1000) is None
    assert installing.how_it_ended(bundle(version="0.2.0"), folder, NOW + 1000) == Ended(
        "0.1.0", "0.2.0", True, ""
    )


@on_debian
def test_a_package_of_the_system_is_given_to_it_only_if_it_passes_its_own_test(home: Path) -> None:
    passing = fetched(home, debian_package(home.parent / "a", 'test "$1" = --self-test'), Kind.LINUX_DEB)
    assert installing.tried(bundle(Kind.LINUX_DEB), passing).path.is_file()
    assert not list(passing.glob(f"{updates.UNPACKED}*"))
    failing = fetched(home, debian_package(home.parent / "b", "exit 1"), Kind.LINUX_DEB)
    with pytest.raises(SellerError) as failed:
        installing.tried(bundle(Kind.LINUX_DEB), failing)
    assert failed.value.code == "update_self_test"


@on_debian
def test_a_broken_package_is_told(home: Path) -> None:
    folder = fetched(home, b"no package", Kind.LINUX_DEB)
    with pytest.raises(SellerError) as failed:
        installing.tried(bundle(Kind.LINUX_DEB), folder)
    assert failed.value.code == "update_package"
    assert updates.ready(bundle(Kind.LINUX_DEB), folder) is None, "it can be downloaded again"


@pytest.mark.parametrize("later", [DAY_MS, 40 * DAY_MS, -2 * DAY_MS])
def test_what_was_begun_long_ago_is_no_news(tmp_path: Path, later: int) -> None:
    installing.note_pending(tmp_path, Pending("0.1.0", "0.2.0", NOW))
    assert installing.how_it_ended(bundle(), tmp_path, NOW + later) is None
    assert not (tmp_path / updates.PENDING).exists()


@pytest.mark.parametrize("broken", ["", "[]", '{"old": "0.1.0"}', '{"old":"a","new":"b","at":1}'])
def test_a_broken_note_of_it_tells_nothing(tmp_path: Path, broken: str) -> None:
    (tmp_path / updates.PENDING).write_text(broken)
    assert installing.how_it_ended(bundle(), tmp_path, NOW) is None


def test_a_version_still_newer_than_the_one_wanted_counts_as_done(tmp_path: Path) -> None:
    installing.note_pending(tmp_path, Pending("0.1.0", "0.2.0", NOW))
    ended = installing.how_it_ended(bundle(version="0.3.0"), tmp_path, NOW)
    assert ended is not None
    assert ended.worked


def test_what_is_started_finds_its_own_libraries_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installing, "program_folder", lambda: tmp_path)
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{tmp_path}/_internal")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/usr/own/plugins")
    monkeypatch.setenv("SSL_CERT_FILE", f"{tmp_path}/certs.pem")
    monkeypatch.setenv("SSL_CERT_FILE_ORIG", "/etc/own.pem")
    monkeypatch.setenv("_PYI_ARCHIVE_FILE", "x")
    told = installing.plain_environment()
    assert told["QT_PLUGIN_PATH"] == "/usr/own/plugins"
    assert told["SSL_CERT_FILE"] == "/etc/own.pem"
    assert not {"LD_LIBRARY_PATH", "_PYI_ARCHIVE_FILE", "SSL_CERT_FILE_ORIG"} & set(told)


def test_the_program_is_started_again_on_the_same_shop(
    home: Path, monkeypatch: pytest.MonkeyPatch, started: list[list[str]]
) -> None:
    monkeypatch.setattr(installing, "program_file", lambda: home / "seller-desktop")
    installing.start_again(home)
    assert started == [[str(home / "seller-desktop"), "--data", str(home)]]


def test_what_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SellerError) as failed:
        installing.start([str(tmp_path / "none")])
    assert failed.value.code == "update_install"
    begun: list[dict[str, object]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda _command, **options: begun.append(options))
    installing.start(["x"])
    assert begun[0]["start_new_session" if sys.platform != "win32" else "creationflags"]
