"""Random acts of a seller on a real shop: the same seed on the same shop does the same.

So one process can work and be killed at any moment, and another can say afterwards what must be there.
"""

from __future__ import annotations

from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch
from zoneinfo import ZoneInfo

from sqlalchemy import text

from seller_desktop.domain.case_moves import possible_steps
from seller_desktop.domain.cases import CaseKind, Condition, Inspected, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, StoppedClock
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import Status
from seller_desktop.marketplaces.snapshot import name_with_time
from seller_desktop.services import (
    case_decisions,
    case_requests,
    flags,
    imports,
    keeper,
    notes,
    outbox,
    parse_worker,
    process_limits,
    shipments,
    undo,
)
from seller_desktop.services.case_models import Decision, NewRequest
from seller_desktop.services.case_queries import case_detail
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shop import Shop
from tests.making import export, order_no
from tests.services.casework import bring, by_hand, order
from tests.services.keeper_orders import START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from seller_desktop.services.case_models import Swept
    from seller_desktop.services.shop import Reading, Writing

ZONE: Final = ZoneInfo("Asia/Jakarta")
PLATFORM: Final = 14
BY_HAND: Final = 4
PARTLY_WRONG_MS: Final = MINUTE_MS
"""By so much the computer's clock may be wrong without anybody noticing."""
_PASSES: Final = (0, 0, SECOND_MS, MINUTE_MS, HOUR_MS, 7 * HOUR_MS, DAY_MS)
_REASONS: Final = {
    (CaseKind.CANCELLATION, Step.REJECT): "keep_packed",
    (CaseKind.RETURN, Step.REJECT): "deny_no_evidence",
    (CaseKind.RETURN, Step.REFUSE): "refuse_damaged_or_used",
}
_STATUS_WORDS: Final = ("Perlu dikirim", "Dikirim", "Selesai", "Dibatalkan")


class ChaoticClock(StoppedClock):
    """The computer's clock as somebody sets it, beside the time it truly is.

    It is right, or wrong by a minute at most, or evidently wrong: behind by more than the gate forgives, or
    ahead by more than it believes even at a start. Between the two no program can tell.
    """

    def __init__(self, true_ms: int, wrong_ms: int = 0) -> None:
        super().__init__(true_ms + wrong_ms)
        self.wrong_ms = wrong_ms

    @property
    def true_ms(self) -> int:
        return self.now_ms() - self.wrong_ms

    def set_by(self, rng: Random) -> None:
        """Somebody sets it: most often right."""
        wrong = rng.choice(
            (
                *(0, 0, 0, rng.randint(-PARTLY_WRONG_MS, PARTLY_WRONG_MS)),
                -rng.randint(4 * MINUTE_MS, 5 * DAY_MS),
                rng.randint(3 * DAY_MS + HOUR_MS, 30 * DAY_MS),
            )
        )
        self.put_right(wrong)

    def put_right(self, wrong_ms: int = 0) -> None:
        self.jump(wrong_ms - self.wrong_ms)
        self.wrong_ms = wrong_ms


def stock(folder: Path) -> None:
    """Make a shop with orders of every kind and some open requests."""
    shop = Shop.create(folder, StoppedClock(START), practice=False)
    try:
        ways = (Status.TO_SHIP, Status.SHIPPED, Status.PENDING, Status.TO_SHIP)
        bring(shop, *(order(n, ways[n % 4]) for n in range(PLATFORM)), snapshot=START)
        for n in range(BY_HAND):
            by_hand(shop, n, ways[n % 4])
        for n in (0, 4, 8):
            shop.write(_asked, order_no(n), due_at=START + (n + 1) * HOUR_MS).result()
    finally:
        shop.close()


