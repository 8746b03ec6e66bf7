"""Makes the archive that is installed without administrator rights, by the script in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from tools.build import linux_needs, linux_shared
from tools.build.common import BUNDLE_FILE, Release, run, set_times, size_of
from tools.build.linux_shared import LINUX

if TYPE_CHECKING:
    from pathlib import Path

KIND: Final = "linux-tar"


def make(release: Release, program: Path, work: Path, dist: Path) -> Path:
    """The archive, in `dist`. `program`: the frozen folder, which is left as it is."""
    name = f"seller-desktop-{release.version}-linux-x86_64"
    tree = work / "tar" / name
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / "app", symlinks=True)
    inside = tree / "app" / "_internal"
    (inside / BUNDLE_FILE).write_text(release.bundle_json(KIND), encoding="utf-8", newline="\n")
    linux_shared.lay_out(release, tree / "share")
    libraries = linux_needs.libraries(release, tree / "app")
    packages = linux_needs.packages_of(release, libraries)
    needs = "".join(f"{library} {packages[library]}\n" for library in libraries)
    (tree / "needs.txt").write_text(needs, encoding="utf-8", newline="\n")
    shutil.copyfile(LINUX / "README.txt", tree / "README.txt")
    _script(release, tree)
    set_times(tree, release.epoch)
    path = dist / f"{name}.tar.zst"
    path.unlink(missing_ok=True)
    plain = work / f"{name}.tar"
    run(
        release,
        *("tar", "--create", "--format=gnu", "--sort=name", f"--mtime=@{release.epoch}"),
        *("--owner=0", "--group=0", "--numeric-owner", "--file", plain, name),
        cwd=tree.parent,
    )
    # One thread count, one result: the work is cut into pieces by it.
    run(release, "zstd", "-q", "-19", "--threads=2", "--rm", "-f", plain, "-o", path)
    return path


def _script(release: Release, tree: Path) -> None:
    told = (LINUX / "install.sh").read_text(encoding="utf-8")
    facts = {
        "@GLIBC@": linux_needs.glibc(release, tree / "app"),
        "@VERSION@": release.version,
        "@SIZE_KB@": str(size_of(tree / "app") // 1000),
    }
    for name, value in facts.items():
        assert told.count(name) == 1, name
        told = told.replace(name, value)
    script = tree / "install.sh"
    script.write_text(told, encoding="utf-8", newline="\n")
    script.chmod(0o755)
