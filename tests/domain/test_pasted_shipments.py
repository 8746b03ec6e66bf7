from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desktop.domain.pasted_shipments import parse_pasted

NO = "577912345678900017"


def cells(text: str) -> list[tuple[str, str, str]]:
    return [(one.order_no, one.tracking_no, one.courier) for one in parse_pasted(text)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"{NO}\tJY1234567890\tJ&T Express", (NO, "JY1234567890", "J&T Express")),
        (f"{NO};jy1234567890", (NO, "JY1234567890", "")),
        (f'"{NO}\t","JY1234567890","JNE"', (NO, "JY1234567890", "JNE")),
        (f'="{NO}";="001234567890";SiCepat', (NO, "001234567890", "SiCepat")),
        (f"'{NO} | TKP0123456789 | SPX", (NO, "TKP0123456789", "SPX")),
        (f"{NO} JY1234567890 J&T Express", (NO, "JY1234567890", "J&T Express")),
        (f"{NO} = JY 1234567890", (NO, "JY1234567890", "")),
        (f"{NO} -> 012340056789 via JNE", (NO, "012340056789", "JNE")),
        (f"JY1234567890 {NO}", (NO, "JY1234567890", "")),
        (f"JY1234567890,{NO},JNE", (NO, "JY1234567890", "JNE")),
        (f"SPX {NO} SPXID0123", (NO, "SPXID0123", "SPX")),
        (f"kak {NO} JY1234567890", (NO, "JY1234567890", "")),
        (f"12. {NO} JY1234567890", (NO, "JY1234567890", "")),
        (f"3\t{NO}\tJY1234567890\tJNE", (NO, "JY1234567890", "JNE")),
        (f"No pesanan: {NO}, resi: JY1234567890", (NO, "JY1234567890", "")),
        (f"[23/11/26, 14.02.11] Rina: {NO} JY1234567890", (NO, "JY1234567890", "")),
        (f"23/11/26 14.02 - Rina Toko: {NO} JY1234567890", (NO, "JY1234567890", "")),
        ("M-20261123-001 JY1234567890", ("M-20261123-001", "JY1234567890", "")),
        ("5,77E+17, JY1234567890, JNE", ("5.77E+17", "JY1234567890", "JNE")),
        (NO, (NO, "", "")),
        (f"{NO}\t\tJNE", (NO, "", "JNE")),
        ("12", ("12", "", "")),
    ],
)
def test_a_line_is_read_however_it_was_written(line: str, expected: tuple[str, str, str]) -> None:
    assert cells(line) == [expected]


def test_headings_empty_lines_and_chatter_hold_no_order() -> None:
    text = f"Halo kak, ini resinya ya\n\nNo Pesanan\tNo Resi\tKurir\n{NO}\tJY1234567890\tJNE\nMakasih!"
    (line,) = parse_pasted(text)
    assert (line.row, line.order_no) == (4, NO)


def test_a_heading_names_the_columns_of_a_wider_table() -> None:
    text = (
        "No\tKurir\tProduk\tNo. Resi\tOrder ID\n"
        f"1\tJNE\tKaos 24s\t012340056789\t{NO}\n"
        f"{NO}\tJY1234567890\tSPX"
    )
    assert cells(text) == [(NO, "012340056789", "JNE"), (NO, "JY1234567890", "SPX")]


ORDER = st.integers(10**17, 10**18 - 1).map(str)
TRACKING = st.one_of(
    st.integers(0, 10**10 - 1).map(lambda n: f"JY{n:010}"),
    st.integers(0, 10**10 - 1).map(lambda n: f"00{n:010}"),
)
COURIER = st.sampled_from(["", "JNE", "J&T Express", "SiCepat REG", "Lion Parcel", "Kurir Toko"])
ROWS = st.lists(st.tuples(ORDER, TRACKING, COURIER), max_size=8)


@given(
    rows=ROWS,
    sign=st.sampled_from(["\t", ";", "|", ",", " ; ", " , "]),
    heading=st.booleans(),
    quoted=st.booleans(),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_any_table_of_a_spreadsheet_is_read_back(
    rows: list[tuple[str, str, str]], sign: str, heading: bool, quoted: bool, end: str
) -> None:
    mark = '"' if quoted else ""
    lines = [sign.join(f"{mark}{cell}{mark}" for cell in row) for row in rows]
    head = [sign.join(("No Pesanan", "No Resi", "Kurir"))] if heading else []
    assert cells(end.join([*head, *lines])) == rows


@given(
    rows=ROWS.filter(lambda rows: all(row[2] != "Kurir Toko" for row in rows)),
    between=st.sampled_from([" ", "   ", " = ", " -> ", " : "]),
    numbered=st.booleans(),
)
def test_any_list_of_a_chat_is_read_back(
    rows: list[tuple[str, str, str]], between: str, numbered: bool
) -> None:
    lines = [
        (f"{at}. " if numbered else "") + between.join((order_no, tracking_no)) + f" {courier}"
        for at, (order_no, tracking_no, courier) in enumerate(rows, start=1)
    ]
    assert cells("\n".join(lines)) == rows


@given(text=st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_nothing_pasted_is_too_odd_to_be_read(text: str) -> None:
    lines = text.splitlines()
    for found in parse_pasted(text):
        assert found.text == lines[found.row - 1].strip()
        assert found.tracking_no == "".join(found.tracking_no.split())
