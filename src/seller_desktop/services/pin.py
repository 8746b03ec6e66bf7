"""The PIN of the screen lock: set, checked, taken away; wrong attempts make the next one wait.

What it is for: to hide the screen from colleagues while nobody sits at it. The file is not protected by it.

The PIN is kept as a salted scrypt hash. Four to twelve figures are few enough to be tried out by whoever has
the file (and who has it may read the orders in it anyway), so all a hash can do is make that costly, for the
sake of people who use one PIN for everything. Scrypt does this as well as Argon2id; it comes with Python, so
that no library stands between a seller and a locked window.

Attempts are counted before they are looked at: a program that is killed meanwhile has counted. Waiting is
measured by the time that went by (`Clock.elapsed_ms`), which goes on over a restart of the program; the
computer's clock is never asked, because anybody may set it. After a restart of the computer only the time
since then counts: too much waiting rather than too little.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from typing import TYPE_CHECKING, Final

from seller_desktop.domain.errors import Refused
from seller_desktop.domain.pin import (
    FREE_ATTEMPTS,
    IDLE_MIN,
    MOST_IDLE_MIN,
    PinDid,
    PinEvent,
    PinStatus,
    check_form,
    wait_after,
)
from seller_desktop.storage import records

if TYPE_CHECKING:
    from seller_desktop.domain.clock import Clock
    from seller_desktop.domain.pin import PinWish
    from seller_desktop.services.shop import Reading, Shop, Writing

_COST: Final = (1 << 15, 8, 3)
"""Scrypt's n, r and p: 32 MB and a third of a second."""
_MOST_EVENTS: Final = 50
_HASH: Final = "pin"
_IDLE: Final = "pin_idle_min"
_AT_START: Final = "pin_at_start"
_LOCKED: Final = "pin_locked"
_WRONG: Final = "pin_wrong"
_WAIT: Final = "pin_wait"
_EVENTS: Final = "pin_events"


def status(reading: Reading, clock: Clock) -> PinStatus:
    """Everything about the PIN but the PIN."""
    told = records.settings(reading.db)
    return PinStatus(
        is_set=bool(told.get(_HASH)),
        idle_min=int(told.get(_IDLE, IDLE_MIN)),
        at_start=told.get(_AT_START, "1") == "1",
        locked=told.get(_LOCKED) == "1",
        wrong=int(told.get(_WRONG, 0)),
        wait_ms=_wait_left(told.get(_WAIT), clock.elapsed_ms()),
        events=tuple(
            PinEvent(at, PinDid(what), who, count)
            for at, what, who, count in json.loads(told.get(_EVENTS) or "[]")
        ),
        operator=told.get("operator", ""),
    )


def check(shop: Shop, pin: str) -> int:
    """Whether it is the PIN; if so it unlocks, and the number of wrong attempts before it is told. Blocking.

    Raises Refused: `pin_wrong` and, while the last wrong attempt makes wait, `pin_wait`; both with `wait_ms`.
    A shop without a PIN is open to any.
    """
    kept, wait_ms = shop.write(_count_attempt, shop.clock).result()
    if kept and not _is(pin, kept):
        raise Refused("pin_wrong", wait_ms=wait_ms)
    return shop.write(_unlock, kept).result()


def save(shop: Shop, wish: PinWish) -> None:
    """Set or change the PIN and when it locks. Blocking.

    Raises Refused as `check` for the present PIN, `pin_form`, `pin_easy`, `pin_needed`, `pin_minutes`.
    """
    if wish.new:
        check_form(wish.new)
    if not 0 <= wish.idle_min <= MOST_IDLE_MIN:
        raise Refused("pin_minutes", limit=MOST_IDLE_MIN)
    before = shop.read(status, shop.clock).result()
    if not wish.new and not before.is_set:
        raise Refused("pin_needed")
    if before.is_set:
        check(shop, wish.current)
    kept = _hashed(wish.new) if wish.new else None
    did = PinDid.TIMES_CHANGED if kept is None else PinDid.CHANGED if before.is_set else PinDid.SET
    shop.write(_keep, kept, wish.idle_min, wish.at_start, did).result()


def remove(shop: Shop, current: str) -> None:
    """Take the PIN away. Blocking. Raises Refused as `check`."""
    check(shop, current)
    shop.write(_remove, PinDid.REMOVED).result()


def set_by_owner(shop: Shop, pin: str) -> None:
    """Set the PIN without being asked for the present one: whoever owns the computer account can read the
    file, and so is not kept out by it. It stands in the events. Blocking.

    Raises Refused: `pin_form`, `pin_easy`.
    """
    check_form(pin)
    before = shop.read(status, shop.clock).result()
    shop.write(_keep, _hashed(pin), before.idle_min, before.at_start, PinDid.SET_BY_OWNER).result()


