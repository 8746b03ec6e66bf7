"""What happens by itself, on the command line: sweeps, the clock gate, deadlines, what an import settles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import DATA, export, order_no, return_export

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")

NO, OTHER, THIRD = order_no(0), order_no(1), order_no(2)
UNPAID, SHIPPED, COMPLETED = order_no(3), order_no(4), order_no(6)
DUE = "2026-11-25T14:02:00+07:00"
PACKED = ("--reason", "Produk sudah dikemas")


def ask(desk: Desk, number: str = NO, due: str = DUE) -> int:
    """A request to cancel; its case's id."""
    words = ("--reason", "No longer needed", "--due-at", due)
    case_id: int = desk.case("cancellation", "request", number, *words)["id"]
    return case_id


def states(desk: Desk) -> dict[str, str]:
    return {case["order_no"]: case["state"] for case in desk("cancellation", "list")["cases"]}


def test_a_sweep_approves_at_the_due_time_however_late(desk: Desk) -> None:
    case_id = ask(desk)
    before = desk("counts")
    desk.at = "2026-11-25T14:01:59"
    assert desk("sweep") == {"fired": [], "held": 0, "next_due_at": DUE}
    desk.at = "2026-11-25T17:02"
    assert desk("sweep") == {
        "fired": [
            {
                "order_no": NO,
                "case_id": case_id,
                "kind": "cancel_response",
                "due_at": DUE,
                "effective_at": DUE,
                "fired_at": "2026-11-25T17:02:00+07:00",
                "effect": "cancellation_approved",
            }
        ],
        "held": 0,
        "next_due_at": None,
    }
    assert desk("sweep")["fired"] == []
    (case,) = desk("cancellation", "list")["cases"]
    assert (case["state"], case["effective_at"], case["due_at"]) == ("auto_approved", DUE, DUE)
    assert (case["decided_at"], case["undo_until"]) == (None, None)
    order = desk("order", NO)
    assert order["status"] == "cancelled"
    assert order["history"][0] == {
        "at": DUE,
        "what": "cancel_auto_approved: status to_ship > cancelled",
        "source": "cancel_response",
    }
    assert desk("counts")["cancelled"] == before["cancelled"] + 1
    assert "nothing to take back" in desk.refused("undo", NO)
    assert "“Approved automatically”" in desk.refused("cancellation", "reject", NO, *PACKED)


@pytest.mark.parametrize(
    ("type_", "state", "effect", "refund_idr"),
    [
        ("refund", "auto_refunded", "refunded", 51_000),
        ("return", "awaiting_parcel", "return_approved", None),
        ("replacement", "replaced", "replacement_granted", None),
    ],
)
def test_a_return_without_an_answer_is_granted(
    desk: Desk, type_: str, state: str, effect: str, refund_idr: int | None
) -> None:
    desk.case("return", "request", COMPLETED, "--type", type_, "--reason", "Salah kirim")
    desk.at = "2026-11-25T15:00"
    assert [one["effect"] for one in desk("sweep")["fired"]] == [effect]
    (case,) = desk("return", "list")["cases"]
    assert (case["state"], case["refund_idr"]) == (state, refund_idr)
    assert case["effective_at"] == "2026-11-25T14:00:00+07:00"


def test_one_late_sweep_does_all_that_should_have_happened_meanwhile(desk: Desk) -> None:
    desk.case("return", "request", COMPLETED, "--type", "return", "--reason", "Salah kirim")
    desk.at = "2026-12-15T08:00"
    fired = desk("sweep")["fired"]
    assert [(one["kind"], one["effective_at"]) for one in fired] == [
        ("return_response", "2026-11-25T14:00:00+07:00"),
        ("buyer_ships_back", "2026-11-30T14:00:00+07:00"),
    ]
    assert desk("return", "list")["cases"][0]["state"] == "closed"


def test_inspection_forgotten_the_buyer_is_refunded(desk: Desk) -> None:
    desk.case("return", "request", COMPLETED, "--type", "return", "--reason", "Salah kirim")
    desk.case("return", "approve", COMPLETED)
    desk.case("return", "received", COMPLETED)
    desk.at = "2026-11-25T23:58:59"
    assert desk("sweep")["fired"] == []
    desk.at = "2026-11-25T23:59"
    assert [one["kind"] for one in desk("sweep")["fired"]] == ["inspection"]
    (case,) = desk("return", "list")["cases"]
    assert (case["state"], case["refund_idr"]) == ("auto_refunded", 51_000)


