"""What the words of a return export mean for a case: the one table, first fitting row first.

Sources. The statuses `To process`, `In process`, `Completed`, `Refund rejected`, `Canceled` and the types
`Refund only`, `Return and refund` stand in exports of Indonesian shops; so do the sub-statuses `Menunggu
respons penjual` and `Menunggu pembeli mengirim`. The Indonesian types are those of Seller Center. The other
sub-statuses are the labels under which Seller Center's API and the order programs that show it (its states
AWAITING_BUYER_SHIP, BUYER_SHIPPED_ITEM, REJECT_RECEIVE_PACKAGE, AWAITING_BUYER_RESPONSE, ...) know the same
steps: unconfirmed in files. A sub-status is known by how it begins, so that a longer label ("Menunggu
pembeli mengirim barang") means the same. Words that are not here mean nothing: the case keeps its state and
shows them as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.cases import CaseState, ReturnType
from seller_desktop.marketplaces.columns import normalised

if TYPE_CHECKING:
    from seller_desktop.domain.returns import StatedReturn


class Money(Enum):
    """What a row of the table asks of the refund: nothing, its time stated, or no word of any refund."""

    ANY = auto()
    TIME_STATED = auto()
    NOTHING_STATED = auto()


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row: the state that a status means, with any of these beginnings of a sub-status.

    `substatuses` empty: whatever it is. `bare`: only without a sub-status. `type` None: whatever is wanted.
    """

    statuses: tuple[str, ...]
    substatuses: tuple[str, ...]
    state: CaseState
    type: ReturnType | None = None
    money: Money = Money.ANY
    bare: bool = False


TYPES: Final = {
    ReturnType.REFUND: (
        *("Refund only", "Refund without return"),
        *("Hanya Pengembalian Dana", "Pengembalian Dana", "Refund saja", "Hanya refund"),
    ),
    ReturnType.RETURN: (
        *("Return and refund", "Return & refund", "Return/refund"),
        *("Pengembalian Barang dan Dana", "Pengembalian Barang & Dana", "Retur dan refund"),
    ),
    ReturnType.REPLACEMENT: (
        *("Replacement", "Exchange", "Reshipment"),
        *("Penggantian Barang", "Tukar Barang", "Penukaran Barang"),
    ),
}
"""`Pengembalian Sebagian` is left out: whether goods or money come back in part it does not say."""

TO_PROCESS: Final = ("To process", "Perlu diproses", "Menunggu diproses")
IN_PROCESS: Final = ("In process", "In progress", "Processing", "Dalam proses", "Sedang diproses", "Diproses")
COMPLETED: Final = ("Completed", "Selesai")
REJECTED: Final = (
    *("Refund rejected", "Return rejected", "Rejected"),
    *("Refund ditolak", "Pengembalian dana ditolak", "Pengembalian ditolak", "Retur ditolak", "Ditolak"),
)
CANCELED: Final = ("Canceled", "Cancelled", "Dibatalkan")
_OPEN: Final = (*TO_PROCESS, *IN_PROCESS)

SELLER_ANSWERS: Final = (
    *("Awaiting seller's response", "Awaiting seller response", "Waiting for seller's response"),
    *("Waiting for seller response", "Waiting for seller to respond", "Pending request"),
    *("Menunggu respons penjual", "Menunggu tanggapan penjual", "Menunggu jawaban penjual"),
)
BUYER_ANSWERS: Final = (
    *("Awaiting buyer's response", "Awaiting buyer response", "Waiting for buyer's response"),
    *("Waiting for buyer response", "Waiting for buyer to respond", "Partial refund offered", "Offer sent"),
    *("Menunggu respons pembeli", "Menunggu tanggapan pembeli", "Menunggu jawaban pembeli"),
    *("Penawaran dikirim", "Penawaran pengembalian"),
)
BUYER_SHIPS: Final = (
    *(
        "Awaiting buyer to ship",
        "Awaiting buyer's shipment",
        "Awaiting buyer shipment",
        "Awaiting buyer ship",
    ),
    *("Waiting for buyer to ship", "Waiting for buyer to return", "To be shipped by buyer"),
    *("Menunggu pembeli mengirim", "Menunggu pengiriman pembeli", "Menunggu pengiriman dari pembeli"),
)
PARCEL_TRAVELS: Final = (
    *("Buyer shipped", "Buyer has shipped", "Shipped by buyer", "Return in transit", "In return transit"),
    *("Return parcel in transit", "Return package in transit", "In transit"),
    *("Pembeli telah mengirim", "Pembeli sudah mengirim", "Dikirim pembeli", "Dikirim oleh pembeli"),
    *("Retur dalam perjalanan", "Paket retur dalam perjalanan", "Paket dalam perjalanan"),
    *("Dalam perjalanan", "Dalam pengiriman"),
)
PARCEL_HERE: Final = (
    *("Parcel delivered", "Package delivered", "Return parcel delivered", "Return package delivered"),
    *("Return delivered", "Delivered", "Received by seller", "To be inspected", "Awaiting inspection"),
    *("Waiting for inspection", "Awaiting seller's inspection", "Waiting for seller to inspect"),
    *("Paket terkirim", "Paket retur terkirim", "Retur terkirim", "Terkirim", "Diterima penjual"),
    *("Paket diterima", "Paket retur diterima", "Menunggu pemeriksaan", "Menunggu penjual memeriksa"),
    *("Perlu diperiksa",),
)
PARCEL_REFUSED: Final = (
    *("Reception rejected", "Receipt rejected", "Receive rejected", "Package rejected", "Parcel rejected"),
    *("Parcel refused", "Return parcel rejected", "Return package rejected", "Seller rejected the parcel"),
    *("Seller rejected the package", "Paket ditolak", "Paket retur ditolak", "Penerimaan ditolak"),
    *("Penjual menolak paket",),
)
LAPSED: Final = (
    *("Buyer did not ship", "Buyer didn't ship", "Canceled by system", "Cancelled by system", "Timed out"),
    *("Closed", "Pembeli tidak mengirim", "Dibatalkan sistem", "Dibatalkan oleh sistem", "Kedaluwarsa"),
)

