"""The table of pasted numbers: what is behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from seller_desktop.services.order_numbers import MatchedBy
from seller_desktop.texts import orders as words
from seller_desktop.ui.cases.bulk_model import RowsModel

if TYPE_CHECKING:
    from seller_desktop.services.order_numbers import NumberFound, NumbersFound
    from seller_desktop.texts.format import Formatter


class ListedNumber(NamedTuple):
    """A number and, where there is one, its order. `why`: what is odd about it."""

    number: str
    found: NumberFound | None
    why: str


class NumbersModel(RowsModel[ListedNumber]):
    """Those that are not found stand first, then those found, each in the order typed."""

    trouble_column = 1

    def __init__(self, formatter: Formatter) -> None:
        super().__init__(formatter)
        self.titles = (self.tr("Number"), self.tr("Status"), self.tr("Remark"))

    def tell_found(self, found: NumbersFound) -> None:
        """List what was found."""
        rounded = self.tr("rounded by a spreadsheet: copy it again as text")
        several, again = (
            self.tr("several orders have this number"),
            self.tr("stood in the list more than once"),
        )
        ambiguous, doubled = set(found.ambiguous), set(found.doubled)
        listed = [ListedNumber(number, None, rounded) for number in found.rounded]
        listed += [ListedNumber(number, None, "") for number in found.missing]
        for one in found.found:
            how = self._how(one.matched_by).format(order=one.order_no)
            odd = [several] * (one.number in ambiguous) + [again] * (one.number in doubled)
            listed.append(ListedNumber(one.number, one, " · ".join(filter(None, [how, *odd]))))
        self.tell(listed)

    def cells(self, row: ListedNumber) -> tuple[str, ...]:
        if row.found is None:
            return (row.number, self.tr("not found"), row.why)
        return (row.number, words.status(row.found.status), row.why)

    def troubled(self, row: ListedNumber) -> bool:
        return row.found is None

    def _how(self, matched_by: MatchedBy) -> str:
        return {
            MatchedBy.ORDER_NO: "",
            MatchedBy.TRACKING: self.tr("tracking number of {order}"),
            MatchedBy.INVOICE: self.tr("invoice of {order}"),
            MatchedBy.RETURN: self.tr("return of {order}"),
        }[matched_by]
