"""Whatever a person does at the desk, in whatever order: undone all the way back, done again all the way."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seller_desktop.domain.clock import MINUTE_MS, StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.flags import Flag
from seller_desktop.domain.orders import Channel, Status
from seller_desktop.services import flags, manual_orders, notes, queries, saved_filters, shipments, undo
from seller_desktop.services.audit import audit
from seller_desktop.services.read_models import OrderQuery
from seller_desktop.services.saved_filters import SavedFilter
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shop import Shop
from seller_desktop.storage import checks
from tests.making import at, order_no, stated
from tests.services.test_undo import facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from seller_desktop.services.shop import Reading

NOW = at("2026-11-23T14:00")
ORDERS = 2
some = st.integers(0, ORDERS - 1)
acts = st.lists(
    st.one_of(
        st.tuples(st.just("note"), some),
        st.tuples(st.just("edit_note"), some),
        st.tuples(st.just("remove_note"), some),
        st.tuples(st.just("flag"), some, st.sampled_from(Flag)),
        st.tuples(st.just("unflag"), some),
        st.tuples(st.just("name_flag"), st.sampled_from(("Bonus", "Rapuh", ""))),
        st.tuples(st.just("ship"), some, st.sampled_from(("JNE", "SiCepat"))),
        st.tuples(st.just("hand_over"), some),
        st.tuples(st.just("drop"), some),
        st.tuples(st.just("save"), some),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=12,
)


def ids(shop: Shop) -> list[int]:
    return sorted(shop.read(queries.order_ids, OrderQuery()).result())


def note_of(shop: Shop, order_id: int) -> int:
    found = shop.read(notes.notes_of, order_id).result()
    if not found:
        raise Refused("no_such_note")
    return found[0].id


def act(shop: Shop, count: int, what: str, *told: Any) -> object:  # noqa: ANN401 - what the act needs
    """Do it; raises Refused where it cannot be done now."""
    on_order = what not in {"save", "name_flag", "undo", "redo"}
    order_id = ids(shop)[told[0]] if on_order else 0

    def shipped() -> tuple[Any, ...]:
        return shipments.arrange, [NewShipment(order_no(told[0] + 1), told[1], f"RESI{count:08}")]

    do: dict[str, Callable[[], tuple[Any, ...]]] = {
        "note": lambda: (notes.add_note, order_id, f"Catatan {count}"),
        "edit_note": lambda: (notes.edit_note, note_of(shop, order_id), f"Diubah {count}"),
        "remove_note": lambda: (notes.remove_note, note_of(shop, order_id)),
        "flag": lambda: (flags.set_flags, [order_id], [told[1]]),
        "unflag": lambda: (flags.clear_flags, [order_id]),
        "name_flag": lambda: (flags.name_flags, {Flag.RED: told[0]}),
        "ship": shipped,
        "hand_over": lambda: (shipments.hand_over, [order_id]),
        "drop": lambda: (shipments.drop_shipment, [order_id]),
        "save": lambda: (saved_filters.save_filter, SavedFilter(0, f"Saringan {told[0]}")),
        "undo": lambda: (undo.undo,),
        "redo": lambda: (undo.redo,),
    }
    service, *values = do[what]()
    return shop.write(service, *values).result()


def found_by(reading: Reading, words: tuple[str, ...]) -> dict[str, list[int]]:
    """What the search finds, so that the index follows what is undone too."""
    return {word: list(queries.order_ids(reading, OrderQuery(search=word))) for word in words}


WORDS = ("catatan", "diubah", "resi0000", "jne")


def state(shop: Shop) -> tuple[dict[str, Any], dict[str, list[int]]]:
    return facts(shop), shop.read(found_by, WORDS).result()


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with a few orders made by hand, to be copied."""
    folder = tmp_path_factory.mktemp("undo") / "shop"
    shop = Shop.create(folder, StoppedClock(NOW), practice=False)
    for number in range(ORDERS):
        order = stated(number + 1, channel=Channel.MANUAL, status=Status.TO_SHIP, packages=())
        manual_orders.enter_order(shop, order)
    shop.close()
    return folder


@given(what=acts)
@settings(max_examples=12, deadline=None)
def test_all_the_way_back_and_forth(stocked: Path, what: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(stocked, Path(folder) / "shop")
        clock = StoppedClock(NOW)
        shop = Shop.open(Path(folder) / "shop", clock, writable=True)
        try:
            known = [state(shop)]
            for count, one in enumerate(what):
                clock.advance(MINUTE_MS)
                if one == ("undo",) and len(shop.read(undo.acts_to_undo, 100).result()) == ORDERS:
                    continue  # the orders themselves stay
                try:
                    act(shop, count, *one)
                except Refused:
                    assert state(shop) == known[-1], "what is refused changes nothing"
                else:
                    known.append(state(shop))
            done = shop.read(undo.acts_to_undo, 100).result()[:-ORDERS]
            for _ in done:
                shop.write(undo.undo).result()
            assert state(shop) == known[0]
            for _ in done:
                shop.write(undo.redo).result()
            assert state(shop) == known[-1]
            assert shop.read(lambda reading: checks.miscounted(reading.db)).result() == []
            assert audit(shop).found is None
        finally:
            shop.close()
