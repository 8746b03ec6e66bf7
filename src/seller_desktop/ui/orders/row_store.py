"""The rows that are kept: the last ones used, never more than a fixed number; prepared when first shown."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from seller_desktop.services.read_models import OrderRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from seller_desktop.ui.orders.prepared import Formats, PreparedRow


class RowStore:
    """By order id. A row known to be out of date stays to be shown until its successor has arrived.

    `prepare`: writes the words of a row. More rows are fetched than are shown, and words take longest.
    """

    def __init__(self, limit: int, prepare: Callable[[OrderRow], PreparedRow]) -> None:
        self._limit = limit
        self._prepare = prepare
        self._rows: OrderedDict[int, OrderRow | PreparedRow] = OrderedDict()
        self._stale: set[int] = set()
        self._gone: set[int] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, order_id: int) -> PreparedRow | None:
        """The row, which counts as used now."""
        row = self._rows.get(order_id)
        if row is None:
            return None
        self._rows.move_to_end(order_id)
        if isinstance(row, OrderRow):
            row = self._rows[order_id] = self._prepare(row)
        return row

    def lacks(self, order_id: int) -> bool:
        """Whether the order should be asked for."""
        if order_id in self._gone:
            return False
        return order_id not in self._rows or order_id in self._stale

    def put(self, asked: Iterable[int], rows: Iterable[OrderRow]) -> None:
        """The answer to a question for `asked`; orders that no longer exist are not asked for again."""
        came = set()
        for row in rows:
            self._rows[row.id] = row
            self._rows.move_to_end(row.id)
            came.add(row.id)
        self._stale -= came
        self._gone.update(set(asked) - came)
        while len(self._rows) > self._limit:
            dropped, _ = self._rows.popitem(last=False)
            self._stale.discard(dropped)

    def replace(self, row: PreparedRow) -> None:
        self._rows[row.row.id] = row
        self._rows.move_to_end(row.row.id)

    def tell_time(
        self, numbered: Iterable[tuple[int, int]], now_ms: int, formats: Formats
    ) -> tuple[list[int], list[int]]:
        """Say the time left of orders anew, given with their numbers in the list. The numbers of those of
        which that alone looks different, and of those of which the urgency does, and so may the pill.
        """
        times: list[int] = []
        rows: list[int] = []
        for number, order_id in numbered:
            before = self.get(order_id)
            after = before.at(now_ms, formats) if before else None
            if before is not None and after is not None and after is not before:
                self.replace(after)
                (rows if after.time.tone is not before.time.tone else times).append(number)
        return times, rows

    def outdate(self, order_ids: frozenset[int] | None) -> None:
        """These orders (None: any) may have changed."""
        self._stale.update(self._rows if order_ids is None else order_ids & self._rows.keys())
        self._gone.clear()

    def clear(self) -> None:
        """Keep none of them."""
        self._rows.clear()
        self._stale.clear()

    def rewrite(self) -> None:
        """Say all rows anew, in another language or of another kind."""
        for order_id, row in self._rows.items():
            if not isinstance(row, OrderRow):
                self._rows[order_id] = row.row