@pytest.mark.parametrize(
    ("due", "fired"),
    [
        ("2026-11-25T10:00:00+07:00", [("cancel_response", "cancellation_approved")]),
        ("2026-11-26T10:00:00+07:00", [("ship_auto_cancel", "order_cancelled")]),
    ],
)
def test_of_two_deadlines_of_one_order_the_second_has_nothing_to_do(
    desk: Desk, due: str, fired: list[tuple[str, str]]
) -> None:
    # A replacement has no platform behind it: if nobody ships it, its own clock cancels it on 25 Nov, 23.59.
    desk.case("return", "request", COMPLETED, "--type", "replacement", "--reason", "Salah kirim")
    number = desk.case("return", "approve", COMPLETED)["replacement_order_no"]
    ask(desk, number, due)
    desk.at = "2026-11-28T08:00"
    told = desk("sweep")
    assert [(one["kind"], one["effect"]) for one in told["fired"]] == fired
    assert told["next_due_at"] is None
    assert desk.status(number) == "cancelled"


def test_clocks_of_an_order_the_platform_knows_only_warn(desk: Desk) -> None:
    desk.at = "2026-12-15T08:00"
    assert desk("sweep") == {"fired": [], "held": 0, "next_due_at": None}
    assert (desk.status(NO), desk.status(UNPAID)) == ("to_ship", "pending")
    overdue = {one["kind"] for one in desk("deadlines")["deadlines"] if one["urgency"] == "overdue"}
    assert overdue == {"ship_by", "ship_auto_cancel", "payment"}


def test_a_computer_last_seen_days_ago_asks_first(desk: Desk) -> None:
    ask(desk)
    desk.at = "2026-11-26T14:00:01"  # three days and a second after the request
    assert desk("sweep", "--gate") == {"fired": [], "held": 1, "next_due_at": DUE}
    assert states(desk) == {NO: "requested"}
    assert [one["order_no"] for one in desk("sweep", "--gate", "--confirm")["fired"]] == [NO]
    assert desk("sweep", "--gate") == {"fired": [], "held": 0, "next_due_at": None}


def test_held_decisions_go_without_the_gate_too(desk: Desk) -> None:
    ask(desk)
    desk.at = "2026-11-27T14:00"
    assert desk("sweep", "--gate")["held"] == 1
    assert len(desk("sweep")["fired"]) == 1


def test_what_was_due_while_the_clock_was_still_believed_is_not_held(desk: Desk) -> None:
    ask(desk, NO, "2026-11-23T13:30:00+07:00")
    ask(desk, OTHER)
    desk.at = "2026-11-27T14:00"
    told = desk("sweep", "--gate")
    assert ([one["order_no"] for one in told["fired"]], told["held"]) == ([NO], 1)


def test_a_command_shows_that_the_clock_is_right(desk: Desk) -> None:
    ask(desk)
    desk.at = "2026-11-25T08:00"
    ask(desk, OTHER)
    desk.at = "2026-11-26T15:00"
    assert [one["order_no"] for one in desk("sweep", "--gate")["fired"]] == [NO, OTHER]


def test_a_clock_put_back_holds_everything(desk: Desk) -> None:
    ask(desk, NO, "2026-11-23T13:30:00+07:00")
    desk.at = "2026-11-23T13:58"
    assert len(desk("sweep", "--gate")["fired"]) == 1  # computers do that by themselves
    ask(desk, OTHER, "2026-11-23T13:30:00+07:00")
    desk.at = "2026-11-23T13:57:59"
    assert desk("sweep", "--gate")["held"] == 1
    desk.at = "2026-11-23T14:00"
    assert len(desk("sweep", "--gate")["fired"]) == 1


