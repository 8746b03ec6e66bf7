"""Returns whose orders are not known yet, as they are kept until an order file brings them."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, replace
from typing import Any

from seller_desktop.domain.returns import StatedReturn, StatedReturnLine


def to_row(stated: StatedReturn, account_id: int, file_id: int, snapshot_at: int) -> dict[str, Any]:
    """The row of `waiting_return` for a return."""
    told = asdict(stated) | {"absent": sorted(stated.absent)}
    for line in told["lines"]:
        line["cells"] = b64encode(line["cells"]).decode()
    return {
        "return_no": stated.return_no,
        "account_id": account_id,
        "order_no": stated.order_no,
        "import_file_id": file_id,
        "snapshot_at": snapshot_at,
        "stated": json.dumps(told, ensure_ascii=False),
    }


def from_row(row: Any) -> StatedReturn:  # noqa: ANN401 - a row of named columns
    """The return that `to_row` kept."""
    told: dict[str, Any] = json.loads(row.stated)
    lines = tuple(StatedReturnLine(**line | {"cells": b64decode(line["cells"])}) for line in told["lines"])
    return StatedReturn(**told | {"lines": lines, "absent": frozenset(told["absent"])})


def without_buyer(stated: StatedReturn) -> StatedReturn:
    """The return of an order whose buyer was erased, without what leads to him."""
    lines = tuple(replace(line, cells=b"") for line in stated.lines)
    return replace(stated, lines=lines, buyer_note="", buyer_username="")
