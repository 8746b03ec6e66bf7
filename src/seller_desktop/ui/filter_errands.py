"""What the window does to narrow its list: the filter form, and the filters a shop has saved."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from shiboken6 import isValid

from seller_desktop.domain.clock import to_local
from seller_desktop.domain.filter_text import parse, write
from seller_desktop.services import queries, saved_filters
from seller_desktop.services.filters import known_values
from seller_desktop.services.flag_names import flag_names
from seller_desktop.services.saved_filters import LONGEST_NAME, SavedFilter
from seller_desktop.texts import filters as words
from seller_desktop.ui import tasks
from seller_desktop.ui.filters.offers import with_flag_names

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from seller_desktop.domain.filters import Field, Filter
    from seller_desktop.domain.flags import Flag
    from seller_desktop.ui.filters.filter_dialog import FilterDialog
    from seller_desktop.ui.main_window import MainWindow


class FilterErrands(QObject):
    """Carries out what is asked of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._shop = window.shop
        self._flag_names: Mapping[Flag, str] = {}
        self._saved: Sequence[SavedFilter] = ()
        self._shown: SavedFilter | None = None
        self._before: tuple[bytes, bool] | None = None
        """Columns, and whether cards were shown, before a saved filter brought its own."""
        self._keys: list[QShortcut] = []
        self._asking: asyncio.Task[Any] | None = None
        self._asked_again = False
        self._counting: asyncio.Task[Any] | None = None
        section = window.sidebar.saved
        section.save_wanted.connect(self.save_current)
        section.edit_wanted.connect(self.edit)
        section.update_wanted.connect(self.update)
        section.move_wanted.connect(self.move)
        section.remove_wanted.connect(self.remove)
        window.sidebar.saved_filter_chosen.connect(self.apply)
        window.head.filter_wanted.connect(self.show_filter_dialog)
        window.head.known_wanted.connect(lambda field: tasks.start(self._tell_known(field)))

    @property
    def shown(self) -> SavedFilter | None:
        """The saved filter that was chosen last, until something else of the sidebar is."""
        return self._shown

    # The filter form

    def show_filter_dialog(self, at: Field | None = None) -> None:
        """All that the list can be narrowed by, beginning `at` a field."""
        from seller_desktop.ui.filters.filter_dialog import FilterDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        today = to_local(self._shop.clock.now_ms(), self._shop.zone).date()
        dialog = FilterDialog(window.head.filter(), window.formatter, today, self._flag_names, at, window)
        dialog.count_wanted.connect(lambda wanted: self._count(dialog, wanted))
        dialog.known_wanted.connect(lambda field: tasks.start(self._tell_known(field, dialog)))
        window.errands.show(dialog, lambda: window.head.set_filter(dialog.value()))

    def _count(self, dialog: FilterDialog, wanted: Filter) -> None:
        if self._counting is not None:
            self._counting.cancel()
        self._counting = tasks.start(self._tell_count(dialog, wanted))

    async def _tell_count(self, dialog: FilterDialog, wanted: Filter) -> None:
        query = replace(self._window.query, search=write(wanted))
        count = await asyncio.wrap_future(self._shop.read(queries.total, query))
        if isValid(dialog):
            dialog.show_count(wanted, count)

    async def _tell_known(self, field: Field, dialog: FilterDialog | None = None) -> None:
        values = await asyncio.wrap_future(self._shop.read(known_values, field))
        if dialog is None:
            self._window.head.set_known(field, values)
        elif isValid(dialog):
            dialog.set_known(field, values)

    # Saved filters

    def refresh(self) -> None:
        """Ask for the saved filters and their counts. While that is under way, once more afterwards:
        counting many orders may take longer than changes take to come.
        """
        if self._asking is not None and not self._asking.done():
            self._asked_again = True
        else:
            self._asking = tasks.start(self._refresh())

    async def _refresh(self) -> None:
        while True:
            self._asked_again = False
            names = asyncio.wrap_future(self._shop.read(flag_names))
            saved = await asyncio.wrap_future(self._shop.read(saved_filters.saved_filters))
            self._flag_names = await names
            self._window.head.set_flag_names(self._flag_names)
            self._take(saved)
            if saved:
                account_id = self._window.query.account_id
                counts = await asyncio.wrap_future(self._shop.read(saved_filters.filter_counts, account_id))
                self._window.sidebar.saved.set_counts(counts)
            if not self._asked_again:
                return

    @property
    def settled(self) -> bool:
        """Everything asked for is shown."""
        return self._asking is None or self._asking.done()

    def _take(self, saved: Sequence[SavedFilter]) -> None:
        if tuple(saved) == tuple(self._saved):
            return
        self._saved = saved
        self._window.sidebar.set_saved(saved)
        if self._shown is not None:
            self._shown = next((one for one in saved if one.id == self._shown.id), None)
        for key in self._keys:
            key.setEnabled(False)
            key.deleteLater()
        self._keys = [self._key(one) for one in saved if one.key]

    def _key(self, saved: SavedFilter) -> QShortcut:
        key = QShortcut(QKeySequence(saved.key), self._window)
        key.activated.connect(lambda: self.apply(saved))
        return key

    def apply(self, saved: SavedFilter) -> None:
        """Show what a saved filter holds, as it holds it."""
        window = self._window
        columns = window.orders.list_view.columns
        if self._before is None:
            self._before = columns.save(), window.orders.view == "cards"
        else:
            columns.restore(self._before[0])
        self._shown = saved
        window.sidebar.set_view(saved.view)
        window.head.set_view(saved.view)
        window.head.set_search(saved.text)
        window.sidebar.mark_saved(saved.id)
        if saved.columns:
            columns.restore(saved.columns.encode())
        window.show_cards(cards=saved.cards)
        window.ask(saved.query(window.query.account_id))

    def leave(self) -> None:
        """Another entry of the sidebar is chosen: columns and form are again what they were, and the search
        is empty unless the seller has changed it.
        """
        if self._shown is not None and self._window.head.search_text() == self._shown.text:
            self._window.head.set_search("")
        self._shown = None
        if self._before is not None:
            columns, cards = self._before
            self._before = None
            self._window.orders.list_view.columns.restore(columns)
            self._window.show_cards(cards=cards)

    def taken_keys(self) -> dict[str, str]:
        """The keys of saved filters, and which filter each calls up."""
        return {saved.key: saved.name for saved in self._saved if saved.key}

    def save_current(self) -> None:
        """Keep what is shown now as a new saved filter."""
        self._open(self._present(SavedFilter(0, self._proposal())), saved_filters.save_filter)

    def edit(self, saved: SavedFilter, at_key: bool = False) -> None:
        """Another name or key."""
        self._open(saved, saved_filters.change_filter, at_key=at_key)

    def update(self, saved: SavedFilter) -> None:
        """Let it hold what is shown now."""
        self._write(saved_filters.change_filter, self._present(saved), said=self.tr("Filter updated"))

    def move(self, saved: SavedFilter, by: int) -> None:
        self._write(saved_filters.move_filter, saved.id, by, said="")

    def remove(self, saved: SavedFilter) -> None:
        """It can be undone, so nobody is asked."""
        self._write(saved_filters.remove_filter, saved.id, said=self.tr("Filter removed"))

    def _open(self, saved: SavedFilter, write_: Any, *, at_key: bool = False) -> None:  # noqa: ANN401 - one of two services
        from seller_desktop.ui.filters.saved_filter_dialog import SavedFilterDialog  # noqa: PLC0415 - not needed to start

        window = self._window
        dialog = SavedFilterDialog(
            saved, self._saved, window.formatter, self._flag_names, window, at_key=at_key
        )
        window.errands.show(dialog, lambda: self._write(write_, dialog.value(), said=self.tr("Filter saved")))

    def _write(self, service: Any, *args: object, said: str) -> None:  # noqa: ANN401 - any of the services
        self._window.errands.carry_out(self._shop.write(service, *args), said)

    def _present(self, saved: SavedFilter) -> SavedFilter:
        """The same with what is shown now in it."""
        window, query = self._window, self._window.query
        return replace(
            saved,
            view=query.view,
            text=window.head.search_text(),
            columns=window.orders.list_view.columns.save().decode(),
            sort=query.sort,
            descending=query.descending,
            cards=window.orders.view == "cards",
        )

    def _proposal(self) -> str:
        """A name for what is shown now: what it is narrowed by, as far as that is short."""
        held = parse(self._window.head.search_text()).filter
        called = with_flag_names(held.conditions, self._flag_names)
        told = [words.condition_label(one, self._window.formatter) for one in called]
        told += [word.text for word in held.words if not word.negated]
        name = ", ".join(told)
        return name if len(name) <= LONGEST_NAME else ""
