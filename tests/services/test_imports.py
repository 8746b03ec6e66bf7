from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, func, select

from seller_desktop.domain.cells import unpack
from seller_desktop.domain.errors import SellerError
from seller_desktop.domain.orders import ActionGroup, ClockKind, Status, View
from seller_desktop.services import imports, notes, queries, takeover
from seller_desktop.services.read_models import Happened, OrderQuery
from seller_desktop.storage import schema
from seller_desktop.storage.fact_names import ORDER_FACTS
from tests.making import DATA, HEADER, at, export, order_no
from tests.services.importing import detail, everything, kinds, take

if TYPE_CHECKING:
    from pathlib import Path

    from seller_desktop.services.shop import Reading, Shop
    from seller_desktop.storage.sqlite_stage import Stage


OLDER = "Semua pesanan-2026-11-23-14_00.xlsx"
NEWER = "Semua pesanan-2026-11-24-14_00.xlsx"


def expected(name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((DATA / f"{name}.expected.json").read_text(encoding="utf-8"))
    return told


def held(shop: Shop) -> dict[str, Any]:
    """What the shop holds, in the words of the expectations."""

    def ask(reading: Reading) -> dict[str, Any]:
        db, orders, facts, line = reading.db, schema.orders, schema.order_fact, schema.line
        masked = func.instr(facts.c.recipient, "*") > 0
        in_two = select(schema.package.c.order_id).group_by("order_id").having(func.count() > 1)
        return {
            "orders": db.scalar(select(func.count()).select_from(orders)),
            "lines": db.scalar(select(func.count()).select_from(line)),
            "pieces": db.scalar(select(func.sum(line.c.quantity))),
            "order_amount_sum_idr": db.scalar(select(func.sum(orders.c.amount_idr))),
            "by_status": dict(
                db.execute(select(orders.c.status, func.count()).group_by(orders.c.status)).all()
            ),
            "tokopedia_orders": db.scalar(select(func.count()).where(orders.c.channel == "tokopedia")),
            "cod_orders": db.scalar(select(func.count()).where(orders.c.cod)),
            "preorders": db.scalar(select(func.count()).where(facts.c.preorder)),
            "orders_with_two_packages": len(db.execute(in_two).all()),
            "orders_with_masked_buyer": db.scalar(select(func.count()).where(masked)),
        }

    return shop.read(ask).result()


@pytest.mark.parametrize("name", [OLDER, NEWER, "Semua pesanan-2026-11-23-14_00.csv", "rusak oleh Excel.csv"])
def test_each_sample_file_gives_exactly_what_it_must(shop: Shop, name: str) -> None:
    report = take(shop, DATA / name)
    told = expected(name)
    assert held(shop) == {field: value for field, value in told.items() if field in held(shop)}
    tally = report.tally
    assert (tally.orders, tally.lines, tally.pieces) == (told["orders"], told["lines"], told["pieces"])
    assert tally.rejected_rows == told["rejected_rows"]
    assert kinds(report) == {"new": told["orders"], "changed": 0, "unchanged": 0, "older": 0}
    counts = shop.read(queries.counts).result().by_view
    assert {view: counts[View(view)] for view in told["by_status"]} == told["by_status"]


def test_the_newer_file_after_the_older(shop: Shop) -> None:
    take(shop, DATA / OLDER)
    told = expected(NEWER)["after_the_older_file"]
    assert kinds(take(shop, DATA / NEWER)) == {
        "new": told["new_orders"],
        "changed": told["changed_orders"],
        "unchanged": told["unchanged_orders"],
        "older": 0,
    }
    assert held(shop)["by_status"] == expected(NEWER)["by_status"]


def test_the_older_file_after_the_newer_moves_nothing_back(shop: Shop) -> None:
    take(shop, DATA / NEWER)
    before = held(shop)
    assert kinds(take(shop, DATA / OLDER)) == {"new": 0, "changed": 0, "unchanged": 0, "older": 600}
    after = held(shop)
    # All that an older file may add is a buyer whom the newer one shows masked.
    assert after.pop("orders_with_masked_buyer") <= before.pop("orders_with_masked_buyer")
    assert after == before


def test_both_orders_of_the_two_days_end_in_the_same_facts(shop: Shop, tmp_path: Path) -> None:
    other = type(shop).create(tmp_path / "other", shop.clock, practice=False)
    for name in (OLDER, NEWER):
        take(shop, DATA / name)
    for name in (NEWER, OLDER):
        take(other, DATA / name)

    def facts(reading: Reading) -> list[tuple[Any, ...]]:
        wanted = [schema.order_fact.c[name] for name in ORDER_FACTS]
        joined = select(schema.orders.c.order_no, *wanted).join(schema.order_fact)
        return [tuple(row) for row in reading.db.execute(joined.order_by(schema.orders.c.order_no))]

    assert shop.read(facts).result() == other.read(facts).result()
    other.close()


def test_the_same_file_twice_changes_nothing(shop: Shop) -> None:
    take(shop, DATA / OLDER)
    before = everything(shop)
    assert kinds(take(shop, DATA / OLDER)) == {"new": 0, "changed": 0, "unchanged": 600, "older": 0}
    after = everything(shop)
    assert len(after.pop("import_file")) == len(before.pop("import_file")) + 1
    assert after.pop("meta") != before.pop("meta")
    assert after == before


def test_the_spreadsheet_and_the_csv_of_the_same_moment_are_the_same(shop: Shop) -> None:
    take(shop, DATA / OLDER)
    report = take(shop, DATA / "Semua pesanan-2026-11-23-14_00.csv")
    assert kinds(report) == {"new": 0, "changed": 0, "unchanged": 600, "older": 0}


def test_preparing_writes_nothing_and_discarding_leaves_nothing(shop: Shop) -> None:
    before = everything(shop)
    prepared = imports.prepare(shop, DATA / OLDER)
    assert prepared.preview.tally.new == 600
    imports.discard(prepared)
    assert everything(shop) == before
    assert list((shop.data_dir / "staging").iterdir()) == []


def test_a_cancelled_import_leaves_nothing(shop: Shop) -> None:
    cancelled = threading.Event()
    cancelled.set()
    before = everything(shop)
    with pytest.raises(SellerError) as stopped:
        imports.prepare(shop, DATA / OLDER, cancelled=cancelled)
    assert stopped.value.code == "cancelled"
    assert everything(shop) == before
    assert list((shop.data_dir / "staging").iterdir()) == []


def test_a_merge_that_fails_half_way_leaves_the_shop_as_it_was(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(shop, DATA / OLDER)
    before = everything(shop)
    prepared = imports.prepare(shop, DATA / "rusak oleh Excel.csv")

    def fail(_db: object) -> None:
        raise RuntimeError("the power is gone")

    monkeypatch.setattr("seller_desktop.storage.sqlite_merge.bump_facts_version", fail)
    with pytest.raises(RuntimeError):
        imports.commit(shop, prepared, lambda reason, _facts: reason)
    assert everything(shop) == before
    assert list((shop.data_dir / "rejected").iterdir()) == []
    assert list((shop.data_dir / "staging").iterdir()) == []


def test_an_import_that_came_between_is_compared_with(shop: Shop) -> None:
    prepared = imports.prepare(shop, DATA / OLDER)
    take(shop, DATA / NEWER)
    report = imports.commit(shop, prepared, lambda reason, _facts: reason)
    assert kinds(report) == {"new": 0, "changed": 0, "unchanged": 0, "older": 600}
    assert held(shop)["by_status"] == expected(NEWER)["by_status"]


def test_a_decision_goes_before_a_long_merge(
    shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(shop, export(tmp_path, [{}]))
    order_id = shop.read(queries.order_id_of, order_no(0)).result()
    assert order_id is not None
    tries: list[int] = []
    take_over = takeover._take_over

    def slow(writing: Any, *args: Any) -> None:  # noqa: ANN401 - passes through
        tries.append(len(tries))
        if len(tries) == 1:
            noted.append(shop.write(notes.add_note, order_id, "hadiah, jangan sertakan nota"))
        take_over(writing, *args)

    noted: list[Any] = []
    monkeypatch.setattr(takeover, "_take_over", slow)
    report = take(shop, DATA / OLDER)
    assert tries == [0, 1], "the merge made way and was begun again"
    assert noted[0].result().text == "hadiah, jangan sertakan nota"
    assert report.tally.new == 600
    assert held(shop)["orders"] == 601


def test_a_masked_buyer_never_replaces_an_unmasked_one(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Recipient": "Siti Rahma", "Phone #": "(+62)81234567890"}]))
    masked = {
        "Recipient": "S*** R****",
        "Phone #": "(+62)812****7890",
        "Buyer Username": "",
        "Order Status": "Dikirim",
    }
    report = take(shop, export(tmp_path, [masked], "Semua pesanan-2026-11-24-14_00.csv"))
    assert kinds(report)["changed"] == 1
    facts = detail(shop, 0).facts
    assert (facts.recipient, facts.phone) == ("Siti Rahma", "(+62)81234567890")
    assert (facts.buyer_username, facts.status) == ("siti_rahma", Status.SHIPPED)


def test_masking_alone_is_no_change(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}]))
    report = take(shop, export(tmp_path, [{"Recipient": "S*** R****"}], "Semua pesanan-2026-11-24-14_00.csv"))
    assert kinds(report)["unchanged"] == 1


def test_an_older_file_still_tells_who_the_buyer_is(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Recipient": "S*** R****", "Order Status": "Dikirim"}]))
    report = take(shop, export(tmp_path, [{}], "lama.csv"))  # as of the latest time inside
    assert kinds(report)["older"] == 1
    found = detail(shop, 0)
    assert (found.facts.recipient, found.facts.status) == ("Siti Rahma", Status.SHIPPED)


def test_a_column_the_file_lacks_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Tracking ID": "JY0123456789", "Shipping Provider Name": "J&T Express"}]))
    narrow = [name for name in HEADER if name not in {"Tracking ID", "Product Name", "Payment Method"}]
    report = take(shop, export(tmp_path, [{}], "Semua pesanan-2026-11-24-14_00.csv", narrow))
    found = detail(shop, 0)
    assert found.lines[0].product == "Kaos Polos"
    assert found.facts.payment_method == "DANA"
    assert found.packages[0].tracking_no == "JY0123456789"
    assert kinds(report)["changed"] == 1, "the courier was stated anew, as empty"
    assert found.packages[0].courier == ""


def test_notes_survive_every_import(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}]))
    order_id = detail(shop, 0).row.id
    shop.write(notes.add_note, order_id, "minta bubble wrap dobel").result()
    take(shop, export(tmp_path, [{"Order Status": "Dikirim"}], "Semua pesanan-2026-11-24-14_00.csv"))
    found = detail(shop, 0)
    assert [note.text for note in found.notes] == ["minta bubble wrap dobel"]
    assert found.row.note_count == 1
    assert found.row.id == order_id


