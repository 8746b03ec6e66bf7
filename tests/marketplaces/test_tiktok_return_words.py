from __future__ import annotations

from dataclasses import replace

import pytest

from seller_desktop.domain.cases import CaseState, ReturnType
from seller_desktop.domain.returns import StatedReturn
from seller_desktop.marketplaces import tiktok_return_words as words
from seller_desktop.marketplaces.tiktok_return_words import MEANINGS, TYPES, Meaning, Money, meaning

TYPE_TEXT = {None: "Refund only"} | {wanted: texts[0] for wanted, texts in TYPES.items()}


def told(status: str, substatus: str = "", type_text: str = "Return and refund") -> StatedReturn:
    return StatedReturn(
        return_no="407344529799028387",
        order_no="577344529799028387",
        type_text=type_text,
        status_text=status,
        substatus_text=substatus,
        refund_idr=38_824,
    )


def state(status: str, substatus: str = "", type_text: str = "Return and refund") -> CaseState | None:
    return meaning(told(status, substatus, type_text))[1]


def having(row: Meaning, stated: StatedReturn) -> StatedReturn:
    """The return, with its refund as the row of the table asks."""
    if row.money is Money.TIME_STATED:
        return replace(stated, refunded_at=1)
    if row.money is Money.NOTHING_STATED:
        return replace(stated, refunded_at=None, refund_idr=None)
    return stated


@pytest.mark.parametrize(
    "row", MEANINGS, ids=[f"{at}: {row.statuses[0]}, {row.state}" for at, row in enumerate(MEANINGS)]
)
def test_every_row_of_the_table_has_its_meaning_in_every_wording(row: Meaning) -> None:
    for status in row.statuses:
        for substatus in row.substatuses or ("",):
            for wording in (str.upper, str.lower, str.strip):
                stated = told(f" {wording(status)} ", wording(substatus), TYPE_TEXT[row.type])
                assert meaning(having(row, stated))[1] is row.state, (status, substatus)


@pytest.mark.parametrize(("wanted", "texts"), TYPES.items())
def test_every_word_for_a_type(wanted: ReturnType, texts: tuple[str, ...]) -> None:
    for text in texts:
        assert meaning(told("To process", type_text=text.swapcase()))[0] is wanted


@pytest.mark.parametrize(
    ("status", "substatus", "expected"),
    [
        ("To process", "Menunggu respons penjual", CaseState.REQUESTED),
        ("To process", "", CaseState.REQUESTED),
        ("To process", "Sesuatu yang baru", CaseState.REQUESTED),
        ("To process", "Menunggu respons pembeli", CaseState.OFFERED),
        ("To process", "Awaiting buyer’s response", CaseState.OFFERED),
        ("To process", "Menunggu pemeriksaan penjual", CaseState.RECEIVED),
        ("In process", "Menunggu pembeli mengirim", CaseState.AWAITING_PARCEL),
        ("In process", "Menunggu pembeli mengirim barang", CaseState.AWAITING_PARCEL),
        ("In process", "Buyer shipped", CaseState.AWAITING_PARCEL),
        ("In process", "Paket diterima penjual", CaseState.RECEIVED),
        ("In process", "Reception rejected", CaseState.REFUSED),
        ("Completed", "", CaseState.REFUNDED),
        ("Refund rejected", "", CaseState.REJECTED),
        ("Refund rejected", "Paket ditolak", CaseState.REFUSED),
        ("Canceled", "", CaseState.WITHDRAWN),
        ("Cancelled", "", CaseState.WITHDRAWN),
        ("Dibatalkan", "Dibatalkan oleh sistem", CaseState.CLOSED),
    ],
)
def test_what_an_export_says_and_what_it_means(status: str, substatus: str, expected: CaseState) -> None:
    assert state(status, substatus) is expected


def test_unknown_words_mean_nothing() -> None:
    assert meaning(told("Under review", type_text="Pengembalian Sebagian")) == (None, None)
    assert state("In process", "Sedang diperiksa platform") is None
    assert meaning(told("", type_text="")) == (None, None)


def test_in_process_alone_speaks_of_goods_only() -> None:
    """The older form of the file has no sub-status."""
    assert state("In process") is CaseState.AWAITING_PARCEL
    assert state("In process", type_text="Refund only") is None
    assert state("In process", type_text="Replacement") is None


def test_completed_without_a_word_of_a_refund_is_closed() -> None:
    silent = replace(told("Completed"), refund_idr=None)
    assert meaning(silent)[1] is CaseState.CLOSED
    assert meaning(replace(silent, refund_idr=0))[1] is CaseState.CLOSED
    assert meaning(replace(silent, refunded_at=1))[1] is CaseState.REFUNDED
    # a file without the column is silent whatever was paid
    assert meaning(replace(silent, absent=frozenset({"refunded_at"})))[1] is CaseState.REFUNDED


def test_a_replacement_that_ended_with_money_is_a_refund() -> None:
    replacement = told("Completed", type_text="Tukar Barang")
    assert meaning(replacement) == (ReturnType.REPLACEMENT, CaseState.REPLACED)
    paid = replace(replacement, refunded_at=1)
    assert meaning(paid) == (ReturnType.REPLACEMENT, CaseState.REFUNDED)


def test_no_beginning_stands_for_two_steps() -> None:
    """Else the place of a row in the table would decide what a label means."""
    steps = (
        *(words.SELLER_ANSWERS, words.BUYER_ANSWERS, words.BUYER_SHIPS),
        *(words.PARCEL_TRAVELS, words.PARCEL_HERE, words.PARCEL_REFUSED),
    )
    for one in steps:
        others = [begin.casefold() for other in steps if other is not one for begin in other]
        for begin in one:
            assert not any(
                begin.casefold().startswith(other) or other.startswith(begin.casefold()) for other in others
            )
