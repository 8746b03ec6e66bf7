"""The rules in force: the packs that come with the program, with what the shop has changed in them."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from seller_desktop.domain.rule_edits import merged_pack
from seller_desktop.domain.rules import RulePack, parse_rule_pack

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def load_rule_pack(name: str = "indonesia") -> RulePack:
    """A pack of `resources/rules` by its file's name.

    Raises FileNotFoundError, tomllib.TOMLDecodeError or RulePackError: all of them are our own mistake,
    since the file is part of the program.
    """
    file = resources.files("seller_desktop.resources").joinpath("rules", f"{name}.toml")
    return parse_rule_pack(tomllib.loads(file.read_text(encoding="utf-8")))


def current_pack(told: Mapping[str, str]) -> RulePack:
    """The rules in force for a shop, by its settings as they are kept."""
    return _merged(told.get("rules", ""))


@lru_cache(maxsize=4)
def _merged(edits: str) -> RulePack:
    return merged_pack(load_rule_pack(), edits)
