from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event

from seller_desktop.domain.documents import Document
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.orders import Channel, Package, Status
from seller_desktop.services import printing, queries
from seller_desktop.services.notes import add_note
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.read_models import Happened
from seller_desktop.services.takeover import Origin, take_in
from tests.making import at, line, order_no, stated
from tests.services.importing import detail

if TYPE_CHECKING:
    from seller_desktop.domain.orders import StatedOrder
    from seller_desktop.services.print_models import Gathered
    from seller_desktop.services.shop import Reading, Shop

WHOLE: dict[str, Any] = {
    "phone": "(+62)81234560412",
    "address": "Jl. Mawar No. 1",
    "city": "Kota Depok",
    "province": "Jawa Barat",
    "zipcode": "16415",
    "country": "Indonesia",
    "packages": (Package("1157000000000000001", "JY1234567890", "J&T Express"),),
}


def sent(number: int = 0, **facts: Any) -> StatedOrder:  # noqa: ANN401 - any field of an order
    """An order with all a label needs."""
    return stated(number, **(WHOLE | facts))


def put(shop: Shop, *orders: StatedOrder) -> list[int]:
    """Have these orders in the shop; their ids."""
    take_in(shop, orders, "test", Origin("Toko Rahma", None, "tiktok", shop.clock.now_ms(), file=None))
    return ids(shop, *(order.order_no for order in orders))


def ids(shop: Shop, *numbers: str) -> list[int]:
    def found(reading: Reading) -> list[int]:
        return [one for one in (queries.order_id_of(reading, number) for number in numbers) if one]

    return shop.read(found).result()


def gather(shop: Shop, order_ids: list[int], document: Document, **options: Any) -> Gathered:  # noqa: ANN401 - as gather takes them
    return shop.read(printing.gather, order_ids, document, **options).result()


def refusals(gathered: Gathered) -> dict[str, str]:
    return {one.order_no: one.refusal[0] for one in gathered.refused if one.refusal}


def test_a_document_tells_what_is_known_of_each_order_in_the_order_asked_for(shop: Shop) -> None:
    first, second = put(shop, sent(0), sent(1, cod=True, buyer_message=" Tolong bubble wrap "))

    found = gather(shop, [second, first], Document.LABEL).orders

    assert [one.order_no for one in found] == [order_no(1), order_no(0)]
    assert (found[0].cod_idr, found[1].cod_idr) == (51_000, None)
    assert found[0].buyer_message == "Tolong bubble wrap"
    label = found[1]
    assert label.shop == "Toko Rahma"
    assert (label.recipient, label.phone, label.address) == (
        "Siti Rahma",
        "(+62)81234560412",
        ("Jl. Mawar No. 1",),
    )
    assert (label.city, label.region, label.zipcode) == ("Kota Depok", "Jawa Barat", "16415")
    [parcel] = label.parcels
    assert (parcel.courier, parcel.tracking_no) == ("J&T Express", "JY1234567890")
    assert [(one.product, one.variation, one.sku) for one in parcel.lines] == [
        ("Kaos Polos", "Hitam, L", "1729000000000000001")
    ]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"recipient": "S*** R***"}, "label_hidden"),
        ({"phone": "(+62)812****0412"}, "label_hidden"),
        ({"address": "Jl. M***"}, "label_hidden"),
        ({"address_extra": "Rumah ***"}, "label_hidden"),
        ({"recipient": ""}, "label_no_recipient"),
        ({"address": ""}, "label_no_address"),
        ({"status": Status.CANCELLED, "substatus": None}, "print_cancelled"),
    ],
)
def test_a_label_that_would_not_arrive_is_refused_and_the_rest_is_printed(
    shop: Shop, facts: dict[str, Any], code: str
) -> None:
    order_ids = put(shop, sent(0), sent(1, **facts), sent(2))

    gathered = gather(shop, order_ids, Document.LABEL)

    assert refusals(gathered) == {order_no(1): code}
    assert [one.order_no for one in gathered.orders] == [order_no(0), order_no(2)]
    outcomes = shop.read(printing.printable, order_ids, Document.LABEL).result()
    assert [one.done for one in outcomes] == [True, False, True]


def test_a_hidden_buyer_keeps_no_other_document_from_being_printed(shop: Shop) -> None:
    order_ids = put(shop, sent(0, recipient="S***", phone="***", address=""))

    for document in (Document.PICK_LIST, Document.PACKING_SLIP, Document.MANIFEST):
        assert gather(shop, order_ids, document).refused == ()


