"""Reads the locks: what is pinned, for which systems, and by which files it may be had."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker

RUNTIME = Path(__file__).resolve().parent.parent / "requirements" / "runtime.txt"

_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<marker>[^\\]+))?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})(?![0-9a-f])")


@dataclass(frozen=True)
class Pin:
    """One distribution of a lock."""

    name: str
    version: str
    marker: str
    """The systems and Pythons it is for; empty: all."""
    hashes: tuple[str, ...]
    """SHA-256 of each file it may be installed from, in hexadecimal: one for each system and Python."""

    @property
    def is_for_here(self) -> bool:
        """Whether this system and this Python install it."""
        return self.is_for(None)

    def is_for(self, environment: dict[str, str] | None) -> bool:
        """The same of another system and Python, by the names that markers give them; None: the present."""
        return not self.marker or Marker(self.marker).evaluate(environment)


def read(text: str) -> list[Pin]:
    """The pins of a lock, in its order. Raises ValueError for whatever is no pin with hashes, nor a comment.

    So an address, an option or a package without hashes cannot stand in a lock unseen.
    """
    pins = []
    for line in re.sub(r"^#.*$", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines():
        if not line.strip():
            continue
        start, *hashes = re.split(r"\s+(?=--)", line.strip())
        pin = _PIN.fullmatch(start.strip())
        sums = [_HASH.fullmatch(one.strip()) for one in hashes]
        if pin is None or not sums or not all(sums):
            raise ValueError(f"not a pin with hashes: {line.strip()[:80]}")
        marker = (pin["marker"] or "").strip()
        pins.append(Pin(pin["name"], pin["version"], marker, tuple(found[1] for found in sums if found)))
    return pins
