"""Folders and files that are not as they should be, other programs at the same shop, and files of our own
that cannot be written. Runs in a process that stands upon `disk.Disk`.

Each question answers with what was broken; nothing is what it should answer.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from contextlib import contextmanager
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from seller_desktop.domain.clock import StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.export_columns import COLUMNS
from seller_desktop.printing import output
from seller_desktop.services import imports, notes, order_export, parsing, queries
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.shop import Shop
from seller_desktop.texts.errors import error_sentence
from seller_desktop.texts.exports import export_words
from seller_desktop.ui.window_state import FILE_NAME, WindowState
from tests.making import export, order_no
from tests.reliability.acts import files_read_here, stock, tables
from tests.reliability.disk import BROKEN, FULL, Disk, How
from tests.reliability.faulting import SAYS
from tests.reliability.killing import look_sound
from tests.services.keeper_orders import START
from tests.services.shipping import ident

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DATABASE: Final = "shop.db"
_MOST: Final = 60


class Places:
    """A shop to be maltreated, copied anew for each question."""

    def __init__(self, home: Path, stride: int) -> None:
        self.home = home
        self.stride = stride
        self.clock = StoppedClock(START)
        self.template = home / "template"
        stock(self.template)
        self.wrong: list[str] = []
        self.injected = 0
        self.disk = Disk(home / "disk")

    def all(self) -> dict[str, Any]:
        _app = QCoreApplication.instance() or QCoreApplication(["reliability"])
        questions = (
            *(self.locked, self.lock_left_behind, self.read_beside_the_writer),
            *(self.read_only, self.read_only_while_open, self.folder_gone, self.folder_for_a_file),
            *(
                self.opening,
                self.making,
                self.window_state,
                self.exports,
                self.documents,
                self.rejected_rows,
                self.reading_child,
            ),
        )
        with files_read_here():
            for ask in questions:
                folder = self.home / "disk" / "toko"
                shutil.copytree(self.template, folder)
                try:
                    ask(folder)
                except Exception as failure:  # noqa: BLE001 - whatever it is, it is what was broken
                    self.wrong.append(f"{ask.__name__}: {type(failure).__name__}: {failure}")
                finally:
                    self.disk.works()
                    shutil.rmtree(self.home / "disk")
        return {"questions": len(questions), "injected": self.injected, "wrong": self.wrong}

    # --- two programs -----------------------------------------------------------------------------------

    def locked(self, folder: Path) -> None:
        with another(folder):
            self._refused("locked", "shop_busy", lambda: Shop.open(folder, self.clock, writable=True))
        self._opens(folder)

    def lock_left_behind(self, folder: Path) -> None:
        with another(folder) as program:
            os.kill(program, signal.SIGKILL)
            os.waitpid(program, 0)
        self._expect((folder / "shop.lock").exists(), "a killed program leaves its lock behind")
        self._opens(folder)

    def read_beside_the_writer(self, folder: Path) -> None:
        """A reader sees what is kept, and neither waits for the writer nor sees the half of its work."""
        with another(folder, in_a_transaction=True):
            reader = Shop.open(folder, self.clock, writable=False)
            texts = [row[3] for row in tables(reader)["note"]]
            self._expect(texts == ["kept"], f"the reader saw {texts}")
            reader.close()

    # --- places -----------------------------------------------------------------------------------------

    def read_only(self, folder: Path) -> None:
        for why in (errno.EROFS, errno.EACCES):
            before = contents(folder)
            self.disk.fails(1, why, How.READ_ONLY)
            self._refused("read only", "", lambda: Shop.open(folder, self.clock, writable=True))
            self._refused(
                "read only, to read", "", lambda: Shop.open(folder, self.clock, writable=False), may=True
            )
            other = folder.parent / "baru"
            self._refused("new there", "", partial(self._make, other))
            self.disk.works()
            self._expect(contents(folder) == before and not other.exists(), "something was changed")
        self._opens(folder)

    def read_only_while_open(self, folder: Path) -> None:
        """What is open stays so; an import, which has to make files, is refused with a sentence."""
        shop = Shop.open(folder, self.clock, writable=True)
        before = tables(shop)
        self.disk.fails(1, errno.EACCES, How.READ_ONLY)
        self._refused("import", "", lambda: shop.here(take, shop, self.home))
        self.disk.works()
        self._expect(tables(shop) == before, "refused and yet changed")
        shop.here(take, shop, self.home)
        shop.close()

    def folder_gone(self, folder: Path) -> None:
        """Nothing is called saved that lies in no folder any more."""
        shop = Shop.open(folder, self.clock, writable=True)
        order_id = ident(shop, 0)
        shutil.rmtree(folder)
        self._refused("folder gone", "", lambda: shop.write(notes.add_note, order_id, "x").result())
        shop.close()
        self._expect(not folder.exists(), "an empty shop was made in its place")
        folder.mkdir()

    def folder_for_a_file(self, folder: Path) -> None:
        for name in (DATABASE, "shop.lock", "staging"):
            place = folder / name
            kept = place.with_name("kept")
            if place.exists():
                place.rename(kept)
            (place.mkdir if name != "staging" else place.touch)()
            try:
                shop = Shop.open(folder, self.clock, writable=True)
                try:
                    shop.here(take, shop, self.home)
                    self._expect(name == "staging", f"a {name} of another kind was worked with")
                finally:
                    shop.close()
            except SellerError as refusal:
                self._worded(name, refusal)
            (place.rmdir if place.is_dir() else place.unlink)()
            if kept.exists():
                kept.rename(place)
        self._opens(folder)

    # --- the disk fails at start ------------------------------------------------------------------------

    def opening(self, folder: Path) -> None:
        """Left by a kill, with work in its log still to be taken over."""
        with another(folder) as program:
            os.kill(program, signal.SIGKILL)
            os.waitpid(program, 0)
        whole = shutil.copytree(folder, self.home / "left")
        for nth in range(1, _MOST, self.stride):
            for why, how in ((FULL, How.STAYS), (BROKEN, How.STAYS)):
                self.disk.fails(nth, why, how)
                self._refused(
                    f"open {nth}", "", lambda: Shop.open(folder, self.clock, writable=True), may=True
                )
                self.disk.works()
                self._opens(folder, notes=["kept"])
                shutil.rmtree(folder)
                shutil.copytree(whole, folder)

    def making(self, folder: Path) -> None:
        """A shop that could not be made is not there, or can be made or opened afterwards."""
        for nth in range(1, _MOST * 4, self.stride * 20):
            new = folder.parent / f"new-{nth}"
            self.disk.fails(nth, FULL, How.STAYS)
            self._refused(f"make {nth}", "", partial(self._make, new), may=True)
            self.disk.works()
            if Shop.exists(new):
                shop = Shop.open(new, self.clock, writable=True)
            else:
                shop = Shop.create(new, self.clock, practice=False)
            look_sound(shop)
            shop.close()

    # --- files of our own -------------------------------------------------------------------------------

    def window_state(self, folder: Path) -> None:
        path = folder / FILE_NAME
        self._kept_whole(path, lambda text: _save_state(path, text))

    def exports(self, folder: Path) -> None:
        shop = Shop.open(folder, self.clock, writable=True)
        for suffix in (".csv", ".xlsx"):
            path = folder / f"out{suffix}"
            path.write_bytes(b"what lay there")
            self._kept_whole(
                path,
                partial(_export, shop, path),
                refuses="export_failed",
            )
        shop.close()

    def documents(self, folder: Path) -> None:
        path = folder / "slips.pdf"
        plain, output.pdf = output.pdf, lambda *_about: b"%PDF-1.7 " * 20_000
        try:
            self._kept_whole(
                path, lambda _text: output.save_pdf([], {}, path, ""), refuses="document_not_saved"
            )
        finally:
            output.pdf = plain

    def rejected_rows(self, folder: Path) -> None:
        """Either the file of rejected rows and the import are there, or neither."""
        shop = Shop.open(folder, self.clock, writable=True)
        before = tables(shop)
        rejected = folder / "rejected"
        rejected.mkdir()
        self.disk = Disk(rejected)
        for nth in range(1, 12, 1 + self.stride // 4):
            for why in (FULL, BROKEN):
                self.disk.fails(nth, why, How.STAYS)
                self._refused(
                    f"rejected {nth}", "", lambda: shop.here(take, shop, self.home, bad=True), may=True
                )
                if self.disk.works() >= nth:
                    self._expect(tables(shop) == before, f"imported, but the rejected rows are lost ({nth})")
                    left = sorted(path.name for path in rejected.iterdir())
                    self._expect(not left, f"a part of a file was left at {nth}: {left}")
                before = tables(shop)
                for path in rejected.iterdir():
                    path.unlink()
        self.disk = Disk(self.home / "disk")
        shop.close()

    def reading_child(self, folder: Path) -> None:
        """The process that reads a file says of a full disk what is true of it."""
        path = export(self.home, [{"Order ID": order_no(7)}])
        scratch = folder / "staging" / "x.db"
        scratch.parent.mkdir(exist_ok=True)
        os.environ["BAD_DISK"] = self.disk.begin_with(3, FULL, How.STAYS)
        try:
            self._refused(
                "child",
                "disk_full",
                lambda: parsing.parse_file(path, scratch, "Asia/Jakarta", lambda _rows: None, Event()),
            )
        finally:
            del os.environ["BAD_DISK"]
        self._expect(not scratch.exists(), "the child left its scratch file")

    # --- how --------------------------------------------------------------------------------------------

    def _kept_whole(self, path: Path, save: Callable[[str], object], refuses: str = "") -> None:
        """A save that fails leaves the old file as it was, and nothing beside it."""
        save("old")
        beside = sorted(path.parent.iterdir())
        for nth in range(1, _MOST, self.stride):
            for why, how in ((FULL, How.STAYS), (FULL, How.SHORT), (BROKEN, How.ONCE)):
                self.injected += 1
                old = path.read_bytes()
                self.disk.fails(nth, why, how)
                try:
                    save(f"{nth}{why}{how}")
                    refused = ""
                except SellerError as failure:
                    refused = failure.code
                fell = self.disk.works() >= nth
                words = f"{path.name}, {nth}, {why}, {how.name}"
                # What fails once may be tried again by whoever writes, and succeed.
                if fell and how is not How.ONCE:
                    self._expect(path.read_bytes() == old, f"{words}: the old file is gone")
                    known = {refuses, *SAYS[why]} if refuses else {""}
                    self._expect(refused in known, f"{words}: refused as {refused!r}")
                if refused:
                    self._expect(path.read_bytes() == old, f"{words}: refused, and the old file is gone")
                left = sorted(path.parent.iterdir())
                self._expect(left == beside, f"{words}: left {left}")

    def _refused(self, words: str, code: str, do: Callable[[], Any], *, may: bool = False) -> None:
        """It is refused with a sentence; `may`: or it succeeds."""
        self.injected += 1
        try:
            done = do()
        except SellerError as refusal:
            self._worded(words, refusal)
            self._expect(code in {"", refusal.code}, f"{words}: refused as {refusal.code}")
        except Exception as failure:  # noqa: BLE001 - no sentence for the seller
            self.wrong.append(f"{words}: {type(failure).__name__}: {failure}"[:300])
        else:
            self._expect(may, f"{words}: not refused")
            if isinstance(done, Shop):
                done.close()

    def _worded(self, words: str, refusal: SellerError) -> None:
        known = error_sentence(refusal)
        self._expect(
            len(known) > 40 and refusal.code not in known, f"{words}: no sentence for {refusal.code}"
        )

    def _make(self, folder: Path) -> Shop:
        return Shop.create(folder, self.clock, practice=False)

    def _opens(self, folder: Path, notes: list[str] | None = None) -> None:
        """It opens without help and is sound."""
        shop = Shop.open(folder, self.clock, writable=True)
        try:
            look_sound(shop)
            if notes is not None:
                found = [row[3] for row in tables(shop)["note"]]
                self._expect(found == notes, f"holds {found}")
        finally:
            shop.close()

    def _expect(self, so: bool, else_: str) -> None:
        if not so:
            self.wrong.append(else_)


@contextmanager
def another(folder: Path, *, in_a_transaction: bool = False) -> Iterator[int]:
    """Another program has the shop open and has noted something; its process. It is killed at the end."""
    hear, say = os.pipe()
    child = os.fork()
    if not child:
        try:
            shop = Shop.open(folder, StoppedClock(START), writable=True)
            order_id = ident(shop, 0)
            shop.write(notes.add_note, order_id, "kept").result()

            def stop_amid(writing: Any) -> None:  # noqa: ANN401 - a Writing
                notes.add_note(writing, order_id, "half")
                os.write(say, b"!")
                signal.pause()

            if in_a_transaction:
                shop.write(stop_amid).result()
            os.write(say, b"!")
            signal.pause()
        finally:
            os._exit(1)
    os.close(say)
    try:
        assert os.read(hear, 1) == b"!", "the other program did not come up"
        yield child
    finally:
        os.close(hear)
        try:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, whole."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def take(shop: Shop, home: Path, *, bad: bool = False) -> None:
    """Import a file of two orders; `bad`: one of them cannot be taken."""
    known = len(tables(shop)["orders"])
    rows = [{"Order ID": order_no(1000 + known)}, {"Order ID": order_no(2000 + known)}]
    if bad:
        rows[1]["Quantity"] = "banyak"
    path = export(home, rows)
    imports.commit(shop, imports.prepare(shop, path), lambda reason, _facts: reason)


def _export(shop: Shop, path: Path, _text: str) -> None:
    ids = shop.read(queries.order_ids, OrderQuery()).result()
    order_export.export_orders(shop, ids, COLUMNS[:5], path, export_words({}, {}))


def _save_state(path: Path, text: str) -> None:
    state = WindowState(path)
    state.put("view", text * 200)
    state.save()


def run(stride: int, home: Path) -> dict[str, Any]:
    (home / "disk").mkdir()
    sys.unraisablehook = lambda _about: None  # an unfinished workbook complains where nobody can answer
    return Places(home, stride).all()
