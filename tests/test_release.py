"""Keys and signatures of releases, and that the program believes what they sign."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.updates import MANIFEST, SIGNATURE
from seller_desktop.services import updates
from seller_desktop.services.bundle import Kind
from tests.services.updating import bundle
from tools import release
from tools.build.common import Release

if TYPE_CHECKING:
    from pathlib import Path

NEWS = """
[[version]]
number = "0.2.0"
date = 2026-11-30
id = ["Lebih cepat.", "Lebih rapi."]
en = ["Faster.", "Neater."]
"""


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    for name in (
        "seller-desktop_0.2.0_amd64.deb",
        "seller-desktop-0.2.0-linux-x86_64.tar.zst",
        "seller-desktop-0.2.0-setup.exe",
        "seller-desktop-0.2.0.cdx.json",
        "SHA256SUMS",
    ):
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.toml"
    path.write_text(NEWS, encoding="utf-8")
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    return tmp_path / "release.pem"


def run(capsys: pytest.CaptureFixture[str], *words: str | Path, code: int = 0) -> str:
    capsys.readouterr()
    assert release.main([str(word) for word in words]) == code
    told = capsys.readouterr()
    return told.err if code else told.out


def test_what_is_signed_the_program_believes(
    dist: Path, key: Path, news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    public = run(capsys, "key", key).strip()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    run(capsys, "sign", dist, "--key", key, "--news", news)
    found = updates.check(bundle(Kind.LINUX_DEB, update_keys=(public,)), str(dist))
    assert (found.newer, found.manifest.released) == (True, "2026-11-30")
    assert found.manifest.news_in("id") == "Lebih cepat.\nLebih rapi."
    assert found.file is not None
    assert found.file.name == "seller-desktop_0.2.0_amd64.deb"
    assert {one.kind for one in found.manifest.files} == {"linux-deb", "linux-tar", "windows-setup"}
    assert "version 0.2.0" in run(capsys, "check", dist, "--public-key", public)
    assert release.public_key(key) == public
    before = [(dist / name).read_bytes() for name in (MANIFEST, SIGNATURE)]
    run(capsys, "sign", dist, "--key", key, "--news", news)
    assert [(dist / name).read_bytes() for name in (MANIFEST, SIGNATURE)] == before, "the same bytes again"


def test_a_build_signs_what_it_has_made(dist: Path, key: Path) -> None:
    public = release.make_key(key.parent / "not made yet" / key.name)
    built = Release("0.2.0", "0", epoch=1_796_000_000)
    made = release.sign(dist, key.parent / "not made yet" / key.name, built)
    assert [path.name for path in made] == [MANIFEST, SIGNATURE]
    assert updates.check(bundle(update_keys=(public,)), str(dist)).manifest.released == built.date


def test_check_finds_what_was_changed(
    dist: Path, key: Path, news: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    public = run(capsys, "key", key).strip()
    other = run(capsys, "key", tmp_path / "other.pem").strip()
    run(capsys, "sign", dist, "--key", key, "--news", news)
    assert "not signed by this key" in run(capsys, "check", dist, "--public-key", other, code=1)
    run(capsys, "check", dist, "--public-key", other, "--public-key", public)
    (dist / "seller-desktop-0.2.0-setup.exe").write_bytes(b"MZ")
    assert "is not the file that was signed" in run(capsys, "check", dist, "--public-key", public, code=1)


def test_what_makes_no_release_is_not_signed(
    dist: Path, key: Path, news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "key", key)
    assert "never written over" in run(capsys, "key", key, code=1)
    news.write_text("", encoding="utf-8")
    assert "Nothing tells when" in run(capsys, "sign", dist, "--key", key, "--news", news, code=1)
    run(capsys, "sign", dist, "--key", key, "--news", news, "--released", "2026-12-01")
    (dist / "seller-desktop-0.3.0-setup.exe").write_bytes(b"MZ")
    assert "exactly one version" in run(capsys, "sign", dist, "--key", key, "--news", news, code=1)
    key.chmod(0o644)
    assert "chmod 600" in run(capsys, "sign", dist, "--key", key, "--news", news, code=1)