def test_the_same_moment_never_moves_an_order_back(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order Status": "Selesai"}]))
    report = take(shop, export(tmp_path, [{"Order Status": "Dikirim"}], "B 2026-11-23-14_00.csv"))
    assert kinds(report)["older"] == 1
    assert detail(shop, 0).row.status is Status.COMPLETED


def test_every_cell_of_the_newest_row_is_kept(shop: Shop, tmp_path: Path) -> None:
    header = [*HEADER, "Something New"]
    take(shop, export(tmp_path, [{"Something New": "satu"}], header=header))
    name = "Semua pesanan-2026-11-24-14_00.csv"
    report = take(shop, export(tmp_path, [{"Something New": "dua"}], name, header))
    assert kinds(report)["unchanged"] == 1, "a column nobody knows is no change of the order"
    assert dict(zip(header, unpack(detail(shop, 0).lines[0].cells), strict=True))["Something New"] == "dua"
    assert detail(shop, 0).row.snapshot_at == at("2026-11-24T14:00")


def test_what_a_file_would_change_is_told_field_by_field(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}, {}]))
    rows = [{"Order Status": "Dikirim", "Tracking ID": "JY0123456789", "Quantity": "3"}, {}, {}]
    prepared = imports.prepare(shop, export(tmp_path, rows, "Semua pesanan-2026-11-24-14_00.csv"))
    assert prepared.changed_orders(10) == [(order_no(0), "changed"), (order_no(2), "new")]
    changes = {change.field: (change.before, change.after) for change in prepared.changes(order_no(0))}
    assert changes == {
        "status": ("to_ship", "shipped"),
        "line.quantity": ("1", "3"),
        "package.tracking_no": ("", "JY0123456789"),
    }
    assert prepared.changes(order_no(2)) == ()
    imports.commit(shop, prepared, lambda reason, _facts: reason)
    entry = detail(shop, 0).history[0]
    assert entry.what is Happened.CHANGED
    assert {change.field for change in entry.changes} == set(changes)
    assert (entry.source.name, entry.source.row) == ("Semua pesanan-2026-11-24-14_00.csv", 2)


