"""Makes the bundles for Linux: a package for Debian and its kin, and an archive for any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.build import linux_deb, linux_freeze, linux_tar

if TYPE_CHECKING:
    from pathlib import Path

    from tools.build.common import Release


def build(release: Release, work: Path, dist: Path) -> list[Path]:
    """Both bundles, in `dist`; `work` is scratch. Raises BuildError."""
    program = linux_freeze.freeze(release, work)
    return package(release, program, work, dist)


def package(release: Release, program: Path, work: Path, dist: Path) -> list[Path]:
    """Both bundles of a frozen program."""
    dist.mkdir(parents=True, exist_ok=True)
    return [linux_deb.make(release, program, work, dist), linux_tar.make(release, program, work, dist)]
