"""A page of the help as HTML: the program's own texts, and the words and rules of this window in them.

Everything is escaped before it is marked up, so no text can bring tags of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.orders import ActionGroup, View
from seller_desktop.texts import orders as words
from seller_desktop.texts.help_deadlines import ORDER_CLOCKS, REQUEST_CLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from seller_desktop.texts.help_book import Book, Topic
    from seller_desktop.texts.help_deadlines import Deadlines

TOPIC_LINK: Final = "topic:"
ACTION_LINK: Final = "do:"

_INLINE: Final = re.compile(r"\{(\w+):(\w+)\}")
_ALONE: Final = re.compile(r"^\{(\w+)(?::(\w+))?\}$")
_LINK: Final = re.compile(r"\[([^\]]+)\]\((\w+)\)")
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_CODE: Final = re.compile(r"`(.+?)`")
_STEP: Final = re.compile(r"^\d+\. ")
_TAG: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Named:
    """An action as its menu shows it: `keys` as people write them, the first one first."""

    name: str
    menu: str
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the pages say of this window. `actions` stand in the order of the menus; `menus` by their ids."""

    actions: Mapping[str, Named]
    menus: Mapping[str, str]
    deadlines: Deadlines


def html(topic: Topic, book: Book, facts: Facts) -> str:
    """The page. Raises KeyError for an action, list or page that is not there: our own mistake."""
    body = "".join(_block(lines, book, facts) for lines in _blocks(topic.text))
    return _head(1, escape(topic.title)) + body


def plain(page: str) -> str:
    """What is read on a page, without its marks: to be searched."""
    return unescape(_TAG.sub(" ", page))


def found(query: str, pages: Mapping[str, str]) -> list[str]:
    """The ids of the pages in which every word of the query occurs; all of them for no words."""
    wanted = query.casefold().split()
    return [page for page, text in pages.items() if all(word in text for word in wanted)]


def _blocks(text: str) -> list[list[str]]:
    """Paragraphs and their kin, each as its lines; a head and what stands right below it are two."""
    blocks: list[list[str]] = [[]]
    for line in text.strip().splitlines():
        head = line.startswith("#")
        if not line.strip() or head:
            blocks.append([])
        if line.strip():
            blocks[-1].append(line.strip())
        if head:
            blocks.append([])
    return [block for block in blocks if block]


def _block(lines: Sequence[str], book: Book, facts: Facts) -> str:
    def inline(text: str) -> str:
        return _marked(text, book, facts)

    first = lines[0]
    if len(lines) == 1 and (alone := _ALONE.match(first)) is not None and alone[1] in _GENERATED:
        return _GENERATED[alone[1]](alone[2] or "", book, facts)
    if first.startswith("#"):
        level = len(first) - len(first.lstrip("#"))
        return _head(level, inline(first[level:].strip()))
    if first.startswith("- "):
        return "<ul>" + "".join(f"<li>{inline(line[2:])}</li>" for line in lines) + "</ul>"
    if _STEP.match(first):
        return "<ol>" + "".join(f"<li>{inline(_STEP.sub('', line))}</li>" for line in lines) + "</ol>"
    if first.startswith("|"):
        return _table([[inline(cell.strip()) for cell in line.strip("| ").split("|")] for line in lines])
    told = [line for line in lines if not line.startswith("~ ")]
    small = "".join(
        f'<br><span class="small">{inline(line[2:])}</span>' for line in lines if line[:2] == "~ "
    )
    return f"<p>{inline(' '.join(told))}{small}</p>"


def _head(level: int, text: str) -> str:
    """One tag lower than its level: Qt makes a page's h1 too large, and lets no style sheet change that."""
    return f"<h{level + 1}>{text}</h{level + 1}>"


def _table(rows: Sequence[Sequence[str]]) -> str:
    """The first row is the head."""
    head = "".join(f"<th>{cell}</th>" for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f'<table cellspacing="0" cellpadding="5" width="100%"><tr>{head}</tr>{body}</table>'


def _marked(text: str, book: Book, facts: Facts) -> str:
    """Marks within a line, and the words put in."""

    def page(link: re.Match[str]) -> str:
        if book.topic(link[2]) is None:
            raise KeyError(link[2])
        return f'<a href="{TOPIC_LINK}{link[2]}">{link[1]}</a>'

    def word(place: re.Match[str]) -> str:
        return _WORDS[place[1]](place[2], facts)

    told = _LINK.sub(page, escape(text, quote=False))
    told = _CODE.sub(r"<code>\1</code>", _BOLD.sub(r"<b>\1</b>", told))
    return _INLINE.sub(word, told)


def _action(action_id: str, facts: Facts) -> str:
    """A link that does it, named as in its menu, with its first key."""
    action = facts.actions[action_id]
    key = f" ({escape(action.keys[0])})" if action.keys else ""
    return f'<a href="{ACTION_LINK}{action_id}">{escape(action.name)}</a>{key}'


_WORDS: Final[dict[str, Callable[[str, Facts], str]]] = {
    "do": _action,
    "menu": lambda menu, facts: f"<b>{escape(facts.menus[menu])}</b>",
    "view": lambda view, _facts: escape(words.view_title(View(view))),
    "meaning": lambda view, _facts: escape(words.view_meaning(View(view))),
    "advice": lambda view, _facts: escape(words.view_action(View(view))),
    "group": lambda group, _facts: escape(words.group(ActionGroup(group))),
}


def _keys(_which: str, _book: Book, facts: Facts) -> str:
    """Every action that has a key, menu by menu."""
    told = []
    for title in facts.menus.values():
        rows = [
            [escape(action.name), f"<b>{escape(', '.join(action.keys))}</b>"]
            for action in facts.actions.values()
            if action.menu == title and action.keys
        ]
        if rows:
            told.append(_head(2, escape(title)) + _rows(rows))
    return "".join(told)


def _rows(rows: Sequence[Sequence[str]]) -> str:
    body = "".join(f'<tr><td width="65%">{name}</td><td>{keys}</td></tr>' for name, keys in rows)
    return f'<table cellspacing="0" cellpadding="3" width="100%">{body}</table>'


def _explained(which: str, book: Book, facts: Facts) -> str:
    told = facts.deadlines.explain(ORDER_CLOCKS if which == "orders" else REQUEST_CLOCKS)
    return "".join(_block(lines, book, facts) for lines in _blocks(told))


def _calendar(_which: str, book: Book, facts: Facts) -> str:
    return f"<p>{_marked(facts.deadlines.calendar(), book, facts)}</p>"


_GENERATED: Final[dict[str, Callable[[str, Book, Facts], str]]] = {
    "keys": _keys,
    "deadlines": _explained,
    "calendar": _calendar,
}
