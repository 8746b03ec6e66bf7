"""Reads the files of a folder in one process with little memory, and tells how each of them ended."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from seller_desktop.domain.errors import SellerError
from seller_desktop.services import parse_worker, process_limits

MEMORY = 450_000_000
"""Of address space, a third of which is the process itself; an import may take more."""


def main() -> None:
    folder = Path(sys.argv[1])
    process_limits.limit(MEMORY, 30)
    process_limits.limit = lambda memory, seconds: bool(memory and seconds)  # those set above hold
    ended = {}
    for path in sorted(folder.iterdir()):
        try:
            parse_worker.parse(path, folder.parent / "staged", ZoneInfo("Asia/Jakarta"), lambda _rows: None)
            ended[path.name] = "read"
        except SellerError as failure:
            ended[path.name] = failure.code
        except BaseException as failure:  # noqa: BLE001 - told, whatever it is
            ended[path.name] = repr(failure)[:200]
    sys.stdout.write(json.dumps(ended))


if __name__ == "__main__":
    main()
