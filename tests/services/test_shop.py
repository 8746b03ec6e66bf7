from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event

from seller_desktop.domain.clock import DAY_MS, StoppedClock
from seller_desktop.domain.clocks import action_from, action_group
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.domain.orders import ActionGroup, Basis, Channel, ClockKind, Status, View
from seller_desktop.services import doctor, manual_orders, notes, operators, order_details, practice, queries
from seller_desktop.services.accounts import change_account
from seller_desktop.services.read_models import Happened, OrderQuery, SortKey
from seller_desktop.services.settings import ShopSettings, save_settings
from seller_desktop.services.shop import Shop
from seller_desktop.services.status_mapping import map_status
from tests.making import HEADER, at, export, order_no, stated
from tests.services.importing import detail, everything, take
from tests.services.plain_sort import SORTED_BY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.services.read_models import Changes, OrderRow
    from seller_desktop.services.shop import Reading, Writing

MANUAL = {"channel": Channel.MANUAL, "status_text": "", "substatus_text": "", "substatus": None}


@pytest.fixture(scope="module")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once; every test gets a copy of its own."""
    folder = tmp_path_factory.mktemp("filled") / "practice"
    shop = Shop.create(folder, StoppedClock(at("2026-11-23T14:00")), practice=True)
    practice.fill_with_samples(shop, 300, 7)
    shop.close()
    return folder


@pytest.fixture
def filled(filled_folder: Path, tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.open(shutil.copytree(filled_folder, tmp_path / "practice"), stopped_clock, writable=True)
    yield shop
    shop.close()


def rows(shop: Shop, query: OrderQuery) -> list[OrderRow]:
    ids = shop.read(queries.order_ids, query).result()
    return shop.read(queries.order_rows, ids).result()


def test_a_folder_has_one_writer(shop: Shop) -> None:
    with pytest.raises(SellerError) as busy:
        Shop.open(shop.data_dir, shop.clock, writable=True)
    assert busy.value.code == "shop_busy"
    reader = Shop.open(shop.data_dir, shop.clock, writable=False)
    assert reader.read(queries.counts).result().by_view[View.ALL] == 0
    with pytest.raises(SellerError) as refused:
        reader.write(operators.choose_operator, "Rina").result()
    assert refused.value.code == "shop_busy"
    reader.close()


def test_a_shop_is_not_made_twice_and_not_opened_where_there_is_none(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="shop_exists"):
        Shop.create(shop.data_dir, shop.clock, practice=False)
    with pytest.raises(Refused, match="no_shop"):
        Shop.open(tmp_path / "nowhere", shop.clock, writable=True)
    assert not (tmp_path / "nowhere").exists()


def test_closing_lets_others_in(shop: Shop) -> None:
    shop.write(operators.choose_operator, "Rina").result()
    shop.close()
    again = Shop.open(shop.data_dir, shop.clock, writable=True)
    assert again.has_operator
    assert again.read(queries.shop_info).result().operator == "Rina"
    again.close()


def test_a_failed_write_leaves_the_shop_as_it_was_and_is_not_announced(shop: Shop) -> None:
    told: list[Changes] = []
    shop.on_change(told.append)
    before = everything(shop)

    def half(writing: Writing) -> None:
        operators.choose_operator(writing, "Budi")
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        shop.write(half).result()
    assert everything(shop) == before
    assert told == []


def test_a_write_says_what_it_changed(filled: Shop) -> None:
    told: list[Changes] = []
    filled.on_change(told.append)
    first = rows(filled, OrderQuery())[0]
    filled.write(notes.add_note, first.id, "  kirim pagi  ").result()
    filled.write(operators.choose_operator, " Rina   Putri ").result()
    assert [(change.orders, change.frame) for change in told] == [
        (frozenset({first.id}), True),  # the frame too: it names what can be undone
        (frozenset(), True),
    ]
    filled.write(notes.add_note, first.id, "kedua").result()
    found = filled.read(order_details.order_detail, first.id).result()
    assert found is not None
    assert [(note.text, note.author) for note in found.notes] == [("kedua", "Rina Putri"), ("kirim pagi", "")]
    assert found.row.note_count == 2
    assert [entry.what for entry in found.history[:2]] == [Happened.NOTE_ADDED] * 2
    assert found.history[0].source.name == "Rina Putri"


@pytest.fixture(scope="module")
def said(filled_folder: Path) -> dict[int, list[str]]:
    """What an order is found by, in small letters, for each order of the filled shop."""
    shop = Shop.open(filled_folder, StoppedClock(at("2026-11-23T14:00")), writable=False)
    texts = {}
    for row in rows(shop, OrderQuery()):
        told = shop.read(order_details.order_detail, row.id).result()
        assert told is not None
        facts = told.facts
        found = [row.order_no, row.buyer, row.goods, row.tracking_no, row.city]
        found += [facts.recipient, facts.phone, facts.invoice_no]
        for one in facts.lines:
            found += [one.product, one.variation, one.seller_sku, one.sku_id]
        texts[row.id] = [text.casefold() for text in found]
    shop.close()
    return texts


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("search", ["", "madu", "budi jakarta", "%"])
def test_lists_hold_what_a_plain_filter_holds(
    filled: Shop, said: dict[int, list[str]], view: View, search: str
) -> None:
    now = filled.clock.now_ms()
    everyone = {row.id: row for row in rows(filled, OrderQuery())}
    found = rows(filled, OrderQuery(view=view, search=search))

    def belongs(row: OrderRow) -> bool:
        if view is View.ACTION_NEEDED:
            return row.group is not None
        return view is View.ALL or row.status.value == view.value

    wanted = {row.id for row in everyone.values() if belongs(row)}
    if search:
        words = search.split()
        wanted = {one for one in wanted if all(any(word in text for text in said[one]) for word in words)}
    assert {row.id for row in found} == wanted
    assert filled.read(queries.total, OrderQuery(view=view, search=search)).result() == len(found)
    for row in found:
        if row.group is ActionGroup.OVERDUE:
            assert row.deadline is not None
            assert row.deadline.due_at <= now


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("key", list(SortKey))
def test_lists_are_sorted_in_both_directions(filled: Shop, key: SortKey, descending: bool) -> None:
    query = OrderQuery(sort=key, descending=descending)
    found = [SORTED_BY[key](row) for row in rows(filled, query)]
    present = [value for value in found if value is not None]
    assert present == sorted(present, reverse=descending)
    assert found == present + [None] * (len(found) - len(present)), "without a clock comes last"
    first = filled.read(queries.first_ids, query, 40).result()
    assert list(first) == list(filled.read(queries.order_ids, query).result())[:40]


def test_counts_are_the_lengths_of_the_lists(filled: Shop) -> None:
    counts = filled.read(queries.counts).result()
    for view, count in counts.by_view.items():
        assert len(rows(filled, OrderQuery(view=view))) == count
    for group, count in counts.by_group.items():
        assert len(rows(filled, OrderQuery(view=View.ACTION_NEEDED, group=group))) == count
    assert counts.by_view[View.ACTION_NEEDED] == sum(counts.by_group.values()) > 0


def test_the_next_deadline_is_one_the_seller_can_keep(filled: Shop) -> None:
    now = filled.clock.now_ms()
    found = filled.read(queries.shop_info).result().next_deadline
    assert found is not None
    own = [
        row.deadline.due_at
        for row in rows(filled, OrderQuery(view=View.TO_SHIP))
        if row.deadline is not None and row.deadline.due_at > now
    ]
    assert found[1].due_at == min(own)


def test_counts_follow_the_clock(filled: Shop, stopped_clock: StoppedClock) -> None:
    before = filled.read(queries.counts).result().by_group
    stopped_clock.advance(DAY_MS)
    after = filled.read(queries.counts).result().by_group
    assert after[ActionGroup.OVERDUE] > before[ActionGroup.OVERDUE]


@pytest.mark.parametrize("count", [1, 200])
def test_a_list_costs_a_fixed_number_of_statements(filled: Shop, count: int) -> None:
    seen: list[str] = []
    engine = filled._readers
    event.listen(engine, "before_cursor_execute", lambda *told: seen.append(told[2]))
    ids = filled.read(queries.order_ids, OrderQuery()).result()
    filled.read(queries.order_rows, ids[:count]).result()
    filled.read(queries.counts).result()
    assert len([one for one in seen if one.startswith("SELECT")]) == 1 + 1 + 3


def test_the_million_shows_its_first_screen_by_index(filled: Shop) -> None:
    def plan(reading: Reading) -> str:
        statement = "SELECT id FROM orders ORDER BY created_at DESC, id DESC LIMIT 100"
        return str(reading.db.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}").all())

    assert "ix_orders_created_at" in filled.read(plan).result()


def test_settings_move_the_deadlines_of_open_orders(shop: Shop) -> None:
    friday = stated(
        1,
        **MANUAL,
        status=Status.TO_SHIP,
        created_at=at("2026-11-20T15:00"),
        paid_at=at("2026-11-20T15:05"),
    )
    manual_orders.enter_order(shop, friday)
    deadline = detail(shop, 1).row.deadline
    assert deadline is not None
    assert (deadline.kind, deadline.due_at, deadline.basis) == (
        ClockKind.SHIP_BY,
        at("2026-11-23T23:59"),
        Basis.RULE,
    )
    shop.write(save_settings, ShopSettings(name="Toko", saturday_works=True)).result()
    deadline = detail(shop, 1).row.deadline
    assert deadline is not None
    assert deadline.due_at == at("2026-11-21T23:59")
    assert shop.settings.saturday_works
    assert shop.read(queries.shop_info).result().name == "Toko"
    with pytest.raises(Refused):
        shop.write(save_settings, ShopSettings(zone="Mars/Olympus")).result()
    assert shop.settings.zone == "Asia/Jakarta"


def test_an_order_by_hand(shop: Shop, stopped_clock: StoppedClock) -> None:
    shop.write(operators.choose_operator, "Rina").result()
    number = shop.read(manual_orders.next_manual_no).result()
    assert number == "M-20261123-001"
    order = stated(0, **MANUAL, order_no=number)
    order_id = manual_orders.enter_order(shop, order)
    assert shop.read(manual_orders.next_manual_no).result() == "M-20261123-002"
    with pytest.raises(Refused, match="order_no_taken"):
        manual_orders.enter_order(shop, order)
    with pytest.raises(Refused, match="order_incomplete"):
        manual_orders.enter_order(shop, stated(5, **MANUAL, lines=()))
    stopped_clock.advance(1000)
    edited = stated(0, **MANUAL, order_no=number, recipient="Ani", order_amount_idr=60_000)
    assert manual_orders.edit_order(shop, edited) == order_id
    found = shop.read(order_details.order_detail, order_id).result()
    assert found is not None
    assert (found.row.amount_idr, found.facts.recipient, found.row.channel) == (60_000, "Ani", "manual")
    assert [entry.what for entry in found.history] == [
        Happened.EDITED,
        Happened.ENTERED,
        Happened.PAID,
        Happened.CREATED,
    ]
    assert {entry.source.name for entry in found.history} == {"Rina"}
    assert {change.field for change in found.history[0].changes} == {"recipient", "order_amount_idr"}
    with pytest.raises(Refused, match="not_a_manual_order"):
        manual_orders.edit_order(shop, stated(99))


def test_saving_an_order_by_hand_again_proves_no_clock_wrong(shop: Shop, stopped_clock: StoppedClock) -> None:
    order = stated(4, **MANUAL, status=Status.PENDING, paid_at=None)
    manual_orders.enter_order(shop, order)
    before = detail(shop, 4).deadlines
    assert [one.kind for one in before] == [ClockKind.PAYMENT]
    stopped_clock.advance(3 * DAY_MS)
    manual_orders.edit_order(shop, order)
    assert detail(shop, 4).deadlines == before


def test_an_account_is_renamed_and_its_mall_clock_follows(shop: Shop, tmp_path: Path) -> None:
    row = {
        "Order Status": "Dikirim",
        "Order Substatus": "Terkirim",
        "Created Time": "20/11/2026 08:00:00",
        "Delivered Time": "22/11/2026 08:00:00",
    }
    take(shop, export(tmp_path, [row], header=[*HEADER, "Delivered Time"]))
    account = shop.read(queries.shop_info).result().accounts[0]
    shop.write(change_account, account.id, "Toko Mall", True).result()
    deadline = detail(shop, 0).row.deadline
    assert deadline is not None
    assert (deadline.kind, deadline.due_at) == (ClockKind.COMPLETION, at("2026-12-07T08:00"))
    with pytest.raises(Refused):
        shop.write(change_account, account.id, "  ", True).result()


def test_unmapped_cannot_be_a_meaning(shop: Shop) -> None:
    with pytest.raises(Refused):
        shop.write(map_status, "Apa", Status.UNMAPPED).result()


def test_samples_are_for_practice_only(shop: Shop) -> None:
    with pytest.raises(Refused, match="practice_only"):
        practice.fill_with_samples(shop, 10, 1)


def test_a_sound_shop_is_found_sound(filled: Shop) -> None:
    checks = doctor.examine(filled)
    assert [check.name for check in checks if not check.ok] == []
    assert {"sqlite", "schema", "integrity", "counts", "free_space", "clock"} <= {c.name for c in checks}


def test_wrong_counts_are_noticed(filled: Shop) -> None:
    def spoil(writing: Writing) -> None:
        writing.db.exec_driver_sql("UPDATE status_count SET orders = orders + 1 WHERE status = 'shipped'")

    filled.write(spoil).result()
    (wrong,) = [check for check in doctor.examine(filled) if not check.ok]
    assert (wrong.name, wrong.detail) == ("counts", "shipped")


def test_an_unknown_order_is_nothing(shop: Shop) -> None:
    assert shop.read(queries.order_id_of, order_no(1)).result() is None
    assert shop.read(order_details.order_detail, 5).result() is None
    assert list(shop.read(queries.order_ids, OrderQuery()).result()) == []


def test_what_a_cut_off_import_left_is_swept_at_the_next_start(shop: Shop) -> None:
    shop.close()
    left = shop.data_dir / "staging" / "half.db"
    left.parent.mkdir(exist_ok=True)
    left.write_bytes(b"half a file")
    Shop.open(shop.data_dir, shop.clock, writable=True).close()
    assert not left.exists()


def test_the_list_says_of_each_order_what_the_rule_says(filled: Shop, stopped_clock: StoppedClock) -> None:
    """The groups of Action Needed stand in SQL for the lists and in `domain.clocks` as a rule: one truth."""
    for _ in range(4):
        now = filled.clock.now_ms()
        for row in rows(filled, OrderQuery(view=View.TO_SHIP)):
            told = filled.read(order_details.order_detail, row.id).result()
            assert told is not None
            due = {one.kind: one.due_at for one in told.deadlines}
            clocks = due.get(ClockKind.SHIP_BY), row.arranged, due.get(ClockKind.SHIP_AUTO_CANCEL)
            assert row.group == action_group(*clocks, now)
            since = action_from(*clocks)
            assert (row.group is not None) == (since is not None and since <= now)
        stopped_clock.advance(DAY_MS // 2)
