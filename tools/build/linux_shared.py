"""What a desktop reads of the program, the same in both bundles: entry, description, icons, kind of file."""

from __future__ import annotations

import shutil
import tomllib
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any, Final

from tools import icons
from tools.build.common import PACKAGING, ROOT, SRC, Release

if TYPE_CHECKING:
    from pathlib import Path

LINUX: Final = PACKAGING / "linux"
COMPONENT: Final = "internal.seller_desktop.app"
NEWS: Final = SRC / "seller_desktop" / "resources" / "news.toml"
PICTURES: Final = {
    "list.png": (
        "Orders with the time left for each",
        "Pesanan dengan sisa waktunya masing-masing",
    ),
    "cards.png": ("The same orders as cards", "Pesanan yang sama sebagai kartu"),
}
"""Of docs/pictures, the first one first; what is to be seen on each, English and Indonesian."""

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def lay_out(release: Release, share: Path) -> None:
    """Put everything into a folder that is, or will be, a `share` of XDG."""
    _copy(LINUX / "seller-desktop.desktop", share / "applications" / "seller-desktop.desktop")
    _copy(LINUX / "seller-desktop-mime.xml", share / "mime" / "packages" / "seller-desktop.xml")
    described = share / "metainfo" / f"{COMPONENT}.metainfo.xml"
    described.parent.mkdir(parents=True)
    described.write_text(metainfo(release), encoding="utf-8", newline="\n")
    themed = share / "icons" / "hicolor"
    for size in icons.SIZES:
        place = themed / f"{size}x{size}"
        _copy(icons.PROGRAM / f"{size}.png", place / "apps" / "seller-desktop.png")
        _copy(icons.BACKUP / f"{size}.png", place / "mimetypes" / "application-x-seller-desktop-backup.png")
    _copy(icons.DRAWINGS / "seller-desktop.svg", themed / "scalable" / "apps" / "seller-desktop.svg")
    _copy(
        icons.DRAWINGS / "backup.svg",
        themed / "scalable" / "mimetypes" / "application-x-seller-desktop-backup.svg",
    )


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def metainfo(release: Release) -> str:
    """The AppStream description with its releases and, where they can be had from somewhere, its pictures."""
    source = (LINUX / "seller-desktop.metainfo.xml").read_text(encoding="utf-8")
    top = ET.fromstring(source)  # noqa: S314 - the project's own file
    shown = top.find("screenshots")
    assert shown is not None
    if release.update_address.startswith("https://"):
        _add_pictures(shown, release.update_address.rstrip("/"))
    else:
        top.remove(shown)  # a screenshot must have an address in the web; there is none
    releases = top.find("releases")
    assert releases is not None
    for version in tomllib.loads(NEWS.read_text(encoding="utf-8"))["version"]:
        _add_release(releases, version)
    if not any(one.get("version") == release.version for one in releases):
        one = ET.Element("release", version=release.version, date=release.date)
        releases.insert(0, one)
    ET.indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"


def _add_pictures(shown: ET.Element, address: str) -> None:
    for name, (english, indonesian) in PICTURES.items():
        one = ET.SubElement(shown, "screenshot", {"type": "default"} if not len(shown) else {})
        ET.SubElement(one, "caption").text = english
        ET.SubElement(one, "caption", {_XML_LANG: "id"}).text = indonesian
        ET.SubElement(one, "image", type="source").text = f"{address}/{name}"


def _add_release(releases: ET.Element, version: dict[str, Any]) -> None:
    one = ET.SubElement(releases, "release", version=version["number"], date=str(version["date"]))
    told = ET.SubElement(one, "description")
    news = ET.SubElement(told, "ul")
    for english, indonesian in zip(version["en"], version["id"], strict=True):
        ET.SubElement(news, "li").text = english
        ET.SubElement(news, "li", {_XML_LANG: "id"}).text = indonesian


def copy_pictures(folder: Path) -> None:
    """The pictures themselves, for those who look at the installed program's documents."""
    for name in PICTURES:
        _copy(ROOT / "docs" / "pictures" / name, folder / name)
