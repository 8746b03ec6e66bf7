"""What the Linux bundles are put together from; that they work is proven by packaging/linux/prove.sh."""

from __future__ import annotations

import configparser
import ctypes
import os
import shutil
import struct
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QImage

from tools import icons
from tools.build import linux_deb, linux_elf, linux_freeze, linux_shared, notices
from tools.build.common import ROOT, BuildError, Release

RELEASE = Release("0.1.0", "c0ffee", 1_795_000_000)
LINUX = ROOT / "packaging" / "linux"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def archive(entries: dict[str, bytes]) -> bytes:
    """ICU's data as ICU packs them: a header of 144 bytes, names and places, names, contents."""
    header = struct.pack("<H", 144) + b"\xda\x27" + bytes(8) + b"CmnD"
    table, names, bodies = b"", b"", b""
    names_at = 4 + 8 * len(entries)
    bodies_at = names_at + sum(len(name) + 1 for name in entries)
    bodies_at += -bodies_at % 16
    for name, content in entries.items():
        table += struct.pack("<II", names_at + len(names), bodies_at + len(bodies))
        names += name.encode() + b"\0"
        bodies += content + bytes(-len(content) % 16)
    body = struct.pack("<I", len(entries)) + table + names
    return header.ljust(144, b"\0") + body.ljust(bodies_at, b"\0") + bodies


ICU = {
    "icudt73l/af.res": b"afrikaans",
    "icudt73l/coll/root.res": b"how all sort",
    "icudt73l/coll/zh.res": b"chinese",
    "icudt73l/cnvalias.icu": b"names of character sets",
    "icudt73l/euc-tw-2014.cnv": b"a character set",
    "icudt73l/id.res": b"indonesian, of more than sixteen bytes",
    "icudt73l/zoneinfo64.res": b"zones",
}


def test_icu_keeps_what_all_share_and_the_two_languages() -> None:
    kept = {name: content for name, content in ICU.items() if linux_elf.keeps(name)}
    assert kept.keys() == ICU.keys() - {"icudt73l/af.res", "icudt73l/coll/zh.res", "icudt73l/euc-tw-2014.cnv"}
    assert linux_elf.reduced(archive(ICU)) == archive(kept)


def test_data_of_another_build_are_not_guessed_at() -> None:
    with pytest.raises(BuildError, match="linux_elf"):
        linux_elf.reduced(b"\0" * 200)


def test_the_reduced_library_loads_and_holds_its_data(tmp_path: Path) -> None:
    folder = Path(PySide6.__file__).parent / "Qt" / "lib"
    (source,) = folder.glob("libicudata.so.*")
    small = tmp_path / source.name
    shutil.copyfile(source, small)
    linux_elf.reduce_icu(small)
    assert small.stat().st_size < source.stat().st_size / 5
    version = source.name.rpartition(".")[2]
    held = (ctypes.c_char * 16).in_dll(ctypes.CDLL(str(small)), f"icudt{version}_dat")
    assert bytes(held)[12:] == b"CmnD"


def test_metadata_offer_only_what_is_shipped(tmp_path: Path) -> None:
    offers = tmp_path / "_internal" / "keyring-25.dist-info" / "entry_points.txt"
    offers.parent.mkdir(parents=True)
    offers.write_text(
        "[keyring.backends]\nWindows = keyring.backends.Windows\nNull = keyring.backends.null:K\n"
    )
    linux_freeze.name_no_others(tmp_path, ["keyring.backends.null"])
    assert offers.read_text() == "[keyring.backends]\nNull = keyring.backends.null:K\n"


def test_a_step_of_the_schema_that_imports_what_is_not_shipped_stops_the_build(tmp_path: Path) -> None:
    inside = tmp_path / "_internal"
    steps = inside / "seller_desktop" / "storage" / "migrations"
    steps.mkdir(parents=True)
    with zipfile.ZipFile(inside / "base_library.zip", "w") as base:
        base.writestr("collections/abc.pyc", b"")
    (steps / "v0001_first.py").write_text(
        "from collections.abc import Set\nfrom alembic import op\nimport sys\n"
    )
    linux_freeze.check_steps(tmp_path, ["alembic"])
    with pytest.raises(BuildError, match=r"v0001_first\.py imports alembic"):
        linux_freeze.check_steps(tmp_path, ["sqlalchemy"])


