"""How far work on many orders is: told on the writer's thread, looked at on the painting one."""

from __future__ import annotations

import threading

from seller_desktop.services.desk_models import Watch

LOOK_MS = 100
"""So often it is looked at."""


class Progress:
    """One piece of work: how many are done, and the seller's wish to stop."""

    def __init__(self) -> None:
        self.done = 0
        self.stop = threading.Event()

    def watch(self) -> Watch:
        """What the work is given to tell by."""
        return Watch(self._tell, self.stop)

    def _tell(self, done: int) -> None:
        self.done = done
