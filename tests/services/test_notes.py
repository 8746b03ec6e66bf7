from __future__ import annotations

import shutil
from threading import Event
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS, StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.services import notes, queries, undo
from seller_desktop.services.desk_models import Cancelled, Did, Outcome, Watch
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.read_models import Happened, NoteVersion
from seller_desktop.services.shop import Shop
from tests.making import at, export, order_no
from tests.services.importing import detail, everything, take
from tests.services.statements import statements

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.services.read_models import Changes, Note


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with three orders, and Rina at the desk; every test gets a copy of its own."""
    folder = tmp_path_factory.mktemp("template")
    shop = Shop.create(folder / "shop", StoppedClock(at("2026-11-23T14:00")), practice=False)
    take(shop, export(folder, [{"Order ID": order_no(n)} for n in range(3)]))
    shop.write(choose_operator, "Rina").result()
    shop.close()
    return folder / "shop"


@pytest.fixture
def stocked(template: Path, tmp_path: Path, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.open(shutil.copytree(template, tmp_path / "stocked"), stopped_clock, writable=True)
    yield shop
    shop.close()


def order_id(shop: Shop, number: int) -> int:
    found = shop.read(queries.order_id_of, order_no(number)).result()
    assert found is not None
    return found


def told(shop: Shop, number: int) -> tuple[Note, ...]:
    return shop.read(notes.notes_of, order_id(shop, number)).result()


def later(shop: Shop, ms: int) -> None:
    assert isinstance(shop.clock, StoppedClock)
    shop.clock.advance(ms)


def test_an_order_can_have_many_notes_each_with_author_and_time(stocked: Shop) -> None:
    wanted = order_id(stocked, 0)
    first = stocked.write(notes.add_note, wanted, "  minta bubble wrap\n").result()
    later(stocked, MINUTE_MS)
    stocked.write(choose_operator, "Sari").result()
    second = stocked.write(notes.add_note, wanted, "sudah ditelepon").result()
    assert (first.text, first.author) == ("minta bubble wrap", "Rina")
    assert told(stocked, 0) == (second, first)
    assert second.created_at == first.created_at + MINUTE_MS
    assert told(stocked, 1) == ()
    assert detail(stocked, 0).row.note_count == 2
    assert [entry.what for entry in detail(stocked, 0).history[:2]] == [Happened.NOTE_ADDED] * 2


def test_what_a_note_said_before_is_kept_with_who_wrote_it_and_when(stocked: Shop) -> None:
    wanted = order_id(stocked, 0)
    first = stocked.write(notes.add_note, wanted, "warna merah").result()
    later(stocked, HOUR_MS)
    stocked.write(choose_operator, "Sari").result()
    stocked.write(notes.edit_note, first.id, "warna biru").result()
    later(stocked, HOUR_MS)
    stocked.write(choose_operator, "Budi").result()
    edited = stocked.write(notes.edit_note, first.id, " warna hijau ").result()
    start = first.created_at
    assert told(stocked, 0) == (edited,)
    assert (edited.text, edited.author, edited.created_at) == ("warna hijau", "Rina", start)
    assert (edited.edited_by, edited.edited_at) == ("Budi", start + 2 * HOUR_MS)
    assert edited.versions == (
        NoteVersion("warna biru", "Sari", start + HOUR_MS),
        NoteVersion("warna merah", "Rina", start),
    )
    assert detail(stocked, 0).history[0].what is Happened.NOTE_EDITED


def test_what_an_unknown_person_wrote_over_a_note_is_not_ascribed_to_its_author(
    shop: Shop, tmp_path: Path
) -> None:
    take(shop, export(tmp_path, [{"Order ID": order_no(0)}]))
    first = shop.write(notes.add_note, order_id(shop, 0), "satu").result()
    shop.write(choose_operator, "Rina").result()
    shop.write(notes.edit_note, first.id, "dua").result()
    edited = shop.write(notes.edit_note, first.id, "tiga").result()
    assert [(one.text, one.author) for one in edited.versions] == [("dua", "Rina"), ("satu", "")]


def test_an_edit_that_changes_nothing_leaves_no_trace(stocked: Shop) -> None:
    first = stocked.write(notes.add_note, order_id(stocked, 0), "satu").result()
    before = everything(stocked)
    assert stocked.write(notes.edit_note, first.id, " satu ").result() == first
    assert everything(stocked) == before


def test_a_removed_note_can_be_brought_back_with_its_past(stocked: Shop) -> None:
    first = stocked.write(notes.add_note, order_id(stocked, 0), "satu").result()
    edited = stocked.write(notes.edit_note, first.id, "dua").result()
    stocked.write(notes.remove_note, first.id).result()
    assert told(stocked, 0) == ()
    assert detail(stocked, 0).row.note_count == 0
    assert detail(stocked, 0).history[0].what is Happened.NOTE_REMOVED
    assert stocked.write(undo.undo).result().what is Did.NOTE_REMOVED
    assert told(stocked, 0) == (edited,)
    assert detail(stocked, 0).row.note_count == 1


def test_edits_and_notes_are_undone_and_done_again_one_by_one(stocked: Shop) -> None:
    first = stocked.write(notes.add_note, order_id(stocked, 0), "satu").result()
    edited = stocked.write(notes.edit_note, first.id, "dua").result()
    assert stocked.write(undo.undo).result().what is Did.NOTE_EDITED
    assert told(stocked, 0) == (first,)
    assert stocked.write(undo.undo).result().what is Did.NOTE_ADDED
    assert told(stocked, 0) == ()
    for _ in range(2):
        stocked.write(undo.redo).result()
    assert told(stocked, 0) == (edited,)


@pytest.mark.parametrize("text", ["", "  \n ", "x" * (notes.MAX_LENGTH + 1)])
def test_a_note_that_says_nothing_or_too_much_is_refused(stocked: Shop, text: str) -> None:
    wanted = order_id(stocked, 0)
    first = stocked.write(notes.add_note, wanted, "satu").result()
    before = everything(stocked)
    for do, about in ((notes.add_note, wanted), (notes.edit_note, first.id)):
        with pytest.raises(Refused, match="note_"):
            stocked.write(do, about, text).result()
    with pytest.raises(Refused, match="note_"):
        stocked.write(notes.add_notes, [wanted], text).result()
    assert everything(stocked) == before


def test_orders_and_notes_that_are_not_there_are_refused(stocked: Shop) -> None:
    with pytest.raises(Refused, match="order_gone"):
        stocked.write(notes.add_note, 1, "satu").result()
    with pytest.raises(Refused, match="no_such_note"):
        stocked.write(notes.edit_note, 1, "satu").result()
    with pytest.raises(Refused, match="no_such_note"):
        stocked.write(notes.remove_note, 1).result()


def test_a_note_for_many_orders_is_one_act_with_a_result_for_each(stocked: Shop) -> None:
    announced: list[Changes] = []
    ids = [order_id(stocked, n) for n in range(3)]
    stocked.on_change(announced.append)
    outcomes = stocked.write(notes.add_notes, [*ids, ids[0], 1], "gratis stiker").result()
    assert outcomes == [
        *(Outcome(order_id, order_no(n)) for n, order_id in enumerate(ids)),
        Outcome(1, "", ("order_gone", {})),
    ]
    assert [change.orders for change in announced] == [frozenset(ids)]
    assert [len(told(stocked, n)) for n in range(3)] == [1, 1, 1]
    entry = stocked.write(undo.undo).result()
    assert (entry.what, entry.orders) == (Did.NOTE_ADDED, 3)
    assert [told(stocked, n) for n in range(3)] == [(), (), ()]


def test_a_dry_run_says_the_same_and_writes_nothing(stocked: Shop) -> None:
    ids = [order_id(stocked, 0), 1, order_id(stocked, 1)]
    before = everything(stocked)
    checked = stocked.read(notes.check_notes, ids, "gratis stiker").result()
    assert everything(stocked) == before
    assert stocked.write(notes.add_notes, ids, "gratis stiker").result() == checked


def test_work_on_many_orders_can_be_stopped_and_leaves_nothing(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order ID": order_no(n)} for n in range(600)]))
    ids = [order_id(shop, n) for n in range(600)]
    before, stop, steps = everything(shop), Event(), []

    def progress(done: int) -> None:
        steps.append(done)
        if done == 500:
            stop.set()

    with pytest.raises(Cancelled):
        shop.write(notes.add_notes, ids, "gratis stiker", Watch(progress, stop)).result()
    assert steps == [250, 500]
    assert everything(shop) == before


def test_the_number_of_statements_grows_by_batches_only(shop: Shop, tmp_path: Path) -> None:
    take(shop, export(tmp_path, [{"Order ID": order_no(n)} for n in range(300)]))
    ids = [order_id(shop, n) for n in range(300)]
    one = statements(shop, lambda: shop.write(notes.add_notes, ids[:1], "satu").result())
    hundred = statements(shop, lambda: shop.write(notes.add_notes, ids[:100], "dua").result())
    all_of_them = statements(shop, lambda: shop.write(notes.add_notes, ids, "tiga").result())
    assert hundred == one
    assert all_of_them < 3 * one


def test_the_notes_of_an_order_are_read_in_two_statements(stocked: Shop) -> None:
    wanted = order_id(stocked, 0)
    for text in ("satu", "dua", "tiga"):
        note = stocked.write(notes.add_note, wanted, text).result()
        stocked.write(notes.edit_note, note.id, f"{text}!").result()
    assert statements(stocked, lambda: stocked.read(notes.notes_of, wanted).result()) == 2
