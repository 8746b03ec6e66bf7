"""Kills a shop at work, at random moments, and looks afterwards whether anything is missing or half-done.

A child does random acts and says of each that it is done once its future has an answer: what the screen calls
saved. It is ended by SIGKILL. A second shop, the reference, does the same acts undisturbed; the killed one
must then hold what the reference holds after the acts that were acknowledged, or after one more that had been
begun: each row of each table.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import sys
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field, fields
from random import Random
from typing import TYPE_CHECKING, Any, Final, Self

from sqlalchemy import event, text

from seller_desktop.storage import checks, order_search
from tests.reliability.acts import ChaoticClock, Hands, files_read_here, stock, tables
from tests.services.keeper_checks import _NEVER
from tests.services.keeper_orders import START

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from seller_desktop.services.shop import Reading, Shop

NEW_SHOP_AFTER: Final = 20
"""Rounds on one shop: with what they leave behind the questions get longer, not better."""
MOST_ACTS: Final = 9
"""So many acts of a round the killer lets pass at most."""
_SESSION: Final = 5
"""After so many acts the program is left and started again, so that its end and its start are killed too."""
_ACT_S: Final = 0.02
"""About as long as an act takes; the killer strikes up to twice so long after the last it let pass."""
_AGAIN: Final = 0.4
"""So likely a start after a kill is killed too."""
_PATIENCE_S: Final = 60.0
_BEGUN, _IN, _COMMIT, _KEPT, _ACKED, _OPENING, _FAILED = b"bickaof"
_INSIDE: Final = {_IN: "inside a transaction", _COMMIT: "amid a commit", _OPENING: "at the start or the end"}


class Broken(AssertionError):  # noqa: N818 - reads as what it is: a promise broken
    """A promise was broken; the words say which."""


@dataclass(slots=True)
class Killed:
    """What came of the rounds."""

    rounds: int = 0
    acknowledged: int = 0
    fell: Counter[str] = field(default_factory=Counter)
    """Where the kills fell."""
    starts: int = 0
    """Kills beside those, each of a start that had a kill to make good."""
    unsaid: int = 0
    """Acts that were there although the word of it had not come any more."""
    kinds: Counter[str] = field(default_factory=Counter)
    fired: int = 0
    """Decisions of clocks, under clocks that somebody sets."""
    seconds: float = 0.0
    """Of processor."""

    def told(self) -> dict[str, Any]:
        return {one.name: getattr(self, one.name) for one in fields(self)}


def run(rounds: int, seed: int, home: Path, tell: Callable[[str], object] = lambda _words: None) -> Killed:
    """Kill so many times. Raises Broken with the seed of the round, so that it can be had again.

    This process must have no threads: it forks.
    """
    done = Killed()
    began = time.process_time()
    template = home / "template"
    stock(template)
    random_columns = _random_columns(template, home)
    with files_read_here():
        pair: Pair | None = None
        for number in range(rounds):
            if number % NEW_SHOP_AFTER == 0:
                if pair is not None:
                    pair.finish(done)
                pair = Pair(template, home / f"shop-{number}", random_columns)
            assert pair is not None
            try:
                pair.round(f"{seed}:{number}", done)
            except Exception as failure:
                raise Broken(f"round {number} of seed {seed}: {failure}") from failure
            if number % 100 == 99:
                tell(f"{number + 1} rounds, {done.acknowledged} acts acknowledged, nothing missing")
        if pair is not None:
            pair.finish(done)
    done.seconds = time.process_time() - began + sum(os.times()[2:4])
    return done


class Pair:
    """The shop that is killed and the one that is not."""

    def __init__(self, template: Path, home: Path, random_columns: set[tuple[str, str]]) -> None:
        self.home = home
        self.killed = shutil.copytree(template, home / "killed")
        self.reference = shutil.copytree(template, home / "reference")
        self._but = sorted(random_columns)
        self._true_ms, self._wrong_ms = START, 0

    def round(self, seed: str, done: Killed) -> None:
        """Let work, kill, look."""
        rng = Random(seed)  # noqa: S311 - a story, not a secret
        told = self._killed_at_work(seed, rng.randint(0, MOST_ACTS), rng.random() * 2 * _ACT_S)
        if _FAILED in told:
            raise Broken("the work itself failed; see above")
        done.rounds += 1
        acked, begun = told.count(_ACKED), told.count(_BEGUN)
        done.acknowledged += acked
        done.fell[_INSIDE.get(told[-1], "between") if told else "at the start or the end"] += 1
        # What a kill left is itself opened, and left, by somebody who is killed at that.
        while rng.random() < _AGAIN:
            self._killed_at_start(rng.random() * 5 * _ACT_S)
            done.starts += 1
        found = self._reopened()
        # The reference does what was acknowledged; if that is not what is there, then the one act more.
        with _Undisturbed(self, self.reference, seed) as hands:
            hands.do(acked)
            difference = hands.difference(found)
            if difference and begun > acked:
                hands.do(1)
                difference = hands.difference(found)
                done.unsaid += 1
            done.kinds.update(hands.kinds)
            done.fired += hands.hands.fired
            if difference:
                raise Broken(f"{acked} acts acknowledged, {begun} begun, but: {difference}")
            if hands.hands.early:
                raise Broken(f"before its time: {hands.hands.early}")
            clock = hands.hands.clock
            self._true_ms, self._wrong_ms = clock.true_ms, clock.wrong_ms

    def finish(self, done: Killed) -> None:
        """The clock is right and somebody says so: what ran out has happened, all of it and once."""
        clock = ChaoticClock(self._true_ms)
        hands = Hands(self.killed, clock, self.home, "")
        try:
            hands.sweep(confirm=True)
            hands.sweep()
            done.fired += hands.fired
            if hands.early:
                raise Broken(f"before its time: {hands.early}")
            forgotten = hands._ask(
                f"SELECT id FROM deadline WHERE state = 'open' AND acts AND due_at <= {clock.now_ms():d}"  # noqa: S608 - a number
            )
            if forgotten:
                raise Broken(f"{len(forgotten)} clocks ran out and nothing happened")
            look_sound(hands.shop)
        finally:
            hands.close()
        shutil.rmtree(self.home)

    def clock(self) -> ChaoticClock:
        return ChaoticClock(self._true_ms, self._wrong_ms)

    def _killed_at_work(self, seed: str, acts: int, after_s: float) -> bytes:
        """What a child said until it was killed, so long after so many acts."""
        hear, say = os.pipe()
        child = os.fork()
        if not child:
            os.close(hear)
            _work(say, lambda: Hands(self.killed, self.clock(), self.home, seed))
        os.close(say)
        try:
            told = _heard(hear, acts)
            _spend(after_s)
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        while more := os.read(hear, 4096):
            told += more
        os.close(hear)
        return told

    def _killed_at_start(self, after_s: float) -> None:
        child = os.fork()
        if not child:
            try:
                Hands(self.killed, self.clock(), self.home, "").close()
                signal.pause()
            finally:
                os._exit(1)
        _spend(after_s)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

    def _reopened(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of the killed shop, which opens without help and is sound."""
        hands = Hands(self.killed, self.clock(), self.home, "")
        try:
            look_sound(hands.shop)
            return tables(hands.shop, self._but)
        finally:
            hands.close()


