"""What is new in each version, in a seller's words: for the window, and for the manifest of an update."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from seller_desktop import resources as ours

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class VersionNews:
    """One version. `lines`: by language, one thing a line, in the same order."""

    number: str
    released: date
    lines: Mapping[str, tuple[str, ...]]


@cache
def load_news() -> tuple[VersionNews, ...]:
    """All versions, newest first. What is wrong with the file is our own mistake."""
    told = tomllib.loads(resources.files(ours).joinpath("news.toml").read_text(encoding="utf-8"))
    return tuple(
        VersionNews(one["number"], one["date"], {"id": tuple(one["id"]), "en": tuple(one["en"])})
        for one in told["version"]
    )
