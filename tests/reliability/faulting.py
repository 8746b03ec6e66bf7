"""One act after the other on a disk that fails at the n-th thing asked of it, n = 1, 2, 3 ...

Each is refused with the sentence for it and the shop is as it was, or it was kept before the disk failed; and
with the disk at work again the next try succeeds. Runs in a process that stands upon `disk.Disk`.
"""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final

from seller_desktop.domain.cases import Step
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.services import imports, notes
from seller_desktop.services.case_decisions import take_back, take_step
from seller_desktop.services.case_models import Decision
from seller_desktop.services.shop import Shop
from tests.making import export, order_no
from tests.reliability.acts import files_read_here, stock, tables
from tests.reliability.disk import BROKEN, FULL, Disk, How
from tests.reliability.killing import Broken, look_sound
from tests.services.keeper_orders import START
from tests.services.shipping import ident

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WAYS: Final = ((FULL, How.STAYS), (BROKEN, How.STAYS), (BROKEN, How.ONCE), (FULL, How.SHORT))
SAYS: Final = {
    FULL: {"disk_full", "disk_broken", "shop_cannot_open"},
    BROKEN: {"disk_broken", "shop_cannot_open"},
}
"""SQLite takes a disk that is full only when told to keep what was written for a broken one, and says of a
file that cannot be made no more than that.
"""
MOST: Final = 400
_COPIES_EVERY: Final = 4


@dataclass(slots=True)
class Faulted:
    """What came of it."""

    injected: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    """Acts that were refused, by the code of the sentence."""
    kept: int = 0
    """Acts that were kept, because the disk failed after that only."""
    came_back: int = 0
    """Acts refused because the disk could not promise to keep them, which a crash before the next act would
    find kept all the same, whole: what was written before lies there, and nobody can take it away then.
    """
    asked: dict[str, int] = field(default_factory=dict)
    """How often an act asks something of the disk."""
    wrong: list[str] = field(default_factory=list)
    """Promises that were broken."""

    def told(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


class Trials:
    """Acts on a shop that can be tried again and again."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.folder = home / "disk" / "toko"
        self.clock = StoppedClock(START)
        self.folder.parent.mkdir()
        stock(self.folder)
        self.disk = Disk(self.folder.parent)
        self.shop = Shop.open(self.folder, self.clock, writable=True)
        self.done = Faulted()
        self._made = 0

    def note(self) -> None:
        self._made += 1
        self.shop.write(notes.add_note, ident(self.shop, 0), f"catatan {self._made}").result()

    def decide(self) -> None:
        """Approve a request to cancel; what came of it is taken back before the next try."""
        case_id = self.shop.read(_a_request).result()
        self.shop.write(take_step, case_id, Decision(Step.APPROVE)).result()

    def take_file(self) -> None:
        """Two new orders and one known."""
        self._made += 1
        numbers = (1, 100 + 2 * self._made, 101 + 2 * self._made)
        rows = [
            {"Order ID": order_no(n), "Order Status": "Dikirim" if n == 1 else "Perlu dikirim"}
            for n in numbers
        ]
        path = export(self.home, rows)
        self.shop.here(self._import, path)

    def _import(self, path: Path) -> None:
        imports.commit(self.shop, imports.prepare(self.shop, path), lambda reason, _facts: reason)

    def before_decide(self) -> None:
        if not self.shop.read(_a_request).result():
            self.shop.write(take_back, self.shop.read(_approved).result()).result()

    def all(self, stride: int) -> Faulted:
        with files_read_here():
            for name, act, prepare in (
                ("note", self.note, None),
                ("decision", self.decide, self.before_decide),
                ("import", self.take_file, None),
            ):
                self._each_time(name, act, prepare, stride)
        look_sound(self.shop)
        self.shop.close()
        look_sound(shop := Shop.open(self.folder, self.clock, writable=True))
        shop.close()
        return self.done

    def _each_time(
        self, name: str, act: Callable[[], None], prepare: Callable[[], None] | None, stride: int
    ) -> None:
        if prepare:
            prepare()
        act()  # what is made once only is made
        if prepare:
            prepare()
        self.disk.fails(0, 0, How.STAYS)
        act()
        asked = self.done.asked[name] = self.disk.works()
        for way, (why, how) in enumerate(WAYS):
            # The first three and the last two always, of the others each stride-th, and others each way.
            for nth in range(1, min(asked + 1, MOST)):
                ends = nth <= 3 if why == FULL else nth > asked - 2
                if (ends and how is How.STAYS) or (nth + way * stride // len(WAYS)) % stride == 0:
                    if prepare:
                        prepare()
                    self._try(
                        f"{name}, {nth} of {asked}, {why}, {how.name}",
                        act,
                        nth,
                        why,
                        how,
                        copied=nth > asked - 3,
                    )

    def _try(
        self, words: str, act: Callable[[], None], nth: int, why: int, how: How, *, copied: bool
    ) -> None:
        """Try once, and again with the disk at work. `copied`: look at what a crash between leaves."""
        before = tables(self.shop)
        code = ""
        self.disk.fails(nth, why, how)
        try:
            act()
        except SellerError as failure:
            code = failure.code
        except Exception as failure:  # noqa: BLE001 - a promise is broken, and the others are looked at too
            code = f"{type(failure).__name__}: {failure}"
        finally:
            self.disk.works()
        self.done.injected += 1
        after = tables(self.shop)
        if not code:
            self.done.kept += 1
            if after == before:
                self.done.wrong.append(f"{words}: not refused, and not there")
            return
        self.done.refused[code] += 1
        if code not in SAYS[why]:
            self.done.wrong.append(f"{words}: refused as {code}")
        if after != before:
            self.done.wrong.append(f"{words}: refused, and yet the shop has changed")
        if copied or self.done.injected % _COPIES_EVERY == 0:
            self._look_killed(words, before)
        try:
            act()
        except SellerError as failure:
            self.done.wrong.append(f"{words}: refused as {failure.code} with the disk at work again")

    def _look_killed(self, words: str, before: dict[str, list[tuple[Any, ...]]]) -> None:
        """What a shop would hold that is killed now and opened again."""
        copy = self.home / "copy"
        copy.mkdir()
        for name in ("shop.db", "shop.db-wal"):
            if (self.folder / name).exists():
                shutil.copyfile(self.folder / name, copy / name)
        shop = Shop.open(copy, self.clock, writable=True)
        try:
            look_sound(shop)
            self.done.came_back += tables(shop) != before
        except Broken as failure:
            self.done.wrong.append(f"{words}: after a crash {failure}")
        finally:
            shop.close()
            shutil.rmtree(copy)


def _a_request(reading: Any) -> int:  # noqa: ANN401 - a Reading
    return _one(reading, "SELECT id FROM cases WHERE state = 'requested' ORDER BY id LIMIT 1")


def _approved(reading: Any) -> int:  # noqa: ANN401 - a Reading
    return _one(reading, "SELECT id FROM cases WHERE state = 'approved' ORDER BY id LIMIT 1")


def _one(reading: Any, question: str) -> int:  # noqa: ANN401 - a Reading
    found = reading.db.exec_driver_sql(question).scalar()
    return int(found or 0)


def run(stride: int, home: Path) -> dict[str, Any]:
    return Trials(home).all(stride).told()
