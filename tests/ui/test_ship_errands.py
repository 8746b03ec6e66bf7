"""Shipping in the real window on a real shop, by keyboard and scanner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from seller_desktop.domain.orders import Status, View
from seller_desktop.services import queries
from seller_desktop.services.ship_models import NewShipment
from seller_desktop.services.shipments import arrange, shipment_of
from seller_desktop.services.shop import Shop
from seller_desktop.ui.bulk.dialog import ManyDialog
from seller_desktop.ui.messages import Messages
from seller_desktop.ui.ship_errands import ShipErrands
from seller_desktop.ui.shipping.arrange_dialog import ArrangeDialog
from seller_desktop.ui.shipping.handover_dialog import HandOverDialog
from seller_desktop.ui.shipping.paste_dialog import PasteDialog
from seller_desktop.ui.shipping.scan_dialog import ScanDialog
from tests.desk import Desk
from tests.making import order_no
from tests.services.casework import ask, bring, by_hand, order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from seller_desktop.domain.clock import StoppedClock

ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(tmp_path: Path, stopped_clock: StoppedClock, qtbot: QtBot) -> Iterator[Desk]:
    shop = Shop.create(tmp_path / "shop", stopped_clock, practice=False)
    bring(shop, *(order(n, buyer_username=f"buyer{n}") for n in range(4)), order(4, Status.SHIPPED))
    desk = Desk(shop, qtbot)
    desk.window.show_view(View.ALL)
    desk.wait_for_rows(5)
    yield desk
    desk.close()
    shop.close()


@pytest.fixture
def ships(desk: Desk) -> ShipErrands:
    return ShipErrands(desk.window)


def ident(desk: Desk, number: int | str) -> int:
    no = order_no(number) if isinstance(number, int) else number
    found = desk.shop.read(queries.order_id_of, no).result()
    assert found is not None
    return found


def noted(desk: Desk, number: int | str) -> tuple[str, str, str] | None:
    """Courier, number and state of what was noted."""
    found = desk.shop.read(shipment_of, ident(desk, number)).result()
    return None if found is None else (found.courier, found.tracking_no, found.state)


def scan(desk: Desk, dialog: ScanDialog | HandOverDialog, text: str) -> None:
    desk.qtbot.keyClicks(dialog.field, text)
    desk.qtbot.keyClick(dialog.field, ENTER)


def close(desk: Desk, dialog: QDialog) -> None:
    dialog.reject()
    desk.wait(lambda: not dialog.isVisible())


def test_one_order_is_typed(desk: Desk, ships: ShipErrands) -> None:
    ships.arrange_order(ident(desk, 0))
    dialog = desk.dialog(ArrangeDialog)
    dialog._courier.setEditText("JNE")
    desk.qtbot.keyClicks(dialog._number, "012340056789")
    desk.qtbot.keyClick(dialog._number, ENTER)
    desk.wait(lambda: noted(desk, 0) == ("JNE", "012340056789", "packed"))
    ships.arrange_order(ident(desk, 1))
    assert desk.dialog(ArrangeDialog)._courier.value() == "JNE", "as chosen last"
    close(desk, desk.dialog(ArrangeDialog))


def test_an_order_that_cannot_be_shipped_is_said_at_once(desk: Desk, ships: ShipErrands) -> None:
    with Messages.script() as script:
        ships.arrange_order(ident(desk, 4))
        desk.wait(lambda: bool(script.said))


def test_a_round_of_scans(desk: Desk, ships: ShipErrands) -> None:
    ask(desk.shop, 1)
    ships.scan()
    dialog = desk.dialog(ScanDialog)
    dialog._courier.setEditText("SPX")
    for number, tracking_no in ((0, "SPXID00"), (2, "SPXID02")):
        scan(desk, dialog, order_no(number))
        scan(desk, dialog, tracking_no)
    desk.wait(lambda: noted(desk, 2) == ("SPX", "SPXID02", "packed"))
    assert noted(desk, 0) == ("SPX", "SPXID00", "packed")
    scan(desk, dialog, order_no(1))
    desk.wait(lambda: dialog.says.tone() == "red")
    assert noted(desk, 1) is None
    close(desk, dialog)


def test_a_pasted_list_and_its_undo(desk: Desk, ships: ShipErrands) -> None:
    ships.paste()
    dialog = desk.dialog(PasteDialog)
    dialog._courier.setEditText("JNE")
    QGuiApplication.clipboard().setText("\n".join(f"{order_no(n)} 01234005678{n}" for n in (0, 1, 9)))
    dialog._text.paste()
    desk.wait(dialog._leave_out.isVisible)
    dialog._leave_out.click()
    desk.wait(lambda: len(dialog.value()) == 2)
    dialog.accept()
    desk.wait(dialog.noted.isVisible)
    assert noted(desk, 1) == ("JNE", "012340056781", "packed")
    close(desk, dialog)
    desk.window.undo.undo_now()
    desk.wait(lambda: noted(desk, 0) is None and noted(desk, 1) is None)


def test_the_selected_orders_are_the_lines_of_a_list(desk: Desk, ships: ShipErrands, tmp_path: Path) -> None:
    desk.window.orders.list_view.selectAll()
    ships.arrange()
    dialog = desk.dialog(PasteDialog)
    assert len(dialog.model.entries) == 5
    left = order_no(0)
    QGuiApplication.clipboard().setText(f"{left} 012340056789 JNE")
    dialog._text.selectAll()
    dialog._text.paste()
    desk.wait(lambda: len(dialog.value()) == 1)
    dialog.accept()
    desk.wait(dialog.noted.isVisible)
    path = tmp_path / "resi.csv"
    with Messages.script([path]):
        dialog.noted._save.click()
        desk.wait(path.is_file)
    assert "012340056789" in path.read_text(encoding="utf-8-sig")
    close(desk, dialog)


def test_parcels_are_scanned_while_the_courier_waits(desk: Desk, ships: ShipErrands) -> None:
    by_hand(desk.shop)
    items = [NewShipment(order_no(n), "JNE", f"01234005678{n}") for n in (0, 1)]
    desk.shop.write(arrange, [*items, NewShipment("M-0", "Kurir Toko", "KT1")]).result()
    ask(desk.shop, 1)
    ships.hand_over_parcels()
    dialog = desk.dialog(HandOverDialog)
    for number in ("012340056780", "012340056781", "kt1", "KT9"):
        scan(desk, dialog, number)
    desk.wait(lambda: dialog._done.count() == 4)
    assert noted(desk, 0) == ("JNE", "012340056780", "handed_over")
    assert noted(desk, 1) == ("JNE", "012340056781", "packed"), "the buyer asked to cancel"
    row = desk.shop.read(queries.order_rows, [ident(desk, "M-0")]).result()[0]
    assert row.status is Status.SHIPPED
    close(desk, dialog)


def test_what_was_noted_is_handed_over_and_removed_from_the_details(desk: Desk, ships: ShipErrands) -> None:
    desk.shop.write(arrange, [NewShipment(order_no(0), "JNE", "012340056789")]).result()
    ships.hand_over_order(ident(desk, 0))
    desk.wait(lambda: noted(desk, 0) == ("JNE", "012340056789", "handed_over"))
    ships.drop_order(ident(desk, 0))
    desk.wait(lambda: noted(desk, 0) is None)
    with Messages.script() as script:
        ships.hand_over_order(ident(desk, 1))
        desk.wait(lambda: bool(script.said))


def test_many_are_handed_over_after_a_dry_run(desk: Desk, ships: ShipErrands) -> None:
    items = [NewShipment(order_no(n), "JNE", f"01234005678{n}") for n in (0, 1)]
    desk.shop.write(arrange, items).result()
    desk.window.orders.list_view.selectAll()
    ships.hand_over()
    dialog = desk.dialog(ManyDialog)
    assert sorted(dialog.able_ids()) == sorted(ident(desk, n) for n in (0, 1))
    dialog.accept()
    desk.wait(dialog._copy.isVisible)
    assert noted(desk, 1) == ("JNE", "012340056781", "handed_over")
    close(desk, dialog)
    ships.drop()
    dialog = desk.dialog(ManyDialog)
    assert len(dialog.able_ids()) == 2
    close(desk, dialog)
