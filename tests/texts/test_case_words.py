from __future__ import annotations

from dataclasses import replace

import pytest

from seller_desktop.domain.cases import CaseKind, CaseState, ReturnType, Step
from seller_desktop.domain.clock import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from seller_desktop.domain.orders import Basis, ClockKind
from seller_desktop.domain.reasons import Reason
from seller_desktop.services.case_models import CaseEvent
from seller_desktop.services.read_models import Happened, HistoryEntry, Source, SourceKind
from seller_desktop.texts import case_words as words
from seller_desktop.texts.format import Formatter
from seller_desktop.texts.history import lateness
from tests.ui.cases.making_cases import case_detail, return_detail
from tests.ui.fake_shop import NOW_MS, WIB

EN = Formatter("en", WIB)
RULE = Source(SourceKind.RULE, "cancel_response")


def test_every_state_has_short_words_of_its_own() -> None:
    told = [words.short_state(state) for state in CaseState]
    assert len(set(told)) == len(told)
    assert max(map(len, told)) <= 14, "a pill has room for no more"


def test_every_step_has_a_button_that_announces_a_dialog() -> None:
    told = [words.step_button(step) for step in (*Step, None)]
    assert all(text.endswith("…") for text in told)


def test_a_reason_is_called_by_its_label_and_own_words_stay() -> None:
    reasons = (Reason("late", "Too late", "Terlalu lama"),)
    labels = words.reason_labels(reasons, "id")
    assert words.reason_text("late", labels) == "Terlalu lama"
    assert words.reason_text("Kelamaan {kak}", labels) == "Kelamaan {kak}"


def test_a_case_in_one_sentence() -> None:
    sentence = words.case_sentence(CaseKind.RETURN, ReturnType.REFUND, CaseState.REQUESTED, "damaged")
    assert sentence == "Refund only: waiting for your answer (damaged)"
    assert (
        words.case_sentence(CaseKind.CANCELLATION, None, CaseState.REJECTED, "") == "Cancellation: rejected"
    )


@pytest.mark.parametrize("kind", list(ReturnType)[:3])
def test_what_happens_by_itself_depends_on_what_was_asked(kind: ReturnType) -> None:
    told = words.automatic(return_detail(type=kind).case, EN, NOW_MS)
    assert "23 Nov, 15:42 WIB" in told
    others = {words.automatic(return_detail(type=one).case, EN, NOW_MS) for one in list(ReturnType)[:3]}
    assert len(others) == 3


@pytest.mark.parametrize("kind", [ClockKind.PARTIAL_OFFER, ClockKind.BUYER_SHIPS_BACK, ClockKind.INSPECTION])
def test_every_clock_of_a_case_says_when_it_acts(kind: ClockKind) -> None:
    case = return_detail().case
    assert case.clock is not None
    running = replace(case, clock=replace(case.clock, kind=kind, due_at=NOW_MS + DAY_MS))
    assert "24 Nov, 14:00 WIB" in words.automatic(running, EN, NOW_MS)
    assert words.automatic(replace(running, clock_runs=False), EN, NOW_MS) == ""
    assert "ran out" in words.automatic(running, EN, NOW_MS + DAY_MS)


def test_a_deadline_says_where_it_comes_from() -> None:
    clock = case_detail().case.clock
    assert clock is not None
    assert words.basis_of(clock, EN, NOW_MS) == "Deadline stated by the marketplace."
    computed = replace(clock, basis=Basis.RULE, rule_id="cancel_response", rule_version="2026-08")
    assert words.basis_of(computed, EN, NOW_MS) == (
        "Deadline computed from 21 Nov, 15:42 (cancel_response, 2026-08)."
    )
    earlier = replace(computed, at_the_latest=True, warn_at=NOW_MS + HOUR_MS)
    assert words.basis_of(earlier, EN, NOW_MS) == (
        "Deadline at the latest: nobody said when the buyer asked. "
        "By another reading of the rules already 23 Nov, 15:00 WIB."
    )


def test_a_closed_case_says_what_came_of_it_and_who_decided() -> None:
    undone = CaseEvent(Step.APPROVE, CaseState.APPROVED, NOW_MS, NOW_MS, "Budi", undone_at=NOW_MS)
    rejected = CaseEvent(Step.REJECT, CaseState.REJECTED, NOW_MS - HOUR_MS, NOW_MS, "Rina")
    detail = case_detail(state=CaseState.REJECTED, events=(undone, rejected))
    assert words.closed_line(detail, EN, NOW_MS) == "Cancellation: rejected · Rina, 23 Nov, 13:00"
    by_clock = CaseEvent(Step.APPROVE_BY_CLOCK, CaseState.AUTO_REFUNDED, NOW_MS, NOW_MS, "")
    refunded = return_detail(state=CaseState.AUTO_REFUNDED, refund_idr=42_000, events=(by_clock,))
    assert words.closed_line(refunded, EN, NOW_MS) == (
        "Return and refund: refunded automatically · Rp42.000 · by the clock, 23 Nov, 14:00"
    )


def test_the_time_to_undo_is_never_shown_as_over_before_it_is() -> None:
    assert words.undo_button(10 * MINUTE_MS) == "Undo (10:00)"
    assert words.undo_button(61 * SECOND_MS - 999) == "Undo (1:01)"
    assert words.undo_button(1) == "Undo (0:01)"


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (MINUTE_MS, ""),
        (MINUTE_MS + 1, "takes effect 23 Nov, 14:00; recorded 1 minute later"),
        (3 * HOUR_MS, "takes effect 23 Nov, 14:00; recorded 3 hours later"),
        (50 * HOUR_MS, "takes effect 23 Nov, 14:00; recorded 2 days later"),
    ],
)
def test_what_a_clock_did_says_how_late_it_was_noticed(late: int, said: str) -> None:
    entry = HistoryEntry(NOW_MS, Happened.CANCEL_AUTO_APPROVED, RULE, NOW_MS + late)
    assert lateness(entry, EN, NOW_MS) == said
    assert lateness(replace(entry, source=Source(SourceKind.FILE, "a.xlsx")), EN, NOW_MS) == ""
