"""What all bundles share: which release they are, and how their files get the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
SRC: Final = ROOT / "src"
PACKAGING: Final = ROOT / "packaging"
BUNDLE_FILE: Final = Path("seller_desktop") / "resources" / "bundle.json"
"""Where the program finds what it came as (services/bundle.py), below the folder of its packages."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is built. `epoch`: seconds since 1970 that stand as the time of every file in it."""

    version: str
    commit: str
    epoch: int
    update_address: str = ""
    update_keys: tuple[str, ...] = ()

    @property
    def date(self) -> str:
        """The day of the release, ISO."""
        return datetime.fromtimestamp(self.epoch, UTC).date().isoformat()

    def bundle_json(self, kind: str) -> str:
        """What a bundle says of itself."""
        told = {
            "kind": kind,
            "version": self.version,
            "commit": self.commit,
            "update_address": self.update_address,
            "update_keys": list(self.update_keys),
        }
        return json.dumps(told, indent=2, sort_keys=True) + "\n"

    def environment(self) -> dict[str, str]:
        """For every program of a build: the same time, the same order of hashes, no traces of this place."""
        return {
            **os.environ,
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }


class BuildError(Exception):
    """Why nothing could be built, in a sentence for whoever builds."""


def run(release: Release, *command: str | Path, cwd: Path = ROOT) -> str:
    """Runs one step; what it printed. Raises BuildError with the end of its complaints."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=release.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        told = "\n".join((done.stdout + done.stderr).splitlines()[-25:])
        raise BuildError(f"{command[0]} failed with {done.returncode}:\n{told}")
    return done.stdout


def set_times(folder: Path, epoch: int) -> None:
    """Give all of a folder one time and plain rights: what may be run all may run, nobody else writes."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (epoch, epoch))


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size_of(folder: Path) -> int:
    """Bytes of all files of a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir())
