from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from seller_desktop import __version__
from seller_desktop.domain.filter_text import parse
from seller_desktop.domain.rules import Anchor, OnExpiry, OrderKind
from seller_desktop.services.news import load_news
from seller_desktop.services.rule_packs import load_rule_pack
from seller_desktop.texts import help as words
from seller_desktop.texts import language as languages
from seller_desktop.texts.help_book import FIRST, load_book
from seller_desktop.texts.help_deadlines import ORDER_CLOCKS, REQUEST_CLOCKS, Deadlines, ShopDays, in_force
from seller_desktop.ui.actions import MENUS, SPECS, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QCoreApplication

    from seller_desktop.domain.rules import Rule
    from seller_desktop.texts.format import Language

TODAY = date(2026, 11, 23)
LANGUAGES: tuple[Language, ...] = ("id", "en")
MARKS = re.compile(r"\{[^}]*\}|\]\(\w+\)|^#+ |^- |^\d+\. |^\| ", re.MULTILINE)


def deadlines(language: Language, rules: Sequence[Rule] | None = None) -> Deadlines:
    shipped = load_rule_pack().rules
    return Deadlines(
        load_book(language), language, rules or shipped, shipped, ShopDays("Asia/Jakarta", 12), TODAY
    )


def facts(language: Language, rules: Sequence[Rule] | None = None) -> words.Facts:
    named = {
        spec.id: words.Named(spoken(spec.text) if spec.text else spec.id, spec.menu, spec.keys)
        for spec in SPECS
        if not spec.in_submenu
    }
    return words.Facts(named, {menu: menu for menu in MENUS}, deadlines(language, rules))


@pytest.fixture
def spoken_in(qapp: QCoreApplication, request: pytest.FixtureRequest) -> Language:
    languages.install(qapp, request.param)
    chosen: Language = request.param
    return chosen


def test_both_languages_have_the_same_pages_with_the_same_marks_in_the_same_order() -> None:
    indonesian, english = load_book("id"), load_book("en")
    assert list(indonesian.groups) == list(english.groups)
    assert [(one.id, one.group) for one in indonesian.topics] == [
        (one.id, one.group) for one in english.topics
    ]
    for here, there in zip(indonesian.topics, english.topics, strict=True):
        # Within a line another language has another order; from line to line it has none.
        marks = [Counter(MARKS.findall(line)) for line in here.text.splitlines()]
        assert marks == [Counter(MARKS.findall(line)) for line in there.text.splitlines()], here.id
    assert set(indonesian.phrases) == set(english.phrases)
    for name, phrase in english.phrases.items():
        assert Counter(MARKS.findall(phrase)) == Counter(MARKS.findall(indonesian.phrases[name])), name


@pytest.mark.parametrize("spoken_in", LANGUAGES, indirect=True)
def test_every_page_is_whole(spoken_in: Language) -> None:
    """No dead link, no place left unfilled, no mark left over, no text missing."""
    book = load_book(spoken_in)
    told = facts(spoken_in)
    pages = {topic.id: words.html(topic, book, told) for topic in book.topics}
    assert len(pages) == len(book.topics)
    assert FIRST in pages
    for topic in book.topics:
        page, text = pages[topic.id], words.plain(pages[topic.id])
        assert topic.group in book.groups
        assert not re.search(r"[{}]|\*\*|\]\(|\|", text), topic.id
        assert topic.title in text
        links = re.findall(r'href="([^"]*)"', page)
        assert {
            link.removeprefix(words.TOPIC_LINK) for link in links if link.startswith(words.TOPIC_LINK)
        } <= {*pages}
        assert all(link.startswith((words.TOPIC_LINK, words.ACTION_LINK)) for link in links)
        assert not re.search(r'<a href="[^"]*"></a>|<b></b>', page), topic.id
    assert len(set(pages.values())) == len(pages)


def test_every_page_can_be_reached_by_its_own_title() -> None:
    book, told = load_book("en"), facts("en")
    texts = {topic.id: words.plain(words.html(topic, book, told)).casefold() for topic in book.topics}
    for topic in book.topics:
        assert topic.id in words.found(topic.title, texts)
    assert words.found("no page has zxqw", texts) == []
    assert words.found("", texts) == list(texts)
    assert "outbox" in words.found("TICK off", texts)


