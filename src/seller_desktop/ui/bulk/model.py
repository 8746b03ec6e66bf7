"""The table of an act on many orders: what would come, or came, of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seller_desktop.services.desk_models import Outcome
from seller_desktop.texts import bulk as words
from seller_desktop.texts import errors
from seller_desktop.ui.cases.bulk_model import RowsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seller_desktop.texts.format import Formatter


class OutcomesModel(RowsModel[Outcome]):
    """Those that cannot be done stand first."""

    trouble_column = 1

    def __init__(self, formatter: Formatter, done_word: str) -> None:
        super().__init__(formatter)
        self._done_word = done_word
        self.titles = (self.tr("Order number"), self.tr("What happens"))

    def set_done_word(self, word: str) -> None:
        """From what would happen to what has happened."""
        self._done_word = word
        self.titles = (self.tr("Order number"), self.tr("What became of it"))

    def tell(self, rows: Sequence[Outcome]) -> None:
        super().tell(sorted(rows, key=lambda row: row.done))

    def cells(self, row: Outcome) -> tuple[str, ...]:
        if row.refusal is not None:
            return (row.order_no, words.beside_its_number(errors.sentence(*row.refusal), row.order_no))
        return (row.order_no, words.note(row.note) if row.note else self._done_word)

    def troubled(self, row: Outcome) -> bool:
        return not row.done