def remove_by_owner(writing: Writing) -> bool:
    """Take the PIN away without being asked for it, as `set_by_owner`; whether there was one."""
    if not records.setting(writing.db, _HASH):
        return False
    _remove(writing, PinDid.REMOVED_BY_OWNER)
    return True


def note_locked(writing: Writing) -> None:
    """The screen is locked now, and is so after a restart too."""
    if records.setting(writing.db, _HASH):
        records.put_setting(writing.db, _LOCKED, "1")


def _wait_left(kept: str | None, elapsed_ms: int) -> int:
    if not kept:
        return 0
    wait_ms, since = map(int, json.loads(kept))
    gone = elapsed_ms - since
    # Below 0 the computer was started anew; then at least the time since that has gone by.
    return max(0, wait_ms - (gone if gone >= 0 else elapsed_ms))


def _count_attempt(writing: Writing, clock: Clock) -> tuple[str, int]:
    """Count an attempt as wrong until it proves right; the hash, "" for none, and the wait it would cost."""
    told = records.settings(writing.db)
    kept = told.get(_HASH, "")
    if not kept:
        return "", 0
    elapsed_ms = clock.elapsed_ms()
    if left := _wait_left(told.get(_WAIT), elapsed_ms):
        raise Refused("pin_wait", wait_ms=left)
    wrong = int(told.get(_WRONG, 0)) + 1
    records.put_setting(writing.db, _WRONG, str(wrong))
    records.put_setting(writing.db, _WAIT, json.dumps([wait_after(wrong), elapsed_ms]))
    return kept, wait_after(wrong)


def _unlock(writing: Writing, kept: str) -> int:
    """The attempt was right; how many before it were not. `kept`: the hash it was compared with.

    Raises Refused("pin_wrong") where the PIN was changed while it was looked at.
    """
    now = records.setting(writing.db, _HASH)
    if now and now != kept:
        raise Refused("pin_wrong", wait_ms=0)
    counted = int(records.setting(writing.db, _WRONG) or 0)
    wrong = max(counted - 1, 0) if kept else 0
    if wrong > FREE_ATTEMPTS:
        _note(writing, PinDid.OPENED, wrong)
    _forget_attempts(writing)
    return wrong


def _keep(writing: Writing, kept: str | None, idle_min: int, at_start: bool, did: PinDid) -> None:
    if kept is not None:
        records.put_setting(writing.db, _HASH, kept)
        if did is not PinDid.SET_BY_OWNER:
            _forget_attempts(writing)
        else:  # a locked window stays locked, with the new PIN
            records.put_setting(writing.db, _WRONG, "0")
            records.put_setting(writing.db, _WAIT, "")
    records.put_setting(writing.db, _IDLE, str(idle_min))
    records.put_setting(writing.db, _AT_START, "1" if at_start else "0")
    _note(writing, did)
    writing.concerns(frame=True)


def _remove(writing: Writing, did: PinDid) -> None:
    records.put_setting(writing.db, _HASH, "")
    _forget_attempts(writing)
    _note(writing, did)
    writing.concerns(frame=True)


def _forget_attempts(writing: Writing) -> None:
    for key, value in ((_WRONG, "0"), (_WAIT, ""), (_LOCKED, "0")):
        records.put_setting(writing.db, key, value)


def _note(writing: Writing, did: PinDid, count: int = 0) -> None:
    who = (
        ""
        if did in (PinDid.SET_BY_OWNER, PinDid.REMOVED_BY_OWNER)
        else records.setting(writing.db, "operator") or ""
    )
    known = json.loads(records.setting(writing.db, _EVENTS) or "[]")
    told = [[writing.now_ms, did.value, who, count], *known]
    records.put_setting(writing.db, _EVENTS, json.dumps(told[:_MOST_EVENTS], ensure_ascii=False))


def _hashed(pin: str) -> str:
    """`scrypt$n$r$p$salt$hash`, so that a later version may take more pains and still read this."""
    n, r, p = _COST
    salt = secrets.token_bytes(16)
    return "$".join(("scrypt", str(n), str(r), str(p), salt.hex(), _scrypt(pin, salt, n, r, p).hex()))


def _is(pin: str, kept: str) -> bool:
    _, n, r, p, salt, hashed = kept.split("$")
    found = _scrypt(pin, bytes.fromhex(salt), int(n), int(r), int(p))
    return hmac.compare_digest(found, bytes.fromhex(hashed))


def _scrypt(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    room = 2 * 128 * r * (n + p)  # twice what it needs
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=room, dklen=32)
