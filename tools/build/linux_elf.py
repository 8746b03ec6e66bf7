"""What is done to libraries before they are shipped: debug information goes, and ICU keeps two languages.

Qt's own libraries are never touched: they are shipped as they were made.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Final

from tools.build.common import BuildError, Release, run

if TYPE_CHECKING:
    from pathlib import Path

_PAGE: Final = 4096
_KEPT: Final = frozenset({"en", "en_US", "id", "id_ID", "in", "in_ID"})
_LOCALE: Final = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9]+)*")
"""How the data of a language are named (`af`, `zh_Hant_TW`); what all share has longer names (`root`)."""

_ICU_MAGIC: Final = b"\xda\x27"
_ICU_KIND: Final = b"CmnD"


def is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def strip(release: Release, libraries: list[Path]) -> None:
    """Take away what only a debugger reads; what the loader reads stays."""
    for library in libraries:
        run(release, "strip", "--strip-unneeded", library)


def keeps(name: str) -> bool:
    """Whether an entry of ICU's data is of use to Qt here.

    Qt asks ICU for the order of words, for capital letters and for names of zones. A language that is not
    there is answered from what all languages share (ICU's own rule), and Qt has its own names of days and
    months. It does not use ICU's transliteration, its dictionaries for breaking lines, or its tables of
    old character sets (UTF-8, UTF-16, Latin-1 are code).
    """
    folder, _, file = name.rpartition("/")
    stem, _, ending = file.rpartition(".")
    if ending in {"cnv", "dict"} or "/translit" in folder:
        return False
    if ending == "res" and _LOCALE.fullmatch(stem):
        return stem in _KEPT
    return True


def reduced(data: bytes) -> bytes:
    """ICU's data with only the entries that are kept. `data`: an archive of kind CmnD, its header first."""
    if data[2:4] != _ICU_MAGIC or data[12:16] != _ICU_KIND:
        raise BuildError("ICU's data are not as they were: look at tools/build/linux_elf.py")
    (header,) = struct.unpack_from("<H", data)
    (count,) = struct.unpack_from("<I", data, header)
    places = [struct.unpack_from("<II", data, header + 4 + 8 * index) for index in range(count)]
    ends = [place[1] for place in places[1:]] + [len(data) - header]
    names: list[bytes] = []
    bodies: list[bytes] = []
    for (name_at, body_at), end in zip(places, ends, strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if keeps(name.decode("ascii")):
            names.append(name + b"\0")
            bodies.append(data[header + body_at : header + end])
    at = 4 + 8 * len(names)
    table = struct.pack("<I", len(names))
    text = b"".join(names)
    body = _padded(at + len(text)) - at - len(text)
    name_at, body_at = at, at + len(text) + body
    out: list[bytes] = []
    for name, content in zip(names, bodies, strict=True):
        table += struct.pack("<II", name_at, body_at)
        name_at += len(name)
        out.append(content.ljust(_padded(len(content)), b"\0"))
        body_at += len(out[-1])
    return data[:header] + table + text + b"\0" * body + b"".join(out)


def _padded(size: int) -> int:
    return (size + 15) // 16 * 16


def reduce_icu(library: Path) -> None:
    """Make libicudata smaller in place: its first segment ends with the data, so it is shortened, and what
    follows moves up in the file while it keeps its address. Raises BuildError where it is built otherwise.
    """
    elf = bytearray(library.read_bytes())
    offset = elf.find(_ICU_KIND) - 12
    (table,) = struct.unpack_from("<Q", elf, 0x20)
    size, count = struct.unpack_from("<HH", elf, 0x36)
    headers = [table + size * index for index in range(count)]
    loads = [at for at in headers if struct.unpack_from("<I", elf, at)[0] == 1]
    if offset < 0 or len(loads) != 2:  # noqa: PLR2004 - the data, and what the loader reads
        raise BuildError(f"{library.name} is not built as it was: look at tools/build/linux_elf.py")
    first, second = (struct.unpack_from("<IIQQQQQQ", elf, at) for at in loads)
    end = first[2] + first[5]
    data = reduced(bytes(elf[offset:end]))
    new_end = offset + len(data)
    # The loader maps pages: place in the file and address must lie at the same point of a page.
    new_second = new_end + (second[2] - new_end) % _PAGE
    moved_by = second[2] - new_second
    tail = elf[second[2] : second[2] + second[5]]
    struct.pack_into("<QQ", elf, loads[0] + 0x20, new_end - first[2], new_end - first[2])
    for at in headers:
        (place,) = struct.unpack_from("<Q", elf, at + 8)
        if place >= second[2]:
            struct.pack_into("<Q", elf, at + 8, place - moved_by)
    struct.pack_into("<Q", elf, 0x28, 0)  # no table of sections: no loader reads it
    struct.pack_into("<HHH", elf, 0x3A, 0, 0, 0)
    made = elf[:offset] + data
    library.write_bytes(made.ljust(new_second, b"\0") + tail)
