"""Makes the package for Debian and its kin."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import textwrap
import tomllib
from datetime import UTC, datetime, time
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final

from tools.build import linux_needs, linux_shared
from tools.build.common import BUNDLE_FILE, ROOT, BuildError, Release, run, set_times, size_of
from tools.build.linux_shared import LINUX

if TYPE_CHECKING:
    from pathlib import Path

KIND: Final = "linux-deb"
_SCRIPTS: Final = ("preinst",)
"""Menus, icons and kinds of files are taken note of by dpkg's triggers, which need no script of ours."""

_MAINTAINER: Final = "Seller Desktop developers <seller-desktop@localhost>"
"""There is no address one can write to."""

_ENTRY: Final = f"""\
seller-desktop ({{version}}) unstable; urgency=medium

{{news}}

 -- {_MAINTAINER}  {{day}}
"""

_CONTROL: Final = f"""\
Package: seller-desktop
Version: {{version}}
Architecture: amd64
Maintainer: {_MAINTAINER}
Installed-Size: {{size}}
Depends: {{depends}}
Recommends: fonts-inter, xdg-utils
Suggests: gnome-keyring
Section: misc
Priority: optional
Description: order desk for marketplace sellers that works offline
 Every order of a shop in one window, with the time left for it: export files of
 TikTok Shop and Tokopedia's Seller Center come in, are shown first, and never
 move an order back.
 .
 Decisions on cancellations, returns and refunds are recorded and deadlines
 kept; pick lists, packing slips, labels and manifests printed; the shop backed
 up by itself, encrypted if wanted. Nothing is sent anywhere.
 .
 The windows speak Indonesian and English.
"""


def make(release: Release, program: Path, work: Path, dist: Path) -> Path:
    """The package, in `dist`. `program`: the frozen folder, which is left as it is."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "opt").mkdir(parents=True)
    installed = tree / "opt" / "seller-desktop"
    shutil.copytree(program, installed, symlinks=True)
    (installed / "_internal" / BUNDLE_FILE).write_text(
        release.bundle_json(KIND), encoding="utf-8", newline="\n"
    )
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "seller-desktop").symlink_to("/opt/seller-desktop/seller-desktop")
    linux_shared.lay_out(release, tree / "usr" / "share")
    _documents(release, tree / "usr" / "share" / "doc" / "seller-desktop")
    overrides = tree / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides / "seller-desktop")
    size = -(-size_of(tree) // 1024)
    _control(release, tree, size)
    set_times(tree, release.epoch)
    path = dist / f"seller-desktop_{release.version}_amd64.deb"
    path.unlink(missing_ok=True)
    run(
        release,
        *("dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build", tree, path),
    )
    return path


def _documents(release: Release, folder: Path) -> None:
    folder.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().splitlines()[4:]
    indented = "\n".join(f" {line}" if line.strip() else " ." for line in licence)
    told = (LINUX / "copyright").read_text(encoding="utf-8").replace("@LICENCE@", indented)
    (folder / "copyright").write_text(told, encoding="utf-8", newline="\n")
    log = gzip.compress(changelog(release).encode(), compresslevel=9, mtime=0)
    (folder / "changelog.gz").write_bytes(log)
    linux_shared.copy_pictures(folder / "pictures")


def changelog(release: Release) -> str:
    """What is new in each version (news.toml), in the form that Debian's tools read."""
    told = []
    for version in tomllib.loads(linux_shared.NEWS.read_text(encoding="utf-8"))["version"]:
        lines = (
            textwrap.fill(line, 78, initial_indent="  * ", subsequent_indent="    ") for line in version["en"]
        )
        day = datetime.combine(version["date"], time(), UTC)
        told.append(_ENTRY.format(version=version["number"], news="\n".join(lines), day=format_datetime(day)))
    if not any(one.startswith(f"seller-desktop ({release.version})") for one in told):
        day = datetime.fromtimestamp(release.epoch, UTC)
        entry = _ENTRY.format(version=release.version, news="  * See the news.", day=format_datetime(day))
        told.insert(0, entry)
    return "\n".join(told)


def _control(release: Release, tree: Path, size: int) -> None:
    """The package's description, sums and scripts. dpkg's tool looks for the folder, so it is there first."""
    control = tree / "DEBIAN"
    control.mkdir()
    if not release.version[:1].isdigit():
        raise BuildError(f"A version of Debian begins with a figure: {release.version}")
    opened = linux_needs.packages_of(release, sorted(linux_needs.OPENED_BY_NAME))
    depends = linux_needs.depends(release, tree, opened)
    sums = []
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink() and control not in path.parents:
            found = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            sums.append(f"{found}  {path.relative_to(tree)}\n")
    (control / "control").write_text(
        _CONTROL.format(version=release.version, size=size, depends=depends), encoding="utf-8"
    )
    (control / "md5sums").write_text("".join(sums), encoding="utf-8")
    for name in _SCRIPTS:
        shutil.copyfile(LINUX / name, control / name)
        (control / name).chmod(0o755)
