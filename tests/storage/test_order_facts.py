from __future__ import annotations

from dataclasses import fields

from seller_desktop.domain.orders import Line, Package, StatedOrder
from seller_desktop.storage.fact_names import LINE_FACTS, LINE_KEY, ORDER_FACTS, PACKAGE_FACTS


def test_facts_stand_in_the_order_of_the_fields() -> None:
    """Orders are put together by position: a field that moves must move its column too."""
    head, tail = ORDER_FACTS[:5], ORDER_FACTS[5:]
    assert [f.name for f in fields(StatedOrder)] == [
        "order_no",
        "channel",
        *head,
        "lines",
        "packages",
        *tail,
    ]
    assert [f.name for f in fields(Line)] == [*LINE_KEY, *LINE_FACTS, "source_row", "cells"]
    assert [f.name for f in fields(Package)] == ["package_no", *PACKAGE_FACTS]
