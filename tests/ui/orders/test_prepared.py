from __future__ import annotations

from dataclasses import replace

import pytest

from seller_desktop.domain.case_clocks import CASE_CLOCKS
from seller_desktop.domain.cases import CaseKind, CaseState
from seller_desktop.domain.clock import HOUR_MS, MINUTE_MS
from seller_desktop.domain.flags import Flag, bits_of
from seller_desktop.domain.orders import ActionGroup, Basis, ClockKind, Status
from seller_desktop.services.read_models import Deadline, OrderRow, SortKey
from seller_desktop.texts.format import Formatter
from seller_desktop.ui.orders.pill import Mark, PillShows
from seller_desktop.ui.orders.prepared import (
    PreparedRow,
    TimeLeft,
    Wording,
    deadline_sentence,
    prepare,
    spoken,
    time_left,
    tip,
)
from seller_desktop.ui.orders.tone import Tone
from tests.ui.fake_shop import NOW_MS, WIB, order_row

ENGLISH = Formatter("en", WIB)
LABELS = {"paid_wrong_variation": "Wrong variation"}


def due(hours: float, kind: ClockKind = ClockKind.SHIP_BY, basis: Basis = Basis.RULE) -> Deadline:
    """A clock of 48 hours with so many left."""
    due_at = NOW_MS + round(hours * HOUR_MS)
    return Deadline(kind, due_at, due_at - 48 * HOUR_MS, basis)


def left(row: OrderRow) -> TimeLeft:
    return time_left(row, NOW_MS, ENGLISH)


def made(row: OrderRow, shows: PillShows = PillShows.STATUS, search: str = "") -> PreparedRow:
    wording = Wording(LABELS, {Flag.BLUE: "Ask first"}).anew().with_search(search)
    return prepare(row, NOW_MS, ENGLISH, shows, wording)


@pytest.mark.parametrize(
    ("hours", "text", "tone"),
    [
        (-3.2, "3 h 12 m late", Tone.RED),
        (0, "0 m late", Tone.RED),
        (1 / 3600, "00:00:01", Tone.RED),
        (4 - 1 / 3600, "03:59:59", Tone.RED),
        (4, "04:00:00", Tone.AMBER),
        (24 - 1 / 3600, "23:59:59", Tone.AMBER),
        (24, "1 d 00 h", Tone.INK),
    ],
)
def test_urgency_of_what_the_seller_must_do(hours: float, text: str, tone: Tone) -> None:
    time = left(order_row(1, deadline=due(hours)))
    assert (time.text, time.tone) == (text, tone)


@pytest.mark.parametrize("kind", [ClockKind.CANCEL_RESPONSE, ClockKind.RETURN_RESPONSE, ClockKind.INSPECTION])
def test_a_case_that_waits_for_the_seller_is_as_urgent_as_its_time(kind: ClockKind) -> None:
    assert left(order_row(1, deadline=due(3.9, kind))).tone is Tone.RED
    assert left(order_row(1, deadline=due(-0.01, kind))).tone is Tone.RED


@pytest.mark.parametrize(
    "kind",
    [ClockKind.PAYMENT, ClockKind.COMPLETION, ClockKind.PARTIAL_OFFER, ClockKind.BUYER_SHIPS_BACK],
)
def test_nobody_is_hurried_by_what_others_must_do(kind: ClockKind) -> None:
    assert left(order_row(1, deadline=due(1, kind))).tone is Tone.INK


def test_the_meter_shows_what_is_left_of_the_span() -> None:
    assert left(order_row(1, deadline=due(12))).share == 25
    assert left(order_row(1, deadline=due(0.001))).share == 1
    assert left(order_row(1, deadline=due(-1))).share is None


@pytest.mark.parametrize(
    ("basis", "word"), [(Basis.RULE, "computed"), (Basis.MANUAL, "typed in"), (Basis.PLATFORM, "as stated")]
)
def test_every_time_left_says_on_what_basis(basis: Basis, word: str) -> None:
    assert left(order_row(1, deadline=due(5, basis=basis))).detail == word