MEANINGS: Final = (
    # While a return is open, the sub-status says which of its steps it has reached. Where the buyer has sent
    # the parcel, the tracking number beside it says so; the case waits for the parcel as before.
    Meaning(_OPEN, SELLER_ANSWERS, CaseState.REQUESTED),
    Meaning(_OPEN, BUYER_ANSWERS, CaseState.OFFERED),
    Meaning(_OPEN, BUYER_SHIPS, CaseState.AWAITING_PARCEL),
    Meaning(_OPEN, PARCEL_TRAVELS, CaseState.AWAITING_PARCEL),
    Meaning(_OPEN, PARCEL_HERE, CaseState.RECEIVED),
    Meaning(_OPEN, PARCEL_REFUSED, CaseState.REFUSED),
    Meaning(TO_PROCESS, (), CaseState.REQUESTED),
    # The older form of the file has no sub-status. In process means answered, and of a return of goods at
    # least that these are still to come; of a refund or a replacement it says nothing for certain.
    Meaning(IN_PROCESS, (), CaseState.AWAITING_PARCEL, ReturnType.RETURN, bare=True),
    # A replacement that ended with a refund names its time. The amount is no sign: it stands on each row.
    Meaning(COMPLETED, (), CaseState.REFUNDED, ReturnType.REPLACEMENT, Money.TIME_STATED),
    Meaning(COMPLETED, (), CaseState.REPLACED, ReturnType.REPLACEMENT),
    # Completed, and neither a time nor an amount of a refund where the file has room for both: nothing was
    # paid, so the case is closed. Where a column is missing, silence says nothing, and completed is refunded.
    Meaning(COMPLETED, (), CaseState.CLOSED, money=Money.NOTHING_STATED),
    Meaning(COMPLETED, (), CaseState.REFUNDED),
    Meaning(REJECTED, PARCEL_REFUSED, CaseState.REFUSED),
    Meaning(REJECTED, (), CaseState.REJECTED),
    # Not the buyer but the clock has ended it.
    Meaning(CANCELED, LAPSED, CaseState.CLOSED),
    Meaning(CANCELED, (), CaseState.WITHDRAWN),
)


def meaning(stated: StatedReturn) -> tuple[ReturnType | None, CaseState | None]:
    """The type and the state a return of a file is in; None for words this table does not have."""
    wanted = _TYPES.get(_plain(stated.type_text))
    status, substatus = _plain(stated.status_text), _plain(stated.substatus_text)
    for row in MEANINGS:
        if (
            status in map(_plain, row.statuses)
            and _begins(substatus, row)
            and row.type in {None, wanted}
            and _fits(stated, row.money)
        ):
            return wanted, row.state
    return wanted, None


def _begins(substatus: str, row: Meaning) -> bool:
    if row.bare:
        return not substatus
    return not row.substatuses or any(substatus.startswith(_plain(begin)) for begin in row.substatuses)


def _fits(stated: StatedReturn, money: Money) -> bool:
    if money is Money.TIME_STATED:
        return stated.refunded_at is not None
    if money is Money.NOTHING_STATED:
        has_room = stated.absent.isdisjoint({"refunded_at", "refund_idr"})
        return has_room and stated.refunded_at is None and not stated.refund_idr
    return True


def _plain(text: str) -> str:
    return normalised(text.replace("’", "'"))


_TYPES: Final = {_plain(word): wanted for wanted, words in TYPES.items() for word in words}