class Hands:
    """Somebody at work on an opened shop. `act(n)` does the n-th act of a round.

    `early`: decisions of clocks that fell before the time had truly come, which must stay empty.
    """

    def __init__(self, folder: Path, clock: ChaoticClock, inbox: Path, seed: str) -> None:
        self.folder, self.clock, self.inbox, self.seed = folder, clock, inbox, seed
        self.early: list[str] = []
        self.fired = 0
        self.shop = Shop.open(folder, clock, writable=True)
        self._believed: int | None = None

    def reopen(self) -> None:
        self.close()
        self.shop = Shop.open(self.folder, self.clock, writable=True)
        self._believed = None

    def close(self) -> None:
        self.shop.close()

    def act(self, number: int) -> str:
        """Do something; what came of it in a word: the kind of act, or the code of a refusal."""
        rng = Random(f"{self.seed}:{number}")  # noqa: S311 - a story, not a secret
        self.clock.advance(rng.choice(_PASSES))
        if rng.random() < 0.2:
            self.clock.set_by(rng)
        kind = rng.choices(list(_ACTS), [weight for weight, _ in _ACTS.values()])[0]
        try:
            _ACTS[kind][1](self, rng)
        except SellerError as refusal:
            return refusal.code
        return kind

    def sweep(self, *, confirm: bool = False) -> Swept:
        """As the window does: with what it knows of the clock since it last believed it."""
        offset = self.clock.now_ms() - self.clock.elapsed_ms()
        drift = 0 if self._believed is None else offset - self._believed
        running = self._believed is not None
        swept: Swept = self._write(keeper.sweep, gated=True, confirm=confirm, drift_ms=drift, running=running)
        if swept.last_seen_at is None:
            self._believed = offset
        self.fired += len(swept.fired)
        self.early += [
            f"{one.kind} of {one.order_no}"
            for one in swept.fired
            if one.due_at > self.clock.true_ms + PARTLY_WRONG_MS or one.due_at > self.clock.now_ms()
        ]
        return swept

    def look(self, rng: Random) -> None:
        """The keeper looks; where it holds decisions, a person may confirm a clock that is right."""
        right = abs(self.clock.wrong_ms) <= PARTLY_WRONG_MS
        self.sweep(confirm=right and rng.random() < 0.3)

    def _write(self, do: Callable[..., Any], *args: Any, **named: Any) -> Any:  # noqa: ANN401 - as the service answers
        return self.shop.write(do, *args, **named).result()

    def _ask(self, question: str) -> list[int]:
        def answer(reading: Reading) -> list[int]:
            return list(reading.db.execute(text(question)).scalars())

        return self.shop.read(answer).result()

    def _orders(self, rng: Random, most: int) -> list[int]:
        ids = self._ask("SELECT id FROM orders ORDER BY id")
        return rng.sample(ids, min(len(ids), rng.randint(1, most)))

    def note(self, rng: Random) -> None:
        self._write(notes.add_notes, self._orders(rng, 1), f"catatan {rng.getrandbits(40):x}")

    def note_many(self, rng: Random) -> None:
        self._write(notes.add_notes, self._orders(rng, 40), f"semua {rng.getrandbits(40):x}")

    def change_note(self, rng: Random) -> None:
        if ids := self._ask("SELECT id FROM note ORDER BY id"):
            if rng.random() < 0.3:
                self._write(notes.remove_note, rng.choice(ids))
            else:
                self._write(notes.edit_note, rng.choice(ids), f"diubah {rng.getrandbits(40):x}")

    def flag(self, rng: Random) -> None:
        do = rng.choice((flags.set_flags, flags.set_flags, flags.clear_flags))
        self._write(do, self._orders(rng, 12), set(rng.sample(sorted(Flag), rng.randint(1, 3))))

    def arrange(self, rng: Random) -> None:
        items = [
            NewShipment(order_no(n), "JNE Reguler", f"01{rng.getrandbits(33):010d}")
            for n in rng.sample(range(PLATFORM), rng.randint(1, 4))
        ]
        self._write(shipments.arrange, items)

    def send(self, rng: Random) -> None:
        do = rng.choice((shipments.hand_over, shipments.drop_shipment))
        self._write(do, self._orders(rng, 8))

    def request(self, rng: Random) -> None:
        type_ = rng.choice((None, None, *list(ReturnType)[:3]))
        due = rng.choice((None, self.clock.now_ms() + rng.randint(1, 50) * HOUR_MS))
        self._write(_asked, order_no(rng.randrange(PLATFORM)), type_, due_at=due)

    def decide(self, rng: Random) -> None:
        ids = self._ask("SELECT id FROM cases WHERE is_open ORDER BY id")
        if not ids:
            return
        case_id = rng.choice(ids)
        found = self.shop.read(case_detail, case_id).result()
        assert found is not None
        if steps := possible_steps(found.case):
            step = rng.choice(steps)
            decision = Decision(
                step,
                reason=_REASONS.get((found.case.kind, step), ""),
                amount_idr=rng.choice((1_000, 20_000)),
                tracking_no="JX0000000001",
                inspected=tuple(Inspected(one.sku_id, Condition.USED, 1) for one in found.case.lines[:1]),
                due_at=self.clock.now_ms() + rng.randint(1, 50) * HOUR_MS if step is Step.SET_DUE else None,
            )
            self._write(case_decisions.take_step, case_id, decision)

    def take_back(self, rng: Random) -> None:
        self._write(rng.choice((undo.undo, undo.undo, undo.redo)))

    def enter(self, rng: Random) -> None:
        if ids := self._ask("SELECT id FROM outbox WHERE state = 'to_enter' ORDER BY id"):
            self._write(outbox.mark_entered, [rng.choice(ids)])

    def import_file(self, rng: Random) -> None:
        """A file as Seller Center made it at some time till now; now and then a row of it is wrong."""
        rows: list[dict[str, str]] = [
            {
                "Order ID": order_no(rng.choice((rng.randrange(PLATFORM), rng.randrange(PLATFORM, 9_999)))),
                "Order Status": (word := rng.choice(_STATUS_WORDS)),
                "Order Substatus": {"Perlu dikirim": "Menunggu pengiriman"}.get(word, word),
            }
            for _ in range(rng.randint(1, 9))
        ]
        rows = list({row["Order ID"]: row for row in rows}.values())
        if rng.random() < 0.2:
            rows[-1]["Quantity"] = "banyak"
        made_at = max(START, self.clock.true_ms - rng.choice((0, HOUR_MS, DAY_MS)))
        name = f"{name_with_time('Semua pesanan', made_at, ZONE)}.csv"
        path = export(self.inbox, rows, name)
        imports.commit(self.shop, imports.prepare(self.shop, path), lambda reason, _facts: reason)

    def enter_by_hand(self, rng: Random) -> None:
        status = rng.choice((Status.PENDING, Status.TO_SHIP, Status.SHIPPED))
        by_hand(self.shop, rng.randrange(2 * BY_HAND), status, buyer_message=f"{rng.getrandbits(20):x}")


