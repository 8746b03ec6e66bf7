"""The rule packs that come with the program."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from seller_desktop.domain.rules import RulePack, parse_rule_pack


@cache
def load_rule_pack(name: str = "indonesia") -> RulePack:
    """A pack of `resources/rules` by its file's name.

    Raises FileNotFoundError, tomllib.TOMLDecodeError or RulePackError: all of them are our own mistake,
    since the file is part of the program.
    """
    file = resources.files("seller_desktop.resources").joinpath("rules", f"{name}.toml")
    return parse_rule_pack(tomllib.loads(file.read_text(encoding="utf-8")))
