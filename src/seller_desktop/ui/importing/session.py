"""One import from choosing files to the report, without any widget.

Files are read one after the other and each waits for the seller's word; then those that are ready are taken
over one by one, each in its own transaction. Leaving at any time before that leaves nothing behind.
"""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import imports, room
from seller_desktop.texts.rejections import rejection_sentence
from seller_desktop.ui import tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.changes import FieldChange
    from seller_desktop.domain.clock import Clock
    from seller_desktop.domain.imports import ImportReport
    from seller_desktop.domain.orders import RejectedRow
    from seller_desktop.domain.returns import StatedReturn
    from seller_desktop.services.imports import PreparedImport

T = TypeVar("T")

MOST_SHOWN = 500
"""So many orders, or returns, are fetched for the preview."""
MOST_REJECTED = 100
"""So many rejected rows are; all of them stand in the file they are written to."""
_ASK_TIME = {
    "snapshot_unclear",
    "snapshot_conflict",
    "snapshot_in_future",
    "as_of_impossible",
    "as_of_in_future",
}
_ASK_ACCOUNT = "account_unclear"


class FileState(StrEnum):
    """Where a file stands. The `ASKS_` states wait for an answer; LEFT_OUT carries an error."""

    WAITING = "waiting"
    READING = "reading"
    ASKS_TIME = "asks_time"
    ASKS_ACCOUNT = "asks_account"
    ASKS_ROOM = "asks_room"
    READY = "ready"
    LEFT_OUT = "left_out"
    TAKING = "taking"
    TAKEN = "taken"


@dataclass(eq=False)
class ImportFile:
    """A chosen file and what is known of it so far."""

    path: Path
    state: FileState = FileState.WAITING
    rows: int = 0
    """Rows read so far; counted up on the job's thread."""
    started: float = 0.0
    error: SellerError | None = None
    as_of: int | None = None
    anyway: bool = False
    """To be read although memory or disk may not suffice."""
    prepared: PreparedImport | None = None
    report: ImportReport | None = None
    orders: list[tuple[str, str]] = field(default_factory=list)
    returns: list[StatedReturn] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)


class Runs(Protocol):
    """The part of a Shop that an import needs here."""

    @property
    def clock(self) -> Clock: ...
    @property
    def zone(self) -> ZoneInfo: ...
    def run(self, do: Callable[..., T], /, *args: Any) -> Future[T]: ...  # noqa: ANN401 - as its function takes them