def test_past_its_clock_an_order_says_what_is_presumed() -> None:
    assert left(order_row(1, deadline=due(-1, ClockKind.PAYMENT))).detail == "probably cancelled"
    assert left(order_row(1, deadline=due(-1, ClockKind.COMPLETION))).detail == "probably completed"


@pytest.mark.parametrize("kind", sorted(CASE_CLOCKS))
def test_a_clock_of_a_case_presumes_nothing(kind: ClockKind) -> None:
    """It acts; what it did is told by the case."""
    row = order_row(1, deadline=due(-1, kind))
    assert left(row).detail == "computed"
    assert deadline_sentence(row, NOW_MS, ENGLISH).endswith("23 Nov, 13:00 WIB (computed)")


def test_late_by_old_data_says_how_old_they_are() -> None:
    row = order_row(1, deadline=due(-1), snapshot_at=NOW_MS - 13 * HOUR_MS)
    assert left(row).detail == "as of 23 Nov, 01:00"
    assert left(replace(row, snapshot_at=NOW_MS - 11 * HOUR_MS)).detail == "computed"


def test_no_clock_and_an_unknown_one_are_not_the_same() -> None:
    assert left(order_row(1, deadline=None, deadline_unknown=False)) == TimeLeft()
    assert left(order_row(1, deadline=None, deadline_unknown=True)).text == "unknown"


def test_status_or_the_reason_for_action() -> None:
    row = order_row(1, status=Status.TO_SHIP, deadline=due(3), group=ActionGroup.SHIP_SOON)
    plain, reasoned = made(row), made(row, PillShows.REASON)
    assert (plain.pill, plain.tone_of_pill) == ("To Ship", Tone.BLUE)
    assert (reasoned.pill, reasoned.tone_of_pill) == (reasoned.text(SortKey.STATUS), Tone.RED)
    assert "24 h" in reasoned.pill


def test_the_reason_is_calm_while_there_is_time() -> None:
    row = order_row(1, deadline=due(30), group=ActionGroup.AUTO_CANCEL_SOON)
    assert made(row, PillShows.REASON).tone_of_pill is Tone.GREY


def test_an_unknown_status_shows_the_marketplaces_word_in_full_text() -> None:
    prepared = made(order_row(1, status=Status.UNMAPPED, status_text="Sedang diproses"))
    assert prepared.pill == "Needs mapping"
    assert prepared.text(SortKey.STATUS) == "Needs mapping: Sedang diproses"


def test_a_row_as_a_person_reads_it() -> None:
    row = order_row(
        1,
        deadline=due(1.5),
        status=Status.TO_SHIP,
        line_count=3,
        amount_idr=160_500,
        buyer="siti",
        city="Solo",
    )
    prepared = made(row)
    assert [prepared.text(key) for key in SortKey] == [
        "01:30:00",
        "577912345678900001",
        "To Ship",
        "TikTok Shop",
        "siti",
        "Panci Granit 24 cm +2",
        "2",
        "Rp160.500",
        "JNE Reguler",
        "JY1200000001",
        "23 Nov, 13:30",
    ]
    assert prepared.buyer_city == "siti · Solo"


def test_the_case_of_an_order_is_told_in_full_and_aloud() -> None:
    row = order_row(
        1,
        status=Status.TO_SHIP,
        deadline=due(1.5, ClockKind.CANCEL_RESPONSE),
        case_kind=CaseKind.CANCELLATION,
        case_state=CaseState.REQUESTED,
        case_reason="paid_wrong_variation",
    )
    prepared = made(row, PillShows.CANCELLATION)
    sentence = "Cancellation: waiting for your answer (Wrong variation)"
    assert prepared.text(SortKey.STATUS) == f"To answer. {sentence}"
    assert sentence in spoken(prepared)
    assert (prepared.card_line, prepared.buttons) == ("siti_rahma · Wrong variation", ("Approve…", "Reject…"))
    assert prepared.tone_of_pill is Tone.RED


@pytest.mark.parametrize(
    ("about", "mark", "said"),
    [
        ({"overruled": True}, Mark.OVERRULED, "decided here, not yet confirmed"),
        ({"overruled": True, "conflict": True}, Mark.CONFLICT, "Seller Center says otherwise"),
    ],
)
def test_what_the_marketplace_does_not_say_is_marked_in_words(
    about: dict[str, bool], mark: Mark, said: str
) -> None:
    prepared = made(order_row(1, status=Status.CANCELLED, deadline=None, deadline_unknown=False, **about))
    assert prepared.mark is mark
    assert prepared.time.detail
    assert prepared.text(SortKey.STATUS) == f"Cancelled. {said}"
    assert spoken(prepared).count(said) == 1


