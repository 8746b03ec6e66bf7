from __future__ import annotations

from typing import Any

import pytest

from seller_desktop.domain.buyer_messages import (
    LONGEST_MESSAGE,
    PLACEHOLDERS,
    MessageKey,
    check,
    fill,
    key_for,
    possible_keys,
)
from seller_desktop.domain.cases import Case, CaseKind, CaseState, ReturnType
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Status

VALUES = {"buyer": "Siti", "order_no": "577", "courier": "J&T", "tracking_no": "JY1", "shop": "Toko"}


def case(kind: CaseKind, state: CaseState, **facts: Any) -> Case:  # noqa: ANN401 - any field of a case
    return Case(1, 1, kind, facts.pop("type", None), state, 0, **facts)


def test_a_template_takes_its_values() -> None:
    assert fill("Halo {buyer}!\nPesanan {order_no} dikirim.", VALUES) == "Halo Siti!\nPesanan 577 dikirim."


@pytest.mark.parametrize("missing", ["", "  "])
def test_a_sentence_without_its_value_is_left_out(missing: str) -> None:
    template = "Sudah dikirim. Kurir: {courier}. Resi {tracking_no}. Terima kasih!"
    assert fill(template, VALUES | {"tracking_no": missing}) == "Sudah dikirim. Kurir: J&T. Terima kasih!"


def test_a_line_of_nothing_else_goes_with_it() -> None:
    template = "Halo {buyer}!\n\nResi {tracking_no}.\n\nSalam\n{shop}"
    assert fill(template, {"shop": "Toko"}) == "Salam\nToko"


def test_empty_lines_of_the_shop_are_kept() -> None:
    assert fill("Halo {buyer}!\n\nSalam", VALUES) == "Halo Siti!\n\nSalam"


def test_a_value_is_not_read_as_a_template() -> None:
    assert (
        fill("Halo {buyer}. {shop}.", {"buyer": "A. {shop}", "shop": "{buyer}"}) == "Halo A. {shop}. {buyer}."
    )


def test_an_abbreviation_ends_no_sentence() -> None:
    assert fill("Dikirim. No. resi {tracking_no}.", {}) == "Dikirim."


def test_a_lone_brace_is_only_a_sign() -> None:
    assert fill(":{ maaf {buyer}", VALUES) == ":{ maaf Siti"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n", "message_empty"),
        ("x" * (LONGEST_MESSAGE + 1), "message_too_long"),
        ("Halo {pembeli}", "placeholder_unknown"),
        ("Halo {}", "placeholder_unknown"),
    ],
)
def test_a_text_that_cannot_be_sent_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check(text)
    assert refused.value.code == code


def test_the_refusal_names_the_placeholders_there_are() -> None:
    check(" ".join(f"{{{name}}}" for name in PLACEHOLDERS))
    with pytest.raises(Refused) as refused:
        check("{order_no} {harga}")
    assert refused.value.facts["value"] == "{harga}"
    assert "{tracking_no}" in str(refused.value.facts["known"])


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (Status.PENDING, MessageKey.PAYMENT_REMINDER),
        (Status.TO_SHIP, MessageKey.TO_SHIP),
        (Status.SHIPPED, MessageKey.SHIPPED),
        (Status.COMPLETED, MessageKey.COMPLETED),
        (Status.CANCELLED, MessageKey.CANCELLED),
    ],
)
def test_an_order_has_a_message_for_each_status(status: Status, key: MessageKey) -> None:
    assert possible_keys(status, None) == (key,)


def test_a_parcel_that_arrived_is_told_before_one_on_its_way() -> None:
    assert possible_keys(Status.SHIPPED, None, delivered=True) == (MessageKey.DELIVERED, MessageKey.SHIPPED)


def test_of_an_unknown_status_nothing_is_claimed_alone() -> None:
    assert len(possible_keys(Status.UNMAPPED, None)) == 5


@pytest.mark.parametrize(
    ("kind", "state", "key"),
    [
        (CaseKind.CANCELLATION, CaseState.REQUESTED, MessageKey.CANCEL_REQUESTED),
        (CaseKind.CANCELLATION, CaseState.AUTO_APPROVED, MessageKey.CANCEL_APPROVED),
        (CaseKind.CANCELLATION, CaseState.REJECTED, MessageKey.CANCEL_REJECTED),
        (CaseKind.RETURN, CaseState.REQUESTED, MessageKey.RETURN_REQUESTED),
        (CaseKind.RETURN, CaseState.REJECTED, MessageKey.RETURN_REJECTED),
        (CaseKind.RETURN, CaseState.INSPECTED, MessageKey.PARCEL_RECEIVED),
        (CaseKind.RETURN, CaseState.REFUSED, MessageKey.GOODS_REFUSED),
        (CaseKind.RETURN, CaseState.CLOSED, MessageKey.CASE_CLOSED),
    ],
)
def test_the_case_is_told_before_the_order(kind: CaseKind, state: CaseState, key: MessageKey) -> None:
    assert possible_keys(Status.TO_SHIP, case(kind, state)) == (key, MessageKey.TO_SHIP)
    assert key_for(Status.TO_SHIP, case(kind, state)) is key


@pytest.mark.parametrize(
    "told",
    [
        case(CaseKind.CANCELLATION, CaseState.WITHDRAWN),
        case(CaseKind.CANCELLATION, CaseState.SETTLED_BY_MARKETPLACE),
        case(CaseKind.CANCELLATION, CaseState.APPROVED, by_seller=True),
        case(CaseKind.RETURN, CaseState.WITHDRAWN),
        case(CaseKind.RETURN, CaseState.CLOSED, type=ReturnType.FAILED_DELIVERY),
    ],
)
def test_a_case_without_news_for_the_buyer_leaves_the_order(told: Case) -> None:
    assert key_for(Status.CANCELLED, told) is MessageKey.CANCELLED
