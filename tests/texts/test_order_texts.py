from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.case_clocks import CASE_CLOCKS
from seller_desktop.domain.orders import (
    ActionGroup,
    Basis,
    Channel,
    ClockKind,
    Line,
    Package,
    StatedOrder,
    Status,
    Substatus,
    View,
)
from seller_desktop.services.read_models import Happened, Source, SourceKind
from seller_desktop.texts import orders as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum


@pytest.mark.parametrize(
    ("text_of", "kind"),
    [
        (words.status, Status),
        (words.substatus, Substatus),
        (words.channel, Channel),
        (words.group, ActionGroup),
        (words.clock, ClockKind),
        (words.basis, Basis),
        (words.happened, Happened),
        (words.view_title, View),
        (words.view_meaning, View),
        (words.view_action, View),
    ],
)
def test_every_word_has_a_text_of_its_own(text_of: Callable[[StrEnum], str], kind: type[StrEnum]) -> None:
    texts = [text_of(member) for member in kind]
    assert all(texts)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("channel", [Channel.TIKTOK, Channel.MANUAL])
def test_every_clock_of_an_order_has_a_presumption_of_its_own(channel: Channel) -> None:
    texts = [words.presumption(kind, channel) for kind in ClockKind if kind not in CASE_CLOCKS]
    assert all(texts)
    assert len(set(texts)) == len(texts)


def test_the_sidebar_calls_a_status_as_the_orders_do() -> None:
    for status in Status:
        assert words.view_title(View(status.value)) == words.status(status)


def test_every_field_of_an_order_its_lines_and_packages_has_a_label() -> None:
    names = [field.name for field in fields(StatedOrder)]
    names += [f"line.{field.name}" for field in fields(Line)]
    names += [f"package.{field.name}" for field in fields(Package)]
    names += ["line", "package"]
    assert [name for name in names if words.field(name) == name] == []


def test_an_unknown_field_is_called_by_its_name() -> None:
    assert words.field("voucher") == "voucher"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (Source(SourceKind.FILE, "Semua pesanan.xlsx", 12), "Semua pesanan.xlsx, row 12"),
        (Source(SourceKind.FILE, "Semua pesanan.xlsx"), "Semua pesanan.xlsx"),
        (Source(SourceKind.PERSON, "Rina"), "recorded by Rina"),
        (Source(SourceKind.PERSON, ""), "recorded here"),
        (Source(SourceKind.RULE, "ship_by"), "rule ship_by"),
        (Source(SourceKind.PERSON, "{name} {row}"), "recorded by {name} {row}"),
    ],
)
def test_sources_are_named(source: Source, text: str) -> None:
    assert words.source(source) == text