class _Undisturbed:
    """The acts of a round, on a shop nobody kills."""

    def __init__(self, pair: Pair, folder: Path, seed: str) -> None:
        self.hands = Hands(folder, pair.clock(), pair.home, seed)
        self._but = pair._but
        self._done = 0
        self.kinds: Counter[str] = Counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_failure: object) -> None:
        self.hands.close()

    def do(self, count: int) -> None:
        for _ in range(count):
            if self._done and self._done % _SESSION == 0:
                self.hands.reopen()
            self.kinds[self.hands.act(self._done)] += 1
            self._done += 1

    def difference(self, found: dict[str, list[tuple[Any, ...]]]) -> str:
        """Where the two differ; "" where they are the same."""
        wanted = tables(self.hands.shop, self._but)
        told = [
            f"{name}: missing {[row for row in wanted.get(name, []) if row not in found.get(name, [])][:2]},"
            f" too much {[row for row in found.get(name, []) if row not in wanted.get(name, [])][:2]}"
            for name in sorted(wanted.keys() | found.keys())
            if wanted.get(name) != found.get(name)
        ]
        return "; ".join(told)


def look_sound(shop: Shop, *, beside: bool = True) -> None:
    """Raises Broken where the file, its references, counts, search index or clocks are not sound.

    `beside`: nor the files of rejected rows that lie beside it.
    """

    def look(reading: Reading) -> list[str]:
        db = reading.db
        wrong = [
            f"damaged: {checks.damage(db)}" if checks.damage(db) else "",
            "rows point nowhere" if checks.broken_references(db) else "",
            "miscounted" if checks.miscounted(db) else "",
            "not found by their words" if order_search.lost(db) else "",
            *(words for words, question in _NEVER.items() if db.execute(text(question)).first()),
        ]
        named = db.execute(text("SELECT rejected_file FROM import_file WHERE rejected_file <> ''")).scalars()
        wrong.extend(
            "rejected rows that are not there"
            for name in named
            if beside and not zipfile.is_zipfile(shop.data_dir / "rejected" / name)
        )
        return [one for one in wrong if one]

    if wrong := shop.read(look).result():
        raise Broken("; ".join(wrong))


