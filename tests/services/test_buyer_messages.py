from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.buyer_messages import PLACEHOLDERS, MessageKey, check
from seller_desktop.domain.errors import Refused
from seller_desktop.services.buyer_messages import (
    default_messages,
    message_for,
    messages_of,
    save_messages,
    wording,
)
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.services.shop import Reading, Shop

WHOLE = {name: f"<{name}>" for name in PLACEHOLDERS}
LEAST = {"order_no": "577912345678900017", "goods": "Kaos"}


def kept(reading: Reading) -> dict[str, dict[str, str]]:
    own: dict[str, dict[str, str]] = json.loads(records.settings(reading.db).get("messages", "{}"))
    return own


@pytest.mark.parametrize("key", MessageKey)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_message_reads_well_with_and_without_its_values(key: MessageKey, language: str) -> None:
    check(default_messages()[key][language])
    whole = message_for({}, key, WHOLE, language)
    assert "<buyer>" in whole
    assert "<order_no>" in whole
    least = message_for({}, key, LEAST, language)
    assert LEAST["order_no"] in least
    for text in (whole, least):
        assert "{" not in text
        assert not re.search(r"  | [.,:!]|: *[.\n]|\(\)|\n\n", text), text
        assert text == text.strip()


def test_the_shops_own_words_are_kept_by_message_and_language(shop: Shop) -> None:
    messages = shop.read(wording).result().messages
    messages[MessageKey.SHIPPED]["id"] = "  Paket {order_no} meluncur!  \nSalam  "
    shop.write(save_messages, messages).result()
    again = shop.read(wording).result().messages
    assert again[MessageKey.SHIPPED]["id"] == "Paket {order_no} meluncur!\nSalam"
    assert again[MessageKey.SHIPPED]["en"] == default_messages()[MessageKey.SHIPPED]["en"]
    assert shop.read(kept).result() == {"shipped": {"id": "Paket {order_no} meluncur!\nSalam"}}
    assert again is not default_messages()
    assert default_messages()[MessageKey.SHIPPED]["id"].startswith("Halo")


def test_the_programs_text_is_kept_as_none_so_that_later_versions_may_better_it(shop: Shop) -> None:
    shop.write(save_messages, {MessageKey.TO_SHIP: {"id": "Siap."}}).result()
    shop.write(save_messages, default_messages()).result()
    assert shop.read(kept).result() == {}


def test_a_wrong_text_is_refused_and_changes_nothing(shop: Shop) -> None:
    shop.write(save_messages, {MessageKey.TO_SHIP: {"id": "Siap."}}).result()
    with pytest.raises(Refused):
        shop.write(
            save_messages, {MessageKey.TO_SHIP: {"id": "Oke."}, MessageKey.SHIPPED: {"en": "{x}"}}
        ).result()
    assert shop.read(kept).result() == {"to_ship": {"id": "Siap."}}


def test_a_text_of_a_message_this_version_does_not_know_does_no_harm() -> None:
    told = {"messages": json.dumps({"birthday": {"id": "Selamat!"}})}
    assert messages_of(told) == default_messages()
