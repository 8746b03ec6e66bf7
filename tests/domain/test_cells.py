from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.cells import pack, unpack


@given(st.lists(st.text(st.characters(exclude_characters="\x1f", exclude_categories=["Cs"])), min_size=1))
def test_every_cell_comes_back(cells: list[str]) -> None:
    assert unpack(pack(cells)) == tuple(cells)


def test_the_sign_between_cells_cannot_shift_them() -> None:
    assert unpack(pack(["a\x1fb", "c"])) == ("ab", "c")
    assert unpack(b"") == ()
