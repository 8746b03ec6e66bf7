"""Cuts the power: what was not yet kept for certain may be lost, in any order, and half of a write too.

All that is written under the shop's folder is written down, with each promise of the disk (a sync) and each
act that the screen called saved. A cut is a place in that record: of each file there is all that was written
before its last sync, and of what was written after that whatever the disk had come to. A shop put together so
must open and hold each act that was acknowledged before the cut, whole, and at most the next one too.

Names are taken to be kept at once, as file systems with a journal do.
"""

from __future__ import annotations

import shutil
import struct
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.services.shop import Shop
from tests.reliability.acts import ChaoticClock, Hands, files_read_here, stock, tables
from tests.reliability.disk import Disk
from tests.reliability.killing import Broken, look_sound
from tests.services.keeper_orders import START

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD: Final = struct.Struct("=c3q")
_SECTOR: Final = 512
_SESSION: Final = 8


@dataclass(frozen=True, slots=True)
class Written:
    """One thing asked of the disk: `w` a write, `t` a truncation, `s` a sync, `u` a removal, `m` a mark."""

    op: str
    path: str
    at: int
    data: bytes


def run(acts: int, cuts: int, seed: int, home: Path) -> dict[str, Any]:
    """Work, then cut the power so often. Raises Broken."""
    folder = home / "power" / "toko"
    folder.parent.mkdir()
    stock(folder)
    begin = {path.name: path.read_bytes() for path in folder.glob("shop.db*")}
    states = _work(folder, home, acts, f"power:{seed}")
    written = list(_read(home / "record"))
    rng = Random(seed)  # noqa: S311 - chance, not a secret
    lost = 0
    for number in range(cuts):
        cut = rng.randrange(len(written))
        acked = sum(one.op == "m" for one in written[:cut])
        copy = home / "cut"
        copy.mkdir()
        lost += _after_the_cut(written[:cut], begin, copy, rng)
        shop = Shop.open(copy, ChaoticClock(START), writable=True)
        try:
            look_sound(shop, beside=False)  # the cut is of the database alone
            found = tables(shop)
        finally:
            shop.close()
            shutil.rmtree(copy)
        if found not in states[acked : acked + 2]:
            raise Broken(f"cut {number} of seed {seed}: not the shop after {acked} acts, nor one more")
    return {"acts": acts, "cuts": cuts, "written": len(written), "lost_writes": lost}


def _work(folder: Path, home: Path, acts: int, seed: str) -> list[dict[str, list[tuple[Any, ...]]]]:
    """Do so many acts; what the shop held before the first and after each."""
    disk = Disk(folder)
    disk.records(home / "record")
    with files_read_here():
        hands = Hands(folder, ChaoticClock(START), home, seed)
        states = [tables(hands.shop)]
        for number in range(acts):
            if number % _SESSION == _SESSION - 1:
                hands.reopen()
            hands.act(number)
            disk.mark("saved")
            states.append(tables(hands.shop))
        hands.close()
    disk.records_no_more()
    return states


def _read(record: Path) -> Iterator[Written]:
    data = record.read_bytes()
    place = 0
    while place < len(data):
        op, at, length, name = _HEAD.unpack_from(data, place)
        place += _HEAD.size
        path = data[place : place + name].decode()
        place += name
        carried = length if op == b"w" else 0
        yield Written(op.decode(), path, at, data[place : place + carried])
        place += carried


def _after_the_cut(written: Sequence[Written], begin: dict[str, bytes], folder: Path, rng: Random) -> int:
    """Put the files together as the cut left them; how many writes were lost."""
    synced = {one.path: place for place, one in enumerate(written) if one.op == "s"}
    files = {name: bytearray(data) for name, data in begin.items() if not name.endswith("-shm")}
    lost = 0
    for place, one in enumerate(written):
        name = Path(one.path).name
        # The index of the log is made anew at each start; scratch and rejected rows are none of the shop.
        if one.op in "sm" or not name.startswith("shop.db") or name.endswith("-shm"):
            continue
        if one.op == "u":
            files.pop(name, None)
            continue
        data = one.data
        if place > synced.get(one.path, -1):
            if rng.random() < 0.5:
                lost += 1
                continue
            if rng.random() < 0.2:
                data = data[: rng.randrange(len(data) // _SECTOR + 1) * _SECTOR]
        content = files.setdefault(name, bytearray())
        if one.op == "t":
            del content[one.at :]
            content.extend(bytes(one.at - len(content)))
        else:
            content.extend(bytes(max(0, one.at + len(data) - len(content))))
            content[one.at : one.at + len(data)] = data
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return lost
