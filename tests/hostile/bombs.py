"""Files made to harm who reads them: small where they lie, and enormous once they are read."""

from __future__ import annotations

import random
import struct
import zipfile
from typing import TYPE_CHECKING, Final

from tests.marketplaces.files import (
    GOOD,
    HEADER,
    column_name,
    text_cell,
    write_csv,
    write_raw_workbook,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET: Final = "xl/worksheets/sheet2.xml"
BOOK: Final = "xl/workbook.xml"
NOT_PLAIN: Final = '<c r="A2" t="str"><v>x</v></c>'
"""A cell that sends the reading from the quick reader to the thorough one."""
LAUGHS: Final = (
    '<!DOCTYPE l [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]><workbook>&a9;</workbook>"
)


def sheet_row(number: int, cells: dict[str, str]) -> str:
    """A row of the order export, its cells by their headers."""
    written = (
        text_cell(f"{column_name(at)}{number}", cells[name])
        for at, name in enumerate(HEADER)
        if cells.get(name)
    )
    return f'<row r="{number}">{"".join(written)}</row>'


HEAD: Final = sheet_row(1, {name: name for name in HEADER})


def with_parts(path: Path, parts: dict[str, bytes | str]) -> Path:
    """The workbook, packed again with these parts in it."""
    with zipfile.ZipFile(path) as archive:
        old: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (old | parts).items():
            archive.writestr(name, content)
    return path


def shared_texts(path: Path, rows: str, text: str) -> Path:
    """A workbook whose cells `<v>0</v>` of type `s` are all this text."""
    declared = '<?xml version="1.0" encoding="UTF-8"?>'
    return with_parts(
        write_raw_workbook(path, ""),
        {
            SHEET: f'{declared}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            "xl/sharedStrings.xml": f'{declared}<sst xmlns="{MAIN}"><si><t>{text}</t></si></sst>',
        },
    )


def noise(length: int) -> str:
    """Text that cannot be packed a hundredfold, as emptiness can."""
    pieces = random.Random(1)  # noqa: S311 - nothing secret
    words = ["".join(pieces.choices("abcdefgh ", k=60)) for _ in range(200)]
    return "".join(pieces.choices(words, k=length // 60))


def parts_of_emptiness(path: Path) -> Path:
    write_raw_workbook(path, HEAD)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):  # each of them alone would pass
            archive.writestr(f"xl/media/{number}.bin", bytes(19_900_000))
    return path


def endless_directory(path: Path) -> Path:
    """A list of half a million entries, which an archive's reader would take in whole."""
    count = 500_000
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 0, 20, *[0] * 8, 4, *[0] * 6) + b"abcd"
    listed = entry * count
    end = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, len(listed), 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(listed), 1)
    path.write_bytes(
        listed + end + locator + struct.pack("<4s4H2LH", b"PK\5\6", *[0xFFFF] * 4, *[0xFFFFFFFF] * 2, 0)
    )
    return path


def packed_strangely(path: Path, way: int) -> Path:
    """Some ways of packing let the file say how much memory unpacking takes."""
    write_raw_workbook(path, HEAD)
    with zipfile.ZipFile(path, "a", way) as archive:
        archive.writestr("xl/x.xml", "<x/>" * 1000)
    return path


def broken_stream(path: Path) -> Path:
    write_raw_workbook(path, HEAD)
    content = bytearray(path.read_bytes())
    begin = content.index(BOOK.encode()) + len(BOOK)
    content[begin : begin + 2] = b"\xff\xff"
    path.write_bytes(content)
    return path


def one_in_another(path: Path) -> Path:
    """Two entries that are the same bytes of the archive."""
    write_raw_workbook(path, HEAD)
    content = bytearray(path.read_bytes())
    last = content.rindex(b"PK\1\2")
    content[last + 42 : last + 46] = bytes(4)
    path.write_bytes(content)
    return path


def encrypted(path: Path) -> Path:
    write_raw_workbook(path, HEAD)
    content = bytearray(path.read_bytes())
    for sign, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = -1
        while (at := content.find(sign, at + 1)) >= 0:
            content[at + flags] |= 1
    path.write_bytes(content)
    return path


def corners(path: Path, last: str) -> Path:
    """Two cells far apart: between them lies a rectangle of empty ones."""
    row = "".join(filter(str.isdigit, last))
    return write_raw_workbook(
        path, f'<row r="2">{NOT_PLAIN}</row><row r="{row}">{text_cell(last, "y")}</row>', dimension="A1"
    )


def one_text_in_every_cell(path: Path) -> Path:
    cells = "".join(
        f'<row r="{row}">'
        + "".join(f'<c r="{column_name(at)}{row}" t="s"><v>0</v></c>' for at in range(65))
        + "</row>"
        for row in range(2, 60)
    )
    return shared_texts(path, HEAD + cells, "x" * 32_000)


