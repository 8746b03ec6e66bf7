"""The same from a web server of this machine, which may fail in every way."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.updates import MANIFEST
from seller_desktop.services import update_web, updates
from tests.services.updating import INSTALLER, bundle, publish, serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.services.updating import Server


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    publish(tmp_path / "web")
    with serving(tmp_path / "web") as server:
        yield server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "updates"


def fetch(server: Server, folder: Path) -> bytes:
    found = updates.check(bundle(), server.address)
    return updates.fetch(bundle(), found, folder).path.read_bytes()


def refusal(server: Server, folder: Path) -> str:
    with pytest.raises(SellerError) as failed:
        fetch(server, folder)
    return failed.value.code


def parts(server: Server) -> list[str | None]:
    """Which parts of the installer were asked for."""
    return [part for name, part in server.asked if name.endswith(".zst")]


def test_it_comes_from_the_web_once(server: Server, folder: Path) -> None:
    assert fetch(server, folder) == INSTALLER
    assert fetch(server, folder) == INSTALLER
    assert parts(server) == [None], "what is here is not fetched again"


def test_cut_off_it_goes_on_where_it_stopped(server: Server, folder: Path) -> None:
    server.cut_after = 300_000
    assert refusal(server, folder) == "update_cut_off"
    assert refusal(server, folder) == "update_cut_off"
    server.cut_after = None
    assert fetch(server, folder) == INSTALLER
    assert parts(server) == [None, "bytes=300000-", "bytes=600000-"]


def test_changed_meanwhile_it_comes_from_its_beginning(server: Server, folder: Path) -> None:
    server.cut_after = 300_000
    assert refusal(server, folder) == "update_cut_off"
    server.cut_after, server.tag = None, '"2"'
    (part,) = folder.glob("*.part")
    part.write_bytes(b"?" * part.stat().st_size)  # as it was there before
    assert fetch(server, folder) == INSTALLER


def test_a_server_that_knows_no_parts_sends_it_whole(server: Server, folder: Path) -> None:
    server.cut_after = 300_000
    assert refusal(server, folder) == "update_cut_off"
    server.cut_after, server.knows_parts = None, False
    assert fetch(server, folder) == INSTALLER


def test_a_part_that_turns_out_wrong_is_removed_and_fetched_anew(server: Server, folder: Path) -> None:
    server.cut_after = 300_000
    assert refusal(server, folder) == "update_cut_off"
    (part,) = folder.glob("*.part")
    part.write_bytes(b"?" * part.stat().st_size)
    server.cut_after = None
    assert refusal(server, folder) == "update_changed"
    assert not list(folder.iterdir())
    assert fetch(server, folder) == INSTALLER


@pytest.mark.parametrize("lengths", [True, False])
def test_more_than_was_signed_is_not_taken(server: Server, folder: Path, *, lengths: bool) -> None:
    server.extra, server.lengths = b"?" * 3_000_000, lengths
    found, told = updates.check(bundle(), server.address), [0]
    with pytest.raises(SellerError) as failed:
        updates.fetch(bundle(), found, folder, told.append)
    assert failed.value.code == "update_changed"
    assert max(told) <= 1000, "not even to the disk"
    assert not list(folder.glob("*.part"))


def test_other_bytes_are_refused_and_removed(server: Server, folder: Path) -> None:
    (path,) = server.folder.glob("*.zst")
    path.write_bytes(INSTALLER[::-1])
    assert refusal(server, folder) == "update_changed"
    assert not list(folder.iterdir())


def test_a_shorter_file_at_the_server_is_not_waited_for(server: Server, folder: Path) -> None:
    server.cut_after = 300_000
    assert refusal(server, folder) == "update_cut_off"
    (path,) = server.folder.glob("*.zst")
    path.write_bytes(INSTALLER[:200_000])
    assert refusal(server, folder) == "update_cut_off"
    assert not list(folder.glob("*.part")), "the next attempt begins anew"


def test_a_manifest_without_end_is_not_read_to_its_end(server: Server, folder: Path) -> None:
    (server.folder / MANIFEST).write_bytes(b" " * 10_000_000)
    assert refusal(server, folder) == "update_manifest"


@pytest.mark.parametrize(
    "elsewhere", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://toko.example/x", "data:,x"]
)
def test_it_is_not_led_to_an_address_that_is_not_safe(server: Server, folder: Path, elsewhere: str) -> None:
    server.moved[MANIFEST] = elsewhere
    assert refusal(server, folder) == "update_redirect"


def test_from_a_safe_address_none_leads_to_an_open_one() -> None:
    handler = update_web._SameOrSafer("https://toko.example/")
    with pytest.raises(SellerError) as failed:
        handler.redirect_request(None, _Closed(), 302, "", {}, "http://127.0.0.1/")
    assert failed.value.code == "update_redirect"


class _Closed:
    def close(self) -> None:
        """Nothing is open."""


def test_it_follows_where_the_files_have_moved(server: Server, folder: Path) -> None:
    (path,) = server.folder.glob("*.zst")
    path.rename(server.folder / "arsip")
    server.moved[path.name] = server.address + "arsip"
    assert fetch(server, folder) == INSTALLER


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_server_that_refuses_is_named(server: Server, folder: Path, status: int) -> None:
    server.status = status
    assert refusal(server, folder) == "update_server"


def test_one_that_is_not_there_is_named(tmp_path: Path) -> None:
    with serving(tmp_path) as gone:
        pass
    with pytest.raises(SellerError) as failed:
        updates.check(bundle(), gone.address)
    assert failed.value.code == "update_no_answer"
    assert str(failed.value.facts["host"]).startswith("127.0.0.1:")


def test_without_any_certificates_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    monkeypatch.setattr(ssl, "create_default_context", lambda: bare)
    nowhere = ssl.get_default_verify_paths()._replace(capath="")
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: nowhere)
    with pytest.raises(SellerError) as failed:
        update_web.trusting(known=(str(tmp_path / "none.pem"),))
    assert failed.value.code == "update_certificates"
