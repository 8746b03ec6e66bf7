from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.imports import RETURNS_PROFILE, FileFacts
from seller_desktop.domain.orders import RejectedRow
from seller_desktop.storage.database import DATABASE_NAME, prepare_schema, writing_engine
from seller_desktop.storage.return_stage import ReturnStage
from seller_desktop.storage.staging import StagingWriter
from tests.making import order_no, stated_return

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from seller_desktop.domain.returns import StatedReturn

    Staged = Callable[..., ReturnStage]

ABSENT = frozenset({"refunded_at"})
FACTS = FileFacts(RETURNS_PROFILE, ("Return Order ID",), ABSENT, 5, 9)


@pytest.fixture
def staged(tmp_path: Path) -> Iterator[Staged]:
    engine = writing_engine(tmp_path / DATABASE_NAME)
    prepare_schema(engine)
    engine.dispose()
    stages: list[ReturnStage] = []

    def stage(*returns: StatedReturn, rejects: tuple[RejectedRow, ...] = ()) -> ReturnStage:
        writer = StagingWriter(tmp_path / "stage.db")
        for one in returns:
            writer.add_return(one)
        for row in rejects:
            writer.reject(row)
        writer.finish(FACTS)
        stages.append(ReturnStage(tmp_path / "stage.db", tmp_path))
        return stages[-1]

    yield stage
    for one in stages:
        one.close()
    assert not (tmp_path / "stage.db").exists()


def test_returns_come_in_the_order_of_the_file_with_all_their_lines(staged: Staged) -> None:
    first, between, last = stated_return(7, row=2), stated_return(3, row=3), stated_return(7, row=4, sku=2)
    stage = staged(first, between, last)
    whole = replace(first, lines=(*first.lines, *last.lines), absent=ABSENT)
    assert list(stage.returns()) == [whole, replace(between, absent=ABSENT)]
    assert list(stage.returns(1)) == [whole]
    assert stage.facts == FACTS


def test_the_orders_are_told_once(staged: Staged) -> None:
    of_same = replace(stated_return(4, row=4), order_no=order_no(9))
    stage = staged(stated_return(9, row=2), stated_return(3, row=3), of_same)
    assert stage.order_nos() == [order_no(9), order_no(3)]


def test_rejected_rows_and_disagreements_are_counted_and_no_orders(staged: Staged) -> None:
    other = replace(stated_return(1, row=3, sku=2), refund_idr=5)
    bad = RejectedRow(9, order_no(8), "money_unreadable", ("x",), {"value": "x"})
    stage = staged(stated_return(1, row=2), other, rejects=(bad,))
    tally = stage.tally()
    assert (tally.orders, tally.lines, tally.disagreements, tally.rejected_rows) == (0, 0, 1, 1)
    assert tally.rejected_by_reason == (("money_unreadable", 1),)
    assert list(stage.rejected(5)) == [bad]


def test_a_shop_without_orders_finds_any_file_familiar(staged: Staged) -> None:
    stage = staged(stated_return(1))
    assert stage.familiar(None)
    assert not stage.resembles(1)
