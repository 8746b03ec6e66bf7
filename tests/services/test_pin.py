"""The PIN of the screen lock: kept as a hash, and slower with each wrong attempt, whatever is done then."""

from __future__ import annotations

from contextlib import contextmanager
from shutil import copyfile
from typing import TYPE_CHECKING

import pytest

from seller_desktop.domain.clock import MINUTE_MS, SECOND_MS, StoppedClock
from seller_desktop.domain.errors import Refused
from seller_desktop.domain.pin import FREE_ATTEMPTS, WAITS_MS, PinDid, PinStatus, PinWish
from seller_desktop.services import pin
from seller_desktop.services.operators import choose_operator
from seller_desktop.services.shop import Shop
from seller_desktop.storage import records
from tests.making import at
from tests.services.importing import everything

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from seller_desktop.services.shop import Writing

PIN = "2580"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "_COST", (2, 1, 1))


@pytest.fixture(scope="module")
def stopped_clock() -> StoppedClock:
    return StoppedClock(at("2026-11-23T14:00:00"))


@pytest.fixture(scope="module")
def one_shop(tmp_path_factory: pytest.TempPathFactory, stopped_clock: StoppedClock) -> Iterator[Shop]:
    shop = Shop.create(tmp_path_factory.mktemp("pin") / "toko", stopped_clock, practice=False)
    status(shop)
    shop.write(pin.remove_by_owner).result()
    yield shop
    shop.close()


@pytest.fixture
def shop(one_shop: Shop) -> Shop:
    """With a PIN nobody has tried yet."""

    def forget(writing: Writing) -> None:
        pin.remove_by_owner(writing)
        records.put_setting(writing.db, "pin_events", "")
        records.put_setting(writing.db, "operator", "")

    one_shop.write(forget).result()
    pin.save(one_shop, PinWish("", PIN, 5, at_start=True))
    return one_shop


def refusal(shop: Shop, given: str = "9999") -> tuple[str, int]:
    with pytest.raises(Refused) as refused:
        pin.check(shop, given)
    return refused.value.code, int(refused.value.facts["wait_ms"])


def status(shop: Shop) -> PinStatus:
    return shop.read(pin.status, shop.clock).result()


@contextmanager
def copied(shop: Shop, folder: Path, clock: StoppedClock) -> Iterator[Shop]:
    """What lies on the disk, opened as by a program started anew."""
    for file in shop.data_dir.glob("shop.db*"):
        (folder / "toko").mkdir(exist_ok=True)
        copyfile(file, folder / "toko" / file.name)
    again = Shop.open(folder / "toko", clock, writable=True)
    try:
        yield again
    finally:
        again.close()


def guess(shop: Shop, clock: StoppedClock, times: int) -> int:
    """So many wrong attempts, each as soon as it is looked at; the wait after the last."""
    wait_ms = 0
    for _ in range(times):
        clock.advance(wait_ms)
        code, wait_ms = refusal(shop)
        assert code == "pin_wrong"
    return wait_ms


def test_nothing_of_the_shop_holds_the_pin(shop: Shop) -> None:
    told = repr(everything(shop))
    assert "scrypt$" in told
    assert PIN not in told.replace(str(shop.clock.now_ms()), "")


def test_two_shops_with_one_pin_keep_different_hashes() -> None:
    assert pin._hashed(PIN) != pin._hashed(PIN)
    assert pin._is(PIN, pin._hashed(PIN))
    assert not pin._is("2581", pin._hashed(PIN))


def test_a_dearer_hash_reads_one_that_was_cheaper(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pin, "_COST", (4, 1, 1))
    assert pin.check(shop, PIN) == 0


