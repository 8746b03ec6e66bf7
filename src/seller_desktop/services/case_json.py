"""A case as JSON and back: what a step needs to be taken back whole."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from seller_desktop.domain.cases import (
    Case,
    CaseKind,
    CaseLine,
    CaseState,
    Clock,
    Condition,
    Inspected,
    ReturnType,
    Stock,
)
from seller_desktop.domain.orders import Basis, ClockKind


def to_json(case: Case) -> str:
    return json.dumps(_told(case), default=_told, ensure_ascii=False)


def _told(part: Any) -> dict[str, Any]:  # noqa: ANN401 - a case or a dataclass in it
    """Not `asdict`, which copies every value: a sweep writes thousands of cases."""
    return {field.name: getattr(part, field.name) for field in fields(part)}


def from_json(text: str) -> Case:
    """The case that `to_json` wrote."""
    told: dict[str, Any] = json.loads(text)
    return Case(
        **told
        | {
            "kind": CaseKind(told["kind"]),
            "type": ReturnType(told["type"]) if told["type"] else None,
            "state": CaseState(told["state"]),
            "clock": _clock(told["clock"]),
            "paused": _clock(told["paused"]),
            "lines": tuple(CaseLine(**line) for line in told["lines"]),
            "inspected": tuple(
                Inspected(
                    **one
                    | {
                        "condition": Condition(one["condition"]),
                        "stock": Stock(one["stock"]) if one["stock"] else None,
                    }
                )
                for one in told["inspected"]
            ),
        }
    )


def _clock(told: dict[str, Any] | None) -> Clock | None:
    if told is None:
        return None
    return Clock(**told | {"kind": ClockKind(told["kind"]), "basis": Basis(told["basis"])})
