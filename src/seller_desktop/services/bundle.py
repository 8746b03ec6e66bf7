"""What this copy of the program came as: an installed bundle (`./dev build`) or a checkout of the source."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from seller_desktop import resources as ours

FILE_NAME: Final = "bundle.json"


class Kind(StrEnum):
    """How a bundle was installed, and so how it is updated."""

    LINUX_DEB = "linux-deb"
    LINUX_TAR = "linux-tar"
    WINDOWS_SETUP = "windows-setup"
    WINDOWS_FROZEN = "windows-frozen"


@dataclass(frozen=True, slots=True)
class Bundle:
    """Written into the bundle as it is built (`tools/build/common.py`)."""

    kind: Kind
    version: str
    commit: str
    update_address: str
    """Where updates are looked for unless the seller says otherwise; may be empty."""
    update_keys: tuple[str, ...]
    """Ed25519 public keys in base64; an update signed by none of them is refused."""


@cache
def this_bundle() -> Bundle | None:
    """The bundle that runs; None for a checkout of the source."""
    file = resources.files(ours) / FILE_NAME
    if not file.is_file():
        return None
    told = json.loads(file.read_text(encoding="utf-8"))
    return Bundle(
        kind=Kind(told["kind"]),
        version=told["version"],
        commit=told["commit"],
        update_address=told["update_address"],
        update_keys=tuple(told["update_keys"]),
    )


def program_folder() -> Path:
    """Where the installed program lies: the folder of the file that is run."""
    return Path(sys.executable).parent


def program_file() -> Path:
    """The program with a window: on Windows the command line is another file beside it."""
    name = "Seller Desktop.exe" if sys.platform == "win32" else "seller-desktop"
    return program_folder() / name


def own_interpreter(module: str, option: str) -> list[str]:
    """How to start a child of this program: a bundle is its own interpreter and knows the child by `option`,
    elsewhere Python runs the `module`.
    """
    if this_bundle() is not None:
        return [sys.executable, option]
    return [sys.executable, "-P", "-m", module]
