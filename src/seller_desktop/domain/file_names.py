"""Names of files that come from elsewhere: as they can be kept and told, and as a name of one of ours."""

from __future__ import annotations

import re
from typing import Final

_LONGEST_STEM: Final = 120
"""Bytes: with a time, a mark and an ending it stays under the 255 that file systems allow."""
_NOT_IN_NAMES: Final = re.compile('[\\x00-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069<>:"/\\\\|?*]')
"""What some system does not allow in a name, or what would make it look like another one."""


def told_name(name: str) -> str:
    """A name as text, also where the system could not make text of its bytes."""
    return name.encode(errors="replace").decode()


def safe_stem(stem: str) -> str:
    """The stem, as it can stand in the name of a new file on any system."""
    tame = _NOT_IN_NAMES.sub("_", told_name(stem))
    return tame.encode()[:_LONGEST_STEM].decode(errors="ignore").strip(" .")
