from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.updates import is_newer, read_manifest, version_key, web_address

RISING = (
    *("0.1.0.dev1", "0.1.0a1.dev2", "0.1.0a1", "0.1.0a2", "0.1.0b1", "0.1.0rc1", "0.1", "0.1.0.post1.dev1"),
    *("0.1.0.post1", "0.1.1", "0.2", "0.9.9", "0.10.0", "1.0rc9", "1.0rc10", "1.0", "1.0.0.1", "10.0"),
)
FILE = {
    "kind": "linux-tar",
    "name": "seller-desktop-0.2.0-linux-x86_64.tar.zst",
    "size": 3,
    "sha256": "0a" * 32,
}
TOLD = {
    "format": 1,
    "version": "0.2.0",
    "released": "2026-11-23",
    "news": {"id": "Lebih cepat.", "en": "Faster."},
    "files": [FILE],
}


def raw(**changed: Any) -> bytes:  # noqa: ANN401 - any part of a manifest
    return json.dumps(TOLD | changed).encode()


def test_versions_rise_as_numbers_do() -> None:
    for lower, higher in pairwise(RISING):
        assert is_newer(higher, lower), (higher, lower)
        assert not is_newer(lower, higher), (lower, higher)


@pytest.mark.parametrize("text", ["0.1", "0.1.0", "0.1.0.0"])
def test_the_same_version_is_not_newer(text: str) -> None:
    assert version_key(text) == version_key("0.1")
    assert not is_newer(text, "0.1.0")


@pytest.mark.parametrize("text", ["", "v1", "1.", "1..2", "1.0-2", "1.0+local", "1!2", "٢", "1" * 30, "1.0 "])
def test_what_is_no_version_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError, match="no version"):
        version_key(text)


def test_a_manifest_tells_the_release() -> None:
    manifest = read_manifest(raw())
    assert (manifest.version, manifest.released) == ("0.2.0", "2026-11-23")
    assert (manifest.news_in("id"), manifest.news_in("xx")) == ("Lebih cepat.", "Faster.")
    file = manifest.file_for("linux-tar")
    assert file is not None
    assert (file.name, file.size, file.sha256) == (FILE["name"], 3, "0a" * 32)
    assert manifest.file_for("windows-setup") is None


def test_another_format_asks_for_a_newer_program() -> None:
    with pytest.raises(SellerError) as told:
        read_manifest(raw(format=2, files="in a way nobody knows yet"))
    assert told.value.code == "update_format"


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        raw(version="latest"),
        raw(released="soon"),
        raw(news=None),
        raw(files=[FILE, FILE]),
        raw(files=[FILE | {"name": "../../.bashrc"}]),
        raw(files=[FILE | {"name": "C:\\setup.exe"}]),
        raw(files=[FILE | {"name": ".hidden"}]),
        raw(files=[FILE | {"sha256": "0A" * 32}]),
        raw(files=[FILE | {"size": 0}]),
        raw(files=[FILE | {"size": 10**12}]),
        raw(files=[{"kind": "linux-tar"}]),
    ],
)
def test_a_manifest_without_sense_is_refused(broken: bytes) -> None:
    with pytest.raises(SellerError) as told:
        read_manifest(broken)
    assert told.value.code == "update_manifest"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://toko.example/unduh", "https://toko.example/unduh/"),
        (" https://toko.example/unduh/seller-desktop-updates.json ", "https://toko.example/unduh/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
    ],
)
def test_an_address_leads_to_the_folder_of_the_files(typed: str, meant: str) -> None:
    assert web_address(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("http://toko.example/unduh", "update_http"),
        ("http://127.0.0.1.example/", "update_http"),
        ("ftp://toko.example/", "update_address"),
        ("file:///etc/passwd", "update_address"),
        ("https://", "update_address"),
        ("https://toko.example:x/", "update_address"),
        ("https://user:word@toko.example/", "update_address"),
        ("https://toko.example/?q=1", "update_address"),
        ("https://toko.example/a b", "update_address"),
        ("https://[::1", "update_address"),
    ],
)
def test_an_address_that_is_not_safe_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Refused) as told:
        web_address(typed)
    assert told.value.code == code
