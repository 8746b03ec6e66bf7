"""Changes to export files at random, for `tools.fuzz`: bytes, parts of a workbook, and cells of a table."""

from __future__ import annotations

import csv
import io
import warnings
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

LARGEST: Final = 300_000
"""Bytes of a file that is still changed and kept: small ones are read thousands of times a minute."""
_ZIP: Final = b"PK"

_BYTES: Final = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\x80", b"\x81", b"\xc3", b"\xf0\x9f"),
    *(b'"', b'""', b",", b";", b"\t", b"\n", b"\r", b"\r\n", b"\x1f", b"\x1a", b"'"),
    *(b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6", b"PK\6\7", b"\xff\xff\xff\xff", b"\xff\xff", b"\0\0\0\0"),
)
_XML: Final = (
    *(b"<row>", b'<row r="2"/>', b'<row r="1048576">', b"</row>", b"<c>", b"</c>", b'<c r="A1"/>'),
    *(b' r="A1"', b' r="XFD1048576"', b' r="AAAA1"', b' r="99999999999"', b' r="0"', b' r="A0"', b' r=""'),
    *(b' t="s"', b' t="b"', b' t="e"', b' t="d"', b' t="n"', b' t="str"', b' t="inlineStr"', b' s="1"'),
    *(b"<f>A1</f>", b"<v>", b"</v>", b"<v>1E400</v>", b"<v>-1</v>", b"<v>99999999999</v>", b"<v>NaN</v>"),
    *(b"<is>", b"</is>", b"<t>", b"</t>", b"<t/>", b"<r><t>x</t></r>", b"<si>", b"</si>", b"<si/>"),
    *(b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE a>", b"<?x ?>", b"&#0;", b"&#xD800;", b"&a;"),
    *(b"_x0000_", b"_xD800_", b"_x000D_", b"&lt;", b"xmlns=", b"/>", b">", b"<", b"</sheetData>", b"\0"),
)
_CELLS: Final = (
    *("", " ", "0", "-1", "00", "1e5", "5.77E+17", "577344529763028279", "'577344529763028279", "9" * 25),
    *("9" * 5000, "Rp38.824", "-Rp1", "38,82", "$5", "1.234,50", "½", "١٢٣", "2.0", "0.0000000000001", "NaN"),
    *("31/12/9999 10:00:00", "00/00/0000 00:00:00", "29/02/2026 10:00:00", "11/30/2026 09:00:00"),
    *("2026-11-23 10:00", "46349.5", "21/11/2026 24:00:00", "21/11/2026 13:34:25 ", "1/2/2026 5:00 PM"),
    *("Indonesia", "Malaysia", "Platform unique order ID.", "Order ID", "No Retur", "\x1f", "\u202eabc"),
    *("=1+1", "@x", "<b>x</b>", "../../x", "a,b;c\td", 'a"b', "a\nb", "a\r\nb", "💧" * 50, "x" * 40_000),
)


def mutated(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Another file made of this one by one to four changes; `others` lend pieces of theirs."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 4))):
        data = random.choice(_ways(data))(data, others, random)[:LARGEST]
    return data


def _ways(data: bytes) -> Sequence[Callable[[bytes, Sequence[bytes], Random], bytes]]:
    if data.startswith(_ZIP):
        return (_bytes, _parts, _parts, _parts, _sheet, _sheet)
    return (_bytes, _table, _table, _encoding)


def _bytes(data: bytes, others: Sequence[bytes], random: Random, words: Sequence[bytes] = _BYTES) -> bytes:
    """Flip, put in, take out, double or replace a few bytes, or end early."""
    at = random.randrange(len(data) + 1)
    end = min(len(data), at + int(2 ** random.uniform(0, 10)))
    other = random.choice(others)
    from_other = random.randrange(len(other) + 1)
    return random.choice(
        (
            lambda: data[:at] + bytes([random.randrange(256)]) + data[at + 1 :],
            lambda: data[:at] + random.choice(words) + data[at:],
            lambda: data[:at] + random.choice(words) + data[end:],
            lambda: data[:at] + data[end:],
            lambda: data[:end] + data[at:],
            lambda: data[:at],
            lambda: data[:at] + other[from_other : from_other + end - at] + data[at:],
        )
    )()


def _parts(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Change a part of a workbook, packed again so that the archive is whole."""
    parts = _unpacked(data)
    if not parts:
        return _bytes(data, others, random)
    name = random.choice(sorted(parts))
    what = random.randrange(12)
    if what == 0:
        del parts[name]
    elif what == 1:
        parts[random.choice(sorted(parts))] = parts[name]
    elif what == 2:  # noqa: PLR2004 - the third of twelve ways
        parts[random.choice(("../x", "/x", "xl/x.xml", "XL/workbook.xml", name.swapcase()))] = parts[name]
    else:
        parts[name] = _bytes(parts[name], [*parts.values()], random, _XML)
    return _packed(parts)


def _sheet(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Change a cell of a workbook, or move, double or drop one of its elements."""
    parts = _unpacked(data)
    sheets = [name for name in parts if "sheet" in name or "sharedStrings" in name]
    if not sheets:
        return _bytes(data, others, random)
    name = random.choice(sorted(sheets))
    mark = random.choice((b"<row", b"<c ", b"<si>", b"<t"))
    elements = parts[name].split(mark)
    at, to = random.randrange(len(elements)), random.randrange(len(elements))
    what = random.randrange(4)
    if what == 0:
        elements.insert(to, elements[at])
    elif what == 1:
        elements[at], elements[to] = elements[to], elements[at]
    elif what == 2 and len(elements) > 1:  # noqa: PLR2004 - the third of four ways
        del elements[at]
    else:
        begin = elements[at].find(b">") + 1
        end = elements[at].find(b"<", begin)
        cell = random.choice(_CELLS).replace("&", "&amp;").replace("<", "&lt;").encode()
        elements[at] = elements[at][:begin] + cell + elements[at][max(end, begin) :]
    parts[name] = mark.join(elements)
    return _packed(parts)


def _table(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Change the cells, rows and columns of a text file, written again as such a file is."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        return _bytes(data, others, random)
    if not rows or not rows[0]:
        return _bytes(data, others, random)
    row = random.choice(rows)
    column = random.randrange(len(rows[0]))
    what = random.randrange(7)
    if what == 0:
        rows.insert(random.randrange(len(rows)), list(row))
    elif what == 1:
        rows.remove(row)
    elif what == 2:  # noqa: PLR2004 - the third of seven ways, and so on
        rows = [[*one[:column], *one[column + 1 :]] for one in rows]
    elif what == 3:  # noqa: PLR2004 - see above
        row.insert(column, random.choice(_CELLS))
    elif column < len(row):
        row[column] = random.choice((*_CELLS, random.choice(random.choice(rows) or [""])))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=random.choice(",,,,;\t")).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _encoding(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Write the text in another encoding, rightly or wrongly marked."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _bytes(data, others, random)
    mark = random.choice((b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    encoding = random.choice(("utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32", "utf-7"))
    return mark + text.encode(encoding, errors="replace")


def _unpacked(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > 50 * LARGEST:
                return {}
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it cannot be taken apart
        return {}


def _packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with (
        warnings.catch_warnings(action="ignore"),
        zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()
