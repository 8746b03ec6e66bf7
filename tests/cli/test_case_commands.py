"""Cancellations on the command line, and what is taken back: names, fields and exit codes are a contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from seller_desktop.cli.main import run_for_another
from seller_desktop.domain.clock import StoppedClock
from seller_desktop.services.case_models import Swept
from seller_desktop.services.shop import Shop
from tests.making import at, export, order_no

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.desk import Desk, Line

pytestmark = pytest.mark.usefixtures("qapp")

NO, OTHER = order_no(0), order_no(1)
UNPAID, SHIPPED = order_no(3), order_no(4)
ASKED = ("--reason", "No longer needed")
PACKED = ("--reason", "Produk sudah dikemas")


def test_a_request_is_recorded_with_the_deadline_that_seller_center_shows(desk: Desk) -> None:
    case = desk.case("cancellation", "request", NO, *ASKED, "--due-at", "2026-11-25T14:02")
    assert isinstance(case["id"], int)
    assert case == {
        "id": case["id"],
        "order_no": NO,
        "kind": "cancellation",
        "state": "requested",
        "requested_at": None,
        "due_at": "2026-11-25T14:02:00+07:00",
        "basis": "manual",
        "deadline_unknown": False,
        "decided_at": None,
        "effective_at": None,
        "undo_until": None,
        "reason": "unpaid_not_needed",
        "conflict": None,
        "by_seller": False,
    }
    assert desk.status(NO) == "to_ship"
    assert desk.history(NO) == ["cancel_requested"]


def test_without_a_deadline_the_answer_counts_from_when_the_buyer_asked_or_from_now(desk: Desk) -> None:
    asked = ("--requested-at", "2026-11-23T04:30:00+00:00")
    told = desk.case("cancellation", "request", NO, *ASKED, *asked)
    assert (told["requested_at"], told["due_at"], told["basis"]) == (
        "2026-11-23T11:30:00+07:00",
        "2026-11-25T11:30:00+07:00",
        "rule",
    )
    now = desk.case("cancellation", "request", OTHER, *ASKED)
    assert (now["requested_at"], now["due_at"]) == ("2026-11-23T14:00:00+07:00", "2026-11-25T14:00:00+07:00")


@pytest.mark.parametrize(
    ("number", "reason", "code"),
    [
        (NO, "Order created by mistake", "paid_by_mistake"),
        (UNPAID, "pesanan dibuat karena keliru", "unpaid_by_mistake"),
        (NO, "ecom_order_to_ship_canceled_reason_not_shipped_on_time", "paid_not_shipped"),
        (NO, "Metode pembayaran tidak tersedia", "unpaid_payment_method"),
    ],
)
def test_a_reason_goes_by_its_label_or_the_platforms_name(
    desk: Desk, number: str, reason: str, code: str
) -> None:
    assert desk.case("cancellation", "request", number, "--reason", reason)["reason"] == code


def test_a_request_that_cannot_be_recorded_is_refused(desk: Desk) -> None:
    assert "no order with the number 123" in desk.refused("cancellation", "request", "123", *ASKED)
    assert "“Shipped”" in desk.refused("cancellation", "request", SHIPPED, *ASKED)
    assert "“mood”" in desk.refused("cancellation", "request", NO, "--reason", "mood")
    assert "reason is needed" in desk.refused("cancellation", "request", NO, "--reason", " ")
    assert "besok" in desk.refused("cancellation", "request", NO, *ASKED, "--due-at", "besok")
    late = ("--requested-at", "2026-11-23T14:01")
    assert "still to come" in desk.refused("cancellation", "request", NO, *ASKED, *late)
    both = (*late, "--due-at", "2026-11-25T14:02")
    assert "not allowed with" in desk.refused("cancellation", "request", NO, *ASKED, *both)
    assert "2000" in desk.refused("cancellation", "request", NO, *ASKED, "--comment", "x" * 2001)
    desk.case("cancellation", "request", NO, *ASKED)
    assert "open request" in desk.refused("cancellation", "request", NO, *ASKED)


def test_approving_cancels_the_order(desk: Desk) -> None:
    desk.case("cancellation", "request", NO, *ASKED)
    desk.at = "2026-11-24T09:00"
    before = desk("counts")
    case = desk.case("cancellation", "approve", NO)
    assert (case["state"], case["decided_at"]) == ("approved", "2026-11-24T09:00:00+07:00")
    assert case["effective_at"] == case["decided_at"]
    assert case["undo_until"] == "2026-11-24T09:10:00+07:00"
    assert (case["due_at"], case["basis"]) == ("2026-11-25T14:00:00+07:00", "rule")
    assert desk.status(NO) == "cancelled"
    assert desk.history(NO) == ["cancel_approved: status to_ship > cancelled", "cancel_requested"]
    counts = desk("counts")
    assert (counts["to_ship"], counts["cancelled"]) == (before["to_ship"] - 1, before["cancelled"] + 1)
    assert counts["action_needed"] == before["action_needed"] - 1
    assert set(counts) == {
        *("all", "to_ship", "shipped", "completed", "pending", "cancelled", "action_needed"),
    }
    desk.at = "2026-11-24T09:10"
    assert desk("cancellation", "list")["cases"][0]["undo_until"] is None


def test_rejecting_leaves_the_order_to_be_shipped(desk: Desk) -> None:
    desk.case("cancellation", "request", NO, *ASKED)
    assert "required: --reason" in desk.refused("cancellation", "reject", NO)
    assert "Produk sudah dikemas" in desk.refused("cancellation", "reject", NO, *ASKED)
    assert (
        desk.case("cancellation", "reject", NO, *PACKED, "--comment", "sudah dijemput")["state"] == "rejected"
    )
    assert (desk.status(NO), desk.history(NO)) == ("to_ship", ["cancel_rejected", "cancel_requested"])
    assert [one["kind"] for one in desk("deadlines")["deadlines"] if one["order_no"] == NO] == [
        "ship_by",
        "ship_auto_cancel",
    ]


def test_a_buyer_withdraws_and_may_ask_again(desk: Desk) -> None:
    first = desk.case("cancellation", "request", NO, *ASKED)
    assert desk.case("cancellation", "withdraw", NO)["state"] == "withdrawn"
    again = desk.case("cancellation", "request", NO, *ASKED)
    assert again["id"] != first["id"]
    assert [case["state"] for case in desk("cancellation", "list")["cases"]] == ["requested", "withdrawn"]


def test_what_is_decided_or_over_cannot_be_decided_again(desk: Desk) -> None:
    assert "no request" in desk.refused("cancellation", "approve", NO)
    desk.case("cancellation", "request", NO, *ASKED)
    desk.at = "2026-11-25T14:00"
    assert "25 Nov 2026, 14:00" in desk.refused("cancellation", "approve", NO)
    desk.at = "2026-11-25T13:59:59"
    case = desk.case("cancellation", "approve", NO)
    assert case["undo_until"] == "2026-11-25T14:00:00+07:00"
    for words in (["approve"], ["reject", *PACKED], ["withdraw"]):
        assert "“Approved”" in desk.refused("cancellation", words[0], NO, *words[1:])
    assert "“Cancelled”" in desk.refused("cancellation", "request", NO, *ASKED)


def test_the_seller_cancels(desk: Desk) -> None:
    before = desk("counts")
    case = desk.case("cancellation", "make", UNPAID, "--reason", "Stok habis")
    assert (case["state"], case["by_seller"]) == ("approved", True)
    assert case["reason"] == desk("cancellation", "list")["cases"][0]["reason"]
    assert (case["due_at"], case["basis"]) == (None, None)
    assert desk.history(UNPAID) == ["seller_cancelled: status pending > cancelled"]
    assert desk.case("undo")["state"] == "withdrawn"
    assert (desk.status(UNPAID), desk("counts")) == ("pending", before)
    desk.case("cancellation", "request", NO, *ASKED)
    assert "Approve that request" in desk.refused("cancellation", "make", NO, "--reason", "Stok habis")
    assert "“Shipped”" in desk.refused("cancellation", "make", SHIPPED, "--reason", "Stok habis")
    assert "“No longer needed”" in desk.refused("cancellation", "make", OTHER, *ASKED)


@pytest.mark.parametrize("words", [["approve"], ["reject", *PACKED], ["withdraw"]])
def test_taken_back_everything_is_as_it_was(desk: Desk, words: list[str]) -> None:
    case = desk.case("cancellation", "request", NO, *ASKED)
    counts, order, deadlines = desk("counts"), desk("order", NO), desk("deadlines")
    desk.case("cancellation", words[0], NO, *words[1:])
    assert desk.case("undo") == case
    assert (desk("counts"), desk("deadlines")) == (counts, deadlines)
    assert desk("order", NO) | {"history": []} == order | {"history": []}
    assert desk.history(NO)[0].partition(":")[0] == "taken_back"
    assert len(desk.history(NO)) == 3
    assert desk.case("cancellation", words[0], NO, *words[1:])["state"] != "requested"


def test_undo_goes_by_case_order_or_the_last_of_all_and_only_for_a_while(desk: Desk) -> None:
    for number in (NO, OTHER):
        desk.case("cancellation", "request", number, *ASKED)
    first = desk.case("cancellation", "approve", NO)
    second = desk.case("cancellation", "approve", OTHER)
    assert desk.case("undo", first["id"])["order_no"] == NO
    assert desk.case("undo", OTHER)["id"] == second["id"]
    assert "cannot be taken back any more" in desk.refused("undo"), "the import before, which has cases now"
    assert "nothing to take back" in desk.refused("undo", NO)
    assert "no action, no case and no order with a request with the number 999" in desk.refused("undo", "999")
    assert "no action, no case" in desk.refused("undo", "9" * 30)
    desk.case("cancellation", "approve", NO)
    desk.at = "2026-11-23T14:10"
    assert "until 23 Nov 2026, 14:10" in desk.refused("undo", NO)
    assert "cannot be taken back any more" in desk.refused("undo"), "the import before, which has cases now"


def test_a_decision_is_not_taken_back_under_a_newer_request(desk: Desk) -> None:
    rejected = desk.case("cancellation", "request", NO, *ASKED)
    desk.case("cancellation", "reject", NO, *PACKED)
    desk.case("cancellation", "request", NO, *ASKED)
    assert "has happened with the order since" in desk.refused("undo", rejected["id"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["cancellation"], "ACTION"),
        (["cancellation", "burn", NO], "burn"),
        (["cancellation", "request", NO], "--reason"),
        (["cancellation", "approve"], "NO"),
        (["return", "request", NO, *ASKED], "--type"),
        (["return", "request", NO, *ASKED, "--type", "exchange"], "exchange"),
        (["return", "request", NO, *ASKED, "--type", "refund", "--line", "17290"], "SKU_ID:QTY"),
        (["return", "request", NO, *ASKED, "--type", "refund", "--line", "17290:dua"], "dua"),
        (["return", "offer", NO], "--amount"),
        (["return", "offer", NO, "--amount", "banyak"], "Rp38.824"),
        (["return", "offer", NO, "--amount", "38.82"], "38.82"),
        (["return", "inspect", NO, "--line", "17290:1"], "SKU_ID:CONDITION:QTY"),
        (["return", "inspect", NO, "--line", "17290:broken:1"], "as_sent, damaged"),
        (["return", "inspect", NO, "--line", "17290:used:"], "nothing"),
        (["return", "inspect", NO, "--line", "17290:used:1", "--stock", "lost"], "lost"),
        (["return", "settle", NO, "--outcome", "burn"], "burn"),
        (["deadlines", "--within", "48"], "48h"),
    ],
)
def test_wrong_words_are_a_sentence_and_exit_2(line: Line, words: list[str], said: str) -> None:
    assert said in line(*words, code=2)["error"]


def test_no_case_command_makes_a_shop(line: Line) -> None:
    for words in (["cancellation", "approve", NO], ["return", "list"], ["undo"], ["sweep"], ["deadlines"]):
        assert "no shop" in line(*words, code=2)["error"]
    assert not line.data.exists()


def test_reading_goes_on_while_another_program_writes(desk: Desk) -> None:
    held = Shop.open(desk.line.data, writable=True)
    try:
        for words in (["cancellation", "list"], ["return", "list"], ["deadlines"]):
            assert "error" not in desk(*words)
        for words in (["cancellation", "request", NO, *ASKED], ["undo"], ["sweep"]):
            assert "in use" in desk(*words, code=1)["error"]
    finally:
        held.close()


def test_a_window_carries_out_what_it_is_handed_and_sweeps_by_its_own_keeper(
    desk: Desk, tmp_path: Path
) -> None:
    shop = Shop.open(desk.line.data, StoppedClock(at("2026-11-23T16:00")), writable=True)
    asked: list[dict[str, bool]] = []

    def keep(**how: bool) -> Swept:
        asked.append(how)
        return Swept((), 1, None)

    def hand_over(*words: str, keep: Callable[..., Swept] | None = keep) -> dict[str, Any]:
        told = run_for_another(shop, {"argv": [*words, "--json"], "cwd": str(tmp_path)}, keep)
        assert told["exit_code"] == 0
        document: dict[str, Any] = told["document"]
        return document

    try:
        hand_over("cancellation", "request", NO, *ASKED, "--due-at", "2026-11-23T15:59")
        file = export(tmp_path, [{"Order ID": order_no(90)}], "Semua pesanan-2026-11-23-15_00.csv")
        assert hand_over("import", file.name)["files"][0]["error"] is None
        assert hand_over("sweep", "--gate") == {"fired": [], "held": 1, "next_due_at": None}
        assert asked == [{"gated": True}, {"gated": True, "confirm": False}]
        assert hand_over("cancellation", "list")["cases"][0]["state"] == "requested"
        assert len(hand_over("sweep", "--gate", keep=None)["fired"]) == 1
    finally:
        shop.close()