def one_sheet_many_times(path: Path) -> Path:
    write_raw_workbook(path, sheet_row(1, {"Order ID": "x"}))
    with zipfile.ZipFile(path) as archive:
        book = archive.read(BOOK).decode()
    more = "".join(f'<sheet name="S{number}" sheetId="{number + 5}" r:id="rId3"/>' for number in range(500))
    return with_parts(path, {BOOK: book.replace("</sheets>", more + "</sheets>")})


def bytes_of(code: str, content: bytes) -> tuple[str, Callable[[Path], Path]]:
    def write(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return code, write


def laughing(path: Path, part: str, encoding: str) -> Path:
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    if encoding == "UTF-16":
        content = (declared + LAUGHS).encode("utf-16")
    else:
        content = declared.encode() + LAUGHS.encode(encoding)
    return with_parts(write_raw_workbook(path, f'{HEAD}<row r="2">{NOT_PLAIN}</row>'), {part: content})


def in_text(text: str) -> Callable[[Path], Path]:
    return lambda path: write_raw_workbook(path, HEAD + sheet_row(2, GOOD).replace("Botol", text))


BOMBS: Final[dict[str, tuple[str, Callable[[Path], Path]]]] = {
    "parts of emptiness": ("file_hostile", parts_of_emptiness),
    "endless directory": ("file_hostile", endless_directory),
    "packed by LZMA": ("file_unreadable", lambda path: packed_strangely(path, zipfile.ZIP_LZMA)),
    "packed by BZIP2": ("file_unreadable", lambda path: packed_strangely(path, zipfile.ZIP_BZIP2)),
    "broken stream": ("file_unreadable", broken_stream),
    "one entry in another": ("file_hostile", one_in_another),
    "encrypted": ("file_unreadable", encrypted),
    "laughs in the book, UTF-8": ("file_hostile", lambda path: laughing(path, BOOK, "UTF-8")),
    "laughs in the book, UTF-16": ("file_hostile", lambda path: laughing(path, BOOK, "UTF-16")),
    "laughs in the book, EBCDIC": ("file_hostile", lambda path: laughing(path, BOOK, "cp037")),
    "laughs in the sheet, UTF-16": ("file_hostile", lambda path: laughing(path, SHEET, "UTF-16")),
    "elements in elements": (
        "file_empty",
        lambda path: write_raw_workbook(path, "<a>" * 200_000 + "</a>" * 200_000),
    ),
    "far corners": ("file_hostile", lambda path: corners(path, "XFD1048576")),
    "far corner of an export": ("file_hostile", lambda path: corners(path, "BM1048576")),
    "a column beyond the last": ("file_hostile", lambda path: corners(path, "AAAAA2")),
    "a row beyond the last": ("file_hostile", lambda path: corners(path, "A99999999999")),
    "one text in every cell": ("file_hostile", one_text_in_every_cell),
    "one sheet many times": ("file_hostile", one_sheet_many_times),
    "giant cell": (
        "file_hostile",
        lambda path: write_raw_workbook(
            path, f'{HEAD}<row r="2">{NOT_PLAIN}{text_cell("B2", noise(3_000_000))}</row>'
        ),
    ),
    "NUL in a cell": ("file_hostile", in_text("Bo\0tol")),
    "control in a cell": ("file_hostile", in_text("Bo\x01tol")),
    "no such character": ("file_unreadable", in_text("Bo&#0;tol")),
    "endless line": bytes_of("file_hostile", b"Order ID," + b"x" * 36_000_000),
    "2^20 columns": bytes_of("file_hostile", b"," * (1 << 20)),
    "endless header": (
        "file_hostile",
        lambda path: write_csv(path, [[*HEADER, *["x" * 30_000] * 4], [GOOD[name] for name in HEADER]]),
    ),
    "one quotation mark": bytes_of("file_unreadable", b'Order ID,"' + b"x,\n" * 20_000),
    "web page": bytes_of("not_an_export", b"<html><table><tr><td>Order ID</table>"),
    "old workbook": bytes_of("file_unreadable", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "UTF-16 without its mark": bytes_of("file_unreadable", "Order ID\n".encode("utf-16-le")),
    "mark of UTF-8 before another": bytes_of("file_unreadable", b"\xef\xbb\xbfOrder ID\nJos\xe9\n"),
    "mark of UTF-16 before another": bytes_of("not_an_export", b"\xff\xfeOrder ID\nx"),
    "mark of UTF-32": bytes_of("file_unreadable", "Order ID\n".encode("utf-32")),
    "UTF-8 with a wrong byte": bytes_of("file_unreadable", "Order ID\nJosé\n".encode() + b"\xe9\n"),
}
"""What each is called, the code it must end in, and what makes it."""
