"""Undoing on the command line, where the words do not say what is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import order_no

if TYPE_CHECKING:
    from tests.cli.desk import Desk


@pytest.mark.parametrize("words", ["5", "abc", "9" * 30, order_no(900)])
def test_what_is_neither_act_nor_case_is_told_as_that(desk: Desk, words: str) -> None:
    assert desk.refused("undo", words) == (
        f"There is no action, no case and no order with a request with the number {words}. "
        "Leave the number out to take back the last action."
    )
