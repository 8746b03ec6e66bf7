from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import HOUR_MS
from seller_desktop.domain.errors import Refused, SellerError
from seller_desktop.ui.importing.session import FileState, ImportSession
from tests.ui.fake_importing import RETURNS
from tests.ui.fake_shop import NOW_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.fake_importing import Importing

A, B, C = Path("/x/a.xlsx"), Path("/x/b.csv"), Path("/x/c.csv")


@pytest.fixture
def session(importing: Importing) -> ImportSession:
    return ImportSession(importing.shop, monotonic=lambda: 100.0)


def states(session: ImportSession) -> list[FileState]:
    return [one.state for one in session.files]


def settled(session: ImportSession) -> bool:
    return not {FileState.WAITING, FileState.READING, FileState.TAKING} & set(states(session))


def test_each_file_is_read_once_and_waits_for_agreement(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    session.add([A, B, A])
    session.add([B])
    assert not session.can_take()
    qtbot.waitUntil(lambda: settled(session))
    assert [name for name, _, _ in importing.prepared] == ["a.xlsx", "b.csv"]
    assert states(session) == [FileState.READY, FileState.READY]
    assert session.can_take()
    assert importing.committed == []


def test_a_file_that_cannot_be_read_leaves_the_others_alone(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    importing.problems["a.xlsx"] = SellerError("not_an_export", file="a.xlsx")
    session.add([A, B])
    qtbot.waitUntil(lambda: settled(session))
    assert states(session) == [FileState.LEFT_OUT, FileState.READY]
    with qtbot.waitSignal(session.finished):
        session.take()
    assert importing.committed == ["b.csv"]


def test_files_are_taken_oldest_first(session: ImportSession, importing: Importing, qtbot: QtBot) -> None:
    importing.previews["b.csv"] = {"snapshot_at": NOW_MS - HOUR_MS}
    session.add([A, B])
    qtbot.waitUntil(lambda: settled(session))
    with qtbot.waitSignal(session.finished):
        session.take()
        session.take()
    assert importing.committed == ["b.csv", "a.xlsx"]
    assert states(session) == [FileState.TAKEN, FileState.TAKEN]


def test_of_one_moment_the_orders_are_taken_before_their_returns(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    importing.previews["a.xlsx"] = RETURNS
    importing.previews["c.csv"] = RETURNS | {"snapshot_at": NOW_MS - HOUR_MS}
    session.add([A, B, C])
    qtbot.waitUntil(lambda: settled(session))
    assert [len(one.returns) for one in session.files] == [18, 0, 18]
    with qtbot.waitSignal(session.finished):
        session.take()
    assert importing.committed == ["c.csv", "b.csv", "a.xlsx"]


@pytest.mark.parametrize(
    "problem",
    [SellerError("snapshot_unclear"), SellerError("snapshot_conflict"), Refused("as_of_impossible")],
    ids=["unclear", "conflict", "impossible"],
)
def test_an_unclear_time_is_asked_and_the_answer_read_with(
    session: ImportSession, importing: Importing, qtbot: QtBot, problem: SellerError
) -> None:
    importing.problems["a.xlsx"] = problem
    session.add([A])
    qtbot.waitUntil(lambda: settled(session))
    assert states(session) == [FileState.ASKS_TIME]
    assert not session.can_take()
    session.answer_time(session.files[0], NOW_MS - HOUR_MS)
    qtbot.waitUntil(session.can_take)
    assert importing.prepared[-1] == ("a.xlsx", None, NOW_MS - HOUR_MS)


def test_a_file_without_room_is_read_once_the_seller_wants_it_anyway(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    importing.problems["a.xlsx"] = SellerError("disk_short", file="a.xlsx", needed=3, free=2, short=1)
    importing.problems["b.csv"] = SellerError("memory_too_small", file="b.csv", needed=9, has=4)
    session.add([A, B])
    qtbot.waitUntil(lambda: settled(session))
    assert states(session) == [FileState.ASKS_ROOM, FileState.LEFT_OUT]
    assert not session.can_take()
    session.read_again(session.files[0], anyway=False)
    qtbot.waitUntil(lambda: len(importing.prepared) == 3 and settled(session))
    assert states(session) == [FileState.ASKS_ROOM, FileState.LEFT_OUT]
    session.read_again(session.files[0], anyway=True)
    qtbot.waitUntil(session.can_take)
    assert states(session) == [FileState.READY, FileState.LEFT_OUT]


def test_another_account_compares_anew(session: ImportSession, importing: Importing, qtbot: QtBot) -> None:
    importing.problems["b.csv"] = SellerError("account_unclear")
    session.add([A, B])
    qtbot.waitUntil(lambda: settled(session))
    assert states(session) == [FileState.READY, FileState.ASKS_ACCOUNT]
    del importing.problems["b.csv"]
    session.set_account("Kirana")
    qtbot.waitUntil(session.can_take)
    assert importing.discarded == ["a.xlsx"]
    assert importing.prepared[-2:] == [("a.xlsx", "Kirana", None), ("b.csv", "Kirana", None)]


def test_an_account_chosen_while_reading_restarts_that_file(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    importing.shop.hold()
    session.add([A])
    qtbot.waitUntil(session.reading)
    qtbot.waitUntil(lambda: bool(importing.shop.held))
    session.set_account("Kirana")
    importing.shop.release()
    qtbot.waitUntil(session.can_take)
    assert importing.prepared[-1] == ("a.xlsx", "Kirana", None)


def test_cancelling_stops_the_reader_and_leaves_nothing(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    session.add([A])
    qtbot.waitUntil(session.can_take)
    importing.shop.hold()
    session.add([B, C])
    qtbot.waitUntil(lambda: bool(importing.shop.held))
    session.cancel()
    importing.shop.release()
    qtbot.waitUntil(lambda: not session.reading())
    assert importing.discarded == ["a.xlsx"]
    assert [name for name, _, _ in importing.prepared] == ["a.xlsx", "b.csv"], "the third is not begun"
    assert importing.committed == []


def test_a_file_that_was_complete_when_it_was_cancelled_is_let_go(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    def changed_orders(_limit: int) -> list[tuple[str, str]]:
        session.cancel()
        return []

    importing.shop.answers["changed_orders"] = changed_orders
    session.add([A])
    qtbot.waitUntil(lambda: importing.discarded == ["a.xlsx"])


def test_a_file_left_out_is_let_go(session: ImportSession, importing: Importing, qtbot: QtBot) -> None:
    session.add([A])
    qtbot.waitUntil(session.can_take)
    session.leave_out(session.files[0])
    assert session.files == []
    assert importing.discarded == ["a.xlsx"]


def test_a_full_disk_while_saving_is_told_for_that_file(
    session: ImportSession, importing: Importing, qtbot: QtBot
) -> None:
    session.add([A])
    qtbot.waitUntil(session.can_take)
    importing.commit_problem = SellerError("disk_full")
    with qtbot.waitSignal(session.finished):
        session.take()
    (one,) = session.files
    assert one.state is FileState.LEFT_OUT
    assert one.error is importing.commit_problem


def test_the_rate_is_rows_by_the_time_since_the_start(importing: Importing) -> None:
    now = [10.0]
    session = ImportSession(importing.shop, monotonic=lambda: now[0])
    importing.shop.hold()
    session.add([A])
    (one,) = session.files
    one.started, one.rows = 10.0, 50_000
    assert session.rows_per_second(one) == 0
    now[0] = 12.0
    assert session.rows_per_second(one) == 25_000
