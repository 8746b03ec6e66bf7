"""Before the window: a shop that needs a check, a migration or mending gets it, and is told of in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import mending, opening
from seller_desktop.services.folder_lock import locked
from seller_desktop.services.mending import Mended, Way
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.language import current
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.waiting import wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from seller_desktop.domain.progress import Told

T = TypeVar("T")


class Mending(QObject):
    """Works on the folder of one shop that nobody has open."""

    def __init__(self, data_dir: Path, key: str | None, now_ms: int, zone: ZoneInfo) -> None:
        super().__init__()
        self._data_dir = data_dir
        self._key = key
        self._now_ms = now_ms
        self._zone = zone

    async def made_ready(self) -> bool:
        """Bring a shop to where it can be opened; False where the seller leaves it as it is.

        Raises SellerError for what only the world can change (disk, rights, a newer version).
        """
        try:
            if not opening.is_lost(self._data_dir):
                if opening.takes_long(self._data_dir, self._key):
                    await self._prepared()
                return True
        except SellerError as failure:
            if failure.code != "shop_damaged":
                raise
        if not await Messages.ask(
            None,
            self.tr("The shop is damaged"),
            self._what_will_happen(),
            self.tr("Mend the shop"),
            self.tr("Close"),
        ):
            return False
        mended = await self._mended()
        if mended.way is not Way.SAVED:
            await Messages.tell(None, self.tr("The shop is back"), self._what_happened(mended))
            return True
        if not await Messages.ask(
            None,
            self.tr("The shop could not be mended"),
            self._what_was_saved(mended),
            self.tr("Start with an empty shop"),
            self.tr("Close"),
        ):
            return False
        self._under_lock(lambda: mending.start_anew(self._data_dir, self._now_ms))
        return True

    async def _prepared(self) -> None:
        cut_off = opening.ended_badly(self._data_dir)
        title = self.tr("Checking the shop…") if cut_off else self.tr("Bringing the shop up to this version…")
        text = (
            self.tr(
                "The program did not end as it should last time: the power went, or it was ended by force. "
                "What was saved is on the disk; whether all of it is whole is being checked."
            )
            if cut_off
            else self.tr("A backup is made first. The shop as it was stays until the new one is checked.")
        )

        def do(told: Told) -> None:
            self._under_lock(lambda: opening.prepare(self._data_dir, self._key, self._now_ms, told=told))

        await wait_for(title, text, do)

    async def _mended(self) -> Mended:
        def do(told: Told) -> Mended:
            return self._under_lock(lambda: mending.mend(self._data_dir, self._key, self._now_ms, told=told))

        return await wait_for(
            self.tr("Mending the shop…"), self.tr("The damaged files are kept as they are."), do
        )

    def _under_lock(self, work: Callable[[], T]) -> T:
        with locked(self._data_dir):
            return work()

    def _what_will_happen(self) -> str:
        return self.tr(
            "The shop's database cannot be read as it should: a disk that fails or a cut of power can do "
            "that.\n\n“Mend the shop” keeps the damaged files as they are, in a folder beside the shop. "
            "Then it makes a new database of all that can be read. Where that is not all, the newest backup "
            "that is whole is brought back.\n\nNothing is thrown away."
        )

    def _what_happened(self, mended: Mended) -> str:
        kept = self.tr("The damaged files are kept in {folder}.").format(folder=mended.set_aside)
        if mended.way is Way.MADE_ANEW or mended.backup is None:
            return self.tr("All of it could be read, and nothing is missing.") + "\n\n" + kept
        made = Formatter(current(), self._zone).moment(mended.backup.made_at, self._now_ms)
        return (
            self.tr(
                "It is as it was on {moment}, when the backup was made. What was done since is missing: "
                "import the newest order file, and look through what you decided since."
            ).format(moment=made)
            + "\n\n"
            + kept
        )

    def _what_was_saved(self, mended: Mended) -> str:
        rows = sum((mended.rows or {}).values())
        told = Formatter(current(), self._zone).count(rows)
        saved = (
            self.tr(
                "{count} rows of it could be read; they lie as tables (CSV) beside the damaged files "
                "in {folder}."
            )
            if rows
            else self.tr("Nothing of it could be read. The damaged files are kept in {folder}.")
        ).format(count=told, folder=mended.set_aside)
        return (
            self.tr("There is no backup that is whole either.")
            + "\n\n"
            + saved
            + "\n\n"
            + self.tr(
                "If you have a backup on another disk, start with an empty shop, and restore it from there "
                "(Safety, Backups). Else import your order files again."
            )
        )