class ImportSession(QObject):
    """Reads, asks, takes. `changed` says that some file, or what can be done, is different now."""

    changed = Signal()
    finished = Signal()
    """All that was ready has been taken over, or could not be."""

    def __init__(
        self, shop: Runs, parent: QObject | None = None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self.files: list[ImportFile] = []
        self.account: str | None = None
        self._shop = shop
        self._monotonic = monotonic
        self._cancelled = threading.Event()
        self._reading = False
        self._ended = False

    def add(self, paths: Iterable[Path]) -> None:
        """Files chosen or dropped; one that is there already is not added again."""
        known = {one.path for one in self.files}
        self.files.extend(ImportFile(path) for path in dict.fromkeys(paths) if path not in known)
        self._go_on()

    def set_account(self, account: str | None) -> None:
        """Into which account; None lets it be recognised. What was compared is compared anew."""
        if account == self.account:
            return
        self.account = account
        for one in self.files:
            if one.state in {FileState.READY, FileState.ASKS_ACCOUNT}:
                self._let_go(one)
                one.state = FileState.WAITING
        if self.reading():  # the file being read was asked for another account
            self._cancelled.set()
        self._go_on()

    def answer_time(self, one: ImportFile, as_of: int) -> None:
        """The seller says as of when the file tells (UTC ms)."""
        one.as_of = as_of
        self._let_go(one)
        one.state = FileState.WAITING
        self._go_on()

    def read_again(self, one: ImportFile, *, anyway: bool) -> None:
        """The seller has made room; or (`anyway`) knows that it may not suffice, and wants it tried."""
        one.anyway = anyway
        one.state = FileState.WAITING
        self._go_on()

    def leave_out(self, one: ImportFile) -> None:
        """Take a file off the list; one being read is stopped."""
        if one.state is FileState.READING:
            self._cancelled.set()
        self._let_go(one)
        self.files.remove(one)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop reading and leave nothing behind. What was taken over stays."""
        self._ended = True
        self._cancelled.set()
        for one in self.files:
            self._let_go(one)

    def take(self) -> None:
        """The seller agrees: take over all that is ready."""
        if not self.can_take():
            return
        # Oldest first, whatever order they were chosen in: the history then reads as it happened. Of one
        # moment the orders first, so that no return has to wait for its order.
        ready = [(one.prepared, one) for one in self.files if one.state is FileState.READY and one.prepared]
        ready.sort(key=lambda pair: (pair[0].preview.snapshot_at, pair[0].preview.cases is not None))
        for _, one in ready:
            one.state = FileState.TAKING
        self.changed.emit()
        tasks.start(self._take(ready))

    def reading(self) -> bool:
        return any(one.state is FileState.READING for one in self.files)

    def taking(self) -> bool:
        return any(one.state is FileState.TAKING for one in self.files)

    def can_take(self) -> bool:
        """Something is ready and nothing is under way; files that ask or failed are left out."""
        states = {one.state for one in self.files}
        return FileState.READY in states and not states & {
            FileState.WAITING,
            FileState.READING,
            FileState.TAKING,
        }

    def rows_per_second(self, one: ImportFile) -> int:
        """Since the reading of the file began; 0 in the first moment."""
        seconds = self._monotonic() - one.started
        return round(one.rows / seconds) if seconds > 0 else 0

    async def changes(self, one: ImportFile, order_no: str) -> tuple[FieldChange, ...]:
        """Field by field what the file would change in an order."""
        if one.prepared is None:
            return ()
        return await asyncio.wrap_future(self._shop.run(one.prepared.changes, order_no))

    def _go_on(self) -> None:
        self.changed.emit()
        if not self._reading and self._next_waiting() is not None:
            self._reading = True
            tasks.start(self._read_waiting())

    def _next_waiting(self) -> ImportFile | None:
        return next((one for one in self.files if one.state is FileState.WAITING), None)

    async def _read_waiting(self) -> None:
        try:
            while not self._ended and (one := self._next_waiting()) is not None:
                await self._read(one)
                if not self._ended:
                    self.changed.emit()
        finally:
            self._reading = False

    async def _read(self, one: ImportFile) -> None:
        cancelled = self._cancelled = threading.Event()
        one.state, one.rows, one.error, one.started = FileState.READING, 0, None, self._monotonic()
        self.changed.emit()

        def on_progress(rows: int) -> None:
            one.rows = rows

        try:
            prepared = await asyncio.wrap_future(
                self._shop.run(
                    imports.prepare,
                    self._shop,
                    one.path,
                    self.account,
                    one.as_of,
                    on_progress,
                    cancelled,
                    one.anyway,
                )
            )
            if not cancelled.is_set():
                one.orders = await asyncio.wrap_future(self._shop.run(prepared.changed_orders, MOST_SHOWN))
                one.returns = await asyncio.wrap_future(self._shop.run(prepared.returns, MOST_SHOWN))
                one.rejected = await asyncio.wrap_future(self._shop.run(prepared.rejected, MOST_REJECTED))
        except SellerError as error:
            one.error = error
            one.state = _state_after(error)
            if cancelled.is_set() and not self._ended:
                one.state = FileState.WAITING  # stopped only to be read for another account
        except BaseException:
            cancelled.set()  # the window is closing, or a bug: the reader must not go on alone
            one.state = FileState.LEFT_OUT
            raise
        else:
            one.prepared, one.state = prepared, FileState.READY
            if cancelled.is_set():
                self._let_go(one)
                one.state = FileState.WAITING

    async def _take(self, ready: list[tuple[PreparedImport, ImportFile]]) -> None:
        for prepared, one in ready:
            self.changed.emit()
            try:
                one.report = await asyncio.wrap_future(
                    self._shop.run(imports.commit, self._shop, prepared, rejection_sentence)
                )
            except SellerError as error:
                one.error, one.state = error, FileState.LEFT_OUT
            except BaseException:
                one.state = FileState.LEFT_OUT
                raise
            else:
                one.state = FileState.TAKEN
            finally:
                one.prepared = None
        if isValid(self):  # the window may have gone meanwhile; what was taken in is taken in
            self.changed.emit()
            self.finished.emit()

    def _let_go(self, one: ImportFile) -> None:
        if one.prepared is not None and one.state is not FileState.TAKING:
            prepared, one.prepared = one.prepared, None
            one.orders, one.returns, one.rejected = [], [], []
            self._shop.run(imports.discard, prepared)


def _state_after(error: SellerError) -> FileState:
    if error.code in _ASK_TIME:
        return FileState.ASKS_TIME
    if error.code in room.ASKED:
        return FileState.ASKS_ROOM
    return FileState.ASKS_ACCOUNT if error.code == _ASK_ACCOUNT else FileState.LEFT_OUT
