from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.imports import FileFacts
from seller_desktop.domain.orders import RejectedRow
from seller_desktop.storage.staging import StagingWriter, chance_of_at_least, facts_from_json, facts_to_json
from tests.making import line, order_no, return_no, stated, stated_return

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.domain.returns import StatedReturn

FACTS = FileFacts("tiktok-orders", ("Order ID",), frozenset({"creator"}), 5, 9)


def staged(path: Path, orders: list[StatedOrder], rejects: tuple[RejectedRow, ...] = ()) -> driver.Connection:
    writer = StagingWriter(path / "stage.db")
    for order in orders:
        writer.add(order)
    for row in rejects:
        writer.reject(row)
    writer.finish(FACTS)
    return driver.connect(str(path / "stage.db"))


def column(db: driver.Connection, statement: str) -> list[object]:
    found = [value for (value,) in db.execute(statement)]
    db.close()
    return found


def fragment(number: int, row: int, **facts: object) -> StatedOrder:
    return stated(number, lines=(line(row, **facts),))


def test_fragments_of_an_order_come_together(tmp_path: Path) -> None:
    db = staged(tmp_path, [fragment(1, 1), fragment(2, 2), fragment(1, 3)])
    assert list(db.execute("SELECT count(*) FROM staged_order")) == [(2,)]
    assert column(db, "SELECT order_no FROM staged_line ORDER BY source_row") == [
        order_no(1),
        order_no(2),
        order_no(1),
    ]


def test_rows_that_disagree_about_their_order_are_noticed_and_the_first_holds(tmp_path: Path) -> None:
    other = replace(fragment(1, 2), order_amount_idr=1)
    db = staged(tmp_path, [fragment(1, 1), other, fragment(2, 3), fragment(2, 4)])
    assert list(db.execute("SELECT order_amount_idr, disagrees FROM staged_order ORDER BY order_no")) == [
        (51_000, 1),
        (51_000, 0),
    ]
    db.close()


def test_a_repeated_line_rejects_its_order_whole(tmp_path: Path) -> None:
    again = fragment(1, 5, sku_id=line(1).sku_id)
    db = staged(tmp_path, [fragment(1, 1), fragment(2, 2), again])
    assert list(db.execute("SELECT row_no, reason FROM rejected ORDER BY row_no")) == [
        (2, "sibling_rejected"),
        (6, "line_repeated"),
    ]
    assert column(db, "SELECT order_no FROM staged_order") == [order_no(2)]


def test_a_bad_row_takes_its_order_with_it_and_nothing_else(tmp_path: Path) -> None:
    bad = RejectedRow(9, order_no(1), "quantity_unreadable", ("x", "dua"), {"value": "dua"})
    nameless = RejectedRow(10, "", "no_order_no", ("", "y"))
    db = staged(tmp_path, [fragment(1, 1), fragment(2, 2)], (bad, nameless))
    assert list(db.execute("SELECT row_no, reason FROM rejected ORDER BY row_no")) == [
        (2, "sibling_rejected"),
        (9, "quantity_unreadable"),
        (10, "no_order_no"),
    ]
    assert column(db, "SELECT order_no FROM staged_line") == [order_no(2)]


def test_a_row_bad_twice_is_one_rejected_row(tmp_path: Path) -> None:
    twice = [fragment(n, n, sku_id="1729000000000000000", package_no="1157000000000000000") for n in range(5)]
    rounded = [replace(order, order_no=f"57744016573926{n}000") for n, order in enumerate(twice, start=1)]
    db = staged(tmp_path, rounded)
    assert sorted(map(str, column(db, "SELECT row_no FROM rejected"))) == ["1", "2", "3", "4", "5"]


def test_one_number_that_ends_in_zeros_is_genuine_many_are_rounded(tmp_path: Path) -> None:
    honest = [fragment(n, n) for n in range(1, 40)]
    one = replace(fragment(50, 50), order_no="577440165739263000")
    db = staged(tmp_path, [*honest, one])
    assert column(db, "SELECT count(*) FROM rejected") == [0]
    many = [replace(fragment(50 + n, 50 + n), order_no=f"57744016573926{n}000") for n in range(1, 7)]
    db = staged(tmp_path, [*honest, *many])
    assert set(column(db, "SELECT reason FROM rejected")) == {"order_no_rounded"}


def returned(path: Path, *returns: StatedReturn, rejects: tuple[RejectedRow, ...] = ()) -> driver.Connection:
    writer = StagingWriter(path / "stage.db")
    for one in returns:
        writer.add_return(one)
    for row in rejects:
        writer.reject(row)
    writer.finish(FACTS)
    return driver.connect(str(path / "stage.db"))