def _work(say: int, begin: Callable[[], Hands]) -> None:
    """The child: work until killed. It never returns."""
    try:
        os.write(say, bytes([_OPENING]))
        hands = begin()
        number = 0
        while True:
            _mark_transactions(hands.shop, say)
            for _ in range(_SESSION):
                os.write(say, bytes([_BEGUN]))
                hands.act(number)
                os.write(say, bytes([_ACKED]))
                number += 1
            os.write(say, bytes([_OPENING]))
            hands.reopen()
    except BaseException:  # noqa: BLE001 - whatever it is, it must not go on in the parent's code
        import traceback  # noqa: PLC0415 - only here

        traceback.print_exc(file=sys.stderr)
        os.write(say, bytes([_FAILED]))
    finally:
        os._exit(1)


def _mark_transactions(shop: Shop, say: int) -> None:
    """Say when a transaction has begun, is about to be kept, and is kept. What is said into a pipe stays."""
    engine = shop._writer
    assert engine is not None
    event.listen(engine, "begin", lambda _db: os.write(say, bytes([_IN])))
    event.listen(engine, "commit", lambda _db: os.write(say, bytes([_COMMIT])))
    event.listen(engine, "rollback", lambda _db: os.write(say, bytes([_KEPT])))

    def say_kept(_changes: object) -> None:
        os.write(say, bytes([_KEPT]))

    shop.on_change(say_kept)


def _heard(hear: int, acts: int) -> bytes:
    """What is said until so many acts are acknowledged, or the child has failed."""
    told = b""
    while told.count(_ACKED) < acts and _FAILED not in told:
        ready, _, _ = select.select([hear], [], [], _PATIENCE_S)
        if not ready:
            raise Broken("the work hangs")
        told += os.read(hear, 4096)
    return told


def _spend(seconds: float) -> None:
    """Let so little time pass; the scheduler's own granularity would be longer."""
    time.sleep(seconds)


def _random_columns(template: Path, home: Path) -> set[tuple[str, str]]:
    """Columns that differ where the same is done twice: random keys and salts, which no reference has."""
    found = []
    with files_read_here():
        for name in ("one", "two"):
            folder = shutil.copytree(template, home / name)
            hands = Hands(folder, ChaoticClock(START), home, "columns")
            for number in range(40):
                hands.act(number)
            found.append(_by_column(hands.shop))
            hands.close()
            shutil.rmtree(folder)
    one, two = found
    return {key for key in one if one[key] != two[key]}


def _by_column(shop: Shop) -> dict[tuple[str, str], list[str]]:
    """The values of each column, in the order of the rows."""

    def read(reading: Reading) -> dict[tuple[str, str], list[str]]:
        db = reading.db
        names = db.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        return {
            (name, row[1]): sorted(map(repr, db.execute(text(f'SELECT "{row[1]}" FROM {name}')).scalars()))  # noqa: S608 - names
            for name in names
            if not name.startswith(("order_search", "sqlite"))
            for row in db.execute(text(f"PRAGMA table_info({name})"))
        }

    return shop.read(read).result()