def test_several_parcels_are_counted_behind_the_tracking_number() -> None:
    assert made(order_row(1, tracking_no="JY1", package_count=3)).text(SortKey.TRACKING) == "JY1 +2"


def test_a_screen_reader_hears_one_sentence() -> None:
    row = order_row(
        1, deadline=due(1.5), status=Status.TO_SHIP, cod=True, note_count=1, city="Solo", quantity=1
    )
    assert spoken(made(row)) == (
        "Order 577912345678900001, To Ship, Ship by: 01:30:00 computed, TikTok Shop, "
        "buyer siti_rahma · Solo, Panci Granit 24 cm +2, quantity 1, Rp38.200, COD, "
        "JNE Reguler JY1200000001, has a note."
    )


def test_at_another_moment_only_a_visible_difference_makes_a_new_row() -> None:
    prepared = made(order_row(1, deadline=due(30.5)))
    assert prepared.at(NOW_MS + MINUTE_MS, ENGLISH) is prepared
    later = prepared.at(NOW_MS + 7 * HOUR_MS, ENGLISH)
    assert later.time.text == "23:30:00"
    assert later.serial == prepared.serial


# Flags


def test_flags_are_marked_with_their_letters_and_told_by_their_names() -> None:
    prepared = made(order_row(1, flags=bits_of({Flag.RED, Flag.BLUE})))
    assert prepared.flags == ((Flag.RED, "R"), (Flag.BLUE, "A"))
    assert prepared.more_flags == ""
    assert spoken(prepared).endswith(", flags: Red, Ask first.")
    assert tip(prepared, SortKey.GOODS, NOW_MS, ENGLISH) == "Panci Granit 24 cm +2\nflags: Red, Ask first"
    assert tip(prepared, SortKey.BUYER, NOW_MS, ENGLISH) == "siti_rahma"


def test_more_flags_than_have_room_are_counted() -> None:
    three, eight = made(order_row(1, flags=0b111)), made(order_row(1, flags=255))
    assert (len(three.flags), three.more_flags) == (3, "")
    assert (len(eight.flags), eight.more_flags) == (2, "+6")
    assert eight.flags_told.count(",") == 7


def test_an_order_without_flags_says_nothing_of_them() -> None:
    prepared = made(order_row(1))
    assert (prepared.flags, prepared.more_flags, prepared.flags_told) == ((), "", "")


def test_markup_in_a_name_is_no_markup_in_a_tool_tip() -> None:
    prepared = made(order_row(1, goods="<b>Panci</b>", line_count=1))
    assert tip(prepared, SortKey.GOODS, NOW_MS, ENGLISH) == "&lt;b&gt;Panci&lt;/b&gt;"


# What a search has found


def test_what_a_search_has_found_is_marked_in_the_texts_it_looks_through() -> None:
    row = order_row(1, buyer="panci.granit", city="Granada", courier="Granit Express", goods="Panci Granit")
    prepared = made(row, search='gran "panci g"')
    assert dict(prepared.hits) == {
        "panci.granit": [(6, 10)],
        "panci.granit · Granada": [(6, 10), (15, 19)],
        "Panci Granit": [(0, 10)],
    }


def test_numbers_are_found_in_part() -> None:
    prepared = made(order_row(1, tracking_no="JY0001", package_count=2), search="0001")
    assert dict(prepared.hits) == {"577912345678900001": [(14, 18)], "JY0001 +1": [(2, 6)]}


def test_conditions_and_what_is_not_wanted_mark_nothing() -> None:
    assert not made(order_row(1), search="").hits
    assert not made(order_row(1), search="product:panci -siti").hits


def test_the_same_search_makes_no_other_wording() -> None:
    wording = Wording().with_search("panci status:to_ship")
    assert wording.with_search("panci") is wording
    assert wording.with_search("panci granit") is not wording