def test_no_text_brings_tags_of_its_own() -> None:
    book, told = load_book("en"), facts("en")
    named = {**told.actions, "import": words.Named("<img src=x>", "<b>", ("<i>",))}
    page = words.html(book.topics[0], book, words.Facts(named, told.menus, told.deadlines))
    assert "<img" not in page
    assert "&lt;img src=x&gt;" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_clock_of_the_pack_is_explained_with_its_source(language: Language) -> None:
    pack = load_rule_pack()
    text = deadlines(language).explain((*ORDER_CLOCKS, *REQUEST_CLOCKS))
    assert text.count("### ") == len({one.clock for one in pack.rules})
    assert text.count("\n~ ") == len(pack.rules)
    book = load_book(language)
    assert text.count(book.phrases["unconfirmed"]) == sum(one.unconfirmed for one in pack.rules)
    for one in pack.rules:
        assert book.sources.get(one.id, one.source) in text


def test_a_source_in_words_is_told_in_indonesian_too() -> None:
    sources = load_book("id").sources
    rules = {one.id: one for one in load_rule_pack().rules}
    assert set(sources) <= set(rules)
    assert {name for name, one in rules.items() if " " in one.source} <= set(sources)
    for name, told in sources.items():  # the same pages of the marketplace
        assert re.findall(r"\d{15,}", told) == re.findall(r"\d{15,}", rules[name].source), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_every_start_and_every_end(language: Language) -> None:
    phrases = load_book(language).phrases
    assert {f"start.{one}" for one in Anchor} <= set(phrases)
    assert {f"end.{one}" for one in OnExpiry} <= set(phrases)


def test_what_the_shop_has_changed_is_told_as_its_own_and_none_of_its_words_are_shown() -> None:
    shipped = next(one for one in load_rule_pack().rules if one.id == "cancel_response")
    mine = replace(shipped, length=7, source="<b>Budi said so</b>")
    others = [one for one in load_rule_pack().rules if one is not shipped]
    text = deadlines("en", [*others, mine]).explain((mine.clock,))
    assert "It runs for 7 calendar days." in text
    assert "Changed in this shop." in text
    assert "Budi" not in text


def test_only_rules_in_force_and_those_to_come_are_told() -> None:
    base = next(one for one in load_rule_pack().rules if one.id == "completion")
    old = replace(base, applies_from=date(2021, 1, 1), length=3)
    now = replace(base, applies_from=date(2026, 1, 1), length=6)
    soon = replace(base, applies_from=date(2027, 1, 1), length=9)
    assert in_force([soon, old, now], TODAY) == (now, soon)
    text = deadlines("en", [old, now, soon]).explain((base.clock,))
    assert "3 calendar days" not in text
    assert text.index("6 calendar days") < text.index("From 1 Jan 2027 on:") < text.index("9 calendar days")


def test_a_clock_for_some_orders_only_says_for_which() -> None:
    text = deadlines("en").explain(ORDER_CLOCKS)
    kinds = {one.orders for one in load_rule_pack().rules if one.clock in ORDER_CLOCKS}
    assert OrderKind.INSTANT in kinds
    assert "**Instant, 08:00 to 15:01:** The clock starts when the order is paid" in text
    assert "**All others:**" in text


def test_how_this_shop_counts_its_days_is_told() -> None:
    shop = ShopDays(zone="Asia/Makassar", cutoff_hour=15, saturday_works=True, days_off=1)
    shipped = load_rule_pack().rules
    book = load_book("id")
    told = Deadlines(book, "id", shipped, shipped, shop, TODAY)
    assert all(one in told.calendar() for one in ("WITA", "15.00", book.phrases["saturday_works"], ": 1."))
    assert "pukul 15.00" in told.explain(ORDER_CLOCKS)


def test_this_version_has_news_in_both_languages() -> None:
    newest = load_news()[0]
    assert newest.number == __version__
    for version in load_news():
        assert len(version.lines["id"]) == len(version.lines["en"]) > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_filter_that_is_shown_is_understood(language: Language) -> None:
    topic = load_book(language).topic("search")
    assert topic is not None
    rows = [re.findall(r"`([^`]+)`", line) for line in topic.text.splitlines()]
    shown = [
        one if ":" in one else f"{row[0].partition(':')[0]}:{one}"
        for row in rows
        for one in row
        if one != "/"
    ]
    assert len(shown) > 20
    for one in shown:
        told = parse(one)
        assert told.problems == (), one
        assert told.filter.conditions, one
