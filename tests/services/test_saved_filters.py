from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, View
from seller_desktop.services.manual_orders import enter_order
from seller_desktop.services.read_models import SortKey
from seller_desktop.services.saved_filters import (
    LONGEST_NAME,
    SavedFilter,
    change_filter,
    filter_counts,
    move_filter,
    remove_filter,
    save_filter,
    saved_filters,
)
from seller_desktop.services.undo import redo, undo
from seller_desktop.texts.errors_saved_filters import SAVED_FILTERS
from tests.making import stated

if TYPE_CHECKING:
    from seller_desktop.services.read_models import Changes
    from seller_desktop.services.shop import Shop

COD = SavedFilter(
    0,
    "COD Jawa Barat",
    key="Ctrl+Alt+1",
    view=View.TO_SHIP,
    text='cod:yes province:"Jawa Barat"',
    columns='{"columns": []}',
    sort=SortKey.TOTAL,
    descending=False,
    cards=True,
)


def save(shop: Shop, *names: str) -> list[int]:
    return [shop.write(save_filter, SavedFilter(0, name)).result() for name in names]


def names(shop: Shop) -> list[str]:
    return [one.name for one in shop.read(saved_filters).result()]


def test_a_filter_comes_back_as_it_was_saved(shop: Shop) -> None:
    filter_id = shop.write(save_filter, COD).result()
    assert shop.read(saved_filters).result() == (replace(COD, id=filter_id),)


def test_names_are_tidied_and_text_is_kept_in_its_canonical_form(shop: Shop) -> None:
    typed = SavedFilter(0, "  Kirim   hari ini ", text="  status:perlu_dikirim   nonsense:7  budi ")
    shop.write(save_filter, typed).result()
    (kept,) = shop.read(saved_filters).result()
    assert kept.name == "Kirim hari ini"
    assert kept.text == "status:to_ship budi", "what is not understood is not kept"


def test_it_asks_for_the_orders_it_shows() -> None:
    query = COD.query(7)
    assert (query.view, query.account_id, query.search) == (View.TO_SHIP, 7, COD.text)
    assert (query.sort, query.descending) == (SortKey.TOTAL, False)


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (SavedFilter(0, " "), "filter_name_wrong"),
        (SavedFilter(0, "x" * (LONGEST_NAME + 1)), "filter_name_wrong"),
        (SavedFilter(0, "cod  JAWA barat"), "filter_name_taken"),
        (SavedFilter(0, "Other", key="Ctrl+Q"), "filter_key_wrong"),
        (SavedFilter(0, "Other", key="Ctrl+Alt+1"), "filter_key_taken"),
    ],
)
def test_what_cannot_be_saved_is_refused_with_its_reason(shop: Shop, second: SavedFilter, code: str) -> None:
    shop.write(save_filter, COD).result()
    with pytest.raises(Refused) as refused:
        shop.write(save_filter, second).result()
    assert refused.value.code == code
    assert SAVED_FILTERS[code].format(**refused.value.facts)
    assert names(shop) == ["COD Jawa Barat"]


def test_a_filter_may_keep_its_own_name_and_key(shop: Shop) -> None:
    filter_id = shop.write(save_filter, COD).result()
    shop.write(change_filter, replace(COD, id=filter_id, name="cod jawa barat", text="cod:yes")).result()
    (kept,) = shop.read(saved_filters).result()
    assert (kept.name, kept.key, kept.text) == ("cod jawa barat", "Ctrl+Alt+1", "cod:yes")


def test_filters_move_within_their_row(shop: Shop) -> None:
    first, second, third = save(shop, "A", "B", "C")
    shop.write(move_filter, third, -1).result()
    assert names(shop) == ["A", "C", "B"]
    shop.write(move_filter, first, 5).result()
    assert names(shop) == ["C", "B", "A"]
    shop.write(move_filter, second, 0).result()
    shop.write(remove_filter, second).result()
    assert names(shop) == ["C", "A"]
    save(shop, "D")
    assert names(shop) == ["C", "A", "D"], "a new one is the last one"


@pytest.mark.parametrize("service", [remove_filter, lambda w, i: move_filter(w, i, 1)])
def test_a_filter_that_is_gone_is_said_to_be_gone(shop: Shop, service: object) -> None:
    with pytest.raises(Refused) as refused:
        shop.write(service, 12345).result()  # type: ignore[arg-type] # either of the two
    assert refused.value.code == "no_such_filter"
    with pytest.raises(Refused):
        shop.write(change_filter, replace(COD, id=12345)).result()


def test_each_filter_counts_its_own_orders(shop: Shop) -> None:
    for number, cod in (("M-1", True), ("M-2", True), ("M-3", False)):
        enter_order(shop, stated(order_no=number, channel=Channel.MANUAL, cod=cod))
    on_delivery, every, none = (
        shop.write(save_filter, SavedFilter(0, name, text=text)).result()
        for name, text in (("COD", "cod:yes"), ("All", ""), ("None", "cod:yes M-3"))
    )
    assert shop.read(filter_counts).result() == {on_delivery: 2, every: 3, none: 0}
    assert shop.read(filter_counts, 12345).result() == {on_delivery: 0, every: 0, none: 0}


def test_every_change_is_announced(shop: Shop) -> None:
    told: list[Changes] = []
    shop.on_change(told.append)
    filter_id = shop.write(save_filter, COD).result()
    shop.write(change_filter, replace(COD, id=filter_id, name="Other")).result()
    shop.write(remove_filter, filter_id).result()
    assert [one.frame for one in told] == [True, True, True]
    assert all(one.orders == frozenset() for one in told), "no order is other than before"


def test_every_change_can_be_undone_and_done_again(shop: Shop) -> None:
    save(shop, "A")
    filter_id = shop.write(save_filter, COD).result()
    shop.write(change_filter, replace(COD, id=filter_id, name="Other")).result()
    shop.write(move_filter, filter_id, -1).result()
    shop.write(remove_filter, filter_id).result()
    seen = [names(shop)]
    for service in (undo, undo, undo, undo, redo):
        assert shop.write(service).result().facts["name"] in {"Other", COD.name}
        seen.append(names(shop))
    assert seen == [["A"], ["Other", "A"], ["A", "Other"], ["A", COD.name], ["A"], ["A", COD.name]]
