"""What may go wrong while a shop is at work: it stops amid a transaction, or another program works too."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from seller_desktop.services import keeper
from seller_desktop.services.shop import Shop, Writing
from seller_desktop.storage import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from seller_desktop.domain.clock import StoppedClock
    from seller_desktop.services.case_models import Swept


class Crash(Exception):  # noqa: N818 - the lights go out
    """The computer stops in the midst of a transaction."""


class Faults:
    """A shop that can be made to fail."""

    def __init__(self, folder: Path, clock: StoppedClock) -> None:
        self.folder = folder
        self.clock = clock
        self.shop = Shop.open(folder, clock, writable=True)
        self.believed: tuple[int, int] | None = None
        """When, by wall and by uptime, this run of the program last believed its clock."""
        self.fuse: int | None = None

    def close(self) -> None:
        self.shop.close()

    def restart(self) -> None:
        self.shop.close()
        self.shop = Shop.open(self.folder, self.clock, writable=True)
        self.believed = None

    def crash(self, at_statement: int) -> None:
        """What is written next fails before its n-th statement, if it has so many, or else its commit."""
        self.fuse = at_statement

    def carry_out(self, really: Callable[[], Any]) -> bool:
        """Whether it was done: not where the computer stopped amid it, and then nothing was."""
        if self.fuse is None:
            really()
            return True
        engine = self.shop._writer
        assert engine is not None
        left = [self.fuse]
        self.fuse = None

        def burn(*_about: object) -> None:
            left[0] -= 1
            if not left[0]:
                raise Crash

        def out(_db: object) -> None:
            if left[0] > 0:  # every statement went well: then it stops before they are kept
                left[0] = 0
                raise Crash

        event.listen(engine, "before_cursor_execute", burn)
        event.listen(engine, "commit", out)
        try:
            really()
        except Exception:
            if left[0] > 0:
                raise
            return False
        finally:
            event.remove(engine, "before_cursor_execute", burn)
            event.remove(engine, "commit", out)
            self.restart()
        return True  # a refusal commits nothing, so nothing could stop it

    def sweep_elsewhere(self, asked: dict[str, Any], patience_ms: int = 5000) -> Swept:
        """Sweep over a connection of its own, as another program would that knows nothing of this one."""
        engine = database.writing_engine(self.folder / database.DATABASE_NAME)
        event.listen(engine, "connect", lambda raw, _r: raw.execute(f"PRAGMA busy_timeout={patience_ms}"))
        try:
            with engine.begin() as db:
                writing = Writing(
                    db, self.clock.now_ms(), self.shop.settings, self.shop._ids, None, threading.Event()
                )
                return keeper.sweep(writing, **asked)
        finally:
            engine.dispose()

    @contextmanager
    def intruding(self, at_statement: int, asked: dict[str, Any]) -> Iterator[None]:
        """Another program tries to sweep while this one is amid its own: it is kept out."""
        engine = self.shop._writer
        assert engine is not None
        left = [at_statement + 1]  # the first one begins the transaction
        kept_out: list[bool] = []

        def intrude(*_about: object) -> None:
            left[0] -= 1
            if left[0]:
                return
            try:
                self.sweep_elsewhere(asked, patience_ms=0)
            except OperationalError as failure:
                kept_out.append("locked" in str(failure))
            assert kept_out == [True], "two writers at once"

        event.listen(engine, "before_cursor_execute", intrude)
        try:
            yield
        finally:
            event.remove(engine, "before_cursor_execute", intrude)