def test_rows_of_a_return_come_together_and_the_first_holds(tmp_path: Path) -> None:
    second = replace(stated_return(1, row=3, sku=2), refund_idr=1)
    db = returned(tmp_path, stated_return(1, row=2), second, stated_return(2, row=4))
    assert list(db.execute("SELECT refund_idr, source_row, disagrees FROM staged_return")) == [
        (51_000, 2, 1),
        (51_000, 4, 0),
    ]
    assert column(db, "SELECT return_no FROM staged_return_line") == [
        return_no(1),
        return_no(1),
        return_no(2),
    ]


def test_rows_that_differ_in_their_lines_only_do_not_disagree(tmp_path: Path) -> None:
    db = returned(tmp_path, stated_return(1, row=2), stated_return(1, row=3, sku=2))
    assert column(db, "SELECT disagrees FROM staged_return") == [0]


def test_a_bad_row_takes_its_orders_returns_with_it_and_nothing_else(tmp_path: Path) -> None:
    bad = RejectedRow(9, order_no(1), "money_unreadable", ("x",))
    again = stated_return(3, row=5)
    db = returned(
        tmp_path,
        *(stated_return(1, row=2), stated_return(2, row=3), stated_return(3, row=4), again),
        rejects=(bad,),
    )
    assert list(db.execute("SELECT row_no, reason FROM rejected ORDER BY row_no")) == [
        (2, "sibling_rejected"),
        (4, "sibling_rejected"),
        (5, "return_line_repeated"),
        (9, "money_unreadable"),
    ]
    assert column(db, "SELECT return_no FROM staged_return") == [return_no(2)]


def test_a_return_of_two_orders_is_rejected(tmp_path: Path) -> None:
    other = replace(stated_return(1, row=3, sku=2), order_no=order_no(7))
    db = returned(tmp_path, stated_return(1, row=2), other, stated_return(2, row=4))
    assert list(db.execute("SELECT row_no, reason FROM rejected ORDER BY row_no")) == [
        (2, "return_of_two_orders"),
        (3, "return_of_two_orders"),
    ]
    assert column(db, "SELECT return_no FROM staged_return") == [return_no(2)]


@pytest.mark.parametrize(
    ("field", "reason"), [("return_no", "return_no_rounded"), ("order_no", "order_no_rounded")]
)
def test_rounded_numbers_of_returns_are_rejected(tmp_path: Path, field: str, reason: str) -> None:
    numbers: list[dict[str, Any]] = [{field: f"40734452979{n:04}000"} for n in range(1, 4)]
    rounded = [stated_return(n, n + 1, **facts) for n, facts in enumerate(numbers, start=1)]
    db = returned(tmp_path, *rounded, *(stated_return(n, row=n + 1) for n in range(4, 20)))
    assert column(db, "SELECT reason FROM rejected") == [reason] * 3


def test_discarding_leaves_nothing(tmp_path: Path) -> None:
    writer = StagingWriter(tmp_path / "stage.db")
    writer.add(stated(1))
    writer.discard()
    assert list(tmp_path.iterdir()) == []


def test_what_is_known_of_a_file_survives(tmp_path: Path) -> None:
    assert facts_from_json(facts_to_json(FACTS)) == FACTS
    db = staged(tmp_path, [stated(1)])
    assert [facts_from_json(str(told)) for told in column(db, "SELECT facts FROM file_facts")] == [FACTS]


@given(st.integers(1, 300_000), st.sampled_from([1e-3, 1e-4]), st.data())
def test_the_chance_is_a_chance_and_falls(total: int, share: float, data: st.DataObject) -> None:
    found = data.draw(st.integers(0, min(total, 500)))
    chance = chance_of_at_least(found, total, share)
    assert 0 <= chance <= 1 + 1e-9
    assert chance_of_at_least(min(found + 1, total), total, share) <= chance + 1e-9


def test_the_chance_of_known_cases() -> None:
    assert chance_of_at_least(1, 1, 1e-3) == pytest.approx(1e-3)
    assert chance_of_at_least(2, 2, 1e-3) == pytest.approx(1e-6)
    assert chance_of_at_least(1, 600, 1e-3) == pytest.approx(1 - (1 - 1e-3) ** 600)


def test_the_process_that_reads_files_does_without_sqlalchemy() -> None:
    """Loading it takes three times as long as all else that process needs."""
    code = "import sys, seller_desktop.services.parse_worker; print('sqlalchemy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