def test_a_buyers_data_stays_out_of_the_plain_history(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{}]))
    take(shop, export(tmp_path, [{"Recipient": "Budi Santoso"}], "Semua pesanan-2026-11-24-14_00.csv"))
    kept = everything(shop)
    assert not any("Budi" in str(row) for row in kept["history"])
    assert any("Budi" in str(row) for row in kept["history_personal"])
    (change,) = detail(shop, 0).history[0].changes
    assert (change.field, change.before, change.after) == ("recipient", "Siti Rahma", "Budi Santoso")


def test_counts_are_always_the_true_counts(shop: Shop) -> None:
    for name in (OLDER, "rusak oleh Excel.csv", NEWER, OLDER):
        take(shop, DATA / name)
        true = shop.read(queries.total, OrderQuery(view=View.TO_SHIP)).result()
        counts = shop.read(queries.counts).result().by_view
        assert counts[View.TO_SHIP] == true
        assert counts[View.ALL] == shop.read(queries.total, OrderQuery()).result()


def test_comparing_takes_a_fixed_number_of_statements(shop: Shop, tmp_path: Path) -> None:
    """Whatever the number of orders: nothing is asked per row."""
    asked: list[int] = []
    for count in (3, 60):
        path = export(tmp_path, [{"Order Status": "Selesai"}] * count, f"F{count} 2026-11-23-14_00.csv")
        take(shop, path)
        prepared = imports.prepare(shop, path)
        asked.append(_statements(prepared.stage, shop))
        imports.discard(prepared)
    assert asked[0] == asked[1]


def _statements(stage: Stage, shop: Shop) -> int:
    seen: list[str] = []

    def note(_c: object, _cur: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(stage._engine, "before_cursor_execute", note)
    account = shop.read(queries.shop_info).result().accounts[0].id
    stage.compare(account, at("2026-11-23T14:00"))
    stage.tally()
    event.remove(stage._engine, "before_cursor_execute", note)
    return len(seen)


def test_a_later_file_with_the_old_state_voids_the_clocks_that_presumed_another(
    shop: Shop, tmp_path: Path
) -> None:
    """Ship-by is no such clock: a late order is still to be shipped, and must show as late."""
    row = {"Created Time": "16/11/2026 09:00:00", "Paid Time": "16/11/2026 09:05:00"}
    take(shop, export(tmp_path, [row], "Semua pesanan-2026-11-16-14_00.csv"))
    assert [one.kind for one in detail(shop, 0).deadlines] == [ClockKind.SHIP_BY, ClockKind.SHIP_AUTO_CANCEL]
    assert kinds(take(shop, export(tmp_path, [row])))["unchanged"] == 1
    found = detail(shop, 0)
    assert [one.kind for one in found.deadlines] == [ClockKind.SHIP_BY]
    assert found.row.group is ActionGroup.OVERDUE
