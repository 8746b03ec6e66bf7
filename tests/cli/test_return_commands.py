"""Returns, replacements and failed deliveries on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import DATA, order_no, return_export, return_no

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")

TO_SHIP, SHIPPED, TWO, ONE, COD = order_no(0), order_no(4), order_no(5), order_no(6), order_no(7)
"""TWO: one of a product for Rp42.000, two of another for Rp45.000 each; Rp150.000 were paid."""
SHIRT, PAIR = "1729000000000000001", "1729000000000000002"
ASKED = ("--reason", "Wrong product sent")


def request(desk: Desk, number: str = TWO, type_: str = "return", *words: str) -> int:
    """Record a return; its id."""
    case_id: int = desk.case("return", "request", number, "--type", type_, *ASKED, *words)["id"]
    return case_id


def brought_back(desk: Desk, number: str = TWO, *words: str) -> int:
    """A return whose goods are here and inspected, on Wednesday 25 Nov at 14.00; its id."""
    case_id = request(desk, number, "return", *words)
    desk.case("return", "approve", case_id)
    desk.at = "2026-11-25T14:00"
    desk.case("return", "received", case_id)
    desk.case("return", "inspect", case_id, "--line", f"{SHIRT}:used:1")
    return case_id


def test_a_return_is_recorded_with_its_clock(desk: Desk) -> None:
    case = desk.case("return", "request", ONE, "--type", "return", *ASKED)
    assert isinstance(case["id"], int)
    assert case == {
        "id": case["id"],
        "order_no": ONE,
        "kind": "return",
        "state": "requested",
        "requested_at": "2026-11-23T14:00:00+07:00",
        "due_at": "2026-11-25T14:00:00+07:00",
        "basis": "rule",
        "deadline_unknown": False,
        "decided_at": None,
        "effective_at": None,
        "undo_until": None,
        "reason": "return_wrong_product",
        "conflict": None,
        "type": "return",
        "refund_idr": None,
        "offer_idr": None,
        "replacement_order_no": None,
        "return_no": None,
        "tracking_no": None,
    }
    assert desk("return", "list") == {"cases": [case]}
    assert desk("cancellation", "list") == {"cases": []}
    assert desk.history(ONE) == ["return_requested"]


def test_a_return_that_cannot_be_recorded_is_refused(desk: Desk) -> None:
    def refused(number: str, *words: str) -> str:
        return desk.refused("return", "request", number, "--type", "refund", *ASKED, *words)

    assert "“To Ship”" in refused(TO_SHIP)
    assert "no order" in refused("1")
    assert "never bought" in refused(TWO, "--line", "1729000000000000009:1")
    assert "1 to 2" in refused(TWO, "--line", f"{PAIR}:3")
    assert "1 to 2" in refused(TWO, "--line", f"{PAIR}:1", "--line", f"{PAIR}:2")
    assert "1 to 1" in refused(TWO, "--line", f"{SHIRT}:0")
    assert "“Tidak”" in desk.refused("return", "request", TWO, "--type", "refund", "--reason", "Tidak")
    request(desk)
    assert "open request" in refused(TWO)


@pytest.mark.parametrize(
    ("words", "refund_idr"),
    [
        ([], 150_000),
        (["--line", f"{PAIR}:2", "--line", f"{SHIRT}:1"], 150_000),  # all of it, in whatever order
        (["--line", f"{PAIR}:1", f"{SHIRT}:1"], 87_000),
        (["--line", f"{PAIR}:2"], 90_000),
    ],
)
def test_a_refund_is_the_order_amount_or_what_its_lines_cost(
    desk: Desk, words: list[str], refund_idr: int
) -> None:
    case_id = request(desk, TWO, "refund", *words)
    case = desk.case("return", "approve", case_id)
    assert (case["state"], case["refund_idr"]) == ("refunded", refund_idr)
    assert desk.status(TWO) == "completed"
    # What is paid back already is not paid back again.
    again = request(desk, TWO, "refund")
    left = f"Rp{150_000 - refund_idr:,}".replace(",", ".")
    assert left in desk.refused("return", "offer", again, "--amount", 150_001 - refund_idr)
    assert desk.case("return", "approve", again)["refund_idr"] == 150_000 - refund_idr


def test_cash_on_delivery_is_refunded_as_any_other_order(desk: Desk) -> None:
    request(desk, COD, "refund")
    assert desk.case("return", "approve", COD)["refund_idr"] == 51_000


def test_rejected_a_return_waits_for_the_buyer_to_ask_again_and_closes(desk: Desk) -> None:
    case_id = request(desk)
    assert "Item is correct" in desk.refused("return", "reject", TWO, "--reason", "Salah kirim")
    case = desk.case("return", "reject", TWO, "--reason", "Barang sudah benar")
    assert (case["state"], case["due_at"]) == ("rejected", "2026-11-25T14:00:00+07:00")
    desk.at = "2026-11-24T08:00"
    second = request(desk)
    desk.at = "2026-11-26T09:00"
    fired = desk("sweep")["fired"]
    assert [(one["case_id"], one["effect"]) for one in fired] == [(second, "return_approved")]
    assert {case["id"]: case["state"] for case in desk("return", "list")["cases"]} == {
        second: "awaiting_parcel",
        case_id: "rejected",
    }


def test_an_offer_lets_the_answers_clock_stand_still(desk: Desk) -> None:
    case_id = request(desk)
    desk.at = "2026-11-24T04:00"  # 34 h are left of the answer
    assert "at least Rp1" in desk.refused("return", "offer", case_id, "--amount", "0")
    assert "Rp150.000" in desk.refused("return", "offer", case_id, "--amount", "Rp150.001")
    offered = desk.case("return", "offer", case_id, "--amount", "Rp20.000")
    assert (offered["state"], offered["offer_idr"]) == ("offered", 20_000)
    assert offered["due_at"] == "2026-11-25T04:00:00+07:00"
    desk.at = "2026-11-24T22:00"
    declined = desk.case("return", "decline", case_id)
    assert (declined["state"], declined["offer_idr"]) == ("requested", None)
    assert declined["due_at"] == "2026-11-26T08:00:00+07:00"
    back = desk.case("undo")
    assert back == offered | {"undo_until": None}
    assert desk.case("return", "accept", case_id)["refund_idr"] == 20_000
    assert "“Refunded”" in desk.refused("return", "decline", case_id)


def test_an_offer_lapses_and_leaves_at_least_an_hour(desk: Desk) -> None:
    request(desk)
    desk.at = "2026-11-25T13:50"
    offered = desk.case("return", "offer", TWO, "--amount", "20000")
    assert offered["undo_until"] == "2026-11-25T14:00:00+07:00"
    desk.at = "2026-11-26T13:49:59"
    assert desk("sweep")["fired"] == []
    desk.at = "2026-11-26T14:30"
    (fired,) = desk("sweep")["fired"]
    assert (fired["kind"], fired["effect"]) == ("partial_offer", "offer_lapsed")
    assert fired["effective_at"] == "2026-11-26T13:50:00+07:00"
    assert desk("return", "list")["cases"][0]["due_at"] == "2026-11-26T14:50:00+07:00"


def test_steps_can_be_taken_back_one_after_the_other(desk: Desk) -> None:
    requested = desk.case("return", "request", TWO, "--type", "return", *ASKED)
    offered = desk.case("return", "offer", TWO, "--amount", "20000")
    desk.case("return", "decline", TWO)
    assert desk.case("undo") == offered
    assert desk.case("undo") == requested
    assert "cannot be taken back any more" in desk.refused("undo"), "the import before, which has cases now"


def test_a_replacement_is_a_new_order_linked_with_the_case(desk: Desk) -> None:
    case = desk.case("return", "request", TWO, "--type", "replacement", *ASKED, "--line", f"{PAIR}:1")
    before = desk("counts")
    granted = desk.case("return", "approve", TWO)
    number = granted["replacement_order_no"]
    assert (granted["state"], granted["refund_idr"], number) == ("replaced", None, f"{TWO}-R1")
    order = desk("order", number)
    assert (order["status"], order["order_amount_idr"]) == ("to_ship", 0)
    assert [(line["sku_id"], line["quantity"]) for line in order["lines"]] == [(PAIR, 1)]
    assert desk("counts")["to_ship"] == before["to_ship"] + 1
    assert desk.case("undo", TWO) == case
    assert desk("counts") == before
    assert "no order" in desk("order", number, code=2)["error"]
    # A buyer who asked for money may be given the goods once more instead.
    desk.case("return", "settle", TWO, "--outcome", "replacement")
    desk.case("cancellation", "request", number, "--reason", "No longer needed")
    assert f"the replacement {number}" in desk.refused("undo", case["id"])


def test_goods_come_back_are_inspected_and_settled(desk: Desk) -> None:
    case_id = request(desk)
    assert "“Waiting for your answer”" in desk.refused("return", "received", case_id)
    approved = desk.case("return", "approve", case_id)
    assert (approved["state"], approved["due_at"]) == ("awaiting_parcel", "2026-11-28T14:00:00+07:00")
    assert "tracking number is missing" in desk.refused("return", "tracking", case_id, " ")
    sent = desk.case("return", "tracking", case_id, "JX 1234567890")
    assert (sent["state"], sent["tracking_no"]) == ("awaiting_parcel", "JX1234567890")
    assert [one for one in desk("deadlines")["deadlines"] if one["case_id"]] == []
    desk.at = "2026-11-27T10:00"  # a Friday
    received = desk.case("return", "received", case_id)
    assert (received["state"], received["due_at"]) == ("received", "2026-12-01T23:59:00+07:00")
    assert "“Parcel here, to be inspected”" in desk.refused(
        "return", "settle", case_id, "--outcome", "refund"
    )
    assert "not among the goods" in desk.refused("return", "inspect", case_id, "--line", "17:used:1")
    assert "1 to 2" in desk.refused("return", "inspect", case_id, "--line", f"{PAIR}:used:3")
    lines = ("--line", f"{PAIR}:damaged:1", "--line", f"{PAIR}:empty:1", "--line", f"{SHIRT}:as_sent:1")
    inspected = desk.case("return", "inspect", case_id, *lines, "--stock", "disposed")
    assert (inspected["state"], inspected["due_at"]) == ("inspected", received["due_at"])
    settled = desk.case("return", "settle", case_id, "--outcome", "refund")
    assert (settled["state"], settled["refund_idr"]) == ("refunded", 150_000)
    assert desk.history(TWO) == [
        *["return_moved: case_state"] * 3,
        "return_moved",
        "return_moved: case_state",
        "return_requested",
    ]


def test_a_parcel_the_buyer_arranged_himself_is_inspected_within_14_days(desk: Desk) -> None:
    case_id = request(desk)
    desk.case("return", "approve", case_id)
    desk.at = "2026-11-24T09:00"
    sent = desk.case("return", "tracking", case_id, "JNE1", "--self-arranged")
    assert (sent["state"], sent["due_at"]) == ("awaiting_parcel", "2026-12-08T09:00:00+07:00")
    desk.at = "2026-11-27T10:00"
    assert desk.case("return", "received", case_id)["due_at"] == sent["due_at"]


def test_goods_may_be_paid_in_part_replaced_or_refused(desk: Desk) -> None:
    case_id = brought_back(desk)
    settle = ("return", "settle", case_id, "--outcome")
    assert "at least Rp1" in desk.refused(*settle, "partial")
    assert "Rp150.000" in desk.refused(*settle, "partial", "--amount", "150001")
    assert "only for a refund in part" in desk.refused(*settle, "refund", "--amount", "5")
    assert "reason is needed" in desk.refused(*settle, "refused")
    assert "Rusak atau sudah dipakai" in desk.refused(*settle, "refused", "--reason", "Stok habis")
    before = desk("return", "list")["cases"]
    part = desk.case(*settle, "partial", "--amount", "Rp1.000")
    assert (part["state"], part["refund_idr"]) == ("refunded", 1_000)
    desk.case("undo")
    assert desk.case(*settle, "refused", "--reason", "Items missing")["state"] == "refused"
    desk.case("undo")
    assert desk.case(*settle, "replacement")["replacement_order_no"] == f"{TWO}-R1"
    desk.case("undo")
    assert desk("return", "list")["cases"] == before


def test_a_failed_delivery_only_has_its_goods_back_step(desk: Desk) -> None:
    case = desk.case("return", "failed-delivery", SHIPPED, "--reason", "Alamat tidak ditemukan")
    assert (case["state"], case["type"], case["due_at"]) == ("failed_delivery", "failed_delivery", None)
    assert "“Parcel comes back”" in desk.refused("return", "approve", SHIPPED)
    desk.case("return", "received", SHIPPED)
    desk.case("return", "inspect", SHIPPED, "--line", f"{SHIRT}:as_sent:1", "--stock", "sellable")
    assert "“Refuse the goods”" in desk.refused(
        *("return", "settle", SHIPPED, "--outcome", "refused", "--reason", "Items missing")
    )
    assert desk.case("return", "close", SHIPPED)["state"] == "closed"
    assert "“To Ship”" in desk.refused("return", "failed-delivery", TO_SHIP)
    request(desk, ONE)
    assert "“Close the case”" in desk.refused("return", "close", ONE)


def test_a_buyer_withdraws(desk: Desk) -> None:
    request(desk)
    assert desk.case("return", "withdraw", TWO)["state"] == "withdrawn"
    assert [one for one in desk("deadlines")["deadlines"] if one["case_id"]] == []


def test_a_return_file_opens_cases_that_go_by_the_marketplaces_number(desk: Desk, tmp_path: Path) -> None:
    rows = [{"Order ID": ONE}, {"Order ID": order_no(80)}]
    (file,) = desk("import", return_export(tmp_path, rows))["files"]
    assert (file["profile"], file["new"], file["error"]) == ("tiktok-returns", 0, None)
    assert file["cases"] == {"new": 1, "changed": 0, "unchanged": 0, "waiting_for_order": 1}
    (case,) = desk("return", "list")["cases"]
    assert (case["return_no"], case["order_no"], case["state"]) == (return_no(0), ONE, "requested")
    assert (case["requested_at"], case["due_at"]) == (
        "2026-11-23T09:00:00+07:00",
        "2026-11-25T09:00:00+07:00",
    )
    assert desk.case("return", "approve", return_no(0))["state"] == "awaiting_parcel"
    assert desk.case("undo", return_no(0)) == case
    (again,) = desk("import", return_export(tmp_path, rows[:1]))["files"]
    assert again["cases"] == {"new": 0, "changed": 0, "unchanged": 1, "waiting_for_order": 0}


def test_the_sample_of_a_return_file_finds_its_orders_whichever_comes_first(desk: Desk) -> None:
    orders, returns = DATA / "Semua pesanan-2026-11-23-14_00.csv", DATA / "Retur-2026-11-23-14_00.xlsx"
    told = desk("import", returns, orders)["files"]
    assert told[0]["cases"] == {"new": 0, "changed": 0, "unchanged": 0, "waiting_for_order": 24}
    assert (told[1]["new"], told[1]["cases"]["opened"]) == (600, 24)
    assert len(desk("return", "list")["cases"]) == 24


def test_all_lines_of_an_order_in_a_return_file_are_the_whole_order(desk: Desk, tmp_path: Path) -> None:
    whole = {"Return Order ID": return_no(1), "Order ID": TWO, "Return Type": "Refund only"}
    whole |= {"Return unit price": "Rp150.000"}  # the total of the refund, whatever its column is called
    rows = [whole | {"SKU ID": PAIR, "Return Quantity": "2"}, whole | {"SKU ID": SHIRT}]
    desk("import", return_export(tmp_path, rows))
    assert desk.case("return", "approve", TWO)["refund_idr"] == 150_000
