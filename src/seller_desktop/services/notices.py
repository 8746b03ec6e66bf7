"""Whose work is in the program, and under which licence: the text of their notices."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata, resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from seller_desktop import resources as ours

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_NAME: Final = "notices.txt"
"""Made by the build into a bundle, whose distributions may have left their own files behind."""
OURS: Final = "seller-desktop"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE: Final = re.compile(
    r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$|(^|/)licen[cs]es/", re.IGNORECASE
)
_BINARY: Final = (".py", ".pyc", ".so", ".dll", ".spdx", ".json")
_RULE: Final = "=" * 72
_LONGEST_NAME: Final = 100
_PROJECT: Final = Path(__file__).resolve().parents[3] / "pyproject.toml"
"""Of a checkout: what it asks for now, whatever it asked for when it was installed."""


def notices() -> str:
    """The bundle's file; in a checkout made of what is installed. Reads many small files: not for a loop."""
    file = resources.files(ours) / FILE_NAME
    return file.read_text(encoding="utf-8") if file.is_file() else made_from_installed()


def made_from_installed(name: str = OURS) -> str:
    """The notices of every distribution that one needs to run, by their own files, in the order of names."""
    parts = [_notice(needed) for needed in sorted(needed_by(name) - {name})]
    return f"\n\n{_RULE}\n".join(parts) + "\n"


def needed_by(name: str) -> set[str]:
    """The distribution and all it needs that is installed; what is needed elsewhere only is not."""
    found: set[str] = set()
    wanted = [name]
    while wanted:
        one = _plain(wanted.pop())
        if one in found:
            continue
        try:
            wanted += _asked_for(one)
        except metadata.PackageNotFoundError:
            continue  # of another system, or of another Python
        found.add(one)
    return found


def _asked_for(name: str) -> Iterator[str]:
    """What a distribution needs. Raises PackageNotFoundError; our own checkout need not be installed."""
    if name == OURS and _PROJECT.is_file():
        lines = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    else:
        lines = metadata.distribution(name).requires or []
    for line in lines:
        condition = line.partition(";")[2]
        if "extra" not in condition and (match := _NAME.match(line)) is not None:
            yield match[0]


def _notice(name: str) -> str:
    """Name, version, licence as the distribution states it, and the texts it brings along."""
    distribution = metadata.distribution(name)
    told = distribution.metadata
    licence = (
        _stated(told, "License-Expression")
        or _classified(told.get_all("Classifier") or [])
        or _short(_stated(told, "License"))
        or "see below"
    )
    head = f"{told['Name']} {distribution.version}\nLicence: {licence}"
    texts = [
        text
        for path in sorted(distribution.files or (), key=str)
        if _LICENCE.search(path.as_posix()) and not path.name.endswith(_BINARY)
        for text in [_read(path)]
        if text
    ]
    return "\n\n".join([head, *dict.fromkeys(texts)])


def _classified(classifiers: list[str]) -> str:
    names = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License ::")]
    return ", ".join(dict.fromkeys(names))


def _stated(told: metadata.PackageMetadata, name: str) -> str:
    return told[name] if name in told else ""  # noqa: SIM401 - what is not stated has no `get` in its protocol


def _short(licence: str) -> str:
    """A name; some put the whole text there."""
    return licence if len(licence) <= _LONGEST_NAME else ""


def _read(path: metadata.PackagePath) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _plain(name: str) -> str:
    """As distributions are compared: small letters, one `-` where it is parted."""
    return re.sub(r"[-_.]+", "-", name).lower()
