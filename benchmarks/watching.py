"""What a window suffers while something large goes on: stalls of its thread, and memory, per phase."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

BEAT_MS: Final = 5
_BEATS_BETWEEN_LOOKS: Final = 20
_PROCESSES: Final = Path("/proc")
_MEGABYTE: Final = 1e6


@dataclass(slots=True)
class Phase:
    """One part of the work as the window's thread lived through it. Stalls in ms, memory in MB."""

    name: str
    began: float
    seconds: float = 0.0
    stalls: list[float] = field(default_factory=list)
    starved: list[float] = field(default_factory=list)
    """How much of each stall the thread was ready to run and had no processor: others' doing."""
    most_memory: float = 0.0

    @property
    def longest(self) -> float:
        return max(self.stalls, default=0.0)

    @property
    def longest_own(self) -> float:
        """The longest stall without the time the machine was busy with others."""
        return max((stall - lost for stall, lost in zip(self.stalls, self.starved, strict=True)), default=0.0)

    @property
    def usual(self) -> float:
        """The 99th percentile."""
        return percentile(self.stalls, 99)


class Watch(QObject):
    """A timer of 5 ms on the window's thread: what it comes late, the seller waits."""

    def __init__(self) -> None:
        super().__init__()
        self.phases: list[Phase] = []
        self.child_memory = 0.0
        """The most any child process held, in MB."""
        self._beats = 0
        self._last = time.perf_counter()
        self._schedule = _PROCESSES / "self" / "task" / str(threading.get_native_id()) / "schedstat"
        self._lost = self._without_processor()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self, name: str) -> None:
        """A new phase; the one before ends."""
        now = time.perf_counter()
        self.end()
        self.phases.append(Phase(name, now, most_memory=memory()))
        if not self._timer.isActive():
            self._last, self._lost = now, self._without_processor()
            self._timer.start()

    def end(self) -> None:
        if self.phases and not self.phases[-1].seconds:
            self.phases[-1].seconds = time.perf_counter() - self.phases[-1].began

    def stop(self) -> None:
        self.end()
        self._timer.stop()

    def _beat(self) -> None:
        now, lost = time.perf_counter(), self._without_processor()
        # A stall counts for the phase in which it ends: that is where it was felt.
        phase = self.phases[-1]
        phase.stalls.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        phase.starved.append(min(phase.stalls[-1], lost - self._lost))
        self._last, self._lost = now, lost
        self._beats += 1
        if self._beats % _BEATS_BETWEEN_LOOKS == 0:
            phase.most_memory = max(phase.most_memory, memory())
            self.child_memory = max([self.child_memory, *(memory(child, "VmHWM") for child in _children())])

    def _without_processor(self) -> float:
        """Milliseconds so far; 0 where the system does not tell."""
        try:
            return int(self._schedule.read_text(encoding="ascii").split()[1]) / 1e6
        except OSError:
            return 0.0


def memory(process: str = "self", what: str = "VmRSS") -> float:
    """Resident memory of a process in MB (`VmHWM`: the most so far); 0 where the system does not tell."""
    try:
        told = (_PROCESSES / process / "status").read_text(encoding="ascii", errors="replace")
    except OSError:  # it has just ended, or this is no Linux
        return 0.0
    found = next((line for line in told.splitlines() if line.startswith(what)), "0 0 kB")
    return int(found.split()[1]) * 1024 / _MEGABYTE


def _children() -> list[str]:
    # Not getrusage: what it says of children includes what the parent held when it started them.
    return [pid for told in _PROCESSES.glob("self/task/*/children") for pid in told.read_text().split()]


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent of the values do not exceed; 0 of no values."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)] if ordered else 0.0