def test_the_notices_name_all_and_hold_their_texts() -> None:
    told = notices.text(Path(PySide6.__file__).parent.parent, [("Python", ROOT / "LICENSE")])
    head = told.partition("=====")[0]
    for name in (
        "SQLAlchemy",
        "PySide6_Essentials",
        "sqlcipher3",
        "pypdfium2",
        "Python",
        "What Qt is made of",
    ):
        assert f"- {name}" in head
    for text in ("GNU LESSER GENERAL PUBLIC LICENSE", "may be exchanged", "libjpeg-turbo"):
        assert text in told
    assert "pytest" not in head, "only what is shipped"


# What a desktop reads


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign,assignment]
    parser.read(LINUX / "seller-desktop.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_entry_speaks_both_languages_and_knows_the_window() -> None:
    told = entry()
    for key in ("Comment", "Keywords", "GenericName"):
        assert told[key] != told[f"{key}[id]"]
    assert told["StartupWMClass"] == "seller-desktop"  # the name QApplication is given (desktop.py)
    assert told["Exec"] == "seller-desktop %f"


def test_backups_belong_to_the_program() -> None:
    kinds = ET.parse(LINUX / "seller-desktop-mime.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    (kind,) = kinds.iter(f"{space}mime-type")
    assert [one.get("pattern") for one in kind.iter(f"{space}glob")] == ["*.sdbackup"]
    assert entry()["MimeType"] == f"{kind.get('type')};"


@pytest.mark.parametrize(("address", "pictures"), [("", 0), ("https://toko.example/unduh/", 2)])
def test_pictures_are_named_only_where_they_can_be_had(address: str, pictures: int) -> None:
    top = ET.fromstring(linux_shared.metainfo(Release("0.1.0", "c0ffee", 1_795_000_000, address)))
    found = [one.text for one in top.iter("image")]
    assert len(found) == pictures
    assert all(str(one).startswith("https://toko.example/unduh/") for one in found)


def test_the_release_leads_the_description_and_each_text_has_both_languages() -> None:
    for version in ("0.1.0", "9.9.9"):
        top = ET.fromstring(linux_shared.metainfo(Release(version, "c0ffee", 1_795_000_000)))
        releases = [one.get("version") for one in top.iter("release")]
        assert releases[0] == version
        assert len(set(releases)) == len(releases)
        for tag in ("summary", "p", "li"):
            said = list(top.iter(tag))
            assert len([one for one in said if one.get(LANG) == "id"]) * 2 == len(said)


def test_the_changelog_is_one_that_debian_reads() -> None:
    first, *lines = linux_deb.changelog(Release("9.9.9", "c0ffee", 1_795_000_000)).splitlines()
    assert first == "seller-desktop (9.9.9) unstable; urgency=medium"
    assert (
        " -- Seller Desktop developers <seller-desktop@localhost>  Wed, 18 Nov 2026 11:06:40 +0000" in lines
    )
    assert all(len(line) <= 80 for line in lines if line.startswith("  "))


# Icons


def test_every_size_is_rendered() -> None:
    for folder in (icons.PROGRAM, icons.BACKUP):
        found = {int(file.stem): QImage(str(file)) for file in folder.glob("*.png")}
        assert found.keys() == set(icons.SIZES)
        assert all((image.width(), image.height()) == (size, size) for size, image in found.items())


def test_the_icon_for_windows_holds_the_same_pictures() -> None:
    data = icons.ICO.read_bytes()
    count = struct.unpack_from("<H", data, 4)[0]
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * index) for index in range(count)]
    assert [width or 256 for width, *_ in entries] == list(icons.ICO_SIZES)
    pictures = {size: (icons.PROGRAM / f"{size}.png").read_bytes() for size in icons.ICO_SIZES}
    assert icons.ico(pictures) == data
    size, at = entries[0][6:]
    pixels = data[at + 40 : at + 40 + 16 * 16 * 4]
    image = QImage.fromData(pictures[16])
    corner = pixels[-16 * 4 + 8 * 4 :][:4]  # of the top row, which comes last
    assert (corner[2], corner[1], corner[0]) == (
        image.pixelColor(8, 0).red(),
        image.pixelColor(8, 0).green(),
        image.pixelColor(8, 0).blue(),
    )
    assert size == 40 + 16 * 16 * 4 + 16 * 4


