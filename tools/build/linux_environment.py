"""The Python that the Linux bundle is made with: one with a shared library, and just what the lock names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tools.build.common import ROOT, BuildError, Release, run

LOCK: Final = ROOT / "requirements" / "build.txt"

_CANDIDATES: Final = (
    "/usr/bin/python3.11",
    "/usr/bin/python3.13",
    "/usr/bin/python3.12",
    "/usr/bin/python3.14",
    sys.executable,
)
"""The system's own first: they stand on the libraries that the package will name as what it needs."""

_FITS: Final = """
import ensurepip, os, sys, sysconfig, venv
name = sysconfig.get_config_var("INSTSONAME") or ""
folders = [sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("LIBPL") or ""]
folders += [os.path.join(folder, sysconfig.get_config_var("MULTIARCH") or "") for folder in folders]
shared = ".so" in name and any(os.path.exists(os.path.join(folder, name)) for folder in folders)
raise SystemExit(0 if shared and (3, 11) <= sys.version_info < (3, 15) else 1)
"""


def find_interpreter() -> Path:
    """A Python that can be bundled; BUILD_PYTHON names another. Raises BuildError where there is none."""
    named = os.environ.get("BUILD_PYTHON")
    for candidate in (named,) if named else _CANDIDATES:
        try:
            done = subprocess.run([candidate, "-I", "-c", _FITS], capture_output=True, check=False)
        except OSError:
            continue
        if done.returncode == 0:
            return Path(candidate)
    raise BuildError(
        "No Python was found that can be bundled: it must be 3.11 to 3.14, with a shared libpython and venv. "
        "On Debian or Ubuntu: apt-get install python3.11 python3.11-venv libpython3.11; "
        "or name one: BUILD_PYTHON=/path/to/python3."
    )


def make(release: Release, folder: Path) -> Path:
    """An environment in `folder` with all that the lock names; its interpreter."""
    run(release, find_interpreter(), "-I", "-m", "venv", folder)
    python = folder / "bin" / "python"
    run(
        release,
        *(
            python,
            "-I",
            "-m",
            "pip",
            "install",
            "-qq",
            "--no-input",
            "--disable-pip-version-check",
            "--no-compile",
        ),
        *("--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", LOCK),
    )
    return python


def packages(python: Path) -> Path:
    """Where the distributions of an environment lie."""
    (found,) = (python.parent.parent / "lib").glob("python3.*/site-packages")
    return found