def test_the_hash_takes_the_memory_it_should(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    n, r, _ = pin._COST
    assert 128 * n * r >= 32 << 20
    assert pin._hashed(PIN).startswith(f"scrypt${n}${r}$")


def test_three_wrong_attempts_are_free_and_then_each_waits_longer(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    assert guess(shop, stopped_clock, FREE_ATTEMPTS) == 0
    told = []
    for _ in range(len(WAITS_MS) + 1):
        told.append(refusal(shop)[1])
        stopped_clock.advance(told[-1])
    assert told == [*WAITS_MS, WAITS_MS[-1]]
    assert pin.check(shop, PIN) == FREE_ATTEMPTS + len(told)
    assert status(shop).wrong == 0
    assert status(shop).events[0].what is PinDid.OPENED


def test_while_it_waits_not_even_the_right_pin_is_looked_at(shop: Shop, stopped_clock: StoppedClock) -> None:
    assert guess(shop, stopped_clock, 4) == 5 * SECOND_MS
    stopped_clock.advance(5 * SECOND_MS - 1)
    assert refusal(shop, PIN) == ("pin_wait", 1)
    assert status(shop).wrong == 4
    stopped_clock.advance(1)
    assert pin.check(shop, PIN) == 4


def test_setting_the_clock_changes_nothing_of_the_wait(shop: Shop, stopped_clock: StoppedClock) -> None:
    guess(shop, stopped_clock, 8)
    stopped_clock.jump(24 * 60 * MINUTE_MS)
    assert refusal(shop, PIN) == ("pin_wait", 5 * MINUTE_MS)
    stopped_clock.jump(-48 * 60 * MINUTE_MS)
    assert refusal(shop, PIN) == ("pin_wait", 5 * MINUTE_MS)


def test_starting_the_program_anew_changes_nothing_of_the_wait(
    shop: Shop, stopped_clock: StoppedClock, tmp_path: Path
) -> None:
    guess(shop, stopped_clock, 8)
    stopped_clock.advance(MINUTE_MS)
    with copied(shop, tmp_path, stopped_clock) as again:
        assert refusal(again, PIN) == ("pin_wait", 4 * MINUTE_MS)
        assert status(again).wrong == 8


def test_after_a_restart_of_the_computer_only_the_time_since_then_counts(
    shop: Shop, stopped_clock: StoppedClock, tmp_path: Path
) -> None:
    stopped_clock.advance(60 * MINUTE_MS)
    guess(shop, stopped_clock, 8)
    booted = StoppedClock(stopped_clock.now_ms() + 60 * MINUTE_MS)
    booted.advance(2 * MINUTE_MS)
    with copied(shop, tmp_path, booted) as again:
        assert refusal(again, PIN) == ("pin_wait", 3 * MINUTE_MS)
        booted.advance(3 * MINUTE_MS)
        assert pin.check(again, PIN) == 8


def test_an_attempt_counts_though_the_program_dies_while_it_looks(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(_pin: str, _kept: str) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(pin, "_is", die)
    with pytest.raises(KeyboardInterrupt):
        pin.check(shop, PIN)
    assert status(shop).wrong == 1


def test_the_present_pin_is_asked_for_every_change_and_its_attempts_count(
    shop: Shop, stopped_clock: StoppedClock
) -> None:
    for wish in (PinWish("9999", "7413", 5, at_start=True), PinWish("9999", "", 0, at_start=False)):
        with pytest.raises(Refused, match="pin_wrong"):
            pin.save(shop, wish)
    with pytest.raises(Refused, match="pin_wrong"):
        pin.remove(shop, "")
    assert (status(shop).wrong, status(shop).idle_min, status(shop).is_set) == (3, 5, True)
    stopped_clock.advance(SECOND_MS)
    pin.save(shop, PinWish(PIN, "7413", 0, at_start=False))
    assert (status(shop).idle_min, status(shop).at_start) == (0, False)
    assert refusal(shop, PIN)[0] == "pin_wrong"
    assert pin.check(shop, "7413") == 1


def test_what_happened_to_it_is_kept_with_the_name(shop: Shop) -> None:
    shop.write(choose_operator, "Dewi").result()
    pin.save(shop, PinWish(PIN, "", 1, at_start=True))
    pin.remove(shop, PIN)
    pin.set_by_owner(shop, "7413")
    shop.write(pin.remove_by_owner).result()
    assert [(one.what, one.who) for one in status(shop).events] == [
        (PinDid.REMOVED_BY_OWNER, ""),
        (PinDid.SET_BY_OWNER, ""),
        (PinDid.REMOVED, "Dewi"),
        (PinDid.TIMES_CHANGED, "Dewi"),
        (PinDid.SET, ""),
    ]
    assert not status(shop).is_set
    assert pin.check(shop, "whatever") == 0


def test_locked_stays_locked_until_the_right_pin(shop: Shop) -> None:
    shop.write(pin.note_locked).result()
    refusal(shop)
    pin.set_by_owner(shop, "7413")
    assert status(shop).locked
    pin.check(shop, "7413")
    assert not status(shop).locked


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("123", "pin_form"),
        ("1234567890123", "pin_form"),
        ("12a4", "pin_form"),
        ("٢٥٨٠", "pin_form"),
        ("0000", "pin_easy"),
        ("4567", "pin_easy"),
        ("9876543", "pin_easy"),
    ],
)
def test_what_is_no_good_pin_is_refused(shop: Shop, new: str, code: str) -> None:
    before = everything(shop)
    with pytest.raises(Refused, match=code):
        pin.save(shop, PinWish(PIN, new, 5, at_start=True))
    assert everything(shop) == before


@pytest.mark.parametrize("minutes", [-1, 61])
def test_it_locks_after_an_hour_at_most(shop: Shop, minutes: int) -> None:
    with pytest.raises(Refused, match="pin_minutes"):
        pin.save(shop, PinWish(PIN, "", minutes, at_start=True))


def test_times_without_a_pin_are_refused(shop: Shop) -> None:
    pin.remove(shop, PIN)
    with pytest.raises(Refused, match="pin_needed"):
        pin.save(shop, PinWish("", "", 5, at_start=True))
