from __future__ import annotations

import pytest

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.export_columns import COLUMNS, all_columns, columns_named, with_lines


def test_all_columns_hold_nothing_private() -> None:
    for per_line in (False, True):
        keys = {one.key for one in all_columns(per_line=per_line)}
        assert not keys & {"notes", "flags"}
        assert ("sku_id" in keys) is per_line


def test_columns_are_taken_by_name_in_the_order_given_each_once() -> None:
    named = columns_named([" Amount", "order_no", "", "amount", "NOTES"])
    assert [one.key for one in named] == ["amount", "order_no", "notes"]


def test_an_unknown_column_is_named_with_those_there_are() -> None:
    with pytest.raises(Refused) as no:
        columns_named(["order_no", "omset", "laba"])
    assert no.value.code == "export_columns_unknown"
    assert no.value.facts["unknown"] == "omset, laba"
    assert str(no.value.facts["known"]).split(", ") == [one.key for one in COLUMNS]


def test_an_export_without_columns_is_none() -> None:
    with pytest.raises(Refused) as no:
        columns_named([" ", ""])
    assert no.value.code == "export_no_columns"


def test_of_lines_all_is_told_where_the_goods_stood() -> None:
    keys = [one.key for one in with_lines(columns_named(["order_no", "goods", "amount", "sku_id"]))]
    assert keys[0] == "order_no"
    assert keys[-1] == "amount"
    assert keys[1:-1] == [one.key for one in COLUMNS if one.of_line]
    assert with_lines(columns_named(["amount"]))[0].key == "amount"


def test_only_what_belongs_to_the_whole_order_adds_up() -> None:
    adding = {one.key for one in COLUMNS if one.adds_up}
    assert {"amount", "quantity", "refund"} <= adding
    assert not adding & {"line_quantity", "unit_price", "order_no", "created"}