# The script of the archive


class Unpacked:
    """The archive as someone unpacked it, with a program that only says how its test ended."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "rumah bu sri"
        self.app = self.home / ".local" / "lib" / "seller-desktop" / "app"
        self.shop = self.home / ".local" / "share" / "SellerDesktop" / "shop.db"
        self._folder = folder / "unduhan"
        program = self._folder / "app" / "seller-desktop"
        program.parent.mkdir(parents=True)
        program.write_text('#!/bin/sh\ncase $1 in --self-test) exit "$(cat "${0%/*}/code")" ;; esac\n')
        program.chmod(0o755)
        (self._folder / "needs.txt").write_text("libc.so.6 libc6\n")
        linux_shared.lay_out(RELEASE, self._folder / "share")
        script = (LINUX / "install.sh").read_text(encoding="utf-8")
        for name, value in (("@GLIBC@", "2.17"), ("@VERSION@", "0.1.0"), ("@SIZE_KB@", "1")):
            script = script.replace(name, value)
        (self._folder / "install.sh").write_text(script, encoding="utf-8")
        self._tools = folder / "tools"  # nobody is root here, and no cache of this computer's is touched
        self._tools.mkdir()
        for name, told in (
            ("id", "echo 1000"),
            ("update-mime-database", ""),
            ("update-desktop-database", ""),
        ):
            (self._tools / name).write_text(f"#!/bin/sh\n{told}\n")
            (self._tools / name).chmod(0o755)

    def version(self, name: str, code: int) -> None:
        (self._folder / "app" / "code").write_text(str(code))
        (self._folder / "app" / "version").write_text(name)

    @property
    def installed(self) -> str | None:
        told = self.app / "version"
        return told.read_text() if told.exists() else None

    def run(self, *words: str, language: str = "en_US.UTF-8", tools: bool = True) -> tuple[int, str]:
        path = f"{self._tools}:{os.environ['PATH']}" if tools else os.environ["PATH"]
        done = subprocess.run(
            ["/bin/bash", str(self._folder / "install.sh"), *words],
            env={"HOME": str(self.home), "PATH": path, "LANG": language},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def unpacked(tmp_path: Path) -> Unpacked:
    return Unpacked(tmp_path)


def test_the_archive_is_installed_exchanged_and_removed_while_the_shop_stays(unpacked: Unpacked) -> None:
    unpacked.version("first", 0)
    assert unpacked.run(language="id_ID.UTF-8")[1].endswith("ada di antara program-program Anda.\n")
    told = (unpacked.home / ".local/share/applications/seller-desktop.desktop").read_text(encoding="utf-8")
    assert f'Exec="{unpacked.home}/.local/bin/seller-desktop" %f' in told
    assert (unpacked.home / ".local/bin/seller-desktop").resolve() == unpacked.app / "seller-desktop"
    unpacked.shop.parent.mkdir()
    unpacked.shop.write_bytes(b"orders")
    unpacked.version("second", 1)
    code, told = unpacked.run("--update")
    assert (code, unpacked.installed) == (3, "first")
    assert "does not work on this computer, so nothing was changed" in told
    unpacked.app.rename(unpacked.app.with_name("app.old"))  # a kill in the middle of an exchange
    assert unpacked.run("--update")[0] == 3
    assert unpacked.installed == "first", "it was brought back"
    unpacked.version("third", 0)
    assert unpacked.run("--update")[0] == 0
    assert unpacked.installed == "third"
    assert {path.name for path in unpacked.app.parent.glob("app*")} == {"app"}
    assert unpacked.run("--uninstall")[0] == 0
    left = [path for path in unpacked.home.rglob("*") if path.is_file()]
    assert left == [unpacked.shop]


def test_the_script_will_not_be_run_by_root_nor_misunderstood(unpacked: Unpacked) -> None:
    unpacked.version("first", 0)
    assert unpacked.run("--remove-shop")[0] == 2
    if os.getuid() == 0:
        code, told = unpacked.run(tools=False)
        assert code == 1
        assert "not as administrator" in told
    assert unpacked.installed is None