def _asked(writing: Writing, no: str, type_: ReturnType | None = None, *, due_at: int | None = None) -> int:
    """A buyer asks to cancel an order, or to give it back."""
    kind = CaseKind.CANCELLATION if type_ is None else CaseKind.RETURN
    reason = "paid_by_mistake" if type_ is None else "return_damaged"
    return case_requests.open_request(writing, NewRequest(no, kind, reason, type_, due_at=due_at))


_ACTS: Final[dict[str, tuple[int, Callable[[Hands, Random], object]]]] = {
    "note": (3, Hands.note),
    "note_many": (2, Hands.note_many),
    "change_note": (2, Hands.change_note),
    "flag": (3, Hands.flag),
    "arrange": (3, Hands.arrange),
    "send": (2, Hands.send),
    "request": (3, Hands.request),
    "decide": (4, Hands.decide),
    "take_back": (4, Hands.take_back),
    "enter": (1, Hands.enter),
    "import_file": (2, Hands.import_file),
    "enter_by_hand": (1, Hands.enter_by_hand),
    "look": (4, Hands.look),
}
"""How often each is done, beside the others."""


@contextmanager
def files_read_here() -> Iterator[None]:
    """Read files in this process: the child that does it in life writes nothing to the shop, and starting
    it takes longer than all the rest.
    """

    def parse(path: Path, staging: Path, zone: str, _tell: object, _ended: object, **named: Any) -> object:  # noqa: ANN401 - as parse_file
        return parse_worker.parse(path, staging, ZoneInfo(zone), lambda _rows: None, **named)

    # The limits of the child would be this process's own.
    with (
        patch.object(imports, "parse_file", parse),
        patch.object(process_limits, "limit", lambda *_most, **_named: None),
    ):
        yield


def tables(shop: Shop, but: Sequence[tuple[str, str]] = ()) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but for these columns and for the search index, which is asked by itself."""

    def rows(reading: Reading) -> dict[str, list[tuple[Any, ...]]]:
        db = reading.db
        names = db.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        found = {}
        for name in [one for one in names if not one.startswith(("order_search", "sqlite"))]:
            columns = [row[1] for row in db.execute(text(f"PRAGMA table_info({name})"))]
            wanted = ", ".join(f'"{one}"' for one in columns if (name, one) not in but)
            told = db.execute(text(f"SELECT {wanted} FROM {name} ORDER BY {wanted}"))  # noqa: S608 - names
            found[name] = [tuple(row) for row in told]
        return found

    return shop.read(rows).result()