def test_deadlines_within_a_time(desk: Desk) -> None:
    case_id = ask(desk, THIRD, "2026-11-23T17:00:00+07:00")

    def within(*words: str) -> list[dict[str, object]]:
        found: list[dict[str, object]] = desk("deadlines", *words)["deadlines"]
        return found

    assert within("--within", "179m") == []
    assert within("--within", "3h") == [
        {
            "order_no": THIRD,
            "case_id": case_id,
            "kind": "cancel_response",
            "due_at": "2026-11-23T17:00:00+07:00",
            "basis": "manual",
            "urgency": "urgent",
        }
    ]
    kinds = [(one["order_no"], one["kind"], one["urgency"]) for one in within("--within", "24h")]
    assert kinds == [
        (THIRD, "cancel_response", "urgent"),
        *((number, "ship_by", "soon") for number in (NO, OTHER, THIRD)),
        (UNPAID, "payment", "soon"),
    ]
    assert within("--within", "1d") == within("--within", "24H")
    assert [one["urgency"] for one in within()][-3:] == ["later"] * 3
    desk.at = "2026-11-23T17:00"
    assert within("--within", "0m")[0]["urgency"] == "overdue"


def test_an_import_wakes_the_keeper_and_tells_it_the_time(desk: Desk, tmp_path: Path) -> None:
    ask(desk)
    desk.at = "2026-11-27T08:00"
    words = ("import", export(tmp_path, [{"Order ID": NO}], "Semua pesanan-2026-11-23-15_00.csv"))
    desk(*words, "--dry-run")
    assert states(desk) == {NO: "requested"}
    desk(*words)
    assert states(desk) == {NO: "requested"}  # last seen days ago, and the file knows no better
    desk("import", export(tmp_path, [{"Order ID": OTHER}], "Semua pesanan-2026-11-27-07_50.csv"))
    assert states(desk) == {NO: "auto_approved"}


def test_a_newer_file_settles_confirms_and_contradicts(desk: Desk, tmp_path: Path) -> None:
    for number in (NO, OTHER, THIRD):
        ask(desk, number)
    desk.case("cancellation", "approve", OTHER)
    desk.case("cancellation", "reject", THIRD, *PACKED)
    desk.at = "2026-11-24T14:00"
    sent = {"Order Status": "Dikirim", "Order Substatus": "Dalam perjalanan"}
    rows = [{"Order ID": number} | sent for number in (NO, OTHER, THIRD)]
    (file,) = desk("import", export(tmp_path, rows, "Semua pesanan-2026-11-24-14_00.csv"))["files"]
    assert file["changed"] == 3
    cases = {case["order_no"]: case for case in desk("cancellation", "list")["cases"]}
    assert [(cases[n]["state"], cases[n]["conflict"]) for n in (NO, OTHER, THIRD)] == [
        ("settled_by_marketplace", None),
        ("approved", "shipped"),
        ("rejected", None),
    ]
    assert cases[NO]["effective_at"] == "2026-11-24T14:00:00+07:00"
    assert [desk.status(number) for number in (NO, OTHER, THIRD)] == ["shipped"] * 3
    assert "cancel_settled" in desk.history(NO)
    assert desk("sweep") == {"fired": [], "held": 0, "next_due_at": None}
    assert "“Settled by the marketplace”" in desk.refused("cancellation", "approve", NO)


def test_the_next_days_sample_closes_the_requests_of_what_was_shipped(desk: Desk) -> None:
    first, second = (
        DATA / f"Semua pesanan-2026-11-2{day}-14_00.{end}" for day, end in ((3, "csv"), (4, "xlsx"))
    )
    desk("import", first)
    to_ship = [
        order["order_no"] for order in desk("orders", "--status", "to_ship", "--limit", "200")["orders"]
    ]
    for number in to_ship[:4]:
        ask(desk, number)
    desk.at = "2026-11-24T14:00"
    desk("import", second)
    shipped = {number: desk.status(number) == "shipped" for number in to_ship[:4]}
    assert set(shipped.values()) == {True, False}
    assert states(desk) == {
        number: "settled_by_marketplace" if gone else "requested" for number, gone in shipped.items()
    }


def test_a_return_of_a_file_fires_as_soon_as_it_is_due(desk: Desk, tmp_path: Path) -> None:
    desk.at = "2026-11-25T12:00"
    row = {"Order ID": COMPLETED, "Return Type": "Refund only"}
    desk("import", return_export(tmp_path, [row]))
    (case,) = desk("return", "list")["cases"]
    assert (case["state"], case["effective_at"]) == ("auto_refunded", "2026-11-25T09:00:00+07:00")
