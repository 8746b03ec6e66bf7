"""The help's pages as they are kept: topics in their order, and the phrases deadlines are explained with."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from seller_desktop import resources as ours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seller_desktop.texts.format import Language

FIRST = "start"
"""The topic that fits where no other does."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One page. `text` is written as the head of `resources/help/en.toml` says; `words` are only searched."""

    id: str
    group: str
    title: str
    words: str
    text: str


@dataclass(frozen=True, slots=True)
class Book:
    """All pages of one language. `groups`: their heads by id, in the order in which they are shown."""

    groups: Mapping[str, str]
    topics: tuple[Topic, ...]
    phrases: Mapping[str, str]
    """Sentences about deadlines; `start.paid` and `end.ship_by.warn` by their table's name."""
    sources: Mapping[str, str]
    """Where a rule comes from, by its id, where the pack's own words are in another language."""

    def topic(self, topic_id: str) -> Topic | None:
        return next((one for one in self.topics if one.id == topic_id), None)


@cache
def load_book(language: Language) -> Book:
    """The help in a language. What is wrong with the file is our own mistake: it is part of the program."""
    file = resources.files(ours).joinpath("help", f"{language}.toml")
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    deadlines = told["deadlines"]
    phrases = {name: text for name, text in deadlines.items() if isinstance(text, str)}
    for table in ("start", "end"):
        phrases |= {f"{table}.{name}": text for name, text in deadlines[table].items()}
    return Book(
        told["groups"],
        tuple(
            Topic(one["id"], one["group"], one["title"], one["words"], one["text"]) for one in told["topic"]
        ),
        phrases,
        deadlines["sources"],
    )