def test_without_a_tracking_number_nothing_is_handed_over(shop: Shop) -> None:
    order_ids = put(shop, sent(0), sent(1, packages=(Package("1157000000000000001"),)))

    assert refusals(gather(shop, order_ids, Document.MANIFEST)) == {order_no(1): "manifest_no_tracking"}


def test_goods_of_a_cancelled_order_are_not_picked_but_its_slip_can_be_looked_at(shop: Shop) -> None:
    order_ids = put(shop, sent(0, status=Status.CANCELLED, substatus=None))

    assert refusals(gather(shop, order_ids, Document.PICK_LIST)) == {order_no(0): "print_cancelled"}
    assert gather(shop, order_ids, Document.PACKING_SLIP).refused == ()


def test_packages_with_numbers_of_their_own_are_parcels_of_their_own(shop: Shop) -> None:
    lines = (line(1, package_no="P1"), line(2, package_no="P2", product="Topi", variation="Default"))
    packages = (Package("P1", "JNE0011223344", "JNE"), Package("P2", "JNE0011223355", "JNE"))
    order_ids = put(shop, sent(0, lines=lines, packages=packages))

    [order] = gather(shop, order_ids, Document.LABEL).orders

    assert [
        (parcel.tracking_no, [(one.product, one.variation) for one in parcel.lines])
        for parcel in order.parcels
    ] == [("JNE0011223344", [("Kaos Polos", "Hitam, L")]), ("JNE0011223355", [("Topi", "")])]


def test_a_line_typed_by_hand_without_sku_shows_none(shop: Shop) -> None:
    order_ids = put(shop, sent(0, channel=Channel.MANUAL, order_no="M-20261123-001"))

    assert gather(shop, order_ids, Document.PICK_LIST).orders[0].lines[0].sku == ""


def test_private_notes_come_only_where_they_are_asked_for(shop: Shop) -> None:
    order_ids = put(shop, sent(0))
    shop.write(add_note, order_ids[0], "Pelanggan lama").result()

    assert gather(shop, order_ids, Document.PACKING_SLIP).orders[0].notes == ()
    [note] = gather(shop, order_ids, Document.PACKING_SLIP, with_notes=True).orders[0].notes
    assert note.text == "Pelanggan lama"


def test_what_was_printed_is_kept_with_when_who_and_where(shop: Shop) -> None:
    order_ids = put(shop, sent(0), sent(1))
    shop.write(choose_operator, "Sari").result()
    assert gather(shop, order_ids, Document.LABEL).last is None

    shop.write(printing.note_printed, order_ids, Document.LABEL, "Xprinter").result()

    [row] = shop.read(queries.order_rows, order_ids[:1]).result()
    assert row.printed_at == at("2026-11-23T14:00:00")
    [told] = shop.read(printing.prints_of, order_ids[1]).result()
    assert (told.kind, told.at, told.who, told.target) == (
        "label",
        at("2026-11-23T14:00:00"),
        "Sari",
        "Xprinter",
    )
    assert gather(shop, order_ids, Document.LABEL).last == told
    assert gather(shop, order_ids, Document.MANIFEST).last is None, "that was never printed"
    entry = next(one for one in detail(shop, 0).history if one.what is Happened.PRINTED)
    assert [(one.field, one.after) for one in entry.changes] == [("printed", "label")]


def test_nothing_and_far_too_much_are_refused(shop: Shop) -> None:
    for chosen, code in (([], "nothing_to_print"), (list(range(10_001)), "too_many_to_print")):
        with pytest.raises(Refused) as refused:
            gather(shop, chosen, Document.LABEL)
        assert refused.value.code == code


def test_an_order_that_is_gone_is_left_out(shop: Shop) -> None:
    order_ids = put(shop, sent(0))

    assert len(gather(shop, [*order_ids, 12345], Document.LABEL).orders) == 1


def test_many_orders_cost_no_more_statements_than_one(shop: Shop) -> None:
    order_ids = put(shop, *(sent(number) for number in range(300)))

    def statements(chosen: list[int]) -> int:
        seen: list[str] = []
        event.listen(shop._readers, "before_cursor_execute", lambda *told: seen.append(told[2]))
        gather(shop, chosen, Document.LABEL, with_notes=True)
        return len(seen)

    assert statements(order_ids[:1]) == statements(order_ids)
