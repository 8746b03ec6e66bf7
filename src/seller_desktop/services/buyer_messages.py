"""The texts of messages to buyers: the program's, or the shop's own words where it has any."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.buyer_messages import (
    LANGUAGES,
    MessageKey,
    check,
    fill,
    key_for,
    possible_keys,
)
from seller_desktop.services.reasons import all_reasons
from seller_desktop.storage import records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.domain.reasons import Reason
    from seller_desktop.services.shop import Reading, Writing

__all__ = [
    "MessageKey",
    "Wording",
    "default_messages",
    "key_for",
    "message_for",
    "messages_of",
    "possible_keys",
    "save_messages",
    "wording",
]

Messages = dict[MessageKey, dict[str, str]]
"""A template for each message and language ("id", "en")."""

_SETTING: Final = "messages"


@dataclass(frozen=True, slots=True)
class Wording:
    """What messages of a shop are written with."""

    messages: Messages
    reasons: tuple[Reason, ...]
    shop_name: str


@cache
def default_messages() -> Messages:
    """The texts that come with the program. One that is missing is our own mistake and raises KeyError."""
    file = resources.files("seller_desktop.resources").joinpath("messages", "indonesia.toml")
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    return {key: {language: str(told[key][language]).strip() for language in LANGUAGES} for key in MessageKey}


def messages_of(told: Mapping[str, str]) -> Messages:
    """All texts by the settings as they are kept."""
    own = json.loads(told.get(_SETTING, "{}"))
    return {key: texts | own.get(key, {}) for key, texts in default_messages().items()}


def message_for(told: Mapping[str, str], key: MessageKey, values: Mapping[str, str], language: str) -> str:
    """The message ready to send; a sentence whose value is missing is left out."""
    return fill(messages_of(told)[key][language], values)


def wording(reading: Reading) -> Wording:
    """What the window needs to write any message."""
    told = records.settings(reading.db)
    return Wording(messages_of(told), all_reasons(told), told.get("shop_name", ""))


def save_messages(writing: Writing, messages: Mapping[MessageKey, Mapping[str, str]]) -> None:
    """Keep the shop's own words; a text as it comes with the program is kept as none.

    What is not mentioned goes back to the program's text. Raises Refused for an empty or too long text and
    for a placeholder that does not exist.
    """
    own: dict[str, dict[str, str]] = {}
    for key, texts in messages.items():
        for language, text in texts.items():
            tidied = "\n".join(line.rstrip() for line in text.strip().splitlines())
            check(tidied)
            if tidied != default_messages()[key][language]:
                own.setdefault(key, {})[language] = tidied
    records.put_setting(writing.db, _SETTING, json.dumps(own, ensure_ascii=False))
    writing.concerns(frame=True)
