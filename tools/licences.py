"""Checks the licence of all we ship (requirements/runtime.txt): nothing may bind the program to the GPL."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

LOCK = Path(__file__).resolve().parent.parent / "requirements" / "runtime.txt"

# LGPL is for Qt alone: its libraries are shipped as files of their own, which a user can exchange.
ALLOWED = re.compile(
    r"^(MIT|BSD|0BSD|Apache|PSF|Python Software Foundation|ISC|Zlib|Unlicense|MPL-2\.0)", re.IGNORECASE
)
ALLOWED_FOR_QT = re.compile(r"^LGPL-3\.0", re.IGNORECASE)
QT = {"pyside6-essentials", "shiboken6"}

# Packages whose metadata name no licence, or several at once; read by a person in the files they carry.
READ_BY_HAND = {"pypdfium2": "BSD-3-Clause AND Apache-2.0", "sqlcipher3": "Zlib"}


def choices(name: str) -> list[str]:
    """The licences among which whoever ships the package may choose. Raises PackageNotFoundError."""
    if name in READ_BY_HAND:
        return [READ_BY_HAND[name]]
    about = metadata.metadata(name)
    expressions = about.get_all("License-Expression", [])
    classified = [
        classifier.rpartition(" :: ")[2]
        for classifier in about.get_all("Classifier", [])
        if classifier.startswith("License :: ") and classifier != "License :: OSI Approved"
    ]
    # The free field comes last: some put "Dual License", or the whole text, where the name belongs.
    stated = expressions or classified or about.get_all("License", [])
    return [choice for licence in stated for choice in re.split(r"\s+OR\s+", licence)]


def is_allowed(name: str, licences: list[str]) -> bool:
    """Whether one of the choices may be shipped; where two hold together (AND), each must be."""
    for licence in licences:
        parts = re.split(r"\s+AND\s+", licence.strip("() "))
        if all(ALLOWED.match(part) or (name in QT and ALLOWED_FOR_QT.match(part)) for part in parts):
            return True
    return False


def main() -> int:
    failed = False
    for name in re.findall(r"^([a-z0-9._-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE):
        licences = choices(name)
        if not is_allowed(name, licences):
            failed = True
            print(f"{name}: {' or '.join(licences) or 'no licence named'} is not among what we may ship")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
